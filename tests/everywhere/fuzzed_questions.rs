//! Questions with random numbers, lists and classes are answered or refused in words.

use genlab::random::{Chance, Purpose, Stream};
use genlab::session::{Question, Session};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, advance, open, predictors};

/// Every question, with places for numbers (`#n`), fractions (`#f`), lists (`#l`), classes (`#c`) and
/// answers yes or no (`#b`).
fn templates() -> Vec<Value> {
    let given = json!({ "type": "pixels", "pixels": "#l", "labels": "#c" });
    let data = json!({ "type": "data", "first": "#n", "count": "#n" });
    let canvas = json!({ "pixels": "#l", "known": "#b", "seed": "#n", "classes": "#c" });
    let Value::Array(templates) = json!([
        { "type": "nearest", "pixels": "#l" },
        { "type": "components", "count": "#n" },
        { "type": "rebuild", "pixels": "#l", "components": "#c" },
        { "type": "clusters" },
        { "type": "density", "side": "#n", "extent": "#f" },
        { "type": "latents", "samples": "#n", "seed": "#n", "classes": "#c", "images": true },
        { "type": "decode", "latents": "#l" },
        { "type": "interpolate", "from": "#l", "to": "#l", "steps": "#n", "path": "spherical" },
        { "type": "combine", "latents": "#l", "weights": "#l" },
        { "type": "classify", "pixels": "#l", "features": true },
        { "type": "invert", "pixels": "#l", "starts": "#n", "steps": "#n", "rate": "#f" },
        { "type": "embed", "vectors": "#l", "size": "#n", "perplexity": "#f", "iterations": "#n" },
        { "type": "sharpness", "samples": "#n" },
        { "type": "figures", "names": ["classes", "discriminator.real"], "samples": "#n" },
        { "type": "labels", "samples": "#n" },
        { "type": "codeWalk", "code": "#n", "steps": "#n", "reach": "#f" },
        { "type": "reconstructions", "images": given, "seed": "#n" },
        { "type": "filters", "network": "decoder" },
        { "type": "manifold", "side": "#n", "extent": "#f", "axes": [0, "#n"], "label": "#n" },
        { "type": "codes", "images": data },
        { "type": "units", "images": given },
        { "type": "bound", "images": data },
        { "type": "holes", "samples": "#n" },
        { "type": "scores", "images": given },
        { "type": "direction", "attribute": { "type": "class", "from": "#n", "to": "#n" } },
        { "type": "arithmetic", "image": "#l", "label": "#n", "vector": "#l", "factors": "#l" },
        { "type": "interpolation", "images": data, "path": "linear", "steps": "#n" },
        { "type": "gradientNoise", "images": data, "samples": "#n" },
        { "type": "paint", "canvas": canvas, "from": "#n", "count": "#n" },
        { "type": "complete", "canvas": canvas, "count": "#n" },
        { "type": "predict", "pixels": "#l", "pixel": "#n", "class": "#n" },
        { "type": "likelihood", "pixels": "#l", "classes": "#c" },
        { "type": "receptiveField", "pixel": "#n" },
        { "type": "inputGradients", "samples": "#n", "from": { "type": "panel" }, "of": "score", "classes": "#c" },
        { "type": "generatorSheet", "side": "#n", "seed": "#n" },
        { "type": "slowStep", "who": "both" },
        { "type": "masks" },
        { "type": "shown", "count": "#n" },
    ]) else {
        panic!("it is a list")
    };
    templates
}

fn fill(value: &Value, chance: &mut Stream) -> Value {
    let mut any = |values: &[Value]| values[chance.below(values.len())].clone();
    match value {
        Value::String(name) => match name.as_str() {
            // Few enough to be quick, or more than there may be.
            "#n" => any(&[0, 1, 2, 3, 9, 10, 40, 255, 783, 200_000, u32::MAX].map(Value::from)),
            "#f" => any(&[-1e30, -1.0, 0.0, 1e-9, 0.5, 3.0, 1e30].map(Value::from)),
            "#l" => {
                let length = [0, 1, 2, 3, 4, 8, 14, 784, 784, 1568][chance.below(10)];
                let number = [-1.0, 0.0, 0.5, 1.0, 1e30][chance.below(5)];
                Value::from(vec![number; length])
            }
            "#b" => Value::from(vec![true; [0, 1, 784, 784][chance.below(4)]]),
            "#c" => any(&[
                json!([]),
                json!([0]),
                json!([9, 3]),
                json!([10]),
                json!([255]),
            ]),
            _ => value.clone(),
        },
        Value::Array(values) => values.iter().map(|value| fill(value, chance)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter();
            let filled = fields.map(|(name, value)| (name.clone(), fill(value, chance)));
            Value::Object(filled.collect())
        }
        other => other.clone(),
    }
}

async fn sessions() -> Vec<Session> {
    let mut sessions = Vec::new();
    for text in [
        format!("{TINY}&labels.kind=codes"),
        format!("{TINY}&data=ring&labels.kind=conditional"),
        format!("vae/conditional&{TINY_CODER}"),
        format!("pixelcnn/conditional&{}", predictors::SMALL),
        "pca&data=ring".to_owned(),
    ] {
        let mut session = open(&text);
        advance(&mut session, 2).await;
        sessions.push(session);
    }
    sessions
}

/// Asks so many questions of each of some small runs.
async fn ask(rounds: u64) {
    let templates = templates();
    for (run, mut session) in sessions().await.into_iter().enumerate() {
        let (mut read, mut answered) = (0, 0);
        for round in 0..rounds {
            for (index, template) in templates.iter().enumerate() {
                let counter = (run as u64) << 32 | round << 16 | index as u64;
                let mut chance = Chance::new(9).stream(Purpose::Probe, counter);
                let filled = fill(template, &mut chance);
                // What is no question at all is refused before it gets here.
                let Ok(question) = serde_json::from_value::<Question>(filled.clone()) else {
                    continue;
                };
                read += 1;
                match session.ask(question).await {
                    Ok(_) => answered += 1,
                    Err(error) => {
                        let kinds = ["question", "judge", "configuration"];
                        assert!(kinds.contains(&error.kind()), "{filled}: {error}");
                    }
                }
            }
        }
        assert!(read > 20 * rounds && answered > rounds, "{read} {answered}");
        // The run goes on as if nothing had been asked.
        advance(&mut session, 1).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn two_of_each_kind_of_every_run() {
    ask(2).await;
}

/// About 2,000 questions; by name, with `--ignored`.
#[wasm_bindgen_test(unsupported = tokio::test)]
#[ignore = "ten times as many, by name"]
async fn many_of_each_kind_of_every_run() {
    ask(12).await;
}
