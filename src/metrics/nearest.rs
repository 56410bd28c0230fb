//! The training image that a sample resembles most: whether a model copies.

use burn::tensor::{Device, Tensor, TensorData};

use crate::data::Dataset;
use crate::error::Result;
use crate::products::matmul;
use crate::read::read;

/// How many images of the data are compared at once.
const CHUNK: usize = 2000;

/// The image of a data set that is nearest to a sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Its number in the data set.
    pub index: usize,
    /// The Euclidean distance, in pixels from 0 to 1.
    pub distance: f64,
}

/// For each of the images `[n * size]` in [0, 1], the nearest image of `data`; all are compared.
/// Nothing if there are no data.
///
/// Of two images that are equally near to 5 digits, either may be found.
///
/// # Errors
/// [`crate::error::Error::Device`] if the device is lost.
pub async fn nearest(pixels: &[f32], data: &Dataset, device: &Device) -> Result<Vec<Nearest>> {
    let size = data.shape().size();
    let count = pixels.len() / size;
    if count == 0 || data.count() == 0 {
        return Ok(Vec::new());
    }
    let images = TensorData::new(pixels.to_vec(), [count, size]);
    let images = Tensor::<2>::from_data(images, device);
    let (mut distances, mut indices) = (Vec::new(), Vec::new());
    for first in (0..data.count()).step_by(CHUNK) {
        let others = data.pixels(first, CHUNK);
        let others = TensorData::new(others.clone(), [others.len() / size, size]);
        let others = Tensor::<2>::from_data(others, device);
        // |x - y|^2 = |x|^2 + |y|^2 - 2 x y; |x|^2 is the same for all y.
        let squares = others.clone().square().sum_dim(1).transpose();
        let relative = squares - matmul(images.clone(), others.transpose()) * 2.0;
        let (distance, index) = relative.min_dim_with_indices(1);
        distances.push(distance);
        indices.push(index.float());
    }
    let chunks = distances.len();
    let columns = |columns: Vec<Tensor<2>>| Tensor::cat(columns, 1).flatten::<1>(0, 1);
    let values = read(vec![columns(distances), columns(indices)]).await?;
    let best = |image: usize| {
        let row = image * chunks..(image + 1) * chunks;
        let least = row.min_by(|&a, &b| values[0][a].total_cmp(&values[0][b]));
        let least = least.unwrap_or_default();
        (least % chunks) * CHUNK + values[1][least] as usize
    };
    Ok((0..count)
        .map(|image| {
            let index = best(image);
            Nearest {
                index,
                distance: distance(&pixels[image * size..][..size], &data.pixels(index, 1)),
            }
        })
        .collect())
}

/// `|x - y|`, without the rounding of the search.
fn distance(x: &[f32], y: &[f32]) -> f64 {
    let squares = x.iter().zip(y).map(|(x, y)| f64::from(x - y).powi(2));
    squares.sum::<f64>().sqrt()
}
