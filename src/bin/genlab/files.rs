//! Reading and writing files. Every error names the file.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::session::{Images, Session};
use npyz::WriterBuilder as _;

use crate::{Failure, Outcome, picture};

/// Reads a whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))
}

/// Goes on with the run in a checkpoint, or with a look at it. If it learned from other data, that is
/// told first, and refused unless it was asked for.
pub fn resume_on(
    path: &Path,
    data: Arc<Dataset>,
    device: &Device,
    other_data: bool,
) -> Result<Session, Failure> {
    let named = |error| Failure::Named {
        file: path.display().to_string(),
        error,
    };
    if let Some(other) = Session::other_data(&read(path)?, &data).map_err(named)? {
        let told = format!("{}: {}", path.display(), other.sentence);
        if other.known && !other_data {
            return Err(Failure::Input(format!(
                "{told}; give its own by --data, or these all the same by --other-data"
            )));
        }
        eprintln!("genlab: {told}");
    }
    resume(path, data, device)
}

/// Goes on with the run in a checkpoint.
pub fn resume(path: &Path, data: Arc<Dataset>, device: &Device) -> Result<Session, Failure> {
    Session::resume(&read(path)?, data, device).map_err(|error| Failure::Named {
        file: path.display().to_string(),
        error,
    })
}

/// Refuses what cannot become a file, before the work is done that it is to hold.
pub fn check_target(option: &str, path: &Path) -> Outcome {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let refuse = |reason: String| {
        let path = path.display();
        Err(Failure::Input(format!("{option} {path}: {reason}")))
    };
    if path.is_dir() {
        return refuse("this is a folder; the name of a file is needed".to_owned());
    }
    if !folder.is_dir() {
        return refuse(format!("there is no folder {}", folder.display()));
    }
    Ok(())
}

/// Writes a whole file; what was there before stays until all is written.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome {
    let wrong = |error: std::io::Error| Failure::File(format!("{}: {error}", path.display()));
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let mut file = fs::File::create(&beside).map_err(wrong)?;
    file.write_all(bytes).map_err(wrong)?;
    file.sync_all().map_err(wrong)?;
    fs::rename(&beside, path).map_err(wrong)
}

/// Writes images as one grid with black lines between them, and points as points, 8-bit grey.
pub fn write_png(path: &Path, images: &Images) -> Outcome {
    let (width, height, pixels) = picture::of(images);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&pixels))
        .map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
    write(path, &bytes)
}

/// Writes images as a NumPy array, float32 `[n, channels, height, width]` in [0, 1]; points as
/// `[n, 2]`.
pub fn write_npy(path: &Path, images: &Images) -> Outcome {
    let shape = images.shape;
    let dimensions = [images.count, shape.channels, shape.height, shape.width].map(|n| n as u64);
    let dimensions = if shape.height == 1 {
        &dimensions[..2]
    } else {
        &dimensions
    };
    write_array(path, dimensions, &images.pixels)
}

/// Writes labels as a NumPy array, int64 `[n]`.
pub fn write_labels(path: &Path, labels: &[u8]) -> Outcome {
    let labels: Vec<i64> = labels.iter().map(|&label| i64::from(label)).collect();
    write_array(path, &[labels.len() as u64], &labels)
}

fn write_array<Item: npyz::AutoSerialize + Copy>(
    path: &Path,
    dimensions: &[u64],
    items: &[Item],
) -> Outcome {
    let mut bytes = Vec::new();
    let written = npyz::WriteOptions::new()
        .default_dtype()
        .shape(dimensions)
        .writer(&mut bytes)
        .begin_nd()
        .and_then(|mut writer| {
            writer.extend(items.iter().copied())?;
            writer.finish()
        });
    written.map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
    write(path, &bytes)
}

/// A value as readable JSON.
pub fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Failure::File(format!("this cannot be written as JSON: {error}")))
}

/// Prints a text. Whoever reads may stop early (`genlab describe | head`).
pub fn print(text: &str) -> Outcome {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::File(
            format!("the output cannot be written: {error}"),
        )),
        _ => Ok(()),
    }
}
