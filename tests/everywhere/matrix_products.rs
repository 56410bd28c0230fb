//! A matrix product is what double precision says, in the browser as natively, also of transposed
//! matrices and of parts of larger ones.

use burn::tensor::{Device, Tensor, TensorData};
use wasm_bindgen_test::wasm_bindgen_test;

/// Numbers in [-0.5, 0.5) without a pattern (Knuth's multiplicative hashing).
fn numbers([rows, columns]: [usize; 2], salt: u32) -> Tensor<2> {
    let hash = |i: u32| i.wrapping_add(salt).wrapping_mul(2_654_435_761) >> 8;
    let values: Vec<f32> = (0..(rows * columns) as u32)
        .map(|i| hash(i) as f32 / 16_777_216.0 - 0.5)
        .collect();
    Tensor::from_data(TensorData::new(values, [rows, columns]), &Device::flex())
}

async fn read(tensor: Tensor<2>) -> Vec<f32> {
    let data = tensor.into_data_async().await.unwrap();
    data.try_to_vec().unwrap()
}

async fn check(left: Tensor<2>, right: Tensor<2>) {
    let ([m, k], [_, n]) = (left.dims(), right.dims());
    let found = read(left.clone().matmul(right.clone())).await;
    let (left, right) = (read(left).await, read(right).await);
    for i in 0..m {
        for j in 0..n {
            let terms = (0..k).map(|p| f64::from(left[i * k + p]) * f64::from(right[p * n + j]));
            let (sum, size) = terms.fold((0.0, 0.0), |(sum, size), term| {
                (sum + term, size + term.abs())
            });
            // Higham (2002), section 3.1: each rounding is at most half a unit in the last place.
            let bound = k as f64 * f64::from(f32::EPSILON) / 2.0 * size;
            let error = (f64::from(found[i * n + j]) - sum).abs();
            assert!(error <= bound, "[{m}, {k}] [{k}, {n}] at {i}, {j}: {error}");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_shape_is_exact() {
    for [m, k, n] in [
        [1, 1, 1],
        [3, 5, 7],
        [5, 9, 17],
        [64, 33, 1],
        [1, 700, 12],
        [131, 321, 21],
    ] {
        check(numbers([m, k], 1), numbers([k, n], 2)).await;
        check(numbers([k, m], 1).transpose(), numbers([k, n], 2)).await;
        check(numbers([m, k], 1), numbers([n, k], 2).transpose()).await;
        check(
            numbers([k, m], 1).transpose(),
            numbers([n, k], 2).transpose(),
        )
        .await;
        let part = numbers([m + 2, k + 3], 1).slice([1..m + 1, 2..k + 2]);
        check(part, numbers([k, n], 2)).await;
    }
}
