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
mod autoencoder_losses;
mod autoencoder_settings;
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
mod figures;
mod frechet;
mod gradient_penalty;
mod held_out;
mod idx_errors;
mod input_gradients;
mod inversion;
mod judge;
mod k_means;
mod kept_settings;
mod labels;
mod latent_walks;
mod latents;
mod layers;
mod look;
mod losses;
mod mixture;
mod names;
mod nearest;
mod offered;
mod optimizers;
mod painting;
mod pinned;
mod plane;
mod principal_components;
mod probabilities;
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
mod slant;
mod slow_step;
mod stroke;
mod timeline;
mod tricks;
mod tsne;
mod turns;
