//! What an autoencoder can do as a model.

use burn::tensor::{Device, Tensor};

use super::Autoencoder;
use super::rules::Rules;
use crate::data::CLASSES;
use crate::models::configuration::Configuration;
use crate::models::model::{Model, Named, Step, WithClasses, done};
use crate::models::slow::Trace;
use crate::models::state::{SavedState, StateTensor};
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::random::Stream;

impl Model for Autoencoder {
    fn step<'a>(&'a mut self, supply: &'a mut Supply, step: u64, who: Who) -> Step<'a> {
        done(self.train_step(supply, step, who))
    }

    fn players(&mut self) -> Vec<Named<'_>> {
        let mut players = vec![
            ("encoder", &mut self.encoder),
            ("decoder", &mut self.decoder),
        ];
        if let Some(discriminator) = &mut self.discriminator {
            players.push(("discriminator", discriminator));
        }
        players
    }

    /// The running means of codes and of their squares.
    fn state(&mut self, _: &Device) -> Vec<StateTensor> {
        vec![("spread".to_owned(), self.spread.clone())]
    }

    fn restore(&mut self, state: &SavedState<'_>, device: &Device) -> bool {
        if let Some(spread) = state.one("spread") {
            if spread.shape != self.spread.dims() {
                return false;
            }
            self.spread = spread.to_tensor(device);
        }
        state.has_only(&["spread"])
    }

    fn follow(&mut self, configuration: &Configuration) {
        self.rules = Rules::new(configuration);
    }

    fn settle(&mut self, supply: &Supply) {
        self.settle_networks(supply);
    }

    /// Codes come from the prior where training made them look like it. The codes of a plain
    /// autoencoder come from the normal distribution that was fitted to the codes of training, each
    /// number by itself.
    fn draw(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        let (inputs, classes) = self.inputs(count, classes, stream, device);
        (self.decode_inputs(inputs, stream), classes)
    }

    fn latents(
        &self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> Option<WithClasses> {
        Some(self.inputs(count, classes, stream, device))
    }

    fn decode(&mut self, latents: Tensor<4>, stream: &mut Stream) -> Option<Tensor<4>> {
        Some(self.decode_inputs(latents, stream))
    }

    fn random_numbers(&self) -> usize {
        self.code_size()
    }

    /// All but the class.
    fn free(&self, device: &Device) -> Option<Tensor<4>> {
        let free = Tensor::ones([1, self.code_size(), 1, 1], device);
        if !self.rules.code.conditional {
            return Some(free);
        }
        let class = Tensor::zeros([1, CLASSES, 1, 1], device);
        Some(Tensor::cat(vec![free, class], 1))
    }

    fn is_conditional(&self) -> bool {
        self.rules.code.conditional
    }

    fn slow_step(&self, supply: &Supply, step: u64, who: Who) -> Vec<Trace> {
        self.watched_step(supply, step, who)
    }
}
