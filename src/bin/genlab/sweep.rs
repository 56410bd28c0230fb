//! `genlab sweep`: the same model with one value varied, over several seeds, on all cores.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use burn::tensor::Device;
use genlab::Error;
use genlab::data::Dataset;
use genlab::experiment::{Address, Experiment, KnobKind};
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
    /// What is varied: path=a,b,c. Lists have semicolons between them: generator.widths=128;128,256.
    /// Without it, only the seeds vary.
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
#[serde(rename_all = "camelCase")]
struct Row {
    configuration: String,
    steps: u64,
    seeds: Vec<u32>,
    /// How many runs diverged; they have no figures.
    diverged: usize,
    /// The seeds of these.
    diverged_seeds: Vec<u32>,
    /// What stopped other runs, by their seeds; they have no figures either.
    failed: BTreeMap<u32, String>,
    /// Each figure: smallest, median and largest over the seeds that have it, and all values.
    figures: BTreeMap<String, Spread>,
}

#[derive(Serialize)]
struct Spread {
    smallest: f64,
    median: f64,
    largest: f64,
    /// In the order of the seeds; none where a run has no such figure.
    values: Vec<Option<f64>>,
}

/// How a run ended.
enum Ending {
    Finished(Value),
    Diverged,
    Failed(String),
}

pub async fn run(command: Sweep) -> Outcome {
    let texts = variants(&command)?;
    let data = source::data(command.data.as_deref())?;
    let seeds: Vec<u32> =
        (command.first_seed..command.first_seed.saturating_add(command.seeds)).collect();
    if seeds.is_empty() {
        return Err(Failure::Input("--seeds: at least 1 is needed".to_owned()));
    }
    // What is wrong with a configuration is said before any run begins.
    for text in &texts {
        try_out(
            &format!("{text}&seed={}", seeds[0]),
            &data,
            &command.figures,
        )
        .await?;
    }
    let runs: Vec<String> = texts
        .iter()
        .flat_map(|text| seeds.iter().map(move |seed| format!("{text}&seed={seed}")))
        .collect();
    let progress = ProgressBar::new(runs.len() as u64 * command.steps);
    let outcomes = on_all_cores(&runs, |text| {
        pollster::block_on(train(text, &data, &command, &progress))
    });
    progress.finish();
    let mut endings = outcomes.into_iter().map(|outcome| match outcome {
        Some(Ok(ending)) => ending,
        Some(Err(failure)) => Ending::Failed(failure.to_string()),
        None => Ending::Failed("the engine panicked".to_owned()),
    });
    let mut rows = Vec::new();
    for text in texts {
        let endings = endings.by_ref().take(seeds.len());
        rows.push(row(text, command.steps, &seeds, endings));
    }
    if command.json {
        files::print(&files::json(&rows)?)?;
    } else {
        files::print(&rows.iter().map(table).collect::<Vec<_>>().join("\n\n"))?;
    }
    // What the other runs found is told first.
    match rows.iter().map(|row| row.failed.len()).sum() {
        0 => Ok(()),
        failed => Err(Failure::File(format!(
            "{failed} of {} runs failed",
            runs.len()
        ))),
    }
}

/// The configurations that are compared.
fn variants(command: &Sweep) -> Result<Vec<String>, Failure> {
    let base = command.configuration.join("&");
    let Some(vary) = &command.vary else {
        return Ok(vec![base]);
    };
    let refuse = |reason: &str| Err(Failure::Input(format!("--vary {vary}: {reason}")));
    let Some((path, values)) = vary.split_once('=') else {
        return refuse("this is not of the form path=a,b,c");
    };
    let experiment = Experiment::parse(&Address::parse(&base)?.text)?;
    let knobs = experiment.knobs();
    let knob = knobs.iter().find(|knob| knob.path == path.trim());
    let is_list = knob.is_some_and(|knob| matches!(knob.kind, KnobKind::List { .. }));
    if is_list && !values.contains(';') {
        return refuse("lists have semicolons between them: 128;256 or 128;128,256");
    }
    let separator = if is_list || values.contains(';') {
        ';'
    } else {
        ','
    };
    let variant = |value: &str| format!("{base}&{path}={}", value.trim());
    Ok(values.split(separator).map(variant).collect())
}

/// Refuses a configuration that cannot run, and figures that it does not have.
async fn try_out(text: &str, data: &Arc<Dataset>, names: &[String]) -> Outcome {
    let address = Address::parse(text)?;
    let mut session = Session::open(&address.text, data.clone(), &Device::flex())?;
    let known = session.figure_names();
    let (series, names): (Vec<&String>, Vec<&String>) =
        names.iter().partition(|name| name.contains('.'));
    let unknown = |name: &&&String| !known.contains(&name.as_str());
    if let Some(name) = names.iter().find(unknown) {
        let known = known.join(", ");
        return Err(Failure::Input(format!(
            "--figures: there is no {name} in this model; there are {known}"
        )));
    }
    // Series of reports are known after the first step. What is changed later may bring others.
    if !series.is_empty() && address.timeline.is_empty() {
        let mut timeline = Timeline::new(&[], 0);
        timeline.advance(&mut session, 1).await?;
        let series: Vec<String> = series.into_iter().cloned().collect();
        session.figures_named(&series, None).await?;
    }
    Ok(())
}

/// One run from its start, and its figures.
async fn train(
    text: &str,
    data: &Arc<Dataset>,
    command: &Sweep,
    progress: &ProgressBar,
) -> Result<Ending, Failure> {
    let address = Address::parse(text)?;
    let mut session = Session::open(&address.text, data.clone(), &Device::flex())?;
    let mut timeline = Timeline::new(&address.timeline, 0);
    while session.step() < command.steps {
        let most = CHUNK.min(command.steps - session.step());
        match timeline.advance(&mut session, most).await {
            Ok(report) => progress.inc(report.steps.len() as u64),
            Err(Error::Diverged { .. }) => return Ok(Ending::Diverged),
            Err(error) => return Err(error.into()),
        }
    }
    let json = |error: serde_json::Error| {
        Failure::File(format!("the figures cannot be written as JSON: {error}"))
    };
    let usual = session.figures(command.samples).await?;
    let mut figures = serde_json::to_value(usual).map_err(json)?;
    let samples = Some(command.samples);
    for (name, value) in session.figures_named(&command.figures, samples).await? {
        figures[name] = value.into();
    }
    Ok(Ending::Finished(figures))
}

fn row(
    configuration: String,
    steps: u64,
    seeds: &[u32],
    endings: impl Iterator<Item = Ending>,
) -> Row {
    let mut row = Row {
        configuration,
        steps,
        seeds: seeds.to_vec(),
        diverged: 0,
        diverged_seeds: Vec::new(),
        failed: BTreeMap::new(),
        figures: BTreeMap::new(),
    };
    let mut values: BTreeMap<String, Vec<Option<f64>>> = BTreeMap::new();
    for (place, (&seed, ending)) in seeds.iter().zip(endings).enumerate() {
        match ending {
            Ending::Finished(figures) => collect(&figures, "", &mut |name, value| {
                let places = values.entry(name).or_default();
                places.resize(seeds.len(), None);
                places[place] = Some(value);
            }),
            Ending::Diverged => row.diverged_seeds.push(seed),
            Ending::Failed(reason) => {
                row.failed.insert(seed, reason);
            }
        }
    }
    row.diverged = row.diverged_seeds.len();
    let spreads = values.into_iter();
    row.figures = spreads
        .map(|(name, values)| (name, spread(values)))
        .collect();
    row
}

/// Every number in the figures, by its path.
fn collect(figures: &Value, path: &str, found: &mut impl FnMut(String, f64)) {
    match figures {
        Value::Object(entries) => {
            for (name, value) in entries {
                let path = [path, name].into_iter().filter(|part| !part.is_empty());
                collect(value, &path.collect::<Vec<_>>().join("."), found);
            }
        }
        Value::Number(number) => {
            if let Some(number) = number.as_f64() {
                found(path.to_owned(), number);
            }
        }
        _ => {}
    }
}

/// At least one of the values is there.
fn spread(values: Vec<Option<f64>>) -> Spread {
    let mut sorted: Vec<f64> = values.iter().copied().flatten().collect();
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
    if !row.diverged_seeds.is_empty() {
        lines.push(format!("    diverged with seeds {:?}", row.diverged_seeds));
    }
    let failed = row.failed.iter();
    lines.extend(failed.map(|(seed, reason)| format!("    seed {seed} failed: {reason}")));
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
