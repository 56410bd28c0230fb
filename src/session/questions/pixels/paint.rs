//! The next pixels of some images.

use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::pixels::{Canvas, whole_images};
use crate::session::requests::classes::check_classes;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// Of a model that predicts pixels: the next pixels of some images. Ask again with the answer's
/// `pixels` and its `next`, as long as somebody watches.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskPaint {
    /// The images.
    pub canvas: Canvas,
    /// The place in the order of pixels to go on from; 0 at first.
    pub from: usize,
    /// How many places.
    pub count: usize,
}

impl Ask for AskPaint {
    type Answer = Painting;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            canvas,
            from,
            count,
        } = self;
        session.paint(&canvas, from, count).await
    }
}

/// Some more pixels of some images.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Painting {
    /// The images, in [0, 1], with what is painted now.
    pub pixels: Vec<f32>,
    /// The place to go on from. At the number of pixels of an image, it is done.
    pub next: usize,
    /// The pixels that were passed, known ones too, in their order: row times width plus column.
    pub painted: Vec<usize>,
    /// Of each image, for each of these, the grey that the model expected in the mean, in [0, 1]:
    /// with two values, the probability of white.
    pub expected: Vec<f32>,
    /// Of each image, for each of these, how surprising what stands there now is: `-ln p`, in nats.
    pub nats: Vec<f32>,
}

impl Session {
    /// Goes on with some images for `count` places, from place `from` on, and says what the model
    /// thought of them. What was computed at earlier calls is kept as long as it is right, so that
    /// an image costs the same in one call or in many. The run is not changed by it.
    pub(in crate::session) async fn paint(
        &mut self,
        canvas: &Canvas,
        from: usize,
        count: usize,
    ) -> Result<Painting> {
        let mut painter = self.painter().await?;
        let size = painter.size();
        let images = check(canvas, size)?;
        let classes = self.asked_classes(canvas.classes.as_deref())?;
        let labels = self.autoregressive()?.asked(images, Some(&classes));
        let end = from.saturating_add(count).min(size);
        let order = painter.pixels().clone();
        painter.take_up(labels.as_deref(), images);
        let mut painting = Painting {
            pixels: canvas.pixels.clone(),
            next: end,
            painted: (from..end).map(|place| order.pixel(place, size)).collect(),
            ..Painting::default()
        };
        for image in 0..images {
            let pixels = &mut painting.pixels[image * size..][..size];
            let known = &canvas.known[image * size % canvas.known.len()..][..size];
            let uniforms = self.uniforms(canvas.seed, image, size);
            for place in 0..from.min(size) {
                let value = order.symbol(pixels[order.pixel(place, size)]);
                painter.set(image, place, value);
            }
            for (place, &uniform) in uniforms.iter().enumerate().take(end).skip(from) {
                let pixel = order.pixel(place, size);
                let distribution = painter.predict(image, place);
                let value = if known[pixel] {
                    order.symbol(pixels[pixel])
                } else {
                    distribution.choose(uniform)
                };
                painter.set(image, place, value);
                pixels[pixel] = order.grey(value);
                painting.expected.push(distribution.mean());
                painting.nats.push(distribution.nats(value));
            }
        }
        self.painter = Some(painter);
        Ok(painting)
    }
}

/// How many images there are.
fn check(canvas: &Canvas, size: usize) -> Result<usize> {
    check_classes(canvas.classes.as_deref(), CLASSES)?;
    whole_images(&canvas.pixels, size)?;
    at_most(canvas.pixels.len() / size, limits::COSTLY, "images")?;
    let known = canvas.known.len();
    if known != size && known != canvas.pixels.len() {
        let message = format!("{known} pixels are said to be known or not, of images of {size}");
        return Err(Error::Question(message));
    }
    Ok(canvas.pixels.len() / size)
}
