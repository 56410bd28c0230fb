//! A Chromium and its driver for the tests: found, or installed where that may be done.

use crate::place::Place;
use crate::process::Job;
use crate::stamp::write;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const ADVICE: &str = "install Chrome or Chromium and the chromedriver of the same version \
    (on Debian or Ubuntu: apt-get install chromium chromium-driver), or name them in the \
    environment variables CHROMIUM and CHROMEDRIVER";

/// The programs.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// chromedriver of the same version.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds them, and installs them if need be.
    pub fn ready() -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        install()?;
        Self::find().with_context(|| format!("there is no browser for the tests: {ADVICE}"))
    }

    fn find() -> Option<Self> {
        let named = |variable| std::env::var_os(variable).map(PathBuf::from);
        let chromium = named("CHROMIUM").or_else(|| BROWSERS.iter().copied().find_map(program))?;
        let driver = named("CHROMEDRIVER").or_else(|| program("chromedriver"))?;
        Some(Self { chromium, driver })
    }

    /// webdriver.json with the browser's path in it: where the driver looks is not always where
    /// the browser is.
    pub fn capabilities(&self, place: &Place) -> Result<PathBuf> {
        let unusable = "webdriver.json is not usable";
        let text = fs::read_to_string(place.root.join("webdriver.json")).context(unusable)?;
        let mut capabilities: serde_json::Value = serde_json::from_str(&text).context(unusable)?;
        capabilities["goog:chromeOptions"]["binary"] = self.chromium.to_string_lossy().into();
        let path = place.scratch().join("webdriver.json");
        write(&path, capabilities.to_string().as_bytes())?;
        Ok(path)
    }
}

/// The full path of a program that is on PATH or is a path itself.
fn program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// Installs the Debian packages, where apt-get is there and may be used without a password.
fn install() -> Result<()> {
    let Some(apt) = program("apt-get") else {
        return Ok(());
    };
    let is_root = Job::new("id", "ask who I am")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.trim() == "0");
    let may_become_root = || {
        Job::new("sudo", "ask")
            .args(["-n", "true"])
            .output()
            .is_ok()
    };
    let prefix: &[&str] = match (is_root, program("sudo").is_some() && may_become_root()) {
        (true, _) => &[],
        (false, true) => &["sudo", "-n"],
        (false, false) => return Ok(()),
    };
    println!("      installing chromium and chromium-driver (a minute)");
    apt_get(prefix, &apt, &["update"])?;
    apt_get(
        prefix,
        &apt,
        &[
            "install",
            "-y",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ],
    )
}

fn apt_get(prefix: &[&str], apt: &Path, arguments: &[&str]) -> Result<()> {
    let purpose = format!("install a browser for the tests; {ADVICE}");
    let job = match prefix.split_first() {
        Some((first, rest)) => Job::new(first, purpose)
            .args(rest)
            .arg("DEBIAN_FRONTEND=noninteractive")
            .arg(apt),
        None => Job::new(apt, purpose).env("DEBIAN_FRONTEND", "noninteractive"),
    };
    job.arg("-q").args(arguments).run()
}
