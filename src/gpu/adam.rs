//! One update of Adam, in place.

use burn::backend::tensor::FloatTensor;
use burn::backend::{Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::shader::{Access, INDEX, Shader, groups, launch, own, plain};

/// The numbers of an update.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AdamStep {
    /// How much of the average gradient is kept.
    pub(crate) beta1: f32,
    /// How much of the average squared gradient is kept.
    pub(crate) beta2: f32,
    /// The learning rate with both corrections for the first updates.
    pub(crate) size: f32,
    /// What is added to the root, corrected likewise.
    pub(crate) epsilon: f32,
    /// How much of the average of the weight is kept.
    pub(crate) decay: f32,
}

/// What an update moves: the weight, the average gradient, the average squared gradient, and the
/// average of the weight, if there is one.
pub(crate) struct Moved {
    pub(crate) weight: Tensor<4>,
    pub(crate) first: Tensor<4>,
    pub(crate) second: Tensor<4>,
    pub(crate) average: Option<Tensor<4>>,
}

/// One update of `moved` along `gradient`:
///
/// ```text
/// m = beta1 m + (1 - beta1) g        v = beta2 v + (1 - beta2) g^2
/// w = w - size m / (sqrt(v) + epsilon)        a = decay a + (1 - decay) w
/// ```
pub(crate) fn adam(step: AdamStep, moved: Moved, gradient: Tensor<4>) -> Moved {
    let gradient = gradient.into_dispatch();
    let [weight, first, second] =
        [moved.weight, moved.first, moved.second].map(Tensor::into_dispatch);
    let Some(average) = moved.average else {
        let (weight, first, second) = Dispatch::adam(weight, gradient, first, second, step);
        let [weight, first, second] = [weight, first, second].map(Tensor::from_dispatch);
        return Moved {
            weight,
            first,
            second,
            average: None,
        };
    };
    let average = average.into_dispatch();
    let (weight, first, second, average) =
        Dispatch::adam_averaged(weight, gradient, first, second, average, step);
    let [weight, first, second, average] =
        [weight, first, second, average].map(Tensor::from_dispatch);
    Moved {
        weight,
        first,
        second,
        average: Some(average),
    }
}

/// The new weight and averages.
type Three<B> = (FloatTensor<B>, FloatTensor<B>, FloatTensor<B>);
/// The same with the average of the weight.
type Four<B> = (
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
);

/// The update.
#[backend_extension(Cube)]
pub(super) trait AdamUpdate: Backend {
    /// [`adam`] without an average of the weight.
    fn adam(
        weight: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        first: FloatTensor<Self>,
        second: FloatTensor<Self>,
        step: AdamStep,
    ) -> (FloatTensor<Self>, FloatTensor<Self>, FloatTensor<Self>);

    /// [`adam`] with one.
    fn adam_averaged(
        weight: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        first: FloatTensor<Self>,
        second: FloatTensor<Self>,
        average: FloatTensor<Self>,
        step: AdamStep,
    ) -> (
        FloatTensor<Self>,
        FloatTensor<Self>,
        FloatTensor<Self>,
        FloatTensor<Self>,
    );
}

impl AdamStep {
    /// The same words for every tensor of a network: one write to the card serves them all.
    fn words(self) -> [u32; 8] {
        let Self {
            beta1,
            beta2,
            size,
            epsilon,
            decay,
        } = self;
        let rest = [1.0 - beta1, 1.0 - beta2, 1.0 - decay];
        [
            beta1, rest[0], beta2, rest[1], size, epsilon, decay, rest[2],
        ]
        .map(f32::to_bits)
    }
}

impl AdamUpdate for CubeBackend {
    fn adam(
        weight: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        first: FloatTensor<Self>,
        second: FloatTensor<Self>,
        step: AdamStep,
    ) -> Three<Self> {
        let gradient = plain(gradient);
        let [weight, first, second] = [weight, first, second].map(own);
        let count = weight.meta.shape().num_elements();
        let tensors = [&gradient, &weight, &first, &second];
        launch(
            Update { averaged: false },
            groups(count),
            &tensors,
            &step.words(),
        );
        (weight, first, second)
    }

    fn adam_averaged(
        weight: FloatTensor<Self>,
        gradient: FloatTensor<Self>,
        first: FloatTensor<Self>,
        second: FloatTensor<Self>,
        average: FloatTensor<Self>,
        step: AdamStep,
    ) -> Four<Self> {
        let gradient = plain(gradient);
        let [weight, first, second, average] = [weight, first, second, average].map(own);
        let count = weight.meta.shape().num_elements();
        let tensors = [&gradient, &weight, &first, &second, &average];
        launch(
            Update { averaged: true },
            groups(count),
            &tensors,
            &step.words(),
        );
        (weight, first, second, average)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Update {
    averaged: bool,
}

impl Shader for Update {
    const NAME: &'static str = "adam";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let mut buffers = vec![
            ("gradient", Access::Read),
            ("weight", Access::Write),
            ("first", Access::Write),
            ("second", Access::Write),
        ];
        if self.averaged {
            buffers.push(("average", Access::Write));
        }
        buffers
    }

    fn body(&self) -> String {
        let average = if self.averaged {
            "average[i] = info.decay * average[i] + info.rest * w;"
        } else {
            ""
        };
        INDEX.to_owned() + &include_str!("adam.wgsl").replace("{{average}}", average)
    }
}
