//! Networks before they are built, and after.

use std::collections::BTreeMap;

use burn::tensor::Device;

use crate::error::{Error, Problem, Result};
use crate::nets::{Initial, LayerSpecification, Network, Shape, trace};
use crate::random::{Chance, Purpose};

/// One network that is going to be built.
#[derive(Clone, Debug, PartialEq)]
pub struct Blueprint {
    /// Its name, which is also where it is in the configuration.
    pub name: &'static str,
    /// The shape of one example that goes in.
    pub input: Shape,
    /// The layers.
    pub layers: Vec<LayerSpecification>,
    /// How its first weights are drawn.
    pub initial: Initial,
    /// Whether its weights are spectrally normalised.
    pub spectral_norm: bool,
}

impl Blueprint {
    /// The same blueprint, of which it is known that its layers fit together.
    ///
    /// # Errors
    /// The first layer that does not fit, at the path of the network's widths.
    pub fn checked(self) -> std::result::Result<Self, Problem> {
        match trace(self.input, &self.layers) {
            Ok(_) => Ok(self),
            Err(error) => Err(Problem {
                path: format!("{}.widths", self.name),
                message: error.to_string(),
            }),
        }
    }

    /// How many weights and biases the network learns.
    #[must_use]
    pub fn parameters(&self) -> usize {
        let shapes = trace(self.input, &self.layers).unwrap_or_default();
        let layers = self.layers.iter().zip(shapes);
        layers.map(|(layer, input)| layer.parameters(input)).sum()
    }
}

/// Networks with their first weights, by their names.
#[derive(Debug)]
pub struct Networks(BTreeMap<&'static str, Network>);

impl Networks {
    /// Builds networks. Each draws its first weights from a stream of its own, by its place in the
    /// list.
    ///
    /// # Errors
    /// The first layer that does not fit; none for checked blueprints.
    pub fn build(blueprints: &[Blueprint], chance: &Chance, device: &Device) -> Result<Self> {
        let build = |(index, blueprint): (usize, &Blueprint)| {
            let mut stream = chance.stream(Purpose::Weights, index as u64);
            let weights = (blueprint.initial, blueprint.spectral_norm);
            let (input, layers) = (blueprint.input, &blueprint.layers);
            let network = Network::new(input, layers, weights, &mut stream, device);
            match network {
                Ok(network) => Ok((blueprint.name, network)),
                Err(error) => Err(Error::problem(blueprint.name, error.to_string())),
            }
        };
        let networks = blueprints.iter().enumerate().map(build);
        Ok(Self(networks.collect::<Result<_>>()?))
    }

    /// The network with this name, taken out.
    ///
    /// # Errors
    /// [`Error::Configuration`] if the family has no such network.
    pub fn take(&mut self, name: &str) -> Result<Network> {
        self.0
            .remove(name)
            .ok_or_else(|| Error::problem(name, "the network is missing".to_owned()))
    }
}
