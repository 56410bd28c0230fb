//! A player is a network and its optimizer; a turn is one update of those who learn in it.

use burn::tensor::Gradients;

use super::{Optimizer, OptimizerSettings, Reading, Term};
use crate::nets::Network;

/// A network that learns.
#[derive(Debug)]
pub struct Player {
    /// What computes.
    pub network: Network,
    /// What it remembers of past gradients.
    pub optimizer: Optimizer,
}

impl Player {
    /// A player that has not learned yet.
    #[must_use]
    pub fn new(network: Network) -> Self {
        Self {
            network,
            optimizer: Optimizer::default(),
        }
    }

    /// Makes the weights leaves of the graph that is about to be recorded.
    fn track(&mut self) {
        for (_, parameter) in self.network.parameters() {
            *parameter = parameter.clone().autodiff().require_grad();
        }
    }

    /// Takes the weights out of the graph and moves them along their gradients.
    fn update(&mut self, gradients: &mut Gradients, settings: &OptimizerSettings) {
        let parameters = self.network.parameters();
        self.optimizer.begin(settings, parameters.len());
        for (index, (_, parameter)) in parameters.into_iter().enumerate() {
            let gradient = parameter.grad_remove(gradients);
            let value = parameter.clone().without_autodiff();
            *parameter = match gradient {
                Some(gradient) => self.optimizer.step(index, value, gradient),
                None => value,
            };
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
