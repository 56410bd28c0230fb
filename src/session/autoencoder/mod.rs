//! What can be asked of a model with an encoder and a decoder.

mod answers;
mod figures;
mod latent;

use burn::tensor::{Tensor, TensorData};

pub use answers::{
    Attribute, Bound, CodePath, Codes, Direction, Filters, FiltersOf, Given, GradientNoise, Holes,
    Manifold, Reconstructions, Scores, Strip, Units,
};

use super::limits::{self, at_most};
use super::{Session, read};
use crate::error::{Error, Result};
use crate::models::{Autoencoder, Source, Supply};
use crate::nets::Shape;
use crate::random::Purpose;

/// How many images go through the networks at once.
const CHUNK: usize = 500;

/// The numbers of an image.
const SIZE: usize = Shape::DIGIT.size();

/// Images on the host, with their labels.
struct Batch {
    pixels: Vec<f32>,
    labels: Vec<u8>,
}

impl Session {
    /// The model, if it has an encoder.
    fn coder(&mut self) -> Result<(&mut Autoencoder, &Supply)> {
        self.model.settle(&self.supply);
        match self.model.get_mut() {
            Some(model) => Ok((model, &self.supply)),
            None => {
                let message = "this model has no encoder: ask one of the family of autoencoders";
                Err(Error::Question(message.to_owned()))
            }
        }
    }

    /// The images that a question is about.
    fn given(&self, images: &Given) -> Result<Batch> {
        let batch = match images {
            Given::Pixels { pixels, labels } => Batch {
                pixels: pixels.clone(),
                labels: labels.clone(),
            },
            &Given::Data { first, count } => {
                let Source::Images { data, .. } = self.supply.source() else {
                    return Err(Error::Question("points are no images".to_owned()));
                };
                let pixels = data.pixels(first, count);
                let labels = data.labels().iter().skip(first).take(count);
                Batch {
                    pixels,
                    labels: labels.copied().collect(),
                }
            }
        };
        let (found, wanted) = (batch.pixels.len(), batch.labels.len() * SIZE);
        if found != wanted || found == 0 {
            let message = format!(
                "{} labels need {wanted} pixels, {SIZE} an image and at least one image; {found} were given",
                batch.labels.len()
            );
            return Err(Error::Question(message));
        }
        let most = match images {
            Given::Data { .. } => limits::SAMPLES,
            Given::Pixels { .. } => limits::EXAMPLES,
        };
        at_most(batch.labels.len(), most, "images")?;
        if let Some(label) = batch.labels.iter().find(|&&label| label > 9) {
            let message = format!("a label is a number from 0 to 9, not {label}");
            return Err(Error::Question(message));
        }
        Ok(batch)
    }

    /// Some images, spoilt as in training and reconstructed. The same `seed` spoils them alike.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or the images do not fit. [`Error::Device`]
    /// if the device is lost.
    pub async fn reconstructions(&mut self, images: &Given, seed: u32) -> Result<Reconstructions> {
        let batch = self.given(images)?;
        at_most(batch.labels.len(), limits::EXAMPLES, "reconstructions")?;
        let mut answer = Reconstructions {
            count: batch.labels.len(),
            given: batch.pixels.clone(),
            shown: Vec::new(),
            reconstructed: Vec::new(),
            errors: Vec::new(),
            labels: batch.labels.clone(),
        };
        let (model, supply) = self.coder()?;
        let mut spoil = supply.probe_for(Purpose::Spoilt, seed);
        let mut chance = supply.probe();
        for (x, labels) in batch.chunks(supply) {
            let measured = model.measure(&x, labels, Some(&mut spoil), &mut chance);
            let tensors = vec![
                measured.shown.flatten(0, 3),
                measured.reconstructed.flatten(0, 3),
                measured.error,
            ];
            let mut values = read(tensors).await?.into_iter();
            let mut next = || values.next().unwrap_or_default();
            answer.shown.extend(next());
            answer.reconstructed.extend(next());
            answer.errors.extend(next());
        }
        Ok(answer)
    }

    /// The codes of some images.
    ///
    /// # Errors
    /// Those of [`Session::reconstructions`].
    pub async fn codes(&mut self, images: &Given) -> Result<Codes> {
        let batch = self.given(images)?;
        let (model, supply) = self.coder()?;
        let mut answer = Codes {
            count: batch.labels.len(),
            size: model.code_size(),
            labels: batch.labels.clone(),
            means: Vec::new(),
            deviations: Vec::new(),
        };
        let mut chance = supply.probe();
        for (x, labels) in batch.chunks(supply) {
            let encoded = model.encode(x, labels, &mut chance);
            let deviation = encoded.log_variance.map(|log| (log * 0.5).exp());
            let tensors = [Some(encoded.mean), deviation].into_iter().flatten();
            let tensors = tensors.map(|tensor| tensor.flatten(0, 3)).collect();
            let mut values = read(tensors).await?.into_iter();
            answer.means.extend(values.next().unwrap_or_default());
            answer.deviations.extend(values.next().unwrap_or_default());
        }
        Ok(answer)
    }

    /// The weights of a layer as images.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or the layer's weights are no images.
    /// [`Error::Device`] if the device is lost.
    pub async fn filters(&mut self, of: FiltersOf) -> Result<Filters> {
        let (model, _) = self.coder()?;
        let (mut encoder, mut decoder) = model.networks();
        let weights = |name: &str| name.ends_with("weight");
        let weight = match of {
            FiltersOf::Encoder => {
                let mut all = encoder.parameters().into_iter();
                all.find(|(name, _)| weights(name))
            }
            FiltersOf::Decoder => {
                let mut all = decoder.parameters().into_iter();
                all.rfind(|(name, _)| weights(name))
            }
        };
        let weight = weight.map(|(_, weight)| weight.clone());
        let images = weight.and_then(|weight| as_images(weight, of));
        let images = images
            .ok_or_else(|| Error::Question("the weights of this layer are no images".to_owned()))?;
        let [count, _, height, width] = images.dims();
        let values = read(vec![images.flatten(0, 3)]).await?.remove(0);
        Ok(Filters {
            count,
            height,
            width,
            largest: values.iter().fold(0.0, |most, value| value.abs().max(most)),
            values,
        })
    }
}

/// `[units, 1, height, width]`: of a fully connected layer the weights between a unit and the pixels,
/// of a convolution the kernels of the image's channel.
fn as_images(weight: Tensor<4>, of: FiltersOf) -> Option<Tensor<4>> {
    let [first, second, height, width] = weight.dims();
    let Shape {
        height: rows,
        width: columns,
        ..
    } = Shape::DIGIT;
    match of {
        // A linear layer is [inputs, outputs]; the inputs begin with the pixels.
        FiltersOf::Encoder if height == 1 && first >= SIZE => {
            let pixels = weight.narrow(0, 0, SIZE).swap_dims(0, 1);
            Some(pixels.reshape([second, 1, rows, columns]))
        }
        FiltersOf::Decoder if height == 1 && second == SIZE => {
            Some(weight.reshape([first, 1, rows, columns]))
        }
        // A convolution is [outputs, inputs, side, side], its transpose [inputs, outputs, ...].
        FiltersOf::Encoder if height > 1 => Some(weight.narrow(1, 0, 1)),
        FiltersOf::Decoder if height > 1 => {
            let one = if second == 1 {
                weight
            } else {
                weight.swap_dims(0, 1)
            };
            let units = one.dims()[0];
            Some(one.narrow(1, 0, 1).reshape([units, 1, height, width]))
        }
        _ => None,
    }
}

impl Batch {
    /// The images as tensors `[up to CHUNK, 1, 28, 28]` in [0, 1], with their labels.
    fn chunks<'a>(&'a self, supply: &'a Supply) -> impl Iterator<Item = (Tensor<4>, &'a [u8])> {
        let pixels = self.pixels.chunks(CHUNK * SIZE);
        pixels
            .zip(self.labels.chunks(CHUNK))
            .map(|(pixels, labels)| {
                let data = TensorData::new(pixels.to_vec(), Shape::DIGIT.batch(labels.len()));
                (Tensor::from_data(data, supply.device()), labels)
            })
    }
}
