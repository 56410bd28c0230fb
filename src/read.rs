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
