//! Running a model: steps, reports, drawings, live changes, checkpoints.
//!
//! A session knows no clock and no page. Whoever owns it asks for steps; to pause is not to ask.

mod figures;
mod questions;
mod requests;
mod run;

use std::sync::Arc;

use burn::tensor::Device;

pub use crate::read::read;
pub use figures::samples::Figures;
pub use figures::{FIGURES, Figure};
pub use questions::*;
pub use requests::field::Field;
pub use requests::health::{Health, LayerHealth, NetworkHealth, Sides};
pub use requests::{DrawFrom, DrawRequest, Images};
pub use run::adjust::Adjustment;
pub use run::checkpoint::OtherData;
pub use run::report::{Report, Series};
pub use run::timeline::Timeline;

use self::questions::inversion::Inversion;
use self::questions::pixels::painter::Painter;
use self::requests::limits::{self, at_most};
use self::run::recent::Recent;
use crate::data::{Dataset, Identity};
use crate::error::{Error, Result};
use crate::experiment::{Experiment, Plan};
use crate::metrics::{Judge, Tsne};
use crate::models::{Model, Supply, Used, Who};
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
    painter: Option<Painter>,
    /// Which images it learns from, once that was asked for.
    identity: Option<Identity>,
    /// The last values of the reports' series.
    recent: Recent,
    /// A search for latents that was begun.
    inversion: Option<Inversion>,
    /// An embedding that was begun.
    embedding: Option<Tsne>,
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
            recent: Recent::default(),
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
}
