//! What was measured, as a person reads it.

use super::claims::{Claims, Measured, MeasuredClaim, Spread};
use super::lesson::Lesson;

/// `docs/claims.md`.
pub fn of(lessons: &[Lesson], claims: &Claims) -> String {
    let mut lines = vec![
        "# What the lessons claim, measured".to_owned(),
        String::new(),
        "Made by `cargo xtask lessons` from `www/lessons/claims.json`; do not edit. Every run of every lesson was made natively with each seed, on the CPU device. A claim holds in a seed if its comparison is true there; of a run that diverged nothing holds. Figures are medians over the seeds, with the smallest and the largest.".to_owned(),
        String::new(),
    ];
    for lesson in lessons {
        lines.push(format!("## {}. {}", lesson.number, lesson.title));
        lines.push(String::new());
        match claims.of(lesson) {
            Some(measured) => lines.extend(section(measured)),
            None => lines.push("Not measured as it is now.".to_owned()),
        }
        lines.push(String::new());
    }
    lines.join("\n")
}

fn section(measured: &Measured) -> Vec<String> {
    let Measured { seeds, held, .. } = measured;
    let mut lines = vec![
        format!("All claims hold in {held} of {seeds} seeds."),
        String::new(),
        "| claim | holds in | left side | right side |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    lines.extend(measured.claims.iter().map(|claim| {
        let left = spread(claim.left.as_ref());
        let right = claim.right.as_ref();
        let right = right.map_or_else(String::new, |right| spread(Some(right)));
        let MeasuredClaim { claim, held, .. } = claim;
        format!("| `{claim}` | {held} of {seeds} | {left} | {right} |")
    }));
    lines.push(String::new());
    lines.extend(measured.runs.iter().map(|run| {
        let diverged = match run.diverged {
            0 => String::new(),
            count => format!(", diverged in {count} of {seeds} seeds"),
        };
        format!(
            "- {}: `{}`, {:.1} s{diverged}",
            run.name, run.address, run.seconds
        )
    }));
    lines
}

fn spread(spread: Option<&Spread>) -> String {
    spread.map_or_else(
        || "diverged".to_owned(),
        |Spread {
             smallest,
             median,
             largest,
         }| {
            format!(
                "{} ({} to {})",
                short(*median),
                short(*smallest),
                short(*largest)
            )
        },
    )
}

/// Four digits that count.
fn short(value: f64) -> String {
    if value == 0.0 || value.fract() == 0.0 && value.abs() < 1e6 {
        return format!("{value}");
    }
    match value.abs() {
        1000.0.. => format!("{value:.0}"),
        10.0..1000.0 => format!("{value:.1}"),
        0.01..10.0 => format!("{value:.3}"),
        _ => format!("{value:.2e}"),
    }
}

/// What was measured of one lesson, for the terminal.
pub fn lines(lesson: &Lesson, measured: &Measured) -> Vec<String> {
    let Measured { seeds, held, .. } = measured;
    let mut lines = vec![format!(
        "{}: all claims hold in {held} of {seeds} seeds",
        lesson.slug
    )];
    for run in &measured.runs {
        let diverged = match run.diverged {
            0 => String::new(),
            count => format!(", diverged in {count}"),
        };
        lines.push(format!(
            "    {:<14} {:>6.1} s  {}{diverged}",
            run.name, run.seconds, run.address
        ));
    }
    for claim in &measured.claims {
        let right = claim.right.as_ref();
        let right = right.map_or_else(String::new, |right| {
            format!(" against {}", spread(Some(right)))
        });
        let left = spread(claim.left.as_ref());
        lines.push(format!(
            "    {:>2} of {seeds}  {:<44} {left}{right}",
            claim.held, claim.claim
        ));
    }
    lines
}
