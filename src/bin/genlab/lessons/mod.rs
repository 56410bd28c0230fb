//! `genlab lessons`: Markdown files that teach, with claims that are measured (docs/lessons.md).

mod blocks;
mod check;
mod claims;
mod code;
mod html;
mod lesson;
mod measure;
mod parse;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use self::claims::Claims;
use self::lesson::Lesson;
use self::parse::Wrong;
use crate::{Failure, Outcome, files};

/// What is done with lessons.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Check every lesson, and write them as TypeScript for the page.
    Write {
        /// The folder with the lessons.
        lessons: PathBuf,
        /// The folder to write: a file for each lesson, and index.ts.
        out: PathBuf,
    },
    /// Run every run of every lesson over several seeds, and see in how many each claim holds.
    Measure(measure::Measure),
    /// Write what was measured as a readable table.
    Table {
        /// The folder with the lessons and claims.json.
        lessons: PathBuf,
        /// The file to write.
        out: PathBuf,
    },
    /// List the figures that claims are about.
    Figures,
    /// Print the completion code of a lesson.
    Code {
        /// The lesson: the name of its file without the number.
        slug: String,
        /// The name of whoever has done it.
        name: String,
    },
}

pub fn run(command: Command) -> Outcome {
    match command {
        Command::Write { lessons, out } => write(&lessons, &out),
        Command::Measure(command) => measure::run(&command),
        Command::Table { lessons, out } => {
            let claims = Claims::read(&claims_file(&lessons))?;
            files::write(&out, table::of(&read(&lessons)?, &claims).as_bytes())
        }
        Command::Figures => files::print(&figures().join("\n")),
        Command::Code { slug, name } => files::print(&code::lesson_code(&slug, &name)),
    }
}

/// Where what was measured is kept.
fn claims_file(lessons: &Path) -> PathBuf {
    lessons.join("claims.json")
}

/// All lessons of a folder, checked, by their numbers. Everything that is wrong is said at once, one
/// thing a file.
fn read(folder: &Path) -> Result<Vec<Lesson>, Failure> {
    let unreadable = |error| Failure::Input(format!("{}: {error}", folder.display()));
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let named = path.extension().is_some_and(|extension| extension == "md");
        if named && path.file_stem().is_some_and(|name| name != "README") {
            paths.push(path);
        }
    }
    paths.sort();
    let (mut lessons, mut problems) = (Vec::<Lesson>::new(), Vec::new());
    for path in &paths {
        match one(path) {
            Ok(lesson) => lessons.push(lesson),
            Err(problem) => problems.push(problem),
        }
    }
    lessons.sort_by_key(|lesson| lesson.number);
    for pair in lessons.windows(2) {
        if pair[0].number == pair[1].number {
            let [one, other] = [&pair[0].file, &pair[1].file];
            problems.push(format!("{other}:1: {one} has the same number"));
        }
    }
    for (index, lesson) in lessons.iter().enumerate() {
        if lessons[..index].iter().any(|one| one.slug == lesson.slug) {
            problems.push(format!(
                "{}:1: another lesson has the same name",
                lesson.file
            ));
        }
    }
    if problems.is_empty() {
        Ok(lessons)
    } else {
        Err(Failure::Input(problems.join("\n")))
    }
}

fn one(path: &Path) -> Result<Lesson, String> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let panels = path
        .parent()
        .map(|folder| folder.join("../src/panels.json"));
    let panels = panels.and_then(|panels| fs::read_to_string(panels).ok());
    let read = parse::lesson(path, &text).and_then(|lesson| {
        check::lesson(&lesson, panels.as_deref())?;
        Ok(lesson)
    });
    read.map_err(|Wrong { line, message }| format!("{name}:{line}: {message}"))
}

/// Begins every file that is written.
const HEAD: &str = "// Made from the lessons by `genlab lessons write`. Do not edit.\n\
                    import type { Lesson } from '../../src/model/lesson';\n";

/// `www/generated/lessons`: a file for each lesson, and one that lists them. Lessons that are no more
/// leave no file behind.
fn write(folder: &Path, out: &Path) -> Outcome {
    let mut lessons = read(folder)?;
    let claims = Claims::read(&claims_file(folder))?;
    for lesson in &mut lessons {
        claims.put_into(lesson);
    }
    let unwritable = |error| Failure::File(format!("{}: {error}", out.display()));
    fs::create_dir_all(out).map_err(unwritable)?;
    for entry in fs::read_dir(out).map_err(unwritable)? {
        let path = entry.map_err(unwritable)?.path();
        if path.extension().is_some_and(|extension| extension == "ts") {
            fs::remove_file(&path).map_err(unwritable)?;
        }
    }
    for lesson in &lessons {
        let text = format!(
            "{HEAD}\nexport const lesson: Lesson = {};\n",
            files::json(lesson)?
        );
        files::write(&out.join(format!("{}.ts", lesson.slug)), text.as_bytes())?;
    }
    files::write(&out.join("index.ts"), index(&lessons).as_bytes())?;
    let measured = lessons.iter().filter(|lesson| lesson.measured.is_some());
    let (count, measured) = (lessons.len(), measured.count());
    files::print(&format!(
        "{}: {count} lessons, {measured} of them measured",
        out.display()
    ))
}

/// All lessons, in their order.
fn index(lessons: &[Lesson]) -> String {
    let imports: String = lessons
        .iter()
        .map(|Lesson { number, slug, .. }| {
            format!("import {{ lesson as lesson{number} }} from './{slug}';\n")
        })
        .collect();
    let names: String = lessons
        .iter()
        .map(|lesson| format!("  lesson{},\n", lesson.number))
        .collect();
    format!("{HEAD}{imports}\nexport const lessons: readonly Lesson[] = [\n{names}];\n")
}

/// A line for each figure.
fn figures() -> Vec<String> {
    let rows = genlab::session::FIGURES.iter();
    let rows = rows.map(|row| format!("{:<22} {}", row.name, row.about));
    let series = "and every series of the reports by its name with a dot (discriminator.real, score.fake): \
                  the mean of its last 50 values";
    rows.chain([series.to_owned()]).collect()
}
