//! dist/: the page that is given away.

use crate::options::Options;
use crate::place::Place;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp, remove, write};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Set for a Trunk that is started here: its hook, `cargo xtask page`, then has nothing to do.
pub const BUILT: &str = "GENLAB_BUILT";

/// Puts index.html beside what was built.
pub fn stage(place: &Place, _: &Options) -> Result<Outcome> {
    let print = Inputs::default()
        .paths(&place.root, &["www/dist", "index.html"])?
        .print();
    let stamp = stamp(place);
    let folder = place.root.join("dist");
    if stamp.holds(&print, &[folder.join("index.html")]) {
        return Ok(Outcome::Current);
    }
    stamp.clear()?;
    // Made beside it and put in its place at once: whoever serves dist/ sees the old one or the new one.
    let fresh = place.scratch().join("dist");
    remove(&fresh)?;
    for (name, path) in files(&place.www().join("dist"))? {
        let bytes = fs::read(&path).with_context(|| format!("{name} is not readable"))?;
        write(&fresh.join(name), &bytes)?;
    }
    write(&fresh.join("index.html"), index(place)?.as_bytes())?;
    remove(&folder)?;
    fs::rename(&fresh, &folder).context("dist/ cannot be put in its place")?;
    stamp.set(&print)?;
    Ok(Outcome::Made)
}

/// The note about dist/. A Trunk that somebody else starts writes dist/ too.
pub fn stamp(place: &Place) -> Stamp {
    Stamp::of(place, "dist")
}

/// index.html without what is said to Trunk in it.
pub fn index(place: &Place) -> Result<String> {
    let page =
        fs::read_to_string(place.root.join("index.html")).context("there is no index.html")?;
    Ok(without_trunk(&page))
}

fn without_trunk(page: &str) -> String {
    let told = |line: &str| line.contains("data-trunk") || line.contains("<!-- Trunk");
    page.lines()
        .filter(|line| !told(line))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// Every file in a folder, by its name in there with slashes.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("there is no {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                folders.push((format!("{name}/"), path));
            } else {
                found.insert(name, path);
            }
        }
    }
    Ok(found)
}

/// Whether two folders hold the same site: the same files, and the same page but for white space and
/// comments.
pub fn same(ours: &Path, theirs: &Path) -> Result<()> {
    let (ours, theirs) = (files(ours)?, files(theirs)?);
    let names = |files: &BTreeMap<String, PathBuf>| files.keys().cloned().collect::<Vec<_>>();
    ensure!(
        names(&ours) == names(&theirs),
        "the files differ: {:?} here, {:?} from Trunk",
        names(&ours),
        names(&theirs)
    );
    for (name, path) in &ours {
        let (here, there) = (fs::read(path)?, fs::read(&theirs[name])?);
        let equal = if name == "index.html" {
            words(&here) == words(&there)
        } else {
            here == there
        };
        ensure!(equal, "{name} from Trunk is another one");
    }
    Ok(())
}

/// The text of a page without the spaces and the comments in it, and without what is said to Trunk,
/// which leaves some of that there.
fn words(page: &[u8]) -> String {
    let text = without_trunk(&String::from_utf8_lossy(page));
    let mut parts = text.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once("-->").map_or("", |(_, after)| after));
    let visible: String = std::iter::once(first.as_str()).chain(rest).collect();
    visible.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{without_trunk, words};

    #[test]
    fn what_is_said_to_trunk_is_not_given_away() {
        let page =
            "<head>\n  <!-- Trunk copies. -->\n  <link data-trunk rel=\"copy-dir\">\n</head>\n";
        assert_eq!(without_trunk(page), "<head>\n</head>\n");
    }

    #[test]
    fn two_pages_are_the_same_but_for_spaces_and_comments() {
        assert_eq!(words(b"<a> <!-- x -->\n<b>"), words(b"<a><b>"));
        assert_eq!(words(b"<a>\n<link data-trunk rel=rust>\n"), words(b"<a>"));
        assert_ne!(words(b"<a>"), words(b"<b>"));
    }
}
