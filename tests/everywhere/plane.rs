//! Distributions in the plane have the sizes and the scaling of the literature.

use genlab::data::Plane;
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

fn points(plane: &Plane, count: usize) -> Vec<[f64; 2]> {
    let mut stream = Chance::new(1).stream(Purpose::Points, 0);
    (0..count).map(|_| plane.draw(&mut stream).0).collect()
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    libm::hypot(a[0] - b[0], a[1] - b[1])
}

#[wasm_bindgen_test(unsupported = test)]
fn the_ring_has_eight_distinct_modes_at_radius_2_over_1414() {
    let (modes, deviation) = Plane::Ring.modes().unwrap();
    assert_eq!(modes.len(), 8);
    assert!((deviation - 0.014_144).abs() < 1e-6);
    for (index, &mode) in modes.iter().enumerate() {
        assert!((distance(mode, [0.0, 0.0]) - 1.414_427).abs() < 1e-6);
        assert!(
            modes[..index]
                .iter()
                .all(|&other| distance(mode, other) > 1.0)
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_grid_has_25_modes_from_minus_4_to_4_over_2828() {
    let (modes, deviation) = Plane::Grid.modes().unwrap();
    assert_eq!(modes.len(), 25);
    assert!((deviation - 0.017_680).abs() < 1e-6);
    assert_eq!(modes[12], [0.0, 0.0]);
    assert!((modes[0][0] + 1.414_427).abs() < 1e-6);
}

#[wasm_bindgen_test(unsupported = test)]
fn modes_are_equally_likely_and_98_9_percent_of_the_points_lie_within_three_deviations() {
    for plane in [Plane::Ring, Plane::Grid] {
        let (modes, deviation) = plane.modes().unwrap();
        let mut counts = vec![0; modes.len()];
        let mut near = 0;
        let count = 20_000;
        for point in points(&plane, count) {
            let distances = modes.iter().map(|&mode| distance(mode, point));
            let (index, closest) = distances
                .enumerate()
                .min_by(|a, b| a.1.total_cmp(&b.1))
                .unwrap();
            counts[index] += 1;
            near += usize::from(closest < 3.0 * deviation);
        }
        // 1 - exp(-4.5), to four standard errors.
        let share = near as f64 / count as f64;
        assert!((share - 0.988_891).abs() < 0.003, "{plane:?}: {share}");
        let expected = count as f64 / modes.len() as f64;
        let spread = 5.0 * libm::sqrt(expected);
        assert!(
            counts
                .iter()
                .all(|&count| (f64::from(count) - expected).abs() < spread)
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn everything_lies_within_two_units() {
    for plane in [Plane::Line, Plane::Moons, Plane::Spiral] {
        assert!(plane.modes().is_none());
        let points = points(&plane, 2000);
        assert!(
            points
                .iter()
                .all(|&point| distance(point, [0.0, 0.0]) < 2.0),
            "{plane:?}"
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn points_drawn_by_hand_are_equally_likely_and_have_the_width_of_a_pen() {
    // The corners of the picture, and the middle twice.
    let plane = Plane::points(&[0, 0, 999, 0, 0, 999, 999, 999, 500, 500, 500, 500]);
    assert!(plane.modes().is_none());
    let count = 12_000;
    let drawn = points(&plane, count);
    let near = |x: f64, y: f64| {
        let near = drawn
            .iter()
            .filter(|point| distance(**point, [x, y]) < 0.12);
        near.count() as f64 / count as f64
    };
    // Four deviations hold 1 - exp(-8) of the points around each place.
    for (x, y) in [(-2.0, -2.0), (2.0, -2.0), (-2.0, 2.0), (2.0, 2.0)] {
        assert!((near(x, y) - 1.0 / 6.0).abs() < 0.015, "{x}, {y}");
    }
    assert!((near(0.002, 0.002) - 1.0 / 3.0).abs() < 0.02);
    let square = |point: &[f64; 2]| distance(*point, [2.0, 2.0]).powi(2);
    let around: Vec<f64> = drawn.iter().map(square).filter(|s| *s < 0.09).collect();
    let deviation = libm::sqrt(around.iter().sum::<f64>() / (2.0 * around.len() as f64));
    assert!((deviation - 0.03).abs() < 0.001, "{deviation}");
}
