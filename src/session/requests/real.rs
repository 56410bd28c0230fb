//! Real examples.

use crate::error::Result;
use crate::models::Source;
use crate::nets::Shape;
use crate::read::read;
use crate::session::Session;
use crate::session::requests::limits::at_most;
use crate::session::requests::{Images, limits};

impl Session {
    /// Some real examples of this run, the same ones at every call.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn real(&self, count: usize) -> Result<Images> {
        self.supply.refuse_nothing()?;
        at_most(count, limits::EXAMPLES, "examples")?;
        let examples = self.supply.look(count);
        let x = match self.supply.source() {
            Source::Images { range, .. } => range.to_unit(examples.x),
            Source::Plane(_) => examples.x,
        };
        let [count, channels, height, width] = x.dims();
        let pixels = read(vec![x.flatten(0, 3)]).await?;
        Ok(Images {
            count,
            shape: Shape::new(channels, height, width),
            pixels: pixels.into_iter().flatten().collect(),
            labels: self.has_classes().then_some(examples.labels),
        })
    }
}
