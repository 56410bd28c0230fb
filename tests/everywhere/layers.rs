//! Each layer computes what its documentation says, in numbers worked by hand.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::nets::{Activation, Initial, LayerSpecification, Mode, Network, Shape, trace};
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, numbers};

fn network(input: Shape, layers: &[LayerSpecification]) -> Network {
    let mut stream = Chance::new(1).stream(Purpose::Weights, 0);
    Network::new(input, layers, Initial::Xavier, &mut stream, &Device::flex()).unwrap()
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
    let y = network.forward(tensor(&[1.0, 10.0], [1, 2, 1, 1]), Mode::Train);
    // [1, 10] [[1, 2], [3, 4]] + [0.5, -0.5]
    assert_close(&numbers(y).await, &[31.5, 41.5], 0.0);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn convolution_slides_its_kernel_over_the_padded_image() {
    let layer = LayerSpecification::Convolution {
        channels: 1,
        kernel: 2,
        stride: 2,
        padding: 1,
    };
    let mut network = network(Shape::new(1, 2, 2), &[layer]);
    set(&mut network, &[&[1.0, 2.0, 3.0, 4.0], &[0.1]]);
    let y = network.forward(tensor(&[5.0, 6.0, 7.0, 8.0], [1, 1, 2, 2]), Mode::Train);
    // With a border of zeros each corner of the kernel meets one pixel: 4*5, 3*6, 2*7, 1*8.
    assert_close(&numbers(y).await, &[20.1, 18.1, 14.1, 8.1], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn transposed_convolution_is_the_transpose_of_convolution() {
    // <conv(x), y> = <x, transposed(y)> for all x and y, with the same kernel and no bias.
    let kernel: Vec<f32> = (0..2 * 3 * 16).map(|i| (i as f32 * 0.7).sin()).collect();
    let common = |channels, down: bool| {
        let (kernel, stride, padding) = (4, 2, 1);
        if down {
            LayerSpecification::Convolution {
                channels,
                kernel,
                stride,
                padding,
            }
        } else {
            LayerSpecification::TransposedConvolution {
                channels,
                kernel,
                stride,
                padding,
            }
        }
    };
    let mut down = network(Shape::new(3, 8, 8), &[common(2, true)]);
    set(&mut down, &[&kernel, &[0.0; 2]]);
    let mut up = network(Shape::new(2, 4, 4), &[common(3, false)]);
    set(&mut up, &[&kernel, &[0.0; 3]]);
    assert_eq!(up.output(), Shape::new(3, 8, 8));
    let x: Vec<f32> = (0..3 * 64).map(|i| (i as f32 * 0.3).cos()).collect();
    let y: Vec<f32> = (0..2 * 16).map(|i| (i as f32 * 0.9).sin()).collect();
    let down_x = numbers(down.forward(tensor(&x, [1, 3, 8, 8]), Mode::Train)).await;
    let up_y = numbers(up.forward(tensor(&y, [1, 2, 4, 4]), Mode::Train)).await;
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    assert_close(&[dot(&down_x, &y)], &[dot(&x, &up_y)], 1e-3);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn batch_norm_uses_the_batch_while_training_and_its_averages_while_drawing() {
    let mut network = network(Shape::vector(1), &[LayerSpecification::BatchNorm]);
    let x = tensor(&[1.0, 2.0, 3.0, 6.0], [4, 1, 1, 1]);
    let y = network.forward(x, Mode::Train);
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
    let drawn = network.forward(tensor(&[0.3 + 1.169_045], [1, 1, 1, 1]), Mode::Draw);
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
        let y = network.forward(tensor(&[-2.0, 0.5], [1, 2, 1, 1]), Mode::Train);
        assert_close(&numbers(y).await, &expected, 1e-5);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_layer_that_does_not_fit_is_named() {
    let small = LayerSpecification::Convolution {
        channels: 1,
        kernel: 4,
        stride: 2,
        padding: 0,
    };
    let error = trace(Shape::new(1, 8, 8), &[small, small]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "layer 2 (convolution 4x4, stride 2) does not fit an input of 1x3x3: a kernel of 4 is larger than the image"
    );
}
