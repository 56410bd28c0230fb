//! k-means: each example belongs to the nearest of k centres.

use burn::tensor::{Device, Tensor};

use crate::error::Result;
use crate::models::state::{StoredTensor, one, rows};
use crate::models::table::{Table, matrix};
use crate::products::matmul;
use crate::random::Stream;
use crate::read::read;

/// Centres, and how many examples belong to each.
#[derive(Clone, Debug, PartialEq)]
pub struct KMeans {
    /// How many numbers an example has.
    pub size: usize,
    /// The centres, `[clusters * size]`.
    pub centers: Vec<f32>,
    /// How many examples were nearest to each centre when it was moved last; 0 before.
    pub counts: Vec<u32>,
}

/// Which centre each example belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// The number of the nearest centre, one an example.
    pub nearest: Vec<usize>,
    /// The mean squared distance of a number of an example from that of its centre:
    /// `sum |x - c|^2 / (n size)`, the inertia divided by how many numbers there are.
    pub distance: f64,
}

impl KMeans {
    /// The centres that k-means begins with, by k-means++ (Arthur and Vassilvitskii, 2007,
    /// section 2.2): the first is a random example; each other one is an example drawn with a
    /// probability that grows with the squared distance from the nearest centre so far.
    ///
    /// Where there are fewer different examples than clusters, centres repeat.
    #[must_use]
    pub fn seeded(table: &Table, clusters: usize, stream: &mut Stream) -> Self {
        let mut chosen = stream.below(table.count());
        let mut centers = table.row(chosen).to_vec();
        let mut squares = vec![f64::INFINITY; table.count()];
        for _ in 1..clusters {
            let center = table.row(chosen);
            for (square, row) in squares.iter_mut().zip(table.rows()) {
                *square = square.min(f64::from(squared_distance(row, center)));
            }
            chosen = weighted(&squares, stream);
            centers.extend_from_slice(table.row(chosen));
        }
        Self {
            size: table.size,
            centers,
            counts: vec![0; clusters],
        }
    }

    /// One iteration of Lloyd (1982): every example goes to the nearest centre, then every centre
    /// to the mean of its examples; a centre without examples stays. Returns how far the examples
    /// were from the centres before those moved. One wait for the device.
    ///
    /// # Errors
    /// [`crate::error::Error::Device`] if the device is lost.
    pub async fn iterate(&mut self, table: &Table, device: &Device) -> Result<f64> {
        let assignment = self.assign(table, device).await?;
        let mut sums = vec![0.0f64; self.centers.len()];
        self.counts.fill(0);
        for (row, &center) in table.rows().zip(&assignment.nearest) {
            self.counts[center] += 1;
            let sums = &mut sums[center * self.size..][..self.size];
            for (sum, &value) in sums.iter_mut().zip(row) {
                *sum += f64::from(value);
            }
        }
        let centers = self.centers.chunks_exact_mut(self.size);
        for ((center, sums), &count) in centers.zip(sums.chunks(self.size)).zip(&self.counts) {
            if count > 0 {
                for (number, sum) in center.iter_mut().zip(sums) {
                    *number = (sum / f64::from(count)) as f32;
                }
            }
        }
        Ok(assignment.distance)
    }

    /// Finds the nearest centre of every example. One wait for the device.
    ///
    /// # Errors
    /// [`crate::error::Error::Device`] if the device is lost.
    pub async fn assign(&self, table: &Table, device: &Device) -> Result<Assignment> {
        let centers = matrix(&self.centers, self.size, device);
        // |x - c|^2 = |x|^2 + |c|^2 - 2 x c; |x|^2 is the same for all centres.
        let squares = centers.clone().square().sum_dim(1).transpose();
        let centers = centers.transpose();
        let nearest = table.chunks(device).map(|rows| {
            let relative = squares.clone() - matmul(rows, centers.clone()) * 2.0;
            relative.argmin(1).float().flatten::<1>(0, 1)
        });
        let nearest = read(vec![Tensor::cat(nearest.collect(), 0)]).await?;
        let nearest: Vec<usize> = nearest[0].iter().map(|&index| index as usize).collect();
        let distances = table.rows().zip(&nearest).map(|(row, &center)| {
            f64::from(squared_distance(
                row,
                &self.centers[center * self.size..][..self.size],
            ))
        });
        let distance = distances.sum::<f64>() / table.values.len() as f64;
        Ok(Assignment { nearest, distance })
    }

    /// How many centres there are.
    #[must_use]
    pub fn clusters(&self) -> usize {
        self.counts.len()
    }

    pub(super) fn numbers(&self) -> Vec<StoredTensor> {
        let counts = self.counts.iter().map(|&count| count as f32);
        vec![rows(self.centers.clone(), self.size), one(counts.collect())]
    }

    pub(super) fn from_numbers(numbers: &mut impl Iterator<Item = StoredTensor>) -> Option<Self> {
        let (centers, counts) = (numbers.next()?, numbers.next()?.values);
        let size = centers.shape[3];
        (centers.values.len() == counts.len() * size).then(|| Self {
            size,
            centers: centers.values,
            counts: counts.iter().map(|&count| count as u32).collect(),
        })
    }
}

/// `|x - y|^2`
fn squared_distance(x: &[f32], y: &[f32]) -> f32 {
    // Eight sums at once, which the compiler turns into one instruction.
    let (x, y) = (x.as_chunks::<8>(), y.as_chunks::<8>());
    let mut sums = [0.0f32; 8];
    for (x, y) in x.0.iter().zip(y.0) {
        for ((sum, x), y) in sums.iter_mut().zip(x).zip(y) {
            *sum += (x - y) * (x - y);
        }
    }
    let rest = x.1.iter().zip(y.1).map(|(x, y)| (x - y) * (x - y));
    sums.iter().sum::<f32>() + rest.sum::<f32>()
}

/// An index with a probability that is proportional to its weight; any index if all weights are 0.
fn weighted(weights: &[f64], stream: &mut Stream) -> usize {
    let total: f64 = weights.iter().sum();
    let mut rest = stream.uniform() * total;
    for (index, &weight) in weights.iter().enumerate() {
        rest -= weight;
        if rest < 0.0 {
            return index;
        }
    }
    weights.len() - 1
}
