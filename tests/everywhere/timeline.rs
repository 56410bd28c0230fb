//! An address with a timeline is the run that somebody has made by hand.

use genlab::experiment::{Address, Deed};
use genlab::models::Who;
use genlab::session::Timeline;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn following_an_address_does_what_it_says_at_its_steps() {
    let text = format!(
        "https://somewhere/page#{TINY}&@5:only=generator&@3%20loss.realLabel=0.9&until=8&v=1"
    );
    let address = Address::parse(&text).unwrap();
    assert_eq!((address.text.as_str(), address.until), (TINY, Some(8)));
    let mut by_hand = open(TINY);
    advance(&mut by_hand, 3).await;
    assert!(by_hand.adjust("loss.realLabel=0.9").unwrap().applied);
    advance(&mut by_hand, 2).await;
    by_hand.advance(1, Who::Generator).await.unwrap();
    advance(&mut by_hand, 2).await;
    let expected = by_hand.checkpoint().await.unwrap();
    for most in [1, 2, 100] {
        let mut followed = open(&address.text);
        let mut timeline = Timeline::new(&address.timeline, 0);
        while followed.step() < 8 {
            let most = most.min(8 - followed.step());
            timeline.advance(&mut followed, most).await.unwrap();
        }
        assert!(
            followed.checkpoint().await.unwrap() == expected,
            "{most} at a time"
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_needs_a_restart_is_refused_at_its_step() {
    let address = Address::parse(&format!("{TINY}&@2:latent.size=8")).unwrap();
    let mut session = open(&address.text);
    let mut timeline = Timeline::new(&address.timeline, 0);
    timeline.advance(&mut session, 10).await.unwrap();
    assert_eq!(session.step(), 2);
    let message = timeline
        .advance(&mut session, 10)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        message.contains("latent.size") && message.contains("step 2"),
        "{message}"
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_a_page_shows_is_no_part_of_the_run() {
    let text = "#gan/mlp&ui=min&views=samples,loss&hide=data&lesson=collapse&lock=all&v=1";
    let address = Address::parse(text).unwrap();
    assert_eq!(address.text, "gan/mlp");
    assert_eq!((address.timeline.len(), address.until), (0, None));
    let address = Address::parse("gan/mlp&@40 a.b=1&c.d=2").unwrap();
    assert_eq!(address.text, "gan/mlp&c.d=2");
    assert_eq!(address.timeline[0].deed, Deed::Change("a.b=1".to_owned()));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_cannot_be_understood_is_named() {
    for (text, part) in [
        ("gan/mlp&v=2", "version 2"),
        ("gan/mlp&v=x", "'x'"),
        ("gan/mlp&@loss.kind=hinge", "@loss.kind=hinge"),
        ("gan/mlp&@5:only=nobody", "@5:only=nobody"),
        ("gan/mlp&until=-3", "until=-3"),
    ] {
        let message = Address::parse(text).unwrap_err().to_string();
        assert!(message.contains(part), "{message}");
    }
}
