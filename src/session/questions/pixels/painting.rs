//! The painter of a run: taken out, asked, and put back.

use super::painter::{Distribution, Painter};
use crate::error::{Error, Result};
use crate::nets::Shape;
use crate::nets::raster::Raster;
use crate::random::{Purpose, Stream};
use crate::read::read;
use crate::session::Session;
use crate::session::requests::{DrawFrom, DrawRequest, Images};

impl Session {
    /// The painter, taken out; to be put back after use.
    pub(in crate::session) async fn painter(&mut self) -> Result<Painter> {
        self.refuse_diverged()?;
        let step = self.step;
        if let Some(painter) = self.painter.take_if(|painter| painter.step == step) {
            return Ok(painter);
        }
        let model = self.autoregressive()?;
        let pixels = model.rules().pixels.clone();
        let mut network = model.drawing();
        let parameters = network.parameters();
        let tensors = parameters
            .into_iter()
            .map(|(_, tensor)| tensor.clone().flatten(0, 3));
        let weights = read(tensors.collect()).await?;
        let blueprint = &self.plan.blueprints()[0];
        let raster = Raster::new(blueprint.input, &blueprint.layers, weights);
        Ok(Painter {
            step: self.step,
            raster: raster.map_err(Error::Question)?,
            pixels,
            images: Vec::new(),
        })
    }

    /// Draws images of a model that predicts pixels. One uniform number a pixel is taken from the
    /// stream of the request, image by image, in the order in which pixels are predicted.
    pub(in crate::session) async fn draw_pixels(
        &mut self,
        request: &DrawRequest,
        classes: &[u8],
    ) -> Result<Images> {
        let seed = match request.from {
            DrawFrom::Panel => None,
            DrawFrom::Fresh { seed } => Some(seed),
        };
        let mut stream = self.supply.request(seed);
        let labels = self.autoregressive()?.asked(request.count, Some(classes));
        let mut painter = self.painter().await?;
        let size = painter.size();
        let mut pixels = vec![0.0; request.count * size];
        for (image, pixels) in pixels.chunks_exact_mut(size).enumerate() {
            let label = labels.as_ref().map(|labels| labels[image]);
            let mut memory = painter.raster.blank(label);
            for place in 0..size {
                let output = painter.raster.output(&mut memory, place);
                let value = Distribution::new(output).choose(stream.uniform() as f32);
                let grey = painter.pixels.grey(value);
                memory.set(place, grey);
                pixels[painter.pixels.pixel(place, size)] = grey;
            }
        }
        painter.images.clear();
        self.painter = Some(painter);
        Ok(Images {
            count: request.count,
            shape: self
                .plan
                .blueprints()
                .first()
                .map_or(Shape::DIGIT, |one| one.input),
            pixels,
            labels,
        })
    }

    /// The uniform numbers that image number `image` of a request is painted with, by place.
    pub(in crate::session) fn uniforms(&self, seed: u32, image: usize, size: usize) -> Vec<f32> {
        let counter = u64::from(seed) << 16 | image as u64;
        let mut stream: Stream = self.supply.stream(Purpose::Paint, counter);
        (0..size).map(|_| stream.uniform() as f32).collect()
    }
}
