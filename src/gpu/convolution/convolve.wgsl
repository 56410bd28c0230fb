// A convolution (cross-correlation with zero padding) of `large` images, or its transpose, which
// spreads `small` ones. An invocation computes 4 examples x 4 channels at one place.
struct Info {
    batch: u32,
    in_channels: u32, in_height: u32, in_width: u32,
    out_channels: u32, out_height: u32, out_width: u32,
    // The last row of the kernel has `last` columns that are alive.
    rows: u32, columns: u32, last: u32, stride: u32, top: u32, left: u32,
    // Strides of the weight along the channels that go in and come out.
    weight_in: u32, weight_out: u32,
}

fn read_x(i: u32) -> f32 { return {{x}}; }

fn tap(x: vec4<u32>, w: vec4<u32>) {
    let weights = vec4<f32>(weight[w.x], weight[w.y], weight[w.z], weight[w.w]);
    s0 += read_x(x.x) * weights;
    s1 += read_x(x.y) * weights;
    s2 += read_x(x.z) * weights;
    s3 += read_x(x.w) * weights;
}

var<private> s0: vec4<f32>;
var<private> s1: vec4<f32>;
var<private> s2: vec4<f32>;
var<private> s3: vec4<f32>;

fn write(example: u32, first: u32, place: u32, sum: vec4<f32>) {
    if (example >= info.batch) { return; }
    for (var j = 0u; j < 4u; j++) {
        let channel = first + j;
        if (channel < info.out_channels) {
            let at = (example * info.out_channels + channel) * info.out_height * info.out_width + place;
            out[at] = {{result}};
        }
    }
}

@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(num_workgroups) groups: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let area = info.out_height * info.out_width;
    let quads = (info.out_channels + 3u) / 4u;
    let number = index(group, groups, local);
    let place = number % area;
    let first = number / area % quads * 4u;
    let example = number / (area * quads) * 4u;
    if (example >= info.batch) { return; }
    let row = i32(place / info.out_width);
    let column = i32(place % info.out_width);
    let in_area = info.in_height * info.in_width;
    let examples = min(vec4<u32>(example) + vec4<u32>(0u, 1u, 2u, 3u), vec4<u32>(info.batch - 1u))
        * (info.in_channels * in_area);
    let channels = min(vec4<u32>(first) + vec4<u32>(0u, 1u, 2u, 3u), vec4<u32>(info.out_channels - 1u))
        * info.weight_out;
    let stride = i32(info.stride);
    let padding = vec2<i32>(i32(info.top), i32(info.left));
    for (var i = 0u; i < info.rows; i++) {
        let alive = select(info.columns, info.last, i + 1u == info.rows);
        {{line}}
        if (line < 0 || line >= i32(info.in_height)) { continue; }
        for (var j = 0u; j < alive; j++) {
            {{spot}}
            if (spot < 0 || spot >= i32(info.in_width)) { continue; }
            let at = examples + u32(line) * info.in_width + u32(spot);
            let kernel = channels + i * info.columns + j;
            for (var c = 0u; c < info.in_channels; c++) {
                tap(at + c * in_area, kernel + c * info.weight_in);
            }
        }
    }
    write(example, first, place, s0);
    write(example + 1u, first, place, s1);
    write(example + 2u, first, place, s2);
    write(example + 3u, first, place, s3);
}
