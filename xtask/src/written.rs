//! What the native program writes for the page: the types of all that crosses, and the lessons.
//!
//! Nothing native has to be compiled before the page is there. The types are read by checks alone, so
//! they are made for those. The lessons are committed; a check says when they are no longer true.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp, write};
use crate::{bundle, page};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Where the lessons are, and what was measured of them.
pub const LESSONS: &str = "www/lessons";

/// Where the lessons are for the page: a file each, and one that lists them.
const WRITTEN_LESSONS: &str = "www/generated/lessons";

/// Notes in the folder of the written lessons what they were made from.
const SOURCES: &str = "www/generated/lessons/sources";

/// The types of all that crosses between the engine and the page.
const TYPES: &str = "pkg/types.ts";

/// The types, written by the engine.
pub fn types(place: &Place, _: &Options) -> Result<Outcome> {
    let output = place.root.join(TYPES);
    let print = bundle::sources(place)?.print();
    let stamp = Stamp::of(place, "types");
    if stamp.holds(&print, std::slice::from_ref(&output)) {
        return Ok(Outcome::Current);
    }
    Job::new(page::program(place)?, "write the TypeScript types")
        .args(["types", "--out"])
        .arg(&output)
        .dir(&place.root)
        .run()?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

/// The lessons, written again if they have changed.
pub fn lessons(place: &Place, _: &Options) -> Result<Outcome> {
    let noted = fs::read_to_string(place.root.join(SOURCES)).unwrap_or_default();
    if noted.trim() == sources(place)? {
        return Ok(Outcome::Current);
    }
    println!("      they have changed: the native program is compiled to check them (minutes)");
    write_lessons(place)?;
    Ok(Outcome::Made)
}

/// `cargo xtask write`.
pub fn write_lessons(place: &Place) -> Result<()> {
    Job::new(page::program(place)?, "check the lessons and write them")
        .args(["lessons", "write", LESSONS, WRITTEN_LESSONS])
        .dir(&place.root)
        .run()?;
    let note = format!("{}\n", sources(place)?);
    write(&place.root.join(SOURCES), note.as_bytes())
}

/// Whether the lessons that are committed are what the engine says now. Those that are not are written
/// anew.
pub fn check_lessons(place: &Place) -> Result<()> {
    let folder = place.root.join(WRITTEN_LESSONS);
    let before = contents(&folder)?;
    write_lessons(place)?;
    ensure!(
        before == contents(&folder)?,
        "{WRITTEN_LESSONS} did not say what the lessons say. It has been written anew: look at it, and commit it"
    );
    Ok(())
}

/// A fingerprint of a folder.
fn contents(folder: &Path) -> Result<String> {
    let inputs = Inputs::default().path(folder);
    Ok(inputs
        .context("the written lessons are not readable")?
        .print())
}

/// A fingerprint of what the lessons are made from.
fn sources(place: &Place) -> Result<String> {
    let inputs = Inputs::default().paths(&place.root, &[LESSONS, "www/src/panels.json"])?;
    Ok(inputs.print())
}
