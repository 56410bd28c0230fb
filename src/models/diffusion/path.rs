//! The way from noise to an example, and what follows from a place on it.
//!
//! ```text
//! x_t = alpha(t) x + sigma(t) e,   e ~ N(0, I),   t from 0 (noise) to 1 (example)
//! ```
//!
//! DDPM, DDIM and flow matching are this line with other `alpha` and `sigma`, and with another one of
//! `x`, `e` and the velocity predicted.

use std::f64::consts::FRAC_PI_2;

use burn::tensor::Tensor;

use super::settings::{PathKind, Prediction};

/// How much variance is added at the beginning and at the end of the linear schedule, for a chain of
/// length 1: 1,000 times the `beta_1 = 0.0001` and `beta_T = 0.02` of Ho et al. (2020), as in Song et
/// al. (2021, appendix C).
const BETA: (f64, f64) = (0.1, 20.0);

/// The least share of the example at which it is read off the noise: it is divided by.
const LEAST: f64 = 1e-3;

/// A place on the path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// How much of the example there is.
    pub alpha: f64,
    /// How much noise there is.
    pub sigma: f64,
    /// How far along the path: the time of a straight line, the angle of a circle. The velocity is the
    /// derivative by it.
    pub way: f64,
    /// The velocity as `(a, b)` in `v = a x + b e`.
    pub tangent: (f64, f64),
}

impl PathKind {
    /// The place at time `t`.
    #[must_use]
    pub fn at(self, t: f64) -> Place {
        match self {
            // alpha = t, sigma = 1 - t, v = x - e (Liu et al., 2023)
            Self::Straight => Place {
                alpha: t,
                sigma: 1.0 - t,
                way: t,
                tangent: (1.0, -1.0),
            },
            // alpha = sin(pi t / 2), sigma = cos(pi t / 2)
            Self::Cosine => circle(libm::sin(FRAC_PI_2 * t)),
            // alpha^2 = exp(-int_0^s beta), s = 1 - t
            Self::Linear => {
                let (first, last) = BETA;
                let s = 1.0 - t;
                let noise = first * s + (last - first) * s * s / 2.0;
                circle(libm::exp(-noise / 2.0))
            }
        }
    }
}

/// `alpha^2 + sigma^2 = 1`. Along the angle, `alpha = sin(way)` and `sigma = cos(way)`, the velocity is
/// `v = sigma x - alpha e` (Salimans and Ho, 2022).
fn circle(alpha: f64) -> Place {
    let sigma = (1.0 - alpha * alpha).max(0.0).sqrt();
    Place {
        alpha,
        sigma,
        way: libm::atan2(alpha, sigma),
        tangent: (sigma, -alpha),
    }
}

/// What a denoiser takes a noisy example for: `x_t = alpha x + sigma e`.
#[derive(Clone, Debug)]
pub struct Belief {
    /// The example, `x`.
    pub example: Tensor<4>,
    /// The noise, `e`.
    pub noise: Tensor<4>,
}

impl Belief {
    /// From what the denoiser has said of `noisy` at `place`. On every path `alpha b - sigma a = -1`,
    /// so that `x = sigma v - b x_t` and `e = a x_t - alpha v`.
    pub fn read(predicts: Prediction, said: Tensor<4>, noisy: Tensor<4>, place: Place) -> Self {
        let Place { alpha, sigma, .. } = place;
        let (a, b) = place.tangent;
        match predicts {
            Prediction::Velocity => Self {
                example: said.clone() * sigma - noisy.clone() * b,
                noise: noisy * a - said * alpha,
            },
            Prediction::Noise => Self {
                example: (noisy - said.clone() * sigma) / alpha.max(LEAST),
                noise: said,
            },
            Prediction::Image => Self {
                noise: noise_beside(said.clone(), noisy, place),
                example: said,
            },
        }
    }

    /// The same with an example that stays within `limit`, and the noise that is then left.
    #[must_use]
    pub fn clamped(self, limit: f64, noisy: Tensor<4>, place: Place) -> Self {
        let example = self.example.clamp(-limit, limit);
        Self {
            noise: noise_beside(example.clone(), noisy, place),
            example,
        }
    }

    /// `v = a x + b e`
    #[must_use]
    pub fn velocity(self, place: Place) -> Tensor<4> {
        let (a, b) = place.tangent;
        self.example * a + self.noise * b
    }
}

/// `e = (x_t - alpha x) / sigma`
fn noise_beside(example: Tensor<4>, noisy: Tensor<4>, place: Place) -> Tensor<4> {
    (noisy - example * place.alpha) / place.sigma.max(LEAST)
}
