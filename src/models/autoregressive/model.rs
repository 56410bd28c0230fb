//! What a model that predicts pixels can do as a model.

use burn::tensor::Device;

use super::Autoregressive;
use super::rules::Rules;
use crate::models::configuration::Configuration;
use crate::models::model::{Model, Named, Step, WithClasses, done};
use crate::models::state::StateTensor;
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::random::Stream;

impl Model for Autoregressive {
    fn step<'a>(&'a mut self, supply: &'a mut Supply, _: u64, _: Who) -> Step<'a> {
        done(self.train_step(supply))
    }

    fn players(&mut self) -> Vec<Named<'_>> {
        vec![("predictor", &mut self.predictor)]
    }

    fn state(&mut self, _: &Device) -> Vec<StateTensor> {
        Vec::new()
    }

    fn draw(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> WithClasses {
        self.draw_naively(count, classes, stream, device)
    }

    fn follow(&mut self, configuration: &Configuration) {
        self.rules = Rules::new(configuration);
    }

    fn is_conditional(&self) -> bool {
        self.rules.predictor.labels
    }

    /// Every pixel of a sample costs a pass.
    fn usual_samples(&self) -> usize {
        100
    }
}
