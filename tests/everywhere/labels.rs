//! Whether classes are what they are called is asked of models that know classes, and of no others.

use burn::tensor::Device;
use genlab::session::{Answer, AskCodeWalk, AskLabels, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::images;

const TINY: &str = "&latent.size=4&train.batch=8&generator.kind=mlp&generator.widths=16\
    &generator.hidden=0&discriminator.kind=mlp&discriminator.widths=16&discriminator.hidden=0";

fn session(preset: &str) -> Session {
    Session::open(&format!("{preset}{TINY}"), images(), &Device::flex()).unwrap()
}

async fn walk(session: &mut Session, code: usize) -> Vec<f32> {
    let question = Question::CodeWalk(AskCodeWalk {
        code,
        steps: 3,
        reach: 1.0,
    });
    let Answer::CodeWalk(pixels) = session.ask(question).await.unwrap() else {
        panic!("another answer")
    };
    pixels
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_walk_along_a_code_changes_the_image_and_nothing_else_does() {
    let mut session = session("gan/infogan");
    let first = walk(&mut session, 0).await;
    assert_eq!(first.len(), 10 * 3 * 784);
    let image = |pixels: &[f32], row: usize, column: usize| {
        pixels[(row * 3 + column) * 784..][..784].to_vec()
    };
    assert_ne!(image(&first, 4, 0), image(&first, 4, 2));
    // In the middle both codes are 0: the same image, whichever code is walked.
    let second = walk(&mut session, 1).await;
    assert_eq!(image(&first, 4, 1), image(&second, 4, 1));
    assert_ne!(image(&first, 4, 0), image(&second, 4, 0));
    // Another category, another image.
    assert_ne!(image(&first, 4, 1), image(&first, 5, 1));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_model_without_codes_or_classes_says_so() {
    let mut session = session("gan/mlp");
    let code = Question::CodeWalk(AskCodeWalk {
        code: 0,
        steps: 3,
        reach: 1.0,
    });
    for question in [code, Question::Labels(AskLabels { samples: 10 })] {
        let refused = session.ask(question).await.unwrap_err();
        assert_eq!(refused.kind(), "question");
    }
}
