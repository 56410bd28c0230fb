//! A sheet of latents covers the prior evenly, and is what the generator makes of it.

use genlab::models::{LatentSettings, Prior};
use genlab::random::{Chance, Purpose};
use genlab::session::{Answer, AskDecode, AskGeneratorSheet, GeneratorSheet, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, assert_close, open};

fn sheet(size: u32, prior: Prior, side: usize) -> Vec<Vec<f64>> {
    let latent = LatentSettings {
        size,
        prior,
        truncation: 0.0,
    };
    latent.sheet(side, &mut Chance::new(1).stream(Purpose::Fresh, 1))
}

fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[wasm_bindgen_test(unsupported = test)]
fn two_numbers_are_quantiles_of_the_prior() {
    let found = sheet(2, Prior::Normal, 4).into_iter().flatten();
    // The quantiles of 1/8, 3/8, 5/8 and 7/8 of the standard normal distribution, from tables.
    let places = [-1.150_349, -0.318_639, 0.318_639, 1.150_349];
    let expected: Vec<f32> = (0..16)
        .flat_map(|index| [places[index % 4], places[index / 4]])
        .collect();
    let found: Vec<f32> = found.map(|number| number as f32).collect();
    assert_close(&found, &expected, 1e-5);
    let uniform = sheet(2, Prior::Uniform, 2).concat();
    assert_eq!(uniform, [-0.5, -0.5, 0.5, -0.5, -0.5, 0.5, 0.5, 0.5]);
    assert_eq!(sheet(1, Prior::Uniform, 2).concat(), [-0.5, 0.5, -0.5, 0.5]);
}

#[wasm_bindgen_test(unsupported = test)]
fn more_numbers_lie_in_a_slice_as_long_as_latents_are() {
    let [ref a, ref b, ref c, ref d] = sheet(32, Prior::Normal, 2)[..] else {
        panic!("four latents");
    };
    // (-q, -q), (q, -q), (-q, q), (q, q) in a basis of orthogonal directions of length sqrt(16).
    let q = 0.674_489_75_f64;
    let square = 2.0 * 16.0 * q * q;
    for one in [a, b, c, d] {
        assert!((product(one, one) - square).abs() < 1e-6);
    }
    assert!(product(a, b).abs() < 1e-6 && product(a, c).abs() < 1e-6);
    assert!((product(a, d) + square).abs() < 1e-6);
    // The mean square of all of them is that of latents: one for each number.
    let many = sheet(32, Prior::Normal, 60);
    let mean = many.iter().map(|one| product(one, one)).sum::<f64>() / many.len() as f64;
    assert!((mean - 32.0).abs() < 0.7, "{mean}");
}

#[wasm_bindgen_test(unsupported = test)]
fn on_a_sphere_all_have_the_same_length() {
    for size in [2, 32] {
        for latent in sheet(size, Prior::Sphere, 4) {
            let square = product(&latent, &latent);
            assert!((square - f64::from(size)).abs() < 1e-6, "{square}");
        }
    }
}

async fn ask(session: &mut Session, question: Question) -> Answer {
    session.ask(question).await.unwrap()
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_is_decoded() {
    let mut session = open(&format!(
        "{TINY}&data=ring&latent.size=2&latent.prior=uniform"
    ));
    let answer = ask(
        &mut session,
        Question::GeneratorSheet(AskGeneratorSheet { side: 2, seed: 1 }),
    )
    .await;
    let Answer::GeneratorSheet(GeneratorSheet {
        side,
        latent_size,
        pixels,
    }) = answer
    else {
        panic!("{answer:?}");
    };
    assert_eq!((side, latent_size, pixels.len()), (2, 2, 8));
    let latents = vec![-0.5, -0.5, 0.5, -0.5, -0.5, 0.5, 0.5, 0.5];
    let Answer::Decode(decoded) = ask(&mut session, Question::Decode(AskDecode { latents })).await
    else {
        panic!("no examples");
    };
    assert_eq!(decoded.pixels, pixels);
    let wrong = Question::GeneratorSheet(AskGeneratorSheet { side: 1, seed: 1 });
    assert_eq!(session.ask(wrong).await.unwrap_err().kind(), "question");
}
