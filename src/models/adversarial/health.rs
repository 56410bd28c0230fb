//! How two players are: what a teacher looks at when a game goes wrong.

use burn::tensor::Tensor;

use super::labels::Asked;
use super::{Adversarial, Supply, critic, shown};
use crate::learning::Player;
use crate::losses::adversarial::{Extra, Target};
use crate::nets::{LayerProbe, Pass};

/// How many examples a check-up looks at.
const EXAMPLES: usize = 64;

/// What was measured. All of it is still on the device.
#[derive(Debug)]
pub struct Checkup {
    /// How real the discriminator takes real examples to be, in [0, 1].
    pub real: Tensor<1>,
    /// How real it takes generated ones to be.
    pub generated: Tensor<1>,
    /// Each network's layers.
    pub networks: Vec<(&'static str, Vec<Vital>)>,
}

/// What was measured of one layer, `[1]` each.
#[derive(Debug)]
pub struct Vital {
    /// What it is: `1 linear`.
    pub name: String,
    /// The length of the gradient of its weights.
    pub gradient: Tensor<1>,
    /// The size of an update as a share of the weights.
    pub ratio: Tensor<1>,
    /// The largest singular value of its weight.
    pub singular: Tensor<1>,
    /// The share of its units that take no part.
    pub dead: Option<Tensor<1>>,
}

impl Adversarial {
    /// How real the discriminator takes points `[count, 2, 1, 1]` to be, `[count, 1, 1, 1]`.
    pub fn belief(&mut self, points: Tensor<4>, supply: &Supply) -> Tensor<4> {
        let mut chance = supply.probe();
        let mut network = self.discriminator.network.clone();
        // A discriminator of packs is asked about packs of the same point.
        let packing = self.rules.shown.packing as usize;
        let points = points.repeat_dim(1, packing);
        let input = shown::arrange(network.input(), 1, points, None);
        let output = network.forward(input.clone(), &mut Pass::draw(&mut chance));
        let score = critic::score(self.rules.loss.kind, &input, output);
        self.rules.loss.kind.belief(score)
    }

    /// Measures everything on the first real examples and some generated ones. The run is not
    /// changed: networks are copied, and chance is of its own.
    pub fn checkup(&mut self, supply: &Supply) -> Checkup {
        let mut chance = supply.probe();
        let packs = self.rules.shown.packing as usize;
        let examples = supply.look(EXAMPLES / packs * packs);
        let count = examples.labels.len() / packs * packs;
        let device = supply.device();
        let told = Asked::classes(
            &self.rules.labels,
            &examples.labels[..count],
            &mut chance,
            device,
        );
        let latents = self.rules.latent.draw(count, &mut chance, device);
        let input = told.beside(latents);
        let rules = &self.rules;
        let kind = rules.loss.kind;
        let mut generator = self.generator.network.clone();
        let fake = generator.forward(input.clone(), &mut Pass::train(&mut chance));
        let real = examples.x.narrow(0, 0, count);
        let arranged = |x| rules.arranged(&self.discriminator.network, x, &told);
        let (real, fake) = (arranged(real), arranged(fake));
        let mut scores = None;
        let discriminator = self
            .discriminator
            .gradients(&rules.discriminator, |network| {
                let mut score = |x: &Tensor<4>| {
                    let output = network.forward(x.clone(), &mut Pass::train(&mut chance));
                    critic::score(kind, x, output)
                };
                let both = (score(&real), score(&fake));
                scores = Some(both.clone());
                let targets = (
                    &Target::All(rules.loss.real_label),
                    &Target::All(rules.loss.fake_label),
                );
                let extra = Extra {
                    margin: rules.loss.margin,
                    balance: self.balance.clone().flatten(0, 3),
                };
                let [on_real, on_fake] = kind.discriminator(both, targets, &extra);
                on_real + on_fake
            });
        let mut critic_network = self.discriminator.network.clone();
        let generator_gradients = self.generator.gradients(&rules.generator, |network| {
            let fake = network.forward(input.clone(), &mut Pass::train(&mut chance));
            let x = rules.arranged(&critic_network, fake, &told);
            let output = critic_network.forward(x.clone(), &mut Pass::train(&mut chance));
            kind.generator(critic::score(kind, &x, output))
        });
        let beliefs = scores.map_or_else(
            || (Tensor::zeros([1], device), Tensor::zeros([1], device)),
            |(real, fake)| (believed(rules, real), believed(rules, fake)),
        );
        let probe = |player: &Player, x: Tensor<4>, chance: &mut crate::random::Stream| {
            player.network.clone().probe(x, &mut Pass::train(chance))
        };
        let of_generator = probe(&self.generator, input, &mut chance);
        let of_discriminator = probe(&self.discriminator, fake, &mut chance);
        Checkup {
            real: beliefs.0,
            generated: beliefs.1,
            networks: vec![
                ("generator", vitals(of_generator, generator_gradients)),
                ("discriminator", vitals(of_discriminator, discriminator)),
            ],
        }
    }
}

fn believed(rules: &super::Rules, score: Tensor<4>) -> Tensor<1> {
    rules
        .loss
        .kind
        .belief(score.without_autodiff())
        .flatten(0, 3)
}

/// Puts together what belongs to the same layer. The lengths of several tensors add up as squares,
/// of the ratios the largest counts.
fn vitals(probes: Vec<LayerProbe>, gradients: Vec<(Tensor<1>, Tensor<1>)>) -> Vec<Vital> {
    let mut gradients = gradients.into_iter();
    let mut vitals = Vec::new();
    for probe in probes {
        let (lengths, ratios): (Vec<_>, Vec<_>) = gradients.by_ref().take(probe.parameters).unzip();
        let square = lengths
            .into_iter()
            .map(|length| length.square())
            .reduce(|sum, square| sum + square);
        // The first tensor of a layer is its weight; a bias starts at zero and has no share.
        let (Some(square), Some(ratio)) = (square, ratios.into_iter().next()) else {
            continue;
        };
        vitals.push(Vital {
            name: probe.name,
            gradient: square.sqrt(),
            ratio,
            singular: probe.singular,
            dead: probe.dead,
        });
    }
    vitals
}
