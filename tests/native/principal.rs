//! Principal components rebuild the test images of MNIST and Fashion-MNIST with the errors that are
//! known of them: k = 30 on MNIST is the 13.87 of Hinton and Salakhutdinov (2006).

use std::path::{Path, PathBuf};

use burn::tensor::{Device, Tensor, TensorData};
use genlab::data::Dataset;
use genlab::models::Table;
use genlab::models::classical::Pca;
use genlab::read::read;

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

/// The mean squared error of a pixel of all test images, rebuilt from `components`.
async fn error(pca: &Pca, test: &[f32], components: usize) -> f64 {
    let data = TensorData::new(test.to_vec(), [test.len() / 784, 784]);
    let x = Tensor::<2>::from_data(data, &Device::flex());
    let rebuilt = pca.rebuild(pca.project(x, components)).flatten::<1>(0, 1);
    let rebuilt = read(vec![rebuilt]).await.unwrap().remove(0);
    let errors = test.iter().zip(&rebuilt);
    let sum: f64 = errors.map(|(x, y)| f64::from(x - y).powi(2)).sum();
    sum / test.len() as f64
}

async fn check(name: &str, known: &[(usize, f64, f64)]) {
    let (Some(training), Some(test)) = (data(name, "train"), data(name, "t10k")) else {
        return;
    };
    let table = Table::new(784, training.pixels(0, training.count()));
    let pca = Pca::fit(&table, &Device::flex()).await.unwrap();
    let test = test.pixels(0, test.count());
    for &(components, expected, tolerance) in known {
        let found = error(&pca, &test, components).await;
        println!(
            "{name}, k = {components}: {found:.5} a pixel, {:.3} an image, {:.4} of the variance",
            784.0 * found,
            pca.explained()[components - 1]
        );
        assert!((found - expected).abs() <= tolerance, "not {expected}");
    }
}

#[tokio::test]
async fn of_60000_digits() {
    let summed = (30, 13.87 / 784.0, 0.10 / 784.0);
    let others = [(1, 0.06073), (8, 0.03744), (32, 0.01683), (128, 0.00421)];
    let others = others.map(|(components, error)| (components, error, 2e-5));
    check(
        "mnist",
        &[&[(2, 0.0557, 0.0006), summed][..], &others].concat(),
    )
    .await;
}

#[tokio::test]
async fn of_60000_clothes() {
    let known = [
        (32, 0.0151, 0.0002),
        (2, 0.04610, 2e-5),
        (10, 0.02435, 2e-5),
    ];
    check("fashion-mnist", &known).await;
}
