//! Everything that can go wrong, in one type.

use crate::data::IdxError;

/// The result of everything that can fail in this crate.
pub type Result<Value> = std::result::Result<Value, Error>;

/// What went wrong, with what a person needs to put it right.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configuration cannot be used; every problem is named by its path.
    #[error("{}", join(.0))]
    Configuration(Vec<Problem>),

    /// A data file cannot be used.
    #[error(transparent)]
    Data(#[from] IdxError),

    /// A value that is minimised is no longer a number: training cannot go on from here.
    #[error("{term} is not a finite number at step {step}: the run has diverged")]
    Diverged {
        /// The first step with such a value.
        step: u64,
        /// The name of the term, as in the reports.
        term: String,
    },

    /// The device failed, or was lost.
    #[error("the device failed: {0}")]
    Device(String),

    /// A checkpoint cannot be read.
    #[error("this checkpoint cannot be used: {0}")]
    Checkpoint(String),

    /// What was asked cannot be said of this model.
    #[error("this question has no answer: {0}")]
    Question(String),

    /// The judge of images cannot be used, or not for these images.
    #[error("the judge cannot be used: {0}")]
    Judge(String),
}

impl Error {
    /// A configuration error with a single problem.
    pub fn problem(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Configuration(vec![Problem {
            path: path.into(),
            message: message.into(),
        }])
    }

    /// The kind of error, in one word, for the JavaScript API.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Configuration(_) => "configuration",
            Self::Data(_) => "data",
            Self::Diverged { .. } => "diverged",
            Self::Device(_) => "device",
            Self::Checkpoint(_) => "checkpoint",
            Self::Question(_) => "question",
            Self::Judge(_) => "judge",
        }
    }
}

/// One thing that is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Problem {
    /// Where: the path of the knob (`generator.optimizer.rate`), or the name of the preset.
    pub path: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl Problem {
    /// What is wrong with the setting at `path`.
    #[must_use]
    pub fn new(path: &str, message: &str) -> Self {
        Self {
            path: path.to_owned(),
            message: message.to_owned(),
        }
    }
}

fn join(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("{}: {}", problem.path, problem.message))
        .collect();
    lines.join("; ")
}
