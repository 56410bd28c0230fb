//! Density estimation by one Gaussian, fitted by maximum likelihood in one step:
//!
//! ```text
//! m = mean x        S = mean (x - m)(x - m)^T
//! ```

use burn::tensor::{Device, Tensor, TensorData};
use genlab::error::Result;
use genlab::experiment::{Configuration, Family, Preset};
use genlab::learning::{Chart, Reading, Signal};
use genlab::models::{
    Model, Named, Networks, SavedState, StateTensor, Step, Supply, Who, WithClasses, done,
};
use genlab::nets::Shape;
use genlab::random::Stream;
use nalgebra::linalg::Cholesky;
use nalgebra::{DMatrix, DVector};

/// The mean of `-log p` of the examples, in nats an example.
const NATS: Signal = Signal {
    name: "gaussian.nats",
    label: "Nats an example",
    chart: Chart::Nats,
    player: "gaussian",
};

/// How many examples it is fitted to, at most.
const EXAMPLES: usize = 2000;

/// This is added to every variance: pixels that never change have none.
const FLOOR: f64 = 1e-4;

/// The family of Gaussians.
pub struct GaussianFamily;

impl Family for GaussianFamily {
    fn name(&self) -> &'static str {
        "gaussian"
    }

    fn sections(&self) -> &'static [&'static str] {
        &["seed", "data", "points", "selection"]
    }

    fn presets(&self) -> &'static [Preset] {
        &[]
    }

    fn build(
        &self,
        _: &Configuration,
        _: Networks,
        example: Shape,
        _: &Device,
    ) -> Result<Box<dyn Model>> {
        let size = example.size();
        Ok(Box::new(Gaussian {
            example,
            mean: DVector::zeros(size),
            factor: DMatrix::identity(size, size),
        }))
    }
}

/// A Gaussian.
#[derive(Debug)]
struct Gaussian {
    example: Shape,
    mean: DVector<f64>,
    /// The lower triangular L with `S = L L^T`, `[size, size]`.
    factor: DMatrix<f64>,
}

impl Gaussian {
    /// Fits it to points, one a column, `[size, count]`. Returns the mean of `-log p`.
    fn fit(&mut self, points: &DMatrix<f64>) -> f64 {
        let single = |x: f64| f64::from(x as f32);
        self.mean = points.column_mean().map(single);
        let mut centered = points.clone();
        for mut column in centered.column_iter_mut() {
            column -= &self.mean;
        }
        let size = points.nrows();
        let covariance = &centered * centered.transpose() / points.ncols() as f64;
        let covariance = covariance + DMatrix::identity(size, size) * FLOOR;
        if let Some(factors) = Cholesky::new(covariance) {
            self.factor = factors.l().map(single);
        }
        self.factor.solve_lower_triangular_mut(&mut centered);
        // -log N = (|L^-1 (x - m)|^2 + size log 2 pi) / 2 + sum log L_ii
        let distance = centered.norm_squared() / points.ncols() as f64;
        let volume: f64 = self.factor.diagonal().iter().map(|x| x.ln()).sum();
        0.5 * (distance + size as f64 * std::f64::consts::TAU.ln()) + volume
    }
}

impl Model for Gaussian {
    fn step<'a>(&'a mut self, supply: &'a mut Supply, _: u64, _: Who) -> Step<'a> {
        let table = supply.table(EXAMPLES);
        let values = table.values.iter().map(|&x| f64::from(x));
        let points = DMatrix::from_iterator(table.size, table.count(), values);
        let nats = self.fit(&points) as f32;
        let value = Tensor::from_floats([nats], supply.device());
        done(vec![Reading::new(&NATS, value)])
    }

    fn players(&mut self) -> Vec<Named<'_>> {
        Vec::new()
    }

    fn state(&mut self, device: &Device) -> Vec<StateTensor> {
        let size = self.mean.len();
        let tensor = |values: &mut dyn Iterator<Item = &f64>, shape: [usize; 4]| {
            let values: Vec<f32> = values.map(|&x| x as f32).collect();
            Tensor::from_data(TensorData::new(values, shape), device)
        };
        vec![
            (
                "mean".to_owned(),
                tensor(&mut self.mean.iter(), [1, 1, 1, size]),
            ),
            (
                "factor".to_owned(),
                tensor(&mut self.factor.iter(), [1, 1, size, size]),
            ),
        ]
    }

    fn restore(&mut self, state: &SavedState<'_>, _: &Device) -> bool {
        let (Some(mean), Some(factor)) = (state.one("mean"), state.one("factor")) else {
            return false;
        };
        let size = self.mean.len();
        if mean.values.len() != size || factor.values.len() != size * size {
            return false;
        }
        let double = |values: &[f32]| values.iter().map(|&x| f64::from(x)).collect::<Vec<_>>();
        self.mean = DVector::from_vec(double(&mean.values));
        self.factor = DMatrix::from_vec(size, size, double(&factor.values));
        true
    }

    /// `x = m + L e` with standard normal e.
    fn draw(
        &mut self,
        count: usize,
        _: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        let numbers = (0..count).flat_map(|_| {
            let normal = DVector::from_fn(self.mean.len(), |_, _| stream.normal());
            let point = &self.mean + &self.factor * normal;
            point.iter().map(|&x| x as f32).collect::<Vec<f32>>()
        });
        let data = TensorData::new(numbers.collect::<Vec<f32>>(), self.example.batch(count));
        (Tensor::from_data(data, device), None)
    }
}
