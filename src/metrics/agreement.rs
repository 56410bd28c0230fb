//! Whether images are of the class that was asked for.

use crate::data::CLASSES;

/// How often each class that was asked for met each class that was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confusion {
    /// One row for each class that was asked for, one column for each that was seen.
    pub counts: [[usize; CLASSES]; CLASSES],
}

impl Confusion {
    /// Counts pairs of an asked and a seen class, both 0 to 9.
    pub fn new(pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut confusion = Self::default();
        for (asked, seen) in pairs {
            confusion.counts[asked][seen] += 1;
        }
        confusion
    }

    /// How many pairs there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.counts.iter().flatten().sum()
    }

    /// The share of pairs whose two classes are the same.
    #[must_use]
    pub fn agreement(&self) -> f64 {
        let same: usize = (0..CLASSES).map(|class| self.counts[class][class]).sum();
        same as f64 / self.total().max(1) as f64
    }

    /// For categories that have no names: the share of pairs that agree under the best one-to-one
    /// assignment of categories to classes, and the class of each category.
    ///
    /// Exact, over all subsets of the classes: best(k, S) = max over c in S of
    /// best(k - 1, S \ c) + counts\[k\]\[c\], where the first k categories get the classes S.
    #[must_use]
    pub fn best_assignment(&self) -> (f64, [usize; CLASSES]) {
        let subsets = 1usize << CLASSES;
        let mut best = vec![(0usize, 0usize); subsets];
        for subset in 1..subsets {
            let category = subset.count_ones() as usize - 1;
            let choices = (0..CLASSES).filter(|class| subset & (1 << class) != 0);
            best[subset] = choices
                .map(|class| {
                    let without = best[subset & !(1 << class)].0;
                    (without + self.counts[category][class], class)
                })
                .max()
                .unwrap_or_default();
        }
        let mut assignment = [0; CLASSES];
        let mut subset = subsets - 1;
        for category in (0..CLASSES).rev() {
            assignment[category] = best[subset].1;
            subset &= !(1 << assignment[category]);
        }
        let agreeing = best[subsets - 1].0;
        (agreeing as f64 / self.total().max(1) as f64, assignment)
    }
}
