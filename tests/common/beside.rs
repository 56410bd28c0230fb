//! A graphics card beside the CPU.

use burn::tensor::Device;
use genlab::session::{Report, Session};

use super::{advance, images};

/// What rounding does to gradients, as a share of the largest. Where a number lies closer than that to
/// the kink of a leaky ReLU, the two devices may stand on different sides of it, and are a thousandth
/// apart: so one seed of a few has to be right, as none is where a gradient is wrong.
pub const RIGHT: f32 = 1e-5;

/// How far the reports of three steps may be apart, as a share of what they say. A step of Adam goes as
/// far along a tiny gradient as along a large one: what rounding does to tiny ones is seen in the third.
const TOLERANCE: f32 = 3e-3;

/// How far the gradients of all layers of a run that has not begun are apart on the two devices, as a
/// share of the largest: the best of a few seeds.
pub async fn gradients_apart(text: &str, card: &Device) -> f32 {
    let mut apart = f32::INFINITY;
    for seed in 1..=4 {
        let text = format!("{text}&seed={seed}");
        let found = gradients(&text, card).await;
        let expected = gradients(&text, &Device::flex()).await;
        apart = apart.min(largest_difference(&found, &expected));
        if apart < RIGHT {
            break;
        }
    }
    apart
}

/// The length of the gradient of each layer, of a run that has not begun.
async fn gradients(text: &str, device: &Device) -> Vec<f32> {
    let mut session = Session::open(text, images(), device).unwrap();
    let networks = session.health().await.unwrap().networks;
    let layers = networks.iter().flat_map(|network| &network.layers);
    layers.map(|layer| layer.gradient).collect()
}

/// As a share of the largest number.
fn largest_difference(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len());
    let pairs = found.iter().zip(expected);
    let difference = pairs.fold(0.0f32, |most, (one, other)| most.max((one - other).abs()));
    difference / expected.iter().copied().fold(0.0f32, f32::max)
}

/// The first curve of `found`, a report of three steps, that is not that of the CPU.
pub async fn report_apart(text: &str, found: &Report) -> Option<String> {
    let mut reference = Session::open(text, images(), &Device::flex()).unwrap();
    let expected = advance(&mut reference, 3).await;
    let mut pairs = found.series.iter().zip(&expected.series);
    let (found, expected) = pairs.find(|(found, expected)| {
        let mut values = found.values.iter().zip(&expected.values);
        let near = values.all(|(one, other)| {
            let (one, other) = (one.unwrap(), other.unwrap());
            (one - other).abs() <= TOLERANCE * other.abs().max(1.0)
        });
        found.name != expected.name || !near
    })?;
    let (name, found, expected) = (found.name, &found.values, &expected.values);
    Some(format!("{text}: {name} is {found:?} and not {expected:?}"))
}
