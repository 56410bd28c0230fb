//! What the papers say and what was built agree in the small print: the noise of DRAGAN, the belief of
//! f-GANs, gradients of critics with dropout, truncated latents, grey levels, and exact nats.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::losses::AdversarialLoss;
use genlab::models::adversarial::{half_deviation, score_gradients};
use genlab::models::autoregressive::{Binarisation, Ordering, PixelSettings};
use genlab::models::{LatentSettings, Prior};
use genlab::nets::{Activation, Initial, LayerSpecification, Network, Pass, Shape};
use genlab::random::{Chance, Purpose};
use genlab::session::{Answer, AskPaint, Canvas, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::edited::edited;
use crate::common::{TINY, advance, assert_close, images, numbers, open, predictors};

fn tensor(values: &[f32], shape: [usize; 4]) -> Tensor<4> {
    Tensor::from_data(TensorData::new(values.to_vec(), shape), &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn dragans_noise_is_half_the_deviation_of_all_pixels() {
    // Two equal images of 0, 0, 4, 4: no pixel varies over the batch, but all together have a
    // deviation of 2.
    let same = tensor(&[0.0, 0.0, 4.0, 4.0, 0.0, 0.0, 4.0, 4.0], [2, 1, 2, 2]);
    assert_close(&numbers(half_deviation(same)).await, &[1.0], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn an_undecided_discriminator_believes_one_half() {
    // Nowozin et al. (2016), table 5, where p = q: 1 + ln(p / q) = 1 for Kullback-Leibler,
    // -q / p = -exp(-0) for the reverse one, and 0 for the others.
    for (loss, score) in [
        (AdversarialLoss::NonSaturating, 0.0),
        (AdversarialLoss::LeastSquares, 0.5),
        (AdversarialLoss::Hinge, 0.0),
        (AdversarialLoss::KullbackLeibler, 1.0),
        (AdversarialLoss::ReverseKullbackLeibler, 0.0),
        (AdversarialLoss::JensenShannon, 0.0),
        (AdversarialLoss::Pearson, 0.0),
    ] {
        let score = tensor(&[score], [1, 1, 1, 1]);
        let belief = numbers(loss.belief(score.clone())).await;
        assert_close(&belief, &[0.5], 1e-6);
        assert_close(&numbers(loss.mean_belief(score)).await, &[0.5], 1e-6);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_critic_that_cannot_decide_is_neither_right_nor_wrong() {
    for (loss, decides) in [("hinge", true), ("wasserstein", false), ("energy", false)] {
        let mut session = open(&format!("{TINY}&loss.kind={loss}"));
        let names = session.figure_names();
        for name in [
            "accuracyReal",
            "accuracyGenerated",
            "scoreReal",
            "scoreGenerated",
        ] {
            assert_eq!(names.contains(&name), decides, "{loss}: {name}");
        }
        assert!(names.contains(&"gradientDiscriminator"), "{loss}");
        advance(&mut session, 1).await;
        let accuracy = session.health().await.unwrap().accuracy;
        assert_eq!(accuracy.is_some(), decides, "{loss}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_gradient_of_a_critic_is_without_the_dropout_that_stays_on_while_drawing() {
    let device = Device::flex();
    let dropout = LayerSpecification::Dropout {
        rate: 0.5,
        while_drawing: true,
    };
    let linear = |size| LayerSpecification::Linear {
        output: Shape::vector(size),
    };
    let tanh = LayerSpecification::Activation(Activation::Tanh);
    let layers = [linear(6), tanh, dropout, linear(1)];
    let mut chance = Chance::new(5).stream(Purpose::Probe, 0);
    let first = (Initial::Xavier, false);
    let mut network = Network::new(Shape::vector(3), &layers, first, &mut chance, &device).unwrap();
    let x: Tensor<4> = chance.normals([4, 3, 1, 1], &device);
    let found = score_gradients(&mut network, x.clone(), &mut chance);
    // The same by differences of the network without dropout.
    let mut differences = Vec::new();
    for row in 0..4 {
        for column in 0..3 {
            let mut step = vec![0.0; 12];
            step[row * 3 + column] = 1e-2;
            let step = tensor(&step, [4, 3, 1, 1]);
            let mut ends = Vec::new();
            for x in [x.clone() + step.clone(), x.clone() - step] {
                let y = network.forward(x, &mut Pass::still(&mut chance));
                ends.push(numbers(y.sum()).await[0]);
            }
            differences.push((ends[0] - ends[1]) / 2e-2);
        }
    }
    assert_close(&numbers(found).await, &differences, 1e-3);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn truncated_latents_end_however_small_the_limit_is() {
    let draw = |truncation: f64| {
        let settings = LatentSettings {
            size: 20_000,
            prior: Prior::Normal,
            truncation,
        };
        let mut stream = Chance::new(2).stream(Purpose::Fresh, 0);
        numbers(settings.draw_truncated(1, &mut stream, &Device::flex()))
    };
    for limit in [1e-300, 1e-7, 0.01, 1.0, 4.0] {
        let drawn = draw(limit).await;
        assert!(
            drawn
                .iter()
                .all(|x| f64::from(x.abs()) <= limit * (1.0 + 1e-6)),
            "{limit}"
        );
    }
    // The variance of a normal number that is kept between -1 and 1 is
    // 1 - 2 phi(1) / (2 Phi(1) - 1) = 1 - 2 0.241971 / 0.682689 = 0.291125; four standard errors of
    // 20,000 numbers are 0.008.
    let drawn = draw(1.0).await;
    let square = drawn
        .iter()
        .map(|&x| f64::from(x) * f64::from(x))
        .sum::<f64>()
        / 2e4;
    assert!((square - 0.291_125).abs() < 0.008, "{square}");
    let mean = drawn.iter().map(|&x| f64::from(x)).sum::<f64>() / 2e4;
    assert!(mean.abs() < 0.016, "{mean}");
}

#[wasm_bindgen_test(unsupported = test)]
fn a_grey_has_one_value_whoever_asks() {
    for levels in [2, 3, 4, 16, 128, 256] {
        let settings = PixelSettings {
            levels,
            binarisation: Binarisation::Threshold,
            ordering: Ordering::Raster,
        };
        for byte in 0..=255u8 {
            let grey = f32::from(byte) / 255.0;
            // Equal parts of the range; black and white are divided at one half.
            let part = (f64::from(grey) * f64::from(levels)).floor() as usize;
            assert_eq!(
                settings.symbol(grey),
                part.min(levels as usize - 1),
                "{byte} of {levels}"
            );
        }
        for value in 0..levels as usize {
            assert_eq!(settings.symbol(settings.grey(value)), value, "of {levels}");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_likelihood_of_an_image_is_that_of_training() {
    let text = format!("pixelcnn/grey&pixels.levels=16&{}", predictors::SMALL);
    let mut session = open(&text);
    advance(&mut session, 2).await;
    let data = images();
    let mean = session.mean_likelihood(&data, 10).await.unwrap();
    let asked = session
        .likelihoods(&data.pixels(0, 10), None)
        .await
        .unwrap();
    let asked = asked.nats.iter().sum::<f32>() / 10.0;
    assert!(
        (f64::from(asked) - mean.nats).abs() < 1e-3 * mean.nats,
        "{asked} {}",
        mean.nats
    );
}

/// What the painter on the host, and the device, say of each pixel of a white image, where the last
/// biases, which are all that the logits of black images begin with, are these.
async fn nats_of_white(text: &str, biases: &[f32]) -> [Vec<f32>; 2] {
    let bytes = open(text).checkpoint().await.unwrap();
    let bytes = edited(&bytes, |parts| {
        for (name, _, values) in parts {
            if name.ends_with(".bias") && values.len() % biases.len() == 0 {
                *values = biases.repeat(values.len() / biases.len());
            }
        }
    });
    let mut session = Session::resume(&bytes, images(), &Device::flex()).unwrap();
    let pixels = vec![1.0; 784];
    let canvas = Canvas {
        pixels: pixels.clone(),
        known: vec![true; 784],
        seed: 1,
        classes: None,
    };
    let (from, count) = (0, 784);
    let question = Question::Paint(AskPaint {
        canvas,
        from,
        count,
    });
    let Answer::Paint(painting) = session.ask(question).await.unwrap() else {
        panic!("another answer")
    };
    let exact = session.likelihoods(&pixels, None).await.unwrap();
    [painting.nats, exact.pixel_nats]
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn nats_are_exact_at_every_logit() {
    // No probability in single precision is as small as e^-200, nor 1 minus it anything but 1.
    let grey = "pixelcnn/grey&pixels.levels=4&predictor.width=3&predictor.blocks=1";
    for (text, biases) in [
        ("fvsbn", &[-200.0][..]),
        ("fvsbn", &[20.0]),
        (grey, &[100.0, 0.0, 0.0, -100.0]),
    ] {
        let [painted, exact] = nats_of_white(text, biases).await;
        for (painted, exact) in painted.iter().zip(&exact) {
            let close = (painted - exact).abs() <= 1e-3 * exact.abs().max(1.0);
            assert!(close, "{text}: {painted} and not {exact}");
        }
        // Of the first pixel nothing is known but the bias: softplus(200), softplus(-20), 200.
        let first = match biases {
            [-200.0] => 200.0,
            [20.0] => 2.06e-9,
            _ => 200.0,
        };
        let tolerance = 1.0f32.min(first * 0.02);
        assert!(
            (painted[0] - first).abs() <= tolerance,
            "{text}: {}",
            painted[0]
        );
    }
}
