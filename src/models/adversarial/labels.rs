//! Classes and codes: what a generator is asked for, beside its latent, and its settings.

use burn::tensor::{Device, Tensor, TensorData};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::models::classes::one_hot;
use crate::models::supply::Supply;
use crate::random::Stream;

/// What beside noise an image is made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LabelSettings {
    /// How the classes of the data take part.
    #[schemars(title = "Labels", extend("seam" = "network"))]
    pub kind: LabelKind,

    /// How much it counts that class and codes can be read off an image.
    #[schemars(
        title = "Weight of labels",
        range(min = 0.0, max = 10.0),
        extend("seam" = "loss", "live" = true)
    )]
    pub weight: f64,

    /// How loudly the generator is told its class or category beside its latent, whose numbers are about 1: the
    /// number that stands for it. Above 1, images of different categories differ from the first step on.
    #[schemars(
        title = "Emphasis of the class",
        range(min = 0.1, max = 20.0),
        extend("seam" = "network", "paper" = "Mukherjee et al. 2019")
    )]
    pub emphasis: f64,

    /// Codes: how many numbers there are beside the category.
    #[schemars(
        title = "Continuous codes",
        range(min = 0, max = 4),
        extend("seam" = "network", "unit" = "codes", "paper" = "Chen et al. 2016")
    )]
    pub continuous: u32,

    /// How much it counts that the continuous codes can be read off an image.
    #[schemars(
        title = "Weight of continuous codes",
        range(min = 0.0, max = 10.0),
        extend("seam" = "loss", "live" = true, "paper" = "Chen et al. 2016")
    )]
    pub continuous_weight: f64,
}

/// How the classes of the data take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum LabelKind {
    /// Not at all.
    None,
    /// Both networks are told the class (conditional GAN).
    Conditional,
    /// The generator is told the class, the discriminator has to tell it (AC-GAN).
    Auxiliary,
    /// No labels: a code of ten categories that has to be readable from the image (InfoGAN).
    Codes,
}

impl Default for LabelSettings {
    fn default() -> Self {
        Self {
            kind: LabelKind::None,
            weight: 1.0,
            emphasis: 1.0,
            continuous: 2,
            continuous_weight: 0.5,
        }
    }
}

impl LabelSettings {
    /// How many numbers the generator gets beside its latent.
    #[must_use]
    pub fn generator_inputs(&self) -> usize {
        match self.kind {
            LabelKind::None => 0,
            LabelKind::Conditional | LabelKind::Auxiliary => CLASSES,
            LabelKind::Codes => CLASSES + self.continuous as usize,
        }
    }

    /// How many channels the discriminator's input has beside the image.
    #[must_use]
    pub fn critic_inputs(&self) -> usize {
        if self.kind == LabelKind::Conditional {
            CLASSES
        } else {
            0
        }
    }

    /// How many numbers the discriminator gives beside its score.
    #[must_use]
    pub fn critic_outputs(&self) -> usize {
        match self.kind {
            LabelKind::None | LabelKind::Conditional => 0,
            LabelKind::Auxiliary | LabelKind::Codes => self.generator_inputs(),
        }
    }
}

/// What the generator is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Condition {
    /// One-hot classes or categories, `[batch, 10, 1, 1]`.
    pub(super) classes: Option<Tensor<4>>,
    /// Continuous codes in (-1, 1), `[batch, codes, 1, 1]`.
    pub(super) codes: Option<Tensor<4>>,
}

impl Condition {
    /// Random wishes: classes in the shares that the data have them (Mirza and Osindero, 2014), or
    /// invented categories, each as likely as the others.
    pub(super) fn random(
        settings: &LabelSettings,
        supply: &Supply,
        count: usize,
        stream: &mut Stream,
    ) -> Self {
        let classes = match settings.kind {
            LabelKind::None => return Self::default(),
            LabelKind::Codes => (0..count).map(|_| stream.below(CLASSES) as u8).collect(),
            LabelKind::Conditional | LabelKind::Auxiliary => supply.random_classes(count, stream),
        };
        Self::of_classes(settings, &classes, stream, supply.device())
    }

    /// These classes, and random numbers where the model has continuous codes.
    pub(super) fn of_classes(
        settings: &LabelSettings,
        classes: &[u8],
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        if settings.kind == LabelKind::None {
            return Self::default();
        }
        let codes = settings.generator_inputs() - CLASSES;
        Self {
            classes: Some(one_hot(classes, device)),
            codes: (codes > 0).then(|| {
                let shape = [classes.len(), codes, 1, 1];
                stream.tensor(shape, device, |stream| 2.0 * stream.uniform() - 1.0)
            }),
        }
    }

    /// The generator's input: `[batch, z + classes + codes, 1, 1]`. The class is as loud as is asked
    /// for: ClusterGAN makes the latent a tenth as loud instead (Mukherjee et al., 2019, section 3).
    pub(super) fn beside(&self, latents: Tensor<4>, settings: &LabelSettings) -> Tensor<4> {
        let classes = self.classes.clone();
        let parts = [
            classes.map(|classes| classes * settings.emphasis),
            self.codes.clone(),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return latents;
        }
        Tensor::cat([vec![latents], parts].concat(), 1)
    }
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
