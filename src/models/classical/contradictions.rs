//! What contradicts what, although each value alone is allowed.

use super::settings::{Coordinates, Method};
use crate::error::Problem;
use crate::models::configuration::Configuration;

/// Everything in the settings of a method without networks that contradicts something else.
pub(super) fn contradictions(configuration: &Configuration) -> Vec<Problem> {
    let settings = &configuration.classical;
    let in_plane = configuration.data.in_plane();
    let bins = !in_plane && settings.method.only_in_the_plane();
    let parts = !in_plane && settings.coordinates == Coordinates::Separate;
    let components = settings.method == Method::Pca && in_plane && settings.components > 2;
    let clusters = settings.clusters > settings.examples;
    [
        bins.then(|| {
            let reason = "a density of 784 pixels cannot be counted in bins, and no example is near another: use data in the plane, or the mixture";
            Problem::new("classical.method", reason)
        }),
        (parts && settings.method == Method::Mixture).then(|| {
            let reason = "only points in the plane are described one coordinate at a time";
            Problem::new("classical.coordinates", reason)
        }),
        components.then(|| {
            let reason = "a point has two coordinates, and so two principal components";
            Problem::new("classical.components", reason)
        }),
        configuration.points_without_a_partner(),
        clusters.then(|| Problem::new("classical.clusters", "there are fewer examples than clusters")),
    ]
    .into_iter()
    .flatten()
    .collect()
}
