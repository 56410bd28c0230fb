//! Classes and codes: what a generator is asked for, beside its latent.

use burn::tensor::{Device, Tensor, TensorData};

use super::settings::{LabelKind, LabelSettings};
use crate::random::Stream;

/// What the generator is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// One-hot classes or categories, `[batch, 10, 1, 1]`.
    pub(super) categories: Option<Tensor<4>>,
    /// Continuous codes in (-1, 1), `[batch, codes, 1, 1]`.
    pub(super) numbers: Option<Tensor<4>>,
}

impl Asked {
    /// Random wishes, each class as likely as the others.
    pub(super) fn draw(
        settings: &LabelSettings,
        count: usize,
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        if settings.kind == LabelKind::None {
            return Self::default();
        }
        let classes: Vec<u8> = (0..count).map(|_| stream.below(10) as u8).collect();
        Self::classes(settings, &classes, stream, device)
    }

    /// These classes, and random numbers where the model has continuous codes.
    pub(super) fn classes(
        settings: &LabelSettings,
        classes: &[u8],
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        if settings.kind == LabelKind::None {
            return Self::default();
        }
        let codes = settings.given() - 10;
        Self {
            categories: Some(one_hot(classes, device)),
            numbers: (codes > 0).then(|| {
                let shape = [classes.len(), codes, 1, 1];
                stream.tensor(shape, device, |stream| 2.0 * stream.uniform() - 1.0)
            }),
        }
    }

    /// The generator's input: `[batch, z + classes + codes, 1, 1]`. The class is as loud as is asked for:
    /// ClusterGAN makes the latent a tenth as loud instead (Mukherjee et al., 2019, section 3).
    pub(super) fn beside(&self, latents: Tensor<4>, settings: &LabelSettings) -> Tensor<4> {
        let categories = self.categories.clone();
        let wishes = [
            categories.map(|categories| categories * settings.emphasis),
            self.numbers.clone(),
        ];
        let parts: Vec<_> = [latents]
            .into_iter()
            .chain(wishes.into_iter().flatten())
            .collect();
        Tensor::cat(parts, 1)
    }
}

/// As many classes as are asked for: those that are given, again and again, or 0 to 9.
pub(in crate::models) fn in_turn(count: usize, classes: Option<&[u8]>) -> Vec<u8> {
    let every: Vec<u8> = (0..10).collect();
    let classes = classes.unwrap_or(&every);
    classes.iter().copied().cycle().take(count).collect()
}

/// Labels 0 to 9 as `[batch, 10, 1, 1]`.
pub(in crate::models) fn one_hot(labels: &[u8], device: &Device) -> Tensor<4> {
    let mut values = vec![0.0f32; labels.len() * 10];
    for (row, &label) in labels.iter().enumerate() {
        values[row * 10 + usize::from(label)] = 1.0;
    }
    Tensor::from_data(TensorData::new(values, [labels.len(), 10, 1, 1]), device)
}

/// `[values, codes, 1, 1]`: code number `code` takes the values, the others are 0.
pub(super) fn row_of(code: usize, codes: usize, values: &[f32], device: &Device) -> Tensor<4> {
    let mut numbers = vec![0.0f32; values.len() * codes];
    for (row, &value) in values.iter().enumerate() {
        numbers[row * codes + code] = value;
    }
    Tensor::from_data(
        TensorData::new(numbers, [values.len(), codes, 1, 1]),
        device,
    )
}
