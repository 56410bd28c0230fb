//! Values on their way to JavaScript.

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Plain objects, arrays and numbers, as JSON would have them.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(JsValue::from)
}
