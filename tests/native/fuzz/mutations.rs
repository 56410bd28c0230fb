//! Damage, at random.

use genlab::random::Stream;
use safetensors::tensor::{SafeTensors, TensorView};
use serde_json::Value;
use std::collections::HashMap;

use super::one_of;

/// Numbers at which programs break.
const NUMBERS: &[f64] = &[
    0.0,
    -1.0,
    1.0,
    2.0,
    0.5,
    255.0,
    4_294_967_295.0,
    9_007_199_254_740_992.0,
    18_446_744_073_709_551_615.0,
    -9_223_372_036_854_775_808.0,
    1e30,
    1e308,
    1e-45,
];

/// Bytes with one to four changes.
pub fn bytes(mut bytes: Vec<u8>, chance: &mut Stream) -> Vec<u8> {
    for _ in 0..=chance.below(4) {
        if bytes.is_empty() {
            return bytes;
        }
        // Most of what a file means stands at its beginning.
        let reach = *one_of(chance, &[16, 64, 1024, usize::MAX]);
        let at = chance.below(bytes.len().min(reach));
        let length = chance.below(bytes.len() - at) + 1;
        match chance.below(7) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes[at] = *one_of(chance, &[0, 1, 0x7f, 0x80, 0xff]),
            2 => bytes.truncate(at),
            3 => drop(bytes.drain(at..at + length.min(9))),
            4 => {
                let part = bytes[at..at + length.min(99)].to_vec();
                bytes.splice(at..at, part);
            }
            5 => bytes.insert(at, chance.below(256) as u8),
            _ => {
                let to = bytes.len().min(at + 4);
                bytes[at..to].fill(*one_of(chance, &[0, 0xff, 0x7f]));
            }
        }
    }
    bytes
}

/// A text with one to four changes: letters, and parts between `&`.
pub fn text(text: &str, others: &[&str], chance: &mut Stream) -> String {
    let mut parts: Vec<String> = text.split('&').map(str::to_owned).collect();
    for _ in 0..=chance.below(4) {
        let at = chance.below(parts.len());
        match chance.below(6) {
            0 => parts[at] = one_of(chance, others).to_string(),
            1 => drop(parts.splice(at..at, [one_of(chance, others).to_string()])),
            2 => {
                let value = one_of(
                    chance,
                    &[
                        "", "-1", "1e309", "NaN", "inf", "0", "1e-300", "٣", "true", ",",
                    ],
                );
                let path = parts[at].split('=').next().unwrap_or_default().to_owned();
                parts[at] = format!("{path}={value}");
            }
            3 if parts.len() > 1 => drop(parts.remove(at)),
            _ => {
                let letters = bytes(parts[at].clone().into_bytes(), chance);
                parts[at] = String::from_utf8_lossy(&letters).into_owned();
            }
        }
        if parts.is_empty() {
            break;
        }
    }
    parts.join("&")
}

/// A checkpoint whose parts are whole but do not fit: its header, or its tensors, are changed.
pub fn checkpoint(file: &[u8], chance: &mut Stream) -> Vec<u8> {
    let (_, metadata) = SafeTensors::read_metadata(file).unwrap();
    let mut metadata: HashMap<String, String> = metadata.metadata().clone().unwrap();
    let mut header: Value = serde_json::from_str(&metadata["genlab"]).unwrap();
    let tensors = SafeTensors::deserialize(file).unwrap();
    let mut parts: Vec<(String, Vec<usize>, Vec<u8>)> = tensors
        .tensors()
        .into_iter()
        .map(|(name, view)| (name, view.shape().to_vec(), view.data().to_vec()))
        .collect();
    parts.sort();
    for _ in 0..=chance.below(3) {
        let at = chance.below(parts.len());
        match chance.below(8) {
            0 | 1 => value(&mut header, chance),
            2 => drop(parts.swap_remove(at)),
            3 => {
                let other = chance.below(parts.len());
                let name = parts[other].0.clone();
                parts[other].0 = std::mem::replace(&mut parts[at].0, name);
            }
            4 => {
                let number = *one_of(chance, &[f32::NAN, f32::INFINITY, 1e30, -1.0, 0.0]);
                let places = parts[at].2.len() / 4;
                for place in 0..places {
                    if places < 4 || chance.below(3) == 0 {
                        parts[at].2[4 * place..][..4].copy_from_slice(&number.to_le_bytes());
                    }
                }
            }
            5 => parts[at].1.reverse(),
            6 => parts[at].1 = vec![parts[at].1.iter().product()],
            _ => {
                let kind = ["memory", "replay", "fitted"][chance.below(3)];
                let memory = format!("{kind}.{}", chance.below(12));
                let (_, shape, bytes) = parts[at].clone();
                parts.retain(|(name, ..)| *name != memory);
                parts.push((memory, shape, bytes));
            }
        }
        if parts.is_empty() {
            break;
        }
    }
    metadata.insert("genlab".to_owned(), header.to_string());
    let views = parts.iter().map(|(name, shape, bytes)| {
        let view = TensorView::new(safetensors::Dtype::F32, shape.clone(), bytes).unwrap();
        (name.as_str(), view)
    });
    safetensors::serialize(views, Some(metadata)).unwrap()
}

/// Changes one value somewhere inside.
fn value(json: &mut Value, chance: &mut Stream) {
    match json {
        Value::Object(entries) if !entries.is_empty() => {
            let name = entries
                .keys()
                .nth(chance.below(entries.len()))
                .unwrap()
                .clone();
            if chance.below(6) == 0 {
                entries.remove(&name);
            } else {
                value(&mut entries[&name], chance);
            }
        }
        Value::Number(_) if chance.below(4) > 0 => *json = (*one_of(chance, NUMBERS)).into(),
        Value::Number(_) => *json = u64::MAX.into(),
        Value::String(words) => {
            let others = [
                "gan/dcgan",
                "seed=4294967295",
                "train.batch=512",
                "data=ring",
                "selection.classes=9",
                "v=1",
            ];
            *words = text(words, &others, chance);
        }
        _ => *json = one_of(chance, &[Value::Null, 3.into(), "x".into(), true.into()]).clone(),
    }
}
