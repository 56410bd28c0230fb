//! A critic in double precision, written out by hand, as a reference for exact gradients.

/// One layer of the reference.
pub enum Op {
    /// Weights `[inputs][outputs]` and biases.
    Linear(Vec<f64>, Vec<f64>),
    /// Weights `[outputs][inputs][side][side]`, biases, and the geometry.
    Convolution(Vec<f64>, Vec<f64>, Geometry),
    /// Leaky ReLU with slope 0.2.
    Leaky,
    /// The mean of 2x2 blocks of `channels` images of `side` pixels.
    Average { channels: usize, side: usize },
    /// Shortcut plus branch.
    Residual(Vec<Op>, Vec<Op>),
}

/// The geometry of a convolution.
#[derive(Clone, Copy)]
pub struct Geometry {
    pub inputs: usize,
    pub outputs: usize,
    pub input_side: usize,
    pub output_side: usize,
    pub side: usize,
    pub stride: usize,
    pub padding: usize,
}

impl Geometry {
    /// Calls `visit(input index, output index, weight index)` for every product of the convolution.
    fn products(self, mut visit: impl FnMut(usize, usize, usize)) {
        let (n, m) = (self.input_side, self.output_side);
        for o in 0..self.outputs {
            for (row, column) in (0..m * m).map(|i| (i / m, i % m)) {
                for (i, k) in
                    (0..self.inputs).flat_map(|i| (0..self.side * self.side).map(move |k| (i, k)))
                {
                    let (down, right) = (k / self.side, k % self.side);
                    let (y, x) = (row * self.stride + down, column * self.stride + right);
                    let inside = self.padding..self.padding + n;
                    if inside.contains(&y) && inside.contains(&x) {
                        let (y, x) = (y - self.padding, x - self.padding);
                        let weight = (o * self.inputs + i) * self.side * self.side + k;
                        visit((i * n + y) * n + x, (o * m + row) * m + column, weight);
                    }
                }
            }
        }
    }
}

fn forward(op: &Op, x: &[f64]) -> Vec<f64> {
    match op {
        Op::Linear(weight, bias) => {
            let outputs = bias.len();
            (0..outputs)
                .map(|o| {
                    bias[o]
                        + x.iter()
                            .enumerate()
                            .map(|(i, x)| x * weight[i * outputs + o])
                            .sum::<f64>()
                })
                .collect()
        }
        Op::Convolution(weight, bias, geometry) => {
            let area = geometry.output_side * geometry.output_side;
            let mut y: Vec<f64> = (0..bias.len() * area)
                .map(|index| bias[index / area])
                .collect();
            geometry.products(|input, output, w| y[output] += x[input] * weight[w]);
            y
        }
        Op::Leaky => x
            .iter()
            .map(|&x| if x > 0.0 { x } else { 0.2 * x })
            .collect(),
        Op::Average { channels, side } => {
            let half = side / 2;
            (0..channels * half * half)
                .map(|index| {
                    let corner = corner(index, half, *side);
                    0.25 * (x[corner] + x[corner + 1] + x[corner + side] + x[corner + side + 1])
                })
                .collect()
        }
        Op::Residual(branch, shortcut) => {
            let (a, b) = (run(branch, x), run(shortcut, x));
            a.iter().zip(&b).map(|(a, b)| a + b).collect()
        }
    }
}

/// The first pixel of the block that pixel `index` of the halved images is the mean of.
fn corner(index: usize, half: usize, side: usize) -> usize {
    let (image, rest) = (index / (half * half), index % (half * half));
    (image * side + 2 * (rest / half)) * side + 2 * (rest % half)
}

fn backward(op: &Op, x: &[f64], g: &[f64]) -> Vec<f64> {
    match op {
        Op::Linear(weight, bias) => {
            let outputs = bias.len();
            (0..x.len())
                .map(|i| (0..outputs).map(|o| g[o] * weight[i * outputs + o]).sum())
                .collect()
        }
        Op::Convolution(weight, _, geometry) => {
            let mut back = vec![0.0; x.len()];
            geometry.products(|input, output, w| back[input] += g[output] * weight[w]);
            back
        }
        Op::Leaky => x
            .iter()
            .zip(g)
            .map(|(&x, g)| if x > 0.0 { *g } else { 0.2 * g })
            .collect(),
        Op::Average { side, .. } => {
            let mut back = vec![0.0; x.len()];
            for (index, g) in g.iter().enumerate() {
                let corner = corner(index, side / 2, *side);
                for place in [corner, corner + 1, corner + side, corner + side + 1] {
                    back[place] = 0.25 * g;
                }
            }
            back
        }
        Op::Residual(branch, shortcut) => {
            let (a, b) = (pull(branch, x, g), pull(shortcut, x, g));
            a.iter().zip(&b).map(|(a, b)| a + b).collect()
        }
    }
}

fn run(ops: &[Op], x: &[f64]) -> Vec<f64> {
    ops.iter().fold(x.to_vec(), |x, op| forward(op, &x))
}

fn pull(ops: &[Op], x: &[f64], g: &[f64]) -> Vec<f64> {
    let mut inputs = vec![x.to_vec()];
    for op in ops {
        inputs.push(forward(op, &inputs[inputs.len() - 1]));
    }
    ops.iter()
        .zip(&inputs)
        .rev()
        .fold(g.to_vec(), |g, (op, x)| backward(op, x, &g))
}

/// The critic's single output.
pub fn score(ops: &[Op], x: &[f64]) -> f64 {
    run(ops, x)[0]
}

/// The gradient of the critic's single output by its input.
pub fn input_gradient(ops: &[Op], x: &[f64]) -> Vec<f64> {
    pull(ops, x, &[1.0])
}

/// The penalty `mean (|g| - 1)^2` over some inputs.
pub fn penalty(ops: &[Op], inputs: &[Vec<f64>]) -> f64 {
    let one = |x: &Vec<f64>| {
        let square: f64 = input_gradient(ops, x).iter().map(|g| g * g).sum();
        (square.sqrt() - 1.0).powi(2)
    };
    inputs.iter().map(one).sum::<f64>() / inputs.len() as f64
}

/// Every weight and bias, in the order of the network's parameters.
pub fn weights(ops: &mut [Op]) -> Vec<&mut Vec<f64>> {
    ops.iter_mut()
        .flat_map(|op| match op {
            Op::Linear(weight, bias) | Op::Convolution(weight, bias, _) => vec![weight, bias],
            Op::Residual(branch, shortcut) => {
                let mut all = weights(branch);
                all.extend(weights(shortcut));
                all
            }
            _ => Vec::new(),
        })
        .collect()
}
