//! The losses of the two players of a GAN.

use burn::tensor::Tensor;
use burn::tensor::activation::{relu, sigmoid, softplus};

#[cfg(feature = "wgpu")]
use crate::gpu::{self, Curve};

/// What the two players minimise.
///
/// A discriminator's output is a logit, a score or an energy, as the loss says; `[batch, 1, 1, 1]`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum AdversarialLoss {
    /// G minimises -log D(G(z)): strong gradients where the discriminator is right. The same as
    /// flipping the labels for the generator.
    NonSaturating,
    /// G minimises log(1 - D(G(z))): the game of the theory; its gradient vanishes where the
    /// discriminator is right.
    Minimax,
    /// Squared distance of the score to 1 for real and 0 for generated images (LSGAN).
    LeastSquares,
    /// The critic raises real scores and lowers generated ones, without end (WGAN). It needs
    /// clipping, a penalty or spectral norm.
    Wasserstein,
    /// Like Wasserstein, but a score beyond 1 or -1 is good enough (SNGAN, BigGAN).
    Hinge,
    /// G moves its images to where D is undecided (boundary-seeking GAN).
    BoundarySeeking,
    /// f-GAN with the Kullback-Leibler divergence.
    KullbackLeibler,
    /// f-GAN with the reverse Kullback-Leibler divergence.
    ReverseKullbackLeibler,
    /// f-GAN with the Jensen-Shannon divergence.
    JensenShannon,
    /// f-GAN with the Pearson chi-squared divergence.
    Pearson,
    /// D is an autoencoder; real images have low energy, generated ones at least the margin (EBGAN).
    Energy,
    /// D is an autoencoder; a controller keeps the two energies in balance (BEGAN).
    Equilibrium,
}

/// What the targets of a discriminator are.
#[derive(Clone, Debug)]
pub enum Target {
    /// The same for all examples.
    All(f64),
    /// One for each example, `[batch, 1, 1, 1]`.
    Each(Box<Tensor<4>>),
}

impl Target {
    fn times(&self, x: Tensor<4>) -> Tensor<4> {
        match self {
            Self::All(target) => x * *target,
            Self::Each(targets) => x * (**targets).clone(),
        }
    }

    fn distance(&self, x: Tensor<4>) -> Tensor<4> {
        match self {
            Self::All(target) => x - *target,
            Self::Each(targets) => x - (**targets).clone(),
        }
    }
}

/// The same of real and of generated examples.
#[derive(Clone, Copy, Debug)]
pub struct RealAndFake<T> {
    /// Of real examples.
    pub real: T,
    /// Of generated ones.
    pub fake: T,
}

/// How BEGAN keeps its balance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BalanceController {
    /// The wanted ratio of generated to real energy.
    pub diversity: f64,
    /// How fast it reacts.
    pub rate: f64,
}

/// Numbers that some of the losses need.
#[derive(Clone, Debug)]
pub struct Extra {
    /// Energy: how high generated energies have to be.
    pub margin: f64,
    /// Equilibrium: how much generated energies count, `[1]`.
    pub balance: Tensor<1>,
}

impl AdversarialLoss {
    /// Whether targets between 0 and 1 mean something: the score is a probability, or is drawn to
    /// a number.
    #[must_use]
    pub fn has_targets(self) -> bool {
        matches!(
            self,
            Self::NonSaturating | Self::Minimax | Self::LeastSquares | Self::BoundarySeeking
        )
    }

    /// Whether the discriminator is an autoencoder, and its score the mean absolute error.
    #[must_use]
    pub fn reconstructs(self) -> bool {
        matches!(self, Self::Energy | Self::Equilibrium)
    }

    /// The discriminator's loss on real and on generated images, `[1]` each.
    #[must_use]
    pub fn discriminator(
        self,
        scores: RealAndFake<Tensor<4>>,
        targets: &RealAndFake<Target>,
        extra: &Extra,
    ) -> RealAndFake<Tensor<1>> {
        let RealAndFake { real, fake } = scores;
        let (on_real, on_fake) = (&targets.real, &targets.fake);
        let [real, fake] = match self {
            // Goodfellow et al. (2014), equation 1; Hjelm et al. (2017) keep it.
            Self::NonSaturating | Self::Minimax | Self::BoundarySeeking => {
                [cross_entropy(real, on_real), cross_entropy(fake, on_fake)]
            }
            // Mao et al. (2017), equation 2: 1/2 (D(x) - 1)^2 + 1/2 D(G)^2
            Self::LeastSquares => [half_square(real, on_real), half_square(fake, on_fake)],
            // Arjovsky et al. (2017), equation 2: E f(G) - E f(x)
            Self::Wasserstein => [mean(real, -1.0), mean(fake, 1.0)],
            // Lim and Ye (2017): max(0, 1 - D(x)) + max(0, 1 + D(G))
            Self::Hinge => [hinge(real, -1.0), hinge(fake, 1.0)],
            // Nowozin et al. (2016), table 6: -E g(v(x)) + E f*(g(v(G)))
            Self::KullbackLeibler => [-real.mean(), (fake - 1.0).exp().mean()],
            Self::ReverseKullbackLeibler => [real.neg().exp().mean(), (fake - 1.0).mean()],
            Self::JensenShannon => [
                (softplus(-real, 1.0) - LN_2).mean(),
                (softplus(fake, 1.0) - LN_2).mean(),
            ],
            Self::Pearson => [-real.mean(), (fake.clone().square() * 0.25 + fake).mean()],
            // Zhao et al. (2017), equation 1: E(x) + max(0, margin - E(G))
            Self::Energy => [real.mean(), relu(extra.margin - fake).mean()],
            // Berthelot et al. (2017), section 3.4: L(x) - k L(G)
            Self::Equilibrium => [real.mean(), -fake.mean() * extra.balance.clone()],
        };
        RealAndFake { real, fake }
    }

    /// The generator's loss on its images, `[1]`.
    #[must_use]
    pub fn generator(self, fake: Tensor<4>) -> Tensor<1> {
        match self {
            // -log sigmoid(x) = softplus(-x)
            Self::NonSaturating => softplus_mean(fake, -1.0),
            // log(1 - sigmoid(x)) = -softplus(x)
            Self::Minimax => -softplus_mean(fake, 1.0),
            Self::LeastSquares => half_square(fake, &Target::All(1.0)),
            Self::Wasserstein | Self::Hinge => mean(fake, -1.0),
            // Hjelm et al. (2017), section 3.2: 1/2 (log D - log(1 - D))^2 = 1/2 x^2
            Self::BoundarySeeking => fake.square().mean() * 0.5,
            // Nowozin et al. (2016), section 3.2: maximise g(v(G)) rather than minimise -f*(g(v(G)))
            Self::KullbackLeibler | Self::Pearson => -fake.mean(),
            Self::ReverseKullbackLeibler => fake.neg().exp().mean(),
            Self::JensenShannon => (softplus(-fake, 1.0) - LN_2).mean(),
            Self::Energy | Self::Equilibrium => fake.mean(),
        }
    }

    /// How real the discriminator takes an example to be, as a number in [0, 1] for the charts:
    /// the probability where there is one, and otherwise the score pressed into that range.
    #[must_use]
    pub fn belief(self, score: Tensor<4>) -> Tensor<4> {
        match self {
            Self::LeastSquares => score.clamp(0.0, 1.0),
            Self::Energy | Self::Equilibrium => (-score).exp(),
            // Nowozin et al. (2016), table 5: an optimal discriminator says 1 + ln(p / q), which is 1
            // where both are as likely. The others say 0 there.
            Self::KullbackLeibler => sigmoid(score - 1.0),
            _ => sigmoid(score),
        }
    }

    /// Whether the belief is the logistic function of the score itself.
    #[cfg(feature = "wgpu")]
    fn is_logit(self) -> bool {
        !matches!(self, Self::LeastSquares | Self::KullbackLeibler) && !self.reconstructs()
    }

    /// Whether there is a score at which the discriminator is undecided, so that it can be said to be
    /// right or wrong. A Wasserstein critic's score has no zero, and an energy only its size.
    #[must_use]
    pub fn decides(self) -> bool {
        self != Self::Wasserstein && !self.reconstructs()
    }

    /// The mean of [`AdversarialLoss::belief`] over examples: `[1]`.
    #[must_use]
    pub fn mean_belief(self, score: Tensor<4>) -> Tensor<1> {
        #[cfg(feature = "wgpu")]
        if gpu::computes(&score) && self.is_logit() {
            return gpu::mean(score, Curve::Sigmoid);
        }
        self.belief(score).mean()
    }
}

const LN_2: f64 = std::f64::consts::LN_2;

/// The cross-entropy between logits and target probabilities, averaged: `[1]`.
///
/// `-t log sigmoid(x) - (1 - t) log(1 - sigmoid(x)) = softplus(x) - t x`.
/// With target 1 on real and 0 on generated images this is the discriminator's loss of Goodfellow
/// et al. (2014); a target of 0.9 on real ones is one-sided label smoothing (Salimans et al., 2016).
#[must_use]
pub fn cross_entropy(logits: Tensor<4>, target: &Target) -> Tensor<1> {
    #[cfg(feature = "wgpu")]
    if let (Target::All(target), true) = (target, gpu::computes(&logits)) {
        let target = *target as f32;
        return gpu::mean(logits, Curve::CrossEntropy { target });
    }
    (softplus(logits.clone(), 1.0) - target.times(logits)).mean()
}

/// `softplus(sign x)`, averaged, for a sign of 1 or -1: `[1]`.
fn softplus_mean(x: Tensor<4>, sign: f64) -> Tensor<1> {
    #[cfg(feature = "wgpu")]
    if gpu::computes(&x) {
        // softplus(-x) = softplus(x) - x
        let target = if sign < 0.0 { 1.0 } else { 0.0 };
        return gpu::mean(x, Curve::CrossEntropy { target });
    }
    softplus(if sign < 0.0 { -x } else { x }, 1.0).mean()
}

/// `max(0, 1 + sign x)`, averaged, for a sign of 1 or -1: `[1]`.
fn hinge(x: Tensor<4>, sign: f64) -> Tensor<1> {
    #[cfg(feature = "wgpu")]
    if gpu::computes(&x) {
        let sign = sign as f32;
        return gpu::mean(x, Curve::Hinge { sign });
    }
    relu(if sign < 0.0 { 1.0 - x } else { 1.0 + x }).mean()
}

/// `1/2 (x - t)^2`, averaged: `[1]`.
fn half_square(x: Tensor<4>, target: &Target) -> Tensor<1> {
    #[cfg(feature = "wgpu")]
    if let (Target::All(target), true) = (target, gpu::computes(&x)) {
        let centre = *target as f32;
        return gpu::mean(x, Curve::HalfSquare { centre });
    }
    target.distance(x).square().mean() * 0.5
}

/// `sign x`, averaged, for a sign of 1 or -1: `[1]`.
fn mean(x: Tensor<4>, sign: f64) -> Tensor<1> {
    #[cfg(feature = "wgpu")]
    if gpu::computes(&x) {
        let slope = sign as f32;
        return gpu::mean(x, Curve::Line { slope });
    }
    let mean = x.mean();
    if sign < 0.0 { -mean } else { mean }
}

/// BEGAN's next balance (Berthelot et al., 2017, section 3.4):
/// `k + rate (diversity L(x) - L(G))`, kept in [0, 1]. The paper calls the diversity gamma.
#[must_use]
pub fn next_balance(
    balance: Tensor<1>,
    energies: RealAndFake<Tensor<1>>,
    controller: BalanceController,
) -> Tensor<1> {
    let BalanceController { diversity, rate } = controller;
    (balance + (energies.real * diversity - energies.fake) * rate).clamp(0.0, 1.0)
}
