//! The engine on a graphics card, without a browser: whether it is right, and how fast.
//!
//! `benches/gpu/run` has the commands; the figures are in docs/results-gpu.md. It needs no files, and
//! ends within four minutes on a card.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench that cannot go on has failed, and it owns time"
)]

#[path = "../../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use burn::tensor::Device;
use common::beside::{RIGHT, gradients_apart, report_apart};
use common::images;
use common::rows::texts;
use genlab::models::Who;
use genlab::session::Session;
use pollster::block_on;

/// What is timed, each at its own batch size.
const TIMED: [&str; 5] = ["gan/mlp", "gan/quick", "gan/dcgan", "vae/mlp", "pixelcnn"];
/// A GAN so small that a card has nothing to do.
const TINY: &str = "gan/mlp&generator.widths=16&discriminator.widths=16&train.batch=4\
    &generator.normalisation=none";
/// How long each is timed.
const SPAN: Duration = Duration::from_secs(8);
/// Steps that are queued before a read.
const QUEUED: u32 = 20;

fn main() {
    let (gpu, setup) = Device::wgpu_options().init_with_setup().unwrap();
    let adapter = setup.adapter.get_info();
    println!(
        "{} ({:?}, {:?})",
        adapter.name, adapter.device_type, adapter.backend
    );
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|part| !part.starts_with("--"))
        .collect();
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);
    if wanted("speed") {
        speed(&gpu);
    }
    if wanted("rows") {
        rows(&gpu);
    }
}

/// Steps a second, and the time that the processor needs for a step of a card without work.
fn speed(gpu: &Device) {
    println!("\n| run | first step, s | steps a second | of the CPU |\n|---|---|---|---|");
    for text in TIMED {
        let (first, rate) = timed(text, gpu);
        let (_, plain) = timed(text, &Device::flex());
        println!(
            "| {text} | {:.1} | {rate:.1} | {:.2} |",
            first.as_secs_f64(),
            rate / plain
        );
    }
    let mut session = Session::open(TINY, images(), gpu).unwrap();
    block_on(session.advance(QUEUED, Who::Both)).unwrap();
    let (before, began) = (processor_time(), Instant::now());
    let steps = 10 * QUEUED;
    for _ in 0..10 {
        block_on(session.advance(QUEUED, Who::Both)).unwrap();
    }
    let wall = began.elapsed().as_secs_f64() * 1e3 / f64::from(steps);
    let used = processor_time()
        .zip(before)
        .map(|(after, before)| (after - before) / f64::from(steps));
    let used = used.map_or_else(
        || "not known here".to_owned(),
        |used| format!("{used:.2} ms"),
    );
    println!(
        "\nA step of a tiny gan/mlp: {wall:.2} ms by the clock, {used} of the processor's time."
    );
}

/// The time of the first step, and steps a second after it.
fn timed(text: &str, device: &Device) -> (Duration, f64) {
    let mut session = Session::open(text, images(), device).unwrap();
    let began = Instant::now();
    block_on(session.advance(1, Who::Both)).unwrap();
    let first = began.elapsed();
    for _ in 0..3 {
        block_on(session.advance(1, Who::Both)).unwrap();
    }
    let (began, mut steps) = (Instant::now(), 0);
    while began.elapsed() < SPAN {
        block_on(session.advance(QUEUED / 4, Who::Both)).unwrap();
        steps += QUEUED / 4;
    }
    (first, f64::from(steps) / began.elapsed().as_secs_f64())
}

/// Milliseconds of processor time that this program has used; `None` where the system does not say.
fn processor_time() -> Option<f64> {
    const TICK: f64 = 10.0;
    let line = std::fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the name in brackets: user and system time are the fields 14 and 15.
    let fields: Vec<&str> = line.rsplit(')').next()?.split_whitespace().collect();
    let ticks = |field: usize| fields.get(field - 3)?.parse::<f64>().ok();
    Some((ticks(14)? + ticks(15)?) * TICK)
}

/// Every row but the classical ones: three steps, and the gradients of the GANs, beside the CPU.
fn rows(gpu: &Device) {
    let rows: Vec<(String, usize)> = texts(|family| family != "classical").collect();
    let mut wrong = 0;
    for (text, _) in &rows {
        let mut session = Session::open(text, images(), gpu).unwrap();
        let report = block_on(session.advance(3, Who::Both)).unwrap();
        let mut problems = Vec::from_iter(block_on(report_apart(text, &report)));
        if text.starts_with("gan/") {
            let apart = block_on(gradients_apart(text, gpu));
            let far = apart >= RIGHT;
            problems.extend(far.then(|| format!("{text}: the gradients are {apart} apart")));
        }
        wrong += usize::from(!problems.is_empty());
        problems.iter().for_each(|problem| println!("{problem}"));
    }
    let right = rows.len() - wrong;
    println!("\n{right} of {} rows agree with the CPU.", rows.len());
    if wrong > 0 {
        std::process::exit(1);
    }
}
