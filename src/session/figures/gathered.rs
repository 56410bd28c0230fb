//! What figures rest on, measured once however many of them are asked for.

use crate::error::{Error, Result};
use crate::metrics::{Collapse, Coverage};
use crate::models::classical::Fitted;
use crate::models::{Adversarial, Blueprint, Classical};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::{Bound, Given, Holes, Labels, Scores, Sharpness, Units};
use crate::session::requests::health::{Health, NetworkHealth};

/// What is measured at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Collapse,
    Sharpness,
    Nearest,
    Coverage,
    Health,
    Slope,
    Labels,
    Bound,
    Units,
    Holes,
    Scores,
    Misfit,
    Density,
    Likelihood,
    Blind,
    Parameters,
}

/// What was measured so far.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    done: Vec<Group>,
    pub collapse: Option<Collapse>,
    pub sharpness: Option<Sharpness>,
    pub nearest: Option<f64>,
    pub coverage: Option<Coverage>,
    pub health: Option<Health>,
    pub slope: Option<f64>,
    pub labels: Option<Labels>,
    pub bound: Option<Bound>,
    pub units: Option<Units>,
    pub holes: Option<Holes>,
    pub scores: Option<Scores>,
    pub misfit: Option<f64>,
    pub log_density: Option<f64>,
    pub nats: Option<f64>,
    pub blind: Option<f64>,
    pub parameters: Option<f64>,
}

impl Gathered {
    fn network(&self, name: &str) -> Option<&NetworkHealth> {
        let mut networks = self.health.as_ref()?.networks.iter();
        networks.find(|network| network.name == name)
    }

    /// The length of a network's gradient.
    pub fn gradient(&self, name: &str) -> Option<f64> {
        Some(f64::from(self.network(name)?.gradient))
    }

    /// The largest share of dead units in a layer; 0 where no layer has units that can die.
    pub fn dead(&self, name: &str) -> Option<f64> {
        let layers = self.network(name)?.layers.iter();
        let shares = layers.filter_map(|layer| layer.dead);
        Some(f64::from(shares.fold(0.0, f32::max)))
    }

    /// The largest singular value of a layer of the discriminator.
    pub fn singular(&self) -> Option<f64> {
        let layers = self.network("discriminator")?.layers.iter();
        let values = layers.map(|layer| f64::from(layer.singular));
        values.reduce(f64::max)
    }
}

impl Group {
    /// How many samples it rests on if nothing is said. Predictors draw pixel by pixel.
    fn samples(self, session: &Session) -> usize {
        let drawn = session.model.usual_samples();
        match self {
            Self::Collapse | Self::Labels | Self::Sharpness => drawn,
            Self::Nearest => 100,
            Self::Coverage => 2500,
            Self::Likelihood => 500,
            Self::Bound | Self::Units | Self::Holes | Self::Scores => 1000,
            // These do not depend on a number of samples that one could choose.
            _ => 0,
        }
    }
}

impl Session {
    /// Measures a group, unless that is done.
    pub(super) async fn gather(
        &mut self,
        all: &mut Gathered,
        group: Group,
        samples: Option<usize>,
    ) -> Result<()> {
        if all.done.contains(&group) {
            return Ok(());
        }
        let samples = samples.unwrap_or_else(|| group.samples(self));
        // Where images are held out, what is asked of real ones is asked of those.
        let unseen = self.images().map_or(0, |data| data.unseen(samples));
        let images = Given::Data {
            first: 0,
            count: unseen,
        };
        match group {
            Group::Collapse => all.collapse = Some(self.collapse(samples).await?),
            Group::Sharpness => all.sharpness = Some(self.sharp(samples).await?),
            Group::Nearest => all.nearest = self.median_nearest(samples).await?,
            Group::Coverage => all.coverage = Some(self.coverage(samples).await?),
            Group::Health => all.health = Some(self.health().await?),
            Group::Slope => all.slope = self.slope().await?,
            Group::Labels => all.labels = Some(self.labels(samples).await?),
            Group::Bound => all.bound = Some(self.bound(&images).await?),
            Group::Units => all.units = Some(self.units(&images).await?),
            Group::Holes => all.holes = Some(self.holes(samples).await?),
            Group::Scores => all.scores = Some(self.scores(&images).await?),
            Group::Misfit => all.misfit = Some(self.misfit().await?),
            Group::Density => all.log_density = self.log_density(),
            Group::Likelihood => {
                let data = self.images()?.clone();
                all.nats = Some(self.mean_likelihood(&data, unseen).await?.nats);
            }
            Group::Blind => all.blind = Some(self.blind()?),
            Group::Parameters => all.parameters = Some(self.parameters() as f64),
        }
        all.done.push(group);
        Ok(())
    }

    /// How steep the discriminator's score is where samples are.
    async fn slope(&mut self) -> Result<Option<f64>> {
        let Some(game) = self.model.get_mut::<Adversarial>() else {
            return Ok(None);
        };
        let slope = read(vec![game.slope(&self.supply)]).await?;
        Ok(slope.concat().first().map(|&slope| f64::from(slope)))
    }

    /// The squared error of a number of the examples that a classical method was fitted to.
    async fn misfit(&mut self) -> Result<f64> {
        let Some(method) = self.model.get_mut::<Classical>() else {
            return Err(early());
        };
        let table = method.table(&self.supply);
        let device = self.supply.device();
        match method.fitted() {
            Some(Fitted::Pca(pca)) => Ok(pca.error(method.components())),
            Some(Fitted::KMeans(found)) => Ok(found.assign(&table, device).await?.distance),
            Some(Fitted::Images(pca, mixture)) => Ok(pca.error(mixture.size())),
            Some(Fitted::Density(_)) | None => Err(early()),
        }
    }

    /// The mean logarithm of the density at points that it was not fitted to.
    fn log_density(&self) -> Option<f64> {
        let method = self.model.get::<Classical>()?;
        method.log_density(&self.supply)
    }

    /// How many pixels the prediction of the middle one is blind to.
    fn blind(&self) -> Result<f64> {
        let shape = self.plan.blueprints()[0].input;
        let middle = shape.height / 2 * shape.width + shape.width / 2;
        let blind = self.receptive_field(middle)?.blind;
        Ok(blind.into_iter().filter(|&blind| blind).count() as f64)
    }

    /// How many weights and biases all networks learn.
    fn parameters(&self) -> usize {
        let networks = self.plan.blueprints().iter();
        networks.map(Blueprint::parameters).sum()
    }
}

fn early() -> Error {
    Error::Question("nothing is fitted before the first step".to_owned())
}
