//! `genlab ask`: any question about a checkpoint, as the page asks it.

use std::path::PathBuf;

use burn::tensor::Device;
use genlab::session::Question;

use crate::{Failure, Outcome, files, source};

/// Ask a checkpoint a question: genlab ask run/checkpoint.safetensors '{"type":"holes","samples":1000}'
#[derive(clap::Args)]
pub struct Ask {
    /// A checkpoint that `genlab train` or the page wrote.
    checkpoint: PathBuf,
    /// The question as JSON. Its types are those of the package (`genlab types`).
    question: String,
    /// A folder with the four original IDX files instead of the packaged digits. Images by number are
    /// the test images first, then the training images; of the packaged digits the first 1,000 are
    /// held out.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Ask it although the checkpoint learned from other data.
    #[arg(long)]
    other_data: bool,
}

pub async fn run(command: Ask) -> Outcome {
    let question: Question = serde_json::from_str(&command.question)
        .map_err(|error| Failure::Input(format!("the question cannot be read: {error}")))?;
    let data = source::data(command.data.as_deref())?;
    let mut session = files::resume_on(
        &command.checkpoint,
        data,
        &Device::flex(),
        command.other_data,
    )?;
    let answer = session.ask(question).await?;
    files::print(&files::json(&answer)?)
}
