//! The named methods without networks.

use super::ClassicalFamily;
use crate::models::family::Preset;

/// What differs from a preset where the data are points in the plane.
pub(super) const PLANE: &str =
    "classical.examples=2000&classical.components=1&classical.clusters=8";

const fn classical(
    name: &'static str,
    title: &'static str,
    summary: &'static str,
    differences: &'static str,
) -> Preset {
    Preset::new(&ClassicalFamily, name, title, summary, differences)
}

/// The rows.
pub(super) const PRESETS: &[Preset] = &[
    classical(
        "pca",
        "Principal components",
        "The directions along which the digits vary most: the best linear code of any size.",
        "",
    ),
    classical(
        "k-means",
        "k-means",
        "Ten centres, each the mean of the examples that are nearest to it.",
        "classical.method=kMeans",
    ),
    classical(
        "density/digits",
        "Mixture of Gaussians, digits",
        "Twenty Gaussians in the coordinates of the first 32 principal components.",
        "classical.method=mixture&classical.clusters=20",
    ),
    classical(
        "density/histogram",
        "Histogram",
        "The oldest density: count what falls into each bin.",
        "data=ring&classical.method=histogram&classical.examples=2000",
    ),
    classical(
        "density/kernel",
        "Kernel density",
        "A small Gaussian around every example; its width decides between noise and blur.",
        "data=ring&classical.method=kernel&classical.examples=2000",
    ),
    classical(
        "density/mixture",
        "Mixture of Gaussians",
        "A few Gaussians that share the examples among them, by expectation and maximisation.",
        "data=ring&classical.method=mixture&classical.examples=2000&classical.clusters=8",
    ),
];
