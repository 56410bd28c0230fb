//! One image, completed in several ways.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::pixels::Canvas;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// Of a model that predicts pixels: one image, completed in several ways.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskComplete {
    /// The image.
    pub canvas: Canvas,
    /// In how many ways.
    pub count: usize,
}

impl Ask for AskComplete {
    type Answer = Completions;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { canvas, count } = self;
        session.completions(&canvas, count).await
    }
}

/// An image that is completed in several ways.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Completions {
    /// The images one after another, in [0, 1].
    pub pixels: Vec<f32>,
    /// How improbable each whole image is: `-ln p`, in nats.
    pub nats: Vec<f32>,
    /// The part of it that the known pixels have.
    pub known_nats: Vec<f32>,
    /// How much each counts as a sample of what the known pixels leave open; the sum is 1.
    ///
    /// Pixels are drawn in order, each from the earlier ones, and known ones are put in when their
    /// turn comes. Nothing is drawn with an eye on known pixels that come later, so that the images are not
    /// yet draws from the conditional distribution, unless the known pixels are the first ones.
    /// Weighted by `p(known | earlier)` they are (importance sampling).
    pub weights: Vec<f32>,
}

impl Session {
    /// Completes one image in `count` ways.
    pub(in crate::session) async fn completions(
        &mut self,
        canvas: &Canvas,
        count: usize,
    ) -> Result<Completions> {
        self.autoregressive()?;
        let size = self.plan.blueprints()[0].input.size();
        if canvas.pixels.len() != size || canvas.known.len() != size || count == 0 {
            let message = "one image is completed, in at least one way";
            return Err(Error::Question(message.to_owned()));
        }
        at_most(count, limits::COSTLY, "ways")?;
        let canvas = Canvas {
            pixels: canvas.pixels.repeat(count),
            ..canvas.clone()
        };
        let painting = self.paint(&canvas, 0, size).await?;
        let of = |counts: &dyn Fn(usize) -> bool| -> Vec<f32> {
            let images = painting.nats.chunks_exact(size);
            images
                .map(|nats| {
                    let places = nats.iter().zip(&painting.painted);
                    let chosen = places.filter(|(_, pixel)| counts(**pixel));
                    chosen.map(|(nats, _)| nats).sum()
                })
                .collect()
        };
        let known_nats = of(&|pixel| canvas.known[pixel]);
        Ok(Completions {
            nats: of(&|_| true),
            weights: weights(&known_nats),
            known_nats,
            pixels: painting.pixels,
        })
    }
}

/// Weights in proportion to `exp(-nats)`, with sum 1.
fn weights(nats: &[f32]) -> Vec<f32> {
    let least = nats.iter().copied().fold(f32::MAX, f32::min);
    let powers: Vec<f32> = nats.iter().map(|nats| libm::expf(least - nats)).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}
