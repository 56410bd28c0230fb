//! What examples are made from.

use burn::tensor::{Device, Tensor};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::normal::{normal_quantile, normal_share};
use crate::random::Stream;

/// What examples are made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LatentSettings {
    /// How many random numbers an example is made from.
    #[schemars(
        title = "Latent size",
        range(min = 1, max = 512),
        extend("seam" = "draw", "unit" = "numbers")
    )]
    pub size: u32,

    /// How the random numbers are distributed.
    #[schemars(title = "Prior", extend("seam" = "draw", "paper" = "White 2016"))]
    pub prior: Prior,

    /// While drawing, no number is beyond this: less variety, better examples. 0 is off.
    #[schemars(
        title = "Truncation",
        range(min = 0.0, max = 4.0),
        extend("seam" = "draw", "live" = true, "paper" = "Brock et al. 2019")
    )]
    pub truncation: f64,
}

/// How the random numbers are distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Prior {
    /// Standard normal.
    Normal,
    /// Uniform from -1 to 1.
    Uniform,
    /// Uniform on the sphere whose radius is the root of the latent size.
    Sphere,
}

impl Default for LatentSettings {
    fn default() -> Self {
        Self {
            size: 64,
            prior: Prior::Normal,
            truncation: 0.0,
        }
    }
}

impl LatentSettings {
    /// `[count, size, 1, 1]` for training.
    pub fn draw(&self, count: usize, stream: &mut Stream, device: &Device) -> Tensor<4> {
        let shape = [count, self.size as usize, 1, 1];
        match self.prior {
            Prior::Normal => stream.normals(shape, device),
            Prior::Uniform => stream.tensor(shape, device, |stream| 2.0 * stream.uniform() - 1.0),
            Prior::Sphere => {
                let normal: Tensor<4> = stream.normals(shape, device);
                let length = (normal.clone().square().mean_dim(1) + 1e-12).sqrt();
                normal / length
            }
        }
    }

    /// `[count, size, 1, 1]` for drawing: truncated, if that is asked for. A number of the truncated
    /// distribution is `Phi^-1(u)` for a uniform `u` between `Phi(-limit)` and `Phi(limit)`, so that
    /// each takes one number of the stream, however small the limit is.
    pub fn draw_truncated(&self, count: usize, stream: &mut Stream, device: &Device) -> Tensor<4> {
        let limit = self.truncation;
        if limit == 0.0 || self.prior != Prior::Normal {
            return self.draw(count, stream, device);
        }
        let shape = [count, self.size as usize, 1, 1];
        let least = normal_share(-limit);
        let width = normal_share(limit) - least;
        stream.tensor(shape, device, |stream| {
            normal_quantile(least + width * stream.uniform()).clamp(-limit, limit)
        })
    }
}
