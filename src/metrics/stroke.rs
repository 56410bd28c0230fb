//! How a digit is written: how thick its strokes are, and how it leans.

/// How a digit is written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stroke {
    /// The mean thickness of its strokes, in pixels: twice the area over the perimeter.
    pub thickness: f64,
    /// By how many pixels it leans to the right for each pixel upwards.
    pub slant: f64,
}

impl Stroke {
    /// Measures a square image in [0, 1], row by row; nothing of a black one.
    ///
    /// The area is the sum of the pixels, the perimeter the sum of the absolute differences of
    /// neighbours along rows and columns times pi / 4, which is right on average over directions. The
    /// slant is `-m11 / m02` of the central moments: rows count downwards.
    #[must_use]
    pub fn of(pixels: &[f32]) -> Option<Self> {
        let side = (pixels.len() as f64).sqrt() as usize;
        let at = |x: usize, y: usize| f64::from(pixels[y * side + x]);
        let places = || (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let area: f64 = places().map(|(x, y)| at(x, y)).sum();
        if area <= 0.0 {
            return None;
        }
        let perimeter: f64 = places()
            .map(|(x, y)| {
                // Beyond the image it is black.
                let left = if x > 0 { at(x - 1, y) } else { 0.0 };
                let above = if y > 0 { at(x, y - 1) } else { 0.0 };
                let right = if x + 1 == side { at(x, y) } else { 0.0 };
                let below = if y + 1 == side { at(x, y) } else { 0.0 };
                (at(x, y) - left).abs() + (at(x, y) - above).abs() + right + below
            })
            .sum();
        let mean = |of: fn((usize, usize)) -> f64| {
            places().map(|(x, y)| at(x, y) * of((x, y))).sum::<f64>() / area
        };
        let (centre_x, centre_y) = (mean(|(x, _)| x as f64), mean(|(_, y)| y as f64));
        let moment = |of: &dyn Fn(f64, f64) -> f64| {
            let moved = |(x, y)| at(x, y) * of(x as f64 - centre_x, y as f64 - centre_y);
            places().map(moved).sum::<f64>()
        };
        let (m11, m02) = (moment(&|x, y| x * y), moment(&|_, y| y * y));
        Some(Self {
            thickness: 2.0 * area / (perimeter * std::f64::consts::FRAC_PI_4),
            slant: if m02 > 0.0 { -m11 / m02 } else { 0.0 },
        })
    }
}
