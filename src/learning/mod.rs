//! How a network changes: a player is a network that learns, a turn is one update.

mod optimizer;
mod player;
mod search;
mod terms;

pub use optimizer::{Memory, Optimizer, OptimizerKind, OptimizerSettings, Schedule};
pub use player::{Change, Player, turn};
pub use search::Search;
pub use terms::{Chart, Reading, Signal, Term};
