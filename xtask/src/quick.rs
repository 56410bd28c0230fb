//! `cargo xtask check`: what a change has to pass before anybody looks at it, within a minute when warm.

use crate::place::Place;
use crate::process::Job;
use crate::stage::{now, spoken};
use crate::steps;
use anyhow::Result;
use std::collections::BTreeSet;

/// What has changed since the last commit.
#[derive(Debug, Default, PartialEq, Eq)]
struct Changed {
    /// The engine or its tests.
    engine: bool,
    /// The tests of the engine that were changed themselves: the file (`everywhere`, `native`) and the
    /// module in it.
    tests: BTreeSet<(String, String)>,
    /// The page or the package.
    page: bool,
    /// These tools.
    tools: bool,
}

/// Runs the format, the lints and the tests of what has changed.
pub fn run(place: &Place) -> Result<()> {
    let start = now();
    let changed = Changed::of(&changed_files(place)?);
    if changed == Changed::default() {
        println!("nothing has changed since the last commit that a check looks at");
        return Ok(());
    }
    if changed.engine || changed.tools {
        steps::format(place)?;
    }
    if changed.tools {
        steps::lint_tools(place)?;
        steps::test_tools(place)?;
    }
    if changed.engine {
        steps::lint_engine(place)?;
        changed
            .tests
            .iter()
            .try_for_each(|(file, module)| engine_test(place, file, module))?;
    }
    if changed.page {
        page(place)?;
    }
    println!("fine, in {}", spoken(start.elapsed()));
    if changed.engine {
        println!(
            "which tests hold a change of src/ is known to you: cargo test --release --features cli --test everywhere NAME"
        );
    }
    Ok(())
}

fn engine_test(place: &Place, file: &str, module: &str) -> Result<()> {
    Job::new("cargo", format!("pass the tests of {module}"))
        .args(["test", "--release", "--features", "cli", "--test", file])
        .arg(format!("{module}::"))
        .dir(&place.root)
        .run()
}

/// The format, the lints, the types, and the unit tests that import something that has changed.
fn page(place: &Place) -> Result<()> {
    steps::page_habits(place)?;
    Job::npm("pass the unit tests of what has changed")
        .args(["test", "--", "--changed", "--passWithNoTests"])
        .dir(&place.www())
        .run()
}

/// What differs from the last commit, new files included.
fn changed_files(place: &Place) -> Result<Vec<String>> {
    let said = Job::new("git", "ask what has changed")
        .args([
            "status",
            "--porcelain",
            "--no-renames",
            "--untracked-files=all",
        ])
        .dir(&place.root)
        .output()?;
    Ok(said
        .lines()
        .filter_map(|line| line.get(3..))
        .map(str::to_owned)
        .collect())
}

impl Changed {
    fn of(files: &[String]) -> Self {
        let mut changed = Self::default();
        for file in files {
            let parts: Vec<&str> = file.split('/').collect();
            match parts[..] {
                ["src" | "arithmetic" | "gemm" | "benches", ..] | ["Cargo.toml" | "Cargo.lock"] => {
                    changed.engine = true;
                }
                ["tests", whole @ ("everywhere" | "native"), module, ..] => {
                    changed.engine = true;
                    let module = module.trim_end_matches(".rs");
                    if module != "main" {
                        changed.tests.insert((whole.to_owned(), module.to_owned()));
                    }
                }
                ["tests", file] if file.ends_with(".rs") => changed.engine = true,
                ["www" | "pkg", ..] | ["tests", ..] => changed.page = true,
                ["xtask", ..] => changed.tools = true,
                _ => {}
            }
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::Changed;

    fn of(files: &[&str]) -> Changed {
        Changed::of(
            &files
                .iter()
                .map(|file| (*file).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn only_what_has_changed_is_checked() {
        assert_eq!(of(&["docs/results.md", "README.md"]), Changed::default());
        let page = of(&["www/src/main.ts", "tests/e2e/play.spec.ts"]);
        assert!(page.page && !page.engine && !page.tools);
        let tools = of(&["xtask/src/main.rs"]);
        assert!(tools.tools && !tools.engine && !tools.page);
    }

    #[test]
    fn a_test_that_was_changed_is_run() {
        let changed = of(&[
            "tests/everywhere/losses.rs",
            "tests/native/lessons/reading.rs",
            "tests/everywhere/main.rs",
        ]);
        let names: Vec<_> = changed
            .tests
            .iter()
            .map(|(file, module)| format!("{file} {module}"))
            .collect();
        assert!(changed.engine);
        assert_eq!(names, ["everywhere losses", "native lessons"]);
    }
}
