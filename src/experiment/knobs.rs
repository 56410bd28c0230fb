//! Every value of the configuration that can be set, with its path and its range.
//!
//! The table is made from the JSON Schema of [`Configuration`]: a field that is added there appears
//! here, in the address bar, among the page's controls, and on the command line.

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use crate::models::Configuration;

/// One value that can be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Knob {
    /// Where it is in the configuration: `generator.optimizer.rate`.
    pub path: String,
    /// Its name in words.
    pub title: String,
    /// What it does.
    pub summary: String,
    /// What can be set.
    pub kind: KnobKind,
    /// Its value in the configuration that is described.
    #[cfg_attr(feature = "cli", ts(type = "number | string | boolean | number[]"))]
    pub value: Value,
    /// Its value in the preset.
    #[cfg_attr(feature = "cli", ts(type = "number | string | boolean | number[]"))]
    pub preset: Value,
    /// Whether a change takes effect while training; otherwise it needs a restart.
    pub live: bool,
    /// The part of the program that it acts on.
    #[cfg_attr(
        feature = "cli",
        ts(type = "'data' | 'network' | 'shown' | 'loss' | 'update' | 'draw' | 'run'")
    )]
    pub seam: String,
    /// Where it was published.
    pub paper: Option<String>,
    /// What it is counted in.
    pub unit: Option<String>,
}

/// What can be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum KnobKind {
    /// A number in a range, both ends included.
    Number {
        /// The smallest.
        minimum: f64,
        /// The largest.
        maximum: f64,
        /// Whether only whole numbers are allowed.
        integer: bool,
    },
    /// One of several names.
    Choice {
        /// The names.
        options: Vec<Choice>,
    },
    /// On or off.
    Switch,
    /// Whole numbers in a range, separated by commas.
    List {
        /// The smallest.
        minimum: f64,
        /// The largest.
        maximum: f64,
        /// How many there may be.
        longest: u32,
    },
}

/// One of several names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Choice {
    /// The name.
    pub value: String,
    /// What it means.
    pub summary: String,
}

/// All knobs, in the order of the configuration, at their defaults.
pub(super) fn knobs() -> &'static [Knob] {
    static KNOBS: LazyLock<Vec<Knob>> = LazyLock::new(|| {
        let generator = SchemaSettings::default()
            .with(|settings| settings.inline_subschemas = true)
            .into_generator();
        let schema = generator.into_root_schema_for::<Configuration>();
        let defaults = serde_json::to_value(Configuration::default()).unwrap_or_default();
        let mut knobs = Vec::new();
        collect(schema.as_value(), &defaults, "", &mut knobs);
        knobs
    });
    &KNOBS
}

fn collect(schema: &Value, default: &Value, path: &str, knobs: &mut Vec<Knob>) {
    let Some(properties) = schema["properties"].as_object() else {
        knobs.extend(knob(schema, default, path));
        return;
    };
    // serde writes the fields in the order of the type; the schema's own order is alphabetical.
    for (name, default) in default.as_object().into_iter().flatten() {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}.{name}")
        };
        collect(&properties[name], default, &path, knobs);
    }
}

fn knob(schema: &Value, default: &Value, path: &str) -> Option<Knob> {
    let text = |key: &str| schema[key].as_str().map(str::to_owned);
    Some(Knob {
        path: path.to_owned(),
        title: text("title").unwrap_or_else(|| path.to_owned()),
        summary: unwrapped(&text("description").unwrap_or_default()),
        kind: kind(schema)?,
        value: default.clone(),
        preset: default.clone(),
        live: schema["live"] == true,
        seam: text("seam").unwrap_or_else(|| "run".to_owned()),
        paper: text("paper"),
        unit: text("unit"),
    })
}

fn kind(schema: &Value) -> Option<KnobKind> {
    let range = |schema: &Value| {
        (
            schema["minimum"].as_f64().unwrap_or(f64::MIN),
            schema["maximum"].as_f64().unwrap_or(f64::MAX),
        )
    };
    if let Some(options) = schema["oneOf"].as_array().or(schema["enum"].as_array()) {
        let options = options.iter().filter_map(choice).collect();
        return Some(KnobKind::Choice { options });
    }
    match schema["type"].as_str()? {
        "boolean" => Some(KnobKind::Switch),
        "array" => {
            let (minimum, maximum) = range(&schema["items"]);
            let longest = schema["maxItems"].as_u64().unwrap_or(u64::MAX) as u32;
            Some(KnobKind::List {
                minimum,
                maximum,
                longest,
            })
        }
        number => {
            let (minimum, maximum) = range(schema);
            Some(KnobKind::Number {
                minimum,
                maximum,
                integer: number == "integer",
            })
        }
    }
}

fn choice(option: &Value) -> Option<Choice> {
    let value = option["const"].as_str().or(option.as_str())?.to_owned();
    let summary = unwrapped(option["description"].as_str().unwrap_or_default());
    Some(Choice { value, summary })
}

/// A paragraph without the line breaks of the source.
fn unwrapped(paragraph: &str) -> String {
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}
