//! Promises that only the native program makes: the command line, the files, the source tree.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;

mod architecture;
mod autoencoder_claims;
mod circles;
mod command_line;
mod file_errors;
mod fuzz;
mod held_out;
mod judge;
mod lessons;
mod likelihood;
mod original_files;
mod packed_digits;
mod points_drawn;
mod principal;
mod program;
mod run_folder;
mod seam;
mod sweep;
mod targets;
