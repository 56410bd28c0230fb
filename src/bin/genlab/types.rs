//! `genlab types`: the TypeScript definitions of everything that crosses to JavaScript.

use std::path::Path;

use genlab::error::Problem;
use genlab::experiment::{
    Choice, Description, Knob, KnobKind, LayerDescription, NetworkDescription, PresetInfo,
};
use genlab::learning::Chart;
use genlab::metrics::{Collapse, Coverage, Diversity, Frechet, RocPoint, Subject};
use genlab::models::{FAMILIES, GradientOf, LatentPath, Who};
use genlab::nets::Shape;
use genlab::nets::causal::field::MaskPicture;
use genlab::session::{
    Adjustment, Attribute, Bound, Canvas, Classified, Cluster, CodePath, Codes, Completions,
    Components, Decoded, DensityMap, Direction, DrawFrom, DrawRequest, Embed, Embedding, Filters,
    FiltersOf, GeneratorSheet, Given, GradientNoise, Health, Holes, InputGradients, Invert,
    Inverted, Labels, LayerHealth, Likelihoods, Manifold, Neighbour, NetworkHealth, Painting,
    Prediction, Question, Rebuilt, ReceptiveField, Reconstructions, Report, Scores, Series,
    Sharpness, Sides, SlowFigure, SlowLayer, SlowNetwork, SlowStep, SlowTurn, SlowVerdicts, Strip,
    Units,
};
use ts_rs::{Config, TS};

use crate::{Outcome, files};

/// Types that the engine hands over by hand, because they hold typed arrays or are errors.
const BY_HAND: &str = "\
/**
 * Examples: `pixels` is [count, channels, height, width], row by row: images in [0, 1], points as
 * they are. `labels` is what was asked for, of a model that knows classes or categories.
 */
export type Images = { count: number, channels: number, height: number, width: number, pixels: Float32Array, labels?: Array<number>, };

/**
 * How real the discriminator takes each place in the plane to be: side * side numbers in [0, 1], row
 * by row; the first row has y = extent, the first column x = -extent.
 */
export type Field = { side: number, extent: number, values: Float32Array, };

/** What is answered to each type of question. */
export interface Answers {
  nearest: Neighbour[];
  components: Components;
  rebuild: Rebuilt[];
  clusters: Cluster[];
  density: DensityMap;
  latents: Decoded;
  decode: Decoded;
  interpolate: Decoded;
  combine: Decoded;
  classify: Classified;
  invert: Inverted;
  embed: Embedding;
  sharpness: Sharpness;
  figures: Record<string, number>;
  labels: Labels;
  codeWalk: number[];
  reconstructions: Reconstructions;
  filters: Filters;
  manifold: Manifold;
  codes: Codes;
  units: Units;
  bound: Bound;
  holes: Holes;
  scores: Scores;
  direction: Direction;
  arithmetic: Strip;
  interpolation: Strip;
  gradientNoise: GradientNoise;
  paint: Painting;
  complete: Completions;
  predict: Prediction;
  likelihood: Likelihoods;
  receptiveField: ReceptiveField;
  inputGradients: InputGradients;
  generatorSheet: GeneratorSheet;
  slowStep: SlowStep;
  masks: MaskPicture[];
  shown: number[];
}

/** What a device is: the CPU, or a graphics card through WebGPU. */
export type DeviceKind = \"cpu\" | \"webgpu\";

/** What every refused call throws. */
export interface EngineError extends Error {
  name: \"EngineError\";
  kind: \"configuration\" | \"data\" | \"diverged\" | \"device\" | \"checkpoint\" | \"question\" | \"judge\";
  /** Of a configuration: every problem with its path. */
  problems?: Problem[];
  /** Of a run that diverged: the first step with a value that is not finite, and the term. */
  step?: number;
  term?: string;
}
";

/// Writes the definitions.
#[expect(clippy::too_many_lines, reason = "a list of types")]
pub fn write(path: &Path) -> Outcome {
    let config = Config::default();
    let mut text = String::from("// Made from the Rust types by `genlab types`. Do not edit.\n\n");
    macro_rules! declare {
        ($($name:ty),+ $(,)?) => {
            $(
                text += &documentation(<$name as TS>::docs());
                text += &format!("export {}\n\n", <$name as TS>::decl(&config));
            )+
        };
    }
    declare!(
        Shape,
        Who,
        Chart,
        Problem,
        Choice,
        KnobKind,
        Knob,
        LayerDescription,
        NetworkDescription,
        PresetInfo,
        Description,
        Series,
        Report,
        DrawFrom,
        DrawRequest,
        Adjustment,
        Subject,
        Diversity,
        Frechet,
        Collapse,
        Coverage,
        LayerHealth,
        NetworkHealth,
        Sides<f32>,
        Health,
        Given,
        FiltersOf,
        Attribute,
        CodePath,
        Question,
        Canvas,
        Painting,
        Completions,
        Prediction,
        Likelihoods,
        ReceptiveField,
        MaskPicture,
        Neighbour,
        Components,
        Rebuilt,
        Cluster,
        DensityMap,
        LatentPath,
        Decoded,
        Classified,
        Invert,
        Inverted,
        Embed,
        Embedding,
        Sharpness,
        Labels,
        Reconstructions,
        Filters,
        Manifold,
        Codes,
        Units,
        Bound,
        Holes,
        RocPoint,
        Scores,
        Direction,
        Strip,
        GradientNoise,
        GradientOf,
        InputGradients,
        GeneratorSheet,
        SlowStep,
        SlowTurn,
        SlowVerdicts,
        SlowFigure,
        SlowNetwork,
        SlowLayer,
    );
    text += &families();
    text += BY_HAND;
    files::write(path, text.as_bytes())
}

/// The families of models, by their names.
fn families() -> String {
    let names: Vec<String> = FAMILIES
        .iter()
        .map(|family| format!("{:?}", family.name()))
        .collect();
    let union = names.join(" | ");
    format!("/** The families of models. */\nexport type Family = {union};\n\n")
}

fn documentation(docs: Option<String>) -> String {
    docs.map_or_else(String::new, |docs| docs.trim_start().to_owned())
}
