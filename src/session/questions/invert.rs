//! The way back through a generator: the latent that an image could have been made from.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::learning::{OptimizerSettings, Search};
use crate::metrics::Judge;
use crate::models::{Model, Source};
use crate::random::Purpose;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::inversion::Inversion;
use crate::session::questions::latents::no_latents;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// The most latents that are searched at once.
const MOST: usize = 512;

/// The latents that images could have been made from: what is looked for, and for how long.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Invert {
    /// The examples one after another. Without them, the search that was begun last goes on.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub pixels: Option<Vec<f32>>,
    /// From how many random latents the search for each begins; the best one is answered. Where the
    /// model knows classes, the starts take them in turn. 8 if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub starts: Option<usize>,
    /// The seed of the starts.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub seed: Option<u32>,
    /// How many steps of Adam are made now.
    pub steps: usize,
    /// Their learning rate; 0.1 if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub rate: Option<f64>,
    /// The weight of the judge's features beside that of the pixels; 0 if nothing is said. A feature
    /// is about 10 where a pixel is 1, so that 0.01 weighs both alike.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub features: Option<f64>,
}

impl Ask for Invert {
    type Answer = Inverted;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        session.invert(self).await
    }
}

/// The latents whose examples are nearest to some images, so far.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Inverted {
    /// How many steps the search has made.
    pub step: usize,
    /// How many numbers a latent has.
    pub size: usize,
    /// For each image, the best of the latents that were searched from several starts.
    pub latents: Vec<f32>,
    /// What the model makes of them.
    pub pixels: Vec<f32>,
    /// The Euclidean distance of each from its image, in pixels from 0 to 1: the same measure as that
    /// of the nearest training image.
    pub distances: Vec<f64>,
}

impl Session {
    /// Begins a search for the latents of images, from `starts` random latents for each.
    fn begin_inversion(&mut self, pixels: &[f32], starts: usize, seed: u32) -> Result<()> {
        let shape = self.supply.source().shape();
        let count = pixels.len() / shape.size();
        let fits = count > 0 && pixels.len().is_multiple_of(shape.size());
        if !fits || starts == 0 || count.saturating_mul(starts) > MOST {
            let message = format!(
                "an example has {} numbers, and at most {MOST} latents are searched at once; {} numbers with {starts} starts came",
                shape.size(),
                pixels.len()
            );
            return Err(Error::Question(message));
        }
        let repeated = pixels.chunks_exact(shape.size());
        let repeated = repeated.flat_map(|image| image.repeat(starts)).collect();
        let device = self.supply.device();
        let data = TensorData::new(repeated, shape.batch(count * starts));
        let mut stream = self.supply.stream(Purpose::Inversion, u64::from(seed));
        // The starts of an image differ in class, where the model knows classes.
        let known = self.known_classes();
        let classes: Vec<u8> = (0..count * starts)
            .map(|index| known[index % starts % known.len()])
            .collect();
        let latents = self
            .model
            .latents(count * starts, Some(&classes), &mut stream, device);
        let (origin, _) = latents.ok_or_else(no_latents)?;
        self.inversion = Some(Inversion {
            wanted: Tensor::from_data(data, device),
            starts,
            search: Search::new(origin.clone()),
            origin,
            steps: 0,
        });
        Ok(())
    }

    /// Goes on with the search: gradient descent on the latents through the model, whose weights stay
    /// (Creswell and Bharath, 2016), and with the features as in AnoGAN (Schlegl et al., 2017):
    ///
    /// ```text
    /// loss = mean (G(z) - x)^2 + features mean (f(G(z)) - f(x))^2
    /// ```
    ///
    /// Where the judge sees nothing in an image, all of its features are 0 and have no gradient: there
    /// only the pixels pull.
    pub(in crate::session) async fn invert(&mut self, asked: Invert) -> Result<Inverted> {
        at_most(asked.steps, limits::COSTLY, "steps")?;
        if let Some(pixels) = &asked.pixels {
            let seed = asked.seed.unwrap_or_default();
            self.begin_inversion(pixels, asked.starts.unwrap_or(8), seed)?;
        }
        let weight = asked.features.unwrap_or_default();
        let mut inversion = self
            .inversion
            .take()
            .ok_or_else(|| Error::Question("no images to search for were given".to_owned()))?;
        let mut judge = match self.judge_of_features(weight).await {
            Ok(judge) => judge,
            Err(error) => {
                self.inversion = Some(inversion);
                return Err(error);
            }
        };
        let settings = OptimizerSettings {
            rate: asked.rate.unwrap_or(0.1),
            beta1: 0.9,
            ..OptimizerSettings::default()
        };
        for _ in 0..asked.steps {
            self.search(&mut inversion, &settings, judge.as_mut(), weight);
        }
        if judge.is_some() {
            self.judge = judge;
        }
        let found = self.found(&inversion).await;
        self.inversion = Some(inversion);
        found
    }

    async fn judge_of_features(&mut self, weight: f64) -> Result<Option<Judge>> {
        match self.supply.source() {
            Source::Images { data, .. } if weight > 0.0 => {
                let data = data.clone();
                self.hired(&data).await.map(Some)
            }
            _ => Ok(None),
        }
    }

    fn search(
        &mut self,
        inversion: &mut Inversion,
        settings: &OptimizerSettings,
        judge: Option<&mut Judge>,
        weight: f64,
    ) {
        let (model, mut stream) = (&mut self.model, self.supply.probe());
        let (wanted, origin) = (&inversion.wanted, &inversion.origin);
        inversion.search.step(settings, |latents| {
            let latents = held(&**model, latents, origin);
            let Some(made) = model.decode(latents, &mut stream) else {
                return origin.clone().sum();
            };
            let numbers = wanted.dims()[1..].iter().product::<usize>() as f64;
            // Each image has a loss of its own; their sum has the gradients of all.
            let loss = (made.clone() - wanted.clone()).square().sum() / numbers;
            match judge {
                None => loss,
                Some(judge) => {
                    let (made, wanted) = (judge.describe(made), judge.describe(wanted.clone()));
                    let size = made.dims()[1] as f64;
                    loss + (made - wanted).square().sum() * (weight / size)
                }
            }
        });
        inversion.steps += 1;
    }

    /// The best of the starts of each image.
    async fn found(&mut self, inversion: &Inversion) -> Result<Inverted> {
        let latents = held(&*self.model, inversion.search.value(), &inversion.origin);
        let made = self
            .model
            .decode(latents.clone(), &mut self.supply.probe())
            .ok_or_else(no_latents)?;
        let [count, size, ..] = latents.dims();
        let squares = (made.clone() - inversion.wanted.clone()).square();
        let numbers = made.dims()[1..].iter().product::<usize>();
        let squares = squares.reshape([count, numbers]).sum_dim(1);
        let values = read(vec![
            squares.flatten(0, 1),
            latents.flatten(0, 3),
            made.flatten(0, 3),
        ]);
        let values = values.await?;
        let mut inverted = Inverted {
            step: inversion.steps,
            size,
            latents: Vec::new(),
            pixels: Vec::new(),
            distances: Vec::new(),
        };
        for first in (0..count).step_by(inversion.starts) {
            let starts = first..first + inversion.starts;
            let best = starts.min_by(|&a, &b| values[0][a].total_cmp(&values[0][b]));
            let best = best.unwrap_or(first);
            let row = |values: &[f32], size: usize| values[best * size..][..size].to_vec();
            inverted.latents.extend(row(&values[1], size));
            inverted.pixels.extend(row(&values[2], numbers));
            let distance = libm::sqrt(f64::from(values[0][best]));
            inverted.distances.push(distance);
        }
        Ok(inverted)
    }
}

/// The latents with everything that may not move where it was at the beginning.
fn held(model: &dyn Model, latents: Tensor<4>, origin: &Tensor<4>) -> Tensor<4> {
    match model.free(&origin.device()) {
        Some(free) => latents * free.clone() + origin.clone() * (free.neg() + 1.0),
        None => latents,
    }
}
