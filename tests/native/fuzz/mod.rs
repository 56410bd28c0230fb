//! Mutated files and questions at random: a value or an error, never a panic, and never for longer
//! than two seconds.
//!
//! In every test run some of them are tried. All 2,000 of each kind, by name:
//! `cargo xtask fuzz`, which is
//! `cargo test --release --features cli --test native fuzz::full -- --ignored`.

mod files;
mod mutations;
mod questions;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use genlab::data::Dataset;
use genlab::random::{Chance, Purpose, Stream};

use crate::common::{idx_images, idx_labels};

/// How many seconds one of them may compute.
const LIMIT: f64 = 2.0;

/// After so long there is no end. Others may have the cores meanwhile.
const HANGS: Duration = Duration::from_secs(60);

/// Preparing is not what is tried.
const PREPARING: Duration = Duration::from_secs(600);

/// How many of each kind there are in full.
const FULL: u64 = 2000;

/// One thing that is tried: what it was in words, for whoever has to repeat it, and what came of it.
pub struct Trial {
    pub about: String,
    pub work: Box<dyn FnOnce() -> Result<(), String>>,
}

/// Tries trials by number; the same number, the same trial.
pub trait Trials {
    /// The trial of this number, with chance of its own.
    fn trial(&mut self, number: u64, chance: &mut Stream) -> Trial;
}

/// Tries every `stride`th trial of a kind, and says which of them panicked, lasted too long, or came
/// to what they should not.
fn fuzz<Kind: Trials>(make: impl FnOnce() -> Kind + Send + 'static, stride: usize) {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut kind = make();
        let _ = sender.send(Said::Ready);
        for number in (0..FULL).step_by(stride) {
            let mut chance = Chance::new(7).stream(Purpose::Probe, number);
            let Trial { about, work } = kind.trial(number, &mut chance);
            let _ = sender.send(Said::Begins(format!("{number}: {about}")));
            let before = computed();
            let ended = catch_unwind(AssertUnwindSafe(work));
            let seconds = computed() - before;
            let problem = match ended {
                Ok(Ok(())) if seconds > LIMIT => Some(format!("took {seconds:.1} s")),
                Ok(Ok(())) => None,
                Ok(Err(problem)) => Some(problem),
                Err(panic) => Some(format!("panicked: {}", words_of(&*panic))),
            };
            let _ = sender.send(Said::Ended(problem));
        }
    });
    let (mut problems, mut now) = (Vec::new(), "preparing".to_owned());
    let mut limit = PREPARING;
    loop {
        match receiver.recv_timeout(limit) {
            Ok(Said::Ready) => {}
            Ok(Said::Begins(about)) => (now, limit) = (about, HANGS),
            Ok(Said::Ended(problem)) => {
                problems.extend(problem.map(|problem| format!("{now}: {problem}")));
                limit = PREPARING;
            }
            // It cannot be stopped: what comes behind it is not tried.
            Err(RecvTimeoutError::Timeout) => {
                problems.push(format!("{now}: not done after {limit:?}"));
                break;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Seconds that this thread has computed, where the system says so.
fn computed() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text
        .split(' ')
        .next()
        .and_then(|text| text.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) * 1e-9
}

/// What the thread that tries says to the one that watches.
enum Said {
    Ready,
    Begins(String),
    Ended(Option<String>),
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without words").to_owned()
}

/// 40 images, the classes in turn, of which an eighth of the pixels change: principal components take
/// no second.
pub fn images() -> Arc<Dataset> {
    let image = |image: usize| {
        let grey = move |at: usize| (at * (image + 3) * 37 % 251) as u8;
        (0..784).map(move |at| {
            if at % 28 < 9 && at / 28 % 3 == 1 {
                grey(at)
            } else {
                0
            }
        })
    };
    let pixels: Vec<u8> = (0..40).flat_map(image).collect();
    let labels: Vec<u8> = (0..40).map(|image| image % 10).collect();
    let (images, labels) = (idx_images(40, 28, 28, &pixels), idx_labels(40, &labels));
    Arc::new(Dataset::idx(&images, &labels, "fuzz").unwrap())
}

/// One of several.
fn one_of<'a, Value>(chance: &mut Stream, values: &'a [Value]) -> &'a Value {
    &values[chance.below(values.len())]
}

mod short {
    use super::{files, fuzz, questions};

    #[test]
    fn checkpoints() {
        fuzz(files::Checkpoints::new, 4);
    }

    #[test]
    fn data_files() {
        fuzz(files::DataFiles::new, 4);
    }

    #[test]
    fn questions() {
        fuzz(questions::Questions::new, 4);
    }

    #[test]
    fn texts() {
        fuzz(files::Texts::new, 4);
    }
}

mod full {
    use super::{files, fuzz, questions};

    #[test]
    #[ignore = "some minutes: cargo xtask fuzz"]
    fn checkpoints() {
        fuzz(files::Checkpoints::new, 1);
    }

    #[test]
    #[ignore = "some minutes: cargo xtask fuzz"]
    fn data_files() {
        fuzz(files::DataFiles::new, 1);
    }

    #[test]
    #[ignore = "some minutes: cargo xtask fuzz"]
    fn questions() {
        fuzz(questions::Questions::new, 1);
    }

    #[test]
    #[ignore = "some minutes: cargo xtask fuzz"]
    fn texts() {
        fuzz(files::Texts::new, 1);
    }
}
