//! The judges that come with the program.

use burn::tensor::Device;

use super::{Judge, Subject};
use crate::data::Dataset;
use crate::error::{Error, Result};

/// How many images of some data decide which judge knows them.
const PROBE: usize = 500;

/// The share of them that a judge must name as they are labelled.
const KNOWN: f64 = 0.8;

impl Subject {
    /// The subjects of the judges that are there. In the browser only the digits are: the data set
    /// of the page, and half the download.
    pub const SHIPPED: &[Self] = if cfg!(target_arch = "wasm32") {
        &[Self::Digits]
    } else {
        &[Self::Digits, Self::Fashion]
    };

    fn file(self) -> Result<&'static [u8]> {
        match self {
            Self::Digits => Ok(include_bytes!("../../assets/judge-mnist.safetensors")),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Fashion => Ok(include_bytes!("../../assets/judge-fashion.safetensors")),
            #[cfg(target_arch = "wasm32")]
            Self::Fashion => Err(Error::Judge("the one of clothes is not here".to_owned())),
        }
    }
}

impl Judge {
    /// The judge of a subject, as it comes with the program.
    ///
    /// # Errors
    /// [`Error::Judge`] if there is none here.
    pub fn shipped(subject: Subject, device: &Device) -> Result<Self> {
        Self::from_bytes(subject.file()?, device)
    }

    /// The judge that knows some data best, by the labels of the first images.
    ///
    /// # Errors
    /// [`Error::Judge`] if none knows them: its figures would mean nothing. [`Error::Device`] if the
    /// device is lost.
    pub async fn of(data: &Dataset, device: &Device) -> Result<Self> {
        let mut best: Option<(f64, Self)> = None;
        for &subject in Subject::SHIPPED {
            let mut judge = Self::shipped(subject, device)?;
            let accuracy = judge.accuracy(data, PROBE).await?;
            if best.as_ref().is_none_or(|(other, _)| accuracy > *other) {
                best = Some((accuracy, judge));
            }
        }
        match best {
            Some((accuracy, judge)) if accuracy >= KNOWN => Ok(judge),
            _ => Err(Error::Judge(format!(
                "there is none for \"{}\", only for MNIST and Fashion-MNIST",
                data.name()
            ))),
        }
    }
}
