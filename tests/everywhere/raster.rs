//! A network that is computed pixel by pixel says what it says about whole images.

use burn::tensor::Device;
use genlab::experiment::{Experiment, Plan};
use genlab::models::Autoregressive;
use genlab::nets::raster::{Memory, Raster};
use genlab::nets::{Network, Shape};
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::predictors::{ROWS, SMALL, blueprint, chance, network, noise, outputs};
use crate::common::{assert_close, numbers, open};

async fn weights(network: &mut Network) -> Vec<Vec<f32>> {
    let mut weights = Vec::new();
    for (_, parameter) in network.parameters() {
        weights.push(numbers(parameter.clone()).await);
    }
    weights
}

/// All outputs for an image, `[places, channels]`, one after the other.
fn by_place(raster: &Raster, memory: &mut Memory, pixels: &[f32]) -> Vec<f32> {
    let mut found = Vec::new();
    for (place, &pixel) in pixels.iter().enumerate() {
        found.extend(raster.output(memory, place));
        memory.set(place, pixel);
    }
    found
}

/// `[1, channels, height, width]` as `[places, channels]`.
async fn at_once(network: &mut Network, pixels: &[f32], shape: Shape) -> Vec<f32> {
    let data = burn::tensor::TensorData::new(pixels.to_vec(), shape.batch(1));
    let x = burn::tensor::Tensor::from_data(data, &Device::flex());
    numbers(outputs(network, x).permute([0, 2, 3, 1])).await
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn both_give_the_same_outputs_for_every_row() {
    let shape = Shape::new(1, 7, 6);
    let rows = ROWS.into_iter().chain(["made&predictor.direct=true"]);
    for row in rows {
        let blueprint = blueprint(&format!("{row}&{SMALL}"), shape);
        let mut chance = chance(4);
        let mut network = network(&blueprint, 0.4, &mut chance);
        let numbers_of = weights(&mut network).await;
        let raster = Raster::new(shape, &blueprint.layers, numbers_of).unwrap();
        let mut pixels = numbers(noise(1, shape, &mut chance)).await;
        let mut memory = raster.blank(Some(0));
        let found = by_place(&raster, &mut memory, &pixels);
        assert_close(&found, &at_once(&mut network, &pixels, shape).await, 1e-5);
        // A change in the middle of a row, and one at its start: only what follows is new.
        for changed in [15, 24] {
            pixels[changed] = 1.0 - pixels[changed];
            let found = by_place(&raster, &mut memory, &pixels);
            assert_close(&found, &at_once(&mut network, &pixels, shape).await, 1e-5);
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn weights_that_do_not_belong_there_are_refused() {
    let blueprint = blueprint(&format!("pixelcnn&{SMALL}"), Shape::DIGIT);
    assert!(Raster::new(Shape::DIGIT, &blueprint.layers, Vec::new()).is_err());
    let too_many = vec![vec![0.0; 3]; 50];
    assert!(Raster::new(Shape::DIGIT, &blueprint.layers, too_many).is_err());
}

/// Drawing as it is written down, 784 passes through the network, with the same random numbers.
async fn draw_both_ways(text: &str) {
    let mut session = open(text);
    let request = DrawRequest {
        count: 2,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    let plan = Plan::new(Experiment::parse(text).unwrap(), Shape::DIGIT).unwrap();
    let (chance, device) = (Chance::new(1), Device::flex());
    let mut model = plan.build(&chance, &device).unwrap();
    assert!(model.is::<Autoregressive>(), "{text} is of another family");
    let mut stream = chance.stream(Purpose::Panel, 0);
    let (naive, labels) = model.draw(2, None, &mut stream, &device);
    let naive = numbers(naive).await;
    let white = naive.iter().filter(|&&pixel| pixel > 0.0).count();
    assert!(
        white > 100 && white < 1500,
        "{text}: {white} pixels are not black"
    );
    assert_eq!(drawn.pixels, naive, "{text}");
    assert_eq!(drawn.labels, labels, "{text}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn drawing_with_memory_equals_drawing_without() {
    let tiny = "predictor.width=1&predictor.blocks=1&predictor.hidden=8";
    for row in [
        "pixelcnn/conditional",
        "pixelcnn&pixels.ordering=reversed",
        "pixelcnn&pixels.levels=4",
    ] {
        draw_both_ways(&format!("{row}&{tiny}")).await;
    }
}
