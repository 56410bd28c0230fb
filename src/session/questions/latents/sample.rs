//! Random latents, and what the model makes of them.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::latents::{CHUNK, Decoded, MOST, no_latents};
use crate::session::requests::chunks::{Chunk, chunks};
use crate::session::requests::limits::at_most;

/// Random latents, and what the model makes of them: up to 10,000, the same ones for the same
/// seed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskLatents {
    /// How many.
    pub samples: usize,
    /// The seed of the request.
    pub seed: u32,
    /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
    /// Whether the examples are wanted too.
    pub images: bool,
}

impl Ask for AskLatents {
    type Answer = Decoded;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            samples,
            seed,
            classes,
            images,
        } = self;
        session
            .sampled((samples, seed), classes.as_deref(), images)
            .await
    }
}

impl Session {
    /// Random latents, the same ones for the same seed, with or without what becomes of them. The
    /// first 250 are those of a drawing from fresh latents with this seed.
    pub(in crate::session) async fn sampled(
        &mut self,
        (samples, seed): (usize, u32),
        classes: Option<&[u8]>,
        with_images: bool,
    ) -> Result<Decoded> {
        at_most(samples, MOST, "samples")?;
        let asked_for = self.asked_classes(classes)?;
        let (mut latents, mut images, mut size) = (Vec::new(), Vec::new(), 0);
        let mut asked: Option<Vec<u8>> = None;
        for Chunk {
            index,
            first,
            count,
        } in chunks(samples, CHUNK)
        {
            // Classes follow each other across the chunks.
            let turn = (0..count).map(|place| asked_for[(first + place) % asked_for.len()]);
            let turn: Vec<u8> = turn.collect();
            let mut stream = self.supply.request_part(seed, index as u64);
            let device = self.supply.device();
            let drawn = self.model.latents(count, Some(&turn), &mut stream, device);
            let (drawn, known) = drawn.ok_or_else(no_latents)?;
            size = drawn.dims()[1];
            if let Some(known) = known {
                asked.get_or_insert_default().extend(known);
            }
            if with_images {
                let decoded = self.model.decode(drawn.clone(), &mut stream);
                images.push(decoded.ok_or_else(no_latents)?.flatten::<1>(0, 3));
            }
            latents.push(drawn.flatten::<1>(0, 3));
        }
        if latents.is_empty() {
            return Err(Error::Question("no samples were asked for".to_owned()));
        }
        let chunks = latents.len();
        let mut values = read(latents.into_iter().chain(images).collect()).await?;
        let images = values.split_off(chunks);
        Ok(Decoded {
            size,
            latents: values.concat(),
            pixels: images.concat(),
            classes: asked,
        })
    }
}
