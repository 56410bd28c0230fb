//! `cargo xtask serve`: the page as soon as it can be looked at, and again at every change.

use crate::build;
use crate::options::Options;
use crate::place::Place;
use crate::site::{self, News};
use crate::watch::{Changed, Changes};
use anyhow::{Context, Result};
use std::io::IsTerminal;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The engine for WebGPU takes both cores for a minute: it is built again once nobody types.
const QUIET: Duration = Duration::from_secs(30);

/// Serves from the first second: until the page is there, it says how far that is.
pub fn run(place: Place, options: Options) -> Result<()> {
    let port = options.port;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!(
            "port {port} is taken: choose another one, as in `cargo xtask serve --port {}`",
            port.saturating_add(1)
        )
    })?;
    let news = Arc::new(News::default());
    let site = site::routes(&place, Arc::clone(&news));
    let (failed, failure) = tokio::sync::oneshot::channel();
    thread::spawn(move || {
        if let Err(problem) = work(&place, &options, &news) {
            // Nobody listens any more only when the server has ended as well.
            let _ = failed.send(problem);
        }
    });
    site::serve(listener, site, failure)
}

/// Builds what is looked at first, then the rest, then whatever changes.
fn work(place: &Place, options: &Options, news: &Arc<News>) -> Result<()> {
    let changes = Changes::watch(place)?;
    build::first(place, options)?;
    news.page_is_new();
    let address = format!("http://127.0.0.1:{}/", options.port);
    println!("\ngenlab: {address}   (stop it with Ctrl-C)\n");
    if options.open && std::io::stdout().is_terminal() && std::env::var_os("CI").is_none() {
        // Who has no browser here opens the address elsewhere.
        let _ = open::that_detached(address);
    }
    Follower {
        place,
        options,
        news,
        changes,
        webgpu: WebGpu::Stale(Duration::ZERO),
    }
    .follow()
}

/// How the engine for WebGPU stands to its sources.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WebGpu {
    /// It is as they are.
    Current,
    /// They have changed; it is built when nothing more has changed for so long.
    Stale(Duration),
    /// It is being built, beside everything else.
    Built,
    /// It is being built, and they have changed since that began.
    BuiltFromOld,
}

/// Builds again at every change, for as long as it is served.
struct Follower<'served> {
    place: &'served Place,
    options: &'served Options,
    news: &'served Arc<News>,
    changes: Changes,
    webgpu: WebGpu,
}

impl Follower<'_> {
    fn follow(mut self) -> Result<()> {
        loop {
            let patience = match self.webgpu {
                WebGpu::Stale(quiet) if !self.options.cpu_only => Some(quiet),
                _ => None,
            };
            match self.changes.next(patience)? {
                None => self.build_webgpu(),
                Some(changed) => self.build(changed),
            }
        }
    }

    fn build(&mut self, changed: Changed) {
        if changed.webgpu {
            self.webgpu = match self.webgpu {
                WebGpu::BuiltFromOld => WebGpu::Stale(QUIET),
                _ => WebGpu::Current,
            };
        }
        if changed.engine {
            self.webgpu = match self.webgpu {
                WebGpu::Built | WebGpu::BuiltFromOld => WebGpu::BuiltFromOld,
                _ => WebGpu::Stale(QUIET),
            };
        }
        match build::again(self.place, self.options) {
            Ok(()) if changed.engine || changed.page => self.news.page_is_new(),
            Ok(()) => self.news.webgpu_is_there(),
            Err(problem) => self.news.failed(&problem),
        }
    }

    /// Takes minutes the first time: everything else goes on meanwhile.
    fn build_webgpu(&mut self) {
        self.webgpu = WebGpu::Built;
        self.news.webgpu_is_built();
        let (place, options, news) = (
            self.place.clone(),
            self.options.clone(),
            Arc::clone(self.news),
        );
        let tell = self.changes.teller();
        thread::spawn(move || {
            if let Err(problem) = build::webgpu(&place, &options) {
                news.failed(&problem);
            }
            tell.webgpu_was_built();
        });
    }
}
