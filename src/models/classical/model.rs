//! What a method without networks can do as a model.

use burn::tensor::{Device, Tensor};

use super::Classical;
use crate::models::configuration::Configuration;
use crate::models::model::{Model, Named, Step, WithClasses};
use crate::models::state::{SavedState, StateTensor, numbered};
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::random::Stream;

impl Model for Classical {
    fn step<'a>(&'a mut self, supply: &'a mut Supply, _: u64, _: Who) -> Step<'a> {
        Box::pin(self.iterate(supply))
    }

    fn players(&mut self) -> Vec<Named<'_>> {
        Vec::new()
    }

    /// What was found so far.
    fn state(&mut self, device: &Device) -> Vec<StateTensor> {
        let tensors = self.stored().into_iter();
        numbered("fitted", tensors.map(|tensor| tensor.to_tensor(device)))
    }

    fn restore(&mut self, state: &SavedState<'_>, _: &Device) -> bool {
        let fitted = state.list("fitted").into_iter().cloned().collect();
        self.recall(fitted)
    }

    fn follow(&mut self, configuration: &Configuration) {
        self.settings = configuration.classical.clone();
        self.rest = None;
    }

    fn draw(
        &mut self,
        count: usize,
        _: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        self.draw_fitted(count, stream, device)
    }

    fn latents(
        &self,
        count: usize,
        _: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> Option<WithClasses> {
        let latents = self.coordinates(count, stream, device)?;
        Some((latents, None))
    }

    fn decode(&mut self, latents: Tensor<4>, _: &mut Stream) -> Option<Tensor<4>> {
        self.rebuilt(latents)
    }
}
