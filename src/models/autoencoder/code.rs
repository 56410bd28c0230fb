//! Codes: what an encoder says of images.

use burn::tensor::Tensor;

use super::settings::CodeKind;
#[cfg(feature = "wgpu")]
use crate::gpu::{self, Axis};
use crate::losses::divergence::{log_density, mean_divergence, normal_divergence};

/// What an encoder says of some images.
#[derive(Clone, Debug)]
pub struct Encoded {
    /// The code of each image, or the mean of its posterior, `[batch, z, 1, 1]`.
    pub mean: Tensor<4>,
    /// The logarithm of the posterior's variance, `[batch, z, 1, 1]`. `None` where a code is a
    /// point.
    pub log_variance: Option<Tensor<4>>,
}

impl Encoded {
    /// Splits the output of an encoder: `[batch, z, 1, 1]` of points, and of normal distributions
    /// the means and then the log variances, `[batch, 2 z, 1, 1]`.
    pub(super) fn new(kind: CodeKind, output: Tensor<4>) -> Self {
        match kind {
            CodeKind::Point => Self {
                mean: output,
                log_variance: None,
            },
            CodeKind::Normal => {
                let size = output.dims()[1] / 2;
                #[cfg(feature = "wgpu")]
                if gpu::computes(&output) {
                    let half = |first| gpu::part(output.clone(), Axis::Channels, first, size);
                    return Self {
                        mean: half(0),
                        log_variance: Some(half(size)),
                    };
                }
                Self {
                    mean: output.clone().narrow(1, 0, size),
                    log_variance: Some(output.narrow(1, size, size)),
                }
            }
        }
    }

    /// A code of each image: `m + s e` (Kingma and Welling, 2014, equation 10), where e is standard
    /// normal noise `[batch, z, 1, 1]`; a point is itself.
    #[must_use]
    pub fn sample(&self, noise: Tensor<4>) -> Tensor<4> {
        match &self.log_variance {
            #[cfg(feature = "wgpu")]
            Some(log_variance) if gpu::computes(&noise) => {
                gpu::sampled(self.mean.clone(), log_variance.clone(), noise)
            }
            Some(log_variance) => self.mean.clone() + (log_variance.clone() * 0.5).exp() * noise,
            None => self.mean.clone(),
        }
    }

    /// The divergence from the prior of each number of each code, in nats, `[batch, z, 1, 1]`.
    #[must_use]
    pub fn divergence(&self) -> Option<Tensor<4>> {
        let log_variance = self.log_variance.clone()?;
        Some(normal_divergence(self.mean.clone(), log_variance))
    }

    /// The mean over the batch of the divergence of a code, with free bits, in nats, `[1]`.
    #[must_use]
    pub(super) fn mean_divergence(&self, free: f64) -> Option<Tensor<1>> {
        let log_variance = self.log_variance.clone()?;
        Some(mean_divergence(self.mean.clone(), log_variance, free))
    }

    /// The log-density of codes that are constants, `[batch, 1, 1, 1]`.
    pub(super) fn log_density(&self, z: Tensor<4>) -> Option<Tensor<4>> {
        let log_variance = self.log_variance.clone()?;
        Some(log_density(z, self.mean.clone(), log_variance))
    }

    /// The same as constants.
    #[must_use]
    pub fn constant(self) -> Self {
        Self {
            mean: self.mean.without_autodiff(),
            log_variance: self.log_variance.map(Tensor::without_autodiff),
        }
    }
}
