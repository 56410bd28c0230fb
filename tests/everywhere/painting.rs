//! What can be asked of a model that predicts pixels fits together.

use genlab::Error;
use genlab::session::{
    Answer, AskComplete, AskLikelihood, AskMasks, AskPaint, AskPredict, AskReceptiveField, Canvas,
    Likelihoods, Painting, Question, Report, Session,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, assert_close, open};

const SMALL: &str =
    "predictor.width=2&predictor.blocks=1&predictor.batch=8&predictor.optimizer.rate=0.02";

/// A small model that has learned a little.
async fn trained(row: &str) -> Session {
    let mut session = open(&format!("{row}&{SMALL}"));
    advance(&mut session, 10).await;
    session
}

/// Some images of which the upper half is known: a white box.
fn half(count: usize) -> Canvas {
    let white = |pixel: usize| (6..12).contains(&(pixel / 28)) && (10..18).contains(&(pixel % 28));
    let image: Vec<f32> = (0..784).map(|pixel| f32::from(white(pixel))).collect();
    Canvas {
        pixels: image.repeat(count),
        known: (0..784).map(|pixel| pixel < 392).collect(),
        seed: 5,
        classes: None,
    }
}

async fn paint(session: &mut Session, canvas: &Canvas, from: usize, count: usize) -> Painting {
    let question = Question::Paint(AskPaint {
        canvas: canvas.clone(),
        from,
        count,
    });
    match session.ask(question).await.unwrap() {
        Answer::Paint(painting) => painting,
        other => panic!("{other:?}"),
    }
}

async fn likelihood(session: &mut Session, pixels: &[f32]) -> Likelihoods {
    let question = Question::Likelihood(AskLikelihood {
        pixels: pixels.to_vec(),
        classes: None,
    });
    match session.ask(question).await.unwrap() {
        Answer::Likelihood(likelihoods) => likelihoods,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn painting_in_pieces_equals_painting_at_once() {
    for row in ["pixelcnn", "pixelcnn/conditional", "pixelcnn/gated"] {
        let mut session = trained(row).await;
        let canvas = half(2);
        let whole = paint(&mut session, &canvas, 0, 784).await;
        assert_eq!(whole.next, 784);
        let mut part = canvas.clone();
        let (mut next, mut nats) = (0, [Vec::<f32>::new(), Vec::new()]);
        while next < 784 {
            let painting = paint(&mut session, &part, next, 100).await;
            let count = painting.painted.len();
            for (nats, more) in nats.iter_mut().zip(painting.nats.chunks_exact(count)) {
                nats.extend(more);
            }
            part.pixels = painting.pixels;
            next = painting.next;
            // Another question about other images does not disturb it.
            paint(&mut session, &half(1), 0, 30).await;
        }
        assert_eq!(part.pixels, whole.pixels, "{row}");
        assert_eq!(nats.concat(), whole.nats, "{row}");
        assert_eq!(part.pixels[..392], canvas.pixels[..392]);
        assert_ne!(
            part.pixels[..784],
            part.pixels[784..],
            "{row}: both are the same"
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_nats_of_a_painting_are_those_of_the_likelihood() {
    for row in [
        "pixelcnn",
        "pixelcnn/conditional",
        "pixelcnn&pixels.ordering=reversed",
        "pixelcnn&pixels.levels=5",
    ] {
        let mut session = trained(row).await;
        let painting = paint(&mut session, &half(3), 0, 784).await;
        let known = likelihood(&mut session, &painting.pixels).await;
        let images = painting
            .nats
            .chunks_exact(784)
            .zip(known.pixel_nats.chunks_exact(784));
        for (by_place, by_pixel) in images {
            let sorted: Vec<f32> = painting
                .painted
                .iter()
                .map(|&pixel| by_pixel[pixel])
                .collect();
            assert_close(by_place, &sorted, 1e-4);
        }
        let sums = painting
            .nats
            .chunks_exact(784)
            .map(|nats| nats.iter().sum());
        assert_close(&sums.collect::<Vec<f32>>(), &known.nats, 1e-2);
        let bits = known.nats[0] / (784.0 * 2f32.ln());
        assert_close(&known.bits_per_pixel[..1], &[bits], 1e-5);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn reversed_painting_starts_at_the_lower_right() {
    let mut session = trained("pixelcnn&pixels.ordering=reversed").await;
    let painting = paint(&mut session, &half(1), 0, 3).await;
    assert_eq!(painting.painted, [783, 782, 781]);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn completions_keep_what_is_known_and_say_what_they_are_worth() {
    let mut session = trained("pixelcnn").await;
    let mut canvas = half(1);
    // The lower half is known: drawn with no eye on it, so that the images count differently.
    canvas.pixels.rotate_right(392);
    canvas.known.reverse();
    let question = Question::Complete(AskComplete {
        canvas: canvas.clone(),
        count: 4,
    });
    let Answer::Complete(found) = session.ask(question).await.unwrap() else {
        panic!("another answer");
    };
    let known = likelihood(&mut session, &found.pixels).await;
    assert_close(&found.nats, &known.nats, 1e-2);
    let mut weights = Vec::new();
    for (image, nats) in known.pixel_nats.chunks_exact(784).enumerate() {
        assert_eq!(
            found.pixels[image * 784 + 392..][..392],
            canvas.pixels[392..]
        );
        let sum: f32 = nats[392..].iter().sum();
        assert_close(&found.known_nats[image..=image], &[sum], 1e-2);
        weights.push(f64::from(-sum).exp());
    }
    let total: f64 = weights.iter().sum();
    let weights: Vec<f32> = weights
        .iter()
        .map(|weight| (weight / total) as f32)
        .collect();
    assert_close(&found.weights, &weights, 1e-2);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn one_prediction_is_what_the_likelihood_rests_on() {
    let mut session = trained("pixelcnn").await;
    let pixels = paint(&mut session, &half(1), 0, 784).await.pixels;
    let known = likelihood(&mut session, &pixels).await;
    for pixel in [0, 200, 500, 783] {
        let question = Question::Predict(AskPredict {
            pixels: pixels.clone(),
            pixel,
            class: None,
        });
        let Answer::Predict(found) = session.ask(question).await.unwrap() else {
            panic!("another answer");
        };
        let here = found.probabilities[pixels[pixel] as usize];
        assert_close(&[-here.ln()], &known.pixel_nats[pixel..=pixel], 1e-4);
        assert_close(&[found.probabilities.iter().sum()], &[1.0], 1e-6);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn training_makes_the_data_more_probable() {
    let mut session = open(&format!("pixelcnn&{SMALL}"));
    let report = advance(&mut session, 30).await;
    let series = |name: &str| {
        let series = report.series.iter().find(|series| series.name == name);
        series.unwrap().values.clone()
    };
    let (nats, bits) = (series("predictor.nats"), series("predictor.bits"));
    let (first, last) = (nats[0].unwrap(), nats[29].unwrap());
    assert!(last < 0.5 * first, "{first} to {last} nats");
    let expected = nats[0].unwrap() / (784.0 * 2f32.ln());
    assert_close(&[bits[0].unwrap()], &[expected], 1e-5);
}

/// What a class adds starts at zero and takes no chance: two runs that differ in it alone compare.
#[wasm_bindgen_test(unsupported = tokio::test)]
async fn being_told_the_class_changes_nothing_before_the_first_update() {
    for kind in ["pixelCnn", "gated", "diagonalLstm", "nade"] {
        let text = format!("pixelcnn&predictor.places=false&predictor.kind={kind}&{SMALL}");
        let told = format!("{text}&predictor.places=true&predictor.labels=true");
        let (one, two) = (
            advance(&mut open(&text), 2).await,
            advance(&mut open(&told), 2).await,
        );
        let nats = |report: &Report, step: usize| report.series[0].values[step].unwrap();
        assert_close(&[nats(&two, 0)], &[nats(&one, 0)], 1e-3);
        assert_ne!(nats(&two, 1).to_bits(), nats(&one, 1).to_bits(), "{kind}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn questions_without_an_answer_are_refused_with_the_reason() {
    let mut pixels = trained("pixelcnn").await;
    let mut game = open(TINY);
    let refused = |answer: genlab::Result<Answer>| {
        let error = answer.unwrap_err();
        assert!(matches!(error, Error::Question(_)), "{error}");
    };
    refused(game.ask(Question::Masks(AskMasks {})).await);
    refused(
        game.ask(Question::ReceptiveField(AskReceptiveField { pixel: 3 }))
            .await,
    );
    refused(
        pixels
            .ask(Question::ReceptiveField(AskReceptiveField { pixel: 784 }))
            .await,
    );
    assert!(matches!(pixels.health().await, Err(Error::Question(_))));
    let bad = [
        Canvas {
            pixels: vec![0.0; 783],
            ..half(1)
        },
        Canvas {
            known: vec![true; 3],
            ..half(1)
        },
        Canvas {
            classes: Some(vec![10]),
            ..half(1)
        },
        Canvas {
            classes: Some(Vec::new()),
            ..half(1)
        },
    ];
    for canvas in bad {
        refused(
            pixels
                .ask(Question::Paint(AskPaint {
                    canvas,
                    from: 0,
                    count: 5,
                }))
                .await,
        );
    }
}
