//! What may stand behind a command's name.

use anyhow::{Context, Result, bail};

/// The options of all commands; each command takes some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Leave the WebGPU engine out.
    pub cpu_only: bool,
    /// The port that the page is served on.
    pub port: u16,
    /// Open the page in the browser.
    pub open: bool,
    /// Run this step of the tests and no other.
    pub only: Option<String>,
    /// Begin the tests with this step.
    pub from: Option<String>,
}

const TAKES: &[(&str, &[&str])] = &[
    ("serve", &["--device", "--port", "--no-open"]),
    ("build", &["--device"]),
    ("page", &["--device"]),
    ("test", &["--only", "--from"]),
];

impl Options {
    /// The defaults.
    pub fn none() -> Self {
        Self {
            cpu_only: false,
            port: 8080,
            open: true,
            only: None,
            from: None,
        }
    }

    /// Reads the words behind `command`.
    pub fn read(command: &str, words: &[String]) -> Result<Self> {
        let taken = TAKES
            .iter()
            .find(|(name, _)| *name == command)
            .map_or(&[][..], |(_, options)| options);
        let mut options = Self::none();
        options.cpu_only = std::env::var("GENLAB_DEVICE").is_ok_and(|device| device == "cpu");
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, joined) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            if !taken.contains(&name) {
                bail!(
                    "`cargo xtask {command}` does not take {name}; `cargo xtask help` lists what it takes"
                );
            }
            let mut value = || {
                joined
                    .clone()
                    .or_else(|| words.next().cloned())
                    .with_context(|| format!("{name} needs a value"))
            };
            match name {
                "--device" => options.cpu_only = cpu_only(&value()?)?,
                "--port" => {
                    let port = value()?;
                    options.port = port
                        .parse()
                        .with_context(|| format!("--port {port} is not a port number"))?;
                }
                "--only" => options.only = Some(value()?),
                "--from" => options.from = Some(value()?),
                _ => options.open = false,
            }
        }
        Ok(options)
    }
}

fn cpu_only(device: &str) -> Result<bool> {
    match device {
        "cpu" => Ok(true),
        "webgpu" | "auto" => Ok(false),
        other => bail!("--device {other} is neither cpu nor webgpu"),
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(command: &str, words: &[&str]) -> anyhow::Result<Options> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Options::read(command, &words)
    }

    #[test]
    fn values_are_joined_or_separate() {
        let options = read("serve", &["--port=81", "--device", "cpu", "--no-open"]).unwrap();
        assert_eq!(
            (options.port, options.cpu_only, options.open),
            (81, true, false)
        );
    }

    #[test]
    fn what_is_wrong_is_said_in_a_sentence() {
        let message = |command, words: &[&str]| read(command, words).unwrap_err().to_string();
        assert!(
            message("build", &["--port", "80"])
                .starts_with("`cargo xtask build` does not take --port")
        );
        assert_eq!(
            message("serve", &["--port", "high"]),
            "--port high is not a port number"
        );
        assert_eq!(message("serve", &["--port"]), "--port needs a value");
        assert_eq!(
            message("serve", &["--device", "tpu"]),
            "--device tpu is neither cpu nor webgpu"
        );
    }
}
