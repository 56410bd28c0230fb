//! `cargo xtask serve`.

use crate::options::Options;
use crate::place::Place;
use crate::{build, page};
use anyhow::{Context, Result};
use std::io::IsTerminal;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

/// Builds everything and hands over to Trunk.
pub fn run(place: &Place, options: &Options) -> Result<()> {
    let port = options.port;
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!(
            "port {port} is taken: choose another one, as in `cargo xtask serve --port {}`",
            port.saturating_add(1)
        )
    })?;
    build::for_serving(place, options)?;
    println!("\ngenlab: http://127.0.0.1:{port}/   (stop it with Ctrl-C)\n");
    let mut trunk = page::trunk(place, options, "serve the page")?
        .args(["serve", "--address", "127.0.0.1", "--port"])
        .arg(port.to_string())
        // Not dist/: what is served has a script that reloads the page.
        .arg("--dist")
        .arg(place.scratch().join("served"));
    if options.open && std::io::stdout().is_terminal() && std::env::var_os("CI").is_none() {
        trunk = trunk.arg("--open");
    }
    become_program(trunk.into_command())
}

/// On Unix Trunk takes this process over, so that whoever stops the one stops the other.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("could not start Trunk")
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<()> {
    let status = command.status().context("could not start Trunk")?;
    anyhow::ensure!(status.success(), "Trunk stopped: {status}");
    Ok(())
}
