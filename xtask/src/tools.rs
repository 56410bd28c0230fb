//! The tools that the build needs, installed when they are missing.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp, remove};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Rust's name for WebAssembly in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

const TEST_RUNNER: &str = "wasm-bindgen-test-runner";
const TRUNK: &str = "trunk";
/// What vite asks for.
const NODE: (u32, u32) = (20, 19);

/// Rust's WebAssembly target.
pub fn wasm_target(_: &Place, _: &Options) -> Result<Outcome> {
    let path = Job::new("rustc", "find Rust's WebAssembly target")
        .args(["--print", "target-libdir", "--target", WASM])
        .output()?;
    if PathBuf::from(path.trim()).is_dir() {
        return Ok(Outcome::Current);
    }
    Job::new("rustup", format!("add Rust's target {WASM}"))
        .args(["target", "add", WASM])
        .run()?;
    Ok(Outcome::Made)
}

/// Node and the npm packages of the page.
pub fn packages(place: &Place, _: &Options) -> Result<Outcome> {
    node()?;
    let www = place.www();
    let print = Inputs::default()
        .path(&www.join("package-lock.json"))?
        .print();
    let stamp = Stamp::of(place, "packages");
    if stamp.holds(&print, &[www.join("node_modules")]) {
        return Ok(Outcome::Current);
    }
    stamp.clear()?;
    Job::npm("install the page's packages")
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .dir(&www)
        .run()?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

fn node() -> Result<()> {
    let (major, minor) = NODE;
    let get = format!("install Node {major}.{minor} or newer from https://nodejs.org");
    let version = Job::new("node", "start Node").arg("--version").output();
    let version = version.with_context(|| format!("{get} (the page is built with it)"))?;
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    let mut number = || numbers.next().and_then(|digits| digits.parse().ok());
    let found = (number().unwrap_or(0), number().unwrap_or(0));
    ensure!(
        found >= NODE,
        "Node {} is too old for the page: {get}",
        version.trim()
    );
    Ok(())
}

/// The program that runs tests in a browser, in the version of the library.
pub fn test_runner(place: &Place, _: &Options) -> Result<Outcome> {
    let version = locked(place, "wasm-bindgen")?;
    // Without --locked: the lock file of 0.2.130 names a crate version that is not published.
    // Without the default features, which are TLS: the driver of the browser is local.
    let install = Job::new("cargo", "install wasm-bindgen's test runner").args([
        "install",
        "wasm-bindgen-cli",
        "--version",
        &version,
        "--no-default-features",
        "--bin",
        TEST_RUNNER,
    ]);
    ensure_installed(place, TEST_RUNNER, &version, install)
}

/// Where a program may be: on PATH, else in the cache.
fn places(place: &Place, name: &str) -> [PathBuf; 2] {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    [
        PathBuf::from(name),
        place.cache.join("tools/bin").join(file),
    ]
}

/// The version that a program says it has.
fn version_of(program: &Path) -> Option<String> {
    let said = Job::new(program, "ask for a version")
        .arg("--version")
        .output();
    said.ok()?.split_whitespace().nth(1).map(str::to_owned)
}

/// The program `name` of version `version`.
fn find(place: &Place, name: &str, version: &str) -> Option<PathBuf> {
    let of_version = |program: &PathBuf| version_of(program).as_deref() == Some(version);
    places(place, name).into_iter().find(of_version)
}

/// Trunk, where somebody has it: nothing is built with it here, but `trunk serve` works.
pub fn trunk_program(place: &Place) -> Option<PathBuf> {
    let there = |program: &PathBuf| version_of(program).is_some();
    places(place, TRUNK).into_iter().find(there)
}

/// The program that runs tests in a browser, which an earlier stage installed.
pub fn test_runner_program(place: &Place) -> Result<PathBuf> {
    let version = locked(place, "wasm-bindgen")?;
    find(place, TEST_RUNNER, &version)
        .with_context(|| format!("{TEST_RUNNER} {version} is not installed"))
}

fn ensure_installed(place: &Place, name: &str, version: &str, install: Job) -> Result<Outcome> {
    if find(place, name, version).is_some() {
        return Ok(Outcome::Current);
    }
    let work = place.cache.join("tools-target");
    install
        .arg("--force")
        .arg("--root")
        .arg(place.cache.join("tools"))
        .env("CARGO_TARGET_DIR", &work)
        .without("RUSTFLAGS")
        .dir(&std::env::temp_dir())
        .run()?;
    find(place, name, version).with_context(|| format!("{name} {version} is not installed"))?;
    remove(&work)?;
    Ok(Outcome::Made)
}

/// The version of the crate `name` in Cargo.lock.
fn locked(place: &Place, name: &str) -> Result<String> {
    let lock =
        fs::read_to_string(place.root.join("Cargo.lock")).context("Cargo.lock is not readable")?;
    let Some((_, after)) = lock.split_once(&format!("name = \"{name}\"\nversion = \"")) else {
        bail!("Cargo.lock names no {name}");
    };
    let version = after.split('"').next().unwrap_or_default();
    Ok(version.to_owned())
}
