//! How well a score tells two kinds of examples apart.

use serde::Serialize;

/// A point of a ROC curve: what happens with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RocPoint {
    /// Scores of at least this count as anomalous.
    pub threshold: f32,
    /// The share of normal examples that count as anomalous.
    pub false_positive_rate: f64,
    /// The share of anomalous examples that count as anomalous.
    pub true_positive_rate: f64,
}

/// The probability that an anomalous example has a higher score than a normal one, ties half: the
/// area under the ROC curve (Mann and Whitney, 1947). 0.5 is chance; not a number if one of the two
/// is empty.
///
/// `(R - m (m + 1) / 2) / (n m)`, where R is the sum of the ranks of the m anomalous among all n + m.
#[must_use]
pub fn auroc(normal: &[f32], anomalous: &[f32]) -> f64 {
    let all = sorted(normal, anomalous);
    let (n, m) = (normal.len() as f64, anomalous.len() as f64);
    let mut ranks = 0.0;
    let mut below = 0;
    for tied in all.chunk_by(|a, b| a.0 == b.0) {
        // The mean of the ranks below + 1 to below + tied.
        let rank = below as f64 + (tied.len() + 1) as f64 / 2.0;
        ranks += rank * tied.iter().filter(|(_, anomalous)| *anomalous).count() as f64;
        below += tied.len();
    }
    (ranks - m * (m + 1.0) / 2.0) / (n * m)
}

/// The ROC curve with at most `most` points, from the highest threshold to the lowest: from near
/// (0, 0) to (1, 1). Empty if one of the two is empty.
#[must_use]
pub fn roc(normal: &[f32], anomalous: &[f32], most: usize) -> Vec<RocPoint> {
    if normal.is_empty() || anomalous.is_empty() {
        return Vec::new();
    }
    let mut all = sorted(normal, anomalous);
    all.reverse();
    let (mut false_positives, mut true_positives) = (0, 0);
    let mut points = Vec::new();
    for tied in all.chunk_by(|a, b| a.0 == b.0) {
        let right = tied.iter().filter(|(_, anomalous)| *anomalous).count();
        true_positives += right;
        false_positives += tied.len() - right;
        points.push(RocPoint {
            threshold: tied[0].0,
            false_positive_rate: false_positives as f64 / normal.len() as f64,
            true_positive_rate: true_positives as f64 / anomalous.len() as f64,
        });
    }
    let last = points.len() - 1;
    // The last point is always kept, so that the others are `most - 1` at most.
    let step = last.div_ceil(most.saturating_sub(1).max(1)).max(1);
    let mut kept: Vec<RocPoint> = points[..last].iter().step_by(step).copied().collect();
    kept.push(points[last]);
    kept
}

/// All scores in ascending order, each with whether it is of an anomalous example.
fn sorted(normal: &[f32], anomalous: &[f32]) -> Vec<(f32, bool)> {
    let normal = normal.iter().map(|&score| (score, false));
    let anomalous = anomalous.iter().map(|&score| (score, true));
    let mut all: Vec<(f32, bool)> = normal.chain(anomalous).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all
}
