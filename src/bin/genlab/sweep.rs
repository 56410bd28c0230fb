//! `genlab sweep`: the same model with one value varied, over several seeds, on all cores.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use burn::tensor::Device;
use genlab::Error;
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::session::Session;
use indicatif::ProgressBar;
use serde::Serialize;
use serde_json::Value;

use crate::{Failure, Outcome, files, source};

/// How many steps are made between two looks at the progress.
const CHUNK: u64 = 50;

/// Train with one value varied, over several seeds, and compare the figures.
#[derive(clap::Args)]
pub struct Sweep {
    /// A preset, then path=value: gan/wgan-gp data=ring
    configuration: Vec<String>,
    /// What is varied: path=a,b,c. Without it, only the seeds vary.
    #[arg(long)]
    vary: Option<String>,
    /// How many seeds.
    #[arg(long, default_value_t = 5)]
    seeds: u32,
    /// The first seed: parts of a long comparison can run on several machines.
    #[arg(long, default_value_t = 1)]
    first_seed: u32,
    /// How many steps each run makes.
    #[arg(long, default_value_t = 1000)]
    steps: u64,
    /// How many samples the figures rest on.
    #[arg(long, default_value_t = 2500)]
    samples: usize,
    /// A folder with the four original IDX files, instead of the packaged digits.
    #[arg(long)]
    data: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// One value of what is varied, with all of its seeds.
#[derive(Serialize)]
struct Row {
    configuration: String,
    steps: u64,
    /// How many runs diverged; they have no figures.
    diverged: usize,
    /// Each figure: smallest, median and largest over the seeds, and all values by seed.
    figures: BTreeMap<String, Spread>,
}

#[derive(Serialize)]
struct Spread {
    smallest: f64,
    median: f64,
    largest: f64,
    values: Vec<f64>,
}

/// What came of one run: its figures, or nothing if it diverged.
type Outcomes = Vec<Mutex<Option<Result<Option<Value>, Failure>>>>;

pub async fn run(command: Sweep) -> Outcome {
    let data = source::training(command.data.as_deref())?;
    let texts = variants(&command)?;
    let runs: Vec<String> = texts
        .iter()
        .flat_map(|text| {
            let seeds = command.first_seed..command.first_seed.saturating_add(command.seeds);
            seeds.map(move |seed| format!("{text}&seed={seed}"))
        })
        .collect();
    // What is wrong with a configuration is said before the first step is made.
    for text in &runs {
        Session::open(text, data.clone(), &Device::flex())?;
    }
    let outcomes = train_all(&runs, &data, &command);
    let mut outcomes = outcomes.into_iter().map(|outcome| {
        let outcome = outcome.into_inner().unwrap_or_default();
        outcome.unwrap_or_else(|| Err(Failure::File("a run was stopped".to_owned())))
    });
    let mut rows = Vec::new();
    for text in texts {
        let figures: Vec<Option<Value>> = outcomes
            .by_ref()
            .take(command.seeds as usize)
            .collect::<Result<_, _>>()?;
        rows.push(row(text, command.steps, figures));
    }
    if command.json {
        return files::print(&files::json(&rows)?);
    }
    files::print(&rows.iter().map(table).collect::<Vec<_>>().join("\n\n"))
}

/// The configurations that are compared.
fn variants(command: &Sweep) -> Result<Vec<String>, Failure> {
    let base = command.configuration.join("&");
    let Some(vary) = &command.vary else {
        return Ok(vec![base]);
    };
    let (path, values) = vary.split_once('=').ok_or_else(|| {
        Failure::Input(format!("--vary {vary}: this is not of the form path=a,b,c"))
    })?;
    let variant = |value: &str| format!("{base}&{path}={value}");
    Ok(values.split(',').map(variant).collect())
}

/// Trains every run once, as many at a time as there are cores.
fn train_all(runs: &[String], data: &Arc<Dataset>, command: &Sweep) -> Outcomes {
    let outcomes: Outcomes = runs.iter().map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let progress = ProgressBar::new(runs.len() as u64 * command.steps);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(runs.len()) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(text) = runs.get(index) else { break };
                    let outcome = pollster::block_on(train(text, data, command, &progress));
                    if let Ok(mut place) = outcomes[index].lock() {
                        *place = Some(outcome);
                    }
                }
            });
        }
    });
    progress.finish();
    outcomes
}

async fn train(
    text: &str,
    data: &Arc<Dataset>,
    command: &Sweep,
    progress: &ProgressBar,
) -> Result<Option<Value>, Failure> {
    let mut session = Session::open(text, data.clone(), &Device::flex())?;
    while session.step() < command.steps {
        let steps = CHUNK.min(command.steps - session.step());
        match session.advance(steps as u32, Who::Both).await {
            Ok(_) => progress.inc(steps),
            Err(Error::Diverged { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
    }
    let figures = session.figures(command.samples).await?;
    let value = serde_json::to_value(figures);
    value
        .map(Some)
        .map_err(|error| Failure::File(error.to_string()))
}

fn row(configuration: String, steps: u64, outcomes: Vec<Option<Value>>) -> Row {
    let seeds = outcomes.len();
    let finished: Vec<Value> = outcomes.into_iter().flatten().collect();
    let mut values: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for figures in &finished {
        collect(figures, "", &mut values);
    }
    Row {
        configuration,
        steps,
        diverged: seeds - finished.len(),
        figures: values
            .into_iter()
            .map(|(name, values)| (name, spread(values)))
            .collect(),
    }
}

/// Every number in the figures, by its path.
fn collect(figures: &Value, path: &str, values: &mut BTreeMap<String, Vec<f64>>) {
    match figures {
        Value::Object(entries) => {
            for (name, value) in entries {
                let path = [path, name].into_iter().filter(|part| !part.is_empty());
                collect(value, &path.collect::<Vec<_>>().join("."), values);
            }
        }
        Value::Number(number) => {
            let known = values.entry(path.to_owned()).or_default();
            known.extend(number.as_f64());
        }
        _ => {}
    }
}

fn spread(values: Vec<f64>) -> Spread {
    let mut sorted = values.clone();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let median = if sorted.len() % 2 == 1 {
        sorted[middle]
    } else {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    };
    Spread {
        smallest: sorted[0],
        median,
        largest: sorted[sorted.len() - 1],
        values,
    }
}

fn table(row: &Row) -> String {
    let mut lines = vec![format!(
        "{} after {} steps, {} diverged",
        row.configuration, row.steps, row.diverged
    )];
    lines.push(format!(
        "    {:<28} {:>10} {:>10} {:>10}",
        "", "smallest", "median", "largest"
    ));
    for (name, figure) in &row.figures {
        lines.push(format!(
            "    {name:<28} {:>10.4} {:>10.4} {:>10.4}",
            figure.smallest, figure.median, figure.largest
        ));
    }
    lines.join("\n")
}
