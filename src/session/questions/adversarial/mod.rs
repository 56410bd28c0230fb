//! Questions about a generator with a discriminator.

pub(super) mod code_walk;
pub(super) mod generator_sheet;
pub(super) mod input_gradients;

use crate::error::{Error, Result};
use crate::models::Adversarial;
use crate::session::Session;

impl Session {
    pub(super) fn adversarial(&self) -> Result<&Adversarial> {
        self.model.get().ok_or_else(|| {
            let message = "only a generator with a discriminator of examples knows";
            Error::Question(message.to_owned())
        })
    }
}
