//! `genlab presets` and `genlab describe`.

use genlab::experiment::{Description, Knob, KnobKind, PresetInfo, presets as all_presets};

use crate::Outcome;
use crate::files::{json, print};

/// Lists the presets.
pub fn presets(as_json: bool) -> Outcome {
    let presets = all_presets()?;
    if as_json {
        return print(&json(&presets)?);
    }
    let lines: Vec<String> = presets.iter().map(preset).collect();
    print(&lines.join("\n\n"))
}

fn preset(preset: &PresetInfo) -> String {
    let parameters: Vec<String> = preset
        .parameters
        .iter()
        .map(|(network, count)| format!("{network} {count}"))
        .collect();
    format!(
        "{}\n    {} [{}]\n    {}\n    parameters: {}",
        preset.name,
        preset.title,
        preset.family,
        preset.summary,
        parameters.join(", ")
    )
}

/// Lists every knob of a configuration.
pub fn describe(configuration: &[String], as_json: bool) -> Outcome {
    let description = Description::new(&configuration.join("&"))?;
    if as_json {
        return print(&json(&description)?);
    }
    let mut lines = vec![description.text.clone(), String::new()];
    for network in &description.networks {
        lines.push(format!(
            "{}: {} in, {} parameters",
            network.name, network.input, network.parameters
        ));
        for layer in &network.layers {
            let output = layer.output.to_string();
            lines.push(format!(
                "    {:<40} {output:>10} {:>9}",
                layer.name, layer.parameters
            ));
        }
    }
    lines.push(String::new());
    lines.extend(description.knobs.iter().map(knob));
    for problem in &description.problems {
        lines.push(format!(
            "does not fit: {}: {}",
            problem.path, problem.message
        ));
    }
    print(&lines.join("\n"))
}

fn knob(knob: &Knob) -> String {
    let when = if knob.live { "live" } else { "restart" };
    let preset = if knob.value == knob.preset {
        "the default here".to_owned()
    } else {
        format!("default here {}", knob.preset)
    };
    let (path, value, allowed) = (&knob.path, &knob.value, allowed(&knob.kind));
    format!(
        "{path} = {value}\n    {allowed}; {preset}; {when}\n    {}",
        knob.summary
    )
}

fn allowed(kind: &KnobKind) -> String {
    match kind {
        KnobKind::Number {
            minimum,
            maximum,
            integer,
        } => {
            let whole = if *integer { "whole " } else { "" };
            format!("{whole}number from {minimum} to {maximum}")
        }
        KnobKind::Choice { options } => {
            let names: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
            names.join(" | ")
        }
        KnobKind::Switch => "true | false".to_owned(),
        KnobKind::List {
            minimum,
            maximum,
            longest,
        } => format!("1 to {longest} whole numbers from {minimum} to {maximum}"),
    }
}
