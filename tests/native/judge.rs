//! The judges name real test images, and their figures have the scale that docs/judge.md gives.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::metrics::{Collapse, Judge, Subject};
use genlab::random::{Chance, Purpose};
use genlab::session::Session;

fn data(name: &str, part: &str) -> Option<Dataset> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(name);
    let file = |kind: &str| std::fs::read(folder.join(format!("{part}-{kind}-ubyte.gz")));
    let (Ok(images), Ok(labels)) = (file("images-idx3"), file("labels-idx1")) else {
        println!(
            "skipped: the original files are not in {}",
            folder.display()
        );
        return None;
    };
    Some(Dataset::idx(&images, &labels, part).unwrap())
}

async fn accuracy(name: &str, subject: Subject) -> Option<f64> {
    let test = data(name, "t10k")?;
    let mut judge = Judge::shipped(subject, &Device::flex()).unwrap();
    let accuracy = judge.accuracy(&test, test.count()).await.unwrap();
    println!(
        "{name}: {:.2} % of {} right",
        100.0 * accuracy,
        test.count()
    );
    let written = judge.reference.unwrap().accuracy;
    assert!((accuracy - written).abs() < 2e-4, "the file says {written}");
    Some(accuracy)
}

#[tokio::test]
async fn the_judge_of_digits_names_988_of_1000_test_digits() {
    if let Some(accuracy) = accuracy("mnist", Subject::Digits).await {
        assert!(accuracy >= 0.988);
    }
}

#[tokio::test]
async fn the_judge_of_clothes_names_890_of_1000_test_images() {
    if let Some(accuracy) = accuracy("fashion-mnist", Subject::Fashion).await {
        assert!(accuracy >= 0.89);
    }
}

#[tokio::test]
async fn each_data_set_finds_its_judge() {
    for (name, subject) in [
        ("mnist", Subject::Digits),
        ("fashion-mnist", Subject::Fashion),
    ] {
        if let Some(test) = data(name, "t10k") {
            let judge = Judge::of(&test, &Device::flex()).await.unwrap();
            assert_eq!(judge.subject, subject);
        }
    }
}

#[tokio::test]
async fn a_session_takes_only_the_judge_that_knows_its_images() {
    let files: [&[u8]; 2] = [
        include_bytes!("../../assets/judge-mnist.safetensors"),
        include_bytes!("../../assets/judge-fashion.safetensors"),
    ];
    for (place, name) in ["mnist", "fashion-mnist"].into_iter().enumerate() {
        let Some(test) = data(name, "t10k") else {
            continue;
        };
        let test = Arc::new(test);
        let open = |text: &str| Session::open(text, test.clone(), &Device::flex()).unwrap();
        let (mut session, mut ring) = (open("pca"), open("gan/mlp&data=ring"));
        let other = session.try_judge(files[1 - place]).await.unwrap();
        let own = session.try_judge(files[place]).await.unwrap();
        let of_points = ring.try_judge(files[place]).await.unwrap();
        assert_eq!((other, own, of_points), (false, true, false), "{name}");
        let refused = session.try_judge(b"none").await.unwrap_err();
        assert_eq!(refused.kind(), "judge");
    }
}

fn row(name: &str, found: &Collapse) -> f64 {
    let frechet = found.frechet.unwrap();
    println!(
        "| {name} | {} | {:.2} | {} | {:.4} | {:.3} | {:.2} | {:.2} | {:.2} |",
        found.samples,
        frechet.distance,
        found.classes_covered,
        found.class_divergence,
        found.confident_share,
        found.class_score,
        found.diversity.overall.unwrap(),
        found.diversity.within_class.unwrap_or(f64::NAN),
    );
    frechet.distance
}

/// Prints the table of docs/judge.md.
async fn calibrate(name: &str, subject: Subject) {
    let (Some(training), Some(test)) = (data(name, "train"), data(name, "t10k")) else {
        return;
    };
    let mut judge = Judge::shipped(subject, &Device::flex()).unwrap();
    let mut stream = Chance::new(1).stream(Purpose::Panel, 0);
    println!("{name}");
    let mut real = Vec::new();
    for count in [100, 1000, 10_000] {
        let found = judge.collapse(&training.pixels(0, count)).await.unwrap();
        real.push(row("training images", &found));
    }
    let held_out = judge.collapse(&test.pixels(0, 1000)).await.unwrap();
    let held_out = row("test images", &held_out);
    let mut noisy = |deviation: f64| {
        let mut pixels = training.pixels(0, 1000);
        for pixel in &mut pixels {
            *pixel = (*pixel + (deviation * stream.normal()) as f32).clamp(0.0, 1.0);
        }
        pixels
    };
    let images = [noisy(0.1), noisy(0.3)];
    let slightly = row(
        "training images, noise 0.1",
        &judge.collapse(&images[0]).await.unwrap(),
    );
    let noisy = row(
        "training images, noise 0.3",
        &judge.collapse(&images[1]).await.unwrap(),
    );
    let one = training
        .labels()
        .iter()
        .position(|&label| label == 1)
        .unwrap();
    let copies = training.pixels(one, 1).repeat(1000);
    let copies = judge.collapse(&copies).await.unwrap();
    let copied = row("one image, 1,000 times", &copies);
    let uniform: Vec<f32> = (0..784_000).map(|_| stream.uniform() as f32).collect();
    let noise = row("uniform noise", &judge.collapse(&uniform).await.unwrap());
    // The order that makes the distance a measure.
    assert!(real[2] < real[1] && real[1] < real[0]);
    assert!(held_out < slightly && real[1] < slightly && slightly < noisy);
    assert!(noisy < copied && noisy < noise);
    assert!(copies.diversity.overall.unwrap() < 1e-4);
}

#[tokio::test]
async fn the_figures_of_digits_have_their_scale() {
    calibrate("mnist", Subject::Digits).await;
}

#[tokio::test]
async fn the_figures_of_clothes_have_their_scale() {
    calibrate("fashion-mnist", Subject::Fashion).await;
}
