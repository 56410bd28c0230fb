//! Latents: the same for the same seed, decoded as they are drawn, on the way and in sums.

use genlab::models::LatentPath;
use genlab::session::{
    Answer, AskCombine, AskDecode, AskInterpolate, AskLatents, Decoded, DrawFrom, DrawRequest,
    Question, Session,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, assert_close, open};

const CODES: &str = "gan/infogan&labels.emphasis=1&latent.size=4&train.batch=8&generator.widths=4,2&discriminator.widths=2,4";

async fn decoded(session: &mut Session, question: Question) -> Decoded {
    match session.ask(question).await.unwrap() {
        Answer::Latents(decoded)
        | Answer::Decode(decoded)
        | Answer::Interpolate(decoded)
        | Answer::Combine(decoded) => decoded,
        other => panic!("another answer: {other:?}"),
    }
}

fn latents(samples: usize, images: bool) -> Question {
    Question::Latents(AskLatents {
        samples,
        seed: 5,
        classes: None,
        images,
    })
}

#[wasm_bindgen_test(unsupported = test)]
fn half_of_a_right_angle_on_the_circle_and_on_the_line() {
    let (a, b) = ([3.0, 0.0], [0.0, 3.0]);
    let root = 3.0 * 0.5f32.sqrt();
    let circle = LatentPath::Spherical.between(&a, &b, 0.5);
    assert_close(&circle, &[root, root], 1e-6);
    // A third of the way is 30 degrees.
    let third = LatentPath::Spherical.between(&a, &b, 1.0 / 3.0);
    assert_close(&third, &[3.0 * 0.75f32.sqrt(), 1.5], 1e-6);
    let line = LatentPath::Linear.between(&a, &b, 0.5);
    assert_close(&line, &[1.5, 1.5], 1e-6);
    // The same direction, the opposite one, and none at all have no circle.
    for other in [[1.0, 0.0], [-3.0, 0.0], [0.0, 0.0]] {
        let straight = LatentPath::Linear.between(&a, &other, 0.25);
        let found = LatentPath::Spherical.between(&a, &other, 0.25);
        assert_close(&found, &straight, 1e-6);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn samples_come_with_their_latents_and_are_those_that_are_drawn() {
    for (text, size) in [(TINY, 4), (CODES, 16)] {
        let mut session = open(text);
        advance(&mut session, 1).await;
        let found = decoded(&mut session, latents(12, true)).await;
        assert_eq!((found.size, found.latents.len()), (size, 12 * size));
        let request = DrawRequest {
            count: 12,
            from: DrawFrom::Fresh { seed: 5 },
            classes: None,
        };
        let drawn = session.draw(request).await.unwrap();
        assert_eq!(found.pixels, drawn.pixels, "{text}");
        assert_eq!(found.classes, drawn.labels, "{text}");
        let latents = found.latents.clone();
        let again = decoded(&mut session, Question::Decode(AskDecode { latents })).await;
        assert_close(&again.pixels, &found.pixels, 1e-6);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn no_seed_repeats_a_part_of_another() {
    let mut session = open(TINY);
    let ask = |samples: usize, seed: u32| {
        Question::Latents(AskLatents {
            samples,
            seed,
            classes: None,
            images: false,
        })
    };
    let long = decoded(&mut session, ask(500, 0)).await.latents;
    for seed in [1, 1 << 16, 1 << 17] {
        let other = decoded(&mut session, ask(250, seed)).await.latents;
        assert_ne!(long[250 * 4..], other, "{seed}");
        assert_ne!(long[..250 * 4], other, "{seed}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_emphasis_is_the_number_that_stands_for_the_category() {
    let mut plain = open(CODES);
    let mut loud = open(&CODES.replace("emphasis=1", "emphasis=3"));
    let plain = decoded(&mut plain, latents(12, false)).await;
    let loud = decoded(&mut loud, latents(12, false)).await;
    let classes = loud.classes.unwrap();
    assert_eq!(plain.classes.unwrap(), classes);
    let rows = plain.latents.chunks(16).zip(loud.latents.chunks(16));
    for ((plain, loud), class) in rows.zip(classes) {
        // Four latents, ten numbers for the category, two continuous codes.
        assert_eq!((&plain[..4], &plain[14..]), (&loud[..4], &loud[14..]));
        for category in 0..10 {
            let on = f32::from(u8::from(category == usize::from(class)));
            assert_eq!(
                [plain[4 + category], loud[4 + category]],
                [on, 3.0 * on],
                "category {category} of an image of {class}"
            );
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_many_none_repeats() {
    let mut session = open(TINY);
    let found = decoded(&mut session, latents(600, false)).await;
    assert!(found.pixels.is_empty());
    let mut rows: Vec<&[f32]> = found.latents.chunks(4).collect();
    rows.sort_by(|a, b| a[0].total_cmp(&b[0]));
    assert!(rows.windows(2).all(|pair| pair[0] != pair[1]));
    assert_eq!(rows.len(), 600);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_way_begins_and_ends_where_it_should_and_does_not_bend_classes() {
    let mut session = open(CODES);
    advance(&mut session, 1).await;
    let ends = decoded(&mut session, latents(2, true)).await;
    let (from, to) = ends.latents.split_at(16);
    let question = Question::Interpolate(AskInterpolate {
        from: from.to_vec(),
        to: to.to_vec(),
        steps: 3,
        path: LatentPath::Spherical,
    });
    let way = decoded(&mut session, question).await;
    assert_close(&way.latents[..16], from, 1e-6);
    assert_close(&way.latents[32..], to, 1e-6);
    assert_close(&way.pixels[..784], &ends.pixels[..784], 1e-6);
    // Half of class 0 and half of class 1.
    let halves = [0.5, 0.5, 0.0];
    assert_close(&way.latents[16 + 4..16 + 7], &halves, 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_sum_of_latents_is_decoded() {
    let mut session = open(TINY);
    let three = decoded(&mut session, latents(3, true)).await.latents;
    let question = Question::Combine(AskCombine {
        latents: three.clone(),
        weights: vec![1.0, -1.0, 1.0],
    });
    let sum = decoded(&mut session, question).await;
    let by_hand: Vec<f32> = (0..4)
        .map(|index| three[index] - three[4 + index] + three[8 + index])
        .collect();
    assert_close(&sum.latents, &by_hand, 1e-6);
    assert_eq!(sum.pixels.len(), 784);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn principal_components_have_latents_and_k_means_has_none() {
    let mut pca = open("pca&classical.components=3");
    assert!(pca.ask(latents(3, true)).await.is_err());
    advance(&mut pca, 1).await;
    let found = decoded(&mut pca, latents(3, true)).await;
    assert_eq!((found.size, found.pixels.len()), (3, 3 * 784));
    let mut centers = open("k-means");
    advance(&mut centers, 1).await;
    let refused = centers.ask(latents(3, true)).await.unwrap_err();
    assert_eq!(refused.kind(), "question");
    // A latent of another size is refused too.
    let latents = vec![0.0; 7];
    let refused = pca
        .ask(Question::Decode(AskDecode { latents }))
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("3 numbers"), "{refused}");
}
