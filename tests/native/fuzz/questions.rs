//! Questions at random, of runs of every preset.
//!
//! Sizes beyond what is answered are asked in another test; here they are small, so that what one
//! question takes says something.

use burn::tensor::Device;
use genlab::models::Who;
use genlab::random::Stream;
use genlab::session::{FIGURES, Question, Session};
use pollster::block_on;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;

use super::{Trial, Trials, images, one_of};
use crate::common::rows;

/// What the fields of questions are.
#[derive(Clone, Copy)]
enum Kind {
    Size,
    Seed,
    Number,
    Flag,
    Pixels,
    Vector,
    Classes,
    Label,
    Images,
    Names,
    Path,
    Who,
    From,
    Of,
    Network,
    Attribute,
    Axes,
    Sizes,
    Canvas,
    Pixel,
}

/// Every question, with its fields.
#[rustfmt::skip]
const QUESTIONS: &[(&str, &[(&str, Kind)])] = &[
    ("nearest", &[("pixels", Kind::Pixels)]),
    ("components", &[("count", Kind::Size)]),
    ("rebuild", &[("pixels", Kind::Pixels), ("components", Kind::Sizes)]),
    ("clusters", &[]),
    ("density", &[("side", Kind::Size), ("extent", Kind::Number)]),
    ("latents", &[("samples", Kind::Size), ("seed", Kind::Seed), ("classes", Kind::Classes), ("images", Kind::Flag)]),
    ("decode", &[("latents", Kind::Vector)]),
    ("interpolate", &[("from", Kind::Vector), ("to", Kind::Vector), ("steps", Kind::Size), ("path", Kind::Path)]),
    ("combine", &[("latents", Kind::Vector), ("weights", Kind::Vector)]),
    ("classify", &[("pixels", Kind::Pixels), ("features", Kind::Flag)]),
    ("invert", &[("pixels", Kind::Pixels), ("starts", Kind::Size), ("seed", Kind::Seed), ("steps", Kind::Size), ("rate", Kind::Number), ("features", Kind::Number)]),
    ("embed", &[("vectors", Kind::Vector), ("size", Kind::Size), ("perplexity", Kind::Number), ("seed", Kind::Seed), ("iterations", Kind::Size)]),
    ("sharpness", &[("samples", Kind::Size)]),
    ("figures", &[("names", Kind::Names), ("samples", Kind::Size)]),
    ("labels", &[("samples", Kind::Size)]),
    ("codeWalk", &[("code", Kind::Size), ("steps", Kind::Size), ("reach", Kind::Number)]),
    ("reconstructions", &[("images", Kind::Images), ("seed", Kind::Seed)]),
    ("filters", &[("network", Kind::Network)]),
    ("manifold", &[("side", Kind::Size), ("extent", Kind::Number), ("axes", Kind::Axes), ("label", Kind::Label)]),
    ("codes", &[("images", Kind::Images)]),
    ("units", &[("images", Kind::Images)]),
    ("bound", &[("images", Kind::Images)]),
    ("holes", &[("samples", Kind::Size)]),
    ("scores", &[("images", Kind::Images)]),
    ("direction", &[("attribute", Kind::Attribute)]),
    ("arithmetic", &[("image", Kind::Pixels), ("label", Kind::Label), ("vector", Kind::Vector), ("factors", Kind::Vector)]),
    ("interpolation", &[("images", Kind::Images), ("path", Kind::Path), ("steps", Kind::Size)]),
    ("gradientNoise", &[("images", Kind::Images), ("samples", Kind::Size)]),
    ("paint", &[("canvas", Kind::Canvas), ("from", Kind::Pixel), ("count", Kind::Pixel)]),
    ("complete", &[("canvas", Kind::Canvas), ("count", Kind::Size)]),
    ("predict", &[("pixels", Kind::Pixels), ("pixel", Kind::Pixel), ("class", Kind::Label)]),
    ("likelihood", &[("pixels", Kind::Pixels), ("classes", Kind::Classes)]),
    ("receptiveField", &[("pixel", Kind::Pixel)]),
    ("inputGradients", &[("samples", Kind::Size), ("from", Kind::From), ("of", Kind::Of), ("classes", Kind::Classes)]),
    ("generatorSheet", &[("side", Kind::Size), ("seed", Kind::Seed)]),
    ("slowStep", &[("who", Kind::Who)]),
    ("masks", &[]),
    ("shown", &[("count", Kind::Size)]),
];

const NUMBERS: &[f64] = &[
    0.0, 1.0, -1.0, 0.5, 0.1, 2.0, 3.0, 30.0, -2.0, 1e-30, 1e30, -1e30, 1e39, 255.0,
];
const LENGTHS: &[usize] = &[0, 1, 2, 3, 4, 8, 12, 40, 783, 784, 785, 1568];

fn classes(chance: &mut Stream) -> Value {
    let some = [
        json!(null),
        json!([]),
        json!([3]),
        json!([0, 9]),
        json!([10]),
        json!([255, 1]),
    ];
    one_of(chance, &some).clone()
}

fn number(chance: &mut Stream) -> Value {
    json!(one_of(chance, NUMBERS))
}

/// Numbers, most of them in [0, 1].
fn numbers(length: usize, chance: &mut Stream) -> Value {
    let tame = chance.below(3) > 0;
    let one = |chance: &mut Stream| match tame {
        true => json!(chance.uniform()),
        false => number(chance),
    };
    (0..length).map(|_| one(chance)).collect()
}

fn field(kind: Kind, chance: &mut Stream) -> Value {
    match kind {
        Kind::Size => json!(one_of(chance, &[0, 1, 2, 3, 4, 5, 8, 12])),
        Kind::Seed => json!(one_of(chance, &[0, 1, 65_536, u32::MAX])),
        Kind::Number => number(chance),
        Kind::Flag => json!(chance.below(2) == 0),
        Kind::Pixels => {
            let length = *one_of(chance, &[784, 784, 784, 1568, 0, 1, 2, 783]);
            numbers(length, chance)
        }
        Kind::Vector => {
            let length = *one_of(chance, LENGTHS);
            numbers(length, chance)
        }
        Kind::Classes => classes(chance),
        Kind::Label => json!(one_of(chance, &[0, 1, 9, 10, 255])),
        Kind::Images => given(chance),
        Kind::Names => {
            let names = (0..chance.below(4)).map(|_| one_of(chance, FIGURES).name);
            let names: Vec<&str> = names.collect();
            json!(names)
        }
        Kind::Path => json!(one_of(chance, &["linear", "spherical"])),
        Kind::Who => json!(one_of(chance, &["both", "generator", "discriminator"])),
        Kind::From => one_of(
            chance,
            &[
                json!({"type": "panel"}),
                json!({"type": "fresh", "seed": 3}),
            ],
        )
        .clone(),
        Kind::Of => json!(one_of(chance, &["score", "generatorLoss", "loss"])),
        Kind::Network => json!(one_of(chance, &["encoder", "decoder"])),
        Kind::Attribute => {
            let class = json!({"type": "class", "from": field(Kind::Label, chance), "to": field(Kind::Label, chance)});
            one_of(
                chance,
                &[
                    class,
                    json!({"type": "thickness"}),
                    json!({"type": "slant"}),
                ],
            )
            .clone()
        }
        Kind::Axes => json!([field(Kind::Size, chance), field(Kind::Size, chance)]),
        Kind::Sizes => (0..chance.below(4))
            .map(|_| field(Kind::Size, chance))
            .collect(),
        Kind::Canvas => canvas(chance),
        Kind::Pixel => json!(one_of(chance, &[0, 1, 27, 28, 391, 783, 784, 785])),
    }
}

fn given(chance: &mut Stream) -> Value {
    if chance.below(2) == 0 {
        let first = one_of(chance, &[0, 1, 38, 39, 40, 1000]);
        return json!({"type": "data", "first": first, "count": field(Kind::Size, chance)});
    }
    let count = chance.below(3);
    let labels: Vec<Value> = (0..count).map(|_| field(Kind::Label, chance)).collect();
    let wrong = usize::from(chance.below(5) == 0);
    json!({"type": "pixels", "pixels": numbers(784 * count + wrong, chance), "labels": labels})
}

fn canvas(chance: &mut Stream) -> Value {
    let length = *one_of(chance, &[784, 784, 1568, 1, 0]);
    let known = *one_of(chance, &[length, 784, 1]);
    let known: Vec<bool> = (0..known).map(|_| chance.below(3) > 0).collect();
    json!({"pixels": numbers(length, chance), "known": known, "seed": 1, "classes": field(Kind::Classes, chance)})
}

fn question(kind: &str, fields: &[(&str, Kind)], chance: &mut Stream) -> Value {
    let mut question = serde_json::Map::new();
    question.insert("type".to_owned(), kind.into());
    for &(name, kind) in fields {
        // Some fields may be left out; of the others that is an error.
        if chance.below(12) > 0 {
            question.insert(name.to_owned(), field(kind, chance));
        }
    }
    question.into()
}

/// Questions of runs that have taken three steps.
pub struct Questions {
    texts: Vec<String>,
    judge: Vec<u8>,
    open: Option<(usize, Rc<RefCell<Session>>)>,
}

/// How many questions one run is asked in a row.
const IN_A_ROW: u64 = 25;

impl Questions {
    pub fn new() -> Self {
        let adversarial = rows::small("adversarial");
        let mut texts: Vec<String> = rows::texts(|_| true).map(|(text, _)| text).collect();
        texts.push(format!("gan/cgan&{adversarial}&data=ring"));
        texts.push(format!("gan/mlp&{adversarial}&shown.packing=2"));
        texts.push(format!(
            "vae/mlp&{}&selection.classes=0,1",
            rows::small("autoencoder")
        ));
        let judge = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/assets/judge-mnist.safetensors"
        );
        Self {
            texts,
            judge: std::fs::read(judge).unwrap(),
            open: None,
        }
    }

    fn session(&mut self, number: u64) -> (usize, Rc<RefCell<Session>>) {
        // Neighbours among the rows are alike: a stride through all of them.
        let place = (number / IN_A_ROW) as usize * 7 % self.texts.len();
        // A run in the middle of a question that panicked is not asked again.
        if let Some((open, session)) = &self.open
            && *open == place
            && session.try_borrow_mut().is_ok()
        {
            return (place, session.clone());
        }
        let mut session = Session::open(&self.texts[place], images(), &Device::flex()).unwrap();
        block_on(session.advance(3, Who::Both)).unwrap();
        session.bring_judge(&self.judge).unwrap();
        let session = Rc::new(RefCell::new(session));
        self.open = Some((place, session.clone()));
        (place, session)
    }
}

impl Trials for Questions {
    fn trial(&mut self, number: u64, chance: &mut Stream) -> Trial {
        let (place, session) = self.session(number);
        let (kind, fields) = *one_of(chance, QUESTIONS);
        let asked = question(kind, fields, chance);
        let words: String = asked.to_string().chars().take(300).collect();
        Trial {
            about: format!("{} asked {words}", self.texts[place]),
            work: Box::new(move || {
                let Ok(question) = serde_json::from_value::<Question>(asked) else {
                    return Ok(());
                };
                let mut session = session.borrow_mut();
                let step = session.step();
                // An answer can be told to whoever asked.
                if let Ok(answer) = block_on(session.ask(question)) {
                    serde_json::to_string(&answer).map_err(|error| error.to_string())?;
                }
                match session.step() == step {
                    true => Ok(()),
                    false => Err("the run went on".to_owned()),
                }
            }),
        }
    }
}

#[test]
fn every_question_is_among_those_that_are_asked() {
    let error = serde_json::from_value::<Question>(json!({"type": "?"})).unwrap_err();
    let error = error.to_string();
    let known: Vec<&str> = error.split('`').skip(3).step_by(2).collect();
    assert!(known.len() > 30, "{error}");
    for name in known {
        assert!(QUESTIONS.iter().any(|(kind, _)| *kind == name), "{name}");
    }
}
