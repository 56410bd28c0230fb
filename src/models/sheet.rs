//! A square sheet of latents: what a generator makes of it shows how it folds and stretches them.

use super::latent::{LatentSettings, Prior};
use super::normal::normal_quantile;
use crate::random::Stream;

impl LatentSettings {
    /// `side * side` latents, row by row, each a list of `size` numbers.
    ///
    /// The places along a side are quantiles of the prior, so that every cell between four latents
    /// holds the same share of the sheet's. With two latent numbers or one the sheet is the whole
    /// prior. With more it is spanned by two random directions of length 1, and stretched by
    /// `sqrt(size / 2)`, so that its latents are as long as latents are in the root mean square. On a
    /// sphere it is a patch around a third direction.
    #[must_use]
    pub fn sheet(&self, side: usize, stream: &mut Stream) -> Vec<Vec<f64>> {
        let size = self.size as usize;
        let axes = self.axes(stream);
        let places: Vec<f64> = (0..side)
            .map(|index| self.prior.quantile((index as f64 + 0.5) / side as f64))
            .collect();
        let stretch = libm::sqrt((size as f64 / 2.0).max(1.0));
        let latent = |index: usize| {
            let [a, b] = [places[index % side], places[index / side]];
            let weights = if self.prior == Prior::Sphere {
                // On the sphere whose radius is the root of the size; two numbers have no third axis.
                let c = if axes.len() > 2 { 1.0 } else { 0.0 };
                let length = libm::sqrt((a * a + b * b + c) / size as f64);
                [a / length, b / length, c / length]
            } else {
                [a * stretch, b * stretch, 0.0]
            };
            let number = |place: usize| {
                let parts = axes.iter().zip(weights);
                parts.map(|(axis, weight)| axis[place] * weight).sum()
            };
            (0..size).map(number).collect()
        };
        (0..side * side).map(latent).collect()
    }

    /// At most three directions at right angles, of length 1: those of the numbers themselves where
    /// there are only two, and random ones otherwise (by Gram and Schmidt).
    fn axes(&self, stream: &mut Stream) -> Vec<Vec<f64>> {
        let size = self.size as usize;
        if size <= 2 {
            let unit = |axis| (0..size).map(move |place| f64::from(u8::from(place == axis)));
            return (0..size).map(|axis| unit(axis).collect()).collect();
        }
        let mut axes: Vec<Vec<f64>> = Vec::new();
        for _ in 0..3 {
            let mut axis: Vec<f64> = (0..size).map(|_| stream.normal()).collect();
            for other in &axes {
                let along: f64 = axis.iter().zip(other).map(|(a, b)| a * b).sum();
                for (number, other) in axis.iter_mut().zip(other) {
                    *number -= along * other;
                }
            }
            let length = libm::sqrt(axis.iter().map(|number| number * number).sum());
            axes.push(axis.into_iter().map(|number| number / length).collect());
        }
        axes
    }
}

impl Prior {
    /// The number below which a share of one latent number lies.
    fn quantile(self, share: f64) -> f64 {
        match self {
            Self::Uniform => 2.0 * share - 1.0,
            Self::Normal | Self::Sphere => normal_quantile(share),
        }
    }
}
