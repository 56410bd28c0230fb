//! What a lesson is. Written as JSON it is what `www/src/model/lesson.ts` says.

use genlab::experiment::{Deed, Intervention};
use serde::Serialize;

/// One lesson.
#[derive(Clone, Debug, Serialize)]
pub struct Lesson {
    /// The name of its file without the number.
    pub slug: String,
    pub number: u32,
    pub title: String,
    pub lead: String,
    pub group: String,
    pub minutes: u32,
    /// Html.
    pub opening: String,
    pub steps: Vec<Step>,
    /// In how many seeds all claims hold; none if it has changed since that was measured.
    pub measured: Option<Share>,
    /// The file that it was read from, for messages.
    #[serde(skip)]
    pub file: String,
}

/// One step.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub title: String,
    pub parts: Vec<Part>,
}

/// One part of a step.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Part {
    /// Html.
    Text { html: String },
    /// A question, asked before the step's run.
    Predict {
        question: String,
        choices: Vec<Choice>,
    },
    /// Something to run.
    Run { run: Run },
    /// What is claimed of the runs so far.
    Claim { claims: Vec<Claim> },
}

/// One answer to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub text: String,
    pub right: bool,
    pub reply: String,
}

/// Something to run.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    pub name: String,
    /// The whole configuration, without a seed.
    pub text: String,
    pub timeline: Vec<Change>,
    pub until: u64,
    pub watch: Vec<String>,
    pub beside: Option<String>,
    pub after: Option<String>,
    pub change: Option<String>,
    /// Where it is in the file.
    #[serde(skip)]
    pub line: usize,
}

/// A live change, before the step after `step`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub step: u64,
    pub change: String,
}

/// A claim.
#[derive(Clone, Debug, Serialize)]
pub struct Claim {
    pub text: String,
    pub left: Quantity,
    pub operator: Operator,
    pub right: Right,
    /// In how many seeds it holds.
    pub measured: Option<Share>,
    /// Where it is in the file.
    #[serde(skip)]
    pub line: usize,
}

/// How two numbers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Operator {
    #[serde(rename = "<=")]
    AtMost,
    #[serde(rename = ">=")]
    AtLeast,
    #[serde(rename = "<")]
    Below,
    #[serde(rename = ">")]
    Above,
}

/// What a figure is compared with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Right {
    Number(f64),
    Quantity(Quantity),
}

/// `factor * run.figure`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quantity {
    pub factor: f64,
    pub run: String,
    pub figure: String,
}

/// In how many of how many seeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    pub seeds: usize,
    pub held: usize,
}

impl Lesson {
    /// Its runs, in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.parts().filter_map(|part| match part {
            Part::Run { run } => Some(run),
            _ => None,
        })
    }

    /// Its claims, in order.
    pub fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.parts().flat_map(|part| match part {
            Part::Claim { claims } => claims.as_slice(),
            _ => &[],
        })
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        self.steps.iter().flat_map(|step| &step.parts)
    }

    /// What its claims rest on, as a number: another one if a run or a claim changes. FNV-1a of 64
    /// bits, in hexadecimal.
    pub fn fingerprint(&self) -> String {
        let mut lines: Vec<String> = self
            .runs()
            .map(|run| format!("run {}", run.address()))
            .collect();
        lines.extend(self.runs().map(|run| format!("name {}", run.name)));
        lines.extend(self.claims().map(|claim| format!("claim {}", claim.text)));
        let hash = lines
            .join("\n")
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        format!("{hash:016x}")
    }
}

impl Run {
    /// The address of the run, without a seed.
    pub fn address(&self) -> String {
        let changes = self.timeline.iter();
        let mut parts = vec![self.text.clone()];
        // In an address each change stands alone.
        parts.extend(changes.flat_map(|each| {
            let single = each.change.split('&');
            single.map(|change| format!("@{}:{change}", each.step))
        }));
        parts.push(format!("until={}", self.until));
        parts.join("&")
    }
}

impl Claim {
    /// The quantities that it compares.
    pub fn quantities(&self) -> impl Iterator<Item = &Quantity> {
        let right = match &self.right {
            Right::Quantity(quantity) => Some(quantity),
            Right::Number(_) => None,
        };
        std::iter::once(&self.left).chain(right)
    }
}

impl Operator {
    /// The operator that is written so.
    pub fn read(text: &str) -> Option<Self> {
        match text {
            "<=" => Some(Self::AtMost),
            ">=" => Some(Self::AtLeast),
            "<" => Some(Self::Below),
            ">" => Some(Self::Above),
            _ => None,
        }
    }

    /// Whether it holds; never of what is no number.
    pub fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::AtMost => left <= right,
            Self::AtLeast => left >= right,
            Self::Below => left < right,
            Self::Above => left > right,
        }
    }
}

/// The changes among interventions: a lesson has no others.
pub fn changes<'a>(timeline: impl Iterator<Item = &'a Intervention>) -> Vec<Change> {
    let changes = timeline.filter_map(|each| match &each.deed {
        Deed::Change(change) => Some(Change {
            step: each.step,
            change: change.clone(),
        }),
        Deed::Only(_) => None,
    });
    changes.collect()
}
