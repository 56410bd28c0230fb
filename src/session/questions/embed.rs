//! Vectors as points in the plane.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::metrics::Tsne;
use crate::random::Purpose;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// Vectors as points in the plane, by t-SNE: which vectors, and how long they move.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Embed {
    /// 4 to 2,000 vectors one after another: pixels, latents, features of the judge. Without them,
    /// the embedding that was begun last goes on.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub vectors: Option<Vec<f32>>,
    /// How many numbers a vector has.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub size: Option<usize>,
    /// About how many neighbours a vector has, from 1 to a third of the others; 30 if nothing is
    /// said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub perplexity: Option<f64>,
    /// The seed of the points that it begins with.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub seed: Option<u32>,
    /// How many iterations are made now.
    pub iterations: usize,
}

impl Ask for Embed {
    type Answer = Embedding;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        session.embed(self).await
    }
}

/// Vectors as points in the plane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Embedding {
    /// How many iterations were made.
    pub iteration: usize,
    /// Two coordinates for each vector.
    pub points: Vec<f64>,
    /// What is minimised: the Kullback-Leibler divergence of the two kinds of neighbourhood, in nats.
    pub divergence: f64,
}

impl Session {
    /// Begins to embed vectors, or goes on.
    pub(in crate::session) async fn embed(&mut self, asked: Embed) -> Result<Embedding> {
        at_most(asked.iterations, limits::COSTLY, "iterations")?;
        if let Some(vectors) = &asked.vectors {
            let seed = u64::from(asked.seed.unwrap_or_default());
            let mut stream = self.supply.stream(Purpose::Embedding, seed);
            let size = asked.size.unwrap_or_default();
            let perplexity = asked.perplexity.unwrap_or(30.0);
            let device = self.supply.device();
            let embedding = Tsne::new(vectors, size, perplexity, &mut stream, device);
            self.embedding = Some(embedding.await?);
        }
        let embedding = self.embedding.as_mut();
        let embedding =
            embedding.ok_or_else(|| Error::Question("no vectors were given".to_owned()))?;
        embedding.advance(asked.iterations);
        Ok(Embedding {
            iteration: embedding.iteration(),
            points: embedding.points().as_flattened().to_vec(),
            divergence: embedding.divergence(),
        })
    }
}
