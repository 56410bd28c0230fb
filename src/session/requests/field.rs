//! The discriminator over the plane.

use burn::tensor::{Tensor, TensorData};

use crate::error::Result;
use crate::nets::Shape;
use crate::read::read;
use crate::session::Session;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// How real the discriminator takes each place in the plane to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// How many places there are along each side.
    pub side: usize,
    /// The places lie from `-extent` to `extent`.
    pub extent: f32,
    /// `side * side` numbers in [0, 1], row by row: the first row has y = extent, the first column
    /// x = -extent.
    pub values: Vec<f32>,
}

impl Session {
    /// The discriminator's probability that each place in the plane is real. `None` for images and
    /// for models without a discriminator.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn field(&mut self, side: usize, extent: f32) -> Result<Option<Field>> {
        if self.supply.source().shape() != Shape::vector(2) || side < 2 {
            return Ok(None);
        }
        at_most(side, limits::PLACES, "places along a side")?;
        let place = |index: usize| extent * (2.0 * index as f32 / (side - 1) as f32 - 1.0);
        let points: Vec<f32> = (0..side * side)
            .flat_map(|index| [place(index % side), -place(index / side)])
            .collect();
        let data = TensorData::new(points, [side * side, 2, 1, 1]);
        let points = Tensor::from_data(data, self.supply.device());
        let Some(belief) = self.model.belief(points, &self.supply) else {
            return Ok(None);
        };
        let values = read(vec![belief.flatten(0, 3)]).await?;
        Ok(Some(Field {
            side,
            extent,
            values: values.into_iter().flatten().collect(),
        }))
    }
}
