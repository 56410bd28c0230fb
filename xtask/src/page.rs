//! The page and the types that it shares with the engine.

use crate::bundle;
use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp};
use crate::tools::trunk_program;
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

/// TypeScript types, written by the engine.
pub fn types(place: &Place, _: &Options) -> Result<Outcome> {
    let output = place.root.join("pkg/types.ts");
    let print = bundle::sources(place)?.print();
    let stamp = Stamp::of(place, "types");
    if stamp.holds(&print, std::slice::from_ref(&output)) {
        return Ok(Outcome::Current);
    }
    Job::new(program(place)?, "write the TypeScript types")
        .args(["types", "--out"])
        .arg(&output)
        .dir(&place.root)
        .run()?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

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

/// Set for the Trunk that a build starts, whose hook then has nothing to do.
pub const BUILT: &str = "GENLAB_BUILT";

/// dist/, by Trunk.
pub fn dist(place: &Place, options: &Options) -> Result<Outcome> {
    let print = Inputs::default()
        .paths(&place.root, &["www/dist", "index.html", "Trunk.toml"])?
        .print();
    let stamp = dist_stamp(place);
    if stamp.holds(&print, &[place.root.join("dist/index.html")]) {
        return Ok(Outcome::Current);
    }
    stamp.clear()?;
    trunk(place, options, "build dist/")?
        .arg("build")
        .env(BUILT, "1")
        .run()?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

/// The note about dist/. A Trunk that serves writes dist/ too, with a script that reloads the page.
pub fn dist_stamp(place: &Place) -> Stamp {
    Stamp::of(place, "dist")
}

/// Trunk, to be told what to do. The hook in Trunk.toml calls `cargo xtask page` again, for the
/// same device.
pub fn trunk(place: &Place, options: &Options, purpose: &str) -> Result<Job> {
    let device = if options.cpu_only { "cpu" } else { "webgpu" };
    let job = Job::new(trunk_program(place)?, purpose).dir(&place.root);
    // Trunk reads NO_COLOR as a truth value and fails on the usual `NO_COLOR=1`.
    Ok(job.env("GENLAB_DEVICE", device).without("NO_COLOR"))
}
