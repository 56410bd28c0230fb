//! `genlab evaluate`: figures about a checkpoint.

use std::path::PathBuf;

use burn::tensor::Device;
use genlab::Error;
use genlab::data::Dataset;
use genlab::metrics::{Collapse, Coverage, Judge, nearest, sharpness};
use genlab::session::{Health, Labels, Session};
use serde::Serialize;

use crate::coding::Coding;
use crate::likelihood::{self, Compared, LikelihoodFigures};
use crate::{Failure, Outcome, files, sample, source};

/// How many samples are compared with every training image.
const COMPARED: usize = 100;

/// Measure a checkpoint.
#[derive(clap::Args)]
pub struct Evaluate {
    /// A checkpoint that `genlab train` or the page wrote.
    checkpoint: PathBuf,
    /// How many images to draw.
    #[arg(long, default_value_t = 1000)]
    samples: usize,
    /// A folder with the four original IDX files: their test images are held out. Without it, those
    /// of the packaged digits are that no run learns from.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Measure it although the checkpoint learned from other data.
    #[arg(long)]
    other_data: bool,
    /// Of a model that has likelihoods: how many images of each kind they are the mean of.
    #[arg(long, default_value_t = 10_000)]
    likelihoods: usize,
    /// A folder with the four original IDX files of other data, to see how probable they are;
    /// `fashion-mnist` beside the folder of --data if nothing is said.
    #[arg(long)]
    other: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// All figures.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    configuration: String,
    step: u64,
    /// The number of generated images that the figures rest on.
    samples: usize,
    /// The number of real images: held out, and of the classes that the run learns from.
    held_out: usize,
    /// The mean of all pixels, in [0, 1].
    mean_pixel: Pair<f64>,
    /// The standard deviation of a pixel over the images, averaged over the pixels: 0 if all images
    /// are the same.
    diversity: Pair<f64>,
    /// The mean variance of the Laplacian: blur lowers it.
    sharpness: Pair<f64>,
    /// What a judge says; none if no judge knows the data. The real images are as many training
    /// images: the judge's reference are MNIST's test images.
    collapse: Option<Pair<Collapse>>,
    /// How near the samples are to training images.
    nearest: NearestFigures,
    /// Whether classes are what they are called; none of a model without classes.
    labels: Option<Labels>,
    /// How the networks are.
    health: Option<Health>,
    /// What a model with an encoder does beside drawing; none of another.
    autoencoder: Option<Coding>,
    /// How probable images are; none of a model without likelihoods.
    likelihood: Option<LikelihoodFigures>,
}

/// All figures about a model of points.
#[derive(Serialize)]
struct PlaneFigures {
    configuration: String,
    step: u64,
    /// Which modes the points cover.
    coverage: Option<Coverage>,
    /// Whether classes are what they are called; none of a model without classes.
    labels: Option<Labels>,
    /// How the networks are.
    health: Option<Health>,
}

/// The same figure of generated and of real images.
#[derive(Serialize)]
struct Pair<Figure> {
    generated: Figure,
    real: Figure,
}

/// Distances in pixels from 0 to 1 between images and the training images that are nearest.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NearestFigures {
    /// The number of images, generated and real each.
    samples: usize,
    /// The number of training images, all compared.
    training_images: usize,
    /// The median distance of generated images. Far below that of real ones: the model copies.
    generated: f64,
    /// The median distance of held-out images.
    real: f64,
}

pub async fn run(command: Evaluate) -> Outcome {
    let data = source::data(command.data.as_deref())?;
    let mut session = files::resume_on(
        &command.checkpoint,
        data.clone(),
        &Device::flex(),
        command.other_data,
    )?;
    if sample::draw(&mut session, 1, 0).await?.shape != data.shape() {
        return plane(&mut session, &command).await;
    }
    let figures = measure(&mut session, &data, &command).await?;
    if command.json {
        return files::print(&files::json(&figures)?);
    }
    files::print(&table(&figures).join("\n"))
}

/// All figures about a model of images.
async fn measure(
    session: &mut Session,
    data: &Dataset,
    command: &Evaluate,
) -> Result<Figures, Failure> {
    let training = session.training_images()?;
    let held_out = session.held_out_images()?;
    let samples = command.samples.min(training.count());
    if samples < 2 {
        return Err(Failure::Input(
            "--samples: at least 2 are needed".to_owned(),
        ));
    }
    if held_out.count() == 0 {
        return Err(Failure::Input(
            "no image of the classes that this run learns from is held out".to_owned(),
        ));
    }
    let real = held_out.pixels(0, samples);
    let size = data.shape().size();
    let generated = sample::draw(session, samples, 0).await?.pixels;
    let compared = Compared {
        held_out: &held_out,
        training: &training,
        data: command.data.as_deref(),
        other: command.other.as_deref(),
    };
    Ok(Figures {
        configuration: session.text(),
        step: session.step(),
        samples,
        held_out: real.len() / size,
        mean_pixel: Pair {
            generated: mean(&generated),
            real: mean(&real),
        },
        diversity: Pair {
            generated: diversity(&generated, size),
            real: diversity(&real, size),
        },
        sharpness: Pair {
            generated: sharpness(&generated, data.shape()).unwrap_or(f64::NAN),
            real: sharpness(&real, data.shape()).unwrap_or(f64::NAN),
        },
        collapse: collapse(&generated, &training, samples).await?,
        nearest: nearest_figures(&generated, &real, &training).await?,
        labels: known(session.labels(samples).await)?,
        health: known(session.health().await)?,
        autoencoder: Coding::of(session, data.held_out(), samples).await?,
        likelihood: likelihood::figures(session, &compared, command.likelihoods, &generated)
            .await?,
    })
}

/// Figures about a model of points in the plane.
async fn plane(session: &mut Session, command: &Evaluate) -> Outcome {
    let figures = PlaneFigures {
        configuration: session.text(),
        step: session.step(),
        coverage: known(session.coverage(command.samples).await)?,
        labels: known(session.labels(command.samples).await)?,
        health: known(session.health().await)?,
    };
    if command.json {
        return files::print(&files::json(&figures)?);
    }
    let mut lines = vec![format!(
        "{} at step {}",
        figures.configuration, figures.step
    )];
    match &figures.coverage {
        Some(coverage) => lines.push(format!(
            "{} points\nmodes captured      {} of {}\nhigh quality share  {:.4}\nreverse KL          {:.4}",
            coverage.samples,
            coverage.modes_captured,
            coverage.modes,
            coverage.high_quality_share,
            coverage.reverse_kl.unwrap_or(f64::NAN),
        )),
        None => lines.push("these data have no modes to count".to_owned()),
    }
    lines.extend(figures.labels.iter().flat_map(classes));
    lines.extend(figures.health.iter().flat_map(vitals));
    files::print(&lines.join("\n"))
}

/// A figure that this model or these data do not have is none.
fn known<Figure>(figure: Result<Figure, Error>) -> Result<Option<Figure>, Failure> {
    match figure {
        Ok(figure) => Ok(Some(figure)),
        Err(Error::Judge(_) | Error::Question(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Whether classes are what they are called, in lines.
fn classes(labels: &Labels) -> Vec<String> {
    let mut lines = vec![format!("asked class is seen    {:>9.4}", labels.asked)];
    lines.extend(
        labels
            .read
            .map(|read| format!("class read off real examples     {read:>9.4}")),
    );
    lines.extend(
        labels
            .assignment
            .as_ref()
            .map(|classes| format!("(categories 0 to 9 are the classes {classes:?})")),
    );
    lines
}

/// How the networks are, in lines.
fn vitals(health: &Health) -> Vec<String> {
    // Some losses only compare scores: with these it is neither right nor wrong.
    let right = health.accuracy.as_ref().map(|right| {
        format!(
            "discriminator right on real {:.3}, on generated {:.3}",
            right.real, right.generated
        )
    });
    let mut lines: Vec<String> = right.into_iter().collect();
    for network in &health.networks {
        lines.push(format!(
            "{:<22} gradient {:.4}",
            network.name, network.gradient
        ));
        for layer in &network.layers {
            let dead = layer
                .dead
                .map_or_else(String::new, |dead| format!("  dead {dead:.3}"));
            lines.push(format!(
                "  {:<20} gradient {:.4}  update {:.5}  singular value {:.3}{dead}",
                layer.name, layer.gradient, layer.ratio, layer.singular
            ));
        }
    }
    lines
}

async fn collapse(
    generated: &[f32],
    training: &Dataset,
    samples: usize,
) -> Result<Option<Pair<Collapse>>, Failure> {
    let mut judge = match Judge::of(training, &Device::flex()).await {
        Ok(judge) => judge,
        Err(Error::Judge(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    Ok(Some(Pair {
        generated: judge.collapse(generated).await?,
        real: judge.collapse(&training.pixels(0, samples)).await?,
    }))
}

async fn nearest_figures(
    generated: &[f32],
    real: &[f32],
    training: &Dataset,
) -> Result<NearestFigures, Failure> {
    let size = training.shape().size();
    let samples = COMPARED.min(generated.len() / size);
    let median = async |pixels: &[f32]| {
        let some = samples.min(pixels.len() / size) * size;
        let found = nearest(&pixels[..some], training, &Device::flex()).await?;
        let mut distances: Vec<f64> = found.iter().map(|one| one.distance).collect();
        distances.sort_by(f64::total_cmp);
        Ok::<f64, Error>(distances[distances.len() / 2])
    };
    Ok(NearestFigures {
        samples,
        training_images: training.count(),
        generated: median(generated).await?,
        real: median(real).await?,
    })
}

fn table(figures: &Figures) -> Vec<String> {
    let mut lines = vec![
        format!("{} at step {}", figures.configuration, figures.step),
        format!(
            "{} generated, {} held-out images    generated      real",
            figures.samples, figures.held_out
        ),
    ];
    let mut line = |name: &str, generated: Option<f64>, real: Option<f64>| {
        let number = |value: Option<f64>| {
            value.map_or_else(|| "-".to_owned(), |value| format!("{value:.4}"))
        };
        let (generated, real) = (number(generated), number(real));
        lines.push(format!("{name:<22} {generated:>9} {real:>9}"));
    };
    for (name, pair) in [
        ("mean pixel", &figures.mean_pixel),
        ("diversity", &figures.diversity),
        ("sharpness", &figures.sharpness),
    ] {
        line(name, Some(pair.generated), Some(pair.real));
    }
    if let Some(Pair { generated, real }) = &figures.collapse {
        let mut both = |name: &str, figure: fn(&Collapse) -> Option<f64>| {
            line(name, figure(generated), figure(real));
        };
        both("classes covered", |one| Some(one.classes_covered as f64));
        both("class divergence", |one| Some(one.class_divergence));
        both("confident share", |one| Some(one.confident_share));
        both("class score", |one| Some(one.class_score));
        both("distance, all", |one| one.diversity.overall);
        both("distance, same class", |one| one.diversity.within_class);
        both("Frechet distance", |one| Some(one.frechet?.distance));
    }
    let nearest = &figures.nearest;
    line(
        "nearest training image",
        Some(nearest.generated),
        Some(nearest.real),
    );
    lines.push(format!(
        "(nearest: the median of {} images, against all {} training images)",
        nearest.samples, nearest.training_images
    ));
    lines.extend(figures.labels.iter().flat_map(classes));
    lines.extend(figures.health.iter().flat_map(vitals));
    if let Some(coding) = &figures.autoencoder {
        lines.extend(coding.table());
    }
    lines.extend(figures.likelihood.iter().flat_map(likelihood::lines));
    lines
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
