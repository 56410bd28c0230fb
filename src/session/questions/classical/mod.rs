//! Questions about a method without networks: what it has found.

pub(super) mod clusters;
pub(super) mod components;
pub(super) mod density;
pub(super) mod rebuild;

use crate::error::{Error, Result};
use crate::models::classical::{Classical, Fitted, Pca};
use crate::session::Session;

impl Session {
    pub(super) fn method(&self) -> Result<&Classical> {
        self.model.get().ok_or_else(no_method)
    }

    pub(super) fn principal(&self) -> Result<&Pca> {
        match self.method()?.fitted() {
            Some(Fitted::Pca(pca) | Fitted::Images(pca, _)) => Ok(pca),
            Some(_) => Err(unasked("it has no principal components")),
            None => Err(too_early()),
        }
    }
}

pub(super) fn no_method() -> Error {
    Error::Question("this model is a network, not a method without one".to_owned())
}

pub(super) fn unasked(reason: &str) -> Error {
    Error::Question(format!("this method was not fitted for that: {reason}"))
}

pub(super) fn too_early() -> Error {
    Error::Question("nothing is fitted before the first step".to_owned())
}
