//! The last values of every series of the reports.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::report::Report;

/// How many values are kept of a series.
const KEPT: usize = 50;

/// The last values of every series, since the run began.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::session) struct Recent {
    series: Vec<(String, VecDeque<f32>)>,
}

impl Recent {
    /// Takes up a report.
    pub fn add(&mut self, report: &Report) {
        for series in &report.series {
            let known = self.series.iter().position(|(name, _)| name == series.name);
            let index = known.unwrap_or_else(|| {
                self.series
                    .push((series.name.to_owned(), VecDeque::with_capacity(KEPT)));
                self.series.len() - 1
            });
            let kept = &mut self.series[index].1;
            for value in series.values.iter().flatten() {
                if kept.len() == KEPT {
                    kept.pop_front();
                }
                kept.push_back(*value);
            }
        }
    }

    /// The mean of the last 50 values of a series, or of as many as there are; none before the
    /// first.
    pub fn mean(&self, name: &str) -> Option<f64> {
        let (_, kept) = self.series.iter().find(|(known, _)| known == name)?;
        let sum: f64 = kept.iter().map(|&value| f64::from(value)).sum();
        (!kept.is_empty()).then(|| sum / kept.len() as f64)
    }

    /// The names of the series.
    pub fn names(&self) -> Vec<&str> {
        self.series.iter().map(|(name, _)| name.as_str()).collect()
    }
}
