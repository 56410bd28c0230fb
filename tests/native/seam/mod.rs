//! A family of models is one folder and one row: nothing else of the engine has to know it. This
//! folder is a family that the engine does not have; the preset in [`run`] is its row.
//!
//! The engine has the same model as a mixture of one Gaussian (`density/mixture`), so that this one
//! stays a test.

mod gaussian;

use burn::tensor::Device;
use genlab::experiment::{Experiment, Plan, Preset};
use genlab::models::SavedState;
use genlab::nets::Shape;
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest, Report, Session, read};

use crate::common::{advance, images};
use gaussian::GaussianFamily;

/// The row of the family.
static GAUSSIAN: Preset = Preset::new(
    &GaussianFamily,
    "gaussian",
    "Gaussian",
    "The mean and the covariance of the data: the most probable Gaussian.",
    "data=ring",
);

fn plan(changes: &[&str]) -> Plan {
    let experiment = Experiment::of(&GAUSSIAN).unwrap();
    let experiment = experiment.with(changes.iter().copied()).unwrap();
    Plan::new(experiment, Shape::DIGIT).unwrap()
}

fn run(changes: &[&str]) -> Session {
    Session::run(plan(changes), images(), &Device::flex()).unwrap()
}

fn nats(report: &Report) -> f32 {
    let series = report.series.iter().find(|one| one.name == "gaussian.nats");
    series.unwrap().values[0].unwrap()
}

#[tokio::test]
async fn its_figure_is_the_entropy_of_the_fitted_gaussian() {
    let mut session = run(&["data=gaussian"]);
    let found = nats(&advance(&mut session, 1).await);
    // At the maximum of the likelihood the mean of -log p is the entropy of the Gaussian,
    // size / 2 (1 + log 2 pi) + log |S| / 2. The spot is round with a known deviation.
    let deviation = f64::from(0.5f32);
    let entropy = 1.0 + std::f64::consts::TAU.ln() + 2.0 * deviation.ln();
    assert!(
        (f64::from(found) - entropy).abs() < 0.1,
        "{found}, {entropy}"
    );
}

#[tokio::test]
async fn its_samples_have_the_moments_of_the_data() {
    for (changes, size) in [(vec!["data=moons"], 2), (vec!["data=images"], 784)] {
        let mut session = run(&changes);
        advance(&mut session, 1).await;
        let request = DrawRequest {
            count: 2000,
            from: DrawFrom::Fresh { seed: 1 },
            classes: None,
        };
        let drawn = session.draw(request).await.unwrap().pixels;
        let real = session.real(2000).await.unwrap().pixels;
        let mean = |values: &[f32]| {
            let sums = (0..size).map(|axis| values.iter().skip(axis).step_by(size).sum::<f32>());
            sums.map(|sum| sum / (values.len() / size) as f32)
                .collect::<Vec<_>>()
        };
        for (found, expected) in mean(&drawn).into_iter().zip(mean(&real)) {
            assert!((found - expected).abs() < 0.1, "{found}, {expected}");
        }
    }
}

#[tokio::test]
async fn it_is_described_checked_and_kept_like_any_other() {
    let session = run(&["seed=3"]);
    assert_eq!(session.text(), "gaussian&seed=3");
    // It reads no section of another family.
    let experiment = Experiment::of(&GAUSSIAN).unwrap();
    assert!(experiment.with(["train.batch=8"]).is_err());
    let mut session = run(&["data=moons"]);
    let report = advance(&mut session, 1).await;
    let names = session.figure_names();
    assert!(names.contains(&"parameters"), "{names:?}");
    let asked = ["gaussian.nats".to_owned()];
    let figures = session.figures_named(&asked, None).await.unwrap();
    assert_eq!(figures["gaussian.nats"] as f32, nats(&report));
    assert!(!session.checkpoint().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_copy_that_takes_up_its_state_draws_the_same() {
    let (plan, device) = (plan(&["data=moons"]), Device::flex());
    let mut session = Session::run(plan.clone(), images(), &device).unwrap();
    advance(&mut session, 1).await;
    let file = session.checkpoint().await.unwrap();
    let tensors = safetensors::SafeTensors::deserialize(&file).unwrap();
    let state = tensors.iter().map(|(name, view)| {
        let values = view.data().as_chunks::<4>().0.iter();
        let values = values.map(|bytes| f32::from_le_bytes(*bytes)).collect();
        let shape = view.shape().try_into().unwrap();
        (name, genlab::models::StoredTensor { shape, values })
    });
    let chance = Chance::new(1);
    let mut copy = plan.build(&chance, &device).unwrap();
    assert!(copy.restore(&SavedState::new(state), &device));
    let mut stream = chance.stream(Purpose::Panel, 0);
    let (points, _) = copy.draw(5, None, &mut stream, &device);
    let request = DrawRequest {
        count: 5,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    let points = read(vec![points.flatten(0, 3)]).await.unwrap().concat();
    assert_eq!(drawn.pixels, points);
}
