// The gradient of a kernel: for each tap the sum over examples and places of `small` times `large`.
//
// A workgroup computes 4 x 4 pairs of channels at one tap; its invocations share the places.
struct Info {
    batch: u32,
    small_channels: u32, small_height: u32, small_width: u32,
    large_channels: u32, large_height: u32, large_width: u32,
    rows: u32, columns: u32, last: u32, stride: u32, top: u32, left: u32,
    unused: u32,
}

const INVOCATIONS: u32 = 64u;
var<workgroup> partial: array<vec4<f32>, 320>;

fn read_small(i: u32) -> f32 { return {{small}}; }
fn read_large(i: u32) -> f32 { return {{large}}; }

@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(num_workgroups) groups: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let taps = info.rows * info.columns;
    let quads = (info.large_channels + 3u) / 4u;
    let number = group.y * groups.x + group.x;
    let tap = number % taps;
    let large_first = number / taps % quads * 4u;
    let small_first = number / (taps * quads) * 4u;
    let area = info.small_height * info.small_width;
    let large_area = info.large_height * info.large_width;
    let smalls = min(vec4<u32>(small_first) + vec4<u32>(0u, 1u, 2u, 3u), vec4<u32>(info.small_channels - 1u)) * area;
    let larges = min(vec4<u32>(large_first) + vec4<u32>(0u, 1u, 2u, 3u), vec4<u32>(info.large_channels - 1u)) * large_area;
    let down = i32(tap / info.columns) - i32(info.top);
    let right = i32(tap % info.columns) - i32(info.left);
    let alive = tap / info.columns + 1u < info.rows || tap % info.columns < info.last;
    var s0 = vec4<f32>();
    var s1 = vec4<f32>();
    var s2 = vec4<f32>();
    var s3 = vec4<f32>();
    var total = vec4<f32>();
    for (var i = local; i < info.batch * area; i += INVOCATIONS) {
        let example = i / area;
        let place = i % area;
        let at = smalls + example * info.small_channels * area + place;
        let small = vec4<f32>(read_small(at.x), read_small(at.y), read_small(at.z), read_small(at.w));
        total += small;
        let y = i32(place / info.small_width * info.stride) + down;
        let x = i32(place % info.small_width * info.stride) + right;
        if (y < 0 || y >= i32(info.large_height) || x < 0 || x >= i32(info.large_width)) { continue; }
        let other = larges + example * info.large_channels * large_area + u32(y) * info.large_width + u32(x);
        s0 += small * read_large(other.x);
        s1 += small * read_large(other.y);
        s2 += small * read_large(other.z);
        s3 += small * read_large(other.w);
    }
    partial[local] = s0;
    partial[local + 64u] = s1;
    partial[local + 128u] = s2;
    partial[local + 192u] = s3;
    partial[local + 256u] = total;
    workgroupBarrier();
    if (local >= 5u) { return; }
    var sum = vec4<f32>();
    for (var i = 0u; i < INVOCATIONS; i++) { sum += partial[local * 64u + i]; }
    for (var j = 0u; j < 4u; j++) {
        let small = small_first + j;
        let large = large_first + local;
        if (small >= info.small_channels) { break; }
        if (local < 4u && large < info.large_channels) {
            out[(small * info.large_channels + large) * taps + tap] = select(0.0, sum[j], alive);
        }
        {{write_total}}
    }
}
