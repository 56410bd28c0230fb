//! Who answers which question. The run is not changed by one.

use super::answer::Answer;
use super::{Question, Session};
use crate::error::Result;

impl Session {
    /// Answers a question. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] if this model has no answer. [`Error::Device`] if the device is lost.
    #[expect(
        clippy::too_many_lines,
        reason = "a table: one question, one line that answers it"
    )]
    pub async fn ask(&mut self, question: Question) -> Result<Answer> {
        if question.looks_at_data() {
            self.supply.refuse_nothing()?;
        }
        self.model.settle(&self.supply);
        match question {
            Question::Nearest { pixels } => self.neighbours(&pixels).await.map(Answer::Nearest),
            Question::Components { count } => self.components(count).map(Answer::Components),
            Question::Rebuild { pixels, components } => self
                .rebuilt(&pixels, &components)
                .await
                .map(Answer::Rebuilt),
            Question::Clusters => self.clusters().await.map(Answer::Clusters),
            Question::Density { side, extent } => self.density(side, extent).map(Answer::Density),
            Question::Figures { names, samples } => {
                let figures = self.figures_named(&names, samples);
                figures.await.map(Answer::Figures)
            }
            Question::Labels { samples } => self.labels(samples).await.map(Answer::Labels),
            Question::CodeWalk { code, steps, reach } => self
                .code_walk(code, steps, reach)
                .await
                .map(Answer::CodeWalk),
            Question::Reconstructions { images, seed } => self
                .reconstructions(&images, seed)
                .await
                .map(Answer::Reconstructions),
            Question::Filters { network } => self.filters(network).await.map(Answer::Filters),
            Question::Manifold {
                side,
                extent,
                axes,
                label,
            } => self
                .manifold(side, extent, axes, label)
                .await
                .map(Answer::Manifold),
            Question::Codes { images } => self.codes(&images).await.map(Answer::Codes),
            Question::Units { images } => self.units(&images).await.map(Answer::Units),
            Question::Bound { images } => self.bound(&images).await.map(Answer::Bound),
            Question::Holes { samples } => self.holes(samples).await.map(Answer::Holes),
            Question::Scores { images } => self.scores(&images).await.map(Answer::Scores),
            Question::Direction { attribute } => {
                self.direction(attribute).await.map(Answer::Direction)
            }
            Question::Arithmetic {
                image,
                label,
                vector,
                factors,
            } => self
                .arithmetic(image, label, &vector, &factors)
                .await
                .map(Answer::Strip),
            Question::Interpolation {
                images,
                path,
                steps,
            } => self
                .interpolation(&images, path, steps)
                .await
                .map(Answer::Strip),
            Question::GradientNoise { images, samples } => self
                .gradient_noise(&images, samples)
                .await
                .map(Answer::GradientNoise),
            Question::Paint {
                canvas,
                from,
                count,
            } => self.paint(&canvas, from, count).await.map(Answer::Paint),
            Question::Complete { canvas, count } => {
                self.completions(&canvas, count).await.map(Answer::Complete)
            }
            Question::Predict {
                pixels,
                pixel,
                class,
            } => {
                let answer = self.prediction(&pixels, pixel, class).await;
                answer.map(Answer::Predict)
            }
            Question::Likelihood { pixels, classes } => {
                let answer = self.likelihoods(&pixels, classes.as_deref()).await;
                answer.map(Answer::Likelihood)
            }
            Question::ReceptiveField { pixel } => {
                self.receptive_field(pixel).map(Answer::ReceptiveField)
            }
            Question::InputGradients {
                samples,
                from,
                of,
                classes,
            } => {
                let found = self.input_gradients((samples, from), classes, of);
                found.await.map(Answer::InputGradients)
            }
            Question::GeneratorSheet { side, seed } => {
                let sheet = self.generator_sheet(side, seed);
                sheet.await.map(Answer::GeneratorSheet)
            }
            Question::SlowStep { who } => self.slow_step(who).await.map(Answer::SlowStep),
            Question::Masks => self.masks().map(Answer::Masks),
            Question::Shown { count } => self.shown(count).await.map(Answer::Shown),
            Question::Latents {
                samples,
                seed,
                classes,
                images,
            } => {
                let drawn = self.sampled((samples, seed), classes.as_deref(), images);
                drawn.await.map(Answer::Decoded)
            }
            Question::Decode { latents } => self.decoded(latents).await.map(Answer::Decoded),
            Question::Interpolate {
                from,
                to,
                steps,
                path,
            } => {
                let way = self.between((&from, &to), steps, path);
                way.await.map(Answer::Decoded)
            }
            Question::Combine { latents, weights } => {
                let sum = self.combined(&latents, &weights);
                sum.await.map(Answer::Decoded)
            }
            Question::Classify { pixels, features } => {
                let seen = self.classified(&pixels, features);
                seen.await.map(Answer::Classified)
            }
            Question::Invert(search) => self.invert(search).await.map(Answer::Inverted),
            Question::Embed(vectors) => self.embed(vectors).await.map(Answer::Embedding),
            Question::Sharpness { samples } => self.sharp(samples).await.map(Answer::Sharpness),
        }
    }
}
