// out = activate(A B + bias), A [m, k] and B [k, n] at any strides; several of them, one a layer of
// workgroups.
//
// An invocation computes 4 x 4 numbers from registers; SLICES of them share the sum over k.
struct Info {
    m: u32, n: u32, k: u32,
    a_row: u32, a_inner: u32,
    b_inner: u32, b_column: u32,
    a_apart: u32, b_apart: u32,
    unused: u32,
}

const SLICES: u32 = {{slices}}u;
var<workgroup> partial: array<vec4<f32>, {{partial}}>;

fn read_a(i: u32) -> f32 { return {{a}}; }
fn read_b(i: u32) -> f32 { return {{b}}; }

fn write_row(matrix: u32, row: u32, column: u32, sum: vec4<f32>) {
    if (row >= info.m) { return; }
    for (var j = 0u; j < 4u; j++) {
        let at = column + j;
        if (at < info.n) { out[(matrix * info.m + row) * info.n + at] = {{result}}; }
    }
}

@compute @workgroup_size({{columns}}, {{rows}}, {{slices}})
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(local_invocation_id) local: vec3<u32>,
) {
    let column = (group.x * {{columns}}u + local.x) * 4u;
    let row = (group.y * {{rows}}u + local.y) * 4u;
    let rows = group.z * info.a_apart + min(row + vec4<u32>(0u, 1u, 2u, 3u), vec4<u32>(info.m - 1u)) * info.a_row;
    let columns = group.z * info.b_apart + min(column + vec4<u32>(0u, 1u, 2u, 3u), vec4<u32>(info.n - 1u)) * info.b_column;
    var s0 = vec4<f32>();
    var s1 = vec4<f32>();
    var s2 = vec4<f32>();
    var s3 = vec4<f32>();
    {{begin_total}}
    for (var k = local.z; k < info.k; k += SLICES) {
        let a = rows + k * info.a_inner;
        let b = columns + k * info.b_inner;
        let values = vec4<f32>(read_b(b.x), read_b(b.y), read_b(b.z), read_b(b.w));
        s0 += read_a(a.x) * values;
        s1 += read_a(a.y) * values;
        s2 += read_a(a.z) * values;
        s3 += read_a(a.w) * values;
        {{add_total}}
    }
    {{gather}}
    write_row(group.z, row, column, s0);
    write_row(group.z, row + 1u, column, s1);
    write_row(group.z, row + 2u, column, s2);
    write_row(group.z, row + 3u, column, s3);
    {{write_total}}
}
