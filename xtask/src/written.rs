//! What the native program writes for the page: the types of all that crosses, and the lessons.
//!
//! Both are committed, so that nothing native has to be compiled before the page is there. A check
//! says when they are no longer true, and writes them anew.

use crate::options::Options;
use crate::page;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, write};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Where the lessons are, and what was measured of them.
pub const LESSONS: &str = "www/lessons";

/// Where the lessons are for the page.
const WRITTEN_LESSONS: &str = "www/generated/lessons.ts";

/// The types of all that crosses between the engine and the page.
const TYPES: &str = "pkg/types.ts";

/// Begins the line of the written lessons that says what they were made from.
const MADE_FROM: &str = "// Sources: ";

/// The lessons, written again if they have changed.
pub fn lessons(place: &Place, _: &Options) -> Result<Outcome> {
    let written = fs::read_to_string(place.root.join(WRITTEN_LESSONS)).unwrap_or_default();
    if written.contains(&made_from(place)?) {
        return Ok(Outcome::Current);
    }
    println!("      they have changed: the native program is compiled to check them (minutes)");
    write_lessons(place, &page::program(place)?, WRITTEN_LESSONS)?;
    Ok(Outcome::Made)
}

/// `cargo xtask write`.
pub fn all(place: &Place) -> Result<()> {
    let program = page::program(place)?;
    write_types(place, &program, TYPES)?;
    write_lessons(place, &program, WRITTEN_LESSONS)?;
    println!("{TYPES} and {WRITTEN_LESSONS} are what the engine says");
    Ok(())
}

/// Whether what is committed is what the engine says now. What is not is written anew.
pub fn check(place: &Place) -> Result<()> {
    let program = page::program(place)?;
    let stale: Vec<&str> = [
        (TYPES, write_types as fn(&Place, &Path, &str) -> Result<()>),
        (WRITTEN_LESSONS, write_lessons),
    ]
    .into_iter()
    .map(|(name, write)| {
        let before = read(place, name);
        write(place, &program, name)?;
        Ok((before != read(place, name)).then_some(name))
    })
    .collect::<Result<Vec<_>>>()?
    .into_iter()
    .flatten()
    .collect();
    ensure!(
        stale.is_empty(),
        "{} did not say what the engine says. It has been written anew: look at it, and commit it",
        stale.join(" and ")
    );
    Ok(())
}

/// The text of a file, the same on every system.
fn read(place: &Place, name: &str) -> Option<String> {
    let text = fs::read_to_string(place.root.join(name)).ok()?;
    Some(text.replace("\r\n", "\n"))
}

fn write_types(place: &Place, program: &Path, name: &str) -> Result<()> {
    Job::new(program, "write the TypeScript types")
        .args(["types", "--out", name])
        .dir(&place.root)
        .run()
}

fn write_lessons(place: &Place, program: &Path, name: &str) -> Result<()> {
    Job::new(program, "check the lessons and write them")
        .args(["lessons", "write", LESSONS, name])
        .dir(&place.root)
        .run()?;
    let path = place.root.join(name);
    let text = fs::read_to_string(&path).context("no lessons were written")?;
    write(&path, format!("{}\n{text}", made_from(place)?).as_bytes())
}

/// The line that says from what the lessons are made.
fn made_from(place: &Place) -> Result<String> {
    let print = Inputs::default().paths(&place.root, &[LESSONS, "www/src/panels.json"])?;
    Ok(format!("{MADE_FROM}{}", print.print()))
}
