//! Runs every run of the lessons over several seeds, and sees in how many each claim holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::Instant;

use burn::tensor::Device;
use genlab::Error;
use genlab::data::Dataset;
use genlab::experiment::{Address, Intervention};
use genlab::session::{Session, Timeline};
use indicatif::{ProgressBar, ProgressStyle};

use super::claims::{Claims, Measured, MeasuredClaim, MeasuredRun, Spread};
use super::lesson::{Lesson, Quantity, Right, Run};
use super::{claims_file, table};
use crate::parallel::on_all_cores;
use crate::{Failure, Outcome, files, source};

/// How many steps are made between two looks at the progress.
const CHUNK: u64 = 50;

/// Run every run of every lesson over several seeds, and see in how many each claim holds.
#[derive(clap::Args)]
pub struct Measure {
    /// The folder with the lessons.
    lessons: PathBuf,
    /// How many seeds.
    #[arg(long, default_value_t = 10)]
    seeds: u32,
    /// The first seed. With another one than 1 nothing is written: what the page says is about the
    /// seeds from 1 on.
    #[arg(long, default_value_t = 1)]
    first_seed: u32,
    /// Only this lesson; what was measured of the others stays.
    #[arg(long)]
    only: Option<String>,
    /// The file to write: claims.json beside the lessons if nothing is said.
    #[arg(long)]
    claims: Option<PathBuf>,
    /// Also write what was measured as a table, in Markdown.
    #[arg(long)]
    table: Option<PathBuf>,
}

/// What is measured when a run has come to a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Stop {
    until: u64,
    figures: BTreeSet<String>,
}

/// One run from its start, with every step where something is measured. Runs with the same text
/// share one as long as their timelines agree.
#[derive(Clone, Debug)]
struct Way {
    text: String,
    timeline: Vec<Intervention>,
    stops: Vec<Stop>,
}

/// What was measured at one stop, and how long it took from the one before. None if it diverged.
type Found = Option<(BTreeMap<String, f64>, f64)>;

/// What was found, by the address of a run and by seed.
type All = BTreeMap<String, Vec<Found>>;

pub fn run(command: &Measure) -> Outcome {
    let lessons = super::read(&command.lessons)?;
    let chosen: Vec<&Lesson> = lessons
        .iter()
        .filter(|lesson| {
            command
                .only
                .as_ref()
                .is_none_or(|slug| *slug == lesson.slug)
        })
        .collect();
    if let (Some(slug), true) = (&command.only, chosen.is_empty()) {
        return Err(Failure::Input(format!(
            "--only {slug}: there is no such lesson"
        )));
    }
    let path = command
        .claims
        .clone()
        .unwrap_or_else(|| claims_file(&command.lessons));
    files::check_target("--claims", &path)?;
    if let Some(table) = &command.table {
        files::check_target("--table", table)?;
    }
    let mut claims = Claims::read(&path)?;
    let all = make(&ways(&chosen)?, command)?;
    for lesson in &chosen {
        let measured = measured(lesson, &all, command.seeds as usize);
        files::print(&table::lines(lesson, &measured).join("\n"))?;
        claims.0.insert(lesson.slug.clone(), measured);
    }
    if command.first_seed != 1 {
        return files::print("Nothing was written: these are not the seeds from 1 on.");
    }
    // A lesson that is gone or has another name leaves nothing behind.
    claims
        .0
        .retain(|slug, _| lessons.iter().any(|lesson| lesson.slug == *slug));
    claims.write(&path)?;
    match &command.table {
        Some(out) => files::write(out, table::of(&lessons, &claims).as_bytes()),
        None => Ok(()),
    }
}

/// The runs that have to be made.
fn ways(lessons: &[&Lesson]) -> Result<Vec<Way>, Failure> {
    let mut runs = Vec::new();
    for lesson in lessons {
        for run in lesson.runs() {
            let own = lesson.claims().flat_map(|claim| claim.quantities());
            let own = own.filter(|quantity| quantity.run == run.name);
            let figures: BTreeSet<String> = own.map(|each| each.figure.clone()).collect();
            runs.push((Address::parse(&run.address())?, run.until, figures));
        }
    }
    runs.sort_by_key(|(_, until, _)| *until);
    let mut ways: Vec<Way> = Vec::new();
    for (address, until, figures) in runs {
        let stop = Stop { until, figures };
        match ways.iter_mut().find(|way| way.leads_to(&address, until)) {
            Some(way) => way.add(address.timeline, stop),
            None => ways.push(Way {
                text: address.text,
                timeline: address.timeline,
                stops: vec![stop],
            }),
        }
    }
    Ok(ways)
}

impl Way {
    /// Whether a run is this one, gone on with.
    fn leads_to(&self, address: &Address, until: u64) -> bool {
        let end = self.stops.last().map_or(0, |stop| stop.until);
        let mut earlier = address.timeline.iter().filter(|each| each.step < end);
        let same = self
            .timeline
            .iter()
            .all(|each| earlier.next() == Some(each));
        let more = address.timeline.len() > self.timeline.len();
        // What is changed at the last step comes after what is measured there.
        address.text == self.text && same && earlier.next().is_none() && (until > end || !more)
    }

    fn add(&mut self, timeline: Vec<Intervention>, stop: Stop) {
        match self.stops.last_mut() {
            Some(last) if last.until == stop.until => last.figures.extend(stop.figures),
            _ => self.stops.push(stop),
        }
        self.timeline = timeline;
    }

    /// The address of the run to one of the stops, as [`Run::address`] writes it.
    fn address(&self, until: u64) -> String {
        let run = Run {
            name: String::new(),
            text: self.text.clone(),
            timeline: super::lesson::changes(self.timeline.iter().filter(|each| each.step < until)),
            until,
            watch: Vec::new(),
            beside: None,
            after: None,
            change: None,
            line: 0,
        };
        run.address()
    }
}

/// Makes all runs with all seeds, on all cores.
fn make(ways: &[Way], command: &Measure) -> Result<All, Failure> {
    let data = source::data(None)?;
    let seeds = command.first_seed..command.first_seed.saturating_add(command.seeds);
    let jobs: Vec<(&Way, u32)> = ways
        .iter()
        .flat_map(|way| seeds.clone().map(move |seed| (way, seed)))
        .collect();
    let steps = |way: &Way| way.stops.last().map_or(0, |stop| stop.until);
    let progress = bar(jobs.iter().map(|(way, _)| steps(way)).sum());
    let outcomes = on_all_cores(&jobs, |(way, seed)| {
        pollster::block_on(follow(way, *seed, &data, &progress))
    });
    progress.finish_and_clear();
    let mut all = All::new();
    for ((way, seed), outcome) in jobs.into_iter().zip(outcomes) {
        let place = format!("{} with seed {seed}", way.text);
        let found = match outcome {
            Some(Ok(found)) => found,
            Some(Err(failure)) => return Err(Failure::Input(format!("{place}: {failure}"))),
            None => return Err(Failure::File(format!("{place}: the run was stopped"))),
        };
        for (stop, found) in way.stops.iter().zip(found) {
            all.entry(way.address(stop.until)).or_default().push(found);
        }
    }
    Ok(all)
}

fn bar(steps: u64) -> ProgressBar {
    let bar = ProgressBar::new(steps);
    match ProgressStyle::with_template("{wide_bar} {pos} of {len} steps, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// One run with one seed: what is measured at every stop.
async fn follow(
    way: &Way,
    seed: u32,
    data: &Arc<Dataset>,
    progress: &ProgressBar,
) -> Result<Vec<Found>, Failure> {
    let text = format!("{}&seed={seed}", way.text);
    let mut session = Session::open(&text, data.clone(), &Device::flex())?;
    let mut timeline = Timeline::new(&way.timeline, 0);
    let mut found: Vec<Found> = Vec::new();
    for stop in &way.stops {
        match to_stop(&mut session, &mut timeline, stop, progress).await {
            Ok(figures) => found.push(Some(figures)),
            Err(Failure::Engine(Error::Diverged { .. })) => {
                found.resize(way.stops.len(), None);
                return Ok(found);
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(found)
}

async fn to_stop(
    session: &mut Session,
    timeline: &mut Timeline,
    stop: &Stop,
    progress: &ProgressBar,
) -> Result<(BTreeMap<String, f64>, f64), Failure> {
    let before = seconds();
    while session.step() < stop.until {
        let most = CHUNK.min(stop.until - session.step());
        let report = timeline.advance(session, most).await?;
        progress.inc(report.steps.len() as u64);
    }
    let seconds = seconds() - before;
    let names: Vec<String> = stop.figures.iter().cloned().collect();
    Ok((session.figures_named(&names, None).await?, seconds))
}

/// Seconds that this thread has worked, where the system says so; it does not count those in which
/// others had the core. Otherwise seconds that have passed.
fn seconds() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(now);
    let worked = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = worked.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |worked| worked * 1e-9)
}

#[expect(clippy::disallowed_methods, reason = "the command line owns time")]
fn now() -> Instant {
    Instant::now()
}

/// What was found of one lesson.
fn measured(lesson: &Lesson, all: &All, seeds: usize) -> Measured {
    let found = |run: &Run| all.get(&run.address()).map_or(&[][..], Vec::as_slice);
    let value = |quantity: &Quantity, seed: usize| {
        let run = lesson.runs().find(|run| run.name == quantity.run)?;
        let (figures, _) = found(run).get(seed)?.as_ref()?;
        Some(quantity.factor * figures.get(&quantity.figure)?)
    };
    let mut holds = vec![true; seeds];
    let mut claims = Vec::new();
    for claim in lesson.claims() {
        let (mut held, mut left, mut right) = (0, Vec::new(), Vec::new());
        for (seed, holds) in holds.iter_mut().enumerate() {
            let one = value(&claim.left, seed);
            let other = match &claim.right {
                Right::Number(number) => Some(*number),
                Right::Quantity(quantity) => value(quantity, seed),
            };
            left.extend(one);
            right.extend(other.filter(|_| matches!(claim.right, Right::Quantity(_))));
            // Of a run that diverged nothing holds.
            let true_here = one
                .zip(other)
                .is_some_and(|(a, b)| claim.operator.holds(a, b));
            held += usize::from(true_here);
            *holds &= true_here;
        }
        claims.push(MeasuredClaim {
            claim: claim.text.clone(),
            held,
            left: Spread::of(&left),
            right: Spread::of(&right),
        });
    }
    let runs = lesson.runs().map(|run| {
        let done: Vec<f64> = found(run)
            .iter()
            .flatten()
            .map(|(_, seconds)| *seconds)
            .collect();
        let seconds = done.iter().fold(0.0, |sum, each| sum + each) / done.len().max(1) as f64;
        MeasuredRun {
            name: run.name.clone(),
            address: run.address(),
            seconds: (seconds * 10.0).round() / 10.0,
            diverged: seeds - done.len(),
        }
    });
    Measured {
        fingerprint: lesson.fingerprint(),
        seeds,
        held: holds.into_iter().filter(|&holds| holds).count(),
        runs: runs.collect(),
        claims,
    }
}
