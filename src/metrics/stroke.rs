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
    /// Measures a square image in [0, 1], row by row. `None` for a black one.
    ///
    /// The area is the sum of the pixels, the perimeter the sum of the lengths of their gradients. The
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
        // Differences to the right and down, from one row and one column of black before the image.
        let ahead = |x: usize, y: usize| {
            let inside = x > 0 && y > 0 && x <= side && y <= side;
            if inside { at(x - 1, y - 1) } else { 0.0 }
        };
        let edge = |x: usize, y: usize| {
            let here = ahead(x, y);
            libm::hypot(ahead(x + 1, y) - here, ahead(x, y + 1) - here)
        };
        let perimeter: f64 = (0..=side)
            .flat_map(|y| (0..=side).map(move |x| (x, y)))
            .map(|(x, y)| edge(x, y))
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
            thickness: 2.0 * area / perimeter,
            slant: if m02 > 0.0 { -m11 / m02 } else { 0.0 },
        })
    }
}
