//! The masks of the layers.

use serde::Deserialize;

use crate::error::Result;
use crate::nets::causal::field::{MaskPicture, masks};
use crate::session::Session;
use crate::session::questions::Ask;

/// Of a model that predicts pixels: the masks of its layers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskMasks {}

impl Ask for AskMasks {
    type Answer = Vec<MaskPicture>;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        session.masks()
    }
}

impl Session {
    /// The masks of the network's layers.
    pub(in crate::session) fn masks(&self) -> Result<Vec<MaskPicture>> {
        self.autoregressive()?;
        let blueprint = &self.plan.blueprints()[0];
        Ok(masks(blueprint.input, &blueprint.layers))
    }
}
