//! The stages of the build, in order.

use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::{Stage, run};
use crate::{bundle, digits, lessons, page, tools};
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
const WASM_BINDGEN: Stage = Stage {
    title: "wasm-bindgen, which writes the scripts around the engine",
    usual: "4 minutes the first time",
    work: tools::wasm_bindgen,
};
const CPU: Stage = Stage {
    title: "the CPU engine",
    usual: "3 minutes the first time",
    work: bundle::cpu,
};
const WEBGPU: Stage = Stage {
    title: "the WebGPU engine",
    usual: "8 minutes the first time",
    work: bundle::webgpu,
};
const TYPES: Stage = Stage {
    title: "TypeScript types out of the engine",
    usual: "3 minutes the first time",
    work: page::types,
};
const LESSONS: Stage = Stage {
    title: "the lessons",
    usual: "a few seconds",
    work: lessons::stage,
};
const PAGE: Stage = Stage {
    title: "the page",
    usual: "a few seconds",
    work: page::page,
};
const TRUNK: Stage = Stage {
    title: "Trunk, which serves the page",
    usual: "4 minutes the first time",
    work: tools::trunk,
};
const DIST: Stage = Stage {
    title: "put it all into dist/",
    usual: "a second",
    work: page::dist,
};

/// `cargo xtask build`.
pub fn all(place: &Place, options: &Options) -> Result<()> {
    let stages = [
        WASM_TARGET,
        PACKAGES,
        DIGITS,
        WASM_BINDGEN,
        CPU,
        WEBGPU,
        TYPES,
        LESSONS,
        PAGE,
        TRUNK,
        DIST,
    ];
    run(&stages, place, options)
}

/// All that Trunk needs, and Trunk.
pub fn for_serving(place: &Place, options: &Options) -> Result<()> {
    let stages = [
        WASM_TARGET,
        PACKAGES,
        DIGITS,
        WASM_BINDGEN,
        CPU,
        WEBGPU,
        TYPES,
        LESSONS,
        PAGE,
        TRUNK,
    ];
    run(&stages, place, options)
}

/// `cargo xtask page`: what Trunk's hook calls.
pub fn page(place: &Place, options: &Options) -> Result<()> {
    if std::env::var_os(page::BUILT).is_some() {
        return Ok(());
    }
    page::dist_stamp(place).clear()?;
    let stages = [
        WASM_TARGET,
        PACKAGES,
        DIGITS,
        WASM_BINDGEN,
        CPU,
        WEBGPU,
        TYPES,
        LESSONS,
        PAGE,
    ];
    run(&stages, place, options)
}

/// `cargo xtask data`.
pub fn data(place: &Place) -> Result<()> {
    run(&[PACKAGES, DIGITS], place, &Options::none())
}

/// What the tests of the page need.
pub fn types(place: &Place) -> Result<()> {
    run(&[PACKAGES, DIGITS, TYPES, LESSONS], place, &Options::none())
}

/// What the tests in the browser need.
pub fn browser_tools(place: &Place) -> Result<()> {
    run(&[WASM_TARGET, WASM_BINDGEN], place, &Options::none())
}

/// `cargo xtask pkg`.
pub fn package(place: &Place) -> Result<()> {
    let stages = [
        WASM_TARGET,
        PACKAGES,
        DIGITS,
        WASM_BINDGEN,
        CPU,
        WEBGPU,
        TYPES,
    ];
    run(&stages, place, &Options::none())?;
    Job::npm("pack the npm package")
        .args(["pack", "--pack-destination"])
        .arg(place.scratch())
        .dir(&place.root.join("pkg"))
        .run()?;
    println!("The npm package is in {}", place.scratch().display());
    Ok(())
}
