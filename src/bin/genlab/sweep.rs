//! `genlab sweep`: the same model with one value varied, over several seeds, on all cores.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use burn::tensor::Device;
use genlab::Error;
use genlab::data::Dataset;
use genlab::experiment::Address;
use genlab::session::{Session, Timeline};
use indicatif::ProgressBar;
use serde::Serialize;
use serde_json::Value;

use crate::parallel::on_all_cores;
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
    /// More figures by name, as lessons know them: agreement,codeError
    #[arg(long, value_delimiter = ',')]
    figures: Vec<String>,
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

pub async fn run(command: Sweep) -> Outcome {
    let data = source::data(command.data.as_deref())?;
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
        let session = Session::open(&Address::parse(text)?.text, data.clone(), &Device::flex())?;
        check_names(&session, &command.figures)?;
    }
    let progress = ProgressBar::new(runs.len() as u64 * command.steps);
    let outcomes = on_all_cores(&runs, |text| {
        pollster::block_on(train(text, &data, &command, &progress))
    });
    progress.finish();
    let stopped = || Err(Failure::File("a run was stopped".to_owned()));
    let mut outcomes = outcomes
        .into_iter()
        .map(|outcome| outcome.unwrap_or_else(stopped));
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

/// Series of reports have a dot in their names, and are known after the first step only.
fn check_names(session: &Session, names: &[String]) -> Result<(), Failure> {
    let known = session.figure_names();
    let unknown = |name: &&String| !name.contains('.') && !known.contains(&name.as_str());
    names.iter().find(unknown).map_or(Ok(()), |name| {
        let known = known.join(", ");
        Err(Failure::Input(format!(
            "--figures: there is no {name} in this model; there are {known}"
        )))
    })
}

/// The figures of one run, or nothing if it diverged.
async fn train(
    text: &str,
    data: &Arc<Dataset>,
    command: &Sweep,
    progress: &ProgressBar,
) -> Result<Option<Value>, Failure> {
    let address = Address::parse(text)?;
    let mut session = Session::open(&address.text, data.clone(), &Device::flex())?;
    let mut timeline = Timeline::new(&address.timeline, 0);
    while session.step() < command.steps {
        let most = CHUNK.min(command.steps - session.step());
        match timeline.advance(&mut session, most).await {
            Ok(report) => progress.inc(report.steps.len() as u64),
            Err(Error::Diverged { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
    }
    let json = |error: serde_json::Error| Failure::File(error.to_string());
    let usual = session.figures(command.samples).await?;
    let mut figures = serde_json::to_value(usual).map_err(json)?;
    let samples = Some(command.samples);
    for (name, value) in session.figures_named(&command.figures, samples).await? {
        figures[name] = value.into();
    }
    Ok(Some(figures))
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
