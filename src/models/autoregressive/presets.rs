//! The named models that predict every pixel from those before it.

use super::AutoregressiveFamily;
use crate::models::family::Preset;

const fn pixels(
    name: &'static str,
    title: &'static str,
    summary: &'static str,
    differences: &'static str,
) -> Preset {
    Preset::new(&AutoregressiveFamily, name, title, summary, differences)
}

/// The rows.
pub(super) const PRESETS: &[Preset] = &[
    pixels(
        "pixelcnn",
        "PixelCNN",
        "Every pixel is predicted from those above and to the left by masked convolutions: an exact likelihood.",
        "predictor.places=true",
    ),
    pixels(
        "pixelcnn/gated",
        "Gated PixelCNN",
        "One stack for the rows above, one for the row itself: no blind spot.",
        "predictor.kind=gated&predictor.initial=xavier&predictor.places=true",
    ),
    pixels(
        "pixelcnn/conditional",
        "Conditional PixelCNN",
        "Every layer is told the class: digits that one can ask for.",
        "predictor.labels=true&predictor.places=true",
    ),
    pixels(
        "pixelcnn/grey",
        "PixelCNN with greys",
        "Every pixel chooses among 16 greys; 4 and 256 are as well.",
        "pixels.levels=16",
    ),
    pixels(
        "pixelrnn/row-lstm",
        "Row LSTM",
        "A memory goes down the image row by row.",
        "predictor.kind=rowLstm&predictor.blocks=1&predictor.initial=xavier",
    ),
    pixels(
        "pixelrnn/diagonal-bilstm",
        "Diagonal BiLSTM",
        "Two memories cross the image along its diagonals: next to nothing of it is out of sight.",
        "predictor.kind=diagonalLstm&predictor.width=8&predictor.blocks=1&predictor.initial=xavier",
    ),
    pixels(
        "made",
        "MADE",
        "An autoencoder whose connections are cut so that no pixel sees itself.",
        "predictor.kind=made&predictor.direct=true",
    ),
    pixels(
        "nade",
        "NADE",
        "A hidden layer for each pixel; each one goes on from the one before.",
        "predictor.kind=nade&predictor.hidden=128&predictor.initial=xavier&predictor.optimizer.rate=0.01",
    ),
    pixels(
        "fvsbn",
        "Fully visible belief net",
        "Every pixel is a logistic regression on the earlier ones: the simplest of them all.",
        "predictor.kind=fvsbn&predictor.initial=normal&predictor.optimizer.rate=0.01",
    ),
];
