//! Checkpoints: a safetensors file with every tensor of a run, and the rest as its metadata.
//!
//! Resuming equals never having stopped: the tensors are stored to the bit, and all chance follows
//! from the seed and from how much of it was used.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::sync::Arc;

use burn::tensor::{Device, Tensor, TensorData};
use safetensors::tensor::{Dtype, SafeTensors, TensorView};

use super::recent::Recent;
use crate::data::{Dataset, Identity, kind_of};
use crate::error::{Error, Result};
use crate::experiment::{Experiment, Plan};
use crate::learning::Player;
use crate::models::{SavedState, Source, StoredTensor};
use crate::products::Arithmetic;
use crate::read::read;
use crate::session::Session;

/// The version of the format that is written. Since 2, what a model keeps beside its networks has names
/// of its own; files of 1 open, and programs of 1 refuse those of 2.
const VERSION: u32 = 2;

/// What a checkpoint holds beside the tensors.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Header {
    version: u32,
    /// The configuration, as text: the preset and what differs from it.
    configuration: String,
    /// The family of the preset.
    #[serde(default)]
    family: Option<String>,
    /// Every setting with its value, as `path=value&path=value`: what the preset is elsewhere, or
    /// later, does not matter. None in files of before this was kept.
    #[serde(default)]
    settings: Option<String>,
    /// The images that the run learns from; none in the plane.
    #[serde(default)]
    data: Option<Identity>,
    step: u64,
    used: crate::models::Used,
    /// How many updates each player made.
    updates: BTreeMap<String, u64>,
    /// The last values of the reports' series, which figures are the means of.
    #[serde(default)]
    recent: Recent,
    /// What computed up to here: on the same, the run goes on to the bit. None on a graphics card, and
    /// in files of before this was kept.
    #[serde(default)]
    arithmetic: Option<Arithmetic>,
}

/// That a checkpoint and a data set do not belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherData {
    /// Why, in words.
    pub sentence: String,
    /// Whether that is certain; otherwise the checkpoint does not say.
    pub known: bool,
}

impl Session {
    /// The whole run as the bytes of a safetensors file.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost. [`Error::Diverged`] if there is nothing left that is
    /// worth keeping.
    pub async fn checkpoint(&mut self) -> Result<Vec<u8>> {
        self.refuse_diverged()?;
        let header = self.header();
        let mut names = Vec::new();
        let mut tensors = Vec::new();
        for (name, player) in self.model.players() {
            for (part, tensor) in parts(player) {
                names.push((format!("{name}.{part}"), tensor.dims()));
                tensors.push(tensor.flatten::<1>(0, 3));
            }
        }
        for (name, tensor) in self.model.state(self.supply.device()) {
            names.push((name, tensor.dims()));
            tensors.push(tensor.flatten::<1>(0, 3));
        }
        let values = read(tensors).await?;
        self.refuse_infinite(&names, &values)?;
        let bytes: Vec<Vec<u8>> = values
            .into_iter()
            .map(|values| values.into_iter().flat_map(f32::to_le_bytes).collect())
            .collect();
        let views = names
            .iter()
            .zip(&bytes)
            .map(|((name, shape), bytes)| {
                let view = TensorView::new(Dtype::F32, shape.to_vec(), bytes)
                    .map_err(|error| unusable(&error))?;
                Ok((name.as_str(), view))
            })
            .collect::<Result<Vec<_>>>()?;
        let header = serde_json::to_string(&header).map_err(|error| unusable(&error))?;
        let metadata = HashMap::from([("genlab".to_owned(), header)]);
        safetensors::serialize(views, Some(metadata)).map_err(|error| unusable(&error))
    }

    /// A loss may be finite although the update behind it was too large for the weights.
    fn refuse_infinite(&self, names: &[(String, [usize; 4])], values: &[Vec<f32>]) -> Result<()> {
        // What an optimizer remembers may overflow without harm: that weight stands still.
        let remembered = |name: &str| name.ends_with(".first") || name.ends_with(".second");
        let mut pairs = names.iter().zip(values);
        let infinite = pairs.find(|((name, _), values)| {
            !remembered(name) && values.iter().any(|value| !value.is_finite())
        });
        match infinite {
            Some(((name, _), _)) => Err(Error::Diverged {
                step: self.step,
                term: name.clone(),
            }),
            None => Ok(()),
        }
    }

    fn header(&mut self) -> Header {
        let updates = self
            .model
            .players()
            .into_iter()
            .map(|(name, player)| (name.to_owned(), player.optimizer.updates))
            .collect();
        Header {
            version: VERSION,
            configuration: self.text(),
            family: Some(self.plan.experiment.preset.family.name().to_owned()),
            settings: Some(self.plan.experiment.settings()),
            data: self.data_identity().cloned(),
            step: self.step,
            used: self.supply.used(),
            updates,
            recent: self.recent.clone(),
            arithmetic: Arithmetic::of(self.supply.device()),
        }
    }

    /// Goes on with a run from the bytes of its checkpoint.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] with what is wrong with the bytes.
    pub fn resume(bytes: &[u8], data: Arc<Dataset>, device: &Device) -> Result<Self> {
        let header = header(bytes)?;
        let plan = Plan::new(header.experiment()?, data.shape())?;
        let tensors = SafeTensors::deserialize(bytes).map_err(|error| unusable(&error))?;
        let mut session = Self::start(plan, data, header.used, device)?;
        session.step = header.step;
        session.recent = header.recent;
        for (name, player) in session.model.players() {
            let updates = header.updates.get(name).copied().unwrap_or_default();
            load(&tensors, name, player, updates, device)?;
        }
        let players: Vec<&str> = session.model.players().iter().map(|one| one.0).collect();
        let views = tensors.iter().filter(|(name, _)| {
            let player = name.split('.').next().unwrap_or_default();
            !players.contains(&player)
        });
        let state = views.filter_map(|(name, view)| Some((name, stored(&view)?)));
        if session.model.restore(&SavedState::new(state), device) {
            Ok(session)
        } else {
            Err(unusable(&"what it remembers does not fit the model"))
        }
    }

    /// The text of the configuration inside a checkpoint, as a difference from its preset as that is
    /// now.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] with what is wrong with the bytes.
    pub fn configuration_of(bytes: &[u8]) -> Result<String> {
        Ok(header(bytes)?.experiment()?.text())
    }

    /// Whether a checkpoint learned from other images than these, or may have. `None` if they are
    /// the same, and for runs in the plane.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] with what is wrong with the bytes.
    pub fn other_data(bytes: &[u8], data: &Dataset) -> Result<Option<OtherData>> {
        let header = header(bytes)?;
        if header.experiment()?.configuration.data.in_plane() {
            return Ok(None);
        }
        let Some(then) = header.data else {
            let sentence = "this run was saved before it was kept what a run learned from: images that are called held out may be among those";
            return Ok(Some(OtherData {
                sentence: sentence.to_owned(),
                known: false,
            }));
        };
        let now = data.identity();
        let other = !then.is_same(&now);
        Ok(other.then(|| OtherData {
            sentence: format!("this run learned from {then}, and these are {now}"),
            known: true,
        }))
    }

    /// Which images the run learns from; none in the plane. It is worked out once.
    fn data_identity(&mut self) -> Option<&Identity> {
        let Source::Images { data, .. } = self.supply.source() else {
            return None;
        };
        Some(self.identity.get_or_insert_with(|| data.identity()))
    }
}

impl Header {
    /// The configuration: of every setting where the file has them all.
    fn experiment(&self) -> Result<Experiment> {
        let Some(settings) = &self.settings else {
            return Experiment::parse(&self.configuration);
        };
        let name = self.configuration.split('&').next().unwrap_or_default();
        Experiment::whole(name, self.family.as_deref(), settings)
    }
}

fn header(bytes: &[u8]) -> Result<Header> {
    let (_, metadata) =
        SafeTensors::read_metadata(bytes).map_err(|error| match kind_of(bytes) {
            Some(kind) if !kind.starts_with("a checkpoint") => {
                unusable(&format!("it is {kind}, not a checkpoint"))
            }
            _ => unusable(&error),
        })?;
    let text = metadata
        .metadata()
        .as_ref()
        .and_then(|entries| entries.get("genlab"))
        .ok_or_else(|| unusable(&"it was not written by genlab"))?;
    let header: Header = serde_json::from_str(text).map_err(|error| unusable(&error))?;
    if header.version > VERSION {
        return Err(unusable(&format!(
            "it is of version {}, and this program knows versions up to {VERSION}",
            header.version
        )));
    }
    Ok(header)
}

/// Every tensor of a player, with its name: weights, running averages, optimizer memory.
fn parts(player: &mut Player) -> Vec<(String, Tensor<4>)> {
    let mut parts = Vec::new();
    for (name, tensor) in player.network.parameters() {
        parts.push((name, tensor.clone()));
    }
    let weights: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
    for (name, tensor) in player.network.buffers() {
        parts.push((name, tensor.clone()));
    }
    for (name, memory) in weights.iter().zip(&player.optimizer.memory) {
        for (order, tensor) in [
            ("first", &memory.first),
            ("second", &memory.second),
            ("average", &memory.average),
        ] {
            if let Some(tensor) = tensor {
                parts.push((format!("{name}.{order}"), tensor.clone()));
            }
        }
    }
    parts
}

fn load(
    tensors: &SafeTensors<'_>,
    player_name: &str,
    player: &mut Player,
    updates: u64,
    device: &Device,
) -> Result<()> {
    let mut weights = Vec::new();
    for (name, tensor) in player.network.parameters() {
        let path = format!("{player_name}.{name}");
        *tensor = fetch(tensors, &path, tensor.dims(), device)?
            .ok_or_else(|| unusable(&format!("{path} is missing")))?;
        weights.push((path, tensor.dims()));
    }
    for (name, tensor) in player.network.buffers() {
        let path = format!("{player_name}.{name}");
        *tensor = fetch(tensors, &path, tensor.dims(), device)?
            .ok_or_else(|| unusable(&format!("{path} is missing")))?;
    }
    player.optimizer.updates = updates;
    player.optimizer.memory = weights
        .into_iter()
        .map(|(path, dims)| {
            let part = |order: &str| {
                let name = format!("{path}.{order}");
                fetch(tensors, &name, dims, device)
            };
            Ok(crate::learning::Memory {
                first: part("first")?,
                second: part("second")?,
                average: part("average")?,
            })
        })
        .collect::<Result<_>>()?;
    Ok(())
}

fn stored(view: &TensorView<'_>) -> Option<StoredTensor> {
    let &[a, b, c, d] = view.shape() else {
        return None;
    };
    (view.dtype() == Dtype::F32).then(|| StoredTensor {
        shape: [a, b, c, d],
        values: values(view.data()),
    })
}

fn values(bytes: &[u8]) -> Vec<f32> {
    bytes
        .chunks_exact(4)
        .map(|bytes| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
        .collect()
}

fn fetch(
    tensors: &SafeTensors<'_>,
    name: &str,
    shape: [usize; 4],
    device: &Device,
) -> Result<Option<Tensor<4>>> {
    let Ok(view) = tensors.tensor(name) else {
        return Ok(None);
    };
    if view.shape() != shape || view.dtype() != Dtype::F32 {
        return Err(unusable(&format!(
            "{name} is {:?} {:?}, but the configuration makes it F32 {shape:?}",
            view.dtype(),
            view.shape()
        )));
    }
    Ok(Some(Tensor::from_data(
        TensorData::new(values(view.data()), shape),
        device,
    )))
}

fn unusable(reason: &dyn Display) -> Error {
    Error::Checkpoint(reason.to_string())
}
