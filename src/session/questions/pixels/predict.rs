//! What a model says about one pixel.

use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::classes::check_classes;

/// Of a model that predicts pixels: what it says about one pixel, from the earlier ones.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskPredict {
    /// The image, in [0, 1]; later pixels do not matter.
    pub pixels: Vec<f32>,
    /// Which pixel: row times width plus column.
    pub pixel: usize,
    /// The class, of a model that is told classes; 0 if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub class: Option<u8>,
}

impl Ask for AskPredict {
    type Answer = Prediction;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            pixels,
            pixel,
            class,
        } = self;
        session.prediction(&pixels, pixel, class).await
    }
}

/// What a model says about one pixel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Prediction {
    /// The place of the pixel in the order.
    pub place: usize,
    /// The probability of each value, from black to white.
    pub probabilities: Vec<f32>,
}

impl Session {
    /// What the model says about one pixel of an image, from the pixels before it.
    pub(in crate::session) async fn prediction(
        &mut self,
        pixels: &[f32],
        pixel: usize,
        class: Option<u8>,
    ) -> Result<Prediction> {
        let mut painter = self.painter().await?;
        let size = painter.size();
        if pixels.len() != size || pixel >= size {
            let message = format!("an image has {size} pixels, numbered from 0");
            return Err(Error::Question(message));
        }
        let classes = class.map(|class| vec![class]);
        check_classes(classes.as_deref(), CLASSES)?;
        let labels = self.autoregressive()?.asked(1, classes.as_deref());
        let order = painter.pixels().clone();
        let place = order.pixel(pixel, size);
        painter.take_up(labels.as_deref(), 1);
        for before in 0..place {
            let value = order.symbol(pixels[order.pixel(before, size)]);
            painter.set(0, before, value);
        }
        let probabilities = painter.predict(0, place).probabilities;
        self.painter = Some(painter);
        Ok(Prediction {
            place,
            probabilities,
        })
    }
}
