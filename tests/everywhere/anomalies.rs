//! What a model did not learn is reconstructed worse; what a code is not used for is counted.

use genlab::session::Given;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, open};

const ALL: Given = Given::Data {
    first: 0,
    count: 40,
};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn images_of_other_classes_have_higher_scores() {
    let text = "ae/anomaly&selection.classes=3,4&latent.size=2&encoder.widths=16&decoder.widths=16";
    let mut session = open(text);
    advance(&mut session, 150).await;
    let found = session.scores(&ALL).await.unwrap();
    let normal: Vec<u8> = (0..40)
        .filter(|&i| found.normal[i])
        .map(|i| found.labels[i])
        .collect();
    assert_eq!(normal, [3, 4, 3, 4, 3, 4, 3, 4]);
    assert!(found.auroc.unwrap() > 0.95, "{:?}", found.auroc);
    let last = found.curve.last().unwrap();
    assert_eq!(
        (last.false_positive_rate, last.true_positive_rate),
        (1.0, 1.0)
    );
    // Of a single kind there is no curve.
    let one = Given::Data { first: 3, count: 2 };
    assert_eq!(session.scores(&one).await.unwrap().auroc, None);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_heavy_divergence_leaves_no_number_of_the_code_active() {
    let small = "latent.size=4&encoder.widths=16&decoder.widths=16&train.batch=16\
        &encoder.optimizer.rate=0.01&decoder.optimizer.rate=0.01";
    let mut heavy = open(&format!("vae/mlp&{small}&divergence.weight=1000"));
    advance(&mut heavy, 300).await;
    let found = heavy.units(&ALL).await.unwrap();
    assert_eq!((found.samples, found.active), (40, 0), "{found:?}");
    assert!(
        found.divergences.iter().all(|&nats| nats < 0.01),
        "{found:?}"
    );
    let mut light = open(&format!("vae/mlp&{small}"));
    advance(&mut light, 300).await;
    let found = light.units(&ALL).await.unwrap();
    assert!(found.active > 0, "{found:?}");
    let bound = light.bound(&ALL).await.unwrap();
    let sum: f64 = found.divergences.iter().map(|&nats| f64::from(nats)).sum();
    assert!(
        (sum - bound.divergence.unwrap()).abs() < 1e-3,
        "{sum} {bound:?}"
    );
    // Grey images have a floor: 40 images with 4 columns of 200 to 239.
    assert!(bound.floor.unwrap() > 0.0 && bound.reconstruction > bound.floor.unwrap());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_is_told_changes_code_and_image() {
    let text = "vae/conditional&latent.size=2&encoder.widths=8&decoder.widths=8";
    let mut session = open(text);
    let pixels = vec![0.5; 2 * 784];
    let given = |labels: [u8; 2]| Given::Pixels {
        pixels: pixels.clone(),
        labels: labels.to_vec(),
    };
    let same = session.codes(&given([3, 3])).await.unwrap().means;
    let other = session.codes(&given([3, 7])).await.unwrap().means;
    assert_eq!(same[..2], same[2..]);
    assert_eq!(same[..2], other[..2]);
    assert_ne!(other[..2], other[2..]);
    let [three, seven] = [3, 7].map(|label| (2, 1.0, [0, 1], label));
    let three = session
        .manifold(three.0, three.1, three.2, three.3)
        .await
        .unwrap();
    let seven = session
        .manifold(seven.0, seven.1, seven.2, seven.3)
        .await
        .unwrap();
    assert_ne!(three.pixels, seven.pixels);
    let error = session.codes(&given([3, 10])).await.unwrap_err();
    assert_eq!(error.kind(), "question");
}
