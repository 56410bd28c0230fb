//! The table of presets: those of every family, one after another.

use std::sync::LazyLock;

use crate::models::{FAMILIES, Preset};

/// Every model that has a name. The first one is what the page opens with.
pub static PRESETS: LazyLock<Vec<Preset>> = LazyLock::new(|| {
    let tables = FAMILIES.iter().map(|family| family.presets());
    tables.flatten().copied().collect()
});

/// The preset with this name.
pub(super) fn find(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}
