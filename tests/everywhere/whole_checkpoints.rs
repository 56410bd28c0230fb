//! A checkpoint holds what the run goes on from: nothing that is infinite, nothing that does not fit,
//! all that figures rest on. Those of earlier versions open.

use burn::tensor::Device;
use genlab::Error;
use genlab::models::Who;
use genlab::session::{Answer, AskFigures, DrawFrom, DrawRequest, Question, Session};
use safetensors::tensor::SafeTensors;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::edited::edited;
use crate::common::{TINY, advance, images, open};

fn resume(file: &[u8]) -> genlab::Result<Session> {
    Session::resume(file, images(), &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn infinite_weights_are_neither_drawn_nor_kept() {
    let mut session = open(TINY);
    advance(&mut session, 2).await;
    let bytes = session.checkpoint().await.unwrap();
    for wrong in [f32::INFINITY, f32::NAN] {
        let broken = edited(&bytes, |parts| {
            let weight = parts.iter_mut().find(|part| part.0 == "generator.0.weight");
            weight.unwrap().2[3] = wrong;
        });
        let mut session = resume(&broken).unwrap();
        match session.checkpoint().await.unwrap_err() {
            Error::Diverged { step, term } => {
                assert_eq!((step, term.as_str()), (2, "generator.0.weight"));
            }
            other => panic!("{other}"),
        }
        let request = DrawRequest {
            count: 3,
            from: DrawFrom::Panel,
            classes: None,
        };
        let drawn = session.draw(request).await;
        let told = matches!(drawn, Err(Error::Diverged { step: 2, .. }));
        // A hyperbolic tangent makes a number of what is infinite.
        assert!(told || wrong.is_infinite(), "{drawn:?}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_is_replayed_fits_or_is_refused() {
    let text = format!("{TINY}&shown.replay=0.5&labels.kind=auxiliary");
    let mut session = open(&text);
    advance(&mut session, 12).await;
    let bytes = session.checkpoint().await.unwrap();
    let remembered = |file: &[u8]| {
        let tensors = SafeTensors::deserialize(file).unwrap();
        let names = tensors.names();
        names
            .iter()
            .filter(|name| name.starts_with("replay.") || name.starts_with("memory."))
            .count()
    };
    // Eight batches, each with its classes.
    assert_eq!(remembered(&bytes), 16);
    let mut resumed = resume(&bytes).unwrap();
    assert_eq!(
        advance(&mut resumed, 3).await,
        advance(&mut session, 3).await
    );
    let narrow = edited(&bytes, |parts| {
        for part in parts {
            if part.0 == "replay.4" {
                part.1[0] -= 1;
                part.2.truncate(part.1.iter().product());
            }
        }
    });
    let more = edited(&bytes, |parts| {
        for index in 16..18 {
            let from = format!("replay.{}", index - 16);
            let (_, shape, values) = parts.iter().find(|part| part.0 == from).unwrap().clone();
            parts.push((format!("replay.{index}"), shape, values));
        }
    });
    let odd = edited(&bytes, |parts| parts.retain(|part| part.0 != "replay.15"));
    for (what, file) in [("narrow", narrow), ("more", more), ("odd", odd)] {
        let error = resume(&file).err().map(|error| error.kind());
        assert_eq!(error, Some("checkpoint"), "{what}");
    }
    // Earlier versions remembered the examples without their classes: those are forgotten.
    let earlier = edited(&bytes, |parts| {
        parts.retain(|(name, shape, _)| !name.starts_with("replay.") || shape[2] == 28);
        let remembered = parts
            .iter_mut()
            .filter(|part| part.0.starts_with("replay."));
        for (index, part) in remembered.enumerate() {
            part.0 = format!("memory.{index}");
        }
    });
    assert_eq!(remembered(&earlier), 8);
    let mut resumed = resume(&earlier).unwrap();
    resumed.advance(10, Who::Both).await.unwrap();
    // A model that replays nothing has nothing to remember.
    let foreign = edited(&open("fvsbn").checkpoint().await.unwrap(), |parts| {
        parts.push(("memory.0".to_owned(), vec![1, 1, 1, 1], vec![0.0]));
    });
    assert_eq!(
        resume(&foreign).err().map(|error| error.kind()),
        Some("checkpoint")
    );
}

async fn figure(session: &mut Session, name: &str) -> f64 {
    let names = vec![name.to_owned()];
    let question = Question::Figures(AskFigures {
        names,
        samples: None,
    });
    match session.ask(question).await.unwrap() {
        Answer::Figures(figures) => figures[name],
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_mean_of_a_series_is_the_same_after_going_back() {
    let mut session = open(TINY);
    advance(&mut session, 30).await;
    let mut resumed = resume(&session.checkpoint().await.unwrap()).unwrap();
    for more in [0, 5, 40] {
        advance(&mut session, more).await;
        advance(&mut resumed, more).await;
        for name in ["discriminator.real", "generator.adversarial"] {
            let (one, other) = (
                figure(&mut session, name).await,
                figure(&mut resumed, name).await,
            );
            assert_eq!(one, other, "{name} after {more} more");
        }
    }
}

/// Written by the version before statistics were averaged and classes remembered: 5 steps of
/// `gan/mlp&data=ring` with batch norm, a moving average, replay and classes.
const EARLIER: &[u8] = include_bytes!("../common/earlier.safetensors");

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_checkpoint_of_an_earlier_version_opens_draws_and_goes_on() {
    let mut session = resume(EARLIER).unwrap();
    assert_eq!(session.step(), 5);
    let request = DrawRequest {
        count: 4,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    assert!(drawn.pixels.iter().all(|x| x.is_finite()));
    session.advance(12, Who::Both).await.unwrap();
    resume(&session.checkpoint().await.unwrap()).unwrap();
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_says_what_computed() {
    let bytes = open(TINY).checkpoint().await.unwrap();
    let (_, metadata) = SafeTensors::read_metadata(&bytes).unwrap();
    let header = &metadata.metadata().as_ref().unwrap()["genlab"];
    let kinds: &[&str] = if cfg!(target_arch = "wasm32") {
        &["fused", "plain"]
    } else {
        &["native"]
    };
    let said = |kind: &&str| header.contains(&format!("\"arithmetic\":\"{kind}\""));
    assert!(kinds.iter().any(said), "{header}");
}
