//! How a generator folds its latents.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::latents::no_latents;

/// The most places along a side of a sheet.
const LONGEST: usize = 64;

/// Of a generator with a discriminator: what it makes of a square sheet of latents.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskGeneratorSheet {
    /// How many latents there are along each side.
    pub side: usize,
    /// The seed of the sheet's directions, where there are more than two latent numbers.
    pub seed: u32,
}

impl Ask for AskGeneratorSheet {
    type Answer = GeneratorSheet;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { side, seed } = self;
        session.generator_sheet(side, seed).await
    }
}

/// What a generator makes of a square sheet of latents.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GeneratorSheet {
    /// How many latents there are along each side.
    pub side: usize,
    /// How many numbers of a latent are random. The sheet of two is the whole prior, that of more a
    /// slice of it.
    pub latent_size: usize,
    /// The examples row by row: points, or pixels in [0, 1].
    pub pixels: Vec<f32>,
}

impl Session {
    /// What the generator makes of a sheet of latents, the same one for the same seed.
    pub(in crate::session) async fn generator_sheet(
        &mut self,
        side: usize,
        seed: u32,
    ) -> Result<GeneratorSheet> {
        self.refuse_diverged()?;
        if !(2..=LONGEST).contains(&side) {
            let message = format!("a sheet has 2 to {LONGEST} latents along a side, not {side}");
            return Err(Error::Question(message));
        }
        let mut stream = self.supply.request(Some(seed));
        let (latent_size, sheet) = {
            let latent = self.adversarial()?.latent();
            (latent.size as usize, latent.sheet(side, &mut stream))
        };
        // What follows the random numbers, a class and codes, is the same everywhere.
        let one = self.one_input().await?;
        let given = one.get(latent_size..).ok_or_else(no_latents)?;
        let latents = sheet.into_iter().flat_map(|latent| {
            let numbers = latent.into_iter().map(|number| number as f32);
            numbers.chain(given.iter().copied()).collect::<Vec<f32>>()
        });
        let decoded = self.decoded(latents.collect()).await?;
        Ok(GeneratorSheet {
            side,
            latent_size,
            pixels: decoded.pixels,
        })
    }

    /// One input of the generator.
    async fn one_input(&self) -> Result<Vec<f32>> {
        let (stream, device) = (&mut self.supply.probe(), self.supply.device());
        let drawn = self.model.latents(1, None, stream, device);
        let (latent, _) = drawn.ok_or_else(no_latents)?;
        Ok(read(vec![latent.flatten::<1>(0, 3)]).await?.concat())
    }
}
