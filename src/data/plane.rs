//! Distributions in the plane, whose truth is known.

use std::sync::Arc;

use crate::random::Stream;

/// A distribution of points in the plane.
///
/// Ring and grid have the sizes and the scaling of the literature (Gulrajani et al., 2017, toy
/// experiments): everything lies in about [-1.5, 1.5].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plane {
    /// Eight normal distributions on a ring of radius 2, deviation 0.02, all divided by 1.414.
    Ring,
    /// 5x5 normal distributions at a distance of 2, deviation 0.05, all divided by 2.828.
    Grid,
    /// A line with a little noise.
    Line,
    /// Two interlocking half circles.
    Moons,
    /// A spiral arm.
    Spiral,
    /// One standard normal distribution, divided by 2.
    Gaussian,
    /// Points that somebody drew, each as likely as the others, with a little noise: whole numbers
    /// from 0 to 999, which are places from -2 to 2.
    Points(Arc<[[u32; 2]]>),
}

/// The centre of a mode.
pub type Point = [f64; 2];

impl Plane {
    /// The largest number of a point that was drawn by hand; the smallest is 0.
    pub const LARGEST: u32 = 999;
    /// The deviation of the noise around a point that was drawn by hand: a hundredth of the side of
    /// the picture is about the width of the pen.
    pub const PEN: f64 = 0.03;
    /// How many columns a grid has, and of how many pieces, one class each, a line or a spiral is.
    const PIECES: usize = 5;

    /// The distribution of points drawn by hand, from `x, y, x, y`. A last number without a partner
    /// is left out; without a point, all is at the origin.
    #[must_use]
    pub fn points(numbers: &[u32]) -> Self {
        Self::Points(numbers.as_chunks::<2>().0.into())
    }

    /// The centres of the modes and their standard deviation. `None` where there are no modes.
    #[must_use]
    pub fn modes(&self) -> Option<(Vec<Point>, f64)> {
        match self {
            Self::Ring => {
                // Eight distinct angles: the last one is not the first again.
                let centre = |index: usize| {
                    let angle = std::f64::consts::TAU * index as f64 / 8.0;
                    [
                        2.0 * libm::cos(angle) / 1.414,
                        2.0 * libm::sin(angle) / 1.414,
                    ]
                };
                Some(((0..8).map(centre).collect(), 0.02 / 1.414))
            }
            Self::Grid => {
                let place = |index: usize| (2.0 * index as f64 - 4.0) / 2.828;
                let centre =
                    |index: usize| [place(index / Self::PIECES), place(index % Self::PIECES)];
                Some(((0..25).map(centre).collect(), 0.05 / 2.828))
            }
            Self::Gaussian => Some((vec![[0.0, 0.0]], 0.5)),
            Self::Line | Self::Moons | Self::Spiral | Self::Points(_) => None,
        }
    }

    /// How many classes its points are of; none of points that were drawn by hand.
    #[must_use]
    pub fn classes(&self) -> Option<usize> {
        match self {
            Self::Ring => Some(8),
            Self::Grid | Self::Line | Self::Spiral => Some(Self::PIECES),
            Self::Moons => Some(2),
            Self::Gaussian => Some(4),
            Self::Points(_) => None,
        }
    }

    /// One point and its class, from 0: the spot of the ring, the column of the grid, the half
    /// circle, the quarter around the origin, the fifth of a line or a spiral from its start.
    pub fn draw(&self, stream: &mut Stream) -> (Point, u8) {
        if let Some((modes, deviation)) = self.modes() {
            let mode = stream.below(modes.len());
            let point = around(modes[mode], deviation, stream);
            let class = match self {
                Self::Grid => mode / Self::PIECES,
                Self::Gaussian => 2 * usize::from(point[1] < 0.0) + usize::from(point[0] < 0.0),
                _ => mode,
            };
            return (point, class as u8);
        }
        if let Self::Points(points) = self {
            let place = |number: u32| 4.0 * f64::from(number) / f64::from(Self::LARGEST) - 2.0;
            let point = match points.len() {
                0 => [0.0, 0.0],
                count => points[stream.below(count)].map(place),
            };
            return (around(point, Self::PEN, stream), 0);
        }
        let along = stream.uniform();
        let mut class = (along * Self::PIECES as f64) as u8;
        let (centre, deviation) = match self {
            Self::Line => ([2.4 * along - 1.2, 1.2 * along - 0.6], 0.02),
            Self::Moons => {
                let angle = std::f64::consts::PI * along;
                let (x, y) = (libm::cos(angle), libm::sin(angle));
                let upper = stream.uniform() < 0.5;
                class = u8::from(!upper);
                let centre = if upper {
                    [x - 0.5, y - 0.25]
                } else {
                    [0.5 - x, 0.25 - y]
                };
                (centre, 0.05)
            }
            _ => {
                let angle = 3.0 * std::f64::consts::PI * libm::sqrt(along);
                let radius = 1.3 * angle / (3.0 * std::f64::consts::PI);
                ([radius * libm::cos(angle), radius * libm::sin(angle)], 0.03)
            }
        };
        (around(centre, deviation, stream), class)
    }
}

fn around([x, y]: Point, deviation: f64, stream: &mut Stream) -> Point {
    let x = x + deviation * stream.normal();
    [x, y + deviation * stream.normal()]
}
