//! The autoencoders that have a name.

use super::{AdversarialAutoencoderFamily, AutoencoderFamily};
use crate::models::family::Preset;

/// A code that is a normal distribution, and images as probabilities of white.
macro_rules! vae {
    ($($more:literal)?) => {
        concat!(
            "latent.size=20&train.batch=128&code.kind=normal&reconstruction.kind=crossEntropy",
            "&decoder.output=sigmoid&encoder.widths=400&decoder.widths=400",
            $($more)?
        )
    };
}

/// Convolutions in encoder and decoder.
macro_rules! convolutional {
    ($base:expr $(, $more:literal)?) => {
        concat!(
            $base,
            "&encoder.kind=convolutional&encoder.widths=16,32",
            "&decoder.kind=convolutional&decoder.widths=32,16",
            $($more)?
        )
    };
}

const fn row(
    name: &'static str,
    title: &'static str,
    summary: &'static str,
    differences: &'static str,
) -> Preset {
    Preset::new(&AutoencoderFamily, name, title, summary, differences)
}

const fn game(
    name: &'static str,
    title: &'static str,
    summary: &'static str,
    differences: &'static str,
) -> Preset {
    let family = &AdversarialAutoencoderFamily;
    Preset::new(family, name, title, summary, differences)
}

/// The autoencoders.
pub(super) const PRESETS: &[Preset] = &[
    row(
        "ae/mlp",
        "Autoencoder",
        "An image is squeezed into a few numbers and made again from them.",
        "latent.size=32&train.batch=128",
    ),
    row(
        "ae/linear",
        "Linear autoencoder",
        "No hidden layer: it finds the same subspace as the principal components.",
        "latent.size=32&train.batch=128&encoder.kind=linear&decoder.kind=linear",
    ),
    row(
        "ae/conv",
        "Convolutional autoencoder",
        "The same with convolutions, which know that pixels have neighbours.",
        convolutional!("latent.size=32&train.batch=128"),
    ),
    row(
        "ae/sparse",
        "Sparse autoencoder",
        "Many features of which only a few may be active at once: some become strokes.",
        "latent.size=196&train.batch=128&encoder.kind=linear&decoder.kind=linear\
            &code.activation=sigmoid&sparsity.weight=3&encoder.initial=normal",
    ),
    row(
        "ae/denoising",
        "Denoising autoencoder",
        "It is shown spoilt images and has to make the clean ones.",
        "latent.size=32&train.batch=128&corruption.amount=0.5",
    ),
    row(
        "ae/anomaly",
        "Anomaly detection",
        "It knows one digit only: what it cannot reconstruct is none.",
        "selection.classes=0&latent.size=16&train.batch=128",
    ),
    row(
        "vae/mlp",
        "Variational autoencoder",
        "An image is a cloud of codes, and all clouds together fill the prior.",
        vae!(),
    ),
    row(
        "vae/conv",
        "Convolutional VAE",
        "The same with convolutions.",
        convolutional!(vae!()),
    ),
    row(
        "vae/2d",
        "VAE in the plane",
        "A code of two numbers: everything that it can make fits into one picture.",
        vae!("&latent.size=2&encoder.initial=he&decoder.initial=he"),
    ),
    row(
        "vae/beta",
        "Beta-VAE",
        "The divergence counts four times: fewer numbers of the code are used, each for more.",
        vae!("&divergence.weight=4"),
    ),
    row(
        "vae/conditional",
        "Conditional VAE",
        "Encoder and decoder are told the class; the code is left with the style.",
        vae!("&code.conditional=true"),
    ),
    row(
        "vae/free-bits",
        "VAE with free bits",
        "The beta-VAE, but each number of the code may differ a little from the prior at no cost: none is given up.",
        vae!("&divergence.weight=4&divergence.free=0.5&divergence.warmUp=1000"),
    ),
    row(
        "vae/score-function",
        "VAE by score function",
        "No gradient flows through the code: see how noisy learning is without that trick.",
        vae!("&code.estimator=scoreFunction"),
    ),
];

/// Those with a discriminator beside them.
pub(super) const WITH_DISCRIMINATOR: &[Preset] = &[
    game(
        "vae-gan/conv",
        "VAE-GAN",
        "A VAE whose reconstructions are compared in the features of a discriminator.",
        convolutional!(
            vae!(),
            "&game.kind=images&discriminator.kind=convolutional&discriminator.widths=16,32"
        ),
    ),
    game(
        "aae/mlp",
        "Adversarial autoencoder",
        "A discriminator makes codes look like the prior: no divergence is needed.",
        "latent.size=8&train.batch=128&game.kind=codes&discriminator.widths=256,256",
    ),
    game(
        "bigan/mlp",
        "BiGAN",
        "A discriminator of pairs, of image and code: the encoder learns to invert the generator.",
        "latent.size=16&train.batch=128&game.kind=pairs&decoder.output=sigmoid\
            &encoder.normalisation=batch&decoder.normalisation=batch&decoder.widths=256,512\
            &encoder.optimizer.beta1=0.5&decoder.optimizer.beta1=0.5&discriminator.dropout=0.3",
    ),
];
