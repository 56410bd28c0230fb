//! Histograms and kernels equal numbers worked by hand, and every density has the integral 1.

use genlab::models::classical::{Histogram, Kernel};
use genlab::session::{Answer, AskDensity, DensityMap, Question, Session};
use nalgebra::DMatrix;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, open};

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected}"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_histogram_of_five_points_on_a_line() {
    // Bins of width 1 from -2 to 2; what lies outside counts in the nearest one.
    let points = DMatrix::from_row_slice(1, 5, &[-1.5, -1.2, 0.5, 1.9, 7.0]);
    let found = Histogram::fit(&points, 4, 0.5);
    assert_eq!(found.counts, [2.0, 0.0, 1.0, 2.0]);
    // (count + 1/2) / (5 + 4/2)
    let at = DMatrix::from_row_slice(1, 2, &[-1.1, -0.1]);
    let density: Vec<f64> = found.log_density(&at).into_iter().map(f64::exp).collect();
    close(density[0], 2.5 / 7.0, 1e-12);
    close(density[1], 0.5 / 7.0, 1e-12);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_histogram_in_the_plane_has_the_marginals_of_its_coordinates() {
    let points = DMatrix::from_column_slice(2, 3, &[-1.0, 1.0, -1.0, -1.0, 1.0, 1.0]);
    let found = Histogram::fit(&points, 2, 1.0);
    // Row by row, the smallest y first: (-1, -1), (1, -1), (-1, 1), (1, 1).
    assert_eq!(found.counts, [1.0, 0.0, 1.0, 1.0]);
    let marginal = found.marginal(0);
    assert_eq!(marginal.counts, [2.0, 1.0]);
    // (2 + 2) / (3 + 4) in a bin of width 2.
    let at = DMatrix::from_element(1, 1, -0.5);
    close(marginal.log_density(&at)[0].exp(), 4.0 / 7.0 / 2.0, 1e-12);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_kernel_density_of_three_points_on_a_line() {
    let points = DMatrix::from_row_slice(1, 3, &[0.0, 1.0, 1.5]);
    let found = Kernel::fit(points, 0.5);
    // The mean of three Gaussians of deviation 1/2, computed apart.
    let at = found.log_density(&DMatrix::from_row_slice(1, 2, &[0.2, 2.0]));
    close(at[0], -1.113_169_849_206_183_4, 1e-9);
    close(at[1], -1.622_538_277_871_902_2, 1e-9);
}

#[wasm_bindgen_test(unsupported = test)]
fn scotts_rule_follows_the_deviation_and_the_number_of_points() {
    // Deviations 1 and 2; 4^(-1/6) = 0.7937.
    let points = DMatrix::from_column_slice(2, 4, &[1.0, 2.0, -1.0, 2.0, 1.0, -2.0, -1.0, -2.0]);
    let found = Kernel::fit(points, 0.0);
    close(found.bandwidths[0], 0.793_700_5, 1e-6);
    close(found.bandwidths[1], 1.587_401_1, 1e-6);
}

/// The density at the middles of squares of side `width` that fill the square from -reach to reach.
async fn density(session: &mut Session, reach: f64, width: f64) -> DensityMap {
    let question = Question::Density(AskDensity {
        side: (2.0 * reach / width).round() as usize,
        extent: (reach - width / 2.0) as f32,
    });
    match session.ask(question).await.unwrap() {
        Answer::Density(density) => density,
        other => panic!("another answer: {other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_integral_is_one_together_and_separate() {
    for coordinates in ["together", "separate"] {
        for (text, reach, width) in [
            // Beyond the bins, which end at 2, there is nothing.
            ("density/histogram&classical.bins=20", 3.0, 0.2),
            (
                "density/kernel&classical.bandwidth=0.2&classical.examples=100",
                3.0,
                0.1,
            ),
            ("density/mixture&data=moons&classical.clusters=3", 3.0, 0.05),
        ] {
            let mut session = open(&format!("{text}&classical.coordinates={coordinates}"));
            advance(&mut session, 3).await;
            let map = density(&mut session, reach, width).await;
            close(map.values.iter().sum::<f64>() * width * width, 1.0, 0.002);
            close(map.horizontal.iter().sum::<f64>() * width, 1.0, 0.002);
            close(map.vertical.iter().sum::<f64>() * width, 1.0, 0.002);
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn separate_coordinates_are_a_product_and_cannot_know_a_line() {
    let few = "density/kernel&data=line&classical.examples=300";
    let mut separate = open(&format!("{few}&classical.coordinates=separate"));
    let mut together = open(few);
    let apart = advance(&mut separate, 1).await;
    let both = advance(&mut together, 1).await;
    let map = density(&mut separate, 2.0, 0.2).await;
    // The first row has the largest y, the last place of the vertical.
    for (row, column) in [(3, 5), (10, 10)] {
        let product = map.horizontal[column] * map.vertical[map.side - 1 - row];
        close(map.values[row * map.side + column], product, 1e-9);
    }
    let nats = |report: &genlab::session::Report| {
        let held_out = report
            .series
            .iter()
            .find(|one| one.name == "density.heldOut");
        held_out.unwrap().values[0].unwrap()
    };
    assert!(nats(&apart) > nats(&both) + 0.5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn narrow_kernels_know_their_examples_by_heart() {
    let mut session =
        open("density/kernel&data=moons&classical.bandwidth=0.002&classical.examples=500");
    let report = advance(&mut session, 1).await;
    let nats = |name: &str| {
        let series = report.series.iter().find(|one| one.name == name);
        series.unwrap().values[0].unwrap()
    };
    assert!(nats("density.heldOut") > nats("density.fitted") + 1.0);
}
