//! A network of causal layers on the host, computed pixel by pixel.
//!
//! To draw an image, every pixel needs the network's output where all earlier pixels are known. From
//! scratch that is one full pass for each of the 784 pixels. Here a place is computed once: every
//! layer keeps its output, and at the next place only that place's numbers are new. A pixel that is
//! changed later costs only what comes after it.
//!
//! The layers are those of [`causal`](super::causal); a test compares the two on random images.

mod connected;
mod gated;
mod lstm;
mod places;
mod sums;

use super::causal::{Causal, CausalKind, place_of};
use super::{Activation, LayerSpecification, Shape};
use connected::{Connected, Nade};
use gated::Block;
use lstm::{Cell, DiagonalLstm};
use places::Places;
use sums::{Local, Weights, sigmoid};

/// A network's weights on the host.
#[derive(Clone, Debug)]
pub struct Raster {
    stages: Vec<Stage>,
    height: usize,
    width: usize,
    outputs: usize,
}

/// An image and what the layers know about it so far.
#[derive(Clone, Debug)]
pub struct Memory {
    /// The pixels, as the network sees them.
    pixels: Vec<f32>,
    label: Option<u8>,
    kept: Vec<Kept>,
    /// How many places are computed.
    done: usize,
}

/// What a layer keeps about an image.
#[derive(Clone, Debug, Default)]
struct Kept {
    /// `[places, channels]`; of a hidden layer, its units.
    output: Vec<f32>,
    /// States beside the output, `[places, ...]` each.
    more: Vec<Vec<f32>>,
    /// Of a residual block: what the layers of the branch keep, then those of the shortcut.
    inside: [Vec<Kept>; 2],
}

/// Where the computation is.
#[derive(Clone, Copy, Debug)]
struct At {
    height: usize,
    width: usize,
    place: usize,
    label: Option<u8>,
}

impl At {
    fn row(self) -> usize {
        self.place / self.width
    }

    fn column(self) -> usize {
        self.place % self.width
    }

    /// The place at a distance, if it is inside the image.
    fn near(self, (rows, columns): (isize, isize)) -> Option<usize> {
        let row = self.row().checked_add_signed(rows)?;
        let column = self.column().checked_add_signed(columns)?;
        (row < self.height && column < self.width).then_some(row * self.width + column)
    }

    fn moved(self, place: usize) -> Self {
        Self { place, ..self }
    }
}

/// One layer.
#[derive(Clone, Debug)]
enum Stage {
    Local(Local),
    Activation {
        kind: Activation,
        shape: Shape,
    },
    Residual {
        branch: Vec<Stage>,
        shortcut: Vec<Stage>,
        channels: usize,
    },
    Places(Places),
    Gated(Vec<Block>),
    RowLstm(Cell),
    DiagonalLstm(DiagonalLstm),
    Connected(Connected),
    Nade(Nade),
}

impl Raster {
    /// Puts a network together from its layers and from the numbers of its parameters, in the order
    /// of [`Network::parameters`](super::Network::parameters).
    ///
    /// # Errors
    /// Which layer cannot be computed pixel by pixel, or that numbers are missing.
    pub fn new(
        input: Shape,
        layers: &[LayerSpecification],
        weights: Vec<Vec<f32>>,
    ) -> Result<Self, String> {
        let mut weights = Weights::new(weights);
        let (stages, output) = stages(input, layers, &mut weights)?;
        Ok(Self {
            stages,
            height: input.height,
            width: input.width,
            outputs: output.channels,
        })
    }

    /// How many places there are.
    #[must_use]
    pub fn places(&self) -> usize {
        self.height * self.width
    }

    /// A black image of which nothing is computed yet.
    #[must_use]
    pub fn blank(&self, label: Option<u8>) -> Memory {
        Memory {
            pixels: vec![0.0; self.places()],
            label,
            kept: self
                .stages
                .iter()
                .map(|stage| stage.kept(self.places()))
                .collect(),
            done: 0,
        }
    }

    /// The network's output at a place, `[channels]`, from the pixels before it.
    pub fn output<'a>(&self, memory: &'a mut Memory, place: usize) -> &'a [f32] {
        while memory.done <= place {
            let at = At {
                height: self.height,
                width: self.width,
                place: memory.done,
                label: memory.label,
            };
            let Memory { pixels, kept, .. } = memory;
            if at.column() == 0 {
                chain(&self.stages, pixels, kept, &|stage, input, kept| {
                    stage.begin_row(at, input, kept);
                });
            }
            chain(&self.stages, pixels, kept, &|stage, input, kept| {
                stage.compute(at, input, kept);
            });
            memory.done += 1;
        }
        let last = memory
            .kept
            .last()
            .map_or(&memory.pixels, |kept| &kept.output);
        &last[place * self.outputs..][..self.outputs]
    }
}

impl Memory {
    /// The class that the network is told.
    #[must_use]
    pub fn label(&self) -> Option<u8> {
        self.label
    }

    /// The pixels, as the network sees them.
    #[must_use]
    pub fn pixels(&self) -> &[f32] {
        &self.pixels
    }

    /// Sets a pixel. What depends on it is computed anew when it is asked for.
    pub fn set(&mut self, place: usize, value: f32) {
        if self.pixels[place].to_bits() != value.to_bits() {
            self.pixels[place] = value;
            self.done = self.done.min(place + 1);
        }
    }
}

/// Goes through the layers, each with the output of the one before.
fn chain(
    stages: &[Stage],
    input: &[f32],
    kept: &mut [Kept],
    go: &dyn Fn(&Stage, &[f32], &mut Kept),
) {
    for (index, stage) in stages.iter().enumerate() {
        let (before, rest) = kept.split_at_mut(index);
        let input = before.last().map_or(input, |kept| &kept.output);
        go(stage, input, &mut rest[0]);
    }
}

impl Stage {
    fn kept(&self, places: usize) -> Kept {
        let zeros = |count: usize| vec![0.0; places * count];
        let inside = |stages: &[Self]| stages.iter().map(|stage| stage.kept(places)).collect();
        let (output, more) = match self {
            Self::Local(local) => (zeros(local.outputs()), Vec::new()),
            Self::Activation { shape, .. } => (vec![0.0; shape.size()], Vec::new()),
            Self::Residual { channels, .. } => (zeros(*channels), Vec::new()),
            Self::Places(map) => (zeros(map.channels), Vec::new()),
            Self::Gated(blocks) => {
                let channels = blocks[0].channels();
                // Of each block the vertical sums, the vertical output, and the horizontal one.
                let more = (0..blocks.len()).flat_map(|_| [2, 1, 1]);
                let more = more.map(|times| zeros(times * channels)).collect();
                (zeros(channels), more)
            }
            Self::RowLstm(cell) => (zeros(cell.state), vec![zeros(cell.state)]),
            Self::DiagonalLstm(lstm) => {
                let state = lstm.left.state;
                (zeros(state), vec![zeros(state); 4])
            }
            Self::Connected(layer) => (vec![0.0; layer.output.size()], Vec::new()),
            Self::Nade(nade) => (zeros(1), vec![zeros(nade.hidden)]),
        };
        let inside = match self {
            Self::Residual {
                branch, shortcut, ..
            } => [inside(branch), inside(shortcut)],
            _ => [Vec::new(), Vec::new()],
        };
        Kept {
            output,
            more,
            inside,
        }
    }

    /// What follows from the rows above alone, for a whole row.
    fn begin_row(&self, at: At, input: &[f32], kept: &mut Kept) {
        match self {
            Self::Residual {
                branch, shortcut, ..
            } => {
                for (stages, kept) in [branch, shortcut].into_iter().zip(&mut kept.inside) {
                    chain(stages, input, kept, &|stage, input, kept| {
                        stage.begin_row(at, input, kept);
                    });
                }
            }
            Self::Gated(blocks) => gated::begin_row(blocks, at, input, &mut kept.more),
            Self::DiagonalLstm(lstm) => lstm.begin_row(at, input, &mut kept.more),
            _ => {}
        }
    }

    fn compute(&self, at: At, input: &[f32], kept: &mut Kept) {
        match self {
            Self::Local(local) => local.compute(at, input, &mut kept.output),
            Self::Activation { kind, shape } => {
                let pixels = at.height * at.width;
                for unit in units(*shape, pixels, at.place) {
                    kept.output[unit] = activate(*kind, input[unit]);
                }
            }
            Self::Residual {
                branch,
                shortcut,
                channels,
            } => {
                for (stages, kept) in [branch, shortcut].into_iter().zip(&mut kept.inside) {
                    chain(stages, input, kept, &|stage, input, kept| {
                        stage.compute(at, input, kept);
                    });
                }
                let last = |kept: &[Kept], unit: usize| {
                    kept.last().map_or(input[unit], |kept| kept.output[unit])
                };
                for unit in at.place * channels..(at.place + 1) * channels {
                    let [branch, shortcut] = &kept.inside;
                    kept.output[unit] = last(shortcut, unit) + last(branch, unit);
                }
            }
            Self::Places(map) => map.compute(at, input, &mut kept.output),
            Self::Gated(blocks) => gated::compute(blocks, at, input, kept),
            Self::RowLstm(cell) => {
                let Kept { output, more, .. } = kept;
                cell.step(
                    at,
                    input,
                    output,
                    &mut more[0],
                    (at.near((-1, 0)), at.place),
                );
            }
            Self::DiagonalLstm(lstm) => lstm.compute(at, input, kept),
            Self::Connected(layer) => layer.compute(at, input, &mut kept.output),
            Self::Nade(nade) => nade.compute(at, input, kept),
        }
    }
}

/// The units of a layer that belong to a place.
fn units(shape: Shape, pixels: usize, place: usize) -> std::ops::Range<usize> {
    if shape.height > 1 {
        return place * shape.channels..(place + 1) * shape.channels;
    }
    let first = |place: usize| {
        let all = 0..shape.channels;
        all.take_while(|&unit| place_of(shape, pixels, unit) < place)
            .count()
    };
    first(place)..first(place + 1)
}

fn activate(kind: Activation, x: f32) -> f32 {
    match kind {
        Activation::Relu => x.max(0.0),
        Activation::LeakyRelu { slope } if x < 0.0 => x * slope as f32,
        Activation::LeakyRelu { .. } => x,
        Activation::Tanh => libm::tanhf(x),
        Activation::Sigmoid => sigmoid(x),
        Activation::Silu => x * sigmoid(x),
    }
}

fn stages(
    input: Shape,
    layers: &[LayerSpecification],
    weights: &mut Weights,
) -> Result<(Vec<Stage>, Shape), String> {
    let mut shape = input;
    let mut made = Vec::with_capacity(layers.len());
    for layer in layers {
        let output = layer.output(shape)?;
        made.push(match layer {
            LayerSpecification::Causal(causal) => stage(causal, shape, weights)?,
            &LayerSpecification::Activation(kind) => Stage::Activation { kind, shape },
            LayerSpecification::Residual { branch, shortcut } => Stage::Residual {
                branch: stages(shape, branch, weights)?.0,
                shortcut: stages(shape, shortcut, weights)?.0,
                channels: output.channels,
            },
            other => return Err(format!("a layer of this kind sees later pixels: {other}")),
        });
        shape = output;
    }
    Ok((made, shape))
}

fn stage(causal: &Causal, input: Shape, weights: &mut Weights) -> Result<Stage, String> {
    let told = causal.told;
    Ok(match causal.kind {
        CausalKind::Masked {
            channels,
            side,
            mask,
        } => Stage::Local(Local::masked(
            (input.channels, channels),
            (side, mask),
            told,
            weights,
        )?),
        CausalKind::Pointwise { channels } => {
            Stage::Local(Local::pointwise((input.channels, channels), told, weights)?)
        }
        CausalKind::Places => Stage::Places(Places::new(input, told, weights)?),
        CausalKind::Gated { channels, blocks } => {
            Stage::Gated(gated::blocks(channels, blocks, told, weights)?)
        }
        CausalKind::RowLstm { channels } => {
            Stage::RowLstm(Cell::row((input.channels, channels), told, weights)?)
        }
        CausalKind::DiagonalLstm { channels } => Stage::DiagonalLstm(DiagonalLstm::new(
            (input.channels, channels),
            told,
            weights,
        )?),
        CausalKind::Connected { output, pixels } => {
            Stage::Connected(Connected::new((input, output), pixels, told, weights)?)
        }
        CausalKind::Nade { hidden } => Stage::Nade(Nade::new(input, hidden, told, weights)?),
    })
}
