//! A run is asked for figures by name; each is what its own question says, and none changes the run.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::experiment::{Experiment, Plan};
use genlab::models::{Adversarial, Supply, Used};
use genlab::nets::Shape;
use genlab::random::Chance;
use genlab::session::{AskFigures, FIGURES, Given, Question, Session, read};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, advance, images, open};

async fn figure(session: &mut Session, name: &str, samples: Option<usize>) -> f64 {
    let names = [name.to_owned()];
    session.figures_named(&names, samples).await.unwrap()[name]
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn figures_of_points_are_those_of_the_coverage() {
    let mut session = open(&format!("{TINY}&data=ring"));
    advance(&mut session, 3).await;
    let before = session.checkpoint().await.unwrap();
    let coverage = session.coverage(300).await.unwrap();
    let names = ["modes", "highQuality", "reverseKl"].map(ToOwned::to_owned);
    let figures = session.figures_named(&names, Some(300)).await.unwrap();
    assert_eq!(figures["modes"], coverage.modes_captured as f64);
    assert_eq!(figures["highQuality"], coverage.high_quality_share);
    assert_eq!(figures["reverseKl"], coverage.reverse_kl.unwrap());
    assert!(before == session.checkpoint().await.unwrap());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn figures_of_the_players_are_those_of_their_health() {
    let mut session = open(&format!("{TINY}&generator.activation=relu"));
    advance(&mut session, 2).await;
    let health = session.health().await.unwrap();
    let scores = &health.scores.real;
    let mean = scores.iter().map(|&score| f64::from(score)).sum::<f64>() / scores.len() as f64;
    assert_eq!(figure(&mut session, "scoreReal", None).await, mean);
    let accuracy = f64::from(health.accuracy.expect("its loss has a zero").generated);
    assert_eq!(
        figure(&mut session, "accuracyGenerated", None).await,
        accuracy
    );
    let length = f64::from(health.networks[0].gradient);
    assert_eq!(
        figure(&mut session, "gradientGenerator", None).await,
        length
    );
    let layers = &health.networks[1].layers;
    let singular = layers
        .iter()
        .map(|layer| layer.singular)
        .fold(0.0, f32::max);
    assert_eq!(
        figure(&mut session, "singular", None).await,
        f64::from(singular)
    );
    let shares = health.networks[0]
        .layers
        .iter()
        .filter_map(|layer| layer.dead);
    let dead = shares.fold(0.0, f32::max);
    assert_eq!(
        figure(&mut session, "deadGenerator", None).await,
        f64::from(dead)
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn figures_of_coders_are_those_of_their_questions() {
    let mut session = open(&format!("vae/mlp&selection.classes=0,1,2&{TINY_CODER}"));
    advance(&mut session, 2).await;
    let given = Given::Data {
        first: 0,
        count: 40,
    };
    let bound = session.bound(&given).await.unwrap();
    assert_eq!(figure(&mut session, "error", None).await, bound.error);
    assert_eq!(
        figure(&mut session, "divergence", None).await,
        bound.divergence.unwrap()
    );
    assert_eq!(
        figure(&mut session, "bound", None).await,
        bound.bound.unwrap()
    );
    let units = session.units(&given).await.unwrap();
    assert_eq!(
        figure(&mut session, "activeUnits", None).await,
        units.active as f64
    );
    let auroc = session.scores(&given).await.unwrap().auroc.unwrap();
    assert_eq!(figure(&mut session, "auroc", None).await, auroc);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn weights_are_counted_by_hand() {
    // 4 -> 16 -> 784 with biases and batch norm of 16, and 784 -> 16 -> 1 with biases.
    let generator = (4 * 16 + 16) + 2 * 16 + (16 * 784 + 784);
    let expected = generator + (784 * 16 + 16) + (16 + 1);
    assert_eq!(
        figure(&mut open(TINY), "parameters", None).await,
        f64::from(expected)
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_series_is_the_mean_of_its_last_50_values() {
    let mut session = open(TINY);
    let name = "discriminator.real";
    let mut values = Vec::new();
    for steps in [7, 60] {
        let report = advance(&mut session, steps).await;
        let series = report
            .series
            .iter()
            .find(|series| series.name == name)
            .unwrap();
        values.extend(series.values.iter().map(|value| f64::from(value.unwrap())));
        let last = &values[values.len().saturating_sub(50)..];
        let mean = last.iter().sum::<f64>() / last.len() as f64;
        assert!((figure(&mut session, name, None).await - mean).abs() < 1e-9);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_slope_is_what_differences_of_the_score_say() {
    for text in [
        "gan/mlp&data=ring",
        "gan/mlp&data=ring&discriminator.normalisation=batch",
    ] {
        compare_slope(text).await;
    }
}

async fn compare_slope(text: &str) {
    let device = Device::flex();
    let plan = Plan::new(Experiment::parse(text).unwrap(), Shape::DIGIT).unwrap();
    let chance = Chance::new(5);
    let mut model = plan.build(&chance, &device).unwrap();
    let supply = Supply::new(plan.source(images()), &chance, Used::default(), &device).unwrap();
    let (points, _) = model.draw(1000, None, &mut supply.request(Some(3)), &device);
    // The logarithm of the odds of the belief is the score.
    let mut score = async |points: Tensor<4>| {
        let belief = model.belief(points, &supply).unwrap();
        let belief = read(vec![belief.flatten(0, 3)]).await.unwrap().concat();
        let odds = belief
            .into_iter()
            .map(f64::from)
            .map(|p| (p / (1.0 - p)).ln());
        odds.collect::<Vec<f64>>()
    };
    let mut squares = vec![0.0; 1000];
    for axis in [[0.01, 0.0], [0.0, 0.01]] {
        let step = Tensor::<4>::from_data(TensorData::new(axis.to_vec(), [1, 2, 1, 1]), &device);
        let more = score(points.clone() + step.clone()).await;
        let less = score(points.clone() - step).await;
        for ((square, more), less) in squares.iter_mut().zip(more).zip(less) {
            *square += ((more - less) / 0.02).powi(2);
        }
    }
    let expected = squares
        .iter()
        .map(|square: &f64| square.sqrt())
        .sum::<f64>()
        / 1000.0;
    let game = model.get_mut::<Adversarial>().unwrap();
    let slope = read(vec![game.slope(&supply)]).await.unwrap().concat()[0];
    // Of 64 other samples.
    let ratio = f64::from(slope) / expected;
    assert!((0.85..1.18).contains(&ratio), "{slope} against {expected}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn classical_methods_have_the_error_and_the_density_of_their_reports() {
    let mut session = open("pca&classical.components=3&classical.examples=40");
    let report = advance(&mut session, 1).await;
    let reported = report.series[0].values[0].unwrap();
    let error = figure(&mut session, "error", None).await;
    assert!((error - f64::from(reported)).abs() < 1e-6);
    let mut session = open("density/kernel");
    let report = advance(&mut session, 1).await;
    let series = report
        .series
        .iter()
        .find(|series| series.name == "density.heldOut");
    let reported = series.unwrap().values[0].unwrap();
    let density = figure(&mut session, "logDensity", None).await;
    assert!((density + f64::from(reported)).abs() < 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_a_run_does_not_have_is_refused_with_what_it_has() {
    let mut session = open(&format!("{TINY}&data=ring"));
    for name in ["classes", "holes", "nonsense", "no.series"] {
        let names = vec![name.to_owned()];
        let question = Question::Figures(AskFigures {
            names,
            samples: None,
        });
        let message = session.ask(question).await.unwrap_err().to_string();
        assert!(message.contains(&format!("no figure {name}")), "{message}");
        assert!(
            message.contains("reverseKl") && !message.contains("agreement"),
            "{message}"
        );
    }
    // No run has two rows of the same name.
    for text in [TINY, "vae/mlp", "pca", "pixelcnn", "gan/infogan"] {
        let mut names = open(text).figure_names();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{text}");
        assert!(count < FIGURES.len());
    }
}
