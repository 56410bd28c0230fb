//! The LSTMs, pixel by pixel.

use super::sums::{Bias, Kernel, Weights, sigmoid};
use super::{At, Kept};

/// A cell; see `causal/lstm.rs` for what it computes.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    seen: Kernel,
    remembered: Kernel,
    bias: Bias,
    pub(super) state: usize,
}

impl Cell {
    /// The cell of a row LSTM: it sees the pixel and the one before, and three states above.
    pub(super) fn row(
        channels: (usize, usize),
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        let seen = vec![(0, -1), (0, 0)];
        let remembered = vec![(-1, -1), (-1, 0), (-1, 1)];
        let place = |(_, column): (isize, isize)| (0, (column + 1) as usize);
        Self::new(
            channels,
            [1, 3],
            (seen, place),
            (remembered, place),
            told,
            weights,
        )
    }

    /// The cell of a diagonal LSTM that comes from the left (-1) or from the right (1): it sees the
    /// pixel, the state above and the one where it comes from.
    fn diagonal(
        channels: (usize, usize),
        from: isize,
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        // On the diagonal before, the state above stands one row higher, the one beside in the row.
        let remembered = vec![(-1, 0), (0, from)];
        let place = |(row, _): (isize, isize)| ((row + 1) as usize, 0);
        Self::new(
            channels,
            [2, 1],
            (vec![(0, 0)], place),
            (remembered, place),
            told,
            weights,
        )
    }

    fn new(
        (inputs, state): (usize, usize),
        [rows, columns]: [usize; 2],
        (seen, seen_place): (
            Vec<(isize, isize)>,
            impl Fn((isize, isize)) -> (usize, usize),
        ),
        (kept, kept_place): (
            Vec<(isize, isize)>,
            impl Fn((isize, isize)) -> (usize, usize),
        ),
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        let shape = [4 * state, inputs + state, rows, columns];
        let tensor = weights.next(shape.iter().product())?;
        Ok(Self {
            seen: Kernel::new(&tensor, shape, 0..inputs, seen, seen_place),
            remembered: Kernel::new(&tensor, shape, inputs..inputs + state, kept, kept_place),
            bias: Bias::new(4 * state, told, weights)?,
            state,
        })
    }

    /// Computes the state at a place into `h` and `c`; `c` goes on from another place, or from zero.
    pub(super) fn step(
        &self,
        at: At,
        input: &[f32],
        h: &mut [f32],
        c: &mut [f32],
        (from, to): (Option<usize>, usize),
    ) {
        let state = self.state;
        let mut gates = vec![0.0; 4 * state];
        self.bias.start(at.label, &mut gates);
        self.seen.add(at, input, &mut gates);
        self.remembered.add(at, h, &mut gates);
        for unit in 0..state {
            let part = |index: usize| gates[index * state + unit];
            let before = from.map_or(0.0, |place| c[place * state + unit]);
            let next = sigmoid(part(1)) * before + sigmoid(part(2)) * libm::tanhf(part(3));
            c[to * state + unit] = next;
            h[to * state + unit] = sigmoid(part(0)) * libm::tanhf(next);
        }
    }
}

/// Two cells, one from each side.
#[derive(Clone, Debug)]
pub(super) struct DiagonalLstm {
    pub(super) left: Cell,
    right: Cell,
}

impl DiagonalLstm {
    pub(super) fn new(
        channels: (usize, usize),
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        Ok(Self {
            left: Cell::diagonal(channels, -1, told, weights)?,
            right: Cell::diagonal(channels, 1, told, weights)?,
        })
    }

    /// The LSTM from the right, on the row above, of which all pixels are known now.
    pub(super) fn begin_row(&self, at: At, input: &[f32], more: &mut [Vec<f32>]) {
        let [_, _, h, c] = more else { return };
        if at.row() == 0 {
            return;
        }
        for place in (at.place - at.width..at.place).rev() {
            let at = at.moved(place);
            self.right.step(at, input, h, c, (at.near((0, 1)), place));
        }
    }

    /// The LSTM from the left, and what the other one knew one row higher.
    pub(super) fn compute(&self, at: At, input: &[f32], kept: &mut Kept) {
        let [h, c, right, _] = &mut kept.more[..] else {
            return;
        };
        self.left
            .step(at, input, h, c, (at.near((0, -1)), at.place));
        let state = self.left.state;
        for unit in 0..state {
            let above = at.near((-1, 0));
            let above = above.map_or(0.0, |place| right[place * state + unit]);
            kept.output[at.place * state + unit] = h[at.place * state + unit] + above;
        }
    }
}
