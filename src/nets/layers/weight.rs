//! A weight, divided by its largest singular value if it is spectrally normalised.

use burn::tensor::{Device, Tensor};

use crate::nets::Initial;
use crate::products::matmul;
use crate::random::Stream;

/// A weight tensor. As a matrix it has `dims()[0]` rows.
#[derive(Clone, Debug)]
pub struct Weight {
    pub(super) value: Tensor<4>,
    spectral: Option<Spectral>,
}

/// The singular vectors that belong to the largest singular value, as far as they are known.
#[derive(Clone, Debug)]
struct Spectral {
    /// `[rows, 1, 1, 1]`
    left: Tensor<4>,
    /// `[columns, 1, 1, 1]`
    right: Tensor<4>,
}

/// How many power iterations a new weight gets, so that the first step is already normalised.
const FIRST_ITERATIONS: usize = 10;
/// Keeps the length of a vector away from zero.
const EPSILON: f64 = 1e-12;

impl Weight {
    /// Draws a weight for a layer in which each output sums over `inputs` numbers, and each input
    /// goes into `outputs` of them.
    pub(super) fn new(
        dimensions: [usize; 4],
        (inputs, outputs): (usize, usize),
        (initial, spectral): (Initial, bool),
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        let value = initial.draw(dimensions, inputs, outputs, stream, device);
        let [rows, ..] = dimensions;
        let columns = dimensions[1..].iter().product();
        // The power iteration begins with ones: it takes no chance, so that a network with spectral
        // norm starts with the weights of one without.
        let spectral = spectral.then(|| Spectral {
            left: Tensor::ones([rows, 1, 1, 1], device),
            right: Tensor::zeros([columns, 1, 1, 1], device),
        });
        let mut weight = Self { value, spectral };
        for _ in 0..FIRST_ITERATIONS {
            weight.iterate();
        }
        weight
    }

    /// One power iteration (Miyato et al., 2018, algorithm 1), outside of every graph:
    /// `v = W^T u / |W^T u|`, `u = W v / |W v|`.
    pub(super) fn iterate(&mut self) {
        #[cfg(feature = "wgpu")]
        if crate::gpu::computes(&self.value) {
            return self.iterate_in_kernel();
        }
        let matrix = self.matrix().without_autodiff();
        if let Some(spectral) = &mut self.spectral {
            let right = unit(matmul(matrix.clone().transpose(), column(&spectral.left)));
            let left = unit(matmul(matrix, right.clone()));
            let [rows, columns] = [left.dims()[0], right.dims()[0]];
            spectral.left = left.reshape([rows, 1, 1, 1]);
            spectral.right = right.reshape([columns, 1, 1, 1]);
        }
    }

    #[cfg(feature = "wgpu")]
    fn iterate_in_kernel(&mut self) {
        if let Some(spectral) = &mut self.spectral {
            // Nobody else holds the vectors then, so that they are moved where they are.
            let [left, right] = [&mut spectral.left, &mut spectral.right]
                .map(|vector| std::mem::replace(vector, self.value.clone()));
            let weight = self.value.clone().without_autodiff();
            [spectral.left, spectral.right] = crate::gpu::iterated(weight, left, right);
        }
    }

    /// The weight as the layer uses it: `W`, or `W / sigma` with `sigma = u^T W v`. Gradients flow
    /// through sigma; u and v are constants.
    pub(super) fn effective(&self) -> Tensor<4> {
        let Some(spectral) = &self.spectral else {
            return self.value.clone();
        };
        #[cfg(feature = "wgpu")]
        if crate::gpu::computes(&self.value) {
            let (left, right) = (spectral.left.clone(), spectral.right.clone());
            return crate::gpu::normalised(self.value.clone(), left, right);
        }
        let along = matmul(column(&spectral.left).transpose(), self.matrix());
        let sigma = matmul(along, column(&spectral.right));
        self.value.clone() / sigma.reshape([1, 1, 1, 1])
    }

    /// The largest singular value of the weight as the layer uses it, `[1]`, by power iteration from
    /// a vector of ones.
    pub(super) fn largest_singular_value(&self) -> Tensor<1> {
        let weight = self.effective().without_autodiff();
        let [rows, a, b, c] = weight.dims();
        let matrix = weight.reshape([rows, a * b * c]);
        let mut right = Tensor::ones([a * b * c, 1], &matrix.device());
        for _ in 0..FIRST_ITERATIONS {
            let left = unit(matmul(matrix.clone(), right));
            right = unit(matmul(matrix.clone().transpose(), left));
        }
        matmul(matrix, right).square().sum().sqrt()
    }

    /// The vectors of the power iteration, with their names.
    pub(super) fn buffers(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        match &mut self.spectral {
            Some(spectral) => vec![
                ("singular_left", &mut spectral.left),
                ("singular_right", &mut spectral.right),
            ],
            None => Vec::new(),
        }
    }

    fn matrix(&self) -> Tensor<2> {
        let [rows, a, b, c] = self.value.dims();
        self.value.clone().reshape([rows, a * b * c])
    }
}

/// `[n, 1, 1, 1] -> [n, 1]`
fn column(vector: &Tensor<4>) -> Tensor<2> {
    let count = vector.dims()[0];
    vector.clone().reshape([count, 1])
}

fn unit(vector: Tensor<2>) -> Tensor<2> {
    let length = vector.clone().square().sum().sqrt() + EPSILON;
    vector / length.reshape([1, 1])
}
