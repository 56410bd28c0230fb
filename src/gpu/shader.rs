//! Launching a kernel that is written in WGSL.

use std::fmt::Debug;
use std::hash::Hash;

use burn::tensor::{DType, Shape};
use burn_cubecl::kernel::into_contiguous;
use burn_cubecl::tensor::CubeTensor;
use cubecl::ir::{AddressType, ElemType, Scope, UIntKind};
use cubecl::prelude::{CubeCount, ExecutionMode, KernelId, KernelSettings};
use cubecl::prelude::{KernelDefinition, KernelMetadata};
use cubecl::server::{KernelArguments, MetadataBindingInfo};
use cubecl::{CubeKernel, PrecompiledSource};

/// One variant of a kernel. Two that are equal have the same text, and are compiled once.
pub(super) trait Shader: Clone + Debug + Eq + Hash + Send + Sync + 'static {
    /// What it is called in a profile.
    const NAME: &'static str;

    /// The buffers that it binds, in order, each `read` or `read_write`.
    fn buffers(&self) -> Vec<(&'static str, Access)>;

    /// Its text in WGSL, without the declarations of the buffers; its entry point is `main`.
    fn body(&self) -> String;
}

/// What a kernel does with a buffer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// It only reads.
    Read,
    /// It only reads, whole numbers.
    ReadWords,
    /// It writes, and may read.
    Write,
}

impl Access {
    /// Natively several tensors share a buffer, which may not be bound for reading and for writing at
    /// once; in the browser each has its own.
    fn declared(self) -> &'static str {
        if self != Self::Write && cfg!(target_family = "wasm") {
            "read"
        } else {
            "read_write"
        }
    }

    fn element(self) -> &'static str {
        if self == Self::ReadWords {
            "u32"
        } else {
            "f32"
        }
    }
}

/// Invocations of a workgroup in the kernels that go through numbers one by one.
pub(super) const GROUP: u32 = 64;
/// The most workgroups along one axis.
const MOST_GROUPS: u32 = 65_535;

/// How many workgroups go through `count` numbers, one an invocation; `index` in WGSL counts them.
pub(super) fn groups(count: usize) -> [u32; 3] {
    let groups = (count as u32).div_ceil(GROUP).max(1);
    let rows = groups.div_ceil(MOST_GROUPS);
    [groups.div_ceil(rows), rows, 1]
}

/// WGSL for the number that an invocation of [`groups`] is about.
pub(super) const INDEX: &str = "
fn index(group: vec3<u32>, groups: vec3<u32>, local: u32) -> u32 {
    return (group.y * groups.x + group.x) * 64u + local;
}
";

/// WGSL for a kernel each of whose invocations is about number `i` of `count`: both are expressions.
pub(super) fn one_by_one(count: &str, work: &str) -> String {
    format!(
        "{INDEX}
@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(num_workgroups) groups: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {{
    let i = index(group, groups, local);
    if (i >= {count}) {{ return; }}
    {work}
}}
"
    )
}

#[derive(Clone)]
struct Kernel<S>(S);

impl<S: Shader> KernelMetadata for Kernel<S> {
    fn name(&self) -> &'static str {
        S::NAME
    }

    fn id(&self) -> KernelId {
        KernelId::new::<Self>().info(self.0.clone())
    }

    fn address_type(&self) -> ElemType {
        UIntKind::U32.into()
    }
}

impl<S: Shader> CubeKernel for Kernel<S> {
    fn define(&self) -> KernelDefinition {
        // The text below is the kernel; the definition stands in for one.
        let dimensions = KernelId::new::<Self>().cube_dim;
        let settings = KernelSettings::new(dimensions, ExecutionMode::Checked, AddressType::U32);
        KernelDefinition {
            body: Scope::root(settings.clone()),
            settings,
            info: Default::default(),
        }
    }

    fn source(&self) -> Option<PrecompiledSource> {
        let buffers = self.0.buffers();
        let mut source: String = buffers
            .iter()
            .enumerate()
            .map(|(index, (name, access))| {
                let (access, element) = (access.declared(), access.element());
                format!(
                    "@group(0) @binding({index}) var<storage, {access}> {name}: array<{element}>;\n"
                )
            })
            .collect();
        source += &format!(
            "@group(0) @binding({}) var<uniform> info: Info;\n",
            buffers.len()
        );
        source += &self
            .0
            .body()
            .replace("fn main(", &format!("fn {}(", S::NAME));
        Some(PrecompiledSource {
            source,
            entrypoint_name: S::NAME.to_owned(),
            lang: "wgsl",
        })
    }
}

/// Launches `shader` in `groups` workgroups. `words` are the fields of `Info` in its text.
pub(super) fn launch<S: Shader>(
    shader: S,
    [x, y, z]: [u32; 3],
    tensors: &[&CubeTensor],
    words: &[u32],
) {
    debug_assert_eq!(tensors.len(), shader.buffers().len());
    let mut arguments = KernelArguments::new();
    for tensor in tensors {
        arguments = arguments.with_buffer(tensor.handle.clone().binding());
    }
    let pairs = words.chunks(2).map(|pair| {
        let high = pair.get(1).copied().unwrap_or(0);
        u64::from(high) << 32 | u64::from(pair[0])
    });
    arguments.info = MetadataBindingInfo::custom(pairs.collect());
    let client = &tensors[0].client;
    client.launch(
        Box::new(Kernel(shader)),
        CubeCount::Static(x, y, z),
        arguments,
    );
}

/// A tensor for a kernel to write.
pub(super) fn empty(like: &CubeTensor, shape: Shape) -> CubeTensor {
    let size = shape.num_elements() * size_of::<f32>();
    let (client, device) = (like.client.clone(), like.device.clone());
    let handle = client.empty(size);
    CubeTensor::new_contiguous(client, device, shape, handle, DType::F32)
}

/// The same numbers in the order of their shape.
pub(super) fn plain(x: CubeTensor) -> CubeTensor {
    into_contiguous(x)
}

/// A tensor that may be written: the same one if nobody else holds it, else a copy.
pub(super) fn own(x: CubeTensor) -> CubeTensor {
    let x = plain(x);
    if x.handle.can_mut() { x } else { x.copy() }
}
