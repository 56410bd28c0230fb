//! Drawing, and what is drawn.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::models::Autoregressive;
use crate::nets::Shape;
use crate::read::read;
use crate::session::Session;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What to draw.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct DrawRequest {
    /// How many images.
    pub count: usize,
    /// What they are made from.
    pub from: DrawFrom,
    /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
}

/// What images are made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum DrawFrom {
    /// The fixed latents of the run, the same ones at every step.
    Panel,
    /// Other latents, the same ones for the same seed.
    Fresh {
        /// The seed of the request.
        seed: u32,
    },
}

/// Drawn images.
#[derive(Clone, Debug, PartialEq)]
pub struct Images {
    /// How many.
    pub count: usize,
    /// The shape of one.
    pub shape: Shape,
    /// `[count, channels, height, width]`, row by row: images in [0, 1], points as they are.
    pub pixels: Vec<f32>,
    /// The class of each, for models that are told classes or invent categories.
    pub labels: Option<Vec<u8>>,
}

impl Session {
    /// Draws images, 10,000 at most. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] of a class that there is not, and of too many images. [`Error::Diverged`] if
    /// what is drawn are no numbers. [`Error::Device`] if the device is lost.
    pub async fn draw(&mut self, request: DrawRequest) -> Result<Images> {
        at_most(request.count, limits::EXAMPLES, "images")?;
        let classes = self.asked_classes(request.classes.as_deref())?;
        if self.model.is::<Autoregressive>() {
            return self.draw_pixels(&request, &classes).await;
        }
        if request.count == 0 {
            return Ok(self.no_images());
        }
        self.model.settle(&self.supply);
        let seed = match request.from {
            DrawFrom::Panel => None,
            DrawFrom::Fresh { seed } => Some(seed),
        };
        let mut stream = self.supply.request(seed);
        let device = self.supply.device();
        let classes = Some(classes.as_slice());
        let (examples, labels) = self.model.draw(request.count, classes, &mut stream, device);
        let [count, channels, height, width] = examples.dims();
        let pixels = read(vec![examples.flatten(0, 3)]).await?.concat();
        // A loss may be finite although the update behind it was too large for the weights.
        if pixels.iter().any(|pixel| !pixel.is_finite()) {
            return Err(Error::Diverged {
                step: self.step,
                term: "a sample".to_owned(),
            });
        }
        Ok(Images {
            count,
            shape: Shape::new(channels, height, width),
            pixels,
            labels,
        })
    }

    fn no_images(&self) -> Images {
        Images {
            count: 0,
            shape: self.supply.source().shape(),
            pixels: Vec::new(),
            labels: None,
        }
    }
}
