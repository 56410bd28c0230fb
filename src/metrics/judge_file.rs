//! The file of a judge: safetensors with weights of 16 bits.
//!
//! The weights are named like those of a checkpoint (`features.0.weight`). `reference.mean` and
//! `reference.covariance` (the lower triangle, row by row) are the features of real images in 32
//! bits. The rest is metadata.

use std::collections::HashMap;
use std::fmt::Display;

use burn::tensor::{Device, Tensor, TensorData};
use half::f16;
use nalgebra::{DMatrix, DVector};
use safetensors::tensor::{Dtype, SafeTensors, TensorView};

use super::{Diversity, FEATURES, Gaussian, Judge, Reference, Subject};
use crate::error::{Error, Result};
use crate::random::{Chance, Purpose};
use crate::read::read;

/// The key of the metadata.
const KEY: &str = "genlab-judge";

/// What the file says beside its tensors.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Header {
    subject: Subject,
    reference: Option<ReferenceHeader>,
}

/// What the file says about its reference beside the tensors.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct ReferenceHeader {
    samples: usize,
    accuracy: f64,
    diversity: Diversity,
}

/// A tensor of the file.
struct Entry {
    name: String,
    kind: Dtype,
    shape: Vec<usize>,
    bytes: Vec<u8>,
}

impl Judge {
    /// The judge in the bytes of a file.
    ///
    /// # Errors
    /// [`Error::Judge`] with what is wrong with the bytes.
    pub fn from_bytes(bytes: &[u8], device: &Device) -> Result<Self> {
        let (_, metadata) = SafeTensors::read_metadata(bytes).map_err(|error| unusable(&error))?;
        let text = metadata.metadata().as_ref().and_then(|map| map.get(KEY));
        let text = text.ok_or_else(|| unusable(&"it is not the file of a judge"))?;
        let header: Header = serde_json::from_str(text).map_err(|error| unusable(&error))?;
        let tensors = SafeTensors::deserialize(bytes).map_err(|error| unusable(&error))?;
        // Every weight that is drawn here is overwritten.
        let mut stream = Chance::new(0).stream(Purpose::Weights, 0);
        let (features, head) = Self::networks(&mut stream, device)?;
        let mut judge = Self::new(header.subject, features, head, device);
        for (name, weight) in weights(&mut judge) {
            let values = numbers(&tensors, &name, &weight.dims())?;
            *weight = Tensor::from_data(TensorData::new(values, weight.dims()), device);
        }
        if let Some(reference) = header.reference {
            judge.reference = Some(reference.with(&tensors)?);
        }
        Ok(judge)
    }

    /// The judge as the bytes of a file. The weights are rounded to 16 bits.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn to_bytes(&mut self) -> Result<Vec<u8>> {
        let mut entries = Vec::new();
        for (name, shape, values) in read_weights(self).await? {
            let rounded = values.into_iter().map(f16::from_f32);
            entries.push(Entry {
                name,
                kind: Dtype::F16,
                shape: shape.to_vec(),
                bytes: rounded.flat_map(f16::to_le_bytes).collect(),
            });
        }
        if let Some(reference) = &self.reference {
            let Gaussian {
                mean, covariance, ..
            } = &reference.features;
            entries.push(full("reference.mean", mean.iter().copied()));
            entries.push(full("reference.covariance", lower_triangle(covariance)));
        }
        let header = Header {
            subject: self.subject,
            reference: self.reference.as_ref().map(ReferenceHeader::new),
        };
        let header = serde_json::to_string(&header).map_err(|error| unusable(&error))?;
        let views = entries
            .iter()
            .map(|entry| {
                let view = TensorView::new(entry.kind, entry.shape.clone(), &entry.bytes);
                Ok((entry.name.as_str(), view.map_err(|error| unusable(&error))?))
            })
            .collect::<Result<Vec<_>>>()?;
        let metadata = HashMap::from([(KEY.to_owned(), header)]);
        safetensors::serialize(views, Some(metadata)).map_err(|error| unusable(&error))
    }
}

impl ReferenceHeader {
    fn new(reference: &Reference) -> Self {
        Self {
            samples: reference.features.samples,
            accuracy: reference.accuracy,
            diversity: reference.diversity,
        }
    }

    fn with(self, tensors: &SafeTensors<'_>) -> Result<Reference> {
        let mean = numbers(tensors, "reference.mean", &[FEATURES])?;
        let triangle = [FEATURES * (FEATURES + 1) / 2];
        let lower = numbers(tensors, "reference.covariance", &triangle)?;
        let covariance = DMatrix::from_fn(FEATURES, FEATURES, |row, column| {
            let (row, column) = (row.max(column), row.min(column));
            f64::from(lower[row * (row + 1) / 2 + column])
        });
        Ok(Reference {
            accuracy: self.accuracy,
            features: Gaussian {
                samples: self.samples,
                mean: DVector::from_iterator(FEATURES, mean.into_iter().map(f64::from)),
                covariance,
            },
            diversity: self.diversity,
        })
    }
}

/// The weights with their names in the file.
fn weights(judge: &mut Judge) -> Vec<(String, &mut Tensor<4>)> {
    let features = judge.features.parameters().into_iter();
    let head = judge.head.parameters().into_iter();
    let features = features.map(|(name, tensor)| (format!("features.{name}"), tensor));
    let head = head.map(|(name, tensor)| (format!("head.{name}"), tensor));
    features.chain(head).collect()
}

async fn read_weights(judge: &mut Judge) -> Result<Vec<(String, [usize; 4], Vec<f32>)>> {
    let mut names = Vec::new();
    let mut tensors = Vec::new();
    for (name, tensor) in weights(judge) {
        names.push((name, tensor.dims()));
        tensors.push(tensor.clone().flatten::<1>(0, 3));
    }
    let values = read(tensors).await?;
    let named = names.into_iter().zip(values);
    Ok(named
        .map(|((name, shape), values)| (name, shape, values))
        .collect())
}

fn full(name: &str, values: impl Iterator<Item = f64>) -> Entry {
    let bytes: Vec<u8> = values
        .flat_map(|value| (value as f32).to_le_bytes())
        .collect();
    Entry {
        name: name.to_owned(),
        kind: Dtype::F32,
        shape: vec![bytes.len() / size_of::<f32>()],
        bytes,
    }
}

fn lower_triangle(matrix: &DMatrix<f64>) -> impl Iterator<Item = f64> {
    (0..matrix.nrows()).flat_map(move |row| (0..=row).map(move |column| matrix[(row, column)]))
}

/// The numbers of a tensor in the file, of 16 or 32 bits.
fn numbers(tensors: &SafeTensors<'_>, name: &str, shape: &[usize]) -> Result<Vec<f32>> {
    let view = tensors.tensor(name).map_err(|error| unusable(&error))?;
    let bytes = view.data();
    match view.dtype() {
        _ if view.shape() != shape => Err(unusable(&format!(
            "{name} is {:?}, and {shape:?} was expected",
            view.shape()
        ))),
        Dtype::F16 => {
            let pairs = bytes.as_chunks::<2>().0.iter();
            Ok(pairs
                .map(|&pair| f16::from_le_bytes(pair).to_f32())
                .collect())
        }
        Dtype::F32 => {
            let words = bytes.as_chunks::<4>().0.iter();
            Ok(words.map(|&word| f32::from_le_bytes(word)).collect())
        }
        kind => Err(unusable(&format!("{name} has numbers of kind {kind:?}"))),
    }
}

fn unusable(reason: &dyn Display) -> Error {
    Error::Judge(reason.to_string())
}
