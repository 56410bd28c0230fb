//! The engine for the browser: cargo, wasm-bindgen (as a library), wasm-opt, once for each device.

use crate::arithmetic::taken_apart;
use crate::options::Options;
use crate::place::Place;
use crate::process::Job;
use crate::stage::Outcome;
use crate::stamp::{Inputs, Stamp, remove, write};
use crate::tools::WASM;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What the engine is made from.
pub const SOURCES: &[&str] = &[
    "src",
    "arithmetic",
    "gemm",
    "assets",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
];

/// What the browsers have that we build for. Named one by one: all features together make modules
/// that Chromium refuses.
const BROWSER_FEATURES: &[&str] = &[
    "--enable-simd",
    "--enable-relaxed-simd",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

/// The engine for one device.
struct Bundle {
    device: &'static str,
    features: &'static [&'static str],
    /// For wasm-opt.
    effort: &'static str,
    /// Whether the arithmetic runs in this module: then it comes in two kinds.
    computes: bool,
}

/// The module that every browser takes.
const MODULE: &str = "genlab_bg.wasm";
/// The one with relaxed multiply-add, for those that have it; the script is the same.
const FUSED: &str = "genlab_fused.wasm";

/// The arithmetic runs in this module, but LLVM has made it fast already. Measured on this module (MB
/// after gzip; processor milliseconds of a step of gan/mlp and of gan/dcgan in node): -O1 1.06, 37,
/// 71; -O2 1.15, 42, 63; -O3 1.14, 42, 66.
const CPU: Bundle = Bundle {
    device: "cpu",
    features: &["--features", "cpu"],
    effort: "-O1",
    computes: true,
};

/// The arithmetic runs on the GPU, so what counts is what is sent. Measured on this module (MB raw,
/// MB after gzip, minutes): -O1 17.7, 3.6, 1; -O2 15.2, 3.7, 2.5; -Os 14.6, 3.7, 3; -Oz 13.5, 3.8, 4.
const WEBGPU: Bundle = Bundle {
    device: "webgpu",
    features: &["--features", "webgpu"],
    effort: "-O1",
    computes: false,
};

/// The CPU engine.
pub fn cpu(place: &Place, _: &Options) -> Result<Outcome> {
    CPU.make(place)
}

/// The CPU engine, for who is working on it: not optimised after it was compiled.
pub fn cpu_quickly(place: &Place, _: &Options) -> Result<Outcome> {
    CPU.make_quickly(place)
}

/// The WebGPU engine, or none.
pub fn webgpu(place: &Place, options: &Options) -> Result<Outcome> {
    if !options.cpu_only {
        return WEBGPU.make(place);
    }
    println!("      left out: the page will say CPU only");
    remove(&place.bundle(WEBGPU.device))?;
    Ok(Outcome::Current)
}

/// The fingerprint of the engine's sources and compiler.
pub fn sources(place: &Place) -> Result<Inputs> {
    let compiler = Job::new("rustc", "ask for Rust's version")
        .arg("-vV")
        .output()?;
    Ok(Inputs::default()
        .paths(&place.root, SOURCES)?
        .value(&compiler))
}

impl Bundle {
    fn make(&self, place: &Place) -> Result<Outcome> {
        let print = self.print(place, self.effort)?;
        if self.holds(place, &print) {
            return Ok(Outcome::Current);
        }
        self.compile(place)?;
        let raw = self.bind(place)?;
        let optimised = self.optimise(place, &raw.join(MODULE))?;
        self.publish(place, &raw, &optimised, &print)
    }

    /// Takes the module as it was compiled. One that was optimised is as good.
    fn make_quickly(&self, place: &Place) -> Result<Outcome> {
        let print = self.print(place, "as it is")?;
        if self.holds(place, &print) || self.holds(place, &self.print(place, self.effort)?) {
            return Ok(Outcome::Current);
        }
        self.compile(place)?;
        let raw = self.bind(place)?;
        self.publish(place, &raw, &raw.join(MODULE), &print)
    }

    fn stamp(&self, place: &Place) -> Stamp {
        Stamp::of(place, &format!("bundle-{}", self.device))
    }

    /// What the bundle is made from.
    fn print(&self, place: &Place, effort: &str) -> Result<String> {
        let inputs = sources(place)?.value(effort);
        Ok(inputs.value(&self.features.join(" ")).print())
    }

    fn holds(&self, place: &Place, print: &str) -> bool {
        let folder = place.bundle(self.device);
        let mut made = [MODULE, "genlab.js", "genlab.d.ts"]
            .map(|name| folder.join(name))
            .to_vec();
        if self.computes {
            made.push(folder.join(FUSED));
        }
        self.stamp(place).holds(print, &made)
    }

    /// Puts a module and its scripts where the package has them.
    fn publish(&self, place: &Place, raw: &Path, module: &Path, print: &str) -> Result<Outcome> {
        let folder = place.bundle(self.device);
        if self.computes {
            in_two_kinds(module, &folder)?;
        } else {
            copy(module, &folder.join(MODULE))?;
        }
        copy_scripts(raw, &folder)?;
        self.stamp(place).set(print)?;
        Ok(Outcome::Made)
    }

    fn compile(&self, place: &Place) -> Result<()> {
        Job::new("cargo", format!("compile the {} engine", self.device))
            .args(["build", "--release", "--lib", "--target", WASM])
            .arg("--no-default-features")
            .args(self.features)
            .without("RUSTFLAGS")
            .dir(&place.root)
            .run()?;
        self.check_exports(place)
    }

    /// The module as cargo writes it, with the names of its functions.
    fn compiled(place: &Place) -> PathBuf {
        place.target.join(WASM).join("release/genlab.wasm")
    }

    /// Refuses a module whose exports run all static constructors at every call.
    fn check_exports(&self, place: &Place) -> Result<()> {
        let module = fs::read(Self::compiled(place)).context("cargo wrote no module")?;
        let wrapped = wrapped_exports(&module)?;
        ensure!(
            wrapped == 0,
            "{wrapped} exports of the {} engine are wrapped: each call from JavaScript would run all \
             static constructors again. `construct` in src/web/mod.rs has to call them once",
            self.device
        );
        Ok(())
    }

    /// Writes the script and its module; returns their folder.
    fn bind(&self, place: &Place) -> Result<PathBuf> {
        let raw = place.scratch().join(self.device);
        let module = Self::compiled(place);
        let mut bindgen = Bindgen::new();
        bindgen
            .web(true)?
            .typescript(true)
            .out_name("genlab")
            .input_path(&module)
            .generate(&raw)
            .with_context(|| format!("could not write the script of the {} engine", self.device))?;
        Ok(raw)
    }

    /// Runs wasm-opt, unless the module is what it was. Its result is kept here, so that building
    /// for the CPU only, and then for both again, costs nothing.
    fn optimise(&self, place: &Place, raw: &Path) -> Result<PathBuf> {
        let optimised = raw.with_extension("optimised");
        let print = Inputs::default().path(raw)?.value(self.effort).print();
        let stamp = Stamp::of(place, &format!("wasm-opt-{}", self.device));
        if stamp.holds(&print, std::slice::from_ref(&optimised)) {
            return Ok(optimised);
        }
        println!("      wasm-opt {}", self.effort);
        stamp.clear()?;
        Job::new("node", format!("optimise the {} engine", self.device))
            .arg(place.www().join("node_modules/binaryen/bin/wasm-opt"))
            .args([raw, Path::new("-o"), &optimised])
            .arg(self.effort)
            .args(BROWSER_FEATURES)
            .run()?;
        let size = fs::metadata(&optimised)
            .context("wasm-opt wrote nothing")?
            .len();
        println!("      {:.1} MB", size as f64 / 1e6);
        stamp.set(&print)?;
        Ok(optimised)
    }
}

/// Writes a module as it is, and with its multiply-adds taken apart.
fn in_two_kinds(module: &Path, folder: &Path) -> Result<()> {
    let fused = fs::read(module).context("wasm-opt wrote nothing")?;
    let (plain, found) = taken_apart(&fused)?;
    ensure!(
        found > 0,
        "the CPU engine has no relaxed multiply-add: was arithmetic/src/lanes.rs compiled without it?"
    );
    write(&folder.join(FUSED), &fused)?;
    write(&folder.join(MODULE), &plain)
}

/// How many exports of a module the linker has wrapped in a call of all static constructors. It does
/// so where nobody calls them, and names the wrappers `NAME.command_export`.
fn wrapped_exports(module: &[u8]) -> Result<usize> {
    let count = |needle: &[u8]| {
        let found = module.windows(needle.len());
        found.filter(|window| *window == needle).count()
    };
    // A custom section is called by its length and its name.
    ensure!(count(b"\x04name") > 0, "the module has no names to look at");
    Ok(count(b".command_export"))
}

fn copy_scripts(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).context("wasm-bindgen wrote nothing")? {
        let path = entry?.path();
        let script = path
            .extension()
            .is_some_and(|extension| extension == "js" || extension == "ts");
        if let (true, Some(name)) = (script, path.file_name()) {
            copy(&path, &to.join(name))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("{} is not readable", from.display()))?;
    write(to, &bytes)
}

#[cfg(test)]
mod tests {
    use super::wrapped_exports;

    #[test]
    fn wrapped_exports_are_counted_by_the_name_that_the_linker_gives_them() {
        let names = b"\0asm \x04name start malloc.command_export free.command_export";
        assert_eq!(wrapped_exports(names).unwrap(), 2);
        assert_eq!(wrapped_exports(b"\0asm \x04name start malloc").unwrap(), 0);
        assert!(wrapped_exports(b"\0asm").is_err());
    }
}
