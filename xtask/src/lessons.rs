//! The lessons, measured.

use crate::place::Place;
use crate::process::Job;
use crate::{build, page, written};
use anyhow::Result;

/// The readable table of what was measured.
const TABLE: &str = "docs/claims.md";

/// `cargo xtask lessons`: measures every claim again, and writes the lessons with it.
pub fn measure(place: &Place) -> Result<()> {
    build::data(place)?;
    Job::new(page::program(place)?, "measure the lessons")
        .args(["lessons", "measure", written::LESSONS, "--seeds", "10"])
        .args(["--table", TABLE])
        .dir(&place.root)
        .run()?;
    written::write_lessons(place)
}
