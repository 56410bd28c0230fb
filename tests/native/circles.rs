//! No files of the engine import each other in a circle, and what stands side by side (families of
//! models, questions of a family) does not know its neighbours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Files and folders that may be in a circle, with the reason.
const CIRCLES: &[(&str, &str)] = &[
    (
        "nets::layers",
        "a residual block is a layer that holds a network",
    ),
    ("nets::network", "a network holds layers"),
    (
        "nets::raster",
        "a layer on the host is a variant of the enum that hands it its neighbours' numbers",
    ),
];

/// Folders whose subfolders do not import each other.
const SIBLINGS: &[&str] = &["models", "session::questions"];

/// Subfolders that all may import: latents are not those of one family.
const COMMON: &[&str] = &["session::questions::latents"];

type Module = Vec<String>;

/// What a file imports: whether it hands it on, and the path from the crate on.
type Imports = BTreeMap<Module, Vec<(bool, Module)>>;

fn sources(folder: &Path, module: &[String], found: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let inner = [module, std::slice::from_ref(&name)].concat();
        if path.is_dir() {
            if name != "bin" {
                sources(&path, &inner, found);
            }
        } else if name == "mod" || name == "lib" {
            found.insert(module.to_vec(), fs::read_to_string(path).unwrap());
        } else {
            found.insert(inner, fs::read_to_string(path).unwrap());
        }
    }
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn expanded(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let name = tree.split(" as ").next().unwrap();
        return vec![name.to_owned()];
    };
    let inside = &tree[open + 1..tree.rfind('}').unwrap()];
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in inside.chars() {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if letter == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(letter);
        }
    }
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(|part| expanded(&part))
        .map(|part| format!("{}{part}", &tree[..open]))
        .collect()
}

/// The imports at the top level of a file.
fn imports(module: &Module, text: &str, known: &BTreeMap<Module, String>) -> Vec<(bool, Module)> {
    let mut found = Vec::new();
    for statement in text.split(";\n") {
        let lines: Vec<&str> = statement.lines().collect();
        let start = lines.iter().rposition(|line| {
            line.starts_with("use ") || line.starts_with("pub use ") || line.starts_with("pub(")
        });
        let Some(start) = start else { continue };
        let joined = lines[start..].join(" ");
        let Some((before, tree)) = joined.split_once("use ") else {
            continue;
        };
        if !(before.is_empty() || before.starts_with("pub")) || tree.contains(" = ") {
            continue;
        }
        for path in expanded(tree) {
            let names: Module = path
                .split("::")
                .map(|name| name.trim().to_owned())
                .collect();
            let inner = [module.as_slice(), &names[..1]].concat();
            let absolute = match names[0].as_str() {
                "crate" => names[1..].to_vec(),
                "self" => [module, &names[1..]].concat(),
                "super" => {
                    let up = names.iter().take_while(|name| *name == "super").count();
                    [&module[..module.len() - up], &names[up..]].concat()
                }
                _ if known.contains_key(&inner) => [module.as_slice(), &names].concat(),
                _ => continue,
            };
            found.push((!before.is_empty(), absolute));
        }
    }
    found
}

/// The file that an imported path leads to, through those that hand it on.
fn file_of(path: &[String], imports: &Imports, depth: usize) -> Option<Module> {
    let length = (0..=path.len())
        .rev()
        .find(|&n| imports.contains_key(&path[..n]))?;
    let module = path[..length].to_vec();
    let Some(name) = path.get(length) else {
        return Some(module);
    };
    let handed = imports[&module].iter().filter(|(public, _)| *public);
    for (_, from) in handed {
        let last = from.last().unwrap();
        let to = match last.as_str() {
            "*" => [&from[..from.len() - 1], std::slice::from_ref(name)].concat(),
            _ if last == name => from.clone(),
            _ => continue,
        };
        if depth < 8 && to != path {
            let found = file_of(&to, imports, depth + 1);
            let missed = last == "*" && found.as_deref() == Some(&from[..from.len() - 1]);
            if !missed {
                return found;
            }
        }
    }
    Some(module)
}

/// Which file imports which, without those that only hand on.
fn arrows() -> BTreeMap<Module, BTreeSet<Module>> {
    let mut known = BTreeMap::new();
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    sources(&root, &[], &mut known);
    let all: Imports = known
        .iter()
        .map(|(module, text)| (module.clone(), imports(module, text, &known)))
        .collect();
    let arrows = all.iter().map(|(module, imports)| {
        let own = imports.iter().filter(|(public, _)| !public);
        let files = own.filter_map(|(_, path)| file_of(path, &all, 0));
        (
            module.clone(),
            files.filter(|file| file != module).collect(),
        )
    });
    arrows.collect()
}

fn reaches(from: &Module, to: &Module, arrows: &BTreeMap<Module, BTreeSet<Module>>) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(module) = next.pop() {
        for other in arrows.get(module).into_iter().flatten() {
            if other == to {
                return true;
            }
            if seen.insert(other) {
                next.push(other);
            }
        }
    }
    false
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let arrows = arrows();
    assert!(CIRCLES.len() <= 3);
    let circular: Vec<String> = arrows
        .keys()
        .filter(|module| reaches(module, module, &arrows))
        .map(|module| module.join("::"))
        .collect();
    let unexcused: Vec<&String> = circular
        .iter()
        .filter(|name| !CIRCLES.iter().any(|(folder, _)| name.starts_with(folder)))
        .collect();
    assert!(unexcused.is_empty(), "in a circle: {unexcused:?}");
    for (folder, _) in CIRCLES {
        let used = circular.iter().any(|name| name.starts_with(folder));
        assert!(used, "{folder} needs no exception any more");
    }
}

#[test]
fn neighbours_do_not_know_each_other() {
    let arrows = arrows();
    for (module, imported) in &arrows {
        for folder in SIBLINGS {
            let folder: Module = folder.split("::").map(str::to_owned).collect();
            let inside = |module: &Module| {
                let deep = module.len() > folder.len() && module.starts_with(&folder);
                deep.then(|| module[folder.len()].clone())
            };
            let Some(own) = inside(module) else { continue };
            // What is a folder has neighbours; a file beside them is common ground.
            let is_folder = |name: &String| {
                let path = [folder.as_slice(), std::slice::from_ref(name)].concat();
                !COMMON.contains(&path.join("::").as_str())
                    && arrows
                        .keys()
                        .any(|one| one.len() > path.len() && one.starts_with(&path))
            };
            if !is_folder(&own) {
                continue;
            }
            for other in imported {
                let foreign = inside(other).filter(|name| *name != own && is_folder(name));
                assert!(
                    foreign.is_none(),
                    "{} imports {}",
                    module.join("::"),
                    other.join("::")
                );
            }
        }
    }
}
