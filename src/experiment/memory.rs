//! Whether a step of training fits into memory, before anything is built.

use crate::error::Problem;
use crate::models::{Blueprint, Configuration, Family};
use crate::nets::kept;

/// The most bytes that a step may need. A page in WebAssembly has 4 GiB for everything; what is
/// estimated here are the tensors alone.
const MOST: f64 = 2.5 * GIB;
const GIB: f64 = (1u64 << 30) as f64;
const BYTES: f64 = 4.0;
/// Of every weight there are the weight, its gradient, two averages of Adam, the moving average, and
/// what an update is computed from (measured natively: 9.1 times the weights of a large DCGAN).
const COPIES: f64 = 9.0;

/// Refuses a plan whose step would need more memory than there is, at what makes it so large.
pub(super) fn too_large(
    configuration: &Configuration,
    family: &dyn Family,
    blueprints: &[Blueprint],
) -> Option<Problem> {
    let batch = family.batch(configuration);
    let parts: Vec<(&Blueprint, f64, f64)> = blueprints
        .iter()
        .map(|blueprint| {
            let one = kept(blueprint.input, &blueprint.layers, batch.examples);
            let activations = one * family.passes(configuration, blueprint.name);
            let weights = COPIES * BYTES * blueprint.parameters() as f64;
            (blueprint, weights, BYTES * activations)
        })
        .collect();
    let bytes: f64 = parts.iter().map(|(_, weights, rest)| weights + rest).sum();
    if bytes <= MOST {
        return None;
    }
    let (largest, weights, activations) = parts
        .iter()
        .max_by(|a, b| (a.1 + a.2).total_cmp(&(b.1 + b.2)))?;
    let path = if weights > activations {
        format!("{}.widths", largest.name)
    } else {
        batch.path.to_owned()
    };
    Some(Problem {
        path,
        message: format!(
            "a step would need about {:.1} GiB of memory, most of it in the {}, and {:.1} GiB can be counted on: make the batch or that network smaller",
            bytes / GIB,
            largest.name,
            MOST / GIB,
        ),
    })
}
