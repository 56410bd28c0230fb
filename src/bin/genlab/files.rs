//! Reading and writing files.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use genlab::session::Images;
use npyz::WriterBuilder as _;

use crate::{Failure, Outcome};

/// Reads a whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))
}

/// Writes a whole file; what was there before stays until all is written.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome {
    let wrong = |error: std::io::Error| Failure::File(format!("{}: {error}", path.display()));
    let beside = path.with_extension("part");
    let mut file = fs::File::create(&beside).map_err(wrong)?;
    file.write_all(bytes).map_err(wrong)?;
    file.sync_all().map_err(wrong)?;
    fs::rename(&beside, path).map_err(wrong)
}

/// Writes images as one grid with black lines between them, 8-bit grey.
pub fn write_png(path: &Path, images: &Images) -> Outcome {
    let (width, height, pixels) = grid(images);
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

/// The images in rows, as square as can be, one pixel apart.
fn grid(images: &Images) -> (usize, usize, Vec<u8>) {
    let shape = images.shape;
    let columns = (images.count as f64).sqrt().ceil().max(1.0) as usize;
    let rows = images.count.div_ceil(columns);
    let (width, height) = (
        columns * (shape.width + 1) + 1,
        rows * (shape.height + 1) + 1,
    );
    let mut pixels = vec![0; width * height];
    for (index, image) in images.pixels.chunks_exact(shape.size()).enumerate() {
        let left = 1 + index % columns * (shape.width + 1);
        let top = 1 + index / columns * (shape.height + 1);
        for (row, line) in image
            .chunks_exact(shape.width)
            .take(shape.height)
            .enumerate()
        {
            for (column, &value) in line.iter().enumerate() {
                pixels[(top + row) * width + left + column] = (value * 255.0).round() as u8;
            }
        }
    }
    (width, height, pixels)
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
    serde_json::to_string_pretty(value).map_err(|error| Failure::File(error.to_string()))
}

/// Prints a text. Whoever reads may stop early (`genlab describe | head`).
pub fn print(text: &str) -> Outcome {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::File(error.to_string()))
        }
        _ => Ok(()),
    }
}
