//! What a step is fed with: data and chance, each new piece drawn only once.

use std::sync::Arc;

use burn::tensor::{Device, Tensor, TensorData};

use super::table::Table;
use crate::data::{
    Batches, CLASSES, Dataset, Plane, Range, Resident, Selection, SelectionSettings,
};
use crate::error::{Error, Result};
use crate::nets::Shape;
use crate::random::{Chance, Purpose, Stream};

/// What examples come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// Images of a data set.
    Images {
        /// All images at hand.
        data: Arc<Dataset>,
        /// Which of them are used.
        selection: SelectionSettings,
        /// The range of their pixels.
        range: Range,
    },
    /// Points of a distribution in the plane, new ones in every batch.
    Plane(Plane),
}

impl Source {
    /// The shape of one example.
    #[must_use]
    pub fn shape(&self) -> Shape {
        match self {
            Self::Images { data, .. } => data.shape(),
            Self::Plane(_) => Shape::vector(2),
        }
    }
}

/// Some real examples.
#[derive(Clone, Debug)]
pub struct Examples {
    /// `[count, ...shape]`
    pub x: Tensor<4>,
    /// A label for each, 0 to 9.
    pub labels: Vec<u8>,
    /// The number of each among the images that can be learned from; none in the plane.
    pub numbers: Vec<u32>,
}

/// Data and chance on their way to a model.
#[derive(Clone, Debug)]
pub struct Supply {
    source: Source,
    selection: Selection,
    batches: Batches,
    /// Batches of real examples that only their features are wanted of.
    features: Batches,
    chance: Chance,
    used: Used,
    device: Device,
    /// The images, where they lie on a graphics card.
    resident: Option<Resident>,
}

/// How much a run has used up: together with the seed, all that chance needs to go on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Used {
    /// The number of batches of data.
    pub batches: u64,
    /// The number of batches of latents.
    pub latents: u64,
    /// The number of turns that used noise.
    #[serde(default)]
    pub noise: u64,
    /// The number of batches of data whose features were matched.
    #[serde(default)]
    pub features: u64,
}

impl Supply {
    /// A supply that goes on after what was `used`.
    ///
    /// # Errors
    /// [`Error::Configuration`] if the selection leaves fewer than two images of those that there are.
    /// Without any image at all a supply can be made: whoever only draws needs none.
    pub fn new(source: Source, chance: &Chance, used: Used, device: &Device) -> Result<Self> {
        let selection = match &source {
            Source::Images {
                data, selection, ..
            } => {
                let chosen = data.selection(selection, chance);
                refuse_few(chosen.numbers.len(), data)?;
                chosen
            }
            Source::Plane(_) => Selection {
                numbers: Vec::new(),
                labels: Vec::new(),
            },
        };
        let resident = match &source {
            Source::Images { data, .. } => data.resident(device),
            Source::Plane(_) => None,
        };
        Ok(Self {
            resident,
            batches: Batches::new(chance.clone(), selection.numbers.len(), used.batches),
            features: Batches::new(chance.clone(), selection.numbers.len(), used.features)
                .in_order_of(Purpose::Features),
            source,
            selection,
            chance: chance.clone(),
            used,
            device: device.clone(),
        })
    }

    /// How much was used up so far.
    #[must_use]
    pub fn used(&self) -> Used {
        Used {
            batches: self.batches.drawn(),
            features: self.features.drawn(),
            ..self.used
        }
    }

    /// The numbers in the data of the images that are learned from; none in the plane.
    #[must_use]
    pub fn learned(&self) -> &[u32] {
        &self.selection.numbers
    }

    /// What examples come from.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The device that tensors are made on.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// How many images are used; none in the plane, whose points have no number.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        match self.source {
            Source::Images { .. } => Some(self.selection.numbers.len()),
            Source::Plane(_) => None,
        }
    }

    /// Refuses to go on where there is no image to look at.
    ///
    /// # Errors
    /// [`Error::Configuration`] at `data`.
    pub fn refuse_nothing(&self) -> Result<()> {
        match self.count() {
            Some(0) => Err(Error::problem("data", "there are no images to learn from")),
            _ => Ok(()),
        }
    }

    /// The classes that examples are of, in ascending order: those that occur among the images, or,
    /// where there are no images, those that would be used.
    #[must_use]
    pub fn classes(&self) -> Vec<u8> {
        let occurs = |class: &u8| match &self.source {
            Source::Images { selection, .. } if self.selection.labels.is_empty() => {
                selection.classes.contains(&u32::from(*class))
            }
            Source::Images { .. } => self.selection.labels.contains(class),
            Source::Plane(plane) => usize::from(*class) < plane.classes().unwrap_or(1),
        };
        (0..CLASSES as u8).filter(occurs).collect()
    }

    /// Random classes in the shares that the data have them: the labels of random examples. One
    /// number of the stream each.
    pub fn random_classes(&self, count: usize, stream: &mut Stream) -> Vec<u8> {
        let labels = &self.selection.labels;
        let classes = self.classes().len();
        let class = |_| match labels.len() {
            0 => stream.below(classes) as u8,
            known => labels[stream.below(known)],
        };
        (0..count).map(class).collect()
    }

    /// The next real examples; all of them where there are fewer than `count`.
    pub fn real(&mut self, count: usize) -> Examples {
        self.next(count, Purpose::Points)
    }

    /// The next real examples whose features are to be matched, in an order of their own: that of
    /// [`Supply::real`] does not depend on them.
    pub fn real_features(&mut self, count: usize) -> Examples {
        self.next(count, Purpose::Features)
    }

    fn next(&mut self, count: usize, purpose: Purpose) -> Examples {
        let batches = match purpose {
            Purpose::Features => &mut self.features,
            _ => &mut self.batches,
        };
        match &self.source {
            Source::Images { data, range, .. } => {
                let places = batches.next(count);
                let of = |place: &u32| self.selection.numbers[*place as usize];
                let numbers: Vec<u32> = places.iter().map(of).collect();
                let label = |place: &u32| self.selection.labels[*place as usize];
                let x = match &self.resident {
                    Some(resident) => resident.images(&numbers, *range),
                    None => data.images(&numbers, *range, &self.device),
                };
                Examples {
                    x,
                    labels: places.iter().map(label).collect(),
                    numbers: behind(data, &numbers),
                }
            }
            Source::Plane(plane) => {
                let counter = batches.count_one();
                let mut stream = self.chance.stream(purpose, counter);
                points(plane, count, &mut stream, &self.device)
            }
        }
    }

    /// The first real examples, the same ones at every call. The run is not changed by it.
    #[must_use]
    pub fn look(&self, count: usize) -> Examples {
        match &self.source {
            Source::Images { data, range, .. } => {
                let count = count.min(self.selection.numbers.len());
                Examples {
                    x: data.images(&self.selection.numbers[..count], *range, &self.device),
                    labels: self.selection.labels[..count].to_vec(),
                    numbers: behind(data, &self.selection.numbers[..count]),
                }
            }
            Source::Plane(plane) => points(plane, count, &mut self.probe(), &self.device),
        }
    }

    /// The first real examples on the host, the same ones at every call: pixels in [0, 1], or the
    /// points that [`Supply::look`] shows. The run is not changed by it.
    #[must_use]
    pub fn table(&self, count: usize) -> Table {
        match &self.source {
            Source::Images { data, .. } => {
                let count = count.min(self.selection.numbers.len());
                let numbers = self.selection.numbers[..count].iter();
                Table {
                    size: data.shape().size(),
                    values: numbers
                        .flat_map(|&number| data.pixels(number as usize, 1))
                        .collect(),
                    labels: self.selection.labels[..count].to_vec(),
                }
            }
            Source::Plane(plane) => point_table(plane, count, &mut self.probe()),
        }
    }

    /// Points that are not in [`Supply::table`], the same ones at every call; none of images, of
    /// which there are only so many.
    #[must_use]
    pub fn held_out(&self, count: usize) -> Option<Table> {
        match &self.source {
            Source::Images { .. } => None,
            Source::Plane(plane) => {
                let mut stream = self.stream(Purpose::Unfitted, 0);
                Some(point_table(plane, count, &mut stream))
            }
        }
    }

    /// The chance of looking, the same at every call.
    #[must_use]
    pub fn probe(&self) -> Stream {
        self.chance.stream(Purpose::Probe, 0)
    }

    /// The chance of the next latents of training.
    pub fn latents(&mut self) -> Stream {
        self.used.latents += 1;
        self.chance.stream(Purpose::Latents, self.used.latents - 1)
    }

    /// The chance of the next noise.
    pub fn noise(&mut self) -> Stream {
        self.used.noise += 1;
        self.chance.stream(Purpose::Noise, self.used.noise - 1)
    }

    /// Chance of its own for one purpose, in the turn that [`Supply::noise`] began last.
    #[must_use]
    pub fn beside_noise(&self, purpose: Purpose) -> Stream {
        self.chance.stream(purpose, self.used.noise)
    }

    /// The chance of looking for one purpose, the same for the same seed.
    #[must_use]
    pub fn probe_for(&self, purpose: Purpose, seed: u32) -> Stream {
        self.chance.stream(purpose, u64::from(seed))
    }

    /// The chance of one purpose at a counter, which the caller counts.
    #[must_use]
    pub fn stream(&self, purpose: Purpose, counter: u64) -> Stream {
        self.chance.stream(purpose, counter)
    }

    /// The chance of a request: of the fixed latents that a run is watched by, or of others.
    #[must_use]
    pub fn request(&self, seed: Option<u32>) -> Stream {
        match seed {
            None => self.chance.stream(Purpose::Panel, 0),
            Some(seed) => self.chance.stream(Purpose::Fresh, u64::from(seed)),
        }
    }

    /// The chance of a part of a request for other latents: of part 0 that of the request itself.
    #[must_use]
    pub fn request_part(&self, seed: u32, part: u64) -> Stream {
        let counter = u64::from(seed) | part << 32;
        self.chance.stream(Purpose::Fresh, counter)
    }
}

/// A selection of one image has no batch, and one of none has nothing at all.
fn refuse_few(left: usize, data: &Dataset) -> Result<()> {
    if left >= 2 || data.count() == 0 {
        return Ok(());
    }
    let message = format!(
        "{left} of the {} images are left, and training needs two at least: choose other classes, or more images",
        data.count() - data.held_out()
    );
    Err(Error::problem("selection.classes", message))
}

/// The numbers of images, counted from the first that is not held out: what chance belongs to an
/// image does not depend on how many there are before it.
fn behind(data: &Dataset, numbers: &[u32]) -> Vec<u32> {
    let first = data.held_out() as u32;
    numbers.iter().map(|number| number - first).collect()
}

/// `[count, 2, 1, 1]`, with the class of each.
fn points(plane: &Plane, count: usize, stream: &mut Stream, device: &Device) -> Examples {
    let (values, labels) = coordinates(plane, count, stream);
    Examples {
        x: Tensor::from_data(TensorData::new(values, [count, 2, 1, 1]), device),
        labels,
        numbers: Vec::new(),
    }
}

/// The same on the host.
fn point_table(plane: &Plane, count: usize, stream: &mut Stream) -> Table {
    let (values, labels) = coordinates(plane, count, stream);
    Table {
        size: 2,
        values,
        labels,
    }
}

/// `[count * 2]`, and `[count]` classes.
fn coordinates(plane: &Plane, count: usize, stream: &mut Stream) -> (Vec<f32>, Vec<u8>) {
    let (points, labels): (Vec<_>, Vec<_>) = (0..count).map(|_| plane.draw(stream)).unzip();
    let numbers = points.into_iter().flatten();
    (numbers.map(|number| number as f32).collect(), labels)
}
