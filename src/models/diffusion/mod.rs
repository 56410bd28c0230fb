//! Diffusion and flow matching: a network learns to take noise out of examples, and draws by doing so
//! many times, from nothing but noise on.
//!
//! ```text
//! x_t = alpha(t) x + sigma(t) e,   L = E |f(x_t, t) - target|^2
//! ```
//!
//! The target is the velocity (Lipman et al., 2023), the noise (Ho et al., 2020) or the example. Which
//! paper a model is from is a matter of the path, the target and the sampler.

mod family;
mod model;
mod networks;
mod path;
mod presets;
mod rules;
mod sampler;
mod settings;
pub mod signals;

use burn::tensor::{Device, Tensor, TensorData};

pub use path::{Belief, Place};
pub use rules::Rules;
pub use sampler::{Frame, Route, sample};
pub use settings::{
    DenoiserKind, DenoiserSettings, DiffusionSettings, PathKind, Prediction, Sampler,
    SamplingSettings,
};

use super::classes::one_hot;
use super::supply::Supply;
use crate::learning::{Player, Reading, Term, turn};
use crate::nets::{Network, Pass, Shape};
use crate::random::{Purpose, Stream};

/// The family of networks that take noise out of examples.
pub struct DiffusionFamily;

/// A network that takes noise out of examples.
#[derive(Debug)]
pub struct Diffusion {
    denoiser: Player,
    example: Shape,
    rules: Rules,
}

impl Diffusion {
    /// A model of examples of this shape that has not learned yet.
    #[must_use]
    pub fn new(denoiser: Network, example: Shape, rules: Rules) -> Self {
        Self {
            denoiser: Player::new(denoiser),
            example,
            rules,
        }
    }

    /// One step: one update on one batch, each example with noise of its own at a time of its own.
    pub fn train_step(&mut self, supply: &mut Supply) -> Vec<Reading> {
        let device = supply.device().clone();
        let examples = supply.real(self.rules.denoiser.batch as usize);
        let x = examples.x; // [batch, channels, height, width]
        let count = x.dims()[0];
        let mut chance = supply.noise();
        let places = self.places(count, &mut chance, &device);
        let noise: Tensor<4> = chance.normals(x.dims(), &device);
        let classes = self.rules.diffusion.told.then(|| {
            let mut dropping = supply.beside_noise(Purpose::DroppedClasses);
            self.classes_with_gaps(&examples.labels, &mut dropping, &device)
        });
        // x_t = alpha x + sigma e
        let noisy = x.clone() * places.alpha.clone() + noise.clone() * places.sigma.clone();
        let target = match self.rules.diffusion.predicts {
            Prediction::Velocity => x * places.a.clone() + noise * places.b.clone(),
            Prediction::Noise => noise,
            Prediction::Image => x,
        };
        let seen = beside(noisy, places.time, classes, self.is_flat());
        let settings = &self.rules.denoiser.optimizer;
        let mut parts = Vec::new();
        let mut readings = turn([(&mut self.denoiser, settings)], |[player]| {
            let said = player.network.forward(seen, &mut Pass::train(&mut chance));
            let errors = (said - target).square(); // [batch, channels, height, width]
            parts = thirds(&errors);
            vec![Term::new(&signals::LOSS, errors.mean())]
        });
        readings.extend(parts);
        readings
    }

    /// What the denoiser that is drawn with says of noisy examples at one time. `classes`
    /// `[batch, 10, 1, 1]` are guided where the model is told classes:
    /// `f(none) + (1 + w) (f(class) - f(none))` (Ho and Salimans, 2022, equation 6).
    fn denoise(
        &self,
        network: &mut Network,
        (noisy, t): (Tensor<4>, f64),
        classes: Option<Tensor<4>>,
        stream: &mut Stream,
    ) -> Tensor<4> {
        let flat = self.is_flat();
        let count = noisy.dims()[0];
        let time = time_numbers(&vec![t; count], &noisy.device());
        let mut say = |noisy, time, classes| {
            network.forward(beside(noisy, time, classes, flat), &mut Pass::draw(stream))
        };
        let weight = 1.0 + self.rules.sampling.guidance;
        let Some(classes) = classes else {
            return say(noisy, time, None);
        };
        if weight == 1.0 {
            return say(noisy, time, Some(classes));
        }
        let none = classes.zeros_like();
        if weight == 0.0 {
            return say(noisy, time, Some(none));
        }
        let twice = |x: Tensor<4>| Tensor::cat(vec![x.clone(), x], 0);
        let told = Tensor::cat(vec![classes, none], 0);
        let said = say(twice(noisy), twice(time), Some(told));
        let (with, without) = (
            said.clone().narrow(0, 0, count),
            said.narrow(0, count, count),
        );
        without.clone() + (with - without) * weight
    }

    /// From noise to examples. `latents` `[count, numbers, 1, 1]` are the noise, and the classes behind
    /// it where the model is told classes; `show` sees every place on the way. Images are in [-1, 1].
    pub fn walk(
        &self,
        latents: Tensor<4>,
        stream: &mut Stream,
        show: impl FnMut(Frame),
    ) -> Tensor<4> {
        let count = latents.dims()[0];
        let size = self.example.size();
        let Shape {
            channels,
            height,
            width,
        } = self.example;
        let noise = latents
            .clone()
            .narrow(1, 0, size)
            .reshape([count, channels, height, width]);
        let told = self.rules.told();
        let classes = (told > 0).then(|| latents.narrow(1, size, told));
        let mut network = self.denoiser.drawing();
        // The layers use no chance while drawing; what the sampler adds is the caller's.
        let mut quiet = stream.clone();
        sample(
            self.rules.route(),
            &self.rules.sampling,
            noise,
            stream,
            |noisy, t| self.denoise(&mut network, (noisy, t), classes.clone(), &mut quiet),
            show,
        )
    }

    /// Whether the denoiser sees numbers in a row and not images.
    fn is_flat(&self) -> bool {
        self.rules.denoiser.kind == DenoiserKind::Mlp
    }

    /// A place on the path for each of `count` examples: one time in each of as many equal parts of
    /// [0, 1], in order (Kingma et al., 2021, appendix I.1), so that no batch lacks early or late times.
    fn places(&self, count: usize, stream: &mut Stream, device: &Device) -> Places {
        let times: Vec<f64> = (0..count)
            .map(|part| (part as f64 + stream.uniform()) / count as f64)
            .collect();
        let places: Vec<Place> = times
            .iter()
            .map(|&t| self.rules.diffusion.path.at(t))
            .collect();
        let column = |number: fn(&Place) -> f64| {
            let values: Vec<f32> = places.iter().map(|place| number(place) as f32).collect();
            Tensor::from_data(TensorData::new(values, [count, 1, 1, 1]), device)
        };
        Places {
            alpha: column(|place| place.alpha),
            sigma: column(|place| place.sigma),
            a: column(|place| place.tangent.0),
            b: column(|place| place.tangent.1),
            time: time_numbers(&times, device),
        }
    }

    /// Labels as one-hot classes, some of them left out.
    fn classes_with_gaps(&self, labels: &[u8], stream: &mut Stream, device: &Device) -> Tensor<4> {
        let kept = labels
            .iter()
            .map(|_| f32::from(stream.uniform() >= self.rules.diffusion.dropped))
            .collect();
        let kept: Tensor<4> = Tensor::from_data(
            TensorData::new::<f32, _>(kept, [labels.len(), 1, 1, 1]),
            device,
        );
        one_hot(labels, device) * kept
    }
}

/// Places on the path, `[batch, 1, 1, 1]` each, and how the denoiser is told them.
struct Places {
    alpha: Tensor<4>,
    sigma: Tensor<4>,
    /// The velocity is `a x + b e`.
    a: Tensor<4>,
    b: Tensor<4>,
    /// `[batch, 3, 1, 1]`
    time: Tensor<4>,
}

/// `t`, `cos(pi t)` and `sin(pi t)` of each time, `[batch, 3, 1, 1]`.
fn time_numbers(times: &[f64], device: &Device) -> Tensor<4> {
    let numbers = |&t: &f64| {
        let angle = std::f64::consts::PI * t;
        [t, libm::cos(angle), libm::sin(angle)].map(|number| number as f32)
    };
    let values: Vec<f32> = times.iter().flat_map(numbers).collect();
    Tensor::from_data(
        TensorData::new(values, [times.len(), networks::TIME, 1, 1]),
        device,
    )
}

/// Noisy examples with their times and classes beside them: as further numbers of a row,
/// `[batch, numbers + told, 1, 1]`, or as further channels, `[batch, channels + told, height, width]`.
fn beside(noisy: Tensor<4>, time: Tensor<4>, classes: Option<Tensor<4>>, flat: bool) -> Tensor<4> {
    let [count, channels, height, width] = noisy.dims();
    let told = match classes {
        Some(classes) => Tensor::cat(vec![time, classes], 1),
        None => time,
    };
    if flat {
        let row = noisy.reshape([count, channels * height * width, 1, 1]);
        return Tensor::cat(vec![row, told], 1);
    }
    let numbers = told.dims()[1];
    Tensor::cat(vec![noisy, told.expand([count, numbers, height, width])], 1)
}

/// The mean squared error of the first, the second and the last third of a batch, which is in the order
/// of its times. None of a batch of fewer than three.
fn thirds(errors: &Tensor<4>) -> Vec<Reading> {
    let count = errors.dims()[0];
    if count < 3 {
        return Vec::new();
    }
    let edge = |part: usize| part * count / 3;
    [&signals::EARLY, &signals::MIDDLE, &signals::LATE]
        .into_iter()
        .enumerate()
        .map(|(part, signal)| {
            let (from, to) = (edge(part), edge(part + 1));
            let third = errors.clone().without_autodiff().narrow(0, from, to - from);
            Reading::new(signal, third.mean())
        })
        .collect()
}
