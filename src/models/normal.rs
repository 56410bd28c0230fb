//! The standard normal distribution.

/// The standard normal distribution function, `(1 + erf(x / sqrt 2)) / 2`.
pub(super) fn normal_share(x: f64) -> f64 {
    0.5 * (1.0 + libm::erf(x * std::f64::consts::FRAC_1_SQRT_2))
}

/// Where [`normal_share`] reaches `share`, by bisection.
pub(super) fn normal_quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if normal_share(middle) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}
