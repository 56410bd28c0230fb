//! Configurations as text: `preset&path=value&path=value`.

use serde_json::Value;

use super::knobs::{Knob, KnobKind, knobs};
use super::nearest_name::nearest_name;
use super::past;
use super::presets::{self, PRESETS};
use crate::error::{Error, Problem, Result};
use crate::models::{Configuration, Family, Preset};

/// A configuration together with the preset that it is told as a difference from.
#[derive(Clone, Debug)]
pub struct Experiment {
    /// The preset.
    pub preset: &'static Preset,
    /// The configuration.
    pub configuration: Configuration,
    tree: Value,
    /// What the text is a difference from: the preset, adapted to the plane where the data are.
    base: Value,
}

impl Experiment {
    /// Reads `preset&path=value&path=value`. An empty text is the first preset. A text that starts
    /// with a difference is one from the first preset.
    ///
    /// # Errors
    /// Every unknown name, wrong type and value out of range, with its path and what is allowed.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim().trim_start_matches('#');
        let mut parts = text.split('&').filter(|part| !part.is_empty()).peekable();
        let name = parts
            .next_if(|part| !part.contains('='))
            .unwrap_or(PRESETS[0].name);
        let preset = presets::find(name).ok_or_else(|| unknown_preset(name))?;
        let (version, changes) = past::version_of(parts)?;
        let restored = past::restoring(past::PAST, preset, version);
        Self::of(preset)?.with(restored.into_iter().chain(changes))
    }

    /// An experiment of which every setting is told. Where there is no preset of this name any more,
    /// it is told as a difference from the first one of its family.
    ///
    /// # Errors
    /// Those of [`Experiment::parse`].
    pub fn whole(name: &str, family: Option<&str>, settings: &str) -> Result<Self> {
        let alike = || {
            let mut presets = PRESETS.iter();
            presets.find(|preset| Some(preset.family.name()) == family)
        };
        let preset = presets::find(name).or_else(alike);
        let preset = preset.ok_or_else(|| unknown_preset(name))?;
        Self::of(preset)?.with(settings.split('&').filter(|part| !part.is_empty()))
    }

    /// The preset as it is.
    ///
    /// # Errors
    /// None for the presets of the table: a test reads each of them.
    pub fn of(preset: &'static Preset) -> Result<Self> {
        Self::based(preset, base(preset, false)?)
    }

    fn based(preset: &'static Preset, base: Value) -> Result<Self> {
        Ok(Self {
            preset,
            configuration: read(preset, &base)?,
            tree: base.clone(),
            base,
        })
    }

    /// The same experiment with some values set, each as `path=value`. Where the data move into the
    /// plane or out of it, everything that was not set follows.
    ///
    /// # Errors
    /// Every unknown name, wrong type and value out of range, with its path and what is allowed.
    pub fn with<'a>(&self, changes: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        let mut tree = self.tree.clone();
        let mut problems = Vec::new();
        let changes: Vec<&str> = changes.into_iter().collect();
        for change in &changes {
            if let Err(problem) = set(&mut tree, change, self.preset.family) {
                problems.push(problem);
            }
        }
        if !problems.is_empty() {
            return Err(Error::Configuration(problems));
        }
        let configuration = read(self.preset, &tree)?;
        let plane = configuration.data.in_plane();
        if plane != self.configuration.data.in_plane() {
            let own = self.differences();
            let mut all: Vec<&str> = own.iter().map(String::as_str).collect();
            all.extend(changes);
            let mut moved = Self::based(self.preset, base(self.preset, plane)?)?;
            moved.configuration.data = configuration.data;
            return moved.with(all);
        }
        Ok(Self {
            preset: self.preset,
            configuration,
            tree,
            base: self.base.clone(),
        })
    }

    /// What differs from the preset, each as `path=value`, in the order of the knobs.
    fn differences(&self) -> Vec<String> {
        self.knobs()
            .iter()
            .filter(|knob| knob.value != knob.preset)
            .map(|knob| format!("{}={}", knob.path, written(&knob.value)))
            .collect()
    }

    /// The shortest text for this experiment: the preset and what differs, in the order of the
    /// knobs.
    #[must_use]
    pub fn text(&self) -> String {
        let mut parts = vec![self.preset.name.to_owned()];
        parts.extend(self.differences());
        parts.join("&")
    }

    /// Every setting with its value, as `path=value&path=value`: with the preset's name all of the
    /// experiment, whatever becomes of the preset.
    #[must_use]
    pub fn settings(&self) -> String {
        let knobs = self.knobs();
        let settings = knobs
            .iter()
            .map(|knob| format!("{}={}", knob.path, written(&knob.value)));
        settings.collect::<Vec<_>>().join("&")
    }

    /// All knobs with their values here and in the preset.
    #[must_use]
    pub fn knobs(&self) -> Vec<Knob> {
        knobs()
            .iter()
            .filter(|knob| self.preset.family.reads(&knob.path))
            .map(|knob| Knob {
                value: lookup(&self.tree, &knob.path).clone(),
                preset: lookup(&self.base, &knob.path).clone(),
                ..knob.clone()
            })
            .collect()
    }
}

/// The tree of a preset, adapted to the plane if that is asked for.
fn base(preset: &'static Preset, plane: bool) -> Result<Value> {
    let mut tree = serde_json::to_value(Configuration::default()).unwrap_or_default();
    let adaptations = if plane {
        [preset.family.in_plane(), preset.in_plane]
    } else {
        ["", ""]
    };
    let changes = [preset.differences]
        .into_iter()
        .chain(adaptations)
        .flat_map(|text| text.split('&'))
        .filter(|part| !part.is_empty());
    for change in changes {
        set(&mut tree, change, preset.family)
            .map_err(|problem| Error::Configuration(vec![problem]))?;
    }
    Ok(tree)
}

fn read(preset: &Preset, tree: &Value) -> Result<Configuration> {
    serde_json::from_value(tree.clone())
        .map_err(|error| Error::problem(preset.name, error.to_string()))
}

fn lookup<'a>(tree: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(tree, |tree, name| &tree[name])
}

fn set(tree: &mut Value, change: &str, family: &dyn Family) -> std::result::Result<(), Problem> {
    let problem = |path: &str, message: String| Problem {
        path: path.to_owned(),
        message,
    };
    let (path, text) = change.split_once('=').ok_or_else(|| {
        let message = "this is not of the form path=value".to_owned();
        problem(change, message)
    })?;
    let (path, text) = (path.trim(), text.trim());
    let knob = knobs()
        .iter()
        .find(|knob| knob.path == path)
        .ok_or_else(|| problem(path, unknown_path(path, family)))?;
    if !family.reads(path) {
        let message = "models of this family do not have this value".to_owned();
        return Err(problem(path, message));
    }
    let value = parse(&knob.kind, text).map_err(|allowed| {
        let message = format!("'{text}' cannot be used here: {allowed}");
        problem(path, message)
    })?;
    let place = path.split('.').fold(tree, |tree, name| &mut tree[name]);
    *place = value;
    Ok(())
}

/// Reads a value; the error says what would be allowed.
fn parse(kind: &KnobKind, text: &str) -> std::result::Result<Value, String> {
    let number = |text: &str, minimum: f64, maximum: f64, integer: bool| {
        let number: Option<f64> = text.trim().parse().ok();
        let number = number.filter(|number| (minimum..=maximum).contains(number));
        match number {
            Some(number) if integer && number.fract() == 0.0 => Some(Value::from(number as u64)),
            Some(number) if !integer => Some(Value::from(number)),
            _ => None,
        }
    };
    match kind {
        &KnobKind::Number {
            minimum,
            maximum,
            integer,
        } => number(text, minimum, maximum, integer).ok_or_else(|| {
            let whole = if integer { "whole " } else { "" };
            format!("it takes a {whole}number from {minimum} to {maximum}")
        }),
        &KnobKind::List {
            minimum,
            maximum,
            longest,
        } => text
            .split(',')
            .map(|part| number(part, minimum, maximum, true))
            .collect::<Option<Vec<_>>>()
            .filter(|list| list.len() <= longest as usize)
            .map(Value::from)
            .ok_or_else(|| {
                format!(
                    "it takes 1 to {longest} whole numbers from {minimum} to {maximum}, separated by commas"
                )
            }),
        KnobKind::Switch => text
            .parse::<bool>()
            .map(Value::from)
            .map_err(|_| "it takes true or false".to_owned()),
        KnobKind::Choice { options } => {
            if options.iter().any(|option| option.value == text) {
                return Ok(Value::from(text));
            }
            let names: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
            Err(format!("it takes one of {}", names.join(", ")))
        }
    }
}

fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(written).collect();
            items.join(",")
        }
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() => float.to_string(),
            _ => number.to_string(),
        },
        other => other.to_string(),
    }
}

fn unknown_preset(name: &str) -> Error {
    let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    let message = match nearest_name(name, &names) {
        Some(meant) => format!("there is no such preset; did you mean {meant}?"),
        None => format!("there is no such preset; there are {}", names.join(", ")),
    };
    Error::problem(name, message)
}

fn unknown_path(path: &str, family: &dyn Family) -> String {
    let last = path.rsplit('.').next().unwrap_or(path).to_lowercase();
    let known: Vec<&str> = knobs()
        .iter()
        .map(|knob| knob.path.as_str())
        .filter(|known| family.reads(known))
        .collect();
    let ends = |known: &&&str| !last.is_empty() && known.to_lowercase().ends_with(&last);
    let mut alike: Vec<&str> = known.iter().filter(ends).copied().collect();
    if alike.is_empty() {
        alike.extend(nearest_name(path, &known));
    }
    if alike.is_empty() {
        return "there is no such value; `genlab describe` lists all of them".to_owned();
    }
    format!(
        "there is no such value; did you mean {}?",
        alike.join(" or ")
    )
}
