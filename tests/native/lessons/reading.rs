//! Lessons are read and written for the page, or refused with their line; addresses are replayed.

use std::fs;

use serde_json::{Value, json};

use super::{TINY, folder, genlab, lesson, root, step, write};

/// A lesson with everything in it; TINY stands for a configuration.
const WHOLE: &str = "## First
Text with a | bar and

| a | b |
|---|---|
| 1 | 2 |

```text
## no step
```

```predict
How *many*?
( ) All: no, $y$
  not this time.
(x) Some: Right: yes.
```
```run one
TINY&@5:loss.realLabel=0.9
until 20
watch samples, loss
```
## Second
```run two beside one
shown.packing=2
```
```run three after one
loss.fakeLabel=0.1&loss.realLabel=0.8
until 30
watch loss
```
```claim
two.modes >= 0.5 * one.modes
three.generator.adversarial < 9
```
";

/// The parts of each step of [`WHOLE`] as the page reads them, and the lesson.
fn whole(name: &str) -> (Value, Value, Value) {
    let folder = folder(name);
    let text = lesson(&WHOLE.replace("TINY", TINY));
    fs::write(folder.join("07-a-lesson.md"), text).unwrap();
    fs::write(folder.join("README.md"), "no lesson").unwrap();
    let lesson = write(&folder).unwrap()[0].clone();
    assert_eq!(lesson["steps"].as_array().unwrap().len(), 2);
    let parts = |step: usize| lesson["steps"][step]["parts"].clone();
    (parts(0), parts(1), lesson)
}

#[test]
fn words_and_predictions_become_html() {
    let (first, _, lesson) = whole("lesson-words");
    assert_eq!(lesson["slug"], "a-lesson");
    assert_eq!(
        (&lesson["number"], &lesson["minutes"]),
        (&json!(7), &json!(4))
    );
    let math = "<span class=\"math math-inline\">";
    assert_eq!(
        lesson["opening"],
        format!("<p>Opening {math}x &lt; 1</span>.</p>")
    );
    assert_eq!(lesson["measured"], Value::Null);
    let html = first[0]["html"].as_str().unwrap();
    assert!(
        html.contains("<td>1</td>") && html.contains("## no step"),
        "{html}"
    );
    assert_eq!(first[1]["question"], "<p>How <em>many</em>?</p>");
    let choices = json!([
        {"text": "All", "right": false, "reply": format!("no, {math}y</span> not this time.")},
        {"text": "Some", "right": true, "reply": "Right: yes."},
    ]);
    assert_eq!(first[1]["choices"], choices);
}

#[test]
fn runs_and_claims_say_all_that_belongs_to_them() {
    let (first, second, _) = whole("lesson-runs");
    let one = &first[2]["run"];
    let change = json!({"step": 5, "change": "loss.realLabel=0.9"});
    let expected = json!({"name": "one", "text": TINY, "timeline": [change], "until": 20,
        "watch": ["samples", "loss"], "beside": null, "after": null, "change": null});
    assert_eq!(*one, expected);
    let two = &second[0]["run"];
    let sorted = |text: &str| {
        let mut parts: Vec<String> = text.split('&').map(ToOwned::to_owned).collect();
        parts.sort_unstable();
        parts
    };
    let text = format!("{TINY}&shown.packing=2");
    assert_eq!(sorted(two["text"].as_str().unwrap()), sorted(&text));
    let expected = json!({"name": "two", "text": two["text"], "timeline": [change], "until": 20,
        "watch": ["samples", "loss"], "beside": "one", "after": null, "change": "shown.packing=2"});
    assert_eq!(*two, expected);
    let live = "loss.fakeLabel=0.1&loss.realLabel=0.8";
    let expected = json!({"name": "three", "text": TINY, "timeline": [change, {"step": 20, "change": live}],
        "until": 30, "watch": ["loss"], "beside": null, "after": "one", "change": live});
    assert_eq!(second[1]["run"], expected);
    let claims = json!([
        {"text": "two.modes >= 0.5 * one.modes", "operator": ">=", "measured": null,
            "left": {"factor": 1.0, "run": "two", "figure": "modes"},
            "right": {"factor": 0.5, "run": "one", "figure": "modes"}},
        {"text": "three.generator.adversarial < 9", "operator": "<", "measured": null, "right": 9.0,
            "left": {"factor": 1.0, "run": "three", "figure": "generator.adversarial"}},
    ]);
    assert_eq!(second[2]["claims"], claims);
}

#[test]
fn quotation_marks_around_a_title_are_not_part_of_it() {
    let folder = folder("lesson-quoted");
    let good = lesson(&step(&format!("one\n{TINY}\nuntil 20"), "one.modes > 1"));
    for (written, read) in [
        ("\"One: two\"", "One: two"),
        ("'One: two'", "One: two"),
        ("One: \"two\"", "One: \"two\""),
    ] {
        let text = good.replacen("title: One", &format!("title: {written}"), 1);
        fs::write(folder.join("01-quoted.md"), text).unwrap();
        assert_eq!(write(&folder).unwrap()[0]["title"], read);
    }
}

/// What is put in the place of what in a lesson whose step begins in line 9, its run in line 10, and
/// its claim in line 16; the line that is named, and what is said.
const WRONG: &[(&str, &str, usize, &str)] = &[
    ("---\ntitle", "title", 1, "begins with a line ---"),
    ("lead:", "author:", 3, "title, lead, group, minutes"),
    ("group: Three\n", "", 1, "group: ..."),
    ("title: One", "title: \"\"", 2, "name: value"),
    ("minutes: 4", "minutes: few", 5, "whole number"),
    ("Opening", "<b>Opening</b>", 7, "without html"),
    ("Opening", "# Title", 7, "a step is ##"),
    ("## Step", "Step", 10, "belongs into a step"),
    ("data=ring", "data=rung", 11, "it takes one of"),
    ("data=ring", "data=ring&seed=3", 11, "no seed"),
    (
        "data=ring",
        "data=ring&@25:loss.realLabel=0.9",
        11,
        "before the step",
    ),
    (
        "data=ring",
        "data=ring&@5:latent.size=4",
        10,
        "needs a restart",
    ),
    (
        "data=ring",
        "data=ring&@5:only=generator",
        11,
        "only settings change",
    ),
    ("until 20", "unti 20", 12, "until STEP"),
    ("until 20", "until 0", 12, "no step"),
    ("until 20", "", 10, "needs a line"),
    (
        "until 20",
        "until 20\nwatch sample",
        10,
        "no panel sample; there are data, settings",
    ),
    ("run one", "run one with two", 10, "run NAME beside OTHER"),
    ("one.modes", "two.modes", 16, "no run two"),
    (
        "one.modes",
        "one.holes",
        16,
        "no figure holes; it has modes",
    ),
    ("> 1", "= 1", 16, "a claim is"),
    ("> 1", "> 2 one.modes", 16, "a claim is"),
    ("> 1\n```", "> 1", 15, "no end"),
    ("```claim", "```text", 17, "needs a claim"),
];

/// What follows the same lesson from line 18 on.
const WRONG_AFTER: &[(&str, usize, &str)] = &[
    ("```run one\ngan/mlp\nuntil 5\n```", 18, "already"),
    ("```run two beside no\na=1\n```", 18, "no run no"),
    ("```run two beside one\na=1\n```", 19, "no such value"),
    (
        "```run two beside one\n@5:loss.kind=hinge\n```",
        19,
        "path=value",
    ),
    (
        "```run two beside one\nshown.packing=2\nuntil 30\n```",
        20,
        "leave this line out",
    ),
    (
        "```run two after one\nloss.realLabel=0.9\nuntil 20\n```",
        18,
        "go further",
    ),
    (
        "```run two after one\nlatent.size=3\nuntil 30\n```",
        18,
        "needs a restart",
    ),
    (
        "```predict\nWhat?\n( ) a: b\n(x) c: d\n```",
        18,
        "before a run",
    ),
    (
        "```predict\nWhat?\n( ) a: b\n( ) c: d\n```",
        18,
        "exactly one",
    ),
    (
        "```predict\nWhat?\n( ) a\n(x) c: d\n```",
        20,
        "behind a choice",
    ),
    (
        "```predict\n( ) a: b\n(x) c: d\n```",
        18,
        "question is missing",
    ),
];

#[test]
fn what_is_wrong_is_said_with_its_file_and_line() {
    // Beside the lessons is the page's table of panels.
    let www = folder("lesson-wrong");
    let (folder, source) = (www.join("lessons"), www.join("src"));
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(&source).unwrap();
    fs::copy(
        root().join("www/src/panels.json"),
        source.join("panels.json"),
    )
    .unwrap();
    let good = lesson(&step(&format!("one\n{TINY}\nuntil 20"), "one.modes > 1"));
    let path = folder.join("01-wrong.md");
    let refused = |text: &str, line: usize, message: &str| {
        fs::write(&path, text).unwrap();
        let said = write(&folder).expect_err(message);
        assert!(
            said.contains(&format!("01-wrong.md:{line}: ")),
            "{line}, {message}:\n{said}"
        );
        assert!(said.contains(message), "{message}:\n{said}");
    };
    for (good_part, wrong_part, line, message) in WRONG {
        assert!(good.contains(good_part), "{good_part}");
        refused(&good.replacen(good_part, wrong_part, 1), *line, message);
    }
    for (more, line, message) in WRONG_AFTER {
        refused(&format!("{good}{more}\n"), *line, message);
    }
    fs::write(&path, &good).unwrap();
    assert!(write(&folder).is_ok());
    fs::write(folder.join("01-other.md"), &good).unwrap();
    assert!(write(&folder).unwrap_err().contains("same number"));
    fs::rename(folder.join("01-other.md"), folder.join("Other.md")).unwrap();
    assert!(write(&folder).unwrap_err().contains("NN-slug.md"));
}

#[test]
fn completion_codes_are_those_of_the_page() {
    let table = fs::read(root().join("tests/lesson-codes.json")).unwrap();
    let table: Vec<Value> = serde_json::from_slice(&table).unwrap();
    assert!(table.len() > 5);
    for row in table {
        let [slug, name, code] = ["slug", "name", "code"].map(|key| row[key].as_str().unwrap());
        let output = genlab(&["lessons", "code", slug, name]);
        assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), code);
    }
}

#[test]
fn an_address_is_replayed_from_the_command_line() {
    let folder = folder("address");
    let train = |name: &str, text: &str| {
        let out = folder.join(name);
        let output = genlab(&["train", text, "--out", out.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let metrics = fs::read_to_string(out.join("metrics.jsonl")).unwrap();
        let seconds = |line: &str| line.split(",\"seconds\"").next().unwrap().to_owned();
        metrics.lines().map(seconds).collect::<Vec<String>>()
    };
    let plain = train("plain", &format!("{TINY}&until=6&v=1"));
    let changed = train(
        "changed",
        &format!("#{TINY}&@3:loss.realLabel=0.8&until=6&v=1"),
    );
    assert_eq!((plain.len(), changed.len()), (6, 6));
    assert_eq!(plain[..3], changed[..3]);
    assert_ne!(plain[3], changed[3]);
}
