//! What was measured of the claims of all lessons: `www/lessons/claims.json`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::lesson::{Lesson, Part, Share};
use crate::{Failure, Outcome, files};

/// By the slugs of the lessons.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Claims(pub BTreeMap<String, Measured>);

/// One lesson.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Measured {
    /// Of the runs and claims as they were.
    pub fingerprint: String,
    /// How many seeds, from 1 on.
    pub seeds: usize,
    /// In how many of them all claims held.
    pub held: usize,
    /// The runs, in order.
    pub runs: Vec<MeasuredRun>,
    /// The claims, in order.
    pub claims: Vec<MeasuredClaim>,
}

/// One run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MeasuredRun {
    pub name: String,
    pub address: String,
    /// How many seconds of one core it took natively for one seed, mean; of a run after another one,
    /// what was added.
    pub seconds: f64,
    /// In how many seeds it diverged.
    pub diverged: usize,
}

/// One claim.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MeasuredClaim {
    pub claim: String,
    /// In how many seeds it held.
    pub held: usize,
    /// None if every run diverged.
    pub left: Option<Spread>,
    /// With its factor; none where a number stands there.
    pub right: Option<Spread>,
}

/// A number over the seeds whose runs did not diverge.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Spread {
    pub smallest: f64,
    pub median: f64,
    pub largest: f64,
}

impl Spread {
    /// Of these values; none of no values.
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (smallest, largest) = (*sorted.first()?, *sorted.last()?);
        let middle = sorted.len() / 2;
        let median = if sorted.len() % 2 == 1 {
            sorted[middle]
        } else {
            f64::midpoint(sorted[middle - 1], sorted[middle])
        };
        Some(Self {
            smallest,
            median,
            largest,
        })
    }
}

impl Claims {
    /// What a file holds; nothing where there is none.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let unreadable = |error| Failure::Input(format!("{}: {error}", path.display()));
        serde_json::from_slice(&files::read(path)?).map_err(unreadable)
    }

    /// Writes the file.
    pub fn write(&self, path: &Path) -> Outcome {
        files::write(path, (files::json(self)? + "\n").as_bytes())
    }

    /// What was measured of a lesson as it is now.
    pub fn of(&self, lesson: &Lesson) -> Option<&Measured> {
        let measured = self.0.get(&lesson.slug)?;
        (measured.fingerprint == lesson.fingerprint()).then_some(measured)
    }

    /// Puts the shares into a lesson.
    pub fn put_into(&self, lesson: &mut Lesson) {
        let Some(measured) = self.of(lesson) else {
            return;
        };
        let share = |held| {
            Some(Share {
                seeds: measured.seeds,
                held,
            })
        };
        lesson.measured = share(measured.held);
        let parts = lesson.steps.iter_mut().flat_map(|step| &mut step.parts);
        let claims = parts.flat_map(|part| match part {
            Part::Claim { claims } => claims.as_mut_slice(),
            _ => &mut [],
        });
        for (claim, measured) in claims.zip(&measured.claims) {
            claim.measured = share(measured.held);
        }
    }
}
