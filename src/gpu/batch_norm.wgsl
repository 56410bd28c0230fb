// Batch norm over the examples and places of a channel. A workgroup a channel.
struct Info { batch: u32, channels: u32, area: u32, epsilon: f32, momentum: f32, unbiased: f32 }

const INVOCATIONS: u32 = 64u;
var<workgroup> partial: array<vec2<f32>, 64>;

// The sum over the workgroup, for all of its invocations.
fn total(local: u32, value: vec2<f32>) -> vec2<f32> {
    workgroupBarrier();
    partial[local] = value;
    for (var half = INVOCATIONS / 2u; half > 0u; half /= 2u) {
        workgroupBarrier();
        if (local < half) { partial[local] += partial[local + half]; }
    }
    workgroupBarrier();
    return partial[0];
}

fn place(i: u32, channel: u32) -> u32 {
    return (i / info.area * info.channels + channel) * info.area + i % info.area;
}

@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let channel = group.x;
    let numbers = info.batch * info.area;
    let count = f32(numbers);
{{work}}
}
