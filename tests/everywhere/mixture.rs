//! Expectation and maximisation: numbers worked apart, no step back, and a known mixture found.

use genlab::models::classical::{Covariance, Mixture};
use genlab::random::{Chance, Purpose};
use genlab::session::{Answer, AskClusters, Question, Session};
use nalgebra::{DMatrix, DVector};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, images, open};
use burn::tensor::Device;

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected}"
    );
}

/// A mixture of two Gaussians on a line.
fn line(weights: [f64; 2], means: [f64; 2], variances: [f64; 2]) -> Mixture {
    Mixture {
        weights: weights.to_vec(),
        means: means.map(|mean| DVector::from_element(1, mean)).to_vec(),
        covariances: variances
            .map(|variance| DMatrix::from_element(1, 1, variance))
            .to_vec(),
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn two_iterations_on_five_points() {
    let points = DMatrix::from_row_slice(1, 5, &[-2.0, -1.0, 0.5, 1.0, 3.0]);
    let mut found = line([0.4, 0.6], [-1.0, 1.0], [1.0, 2.0]);
    // All expected numbers were computed apart, with the formulas written out for a line.
    let tolerance = 5e-6;
    close(found.iterate(&points, Covariance::Full), 1.932_076_1, 1e-6);
    close(found.weights[0], 0.384_692_5, tolerance);
    close(found.means[0][0], -1.127_889_1, tolerance);
    close(found.covariances[1][(0, 0)], 2.143_395_1, tolerance);
    close(found.iterate(&points, Covariance::Full), 1.918_662_3, 1e-6);
    close(found.weights[1], 0.619_988_2, tolerance);
    close(found.means[1][0], 1.225_366_7, tolerance);
    close(found.covariances[0][(0, 0)], 0.831_992_2, tolerance);
}

#[wasm_bindgen_test(unsupported = test)]
fn the_density_of_a_leaning_gaussian() {
    let found = Mixture {
        weights: vec![1.0],
        means: vec![DVector::from_vec(vec![1.0, 0.0])],
        covariances: vec![DMatrix::from_row_slice(2, 2, &[2.0, 1.0, 1.0, 1.0])],
    };
    // The determinant is 1 and the inverse ((1, -1), (-1, 2)); (1, 1) from the mean gives 1.
    let at = DMatrix::from_column_slice(2, 1, &[2.0, 1.0]);
    let expected = -0.5 - std::f64::consts::TAU.ln();
    close(found.log_density(&at)[0], expected, 1e-12);
}

#[wasm_bindgen_test(unsupported = test)]
fn shapes_are_restricted() {
    let points = DMatrix::from_column_slice(2, 4, &[3.0, 1.0, 1.0, 3.0, -1.0, -3.0, -3.0, -1.0]);
    for (shape, expected) in [
        (Covariance::Full, [5.0, 3.0, 3.0, 5.0]),
        (Covariance::Diagonal, [5.0, 0.0, 0.0, 5.0]),
        (Covariance::Round, [5.0, 0.0, 0.0, 5.0]),
    ] {
        let mut found = Mixture {
            weights: vec![1.0],
            means: vec![DVector::zeros(2)],
            covariances: vec![DMatrix::identity(2, 2)],
        };
        found.iterate(&points, shape);
        for (found, expected) in found.covariances[0].iter().zip(expected) {
            close(*found, expected, 1e-5);
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn no_iteration_makes_the_examples_less_likely() {
    for text in [
        "density/mixture&seed=2",
        "density/mixture&data=moons&classical.clusters=5",
        "density/mixture&data=spiral&classical.covariance=round",
        "density/mixture&data=grid&classical.coordinates=separate",
        "density/digits&classical.clusters=3&classical.reduced=4",
    ] {
        let mut session = open(text);
        let report = advance(&mut session, 25).await;
        let series = report
            .series
            .iter()
            .find(|one| one.name == "density.fitted");
        let losses: Vec<f32> = series.unwrap().values.iter().flatten().copied().collect();
        assert!(losses[24] < losses[0] - 0.1, "{text}: {losses:?}");
        // Weights, means and covariances are rounded to single precision after each iteration.
        let falls = losses.windows(2).all(|pair| pair[1] <= pair[0] + 1e-4);
        assert!(falls, "{text}: {losses:?}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_known_mixture_is_found() {
    let truth = Mixture {
        weights: vec![0.3, 0.7],
        means: vec![
            DVector::from_vec(vec![-1.0, 0.0]),
            DVector::from_vec(vec![1.0, 0.5]),
        ],
        covariances: vec![
            DMatrix::from_row_slice(2, 2, &[0.10, 0.05, 0.05, 0.05]),
            DMatrix::from_row_slice(2, 2, &[0.04, 0.0, 0.0, 0.2]),
        ],
    };
    let mut stream = Chance::new(4).stream(Purpose::HeldOut, 0);
    let values: Vec<f32> = (0..4000)
        .flat_map(|_| truth.draw(&mut stream))
        .map(|x| x as f32)
        .collect();
    let table = genlab::models::Table::new(2, values);
    let mut found = Mixture::seeded(&table, 2, &mut stream);
    let points = DMatrix::from_iterator(2, 4000, table.values.iter().map(|&x| f64::from(x)));
    for _ in 0..60 {
        found.iterate(&points, Covariance::Full);
    }
    let first = usize::from(found.means[0][0] > 0.0);
    for (index, place) in [first, 1 - first].into_iter().enumerate() {
        close(found.weights[place], truth.weights[index], 0.03);
        let shift = (&found.means[place] - &truth.means[index]).amax();
        let spread = (&found.covariances[place] - &truth.covariances[index]).amax();
        assert!(shift < 0.03 && spread < 0.02, "{shift} {spread}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_goes_on_from_a_checkpoint_to_the_bit() {
    for text in [
        "density/mixture&data=moons",
        "density/digits&classical.clusters=3&classical.reduced=4",
        "k-means&classical.clusters=4",
    ] {
        let mut whole = open(text);
        advance(&mut whole, 4).await;
        let bytes = whole.checkpoint().await.unwrap();
        let rest = advance(&mut whole, 3).await;
        let mut resumed = Session::resume(&bytes, images(), &Device::flex()).unwrap();
        assert_eq!(advance(&mut resumed, 3).await, rest, "{text}");
        let (one, two) = (whole.checkpoint().await, resumed.checkpoint().await);
        assert!(one.unwrap() == two.unwrap(), "{text}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_ring_has_eight_gaussians_at_its_spots() {
    let mut session = open("density/mixture&seed=1");
    advance(&mut session, 30).await;
    let Answer::Clusters(found) = session
        .ask(Question::Clusters(AskClusters {}))
        .await
        .unwrap()
    else {
        panic!("another answer");
    };
    for cluster in &found {
        let radius = f64::from(cluster.center[0]).hypot(f64::from(cluster.center[1]));
        close(radius, 1.414_427, 0.01);
        close(cluster.weight, 0.125, 0.03);
        close(cluster.covariance[0], 0.014_144f64.powi(2), 5e-5);
    }
}
