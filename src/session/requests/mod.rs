//! What is asked for all the time: drawings, real examples, the field and the health of networks.

pub(super) mod chunks;
pub(super) mod classes;
pub(super) mod draw;
pub(super) mod field;
pub(super) mod health;
pub(super) mod images;
pub(super) mod limits;
pub(super) mod real;

pub use draw::{DrawFrom, DrawRequest, Images};
pub use health::Sides;
