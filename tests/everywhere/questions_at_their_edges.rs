//! Every question has an answer or a refusal in words at the edges of what can be asked: nothing, one
//! too many, and far too many. A refusal of too many names how many there may be.

use genlab::Error;
use genlab::models::{GradientOf, LatentPath};
use genlab::session::{
    AskArithmetic, AskClassify, AskCodeWalk, AskCodes, AskCombine, AskComplete, AskComponents,
    AskDecode, AskDensity, AskDirection, AskFigures, AskGeneratorSheet, AskGradientNoise, AskHoles,
    AskInputGradients, AskInterpolate, AskInterpolation, AskLabels, AskLatents, AskLikelihood,
    AskManifold, AskNearest, AskPaint, AskPredict, AskRebuild, AskReceptiveField,
    AskReconstructions, AskSharpness, AskShown, AskUnits, Attribute, Canvas, CodePath, DrawFrom,
    DrawRequest, Embed, Given, Invert, Question, Session,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, advance, open, predictors};

const HUGE: usize = usize::MAX / 2;

/// One small run of each family, after a step.
async fn sessions() -> Vec<Session> {
    let texts = [
        TINY.to_owned(),
        format!("{TINY}&labels.kind=conditional"),
        format!("{TINY}&labels.kind=codes&shown.packing=1"),
        format!("{TINY}&data=ring&labels.kind=conditional"),
        format!("vae/conditional&{TINY_CODER}"),
        format!("ae/mlp&{TINY_CODER}"),
        format!("pixelcnn/conditional&{}", predictors::SMALL),
        "k-means&classical.clusters=3".to_owned(),
        "pca".to_owned(),
        "density/histogram".to_owned(),
    ];
    let mut sessions = Vec::new();
    for text in texts {
        let mut session = open(&text);
        advance(&mut session, 1).await;
        sessions.push(session);
    }
    sessions
}

fn data(count: usize) -> Given {
    Given::Data { first: 0, count }
}

fn canvas(images: usize, classes: Option<Vec<u8>>) -> Canvas {
    Canvas {
        pixels: vec![0.5; images * 784],
        known: vec![false; 784],
        seed: 1,
        classes,
    }
}

fn latents(samples: usize, classes: Option<Vec<u8>>) -> Question {
    Question::Latents(AskLatents {
        samples,
        seed: 1,
        classes,
        images: true,
    })
}

fn gradients(samples: usize, classes: Option<Vec<u8>>) -> Question {
    Question::InputGradients(AskInputGradients {
        samples,
        from: DrawFrom::Panel,
        of: GradientOf::Score,
        classes,
    })
}

fn drawing(count: usize, classes: Option<Vec<u8>>) -> DrawRequest {
    DrawRequest {
        count,
        from: DrawFrom::Fresh { seed: 1 },
        classes,
    }
}

/// Every question that asks for a number of something, with that number.
fn of_size(size: usize) -> Vec<Question> {
    [of_latents(size), of_samples(size), of_pixels(size)].concat()
}

fn of_latents(size: usize) -> Vec<Question> {
    vec![
        Question::Components(AskComponents { count: size }),
        Question::Rebuild(AskRebuild {
            pixels: vec![0.5; 784],
            components: vec![size],
        }),
        Question::Density(AskDensity {
            side: size,
            extent: 1.0,
        }),
        latents(size, None),
        Question::Interpolate(AskInterpolate {
            from: vec![0.0; 4],
            to: vec![1.0; 4],
            steps: size,
            path: LatentPath::Linear,
        }),
    ]
}

fn of_samples(size: usize) -> Vec<Question> {
    vec![
        Question::Sharpness(AskSharpness { samples: size }),
        Question::Figures(AskFigures {
            names: vec!["confident".to_owned(), "modes".to_owned()],
            samples: Some(size),
        }),
        Question::Labels(AskLabels { samples: size }),
        Question::CodeWalk(AskCodeWalk {
            code: 0,
            steps: size,
            reach: 1.0,
        }),
        Question::Manifold(AskManifold {
            side: size,
            extent: 1.0,
            axes: [0, 1],
            label: 0,
        }),
        Question::Holes(AskHoles { samples: size }),
        Question::Units(AskUnits { images: data(size) }),
        Question::Interpolation(AskInterpolation {
            images: data(2),
            path: CodePath::Spherical,
            steps: size,
        }),
        Question::GradientNoise(AskGradientNoise {
            images: data(2),
            samples: size,
        }),
    ]
}

fn of_pixels(size: usize) -> Vec<Question> {
    vec![
        Question::Paint(AskPaint {
            canvas: canvas(1, None),
            from: 783,
            count: size,
        }),
        Question::Paint(AskPaint {
            canvas: canvas(1, None),
            from: size,
            count: size.min(3),
        }),
        Question::Complete(AskComplete {
            canvas: canvas(1, None),
            count: size,
        }),
        Question::Predict(AskPredict {
            pixels: vec![0.5; 784],
            pixel: size,
            class: None,
        }),
        Question::ReceptiveField(AskReceptiveField { pixel: size }),
        gradients(size, None),
        Question::GeneratorSheet(AskGeneratorSheet {
            side: size,
            seed: 1,
        }),
        Question::Shown(AskShown { count: size }),
        Question::Invert(Invert {
            pixels: Some(vec![0.5; 784]),
            starts: Some(size),
            steps: 1,
            ..Invert::default()
        }),
        Question::Invert(Invert {
            pixels: Some(vec![0.5; 784]),
            starts: Some(1),
            steps: size,
            ..Invert::default()
        }),
        Question::Embed(Embed {
            vectors: Some((0..20).map(|x| x as f32).collect()),
            size: Some(2),
            perplexity: Some(2.0),
            iterations: size,
            ..Embed::default()
        }),
    ]
}

/// The questions of which more may be asked than there is: they answer what there is.
fn bounded_by_what_there_is(question: &Question) -> bool {
    matches!(
        question,
        Question::Components(_)
            | Question::Rebuild(_)
            | Question::Units(_)
            | Question::Holes(_)
            | Question::Shown(_)
            | Question::Paint(_)
            | Question::Sharpness(_)
    )
}

fn in_words(error: &Error, question: &str) {
    let kinds = ["question", "judge", "configuration"];
    assert!(kinds.contains(&error.kind()), "{question}: {error}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_no_size_of_one_and_of_a_size_that_nothing_could_hold() {
    for mut session in sessions().await {
        for size in [0, 1, 2, HUGE, usize::MAX] {
            for question in of_size(size) {
                let told = format!("{}: {question:?}", session.text());
                let told = &told[..told.len().min(300)];
                let limited = size >= HUGE && !bounded_by_what_there_is(&question);
                match session.ask(question).await {
                    Ok(_) => assert!(!limited, "{told}: answered"),
                    Err(error) => in_words(&error, told),
                }
            }
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_drawing_a_field_and_a_command_have_limits_that_they_name() {
    for mut session in sessions().await {
        let text = session.text();
        for size in [HUGE, usize::MAX] {
            let refused = session.draw(drawing(size, None)).await.unwrap_err();
            assert!(refused.to_string().contains("10000"), "{text}: {refused}");
            match session.field(size, 1.0).await {
                // Of images, and without a discriminator, there is no field.
                Ok(field) => assert!(field.is_none(), "{text}"),
                Err(error) => in_words(&error, &text),
            }
            for error in [
                session.collapse(size).await.err(),
                session.coverage(size).await.err(),
                session.labels(size).await.err(),
            ] {
                in_words(&error.unwrap(), &text);
            }
        }
        let error = session
            .advance(u32::MAX, genlab::models::Who::Both)
            .await
            .unwrap_err();
        in_words(&error, &text);
        let nothing = session.draw(drawing(0, None)).await;
        assert!(
            nothing.map_or(true, |drawn| drawn.pixels.is_empty()),
            "{text}"
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_class_that_there_is_not_is_refused_and_so_is_none_at_all() {
    for mut session in sessions().await {
        let text = session.text();
        for classes in [vec![10], vec![0, 255], vec![]] {
            let some = || Some(classes.clone());
            let refused = session.draw(drawing(3, some())).await.unwrap_err();
            in_words(&refused, &text);
            for question in [
                latents(3, some()),
                gradients(3, some()),
                Question::Paint(AskPaint {
                    canvas: canvas(1, some()),
                    from: 0,
                    count: 1,
                }),
                Question::Complete(AskComplete {
                    canvas: canvas(1, some()),
                    count: 1,
                }),
                Question::Likelihood(AskLikelihood {
                    pixels: vec![0.5; 784],
                    classes: some(),
                }),
            ] {
                let refused = session.ask(question).await.unwrap_err();
                in_words(&refused, &text);
            }
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_label_that_there_is_not_is_refused() {
    for mut session in sessions().await {
        let text = session.text();
        for label in [10, 255] {
            for question in [
                Question::Manifold(AskManifold {
                    side: 2,
                    extent: 1.0,
                    axes: [0, 1],
                    label,
                }),
                Question::Predict(AskPredict {
                    pixels: vec![0.5; 784],
                    pixel: 3,
                    class: Some(label),
                }),
                Question::Codes(AskCodes {
                    images: Given::Pixels {
                        pixels: vec![0.5; 784],
                        labels: vec![label],
                    },
                }),
                Question::Direction(AskDirection {
                    attribute: Attribute::Class { from: label, to: 0 },
                }),
                Question::Arithmetic(AskArithmetic {
                    image: vec![0.5; 784],
                    label,
                    vector: vec![0.0; 3],
                    factors: vec![1.0],
                }),
            ] {
                let refused = session.ask(question).await.unwrap_err();
                in_words(&refused, &text);
            }
        }
    }
}

/// Every question about numbers that are handed over, one after another.
fn about(which: usize, pixels: Vec<f32>) -> Option<Question> {
    let count = pixels.len() / 784;
    let given = |pixels| Given::Pixels {
        pixels,
        labels: vec![0; count],
    };
    Some(match which {
        0 => Question::Nearest(AskNearest { pixels }),
        1 => Question::Classify(AskClassify {
            pixels,
            features: true,
        }),
        2 => Question::Rebuild(AskRebuild {
            pixels,
            components: vec![1; 3],
        }),
        3 => Question::Decode(AskDecode { latents: pixels }),
        4 => Question::Combine(AskCombine {
            weights: vec![1.0; count],
            latents: pixels,
        }),
        5 => Question::Likelihood(AskLikelihood {
            pixels,
            classes: None,
        }),
        6 => Question::Codes(AskCodes {
            images: given(pixels),
        }),
        7 => Question::Reconstructions(AskReconstructions {
            images: given(pixels),
            seed: 1,
        }),
        8 => Question::Embed(Embed {
            vectors: Some(pixels),
            size: Some(784),
            iterations: 1,
            ..Embed::default()
        }),
        _ => return None,
    })
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn lists_that_are_empty_too_long_or_hold_no_numbers() {
    let lists = [(0, 0.5), (1, f32::NAN), (1, f32::INFINITY), (14_000, 0.5)];
    for mut session in sessions().await {
        for (count, number) in lists {
            for which in 0.. {
                let Some(question) = about(which, vec![number; count * 784]) else {
                    break;
                };
                match session.ask(question).await {
                    Ok(_) => assert!(count <= 10_000, "{which}: {count} are answered"),
                    Err(error) => in_words(&error, &session.text()),
                }
            }
        }
    }
}
