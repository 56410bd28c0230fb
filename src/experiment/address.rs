//! A run as an address tells it: how it starts, what is done to it before which step, how far it
//! goes. The page reads and writes the same (`www/src/link/grammar.ts`).

use super::past;
use crate::error::{Error, Result};
use crate::models::Who;

/// What an address says about how the page shows a run, which changes nothing in it.
const SHOWN: &[&str] = &["ui", "views", "hide", "lesson", "lock"];

/// `gan/mlp&seed=7&@400:loss.realLabel=0.9&@600:only=generator&until=900&v=1`, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The configuration at the start, as [`super::Experiment::parse`] reads it.
    pub text: String,
    /// What is done, in the order of the steps.
    pub timeline: Vec<Intervention>,
    /// The step that it goes to, if it says so.
    pub until: Option<u64>,
}

/// Something that is done to a run before it takes the step after `step`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intervention {
    /// How many steps the run has made by then.
    pub step: u64,
    /// What is done.
    pub deed: Deed,
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Settings change: `path=value&path=value`.
    Change(String),
    /// Only this player takes the next step.
    Only(Who),
}

impl Address {
    /// Reads what stands in an address behind `#`; what stands before it may be there too.
    ///
    /// # Errors
    /// [`Error::Configuration`] with the part that cannot be understood. The configuration itself is
    /// not looked at.
    pub fn parse(address: &str) -> Result<Self> {
        let behind = address
            .split_once('#')
            .map_or(address, |(_, behind)| behind);
        let decoded = decoded(behind.trim());
        let mut settings = Vec::new();
        let mut found = Self {
            text: String::new(),
            timeline: Vec::new(),
            until: None,
        };
        for part in decoded.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            if let Some(rest) = part.strip_prefix('@') {
                found.timeline.push(intervention(part, rest)?);
            } else if name == "until" {
                found.until = Some(step_of(part, value)?);
            } else if name == "v" {
                // What is of before the present presets goes on to say so.
                if past::checked(value)? < past::VERSION {
                    settings.push(part);
                }
            } else if !SHOWN.contains(&name) || !part.contains('=') {
                settings.push(part);
            }
        }
        found.text = settings.join("&");
        found.timeline.sort_by_key(|each| each.step);
        Ok(found)
    }
}

/// `@400:path=value` or `@600:only=generator`; behind the step there may also be a space.
fn intervention(part: &str, rest: &str) -> Result<Intervention> {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (step, change) = rest.split_at(digits);
    let change = change.trim_start_matches([':', ' ', '+']);
    let deed = match change.split_once('=') {
        Some(("only", "generator")) => Deed::Only(Who::Generator),
        Some(("only", "discriminator")) => Deed::Only(Who::Discriminator),
        Some((path, _)) if path != "only" => Deed::Change(change.to_owned()),
        _ => {
            let message = "an intervention is @STEP:path=value or @STEP:only=generator";
            return Err(Error::problem(part, message));
        }
    };
    let step = step_of(part, step)?;
    Ok(Intervention { step, deed })
}

fn step_of(part: &str, text: &str) -> Result<u64> {
    let message = "a step is a whole number, 0 or more";
    text.parse().map_err(|_| Error::problem(part, message))
}

/// `%20` and the like, as browsers write them; a text that is not encoded stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = match (first, tail) {
            (b'%', [high, low, ..]) => hexadecimal(*high).zip(hexadecimal(*low)),
            _ => None,
        };
        match code {
            Some((high, low)) => {
                bytes.push(16 * high + low);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}
