//! What presets were in earlier versions, so that an old link starts the run that it started when it
//! was written.
//!
//! A text is a preset and what differs from it, and an address says for which version of the presets
//! it was written (`v=1`). Whoever changes a preset or a default raises [`VERSION`] (and that of
//! `www/src/link/grammar.ts`) and adds a row to [`PAST`] with what restores it; the test
//! `tests/everywhere/pinned.rs` asks for that.

use crate::error::{Error, Result};
use crate::models::Preset;

/// The version of the presets and defaults.
pub(super) const VERSION: u32 = 1;

/// What changed after a version.
pub(super) struct Past {
    /// The last version before the change.
    pub until: u32,
    /// The preset; of every preset of a family or of all of them, the beginning of their names.
    pub preset: &'static str,
    /// What restores it, as `path=value&path=value`.
    pub restored_by: &'static str,
}

/// Every change; none so far.
pub(super) const PAST: &[Past] = &[];

/// What restores a preset as it was in a version: the newest changes are undone first.
pub(super) fn restoring(past: &[Past], preset: &Preset, version: u32) -> Vec<&'static str> {
    let mut rows: Vec<&Past> = past
        .iter()
        .filter(|row| row.until >= version && preset.name.starts_with(row.preset))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.until));
    let changes = rows.into_iter().flat_map(|row| row.restored_by.split('&'));
    changes.collect()
}

/// The version that a text says it is of, the present one if it says nothing, and the other parts.
///
/// # Errors
/// [`Error::Configuration`] of a version that there is not, or not yet.
pub(super) fn version_of<'a>(parts: impl Iterator<Item = &'a str>) -> Result<(u32, Vec<&'a str>)> {
    let (mut version, mut others) = (VERSION, Vec::new());
    for part in parts {
        match part.strip_prefix("v=") {
            Some(text) => version = checked(text)?,
            None => others.push(part),
        }
    }
    Ok((version, others))
}

/// A version that is understood.
///
/// # Errors
/// [`Error::Configuration`] of any other one.
pub(super) fn checked(text: &str) -> Result<u32> {
    match text.parse::<u32>() {
        Ok(version @ 1..=VERSION) => Ok(version),
        Ok(later) if later > VERSION => {
            let message = format!("this address is of version {later}; {VERSION} is understood");
            Err(Error::problem("v", message))
        }
        _ => Err(Error::problem("v", format!("'{text}' is no version"))),
    }
}

#[cfg(test)]
mod tests {
    use super::{PAST, Past, VERSION, restoring};
    use crate::experiment::{Experiment, PRESETS, presets};

    #[test]
    fn an_old_text_has_the_values_of_its_time() {
        let past = [
            Past {
                until: 1,
                preset: "gan/",
                restored_by: "train.batch=16&loss.realLabel=0.8",
            },
            Past {
                until: 2,
                preset: "gan/mlp",
                restored_by: "train.batch=8",
            },
            Past {
                until: 2,
                preset: "vae/",
                restored_by: "train.batch=4",
            },
        ];
        let preset = presets::find("gan/mlp").unwrap();
        let batch = |version| {
            let experiment = Experiment::of(preset).unwrap();
            let restored = restoring(&past, preset, version);
            let train = experiment.with(restored).unwrap().configuration;
            (train.train.batch, train.loss.real_label)
        };
        let now = Experiment::of(preset).unwrap().configuration;
        assert_eq!(batch(3), (now.train.batch, now.loss.real_label));
        assert_eq!(batch(2), (8, now.loss.real_label));
        assert_eq!(batch(1), (16, 0.8));
    }

    #[test]
    fn every_row_restores_a_preset() {
        for row in PAST {
            assert!(row.until < VERSION);
            let mut presets = PRESETS.iter();
            let preset = presets.find(|preset| preset.name.starts_with(row.preset));
            let experiment = Experiment::of(preset.unwrap()).unwrap();
            experiment.with(row.restored_by.split('&')).unwrap();
        }
    }
}
