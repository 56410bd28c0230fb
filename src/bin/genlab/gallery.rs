//! `genlab gallery`: a small picture of what every preset makes after a short training, and how many
//! steps it takes to digits that can be read. The page shows both (`www/src/model/gallery.ts`).

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::experiment::{PresetInfo, presets};
use genlab::models::Who;
use genlab::session::{DrawFrom, DrawRequest, Figures, Images, Session};
use serde::{Deserialize, Serialize};

use crate::{Failure, Outcome, files, source};

/// The side of a picture in pixels: two images beside and below each other.
const SIDE: usize = 56;
/// How many pictures are beside each other.
const COLUMNS: usize = 8;
/// Digits can be read where the judge is sure of at least half of them, and sees at least so many
/// classes: of a grey average of all digits it is sure as well.
const READABLE: (f64, usize) = (0.5, 8);
/// After so many steps is the first look; each one after it a seventh later, or half as late again
/// where drawing is slow.
const FIRST_LOOK: u64 = 25;
/// The methods without networks are done, or nearly so, after these steps.
const FITTED: u64 = 30;
/// Drawn pixel by pixel, fewer images are judged.
const SLOW: usize = 60;
const JUDGED: usize = 300;
const POINTS: usize = 700;
/// The plane is shown from `-EXTENT` to `EXTENT`.
const EXTENT: f32 = 2.0;

/// Train every preset a short time, keep what it makes, and write one sprite of all.
#[derive(clap::Args)]
pub struct Gallery {
    /// Where pictures and figures are kept: what is there already is not trained again.
    #[arg(long, default_value = "gallery")]
    work: PathBuf,
    /// How long each preset is trained.
    #[arg(long, default_value_t = 45.0)]
    seconds: f64,
    /// Runs that were trained already: of a preset `gan/dcgan` with a `gan-dcgan/checkpoint.safetensors` in
    /// this folder, the picture is what that draws. When its digits could be read is not known.
    #[arg(long)]
    runs: Option<PathBuf>,
    /// Only these presets, with commas between.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// The sprite to write.
    #[arg(long, default_value = "www/public/gallery.png")]
    sprite: PathBuf,
    /// The table to write: the presets in the order of the sprite.
    #[arg(long, default_value = "www/src/model/gallery.json")]
    table: PathBuf,
}

/// One picture of the sprite.
#[derive(Serialize, Deserialize)]
struct Row {
    preset: String,
    /// How many steps were made before the picture.
    steps: u64,
    /// The first look at which digits could be read; none if they could not, or where nothing is drawn
    /// from chance.
    readable: Option<u64>,
}

pub async fn run(command: Gallery) -> Outcome {
    files::check_target("--sprite", &command.sprite)?;
    files::check_target("--table", &command.table)?;
    let known = presets()?;
    let unknown = |name: &&String| !known.iter().any(|preset| preset.name == name.as_str());
    if let Some(name) = command.only.iter().find(unknown) {
        return Err(Failure::Input(format!(
            "--only {name}: there is no such preset"
        )));
    }
    fs::create_dir_all(&command.work)
        .map_err(|error| Failure::File(format!("{}: {error}", command.work.display())))?;
    let data = source::data(None)?;
    let (mut rows, mut pictures) = (Vec::new(), Vec::new());
    for preset in known {
        let name = preset.name.replace('/', "-");
        let kept = command.work.join(&name);
        let wanted = command.only.is_empty() || command.only.iter().any(|name| name == preset.name);
        if wanted && !kept.with_extension("json").exists() {
            let run = command.runs.as_ref().map(|runs| runs.join(&name));
            match run.map(|run| run.join("checkpoint.safetensors")) {
                Some(checkpoint) if checkpoint.exists() => {
                    take(&preset, &checkpoint, &kept).await?;
                }
                _ => make(&preset, &data, &kept, command.seconds).await?,
            }
        }
        if kept.with_extension("json").exists() {
            rows.push(row(&kept)?);
            pictures.push(files::read(&kept.with_extension("grey"))?);
        }
    }
    files::write(&command.table, format!("{}\n", table(&rows)?).as_bytes())?;
    write_sprite(&command.sprite, &pictures)
}

fn row(kept: &Path) -> Result<Row, Failure> {
    let path = kept.with_extension("json");
    serde_json::from_slice(&files::read(&path)?)
        .map_err(|error| Failure::Input(format!("{}: {error}", path.display())))
}

/// One row a line.
fn table(rows: &[Row]) -> Result<String, Failure> {
    let line = |row| {
        serde_json::to_string(row)
            .map_err(|error| Failure::File(format!("this cannot be written as JSON: {error}")))
    };
    let lines = rows.iter().map(line).collect::<Result<Vec<String>, _>>()?;
    Ok(format!("[\n  {}\n]", lines.join(",\n  ")))
}

/// Trains one preset, and keeps its picture and its figures.
async fn make(preset: &PresetInfo, data: &Arc<Dataset>, kept: &Path, seconds: f64) -> Outcome {
    let text = format!("{}&seed=1", preset.name);
    let mut session = Session::open(&text, data.clone(), &Device::flex())?;
    let readable = train(
        &mut session,
        preset.family,
        Duration::from_secs_f64(seconds),
    )
    .await?;
    keep(preset, &mut session, readable, kept).await
}

/// Keeps the picture of a run that was trained already.
async fn take(preset: &PresetInfo, checkpoint: &Path, kept: &Path) -> Outcome {
    let mut session = files::resume(checkpoint, source::none(), &Device::flex())?;
    keep(preset, &mut session, None, kept).await
}

async fn keep(
    preset: &PresetInfo,
    session: &mut Session,
    readable: Option<u64>,
    kept: &Path,
) -> Outcome {
    let row = Row {
        preset: preset.name.to_owned(),
        steps: session.step(),
        readable,
    };
    let images = draw(session).await?;
    files::write(&kept.with_extension("grey"), &picture(&images))?;
    let said = files::json(&row)?;
    files::write(&kept.with_extension("json"), said.as_bytes())?;
    files::print(&format!("{} {} {:?}", row.preset, row.steps, row.readable))
}

/// Trains for so long. Gives the step at which digits could be read first: of two looks in a row, as
/// one alone may be chance.
#[expect(clippy::disallowed_methods, reason = "the command line owns time")]
async fn train(
    session: &mut Session,
    family: &str,
    time: Duration,
) -> Result<Option<u64>, Failure> {
    let (mut readable, mut before) = (None, None);
    let slow = family == "autoregressive";
    let (samples, growth) = if slow { (SLOW, 2) } else { (JUDGED, 7) };
    let mut trained = Duration::ZERO;
    let last = if family == "classical" {
        FITTED
    } else {
        u64::MAX
    };
    let mut look = FIRST_LOOK;
    while trained < time && session.step() < last {
        let started = Instant::now();
        session.advance(1, Who::Both).await?;
        trained += started.elapsed();
        if session.step() < look || readable.is_some() {
            continue;
        }
        look += look / growth;
        let fine = match session.figures(samples).await? {
            Figures::Images(seen) => {
                seen.confident_share >= READABLE.0 && seen.classes_covered >= READABLE.1
            }
            Figures::Plane(_) => false,
        };
        if fine {
            readable = before;
        }
        before = fine.then(|| session.step());
    }
    Ok(readable)
}

async fn draw(session: &mut Session) -> Result<Images, Failure> {
    let request = |count| DrawRequest {
        count,
        from: DrawFrom::Panel,
        classes: None,
    };
    let images = session.draw(request(4)).await?;
    if images.shape.height > 1 {
        return Ok(images);
    }
    Ok(session.draw(request(POINTS)).await?)
}

/// Four images, or all points, as `SIDE` rows of `SIDE` bytes.
fn picture(images: &Images) -> Vec<u8> {
    let mut pixels = vec![0; SIDE * SIDE];
    let shape = images.shape;
    if shape.height == 1 {
        for point in images.pixels.chunks_exact(2) {
            let [x, y] = [point[0], -point[1]].map(|place| (place / EXTENT + 1.0) / 2.0);
            if [x, y].iter().all(|place| (0.0..1.0).contains(place)) {
                let [x, y] = [x, y].map(|place| (place * SIDE as f32) as usize);
                pixels[y * SIDE + x] = 255;
            }
        }
        return pixels;
    }
    for (index, image) in images.pixels.chunks_exact(shape.size()).take(4).enumerate() {
        let corner = index / 2 * shape.height * SIDE + index % 2 * shape.width;
        for (row, line) in image.chunks_exact(shape.width).enumerate() {
            for (column, value) in line.iter().enumerate() {
                let grey = value.clamp(0.0, 1.0) * 255.0;
                pixels[corner + row * SIDE + column] = grey.round() as u8;
            }
        }
    }
    pixels
}

/// All pictures in rows, in 16 greys: half the bytes of 256, and no eye sees it at this size.
fn write_sprite(path: &Path, pictures: &[Vec<u8>]) -> Outcome {
    let (width, height) = (COLUMNS * SIDE, pictures.len().div_ceil(COLUMNS) * SIDE);
    let mut packed = vec![0_u8; width * height / 2];
    for (index, picture) in pictures.iter().enumerate() {
        let corner = index / COLUMNS * SIDE * width + index % COLUMNS * SIDE;
        for (place, grey) in picture.iter().enumerate() {
            let at = corner + place / SIDE * width + place % SIDE;
            let level = ((u16::from(*grey) * 15 + 127) / 255) as u8;
            packed[at / 2] |= if at.is_multiple_of(2) {
                level << 4
            } else {
                level
            };
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_compression(png::Compression::High);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&packed))
        .map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
    files::write(path, &bytes)
}
