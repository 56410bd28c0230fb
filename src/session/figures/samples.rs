//! What can be said about the samples of a run.

use crate::data::Dataset;
use crate::error::{Error, Result};
use crate::metrics::{Collapse, Coverage, Judge, Judged, Modes};
use crate::models::Source;
use crate::session::Session;
use crate::session::requests::chunks::chunks;
use crate::session::requests::limits::{self, at_most};
use crate::session::requests::{DrawFrom, DrawRequest};

/// How many examples are drawn at once.
const CHUNK: usize = 250;

/// What can be said about the samples of a run.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Figures {
    /// About images.
    Images(Collapse),
    /// About points in the plane.
    Plane(Coverage),
}

impl Session {
    /// The figures that belong to the run's data: [`Session::collapse`] of images,
    /// [`Session::coverage`] of points.
    ///
    /// # Errors
    /// Those of the two.
    pub async fn figures(&mut self, samples: usize) -> Result<Figures> {
        match self.supply.source() {
            Source::Images { .. } => self.collapse(samples).await.map(Figures::Images),
            Source::Plane(_) => self.coverage(samples).await.map(Figures::Plane),
        }
    }

    /// Brings a judge, where none is built in, from the bytes of its file.
    ///
    /// # Errors
    /// [`Error::Judge`] with what is wrong with the bytes.
    pub fn bring_judge(&mut self, file: &[u8]) -> Result<()> {
        self.judge = Some(Judge::from_bytes(file, self.supply.device())?);
        Ok(())
    }

    /// Brings a judge, unless it does not know the run's images. Returns whether it was brought.
    ///
    /// # Errors
    /// [`Error::Judge`] with what is wrong with the bytes. [`Error::Device`] if the device is lost.
    pub async fn try_judge(&mut self, file: &[u8]) -> Result<bool> {
        let Source::Images { data, .. } = self.supply.source() else {
            return Ok(false);
        };
        let mut judge = Judge::from_bytes(file, self.supply.device())?;
        let knows = judge.knows(data).await?;
        if knows {
            self.judge = Some(judge);
        }
        Ok(knows)
    }

    /// Figures about `samples` fresh images, by the judge that knows the run's data. The images are
    /// made from the same latents at every call, so that only the run changes the figures.
    ///
    /// The run is not changed by it. The judge is chosen at the first call and kept.
    ///
    /// # Errors
    /// [`Error::Judge`] if the run has no images, if no judge knows them, or with fewer than 2
    /// samples. [`Error::Diverged`] if the run has diverged. [`Error::Device`] if the device is lost.
    pub async fn collapse(&mut self, samples: usize) -> Result<Collapse> {
        self.refuse_diverged()?;
        let Source::Images { data, .. } = self.supply.source() else {
            return Err(Error::Judge("it knows images, not points".to_owned()));
        };
        if samples < 2 {
            return Err(Error::Judge("at least 2 samples are needed".to_owned()));
        }
        let data = data.clone();
        let mut judge = self.hired(&data).await?;
        let figures = match self.fresh(samples).await {
            Ok(pixels) => judge.collapse(&pixels).await,
            Err(error) => Err(error),
        };
        self.judge = Some(judge);
        figures
    }

    /// The session's judge, taken out; to be put back after use.
    pub(in crate::session) async fn hired(&mut self, data: &Dataset) -> Result<Judge> {
        match self.judge.take() {
            Some(judge) => Ok(judge),
            None => Judge::of(data, self.supply.device()).await,
        }
    }

    /// What the judge of the run's data says of some images `[n * 784]` in [0, 1].
    pub(in crate::session) async fn judged(&mut self, pixels: &[f32]) -> Result<Judged> {
        let Source::Images { data, .. } = self.supply.source() else {
            return Err(Error::Judge("it knows images, not points".to_owned()));
        };
        let data = data.clone();
        let mut judge = self.hired(&data).await?;
        let judged = judge.classify_pixels(pixels).await;
        self.judge = Some(judge);
        judged
    }

    /// Which modes `samples` fresh points cover, of a run in the plane. The points are made from the
    /// same latents at every call. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Judge`] if what the run imitates has no modes. [`Error::Diverged`] if the run has
    /// diverged. [`Error::Device`] if the device is lost.
    pub async fn coverage(&mut self, samples: usize) -> Result<Coverage> {
        self.refuse_diverged()?;
        let modes = match self.supply.source() {
            Source::Plane(plane) => plane.modes(),
            Source::Images { .. } => None,
        };
        let (centers, sigma) =
            modes.ok_or_else(|| Error::Judge("these data have no modes to count".to_owned()))?;
        let points = self.fresh(samples).await?;
        let points = points.as_chunks::<2>().0;
        Ok(Coverage::new(points, &Modes { centers, sigma }))
    }

    /// The numbers of `samples` fresh examples, drawn some at a time.
    pub(in crate::session) async fn fresh(&mut self, samples: usize) -> Result<Vec<f32>> {
        at_most(samples, limits::SAMPLES, "samples")?;
        let mut numbers = Vec::new();
        for chunk in chunks(samples, CHUNK) {
            let seed = chunk.index as u32;
            let request = DrawRequest {
                count: chunk.count,
                from: DrawFrom::Fresh { seed },
                classes: None,
            };
            numbers.extend(self.draw(request).await?.pixels);
        }
        Ok(numbers)
    }
}
