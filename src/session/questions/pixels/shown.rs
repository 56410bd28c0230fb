//! Real examples as the model is shown them.

use serde::Deserialize;

use crate::error::Result;
use crate::random::Purpose;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// Of a model that predicts pixels: real examples as it is shown them, binarised anew at every
/// step if they are while training.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskShown {
    /// How many.
    pub count: usize,
}

impl Ask for AskShown {
    type Answer = Vec<f32>;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { count } = self;
        session.shown(count).await
    }
}

impl Session {
    /// The first real examples as the model is shown them, in [0, 1].
    pub(in crate::session) async fn shown(&self, count: usize) -> Result<Vec<f32>> {
        let model = self.autoregressive()?;
        at_most(count, limits::EXAMPLES, "images")?;
        let examples = self.supply.look(count);
        let symbols = model.symbols(&examples, &self.supply, (Purpose::Probe, self.step));
        let greys = symbols / (f64::from(model.rules().pixels.levels) - 1.0);
        Ok(read(vec![greys.flatten(0, 3)]).await?.concat())
    }
}
