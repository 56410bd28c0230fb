//! The named diffusion models.

use super::DiffusionFamily;
use crate::models::family::Preset;

const fn diffusion(
    name: &'static str,
    title: &'static str,
    summary: &'static str,
    differences: &'static str,
) -> Preset {
    Preset::new(&DiffusionFamily, name, title, summary, differences)
}

/// The rows.
pub(super) const PRESETS: &[Preset] = &[
    diffusion(
        "diffusion/flow",
        "Flow matching",
        "Noise moves to a digit on a straight line, and the network learns the direction.",
        "",
    ),
    diffusion(
        "diffusion/ddpm",
        "DDPM",
        "The network learns which noise was added; digits are drawn by taking it out bit by bit.",
        "diffusion.path=linear&diffusion.predicts=noise&sampling.method=ancestral&sampling.steps=50",
    ),
    diffusion(
        "diffusion/cosine",
        "Diffusion with a cosine schedule",
        "The noise grows along a circle: no time is spent where everything is noise already.",
        "diffusion.path=cosine&diffusion.predicts=noise",
    ),
    diffusion(
        "diffusion/guided",
        "Guided flow",
        "The network is told the class, now and then not: the difference can be exaggerated.",
        "diffusion.told=true&sampling.guidance=1",
    ),
];
