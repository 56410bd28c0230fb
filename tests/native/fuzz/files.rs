//! Mutated checkpoints, data files, judges and texts.

use std::io::Write as _;
use std::sync::Arc;

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::experiment::{Address, Description, Experiment, PRESETS};
use genlab::metrics::Judge;
use genlab::models::Who;
use genlab::random::Stream;
use genlab::session::{DrawFrom, DrawRequest, Session};
use pollster::block_on;

use super::{Trial, Trials, images, mutations, one_of};
use crate::common::rows;

/// Runs of every kind of state that a checkpoint can hold, small.
fn texts() -> Vec<String> {
    let small = |family| rows::small(family);
    let mut texts: Vec<String> = [
        ("gan/mlp", "adversarial"),
        ("gan/dcgan", "adversarial"),
        ("gan/acgan", "adversarial"),
        ("gan/infogan", "adversarial"),
        ("gan/began", "adversarial"),
        ("gan/sngan", "adversarial"),
        ("vae/mlp", "autoencoder"),
        ("vae-gan/conv", "adversarialAutoencoder"),
        ("pixelcnn", "autoregressive"),
        ("made", "autoregressive"),
        ("pca", "classical"),
        ("k-means", "classical"),
    ]
    .map(|(name, family)| format!("{name}&{}", small(family)))
    .to_vec();
    texts.push(format!("gan/mlp&{}&data=ring", small("adversarial")));
    texts.push(format!("gan/mlp&{}&shown.replay=0.5", small("adversarial")));
    let plane = PRESETS
        .iter()
        .filter(|preset| preset.family.name() == "classical");
    texts.extend(
        plane.map(|preset| format!("{}&{}&data=moons", preset.name, small(preset.family.name()))),
    );
    texts
}

fn open(text: &str) -> Option<Session> {
    Session::open(text, images(), &Device::flex()).ok()
}

/// What is done to whatever opened: anything but a panic is well.
fn use_up(session: &mut Session) {
    block_on(async {
        let _ = session.advance(2, Who::Both).await;
        let request = DrawRequest {
            count: 2,
            from: DrawFrom::Panel,
            classes: None,
        };
        let _ = session.draw(request).await;
        let _ = session
            .figures_named(&["parameters".to_owned()], None)
            .await;
        let _ = session.checkpoint().await;
    });
}

/// Checkpoints that were damaged.
pub struct Checkpoints {
    whole: Vec<(String, Vec<u8>)>,
}

impl Checkpoints {
    pub fn new() -> Self {
        let save = |text: String| {
            let mut session = open(&text)?;
            block_on(session.advance(3, Who::Both)).unwrap();
            Some((text, block_on(session.checkpoint()).unwrap()))
        };
        let whole: Vec<_> = texts().into_iter().filter_map(save).collect();
        assert!(whole.len() > 14);
        Self { whole }
    }
}

impl Trials for Checkpoints {
    fn trial(&mut self, number: u64, chance: &mut Stream) -> Trial {
        let (text, bytes) = &self.whole[number as usize % self.whole.len()];
        // Half of them are damaged in their bytes, half in what they mean.
        let inside = chance.below(2) == 0;
        let damaged = if inside {
            mutations::checkpoint(bytes, chance)
        } else {
            mutations::bytes(bytes.clone(), chance)
        };
        Trial {
            about: format!(
                "checkpoint of {text}, damaged {}",
                if inside { "inside" } else { "in its bytes" }
            ),
            work: Box::new(move || {
                let _ = Session::configuration_of(&damaged);
                let _ = Session::other_data(&damaged, &images());
                if let Ok(mut session) = Session::resume(&damaged, images(), &Device::flex()) {
                    use_up(&mut session);
                }
                Ok(())
            }),
        }
    }
}

/// Data files and judges that were damaged, plain and compressed.
pub struct DataFiles {
    images: Vec<u8>,
    labels: Vec<u8>,
    judge: Vec<u8>,
}

impl DataFiles {
    pub fn new() -> Self {
        let words = |words: &[u32]| -> Vec<u8> {
            let words = words.iter().flat_map(|word| word.to_be_bytes());
            words.collect()
        };
        let data = images();
        let pixels = (0..20).flat_map(|number| data.image(number).to_vec());
        let images: Vec<u8> = words(&[0x0803, 20, 28, 28])
            .into_iter()
            .chain(pixels)
            .collect();
        let labels = words(&[0x0801, 20])
            .into_iter()
            .chain((0..20).map(|at| at % 10))
            .collect();
        let judge = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/assets/judge-mnist.safetensors"
        );
        Self {
            images,
            labels,
            judge: std::fs::read(judge).unwrap(),
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

/// Bytes that are damaged before or after they are compressed, or not compressed.
fn damaged(bytes: &[u8], chance: &mut Stream) -> Vec<u8> {
    match chance.below(3) {
        0 => mutations::bytes(bytes.to_vec(), chance),
        1 => gzip(&mutations::bytes(bytes.to_vec(), chance)),
        _ => mutations::bytes(gzip(bytes), chance),
    }
}

impl Trials for DataFiles {
    fn trial(&mut self, number: u64, chance: &mut Stream) -> Trial {
        let [images, labels] = [&self.images, &self.labels];
        let (about, data): (_, Box<dyn FnOnce() -> Option<Dataset>>) = match number % 4 {
            0 => {
                let (images, labels) = (damaged(images, chance), labels.clone());
                (
                    "images",
                    Box::new(move || Dataset::idx(&images, &labels, "fuzz").ok()),
                )
            }
            1 => {
                let (images, labels) = (images.clone(), damaged(labels, chance));
                (
                    "labels",
                    Box::new(move || Dataset::idx(&labels, &images, "fuzz").ok()),
                )
            }
            2 => {
                let packed = damaged(&[&images[..], labels].concat(), chance);
                (
                    "packed digits",
                    Box::new(move || Dataset::packed(&packed).ok()),
                )
            }
            _ => {
                let judge = mutations::bytes(self.judge.clone(), chance);
                let work = move || {
                    if let Ok(mut judge) = Judge::from_bytes(&judge, &Device::flex()) {
                        let _ = block_on(judge.collapse(&[0.5; 2 * 784]));
                    }
                    None
                };
                ("judge", Box::new(work))
            }
        };
        let text = one_of(
            chance,
            &[
                "gan/mlp&train.batch=8&generator.widths=8&discriminator.widths=8",
                "k-means&classical.clusters=2",
            ],
        );
        Trial {
            about: format!("damaged {about}, then {text}"),
            work: Box::new(move || {
                let Some(data) = data() else { return Ok(()) };
                let _ = data.identity();
                if let Ok(mut session) = Session::open(text, Arc::new(data), &Device::flex()) {
                    use_up(&mut session);
                }
                Ok(())
            }),
        }
    }
}

/// Texts and addresses that were mistyped.
pub struct Texts {
    texts: Vec<String>,
    parts: Vec<String>,
}

impl Texts {
    pub fn new() -> Self {
        let presets = PRESETS.iter().map(|preset| preset.name.to_owned());
        let knobs = PRESETS.iter().step_by(7).flat_map(|preset| {
            let settings = Experiment::of(preset).unwrap().settings();
            settings.split('&').map(str::to_owned).collect::<Vec<_>>()
        });
        let address = "gan/mlp&seed=7&@400:loss.realLabel=0.9&@600:only=generator&until=900&v=1";
        let mut texts = texts();
        texts.push(address.to_owned());
        Self {
            texts,
            parts: knobs.chain(presets).collect(),
        }
    }
}

impl Trials for Texts {
    fn trial(&mut self, number: u64, chance: &mut Stream) -> Trial {
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        let text = mutations::text(
            &self.texts[number as usize % self.texts.len()],
            &parts,
            chance,
        );
        Trial {
            about: text.clone(),
            work: Box::new(move || {
                let _ = Address::parse(&text);
                let _ = Description::new(&text);
                // What is understood is told in a text that is understood, and means the same.
                let Ok(experiment) = Experiment::parse(&text) else {
                    return Ok(());
                };
                let again =
                    Experiment::parse(&experiment.text()).map_err(|error| error.to_string())?;
                let whole = Experiment::whole(experiment.preset.name, None, &experiment.settings());
                let whole = whole.map_err(|error| error.to_string())?;
                let settings = experiment.settings();
                match settings == again.settings() && settings == whole.settings() {
                    true => Ok(()),
                    false => Err(format!(
                        "{settings} became {} and {}",
                        again.settings(),
                        whole.settings()
                    )),
                }
            }),
        }
    }
}
