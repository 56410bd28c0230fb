//! The browsers of the tests, Chromium with its driver and Firefox: found, or installed where that
//! may be done.

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

const FIREFOXES: &[&str] = &[
    "firefox-esr",
    "firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
];
const FIREFOX_ADVICE: &str = "install Firefox (on Debian: apt-get install firefox-esr), or name it \
    in the environment variable FIREFOX";

/// Firefox. It needs no driver: it is driven over WebDriver BiDi, which it speaks itself.
pub fn firefox() -> Result<PathBuf> {
    if let Some(found) = find_firefox() {
        return Ok(found);
    }
    install(&["firefox-esr"], FIREFOX_ADVICE)?;
    find_firefox().with_context(|| format!("there is no Firefox for the tests: {FIREFOX_ADVICE}"))
}

fn find_firefox() -> Option<PathBuf> {
    let named = std::env::var_os("FIREFOX").map(PathBuf::from);
    named.or_else(|| FIREFOXES.iter().copied().find_map(program))
}

/// Chromium and what drives it.
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
        install(&["chromium", "chromium-driver"], ADVICE)?;
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

/// Installs Debian packages, where apt-get is there and may be used without a password.
fn install(packages: &[&str], advice: &str) -> Result<()> {
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
    println!("      installing {} (a minute)", packages.join(" and "));
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    for arguments in [&["update"][..], &install] {
        apt_get(prefix, &apt, advice, arguments)?;
    }
    Ok(())
}

fn apt_get(prefix: &[&str], apt: &Path, advice: &str, arguments: &[&str]) -> Result<()> {
    let purpose = format!("install a browser for the tests; {advice}");
    let job = match prefix.split_first() {
        Some((first, rest)) => Job::new(first, purpose)
            .args(rest)
            .arg("DEBIAN_FRONTEND=noninteractive")
            .arg(apt),
        None => Job::new(apt, purpose).env("DEBIAN_FRONTEND", "noninteractive"),
    };
    job.arg("-q").args(arguments).run()
}
