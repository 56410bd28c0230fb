//! Promises that hold natively and in the browser: the same bodies run in both places.
//!
//! One file a promise. In the browser they run inside a dedicated worker, as the engine does.

#![cfg(not(feature = "webgpu"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[path = "../common/mod.rs"]
mod common;

mod adjust;
mod agreement;
mod anomalies;
mod as_published;
mod autoencoder_losses;
mod autoencoder_settings;
mod averaged_statistics;
mod batches;
mod binarisation;
mod causality;
mod classes_in_plane;
mod classical;
mod classification;
mod classify;
mod collapse;
mod configuration;
mod corruption;
mod coverage;
mod densities;
mod diverged;
mod draw;
mod drawn_from_noise;
mod figures;
mod frechet;
mod fuzzed_questions;
mod gradient_penalty;
mod guidance;
mod held_out;
mod idx_errors;
mod input_gradients;
mod inversion;
mod judge;
mod k_means;
mod kept_settings;
mod labels;
mod labels_stay;
mod latent_walks;
mod latents;
mod layers;
mod live_changes;
mod look;
mod losses;
mod matrix_products;
mod memory_of_a_plan;
mod mixture;
mod names;
mod nearest;
mod noisy_places;
mod offered;
mod optimizers;
mod painting;
mod pairs_of_tricks;
mod pinned;
mod plane;
mod principal_components;
mod probabilities;
mod questions_at_their_edges;
mod random;
mod raster;
mod receptive_fields;
mod resume;
mod roc;
mod rows;
mod same_seed_same_run;
mod score_function;
mod selection;
mod sharpness;
mod sheet;
mod shifts;
mod slant;
mod slow_step;
mod state_names;
mod stroke;
mod timeline;
mod tiny_data;
mod tricks;
mod tsne;
mod turns;
mod twins;
mod whole_checkpoints;
