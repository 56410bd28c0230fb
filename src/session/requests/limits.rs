//! How much may be asked for at once. What is more would not fit into the memory of a browser, or
//! would not end while somebody waits.

use crate::error::{Error, Result};

/// Examples in one answer.
pub(in crate::session) const EXAMPLES: usize = 10_000;
/// Examples in one answer of a question that costs much for each; steps of a search, and iterations of
/// an embedding, which goes on when it is asked again.
pub(in crate::session) const COSTLY: usize = 1_000;
/// Samples that a figure rests on: as many as the largest of the usual data sets has images.
pub(in crate::session) const SAMPLES: usize = 60_000;
/// Steps of training in one call.
pub(in crate::session) const STEPS: usize = 100_000;
/// Places along a side of a picture of the plane.
pub(in crate::session) const PLACES: usize = 512;
/// Examples along a side of a square of them.
pub(in crate::session) const SIDE: usize = 64;

/// Refuses more than there may be.
///
/// # Errors
/// [`Error::Question`] with what was asked for and how many there may be.
pub(in crate::session) fn at_most(asked: usize, most: usize, what: &str) -> Result<()> {
    if asked <= most {
        return Ok(());
    }
    let message = format!("{asked} {what} are too many: at most {most} can be asked for at once");
    Err(Error::Question(message))
}
