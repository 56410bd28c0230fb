//! What a judge says about the images of a run.

use super::{DrawFrom, DrawRequest, Session};
use crate::error::{Error, Result};
use crate::metrics::{Collapse, Judge};
use crate::nets::Shape;

/// How many images are drawn at once.
const CHUNK: usize = 250;

impl Session {
    /// Figures about `samples` fresh images, by the judge that knows the run's data. The images are
    /// made from the same latents at every call, so that only the run changes the figures.
    ///
    /// The run is not changed by it. The judge is chosen at the first call and kept.
    ///
    /// # Errors
    /// [`Error::Judge`] if no judge knows the data, or with fewer than 2 samples.
    /// [`Error::Diverged`] if the run has diverged. [`Error::Device`] if the device is lost.
    pub async fn collapse(&mut self, samples: usize) -> Result<Collapse> {
        self.refuse_diverged()?;
        if samples < 2 {
            return Err(Error::Judge("at least 2 samples are needed".to_owned()));
        }
        let mut judge = match self.judge.take() {
            Some(judge) => judge,
            None => Judge::of(self.supply.data(), self.supply.device()).await?,
        };
        let figures = match self.fresh_pixels(samples).await {
            Ok(pixels) => judge.collapse(&pixels).await,
            Err(error) => Err(error),
        };
        self.judge = Some(judge);
        figures
    }

    /// `[samples * 784]` in [0, 1], drawn some at a time.
    async fn fresh_pixels(&mut self, samples: usize) -> Result<Vec<f32>> {
        let mut pixels = Vec::with_capacity(samples * Shape::DIGIT.size());
        for (chunk, start) in (0..samples).step_by(CHUNK).enumerate() {
            let request = DrawRequest {
                count: CHUNK.min(samples - start),
                from: DrawFrom::Fresh { seed: chunk as u32 },
            };
            let images = self.draw(request).await?;
            if images.shape != Shape::DIGIT {
                return Err(Error::Judge(format!(
                    "it knows images of {}, and these are of {}",
                    Shape::DIGIT,
                    images.shape
                )));
            }
            pixels.extend(images.pixels);
        }
        Ok(pixels)
    }
}
