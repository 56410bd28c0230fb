//! What a continuous code of InfoGAN changes.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What a continuous code of `InfoGAN` changes: one row for each category.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskCodeWalk {
    /// The number of the code, from 0 on.
    pub code: usize,
    /// How many values it takes, from `-reach` to `reach`.
    pub steps: usize,
    /// How far it goes; while training it went to 1.
    pub reach: f32,
}

impl Ask for AskCodeWalk {
    type Answer = Vec<f32>;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { code, steps, reach } = self;
        session.code_walk(code, steps, reach).await
    }
}

impl Session {
    pub(in crate::session) async fn code_walk(
        &mut self,
        code: usize,
        steps: usize,
        reach: f32,
    ) -> Result<Vec<f32>> {
        if steps == 0 {
            return Err(Error::Question("a walk has one step at least".to_owned()));
        }
        at_most(steps, limits::COSTLY, "steps")?;
        let last = steps.saturating_sub(1).max(1) as f32;
        let values: Vec<f32> = (0..steps)
            .map(|step| reach * (2.0 * step as f32 / last - 1.0))
            .collect();
        let mut stream = self.supply.request(None);
        let device = self.supply.device();
        let images = self.model.code_walk(code, &values, &mut stream, device);
        let images = images.ok_or_else(|| {
            Error::Question(format!("this model has no continuous code number {code}"))
        })?;
        Ok(read(vec![images.flatten(0, 3)]).await?.concat())
    }
}
