//! The settings of the methods that need no network.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the first lecture fits: no network, no gradient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ClassicalSettings {
    /// What is fitted to the data.
    #[schemars(title = "Method", extend("seam" = "run"))]
    pub method: Method,

    /// How many examples it is fitted to: the first ones that are used, or all of them where there
    /// are fewer.
    #[schemars(
        title = "Examples",
        range(min = 2, max = 60_000),
        extend("seam" = "data", "unit" = "examples")
    )]
    pub examples: u32,

    /// PCA: how many principal components an example is rebuilt from.
    #[schemars(
        title = "Principal components",
        range(min = 1, max = 784),
        extend("seam" = "network", "live" = true, "unit" = "components", "paper" = "Pearson 1901")
    )]
    pub components: u32,

    /// k-means: how many centres there are. Mixture: how many Gaussians.
    #[schemars(
        title = "Clusters",
        range(min = 1, max = 100),
        extend("seam" = "network", "unit" = "clusters")
    )]
    pub clusters: u32,

    /// Mixture of images: it lives in the coordinates of this many principal components.
    #[schemars(
        title = "Coordinates of the mixture",
        range(min = 1, max = 64),
        extend("seam" = "network", "unit" = "coordinates")
    )]
    pub reduced: u32,

    /// Mixture: which shapes a Gaussian may have.
    #[schemars(title = "Covariance", extend("seam" = "network"))]
    pub covariance: Covariance,

    /// Density in the plane: of both coordinates together, or as the product of two densities, one
    /// for each coordinate, which cannot know how the two depend on each other.
    #[schemars(title = "Coordinates", extend("seam" = "network"))]
    pub coordinates: Coordinates,

    /// Histogram: into how many bins the range from -2 to 2 is divided, along each axis.
    #[schemars(
        title = "Bins",
        range(min = 1, max = 200),
        extend("seam" = "network", "live" = true, "unit" = "bins")
    )]
    pub bins: u32,

    /// Histogram: what is added to the count of each bin, so that no bin is impossible.
    #[schemars(
        title = "Pseudo-count",
        range(min = 0.001, max = 10.0),
        extend("seam" = "network", "live" = true)
    )]
    pub pseudo_count: f64,

    /// Kernel density: the standard deviation of the Gaussian around each example; 0 chooses it by
    /// Scott's rule.
    #[schemars(
        title = "Bandwidth",
        range(min = 0.0, max = 2.0),
        extend("seam" = "network", "live" = true, "paper" = "Scott 1992")
    )]
    pub bandwidth: f64,
}

/// A method that needs no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Method {
    /// Principal component analysis: the directions along which the data vary most.
    Pca,
    /// k-means: each example belongs to the nearest of k centres.
    KMeans,
    /// Density: how many examples fall into each bin.
    Histogram,
    /// Density: a small Gaussian around every example.
    Kernel,
    /// Density: a few Gaussians, fitted by expectation and maximisation.
    Mixture,
}

/// Which shapes a Gaussian may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Covariance {
    /// A ball: the same width in all directions.
    Round,
    /// An ellipse along the axes.
    Diagonal,
    /// Any ellipse.
    Full,
}

/// Whether the two coordinates of a point are described together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Coordinates {
    /// One density in the plane.
    Together,
    /// Two densities on a line, multiplied.
    Separate,
}

impl Method {
    /// Whether it describes points in the plane only.
    #[must_use]
    pub fn only_in_the_plane(self) -> bool {
        matches!(self, Self::Histogram | Self::Kernel)
    }
}

impl Default for ClassicalSettings {
    fn default() -> Self {
        Self {
            method: Method::Pca,
            examples: 10_000,
            components: 32,
            clusters: 10,
            reduced: 32,
            covariance: Covariance::Full,
            coordinates: Coordinates::Together,
            bins: 32,
            pseudo_count: 0.01,
            bandwidth: 0.1,
        }
    }
}
