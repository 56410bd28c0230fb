//! What was measured in some steps.

use burn::tensor::Tensor;
use serde::Serialize;

use crate::error::Result;
use crate::learning::{Chart, Reading, Signal};
use crate::read::read_numbers;

/// What was measured in some steps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Report {
    /// How many steps the run has made.
    #[cfg_attr(feature = "cli", ts(type = "number"))]
    pub step: u64,
    /// The numbers of the steps that are reported.
    #[cfg_attr(feature = "cli", ts(type = "number[]"))]
    pub steps: Vec<u64>,
    /// The curves, each with one value a step.
    pub series: Vec<Series>,
}

/// One curve.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Series {
    /// Its name: `discriminator.real`.
    pub name: &'static str,
    /// Its legend.
    pub label: &'static str,
    /// The chart that it is drawn in.
    pub chart: Chart,
    /// The network that it is about.
    pub player: &'static str,
    /// One value for each of the steps; `None` where the turn was not taken.
    pub values: Vec<Option<f32>>,
}

impl Report {
    /// Reads the numbers of some steps from the device, all at once.
    pub(in crate::session) async fn read(
        step: u64,
        rows: Vec<(u64, Vec<Reading>)>,
    ) -> Result<Self> {
        let mut steps = Vec::with_capacity(rows.len());
        let mut places: Vec<(usize, &'static Signal)> = Vec::new();
        let mut values: Vec<Tensor<1>> = Vec::new();
        for (index, (step, readings)) in rows.into_iter().enumerate() {
            steps.push(step);
            for reading in readings {
                places.push((index, reading.signal));
                values.push(reading.value);
            }
        }
        let mut report = Self {
            step,
            steps,
            series: Vec::new(),
        };
        let values = read_numbers(values).await?;
        for ((index, signal), value) in places.into_iter().zip(values) {
            report.series(signal).values[index] = Some(value);
        }
        Ok(report)
    }

    fn series(&mut self, signal: &'static Signal) -> &mut Series {
        let known = self.series.iter().position(|one| one.name == signal.name);
        let index = known.unwrap_or_else(|| {
            self.series.push(Series {
                name: signal.name,
                label: signal.label,
                chart: signal.chart,
                player: signal.player,
                values: vec![None; self.steps.len()],
            });
            self.series.len() - 1
        });
        &mut self.series[index]
    }

    /// The first step, and the first term in it, that is not a finite number.
    pub(in crate::session) fn first_infinite(&self) -> Option<(u64, String)> {
        self.steps.iter().enumerate().find_map(|(index, &step)| {
            self.series
                .iter()
                .find(|series| series.values[index].is_some_and(|value| !value.is_finite()))
                .map(|series| (step, series.name.to_owned()))
        })
    }
}
