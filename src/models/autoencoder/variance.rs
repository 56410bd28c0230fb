//! How noisy the two estimators of the encoder's gradient are.

use burn::tensor::Tensor;

use super::coder::Decoded;
use super::{Autoencoder, CodeKind, Estimator, Rules};
use crate::nets::Pass;
use crate::random::Stream;

impl Autoencoder {
    /// The variances of the gradient of the reconstruction by the encoder's weights, summed over all
    /// weights, `[1]` each: reparameterised, by the score function, and by the score function with
    /// its baseline. The images `[batch, 1, 28, 28]` stay, the codes are drawn `samples` times, from
    /// the same noise for all three.
    ///
    /// None where a code is a point.
    pub fn gradient_variances(
        &self,
        x: &Tensor<4>,
        labels: &[u8],
        samples: usize,
        stream: &mut Stream,
    ) -> Option<[Tensor<1>; 3]> {
        let kinds = [
            (Estimator::Reparameterised, false),
            (Estimator::ScoreFunction, false),
            (Estimator::ScoreFunction, true),
        ];
        if self.rules.code.kind == CodeKind::Point || samples < 2 {
            return None;
        }
        let mut sums: [Vec<(Tensor<4>, Tensor<4>)>; 3] = [vec![], vec![], vec![]];
        let shape = [x.dims()[0], self.code_size(), 1, 1];
        for _ in 0..samples {
            let noise: Tensor<4> = stream.normals(shape, &x.device());
            for ((estimator, baseline), sums) in kinds.into_iter().zip(&mut sums) {
                let mut rules = self.rules.clone();
                rules.code.estimator = estimator;
                rules.code.baseline = baseline;
                let gradients = self.one_gradient(&rules, x, labels, noise.clone(), stream);
                let squares = gradients.into_iter().map(|g| (g.clone(), g.square()));
                *sums = if sums.is_empty() {
                    squares.collect()
                } else {
                    let old = std::mem::take(sums).into_iter().zip(squares);
                    old.map(|((a, b), (c, d))| (a + c, b + d)).collect()
                };
            }
        }
        // sum over weights of (sum g^2 - (sum g)^2 / n) / (n - 1)
        let n = samples as f64;
        let variance = |sums: Vec<(Tensor<4>, Tensor<4>)>| {
            let parts = sums
                .into_iter()
                .map(|(sum, squares)| (squares - sum.square() / n).sum() / (n - 1.0));
            let zero = Tensor::zeros([1], &x.device());
            parts.fold(zero, |sum, part| sum + part)
        };
        Some(sums.map(variance))
    }

    fn one_gradient(
        &self,
        rules: &Rules,
        x: &Tensor<4>,
        labels: &[u8],
        noise: Tensor<4>,
        stream: &mut Stream,
    ) -> Vec<Tensor<4>> {
        let batch = self.as_batch(x.clone(), labels, noise);
        let mut decoder = self.decoder.network.clone();
        self.encoder.slopes(|encoder| {
            let mut pass = Pass::draw(stream);
            let told = batch.told.as_ref();
            let encoded = rules.encode(encoder, batch.shown, told, &mut pass);
            let z = rules.sample(&encoded, batch.noise);
            let decoded = Decoded::new(&mut decoder, z.clone(), told, &mut pass);
            let distances = rules.distance(&decoded, batch.x);
            rules.reconstruction(&encoded, &z, distances)
        })
    }
}
