//! Which images of a data set are used, and what their labels say.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CLASSES;
use crate::random::{Chance, Purpose, Stream};

/// Which images are used, and what their labels say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SelectionSettings {
    /// The classes that are used. With two digits, a GAN that drops one is easy to see.
    #[schemars(
        title = "Classes",
        length(min = 1, max = 10),
        inner(range(min = 0, max = 9)),
        extend("seam" = "data")
    )]
    pub classes: Vec<u32>,

    /// How many times more images the first of the classes has than the last; 1 is balanced.
    #[schemars(
        title = "Imbalance",
        range(min = 1.0, max = 1000.0),
        extend("seam" = "data", "unit" = "to 1")
    )]
    pub imbalance: f64,

    /// The share of images whose label is wrong: it is that of another of the classes that are used.
    #[schemars(title = "Label noise", range(min = 0.0, max = 1.0), extend("seam" = "data"))]
    pub label_noise: f64,
}

impl Default for SelectionSettings {
    fn default() -> Self {
        Self {
            classes: (0..CLASSES as u32).collect(),
            imbalance: 1.0,
            label_noise: 0.0,
        }
    }
}

/// The numbers of the images that are used, and the label of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The numbers of the images.
    pub numbers: Vec<u32>,
    /// What their labels say.
    pub labels: Vec<u8>,
}

impl SelectionSettings {
    /// Chooses among images with these labels. Which labels are wrong is chance of its own, so that
    /// the same images are used whether labels are wrong or not.
    #[must_use]
    pub fn choose(&self, labels: &[u8], chance: &Chance) -> Selection {
        let mut stream = chance.stream(Purpose::Selection, 0);
        let mut wrong = chance.stream(Purpose::WrongLabels, 0);
        let last = self.classes.len().saturating_sub(1).max(1) as f64;
        let mut selection = Selection {
            numbers: Vec::new(),
            labels: Vec::new(),
        };
        for (number, &label) in labels.iter().enumerate() {
            let place = self
                .classes
                .iter()
                .position(|&class| class == u32::from(label));
            let Some(place) = place else { continue };
            // The sizes of the classes fall by the same factor from each to the next.
            let share = libm::pow(self.imbalance, -(place as f64) / last);
            if share < 1.0 && stream.uniform() >= share {
                continue;
            }
            selection.numbers.push(number as u32);
            selection.labels.push(self.said(label, &mut wrong));
        }
        selection
    }

    /// What the label of an image says: with the probability of label noise another class, each as
    /// likely. Where only one class is used there is no other.
    fn said(&self, label: u8, stream: &mut Stream) -> u8 {
        if self.label_noise == 0.0 || stream.uniform() >= self.label_noise {
            return label;
        }
        let others = (0..CLASSES as u8)
            .filter(|&other| other != label && self.classes.contains(&u32::from(other)));
        let others: Vec<u8> = others.collect();
        match others.len() {
            0 => label,
            count => others[stream.below(count)],
        }
    }
}
