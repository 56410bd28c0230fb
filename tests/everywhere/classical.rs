//! A method without networks draws, and refuses in words what it cannot answer.

use genlab::experiment::Description;
use genlab::session::{
    AskClusters, AskComponents, AskDensity, AskRebuild, DrawFrom, DrawRequest, Question,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_it_cannot_answer_is_refused() {
    let mut pca = open("pca&classical.components=4");
    let early = pca
        .ask(Question::Components(AskComponents { count: 3 }))
        .await;
    assert_eq!(early.unwrap_err().kind(), "question");
    advance(&mut pca, 1).await;
    assert_eq!(pca.health().await.unwrap_err().kind(), "question");
    assert_eq!(
        pca.ask(Question::Clusters(AskClusters {}))
            .await
            .unwrap_err()
            .kind(),
        "question"
    );
    let question = Question::Rebuild(AskRebuild {
        pixels: vec![0.0; 100],
        components: vec![1],
    });
    assert_eq!(pca.ask(question).await.unwrap_err().kind(), "question");
    let question = || {
        Question::Density(AskDensity {
            side: 4,
            extent: 2.0,
        })
    };
    assert_eq!(pca.ask(question()).await.unwrap_err().kind(), "question");
    let mut game = open(TINY);
    assert_eq!(game.ask(question()).await.unwrap_err().kind(), "question");
    let mut ring = open("density/mixture");
    assert!(ring.field(4, 1.5).await.unwrap().is_none());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_draws_what_it_has_found() {
    let request = || DrawRequest {
        count: 5,
        from: DrawFrom::Panel,
        classes: None,
    };
    let mut session = open("k-means&classical.clusters=3");
    let nothing = session.draw(request()).await.unwrap();
    assert!(nothing.pixels.iter().all(|&pixel| pixel == 0.0));
    advance(&mut session, 2).await;
    let centers = session.draw(request()).await.unwrap();
    assert_eq!(centers.labels, Some(vec![0, 1, 2, 0, 1]));
    assert_eq!(centers.pixels[..784], centers.pixels[3 * 784..4 * 784]);
    let mut ring = open("density/kernel&classical.bandwidth=0.01");
    advance(&mut ring, 1).await;
    let found = ring.coverage(400).await.unwrap();
    assert_eq!((found.modes_captured, found.modes), (8, 8));
    assert!(found.high_quality_share > 0.8, "{found:?}");
}

#[wasm_bindgen_test(unsupported = test)]
fn settings_of_networks_are_none_of_its_own() {
    let description = Description::new("pca").unwrap();
    assert!(description.networks.is_empty());
    let paths: Vec<&str> = description.knobs.iter().map(|knob| &*knob.path).collect();
    assert!(paths.contains(&"classical.components") && !paths.contains(&"train.batch"));
    assert!(Description::new("pca&train.batch=8").is_err());
    assert!(Description::new("gan/mlp&classical.bins=8").is_err());
    for (text, path) in [
        ("density/histogram&data=images", "classical.method"),
        (
            "pca&data=ring&classical.components=3",
            "classical.components",
        ),
        ("k-means&classical.examples=5", "classical.clusters"),
        (
            "density/digits&classical.coordinates=separate",
            "classical.coordinates",
        ),
    ] {
        let problems = Description::new(text).unwrap().problems;
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert_eq!(problems[0].path, path, "{text}");
    }
}
