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
    /// The subjects of the judges that are built in: with the feature `judges`, both. The browser's
    /// builds have none; the page fetches one when somebody looks at the figures.
    pub const BUILT_IN: &[Self] = if cfg!(feature = "judges") {
        &[Self::Digits, Self::Fashion]
    } else {
        &[]
    };

    #[cfg(feature = "judges")]
    fn file(self) -> Result<&'static [u8]> {
        Ok(match self {
            Self::Digits => include_bytes!("../../assets/judge-mnist.safetensors"),
            Self::Fashion => include_bytes!("../../assets/judge-fashion.safetensors"),
        })
    }

    #[cfg(not(feature = "judges"))]
    fn file(self) -> Result<&'static [u8]> {
        let message = "no judge is built in; bring one as a file";
        Err(Error::Judge(message.to_owned()))
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

    /// Whether it names enough of the first images of some data as they are labelled: of data that
    /// it does not know its figures would mean nothing.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn knows(&mut self, data: &Dataset) -> Result<bool> {
        Ok(self.accuracy(data, PROBE).await? >= KNOWN)
    }

    /// The judge that knows some data best, by the labels of the first images.
    ///
    /// # Errors
    /// [`Error::Judge`] if none knows them: its figures would mean nothing. [`Error::Device`] if the
    /// device is lost.
    pub async fn of(data: &Dataset, device: &Device) -> Result<Self> {
        let mut best: Option<(f64, Self)> = None;
        for &subject in Subject::BUILT_IN {
            let mut judge = Self::shipped(subject, device)?;
            let accuracy = judge.accuracy(data, PROBE).await?;
            if best.as_ref().is_none_or(|(other, _)| accuracy > *other) {
                best = Some((accuracy, judge));
            }
        }
        match best {
            Some((accuracy, judge)) if accuracy >= KNOWN => Ok(judge),
            None => Err(Error::Judge("no judge was brought".to_owned())),
            _ => Err(Error::Judge(format!(
                "there is none for \"{}\", only for MNIST and Fashion-MNIST",
                data.name()
            ))),
        }
    }
}
