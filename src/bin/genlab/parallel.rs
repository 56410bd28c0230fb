//! The same work on many things, on all cores.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` on every item, as many at a time as there are cores. Gives what came of each, in
/// their order; none of an item at which the work panicked, whose core goes on with the next.
pub fn on_all_cores<Item: Sync, Found: Send>(
    items: &[Item],
    work: impl Fn(&Item) -> Found + Sync,
) -> Vec<Option<Found>> {
    let found: Vec<Mutex<Option<Found>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(items.len()) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    // What was measured of the others must not be lost.
                    let outcome = catch_unwind(AssertUnwindSafe(|| work(item)));
                    if let (Ok(outcome), Ok(mut place)) = (outcome, found[index].lock()) {
                        *place = Some(outcome);
                    }
                }
            });
        }
    });
    let found = found.into_iter();
    found
        .map(|place| place.into_inner().unwrap_or_default())
        .collect()
}
