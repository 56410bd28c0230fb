//! How sharp images are: what tells a blurred reconstruction from a crisp one.

use crate::nets::Shape;

/// How sharp images `[n * size]` are: the variance of the Laplacian over the inner pixels of an
/// image (Pech-Pacheco et al., 2000), in the mean over the images. The Laplacian of a pixel is
/// `up + down + left + right - 4 centre`. Blur lowers it, noise raises it as edges do: it says
/// something only beside the value of real images.
///
/// None without an image, or where an image has no inner pixel. Only the first channel counts.
#[must_use]
pub fn sharpness(pixels: &[f32], shape: Shape) -> Option<f64> {
    let Shape { height, width, .. } = shape;
    let count = pixels.len() / shape.size().max(1);
    if count == 0 || height < 3 || width < 3 {
        return None;
    }
    let images = pixels.chunks_exact(shape.size());
    let sum: f64 = images.map(|image| laplacian_variance(image, shape)).sum();
    Some(sum / count as f64)
}

fn laplacian_variance(image: &[f32], Shape { height, width, .. }: Shape) -> f64 {
    let at = |row: usize, column: usize| f64::from(image[row * width + column]);
    let (mut sum, mut squares) = (0.0, 0.0);
    for row in 1..height - 1 {
        for column in 1..width - 1 {
            let across = at(row, column - 1) + at(row, column + 1);
            let along = at(row - 1, column) + at(row + 1, column);
            let laplacian = across + along - 4.0 * at(row, column);
            sum += laplacian;
            squares += laplacian * laplacian;
        }
    }
    let count = ((height - 2) * (width - 2)) as f64;
    squares / count - (sum / count) * (sum / count)
}
