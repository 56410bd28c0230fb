//! The way back: an image that a generator made is found again, and the run does not change.

use genlab::session::{
    Answer, AskLatents, DrawFrom, DrawRequest, Invert, Inverted, Question, Session,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, open};

async fn invert(session: &mut Session, search: Invert) -> Inverted {
    match session.ask(Question::Invert(search)).await.unwrap() {
        Answer::Invert(found) => found,
        other => panic!("another answer: {other:?}"),
    }
}

async fn made(session: &mut Session, count: usize) -> Vec<f32> {
    let request = DrawRequest {
        count,
        from: DrawFrom::Fresh { seed: 77 },
        classes: None,
    };
    session.draw(request).await.unwrap().pixels
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn an_image_that_the_generator_made_is_found_again() {
    let mut session = open(TINY);
    advance(&mut session, 20).await;
    let pixels = made(&mut session, 2).await;
    let begin = Invert {
        pixels: Some(pixels),
        starts: Some(6),
        steps: 0,
        ..Invert::default()
    };
    let first = invert(&mut session, begin).await;
    assert_eq!((first.step, first.size, first.latents.len()), (0, 4, 8));
    let more = || Invert {
        steps: 100,
        rate: Some(0.1),
        ..Invert::default()
    };
    let later = invert(&mut session, more()).await;
    let last = invert(&mut session, more()).await;
    assert_eq!((later.step, last.step), (100, 200));
    for image in 0..2 {
        assert!(last.distances[image] < 0.05 * first.distances[image]);
        assert!(last.distances[image] <= later.distances[image] + 1e-3);
    }
    assert_eq!(last.pixels.len(), 2 * 784);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_search_in_two_parts_is_the_search_in_one() {
    let search = |pixels: Option<Vec<f32>>, steps: usize| Invert {
        pixels,
        starts: Some(2),
        steps,
        ..Invert::default()
    };
    let mut session = open(TINY);
    let pixels = made(&mut session, 1).await;
    let whole = invert(&mut session, search(Some(pixels.clone()), 9)).await;
    invert(&mut session, search(Some(pixels), 4)).await;
    assert_eq!(invert(&mut session, search(None, 5)).await, whole);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_class_of_an_image_is_found_by_starting_in_every_class() {
    let text =
        "gan/cgan&latent.size=3&train.batch=20&generator.widths=8,4&discriminator.widths=4,8";
    let mut session = open(text);
    advance(&mut session, 10).await;
    let request = DrawRequest {
        count: 1,
        from: DrawFrom::Fresh { seed: 3 },
        classes: Some(vec![7]),
    };
    let pixels = session.draw(request).await.unwrap().pixels;
    let search = Invert {
        pixels: Some(pixels),
        starts: Some(20),
        steps: 60,
        rate: Some(0.1),
        ..Invert::default()
    };
    let found = invert(&mut session, search).await;
    // The ten numbers of the class are still one 1 and nine 0.
    let class = &found.latents[3..13];
    assert_eq!(class.iter().filter(|&&number| number == 1.0).count(), 1);
    assert_eq!(class.iter().filter(|&&number| number == 0.0).count(), 9);
    assert_eq!(class[7], 1.0, "{class:?}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn neither_searching_nor_asking_changes_the_run() {
    let (mut plain, mut asked) = (open(TINY), open(TINY));
    advance(&mut plain, 3).await;
    advance(&mut asked, 2).await;
    let search = Invert {
        pixels: Some(made(&mut asked, 1).await),
        steps: 3,
        ..Invert::default()
    };
    invert(&mut asked, search).await;
    let latents = Question::Latents(AskLatents {
        samples: 5,
        seed: 1,
        classes: None,
        images: true,
    });
    asked.ask(latents).await.unwrap();
    advance(&mut asked, 1).await;
    let (one, two) = (plain.checkpoint().await, asked.checkpoint().await);
    assert!(one.unwrap() == two.unwrap());
    let lost = Question::Invert(Invert {
        steps: 1,
        ..Invert::default()
    });
    assert_eq!(plain.ask(lost).await.unwrap_err().kind(), "question");
}
