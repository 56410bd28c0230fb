const INVOCATIONS: u32 = 256u;
const EPSILON: f32 = 1e-12;
var<workgroup> partial: array<f32, 256>;

// The sum over the workgroup, for all of its invocations.
fn total(local: u32, value: f32) -> f32 {
    workgroupBarrier();
    partial[local] = value;
    for (var half = INVOCATIONS / 2u; half > 0u; half /= 2u) {
        workgroupBarrier();
        if (local < half) { partial[local] += partial[local + half]; }
    }
    workgroupBarrier();
    return partial[0];
}

@compute @workgroup_size(256)
fn main(@builtin(local_invocation_index) local: u32) {
{{work}}
}
