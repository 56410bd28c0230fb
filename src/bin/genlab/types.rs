//! `genlab types`: the TypeScript definitions of everything that crosses to JavaScript.

use std::collections::BTreeMap;
use std::path::Path;

use genlab::experiment::{Description, PresetInfo};
use genlab::metrics::{Collapse, Coverage};
use genlab::models::{FAMILIES, Who};
use genlab::session::{Adjustment, DrawRequest, Health, Question, Report};
use ts_rs::{Config, TS, TypeVisitor};

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

/// The declarations of types, each once, with everything that they are made of.
struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl Declarations {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        // Numbers, lists and the like have no declaration of their own.
        if T::output_path().is_none() {
            return;
        }
        let declaration = T::decl(&self.config);
        let text = format!("{}export {declaration}", documentation(T::docs()));
        if self.found.insert(declaration, text).is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// Writes the definitions.
pub fn write(path: &Path) -> Outcome {
    let mut declarations = Declarations {
        config: Config::default(),
        found: BTreeMap::new(),
    };
    macro_rules! declare {
        ($($name:ty),+ $(,)?) => { $(declarations.add::<$name>();)+ };
    }
    declare!(
        Description,
        PresetInfo,
        Who,
        Report,
        DrawRequest,
        Adjustment,
        Collapse,
        Coverage,
        Health,
        Question
    );
    Question::visit_answers(&mut declarations);
    let answers = Question::answers(&declarations.config);
    let mut text = String::from("// Made from the Rust types by `genlab types`. Do not edit.\n\n");
    for declaration in declarations.found.values() {
        text += &format!("{declaration}\n\n");
    }
    text += "/** What is answered to each type of question. */\nexport interface Answers {\n";
    for (question, answer) in answers {
        text += &format!("  {question}: {answer};\n");
    }
    text += "}\n\n";
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
