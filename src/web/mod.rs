//! The engine for JavaScript: the only place with wasm-bindgen, and thin.
//!
//! Everything here runs inside a worker, which serves one command at a time: a session that is
//! being advanced must not be touched by a second call.

mod dataset;
mod device;
mod error;
mod session;
mod to_js;

use std::sync::Once;

use wasm_bindgen::prelude::*;

use crate::experiment::{self, Description};
use dataset::Dataset;
use error::thrown;
use to_js::to_js;

/// What this module needs from the TypeScript definitions that `genlab types` writes.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "import type { Adjustment, Answers, Collapse, Coverage, Description, DeviceKind, DrawRequest, Field, Health, Images, PresetInfo, Question, Report, Who } from '../types';";

/// Runs when the module is loaded: static constructors run, and panics become readable in the console.
/// To call it again changes nothing. A test calls it by itself.
#[wasm_bindgen(start)]
pub fn start() {
    static CONSTRUCTED: Once = Once::new();
    CONSTRUCTED.call_once(construct);
    console_error_panic_hook::set_once();
}

/// Runs the static constructors of the module, of which the kernel compiler has thousands.
///
/// Somebody has to: the linker takes a module in which nobody does for a command, and wraps every
/// export in a call of all of them, so that each call from JavaScript runs them again (1.9 s in a
/// step of the smallest GAN on WebGPU). `cargo xtask build` refuses a module with such wrappers.
#[allow(
    unsafe_code,
    reason = "the linker's own function; the start function runs once and before all others"
)]
fn construct() {
    unsafe extern "C" {
        fn __wasm_call_ctors();
    }
    // SAFETY: the linker defines it, without arguments or result, and nothing has run yet.
    unsafe { __wasm_call_ctors() }
}

/// The table of presets.
///
/// # Errors
/// An `EngineError`.
#[wasm_bindgen(unchecked_return_type = "PresetInfo[]")]
pub fn presets() -> Result<JsValue, JsValue> {
    to_js(&experiment::presets().map_err(thrown)?)
}

/// Everything about a configuration.
///
/// # Errors
/// An `EngineError` of kind `configuration`.
#[wasm_bindgen(unchecked_return_type = "Description")]
pub fn describe(text: &str) -> Result<JsValue, JsValue> {
    to_js(&Description::new(text).map_err(thrown)?)
}

/// The text of the configuration inside a checkpoint.
///
/// # Errors
/// An `EngineError` of kind `checkpoint`.
#[wasm_bindgen(js_name = configurationOf)]
pub fn configuration_of(checkpoint: &[u8]) -> Result<String, JsValue> {
    crate::session::Session::configuration_of(checkpoint).map_err(thrown)
}

/// That a checkpoint learned from other images than these, or may have, in a sentence; undefined if it
/// did not.
///
/// # Errors
/// An `EngineError` of kind `checkpoint`.
#[wasm_bindgen(js_name = otherData)]
pub fn other_data(checkpoint: &[u8], data: &Dataset) -> Result<Option<String>, JsValue> {
    let other = crate::session::Session::other_data(checkpoint, &data.data).map_err(thrown)?;
    Ok(other.map(|other| other.sentence))
}
