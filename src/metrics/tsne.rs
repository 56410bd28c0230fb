//! t-SNE: vectors as points in the plane, so that near ones stay near.

use burn::tensor::{Device, Tensor, TensorData};

use crate::error::{Error, Result};
use crate::products::matmul;
use crate::random::Stream;
use crate::read::read;

/// An embedding of vectors in the plane (van der Maaten and Hinton, 2008), exact: every pair of
/// points counts, in every iteration. It can be looked at while it moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Tsne {
    points: Vec<[f64; 2]>,
    velocities: Vec<[f64; 2]>,
    gains: Vec<[f64; 2]>,
    /// The joint probabilities `p_ij`, `[n * n]`.
    affinities: Vec<f32>,
    /// `sum p_ij log p_ij`
    entropy: f64,
    iteration: usize,
    rate: f64,
}

/// What acts on the points.
struct Forces {
    /// `4 sum_j (s p_ij - q_ij) (y_i - y_j) / (1 + |y_i - y_j|^2)`
    gradients: Vec<[f64; 2]>,
    /// `Z = sum 1 / (1 + |y_i - y_j|^2)`
    total: f64,
}

impl Tsne {
    /// The most vectors: each iteration costs the square of their number.
    pub const MOST: usize = 2000;
    /// In the first iterations the affinities are this many times larger, so that clusters find
    /// together before they settle.
    const EXAGGERATION: f64 = 12.0;
    /// How many iterations are the first ones.
    const EARLY: usize = 250;

    /// Begins with points close to the origin, drawn from `stream`: vectors `[n * size]`, at least 4
    /// and at most [`Tsne::MOST`]. The perplexity is about how many neighbours a vector has, at least
    /// 1 and at most a third of the others. One wait for the device.
    ///
    /// # Errors
    /// [`Error::Question`] with what is wrong. [`Error::Device`] if the device is lost.
    pub async fn new(
        vectors: &[f32],
        size: usize,
        perplexity: f64,
        stream: &mut Stream,
        device: &Device,
    ) -> Result<Self> {
        let count = vectors.len() / size.max(1);
        check(vectors, size, perplexity)?;
        let affinities = affinities(&squared_distances(vectors, size, device).await?, perplexity);
        let logarithm = |p: &f32| f64::from(*p) * libm::log(f64::from(*p));
        Ok(Self {
            points: (0..count)
                .map(|_| [1e-4 * stream.normal(), 1e-4 * stream.normal()])
                .collect(),
            velocities: vec![[0.0; 2]; count],
            gains: vec![[1.0; 2]; count],
            entropy: affinities.iter().filter(|p| **p > 0.0).map(logarithm).sum(),
            affinities,
            iteration: 0,
            // Belkina et al. (2019): the rate grows with the number of points.
            rate: (count as f64 / Self::EXAGGERATION / 4.0).max(50.0),
        })
    }

    /// Moves the points, some times.
    pub fn advance(&mut self, iterations: usize) {
        for _ in 0..iterations {
            let early = self.iteration < Self::EARLY;
            let (momentum, exaggeration) = if early {
                (0.5, Self::EXAGGERATION)
            } else {
                (0.8, 1.0)
            };
            let gradients = self.forces(exaggeration).gradients;
            for (index, gradient) in gradients.into_iter().enumerate() {
                for (axis, slope) in gradient.into_iter().enumerate() {
                    let velocity = &mut self.velocities[index][axis];
                    let gain = &mut self.gains[index][axis];
                    // Jacobs (1988): faster where the direction stays, slower where it turns.
                    let stays = (slope > 0.0) != (*velocity > 0.0);
                    *gain = if stays { *gain + 0.2 } else { *gain * 0.8 }.max(0.01);
                    *velocity = momentum * *velocity - self.rate * *gain * slope;
                    self.points[index][axis] += *velocity;
                }
            }
            self.center();
            self.iteration += 1;
        }
    }

    /// How many iterations were made.
    #[must_use]
    pub fn iteration(&self) -> usize {
        self.iteration
    }

    /// Where the vectors are now, in their order.
    #[must_use]
    pub fn points(&self) -> &[[f64; 2]] {
        &self.points
    }

    /// The joint probabilities `p_ij = (p_(j|i) + p_(i|j)) / 2n` of the vectors, `[n * n]`: their sum
    /// is 1.
    #[must_use]
    pub fn affinities(&self) -> &[f32] {
        &self.affinities
    }

    /// What is minimised: `KL(P || Q) = sum p_ij log (p_ij / q_ij)` in nats, with
    /// `q_ij = 1 / (1 + |y_i - y_j|^2) / Z`.
    #[must_use]
    pub fn divergence(&self) -> f64 {
        let rows = self.affinities.chunks_exact(self.points.len());
        let stretch = rows.zip(&self.points).map(|(row, [x, y])| {
            let others = row.iter().zip(&self.points).filter(|(p, _)| **p > 0.0);
            let logarithm = |(p, [a, b]): (&f32, &[f64; 2])| {
                let square = (x - a) * (x - a) + (y - b) * (y - b);
                f64::from(*p) * libm::log1p(square)
            };
            others.map(logarithm).sum::<f64>()
        });
        self.entropy + stretch.sum::<f64>() + libm::log(self.forces(1.0).total)
    }

    fn forces(&self, exaggeration: f64) -> Forces {
        let count = self.points.len();
        let mut pull = vec![[0.0; 2]; count];
        let mut push = vec![[0.0; 2]; count];
        let mut total = 0.0;
        for i in 0..count {
            let row = &self.affinities[i * count..][..count];
            let [x, y] = self.points[i];
            let (mut pulled, mut pushed) = ([0.0; 2], [0.0; 2]);
            for j in i + 1..count {
                let (dx, dy) = (x - self.points[j][0], y - self.points[j][1]);
                let near = 1.0 / (1.0 + dx * dx + dy * dy);
                let (attraction, repulsion) = (f64::from(row[j]) * near, near * near);
                for (axis, difference) in [dx, dy].into_iter().enumerate() {
                    pulled[axis] += attraction * difference;
                    pull[j][axis] -= attraction * difference;
                    pushed[axis] += repulsion * difference;
                    push[j][axis] -= repulsion * difference;
                }
                total += 2.0 * near;
            }
            for axis in 0..2 {
                pull[i][axis] += pulled[axis];
                push[i][axis] += pushed[axis];
            }
        }
        let gradients = pull.iter().zip(&push).map(|(pull, push)| {
            [0, 1].map(|axis| 4.0 * (exaggeration * pull[axis] - push[axis] / total))
        });
        Forces {
            gradients: gradients.collect(),
            total,
        }
    }

    /// Moves the mean of the points to the origin.
    fn center(&mut self) {
        let count = self.points.len() as f64;
        for axis in 0..2 {
            let mean = self.points.iter().map(|point| point[axis]).sum::<f64>() / count;
            for point in &mut self.points {
                point[axis] -= mean;
            }
        }
    }
}

fn check(vectors: &[f32], size: usize, perplexity: f64) -> Result<()> {
    let refuse = |message: String| Err(Error::Question(message));
    if size == 0 || !vectors.len().is_multiple_of(size) {
        let message = format!("{} numbers are no vectors of {size}", vectors.len());
        return refuse(message);
    }
    let (count, most) = (vectors.len() / size, Tsne::MOST);
    if !(4..=most).contains(&count) {
        return refuse(format!("4 to {most} vectors are embedded, not {count}"));
    }
    let largest = (count - 1) as f64 / 3.0;
    if !(1.0..=largest).contains(&perplexity) {
        return refuse(format!(
            "the perplexity of {count} vectors is from 1 to {largest:.1}"
        ));
    }
    if vectors.iter().any(|number| !number.is_finite()) {
        return refuse("a number is not finite".to_owned());
    }
    Ok(())
}

/// `|x_i - x_j|^2`, `[n * n]`.
async fn squared_distances(vectors: &[f32], size: usize, device: &Device) -> Result<Vec<f32>> {
    let count = vectors.len() / size;
    let x = TensorData::new(vectors.to_vec(), [count, size]);
    let x = Tensor::<2>::from_data(x, device);
    // The distances are those of the centred vectors, whose squares are smaller.
    let x = x.clone() - x.mean_dim(0);
    let squares = x.clone().square().sum_dim(1);
    let products = matmul(x.clone(), x.transpose());
    let distances = squares.clone() + squares.transpose() - products * 2.0;
    let distances = distances.clamp_min(0.0).flatten(0, 1);
    Ok(read(vec![distances]).await?.remove(0))
}

/// The joint probabilities of all pairs.
fn affinities(squares: &[f32], perplexity: f64) -> Vec<f32> {
    let count = squares.len().isqrt();
    let rows = squares.chunks_exact(count).enumerate();
    let conditional: Vec<f32> = rows
        .flat_map(|(own, row)| neighbours(row, own, perplexity))
        .map(|probability| probability as f32)
        .collect();
    let mut joint = vec![0.0; conditional.len()];
    for i in 0..count {
        for j in 0..count {
            let both = conditional[i * count + j] + conditional[j * count + i];
            joint[i * count + j] = both / (2.0 * count as f32);
        }
    }
    joint
}

/// How probable each vector is a neighbour of vector number `own`, from their squared distances:
/// `p_(j|i) = exp(-b d_ij^2) / sum_(k != i) exp(-b d_ik^2)`, where `b` is found by bisection so that
/// the perplexity `exp(-sum p log p)` is the one that is wanted.
#[must_use]
pub fn neighbours(squares: &[f32], own: usize, perplexity: f64) -> Vec<f64> {
    const MOST: usize = 64;
    const CLOSE: f64 = 1e-5;
    let wanted = libm::log(perplexity);
    let others = || squares.iter().enumerate().filter(|(j, _)| *j != own);
    let nearest = others().map(|(_, &d)| d).fold(f32::INFINITY, f32::min);
    let mut probabilities = vec![0.0; squares.len()];
    let (mut low, mut high, mut precision) = (0.0, f64::INFINITY, 1.0);
    for _ in 0..MOST {
        let (mut sum, mut mean) = (0.0, 0.0);
        for (j, &square) in others() {
            // Distances beyond the nearest one: a common factor, which no probability notices.
            let beyond = f64::from(square - nearest);
            let weight = libm::exp(-precision * beyond);
            probabilities[j] = weight;
            sum += weight;
            mean += weight * beyond;
        }
        for probability in &mut probabilities {
            *probability /= sum;
        }
        // -sum p log p = log sum + b mean d^2
        let entropy = libm::log(sum) + precision * mean / sum;
        if (entropy - wanted).abs() < CLOSE {
            break;
        }
        if entropy > wanted {
            low = precision;
            precision = if high.is_finite() {
                f64::midpoint(low, high)
            } else {
                precision * 2.0
            };
        } else {
            high = precision;
            precision = f64::midpoint(low, high);
        }
    }
    probabilities
}
