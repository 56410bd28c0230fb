//! The part of `genlab evaluate` that is about encoder and decoder.

use genlab::Error;
use genlab::session::{Bound, Given, Holes, Session};
use serde::Serialize;

use crate::Failure;

/// How well a model encodes and decodes images that it did not learn from.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coding {
    /// Reconstruction and divergence, in nats per image.
    bound: Bound,
    /// How many numbers a code has.
    code_size: usize,
    /// How many of them are active: their means have a variance above 0.01.
    active_units: usize,
    /// What is drawn and not recognised by the judge; none without a judge.
    holes: Option<Holes>,
    /// How well the error of a reconstruction tells images of other classes from those that the
    /// model learns from; none where it learns from all.
    anomaly_auroc: Option<f64>,
}

impl Coding {
    /// Measures the first `count` images of the session's data, which are those that are held out,
    /// and `samples` draws; nothing of a model without an encoder.
    pub async fn of(
        session: &mut Session,
        count: usize,
        samples: usize,
    ) -> Result<Option<Self>, Failure> {
        let all = Given::Data { first: 0, count };
        let bound = match session.bound(&all).await {
            Ok(bound) => bound,
            Err(Error::Question(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let units = session.units(&all).await?;
        let holes = match session.holes(samples).await {
            Ok(holes) => Some(holes),
            Err(Error::Judge(_)) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Some(Self {
            bound,
            code_size: units.variances.len(),
            active_units: units.active,
            holes,
            anomaly_auroc: session.scores(&all).await?.auroc,
        }))
    }

    /// The lines of the table.
    pub fn table(&self) -> Vec<String> {
        let bound = &self.bound;
        let mut lines = vec![format!(
            "{} held-out images encoded and decoded",
            bound.samples
        )];
        let mut line = |name: &str, value: Option<f64>, more: &str| {
            if let Some(value) = value {
                lines.push(format!("{name:<22} {value:>9.4} {more}"));
            }
        };
        line("squared error", Some(bound.error), "per pixel");
        line(
            "reconstruction",
            Some(bound.reconstruction),
            "nats per image",
        );
        line("divergence", bound.divergence, "nats per image");
        line("negative ELBO", bound.bound, "nats per image");
        line(
            "floor",
            bound.floor,
            "nats per image: the entropy of grey pixels, in every cross-entropy",
        );
        let active = format!("of {} numbers of the code", self.code_size);
        line("active units", Some(self.active_units as f64), &active);
        if let Some(holes) = &self.holes {
            line(
                "holes, prior",
                Some(holes.prior),
                "of draws are not recognised",
            );
            line(
                "holes, fitted",
                holes.fitted,
                "of draws from what was fitted to codes",
            );
            line("unrecognised, real", Some(holes.real), "of held-out images");
        }
        line(
            "anomaly AUROC",
            self.anomaly_auroc,
            "classes that were left out",
        );
        lines
    }
}
