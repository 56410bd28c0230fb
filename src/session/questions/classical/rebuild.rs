//! PCA: examples from some of the components.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// PCA: what remains of examples when only some components are kept.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskRebuild {
    /// The examples one after another: pixels in [0, 1], or points.
    pub pixels: Vec<f32>,
    /// How many components are kept, in each of the answers.
    pub components: Vec<usize>,
}

impl Ask for AskRebuild {
    type Answer = Vec<Rebuilt>;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { pixels, components } = self;
        session.rebuilt(&pixels, &components).await
    }
}

/// Examples that were rebuilt from some of the principal components.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Rebuilt {
    /// From how many components.
    pub components: usize,
    /// The mean squared error of a pixel.
    pub error: f64,
    /// The examples one after another, as they are: a pixel may lie outside of [0, 1].
    pub pixels: Vec<f32>,
}

impl Session {
    /// Examples rebuilt from each of these numbers of components.
    pub(in crate::session) async fn rebuilt(
        &self,
        pixels: &[f32],
        counts: &[usize],
    ) -> Result<Vec<Rebuilt>> {
        let pca = self.principal()?;
        let size = pca.size;
        if pixels.is_empty() || !pixels.len().is_multiple_of(size) {
            let message = format!("an example has {size} numbers, and {} came", pixels.len());
            return Err(Error::Question(message));
        }
        let examples = (pixels.len() / size).saturating_mul(counts.len());
        at_most(examples, limits::EXAMPLES, "rebuilt examples")?;
        let data = TensorData::new(pixels.to_vec(), [pixels.len() / size, size]);
        let x = Tensor::<2>::from_data(data, self.supply.device());
        let count = |&count: &usize| count.clamp(1, size);
        let rebuilt = counts.iter().map(count).map(|count| {
            let coordinates = pca.project(x.clone(), count);
            pca.rebuild(coordinates).flatten(0, 1)
        });
        let rebuilt = read(rebuilt.collect()).await?;
        Ok(counts
            .iter()
            .map(count)
            .zip(rebuilt)
            .map(|(components, rebuilt)| {
                let errors = pixels.iter().zip(&rebuilt);
                let errors = errors.map(|(x, y)| f64::from(x - y) * f64::from(x - y));
                Rebuilt {
                    components,
                    error: errors.sum::<f64>() / pixels.len() as f64,
                    pixels: rebuilt,
                }
            })
            .collect())
    }
}
