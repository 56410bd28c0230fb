//! What computes: the CPU, or a graphics card through WebGPU.

use wasm_bindgen::prelude::*;

use super::error::thrown;
use crate::error::Error;

/// A device that sessions run on. Open one, and keep it.
#[wasm_bindgen]
pub struct Device {
    pub(super) device: burn::tensor::Device,
    kind: &'static str,
    name: String,
    #[cfg(feature = "webgpu")]
    setup: Option<burn_wgpu::WgpuSetup>,
}

#[cfg(not(feature = "cpu"))]
const OTHER_BUNDLE: &str = "this bundle has WebGPU only; the CPU is in the other one";

/// Opens a device: `cpu` or `webgpu`. `lost` is called with the reason when the graphics card goes
/// away.
///
/// # Errors
/// An `EngineError` of kind `device` if there is no such device.
#[wasm_bindgen(js_name = openDevice)]
pub async fn open_device(
    #[wasm_bindgen(unchecked_param_type = "DeviceKind")] kind: String,
    #[wasm_bindgen(unchecked_param_type = "((reason: string) => void) | null | undefined")]
    lost: Option<js_sys::Function>,
) -> Result<Device, JsValue> {
    match kind.as_str() {
        #[cfg(feature = "cpu")]
        "cpu" => Ok(Device::cpu()),
        #[cfg(not(feature = "cpu"))]
        "cpu" => Err(thrown(Error::Device(OTHER_BUNDLE.to_owned()))),
        "webgpu" => open_webgpu(lost).await,
        other => Err(thrown(Error::Device(format!(
            "there is no device '{other}'; there are cpu and webgpu"
        )))),
    }
}

#[wasm_bindgen]
impl Device {
    /// `cpu` or `webgpu`.
    #[wasm_bindgen(getter, unchecked_return_type = "DeviceKind")]
    pub fn kind(&self) -> String {
        self.kind.to_owned()
    }

    /// The name of the graphics card as the browser tells it, or of the way the CPU is used.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// Gives the graphics card back: every session on it fails from here on. For tests of what
    /// happens when a card is lost.
    pub fn destroy(&self) {
        #[cfg(feature = "webgpu")]
        if let Some(setup) = &self.setup {
            setup.device.destroy();
        }
    }

    /// Submits nothing to the graphics card. Some browsers see only when something is submitted
    /// that the card has finished what was asked of it. Does nothing on the CPU.
    pub fn nudge(&self) {
        #[cfg(feature = "webgpu")]
        if let Some(setup) = &self.setup {
            setup.queue.submit(std::iter::empty());
        }
    }

    #[cfg(feature = "cpu")]
    fn cpu() -> Self {
        Self {
            device: burn::tensor::Device::flex(),
            kind: "cpu",
            name: "WebAssembly SIMD".to_owned(),
            #[cfg(feature = "webgpu")]
            setup: None,
        }
    }
}

#[cfg(not(feature = "webgpu"))]
async fn open_webgpu(_lost: Option<js_sys::Function>) -> Result<Device, JsValue> {
    let reason = "this bundle has the CPU only; WebGPU is in the other one";
    Err(thrown(Error::Device(reason.to_owned())))
}

/// How many kernels are handed to the card at once: a step or two. Written data are handed over with
/// what was queued before them in any case.
#[cfg(feature = "webgpu")]
const TOGETHER: usize = 256;

#[cfg(feature = "webgpu")]
async fn open_webgpu(lost: Option<js_sys::Function>) -> Result<Device, JsValue> {
    let (device, setup) = burn::tensor::Device::wgpu_options()
        .tasks_max(TOGETHER)
        .init_with_setup_async()
        .await
        .map_err(|error| thrown(Error::Device(error.to_string())))?;
    if let Some(lost) = lost {
        tell_when_lost(&setup.device, lost);
    }
    let information = setup.adapter.get_info();
    let name = [information.name, information.vendor.to_string()]
        .into_iter()
        .find(|name| !name.is_empty() && name != "0")
        .unwrap_or_else(|| "WebGPU".to_owned());
    Ok(Device {
        device,
        kind: "webgpu",
        name,
        setup: Some(setup),
    })
}

/// The browser calls back from anywhere, but a JavaScript function may only be called from here:
/// a channel brings the reason over.
#[cfg(feature = "webgpu")]
fn tell_when_lost(device: &burn_wgpu::wgpu::Device, lost: js_sys::Function) {
    let (sender, receiver) = futures_channel::oneshot::channel();
    let sender = std::sync::Mutex::new(Some(sender));
    device.set_device_lost_callback(move |_, reason| {
        if let Ok(mut sender) = sender.lock()
            && let Some(sender) = sender.take()
        {
            // Nobody listens any more once the worker is going away.
            let _ = sender.send(reason);
        }
    });
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(reason) = receiver.await {
            let _ = lost.call1(&JsValue::NULL, &reason.into());
        }
    });
}
