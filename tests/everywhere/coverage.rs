//! Modes, high quality and reverse KL in the plane equal numbers worked by hand.

use genlab::metrics::{Coverage, Modes};
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::open;

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected}"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn of_five_points_and_three_modes() {
    let modes = Modes {
        centers: vec![[0.0, 0.0], [10.0, 0.0], [0.0, 100.0]],
        sigma: 1.0,
    };
    // At a mode; 3 sigma away; 3.5 away; 1.41 away from the second; nowhere.
    let points = [
        [0.0, 0.0],
        [0.0, 3.0],
        [3.5, 0.0],
        [11.0, 1.0],
        [f32::NAN, 0.0],
    ];
    let found = Coverage::new(&points, &modes);
    assert_eq!(
        (found.samples, found.modes, found.modes_captured),
        (5, 3, 2)
    );
    assert_eq!(found.histogram, [3, 1, 0]);
    close(found.high_quality_share, 0.6, 1e-12);
    // 3/4 ln(3/4 : 1/3) + 1/4 ln(1/4 : 1/3)
    let expected = 0.75 * 2.25f64.ln() + 0.25 * 0.75f64.ln();
    close(found.reverse_kl.unwrap(), expected, 1e-12);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_mode_is_captured_only_by_a_point_of_high_quality() {
    let modes = Modes {
        centers: vec![[0.0, 0.0], [10.0, 0.0]],
        sigma: 1.0,
    };
    let found = Coverage::new(&[[3.1, 0.0], [7.0, 0.0]], &modes);
    assert_eq!((found.modes_captured, found.reverse_kl), (1, Some(0.0)));
    let none = Coverage::new(&[[f32::INFINITY, 0.0]], &modes);
    assert_eq!((none.modes_captured, none.reverse_kl), (0, None));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_perfect_sampler_of_the_ring_has_its_known_figures() {
    let centers: Vec<[f64; 2]> = (0..8)
        .map(|mode| libm::sincos(f64::from(mode) * std::f64::consts::FRAC_PI_4))
        .map(|(sine, cosine)| [2.0 * cosine, 2.0 * sine])
        .collect();
    let modes = Modes {
        centers,
        sigma: 0.02,
    };
    let mut stream = Chance::new(1).stream(Purpose::Panel, 0);
    let points: Vec<[f32; 2]> = (0..20_000)
        .map(|_| {
            let center = modes.centers[stream.below(8)];
            center.map(|center| (center + modes.sigma * stream.normal()) as f32)
        })
        .collect();
    let found = Coverage::new(&points, &modes);
    assert_eq!(found.modes_captured, 8);
    // 1 - exp(-9/2), and (8 - 1) / (2 * 20,000)
    close(found.high_quality_share, 0.988_9, 0.003);
    close(found.reverse_kl.unwrap(), 0.000_175, 0.000_35);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_run_in_the_plane_is_measured_if_there_are_modes() {
    let small = "&train.batch=8&generator.widths=16&discriminator.widths=16";
    let mut ring = open(&format!("gan/mlp&data=ring{small}"));
    let found = ring.coverage(300).await.unwrap();
    assert_eq!((found.samples, found.modes), (300, 8));
    assert_eq!(found.histogram.iter().sum::<u32>(), 300);
    assert_eq!(ring.coverage(300).await.unwrap(), found);
    assert_eq!(ring.collapse(300).await.unwrap_err().kind(), "judge");
    let mut line = open(&format!("gan/mlp&data=line{small}"));
    assert_eq!(line.coverage(300).await.unwrap_err().kind(), "judge");
}
