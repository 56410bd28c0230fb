//! The checks that `cargo xtask test` runs.

use crate::browser::{self, Browser};
use crate::build;
use crate::checks::Skipped;
use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::tools::{WASM, wasm_bindgen_program};
use anyhow::Result;

fn cargo(place: &Place, purpose: &str, arguments: &[&str]) -> Result<()> {
    Job::new("cargo", purpose)
        .args(arguments)
        .dir(&place.root)
        .run()
}

/// Formatting.
pub fn format(place: &Place) -> Result<()> {
    cargo(
        place,
        "find all Rust formatted: run `cargo fmt --all`",
        &["fmt", "--all", "--check"],
    )
}

/// Clippy on the native code.
pub fn lint(place: &Place) -> Result<()> {
    let purpose = "find the native code free of warnings";
    cargo(
        place,
        purpose,
        &[
            "clippy",
            "--package",
            "xtask",
            "--package",
            "arithmetic",
            "--package",
            "gemm",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )?;
    cargo(
        place,
        purpose,
        &[
            "clippy",
            "--release",
            "--features",
            "cli",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )
}

/// xtask's tests and the engine's.
pub fn native(place: &Place) -> Result<()> {
    build::data(place)?;
    cargo(
        place,
        "pass xtask's own tests",
        &["test", "--package", "xtask"],
    )?;
    cargo(
        place,
        "find the arithmetic exact",
        &["test", "--package", "arithmetic", "--package", "gemm"],
    )?;
    cargo(
        place,
        "pass the native tests",
        &["test", "--release", "--features", "cli"],
    )
}

/// The page's types and unit tests.
pub fn page(place: &Place) -> Result<()> {
    build::types(place)?;
    let www = place.www();
    Job::npm("find the page's types right")
        .args(["run", "check"])
        .dir(&www)
        .run()?;
    Job::npm("pass the page's unit tests")
        .args(["test"])
        .dir(&www)
        .run()
}

/// Clippy on the browser's code, for both devices.
pub fn lint_wasm(place: &Place) -> Result<()> {
    build::browser_tools(place)?;
    let base = ["clippy", "--release", "--target", WASM, "--lib", "--tests"];
    for features in [&[][..], &["--features", "webgpu"]] {
        let arguments = [&base, features, &["--", "-D", "warnings"]].concat();
        cargo(
            place,
            "find the browser's code free of warnings",
            &arguments,
        )?;
    }
    Ok(())
}

/// The tests that run in a browser, on the CPU.
pub fn browser(place: &Place) -> Result<()> {
    in_browser(place, "the CPU", &["--test", "everywhere"])
}

/// The tests that run in a browser, on WebGPU.
pub fn webgpu(place: &Place) -> Result<()> {
    in_browser(
        place,
        "WebGPU",
        &["--features", "webgpu", "--test", "webgpu"],
    )
}

/// Runs wasm-bindgen tests in a headless browser.
fn in_browser(place: &Place, device: &str, arguments: &[&str]) -> Result<()> {
    build::browser_tools(place)?;
    let browser = Browser::ready()?;
    Job::new(
        "cargo",
        format!("pass the tests on {device} in the browser"),
    )
    .args(["test", "--release", "--target", WASM])
    .args(arguments)
    .env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        wasm_bindgen_program(place, "wasm-bindgen-test-runner")?,
    )
    .env("CHROMEDRIVER", &browser.driver)
    .env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        browser.capabilities(place)?,
    )
    .env("WASM_BINDGEN_TEST_TIMEOUT", "900")
    .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
    .without("RUSTFLAGS")
    .dir(&place.root)
    .run()
}

/// The whole build, and whether the engine is what the package takes it for.
pub fn site(place: &Place) -> Result<()> {
    build::all(place, &Options::none())?;
    Job::npm("find the engine's types those that the package uses")
        .args(["run", "check:engine"])
        .dir(&place.www())
        .run()
}

/// The page in a browser.
pub fn e2e(place: &Place) -> Result<()> {
    site(place)?;
    playwright(place, "e2e", "pass the tests of the page in the browser")
}

/// The page in Firefox. Not every computer has one, or can get one: then this is left out.
pub fn firefox(place: &Place) -> Result<()> {
    let program = browser::firefox().map_err(|problem| Skipped(format!("{problem:#}")))?;
    site(place)?;
    Job::npm("pass the tests of the page in Firefox")
        .args(["run", "e2e:firefox"])
        .env("FIREFOX", program)
        .dir(&place.www())
        .run()
}

/// `cargo xtask gallery`.
pub fn gallery(place: &Place) -> Result<()> {
    site(place)?;
    playwright(place, "gallery", "do every lesson in the browser")
}

/// `cargo xtask fuzz`.
pub fn fuzz(place: &Place) -> Result<()> {
    let test = ["test", "--release", "--features", "cli", "--test", "native"];
    let full = ["fuzz::full", "--", "--ignored"];
    cargo(
        place,
        "find that no damaged file and no question ends in a panic",
        &[&test[..], &full].concat(),
    )
}

/// `cargo xtask bench`.
pub fn bench(place: &Place) -> Result<()> {
    let arguments = ["bench", "--features", "cli", "--bench", "step"];
    cargo(place, "measure the engine", &arguments)?;
    site(place)?;
    playwright(place, "bench", "measure the page in the browser")
}

fn playwright(place: &Place, script: &str, purpose: &str) -> Result<()> {
    let browser = Browser::ready()?;
    Job::npm(purpose)
        .args(["run", script])
        .env("CHROMIUM", &browser.chromium)
        .dir(&place.www())
        .run()
}
