//! The lessons: checked and written for the page, and measured.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::Stamp;
use crate::{build, bundle, page};
use anyhow::Result;

/// Where the lessons are, and what was measured of them.
const LESSONS: &str = "www/lessons";

/// The readable table of what was measured.
const TABLE: &str = "docs/claims.md";

/// www/generated/lessons.ts.
pub fn stage(place: &Place, _: &Options) -> Result<Outcome> {
    let output = place.www().join("generated/lessons.ts");
    let inputs = bundle::sources(place)?.paths(&place.root, &[LESSONS, "www/src/panels.json"]);
    let print = inputs?.print();
    let stamp = Stamp::of(place, "lessons");
    if stamp.holds(&print, std::slice::from_ref(&output)) {
        return Ok(Outcome::Current);
    }
    Job::new(page::program(place)?, "check the lessons and write them")
        .args(["lessons", "write", LESSONS])
        .arg(&output)
        .dir(&place.root)
        .run()?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

/// `cargo xtask lessons`: measures every claim again.
pub fn measure(place: &Place) -> Result<()> {
    build::data(place)?;
    Job::new(page::program(place)?, "measure the lessons")
        .args(["lessons", "measure", LESSONS, "--seeds", "10"])
        .args(["--table", TABLE])
        .dir(&place.root)
        .run()
}
