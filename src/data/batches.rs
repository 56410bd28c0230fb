//! The order in which the data are shown.

use crate::random::{Chance, Purpose};

/// Batches of image numbers: every epoch is a new random order, and shows every image at most once.
///
/// The order is a pure function of the seed and of how many batches were drawn.
#[derive(Clone, Debug)]
pub struct Batches {
    chance: Chance,
    order: Purpose,
    count: usize,
    drawn: u64,
    epoch: Option<(u64, Vec<u32>)>,
}

impl Batches {
    /// Batches from `count` images, after `drawn` were already drawn.
    #[must_use]
    pub fn new(chance: Chance, count: usize, drawn: u64) -> Self {
        Self {
            chance,
            order: Purpose::Order,
            count,
            drawn,
            epoch: None,
        }
    }

    /// The same in another order, that of a purpose of its own.
    #[must_use]
    pub fn in_order_of(self, order: Purpose) -> Self {
        Self { order, ..self }
    }

    /// How many batches were drawn.
    #[must_use]
    pub fn drawn(&self) -> u64 {
        self.drawn
    }

    /// Counts a batch that is made elsewhere, and returns how many came before it.
    pub fn count_one(&mut self) -> u64 {
        self.drawn += 1;
        self.drawn - 1
    }

    /// The numbers of the next `size` images; all of them where there are fewer, and none of none.
    pub fn next(&mut self, size: usize) -> Vec<u32> {
        let size = size.min(self.count);
        if size == 0 {
            return Vec::new();
        }
        let per_epoch = (self.count / size) as u64;
        let (epoch, position) = (self.drawn / per_epoch, self.drawn % per_epoch);
        self.drawn += 1;
        let order = self.order(epoch);
        order[position as usize * size..][..size].to_vec()
    }

    fn order(&mut self, epoch: u64) -> &[u32] {
        let fresh = self.epoch.take().filter(|(number, _)| *number == epoch);
        let order = fresh.unwrap_or_else(|| {
            let mut stream = self.chance.stream(self.order, epoch);
            (epoch, stream.permutation(self.count))
        });
        &self.epoch.insert(order).1
    }
}
