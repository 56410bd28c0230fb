//! Where the data come from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use genlab::data::Dataset;

use crate::{Failure, files};

/// The four original files in `directory`, their test images held out, or the packaged digits with
/// those of them that are held out.
pub fn data(directory: Option<&Path>) -> Result<Arc<Dataset>, Failure> {
    match directory {
        Some(directory) => {
            let held_out = part(directory, "t10k")?;
            Ok(Arc::new(Dataset::split(
                held_out,
                part(directory, "train")?,
            )))
        }
        None => packaged(),
    }
}

fn packaged() -> Result<Arc<Dataset>, Failure> {
    let path = std::env::var_os("GENLAB_DIGITS").map_or_else(
        || {
            // `cargo genlab` says where the checkout is; without it, where it was compiled.
            let checkout = std::env::var_os("CARGO_MANIFEST_DIR")
                .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
            checkout.join("www/generated/digits.idx.gz")
        },
        PathBuf::from,
    );
    if !path.exists() {
        return Err(Failure::Input(format!(
            "the packaged digits are not at {}: run `cargo xtask data` once, or give --data DIR with the original files",
            path.display()
        )));
    }
    let digits = Dataset::packed(&files::read(&path)?)
        .map_err(|error| Failure::Input(format!("{}: {}", path.display(), error.problem)))?;
    Ok(Arc::new(digits))
}

/// One pair of the original files in `directory`: `train` or `t10k`.
pub fn part(directory: &Path, part: &str) -> Result<Dataset, Failure> {
    let images = one(directory, &format!("{part}-images"), "idx3-ubyte")?;
    let labels = one(directory, &format!("{part}-labels"), "idx1-ubyte")?;
    let name = format!("{} ({part})", directory.display());
    let [image_bytes, label_bytes] = [files::read(&images)?, files::read(&labels)?];
    let [images, labels] = [&images, &labels].map(|path| path.display().to_string());
    Dataset::files((&images, &image_bytes), (&labels, &label_bytes), &name)
        .map_err(|error| genlab::Error::from(error).into())
}

/// The file, with a dash or a dot before its ending, plain or compressed, whichever is there.
fn one(directory: &Path, name: &str, ending: &str) -> Result<PathBuf, Failure> {
    let names = ["-", "."].map(|mark| format!("{name}{mark}{ending}"));
    let compressed = names.iter().map(|name| format!("{name}.gz"));
    let all: Vec<String> = names.iter().cloned().chain(compressed).collect();
    let mut paths = all.iter().map(|name| directory.join(name));
    paths.find(|path| path.exists()).ok_or_else(|| {
        Failure::Input(format!(
            "{}: this folder has none of {}",
            directory.display(),
            all.join(", ")
        ))
    })
}

/// No data, for commands that only draw.
pub fn none() -> Arc<Dataset> {
    Arc::new(Dataset::default())
}
