//! Running a model: steps, reports, drawings, live changes, checkpoints.
//!
//! A session knows no clock and no page. Whoever owns it asks for steps; to pause is not to ask.

mod adjust;
mod answer;
mod ask;
mod autoencoder;
mod checkpoint;
mod classes;
mod classical;
mod collapse;
mod embedding;
mod figures;
mod gathered;
mod input_gradient;
mod inversion;
mod labels;
mod latents;
mod likelihood;
mod limits;
mod look;
mod nearest;
mod painter;
mod pixels;
mod question;
mod recent;
mod report;
mod seen;
mod slow;
mod timeline;

use std::sync::Arc;

use burn::tensor::Device;
use serde::Deserialize;

pub use crate::read::read;
pub use adjust::Adjustment;
pub use answer::{Answer, Neighbour};
pub use autoencoder::{
    Attribute, Bound, CodePath, Codes, Direction, Filters, FiltersOf, Given, GradientNoise, Holes,
    Manifold, Reconstructions, Scores, Strip, Units,
};
pub use checkpoint::OtherData;
pub use classical::{Cluster, Components, DensityMap, Rebuilt};
pub use collapse::Figures;
pub use embedding::{Embed, Embedding};
pub use figures::{FIGURES, Figure};
pub use input_gradient::{GeneratorSheet, InputGradients};
pub use inversion::{Invert, Inverted};
pub use labels::Labels;
pub use latents::Decoded;
pub use likelihood::{Likelihoods, MeanLikelihood};
pub use look::{Field, Health, LayerHealth, NetworkHealth, Sides};
pub use pixels::{Canvas, Completions, Painting, Prediction, ReceptiveField};
pub use question::Question;
pub use report::{Report, Series};
pub use seen::{Classified, Sharpness};
pub use slow::{SlowFigure, SlowLayer, SlowNetwork, SlowStep, SlowTurn, SlowVerdicts};
pub use timeline::Timeline;

use self::inversion::Inversion;
use self::limits::at_most;
use crate::data::{Dataset, Identity};
use crate::error::{Error, Result};
use crate::experiment::{Experiment, Plan};
use crate::metrics::{Judge, Tsne};
use crate::models::{Autoregressive, Model, Supply, Used, Who};
use crate::nets::Shape;
use crate::random::Chance;

/// One run of one model.
#[derive(Debug)]
pub struct Session {
    plan: Plan,
    model: Box<dyn Model>,
    supply: Supply,
    step: u64,
    diverged: Option<(u64, String)>,
    judge: Option<Judge>,
    painter: Option<painter::Painter>,
    /// Which images it learns from, once that was asked for.
    identity: Option<Identity>,
    /// The last values of the reports' series.
    recent: recent::Recent,
    /// A search for latents that was begun.
    inversion: Option<Inversion>,
    /// An embedding that was begun.
    embedding: Option<Tsne>,
}

/// What to draw.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct DrawRequest {
    /// How many images.
    pub count: usize,
    /// What they are made from.
    pub from: DrawFrom,
    /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
}

/// What images are made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum DrawFrom {
    /// The fixed latents of the run, the same ones at every step.
    Panel,
    /// Other latents, the same ones for the same seed.
    Fresh {
        /// The seed of the request.
        seed: u32,
    },
}

/// Drawn images.
#[derive(Clone, Debug, PartialEq)]
pub struct Images {
    /// How many.
    pub count: usize,
    /// The shape of one.
    pub shape: Shape,
    /// `[count, channels, height, width]`, row by row: images in [0, 1], points as they are.
    pub pixels: Vec<f32>,
    /// What was asked for each, of a model that knows classes or categories.
    pub labels: Option<Vec<u8>>,
}

impl Session {
    /// Starts the run that `text` describes.
    ///
    /// # Errors
    /// Everything that is wrong with the configuration, by its path.
    pub fn open(text: &str, data: Arc<Dataset>, device: &Device) -> Result<Self> {
        let plan = Plan::new(Experiment::parse(text)?, data.shape())?;
        Self::run(plan, data, device)
    }

    /// Starts the run of a plan.
    ///
    /// # Errors
    /// [`Error::Configuration`] if there are too few images for it.
    pub fn run(plan: Plan, data: Arc<Dataset>, device: &Device) -> Result<Self> {
        Self::start(plan, data, Used::default(), device)
    }

    fn start(plan: Plan, data: Arc<Dataset>, used: Used, device: &Device) -> Result<Self> {
        let chance = Chance::new(plan.experiment.configuration.seed);
        let source = plan.source(data);
        let supply = Supply::new(source, &chance, used, device)?;
        plan.check_count(supply.count())?;
        Ok(Self {
            model: plan.build(&chance, device)?,
            supply,
            plan,
            step: 0,
            diverged: None,
            judge: None,
            painter: None,
            identity: None,
            recent: recent::Recent::default(),
            inversion: None,
            embedding: None,
        })
    }

    /// How many steps were made.
    #[must_use]
    pub fn step(&self) -> u64 {
        self.step
    }

    /// The text of the configuration, with the changes that were made while training.
    #[must_use]
    pub fn text(&self) -> String {
        self.plan.experiment.text()
    }

    /// Makes `steps` steps and reports what was measured in them.
    ///
    /// The steps are queued without waiting for the device; one read at the end fetches all numbers.
    ///
    /// # Errors
    /// [`Error::Diverged`] with the first step and term that is not finite, now and at every later
    /// call: the weights cannot be used any more. [`Error::Configuration`] where there are no images to
    /// learn from. [`Error::Question`] of more than 100,000 steps. [`Error::Device`] if the device is
    /// lost.
    pub async fn advance(&mut self, steps: u32, who: Who) -> Result<Report> {
        self.refuse_diverged()?;
        self.supply.refuse_nothing()?;
        at_most(steps as usize, limits::STEPS, "steps")?;
        let mut rows = Vec::new();
        for _ in 0..steps {
            self.step += 1;
            let readings = self.model.step(&mut self.supply, self.step, who).await?;
            rows.push((self.step, readings));
        }
        let report = Report::read(self.step, rows).await?;
        self.recent.add(&report);
        self.diverged = report.first_infinite();
        self.refuse_diverged()?;
        Ok(report)
    }

    fn refuse_diverged(&self) -> Result<()> {
        match &self.diverged {
            Some((step, term)) => Err(Error::Diverged {
                step: *step,
                term: term.clone(),
            }),
            None => Ok(()),
        }
    }

    /// Draws images, 10,000 at most. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] of a class that there is not, and of too many images. [`Error::Diverged`] if
    /// what is drawn are no numbers. [`Error::Device`] if the device is lost.
    pub async fn draw(&mut self, request: DrawRequest) -> Result<Images> {
        at_most(request.count, limits::EXAMPLES, "images")?;
        let classes = self.asked_classes(request.classes.as_deref())?;
        if self.model.is::<Autoregressive>() {
            return self.draw_pixels(&request, &classes).await;
        }
        if request.count == 0 {
            return Ok(self.no_images());
        }
        self.model.settle(&self.supply);
        let seed = match request.from {
            DrawFrom::Panel => None,
            DrawFrom::Fresh { seed } => Some(seed),
        };
        let mut stream = self.supply.request(seed);
        let device = self.supply.device();
        let classes = Some(classes.as_slice());
        let (examples, labels) = self.model.draw(request.count, classes, &mut stream, device);
        let [count, channels, height, width] = examples.dims();
        let pixels = read(vec![examples.flatten(0, 3)]).await?.concat();
        // A loss may be finite although the update behind it was too large for the weights.
        if pixels.iter().any(|pixel| !pixel.is_finite()) {
            return Err(Error::Diverged {
                step: self.step,
                term: "a sample".to_owned(),
            });
        }
        Ok(Images {
            count,
            shape: Shape::new(channels, height, width),
            pixels,
            labels,
        })
    }

    fn no_images(&self) -> Images {
        Images {
            count: 0,
            shape: self.supply.source().shape(),
            pixels: Vec::new(),
            labels: None,
        }
    }
}
