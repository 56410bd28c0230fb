//! Whether the engine can do what a lesson asks for.

use burn::tensor::Device;
use genlab::session::Session;
use serde::Deserialize;

use super::lesson::{Claim, Lesson, Run};
use super::parse::{Wrong, wrong};
use crate::source;

/// What counts here of a row of the page's panels, `www/src/panels.json`.
#[derive(Deserialize)]
struct PanelRow {
    name: String,
}

/// Tries every configuration and every change, and whether the runs have the figures that claims
/// name. No step is made. `panels` is the page's table of panels, if it is there.
pub fn lesson(lesson: &Lesson, panels: Option<&str>) -> Result<(), Wrong> {
    for run in lesson.runs() {
        let session = session(run)?;
        check_panels(run, panels)?;
        for claim in lesson.claims() {
            figures(claim, run, &session.figure_names())?;
        }
    }
    Ok(())
}

/// A run at its start, with all changes of its timeline made.
fn session(run: &Run) -> Result<Session, Wrong> {
    let opened = Session::open(&run.text, source::none(), &Device::flex());
    let mut session = opened.or_else(|error| wrong(run.line, error.to_string()))?;
    for each in &run.timeline {
        let adjusted = session.adjust(&each.change);
        let adjusted = adjusted.or_else(|error| wrong(run.line, error.to_string()))?;
        if !adjusted.applied {
            let paths = adjusted.restart.join(", ");
            let message = format!(
                "{paths} cannot be changed at step {}: it needs a restart; write a run of its own, or one beside",
                each.step
            );
            return wrong(run.line, message);
        }
    }
    Ok(session)
}

fn figures(claim: &Claim, run: &Run, names: &[&str]) -> Result<(), Wrong> {
    let mut own = claim.quantities().filter(|each| each.run == run.name);
    // A series is known only when a step was made.
    let unknown = own.find(|each| !each.figure.contains('.') && !names.contains(&&*each.figure));
    match unknown {
        None => Ok(()),
        Some(each) => {
            let names = names.join(", ");
            let message = format!("{} has no figure {}; it has {names}", run.name, each.figure);
            wrong(claim.line, message)
        }
    }
}

fn check_panels(run: &Run, panels: Option<&str>) -> Result<(), Wrong> {
    let Some(panels) = panels else {
        return Ok(());
    };
    let rows: Vec<PanelRow> = serde_json::from_str(panels)
        .or_else(|error| wrong(run.line, format!("the page's table of panels: {error}")))?;
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    match run
        .watch
        .iter()
        .find(|name| !names.contains(&name.as_str()))
    {
        None => Ok(()),
        Some(name) => {
            let message = format!("there is no panel {name}; there are {}", names.join(", "));
            wrong(run.line, message)
        }
    }
}
