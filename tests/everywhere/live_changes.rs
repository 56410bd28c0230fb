//! Whatever may be changed while training may be changed to anything that it takes: the run goes on,
//! draws and comes back from a checkpoint, or the change is refused by its path.

use burn::tensor::Device;
use genlab::Error;
use genlab::experiment::{Experiment, Knob, KnobKind};
use genlab::models::Who;
use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, images, open};

/// Every setting natively; in a browser, which takes several times as long, one in so many.
const EVERY: usize = if cfg!(target_arch = "wasm32") { 4 } else { 1 };

/// As small as convolutions can be.
const SMALL_CONVOLUTIONAL: &str = "gan/dcgan&latent.size=2&train.batch=3&generator.widths=1\
    &generator.hidden=0&discriminator.widths=1&discriminator.hidden=0";

/// Makes any row with an encoder as small as can be.
const SMALL_CODER: &str = "latent.size=2&train.batch=3&encoder.widths=2&decoder.widths=2";

/// Every option, or both ends of the range and what lies just above the lower one.
fn values(kind: &KnobKind) -> Vec<String> {
    match kind {
        KnobKind::Choice { options } => options.iter().map(|one| one.value.clone()).collect(),
        KnobKind::Switch => vec!["false".to_owned(), "true".to_owned()],
        &KnobKind::Number {
            minimum,
            maximum,
            integer,
        } => {
            let inside = if integer {
                1.0
            } else {
                (maximum - minimum) / 100.0
            };
            let values = [minimum, minimum + inside, maximum];
            values.iter().map(f64::to_string).collect()
        }
        &KnobKind::List {
            minimum,
            maximum,
            longest,
        } => vec![
            minimum.to_string(),
            vec![maximum.to_string(); longest as usize].join(","),
        ],
    }
}

/// One step, the change, three steps, a drawing, a checkpoint, a step of both.
async fn change(text: &str, knob: &Knob, value: &str) {
    let told = format!("{text}, {}={value}", knob.path);
    let mut session = open(text);
    advance(&mut session, 1).await;
    let before = session.text();
    match session.adjust(&format!("{}={value}", knob.path)) {
        Ok(answer) if answer.applied => {}
        Ok(answer) => {
            assert_eq!(answer.restart, std::slice::from_ref(&knob.path), "{told}");
            assert_eq!(session.text(), before, "{told}");
            return;
        }
        Err(Error::Configuration(problems)) => {
            assert!(!problems.is_empty(), "{told}");
            return;
        }
        Err(error) => panic!("{told}: {error}"),
    }
    match session.advance(3, Who::Both).await {
        Ok(_) => {}
        // A learning rate of 1 may well be too much; it is said.
        Err(Error::Diverged { .. }) => return,
        Err(error) => panic!("{told}: {error}"),
    }
    let request = DrawRequest {
        count: 3,
        from: DrawFrom::Panel,
        classes: None,
    };
    match session.draw(request).await {
        Ok(drawn) => assert!(drawn.pixels.iter().all(|x| x.is_finite()), "{told}"),
        Err(Error::Diverged { .. }) => return,
        Err(error) => panic!("{told}: {error}"),
    }
    let bytes = session.checkpoint().await.unwrap();
    let mut resumed = match Session::resume(&bytes, images(), &Device::flex()) {
        Ok(resumed) => resumed,
        Err(error) => panic!("{told}: {error}"),
    };
    assert_eq!(resumed.text(), session.text(), "{told}");
    let next = session.advance(1, Who::Both).await;
    let again = resumed.advance(1, Who::Both).await;
    assert_eq!(next.ok(), again.ok(), "{told}");
}

async fn change_everything(text: &str) {
    let mut live = 0;
    let knobs = Experiment::parse(text).unwrap().knobs();
    for knob in knobs.into_iter().step_by(EVERY) {
        if knob.live {
            for value in values(&knob.kind) {
                change(text, &knob, &value).await;
            }
            live += 1;
        }
    }
    assert!(live * EVERY > 1, "{text}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_two_players() {
    change_everything(&format!("{TINY}&data=ring&shown.packing=2")).await;
    change_everything(&format!("{SMALL_CONVOLUTIONAL}&labels.kind=auxiliary")).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_energies() {
    for loss in ["energy", "equilibrium"] {
        change_everything(&format!("{TINY}&data=ring&loss.kind={loss}")).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_encoders() {
    for preset in ["ae/sparse", "vae/conditional"] {
        change_everything(&format!("{preset}&{SMALL_CODER}")).await;
    }
    for preset in ["aae/mlp", "vae-gan/conv"] {
        change_everything(&format!("{preset}&{SMALL_CODER}&discriminator.widths=2")).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_predictors_and_of_methods_without_networks() {
    change_everything("made&predictor.hidden=2&predictor.batch=2").await;
    change_everything("pca&data=ring").await;
    for preset in [
        "k-means",
        "density/histogram",
        "density/kernel",
        "density/mixture",
    ] {
        let few = "data=ring&classical.clusters=3&classical.examples=50";
        change_everything(&format!("{preset}&{few}")).await;
    }
}
