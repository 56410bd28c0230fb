//! Questions about a run: a file each, and a row of the table below.

mod adversarial;
mod ask;
pub(super) mod autoencoder;
mod classical;
mod classify;
mod embed;
mod figures;
pub(super) mod inversion;
mod invert;
mod labels;
mod latents;
mod nearest;
pub(super) mod pixels;
mod sharpness;
mod slow_step;

use serde::{Deserialize, Serialize};

pub use adversarial::code_walk::AskCodeWalk;
pub use adversarial::generator_sheet::{AskGeneratorSheet, GeneratorSheet};
pub use adversarial::input_gradients::{AskInputGradients, InputGradients};
pub use ask::Ask;
pub use autoencoder::Given;
pub use autoencoder::arithmetic::AskArithmetic;
pub use autoencoder::bound::{AskBound, Bound};
pub use autoencoder::codes::{AskCodes, Codes};
pub use autoencoder::direction::{AskDirection, Attribute, Direction};
pub use autoencoder::filters::{AskFilters, Filters, FiltersOf};
pub use autoencoder::gradient_noise::{AskGradientNoise, GradientNoise};
pub use autoencoder::holes::{AskHoles, Holes};
pub use autoencoder::interpolation::{AskInterpolation, CodePath};
pub use autoencoder::manifold::{AskManifold, Manifold};
pub use autoencoder::reconstructions::{AskReconstructions, Reconstructions};
pub use autoencoder::scores::{AskScores, Scores};
pub use autoencoder::strip::Strip;
pub use autoencoder::units::{AskUnits, Units};
pub use classical::clusters::{AskClusters, Cluster};
pub use classical::components::{AskComponents, Components};
pub use classical::density::{AskDensity, DensityMap};
pub use classical::rebuild::{AskRebuild, Rebuilt};
pub use classify::{AskClassify, Classified};
pub use embed::{Embed, Embedding};
pub use figures::AskFigures;
pub use invert::{Invert, Inverted};
pub use labels::{AskLabels, Labels};
pub use latents::Decoded;
pub use latents::combine::AskCombine;
pub use latents::decode::AskDecode;
pub use latents::interpolate::AskInterpolate;
pub use latents::sample::AskLatents;
pub use nearest::{AskNearest, Neighbour};
pub use pixels::Canvas;
pub use pixels::complete::{AskComplete, Completions};
pub use pixels::likelihood::{AskLikelihood, Likelihoods, MeanLikelihood};
pub use pixels::masks::AskMasks;
pub use pixels::paint::{AskPaint, Painting};
pub use pixels::predict::{AskPredict, Prediction};
pub use pixels::receptive_field::{AskReceptiveField, ReceptiveField};
pub use pixels::shown::AskShown;
pub use sharpness::{AskSharpness, Sharpness};
pub use slow_step::{
    AskSlowStep, SlowFigure, SlowLayer, SlowNetwork, SlowStep, SlowTurn, SlowVerdicts,
};

use super::Session;
use crate::error::Result;

/// Makes of a table of questions the two enums, the dispatch, and the map from a question's name to
/// the TypeScript type of its answer.
macro_rules! questions {
    ($($name:ident($ask:ty),)+) => {
        /// What can be asked. A model that has no answer says so with
        /// [`crate::error::Error::Question`].
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[cfg_attr(feature = "cli", derive(ts_rs::TS))]
        #[serde(tag = "type", rename_all = "camelCase")]
        pub enum Question {
            $(
                #[doc = concat!("See [`", stringify!($ask), "`].")]
                $name($ask),
            )+
        }

        /// What is answered to a question of the same name.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum Answer {
            $(
                #[doc = concat!("The answer to [`", stringify!($ask), "`].")]
                $name(<$ask as Ask>::Answer),
            )+
        }

        impl Ask for Question {
            type Answer = Answer;

            fn looks_at_data(&self) -> bool {
                match self {
                    $(Self::$name(question) => question.looks_at_data(),)+
                }
            }

            async fn answer(self, session: &mut Session) -> Result<Answer> {
                match self {
                    $(Self::$name(question) => question.answer(session).await.map(Answer::$name),)+
                }
            }
        }

        #[cfg(feature = "cli")]
        impl Question {
            /// The name of each question with the TypeScript type of its answer.
            #[must_use]
            pub fn answers(config: &ts_rs::Config) -> Vec<(String, String)> {
                vec![$((
                    lower_camel(stringify!($name)),
                    <<$ask as Ask>::Answer as ts_rs::TS>::name(config),
                ),)+]
            }

            /// Visits the type of each answer.
            pub fn visit_answers(visitor: &mut impl ts_rs::TypeVisitor) {
                $(
                    visitor.visit::<<$ask as Ask>::Answer>();
                    <<$ask as Ask>::Answer as ts_rs::TS>::visit_generics(visitor);
                )+
            }
        }
    };
}

questions! {
    Nearest(AskNearest),
    Components(AskComponents),
    Rebuild(AskRebuild),
    Clusters(AskClusters),
    Density(AskDensity),
    Latents(AskLatents),
    Decode(AskDecode),
    Interpolate(AskInterpolate),
    Combine(AskCombine),
    Classify(AskClassify),
    Invert(Invert),
    Embed(Embed),
    Sharpness(AskSharpness),
    Figures(AskFigures),
    Labels(AskLabels),
    CodeWalk(AskCodeWalk),
    Reconstructions(AskReconstructions),
    Filters(AskFilters),
    Manifold(AskManifold),
    Codes(AskCodes),
    Units(AskUnits),
    Bound(AskBound),
    Holes(AskHoles),
    Scores(AskScores),
    Direction(AskDirection),
    Arithmetic(AskArithmetic),
    Interpolation(AskInterpolation),
    GradientNoise(AskGradientNoise),
    Paint(AskPaint),
    Complete(AskComplete),
    Predict(AskPredict),
    Likelihood(AskLikelihood),
    ReceptiveField(AskReceptiveField),
    InputGradients(AskInputGradients),
    GeneratorSheet(AskGeneratorSheet),
    SlowStep(AskSlowStep),
    Masks(AskMasks),
    Shown(AskShown),
}

/// `CodeWalk` as `codeWalk`, as serde writes it.
#[cfg(feature = "cli")]
fn lower_camel(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

impl Session {
    /// Answers a question: one of a type of its own with its own answer, or any [`Question`]. The run
    /// is not changed by it.
    ///
    /// # Errors
    /// [`crate::error::Error::Question`] if this model has no answer. [`crate::error::Error::Device`]
    /// if the device is lost.
    pub async fn ask<Q: Ask>(&mut self, question: Q) -> Result<Q::Answer> {
        if question.looks_at_data() {
            self.supply.refuse_nothing()?;
        }
        self.model.settle(&self.supply);
        question.answer(self).await
    }
}
