//! The kernels of a convolution.

use burn_cubecl::tensor::CubeTensor;

use crate::gpu::activate::Activate;
use crate::gpu::shader::{Access, INDEX, Shader, launch};

/// The sums of `g f'(y)` over examples and places, one a channel.
pub(super) fn sum_channels(
    gradient: &CubeTensor,
    y: &CubeTensor,
    out: &CubeTensor,
    activate: Activate,
) {
    let [batch, channels, height, width] = gradient.meta.shape().dims();
    let sums = ChannelSums { activate };
    let words = [batch, channels, height * width].map(|word| word as u32);
    let tensors: &[_] = match activate {
        Activate::Identity => &[gradient, out],
        _ => &[gradient, y, out],
    };
    launch(sums, [channels as u32, 1, 1], tensors, &words);
}

/// A convolution or its transpose, written from the side of its result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Gather {
    pub(super) transposed: bool,
    /// Whether `x` is a gradient, to be multiplied by the derivative of the activation at `y`.
    pub(super) of_gradient: bool,
    pub(super) activate: Activate,
}

impl Gather {
    pub(super) fn has_y(&self) -> bool {
        self.of_gradient && self.activate != Activate::Identity
    }
}

impl Shader for Gather {
    const NAME: &'static str = "convolution";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let mut buffers = vec![("large", Access::Read), ("weight", Access::Read)];
        if self.has_y() {
            buffers.push(("y", Access::Read));
        } else if !self.of_gradient {
            buffers.push(("bias", Access::Read));
        }
        buffers.push(("out", Access::Write));
        buffers
    }

    fn body(&self) -> String {
        // Where tap i of the kernel looks, or, of the transpose, where it comes from.
        let place = |name: &str, at: &str, tap: &str, axis: &str| {
            if self.transposed {
                format!(
                    "let {name}s = {at} + padding.{axis} - i32({tap});
        if ({name}s < 0 || {name}s % stride != 0) {{ continue; }}
        let {name} = {name}s / stride;"
                )
            } else {
                format!("let {name} = {at} * stride - padding.{axis} + i32({tap});")
            }
        };
        let x = if self.has_y() {
            "large[i] * derivative(y[i])"
        } else {
            "large[i]"
        };
        let result = if self.of_gradient {
            "sum[j]"
        } else {
            "activate(sum[j] + bias[channel])"
        };
        let text = include_str!("convolve.wgsl")
            .replace("{{x}}", x)
            .replace("{{result}}", result)
            .replace("{{line}}", &place("line", "row", "i", "x"))
            .replace("{{spot}}", &place("spot", "column", "j", "y"));
        INDEX.to_owned() + &self.activate.functions() + &text
    }
}

/// The gradient of the weight.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Correlate {
    /// Whether the gradient is the larger of the two, as behind a transposed convolution.
    pub(super) gradient_is_large: bool,
    pub(super) activate: Activate,
}

impl Correlate {
    pub(super) fn has_y(&self) -> bool {
        self.activate != Activate::Identity
    }
}

impl Shader for Correlate {
    const NAME: &'static str = "convolution_weight";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let mut buffers = vec![("small", Access::Read), ("large", Access::Read)];
        if self.has_y() {
            buffers.push(("y", Access::Read));
        }
        buffers.push(("out", Access::Write));
        if !self.gradient_is_large {
            buffers.push(("totals", Access::Write));
        }
        buffers
    }

    fn body(&self) -> String {
        let operand = |name: &str, is_gradient: bool| {
            if is_gradient && self.has_y() {
                format!("{name}[i] * derivative(y[i])")
            } else {
                format!("{name}[i]")
            }
        };
        let write_total =
            "if (local == 4u && large_first == 0u && tap == 0u) { totals[small] = sum[j]; }";
        let text = include_str!("correlate.wgsl")
            .replace("{{small}}", &operand("small", !self.gradient_is_large))
            .replace("{{large}}", &operand("large", self.gradient_is_large))
            .replace(
                "{{write_total}}",
                if self.gradient_is_large {
                    ""
                } else {
                    write_total
                },
            );
        self.activate.functions() + &text
    }
}

/// Sums over examples and places.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct ChannelSums {
    activate: Activate,
}

impl Shader for ChannelSums {
    const NAME: &'static str = "channel_sums";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let mut buffers = vec![("x", Access::Read)];
        if self.activate != Activate::Identity {
            buffers.push(("y", Access::Read));
        }
        buffers.push(("out", Access::Write));
        buffers
    }

    fn body(&self) -> String {
        let x = match self.activate {
            Activate::Identity => "x[i]",
            _ => "x[i] * derivative(y[i])",
        };
        self.activate.functions() + &include_str!("channel_sums.wgsl").replace("{{x}}", x)
    }
}
