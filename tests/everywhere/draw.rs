//! Drawing shows the fixed latents or fresh ones, and changes nothing.

use genlab::session::{DrawFrom, DrawRequest};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CONVOLUTIONAL, advance, open};

fn request(count: usize, from: DrawFrom) -> DrawRequest {
    DrawRequest {
        count,
        from,
        classes: None,
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn images_have_their_shape_and_range() {
    for text in [TINY, TINY_CONVOLUTIONAL] {
        let images = open(text).draw(request(3, DrawFrom::Panel)).await.unwrap();
        assert_eq!((images.count, images.shape.size()), (3, 784));
        assert_eq!(images.pixels.len(), 3 * 784);
        assert!(
            images
                .pixels
                .iter()
                .all(|pixel| (0.0..=1.0).contains(pixel))
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn drawing_does_not_change_the_run() {
    let (mut plain, mut watched) = (open(TINY_CONVOLUTIONAL), open(TINY_CONVOLUTIONAL));
    advance(&mut plain, 4).await;
    advance(&mut watched, 2).await;
    watched.draw(request(8, DrawFrom::Panel)).await.unwrap();
    watched
        .draw(request(8, DrawFrom::Fresh { seed: 3 }))
        .await
        .unwrap();
    advance(&mut watched, 2).await;
    let one = plain.draw(request(2, DrawFrom::Panel)).await.unwrap();
    let two = watched.draw(request(2, DrawFrom::Panel)).await.unwrap();
    assert_eq!(one, two);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_larger_panel_begins_with_the_smaller_one() {
    let mut session = open(TINY);
    let small = session.draw(request(2, DrawFrom::Panel)).await.unwrap();
    let large = session.draw(request(5, DrawFrom::Panel)).await.unwrap();
    assert_eq!(small.pixels, large.pixels[..2 * 784]);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn fresh_images_follow_from_the_seed_of_the_request() {
    let mut session = open(TINY);
    let mut fresh = async |seed| {
        let request = request(2, DrawFrom::Fresh { seed });
        session.draw(request).await.unwrap().pixels
    };
    let (one, two, other) = (fresh(1).await, fresh(1).await, fresh(2).await);
    assert_eq!(one, two);
    assert_ne!(one, other);
}
