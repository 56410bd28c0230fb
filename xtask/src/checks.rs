//! `cargo xtask test`: every check, the cheapest first.

use crate::options::Options;
use crate::place::Place;
use crate::stage::{now, spoken};
use crate::steps;
use anyhow::{Context, Result, bail};
use std::fmt;
use std::time::Duration;

/// What a step cannot be done without is not on this computer. It is an error only for whoever asked
/// for this step by name.
#[derive(Debug)]
pub struct Skipped(pub String);

impl fmt::Display for Skipped {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Skipped {}

/// What became of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Passed,
    Skipped,
    Failed,
}

struct Check {
    name: &'static str,
    what: &'static str,
    work: fn(&Place) -> Result<()>,
}

const CHECKS: &[Check] = &[
    Check {
        name: "format",
        what: "Rust is formatted",
        work: steps::format,
    },
    Check {
        name: "lint",
        what: "clippy, natively",
        work: steps::lint,
    },
    Check {
        name: "native",
        what: "the engine's tests, natively",
        work: steps::native,
    },
    Check {
        name: "page",
        what: "the page's format, lints, types and unit tests, and what the engine wrote for it",
        work: steps::page,
    },
    Check {
        name: "lint-wasm",
        what: "clippy for the browser, CPU and WebGPU",
        work: steps::lint_wasm,
    },
    Check {
        name: "browser",
        what: "the engine's tests in Chromium, on the CPU",
        work: steps::browser,
    },
    Check {
        name: "webgpu",
        what: "the engine's tests in Chromium, on WebGPU in software",
        work: steps::webgpu,
    },
    Check {
        name: "build",
        what: "both engines, the page and dist/",
        work: steps::site,
    },
    Check {
        name: "trunk",
        what: "Trunk makes the same page, where there is one",
        work: steps::trunk,
    },
    Check {
        name: "e2e",
        what: "the page in Chromium",
        work: steps::e2e,
    },
    Check {
        name: "firefox",
        what: "the page in Firefox, where there is one",
        work: steps::firefox,
    },
];

/// Runs the checks and ends with a table of their times.
pub fn run(place: &Place, options: &Options) -> Result<()> {
    let chosen = choose(options)?;
    let mut times = Vec::new();
    for (index, check) in chosen.iter().enumerate() {
        println!(
            "\n[{}/{}] {}: {}",
            index + 1,
            chosen.len(),
            check.name,
            check.what
        );
        let start = now();
        let result = (check.work)(place);
        let verdict = judge(&result, options);
        times.push((check, start.elapsed(), verdict));
        match result {
            Ok(()) => println!("      {} is fine ({})", check.name, spoken(start.elapsed())),
            Err(problem) if verdict == Verdict::Skipped => {
                println!("      {} was left out: {problem:#}", check.name);
            }
            Err(problem) => {
                summary(&times);
                bail!(
                    "{} failed: {problem:#}\n       only this: cargo xtask test --only {}",
                    check.name,
                    check.name
                );
            }
        }
    }
    summary(&times);
    Ok(())
}

fn judge(result: &Result<()>, options: &Options) -> Verdict {
    match result {
        Ok(()) => Verdict::Passed,
        Err(problem) if problem.is::<Skipped>() && options.only.is_none() => Verdict::Skipped,
        Err(_) => Verdict::Failed,
    }
}

fn choose(options: &Options) -> Result<&'static [Check]> {
    let position = |name: &str| {
        CHECKS
            .iter()
            .position(|check| check.name == name)
            .with_context(|| {
                let names: Vec<_> = CHECKS.iter().map(|check| check.name).collect();
                format!(
                    "there is no step {name}; the steps are {}",
                    names.join(", ")
                )
            })
    };
    if let Some(name) = &options.only {
        let index = position(name)?;
        return Ok(&CHECKS[index..=index]);
    }
    let first = options.from.as_deref().map_or(Ok(0), position)?;
    Ok(&CHECKS[first..])
}

fn summary(times: &[(&Check, Duration, Verdict)]) {
    println!();
    for (check, time, verdict) in times {
        let verdict = match verdict {
            Verdict::Passed => "ok",
            Verdict::Skipped => "skipped",
            Verdict::Failed => "FAILED",
        };
        println!("{:>12}  {:<7} {}", spoken(*time), verdict, check.name);
    }
    let total = times.iter().map(|(_, time, _)| *time).sum();
    println!("{:>12}  in all", spoken(total));
}

#[cfg(test)]
mod tests {
    use super::{CHECKS, Skipped, Verdict, choose, judge};
    use crate::options::Options;
    use anyhow::anyhow;

    #[test]
    fn a_step_that_cannot_be_done_here_fails_only_when_it_was_asked_for() {
        let mut options = Options::none();
        let missing = || Err(Skipped("there is no Firefox".to_owned()).into());
        assert_eq!(judge(&missing(), &options), Verdict::Skipped);
        assert_eq!(
            judge(&Err(anyhow!("a test failed")), &options),
            Verdict::Failed
        );
        assert_eq!(judge(&Ok(()), &options), Verdict::Passed);
        options.only = Some("firefox".to_owned());
        assert_eq!(judge(&missing(), &options), Verdict::Failed);
    }

    #[test]
    fn steps_are_chosen_by_name() {
        let mut options = Options::none();
        assert_eq!(choose(&options).unwrap().len(), CHECKS.len());
        options.from = Some("build".to_owned());
        let names: Vec<_> = choose(&options)
            .unwrap()
            .iter()
            .map(|check| check.name)
            .collect();
        assert_eq!(names, ["build", "trunk", "e2e", "firefox"]);
        options.only = Some("lint".to_owned());
        assert_eq!(choose(&options).unwrap().len(), 1);
        options.only = Some("speed".to_owned());
        let problem = choose(&options)
            .err()
            .map(|problem| problem.to_string())
            .unwrap();
        assert!(problem.starts_with("there is no step speed; the steps are format, lint,"));
    }
}
