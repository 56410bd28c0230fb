//! Who learns in a step.

/// Who takes a turn in a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Who {
    /// A whole step.
    #[default]
    Both,
    /// Only the generator; of an autoencoder encoder and decoder.
    Generator,
    /// Only the discriminator, all of its turns.
    Discriminator,
}
