//! Which classes examples are asked of.

use crate::error::{Error, Result};
use crate::session::Session;

impl Session {
    /// The classes that are asked for if nothing is said: those that the run learns from, and of
    /// categories that are invented all.
    pub(in crate::session) fn known_classes(&self) -> Vec<u8> {
        if self.model.invents_categories() {
            return (0..self.model.kinds() as u8).collect();
        }
        self.supply.classes()
    }

    /// The classes of a request, or those that are asked for if nothing is said.
    ///
    /// # Errors
    /// [`Error::Question`] with the first class that there is not.
    pub(in crate::session) fn asked_classes(&self, classes: Option<&[u8]>) -> Result<Vec<u8>> {
        check_classes(classes, self.model.kinds())?;
        Ok(classes.map_or_else(|| self.known_classes(), <[u8]>::to_vec))
    }
}

/// Refuses classes that there are not, among so many `kinds`, and an empty list.
///
/// # Errors
/// [`Error::Question`] with the first of them.
pub(in crate::session) fn check_classes(classes: Option<&[u8]>, kinds: usize) -> Result<()> {
    let Some(classes) = classes else {
        return Ok(());
    };
    let unknown = classes.iter().find(|&&class| usize::from(class) >= kinds);
    match unknown {
        Some(class) => Err(Error::Question(format!(
            "there is no class {class}: classes are 0 to {}",
            kinds - 1
        ))),
        None if classes.is_empty() => Err(Error::Question("no classes are given".to_owned())),
        None => Ok(()),
    }
}
