//! Whether a model's classes are what they are called.

use burn::tensor::Tensor;
use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::metrics::Confusion;
use crate::models::{Source, Table};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::chunks::chunks;
use crate::session::requests::limits::at_most;
use crate::session::requests::{DrawFrom, DrawRequest, Images, limits};

/// Whether fresh images are of the class that was asked for, and classes read off real ones are
/// right: of a model that knows classes or categories.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskLabels {
    /// How many images of each kind.
    pub samples: usize,
}

impl Ask for AskLabels {
    type Answer = Labels;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { samples } = self;
        session.labels(samples).await
    }
}

/// How many images are drawn or read at once.
const CHUNK: usize = 250;
/// Among how many real points the nearest one says of which class a point is.
const KNOWN: usize = 2000;

/// How right a model's classes are. Categories without names (`InfoGAN`) are given the classes that
/// agree most, one each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Labels {
    /// How many fresh images the judge saw, and from how many real ones classes were read.
    pub samples: usize,
    /// The share of fresh images that the judge takes for the class that was asked for; of points,
    /// of those whose nearest real point is of that class.
    pub asked: f64,
    /// The share of real images that the discriminator classifies correctly. `None` for models that
    /// classify nothing.
    pub read: Option<f64>,
    /// Of categories without names: the class of each.
    pub assignment: Option<Vec<usize>>,
}

impl Session {
    /// Whether the data have classes.
    pub(in crate::session) fn has_classes(&self) -> bool {
        match self.supply.source() {
            Source::Images { .. } => true,
            Source::Plane(plane) => plane.classes().is_some(),
        }
    }

    /// Compares `samples` fresh examples with the classes that were asked for, by the judge of images
    /// or by the nearest real point, and the classes read off as many real ones with their labels.
    /// The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] if the model or the data know no classes. [`Error::Judge`] if no judge
    /// knows the data. [`Error::Device`] if the device is lost.
    pub async fn labels(&mut self, samples: usize) -> Result<Labels> {
        self.refuse_diverged()?;
        if !self.has_classes() {
            let message = "points that were drawn by hand have no classes";
            return Err(Error::Question(message.to_owned()));
        }
        let named = !self.model.invents_categories();
        if !self.model.is_conditional() || samples == 0 {
            let message = "this model is asked for no classes";
            return Err(Error::Question(message.to_owned()));
        }
        at_most(samples, limits::SAMPLES, "samples")?;
        let asked = self.asked_and_seen(samples).await?;
        let read = self.labelled_and_read(samples).await?;
        let share = |confusion: &Confusion| match named {
            true => confusion.agreement(),
            false => confusion.best_assignment().0,
        };
        // Where classes are read, the assignment is that of the reading, as in the paper's 5 %.
        let decisive = read.as_ref().unwrap_or(&asked);
        Ok(Labels {
            samples,
            asked: share(&asked),
            read: read.as_ref().map(share),
            assignment: (!named).then(|| decisive.best_assignment().1.to_vec()),
        })
    }

    async fn asked_and_seen(&mut self, samples: usize) -> Result<Confusion> {
        let mut pairs = Vec::new();
        for chunk in chunks(samples, CHUNK) {
            let seed = chunk.index as u32;
            let request = DrawRequest {
                count: chunk.count,
                from: DrawFrom::Fresh { seed },
                classes: None,
            };
            let Images { pixels, labels, .. } = self.draw(request).await?;
            let seen = match self.supply.source() {
                Source::Images { .. } => self.judged(&pixels).await?.classes(),
                Source::Plane(_) => nearest_classes(&pixels, &self.supply.table(KNOWN)),
            };
            let asked = labels.unwrap_or_default().into_iter().map(usize::from);
            pairs.extend(asked.zip(seen));
        }
        Ok(Confusion::new(pairs))
    }

    /// Pairs of category and label, so that rows are categories on both sides.
    async fn labelled_and_read(&mut self, samples: usize) -> Result<Option<Confusion>> {
        let examples = self.supply.look(samples);
        let mut chance = self.supply.probe();
        let mut logits: Vec<Tensor<1>> = Vec::new();
        for chunk in chunks(examples.labels.len(), CHUNK) {
            let x = examples.x.clone().narrow(0, chunk.first, chunk.count);
            match self.model.classify(x, &mut chance) {
                Some(read) => logits.push(read.flatten(0, 3)),
                None => return Ok(None),
            }
        }
        if logits.is_empty() {
            return Ok(None);
        }
        let values: Vec<f32> = read(vec![Tensor::cat(logits, 0)]).await?.concat();
        let categories = values.as_chunks::<CLASSES>().0.iter().map(|row| {
            let most = (0..CLASSES).max_by(|&a, &b| row[a].total_cmp(&row[b]));
            most.unwrap_or_default()
        });
        let labels = examples.labels.iter().map(|&label| usize::from(label));
        Ok(Some(Confusion::new(categories.zip(labels))))
    }
}

/// The class of the known point that is nearest to each of some points.
fn nearest_classes(points: &[f32], known: &Table) -> Vec<usize> {
    let nearest = |&[x, y]: &[f32; 2]| {
        let distance = |row: &[f32]| (row[0] - x).powi(2) + (row[1] - y).powi(2);
        let distances = known.rows().map(distance).zip(&known.labels);
        distances
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map_or(0, |(_, &class)| usize::from(class))
    };
    points.as_chunks::<2>().0.iter().map(nearest).collect()
}
