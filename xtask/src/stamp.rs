//! What a stage was last made from, so that it is skipped while that has not changed.

use crate::place::Place;
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// A fingerprint of everything that a stage reads.
#[derive(Default)]
pub struct Inputs(DefaultHasher);

impl Inputs {
    /// A file, or a folder with all that is in it; what does not exist counts as empty.
    pub fn path(mut self, path: &Path) -> Result<Self> {
        self.add(path)?;
        Ok(self)
    }

    /// Several paths inside `root`.
    pub fn paths(self, root: &Path, names: &[&str]) -> Result<Self> {
        names
            .iter()
            .try_fold(self, |inputs, name| inputs.path(&root.join(name)))
    }

    /// A value, such as a version.
    pub fn value(mut self, value: &str) -> Self {
        value.hash(&mut self.0);
        self
    }

    /// The fingerprint.
    pub fn print(&self) -> String {
        format!("{:016x}", self.0.finish())
    }

    fn add(&mut self, path: &Path) -> Result<()> {
        let unreadable = || format!("{} is not readable", path.display());
        // As text: a system's own names are hashed otherwise on each system.
        let name = path.file_name().map(|name| name.to_string_lossy());
        name.hash(&mut self.0);
        if path.is_dir() {
            let mut entries: Vec<PathBuf> = fs::read_dir(path)
                .and_then(|entries| {
                    entries
                        .map(|entry| entry.map(|found| found.path()))
                        .collect()
                })
                .with_context(unreadable)?;
            entries.sort();
            entries.len().hash(&mut self.0);
            entries.iter().try_for_each(|entry| self.add(entry))?;
        } else if path.is_file() {
            fs::read(path).with_context(unreadable)?.hash(&mut self.0);
        }
        Ok(())
    }
}

/// The note of a stage's last inputs.
pub struct Stamp(PathBuf);

impl Stamp {
    /// The note of the stage `name`.
    pub fn of(place: &Place, name: &str) -> Self {
        Self(place.scratch().join(format!("{name}.stamp")))
    }

    /// Whether the stage was last made from `print` and all its `outputs` are still there.
    pub fn holds(&self, print: &str, outputs: &[PathBuf]) -> bool {
        fs::read_to_string(&self.0).is_ok_and(|last| last == print)
            && outputs.iter().all(|output| output.exists())
    }

    /// Notes that the stage was made from `print`.
    pub fn set(&self, print: &str) -> Result<()> {
        write(&self.0, print.as_bytes())
    }

    /// Forgets the stage, so that a failure half-way is not taken for a success.
    pub fn clear(&self) -> Result<()> {
        remove(&self.0)
    }
}

/// Writes a file at once: a reader sees the old one or the new one.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let unwritable = || format!("{} cannot be written", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(unwritable)?;
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    fs::write(&name, bytes).with_context(unwritable)?;
    fs::rename(&name, path).with_context(unwritable)
}

/// Removes a file or a folder, if there is one.
pub fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else if path.exists() {
        fs::remove_file(path)
    } else {
        Ok(())
    };
    removed.with_context(|| format!("{} cannot be removed", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Inputs, remove, write};
    use std::path::Path;

    #[test]
    fn the_fingerprint_follows_names_and_contents() {
        let folder = std::env::temp_dir().join(format!("genlab-stamp-{}", std::process::id()));
        let print = |folder: &Path| Inputs::default().path(folder).unwrap().print();
        write(&folder.join("a/one"), b"1").unwrap();
        let first = print(&folder);
        assert_eq!(first, print(&folder));
        write(&folder.join("a/one"), b"2").unwrap();
        assert_ne!(first, print(&folder));
        write(&folder.join("a/one"), b"1").unwrap();
        assert_eq!(first, print(&folder));
        write(&folder.join("a/two"), b"").unwrap();
        assert_ne!(first, print(&folder));
        remove(&folder).unwrap();
        remove(&folder).unwrap();
    }
}
