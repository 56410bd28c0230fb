//! Small networks that predict every pixel from those before it.

use burn::tensor::{Device, Tensor};
use genlab::experiment::{Blueprint, Experiment, Plan};
use genlab::nets::{Initial, Network, Pass, Shape};
use genlab::random::{Chance, Purpose, Stream};

/// Every row of the family.
pub const ROWS: [&str; 9] = [
    "pixelcnn",
    "pixelcnn/gated",
    "pixelcnn/conditional",
    "pixelcnn/grey",
    "pixelrnn/row-lstm",
    "pixelrnn/diagonal-bilstm",
    "made",
    "nade",
    "fvsbn",
];

/// Makes any of them small.
pub const SMALL: &str =
    "predictor.width=2&predictor.blocks=2&predictor.hidden=24&predictor.batch=8";

/// What a text plans for images of this shape.
pub fn blueprint(text: &str, image: Shape) -> Blueprint {
    let plan = Plan::new(Experiment::parse(text).unwrap(), image).unwrap();
    plan.blueprints()[0].clone()
}

/// A network with normal weights and biases of this deviation.
pub fn network(blueprint: &Blueprint, deviation: f64, chance: &mut Stream) -> Network {
    let device = Device::flex();
    let first = (Initial::He, false);
    let mut network =
        Network::new(blueprint.input, &blueprint.layers, first, chance, &device).unwrap();
    for (_, parameter) in network.parameters() {
        *parameter = chance.normals(parameter.dims(), &device) * deviation;
    }
    network
}

/// Chance for a test.
pub fn chance(seed: u32) -> Stream {
    Chance::new(seed).stream(Purpose::Probe, 0)
}

/// Black and white images, `[count, 1, height, width]`.
pub fn noise(count: usize, shape: Shape, chance: &mut Stream) -> Tensor<4> {
    let device = Device::flex();
    chance.tensor(shape.batch(count), &device, |chance| chance.below(2) as f64)
}

/// The first classes, one-hot, `[count, 10, 1, 1]`.
pub fn classes(count: usize) -> Tensor<4> {
    let mut index = 0;
    Chance::new(0)
        .stream(Purpose::Probe, 0)
        .tensor([count, 10, 1, 1], &Device::flex(), |_| {
            index += 1;
            f64::from(u8::from((index - 1) % 10 == (index - 1) / 10 % 10))
        })
}

/// The outputs for images of the first classes.
pub fn outputs(network: &mut Network, x: Tensor<4>) -> Tensor<4> {
    let mut unused = chance(0);
    let told = classes(x.dims()[0]);
    network.forward(x, &mut Pass::draw(&mut unused).told(Some(told)))
}

/// The gradient of the outputs at some pixels by all pixels of the image: one row of
/// `height * width` numbers for each.
pub fn gradients(network: &mut Network, image: &Tensor<4>, pixels: &[usize]) -> Tensor<4> {
    let [_, _, height, width] = image.dims();
    let count = pixels.len();
    let device = Device::flex();
    let x = image.clone().repeat_dim(0, count).autodiff().require_grad();
    let y = outputs(network, x.clone());
    // Of copy number n only the output at pixel n counts.
    let mut index = 0;
    let chosen: Tensor<4> = chance(0).tensor([count, 1, height, width], &device, |_| {
        index += 1;
        let (copy, pixel) = (
            (index - 1) / (height * width),
            (index - 1) % (height * width),
        );
        f64::from(u8::from(pixels[copy] == pixel))
    });
    let gradients = (y * chosen).sum().backward();
    x.grad(&gradients).unwrap()
}
