//! Activations inside kernels: `y = f(x)`, and `f'(x)` from `y`.

/// What a kernel does with its result before it writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Activate {
    /// Nothing.
    Identity,
    /// `max(x, 0)`
    Relu,
    /// `x`, and `slope x` below zero; the bits of the slope, which is positive.
    LeakyRelu(u32),
    /// `tanh x`
    Tanh,
    /// `1 / (1 + exp(-x))`
    Sigmoid,
}

impl Activate {
    /// WGSL for `activate(x)` and for `derivative(y)`.
    pub(super) fn functions(self) -> String {
        let (value, derivative) = match self {
            Self::Identity => ("x".to_owned(), "1.0".to_owned()),
            Self::Relu => (
                "max(x, 0.0)".to_owned(),
                "select(0.0, 1.0, y > 0.0)".to_owned(),
            ),
            Self::LeakyRelu(slope) => {
                let slope = format!("bitcast<f32>({slope}u)");
                (
                    format!("select(x * {slope}, x, x >= 0.0)"),
                    format!("select({slope}, 1.0, y >= 0.0)"),
                )
            }
            // Beyond 15 it is 1 in single precision, and some cards overflow.
            Self::Tanh => (
                "tanh(clamp(x, -15.0, 15.0))".to_owned(),
                "1.0 - y * y".to_owned(),
            ),
            Self::Sigmoid => (
                "1.0 / (1.0 + exp(-x))".to_owned(),
                "y * (1.0 - y)".to_owned(),
            ),
        };
        format!(
            "fn activate(x: f32) -> f32 {{ return {value}; }}\n\
             fn derivative(y: f32) -> f32 {{ return {derivative}; }}\n"
        )
    }
}
