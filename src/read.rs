//! Reading numbers from the device.

use burn::tensor::{Tensor, Transaction};

use crate::error::{Error, Result};

/// Reads all tensors with one wait for the device.
///
/// # Errors
/// [`Error::Device`] if the device is lost or out of memory.
pub async fn read(tensors: Vec<Tensor<1>>) -> Result<Vec<Vec<f32>>> {
    let transaction = tensors
        .into_iter()
        .fold(Transaction::default(), Transaction::register);
    let data = transaction
        .execute_async()
        .await
        .map_err(|error| Error::Device(error.to_string()))?;
    data.into_iter()
        .map(|data| {
            data.try_to_vec::<f32>()
                .map_err(|error| Error::Device(format!("{error:?}")))
        })
        .collect()
}

/// Reads single numbers, `[1]` each, with one wait for the device.
///
/// # Errors
/// [`Error::Device`] if the device is lost or out of memory.
pub async fn read_numbers(values: Vec<Tensor<1>>) -> Result<Vec<f32>> {
    match together(values) {
        Some(together) => Ok(read(vec![together]).await?.concat()),
        None => Ok(Vec::new()),
    }
}

/// All numbers in one tensor, perhaps with some behind them; on a graphics card by one kernel for every
/// few of them.
fn together(values: Vec<Tensor<1>>) -> Option<Tensor<1>> {
    let first = values.first()?;
    #[cfg(feature = "wgpu")]
    if crate::gpu::computes(first) {
        use crate::gpu::{TOGETHER, collect};
        let device = first.device().without_autodiff();
        let list = Tensor::zeros([values.len().next_multiple_of(TOGETHER)], &device);
        let parts = values.chunks(TOGETHER).enumerate();
        return Some(parts.fold(list, |list, (number, values)| {
            let values = std::array::from_fn(|index| {
                let value = values.get(index).unwrap_or(&values[0]);
                value.clone().without_autodiff()
            });
            collect(list, values, number * TOGETHER)
        }));
    }
    let _ = first;
    Some(Tensor::cat(values, 0))
}
