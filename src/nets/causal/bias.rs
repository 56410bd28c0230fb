//! A bias, and one more for each class.

use burn::tensor::{Device, Tensor};

use super::CLASSES;
use crate::products::matmul;

/// `b`, or `b + V^T y` for a one-hot class `y`.
#[derive(Clone, Debug)]
pub(super) struct Bias {
    /// `[1, outputs, 1, 1]`
    own: Tensor<4>,
    /// `[classes, outputs, 1, 1]`. It starts at zero and takes no chance, so that a run that is told
    /// classes starts like one that is not.
    classes: Option<Tensor<4>>,
}

impl Bias {
    pub(super) fn new(outputs: usize, told: bool, device: &Device) -> Self {
        Self {
            own: Tensor::zeros([1, outputs, 1, 1], device),
            classes: told.then(|| Tensor::zeros([CLASSES, outputs, 1, 1], device)),
        }
    }

    /// `[1 or batch, outputs, 1, 1]`; `classes` are one-hot, `[batch, 10, 1, 1]`.
    pub(super) fn of(&self, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let (Some(weight), Some(classes)) = (&self.classes, classes) else {
            return self.own.clone();
        };
        let (batch, outputs) = (classes.dims()[0], self.own.dims()[1]);
        let classes = classes.clone().reshape([batch, CLASSES]);
        let weight = weight.clone().reshape([CLASSES, outputs]);
        matmul(classes, weight).reshape([batch, outputs, 1, 1]) + self.own.clone()
    }

    /// `[1, outputs, 1, 1]`; `None` if classes change it.
    #[cfg(feature = "wgpu")]
    pub(super) fn alone(&self, classes: Option<&Tensor<4>>) -> Option<Tensor<4>> {
        let told = self.classes.is_some() && classes.is_some();
        (!told).then(|| self.own.clone())
    }

    /// `{name}bias` and, if classes are told, `{name}class`.
    pub(super) fn parameters(&mut self, name: &str) -> Vec<(String, &mut Tensor<4>)> {
        let own = (format!("{name}bias"), &mut self.own);
        let classes = self.classes.as_mut();
        let classes = classes.map(|tensor| (format!("{name}class"), tensor));
        std::iter::once(own).chain(classes).collect()
    }
}
