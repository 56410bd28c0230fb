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
    let digits = Dataset::packed(&files::read(&path)?).map_err(genlab::Error::from)?;
    Ok(Arc::new(digits))
}

/// One pair of the original files in `directory`: `train` or `t10k`.
pub fn part(directory: &Path, part: &str) -> Result<Dataset, Failure> {
    let images = one(directory, &format!("{part}-images-idx3-ubyte"))?;
    let labels = one(directory, &format!("{part}-labels-idx1-ubyte"))?;
    let name = format!("{} ({part})", directory.display());
    let data = Dataset::idx(&files::read(&images)?, &files::read(&labels)?, &name)
        .map_err(genlab::Error::from)?;
    Ok(data)
}

/// `name` or `name.gz`, whichever is there.
fn one(directory: &Path, name: &str) -> Result<PathBuf, Failure> {
    [name.to_owned(), format!("{name}.gz")]
        .into_iter()
        .map(|name| directory.join(name))
        .find(|path| path.exists())
        .ok_or_else(|| {
            Failure::Input(format!(
                "--data: there is neither {name} nor {name}.gz in {}",
                directory.display()
            ))
        })
}

/// No data, for commands that only draw.
pub fn none() -> Arc<Dataset> {
    Arc::new(Dataset::default())
}
