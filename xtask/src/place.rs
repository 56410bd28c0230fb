//! Where things are: the checkout, cargo's target folder and the tool cache.

use crate::process::Job;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The folders that every command works in.
#[derive(Clone)]
pub struct Place {
    /// The checkout.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// Where installed tools are kept between checkouts.
    pub cache: PathBuf,
}

impl Place {
    /// Finds them.
    pub fn find() -> Result<Self> {
        // Cargo says at run time where the checkout is: two checkouts may share a target folder, and
        // then this program may have been compiled in the other one.
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = package
            .parent()
            .context("xtask does not lie inside a checkout")?
            .to_owned();
        let metadata = Job::new("cargo", "read the workspace")
            .args([
                "metadata",
                "--no-deps",
                "--offline",
                "--format-version",
                "1",
            ])
            .dir(&root)
            .output()?;
        let metadata: serde_json::Value =
            serde_json::from_str(&metadata).context("cargo metadata is not readable")?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo metadata names no target folder")?
            .into();
        let cache = match std::env::var_os("GENLAB_CACHE") {
            Some(cache) => cache.into(),
            None => std::env::home_dir()
                .context("there is no home folder: set GENLAB_CACHE to a folder for the tools")?
                .join(".cache/genlab"),
        };
        Ok(Self {
            root,
            target,
            cache,
        })
    }

    /// The page's folder.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// A folder for what belongs to this checkout alone: stamps and intermediate files.
    pub fn scratch(&self) -> PathBuf {
        self.root.join("target/xtask")
    }

    /// The packed digits.
    pub fn digits(&self) -> PathBuf {
        self.www().join("generated/digits.idx.gz")
    }

    /// The folder of the bundle for `device`.
    pub fn bundle(&self, device: &str) -> PathBuf {
        self.root.join("pkg").join(device)
    }
}
