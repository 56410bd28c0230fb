//! Changes while training.

use serde::Serialize;

use crate::error::Result;
use crate::experiment::{Knob, Plan};
use crate::nets::Shape;
use crate::session::Session;

/// The answer to a change while training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Adjustment {
    /// Whether the changes are in effect. If one of them needs a restart, none is.
    pub applied: bool,
    /// The paths of the changes that can be made while training.
    pub live: Vec<String>,
    /// The paths of the changes that need a restart.
    pub restart: Vec<String>,
    /// The text of the configuration with all of the changes.
    pub text: String,
}

impl Session {
    /// Changes the configuration while training, by `path=value&path=value`. Either all changes
    /// take effect from the next step on, or, if one of them needs a restart, none does. A change that
    /// makes other networks of the configuration needs one, whatever is said of its value elsewhere.
    ///
    /// # Errors
    /// Everything that is wrong with the changes, by its path. The run goes on as it was.
    pub fn adjust(&mut self, changes: &str) -> Result<Adjustment> {
        let before = self.plan.experiment.knobs();
        let changes: Vec<&str> = changes.split('&').filter(|part| !part.is_empty()).collect();
        let experiment = self.plan.experiment.with(changes.iter().copied())?;
        let after = experiment.knobs();
        let plan = Plan::new(experiment, Shape::DIGIT)?;
        let changed = before.iter().zip(&after);
        let changed = changed.filter(|(a, b)| a.value != b.value);
        let (mut live, mut restart): (Vec<_>, Vec<_>) =
            changed.map(|(knob, _)| knob).partition(|knob| knob.live);
        if plan.blueprints() != self.plan.blueprints() {
            let rebuilding = live.extract_if(.., |knob| self.rebuilds(knob, &changes));
            restart.extend(rebuilding.collect::<Vec<_>>());
            // None alone, but all together.
            if restart.is_empty() {
                restart.append(&mut live);
            }
        }
        let paths = |knobs: Vec<&Knob>| knobs.into_iter().map(|knob| knob.path.clone()).collect();
        let adjustment = Adjustment {
            applied: restart.is_empty(),
            live: paths(live),
            restart: paths(restart),
            text: plan.experiment.text(),
        };
        if adjustment.applied {
            self.model.follow(&plan.experiment.configuration);
            self.plan = plan;
        }
        Ok(adjustment)
    }

    /// Whether the change of one value makes other networks.
    fn rebuilds(&self, knob: &Knob, changes: &[&str]) -> bool {
        let of = |change: &&&str| {
            let path = change.split_once('=').map(|(path, _)| path.trim());
            path == Some(knob.path.as_str())
        };
        let alone = changes.iter().find(of).copied();
        let plan = self
            .plan
            .experiment
            .with(alone)
            .and_then(|experiment| Plan::new(experiment, Shape::DIGIT));
        plan.is_ok_and(|plan| plan.blueprints() != self.plan.blueprints())
    }
}
