//! A small network that knows ten classes of images.

use burn::tensor::activation::softmax;
use burn::tensor::{Device, Tensor, TensorData};

use super::collapse::Collapse;
use super::diversity::Diversity;
use super::gaussian::Gaussian;
use super::judged::{FEATURES, Judged, Reference, Subject};
use crate::data::{CLASSES, Dataset};
use crate::error::{Error, Result};
use crate::nets::{
    Activation, Initial, Kernel, LayerSpecification, Network, Pass, Shape, ShapeError,
};
use crate::random::{Chance, Purpose, Stream};
use crate::read::read;

/// How many images go through the network at once: what they become stays in the cache.
const BATCH: usize = 125;

/// A classifier of images of 28x28 pixels, and what real images look like to it.
///
/// 28x28 -> 16 channels of 14x14 -> 32 of 7x7 -> 64 of 4x4 -> 64 features -> 10 logits, with ReLU:
/// 89,802 weights.
#[derive(Debug)]
pub struct Judge {
    /// What it knows.
    pub subject: Subject,
    /// What real images look like to it, if that was measured.
    pub reference: Option<Reference>,
    pub(super) features: Network,
    pub(super) head: Network,
    device: Device,
}

impl Judge {
    /// The networks of a judge that knows nothing yet: features and head.
    ///
    /// # Errors
    /// None in practice: the layers fit.
    pub fn networks(stream: &mut Stream, device: &Device) -> Result<(Network, Network)> {
        let unfit = |error: ShapeError| Error::Judge(error.to_string());
        let mut network = |input, layers: &[_]| {
            Network::new(input, layers, (Initial::He, false), stream, device).map_err(unfit)
        };
        let features = network(Shape::DIGIT, &feature_layers())?;
        let output = Shape::vector(CLASSES);
        let head = network(features.output(), &[LayerSpecification::Linear { output }])?;
        Ok((features, head))
    }

    /// A judge made of trained networks, as [`Judge::networks`] makes them.
    #[must_use]
    pub fn new(subject: Subject, features: Network, head: Network, device: &Device) -> Self {
        Self {
            subject,
            reference: None,
            features,
            head,
            device: device.clone(),
        }
    }

    /// Classifies images `[n, 1, 28, 28]` in [-1, 1]; one wait for the device.
    ///
    /// # Errors
    /// [`Error::Judge`] for images of another shape. [`Error::Device`] if the device is lost.
    pub async fn classify(&mut self, images: Tensor<4>) -> Result<Judged> {
        let [count, channels, height, width] = images.dims();
        let shape = Shape::new(channels, height, width);
        if shape != Shape::DIGIT {
            return Err(Error::Judge(format!(
                "it knows images of {}, and these are of {shape}",
                Shape::DIGIT
            )));
        }
        let (mut probabilities, mut features) = (Vec::new(), Vec::new());
        for first in (0..count).step_by(BATCH) {
            let batch = images.clone().narrow(0, first, BATCH.min(count - first));
            let described = compute(&mut self.features, batch);
            let logits = compute(&mut self.head, described.clone());
            features.push(described.flatten::<1>(0, 3));
            probabilities.push(softmax(logits, 1).flatten::<1>(0, 3));
        }
        let mut values = if count == 0 {
            Vec::new()
        } else {
            read(vec![
                Tensor::cat(probabilities, 0),
                Tensor::cat(features, 0),
            ])
            .await?
        };
        let features = rows(&values.pop().unwrap_or_default());
        let probabilities = rows(&values.pop().unwrap_or_default());
        Ok(Judged {
            probabilities,
            features,
        })
    }

    /// The features of images `[n, 1, 28, 28]` in [0, 1]: `[n, 64, 1, 1]`. Gradients reach the images.
    pub fn describe(&mut self, images: Tensor<4>) -> Tensor<4> {
        compute(&mut self.features, images * 2.0 - 1.0)
    }

    /// Classifies images that are on the host, `[n * 784]` in [0, 1].
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn classify_pixels(&mut self, pixels: &[f32]) -> Result<Judged> {
        let count = pixels.len() / Shape::DIGIT.size();
        // [0, 1] -> [-1, 1]
        let values: Vec<f32> = pixels.iter().map(|pixel| 2.0 * pixel - 1.0).collect();
        let data = TensorData::new(values, Shape::DIGIT.batch(count));
        self.classify(Tensor::from_data(data, &self.device)).await
    }

    /// All figures about images that are on the host, `[n * 784]` in [0, 1].
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn collapse(&mut self, pixels: &[f32]) -> Result<Collapse> {
        let judged = self.classify_pixels(pixels).await?;
        Ok(Collapse::new(
            self.subject,
            &judged,
            pixels,
            self.reference.as_ref(),
        ))
    }

    /// The share of the first `count` images of some data that are named as they are labelled.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn accuracy(&mut self, data: &Dataset, count: usize) -> Result<f64> {
        let judged = self.classify_pixels(&data.pixels(0, count)).await?;
        Ok(judged.accuracy(data.labels()))
    }

    /// Measures what real images look like: images that the judge did not learn from.
    ///
    /// # Errors
    /// [`Error::Judge`] with fewer than 2 images. [`Error::Device`] if the device is lost.
    pub async fn refer_to(&mut self, data: &Dataset) -> Result<&Reference> {
        let pixels = data.pixels(0, data.count());
        let judged = self.classify_pixels(&pixels).await?;
        let features = Gaussian::fit(&judged.features)
            .ok_or_else(|| Error::Judge("a reference needs at least 2 images".to_owned()))?;
        Ok(self.reference.insert(Reference {
            accuracy: judged.accuracy(data.labels()),
            features,
            diversity: Diversity::new(&pixels, &judged.classes()),
        }))
    }

    /// The device that it computes on.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }
}

/// One way through a network that is not being trained. None of its layers uses chance.
fn compute(network: &mut Network, x: Tensor<4>) -> Tensor<4> {
    let mut chance = Chance::new(0).stream(Purpose::Nothing, 0);
    network.forward(x, &mut Pass::draw(&mut chance))
}

fn feature_layers() -> Vec<LayerSpecification> {
    let mut layers = Vec::new();
    for (channels, side) in [(16, 5), (32, 3), (64, 3)] {
        layers.push(LayerSpecification::Convolution {
            channels,
            kernel: Kernel {
                side,
                stride: 2,
                padding: side / 2,
            },
            transposed: false,
        });
        layers.push(LayerSpecification::Activation(Activation::Relu));
    }
    let output = Shape::vector(FEATURES);
    layers.push(LayerSpecification::Linear { output });
    layers.push(LayerSpecification::Activation(Activation::Relu));
    layers
}

fn rows<const N: usize>(values: &[f32]) -> Vec<[f32; N]> {
    values.as_chunks::<N>().0.to_vec()
}
