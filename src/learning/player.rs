//! A player is a network and its optimizer; a turn is one update of those who learn in it.

use burn::tensor::{Gradients, Tensor};

use super::{Optimizer, OptimizerSettings, Reading, Term};
use crate::nets::{Network, Pass};

/// How many power iterations the averaged weights get, from the vectors of the last ones on.
const SINGULAR: usize = 3;

/// A network that learns.
#[derive(Clone, Debug)]
pub struct Player {
    /// What computes.
    pub network: Network,
    /// What it remembers of past gradients.
    pub optimizer: Optimizer,
    /// What the last update did to each weight tensor, in the network's order; only if somebody
    /// watches.
    pub watched: Option<Vec<Change>>,
    /// The network that is drawn with, and the update after which its statistics were measured.
    settled: Option<(u64, Network)>,
}

/// What an update did to one weight tensor, `[1]` each.
#[derive(Clone, Debug)]
pub struct Change {
    /// The length of its gradient, before any clipping.
    pub gradient: Tensor<1>,
    /// The length of its way.
    pub update: Tensor<1>,
    /// Its length before.
    pub weight: Tensor<1>,
}

impl Change {
    fn new(gradient: Option<Tensor<1>>, before: Tensor<4>, after: Tensor<4>) -> Self {
        Self {
            gradient: gradient.unwrap_or_else(|| Tensor::zeros([1], &before.device())),
            update: length(after - before.clone()),
            weight: length(before),
        }
    }
}

impl Player {
    /// A player that has not learned yet.
    #[must_use]
    pub fn new(network: Network) -> Self {
        Self {
            network,
            optimizer: Optimizer::default(),
            watched: None,
            settled: None,
        }
    }

    /// The gradient of every weight tensor, in the network's order, and the sizes of the updates that
    /// they would make as a share of the weight, `[1]` each. The player itself does not change;
    /// `play` computes what would be minimised from a copy of its network.
    pub fn gradients(
        &self,
        settings: &OptimizerSettings,
        play: impl FnOnce(&mut Network) -> Tensor<1>,
    ) -> Vec<(Tensor<1>, Tensor<1>)> {
        let mut copy = Self {
            network: self.network.clone(),
            optimizer: self.optimizer.clone(),
            watched: None,
            settled: None,
        };
        copy.track();
        let mut gradients = play(&mut copy.network).backward();
        let before: Vec<Tensor<4>> = copy
            .network
            .parameters()
            .into_iter()
            .map(|(_, parameter)| parameter.clone())
            .collect();
        let lengths: Vec<Tensor<1>> = before
            .iter()
            .map(|parameter| match parameter.grad(&gradients) {
                Some(gradient) => length(gradient),
                None => Tensor::zeros([1], &parameter.device().without_autodiff()),
            })
            .collect();
        copy.update(&mut gradients, settings);
        let after = copy.network.parameters().into_iter();
        let ratios = before.into_iter().zip(after).map(|(before, (_, after))| {
            let before = before.without_autodiff();
            length(after.clone() - before.clone()) / (length(before) + 1e-12)
        });
        lengths.into_iter().zip(ratios).collect()
    }

    /// The gradient of every weight tensor, in the network's order; zeros where there is none. The
    /// player itself does not change; `play` computes what would be minimised from a copy of its
    /// network.
    pub fn slopes(&self, play: impl FnOnce(&mut Network) -> Tensor<1>) -> Vec<Tensor<4>> {
        let mut copy = Self::new(self.network.clone());
        copy.track();
        let gradients = play(&mut copy.network).backward();
        let parameters = copy.network.parameters().into_iter();
        parameters
            .map(|(_, parameter)| match parameter.grad(&gradients) {
                Some(gradient) => gradient,
                None => parameter.clone().without_autodiff().zeros_like(),
            })
            .collect()
    }

    /// Makes the weights leaves of the graph that is about to be recorded.
    fn track(&mut self) {
        self.network.iterate();
        for (_, parameter) in self.network.parameters() {
            *parameter = parameter.clone().autodiff().require_grad();
        }
    }

    /// Takes the weights out of the graph and moves them along their gradients.
    fn update(&mut self, gradients: &mut Gradients, settings: &OptimizerSettings) {
        let parameters = self.network.parameters();
        self.optimizer.begin(settings, parameters.len());
        let mut found: Vec<_> = parameters
            .iter()
            .map(|(_, parameter)| parameter.grad_remove(gradients))
            .collect();
        let watched = self.watched.is_some();
        let lengths = found.iter().map(|gradient| {
            let gradient = gradient.as_ref().filter(|_| watched);
            gradient.map(|gradient| length(gradient.clone()))
        });
        let lengths: Vec<Option<Tensor<1>>> = lengths.collect();
        if settings.clip_gradient > 0.0 {
            shorten(&mut found, settings.clip_gradient);
        }
        let mut changes = Vec::new();
        for (index, ((_, parameter), gradient)) in parameters.into_iter().zip(found).enumerate() {
            let before = watched.then(|| parameter.clone().without_autodiff());
            *parameter = match gradient {
                Some(gradient) => {
                    // Nobody else holds the weight then, so that it can be moved where it is.
                    let value = std::mem::replace(parameter, gradient.clone());
                    self.optimizer
                        .step(index, value.without_autodiff(), gradient)
                }
                None => parameter.clone().without_autodiff(),
            };
            if let Some(before) = before {
                changes.push(Change::new(
                    lengths[index].clone(),
                    before,
                    parameter.clone(),
                ));
            }
        }
        self.watched = self.watched.take().map(|_| changes);
    }

    /// The network that images are drawn with: with the averaged weights, where there are any, and
    /// the statistics that [`Player::settle`] measured of them.
    #[must_use]
    pub fn drawing(&self) -> Network {
        match &self.settled {
            Some((updates, network)) if *updates == self.optimizer.updates => network.clone(),
            _ => self.averaged(),
        }
    }

    /// Whether the averaged weights of a network with batch norm still have the statistics of other
    /// weights: those of the last steps.
    pub fn is_unsettled(&mut self) -> bool {
        let known = self.settled.as_ref().map(|(updates, _)| *updates);
        let averages = &self.optimizer.memory;
        known != Some(self.optimizer.updates)
            && averages.iter().any(|memory| memory.average.is_some())
            && self.network.has_statistics()
    }

    /// Measures the statistics of batch norm anew with the averaged weights, on one batch of inputs
    /// (Brock et al., 2019, appendix C, "standing statistics"). The averaged weights of many steps
    /// answer with smaller numbers than those of any one step. `pass` is one that settles.
    pub fn settle(&mut self, inputs: Tensor<4>, pass: &mut Pass<'_>) {
        let mut network = self.averaged();
        network.forward(inputs, pass);
        self.settled = Some((self.optimizer.updates, network));
    }

    fn averaged(&self) -> Network {
        let (mut network, mut averaged) = (self.network.clone(), false);
        for ((_, parameter), memory) in network.parameters().into_iter().zip(&self.optimizer.memory)
        {
            if let Some(average) = &memory.average {
                *parameter = average.clone();
                averaged = true;
            }
        }
        // The singular values of the averaged weights are near those of the last ones.
        if averaged {
            (0..SINGULAR).for_each(|_| network.iterate());
        }
        network
    }
}

fn length(tensor: Tensor<4>) -> Tensor<1> {
    tensor.square().sum().sqrt()
}

/// Scales all gradients alike if they are longer than `limit` together (Pascanu et al., 2013):
/// `g min(1, limit / |g|)`.
fn shorten(gradients: &mut [Option<Tensor<4>>], limit: f64) {
    let squares = gradients
        .iter()
        .flatten()
        .map(|gradient| gradient.clone().square().sum())
        .reduce(|sum, square| sum + square);
    if let Some(squares) = squares {
        let scale = ((squares + 1e-12).sqrt().recip() * limit).clamp_max(1.0);
        let scale: Tensor<4> = scale.reshape([1, 1, 1, 1]);
        for gradient in gradients.iter_mut().flatten() {
            *gradient = gradient.clone() * scale.clone();
        }
    }
}

/// One turn: `learners` update their weights to lower the sum of the terms.
///
/// `play` computes the terms from the players that it is given; networks that are not among the
/// `learners` are constants in this turn, and no gradient of their weights is computed.
pub fn turn<const N: usize>(
    mut learners: [(&mut Player, &OptimizerSettings); N],
    play: impl FnOnce([&mut Player; N]) -> Vec<Term>,
) -> Vec<Reading> {
    for (player, _) in &mut learners {
        player.track();
    }
    let terms = play(learners.each_mut().map(|(player, _)| &mut **player));
    let readings = terms
        .iter()
        .map(|term| Reading::new(term.signal, term.value.clone()))
        .collect();
    let total = terms
        .into_iter()
        .map(|term| term.value)
        .reduce(|total, value| total + value);
    if let Some(total) = total {
        let mut gradients = total.backward();
        for (player, settings) in &mut learners {
            player.update(&mut gradients, settings);
        }
    }
    readings
}
