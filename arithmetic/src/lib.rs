//! What the CPU computes most, over plain slices and by vectors of four numbers: matrix products, and
//! functions of many numbers at once.
//!
//! In a browser the vectors are WebAssembly's, and `a b + c` is one instruction in one of the two modules
//! that `cargo xtask build` makes. Elsewhere they are arrays, so that everything here is tested natively.

mod lanes;
mod matrix;
mod pack;
pub mod tiles;

pub use lanes::fuses;
pub use matrix::{Destination, Matrix, Product};
