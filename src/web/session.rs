//! A run for JavaScript.

use js_sys::{Float32Array, Object, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::dataset::Dataset;
use super::device::Device;
use super::error::thrown;
use super::to_js::to_js;
use crate::error::Error;
use crate::models::Who;
use crate::session::{self, DrawRequest, Images, Question};

/// One run of one model. Only one call at a time.
#[wasm_bindgen]
pub struct Session {
    session: session::Session,
}

#[wasm_bindgen]
impl Session {
    /// Starts the run that `text` describes.
    ///
    /// # Errors
    /// An `EngineError` of kind `configuration`.
    pub fn open(device: &Device, data: &Dataset, text: &str) -> Result<Self, JsValue> {
        let session = session::Session::open(text, data.data.clone(), &device.device);
        Ok(Self {
            session: session.map_err(thrown)?,
        })
    }

    /// Goes on with a run from its checkpoint.
    ///
    /// # Errors
    /// An `EngineError` of kind `checkpoint`.
    pub fn resume(device: &Device, data: &Dataset, checkpoint: &[u8]) -> Result<Self, JsValue> {
        let session = session::Session::resume(checkpoint, data.data.clone(), &device.device);
        Ok(Self {
            session: session.map_err(thrown)?,
        })
    }

    /// How many steps were made.
    #[wasm_bindgen(getter)]
    pub fn step(&self) -> f64 {
        self.session.step() as f64
    }

    /// The text of the configuration, with the changes that were made while training.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.session.text()
    }

    /// Makes some steps and reports what was measured in them.
    ///
    /// # Errors
    /// An `EngineError` of kind `diverged` or `device`.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub async fn advance(
        &mut self,
        steps: u32,
        #[wasm_bindgen(unchecked_param_type = "Who")] who: JsValue,
    ) -> Result<JsValue, JsValue> {
        let who: Who = from_js(who, "who takes a turn")?;
        let report = self.session.advance(steps, who).await.map_err(thrown)?;
        to_js(&report)
    }

    /// Draws images. The run is not changed by it.
    ///
    /// # Errors
    /// An `EngineError` of kind `device`.
    #[wasm_bindgen(unchecked_return_type = "Images")]
    pub async fn draw(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "DrawRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request: DrawRequest = from_js(request, "a request for images")?;
        let images = self.session.draw(request).await.map_err(thrown)?;
        images_to_js(&images)
    }

    /// What can be said about `samples` fresh examples: of images by a judge that knows the run's
    /// data, of points by the modes that there are. With 1,000 samples about one call a second is
    /// affordable. The run is not changed by it.
    ///
    /// # Errors
    /// An `EngineError` of kind `judge`, `diverged` or `device`.
    #[wasm_bindgen(unchecked_return_type = "Collapse | Coverage")]
    pub async fn collapse(&mut self, samples: usize) -> Result<JsValue, JsValue> {
        to_js(&self.session.figures(samples).await.map_err(thrown)?)
    }

    /// Some real examples of this run, the same ones at every call.
    ///
    /// # Errors
    /// An `EngineError` of kind `device`.
    #[wasm_bindgen(unchecked_return_type = "Images")]
    pub async fn real(&mut self, count: usize) -> Result<JsValue, JsValue> {
        images_to_js(&self.session.real(count).await.map_err(thrown)?)
    }

    /// How real the discriminator takes each place in the plane to be, from `-extent` to `extent`;
    /// null where the examples are no points.
    ///
    /// # Errors
    /// An `EngineError` of kind `device`.
    #[wasm_bindgen(unchecked_return_type = "Field | null")]
    pub async fn field(&mut self, side: usize, extent: f32) -> Result<JsValue, JsValue> {
        let Some(field) = self.session.field(side, extent).await.map_err(thrown)? else {
            return Ok(JsValue::NULL);
        };
        let object = Object::new();
        Reflect::set(&object, &"side".into(), &(field.side as f64).into())?;
        Reflect::set(&object, &"extent".into(), &field.extent.into())?;
        let values = Float32Array::from(field.values.as_slice());
        Reflect::set(&object, &"values".into(), &values)?;
        Ok(object.into())
    }

    /// How the networks are, measured on a batch that is not learned from.
    ///
    /// # Errors
    /// An `EngineError` of kind `device`.
    #[wasm_bindgen(unchecked_return_type = "Health")]
    pub async fn health(&mut self) -> Result<JsValue, JsValue> {
        to_js(&self.session.health().await.map_err(thrown)?)
    }

    /// Answers a question. The run is not changed by it.
    ///
    /// # Errors
    /// An `EngineError` of kind `question`, `judge` or `device`.
    #[wasm_bindgen(unchecked_return_type = "Answers[Question['type']]")]
    pub async fn ask(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Question")] question: JsValue,
    ) -> Result<JsValue, JsValue> {
        let question: Question = from_js(question, "a question")?;
        to_js(&self.session.ask(question).await.map_err(thrown)?)
    }

    /// Brings a judge that `collapse` may ask, from the bytes of its file, unless it does not know
    /// the run's images. True if it was brought. A judge is needed once a session, and only for
    /// images.
    ///
    /// # Errors
    /// An `EngineError` of kind `judge` or `device`.
    #[wasm_bindgen(js_name = bringJudge)]
    pub async fn bring_judge(&mut self, file: &[u8]) -> Result<bool, JsValue> {
        self.session.try_judge(file).await.map_err(thrown)
    }

    /// Changes the configuration while training, by `path=value&path=value`.
    ///
    /// # Errors
    /// An `EngineError` of kind `configuration`; the run goes on as it was.
    #[wasm_bindgen(unchecked_return_type = "Adjustment")]
    pub fn adjust(&mut self, changes: &str) -> Result<JsValue, JsValue> {
        to_js(&self.session.adjust(changes).map_err(thrown)?)
    }

    /// The whole run as the bytes of a safetensors file.
    ///
    /// # Errors
    /// An `EngineError` of kind `device` or `diverged`.
    pub async fn checkpoint(&mut self) -> Result<Vec<u8>, JsValue> {
        self.session.checkpoint().await.map_err(thrown)
    }
}

/// A value that came from JavaScript.
///
/// # Errors
/// An `EngineError` of kind `question` if it is not what was expected.
fn from_js<Value: DeserializeOwned>(value: JsValue, expected: &str) -> Result<Value, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|error| {
        let message = format!("this is not {expected}: {error}");
        thrown(Error::Question(message))
    })
}

/// `Images` with their pixels in a typed array.
fn images_to_js(images: &Images) -> Result<JsValue, JsValue> {
    let object = Object::new();
    let shape = images.shape;
    for (name, value) in [
        ("count", images.count),
        ("channels", shape.channels),
        ("height", shape.height),
        ("width", shape.width),
    ] {
        Reflect::set(&object, &name.into(), &(value as f64).into())?;
    }
    let pixels = Float32Array::from(images.pixels.as_slice());
    Reflect::set(&object, &"pixels".into(), &pixels)?;
    if let Some(labels) = &images.labels {
        Reflect::set(&object, &"labels".into(), &to_js(labels)?)?;
    }
    Ok(object.into())
}
