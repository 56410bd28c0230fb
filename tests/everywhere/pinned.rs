//! A link of today starts the same run later: no setting of a preset changes without a new version.
//!
//! `tests/common/pinned.in` has what every setting was in the present version: the defaults, and what
//! differs in each preset. Whoever changes a preset raises the version and adds a row to
//! `src/experiment/past.rs`; then the file is written anew, as this test prints it. New settings and
//! new presets are added to it in the same way; they break no link.

use std::collections::BTreeMap;

use genlab::experiment::{Experiment, PRESETS};
use wasm_bindgen_test::wasm_bindgen_test;

const PINNED: &str = include_str!("../common/pinned.in");

/// A preset on images, or in the plane where it can be there.
fn texts(name: &str) -> [String; 2] {
    [name.to_owned(), format!("{name}&data=ring")]
}

/// What is pinned: the default of each setting, and of each text what differs.
fn pinned() -> (
    BTreeMap<&'static str, &'static str>,
    BTreeMap<&'static str, Vec<&'static str>>,
) {
    let mut defaults = BTreeMap::new();
    let mut texts = BTreeMap::new();
    for line in PINNED.lines() {
        let (name, rest) = line.split_once(": ").unwrap_or((line, ""));
        if name == "default" {
            let (path, value) = rest.split_once('=').unwrap();
            defaults.insert(path, value);
        } else {
            texts.insert(
                name,
                rest.split('&').filter(|part| !part.is_empty()).collect(),
            );
        }
    }
    (defaults, texts)
}

/// The file as it would be written now.
fn written() -> String {
    let mut defaults: BTreeMap<String, String> = BTreeMap::new();
    let mut all = Vec::new();
    for text in PRESETS.iter().flat_map(|preset| texts(preset.name)) {
        let Ok(experiment) = Experiment::parse(&text) else {
            continue;
        };
        let settings = experiment.settings();
        for part in settings.split('&') {
            let (path, value) = part.split_once('=').unwrap();
            defaults
                .entry(path.to_owned())
                .or_insert_with(|| value.to_owned());
        }
        all.push((text, settings));
    }
    let mut lines: Vec<String> = defaults
        .iter()
        .map(|(path, value)| format!("default: {path}={value}"))
        .collect();
    for (text, settings) in all {
        let differs = |part: &&str| {
            let (path, value) = part.split_once('=').unwrap();
            defaults[path] != value
        };
        let parts: Vec<&str> = settings.split('&').filter(differs).collect();
        lines.push(format!("{text}: {}", parts.join("&")));
    }
    lines.join("\n")
}

#[wasm_bindgen_test(unsupported = test)]
fn every_pinned_setting_is_what_it_was() {
    let (defaults, texts) = pinned();
    let mut changed = Vec::new();
    for (text, differences) in &texts {
        let experiment = match Experiment::parse(text) {
            Ok(experiment) => experiment,
            Err(error) => {
                changed.push(format!("{text}: {error}"));
                continue;
            }
        };
        let settings = experiment.settings();
        for part in settings.split('&') {
            let (path, value) = part.split_once('=').unwrap();
            let own = differences.iter().filter_map(|part| part.split_once('='));
            let own = own
                .filter(|(name, _)| *name == path)
                .map(|(_, value)| value)
                .next();
            let was = own.or(defaults.get(path).copied());
            if was.is_some_and(|was| was != value) {
                changed.push(format!(
                    "{text}: {path} was {} and is {value}",
                    was.unwrap_or_default()
                ));
            }
        }
    }
    assert!(
        changed.is_empty(),
        "links of version 1 would start other runs: see src/experiment/past.rs\n{}\n\ntests/common/pinned.in would be:\n{}",
        changed.join("\n"),
        written()
    );
    // Nothing is left out that there is: what is new has to be pinned, too.
    assert!(
        PINNED.trim() == written(),
        "tests/common/pinned.in has to be:\n{}",
        written()
    );
}
