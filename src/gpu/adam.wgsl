struct Info {
    beta1: f32, rest1: f32, beta2: f32, rest2: f32, size: f32, epsilon: f32, decay: f32, rest: f32,
}

@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(num_workgroups) groups: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let i = index(group, groups, local);
    if (i >= arrayLength(&weight)) { return; }
    let g = gradient[i];
    let m = info.beta1 * first[i] + info.rest1 * g;
    let v = info.beta2 * second[i] + info.rest2 * (g * g);
    let w = weight[i] - info.size * m / (sqrt(v) + info.epsilon);
    first[i] = m;
    second[i] = v;
    weight[i] = w;
    {{average}}
}
