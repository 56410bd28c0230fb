//! Data for JavaScript.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::error::thrown;
use crate::data;

/// A set of images with labels.
#[wasm_bindgen]
pub struct Dataset {
    pub(super) data: Arc<data::Dataset>,
}

#[wasm_bindgen]
impl Dataset {
    /// The packaged digits, from the bytes of `digits.idx.gz`.
    ///
    /// # Errors
    /// An `EngineError` of kind `data`.
    pub fn packed(bytes: &[u8]) -> Result<Self, JsValue> {
        Self::wrap(data::Dataset::packed(bytes))
    }

    /// A pair of original files, plain or compressed, in either order.
    ///
    /// # Errors
    /// An `EngineError` of kind `data` that says what is wrong and at which byte.
    pub fn idx(first: &[u8], second: &[u8], name: &str) -> Result<Self, JsValue> {
        Self::wrap(data::Dataset::idx(first, second, name))
    }

    /// What the data are called.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.data.name().to_owned()
    }

    /// The number of images, held out or not.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.data.count()
    }

    /// How many of the first images are held out: no run learns from them.
    #[wasm_bindgen(getter, js_name = heldOut)]
    pub fn held_out(&self) -> usize {
        self.data.held_out()
    }

    /// How many images each of the ten classes has, of those that can be learned from.
    #[wasm_bindgen(js_name = classSizes)]
    pub fn class_sizes(&self) -> Vec<u32> {
        self.data.class_sizes().to_vec()
    }

    /// `count` images from number `first` on, `[count * 784]` in [0, 1]; fewer at the end.
    pub fn pixels(&self, first: usize, count: usize) -> Vec<f32> {
        self.data.pixels(first, count)
    }

    fn wrap(data: Result<data::Dataset, data::IdxError>) -> Result<Self, JsValue> {
        let data = data.map_err(|error| thrown(error.into()))?;
        Ok(Self {
            data: Arc::new(data),
        })
    }
}
