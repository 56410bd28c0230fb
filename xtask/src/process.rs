//! Running other programs: without a keyboard, and with one clear sentence when they fail.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program, its arguments, and what it is for.
pub struct Job {
    command: Command,
    purpose: String,
}

impl Job {
    /// `purpose` completes the sentence "could not ...".
    pub fn new(program: impl AsRef<OsStr>, purpose: impl Into<String>) -> Self {
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        Self {
            command,
            purpose: purpose.into(),
        }
    }

    /// A program of Node's, which Windows knows as a script.
    pub fn npm(purpose: impl Into<String>) -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" }, purpose)
    }

    /// Adds arguments.
    pub fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Adds one argument.
    pub fn arg(self, argument: impl AsRef<OsStr>) -> Self {
        self.args([argument])
    }

    /// Sets the folder it runs in.
    pub fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Leaves out an environment variable.
    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs it to its end; its output is shown.
    pub fn run(mut self) -> Result<()> {
        let status = self.command.status().with_context(|| self.missing())?;
        if !status.success() {
            bail!("could not {} (`{}`: {status})", self.purpose, self.line());
        }
        Ok(())
    }

    /// Runs it to its end and returns what it printed.
    pub fn output(mut self) -> Result<String> {
        let output = self.command.output().with_context(|| self.missing())?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!(
                "could not {} (`{}`: {}) {}",
                self.purpose,
                self.line(),
                output.status,
                said.trim()
            );
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn missing(&self) -> String {
        let program = Path::new(self.command.get_program()).display();
        format!("could not {}: {program} does not start", self.purpose)
    }

    fn line(&self) -> String {
        let program = Path::new(self.command.get_program());
        let name = program.file_name().unwrap_or(program.as_os_str());
        let words: Vec<_> = std::iter::once(name)
            .chain(self.command.get_args())
            .map(OsStr::to_string_lossy)
            .collect();
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::Job;

    #[test]
    fn failures_name_the_purpose_and_the_command() {
        let missing = Job::new("no-such-program", "fly").run().unwrap_err();
        assert_eq!(
            missing.to_string(),
            "could not fly: no-such-program does not start"
        );
        let failed = Job::new("cargo", "fly")
            .arg("--no-such-option")
            .output()
            .unwrap_err();
        assert!(
            failed
                .to_string()
                .starts_with("could not fly (`cargo --no-such-option`"),
            "{failed}"
        );
    }
}
