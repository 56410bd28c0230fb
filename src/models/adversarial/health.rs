//! How two players are: what a teacher looks at when a game goes wrong.

use burn::tensor::Tensor;

use super::labels::Condition;
use super::{Adversarial, Supply, critic};
use crate::learning::Player;
use crate::losses::adversarial::{Extra, RealAndFake, Target};
use crate::models::arrange::arrange;
use crate::models::checkup::{Checkup, Vital};
use crate::models::classes::one_hot;
use crate::nets::{LayerProbe, Pass};
use crate::random::Stream;

/// How many examples a check-up looks at.
const EXAMPLES: usize = 64;

impl Adversarial {
    /// The discriminator's probability that points `[count, 2, 1, 1]` are real, `[count, 1, 1, 1]`.
    /// A conditional discriminator is asked with every class; the largest answer counts.
    pub(super) fn probability_real(&mut self, points: Tensor<4>, supply: &Supply) -> Tensor<4> {
        let mut chance = supply.probe();
        let mut network = self.discriminator.network.clone();
        // A discriminator of packs is asked about packs of the same point.
        let packing = self.rules.shown.packing as usize;
        let points = points.repeat_dim(1, packing);
        let mut with = |classes: Option<&Tensor<4>>| {
            let input = arrange(network.input(), 1, points.clone(), classes);
            let output = network.forward(input.clone(), &mut Pass::still(&mut chance));
            let score = critic::score(self.rules.loss.kind, &input, output);
            self.rules.loss.kind.belief(score)
        };
        if self.rules.labels.critic_inputs() == 0 {
            return with(None);
        }
        let count = points.dims()[0];
        let of = |class: usize| one_hot(&vec![class as u8; count], supply.device());
        let mut best = with(Some(&of(0)));
        for class in 1..self.rules.kinds() {
            best = best.max_pair(with(Some(&of(class))));
        }
        best
    }

    /// Measures everything on the first real examples and some generated ones. The run is not
    /// changed: networks are copied, and chance is of its own.
    pub(super) fn measure_health(&mut self, supply: &Supply) -> Checkup {
        let mut chance = supply.probe();
        let (real, input, condition) = self.looked_at(supply, &mut chance);
        let (rules, kind) = (&self.rules, self.rules.loss.kind);
        let fake = self
            .generator
            .network
            .clone()
            .forward(input.clone(), &mut Pass::train(&mut chance));
        let mut critic = self.discriminator.network.clone();
        let [real, fake] = [real, fake].map(|x| rules.critic_input(&critic, x, &condition));
        let mut scores = (
            Tensor::zeros([1], supply.device()),
            Tensor::zeros([1], supply.device()),
        );
        let discriminator = self
            .discriminator
            .gradients(&rules.discriminator, |network| {
                let mut score = |x: &Tensor<4>| {
                    let output = network.forward(x.clone(), &mut Pass::train(&mut chance));
                    critic::score(kind, x, output)
                };
                let both = RealAndFake {
                    real: score(&real),
                    fake: score(&fake),
                };
                scores = (
                    believed(rules, both.real.clone()),
                    believed(rules, both.fake.clone()),
                );
                self.loss_of(both)
            });
        let generator = self.generator.gradients(&rules.generator, |network| {
            let fake = network.forward(input.clone(), &mut Pass::train(&mut chance));
            let x = rules.critic_input(&critic, fake, &condition);
            let output = critic.forward(x.clone(), &mut Pass::train(&mut chance));
            kind.generator(critic::score(kind, &x, output))
        });
        let mut probe = |player: &Player, x: Tensor<4>| {
            let mut network = player.network.clone();
            network.probe(x, &mut Pass::train(&mut chance))
        };
        let networks = vec![
            (
                "generator",
                vitals(probe(&self.generator, input), generator),
            ),
            (
                "discriminator",
                vitals(probe(&self.discriminator, fake), discriminator),
            ),
        ];
        Checkup {
            real: scores.0,
            generated: scores.1,
            networks,
        }
    }

    /// The length of the gradient of the discriminator's score by its input as it is shown it, mean
    /// over some samples, `[1]`. Dropout and noise are off, and batch norm uses its running averages,
    /// so that a sample's score does not depend on the others.
    pub fn slope(&mut self, supply: &Supply) -> Tensor<1> {
        let mut chance = supply.probe();
        let (_, input, condition) = self.looked_at(supply, &mut chance);
        let mut generator = self.generator.network.clone();
        let fake = generator.forward(input, &mut Pass::draw(&mut chance));
        let mut critic = self.discriminator.network.clone();
        let x = self.rules.critic_input(&critic, fake, &condition);
        let leaf = x.without_autodiff().autodiff().require_grad();
        let output = critic.forward(leaf.clone(), &mut Pass::still(&mut chance));
        let score = critic::score(self.rules.loss.kind, &leaf, output);
        let Some(gradient) = leaf.grad(&score.sum().backward()) else {
            return Tensor::zeros([1], supply.device());
        };
        let channels = leaf.dims()[1] - self.rules.labels.critic_inputs();
        // |g| of each sample: sqrt(sum g^2) over its channels, rows and columns.
        let square = gradient.narrow(1, 0, channels).square();
        let square = square.sum_dim(1).sum_dim(2).sum_dim(3);
        square.sqrt().mean()
    }

    /// Real examples, as many inputs of the generator, and what it is asked for.
    fn looked_at(&self, supply: &Supply, chance: &mut Stream) -> (Tensor<4>, Tensor<4>, Condition) {
        let packs = self.rules.shown.packing as usize;
        let examples = supply.look(EXAMPLES / packs * packs);
        let count = examples.labels.len() / packs * packs;
        let device = supply.device();
        let condition = Condition::of_classes(
            &self.rules.labels,
            &examples.labels[..count],
            chance,
            device,
        );
        let latents = self.rules.latent.draw(count, chance, device);
        let real = examples.x.narrow(0, 0, count);
        (
            real,
            condition.beside(latents, &self.rules.labels),
            condition,
        )
    }

    /// What the discriminator minimises at these scores, without penalties and labels.
    fn loss_of(&self, scores: RealAndFake<Tensor<4>>) -> Tensor<1> {
        let loss = &self.rules.loss;
        let targets = RealAndFake {
            real: Target::All(loss.real_label),
            fake: Target::All(loss.fake_label),
        };
        let extra = Extra {
            margin: loss.margin,
            balance: self.balance.clone().flatten(0, 3),
        };
        let loss = loss.kind.discriminator(scores, &targets, &extra);
        loss.real + loss.fake
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
