//! What a GAN can do as a model.

use burn::tensor::{Device, Tensor, TensorData};

use super::Adversarial;
use super::labels::LabelKind;
use super::rules::Rules;
use crate::data::CLASSES;
use crate::models::checkup::Checkup;
use crate::models::configuration::Configuration;
use crate::models::model::{Model, Named, Step, WithClasses, done};
use crate::models::slow::Trace;
use crate::models::state::{SavedState, StateTensor, numbered};
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::random::Stream;

impl Model for Adversarial {
    fn step<'a>(&'a mut self, supply: &'a mut Supply, step: u64, who: Who) -> Step<'a> {
        done(self.train_step(supply, step, who))
    }

    fn players(&mut self) -> Vec<Named<'_>> {
        vec![
            ("generator", &mut self.generator),
            ("discriminator", &mut self.discriminator),
        ]
    }

    /// BEGAN's balance, and the batches that are replayed.
    fn state(&mut self, _: &Device) -> Vec<StateTensor> {
        let mut state = vec![("balance".to_owned(), self.balance.clone())];
        state.extend(numbered("replay", self.replay.tensors.iter().cloned()));
        state
    }

    fn restore(&mut self, state: &SavedState<'_>, device: &Device) -> bool {
        if let Some(balance) = state.one("balance") {
            if balance.shape != self.balance.dims() {
                return false;
            }
            self.balance = balance.to_tensor(device);
        }
        let replay = state.list("replay").into_iter();
        let replay = replay.map(|tensor| tensor.to_tensor(device)).collect();
        self.replay.recall(replay, &self.replayed_shapes())
    }

    fn follow(&mut self, configuration: &Configuration) {
        self.rules = Rules::new(configuration);
    }

    fn settle(&mut self, supply: &Supply) {
        self.settle_generator(supply);
    }

    fn draw(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        let (latents, classes) = self.inputs(count, classes, stream, device);
        (self.generated(latents, stream), classes)
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
        Some(self.generated(latents, stream))
    }

    fn random_numbers(&self) -> usize {
        self.rules.latent.size as usize
    }

    /// All but the one-hot class.
    fn free(&self, device: &Device) -> Option<Tensor<4>> {
        let size = self.rules.latent.size as usize;
        let given = self.rules.labels.generator_inputs();
        let free: Vec<f32> = (0..size + given)
            .map(|place| f32::from(!(size..size + CLASSES).contains(&place)))
            .collect();
        let data = TensorData::new(free, [1, size + given, 1, 1]);
        Some(Tensor::from_data(data, device))
    }

    fn is_conditional(&self) -> bool {
        self.rules.labels.kind != LabelKind::None
    }

    fn invents_categories(&self) -> bool {
        self.rules.labels.kind == LabelKind::Codes
    }

    fn kinds(&self) -> usize {
        self.rules.kinds()
    }

    fn classify(&mut self, x: Tensor<4>, stream: &mut Stream) -> Option<Tensor<4>> {
        self.class_logits(x, stream)
    }

    fn code_walk(
        &mut self,
        code: usize,
        values: &[f32],
        stream: &mut Stream,
        device: &Device,
    ) -> Option<Tensor<4>> {
        self.walk(code, values, stream, device)
    }

    fn checkup(&mut self, supply: &Supply) -> Option<Checkup> {
        Some(self.measure_health(supply))
    }

    fn belief(&mut self, points: Tensor<4>, supply: &Supply) -> Option<Tensor<4>> {
        Some(self.probability_real(points, supply))
    }

    fn slow_step(&self, supply: &Supply, step: u64, who: Who) -> Vec<Trace> {
        self.watched_step(supply, step, who)
    }
}
