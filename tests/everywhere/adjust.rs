//! A live change takes effect from the next step on; any other is refused as one that needs a
//! restart, and nothing is lost.

use genlab::Error;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, losses, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_live_change_changes_the_next_step() {
    let (mut plain, mut changed) = (open(TINY), open(TINY));
    advance(&mut plain, 2).await;
    advance(&mut changed, 2).await;
    let answer = changed
        .adjust("loss.realLabel=0.7&generator.optimizer.rate=0.01")
        .unwrap();
    assert!(answer.applied);
    assert_eq!(answer.live, ["generator.optimizer.rate", "loss.realLabel"]);
    assert!(answer.restart.is_empty());
    assert_eq!(answer.text, changed.text());
    let (plain, changed) = (advance(&mut plain, 1).await, advance(&mut changed, 1).await);
    assert_ne!(losses(&plain), losses(&changed));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_change_that_needs_a_restart_is_not_applied_nor_are_those_with_it() {
    let (mut plain, mut asked) = (open(TINY), open(TINY));
    let answer = asked.adjust("train.batch=16&loss.realLabel=0.7").unwrap();
    assert!(!answer.applied);
    assert_eq!(answer.restart, ["train.batch"]);
    assert_eq!(answer.live, ["loss.realLabel"]);
    assert!(
        answer.text.contains("loss.realLabel=0.7"),
        "{}",
        answer.text
    );
    assert_eq!(asked.text(), plain.text());
    assert_eq!(advance(&mut asked, 2).await, advance(&mut plain, 2).await);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_live_change_that_makes_another_network_needs_a_restart() {
    let mut asked = open(TINY);
    for changes in ["loss.kind=energy", "loss.kind=equilibrium&loss.margin=2"] {
        let answer = asked.adjust(changes).unwrap();
        assert!(!answer.applied, "{changes}");
        assert_eq!(answer.restart, ["loss.kind"]);
        assert!(answer.text.contains("loss.kind="), "{}", answer.text);
    }
    assert!(asked.adjust("loss.kind=hinge").unwrap().applied);
    let mut energies = open(&format!("{TINY}&loss.kind=energy"));
    assert!(!energies.adjust("loss.kind=hinge").unwrap().applied);
    let mut plain = open(&format!("{TINY}&loss.kind=energy"));
    assert_eq!(
        advance(&mut energies, 2).await,
        advance(&mut plain, 2).await
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_wrong_change_is_refused_and_the_run_goes_on_as_it_was() {
    let (mut plain, mut asked) = (open(TINY), open(TINY));
    let error = asked.adjust("loss.realLabel=2").unwrap_err();
    assert!(matches!(error, Error::Configuration(_)));
    assert_eq!(
        error.to_string(),
        "loss.realLabel: '2' cannot be used here: it takes a number from 0 to 1"
    );
    assert_eq!(advance(&mut asked, 2).await, advance(&mut plain, 2).await);
}
