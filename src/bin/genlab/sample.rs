//! `genlab sample`: images from a checkpoint.

use std::path::{Path, PathBuf};

use burn::tensor::Device;
use genlab::models::LatentPath;
use genlab::nets::Shape;
use genlab::session::{
    AskCodeWalk, AskInterpolate, AskLatents, DrawFrom, DrawRequest, Images, Session,
};

use crate::{Failure, Outcome, files, source};

/// How many images are drawn at once.
const CHUNK: usize = 500;

/// Draw images from a checkpoint.
#[derive(clap::Args)]
pub struct Sample {
    /// A checkpoint that `genlab train` or the page wrote.
    checkpoint: PathBuf,
    /// How many images.
    #[arg(long, default_value_t = 64)]
    count: usize,
    /// The seed of the latents.
    #[arg(long, default_value_t = 0)]
    seed: u32,
    /// InfoGAN: instead, one row for each category, along which this continuous code goes from -2
    /// to 2.
    #[arg(long)]
    code: Option<usize>,
    /// Instead, this many rows of as many images on the way from one latent to another.
    #[arg(long, conflicts_with = "code")]
    between: Option<usize>,
    /// Along a straight line, not along a great circle.
    #[arg(long, requires = "between")]
    straight: bool,
    /// Where to write them: a picture (.png; a grid of images, or points) or an array (.npy).
    #[arg(long)]
    out: PathBuf,
}

pub async fn run(command: Sample) -> Outcome {
    let format = Format::of(&command.out)?;
    files::check_target("--out", &command.out)?;
    let mut session = files::resume(&command.checkpoint, source::none(), &Device::flex())?;
    let images = match (command.code, command.between) {
        (Some(code), _) => walk(&mut session, code).await?,
        (None, Some(steps)) => between(&mut session, steps, &command).await?,
        (None, None) => draw(&mut session, command.count, command.seed).await?,
    };
    match format {
        Format::Png => files::write_png(&command.out, &images),
        Format::Npy => files::write_npy(&command.out, &images),
    }
}

/// What is written.
enum Format {
    /// A picture: a grid of images, or points.
    Png,
    /// An array.
    Npy,
}

impl Format {
    /// What the ending of a name asks for, in large letters or small ones.
    fn of(path: &Path) -> Result<Self, Failure> {
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match ending.to_str() {
            Some("png") => Ok(Self::Png),
            Some("npy") => Ok(Self::Npy),
            _ => Err(Failure::Input(format!(
                "--out {}: the name must end in .png or .npy",
                path.display()
            ))),
        }
    }
}

/// The shape of what a model makes.
async fn shape(session: &mut Session) -> Result<Shape, Failure> {
    Ok(draw(session, 1, 0).await?.shape)
}

/// `steps` rows of `steps` images, each between two random latents of the seed.
async fn between(session: &mut Session, steps: usize, command: &Sample) -> Result<Images, Failure> {
    let question = AskLatents {
        samples: 2 * steps,
        seed: command.seed,
        classes: None,
        images: false,
    };
    let ends = session.ask(question).await?;
    let path = if command.straight {
        LatentPath::Linear
    } else {
        LatentPath::Spherical
    };
    let mut pixels = Vec::new();
    for pair in ends.latents.chunks_exact(2 * ends.size) {
        let (from, to) = pair.split_at(ends.size);
        let question = AskInterpolate {
            from: from.to_vec(),
            to: to.to_vec(),
            steps,
            path,
        };
        pixels.extend(session.ask(question).await?.pixels);
    }
    Ok(Images {
        count: steps * steps,
        shape: shape(session).await?,
        pixels,
        labels: None,
    })
}

/// 10 rows of 10 images.
async fn walk(session: &mut Session, code: usize) -> Result<Images, Failure> {
    let question = AskCodeWalk {
        code,
        steps: 10,
        reach: 2.0,
    };
    let pixels = session.ask(question).await?;
    let shape = shape(session).await?;
    Ok(Images {
        count: pixels.len() / shape.size(),
        shape,
        pixels,
        labels: None,
    })
}

/// Draws `count` images, some at a time.
pub async fn draw(session: &mut Session, count: usize, seed: u32) -> Result<Images, Failure> {
    let mut images = Images {
        count,
        shape: Shape::DIGIT,
        pixels: Vec::new(),
        labels: None,
    };
    // A request with another seed has other latents; the seeds of the chunks lie far apart.
    for (chunk, start) in (0..count).step_by(CHUNK).enumerate() {
        let request = DrawRequest {
            count: CHUNK.min(count - start),
            from: DrawFrom::Fresh {
                seed: seed.wrapping_add((chunk as u32) << 16),
            },
            classes: None,
        };
        let drawn = session.draw(request).await?;
        images.shape = drawn.shape;
        images.pixels.extend(drawn.pixels);
        if let Some(labels) = drawn.labels {
            images.labels.get_or_insert_default().extend(labels);
        }
    }
    Ok(images)
}
