//! The original MNIST and Fashion-MNIST files are read as they are.

use std::path::{Path, PathBuf};

use genlab::data::Dataset;
use genlab::losses::reconstruction::entropy;

/// The folder of the original files, or none, with a message.
fn folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(name);
    if folder.exists() {
        return Some(folder);
    }
    println!("skipped: {} is not there", folder.display());
    None
}

fn read(folder: &Path, part: &str) -> Dataset {
    let file = |kind: &str| std::fs::read(folder.join(format!("{part}-{kind}-ubyte.gz"))).unwrap();
    Dataset::idx(&file("images-idx3"), &file("labels-idx1"), part).unwrap()
}

fn mean(data: &Dataset) -> f64 {
    let pixels = data.pixels(0, data.count());
    pixels.iter().map(|&pixel| f64::from(pixel)).sum::<f64>() / pixels.len() as f64
}

#[test]
fn mnist_has_its_known_counts_and_mean() {
    let Some(folder) = folder("mnist") else {
        return;
    };
    let train = read(&folder, "train");
    assert_eq!(train.count(), 60_000);
    let sizes = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];
    assert_eq!(train.class_sizes(), sizes);
    assert_eq!(train.labels()[..5], [5, 0, 4, 1, 9]);
    // 0.1307, as in every tutorial.
    assert!((mean(&train) - 0.130_66).abs() < 1e-4, "{}", mean(&train));
    let test = read(&folder, "t10k");
    assert_eq!((test.count(), test.labels()[0]), (10_000, 7));
}

#[test]
fn fashion_mnist_has_its_known_counts_and_mean() {
    let Some(folder) = folder("fashion-mnist") else {
        return;
    };
    let train = read(&folder, "train");
    assert_eq!(train.class_sizes(), [6000; 10]);
    assert!((mean(&train) - 0.286_04).abs() < 1e-4, "{}", mean(&train));
}

#[test]
fn the_cross_entropy_of_grey_images_has_its_known_floor() {
    for (name, floor) in [("mnist", 45.53), ("fashion-mnist", 189.86)] {
        let Some(folder) = folder(name) else {
            return;
        };
        let test = read(&folder, "t10k");
        let found = entropy(&test.pixels(0, test.count())) / test.count() as f64;
        assert!((found - floor).abs() < 0.01, "{name}: {found}");
    }
}
