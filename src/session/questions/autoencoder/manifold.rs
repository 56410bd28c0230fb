//! A grid of codes, decoded.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What is decoded from a grid of codes that differ in two numbers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskManifold {
    /// How many images there are along each side.
    pub side: usize,
    /// How far the grid goes, in deviations.
    pub extent: f32,
    /// Which two numbers.
    pub axes: [usize; 2],
    /// The class, where the decoder is told.
    pub label: u8,
}

impl Ask for AskManifold {
    type Answer = Manifold;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            side,
            extent,
            axes,
            label,
        } = self;
        session.manifold(side, extent, axes, label).await
    }
}

/// What is decoded from a grid of codes. The first row of the grid has the largest second
/// coordinate, the first column the smallest first one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Manifold {
    /// How many images there are along each side.
    pub side: usize,
    /// The coordinates of the columns, in the numbers of the code.
    pub columns: Vec<f32>,
    /// The coordinates of the rows.
    pub rows: Vec<f32>,
    /// `side * side` images, 28x28 each, in [0, 1].
    pub pixels: Vec<f32>,
}

impl Session {
    /// What is decoded from a grid of `side * side` codes that differ in two numbers, from `-extent`
    /// to `extent` deviations of the prior, or of the codes of a plain autoencoder. All other numbers
    /// are in the middle. Of class `label`, where the decoder is told.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no decoder, or the code no such numbers.
    /// [`Error::Device`] if the device is lost.
    pub async fn manifold(
        &mut self,
        side: usize,
        extent: f32,
        axes: [usize; 2],
        label: u8,
    ) -> Result<Manifold> {
        let (model, supply) = self.coder()?;
        let size = model.code_size();
        if axes.iter().any(|&axis| axis >= size)
            || axes[0] == axes[1]
            || side < 2
            || usize::from(label) >= CLASSES
        {
            let message = format!(
                "it takes two different numbers of a code of {size}, at least 2 images a side, and a class from 0 to 9"
            );
            return Err(Error::Question(message));
        }
        at_most(side, limits::SIDE, "images along a side")?;
        let place = |index: usize| extent * (2.0 * index as f32 / (side - 1) as f32 - 1.0);
        let mut places = vec![0.0; side * side * size];
        for (index, code) in places.chunks_exact_mut(size).enumerate() {
            code[axes[0]] = place(index % side);
            code[axes[1]] = -place(index / side);
        }
        let data = TensorData::new(places, [side * side, size, 1, 1]);
        let z = model.placed(Tensor::from_data(data, supply.device()));
        let labels = vec![label; side * side];
        let images = model.decode(z.clone(), &labels, &mut supply.probe());
        let values = read(vec![z.flatten(0, 3), images.flatten(0, 3)]).await?;
        let coordinate = |index: usize, axis: usize| values[0][index * size + axis];
        Ok(Manifold {
            side,
            columns: (0..side)
                .map(|column| coordinate(column, axes[0]))
                .collect(),
            rows: (0..side)
                .map(|row| coordinate(row * side, axes[1]))
                .collect(),
            pixels: values[1].clone(),
        })
    }
}
