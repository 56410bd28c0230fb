//! Drawing: from noise to an example, in steps.

use burn::tensor::{Device, Tensor};

use super::path::{Belief, Place};
use super::settings::{PathKind, Prediction, Sampler, SamplingSettings};
use crate::random::Stream;

/// What a sampler has to know of the model.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The path.
    pub path: PathKind,
    /// What the denoiser predicts.
    pub predicts: Prediction,
    /// How far numbers of examples are from 0 at most.
    pub limit: f64,
}

/// What the sampler has at one time.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The time, from 0 (noise) to 1 (example).
    pub time: f64,
    /// The noisy examples.
    pub noisy: Tensor<4>,
    /// The examples that the denoiser takes them for; those themselves at the end.
    pub example: Tensor<4>,
}

/// Goes from noise to examples in as many steps as the settings say, and shows every place.
///
/// `denoise` says what it predicts of the noisy examples at a time. Gradients reach the noise.
pub fn sample(
    route: Route,
    settings: &SamplingSettings,
    noise: Tensor<4>,
    stream: &mut Stream,
    mut denoise: impl FnMut(Tensor<4>, f64) -> Tensor<4>,
    mut show: impl FnMut(Frame),
) -> Tensor<4> {
    let steps = settings.steps.max(1);
    let time = |step: u32| f64::from(step) / f64::from(steps);
    let mut believe = |noisy: &Tensor<4>, t: f64| {
        let place = route.path.at(t);
        let belief = Belief::read(
            route.predicts,
            denoise(noisy.clone(), t),
            noisy.clone(),
            place,
        );
        match settings.clamped {
            true => belief.clamped(route.limit, noisy.clone(), place),
            false => belief,
        }
    };
    let mut noisy = noise;
    for step in 0..steps {
        let (t, next) = (time(step), time(step + 1));
        let (here, there) = (route.path.at(t), route.path.at(next));
        let belief = believe(&noisy, t);
        show(Frame {
            time: t,
            noisy: noisy.clone(),
            example: belief.example.clone(),
        });
        let last = step + 1 == steps;
        noisy = match settings.method {
            Sampler::Heun if !last => {
                let euler = towards(&belief, there);
                let end = believe(&euler, next).velocity(there);
                heun(noisy, belief.velocity(here), end, there.way - here.way)
            }
            Sampler::Ancestral if !last => ancestral(&belief, (here, there), stream),
            _ => towards(&belief, there),
        };
    }
    show(Frame {
        time: 1.0,
        noisy: noisy.clone(),
        example: noisy.clone(),
    });
    noisy
}

/// One step of DDIM (Song et al., 2021, equation 12, with no new noise): `x_t' = alpha' x + sigma' e`.
/// On the straight path it is Euler's: `x_t + (t' - t) v`.
fn towards(belief: &Belief, there: Place) -> Tensor<4> {
    belief.example.clone() * there.alpha + belief.noise.clone() * there.sigma
}

/// One step of Heun's method: along the mean of the velocities at its beginning and at its end (Karras
/// et al., 2022, algorithm 1).
fn heun(noisy: Tensor<4>, begin: Tensor<4>, end: Tensor<4>, way: f64) -> Tensor<4> {
    noisy + (begin + end) * (way / 2.0)
}

/// One step of DDPM (Ho et al., 2020, algorithm 2), for any path: of the noise at `there` the part
/// `s^2 = sigma'^2 (1 - (alpha sigma' / (alpha' sigma))^2)` is new.
fn ancestral(belief: &Belief, (here, there): (Place, Place), stream: &mut Stream) -> Tensor<4> {
    let kept = here.alpha * there.sigma / (there.alpha * here.sigma);
    let new = there.sigma * (1.0 - kept * kept).max(0.0).sqrt();
    let old = (there.sigma * there.sigma - new * new).max(0.0).sqrt();
    let device: Device = belief.noise.device();
    let fresh = stream.normals(belief.noise.dims(), &device);
    belief.example.clone() * there.alpha + belief.noise.clone() * old + fresh * new
}
