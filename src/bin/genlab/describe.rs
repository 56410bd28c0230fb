//! `genlab presets` and `genlab describe`.

use genlab::experiment::{Description, Knob, KnobKind, presets as all_presets};

use crate::{Failure, Outcome};

/// Lists the presets.
pub fn presets(json: bool) -> Outcome {
    let presets = all_presets()?;
    if json {
        return print_json(&presets);
    }
    for preset in presets {
        let parameters: Vec<String> = preset
            .parameters
            .iter()
            .map(|(network, count)| format!("{network} {count}"))
            .collect();
        let family = serde_json::to_value(preset.family).unwrap_or_default();
        println!("{:<16} {} [{}]", preset.name, preset.title, family.as_str().unwrap_or(""));
        println!("{:<16} {}", "", preset.summary);
        println!("{:<16} parameters: {}\n", "", parameters.join(", "));
    }
    Ok(())
}

/// Lists every knob of a configuration.
pub fn describe(configuration: &[String], json: bool) -> Outcome {
    let description = Description::new(&configuration.join("&"))?;
    if json {
        return print_json(&description);
    }
    println!("{}\n", description.text);
    for network in &description.networks {
        println!("{}: {} in, {} parameters", network.name, network.input, network.parameters);
        for layer in &network.layers {
            println!("  {:<40} {:>10} {:>9}", layer.name, layer.output.to_string(), layer.parameters);
        }
    }
    println!();
    for knob in &description.knobs {
        print(knob);
    }
    for problem in &description.problems {
        println!("does not fit: {}: {}", problem.path, problem.message);
    }
    Ok(())
}

fn print(knob: &Knob) {
    let when = if knob.live { "live" } else { "restart" };
    let default = if knob.value == knob.preset {
        String::new()
    } else {
        format!(" (preset: {})", knob.preset)
    };
    println!("{} = {}{default}", knob.path, knob.value);
    println!("    {}; {when}", allowed(&knob.kind));
    println!("    {}", knob.summary);
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

fn print_json(value: &impl serde::Serialize) -> Outcome {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::File(error.to_string()))?;
    println!("{text}");
    Ok(())
}
