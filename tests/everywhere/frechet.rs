//! The Frechet distance of two Gaussians equals numbers worked by hand.

use genlab::metrics::Gaussian;
use nalgebra::{DMatrix, DVector};
use wasm_bindgen_test::wasm_bindgen_test;

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

/// A Gaussian in the plane.
fn gaussian(mean: [f64; 2], covariance: [f64; 4]) -> Gaussian {
    Gaussian {
        samples: 100,
        mean: DVector::from_row_slice(&mean),
        covariance: DMatrix::from_row_slice(2, 2, &covariance),
    }
}

fn first() -> Gaussian {
    gaussian([0.0, 0.0], [1.0, 0.0, 0.0, 4.0])
}

#[wasm_bindgen_test(unsupported = test)]
fn of_covariances_that_do_not_commute() {
    let second = gaussian([1.0, 2.0], [2.0, 1.0, 1.0, 2.0]);
    // C D = [[2, 1], [4, 8]] has trace 10 and determinant 12, and of a 2x2 matrix
    // tr M^(1/2) = sqrt(tr M + 2 sqrt(det M)) = sqrt(10 + 2 sqrt 12).
    let trace_of_root = (10.0 + 2.0 * 12f64.sqrt()).sqrt();
    let expected = 5.0 + 5.0 + 4.0 - 2.0 * trace_of_root;
    close(first().frechet_distance(&second).unwrap(), expected);
    close(second.frechet_distance(&first()).unwrap(), expected);
}

#[wasm_bindgen_test(unsupported = test)]
fn of_a_gaussian_to_itself_it_is_0_and_of_two_points_their_squared_distance() {
    close(first().frechet_distance(&first()).unwrap(), 0.0);
    let (one, two) = (gaussian([0.0; 2], [0.0; 4]), gaussian([3.0, 4.0], [0.0; 4]));
    close(one.frechet_distance(&two).unwrap(), 25.0);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_fit_has_the_mean_and_the_unbiased_covariance() {
    let fit = Gaussian::fit(&[[0.0, 0.0], [2.0, 0.0], [0.0, 2.0], [2.0, 6.0]]).unwrap();
    // Deviations (-1,-2) (1,-2) (-1,0) (1,4): 4/3, (2 - 2 + 0 + 4)/3, 24/3.
    let expected = gaussian([1.0, 2.0], [4.0 / 3.0, 4.0 / 3.0, 4.0 / 3.0, 8.0]);
    assert!((fit.mean - expected.mean).norm() < 1e-12);
    assert!((fit.covariance - expected.covariance).norm() < 1e-12);
    assert_eq!(Gaussian::fit(&[[1.0, 2.0]]), None);
}

#[wasm_bindgen_test(unsupported = test)]
fn numbers_that_are_not_finite_have_no_distance() {
    let broken = Gaussian::fit(&[[f32::NAN, 0.0], [1.0, 0.0]]).unwrap();
    assert_eq!(broken.frechet_distance(&first()), None);
    assert_eq!(first().frechet_distance(&broken), None);
}

/// Of a generator that has collapsed, nearly all eigenvalues are 0, and rounding is all that is left
/// of them.
#[wasm_bindgen_test(unsupported = test)]
fn of_a_covariance_with_hardly_any_spread() {
    const SIDE: usize = 64;
    let direction = DVector::from_fn(SIDE, |row, _| 1.0 + row as f64).normalize();
    let mirror = DMatrix::identity(SIDE, SIDE) - 2.0 * &direction * direction.transpose();
    let (large, small) = (1e-6, 1e-12);
    let mut spread = DVector::zeros(SIDE);
    spread[0] = large;
    spread[1] = small;
    let of = |covariance| Gaussian {
        samples: 1000,
        mean: DVector::zeros(SIDE),
        covariance,
    };
    let collapsed = of(&mirror * DMatrix::from_diagonal(&spread) * &mirror);
    let wide = of(DMatrix::identity(SIDE, SIDE));
    // tr C + tr I - 2 tr C^(1/2), and C^(1/2) has the roots of C's eigenvalues.
    let expected = large + small + SIDE as f64 - 2.0 * (large.sqrt() + small.sqrt());
    // A root has half of the digits: of an eigenvalue that is 0 but for rounding, 1e-11 is left.
    for (one, other) in [(&collapsed, &wide), (&wide, &collapsed)] {
        let found = one.frechet_distance(other).unwrap();
        assert!((found - expected).abs() < 1e-7, "{found} is not {expected}");
    }
}
