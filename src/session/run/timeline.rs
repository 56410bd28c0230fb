//! Following what an address says is done to a run, and when.

use std::collections::VecDeque;

use super::report::Report;
use crate::error::{Error, Result};
use crate::experiment::{Deed, Intervention};
use crate::models::Who;
use crate::session::Session;
use crate::session::requests::limits::STEPS;

/// What is still to be done to a run, the next first. The page's worker does the same
/// (`pkg/src/training.ts`).
#[derive(Clone, Debug)]
pub struct Timeline {
    coming: VecDeque<Intervention>,
}

impl Timeline {
    /// What is to come of these interventions for a run that has made `step` steps.
    #[must_use]
    pub fn new(interventions: &[Intervention], step: u64) -> Self {
        let coming = interventions.iter().filter(|each| each.step >= step);
        let mut coming: Vec<Intervention> = coming.cloned().collect();
        coming.sort_by_key(|each| each.step);
        Self {
            coming: coming.into(),
        }
    }

    /// Does what is due, then makes at least one step and at most `most`, up to the next
    /// intervention.
    ///
    /// # Errors
    /// Those of [`Session::advance`] and [`Session::adjust`]; [`Error::Configuration`] if a change
    /// needs a restart.
    pub async fn advance(&mut self, session: &mut Session, most: u64) -> Result<Report> {
        if let Some(alone) = self.intervene(session)? {
            return session.advance(1, alone).await;
        }
        let next = self.coming.front().map_or(u64::MAX, |each| each.step);
        let steps = most.min(next - session.step()).clamp(1, STEPS as u64);
        session.advance(steps as u32, Who::Both).await
    }

    /// Does what is due at this step. Returns who takes the next step alone, if one player does.
    fn intervene(&mut self, session: &mut Session) -> Result<Option<Who>> {
        while self
            .coming
            .front()
            .is_some_and(|next| next.step <= session.step())
        {
            match self.coming.pop_front().map(|each| each.deed) {
                Some(Deed::Only(who)) => return Ok(Some(who)),
                Some(Deed::Change(change)) => adjust(session, &change)?,
                None => {}
            }
        }
        Ok(None)
    }
}

fn adjust(session: &mut Session, change: &str) -> Result<()> {
    let adjustment = session.adjust(change)?;
    if adjustment.applied {
        return Ok(());
    }
    let message = format!(
        "at step {} this is changed, but it needs a restart",
        session.step()
    );
    Err(Error::problem(adjustment.restart.join(", "), message))
}
