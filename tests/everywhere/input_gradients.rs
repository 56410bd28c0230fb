//! The gradients by examples are those of networks in double precision, in the units that are seen.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::data::{CLASSES, Range, SelectionSettings};
use genlab::learning::OptimizerSettings;
use genlab::losses::AdversarialLoss;
use genlab::models::adversarial::{
    LabelSettings, LossSettings, Rules, ShownSettings, TrainSettings,
};
use genlab::models::{Adversarial, GradientOf, LatentSettings, Model, Source, Supply, Used, Who};
use genlab::nets::{Initial, LayerSpecification, Network, Shape};
use genlab::random::{Chance, Purpose};
use genlab::session::{AskInputGradients, DrawFrom, InputGradients, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::critics::{Critic, close, convolutional, fully_connected, residual};
use crate::common::{TINY, TINY_CONVOLUTIONAL, advance, images, numbers, open};

fn rules(range: Range, kind: AdversarialLoss) -> Rules {
    Rules {
        latent: LatentSettings {
            size: 3,
            ..LatentSettings::default()
        },
        labels: LabelSettings::default(),
        classes: CLASSES,
        shown: ShownSettings {
            range,
            ..ShownSettings::default()
        },
        loss: LossSettings {
            kind,
            ..LossSettings::default()
        },
        train: TrainSettings {
            batch: 4,
            ..TrainSettings::default()
        },
        generator: OptimizerSettings::default(),
        discriminator: OptimizerSettings::default(),
    }
}

fn supply() -> Supply {
    let source = Source::Images {
        data: images(),
        selection: SelectionSettings::default(),
        range: Range::Symmetric,
    };
    Supply::new(source, &Chance::new(1), Used::default(), &Device::flex()).unwrap()
}

fn generator(output: Shape) -> Network {
    let layers = [LayerSpecification::Linear { output }];
    let mut stream = Chance::new(9).stream(Purpose::Weights, 1);
    let how = (Initial::He, false);
    Network::new(Shape::vector(3), &layers, how, &mut stream, &Device::flex()).unwrap()
}

/// Compares the gradients by four images of 8x8 pixels in [0, 1].
async fn of_images(mut critic: Critic, range: Range, of: GradientOf) {
    let (network, mut stream) = critic.network(&Device::flex()).await;
    let kind = AdversarialLoss::NonSaturating;
    let game = Adversarial::new(
        generator(Shape::new(1, 8, 8)),
        network,
        rules(range, kind),
        &Device::flex(),
    );
    let pixels: Vec<f32> = (0..4 * 64).map(|_| stream.uniform() as f32).collect();
    let data = TensorData::new(pixels.clone(), [4, 1, 8, 8]);
    let x: Tensor<4> = Tensor::from_data(data, &Device::flex());
    let found = game.input_gradients(x, None, of, &supply());
    // What the discriminator is shown of a pixel u in [0, 1], and how fast that grows.
    let (shown, growth): (fn(f64) -> f64, f64) = match range {
        Range::Symmetric => (|u| 2.0 * u - 1.0, 2.0),
        Range::Unit => (|u| u, 1.0),
    };
    let mut slopes = Vec::new();
    let mut scores = Vec::new();
    for image in pixels.chunks(64) {
        let x: Vec<f64> = image.iter().map(|&u| shown(f64::from(u))).collect();
        scores.push(critic.score(&x));
        slopes.extend(critic.slopes(&x, |score| match of {
            GradientOf::Score => score,
            // softplus(-s) = ln(1 + exp(-s))
            GradientOf::GeneratorLoss => (-score).exp().ln_1p(),
        }));
    }
    let slopes: Vec<f64> = slopes.into_iter().map(|slope| slope * growth).collect();
    close(&numbers(found.gradients).await, &slopes, "gradients");
    close(&numbers(found.scores).await, &scores, "scores");
    let beliefs: Vec<f64> = scores
        .iter()
        .map(|score| 1.0 / (1.0 + (-score).exp()))
        .collect();
    close(&numbers(found.beliefs).await, &beliefs, "beliefs");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_the_score_by_pixels() {
    of_images(convolutional(), Range::Symmetric, GradientOf::Score).await;
    of_images(residual(), Range::Unit, GradientOf::Score).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_the_generators_loss_by_pixels() {
    of_images(convolutional(), Range::Symmetric, GradientOf::GeneratorLoss).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_discriminator_that_reconstructs_wants_a_smaller_error() {
    // An autoencoder of 8x8 pixels: along the gradient its error falls.
    let shape = Shape::new(1, 8, 8);
    let middle = LayerSpecification::Linear {
        output: Shape::vector(5),
    };
    let layers = [middle, LayerSpecification::Linear { output: shape }];
    let mut stream = Chance::new(4).stream(Purpose::Weights, 0);
    let how = (Initial::He, false);
    let critic = Network::new(shape, &layers, how, &mut stream, &Device::flex()).unwrap();
    let rules = rules(Range::Unit, AdversarialLoss::Energy);
    let game = Adversarial::new(generator(shape), critic, rules, &Device::flex());
    let x: Tensor<4> = stream.tensor([3, 1, 8, 8], &Device::flex(), |stream| stream.uniform());
    let at = |x| game.input_gradients(x, None, GradientOf::Score, &supply());
    let here = at(x.clone());
    let moved = numbers(at(x + here.gradients * 1e-3).scores).await;
    for (before, after) in numbers(here.scores).await.into_iter().zip(moved) {
        assert!(after > before, "{after} is not above {before}");
        assert!(before < 0.0, "the score is the negative of an error");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_pull_on_a_batch_is_the_gradient_of_its_loss() {
    let mut critic = fully_connected();
    let (network, _) = critic.network(&Device::flex()).await;
    let rules = rules(Range::Unit, AdversarialLoss::NonSaturating);
    let game = Adversarial::new(
        generator(Shape::vector(12)),
        network,
        rules,
        &Device::flex(),
    );
    let turns = game.slow_step(&supply(), 1, Who::Generator);
    let made = numbers(turns[0].made.clone()).await;
    let expected: Vec<f64> = made
        .chunks(12)
        .flat_map(|x| {
            let x: Vec<f64> = x.iter().map(|&x| f64::from(x)).collect();
            // The loss is a mean over four.
            critic.slopes(&x, |score| -(-score).exp().ln_1p() / 4.0)
        })
        .collect();
    let pull = turns[0].pull.clone().unwrap();
    close(&numbers(pull).await, &expected, "pull");
}

async fn asked(session: &mut Session, samples: usize) -> InputGradients {
    let question = Question::InputGradients(AskInputGradients {
        samples,
        from: DrawFrom::Panel,
        of: GradientOf::Score,
        classes: None,
    });
    match session.ask(question).await.unwrap() {
        genlab::session::Answer::InputGradients(found) => found,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_discriminator_has_them() {
    let several = [
        TINY.to_owned(),
        TINY_CONVOLUTIONAL.to_owned(),
        format!("{TINY}&data=ring"),
        format!("{TINY}&shown.packing=2"),
        format!("{TINY}&labels.kind=conditional"),
        format!("{TINY}&labels.kind=codes"),
        format!("{TINY}&discriminator.minibatchDeviation=true"),
    ];
    for text in several {
        let mut session = open(&text);
        advance(&mut session, 1).await;
        let found = asked(&mut session, 6).await;
        assert_eq!(found.pixels.len(), 6 * found.size, "{text}");
        assert_eq!(found.gradients.len(), found.pixels.len(), "{text}");
        assert_eq!((found.scores.len(), found.beliefs.len()), (6, 6), "{text}");
        assert!(
            found.gradients.iter().all(|slope| slope.is_finite()),
            "{text}"
        );
        assert!(found.gradients.iter().any(|&slope| slope != 0.0), "{text}");
    }
}
