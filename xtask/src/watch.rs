//! What has changed while the page is served.

use crate::place::Place;
use anyhow::{Context, Result, bail};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// What the engine is made from.
const ENGINE: &[&str] = &[
    "src",
    "arithmetic",
    "gemm",
    "assets",
    "Cargo.toml",
    "Cargo.lock",
];

/// What else the page is made from.
const PAGE: &[&str] = &[
    "www/src",
    "www/public",
    "www/lessons",
    "pkg/src",
    "index.html",
];

/// An editor writes a file in several steps: what comes so soon after is the same change.
const TOGETHER: Duration = Duration::from_millis(80);

/// What has changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// What the engine is made from, and so the page.
    pub engine: bool,
    /// What only the page is made from.
    pub page: bool,
    /// The engine for WebGPU, which was built beside everything else.
    pub webgpu: bool,
}

/// Tells of a change that is not one of the sources.
pub struct Teller(Sender<Changed>);

impl Teller {
    /// The engine for WebGPU was built, or could not be.
    pub fn webgpu_was_built(&self) {
        let changed = Changed {
            webgpu: true,
            ..Changed::default()
        };
        // Nobody listens only when the program ends.
        let _ = self.0.send(changed);
    }
}

/// Changes of the sources.
pub struct Changes {
    /// Ends the watching when it is dropped.
    _watcher: RecommendedWatcher,
    tell: Sender<Changed>,
    seen: Receiver<Changed>,
}

impl Changes {
    /// Watches the sources from now on.
    pub fn watch(place: &Place) -> Result<Self> {
        let unseen = "the sources cannot be watched";
        let root = place.root.canonicalize().context(unseen)?;
        let (tell, seen) = channel();
        let (from, teller) = (root.clone(), tell.clone());
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                let Ok(event) = event else { return };
                if event.kind.is_access() {
                    return;
                }
                if let Some(change) = event.paths.iter().find_map(|path| about(&from, path)) {
                    // Nobody listens only when the program ends.
                    let _ = teller.send(change);
                }
            })
            .context(unseen)?;
        // An editor puts a new file in the place of the old one: only its folder sees that.
        watcher
            .watch(&root, RecursiveMode::NonRecursive)
            .context(unseen)?;
        for folder in ENGINE.iter().chain(PAGE).map(|name| root.join(name)) {
            if folder.is_dir() {
                watcher
                    .watch(&folder, RecursiveMode::Recursive)
                    .context(unseen)?;
            }
        }
        Ok(Self {
            _watcher: watcher,
            tell,
            seen,
        })
    }

    /// To tell of a change from elsewhere.
    pub fn teller(&self) -> Teller {
        Teller(self.tell.clone())
    }

    /// The next change; `None` if there was none for so long.
    pub fn next(&self, patience: Option<Duration>) -> Result<Option<Changed>> {
        let gone = "the sources are no longer watched";
        let mut all = match patience {
            None => self.seen.recv().context(gone)?,
            Some(patience) => match self.seen.recv_timeout(patience) {
                Ok(changed) => changed,
                Err(RecvTimeoutError::Timeout) => return Ok(None),
                Err(RecvTimeoutError::Disconnected) => bail!(gone),
            },
        };
        while let Ok(more) = self.seen.recv_timeout(TOGETHER) {
            all.engine |= more.engine;
            all.page |= more.page;
            all.webgpu |= more.webgpu;
        }
        Ok(Some(all))
    }
}

/// What a change of `path` is about; `None` if nothing is made from it.
fn about(root: &Path, path: &Path) -> Option<Changed> {
    let name = path.strip_prefix(root).ok()?;
    let among = |names: &[&str]| names.iter().any(|known| name.starts_with(known));
    let changed = Changed {
        engine: among(ENGINE),
        page: among(PAGE),
        webgpu: false,
    };
    (changed.engine || changed.page).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::about;
    use std::path::Path;

    #[test]
    fn a_change_is_about_the_engine_or_the_page_or_nothing() {
        let about = |name: &str| {
            let changed = about(Path::new("/lab"), &Path::new("/lab").join(name));
            changed.map(|changed| (changed.engine, changed.page))
        };
        assert_eq!(about("src/lib.rs"), Some((true, false)));
        assert_eq!(about("Cargo.toml"), Some((true, false)));
        assert_eq!(about("www/src/main.ts"), Some((false, true)));
        assert_eq!(about("www/dist/app/main.js"), None);
        assert_eq!(about("target/release/genlab"), None);
    }
}
