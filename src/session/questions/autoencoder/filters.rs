//! What an autoencoder's layers of weights look like.

use burn::tensor::Tensor;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::nets::Shape;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::SIZE;

/// What an autoencoder's layer of weights looks like.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskFilters {
    /// Which layer.
    pub network: FiltersOf,
}

impl Ask for AskFilters {
    type Answer = Filters;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { network } = self;
        session.filters(network).await
    }
}

/// The network whose weights are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum FiltersOf {
    /// The first layer of the encoder: what a hidden unit looks for.
    Encoder,
    /// The last layer of the decoder: what a hidden unit paints.
    Decoder,
}

/// The weights of a layer as images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Filters {
    /// How many units.
    pub count: usize,
    /// The rows of each: 28, or those of a kernel.
    pub height: usize,
    /// The columns of each.
    pub width: usize,
    /// The weights as they are, negative ones too, unit by unit, row by row.
    pub values: Vec<f32>,
    /// The largest absolute value.
    pub largest: f32,
}

impl Session {
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
