//! Samples as a picture: images in a grid, points in the plane.

use genlab::session::Images;

/// The side of a picture of points, in pixels.
const SIDE: usize = 448;
/// The side of a point, in pixels.
const DOT: usize = 2;
/// All data in the plane lie between `-EXTENT` and `EXTENT`.
const EXTENT: f32 = 2.0;

/// Width, height and grey pixels.
pub fn of(images: &Images) -> (usize, usize, Vec<u8>) {
    if images.shape.height == 1 {
        return (SIDE, SIDE, scatter(&images.pixels));
    }
    grid(images)
}

/// The images in rows, as square as can be, one pixel apart.
fn grid(images: &Images) -> (usize, usize, Vec<u8>) {
    let shape = images.shape;
    let columns = (images.count as f64).sqrt().ceil().max(1.0) as usize;
    let rows = images.count.div_ceil(columns);
    let (width, height) = (
        columns * (shape.width + 1) + 1,
        rows * (shape.height + 1) + 1,
    );
    let mut pixels = vec![0; width * height];
    for (index, image) in images.pixels.chunks_exact(shape.size()).enumerate() {
        let left = 1 + index % columns * (shape.width + 1);
        let top = 1 + index / columns * (shape.height + 1);
        for (row, line) in image
            .chunks_exact(shape.width)
            .take(shape.height)
            .enumerate()
        {
            for (column, &value) in line.iter().enumerate() {
                pixels[(top + row) * width + left + column] = (value * 255.0).round() as u8;
            }
        }
    }
    (width, height, pixels)
}

/// Points `[n * 2]`, white on black. The picture shows the plane from -2 to 2; where points lie
/// outside of that, to the next power of 2 that has all of them.
fn scatter(points: &[f32]) -> Vec<u8> {
    let finite = points.iter().filter(|place| place.is_finite());
    let farthest = finite.fold(0.0f32, |most, place| most.max(place.abs()));
    let mut extent = EXTENT;
    while extent < farthest {
        extent = (extent * 2.0).min(f32::MAX);
    }
    let mut pixels = vec![0; SIDE * SIDE];
    let last = (SIDE - DOT) as f32;
    for point in points.chunks_exact(2) {
        if !point.iter().all(|place| place.is_finite()) {
            continue;
        }
        // The second coordinate grows upwards, rows grow downwards.
        let [column, row] = [point[0], -point[1]]
            .map(|place| ((place / extent + 1.0) / 2.0 * last).round() as usize);
        for at in 0..DOT * DOT {
            pixels[(row + at / DOT) * SIDE + column + at % DOT] = 255;
        }
    }
    pixels
}

#[cfg(test)]
mod tests {
    use super::{SIDE, of};
    use genlab::nets::Shape;
    use genlab::session::Images;

    fn points(points: &[f32]) -> Vec<u8> {
        let images = Images {
            count: points.len() / 2,
            shape: Shape::vector(2),
            pixels: points.to_vec(),
            labels: None,
        };
        let (width, height, pixels) = of(&images);
        assert_eq!((width, height), (SIDE, SIDE));
        pixels
    }

    #[test]
    fn points_lie_where_they_are() {
        let pixels = points(&[-2.0, 2.0, 2.0, -2.0, 0.0, 0.0]);
        let white: Vec<usize> = (0..pixels.len()).filter(|&at| pixels[at] > 0).collect();
        let dot = |row: usize, column: usize| {
            let first = row * SIDE + column;
            [first, first + 1, first + SIDE, first + SIDE + 1]
        };
        // Upper left, the middle, lower right.
        assert_eq!(white, [dot(0, 0), dot(223, 223), dot(446, 446)].concat());
    }

    #[test]
    fn no_point_is_lost_however_far_it_lies() {
        for far in [3.0, 1e6, f32::MAX] {
            let pixels = points(&[far, far, 0.0, 0.0, f32::NAN, 1.0]);
            assert_eq!(
                pixels.iter().filter(|&&pixel| pixel > 0).count(),
                8,
                "{far}"
            );
        }
    }
}
