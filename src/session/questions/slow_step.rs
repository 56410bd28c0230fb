//! One step of training, slowly: everything that it will compute, before it is taken.

use burn::tensor::Tensor;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::learning::{Change, Reading};
use crate::models::{Trace, Verdicts, Who};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;

/// Everything that the next step will compute, before it is taken.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskSlowStep {
    /// Who takes a turn in it.
    pub who: Who,
}

impl Ask for AskSlowStep {
    type Answer = SlowStep;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { who } = self;
        session.slow_step(who).await
    }
}

/// So many images of a batch are shown; of points all.
const IMAGES: usize = 16;

/// What the next step of a run will do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SlowStep {
    /// Its number.
    #[cfg_attr(feature = "cli", ts(type = "number"))]
    pub step: u64,
    /// How many numbers an example has: 784 pixels, or 2 coordinates.
    pub size: usize,
    /// What the players do, in their order. Of a player who learns several times in a step, the last
    /// time.
    pub turns: Vec<SlowTurn>,
}

/// What one turn does. Examples are pixels in [0, 1] or points, one after another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SlowTurn {
    /// Who learns: `discriminator`, `generator`, or `autoencoder`.
    pub player: String,
    /// How many turns this player takes in the step.
    pub turns: usize,
    /// How many examples of each kind the batch has.
    pub batch: usize,
    /// How many of them are shown: the first ones.
    pub shown: usize,
    /// How many numbers a latent has, with classes and codes.
    pub latent_size: usize,
    /// What examples are made from, or the codes that an encoder gives them.
    pub latents: Vec<f32>,
    /// Real examples; empty where none take part.
    pub real: Vec<f32>,
    /// The same as an encoder is shown them; empty where they are not spoilt.
    pub spoilt: Vec<f32>,
    /// What is made of the latents.
    pub made: Vec<f32>,
    /// The same after the update; empty where who makes them does not learn.
    pub made_after: Vec<f32>,
    /// Of the generator's turn: `-dL/dx` by each number that it made, in its own range.
    pub pull: Vec<f32>,
    /// What the discriminator says of the whole batch.
    pub before: Option<SlowVerdicts>,
    /// What it says of the same batch after the update.
    pub after: Option<SlowVerdicts>,
    /// What the step will report of this turn.
    pub figures: Vec<SlowFigure>,
    /// What the update does to each network that learns.
    pub networks: Vec<SlowNetwork>,
}

/// What a discriminator says of each example of a batch.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SlowVerdicts {
    /// The scores of real examples; empty where it sees none.
    pub real: Vec<f32>,
    /// The scores of generated ones.
    pub generated: Vec<f32>,
    /// How real it takes real examples to be, in [0, 1].
    pub believed_real: Vec<f32>,
    /// The same of generated ones.
    pub believed_generated: Vec<f32>,
}

/// A number that a step reports.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SlowFigure {
    /// Its name in reports: `discriminator.real`.
    pub name: String,
    /// Its legend.
    pub label: String,
    /// The value that will be reported.
    pub value: f32,
    /// Of what is minimised: the value on the same batch after the update.
    pub after: Option<f32>,
}

/// What an update does to a network.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct SlowNetwork {
    /// Its name.
    pub name: String,
    /// Its layers with weights.
    pub layers: Vec<SlowLayer>,
}

/// What an update does to a layer: lengths of all of its numbers together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct SlowLayer {
    /// What it is: `1 linear`.
    pub name: String,
    /// The gradient, before any clipping.
    pub gradient: f32,
    /// The way that its numbers go.
    pub update: f32,
    /// Its numbers before.
    pub weight: f32,
}

impl Session {
    /// Everything that the next step will compute, with the data and the chance that it will have.
    /// The run is not changed by it: if the step is taken then, it reports the figures of the answer.
    ///
    /// # Errors
    /// [`Error::Question`] if the steps of this model cannot be watched. [`Error::Diverged`] if the
    /// run has diverged. [`Error::Device`] if the device is lost.
    pub(in crate::session) async fn slow_step(&self, who: Who) -> Result<SlowStep> {
        self.refuse_diverged()?;
        let step = self.step + 1;
        let traces = self.model.slow_step(&self.supply, step, who);
        if traces.is_empty() {
            let message = "only steps of a generator against a discriminator, and of an encoder with a decoder alone, can be watched";
            return Err(Error::Question(message.to_owned()));
        }
        let size = self.supply.source().shape().size();
        let mut turns = Vec::new();
        for trace in traces {
            turns.push(told(trace, size).await?);
        }
        Ok(SlowStep { step, size, turns })
    }
}

async fn told(trace: Trace, size: usize) -> Result<SlowTurn> {
    let batch = trace.made.dims()[0];
    let shown = if size > 2 { IMAGES.min(batch) } else { batch };
    // Of few data there are fewer real examples than generated ones.
    let first = |x: Tensor<4>| {
        let count = shown.min(x.dims()[0]);
        Some(x.narrow(0, 0, count).flatten::<1>(0, 3))
    };
    let [before, after] = match trace.verdicts {
        Some([before, after]) => [Some(verdicts(before).await?), Some(verdicts(after).await?)],
        None => [None, None],
    };
    let mut networks = Vec::new();
    for (name, layers) in trace.networks {
        let name = name.to_owned();
        let layers = told_layers(layers).await?;
        networks.push(SlowNetwork { name, layers });
    }
    Ok(SlowTurn {
        player: trace.player.to_owned(),
        turns: trace.turns,
        batch,
        shown,
        latent_size: trace.latents.dims()[1],
        latents: numbers(first(trace.latents)).await?,
        real: numbers(trace.real.and_then(first)).await?,
        spoilt: numbers(trace.spoilt.and_then(first)).await?,
        made: numbers(first(trace.made)).await?,
        made_after: numbers(trace.made_after.and_then(first)).await?,
        pull: numbers(trace.pull.and_then(first)).await?,
        before,
        after,
        figures: figures(trace.readings, &trace.after).await?,
        networks,
    })
}

async fn verdicts(verdicts: Verdicts) -> Result<SlowVerdicts> {
    Ok(SlowVerdicts {
        real: numbers(verdicts.real).await?,
        generated: numbers(Some(verdicts.generated)).await?,
        believed_real: numbers(verdicts.believed_real).await?,
        believed_generated: numbers(Some(verdicts.believed_generated)).await?,
    })
}

async fn figures(readings: Vec<Reading>, after: &[Reading]) -> Result<Vec<SlowFigure>> {
    let values = |readings: &[Reading]| {
        let values = readings.iter().map(|reading| reading.value.clone());
        (!readings.is_empty()).then(|| Tensor::cat(values.collect(), 0))
    };
    let before = numbers(values(&readings)).await?;
    let later = numbers(values(after)).await?;
    let named = |reading: &Reading| {
        let place = after
            .iter()
            .position(|one| one.signal.name == reading.signal.name);
        place.map(|place| later[place])
    };
    let figures = readings
        .iter()
        .zip(before)
        .map(|(reading, value)| SlowFigure {
            name: reading.signal.name.to_owned(),
            label: reading.signal.label.to_owned(),
            value,
            after: named(reading),
        });
    Ok(figures.collect())
}

async fn told_layers(layers: Vec<(String, Change)>) -> Result<Vec<SlowLayer>> {
    let (names, changes): (Vec<_>, Vec<_>) = layers.into_iter().unzip();
    let lengths: Vec<Tensor<1>> = changes
        .into_iter()
        .flat_map(|change| [change.gradient, change.update, change.weight])
        .collect();
    let lengths = (!lengths.is_empty()).then(|| Tensor::cat(lengths, 0));
    let numbers = numbers(lengths).await?;
    let layers = names.into_iter().zip(numbers.chunks_exact(3));
    let told = layers.map(|(name, lengths)| SlowLayer {
        name,
        gradient: lengths[0],
        update: lengths[1],
        weight: lengths[2],
    });
    Ok(told.collect())
}

/// The numbers of a tensor; none of none.
async fn numbers(tensor: Option<Tensor<1>>) -> Result<Vec<f32>> {
    match tensor {
        Some(tensor) => Ok(read(vec![tensor]).await?.concat()),
        None => Ok(Vec::new()),
    }
}
