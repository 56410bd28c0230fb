//! What the turns of a step do, for those who want to watch one slowly. All of it is still on the
//! device.

use burn::tensor::Tensor;

use crate::learning::{Change, Player, Reading};

/// What one turn did. If a player takes several turns in a step, the last of them.
#[derive(Clone, Debug)]
pub struct Trace {
    /// Who learned.
    pub player: &'static str,
    /// How many turns of this player there were so far.
    pub turns: usize,
    /// What examples were made from, or the codes that an encoder gave them, `[batch, size, 1, 1]`.
    pub latents: Tensor<4>,
    /// Real examples, pixels in [0, 1] or points, `[batch, ...shape]`. `None` where none took part.
    pub real: Option<Tensor<4>>,
    /// Real examples as an encoder was shown them, where they were spoilt.
    pub spoilt: Option<Tensor<4>>,
    /// What was made of the latents, pixels in [0, 1] or points.
    pub made: Tensor<4>,
    /// The same after the update, from the same latents or examples, where who makes them learned.
    pub made_after: Option<Tensor<4>>,
    /// The way that the made examples were sent by who learned from them, `-dL/dx` of the whole
    /// batch's loss; none where they were not.
    pub pull: Option<Tensor<4>>,
    /// What the discriminator said, and what it says after the update about the same batch.
    pub verdicts: Option<[Verdicts; 2]>,
    /// What the step reports of this turn.
    pub readings: Vec<Reading>,
    /// What was minimised, on the same batch, after the update.
    pub after: Vec<Reading>,
    /// What the update did to the layers of each network that learned.
    pub networks: Vec<(&'static str, Vec<(String, Change)>)>,
}

/// What the discriminator says of each example, `[batch]`.
#[derive(Clone, Debug)]
pub struct Verdicts {
    /// Its scores of real examples. `None` where it saw none.
    pub real: Option<Tensor<1>>,
    /// Its scores of generated ones.
    pub generated: Tensor<1>,
    /// How real that is, in [0, 1].
    pub believed_real: Option<Tensor<1>>,
    /// The same of generated ones.
    pub believed_generated: Tensor<1>,
}

/// Puts a turn into a list that has one turn of each player.
pub(super) fn note(turns: &mut Vec<Trace>, mut turn: Trace) {
    match turns.iter_mut().find(|one| one.player == turn.player) {
        Some(before) => {
            turn.turns = before.turns + 1;
            *before = turn;
        }
        None => turns.push(turn),
    }
}

/// What the last update of a watched player did to each of its layers with weights. The lengths of
/// the tensors of a layer add up as squares.
pub(super) fn changes(player: &mut Player) -> Vec<(String, Change)> {
    let layers = player.network.weighted_layers();
    let mut changes = player.watched.iter().flatten();
    let sums = layers.into_iter().filter_map(|(name, parameters)| {
        let own = changes.by_ref().take(parameters).cloned();
        let sum = own.map(squared).reduce(|sum, one| Change {
            gradient: sum.gradient + one.gradient,
            update: sum.update + one.update,
            weight: sum.weight + one.weight,
        })?;
        let length = Change {
            gradient: sum.gradient.sqrt(),
            update: sum.update.sqrt(),
            weight: sum.weight.sqrt(),
        };
        Some((name, length))
    });
    sums.collect()
}

fn squared(change: Change) -> Change {
    Change {
        gradient: change.gradient.square(),
        update: change.update.square(),
        weight: change.weight.square(),
    }
}
