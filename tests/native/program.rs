//! The program `genlab` as tests call it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A GAN that takes milliseconds a step.
pub const TINY: [&str; 5] = [
    "gan/mlp",
    "latent.size=4",
    "train.batch=8",
    "generator.widths=16",
    "discriminator.widths=16",
];

/// A folder of its own for each test, with the four original files of a small data set in it.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (part, count) in [("train", 32u32), ("t10k", 16)] {
        let words = |words: &[u32]| {
            words
                .iter()
                .flat_map(|w| w.to_be_bytes())
                .collect::<Vec<_>>()
        };
        let mut images = words(&[0x0803, count, 28, 28]);
        images.extend((0..count * 784).map(|i| (i * 37 % 251) as u8));
        fs::write(folder.join(format!("{part}-images-idx3-ubyte")), images).unwrap();
        let mut labels = words(&[0x0801, count]);
        labels.extend((0..count).map(|i| (i % 10) as u8));
        fs::write(folder.join(format!("{part}-labels-idx1-ubyte")), labels).unwrap();
    }
    folder
}

/// Calls the program.
pub fn genlab(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_genlab"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Trains on the files in a folder, into a folder inside of it.
pub fn train(folder: &Path, out: &str, more: &[&str]) -> PathBuf {
    let out = folder.join(out);
    let data = folder.to_str().unwrap();
    let mut arguments = vec!["train", "--data", data, "--out", out.to_str().unwrap()];
    arguments.extend(more);
    let output = genlab(&arguments);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    out
}

/// Calls the program, which has to succeed.
pub fn succeed(arguments: &[&str]) -> Output {
    let output = genlab(arguments);
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        error_of(&output)
    );
    output
}

/// What the program said on the way.
pub fn error_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The bytes of a packaged file of `count` images, the classes in turn: noise that differs with the
/// seed.
pub fn packed(count: u32, seed: u32) -> Vec<u8> {
    let words = |words: &[u32]| {
        let words = words.iter().flat_map(|word| word.to_be_bytes());
        words.collect::<Vec<u8>>()
    };
    let mut bytes = words(&[0x0803, count, 28, 28]);
    bytes.extend((0..count * 784).map(|at| {
        // The finaliser of MurmurHash3.
        let mixed = at.wrapping_add(seed << 24);
        let mixed = (mixed ^ mixed >> 16).wrapping_mul(0x85eb_ca6b);
        let mixed = (mixed ^ mixed >> 13).wrapping_mul(0xc2b2_ae35);
        (mixed ^ mixed >> 16) as u8
    }));
    bytes.extend(words(&[0x0801, count]));
    bytes.extend((0..count).map(|image| (image % 10) as u8));
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gzip, &bytes).unwrap();
    gzip.finish().unwrap()
}

/// Calls the program with other packaged digits.
pub fn genlab_on(digits: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_genlab"))
        .args(arguments)
        .env("GENLAB_DIGITS", digits)
        .output()
        .unwrap()
}
