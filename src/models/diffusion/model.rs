//! What a diffusion model can do as a model.

use burn::tensor::{Device, Tensor};

use super::Diffusion;
use super::rules::Rules;
use crate::data::Range;
use crate::models::classes::{in_turn, one_hot};
use crate::models::configuration::Configuration;
use crate::models::model::{Model, Named, Step, WithClasses, done};
use crate::models::state::StateTensor;
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::random::Stream;

impl Model for Diffusion {
    fn step<'a>(&'a mut self, supply: &'a mut Supply, _: u64, _: Who) -> Step<'a> {
        done(self.train_step(supply))
    }

    fn players(&mut self) -> Vec<Named<'_>> {
        vec![("denoiser", &mut self.denoiser)]
    }

    fn state(&mut self, _: &Device) -> Vec<StateTensor> {
        Vec::new()
    }

    fn draw(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        let (latents, classes) = self.noise(count, classes, stream, device);
        (self.visible(latents, stream), classes)
    }

    fn follow(&mut self, configuration: &Configuration) {
        self.rules = Rules::new(configuration);
    }

    fn latents(
        &self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> Option<WithClasses> {
        Some(self.noise(count, classes, stream, device))
    }

    fn decode(&mut self, latents: Tensor<4>, stream: &mut Stream) -> Option<Tensor<4>> {
        Some(self.visible(latents, stream))
    }

    fn random_numbers(&self) -> usize {
        self.example.size()
    }

    /// The noise may move, the class may not.
    fn free(&self, device: &Device) -> Option<Tensor<4>> {
        let told = self.rules.told();
        let ones = Tensor::ones([1, self.example.size(), 1, 1], device);
        (told > 0).then(|| Tensor::cat(vec![ones, Tensor::zeros([1, told, 1, 1], device)], 1))
    }

    fn is_conditional(&self) -> bool {
        self.rules.diffusion.told
    }

    fn kinds(&self) -> usize {
        self.rules.kinds
    }

    /// Every sample costs as many passes as there are sampling steps.
    fn usual_samples(&self) -> usize {
        if self.example.height > 1 { 200 } else { 1000 }
    }
}

impl Diffusion {
    /// Noise `[count, numbers + told, 1, 1]`, with the classes that were asked for where the model is
    /// told classes.
    fn noise(
        &self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        let noise: Tensor<4> = stream.normals([count, self.example.size(), 1, 1], device);
        if !self.rules.diffusion.told {
            return (noise, None);
        }
        let classes = in_turn(count, classes, self.rules.kinds);
        let told = one_hot(&classes, device);
        (Tensor::cat(vec![noise, told], 1), Some(classes))
    }

    /// The examples of latents: images in [0, 1], or points.
    fn visible(&self, latents: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
        let x = self.walk(latents, stream, |_| {});
        if self.example.height > 1 {
            Range::Symmetric.to_unit(x)
        } else {
            x
        }
    }
}
