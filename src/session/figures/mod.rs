//! Every figure that a run can be asked for by name: one table, for the page and the command line.

mod gathered;
pub(super) mod samples;

use std::collections::BTreeMap;

use self::gathered::{Gathered, Group};
use super::Session;
use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::models::autoencoder::CodeKind;
use crate::models::classical::Method;
use crate::models::{Adversarial, Autoencoder, Autoregressive, Classical, Source};

/// A scalar that can be asked for by name.
#[derive(Debug)]
pub struct Figure {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is, in one sentence, with its unit.
    pub about: &'static str,
    /// What is measured at once with it.
    group: Group,
    /// Which runs have it.
    suits: fn(&Session) -> bool,
    /// The number, of what was measured.
    value: fn(&Gathered) -> Option<f64>,
}

/// A row of the table.
macro_rules! figure {
    ($name:literal, $group:ident, $suits:ident, $about:literal, $value:expr) => {
        Figure {
            name: $name,
            about: $about,
            group: Group::$group,
            suits: $suits,
            value: $value,
        }
    };
}

/// All figures. Beside them there is every series of the reports, by its name with a dot.
#[rustfmt::skip]
pub const FIGURES: &[Figure] = &[
    figure!("classes", Collapse, images, "classes with at least 2 % of the samples, by the judge",
        |all| Some(all.collapse.as_ref()?.classes_covered as f64)),
    figure!("kl", Collapse, images, "KL divergence of the classes of samples from equal shares, in nats, 0 to 2.30",
        |all| Some(all.collapse.as_ref()?.class_divergence)),
    figure!("confident", Collapse, images, "share of samples that the judge names with a probability above 0.9",
        |all| Some(all.collapse.as_ref()?.confident_share)),
    figure!("frechet", Collapse, images, "squared Frechet distance of samples from test images, in features of the judge",
        |all| Some(all.collapse.as_ref()?.frechet?.distance)),
    figure!("diversity", Collapse, images, "root mean square distance of two samples, in pixels from 0 to 1",
        |all| all.collapse.as_ref()?.diversity.overall),
    figure!("diversityWithin", Collapse, images, "the same of two samples of the same class, by the judge",
        |all| all.collapse.as_ref()?.diversity.within_class),
    figure!("sharpness", Sharpness, images, "mean variance of the Laplacian of samples; blur lowers it",
        |all| Some(all.sharpness.as_ref()?.sharpness.generated)),
    figure!("nearest", Nearest, images, "median distance of a sample from the nearest training image, in pixels from 0 to 1",
        |all| all.nearest),
    figure!("modes", Coverage, modes, "modes of the data with a sample within 3 standard deviations",
        |all| Some(all.coverage.as_ref()?.modes_captured as f64)),
    figure!("highQuality", Coverage, modes, "share of samples within 3 standard deviations of a mode; 0.989 is perfect",
        |all| Some(all.coverage.as_ref()?.high_quality_share)),
    figure!("reverseKl", Coverage, modes, "KL divergence of the modes of samples from equal shares, in nats; 0 is perfect",
        |all| all.coverage.as_ref()?.reverse_kl),
    figure!("accuracyReal", Health, decided, "share of real examples that the discriminator takes for real",
        |all| Some(f64::from(all.health.as_ref()?.accuracy.as_ref()?.real))),
    figure!("accuracyGenerated", Health, decided, "share of samples that the discriminator takes for generated",
        |all| Some(f64::from(all.health.as_ref()?.accuracy.as_ref()?.generated))),
    figure!("scoreReal", Health, decided, "how real the discriminator takes real examples to be, mean, 0 to 1",
        |all| mean(&all.health.as_ref()?.scores.real)),
    figure!("scoreGenerated", Health, decided, "how real the discriminator takes samples to be, mean, 0 to 1",
        |all| mean(&all.health.as_ref()?.scores.generated)),
    figure!("gradientGenerator", Health, game, "length of the gradient of the generator's loss by all its weights",
        |all| all.gradient("generator")),
    figure!("gradientDiscriminator", Health, game, "length of the gradient of the discriminator's loss by all its weights",
        |all| all.gradient("discriminator")),
    figure!("deadGenerator", Health, game, "largest share of dead or saturated units in a layer of the generator",
        |all| all.dead("generator")),
    figure!("deadDiscriminator", Health, game, "largest share of dead or saturated units in a layer of the discriminator",
        |all| all.dead("discriminator")),
    figure!("singular", Health, game, "largest singular value of a layer of the discriminator, as it is used",
        Gathered::singular),
    figure!("slope", Slope, game, "length of the gradient of the discriminator's score by its input, mean over samples",
        |all| all.slope),
    figure!("agreement", Labels, labelled, "share of samples that are of the class that was asked for, by the judge; of points, by the nearest real one",
        |all| Some(all.labels.as_ref()?.asked)),
    figure!("codeError", Labels, coded, "share of real examples whose class the discriminator's category misses (InfoGAN)",
        |all| Some(1.0 - all.labels.as_ref()?.read?)),
    figure!("error", Bound, coder, "squared error of a pixel of reconstructions, in pixels from 0 to 1",
        |all| Some(all.bound.as_ref()?.error)),
    figure!("divergence", Bound, posterior, "KL divergence of posteriors from the prior, in nats an image",
        |all| all.bound.as_ref()?.divergence),
    figure!("bound", Bound, posterior, "reconstruction and divergence, the negative ELBO, in nats an image",
        |all| all.bound.as_ref()?.bound),
    figure!("activeUnits", Units, coder, "numbers of the code whose means have a variance above 0.01",
        |all| Some(all.units.as_ref()?.active as f64)),
    figure!("holes", Holes, coder, "share of draws from the prior that the judge does not name with a probability above 0.9",
        |all| Some(all.holes.as_ref()?.prior)),
    figure!("auroc", Scores, left_out, "how well the error of reconstructions tells classes that were left out, 0.5 to 1",
        |all| all.scores.as_ref()?.auroc),
    figure!("error", Misfit, fits, "squared error of a number of the fitted examples, rebuilt or replaced by their centre",
        |all| all.misfit),
    figure!("logDensity", Density, density, "logarithm of the density at new points, in nats a point, mean",
        |all| all.log_density),
    figure!("nats", Likelihood, predictor, "negative log-likelihood of images of the data set, in nats an image",
        |all| all.nats),
    figure!("blindPixels", Blind, predictor, "earlier pixels in reach that the prediction of the middle pixel does not see",
        |all| all.blind),
    figure!("parameters", Parameters, any, "weights and biases that are learned, of all networks",
        |all| all.parameters),
];

fn any(_: &Session) -> bool {
    true
}

fn images(session: &Session) -> bool {
    matches!(session.supply.source(), Source::Images { .. })
}

fn modes(session: &Session) -> bool {
    matches!(session.supply.source(), Source::Plane(plane) if plane.modes().is_some())
}

fn game(session: &Session) -> bool {
    session.model.is::<Adversarial>()
}

fn decided(session: &Session) -> bool {
    game(session) && session.plan.experiment.configuration.loss.kind.decides()
}

fn labelled(session: &Session) -> bool {
    session.has_classes() && session.model.is_conditional()
}

fn coded(session: &Session) -> bool {
    session.model.invents_categories()
}

fn coder(session: &Session) -> bool {
    session.model.is::<Autoencoder>()
}

fn posterior(session: &Session) -> bool {
    coder(session) && session.plan.experiment.configuration.code.kind == CodeKind::Normal
}

fn left_out(session: &Session) -> bool {
    let selection = &session.plan.experiment.configuration.selection;
    coder(session) && (0..CLASSES as u32).any(|class| !selection.classes.contains(&class))
}

fn predictor(session: &Session) -> bool {
    session.model.is::<Autoregressive>()
}

fn classical(session: &Session, methods: &[Method]) -> bool {
    let method = session.plan.experiment.configuration.classical.method;
    session.model.is::<Classical>() && methods.contains(&method)
}

fn fits(session: &Session) -> bool {
    classical(session, &[Method::Pca, Method::KMeans])
        || images(session) && classical(session, &[Method::Mixture])
}

fn density(session: &Session) -> bool {
    let others = [Method::Pca, Method::KMeans];
    session.model.is::<Classical>() && !images(session) && !classical(session, &others)
}

fn mean(values: &[f32]) -> Option<f64> {
    let sum: f64 = values.iter().map(|&value| f64::from(value)).sum();
    (!values.is_empty()).then(|| sum / values.len() as f64)
}

impl Session {
    /// The figures that this run has, without the series of its reports.
    #[must_use]
    pub fn figure_names(&self) -> Vec<&'static str> {
        let rows = FIGURES.iter().filter(|row| (row.suits)(self));
        rows.map(|row| row.name).collect()
    }

    /// The figures with these names. What several of them rest on is measured once; only what is
    /// asked for is measured. `samples` is how many samples, or images of the data, they rest on;
    /// each kind of figure has its own number if nothing is said. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] with the names that this run does not have, and those that it has.
    /// [`Error::Judge`] if no judge knows the data. [`Error::Diverged`] if the run has diverged.
    /// [`Error::Device`] if the device is lost.
    pub async fn figures_named(
        &mut self,
        names: &[String],
        samples: Option<usize>,
    ) -> Result<BTreeMap<String, f64>> {
        self.refuse_diverged()?;
        let mut all = Gathered::default();
        let mut found = BTreeMap::new();
        for name in names {
            let value = match self.row(name) {
                Some(row) => {
                    self.gather(&mut all, row.group, samples).await?;
                    (row.value)(&all)
                }
                None if name.contains('.') => self.recent.mean(name),
                None => return Err(self.no_figure(name)),
            };
            let value = value.ok_or_else(|| self.no_figure(name))?;
            found.insert(name.clone(), value);
        }
        Ok(found)
    }

    fn row(&self, name: &str) -> Option<&'static Figure> {
        let mut rows = FIGURES.iter();
        rows.find(|row| row.name == name && (row.suits)(self))
    }

    fn no_figure(&self, name: &str) -> Error {
        let names = [self.figure_names(), self.recent.names()].concat();
        let message = format!("this run has no figure {name}; it has {}", names.join(", "));
        Error::Question(message)
    }
}
