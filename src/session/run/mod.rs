//! What a run is while it goes on: changes, checkpoints, reports, timelines.

pub(super) mod adjust;
pub(super) mod checkpoint;
pub(super) mod recent;
pub(super) mod report;
pub(super) mod timeline;
