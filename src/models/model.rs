//! What a model of any family can do. Whoever runs a model knows nothing else of it.

use std::any::Any;
use std::fmt::Debug;
use std::pin::Pin;

use burn::tensor::{Device, Tensor};

use super::checkup::Checkup;
use super::configuration::Configuration;
use super::slow::Trace;
use super::state::{SavedState, StateTensor};
use super::supply::Supply;
use super::who::Who;
use crate::data::CLASSES;
use crate::error::Result;
use crate::learning::{Player, Reading};
use crate::random::Stream;

/// A step on its way.
pub type Step<'a> = Pin<Box<dyn Future<Output = Result<Vec<Reading>>> + 'a>>;

/// A step that waits for nothing.
#[must_use]
pub fn done<'a>(readings: Vec<Reading>) -> Step<'a> {
    Box::pin(std::future::ready(Ok(readings)))
}

/// A player with the name that its weights have in a checkpoint.
pub type Named<'a> = (&'static str, &'a mut Player);

/// Examples or latents `[count, ...]`, and the classes that were asked for, of a model that is told
/// classes.
pub type WithClasses = (Tensor<4>, Option<Vec<u8>>);

/// A model that can be trained and drawn from.
///
/// Four functions are required. Every other one has the answer of a model that cannot do that.
pub trait Model: Any + Debug {
    /// Step number `step` of training. Nothing is read from the device, but by methods without
    /// networks.
    ///
    /// # Errors
    /// [`crate::error::Error::Device`] if the device is lost.
    fn step<'a>(&'a mut self, supply: &'a mut Supply, step: u64, who: Who) -> Step<'a>;

    /// The networks that learn, in a fixed order.
    fn players(&mut self) -> Vec<Named<'_>>;

    /// What a checkpoint holds beside the players, by name.
    fn state(&mut self, device: &Device) -> Vec<StateTensor>;

    /// Draws `count` examples: images `[count, 1, 28, 28]` in [0, 1], or points `[count, 2, 1, 1]`.
    /// A model that is told classes takes those of `classes` in turn, or all of them.
    fn draw(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses;

    /// Takes up what [`Model::state`] gave. False if it does not fit.
    #[must_use]
    fn restore(&mut self, state: &SavedState<'_>, _device: &Device) -> bool {
        state.has_only(&[])
    }

    /// Follows changed settings from the next step on.
    fn follow(&mut self, _configuration: &Configuration) {}

    /// Measures the statistics of averaged weights that have none yet. To be called before anything
    /// is drawn. The run is not changed by it.
    fn settle(&mut self, _supply: &Supply) {}

    /// `count` random latents `[count, size, 1, 1]` for drawing. `None` for models that make nothing
    /// from latents.
    fn latents(
        &self,
        _count: usize,
        _classes: Option<&[u8]>,
        _stream: &mut Stream,
        _device: &Device,
    ) -> Option<WithClasses> {
        None
    }

    /// The examples of latents `[count, size, 1, 1]`: images in [0, 1], or points. Gradients reach the
    /// latents; the model does not change. `None` for models without latents.
    fn decode(&mut self, _latents: Tensor<4>, _stream: &mut Stream) -> Option<Tensor<4>> {
        None
    }

    /// How many numbers of a latent are random; classes and codes follow.
    fn random_numbers(&self) -> usize {
        usize::MAX
    }

    /// Which numbers of a latent a search may move, `[1, size, 1, 1]` of 1 and 0. `None` where it may
    /// move all of them.
    fn free(&self, _device: &Device) -> Option<Tensor<4>> {
        None
    }

    /// Whether the model is told classes, or invents categories.
    fn is_conditional(&self) -> bool {
        false
    }

    /// Whether its classes are categories that it invents, and that have no names.
    fn invents_categories(&self) -> bool {
        false
    }

    /// Among how many classes or categories one can be asked for.
    fn kinds(&self) -> usize {
        CLASSES
    }

    /// The logits of the classes that the model reads off images as it sees them,
    /// `[batch, 10, 1, 1]`. `None` for models that classify nothing.
    fn classify(&mut self, _x: Tensor<4>, _stream: &mut Stream) -> Option<Tensor<4>> {
        None
    }

    /// A row of images for each category, `[10 * values, 1, 28, 28]` in [0, 1]: along a row the
    /// continuous code number `code` takes the `values`. `None` for models without such a code.
    fn code_walk(
        &mut self,
        _code: usize,
        _values: &[f32],
        _stream: &mut Stream,
        _device: &Device,
    ) -> Option<Tensor<4>> {
        None
    }

    /// How the networks are, measured on some examples. `None` for models without a discriminator of
    /// examples. The run is not changed by it.
    fn checkup(&mut self, _supply: &Supply) -> Option<Checkup> {
        None
    }

    /// The discriminator's probability that each of the points `[count, 2, 1, 1]` is real,
    /// `[count, 1, 1, 1]`. `None` for models without a discriminator of examples.
    fn belief(&mut self, _points: Tensor<4>, _supply: &Supply) -> Option<Tensor<4>> {
        None
    }

    /// What the next step will do, turn by turn. Empty for models whose steps cannot be watched.
    fn slow_step(&self, _supply: &Supply, _step: u64, _who: Who) -> Vec<Trace> {
        Vec::new()
    }

    /// How many samples a figure rests on if nothing is said: fewer where drawing takes long.
    fn usual_samples(&self) -> usize {
        1000
    }
}

impl dyn Model {
    /// The model as one of a family; `None` if it is of another one.
    #[must_use]
    pub fn get<M: Model>(&self) -> Option<&M> {
        (self as &dyn Any).downcast_ref()
    }

    /// The same, to be changed.
    #[must_use]
    pub fn get_mut<M: Model>(&mut self) -> Option<&mut M> {
        (self as &mut dyn Any).downcast_mut()
    }

    /// Whether the model is one of a family.
    #[must_use]
    pub fn is<M: Model>(&self) -> bool {
        self.get::<M>().is_some()
    }
}
