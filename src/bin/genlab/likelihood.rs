//! How probable images are to a model that predicts pixels: held-out ones, other ones, empty ones.

use std::path::Path;

use genlab::Error;
use genlab::data::Dataset;
use genlab::session::{MeanLikelihood, Session};
use serde::Serialize;

use crate::{Failure, source};

/// The negative log-likelihoods of several kinds of images.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LikelihoodFigures {
    /// How greys became values: figures with another binarisation do not compare.
    binarisation: String,
    /// Images of the same classes that were not learned from.
    held_out: MeanLikelihood,
    /// Images that were learned from: far below means that the model copies.
    training: MeanLikelihood,
    /// Images of other data, in the same way.
    other: Option<MeanLikelihood>,
    /// The model's own images, in nats: the mean is an estimate of its entropy.
    own: f64,
    /// A black image, in nats.
    black: f64,
    /// A white image, in nats.
    white: f64,
}

/// The images that are compared.
pub struct Compared<'a> {
    /// Images that the run did not learn from.
    pub held_out: &'a Dataset,
    /// Images that it learned from.
    pub training: &'a Dataset,
    /// The folder of the run's data.
    pub data: Option<&'a Path>,
    /// The folder of other data; the clothes beside the digits if nothing is said.
    pub other: Option<&'a Path>,
}

/// All likelihoods; none of a model that does not have them.
pub async fn figures(
    session: &mut Session,
    compared: &Compared<'_>,
    count: usize,
    generated: &[f32],
) -> Result<Option<LikelihoodFigures>, Failure> {
    let size = compared.held_out.shape().size();
    let blank = [vec![0.0; size], vec![1.0; size]].concat();
    let blank = match session.likelihoods(&blank, None).await {
        Ok(blank) => blank,
        Err(Error::Question(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let beside = compared
        .data
        .and_then(|data| data.parent())
        .map(|parent| parent.join("fashion-mnist"))
        .filter(|beside| beside.exists());
    let other = match compared.other.or(beside.as_deref()) {
        Some(other) => {
            let other = source::part(other, "t10k")?;
            Some(session.mean_likelihood(&other, count).await?)
        }
        None => None,
    };
    let own = session.likelihoods(generated, None).await?.nats;
    Ok(Some(LikelihoodFigures {
        binarisation: binarisation(&session.text()),
        held_out: session.mean_likelihood(compared.held_out, count).await?,
        training: session.mean_likelihood(compared.training, count).await?,
        other,
        own: own.iter().map(|&nats| f64::from(nats)).sum::<f64>() / own.len() as f64,
        black: f64::from(blank.nats[0]),
        white: f64::from(blank.nats[1]),
    }))
}

/// What the configuration says about pixels.
fn binarisation(text: &str) -> String {
    let knobs = genlab::experiment::Experiment::parse(text).map(|experiment| {
        let pixels = &experiment.configuration.pixels;
        if pixels.levels == 2 {
            format!("{:?}", pixels.binarisation).to_lowercase()
        } else {
            format!("{} grey levels", pixels.levels)
        }
    });
    knobs.unwrap_or_default()
}

/// The figures in lines.
pub fn lines(figures: &LikelihoodFigures) -> Vec<String> {
    let mut lines = vec![format!(
        "likelihood ({})      nats per image  bits per pixel",
        figures.binarisation
    )];
    let mut mean = |name: &str, mean: &MeanLikelihood| {
        let MeanLikelihood {
            images,
            nats,
            error,
            bits_per_pixel,
        } = mean;
        lines.push(format!(
            "  {name:<24} {nats:>9.3} +- {error:.3} {bits_per_pixel:>9.4}  ({images} images)"
        ));
    };
    mean("held-out images", &figures.held_out);
    mean("training images", &figures.training);
    if let Some(other) = &figures.other {
        mean("other images", other);
    }
    for (name, nats) in [
        ("its own images", figures.own),
        ("a black image", figures.black),
        ("a white image", figures.white),
    ] {
        lines.push(format!("  {name:<24} {nats:>9.3}"));
    }
    lines
}
