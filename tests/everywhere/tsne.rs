//! t-SNE: neighbourhoods of the wanted size, the gradient of its divergence, clusters that part.

use burn::tensor::Device;
use genlab::metrics::Tsne;
use genlab::metrics::tsne::neighbours;
use genlab::random::{Chance, Purpose, Stream};
use genlab::session::{Answer, Embed, Embedding, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, open};

fn stream() -> Stream {
    Chance::new(1).stream(Purpose::Embedding, 0)
}

/// Two clouds of `each` vectors of five numbers, 10 apart.
fn clouds(each: usize) -> Vec<f32> {
    let mut stream = Chance::new(2).stream(Purpose::HeldOut, 0);
    let vector = |index: usize| {
        let first = if index < each { 0.0 } else { 10.0 };
        [first, 0.0, 0.0, 0.0, 0.0].map(|center| (center + stream.normal()) as f32)
    };
    (0..2 * each).flat_map(vector).collect()
}

#[wasm_bindgen_test(unsupported = test)]
fn a_neighbourhood_has_the_wanted_perplexity() {
    let squares: Vec<f32> = (0..50).map(|i| (i as f32 * 3.7) % 41.0).collect();
    for perplexity in [2.0, 10.0, 16.0] {
        let found = neighbours(&squares, 0, perplexity);
        assert_eq!(found[0], 0.0);
        let sum: f64 = found.iter().sum();
        assert!((sum - 1.0).abs() < 1e-12);
        let entropy: f64 = found
            .iter()
            .filter(|p| **p > 0.0)
            .map(|p| -p * p.ln())
            .sum();
        assert!(
            (entropy.exp() - perplexity).abs() < 1e-3,
            "{}",
            entropy.exp()
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn of_two_others_at_known_distances() {
    // -p log p - (1 - p) log (1 - p) = log 1.5 has one solution above one half.
    let found = neighbours(&[1.0, 0.0, 3.0], 1, 1.5);
    assert!((found[0] - 0.859723).abs() < 1e-5, "{found:?}");
    assert!(
        (found[2] - 0.140277).abs() < 1e-5 && found[1] == 0.0,
        "{found:?}"
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn affinities_are_symmetric_and_sum_to_one() {
    let vectors = clouds(10);
    let found = Tsne::new(&vectors, 5, 4.0, &mut stream(), &Device::flex())
        .await
        .unwrap();
    let p = found.affinities();
    let sum: f32 = p.iter().sum();
    assert!((sum - 1.0).abs() < 1e-5, "{sum}");
    for i in 0..20 {
        assert_eq!(p[i * 20 + i], 0.0);
        for j in 0..20 {
            assert_eq!(p[i * 20 + j], p[j * 20 + i]);
        }
        // Every vector matters: its row has at least 1 / 2n.
        let row: f32 = p[i * 20..][..20].iter().sum();
        assert!(row > 1.0 / 40.0 - 1e-6);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn two_clouds_part_and_the_divergence_falls() {
    let vectors = clouds(40);
    let mut found = Tsne::new(&vectors, 5, 12.0, &mut stream(), &Device::flex())
        .await
        .unwrap();
    let start = found.divergence();
    found.advance(400);
    let middle = found.divergence();
    found.advance(200);
    let end = found.divergence();
    assert!(
        end < 0.4 * start && end <= middle + 0.01,
        "{start} {middle} {end}"
    );
    assert_eq!(found.iteration(), 600);
    // Every point is nearest to a point of its own cloud.
    let points = found.points();
    for (i, p) in points.iter().enumerate() {
        let square = |q: &[f64; 2]| (p[0] - q[0]).powi(2) + (p[1] - q[1]).powi(2);
        let others = (0..80).filter(|&j| j != i);
        let nearest = others.min_by(|&a, &b| square(&points[a]).total_cmp(&square(&points[b])));
        assert_eq!(nearest.unwrap() < 40, i < 40, "point {i}");
    }
}

/// The divergence by its definition, from all pairs.
fn divergence(found: &Tsne) -> f64 {
    let points = found.points();
    let count = points.len();
    let near = |i: usize, j: usize| {
        let [dx, dy] = [0, 1].map(|axis| points[i][axis] - points[j][axis]);
        1.0 / (1.0 + dx * dx + dy * dy)
    };
    let pairs = || {
        (0..count * count)
            .map(|k| (k / count, k % count))
            .filter(|(i, j)| i != j)
    };
    let total: f64 = pairs().map(|(i, j)| near(i, j)).sum();
    let terms = pairs().map(|(i, j)| {
        let p = f64::from(found.affinities()[i * count + j]);
        if p > 0.0 {
            p * (p * total / near(i, j)).ln()
        } else {
            0.0
        }
    });
    terms.sum()
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_divergence_is_that_of_its_definition() {
    let mut found = Tsne::new(&clouds(8), 5, 3.0, &mut stream(), &Device::flex())
        .await
        .unwrap();
    for _ in 0..3 {
        found.advance(20);
        let expected = divergence(&found);
        assert!((found.divergence() - expected).abs() < 1e-5, "{expected}");
    }
}

async fn embed(session: &mut Session, question: Embed) -> Embedding {
    match session.ask(Question::Embed(question)).await.unwrap() {
        Answer::Embed(embedding) => embedding,
        other => panic!("another answer: {other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_session_embeds_any_vectors_a_little_at_a_time() {
    let mut session = open(TINY);
    let begin = |iterations: usize| Embed {
        vectors: Some(clouds(10)),
        size: Some(5),
        perplexity: Some(5.0),
        iterations,
        ..Embed::default()
    };
    let whole = embed(&mut session, begin(30)).await;
    embed(&mut session, begin(10)).await;
    let more = Embed {
        iterations: 20,
        ..Embed::default()
    };
    assert_eq!(embed(&mut session, more).await, whole);
    assert_eq!((whole.iteration, whole.points.len()), (30, 40));
    for (vectors, size, perplexity) in [
        (clouds(10), 3, 5.0),
        (clouds(10), 5, 9.0),
        (vec![1.0; 6], 2, 1.0),
    ] {
        let wrong = Question::Embed(Embed {
            vectors: Some(vectors),
            size: Some(size),
            perplexity: Some(perplexity),
            iterations: 1,
            ..Embed::default()
        });
        assert_eq!(session.ask(wrong).await.unwrap_err().kind(), "question");
    }
}
