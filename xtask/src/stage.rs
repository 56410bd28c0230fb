//! Announcing work: what is done, how long it usually takes the first time, how long it took.

use crate::options::Options;
use crate::place::Place;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::time::{Duration, Instant};

/// What became of a stage.
pub enum Outcome {
    /// Its inputs have not changed.
    Current,
    /// It was made.
    Made,
}

/// One stage of the build.
#[derive(Clone, Copy)]
pub struct Stage {
    /// What is done.
    pub title: &'static str,
    /// How long it takes the first time.
    pub usual: &'static str,
    /// The work.
    pub work: fn(&Place, &Options) -> Result<Outcome>,
}

/// Runs the stages in order and says so. Two builds of one checkout wait for each other.
pub fn run(stages: &[Stage], place: &Place, options: &Options) -> Result<()> {
    let _alone = alone(place, "lock")?;
    in_order(stages, place, options)
}

/// The same for what nothing else waits for: only its like does.
pub fn run_beside(stages: &[Stage], place: &Place, options: &Options) -> Result<()> {
    let _alone = alone(place, "lock-beside")?;
    in_order(stages, place, options)
}

fn in_order(stages: &[Stage], place: &Place, options: &Options) -> Result<()> {
    for (index, stage) in stages.iter().enumerate() {
        println!(
            "[{}/{}] {} ({})",
            index + 1,
            stages.len(),
            stage.title,
            stage.usual
        );
        let start = now();
        match (stage.work)(place, options)? {
            Outcome::Current => println!("      nothing to do"),
            Outcome::Made => println!("      done in {}", spoken(start.elapsed())),
        }
    }
    Ok(())
}

/// Waits until no other build holds this lock of the checkout; holds until it is dropped.
fn alone(place: &Place, name: &str) -> Result<File> {
    let unusable = "the folder target/xtask cannot be written";
    fs::create_dir_all(place.scratch()).context(unusable)?;
    let lock = File::create(place.scratch().join(name)).context(unusable)?;
    if lock.try_lock().is_err() {
        println!("      waiting for another build in this checkout");
        lock.lock().context(unusable)?;
    }
    Ok(lock)
}

/// The time. (The engine has no clock; the tools around it do.)
#[expect(
    clippy::disallowed_methods,
    reason = "the rule is for the engine, not for its tools"
)]
pub fn now() -> Instant {
    Instant::now()
}

/// A duration as a person says it.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..90 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use std::time::Duration;

    #[test]
    fn durations_read_naturally() {
        assert_eq!(spoken(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(spoken(Duration::from_secs(42)), "42 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
    }
}
