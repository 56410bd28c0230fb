//! How far samples are apart.

use serde::{Deserialize, Serialize};

use crate::data::CLASSES;

/// Root mean square Euclidean distances between two different images, in pixels from 0 to 1:
/// `sqrt(mean |x - y|^2)` over all pairs. 0, up to rounding, if all images are the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Diversity {
    /// The number of images.
    pub samples: usize,
    /// Over all pairs; none with fewer than 2 images.
    pub overall: Option<f64>,
    /// Over the pairs of the same class by the judge. `None` if there is no such pair.
    pub within_class: Option<f64>,
}

impl Diversity {
    /// The figures of images `[n * size]`, with the class of each.
    #[must_use]
    pub fn new(pixels: &[f32], classes: &[usize]) -> Self {
        let samples = classes.len();
        let size = pixels.len() / samples.max(1);
        let mut groups = vec![Group::new(size); CLASSES];
        for (image, &class) in pixels.chunks_exact(size.max(1)).zip(classes) {
            groups[class].add(image);
        }
        let mut all = Group::new(size);
        for group in &groups {
            all.merge(group);
        }
        Self {
            samples,
            overall: root_mean_square(std::slice::from_ref(&all)),
            within_class: root_mean_square(&groups),
        }
    }
}

/// Sums over some images, from which the distances of all pairs follow.
#[derive(Clone)]
struct Group {
    count: f64,
    sum: Vec<f64>,
    squares: f64,
}

impl Group {
    fn new(size: usize) -> Self {
        Self {
            count: 0.0,
            sum: vec![0.0; size],
            squares: 0.0,
        }
    }

    fn add(&mut self, image: &[f32]) {
        self.count += 1.0;
        for (sum, &pixel) in self.sum.iter_mut().zip(image) {
            let pixel = f64::from(pixel);
            *sum += pixel;
            self.squares += pixel * pixel;
        }
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.squares += other.squares;
        for (sum, other) in self.sum.iter_mut().zip(&other.sum) {
            *sum += other;
        }
    }

    fn pairs(&self) -> f64 {
        self.count * (self.count - 1.0) / 2.0
    }

    /// The sum of `|x - y|^2` over all pairs: `n sum |x|^2 - |sum x|^2`.
    fn squared_distances(&self) -> f64 {
        let square_of_sum: f64 = self.sum.iter().map(|sum| sum * sum).sum();
        (self.count * self.squares - square_of_sum).max(0.0)
    }
}

/// Over the pairs inside of each group, all together.
fn root_mean_square(groups: &[Group]) -> Option<f64> {
    let pairs: f64 = groups.iter().map(Group::pairs).sum();
    let distances: f64 = groups.iter().map(Group::squared_distances).sum();
    (pairs > 0.0).then(|| (distances / pairs).sqrt())
}
