//! The shape of one example.

/// The shape of one example: a tensor of examples is `[batch, channels, height, width]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Shape {
    /// The number of channels: 1 for a grey image, z for a latent.
    pub channels: usize,
    /// The number of rows.
    pub height: usize,
    /// The number of columns.
    pub width: usize,
}

impl Shape {
    /// A grey MNIST image.
    pub const DIGIT: Self = Self::new(1, 28, 28);

    /// A shape with these channels, height and width.
    #[must_use]
    pub const fn new(channels: usize, height: usize, width: usize) -> Self {
        Self {
            channels,
            height,
            width,
        }
    }

    /// A vector: one row, one column, `length` channels.
    #[must_use]
    pub const fn vector(length: usize) -> Self {
        Self::new(length, 1, 1)
    }

    /// How many numbers one example has.
    #[must_use]
    pub const fn size(self) -> usize {
        self.channels * self.height * self.width
    }

    /// The dimensions of a batch of such examples.
    #[must_use]
    pub const fn batch(self, count: usize) -> [usize; 4] {
        [count, self.channels, self.height, self.width]
    }
}

impl std::fmt::Display for Shape {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{}x{}x{}",
            self.channels, self.height, self.width
        )
    }
}
