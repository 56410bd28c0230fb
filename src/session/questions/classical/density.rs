//! Densities in the plane.

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::models::classical::{Density, Fitted};
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::classical::{too_early, unasked};
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// Densities in the plane: how dense it is at each place.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskDensity {
    /// How many places there are along each side, 2 to 512.
    pub side: usize,
    /// The places lie from `-extent` to `extent`.
    pub extent: f32,
}

impl Ask for AskDensity {
    type Answer = DensityMap;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { side, extent } = self;
        session.density(side, extent)
    }
}

/// A density in the plane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct DensityMap {
    /// How many places there are along each side.
    pub side: usize,
    /// The places lie from `-extent` to `extent`.
    pub extent: f32,
    /// The density at `side * side` places, row by row: the first row has y = extent, the first
    /// column x = -extent.
    pub values: Vec<f64>,
    /// The density of x alone, at `side` places from `-extent` to `extent`.
    pub horizontal: Vec<f64>,
    /// The density of y alone, at `side` places from `-extent` to `extent`.
    pub vertical: Vec<f64>,
}

impl Session {
    /// The density at places of the plane, and of each coordinate alone.
    pub(in crate::session) fn density(&self, side: usize, extent: f32) -> Result<DensityMap> {
        let density: &Density = match self.method()?.fitted() {
            Some(Fitted::Density(density)) => density,
            Some(_) => return Err(unasked("it is no density in the plane")),
            None => return Err(too_early()),
        };
        at_most(side, limits::PLACES, "places along a side")?;
        if side < 2 {
            return Err(Error::Question(
                "there are two places along a side at least".to_owned(),
            ));
        }
        let extent_wide = f64::from(extent);
        let place = |index: usize| extent_wide * (2.0 * index as f64 / (side - 1) as f64 - 1.0);
        let line = DMatrix::from_fn(1, side, |_, index| place(index));
        let places = DMatrix::from_fn(2, side * side, |axis, index| match axis {
            0 => place(index % side),
            _ => -place(index / side),
        });
        Ok(DensityMap {
            side,
            extent,
            values: density.density(&places),
            horizontal: density.marginal(0).density(&line),
            vertical: density.marginal(1).density(&line),
        })
    }
}
