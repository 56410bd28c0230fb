//! The command line of genlab: trains, samples and evaluates natively what the page trains in a
//! browser, from the same text.

mod ask;
mod coding;
mod describe;
mod device;
mod evaluate;
mod files;
mod gallery;
mod judge;
mod lessons;
mod likelihood;
mod parallel;
mod picture;
mod run_folder;
mod sample;
mod source;
mod sweep;
mod train;
mod types;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use genlab::Error;

/// Train small generative models on images of 28x28 pixels.
#[derive(Parser)]
#[command(name = "genlab", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Train a model: genlab train gan/dcgan seed=7 train.batch=64 --steps 2000 --out run/
    Train(train::Train),
    /// Draw images from a checkpoint.
    Sample(sample::Sample),
    /// Measure a checkpoint.
    Evaluate(evaluate::Evaluate),
    /// Ask a checkpoint anything that the page asks a run; answers in JSON.
    Ask(ask::Ask),
    /// Train the classifier behind the figures (docs/judge.md).
    Judge(judge::Train),
    /// Train with one value varied, over several seeds, and compare the figures.
    Sweep(sweep::Sweep),
    /// Check, measure and write lessons (docs/lessons.md).
    Lessons {
        #[command(subcommand)]
        command: lessons::Command,
    },
    /// Make the pictures of the presets that the page shows.
    Gallery(gallery::Gallery),
    /// List the models that can be trained by name.
    Presets {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// List everything that can be set, with its value, default, range, live or restart.
    Describe {
        /// A preset, then path=value.
        configuration: Vec<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write the TypeScript definitions of everything that crosses to JavaScript.
    Types {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
}

/// What stopped a command, and so its exit status.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// The engine refused or failed.
    #[error(transparent)]
    Engine(#[from] Error),
    /// The engine refused what is in a file.
    #[error("{file}: {error}")]
    Named {
        /// Which file.
        file: String,
        /// What is wrong with it.
        error: Error,
    },
    /// What was asked for cannot be done: exit status 2.
    #[error("{0}")]
    Input(String),
    /// A file could not be read or written: exit status 1.
    #[error("{0}")]
    File(String),
}

impl Failure {
    fn status(&self) -> u8 {
        match self {
            Self::Engine(error) | Self::Named { error, .. } => match error {
                Error::Configuration(_)
                | Error::Data(_)
                | Error::Checkpoint(_)
                | Error::Question(_)
                | Error::Judge(_) => 2,
                Error::Diverged { .. } | Error::Device(_) => 1,
            },
            Self::Input(_) => 2,
            Self::File(_) => 1,
        }
    }
}

type Outcome = Result<(), Failure>;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match pollster::block_on(run(arguments.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("genlab: {failure}");
            ExitCode::from(failure.status())
        }
    }
}

async fn run(command: Command) -> Outcome {
    match command {
        Command::Train(command) => train::run(command).await,
        Command::Sample(command) => sample::run(command).await,
        Command::Evaluate(command) => evaluate::run(command).await,
        Command::Ask(command) => ask::run(command).await,
        Command::Judge(command) => judge::run(command).await,
        Command::Sweep(command) => sweep::run(command).await,
        Command::Lessons { command } => lessons::run(command),
        Command::Gallery(command) => gallery::run(command).await,
        Command::Presets { json } => describe::presets(json),
        Command::Describe {
            configuration,
            json,
        } => describe::describe(&configuration, json),
        Command::Types { out } => types::write(&out),
    }
}
