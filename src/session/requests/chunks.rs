//! Much, some at a time.

/// Some of what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) struct Chunk {
    /// Its number.
    pub(in crate::session) index: usize,
    /// Where it begins.
    pub(in crate::session) first: usize,
    /// How many it has.
    pub(in crate::session) count: usize,
}

/// `total` things in chunks of `size`; there are fewer in the last one.
pub(in crate::session) fn chunks(total: usize, size: usize) -> impl Iterator<Item = Chunk> {
    let firsts = (0..total).step_by(size).enumerate();
    firsts.map(move |(index, first)| Chunk {
        index,
        first,
        count: size.min(total - first),
    })
}
