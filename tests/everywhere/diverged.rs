//! A run that diverges stops with the step and the name of the term.

use genlab::Error;
use genlab::models::Who;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_value_that_is_not_finite_stops_the_run() {
    let mut session = open(&format!(
        "{TINY}&discriminator.optimizer.kind=sgd&discriminator.optimizer.rate=1\
         &generator.optimizer.kind=sgd&generator.optimizer.rate=1\
         &discriminator.initial=he&generator.normalisation=none\
         &discriminator.optimizer.momentum=0.999&generator.optimizer.momentum=0.999"
    ));
    let error = loop {
        match session.advance(50, Who::Both).await {
            Ok(report) => assert!(report.step < 20_000, "it never diverges"),
            Err(error) => break error,
        }
    };
    let Error::Diverged { step, ref term } = error else {
        panic!("{error}");
    };
    assert!(step > 1 && step <= session.step());
    assert!(
        term.starts_with("discriminator.") || term.starts_with("generator."),
        "{term}"
    );
    // It stays stopped, says the same again, and keeps no checkpoint of broken weights.
    let again = session.advance(1, Who::Both).await.unwrap_err();
    assert_eq!(again.to_string(), error.to_string());
    assert!(session.checkpoint().await.is_err());
}
