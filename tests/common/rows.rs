//! Every row of the table of presets, small enough for three steps.

use burn::tensor::Device;
use genlab::experiment::PRESETS;
use genlab::session::{DrawFrom, DrawRequest, Report, Series, Session};

use super::{advance, images, predictors};

/// Makes any row small.
pub fn small(family: &str) -> &'static str {
    match family {
        "adversarial" => {
            "train.batch=8&latent.size=4&generator.widths=6,4&discriminator.widths=4,6\
                &train.discriminatorTurns=1"
        }
        "autoencoder" => "train.batch=8&latent.size=4&encoder.widths=4,6&decoder.widths=6,4",
        "adversarialAutoencoder" => {
            "train.batch=8&latent.size=4&encoder.widths=4,6&decoder.widths=6,4\
                &discriminator.widths=4,6"
        }
        "autoregressive" => predictors::SMALL,
        "classical" => "classical.clusters=3&classical.reduced=2",
        "diffusion" => "denoiser.widths=4,6&denoiser.batch=8&sampling.steps=2",
        _ => "",
    }
}

/// The rows of some families, small, as text; each with how many numbers its examples have.
pub fn texts(wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = (String, usize)> {
    PRESETS
        .iter()
        .filter(move |preset| wanted(preset.family.name()))
        .map(|preset| {
            let plane = preset.differences.contains("data=ring");
            let text = format!("{}&{}", preset.name, small(preset.family.name()));
            (text, if plane { 2 } else { 784 })
        })
}

/// Three steps with finite numbers, a checkpoint that goes on as the run does, to `tolerance`, and
/// a drawing of examples of `size` numbers. Returns what the three steps reported.
pub async fn check(text: &str, size: usize, device: &Device, tolerance: f32) -> Report {
    let mut session = Session::open(text, images(), device).unwrap();
    let report = advance(&mut session, 3).await;
    for series in &report.series {
        for value in &series.values {
            let finite = value.is_some_and(f32::is_finite);
            assert!(finite, "{text}: {} is {value:?}", series.name);
        }
    }
    let bytes = session.checkpoint().await.unwrap();
    let mut resumed = Session::resume(&bytes, images(), device).unwrap();
    assert_eq!(resumed.text(), session.text());
    let next = advance(&mut session, 1).await;
    assert_same(text, &advance(&mut resumed, 1).await, &next, tolerance);
    let request = DrawRequest {
        count: 3,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    assert_eq!(drawn.pixels.len(), 3 * size, "{text}");
    assert!(drawn.pixels.iter().all(|pixel| pixel.is_finite()), "{text}");
    report
}

/// Panics unless two reports say the same, to `tolerance`; large numbers to that share of them.
pub fn assert_same(text: &str, found: &Report, expected: &Report, tolerance: f32) {
    assert_eq!(found.steps, expected.steps, "{text}");
    for (found, expected) in found.series.iter().zip(&expected.series) {
        assert_eq!(found.name, expected.name, "{text}");
        let numbers = |series: &Series| -> Vec<f32> {
            series.values.iter().map(|value| value.unwrap()).collect()
        };
        let (found_numbers, expected_numbers) = (numbers(found), numbers(expected));
        let largest = expected_numbers
            .iter()
            .fold(1.0f32, |most, one| most.max(one.abs()));
        let same = found_numbers
            .iter()
            .zip(&expected_numbers)
            .all(|(one, other)| (one - other).abs() <= tolerance * largest);
        let name = &found.name;
        assert!(
            same,
            "{text}: {name} is {found_numbers:?} and not {expected_numbers:?}"
        );
    }
}
