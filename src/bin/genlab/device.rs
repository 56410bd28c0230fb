//! What computes.

use burn::tensor::Device;

use crate::Failure;

/// What computes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// The processor.
    #[default]
    Cpu,
    /// A graphics card, through Vulkan, Metal or DirectX; only in a program that was built for it.
    Gpu,
}

/// Opens a device.
pub fn open(kind: Kind) -> Result<Device, Failure> {
    match kind {
        Kind::Cpu => Ok(Device::flex()),
        Kind::Gpu => gpu(),
    }
}

#[cfg(feature = "gpu")]
fn gpu() -> Result<Device, Failure> {
    let (device, setup) = Device::wgpu_options()
        .init_with_setup()
        .map_err(|error| Failure::Input(format!("there is no graphics card to use: {error}")))?;
    let found = setup.adapter.get_info();
    eprintln!("on {} ({:?})", found.name, found.backend);
    Ok(device)
}

#[cfg(not(feature = "gpu"))]
fn gpu() -> Result<Device, Failure> {
    Err(Failure::Input(
        "this program was built without graphics cards: cargo run --release --features cli,gpu \\
         --bin genlab -- train ... --device gpu"
            .to_owned(),
    ))
}
