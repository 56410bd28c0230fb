//! How sharp fresh images are, beside real ones.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::metrics::sharpness;
use crate::models::Source;
use crate::nets::Shape;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::Sides;

/// How sharp fresh images are, beside as many real ones.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskSharpness {
    /// How many images of each kind.
    pub samples: usize,
}

impl Ask for AskSharpness {
    type Answer = Sharpness;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { samples } = self;
        session.sharp(samples).await
    }
}

/// How sharp images are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Sharpness {
    /// How many images of each kind.
    pub samples: usize,
    /// The mean variance of the Laplacian.
    pub sharpness: Sides<f64>,
}

impl Session {
    /// How sharp fresh images are, beside as many real ones.
    pub(in crate::session) async fn sharp(&mut self, samples: usize) -> Result<Sharpness> {
        self.refuse_diverged()?;
        let real = match self.supply.source() {
            Source::Images { .. } => self.supply.table(samples),
            Source::Plane(_) => return Err(Error::Question("points have no edges".to_owned())),
        };
        let samples = real.count();
        let generated = self.fresh(samples).await?;
        let measured = |pixels: &[f32]| {
            sharpness(pixels, Shape::DIGIT)
                .ok_or_else(|| Error::Question("there are no images".to_owned()))
        };
        Ok(Sharpness {
            samples,
            sharpness: Sides {
                real: measured(&real.values)?,
                generated: measured(&generated)?,
            },
        })
    }
}
