//! Which pixels a prediction depends on.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::nets::causal::field::{reach, receptive_field};
use crate::session::Session;
use crate::session::questions::Ask;

/// Of a model that predicts pixels: which pixels the prediction of one depends on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskReceptiveField {
    /// Which pixel: row times width plus column.
    pub pixel: usize,
}

impl Ask for AskReceptiveField {
    type Answer = ReceptiveField;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { pixel } = self;
        session.receptive_field(pixel)
    }
}

/// Which pixels a prediction depends on, one answer for each pixel of an image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReceptiveField {
    /// The pixels that it depends on.
    pub seen: Vec<bool>,
    /// Earlier pixels within reach that it does not depend on: the blind spot.
    pub blind: Vec<bool>,
    /// How many rows and columns away a pixel can be; null if without limit.
    pub reach: Option<usize>,
}

impl Session {
    /// Which pixels the prediction of a pixel depends on.
    pub(in crate::session) fn receptive_field(&self, pixel: usize) -> Result<ReceptiveField> {
        let order = &self.autoregressive()?.rules().pixels;
        let blueprint = &self.plan.blueprints()[0];
        let (shape, layers) = (blueprint.input, &blueprint.layers);
        let size = shape.size();
        if pixel >= size {
            let message = format!("there is no pixel {pixel}: they are 0 to {}", size - 1);
            return Err(Error::Question(message));
        }
        let place = order.pixel(pixel, size);
        let seen = receptive_field(shape, layers, place);
        let reach = reach(layers);
        let near = |other: usize| {
            let rows = (other / shape.width).abs_diff(place / shape.width);
            let columns = (other % shape.width).abs_diff(place % shape.width);
            reach.is_none_or(|reach| rows <= reach && columns <= reach)
        };
        let all = (0..size).map(|pixel| order.pixel(pixel, size));
        Ok(ReceptiveField {
            seen: all.clone().map(|other| seen[other]).collect(),
            blind: all
                .map(|other| other < place && near(other) && !seen[other])
                .collect(),
            reach,
        })
    }
}
