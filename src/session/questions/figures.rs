//! Figures by their names.

use serde::Deserialize;
use std::collections::BTreeMap;

use crate::error::Result;
use crate::session::Session;
use crate::session::questions::Ask;

/// Some of the figures of the table in `session/figures.rs`, by their names, and series of the
/// reports (`discriminator.real`): the mean of the last 50 values.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskFigures {
    /// Their names.
    pub names: Vec<String>,
    /// How many samples they rest on; each kind of figure has its own number if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub samples: Option<usize>,
}

impl Ask for AskFigures {
    type Answer = BTreeMap<String, f64>;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { names, samples } = self;
        session.figures_named(&names, samples).await
    }
}
