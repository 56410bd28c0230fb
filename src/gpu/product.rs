//! Matrix products with what surrounds them.

use burn_cubecl::tensor::CubeTensor;

use super::activate::Activate;
use super::shader::{Access, Shader, launch};

/// A matrix product `activate(A B + bias)`, and what surrounds it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Product {
    /// The operand that is a gradient, to be multiplied by the derivative of this activation at `y`.
    pub(super) gradient: Option<Side>,
    /// What is done with the result, or was done with it.
    pub(super) activate: Activate,
    /// Whether a bias is added.
    pub(super) bias: bool,
    /// Whether the sums of B over k are written, too.
    pub(super) total: bool,
    /// How many invocations share a sum; [`Product::launch`] decides.
    pub(super) slices: u32,
}

/// An operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Side {
    /// The left one.
    A,
    /// The right one.
    B,
}

/// The sizes of a product, and the strides of its operands.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub(super) m: usize,
    pub(super) n: usize,
    pub(super) k: usize,
    /// The strides of A along m and k.
    pub(super) a: [usize; 2],
    /// The strides of B along k and n.
    pub(super) b: [usize; 2],
    /// How many products of the same size there are.
    pub(super) matrices: usize,
    /// How far the matrices of A and of B are from each other.
    pub(super) apart: [usize; 2],
}

/// Invocations of a workgroup.
const INVOCATIONS: u32 = 64;
/// Below so many invocations a card is not busy, and sums are shared.
const BUSY: usize = 1 << 14;
/// The shortest sum that is shared.
const LONG: usize = 64;

impl Product {
    pub(super) fn new(activate: Activate) -> Self {
        Self {
            gradient: None,
            activate,
            bias: false,
            total: false,
            slices: 1,
        }
    }

    /// Launches it. `tensors` are A, B, then `y`, the bias, the result and the sums, as far as there
    /// are such.
    pub(super) fn launch(mut self, extent: Extent, tensors: &[&CubeTensor]) {
        let (rows, columns) = (extent.m.div_ceil(4), extent.n.div_ceil(4));
        if rows * columns * extent.matrices < BUSY && extent.k >= LONG {
            self.slices = 4;
        }
        let [width, height] = self.tile();
        let groups = [
            (columns as u32).div_ceil(width),
            (rows as u32).div_ceil(height),
            extent.matrices as u32,
        ];
        let words = [
            extent.m,
            extent.n,
            extent.k,
            extent.a[0],
            extent.a[1],
            extent.b[0],
            extent.b[1],
            extent.apart[0],
            extent.apart[1],
            0,
        ];
        launch(self, groups, tensors, &words.map(|word| word as u32));
    }

    /// The invocations of a workgroup along columns and rows.
    fn tile(&self) -> [u32; 2] {
        let width = 8;
        [width, INVOCATIONS / width / self.slices]
    }

    fn operand(&self, side: Side, name: &str) -> String {
        if self.gradient == Some(side) && self.activate != Activate::Identity {
            format!("{name}[i] * derivative(y[i])")
        } else {
            format!("{name}[i]")
        }
    }

    fn has_y(&self) -> bool {
        self.gradient.is_some() && self.activate != Activate::Identity
    }

    fn gather(&self) -> String {
        if self.slices == 1 {
            return String::new();
        }
        let width = if self.total { 5 } else { 4 };
        let total = |text: &str| {
            if self.total {
                text.to_owned()
            } else {
                String::new()
            }
        };
        format!(
            "let place = ((local.z * {rows}u + local.y) * {columns}u + local.x) * {width}u;
    partial[place] = s0;
    partial[place + 1u] = s1;
    partial[place + 2u] = s2;
    partial[place + 3u] = s3;
    {store}
    workgroupBarrier();
    if (local.z != 0u) {{ return; }}
    for (var slice = 1u; slice < SLICES; slice++) {{
        let other = place + slice * {stride}u;
        s0 += partial[other];
        s1 += partial[other + 1u];
        s2 += partial[other + 2u];
        s3 += partial[other + 3u];
        {add}
    }}",
            rows = self.tile()[1],
            columns = self.tile()[0],
            stride = self.tile()[0] * self.tile()[1] * width,
            store = total("partial[place + 4u] = total;"),
            add = total("total += partial[other + 4u];"),
        )
    }
}

impl Shader for Product {
    const NAME: &'static str = "product";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let mut buffers = vec![("a", Access::Read), ("b", Access::Read)];
        if self.has_y() {
            buffers.push(("y", Access::Read));
        }
        if self.bias {
            buffers.push(("bias", Access::Read));
        }
        buffers.push(("out", Access::Write));
        if self.total {
            buffers.push(("totals", Access::Write));
        }
        buffers
    }

    fn body(&self) -> String {
        let [columns, rows] = self.tile();
        let only = |wanted: bool, text: &'static str| if wanted { text } else { "" };
        let result = match (self.gradient.is_some(), self.bias) {
            (true, _) => "sum[j]",
            (false, true) => "activate(sum[j] + bias[at])",
            (false, false) => "activate(sum[j])",
        };
        let write_total = "if (row == 0u) {
        for (var j = 0u; j < 4u; j++) {
            if (column + j < info.n) { totals[column + j] = total[j]; }
        }
    }";
        let partial = if self.slices == 1 { 1 } else { INVOCATIONS * 5 };
        let text = include_str!("product.wgsl")
            .replace("{{a}}", &self.operand(Side::A, "a"))
            .replace("{{b}}", &self.operand(Side::B, "b"))
            .replace("{{result}}", result)
            .replace(
                "{{begin_total}}",
                only(self.total, "var total = vec4<f32>();"),
            )
            .replace("{{add_total}}", only(self.total, "total += values;"))
            .replace("{{write_total}}", only(self.total, write_total))
            .replace("{{gather}}", &self.gather())
            .replace("{{slices}}", &self.slices.to_string())
            .replace("{{columns}}", &columns.to_string())
            .replace("{{rows}}", &rows.to_string())
            .replace("{{partial}}", &partial.to_string());
        self.activate.functions() + &text
    }
}
