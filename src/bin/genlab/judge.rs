//! `genlab judge`: trains the small classifier behind the figures.

use std::path::PathBuf;

use burn::tensor::{Device, Tensor};
use genlab::data::{Batches, Dataset, noise};
use genlab::learning::OptimizerSettings;
use genlab::metrics::{Judge, Subject};
use genlab::models::Classifier;
use genlab::random::{Chance, Purpose};
use genlab::read::read;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{Failure, Outcome, files, source};

/// The images of a batch.
const BATCH: usize = 128;
/// The images of noise that a batch has besides.
const NOISE: usize = 12;
/// Adam's learning rate at the start; it falls to 0 in a straight line.
const RATE: f64 = 2e-3;
/// How far a training image is moved, in pixels.
const SHIFT: usize = 2;
/// How often the loss is read, in steps.
const LOOK: u64 = 50;

/// Train the classifier behind the figures.
#[derive(clap::Args)]
pub struct Train {
    /// A folder with the four original IDX files: it learns from their training images, and their
    /// test images are the reference.
    #[arg(long)]
    data: PathBuf,
    /// What the images show.
    #[arg(long, default_value = "digits")]
    subject: SubjectName,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
    /// How often every training image is seen.
    #[arg(long, default_value_t = 10)]
    epochs: u32,
    /// The seed of the first weights, of the order of the images and of their shifts.
    #[arg(long, default_value_t = 1)]
    seed: u32,
}

/// The subjects by the names that they have on the command line.
#[derive(Clone, Copy, clap::ValueEnum)]
enum SubjectName {
    Digits,
    Fashion,
}

pub async fn run(command: Train) -> Outcome {
    files::check_target("--out", &command.out)?;
    let device = Device::flex();
    let training = source::part(&command.data, "train")?;
    let held_out = source::part(&command.data, "t10k")?;
    let subject = match command.subject {
        SubjectName::Digits => Subject::Digits,
        SubjectName::Fashion => Subject::Fashion,
    };
    let classifier = train(&training, &command, &device).await?;
    let (features, head) = classifier.into_networks();
    let mut judge = Judge::new(subject, features, head, &device);
    // What is measured is what is written: the weights as they are after rounding.
    let mut judge = Judge::from_bytes(&judge.to_bytes().await?, &device)?;
    let accuracy = judge.refer_to(&held_out).await?.accuracy;
    let bytes = judge.to_bytes().await?;
    files::write(&command.out, &bytes)?;
    files::print(&format!(
        "{}: {:.2} % of {} test images right, {} bytes",
        command.out.display(),
        100.0 * accuracy,
        held_out.count(),
        bytes.len()
    ))
}

async fn train(data: &Dataset, command: &Train, device: &Device) -> Result<Classifier, Failure> {
    let chance = Chance::new(command.seed);
    let mut weights = chance.stream(Purpose::Weights, 0);
    let (features, head) = Judge::networks(&mut weights, device)?;
    let mut classifier = Classifier::new(features, head);
    let mut batches = Batches::new(chance.clone(), data.count(), 0);
    let steps = u64::from(command.epochs) * (data.count() / BATCH.min(data.count())) as u64;
    let progress = bar(steps);
    for step in 0..steps {
        let settings = OptimizerSettings {
            rate: RATE * (1.0 - step as f64 / steps as f64),
            beta1: 0.9,
            ..OptimizerSettings::default()
        };
        let (images, labels) = batch(data, &mut batches, &chance, step, device);
        let readings = classifier.step(images, &labels, &settings);
        if step % LOOK == 0 {
            let losses = readings.into_iter().map(|reading| reading.value).collect();
            progress.set_message(format!("loss {:.3}", read(losses).await?[0][0]));
            progress.set_position(step);
        }
    }
    progress.finish();
    Ok(classifier)
}

/// Training images with their labels, and noise without any.
fn batch(
    data: &Dataset,
    batches: &mut Batches,
    chance: &Chance,
    step: u64,
    device: &Device,
) -> (Tensor<4>, Vec<Option<u8>>) {
    let numbers = batches.next(BATCH);
    let mut shifts = chance.stream(Purpose::Shifts, step);
    let images = data.shifted(&numbers, SHIFT, &mut shifts, device);
    let nothing = noise(NOISE, &mut chance.stream(Purpose::Nothing, step), device);
    let label = |&number: &u32| Some(data.labels()[number as usize]);
    let labels = numbers.iter().map(label).chain([None; NOISE]).collect();
    (Tensor::cat(vec![images, nothing], 0), labels)
}

fn bar(steps: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} step {pos}/{len} {eta} left {msg}");
    let bar = ProgressBar::new(steps);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
