//! `genlab train`: a run from its text, to files.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use genlab::data::Dataset;
use genlab::experiment::Address;
use genlab::session::{DrawFrom, DrawRequest, Report, Session, Timeline};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{Failure, Outcome, device, files, run_folder, sample, source};

/// How often a checkpoint is written while training.
const SAVE_EVERY: Duration = Duration::from_secs(60);

/// How many points are drawn of a model of points.
const POINTS: usize = 700;

/// The step to train to if nothing is said.
const STEPS: u64 = 2000;

/// Train a model.
#[derive(clap::Args)]
pub struct Train {
    /// A preset, then path=value: gan/dcgan seed=7 train.batch=64. Or what stands in an address of
    /// the page behind #: 'gan/mlp&seed=7&@400:loss.realLabel=0.9&until=900&v=1'
    configuration: Vec<String>,
    /// The step to train to: 2000, or what the address says, if nothing is said.
    #[arg(long)]
    steps: Option<u64>,
    /// The folder to write to; it is made if it is not there.
    #[arg(long, default_value = "run")]
    out: PathBuf,
    /// Replace the run that the folder holds.
    #[arg(long)]
    overwrite: bool,
    /// Also draw this many images at the end, to samples.npy.
    #[arg(long, default_value_t = 0)]
    samples: usize,
    /// A folder with the four original IDX files, instead of the packaged digits.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Go on from a checkpoint; path=value may change what can be changed while training.
    #[arg(long)]
    resume: Option<PathBuf>,
    /// Go on although the checkpoint learned from other data.
    #[arg(long)]
    other_data: bool,
    /// What computes: the processor, or a graphics card in a program built with the feature gpu.
    #[arg(long, value_enum, default_value_t)]
    device: device::Kind,
}

pub async fn run(command: Train) -> Outcome {
    run_folder::check(&command.out, command.resume.as_deref(), command.overwrite)?;
    let data = source::data(command.data.as_deref())?;
    let address = Address::parse(&command.configuration.join("&"))?;
    let mut session = open(&command, &address.text, data)?;
    run_folder::prepare(&command.out, command.resume.as_deref(), session.step())?;
    let outcome = train(&mut session, &command, &address).await;
    // Whatever stopped the training, the run is kept, unless it diverged.
    if !matches!(
        outcome,
        Err(Failure::Engine(genlab::Error::Diverged { .. }))
    ) {
        save(&mut session, &command.out).await?;
        draw(&mut session, &command).await?;
    }
    outcome
}

fn open(command: &Train, text: &str, data: Arc<Dataset>) -> Result<Session, Failure> {
    let device = device::open(command.device)?;
    let Some(checkpoint) = &command.resume else {
        return Ok(Session::open(text, data, &device)?);
    };
    let mut session = files::resume_on(checkpoint, data, &device, command.other_data)?;
    let first = text.split('&').next().unwrap_or_default();
    if !first.is_empty() && !first.contains('=') {
        return Err(Failure::Input(format!(
            "{text}: the checkpoint says which preset goes on ({})",
            session.text()
        )));
    }
    let adjustment = session.adjust(text)?;
    if !adjustment.applied {
        return Err(Failure::Input(format!(
            "{}: this cannot be changed in a run that goes on",
            adjustment.restart.join(", ")
        )));
    }
    Ok(session)
}

async fn train(session: &mut Session, command: &Train, address: &Address) -> Outcome {
    let steps = command.steps.or(address.until).unwrap_or(STEPS);
    let mut timeline = Timeline::new(&address.timeline, session.step());
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed))
        .map_err(|error| Failure::File(format!("Ctrl-C cannot be caught: {error}")))?;
    let path = command.out.join(run_folder::METRICS);
    let wrong = |error: std::io::Error| Failure::File(format!("{}: {error}", path.display()));
    let metrics = File::options().create(true).append(true).open(&path);
    let mut metrics = BufWriter::new(metrics.map_err(wrong)?);
    let progress = bar(session, steps);
    let started = now();
    let mut saved = started;
    while session.step() < steps && !interrupted.load(Ordering::Relaxed) {
        let report = timeline.advance(session, 1).await?;
        writeln!(metrics, "{}", line(&report, started.elapsed())).map_err(wrong)?;
        progress.set_position(report.step);
        progress.set_message(message(&report));
        if saved.elapsed() > SAVE_EVERY {
            metrics.flush().map_err(wrong)?;
            save(session, &command.out).await?;
            saved = now();
        }
    }
    progress.finish();
    metrics.flush().map_err(wrong)
}

#[expect(clippy::disallowed_methods, reason = "the command line owns time")]
fn now() -> Instant {
    Instant::now()
}

fn bar(session: &Session, steps: u64) -> ProgressBar {
    let style = ProgressStyle::with_template(
        "{prefix} {wide_bar} step {pos}/{len} {per_sec} {eta} left {msg}",
    );
    let bar = ProgressBar::new(steps)
        .with_prefix(session.text())
        .with_position(session.step());
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// One line of metrics.jsonl: the step, every series, the seconds since the start.
fn line(report: &Report, elapsed: Duration) -> serde_json::Value {
    let mut line = serde_json::Map::new();
    line.insert("step".to_owned(), report.step.into());
    for series in &report.series {
        if let Some(value) = series.values.last() {
            line.insert(series.name.to_owned(), (*value).into());
        }
    }
    line.insert("seconds".to_owned(), elapsed.as_secs_f64().into());
    line.into()
}

fn message(report: &Report) -> String {
    let values: Vec<String> = report
        .series
        .iter()
        .filter_map(|series| {
            let value = series.values.last().copied().flatten()?;
            Some(format!("{} {value:.2}", series.label))
        })
        .collect();
    values.join(", ")
}

async fn save(session: &mut Session, folder: &Path) -> Outcome {
    let bytes = session.checkpoint().await?;
    files::write(&folder.join(run_folder::CHECKPOINT), &bytes)
}

async fn draw(session: &mut Session, command: &Train) -> Outcome {
    let request = |count| DrawRequest {
        count,
        from: DrawFrom::Panel,
        classes: None,
    };
    let mut panel = session.draw(request(64)).await?;
    if panel.shape.height == 1 {
        panel = session.draw(request(POINTS)).await?;
    }
    files::write_png(&command.out.join(run_folder::PANEL), &panel)?;
    if command.samples > 0 {
        let images = sample::draw(session, command.samples, 0).await?;
        files::write_npy(&command.out.join(run_folder::SAMPLES), &images)?;
        if let Some(labels) = &images.labels {
            files::write_labels(&command.out.join(run_folder::LABELS), labels)?;
        }
    }
    Ok(())
}
