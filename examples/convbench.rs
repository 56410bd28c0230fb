#![allow(missing_docs, clippy::all)]
use burn::tensor::module::conv2d;
use burn::tensor::ops::ConvOptions;
use burn::tensor::{Device, Distribution, Tensor};
use std::time::Instant;

fn time(name: &str, mut f: impl FnMut()) {
    f();
    let mut best = f64::MAX;
    for _ in 0..5 {
        let t = Instant::now();
        f();
        best = best.min(t.elapsed().as_secs_f64());
    }
    println!("{name}: {:.1} ms", best * 1e3);
}
fn rnd<const D: usize>(s: [usize; D], d: &Device) -> Tensor<D> {
    Tensor::random(s, Distribution::Normal(0.0, 0.1), d)
}

fn main() {
    let d = Device::flex();
    let b = 32;
    for c in [16usize, 32] {
        let x0: Tensor<4> = rnd([b, c, 28, 28], &d);
        let w0: Tensor<4> = rnd([c, c, 3, 3], &d);
        let run = |how: usize| {
            let (kh, how2) = if how == 0 { (3, 0) } else { (2, how) };
            let w = w0
                .clone()
                .slice([0..c, 0..c, 0..kh, 0..3])
                .autodiff()
                .require_grad();
            let x = x0.clone().autodiff().require_grad();
            let conv = |x: Tensor<4>, pad: [usize; 2]| {
                conv2d(x, w.clone(), None, ConvOptions::new([1, 1], pad, [1, 1], 1))
            };
            let y = match how2 {
                0 => conv(x.clone(), [1, 1]),
                1 => conv(x.clone(), [1, 1]).narrow(2, 0, 28),
                2 => conv(x.clone().pad((0, 0, 1, 0), 0.0), [0, 1]),
                _ => conv(x.clone().pad((1, 1, 1, 0), 0.0), [0, 0]),
            };
            let mut g = y.square().sum().backward();
            let _ = (w.grad_remove(&mut g), x.grad_remove(&mut g));
        };
        for how in 0..4 {
            time(&format!("c{c} how {how}"), || run(how));
        }
        let x2: Tensor<4> = rnd([b, 2 * c, 28, 28], &d);
        time("halves", || {
            let x = x2.clone().autodiff().require_grad();
            let y = x.clone().narrow(1, 0, c).tanh()
                * burn::tensor::activation::sigmoid(x.clone().narrow(1, c, c));
            let mut g = y.square().sum().backward();
            let _ = x.grad_remove(&mut g);
        });
    }
}
