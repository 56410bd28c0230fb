//! What a question is.

use serde::Serialize;

use crate::error::Result;
use crate::session::Session;

/// A question about a run, with its own type of answer. It is one file: the struct, the type of its
/// answer, and this.
pub trait Ask {
    /// What is answered.
    type Answer: Serialize;

    /// Whether it is about the images that the run learns from, so that there have to be some.
    fn looks_at_data(&self) -> bool {
        false
    }

    /// Answers it. The run is not changed by it.
    ///
    /// # Errors
    /// [`crate::error::Error::Question`] if this model has no answer. [`crate::error::Error::Device`]
    /// if the device is lost.
    fn answer(self, session: &mut Session) -> impl Future<Output = Result<Self::Answer>>;
}
