//! A lesson's file: what stands before the steps, the steps, and their parts.

use std::path::Path;

use super::lesson::{Lesson, Part, Run, Step};
use super::{blocks, html};

/// What is wrong in a file, and in which line.
#[derive(Debug)]
pub struct Wrong {
    pub line: usize,
    pub message: String,
}

/// Something is wrong in this line.
pub fn wrong<Value>(line: usize, message: impl Into<String>) -> Result<Value, Wrong> {
    Err(Wrong {
        line,
        message: message.into(),
    })
}

/// A line of the file with its number, which begins at 1.
pub type Line<'a> = (usize, &'a str);

/// Reads the file of a lesson. Configurations are read too, but not yet tried.
pub fn lesson(path: &Path, text: &str) -> Result<Lesson, Wrong> {
    let (number, slug) = name(path)?;
    let lines: Vec<Line<'_>> = (1..).zip(text.lines()).collect();
    let (head, body) = front_matter(&lines)?;
    let field = |name: &str| {
        let found = head.iter().find(|(_, known, _)| *known == name);
        let missing = format!("the lines between the two --- need one `{name}: ...`");
        found.map_or_else(|| wrong(1, missing), |&(line, _, value)| Ok((line, value)))
    };
    let whole = |(line, value): (usize, &str)| {
        value
            .parse()
            .or_else(|_| wrong(line, "minutes is a whole number"))
    };
    let mut reader = Reader::default();
    reader.read(body)?;
    let end = lines.len();
    let lesson = Lesson {
        slug,
        number,
        title: field("title")?.1.to_owned(),
        lead: field("lead")?.1.to_owned(),
        group: field("group")?.1.to_owned(),
        minutes: whole(field("minutes")?)?,
        opening: reader.opening,
        steps: reader.steps,
        measured: None,
        file: path.display().to_string(),
    };
    if lesson.steps.is_empty() {
        return wrong(end, "a lesson needs a step: a line `## Its title`");
    }
    if lesson.claims().next().is_none() {
        return wrong(
            end,
            "a lesson needs a claim: it is done when all claims hold",
        );
    }
    Ok(lesson)
}

/// The number and the slug in `03-mode-collapse.md`.
fn name(path: &Path) -> Result<(u32, String), Wrong> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let parts = name
        .split_once('-')
        .map(|(number, slug)| (number.parse(), slug));
    let plain = |slug: &str| {
        let mut letters = slug.chars();
        letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    match parts {
        Some((Ok(number), slug)) if !slug.is_empty() && plain(slug) => {
            Ok((number, slug.to_owned()))
        }
        _ => wrong(
            1,
            "the file of a lesson is called NN-slug.md: a number, then small letters, digits and -",
        ),
    }
}

type Field<'a> = (usize, &'a str, &'a str);

/// The fields between two lines `---`, and the rest.
fn front_matter<'a, 'b>(lines: &'b [Line<'a>]) -> Result<(Vec<Field<'a>>, &'b [Line<'a>]), Wrong> {
    const KNOWN: [&str; 4] = ["title", "lead", "group", "minutes"];
    let is_rule = |line: &Line<'_>| line.1.trim() == "---";
    if !lines.first().is_some_and(is_rule) {
        return wrong(
            1,
            "a lesson begins with a line --- , its title, lead, group and minutes, and ---",
        );
    }
    let Some(end) = lines.iter().skip(1).position(is_rule) else {
        return wrong(1, "the second line --- is missing");
    };
    let mut fields = Vec::new();
    for &(line, text) in &lines[1..=end] {
        if text.trim().is_empty() {
            continue;
        }
        let field = text.split_once(':');
        match field.map(|(name, value)| (name.trim(), unquoted(value.trim()))) {
            Some((name, value)) if KNOWN.contains(&name) && !value.is_empty() => {
                fields.push((line, name, value));
            }
            _ => {
                let message = format!("here stand lines `name: value`, of {}", KNOWN.join(", "));
                return wrong(line, message);
            }
        }
    }
    Ok((fields, &lines[end + 2..]))
}

/// A value without the quotation marks around it, which writers of YAML set where it has a colon.
fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|mark| value.strip_prefix(mark)?.strip_suffix(mark))
        .map_or(value, str::trim)
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    opening: String,
    steps: Vec<Step>,
    /// All runs so far.
    runs: Vec<Run>,
    /// The line of a question whose run has not come yet.
    asked: Option<usize>,
    /// Lines of ordinary text.
    text: Vec<String>,
    /// The line of the first of them.
    first: usize,
}

impl Reader {
    fn read(&mut self, lines: &[Line<'_>]) -> Result<(), Wrong> {
        let mut rest = lines;
        while let [(line, text), tail @ ..] = rest {
            rest = tail;
            if let Some(kind) = text.trim_end().strip_prefix("```") {
                let Some(length) = tail.iter().position(|(_, text)| text.trim_end() == "```")
                else {
                    return wrong(*line, "this block has no end: a line ```");
                };
                self.block(*line, kind.trim(), &tail[..length])?;
                rest = &tail[length + 1..];
            } else if let Some(title) = text.strip_prefix("## ") {
                self.end_step()?;
                self.steps.push(Step {
                    title: title.trim().to_owned(),
                    parts: Vec::new(),
                });
            } else if text.starts_with("# ") {
                return wrong(
                    *line,
                    "the title stands above, between the lines ---; a step is ##",
                );
            } else {
                self.ordinary(*line, text);
            }
        }
        self.end_step()
    }

    fn ordinary(&mut self, line: usize, text: &str) {
        if self.text.is_empty() {
            self.first = line;
        }
        self.text.push(text.to_owned());
    }

    /// A block between lines of three backticks.
    fn block(&mut self, line: usize, kind: &str, lines: &[Line<'_>]) -> Result<(), Wrong> {
        let (word, rest) = kind.split_once(' ').unwrap_or((kind, ""));
        if !["predict", "run", "claim"].contains(&word) {
            self.ordinary(line, &format!("```{kind}"));
            for (line, text) in lines {
                self.ordinary(*line, text);
            }
            self.ordinary(line, "```");
            return Ok(());
        }
        self.end_text()?;
        if self.steps.is_empty() {
            return wrong(
                line,
                "this belongs into a step: a line `## Its title` above it",
            );
        }
        let part = match word {
            "predict" => {
                self.asked = Some(line);
                blocks::predict(line, lines)?
            }
            "claim" => Part::Claim {
                claims: blocks::claims(line, lines, &self.runs)?,
            },
            _ => {
                self.asked = None;
                let run = blocks::run(line, rest, lines, &self.runs)?;
                self.runs.push(run.clone());
                Part::Run { run }
            }
        };
        self.push(part);
        Ok(())
    }

    fn push(&mut self, part: Part) {
        if let Some(step) = self.steps.last_mut() {
            step.parts.push(part);
        }
    }

    /// The text so far becomes a part, or the opening.
    fn end_text(&mut self) -> Result<(), Wrong> {
        let text = std::mem::take(&mut self.text).join("\n");
        if text.trim().is_empty() {
            return Ok(());
        }
        let html = html::of(&text).or_else(|message| wrong(self.first, message))?;
        match self.steps.last_mut() {
            Some(step) => step.parts.push(Part::Text { html }),
            None => self.opening = html,
        }
        Ok(())
    }

    fn end_step(&mut self) -> Result<(), Wrong> {
        self.end_text()?;
        match self.asked.take() {
            Some(line) => wrong(line, "a prediction stands before a run of the same step"),
            None => Ok(()),
        }
    }
}
