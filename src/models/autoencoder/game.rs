//! A discriminator beside an encoder and a decoder: what it compares, and what the others learn
//! from it.

use burn::tensor::Tensor;

use super::coder::{Batch, Decoded, readings};
use super::settings::Game;
use super::{Autoencoder, signals};
use crate::learning::{Reading, Term, turn};
use crate::losses::AdversarialLoss;
use crate::losses::adversarial::{Target, cross_entropy};
use crate::models::arrange::arrange;
use crate::models::signals as adversarial;
use crate::models::supply::Supply;
use crate::nets::{Network, Pass, Shape};
use crate::random::Stream;

/// All three networks use the non-saturating loss (Goodfellow et al., 2014).
const LOSS: AdversarialLoss = AdversarialLoss::NonSaturating;

impl Autoencoder {
    /// Draws from the prior, as many as the batch has images.
    pub(super) fn prior(&self, supply: &mut Supply, batch: &Batch) -> Tensor<4> {
        let mut stream = supply.latents();
        let count = batch.x.dims()[0];
        self.rules.latent.draw(count, &mut stream, supply.device())
    }

    /// The discriminator learns to tell real from fake, whatever those are in this game.
    pub(super) fn discriminator_turn(&mut self, supply: &mut Supply) -> Vec<Reading> {
        let mut chance = supply.noise();
        let batch = self.rules.batch(supply);
        let prior = self.prior(supply, &batch);
        let rules = &self.rules;
        let Some(player) = &mut self.discriminator else {
            return Vec::new();
        };
        let mut pass = Pass::train(&mut chance);
        let told = batch.told.as_ref();
        let encoder = &mut self.encoder.network;
        let encoded = rules.encode(encoder, batch.shown.clone(), told, &mut pass);
        let z = encoded.sample(batch.noise.clone());
        let mut decode = |z| Decoded::new(&mut self.decoder.network, z, told, &mut pass).pixels;
        let input = player.network.input();
        let (real, fake) = match rules.game.kind {
            Game::Codes => (prior, z),
            Game::Images => {
                // Reconstructions and images from the prior count half each.
                let fake = Tensor::cat(vec![decode(z), decode(prior)], 0);
                (flat(input, batch.x.clone()), flat(input, fake))
            }
            Game::Pairs => {
                let made = decode(prior.clone());
                (pair(input, batch.x.clone(), z), pair(input, made, prior))
            }
        };
        let mut seen = Vec::new();
        let mut readings = turn([(player, &rules.discriminator)], |[player]| {
            let mut pass = Pass::train(&mut chance);
            let [real, fake] = [real, fake].map(|x| player.network.forward(x, &mut pass));
            let belief = |score: &Tensor<4>| LOSS.mean_belief(score.clone().without_autodiff());
            seen = vec![
                Reading::new(&adversarial::REAL_SCORE, belief(&real)),
                Reading::new(&adversarial::FAKE_SCORE, belief(&fake)),
            ];
            vec![
                Term::new(&adversarial::REAL, cross_entropy(real, &Target::All(1.0))),
                Term::new(&adversarial::FAKE, cross_entropy(fake, &Target::All(0.0))),
            ]
        });
        readings.append(&mut seen);
        readings
    }

    /// Encoder and decoder learn, each what this game teaches it.
    pub(super) fn coder_turn(
        &mut self,
        batch: &Batch,
        prior: Tensor<4>,
        step: u64,
        chance: &mut Stream,
    ) -> Vec<Reading> {
        let rules = &self.rules;
        let Some(discriminator) = &mut self.discriminator else {
            return Vec::new();
        };
        let critic = &mut discriminator.network;
        let mut seen = Vec::new();
        let mut readings = turn(
            [
                (&mut self.encoder, &rules.encoder),
                (&mut self.decoder, &rules.decoder),
            ],
            |[encoder, decoder]| {
                let mut pass = Pass::train(chance);
                let told = batch.told.as_ref();
                let shown = batch.shown.clone();
                let encoded = rules.encode(&mut encoder.network, shown, told, &mut pass);
                let z = rules.sample(&encoded, batch.noise.clone());
                let mut terms = rules.code_terms(&encoded, step);
                let decoder = &mut decoder.network;
                let decoded = Decoded::new(decoder, z.clone(), told, &mut pass);
                let distances = rules.distance(&decoded, batch.x.clone());
                let looked_at = distances.clone().without_autodiff();
                seen = readings(&encoded, &decoded, looked_at, &batch.x);
                let game = match rules.game.kind {
                    Game::Codes => {
                        let distance = rules.reconstruction(&encoded, &z, distances);
                        terms.push(Term::new(&signals::RECONSTRUCTION, distance));
                        // Makhzani et al. (2016), section 2: the encoder is the generator.
                        LOSS.generator(critic.forward(z, &mut pass))
                    }
                    Game::Images => {
                        let images = [&batch.x, &decoded.pixels].map(|x| (*x).clone());
                        let distance = in_features(critic, images, &mut pass);
                        terms.push(Term::new(&signals::FEATURES, distance));
                        let codes = Tensor::cat(vec![z.without_autodiff(), prior], 0);
                        let told = told.map(|told| told.clone().repeat_dim(0, 2));
                        images_from(decoder, codes, told.as_ref(), critic, &mut pass)
                    }
                    Game::Pairs => {
                        let made = Decoded::new(decoder, prior.clone(), told, &mut pass).pixels;
                        let real = pair(critic.input(), batch.x.clone(), z);
                        let fake = pair(critic.input(), made, prior);
                        // Donahue et al. (2017), equation 3, with the labels flipped.
                        cross_entropy(critic.forward(real, &mut pass), &Target::All(0.0))
                            + cross_entropy(critic.forward(fake, &mut pass), &Target::All(1.0))
                    }
                };
                terms.push(Term::new(&signals::GAME, game * rules.game.weight));
                terms
            },
        );
        readings.append(&mut seen);
        readings
    }
}

/// Larsen et al. (2016), equation 7: the negative log-likelihood of an image's features under a
/// normal distribution of variance 1 around those of its reconstruction, `sum (f - f~)^2 / 2`,
/// averaged over the batch: `[1]`. The features are what goes into the discriminator's last layer.
fn in_features(critic: &mut Network, images: [Tensor<4>; 2], pass: &mut Pass<'_>) -> Tensor<1> {
    let batch = images[0].dims()[0] as f64;
    let [real, decoded] = images.map(|x| {
        let [features, _] = critic.last_two(flat(critic.input(), x), pass);
        features
    });
    (real.without_autodiff() - decoded).square().sum() / (2.0 * batch)
}

/// What the discriminator's verdict on images of constant codes costs the decoder: the encoder learns
/// nothing from it (Larsen et al., 2016, section 2.3.1). `[1]`
fn images_from(
    decoder: &mut Network,
    codes: Tensor<4>,
    told: Option<&Tensor<4>>,
    critic: &mut Network,
    pass: &mut Pass<'_>,
) -> Tensor<1> {
    let images = Decoded::new(decoder, codes, told, pass).pixels;
    LOSS.generator(critic.forward(flat(critic.input(), images), pass))
}

/// Images as a discriminator's input.
fn flat(input: Shape, x: Tensor<4>) -> Tensor<4> {
    arrange(input, 1, x, None)
}

/// Images with their codes as more channels.
fn pair(input: Shape, x: Tensor<4>, z: Tensor<4>) -> Tensor<4> {
    let x = flat(input, x);
    let [batch, _, height, width] = x.dims();
    let channels = z.dims()[1];
    Tensor::cat(vec![x, z.expand([batch, channels, height, width])], 1)
}

impl Game {
    /// The shape of one input of the discriminator, if images are `flat` or not.
    #[must_use]
    pub fn compared(self, image: Shape, code: usize, flat: bool) -> Shape {
        let image = if flat {
            Shape::vector(image.size())
        } else {
            image
        };
        match self {
            Game::Codes => Shape::vector(code),
            Game::Images => image,
            Game::Pairs => Shape {
                channels: image.channels + code,
                ..image
            },
        }
    }
}
