//! The tools that the build needs, installed when they are missing.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp, remove};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::PathBuf;

/// Rust's name for WebAssembly in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

const TRUNK: &str = "0.21.14";
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

/// wasm-bindgen and its test runner, in the version of the library.
pub fn wasm_bindgen(place: &Place, _: &Options) -> Result<Outcome> {
    let version = locked(place, "wasm-bindgen")?;
    // Without --locked: the lock file of 0.2.130 names a crate version that is not published.
    // Without the default features, which are TLS: the driver of the browser is local.
    let install = Job::new("cargo", "install wasm-bindgen").args([
        "install",
        "wasm-bindgen-cli",
        "--version",
        &version,
        "--no-default-features",
    ]);
    ensure_installed(
        place,
        &["wasm-bindgen", "wasm-bindgen-test-runner"],
        &version,
        install,
    )
}

/// Trunk. It is built quickly rather than fast, and without TLS and the search for updates: all it
/// does here is copy and serve files.
pub fn trunk(place: &Place, _: &Options) -> Result<Outcome> {
    let install = Job::new("cargo", "install Trunk")
        .args(["install", "trunk", "--locked", "--version", TRUNK])
        .arg("--no-default-features")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    ensure_installed(place, &["trunk"], TRUNK, install)
}

/// The program `name` of version `version`: the one on PATH, else the one in the cache.
fn find(place: &Place, name: &str, version: &str) -> Option<PathBuf> {
    let cached = place
        .cache
        .join("tools/bin")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    [PathBuf::from(name), cached].into_iter().find(|program| {
        Job::new(program, "ask for a version")
            .arg("--version")
            .output()
            .is_ok_and(|said| said.split_whitespace().nth(1) == Some(version))
    })
}

/// The program `name`, which an earlier stage installed.
fn found(place: &Place, name: &str, version: &str) -> Result<PathBuf> {
    find(place, name, version).with_context(|| format!("{name} {version} is not installed"))
}

/// Trunk's program.
pub fn trunk_program(place: &Place) -> Result<PathBuf> {
    found(place, "trunk", TRUNK)
}

/// One of wasm-bindgen's programs.
pub fn wasm_bindgen_program(place: &Place, name: &str) -> Result<PathBuf> {
    found(place, name, &locked(place, "wasm-bindgen")?)
}

fn ensure_installed(place: &Place, names: &[&str], version: &str, install: Job) -> Result<Outcome> {
    if names
        .iter()
        .all(|name| find(place, name, version).is_some())
    {
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
    for name in names {
        found(place, name, version)?;
    }
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
