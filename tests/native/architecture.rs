//! The source tree keeps the shape that ARCHITECTURE.md draws.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the engine, each with those that it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("random", &[]),
    ("gpu", &[]),
    ("products", &["gpu"]),
    ("nets", &["random", "gpu", "products"]),
    ("losses", &["gpu"]),
    ("data", &["random", "gpu", "nets"]),
    ("read", &["error", "gpu"]),
    ("learning", &["nets", "gpu"]),
    (
        "metrics",
        &["random", "products", "nets", "data", "error", "read"],
    ),
    (
        "models",
        &[
            "random", "gpu", "products", "nets", "losses", "data", "learning", "error", "read",
        ],
    ),
    (
        "experiment",
        &[
            "random", "nets", "losses", "data", "learning", "models", "error",
        ],
    ),
    (
        "session",
        &[
            "random",
            "products",
            "nets",
            "losses",
            "data",
            "learning",
            "models",
            "experiment",
            "metrics",
            "error",
            "read",
        ],
    ),
    ("web", &["data", "error", "experiment", "models", "session"]),
];

/// The longest file that a newcomer can be asked to read at once.
const LONGEST: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let generated = [
                "node_modules",
                "dist",
                "generated",
                "target",
                "cpu",
                "webgpu",
            ];
            if !generated.contains(&name.as_str()) {
                files(&path, ending, found);
            }
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
}

fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap();
    let name = first.as_os_str().to_string_lossy();
    name.trim_end_matches(".rs").to_owned()
}

/// The modules of this crate that a file names, as `crate::name`.
fn used(text: &str) -> Vec<String> {
    text.split("crate::")
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect()
        })
        .collect()
}

#[test]
fn modules_use_only_those_on_their_left() {
    let mut sources = Vec::new();
    files(&root().join("src"), ".rs", &mut sources);
    for path in sources {
        let module = module_of(&path);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == module) else {
            assert!(
                ["lib", "error", "bin"].contains(&module.as_str()),
                "{module} is not in the table of arrows"
            );
            continue;
        };
        for name in used(&fs::read_to_string(&path).unwrap()) {
            assert!(
                name == module || allowed.contains(&name.as_str()),
                "{}: {module} must not use {name}",
                path.display()
            );
        }
    }
}

#[test]
fn only_web_knows_javascript() {
    let mut sources = Vec::new();
    files(&root().join("src"), ".rs", &mut sources);
    for path in sources {
        if module_of(&path) == "web" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for name in ["wasm_bindgen", "js_sys", "web_sys"] {
            assert!(!text.contains(name), "{} uses {name}", path.display());
        }
    }
}

#[test]
fn files_stay_readable_in_one_go() {
    let mut sources = Vec::new();
    for folder in ["src", "xtask/src", "tests", "benches", "www/src", "pkg/src"] {
        files(&root().join(folder), ".rs", &mut sources);
        files(&root().join(folder), ".ts", &mut sources);
    }
    for path in sources {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", path.display());
    }
}
