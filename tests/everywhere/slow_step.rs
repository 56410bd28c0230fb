//! What is said about the next step is what it does, and saying it does not change the run.

use genlab::models::Who;
use genlab::session::{Answer, AskSlowStep, Question, Session, SlowStep, SlowTurn};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, TINY_CONVOLUTIONAL, advance, assert_close, open};

async fn asked(session: &mut Session, who: Who) -> SlowStep {
    match session
        .ask(Question::SlowStep(AskSlowStep { who }))
        .await
        .unwrap()
    {
        Answer::SlowStep(step) => step,
        other => panic!("{other:?}"),
    }
}

/// Asks about the third step, takes it, and compares every figure to the bit.
async fn tells_the_truth(text: &str, who: Who) {
    let mut session = open(text);
    let mut plain = open(text);
    advance(&mut session, 2).await;
    advance(&mut plain, 2).await;
    let told = asked(&mut session, who).await;
    let report = session.advance(1, who).await.unwrap();
    assert_eq!(told.step, report.step, "{text}");
    let figures: Vec<_> = told.turns.iter().flat_map(|turn| &turn.figures).collect();
    assert_eq!(figures.len(), report.series.len(), "{text}");
    for series in &report.series {
        let figure = figures.iter().find(|figure| figure.name == series.name);
        assert_eq!(
            Some(figure.unwrap().value),
            series.values[0],
            "{text}: {}",
            series.name
        );
    }
    plain.advance(1, who).await.unwrap();
    let (one, two) = (plain.checkpoint().await, session.checkpoint().await);
    assert!(one.unwrap() == two.unwrap(), "{text}: the run has changed");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_two_players() {
    let several = [
        TINY.to_owned(),
        TINY_CONVOLUTIONAL.to_owned(),
        format!("{TINY}&data=ring"),
        format!("{TINY}&train.discriminatorTurns=3&train.generatorTurns=2"),
        format!("{TINY}&loss.kind=wasserstein&loss.penalty.weight=10"),
        format!("{TINY}&labels.kind=auxiliary"),
        format!("{TINY}&shown.noise=0.1&shown.replay=0.5&loss.flipped=0.1&loss.featureMatching=1"),
        format!("{TINY}&shown.packing=2&shown.mixed=true"),
        format!("{TINY}&discriminator.dropout=0.3&discriminator.spectralNorm=true"),
        "gan/began&train.batch=8&latent.size=4".to_owned(),
    ];
    for text in several {
        tells_the_truth(&text, Who::Both).await;
    }
    tells_the_truth(TINY, Who::Generator).await;
    tells_the_truth(TINY, Who::Discriminator).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_autoencoders() {
    for preset in ["ae/mlp", "ae/denoising", "vae/conv"] {
        tells_the_truth(&format!("{preset}&{TINY_CODER}"), Who::Both).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_losses_follow_from_the_scores() {
    let mut session = open(TINY);
    advance(&mut session, 3).await;
    let told = asked(&mut session, Who::Both).await;
    // Goodfellow et al. (2014): -log sigmoid(s) on real, -log(1 - sigmoid(s)) on generated; the
    // generator minimises -log sigmoid(s) on its own.
    let mean = |scores: &[f32], sign: f64| {
        let losses = scores.iter().map(|&s| (sign * f64::from(s)).exp().ln_1p());
        (losses.sum::<f64>() / scores.len() as f64) as f32
    };
    let [discriminator, generator] = &told.turns[..] else {
        panic!("{:?}", told.turns.len());
    };
    let value = |turn: &SlowTurn, name: &str| {
        let figure = turn.figures.iter().find(|figure| figure.name == name);
        let figure = figure.unwrap();
        [figure.value, figure.after.unwrap()]
    };
    let scores = [&discriminator.before, &discriminator.after].map(|all| all.clone().unwrap());
    assert_close(
        &value(discriminator, "discriminator.real"),
        &scores.each_ref().map(|scores| mean(&scores.real, -1.0)),
        1e-5,
    );
    assert_close(
        &value(discriminator, "discriminator.fake"),
        &scores.each_ref().map(|scores| mean(&scores.generated, 1.0)),
        1e-5,
    );
    let scores = [&generator.before, &generator.after].map(|all| all.clone().unwrap());
    assert_close(
        &value(generator, "generator.adversarial"),
        &scores
            .each_ref()
            .map(|scores| mean(&scores.generated, -1.0)),
        1e-5,
    );
    assert_eq!((generator.latents.len(), generator.latent_size), (8 * 4, 4));
    assert_eq!(generator.made.len(), 8 * 784);
    assert_ne!(generator.made, generator.made_after);
    assert_ne!(generator.made, discriminator.made);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn plain_descent_moves_by_the_rate_times_the_gradient() {
    const RATE: f32 = 1e-4;
    let descent = |name: &str| {
        format!(
            "&{name}.optimizer.kind=sgd&{name}.optimizer.rate={RATE}&{name}.optimizer.momentum=0"
        )
    };
    let text = format!("{TINY}{}{}", descent("generator"), descent("discriminator"));
    let mut session = open(&text);
    advance(&mut session, 2).await;
    for turn in &asked(&mut session, Who::Both).await.turns {
        let mut squares = 0.0;
        for layer in &turn.networks[0].layers {
            assert_close(
                &[layer.update],
                &[RATE * layer.gradient],
                1e-2 * layer.update,
            );
            assert!(layer.gradient > 0.0 && layer.weight > 0.0, "{layer:?}");
            squares += layer.gradient * layer.gradient;
        }
        // To first order, a loss falls by the rate times the square of its gradient.
        let minimised = turn
            .figures
            .iter()
            .filter_map(|figure| Some(figure.value - figure.after?));
        let fall: f32 = minimised.sum();
        assert_close(&[fall], &[RATE * squares], 0.05 * RATE * squares);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn other_families_say_that_they_cannot_be_watched() {
    let mut session = open("pca&classical.examples=30");
    let question = Question::SlowStep(AskSlowStep { who: Who::Both });
    let error = session.ask(question).await.unwrap_err();
    assert_eq!(error.kind(), "question");
}
