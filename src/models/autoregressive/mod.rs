//! Models that predict every pixel from those before it, and so give every image an exact
//! probability: the product over its pixels (the chain rule).
//!
//! ```text
//! p(x) = prod_i p(x_i | x_1, ..., x_{i-1})
//! ```
//!
//! One step makes the images of a batch more probable. Which paper a model is from is a matter of
//! its network: PixelCNN, PixelRNN, MADE, NADE, FVSBN.

mod family;
mod model;
mod naive;
mod networks;
mod presets;
mod rules;
mod settings;
pub mod signals;
mod symbols;

use burn::tensor::{Device, Tensor};

pub use rules::Rules;
pub use settings::{Binarisation, Ordering, PixelSettings, PredictorKind, PredictorSettings};

pub use crate::losses::likelihood::bits_per_pixel;

use super::classes::one_hot;
use super::supply::{Examples, Supply};
use crate::learning::{Player, Reading, Term, turn};
use crate::losses::likelihood::{image_nats, pixel_nats};
use crate::nets::{Network, Pass, Shape};
use crate::random::Purpose;

/// A network that predicts every pixel from those before it.
pub struct AutoregressiveFamily;

/// A network that predicts every pixel from those before it.
#[derive(Debug)]
pub struct Autoregressive {
    predictor: Player,
    rules: Rules,
}

impl Autoregressive {
    /// A model that has not learned yet.
    #[must_use]
    pub fn new(predictor: Network, rules: Rules) -> Self {
        Self {
            predictor: Player::new(predictor),
            rules,
        }
    }

    /// The rules that the model follows.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// One step: one update on one batch.
    pub fn train_step(&mut self, supply: &mut Supply) -> Vec<Reading> {
        let counter = supply.used().batches;
        let examples = supply.real(self.rules.predictor.batch as usize);
        let symbols = self.symbols(&examples, supply, (Purpose::Binarisation, counter));
        let classes = self.classes(&examples.labels, supply.device());
        let pixels = &self.rules.pixels;
        let (seen, target) = (pixels.seen(symbols.clone()), pixels.ordered(symbols));
        let [_, _, height, width] = seen.dims();
        let settings = &self.rules.predictor.optimizer;
        // No layer of this family uses chance.
        let mut chance = supply.probe();
        let mut readings = turn([(&mut self.predictor, settings)], |[player]| {
            let mut pass = Pass::train(&mut chance).told(classes);
            let logits = player.network.forward(seen, &mut pass);
            let nats = image_nats(logits, target);
            vec![Term::new(&signals::NATS, nats)]
        });
        if let Some(nats) = readings.first() {
            let bits = nats.value.clone() * bits_per_pixel(1.0, height * width);
            readings.push(Reading::new(&signals::BITS, bits));
        }
        readings
    }

    /// The values of some examples by the run's binarisation, `[batch, 1, height, width]`; `showing`
    /// is the purpose and the counter of this showing.
    pub fn symbols(
        &self,
        examples: &Examples,
        supply: &Supply,
        (purpose, counter): (Purpose, u64),
    ) -> Tensor<4> {
        let [_, channels, height, width] = examples.x.dims();
        let thresholds = self.rules.pixels.thresholds(
            &examples.numbers,
            Shape::new(channels, height, width),
            supply.stream(purpose, counter),
            |purpose, counter| supply.stream(purpose, counter),
            supply.device(),
        );
        self.rules.pixels.symbols(examples.x.clone(), thresholds)
    }

    /// The negative log-probability of each pixel, in nats, of images that are given as values
    /// `[batch, 1, height, width]`, with the averaged weights where there are any. `labels` are told
    /// where the model is told classes. The answer has the shape of the images.
    pub fn nats(&self, symbols: Tensor<4>, labels: &[u8], supply: &Supply) -> Tensor<4> {
        let pixels = &self.rules.pixels;
        let classes = self.classes(labels, supply.device());
        let mut chance = supply.probe();
        let mut pass = Pass::draw(&mut chance).told(classes);
        let seen = pixels.seen(symbols.clone());
        let logits = self.predictor.drawing().forward(seen, &mut pass);
        pixels.ordered(pixel_nats(logits, pixels.ordered(symbols)))
    }

    /// The network that images are drawn with: with the averaged weights, where there are any.
    #[must_use]
    pub fn drawing(&self) -> Network {
        self.predictor.drawing()
    }

    /// Labels as one-hot classes, where the model is told them.
    fn classes(&self, labels: &[u8], device: &Device) -> Option<Tensor<4>> {
        self.rules.predictor.labels.then(|| one_hot(labels, device))
    }
}
