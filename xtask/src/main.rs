//! `cargo xtask`: builds, serves and tests genlab. `cargo xtask help` lists the commands.

mod arithmetic;
mod browser;
mod build;
mod bundle;
mod checks;
mod digits;
mod dist;
mod lessons;
mod options;
mod page;
mod place;
mod process;
mod quick;
mod serve;
mod site;
mod stage;
mod stamp;
mod steps;
mod tools;
mod watch;
mod written;

use anyhow::{Result, bail};
use options::Options;
use place::Place;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--device cpu] [--port 8080] [--no-open]
                      build the page and serve it, and again whenever a source changes
  build [--device cpu]
                      build everything into dist/
  check               format, lints and unit tests of what has changed (a minute)
  test [--only NAME] [--from NAME]
                      every check, the cheapest first
  data                pack the digits into www/generated/digits.idx.gz
  page [--device cpu] build everything but dist/ (what Trunk calls, for who serves the page with it)
  write               check the lessons and write them for the page (www/generated/lessons, which
                      is committed)
  pkg                 build the npm package in pkg/ and pack it into target/
  lessons             run every lesson with ten seeds, and note in how many its claims hold
                      (www/lessons/claims.json and docs/claims.md; some minutes)
  gallery             go through every lesson in a browser, from its start to its completion code,
                      and keep pictures in docs/gallery (half an hour)
  fuzz                damage 2,000 files and ask 2,000 questions, more than `test` does (a minute)
  bench               measure a step natively, and the page from cold (8 minutes)
  help                this text

--device cpu leaves the WebGPU engine out: quicker to build, and the page then says CPU only.
Tools are kept in $GENLAB_CACHE, or in .cache/genlab in your home folder.";

fn main() {
    if let Err(problem) = run() {
        eprintln!("\nerror: {problem:#}");
        std::process::exit(1);
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_else(|| "help".to_owned());
    let rest: Vec<String> = arguments.collect();
    if matches!(command.as_str(), "help" | "--help" | "-h") {
        println!("{HELP}");
        return Ok(());
    }
    let options = Options::read(&command, &rest)?;
    let place = Place::find()?;
    match command.as_str() {
        "serve" => serve::run(place, options),
        "build" => build::all(&place, &options),
        "page" => build::page(&place, &options),
        "check" => quick::run(&place),
        "test" => checks::run(&place, &options),
        "data" => build::data(&place),
        "write" => written::write_lessons(&place),
        "pkg" => build::package(&place),
        "lessons" => lessons::measure(&place),
        "gallery" => steps::gallery(&place),
        "fuzz" => steps::fuzz(&place),
        "bench" => steps::bench(&place),
        other => {
            bail!("`cargo xtask {other}` does not exist; `cargo xtask help` lists the commands")
        }
    }
}
