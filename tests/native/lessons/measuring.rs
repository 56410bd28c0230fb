//! Claims are measured over seeds, and what is shipped holds.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{TINY, folder, genlab, lesson, root, step, write};

fn measure(folder: &Path, more: &[&str]) -> Value {
    let arguments = [
        &[
            "lessons",
            "measure",
            folder.to_str().unwrap(),
            "--seeds",
            "2",
        ],
        more,
    ];
    let output = genlab(&arguments.concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&fs::read(folder.join("claims.json")).unwrap()).unwrap()
}

#[test]
fn a_run_that_goes_on_is_the_run_with_the_change_in_its_timeline() {
    let folder = folder("lesson-after");
    let whole = step(
        &format!("whole\n{TINY}&@20:loss.realLabel=0.8\nuntil 40"),
        "whole.modes >= 0",
    );
    let begun = step(&format!("begun\n{TINY}\nuntil 20"), "begun.reverseKl >= 0");
    let more = step(
        "more after begun\nloss.realLabel=0.8\nuntil 40",
        "more.reverseKl <= whole.reverseKl\nmore.reverseKl >= whole.reverseKl\nmore.score.real < begun.score.real\nmore.score.real > begun.score.real",
    );
    fs::write(
        folder.join("01-after.md"),
        lesson(&(whole + &begun + &more)),
    )
    .unwrap();
    let claims = measure(&folder, &[]);
    let held: Vec<u64> = claims["after"]["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| claim["held"].as_u64().unwrap())
        .collect();
    assert_eq!(held[..4], [2, 2, 2, 2]);
    // Either less or more, but not the same.
    assert_eq!(held[4] + held[5], 2);
}

#[test]
fn shares_stand_until_a_run_or_a_claim_changes() {
    let folder = folder("lesson-measured");
    let path = folder.join("01-one.md");
    let text = lesson(&step(
        &format!("one\n{TINY}\nuntil 20"),
        "one.modes >= 0\none.modes > 9",
    ));
    fs::write(&path, &text).unwrap();
    fs::write(
        folder.join("02-two.md"),
        text.replace("modes > 9", "modes <= 9"),
    )
    .unwrap();
    let table = folder.join("table.txt");
    let claims = measure(&folder, &["--table", table.to_str().unwrap()]);
    assert_eq!(
        (
            &claims["one"]["seeds"],
            &claims["one"]["held"],
            &claims["two"]["held"]
        ),
        (&2.into(), &0.into(), &2.into())
    );
    assert_eq!(claims["one"]["claims"][0]["held"], 2);
    let median = claims["one"]["claims"][0]["left"]["median"]
        .as_f64()
        .unwrap();
    assert!((0.0..=8.0).contains(&median));
    let table = fs::read_to_string(table).unwrap();
    assert!(
        table.contains("All claims hold in 0 of 2 seeds")
            && table.contains("`one.modes > 9` | 0 of 2"),
        "{table}"
    );
    let shares = |index: usize| {
        let lesson = write(&folder).unwrap()[index].clone();
        let claim = lesson["steps"][0]["parts"][1]["claims"][0]["measured"].clone();
        (lesson["measured"].clone(), claim)
    };
    let measured = (
        serde_json::json!({"seeds": 2, "held": 0}),
        serde_json::json!({"seeds": 2, "held": 2}),
    );
    assert_eq!(shares(0), measured);
    fs::write(&path, text.replace("Opening", "Other words")).unwrap();
    assert_eq!(shares(0), measured);
    fs::write(&path, text.replace("until 20", "until 21")).unwrap();
    assert_eq!(shares(0), (Value::Null, Value::Null));
    // With --only what was measured of the others stays; other seeds write nothing.
    assert_eq!(
        measure(&folder, &["--only", "one", "--first-seed", "7"]),
        claims
    );
    let again = measure(&folder, &["--only", "one"]);
    assert_ne!(again["one"]["fingerprint"], claims["one"]["fingerprint"]);
    assert_eq!(again["two"], claims["two"]);
    assert_ne!(shares(0).0, Value::Null);
}

#[test]
fn of_a_run_that_diverged_nothing_holds() {
    let folder = folder("lesson-diverged");
    let wild = "&generator.optimizer.rate=1&discriminator.optimizer.rate=1&generator.optimizer.kind=sgd&discriminator.optimizer.kind=sgd&loss.kind=leastSquares";
    let text = lesson(&step(
        &format!("wild\n{TINY}{wild}\nuntil 300"),
        "wild.modes >= 0",
    ));
    fs::write(folder.join("01-wild.md"), text).unwrap();
    let claims = measure(&folder, &[]);
    assert_eq!(claims["wild"]["runs"][0]["diverged"], 2);
    assert_eq!(
        (
            &claims["wild"]["held"],
            &claims["wild"]["claims"][0]["held"]
        ),
        (&0.into(), &0.into())
    );
    assert_eq!(claims["wild"]["claims"][0]["left"], Value::Null);
}

#[test]
fn the_shipped_lessons_are_measured_and_hold() {
    let folder = root().join("www/lessons");
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("shipped.md");
    let [lessons, path] = [folder.to_str().unwrap(), out.to_str().unwrap()];
    let output = genlab(&["lessons", "table", lessons, path]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let claims = fs::read(folder.join("claims.json")).unwrap_or_else(|_| b"{}".to_vec());
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    for (slug, measured) in claims.as_object().unwrap() {
        let [seeds, held] = ["seeds", "held"].map(|name| measured[name].as_u64().unwrap());
        assert!(
            seeds >= 10,
            "{slug} is measured with {seeds} seeds: cargo xtask lessons"
        );
        assert!(
            10 * held >= 8 * seeds,
            "{slug} holds in {held} of {seeds} seeds"
        );
    }
    let table = fs::read_to_string(&out).unwrap();
    let unmeasured = "Not measured as it is now";
    assert!(
        !table.contains(unmeasured),
        "a lesson has changed: cargo xtask lessons\n{table}"
    );
    let kept = fs::read_to_string(root().join("docs/claims.md")).unwrap_or_default();
    let command = "genlab lessons table www/lessons docs/claims.md";
    assert!(table == kept, "docs/claims.md is old: {command}");
}
