//! Numbers of many tensors in one, so that one read brings them all.

use burn::backend::tensor::FloatTensor;
use burn::backend::{Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::shader::{Access, Shader, launch, own, plain};

/// How many tensors one kernel reads.
pub(crate) const TOGETHER: usize = 6;

/// `list` with the numbers of `values`, `[1]` each, from `first` on.
pub(crate) fn collect(list: Tensor<1>, values: [Tensor<1>; TOGETHER], first: usize) -> Tensor<1> {
    let [a, b, c, d, e, f] = values.map(Tensor::into_dispatch);
    let list = list.into_dispatch();
    Tensor::from_dispatch(Dispatch::collect_numbers(list, a, b, c, d, e, f, first))
}

/// The collection.
#[backend_extension(Cube)]
pub(super) trait CollectNumbers: Backend {
    /// [`collect`]
    #[allow(clippy::too_many_arguments, reason = "the framework routes no lists")]
    fn collect_numbers(
        list: FloatTensor<Self>,
        a: FloatTensor<Self>,
        b: FloatTensor<Self>,
        c: FloatTensor<Self>,
        d: FloatTensor<Self>,
        e: FloatTensor<Self>,
        f: FloatTensor<Self>,
        first: usize,
    ) -> FloatTensor<Self>;
}

impl CollectNumbers for CubeBackend {
    fn collect_numbers(
        list: FloatTensor<Self>,
        a: FloatTensor<Self>,
        b: FloatTensor<Self>,
        c: FloatTensor<Self>,
        d: FloatTensor<Self>,
        e: FloatTensor<Self>,
        f: FloatTensor<Self>,
        first: usize,
    ) -> FloatTensor<Self> {
        let list = own(list);
        let [a, b, c, d, e, f] = [a, b, c, d, e, f].map(plain);
        let tensors = [&list, &a, &b, &c, &d, &e, &f];
        launch(Kernel, [1, 1, 1], &tensors, &[first as u32, 0]);
        list
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel;

const NAMES: [&str; TOGETHER] = ["a", "b", "c", "d", "e", "f"];

impl Shader for Kernel {
    const NAME: &'static str = "collect";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let values = NAMES.iter().map(|name| (*name, Access::Read));
        [("list", Access::Write)]
            .into_iter()
            .chain(values)
            .collect()
    }

    fn body(&self) -> String {
        let names = NAMES.iter().enumerate();
        let lines: String = names
            .map(|(index, name)| format!("    list[info.first + {index}u] = {name}[0];\n"))
            .collect();
        format!(
            "struct Info {{ first: u32, unused: u32 }}\n\
             @compute @workgroup_size(1)\nfn main() {{\n{lines}}}"
        )
    }
}
