//! PCA: the principal components.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::session::Session;
use crate::session::questions::Ask;

/// PCA: the mean, the first components and all variances.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskComponents {
    /// How many components.
    pub count: usize,
}

impl Ask for AskComponents {
    type Answer = Components;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { count } = self;
        session.components(count)
    }
}

/// The principal components that were found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Components {
    /// The mean example: pixels in [0, 1], or two coordinates.
    pub mean: Vec<f32>,
    /// The first components one after another, each with as many numbers as an example, of length 1:
    /// the eigendigits. The sign of a component means nothing.
    pub vectors: Vec<f32>,
    /// The variance along each component, all of them, falling.
    pub variances: Vec<f32>,
    /// The share of the variance that the first 1, 2, 3 and so on components explain together.
    pub explained: Vec<f64>,
}

impl Session {
    /// The mean, the first `count` components, and all variances.
    pub(in crate::session) fn components(&self, count: usize) -> Result<Components> {
        let pca = self.principal()?;
        let count = count.min(pca.size);
        Ok(Components {
            mean: pca.mean.clone(),
            vectors: pca.vectors[..count * pca.size].to_vec(),
            variances: pca.variances.clone(),
            explained: pca.explained(),
        })
    }
}
