//! Each layer computes what its documentation says, in numbers worked by hand.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::nets::{
    Activation, Initial, Kernel, LayerSpecification, Mode, Network, Norm, Pass, Resampling, Shape,
    trace,
};
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, numbers};

fn network(input: Shape, layers: &[LayerSpecification]) -> Network {
    spectral(input, layers, false)
}

fn spectral(input: Shape, layers: &[LayerSpecification], spectral: bool) -> Network {
    let mut stream = Chance::new(1).stream(Purpose::Weights, 0);
    let how = (Initial::Xavier, spectral);
    Network::new(input, layers, how, &mut stream, &Device::flex()).unwrap()
}

/// One way through the network.
fn forward(network: &mut Network, x: Tensor<4>, mode: Mode) -> Tensor<4> {
    let chance = &mut Chance::new(1).stream(Purpose::Noise, 0);
    let mut pass = match mode {
        Mode::Train => Pass::train(chance),
        Mode::Draw => Pass::draw(chance),
        Mode::Still => Pass::still(chance),
        Mode::Settle => Pass::settle(chance),
    };
    network.forward(x, &mut pass)
}

fn tensor(values: &[f32], shape: [usize; 4]) -> Tensor<4> {
    Tensor::from_data(TensorData::new(values.to_vec(), shape), &Device::flex())
}

/// Gives every weight of the network these values, in order.
fn set(network: &mut Network, values: &[&[f32]]) {
    for ((_, weight), values) in network.parameters().into_iter().zip(values) {
        *weight = tensor(values, weight.dims());
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn linear_is_x_times_w_plus_b() {
    let output = Shape::vector(2);
    let mut network = network(Shape::vector(2), &[LayerSpecification::Linear { output }]);
    set(&mut network, &[&[1.0, 2.0, 3.0, 4.0], &[0.5, -0.5]]);
    let y = forward(
        &mut network,
        tensor(&[1.0, 10.0], [1, 2, 1, 1]),
        Mode::Train,
    );
    // [1, 10] [[1, 2], [3, 4]] + [0.5, -0.5]
    assert_close(&numbers(y).await, &[31.5, 41.5], 0.0);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn convolution_slides_its_kernel_over_the_padded_image() {
    let layer = LayerSpecification::Convolution {
        channels: 1,
        kernel: Kernel {
            side: 2,
            stride: 2,
            padding: 1,
        },
        transposed: false,
    };
    let mut network = network(Shape::new(1, 2, 2), &[layer]);
    set(&mut network, &[&[1.0, 2.0, 3.0, 4.0], &[0.1]]);
    let y = forward(
        &mut network,
        tensor(&[5.0, 6.0, 7.0, 8.0], [1, 1, 2, 2]),
        Mode::Train,
    );
    // With a border of zeros each corner of the kernel meets one pixel: 4*5, 3*6, 2*7, 1*8.
    assert_close(&numbers(y).await, &[20.1, 18.1, 14.1, 8.1], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn transposed_convolution_is_the_transpose_of_convolution() {
    // <conv(x), y> = <x, transposed(y)> for all x and y, with the same kernel and no bias.
    let kernel: Vec<f32> = (0..2 * 3 * 16).map(|i| (i as f32 * 0.7).sin()).collect();
    let common = |channels, down: bool| LayerSpecification::Convolution {
        channels,
        kernel: Kernel::HALVING,
        transposed: !down,
    };
    let mut down = network(Shape::new(3, 8, 8), &[common(2, true)]);
    set(&mut down, &[&kernel, &[0.0; 2]]);
    let mut up = network(Shape::new(2, 4, 4), &[common(3, false)]);
    set(&mut up, &[&kernel, &[0.0; 3]]);
    assert_eq!(up.output(), Shape::new(3, 8, 8));
    let x: Vec<f32> = (0..3 * 64).map(|i| (i as f32 * 0.3).cos()).collect();
    let y: Vec<f32> = (0..2 * 16).map(|i| (i as f32 * 0.9).sin()).collect();
    let down_x = numbers(forward(&mut down, tensor(&x, [1, 3, 8, 8]), Mode::Train)).await;
    let up_y = numbers(forward(&mut up, tensor(&y, [1, 2, 4, 4]), Mode::Train)).await;
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    assert_close(&[dot(&down_x, &y)], &[dot(&x, &up_y)], 1e-3);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn batch_norm_uses_the_batch_while_training_and_its_averages_while_drawing() {
    let mut network = network(
        Shape::vector(1),
        &[LayerSpecification::Normalisation(Norm::Batch)],
    );
    let x = tensor(&[1.0, 2.0, 3.0, 6.0], [4, 1, 1, 1]);
    let y = forward(&mut network, x, Mode::Train);
    // mean 3, variance 3.5
    let expected = [-1.069_043, -0.534_522, 0.0, 1.603_565];
    assert_close(&numbers(y).await, &expected, 1e-5);
    // 0.9 * 0 + 0.1 * 3 and 0.9 * 1 + 0.1 * 3.5 * 4/3
    let buffers: Vec<Tensor<4>> = network
        .buffers()
        .into_iter()
        .map(|(_, b)| b.clone())
        .collect();
    let averages = numbers(Tensor::cat(buffers, 0)).await;
    assert_close(&averages, &[0.3, 1.366_667], 1e-5);
    let drawn = forward(
        &mut network,
        tensor(&[0.3 + 1.169_045], [1, 1, 1, 1]),
        Mode::Draw,
    );
    assert_close(&numbers(drawn).await, &[1.0], 1e-4);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn activations_bend_at_zero() {
    let slope = LayerSpecification::Activation(Activation::LeakyRelu { slope: 0.2 });
    let relu = LayerSpecification::Activation(Activation::Relu);
    let tanh = LayerSpecification::Activation(Activation::Tanh);
    for (layer, expected) in [
        (slope, [-0.4, 0.5]),
        (relu, [0.0, 0.5]),
        (tanh, [-0.964_028, 0.462_117]),
    ] {
        let mut network = network(Shape::vector(2), &[layer]);
        let y = forward(
            &mut network,
            tensor(&[-2.0, 0.5], [1, 2, 1, 1]),
            Mode::Train,
        );
        assert_close(&numbers(y).await, &expected, 1e-5);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_layer_that_does_not_fit_is_named() {
    let small = LayerSpecification::Convolution {
        channels: 1,
        kernel: Kernel {
            padding: 0,
            ..Kernel::HALVING
        },
        transposed: false,
    };
    let error = trace(Shape::new(1, 8, 8), &[small.clone(), small]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "layer 2 (convolution 4x4, stride 2) does not fit an input of 1x3x3: a kernel of 4 is larger than the image"
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_other_norms_are_over_an_example_a_channel_and_a_pixel() {
    // Two channels of two pixels: 1, 3 and 5, 7.
    let x = || tensor(&[1.0, 3.0, 5.0, 7.0], [1, 2, 1, 2]);
    let shape = Shape::new(2, 1, 2);
    for (norm, expected) in [
        // mean 4, variance 5
        (Norm::Layer, [-1.341_64, -0.447_213, 0.447_213, 1.341_64]),
        // mean 2 and 6, variance 1
        (
            Norm::Instance,
            [-0.999_995, 0.999_995, -0.999_995, 0.999_995],
        ),
        // roots of (1 + 25) / 2 and (9 + 49) / 2
        (Norm::Pixel, [0.277_35, 0.557_086, 1.386_75, 1.299_867]),
    ] {
        let mut network = network(shape, &[LayerSpecification::Normalisation(norm)]);
        let y = forward(&mut network, x(), Mode::Train);
        assert_close(&numbers(y).await, &expected, 1e-5);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn images_change_their_size_in_blocks_of_two_by_two() {
    let x: Vec<f32> = (0..16).map(|i| i as f32).collect();
    for (kind, shape, size, expected) in [
        (Resampling::Average, [1, 1, 2, 2], 1, vec![1.5]),
        (Resampling::Max, [1, 1, 2, 2], 1, vec![3.0]),
        (
            Resampling::Nearest,
            [1, 1, 1, 2],
            8,
            vec![0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0],
        ),
        (
            Resampling::Shuffle,
            [1, 4, 1, 1],
            4,
            vec![0.0, 1.0, 2.0, 3.0],
        ),
    ] {
        let [_, channels, height, width] = shape;
        let input = Shape::new(channels, height, width);
        let mut network = network(input, &[LayerSpecification::Resampling(kind)]);
        assert_eq!(network.output().size(), size);
        let y = forward(&mut network, tensor(&x[..input.size()], shape), Mode::Train);
        assert_close(&numbers(y).await, &expected, 0.0);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn spectral_norm_divides_by_the_largest_singular_value() {
    let output = Shape::vector(2);
    let layer = [LayerSpecification::Linear { output }];
    let mut network = spectral(Shape::vector(2), &layer, true);
    // The singular values of [[3, 0], [4, 5]] are the roots of 45 and 5.
    set(&mut network, &[&[3.0, 0.0, 4.0, 5.0], &[0.0, 0.0]]);
    for _ in 0..30 {
        network.iterate();
    }
    let y = forward(&mut network, tensor(&[1.0, 0.0], [1, 2, 1, 1]), Mode::Train);
    assert_close(&numbers(y).await, &[3.0 / 45.0f32.sqrt(), 0.0], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn dropout_keeps_the_mean_while_training_and_is_off_while_drawing() {
    let dropout = |while_drawing| LayerSpecification::Dropout {
        rate: 0.25,
        while_drawing,
    };
    let ones = || Tensor::ones([1, 20_000, 1, 1], &Device::flex());
    let shape = Shape::vector(20_000);
    let mut network_off = network(shape, &[dropout(false)]);
    let trained = numbers(forward(&mut network_off, ones(), Mode::Train)).await;
    let zeros = trained.iter().filter(|&&x| x == 0.0).count() as f64 / 20_000.0;
    // Four standard errors: 4 sqrt(0.25 0.75 / 20,000)
    assert!((zeros - 0.25).abs() < 0.0123, "{zeros}");
    assert!(
        trained
            .iter()
            .all(|&x| x == 0.0 || (x - 4.0 / 3.0).abs() < 1e-6)
    );
    let drawn = numbers(forward(&mut network_off, ones(), Mode::Draw)).await;
    assert!(drawn.iter().all(|&x| x == 1.0));
    let mut network_on = network(shape, &[dropout(true)]);
    let drawn = numbers(forward(&mut network_on, ones(), Mode::Draw)).await;
    assert!(drawn.contains(&0.0));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn minibatch_deviation_tells_how_much_the_batch_varies() {
    let mut network = network(Shape::vector(2), &[LayerSpecification::MinibatchDeviation]);
    // Deviations over the batch: 1 and 3, in the mean 2.
    let y = forward(
        &mut network,
        tensor(&[1.0, 0.0, 3.0, 6.0], [2, 2, 1, 1]),
        Mode::Train,
    );
    assert_close(&numbers(y).await, &[1.0, 0.0, 2.0, 3.0, 6.0, 2.0], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn minibatch_discrimination_tells_how_close_the_others_are() {
    let layer = LayerSpecification::MinibatchDiscrimination {
        kernels: 1,
        size: 2,
    };
    let mut network = network(Shape::vector(1), &[layer]);
    set(&mut network, &[&[1.0, 2.0]]);
    let y = forward(&mut network, tensor(&[0.0, 0.1], [2, 1, 1, 1]), Mode::Train);
    // M = (0, 0) and (0.1, 0.2); 1 + exp(-0.3) for both.
    let close = 1.740_818;
    assert_close(&numbers(y).await, &[0.0, close, 0.1, close], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_residual_block_adds_its_branch_to_its_shortcut() {
    let double = LayerSpecification::Linear {
        output: Shape::vector(1),
    };
    let block = LayerSpecification::Residual {
        branch: vec![double],
        shortcut: Vec::new(),
    };
    let mut network = network(Shape::vector(1), &[block]);
    set(&mut network, &[&[2.0], &[0.5]]);
    let y = forward(&mut network, tensor(&[3.0], [1, 1, 1, 1]), Mode::Train);
    assert_close(&numbers(y).await, &[9.5], 1e-6);
}
