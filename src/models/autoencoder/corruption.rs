//! How images are spoilt before an encoder sees them.

use burn::tensor::Tensor;

use super::settings::{Corruption, CorruptionSettings};
use crate::random::Stream;

impl CorruptionSettings {
    /// Spoilt copies of images `[batch, 1, 28, 28]` in [0, 1], in the same range (Vincent et al.,
    /// 2008 and 2010).
    #[must_use]
    pub fn apply(&self, x: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
        if self.amount == 0.0 {
            return x;
        }
        let (shape, device) = (x.dims(), x.device());
        match self.kind {
            Corruption::Gaussian => {
                let noise = stream.normals(shape, &device);
                (x + noise * self.amount).clamp(0.0, 1.0)
            }
            Corruption::Masking => {
                let kept = stream.tensor(shape, &device, |stream| {
                    if stream.uniform() < self.amount {
                        0.0
                    } else {
                        1.0
                    }
                });
                x * kept
            }
            Corruption::SaltAndPepper => {
                // 0 black, 1 white, -1 as it was: one draw a pixel, half of the lost ones each way.
                let what = stream.tensor(shape, &device, |stream| match stream.uniform() {
                    draw if draw < 0.5 * self.amount => 0.0,
                    draw if draw < self.amount => 1.0,
                    _ => -1.0,
                });
                let kept = what.clone().lower_elem(0.0);
                what.mask_where(kept, x)
            }
        }
    }
}
