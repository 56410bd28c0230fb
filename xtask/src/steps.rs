//! The checks that `cargo xtask test` runs.

use crate::browser::{self, Browser};
use crate::build;
use crate::checks::Skipped;
use crate::dist;
use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::tools::{WASM, test_runner_program, trunk_program};
use crate::written;
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
    lint_tools(place)?;
    let what = ["clippy", "-p", "arithmetic", "-p", "gemm", "--all-targets"];
    cargo(place, NO_WARNINGS, &[&what[..], &DENY].concat())?;
    lint_engine(place)
}

const NO_WARNINGS: &str = "find the native code free of warnings";

/// Clippy on these tools.
pub fn lint_tools(place: &Place) -> Result<()> {
    let what = ["clippy", "--package", "xtask", "--all-targets"];
    cargo(place, NO_WARNINGS, &[&what[..], &DENY].concat())
}

/// Clippy on the engine and its tests.
pub fn lint_engine(place: &Place) -> Result<()> {
    let what = ["clippy", "--release", "--features", "cli", "--all-targets"];
    cargo(place, NO_WARNINGS, &[&what[..], &DENY].concat())
}

const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// xtask's tests and the engine's.
pub fn native(place: &Place) -> Result<()> {
    build::data(place)?;
    test_tools(place)?;
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

/// The tests of these tools.
pub fn test_tools(place: &Place) -> Result<()> {
    cargo(
        place,
        "pass xtask's own tests",
        &["test", "--package", "xtask"],
    )
}

/// The page's format, lints, types and unit tests, and whether what the engine wrote for it is true.
pub fn page(place: &Place) -> Result<()> {
    page_habits(place)?;
    written::check_lessons(place)?;
    Job::npm("pass the page's unit tests")
        .args(["test"])
        .dir(&place.www())
        .run()
}

/// The page's format, lints and types.
pub fn page_habits(place: &Place) -> Result<()> {
    build::types(place)?;
    let habits = [
        (
            "format:check",
            "find the page formatted: run `npm run format` in www",
        ),
        ("lint", "find the page free of warnings"),
        ("check", "find the page's types right"),
    ];
    habits.into_iter().try_for_each(|(script, purpose)| {
        Job::npm(purpose)
            .args(["run", script])
            .dir(&place.www())
            .run()
    })
}

/// Clippy on the browser's code, for both devices.
pub fn lint_wasm(place: &Place) -> Result<()> {
    build::browser_tools(place)?;
    let base = ["clippy", "--release", "--target", WASM, "--lib", "--tests"];
    for features in [&[][..], &["--features", "webgpu"]] {
        let arguments = [&base, features, &DENY].concat();
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
        test_runner_program(place)?,
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
    build::types(place)?;
    Job::npm("find the engine's types those that the package uses")
        .args(["run", "check:engine"])
        .dir(&place.www())
        .run()
}

/// Trunk makes the same site. Who has it may serve the page with `trunk serve`.
pub fn trunk(place: &Place) -> Result<()> {
    let program = trunk_program(place)
        .ok_or_else(|| Skipped("there is no Trunk, and nothing here needs it".to_owned()))?;
    site(place)?;
    let folder = place.scratch().join("trunk");
    // Trunk reads NO_COLOR as a truth value and fails on the usual `NO_COLOR=1`.
    Job::new(program, "build the page with Trunk")
        .args(["build", "--dist"])
        .arg(&folder)
        .env(dist::BUILT, "1")
        .without("NO_COLOR")
        .dir(&place.root)
        .run()?;
    dist::same(&place.root.join("dist"), &folder)
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
