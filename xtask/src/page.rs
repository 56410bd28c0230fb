//! The page, and the native program that knows what it shares with the engine.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// What the page is made from, besides the engine. Generated folders are hashed too: when they
/// change, so does the page.
const SOURCES: &[&str] = &["assets", "pkg", "www/generated", "www/package-lock.json"];

/// Folders in www that are not sources.
const NOT_SOURCES: &[&str] = &[
    "node_modules",
    "dist",
    "generated",
    "test-results",
    "playwright-report",
];

/// The native command line, compiled.
pub fn program(place: &Place) -> Result<PathBuf> {
    // A test is built as well: its dependencies change the features of those that both have, so
    // that without it the tensor library would be compiled once for this and once for the tests.
    Job::new("cargo", "compile the command line")
        .args(["build", "--release", "--features", "cli"])
        .args(["--bin", "genlab", "--test", "native"])
        .dir(&place.root)
        .run()?;
    let genlab = format!("release/genlab{}", std::env::consts::EXE_SUFFIX);
    Ok(place.target.join(genlab))
}

/// The page itself, in www/dist.
pub fn page(place: &Place, _: &Options) -> Result<Outcome> {
    let www = place.www();
    let print = inputs(place)?.print();
    let stamp = Stamp::of(place, "page");
    let digits = www.join("dist/data/digits.idx.gz");
    let script = www.join("dist/app/main.js");
    if stamp.holds(&print, &[script, digits]) {
        return Ok(Outcome::Current);
    }
    stamp.clear()?;
    Job::npm("build the page")
        .args(["run", "build"])
        .dir(&www)
        .run()?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

fn inputs(place: &Place) -> Result<Inputs> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(place.www()).context("there is no folder www")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !NOT_SOURCES.contains(&name.as_ref()) {
            sources.push(path);
        }
    }
    sources.sort();
    let inputs = Inputs::default().paths(&place.root, SOURCES)?;
    sources
        .iter()
        .try_fold(inputs, |inputs, path| inputs.path(path))
}
