//! How a weight moves along its gradient.

use burn::tensor::Tensor;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The rule by which a weight moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum OptimizerKind {
    /// A step of about the learning rate for every weight, whatever the size of its gradient.
    Adam,
    /// Down the gradient, with momentum.
    Sgd,
    /// The gradient divided by the root of its average square.
    RmsProp,
}

/// How the learning rate changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Schedule {
    /// It stays.
    Constant,
    /// It falls in a straight line, to nothing after the given number of updates.
    Linear,
    /// It falls like a cosine, to nothing after the given number of updates.
    Cosine,
}

/// The optimizer of one network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct OptimizerSettings {
    /// The rule by which a weight moves.
    #[schemars(
        title = "Optimizer",
        extend("seam" = "update", "paper" = "Kingma and Ba 2015")
    )]
    pub kind: OptimizerKind,

    /// How far one step goes. Two different rates for the two players are called TTUR.
    #[schemars(
        title = "Learning rate",
        range(min = 0.0, max = 1.0),
        extend("seam" = "update", "live" = true, "paper" = "Heusel et al. 2017 (TTUR)")
    )]
    pub rate: f64,

    /// Adam: how much of the average gradient is kept from step to step. GANs like 0.5, or 0.
    #[schemars(
        title = "Adam beta 1",
        range(min = 0.0, max = 0.999),
        extend("seam" = "update", "live" = true, "paper" = "Radford et al. 2015")
    )]
    pub beta1: f64,

    /// Adam: how much of the average squared gradient is kept from step to step.
    #[schemars(
        title = "Adam beta 2",
        range(min = 0.0, max = 0.9999),
        extend("seam" = "update", "live" = true)
    )]
    pub beta2: f64,

    /// Adam: keeps the step small where gradients are tiny.
    #[schemars(
        title = "Adam epsilon",
        range(min = 1e-12, max = 0.1),
        extend("seam" = "update", "live" = true)
    )]
    pub epsilon: f64,

    /// SGD: how much of the last step is added to the next.
    #[schemars(
        title = "SGD momentum",
        range(min = 0.0, max = 0.999),
        extend("seam" = "update", "live" = true)
    )]
    pub momentum: f64,

    /// RMSProp: how much of the average squared gradient is kept from step to step.
    #[schemars(
        title = "RMSProp decay",
        range(min = 0.0, max = 0.9999),
        extend("seam" = "update", "live" = true, "paper" = "Tieleman and Hinton 2012")
    )]
    pub decay: f64,

    /// How the learning rate changes while training.
    #[schemars(title = "Schedule", extend("seam" = "update", "live" = true))]
    pub schedule: Schedule,

    /// After how many updates a falling learning rate is zero.
    #[schemars(
        title = "Schedule's end",
        range(min = 1, max = 1_000_000),
        extend("seam" = "update", "live" = true, "unit" = "updates")
    )]
    pub schedule_end: u32,

    /// The largest length that the gradient of the whole network may have; 0 for no limit.
    #[schemars(
        title = "Gradient clipping",
        range(min = 0.0, max = 1000.0),
        extend("seam" = "update", "live" = true, "paper" = "Pascanu et al. 2013")
    )]
    pub clip_gradient: f64,

    /// The largest absolute value that a weight may have; 0 for no limit. WGAN clips its critic at
    /// 0.01.
    #[schemars(
        title = "Weight clipping",
        range(min = 0.0, max = 10.0),
        extend("seam" = "update", "live" = true, "paper" = "Arjovsky et al. 2017")
    )]
    pub clip_weights: f64,

    /// How much of the averaged weights is kept from update to update; 0 for no average. Images are
    /// drawn with the averaged weights.
    #[schemars(
        title = "Moving average",
        range(min = 0.0, max = 0.9999),
        extend("seam" = "draw", "paper" = "Yazici et al. 2019")
    )]
    pub average: f64,
}

impl Default for OptimizerSettings {
    fn default() -> Self {
        Self {
            kind: OptimizerKind::Adam,
            rate: 2e-4,
            beta1: 0.5,
            beta2: 0.999,
            epsilon: 1e-8,
            momentum: 0.9,
            decay: 0.99,
            schedule: Schedule::Constant,
            schedule_end: 10_000,
            clip_gradient: 0.0,
            clip_weights: 0.0,
            average: 0.0,
        }
    }
}

impl OptimizerSettings {
    /// The learning rate of update number `update`, counted from 1.
    #[must_use]
    pub fn rate_at(&self, update: u64) -> f64 {
        let passed = ((update - 1) as f64 / f64::from(self.schedule_end)).min(1.0);
        match self.schedule {
            Schedule::Constant => self.rate,
            Schedule::Linear => self.rate * (1.0 - passed),
            Schedule::Cosine => self.rate * 0.5 * (1.0 + libm::cos(std::f64::consts::PI * passed)),
        }
    }
}

/// What an optimizer remembers of one weight tensor.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Adam's average gradient, or SGD's velocity.
    pub first: Option<Tensor<4>>,
    /// Adam's or RMSProp's average squared gradient.
    pub second: Option<Tensor<4>>,
    /// The moving average of the weight.
    pub average: Option<Tensor<4>>,
}

/// The state of one network's optimizer.
#[derive(Clone, Debug, Default)]
pub struct Optimizer {
    /// How many updates were made.
    pub updates: u64,
    /// One memory a weight tensor, in the network's order.
    pub memory: Vec<Memory>,
    settings: OptimizerSettings,
}

impl Optimizer {
    /// Starts an update of `count` weight tensors with these settings.
    pub(super) fn begin(&mut self, settings: &OptimizerSettings, count: usize) {
        self.updates += 1;
        self.memory.resize_with(count, Memory::default);
        self.settings.clone_from(settings);
    }

    /// The new value of weight tensor number `index`.
    pub(super) fn step(
        &mut self,
        index: usize,
        value: Tensor<4>,
        gradient: Tensor<4>,
    ) -> Tensor<4> {
        let settings = &self.settings;
        let memory = &mut self.memory[index];
        #[cfg(feature = "wgpu")]
        if settings.kind == OptimizerKind::Adam
            && settings.clip_weights == 0.0
            && crate::gpu::computes(&value)
        {
            return adam_in_kernel(settings, self.updates, memory, value, gradient);
        }
        let value = match settings.kind {
            OptimizerKind::Adam => adam(settings, self.updates, memory, value, gradient),
            OptimizerKind::Sgd => sgd(settings, self.updates, memory, value, gradient),
            OptimizerKind::RmsProp => rms_prop(settings, self.updates, memory, value, gradient),
        };
        let value = match settings.clip_weights {
            0.0 => value,
            limit => value.clamp(-limit, limit),
        };
        if settings.average > 0.0 {
            memory.average = Some(averaged(settings, self.updates, memory, &value));
        }
        value
    }
}

/// `average = decay average + (1 - decay) w`, where the decay of the first updates is smaller, so
/// that the first weights are forgotten: `min(decay, (1 + t) / (10 + t))`.
fn averaged(
    settings: &OptimizerSettings,
    updates: u64,
    memory: &mut Memory,
    value: &Tensor<4>,
) -> Tensor<4> {
    let decay = decay(settings, updates);
    match memory.average.take() {
        Some(average) => average * decay + value.clone() * (1.0 - decay),
        None => value.clone(),
    }
}

/// How much of the averaged weights is kept at an update.
fn decay(settings: &OptimizerSettings, updates: u64) -> f64 {
    let warm = (1.0 + updates as f64) / (10.0 + updates as f64);
    settings.average.min(warm)
}

/// Adam's rate with the corrections of both averages for the first updates, and the correction that
/// its epsilon takes: `rate sqrt(1 - beta2^t) / (1 - beta1^t)` and `sqrt(1 - beta2^t)`.
fn corrected(settings: &OptimizerSettings, updates: u64) -> (f64, f64) {
    let passed = updates as f64;
    let correction = libm::sqrt(1.0 - libm::pow(settings.beta2, passed));
    let rate = settings.rate_at(updates);
    (
        rate * correction / (1.0 - libm::pow(settings.beta1, passed)),
        correction,
    )
}

/// Adam (Kingma and Ba, 2015, algorithm 1, in the order of its section 2 that needs fewer passes):
///
/// ```text
/// m = beta1 m + (1 - beta1) g        v = beta2 v + (1 - beta2) g^2
/// w = w - rate sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + epsilon sqrt(1 - beta2^t))
/// ```
fn adam(
    settings: &OptimizerSettings,
    updates: u64,
    memory: &mut Memory,
    value: Tensor<4>,
    gradient: Tensor<4>,
) -> Tensor<4> {
    let OptimizerSettings {
        beta1,
        beta2,
        epsilon,
        ..
    } = *settings;
    let (size, correction) = corrected(settings, updates);
    let squared = gradient.clone().square() * (1.0 - beta2);
    let gradient = gradient * (1.0 - beta1);
    let first = match memory.first.take() {
        Some(first) => first * beta1 + gradient,
        None => gradient,
    };
    let second = match memory.second.take() {
        Some(second) => second * beta2 + squared,
        None => squared,
    };
    let step = first.clone() / (second.clone().sqrt() + epsilon * correction) * size;
    memory.first = Some(first);
    memory.second = Some(second);
    value - step
}

/// The same and the moving average as one kernel.
#[cfg(feature = "wgpu")]
fn adam_in_kernel(
    settings: &OptimizerSettings,
    updates: u64,
    memory: &mut Memory,
    value: Tensor<4>,
    gradient: Tensor<4>,
) -> Tensor<4> {
    let (size, correction) = corrected(settings, updates);
    let averaged = settings.average > 0.0;
    let known = memory.average.is_some();
    let step = crate::gpu::AdamStep {
        beta1: settings.beta1 as f32,
        beta2: settings.beta2 as f32,
        size: size as f32,
        epsilon: (settings.epsilon * correction) as f32,
        // The first average is the weight itself.
        decay: if known {
            decay(settings, updates) as f32
        } else {
            0.0
        },
    };
    let [first, second] = [memory.first.take(), memory.second.take()]
        .map(|average| average.unwrap_or_else(|| value.zeros_like()));
    let average = memory.average.take().filter(|_| averaged);
    let moved = crate::gpu::Moved {
        average: average.or_else(|| averaged.then(|| value.zeros_like())),
        weight: value,
        first,
        second,
    };
    let moved = crate::gpu::adam(step, moved, gradient);
    memory.first = Some(moved.first);
    memory.second = Some(moved.second);
    memory.average = moved.average;
    moved.weight
}

/// Stochastic gradient descent with momentum (Polyak, 1964):
/// `u = momentum u + g`, `w = w - rate u`.
fn sgd(
    settings: &OptimizerSettings,
    updates: u64,
    memory: &mut Memory,
    value: Tensor<4>,
    gradient: Tensor<4>,
) -> Tensor<4> {
    let velocity = match memory.first.take() {
        Some(velocity) => velocity * settings.momentum + gradient,
        None => gradient,
    };
    memory.first = Some(velocity.clone());
    value - velocity * settings.rate_at(updates)
}

/// RMSProp (Tieleman and Hinton, 2012): `v = decay v + (1 - decay) g^2`,
/// `w = w - rate g / (sqrt(v) + epsilon)`.
fn rms_prop(
    settings: &OptimizerSettings,
    updates: u64,
    memory: &mut Memory,
    value: Tensor<4>,
    gradient: Tensor<4>,
) -> Tensor<4> {
    let squared = gradient.clone().square() * (1.0 - settings.decay);
    let second = match memory.second.take() {
        Some(second) => second * settings.decay + squared,
        None => squared,
    };
    memory.second = Some(second.clone());
    value - gradient / (second.sqrt() + settings.epsilon) * settings.rate_at(updates)
}
