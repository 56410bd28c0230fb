//! The blocks of a lesson: predictions, runs and claims.

use genlab::experiment::{Address, Deed, Experiment};

use super::html;
use super::lesson::{Change, Choice, Claim, Operator, Part, Quantity, Right, Run};
use super::parse::{Line, Wrong, wrong};

/// A question, then choices `( ) choice: what is said to whoever chose it`.
pub fn predict(line: usize, lines: &[Line<'_>]) -> Result<Part, Wrong> {
    let mut question: Vec<&str> = Vec::new();
    let mut choices: Vec<(usize, bool, String)> = Vec::new();
    for &(line, text) in lines {
        let text = text.trim();
        let choice = [("( )", false), ("(x)", true)];
        let choice = choice
            .into_iter()
            .find_map(|(mark, right)| Some((text.strip_prefix(mark)?, right)));
        match (choice, choices.last_mut()) {
            (Some((text, right)), _) => choices.push((line, right, text.trim().to_owned())),
            (None, None) => question.push(text),
            // A choice goes on in the next line.
            (None, Some((_, _, choice))) => *choice = format!("{choice} {text}").trim().to_owned(),
        }
    }
    let right = choices.iter().filter(|(_, right, _)| *right).count();
    if choices.len() < 2 || right != 1 {
        let message = "a prediction has two choices or more, each in a line `( ) choice: reply`, and exactly one of them with (x)";
        return wrong(line, message);
    }
    if question.join("").is_empty() {
        return wrong(line, "the question is missing above the choices");
    }
    let mut read = Vec::new();
    for (line, right, text) in choices {
        let Some((text, reply)) = text.split_once(": ") else {
            let message = "behind a choice and `: ` stands what is said to whoever chose it";
            return wrong(line, message);
        };
        let inline = |text: &str| html::inline(text).or_else(|message| wrong(line, message));
        read.push(Choice {
            text: inline(text)?,
            right,
            reply: inline(reply)?,
        });
    }
    Ok(Part::Predict {
        question: html::of(&question.join("\n")).or_else(|message| wrong(line, message))?,
        choices: read,
    })
}

/// What the lines of a run say.
struct Said<'a> {
    /// A configuration, or what differs.
    first: Line<'a>,
    until: Option<Line<'a>>,
    watch: Option<Vec<String>>,
}

fn said<'a>(line: usize, lines: &[Line<'a>]) -> Result<Said<'a>, Wrong> {
    let lines = lines.iter().map(|&(line, text)| (line, text.trim()));
    let mut lines = lines.filter(|(_, text)| !text.is_empty());
    let Some(first) = lines.next() else {
        return wrong(
            line,
            "the first line of a run is its configuration, as in an address",
        );
    };
    let mut said = Said {
        first,
        until: None,
        watch: None,
    };
    for (line, text) in lines {
        match text.split_once(' ') {
            Some(("until", step)) => said.until = Some((line, step.trim())),
            Some(("watch", names)) => {
                let names = names.split(',').map(|name| name.trim().to_owned());
                said.watch = Some(names.collect());
            }
            _ => return wrong(line, "here stands `until STEP` or `watch PANEL, PANEL`"),
        }
    }
    Ok(said)
}

/// `run NAME`, `run NAME beside OTHER` or `run NAME after OTHER`; `title` is what follows `run`.
pub fn run(line: usize, title: &str, lines: &[Line<'_>], earlier: &[Run]) -> Result<Run, Wrong> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let (name, relation) = match words[..] {
        [name] => (name, None),
        [name, relation @ ("beside" | "after"), other] => (name, Some((relation, other))),
        _ => {
            let message =
                "a run is ```run NAME, ```run NAME beside OTHER or ```run NAME after OTHER";
            return wrong(line, message);
        }
    };
    if !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return wrong(
            line,
            format!("the name of a run has letters and digits, unlike {name}"),
        );
    }
    if earlier.iter().any(|run| run.name == name) {
        return wrong(line, format!("there is a run {name} already"));
    }
    let said = said(line, lines)?;
    let mut run = match relation {
        None => alone(line, &said)?,
        Some((relation, other)) => {
            let Some(other) = earlier.iter().find(|run| run.name == other) else {
                return wrong(line, format!("there is no run {other} above"));
            };
            if relation == "beside" {
                beside(&said, other)?
            } else {
                after(line, &said, other)?
            }
        }
    };
    name.clone_into(&mut run.name);
    run.watch = said.watch.unwrap_or(run.watch);
    run.line = line;
    Ok(run)
}

fn alone(line: usize, said: &Said<'_>) -> Result<Run, Wrong> {
    let at = said.first.0;
    let address = Address::parse(said.first.1).or_else(|error| wrong(at, error.to_string()))?;
    let until = match (said.until, address.until) {
        (Some(until), _) => step(until)?,
        (None, Some(until)) => until,
        (None, None) => return wrong(line, "a run needs a line `until STEP`"),
    };
    let mut timeline = Vec::new();
    for each in address.timeline {
        match each.deed {
            Deed::Change(change) => timeline.push(Change {
                step: each.step,
                change,
            }),
            Deed::Only(_) => return wrong(at, "in a lesson only settings change at a step"),
        }
    }
    if timeline.iter().any(|each| each.step >= until) {
        return wrong(at, "a change comes before the step that the run goes to");
    }
    Ok(Run {
        name: String::new(),
        text: configuration(at, &address.text)?,
        timeline,
        until,
        watch: Vec::new(),
        beside: None,
        after: None,
        change: None,
        line,
    })
}

fn beside(said: &Said<'_>, other: &Run) -> Result<Run, Wrong> {
    let (at, change) = difference(said)?;
    if let Some(until) = said.until
        && step(until)? != other.until
    {
        return wrong(
            until.0,
            format!(
                "a run beside {0} goes to the same step: leave this line out",
                other.name
            ),
        );
    }
    Ok(Run {
        text: configuration(at, &format!("{}&{change}", other.text))?,
        beside: Some(other.name.clone()),
        after: None,
        change: Some(change),
        ..other.clone()
    })
}

fn after(line: usize, said: &Said<'_>, other: &Run) -> Result<Run, Wrong> {
    let (_, change) = difference(said)?;
    let until = match said.until {
        Some(until) => step(until)?,
        None => return wrong(line, "a run after another one needs a line `until STEP`"),
    };
    if until <= other.until {
        let message = format!("{} ends at step {}: go further", other.name, other.until);
        return wrong(line, message);
    }
    let mut timeline = other.timeline.clone();
    timeline.push(Change {
        step: other.until,
        change: change.clone(),
    });
    Ok(Run {
        timeline,
        until,
        beside: None,
        after: Some(other.name.clone()),
        change: Some(change),
        ..other.clone()
    })
}

/// `path=value&path=value`.
fn difference(said: &Said<'_>) -> Result<(usize, String), Wrong> {
    let (line, text) = said.first;
    let is_change = |part: &str| part.contains('=') && !part.starts_with('@');
    if text.split('&').all(is_change) {
        return Ok((line, text.to_owned()));
    }
    wrong(line, "what differs is written path=value&path=value")
}

fn step((line, text): Line<'_>) -> Result<u64, Wrong> {
    match text.parse() {
        Ok(step) if step > 0 => Ok(step),
        _ => wrong(
            line,
            format!("{text} is no step: a whole number, 1 or more"),
        ),
    }
}

/// The shortest text of a configuration.
fn configuration(line: usize, text: &str) -> Result<String, Wrong> {
    if text.split('&').any(|part| part.trim().starts_with("seed=")) {
        return wrong(
            line,
            "a lesson names no seed: its claims are measured over ten",
        );
    }
    match Experiment::parse(text) {
        Ok(experiment) => Ok(experiment.text()),
        Err(error) => wrong(line, error.to_string()),
    }
}

/// One claim a line: `RUN.FIGURE OP RIGHT`.
pub fn claims(line: usize, lines: &[Line<'_>], runs: &[Run]) -> Result<Vec<Claim>, Wrong> {
    let lines = lines.iter().map(|&(line, text)| (line, text.trim()));
    let claims = lines.filter(|(_, text)| !text.is_empty());
    let claims: Vec<Claim> = claims.map(claim).collect::<Result<_, _>>()?;
    if claims.is_empty() {
        return wrong(line, "one claim a line: plain.modes <= 5");
    }
    for claim in &claims {
        for Quantity { run, .. } in claim.quantities() {
            if !runs.iter().any(|known| known.name == *run) {
                return wrong(
                    claim.line,
                    format!("there is no run {run} above this claim"),
                );
            }
        }
    }
    Ok(claims)
}

fn claim((line, text): Line<'_>) -> Result<Claim, Wrong> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let read = match words[..] {
        [left, operator, ref right @ ..] => {
            let right = match right {
                [number] if number.parse::<f64>().is_ok_and(f64::is_finite) => {
                    number.parse().ok().map(Right::Number)
                }
                [name] => quantity(1.0, name).map(Right::Quantity),
                [factor, "*", name] => factor
                    .parse()
                    .ok()
                    .and_then(|factor| quantity(factor, name))
                    .map(Right::Quantity),
                _ => None,
            };
            quantity(1.0, left).zip(Operator::read(operator)).zip(right)
        }
        _ => None,
    };
    let Some(((left, operator), right)) = read else {
        let message = "a claim is RUN.FIGURE, then <=, >=, < or >, then a number, RUN.FIGURE or NUMBER * RUN.FIGURE";
        return wrong(line, message);
    };
    Ok(Claim {
        text: words.join(" "),
        left,
        operator,
        right,
        measured: None,
        line,
    })
}

/// `RUN.FIGURE`; a figure may have a dot too.
fn quantity(factor: f64, name: &str) -> Option<Quantity> {
    let (run, figure) = name.split_once('.')?;
    (!run.is_empty() && !figure.is_empty()).then(|| Quantity {
        factor,
        run: run.to_owned(),
        figure: figure.to_owned(),
    })
}
