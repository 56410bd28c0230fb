//! Errors as JavaScript sees them.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::to_js::to_js;
use crate::error::Error;

/// An `EngineError`: an `Error` with its kind, and what belongs to the kind.
pub(super) fn thrown(error: Error) -> JsValue {
    let thrown: JsValue = js_sys::Error::new(&error.to_string()).into();
    set(&thrown, "name", &"EngineError".into());
    set(&thrown, "kind", &error.kind().into());
    match error {
        Error::Configuration(problems) => {
            if let Ok(problems) = to_js(&problems) {
                set(&thrown, "problems", &problems);
            }
        }
        Error::Diverged { step, term } => {
            set(&thrown, "step", &(step as f64).into());
            set(&thrown, "term", &term.into());
        }
        Error::Data(_)
        | Error::Device(_)
        | Error::Checkpoint(_)
        | Error::Question(_)
        | Error::Judge(_) => {}
    }
    thrown
}

fn set(target: &JsValue, name: &str, value: &JsValue) {
    // Setting a property of a fresh error cannot fail.
    let _ = Reflect::set(target, &name.into(), value);
}
