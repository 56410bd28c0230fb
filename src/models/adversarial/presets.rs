//! The GANs that have a name: what each is, and what differs from the defaults.

use super::AdversarialFamily;
use crate::models::family::Preset;

/// What differs from a preset where the data are points in the plane: small networks without
/// normalisation, a latent of two numbers, large batches.
pub(super) const PLANE: &str = "latent.size=2&train.batch=256\
    &generator.kind=mlp&generator.widths=128,128,128&generator.normalisation=none\
    &generator.activation=relu&generator.initial=he&generator.output=linear\
    &generator.resizing=stride&generator.hidden=0&generator.optimizer.rate=0.001&generator.optimizer.beta2=0.9\
    &discriminator.kind=mlp&discriminator.widths=128,128,128&discriminator.normalisation=none\
    &discriminator.activation=relu&discriminator.initial=he&discriminator.resizing=stride\
    &discriminator.hidden=0&discriminator.optimizer.rate=0.001&discriminator.optimizer.beta2=0.9";

/// The networks of DCGAN, sized for a laptop: narrow, with one fully connected layer in
/// each network that sees the whole image, a small batch and large steps.
macro_rules! dcgan {
    ($($more:literal)?) => {
        concat!(
            "generator.kind=convolutional&generator.widths=48,24&generator.hidden=256",
            "&generator.normalisation=batch",
            "&generator.activation=relu&generator.initial=normal&generator.optimizer.rate=0.002",
            "&discriminator.kind=convolutional&discriminator.widths=24,48&discriminator.hidden=256",
            "&discriminator.normalisation=batch&discriminator.initial=normal",
            "&discriminator.optimizer.rate=0.0005&train.batch=32",
            $($more)?
        )
    };
}

/// The same with a critic that is not normalised, because its gradient is punished.
macro_rules! penalised {
    ($($more:literal)?) => {
        concat!(
            dcgan!(
                "&discriminator.normalisation=none&discriminator.initial=he&generator.hidden=0\
                 &generator.optimizer.rate=0.001&discriminator.optimizer.rate=0.001"
            ),
            $($more)?
        )
    };
}

const fn gan(
    name: &'static str,
    title: &'static str,
    summary: &'static str,
    differences: &'static str,
) -> Preset {
    Preset::new(&AdversarialFamily, name, title, summary, differences)
}

/// The rows. The first one is what the page opens with.
pub(super) const PRESETS: &[Preset] = &[
    gan(
        "gan/mlp",
        "Fully connected GAN",
        "The first GAN, with today's loss: two fully connected networks, fast on every machine.",
        "generator.normalisation=batch",
    ),
    gan(
        "gan/quick",
        "Quick GAN",
        "Small networks, spectral norm and the hinge loss: the soonest digits on a slow computer.",
        "latent.size=8&train.batch=32&loss.kind=hinge\
            &generator.widths=128,256&generator.normalisation=batch&generator.activation=relu\
            &generator.initial=normal&generator.optimizer.rate=0.001&generator.optimizer.beta1=0\
            &generator.optimizer.average=0.95\
            &discriminator.widths=256,128&discriminator.spectralNorm=true\
            &discriminator.optimizer.rate=0.004&discriminator.optimizer.beta1=0",
    ),
    Preset {
        // On the ring it has all eight modes again after some hundred steps.
        images_only: true,
        ..gan(
            "gan/collapse",
            "A GAN that collapses",
            "The generator takes five turns for one of a slow discriminator, and ends with one digit: find the cures.",
            "generator.normalisation=batch&generator.widths=128,256&discriminator.widths=256,128\
                &train.generatorTurns=5",
        )
    },
    gan(
        "gan/minimax",
        "Minimax GAN",
        "The game as it was first written down: where the discriminator wins, the generator stops learning.",
        "generator.normalisation=batch&loss.kind=minimax",
    ),
    gan(
        "gan/dcgan",
        "DCGAN",
        "Convolutions and batch norm: slower steps, much better strokes.",
        dcgan!(),
    ),
    gan(
        "gan/lsgan",
        "Least-squares GAN",
        "Scores are drawn to 0 and 1 by squares: images far from right are still pulled.",
        dcgan!("&loss.kind=leastSquares&generator.activation=leakyRelu"),
    ),
    Preset {
        in_plane: "discriminator.optimizer.rate=0.0002&generator.optimizer.rate=0.0002",
        ..gan(
            "gan/wgan",
            "Wasserstein GAN, clipped",
            "A critic whose weights are clipped estimates how far the images have to be moved.",
            dcgan!(
                "&loss.kind=wasserstein&train.discriminatorTurns=5\
                 &discriminator.optimizer.kind=rmsProp&discriminator.optimizer.rate=0.0005\
                 &discriminator.optimizer.clipWeights=0.02\
                 &generator.optimizer.kind=rmsProp&generator.optimizer.rate=0.0005"
            ),
        )
    },
    Preset {
        in_plane: "loss.penalty.weight=0.1&generator.optimizer.rate=0.0005&discriminator.optimizer.rate=0.0005",
        ..gan(
            "gan/wgan-gp",
            "Wasserstein GAN with gradient penalty",
            "The critic's slope is kept near 1 by a penalty instead of by clipping.",
            penalised!(
                "&loss.kind=wasserstein&loss.penalty.weight=10&train.discriminatorTurns=2\
                 &discriminator.optimizer.beta2=0.9\
                 &generator.optimizer.beta2=0.9"
            ),
        )
    },
    Preset {
        in_plane: "loss.penalty.weight=1",
        ..gan(
            "gan/dragan",
            "DRAGAN",
            "The discriminator is kept gentle near the data by a gradient penalty.",
            penalised!(
                "&loss.penalty.weight=10&loss.penalty.points=nearReal\
                 &generator.hidden=256&generator.activation=leakyRelu"
            ),
        )
    },
    gan(
        "gan/sngan",
        "Spectral norm GAN",
        "Every layer of the discriminator is divided by its largest singular value; hinge loss.",
        penalised!(
            "&loss.kind=hinge&discriminator.spectralNorm=true&discriminator.widths=32,64\
             &discriminator.optimizer.rate=0.004&discriminator.optimizer.beta1=0\
             &generator.optimizer.beta1=0&generator.optimizer.average=0.99&latent.size=8"
        ),
    ),
    Preset {
        in_plane: "loss.penalty.weight=0.1",
        ..gan(
            "gan/r1",
            "GAN with R1",
            "A penalty on the discriminator's slope at real images lets the game come to rest.",
            penalised!("&loss.penalty.weight=5&loss.penalty.points=real&loss.penalty.target=0"),
        )
    },
    gan(
        "gan/began",
        "BEGAN",
        "The discriminator is an autoencoder, and a controller keeps the two players in balance.",
        "latent.size=8&generator.normalisation=batch&generator.activation=relu\
            &generator.initial=normal&generator.optimizer.rate=0.003\
            &generator.optimizer.average=0.999&discriminator.widths=256,32\
            &discriminator.optimizer.rate=0.001\
            &loss.kind=equilibrium&loss.diversity=1&loss.controller=0.005",
    ),
    gan(
        "gan/ebgan",
        "EBGAN",
        "The discriminator is an autoencoder: what it reconstructs badly, it takes for generated.",
        penalised!(
            "&loss.kind=energy&loss.margin=0.3&discriminator.hidden=0\
             &generator.optimizer.rate=0.0005&discriminator.optimizer.rate=0.0002"
        ),
    ),
    gan(
        "gan/cgan",
        "Conditional GAN",
        "Both players are told the digit, so that one can ask for it.",
        dcgan!("&labels.kind=conditional&generator.hidden=0"),
    ),
    gan(
        "gan/acgan",
        "Auxiliary classifier GAN",
        "The discriminator also has to tell the digit, and the generator wants it to succeed.",
        dcgan!("&labels.kind=auxiliary"),
    ),
    gan(
        "gan/infogan",
        "InfoGAN",
        "Without labels: the generator invents a code that can be read off its images.",
        dcgan!(
            "&labels.kind=codes&labels.emphasis=5&latent.size=16&generator.hidden=0\
             &shown.slant=0.3&generator.optimizer.rate=0.004&discriminator.optimizer.rate=0.002"
        ),
    ),
    gan(
        "gan/improved",
        "Improved GAN",
        "Feature matching, minibatch discrimination and smooth labels (Salimans, 2016).",
        dcgan!(
            "&loss.featureMatching=1&discriminator.minibatchDiscrimination=16&loss.realLabel=0.9"
        ),
    ),
    gan(
        "gan/pacgan",
        "PacGAN",
        "The discriminator judges two images together, so that it sees a lack of variety.",
        dcgan!("&shown.packing=2"),
    ),
    gan(
        "gan/resnet",
        "Residual GAN",
        "Residual blocks, spectral norm and the hinge loss: slow on a CPU.",
        "generator.kind=residual&generator.widths=32,32&generator.normalisation=batch\
            &generator.activation=relu&generator.optimizer.rate=0.0005\
            &discriminator.kind=residual&discriminator.widths=32,32&discriminator.activation=relu\
            &discriminator.resizing=average&discriminator.spectralNorm=true&loss.kind=hinge",
    ),
    gan(
        "gan/boundary-seeking",
        "Boundary-seeking GAN",
        "The generator looks for images that leave the discriminator undecided.",
        dcgan!(
            "&loss.kind=boundarySeeking&generator.hidden=0&generator.optimizer.rate=0.001\
             &discriminator.hidden=0&discriminator.optimizer.rate=0.0002"
        ),
    ),
    gan(
        "gan/f-gan",
        "f-GAN",
        "Any f-divergence makes a game; here Jensen-Shannon, with three others as the loss.",
        dcgan!("&loss.kind=jensenShannon"),
    ),
];
