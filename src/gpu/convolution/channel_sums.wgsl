// out[channel] = the sum over examples and places. A workgroup a channel.
struct Info { batch: u32, channels: u32, area: u32, unused: u32 }

var<workgroup> partial: array<f32, 64>;

fn value_at(i: u32) -> f32 { return {{x}}; }

@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let channel = group.x;
    var sum = 0.0;
    for (var i = local; i < info.batch * info.area; i += 64u) {
        sum += value_at((i / info.area * info.channels + channel) * info.area + i % info.area);
    }
    partial[local] = sum;
    workgroupBarrier();
    if (local != 0u) { return; }
    for (var i = 1u; i < 64u; i++) { sum += partial[i]; }
    out[channel] = sum;
}
