//! The two kinds of arithmetic of the CPU engine, out of one compilation.
//!
//! The module is compiled with relaxed multiply-add: `a b + c` in one instruction, rounded once. Not all
//! browsers have it, and a module with an instruction that a browser does not know is refused whole.
//! So there is a second one, in which each is taken apart into a multiplication and an addition.

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{CodeSection, Function, Instruction, Module, RawSection};
use wasmparser::{FunctionBody, Operator, Parser, Payload, Validator, WasmFeatures};

/// The module with every relaxed multiply-add taken apart, and how many there were.
///
/// # Errors
/// If `module` is not WebAssembly, or has other instructions of the same proposal.
pub fn taken_apart(module: &[u8]) -> Result<(Vec<u8>, usize)> {
    let mut apart = Module::new();
    let mut code = CodeSection::new();
    let mut signatures = Signatures::default();
    let mut found = 0;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("the module is not WebAssembly")?;
        match &payload {
            Payload::TypeSection(section) => {
                for kind in section.clone().into_iter_err_on_gc_types() {
                    let parameters = kind?.params().len();
                    signatures.parameters.push(u32::try_from(parameters)?);
                }
            }
            Payload::FunctionSection(section) => {
                for kind in section.clone() {
                    signatures.functions.push(kind?);
                }
            }
            Payload::CodeSectionEntry(body) => {
                let parameters = signatures.of(code.len())?;
                found += body_apart(module, body, parameters, &mut code)?;
                if code.len() as usize == signatures.functions.len() {
                    apart.section(&code);
                }
            }
            _ => {}
        }
        if let (Some((id, range)), false) = (
            payload.as_section(),
            matches!(payload, Payload::CodeSectionStart { .. }),
        ) {
            let data = &module[range];
            apart.section(&RawSection { id, data });
        }
    }
    let apart = apart.finish();
    let without = WasmFeatures::default() & !WasmFeatures::RELAXED_SIMD;
    Validator::new_with_features(without)
        .validate_all(&apart)
        .context("the module has more of relaxed SIMD than multiply-add")?;
    Ok((apart, found))
}

/// How many parameters each function has.
#[derive(Default)]
struct Signatures {
    /// Of each type.
    parameters: Vec<u32>,
    /// The type of each function that has a body.
    functions: Vec<u32>,
}

impl Signatures {
    fn of(&self, function: u32) -> Result<u32> {
        let parameters = self
            .functions
            .get(function as usize)
            .and_then(|&kind| self.parameters.get(kind as usize));
        let Some(parameters) = parameters else {
            bail!("function {function} of the module has no type");
        };
        Ok(*parameters)
    }
}

/// Adds one body to `code`; returns how many instructions were taken apart. All other bytes stay.
fn body_apart(
    module: &[u8],
    body: &FunctionBody<'_>,
    parameters: u32,
    code: &mut CodeSection,
) -> Result<usize> {
    let mut places = Vec::new();
    let mut operators = body.get_operators_reader()?;
    let first = operators.original_position();
    while !operators.eof() {
        let start = operators.original_position();
        if matches!(operators.read()?, Operator::F32x4RelaxedMadd) {
            places.push(start..operators.original_position());
        }
    }
    if places.is_empty() {
        code.raw(body.as_bytes());
        return Ok(0);
    }
    let mut locals = Vec::new();
    let mut addend = parameters;
    for group in body.get_locals_reader()? {
        let (count, kind) = group?;
        addend += count;
        locals.push((count, RoundtripReencoder.val_type(kind)?));
    }
    locals.push((1, wasm_encoder::ValType::V128));
    let mut written = Function::new(locals);
    let mut from = first;
    for place in &places {
        written.raw(module[from..place.start].iter().copied());
        // `a b c` on the stack.
        written
            .instruction(&Instruction::LocalSet(addend))
            .instruction(&Instruction::F32x4Mul)
            .instruction(&Instruction::LocalGet(addend))
            .instruction(&Instruction::F32x4Add);
        from = place.end;
    }
    written.raw(module[from..body.range().end].iter().copied());
    code.function(&written);
    Ok(places.len())
}

#[cfg(test)]
mod tests {
    use super::taken_apart;
    use wasm_encoder::{
        CodeSection, ExportKind, ExportSection, Function, FunctionSection, Instruction, Module,
        TypeSection, ValType,
    };

    /// A module with one function of two parameters and one local: `splat(x) splat(y) + splat(x)`, by
    /// `instructions`.
    fn module(local: &[(u32, ValType)], instructions: &[Instruction<'_>]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types
            .ty()
            .function([ValType::F32, ValType::F32], [ValType::V128]);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("sum", ExportKind::Func, 0);
        let mut body = Function::new(local.iter().copied());
        for number in [0, 1, 0] {
            body.instruction(&Instruction::LocalGet(number));
            body.instruction(&Instruction::F32x4Splat);
        }
        for instruction in instructions {
            body.instruction(instruction);
        }
        body.instruction(&Instruction::End);
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn a_multiply_add_becomes_a_multiplication_and_an_addition() {
        let local = (1, ValType::I32);
        let relaxed = module(&[local], &[Instruction::F32x4RelaxedMadd]);
        let apart = module(
            &[local, (1, ValType::V128)],
            &[
                Instruction::LocalSet(3),
                Instruction::F32x4Mul,
                Instruction::LocalGet(3),
                Instruction::F32x4Add,
            ],
        );
        assert_eq!(taken_apart(&relaxed).unwrap(), (apart, 1));
    }

    #[test]
    fn a_module_without_any_stays_as_it_is() {
        let plain = module(&[], &[Instruction::F32x4Mul, Instruction::F32x4Add]);
        assert_eq!(taken_apart(&plain).unwrap(), (plain, 0));
    }

    #[test]
    fn what_else_a_browser_may_not_know_is_refused() {
        let other = module(&[], &[Instruction::F32x4RelaxedNmadd]);
        let refusal = taken_apart(&other).unwrap_err().to_string();
        assert!(refusal.contains("more of relaxed SIMD"), "{refusal}");
        assert!(taken_apart(b"no module").is_err());
    }
}
