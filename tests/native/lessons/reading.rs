//! Lessons are read and written for the page, or refused with their line; addresses are replayed.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::{TINY, folder, genlab, lesson, root, step, write};

#[test]
fn a_lesson_becomes_what_the_page_reads() {
    let folder = folder("lesson-read");
    let steps = format!(
        "## First\nText with a | bar and\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```text\n## no step\n```\n\n\
         ```predict\nHow *many*?\n( ) All: no, $y$\n  not this time.\n(x) Some: Right: yes.\n```\n\
         ```run one\n{TINY}&@5:loss.realLabel=0.9\nuntil 20\nwatch samples, loss\n```\n\
         ## Second\n```run two beside one\nshown.packing=2\n```\n\
         ```run three after one\nloss.fakeLabel=0.1&loss.realLabel=0.8\nuntil 30\nwatch loss\n```\n\
         ```claim\ntwo.modes >= 0.5 * one.modes\nthree.generator.adversarial < 9\n```\n"
    );
    fs::write(folder.join("07-a-lesson.md"), lesson(&steps)).unwrap();
    fs::write(folder.join("README.md"), "no lesson").unwrap();
    let lessons = write(&folder).unwrap();
    let lesson = &lessons[0];
    assert_eq!(
        (&lesson["slug"], &lesson["number"], &lesson["minutes"]),
        (&"a-lesson".into(), &7.into(), &4.into())
    );
    assert_eq!(
        lesson["opening"],
        "<p>Opening <span class=\"math math-inline\">x &lt; 1</span>.</p>"
    );
    assert_eq!(lesson["measured"], Value::Null);
    assert_eq!(lesson["steps"].as_array().unwrap().len(), 2);
    let first = &lesson["steps"][0]["parts"];
    let html = first[0]["html"].as_str().unwrap();
    assert!(
        html.contains("<td>1</td>") && html.contains("## no step"),
        "{html}"
    );
    assert_eq!(first[1]["question"], "<p>How <em>many</em>?</p>");
    let choices = &first[1]["choices"];
    assert_eq!(
        choices[0]["reply"],
        "no, <span class=\"math math-inline\">y</span> not this time."
    );
    assert_eq!(
        (&choices[0]["right"], &choices[1]["right"]),
        (&false.into(), &true.into())
    );
    assert_eq!(
        (&choices[1]["text"], &choices[1]["reply"]),
        (&"Some".into(), &"Right: yes.".into())
    );
    let one = &first[2]["run"];
    assert_eq!(one["text"], TINY);
    assert_eq!(
        one["timeline"],
        serde_json::json!([{"step": 5, "change": "loss.realLabel=0.9"}])
    );
    assert_eq!(one["watch"], serde_json::json!(["samples", "loss"]));
    let second = &lesson["steps"][1]["parts"];
    let two = &second[0]["run"];
    assert_eq!(
        (&two["beside"], &two["after"], &two["until"]),
        (&"one".into(), &Value::Null, &20.into())
    );
    assert_eq!(
        (&two["timeline"], &two["watch"]),
        (&one["timeline"], &one["watch"])
    );
    assert_eq!(two["change"], "shown.packing=2");
    let expected = format!("{TINY}&shown.packing=2");
    let mut parts: [Vec<&str>; 2] =
        [two["text"].as_str().unwrap(), &expected].map(|text| text.split('&').collect());
    parts.iter_mut().for_each(|parts| parts.sort_unstable());
    assert_eq!(parts[0], parts[1]);
    let three = &second[1]["run"];
    assert_eq!(
        (&three["after"], &three["until"], &three["text"]),
        (&"one".into(), &30.into(), &one["text"])
    );
    assert_eq!(
        three["timeline"][1],
        serde_json::json!({"step": 20, "change": "loss.fakeLabel=0.1&loss.realLabel=0.8"})
    );
    let claims = &second[2]["claims"];
    assert_eq!(
        claims[0]["left"],
        serde_json::json!({"factor": 1.0, "run": "two", "figure": "modes"})
    );
    assert_eq!(
        claims[0]["right"],
        serde_json::json!({"factor": 0.5, "run": "one", "figure": "modes"})
    );
    assert_eq!(claims[1]["left"]["figure"], "generator.adversarial");
    assert_eq!(
        (&claims[1]["operator"], &claims[1]["right"]),
        (&"<".into(), &9.0.into())
    );
}

#[test]
fn what_is_wrong_is_said_with_its_file_and_line() {
    let folder = folder("lesson-wrong");
    let one = format!("one\n{TINY}\nuntil 20");
    let good = step(&one, "one.modes > 1");
    // The first step begins in line 9, its run in line 10, its claim in line 16.
    for (text, line, message) in [
        ("Text".to_owned(), 1, "---"),
        (
            "---\ntitle: x\nauthor: y\n---\n".to_owned(),
            3,
            "title, lead, group, minutes",
        ),
        (lesson("only words"), 9, "needs a step"),
        (lesson("## Step\nwords"), 10, "needs a claim"),
        (
            lesson(&good.replace("data=ring", "data=rung")),
            11,
            "it takes one of",
        ),
        (
            lesson(&good.replace("&data", "&seed=3&data")),
            11,
            "no seed",
        ),
        (
            lesson(&good.replace("until 20", "unti 20")),
            12,
            "until STEP",
        ),
        (lesson(&good.replace("until 20", "until 0")), 12, "no step"),
        (
            lesson(&good.replace("until 20", "until 20\nwatch sample")),
            10,
            "no panel sample; there are data, settings",
        ),
        (
            lesson(&good.replace("one.modes", "two.modes")),
            16,
            "no run two",
        ),
        (
            lesson(&good.replace("one.modes", "one.holes")),
            16,
            "no figure holes; it has modes",
        ),
        (lesson(&good.replace("> 1", "= 1")), 16, "a claim is"),
        (
            lesson(&good.replace("> 1", "> 2 one.modes")),
            16,
            "a claim is",
        ),
        (lesson(&good.replace("```\n\n", "")), 10, "no such value"),
        (
            lesson(&good.replace("## Step\n", "<b>\n## Step\n")),
            7,
            "without html",
        ),
        (
            lesson(&good.replace("ring", "ring&@5:latent.size=4")),
            10,
            "needs a restart",
        ),
        (
            lesson(&good.replace("ring", "ring&@25:loss.realLabel=0.9")),
            11,
            "before the step",
        ),
        (
            lesson(&(good.clone() + &step("one\nx", "one.modes > 1"))),
            20,
            "already",
        ),
        (
            lesson(&(good.clone() + &step("two beside no\na=1", "two.modes > 1"))),
            20,
            "no run no",
        ),
        (
            lesson(&(good.clone() + &step("two beside one\na=1", "two.modes > 1"))),
            21,
            "no such value",
        ),
        (
            lesson(
                &(good.clone()
                    + &step(
                        "two after one\nloss.realLabel=0.9\nuntil 20",
                        "two.modes > 1",
                    )),
            ),
            20,
            "go further",
        ),
        (
            lesson(&(good.clone() + "```predict\nWhat?\n( ) a: b\n(x) c: d\n```\n")),
            19,
            "before a run",
        ),
        (
            lesson(&format!(
                "## A\n```predict\nWhat?\n( ) a: b\n( ) c: d\n```\n{good}"
            )),
            10,
            "exactly one",
        ),
        (
            lesson(&format!(
                "## A\n```predict\nWhat?\n( ) a\n(x) c: d\n```\n{good}"
            )),
            12,
            "behind a choice",
        ),
    ] {
        fs::write(folder.join("01-wrong.md"), &text).unwrap();
        let said = write(&folder).unwrap_err();
        assert!(
            said.contains(&format!("01-wrong.md:{line}: ")),
            "{line}, {message}:\n{said}\n{text}"
        );
        assert!(said.contains(message), "{message}:\n{said}");
    }
    fs::write(folder.join("01-wrong.md"), lesson(&good)).unwrap();
    fs::write(folder.join("01-other.md"), lesson(&good)).unwrap();
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
