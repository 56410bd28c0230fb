//! `genlab evaluate`: figures about a checkpoint.

use std::path::PathBuf;

use burn::tensor::Device;
use genlab::session::Session;
use serde::Serialize;

use crate::{Failure, Outcome, files, sample, source};

/// Measure a checkpoint.
#[derive(clap::Args)]
pub struct Evaluate {
    /// A checkpoint that `genlab train` or the page wrote.
    checkpoint: PathBuf,
    /// How many images to draw.
    #[arg(long, default_value_t = 1000)]
    samples: usize,
    /// A folder with the four original IDX files: compare with their test images instead of the
    /// packaged digits.
    #[arg(long)]
    data: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Figures that need no judge of digits.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    configuration: String,
    step: u64,
    /// The number of images that the figures rest on, generated and real each.
    samples: usize,
    /// The mean of all pixels, in [0, 1].
    mean_pixel: Pair,
    /// The standard deviation of a pixel over the images, averaged over the pixels: 0 if all images
    /// are the same.
    diversity: Pair,
}

/// The same figure of generated and of real images.
#[derive(Serialize)]
struct Pair {
    generated: f64,
    real: f64,
}

pub async fn run(command: Evaluate) -> Outcome {
    let bytes = files::read(&command.checkpoint)?;
    let data = source::held_out(command.data.as_deref())?;
    let samples = command.samples.min(data.count());
    if samples < 2 {
        return Err(Failure::Input(
            "--samples: at least 2 are needed".to_owned(),
        ));
    }
    let real = data.pixels(0, samples);
    let size = data.shape().size();
    let mut session = Session::resume(&bytes, data, &Device::flex())?;
    let generated = sample::draw(&mut session, samples, 0).await?.pixels;
    let figures = Figures {
        configuration: session.text(),
        step: session.step(),
        samples,
        mean_pixel: Pair {
            generated: mean(&generated),
            real: mean(&real),
        },
        diversity: Pair {
            generated: diversity(&generated, size),
            real: diversity(&real, size),
        },
    };
    if command.json {
        return files::print(&files::json(&figures)?);
    }
    let mut lines = vec![
        format!("{} at step {}", figures.configuration, figures.step),
        format!("{samples} images each    generated      real"),
    ];
    for (name, pair) in [
        ("mean pixel", &figures.mean_pixel),
        ("diversity", &figures.diversity),
    ] {
        lines.push(format!(
            "{name:<20} {:>9.4} {:>9.4}",
            pair.generated, pair.real
        ));
    }
    files::print(&lines.join("\n"))
}

fn mean(values: &[f32]) -> f64 {
    values.iter().map(|&value| f64::from(value)).sum::<f64>() / values.len() as f64
}

/// The standard deviation of each pixel over the images, averaged over the pixels.
fn diversity(pixels: &[f32], size: usize) -> f64 {
    let count = (pixels.len() / size) as f64;
    let deviations = (0..size).map(|pixel| {
        let values = || {
            pixels
                .iter()
                .skip(pixel)
                .step_by(size)
                .map(|&v| f64::from(v))
        };
        let mean = values().sum::<f64>() / count;
        let variance = values().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
        variance.sqrt()
    });
    deviations.sum::<f64>() / size as f64
}
