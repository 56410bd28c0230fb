//! The stages of the build, in order.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::{Stage, run, run_beside};
use crate::{bundle, digits, dist, page, tools, written};
use anyhow::Result;

const WASM_TARGET: Stage = Stage {
    title: "Rust's WebAssembly target",
    usual: "half a minute the first time",
    work: tools::wasm_target,
};
const PACKAGES: Stage = Stage {
    title: "the page's npm packages",
    usual: "half a minute the first time",
    work: tools::packages,
};
const DIGITS: Stage = Stage {
    title: "pack the 10,000 digits",
    usual: "a few seconds the first time",
    work: digits::stage,
};
const CPU: Stage = Stage {
    title: "the CPU engine",
    usual: "4 minutes the first time",
    work: bundle::cpu,
};
const CPU_QUICKLY: Stage = Stage {
    title: "the CPU engine",
    usual: "half a minute",
    work: bundle::cpu_quickly,
};
const WEBGPU: Stage = Stage {
    title: "the WebGPU engine",
    usual: "8 minutes the first time",
    work: bundle::webgpu,
};
const TYPES: Stage = Stage {
    title: "TypeScript types out of the engine",
    usual: "5 minutes the first time",
    work: written::types,
};
const LESSONS: Stage = Stage {
    title: "the lessons",
    usual: "minutes, where they have changed",
    work: written::lessons,
};
const PAGE: Stage = Stage {
    title: "the page",
    usual: "a few seconds",
    work: page::page,
};
const DIST: Stage = Stage {
    title: "put it all into dist/",
    usual: "a second",
    work: dist::stage,
};
const TEST_RUNNER: Stage = Stage {
    title: "wasm-bindgen's test runner",
    usual: "4 minutes the first time",
    work: tools::test_runner,
};

/// What is needed before an engine or the page can be built.
const TOOLS: [Stage; 3] = [WASM_TARGET, PACKAGES, DIGITS];

/// `cargo xtask build`.
pub fn all(place: &Place, options: &Options) -> Result<()> {
    let stages = [&TOOLS[..], &[CPU, WEBGPU, LESSONS, PAGE, DIST]].concat();
    run(&stages, place, options)
}

/// The page with the engine for the CPU: what can be looked at first.
pub fn first(place: &Place, options: &Options) -> Result<()> {
    let stages = [&TOOLS[..], &[CPU, LESSONS, PAGE]].concat();
    run(&stages, place, options)
}

/// The page again, after a source has changed.
pub fn again(place: &Place, options: &Options) -> Result<()> {
    run(&[CPU_QUICKLY, LESSONS, PAGE], place, options)
}

/// The engine for WebGPU, beside whatever else is built.
pub fn webgpu(place: &Place, options: &Options) -> Result<()> {
    run_beside(&[WEBGPU], place, options)
}

/// `cargo xtask page`: what Trunk's hook calls.
pub fn page(place: &Place, options: &Options) -> Result<()> {
    if std::env::var_os(dist::BUILT).is_some() {
        return Ok(());
    }
    dist::stamp(place).clear()?;
    let stages = [&TOOLS[..], &[CPU, WEBGPU, LESSONS, PAGE]].concat();
    run(&stages, place, options)
}

/// `cargo xtask data`.
pub fn data(place: &Place) -> Result<()> {
    run(&[PACKAGES, DIGITS], place, &Options::none())
}

/// What the checks of the page and of the package need.
pub fn types(place: &Place) -> Result<()> {
    run(&[PACKAGES, DIGITS, TYPES], place, &Options::none())
}

/// What the tests in the browser need.
pub fn browser_tools(place: &Place) -> Result<()> {
    run(&[WASM_TARGET, TEST_RUNNER], place, &Options::none())
}

/// `cargo xtask pkg`.
pub fn package(place: &Place) -> Result<()> {
    let stages = [&TOOLS[..], &[CPU, WEBGPU, TYPES]].concat();
    run(&stages, place, &Options::none())?;
    Job::npm("pack the npm package")
        .args(["pack", "--pack-destination"])
        .arg(place.scratch())
        .dir(&place.root.join("pkg"))
        .run()?;
    println!("The npm package is in {}", place.scratch().display());
    Ok(())
}
