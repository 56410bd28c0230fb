//! Looking at an autoencoder without changing it.

use burn::tensor::{Device, Tensor};

use super::coder::{Batch, Decoded, beside};
use super::{Autoencoder, Encoded, Reconstruction};
use crate::data::CLASSES;
use crate::models::SETTLING;
use crate::models::arrange::arrange;
use crate::models::classes::in_turn;
use crate::models::supply::Supply;
use crate::nets::{Network, Pass};
use crate::random::{Purpose, Stream};

/// What was measured of some images, one number each. All of it is still on the device.
#[derive(Clone, Debug)]
pub struct Measured {
    /// What the encoder was shown, `[batch, 1, 28, 28]` in [0, 1].
    pub shown: Tensor<4>,
    /// What the decoder makes of the codes, or of the means of their posteriors, in [0, 1].
    pub reconstructed: Tensor<4>,
    /// What was encoded.
    pub encoded: Encoded,
    /// The mean squared error of a pixel between `reconstructed` and the image, `[batch]`.
    pub error: Tensor<1>,
    /// The distance of a reconstruction from a code drawn from its posterior, in nats, `[batch]`.
    pub reconstruction: Tensor<1>,
    /// The divergence of the posterior from the prior, in nats, `[batch]`; none of points.
    pub divergence: Option<Tensor<1>>,
}

impl Autoencoder {
    /// Codes of images `[batch, 1, 28, 28]` in [0, 1] with these labels.
    pub fn encode(&mut self, x: Tensor<4>, labels: &[u8], stream: &mut Stream) -> Encoded {
        let told = self.rules.told(labels, &x.device());
        let mut network = self.encoder.drawing();
        let mut pass = Pass::draw(stream);
        self.rules.encode(&mut network, x, told.as_ref(), &mut pass)
    }

    /// Images `[batch, 1, 28, 28]` in [0, 1] of codes `[batch, z, 1, 1]`, of the classes `labels`
    /// where the decoder is told.
    pub fn decode(&mut self, z: Tensor<4>, labels: &[u8], stream: &mut Stream) -> Tensor<4> {
        let told = self.rules.told(labels, &z.device());
        let mut network = self.decoder.drawing();
        let mut pass = Pass::draw(stream);
        let decoded = Decoded::new(&mut network, z, told.as_ref(), &mut pass);
        decoded.pixels.clamp(0.0, 1.0)
    }

    /// Random codes `[count, z, 1, 1]`, with the one-hot classes behind them where the decoder is
    /// told classes; and those classes.
    pub(super) fn inputs(
        &self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> (Tensor<4>, Option<Vec<u8>>) {
        let classes = in_turn(count, classes, CLASSES);
        let z = self.placed(self.rules.latent.draw_truncated(count, stream, device));
        match self.rules.told(&classes, device) {
            Some(told) => (Tensor::cat(vec![z, told], 1), Some(classes)),
            None => (z, None),
        }
    }

    /// Measures the statistics of the networks that are drawn with, where their weights are averaged:
    /// of the decoder on codes from the prior, of the encoder on images. The run is not changed by it.
    pub(super) fn settle_networks(&mut self, supply: &Supply) {
        let (mut chance, device) = (supply.stream(Purpose::Statistics, 0), supply.device());
        if self.decoder.is_unsettled() {
            let classes = in_turn(SETTLING, Some(&supply.classes()), CLASSES);
            let z = self.rules.latent.draw(SETTLING, &mut chance, device);
            let told = self.rules.told(&classes, device);
            let inputs = beside(self.placed(z), told.as_ref());
            self.decoder.settle(inputs, &mut Pass::settle(&mut chance));
        }
        // Without any image there is nothing to encode either.
        if self.encoder.is_unsettled() && supply.count() != Some(0) {
            let examples = supply.look(SETTLING);
            let told = self.rules.told(&examples.labels, device);
            let input = self.encoder.network.input();
            let inputs = arrange(input, 1, examples.x, told.as_ref());
            self.encoder.settle(inputs, &mut Pass::settle(&mut chance));
        }
    }

    /// What is decoded from such inputs. Gradients reach them.
    pub(super) fn decode_inputs(&mut self, inputs: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
        let size = self.code_size();
        let given = inputs.dims()[1] - size;
        let told = (given > 0).then(|| inputs.clone().narrow(1, size, given));
        let mut network = self.decoder.drawing();
        let z = inputs.narrow(1, 0, size);
        let decoded = Decoded::new(&mut network, z, told.as_ref(), &mut Pass::draw(stream));
        decoded.pixels.clamp(0.0, 1.0)
    }

    /// Encodes and decodes images `[batch, 1, 28, 28]` in [0, 1]: spoilt first, as in training, if
    /// that is asked for by chance of its own.
    pub fn measure(
        &mut self,
        x: &Tensor<4>,
        labels: &[u8],
        spoil: Option<&mut Stream>,
        stream: &mut Stream,
    ) -> Measured {
        let shown = match spoil {
            Some(spoil) => self.rules.corruption.apply(x.clone(), spoil),
            None => x.clone(),
        };
        let encoded = self.encode(shown.clone(), labels, stream);
        let reconstructed = self.decode(encoded.mean.clone(), labels, stream);
        let z = encoded.sample(stream.normals(encoded.mean.dims(), &x.device()));
        let told = self.rules.told(labels, &x.device());
        let mut network = self.decoder.drawing();
        let decoded = Decoded::new(&mut network, z, told.as_ref(), &mut Pass::draw(stream));
        let error = (reconstructed.clone() - x.clone()).square();
        let error = error.mean_dim(1).mean_dim(2).mean_dim(3);
        Measured {
            error: error.flatten(0, 3),
            reconstruction: self.rules.distance(&decoded, x.clone()).flatten(0, 3),
            divergence: encoded
                .divergence()
                .map(|each| each.sum_dim(1).flatten(0, 3)),
            shown,
            reconstructed,
            encoded,
        }
    }

    /// `count` draws from the prior, `[count, z, 1, 1]`.
    #[must_use]
    pub fn prior_of(&self, count: usize, stream: &mut Stream, device: &Device) -> Tensor<4> {
        self.rules.latent.draw_truncated(count, stream, device)
    }

    /// Whether a reconstruction is measured by cross-entropy, which has a floor for grey images.
    #[must_use]
    pub fn has_floor(&self) -> bool {
        self.rules.reconstruction.kind == Reconstruction::CrossEntropy
    }

    /// How many numbers a code has.
    #[must_use]
    pub fn code_size(&self) -> usize {
        self.rules.latent.size as usize
    }

    /// Copies of encoder and decoder.
    #[must_use]
    pub fn networks(&self) -> (Network, Network) {
        (self.encoder.network.clone(), self.decoder.network.clone())
    }

    /// Some images as a step would see them, but not of training.
    pub(super) fn as_batch(&self, x: Tensor<4>, labels: &[u8], noise: Tensor<4>) -> Batch {
        Batch {
            shown: x.clone(),
            told: self.rules.told(labels, &x.device()),
            x,
            noise,
        }
    }
}
