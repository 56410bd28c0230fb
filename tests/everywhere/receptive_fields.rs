//! What is said about receptive fields is so: the counts are those of an independent computation, and
//! the pixels are those with a gradient.

use genlab::nets::causal::field::{masks, reach, receptive_field};
use genlab::nets::{Causal, CausalKind, LayerSpecification, Mask, Shape};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::numbers;
use crate::common::predictors::{ROWS, SMALL, blueprint, chance, gradients, network, noise};

fn masked(side: usize, mask: Mask) -> LayerSpecification {
    let channels = 1;
    LayerSpecification::Causal(Causal::new(CausalKind::Masked {
        channels,
        side,
        mask,
    }))
}

/// How many pixels the outputs at (14, 14), (20, 14) and (27, 14) depend on.
fn counts(layers: &[LayerSpecification]) -> [usize; 3] {
    [14, 20, 27].map(|row| {
        let field = receptive_field(Shape::DIGIT, layers, row * 28 + 14);
        field.into_iter().filter(|&seen| seen).count()
    })
}

/// Counted with other code, in Python, from boolean convolutions of the masks.
#[wasm_bindgen_test(unsupported = test)]
fn stacks_of_masked_convolutions_have_the_counted_fields() {
    let stack = |first: usize, side: usize, count: usize| -> Vec<LayerSpecification> {
        let first = std::iter::once(masked(first, Mask::A));
        first
            .chain((0..count).map(|_| masked(side, Mask::B)))
            .collect()
    };
    assert_eq!(counts(&stack(7, 3, 1)), [39; 3]);
    assert_eq!(counts(&stack(7, 3, 5)), [129; 3]);
    assert_eq!(counts(&stack(7, 3, 7)), [192; 3]);
    assert_eq!(counts(&stack(7, 3, 15)), [351, 463, 463]);
    assert_eq!(counts(&stack(3, 3, 5)), [69; 3]);
    assert_eq!(counts(&stack(7, 7, 7)), [384, 552, 664]);
}

#[wasm_bindgen_test(unsupported = test)]
fn the_default_row_sees_129_pixels_and_the_gated_one_is_not_blind() {
    let layers = blueprint("pixelcnn", Shape::DIGIT).layers;
    assert_eq!(counts(&layers), [129; 3]);
    assert_eq!(reach(&layers), Some(8));
    let layers = blueprint("pixelcnn/gated", Shape::DIGIT).layers;
    assert_eq!(reach(&layers), Some(8));
    for pixel in [0, 5, 300, 420, 783] {
        let field = receptive_field(Shape::DIGIT, &layers, pixel);
        for (other, seen) in field.into_iter().enumerate() {
            let near =
                (other / 28).abs_diff(pixel / 28) <= 8 && (other % 28).abs_diff(pixel % 28) <= 8;
            assert_eq!(seen, other < pixel && near, "{other} for {pixel}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_diagonal_lstm_sees_all_earlier_pixels_but_one() {
    let layers = blueprint("pixelrnn/diagonal-bilstm", Shape::DIGIT).layers;
    assert_eq!(reach(&layers), None);
    let field = receptive_field(Shape::DIGIT, &layers, 10 * 28 + 14);
    let unseen: Vec<usize> = (0..294).filter(|&pixel| !field[pixel]).collect();
    // The last pixel of the row above: behind it, no prediction of its row is left to read it, and
    // the first layer of the pixel's own row does not reach so far.
    assert_eq!(unseen, [9 * 28 + 27]);
}

/// With positive weights nothing cancels, and no ReLU is closed: what is seen has a gradient.
#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_pixel_is_seen_where_its_gradient_is_not_zero() {
    let shape = Shape::new(1, 9, 8);
    for row in ROWS {
        let blueprint = blueprint(&format!("{row}&{SMALL}"), shape);
        let mut chance = chance(2);
        let mut network = network(&blueprint, 0.2, &mut chance);
        for (_, parameter) in network.parameters() {
            *parameter = parameter.clone().abs() + 0.02;
        }
        let image = noise(1, shape, &mut chance);
        let pixels: Vec<usize> = (0..shape.size()).collect();
        let found = numbers(gradients(&mut network, &image, &pixels)).await;
        for (pixel, gradient) in found.chunks_exact(shape.size()).enumerate() {
            let field = receptive_field(shape, &blueprint.layers, pixel);
            let seen: Vec<bool> = gradient.iter().map(|&number| number != 0.0).collect();
            assert_eq!(seen, field, "{row}: pixel {pixel}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn masks_are_the_kernels_of_the_papers() {
    let pictures = masks(Shape::DIGIT, &blueprint("pixelcnn", Shape::DIGIT).layers);
    let alive: Vec<f32> = pictures.iter().map(|one| one.cells.iter().sum()).collect();
    assert_eq!(alive, [24.0, 5.0, 5.0, 5.0, 5.0, 5.0]);
    assert_eq!(
        pictures[1].cells,
        [1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0]
    );
    let pictures = masks(Shape::DIGIT, &blueprint("fvsbn", Shape::DIGIT).layers);
    let [picture] = &pictures[..] else {
        panic!("{pictures:?}")
    };
    // Above the diagonal nothing is alive, below it everything; a block on it has 91 of 196.
    let share = |row: usize, column: usize| picture.cells[row * picture.width + column];
    assert_eq!([share(3, 9), share(9, 3)], [0.0, 1.0]);
    assert!((share(5, 5) - 91.0 / 196.0).abs() < 1e-6);
}
