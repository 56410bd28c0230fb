//! The site that `cargo xtask serve` serves: the built page, and what is new about it.

use crate::dist;
use crate::place::Place;
use anyhow::{Context, Error, Result};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot::Receiver;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Asks for the news once a second. The policy of the page allows scripts of its own server.
const SCRIPT: &str = include_str!("news.js");

/// What stands in the page's place until it is built.
const WAITING: &str = include_str!("waiting.html");

/// What is new for who has the page open.
#[derive(Default)]
pub struct News(Mutex<Told>);

#[derive(Clone, Default)]
struct Told {
    /// How often the page was built; 0 before it is there.
    page: u64,
    /// How often the engine for WebGPU was built beside it.
    webgpu: u64,
    /// What is being done, or what went wrong.
    text: String,
}

impl News {
    /// The page was built.
    pub fn page_is_new(&self) {
        self.tell(|told| {
            told.page += 1;
            told.text.clear();
        });
    }

    /// The engine for WebGPU is being built, and the page can be used meanwhile.
    pub fn webgpu_is_built(&self) {
        let text = "The WebGPU engine is being built (8 minutes the first time). Until then genlab computes on the CPU.";
        self.tell(|told| text.clone_into(&mut told.text));
    }

    /// The engine for WebGPU is there.
    pub fn webgpu_is_there(&self) {
        self.tell(|told| {
            told.webgpu += 1;
            told.text.clear();
        });
    }

    /// Something could not be built. The page stays as it was.
    pub fn failed(&self, problem: &Error) {
        eprintln!("\nerror: {problem:#}\n");
        let text =
            format!("This page is not what the sources say: {problem:#}. The terminal says more.");
        self.tell(|told| told.text = text);
    }

    fn tell(&self, change: impl FnOnce(&mut Told)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn told(&self) -> Told {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// What the pages are made from.
struct Site {
    place: Place,
    news: Arc<News>,
}

/// Everything that can be asked for.
pub fn routes(place: &Place, news: Arc<News>) -> Router {
    let built = place.www().join("dist");
    let site = Arc::new(Site {
        place: place.clone(),
        news,
    });
    Router::new()
        .route("/", get(index))
        .route("/index.html", get(index))
        .route("/embed.html", get(embed))
        .route("/__genlab/news", get(news_now))
        .route(
            "/__genlab/news.js",
            get(async || ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT)),
        )
        .fallback_service(ServeDir::new(built))
        // What was built again has the name of what was there before.
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .with_state(site)
}

/// Serves until the builder fails.
pub fn serve(listener: TcpListener, site: Router, failure: Receiver<Error>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("could not serve")?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            ended = axum::serve(listener, site) => ended.context("could not serve"),
            failed = failure => Err(failed.context("nothing is built any more")?),
        }
    })
}

async fn news_now(State(site): State<Arc<Site>>) -> Response {
    let Told { page, webgpu, text } = site.news.told();
    let body = json!({ "page": page, "webgpu": webgpu, "text": text }).to_string();
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

async fn index(State(site): State<Arc<Site>>) -> Response {
    page(&site, dist::index(&site.place))
}

async fn embed(State(site): State<Arc<Site>>) -> Response {
    let file: PathBuf = site.place.www().join("dist/embed.html");
    page(
        &site,
        std::fs::read_to_string(file).context("there is no embed.html"),
    )
}

/// A page, with the script that hears the news.
fn page(site: &Site, text: Result<String>) -> Response {
    if site.news.told().page == 0 {
        return (StatusCode::SERVICE_UNAVAILABLE, Html(with_news(WAITING))).into_response();
    }
    match text {
        Ok(text) => Html(with_news(&text)).into_response(),
        Err(problem) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{problem:#}")).into_response(),
    }
}

fn with_news(page: &str) -> String {
    page.replacen(
        "</head>",
        "<script src=\"/__genlab/news.js\" defer></script></head>",
        1,
    )
}

#[cfg(test)]
mod tests {
    use super::{News, with_news};

    #[test]
    fn the_page_is_told_what_was_built() {
        let news = News::default();
        news.webgpu_is_built();
        assert!(
            news.told()
                .text
                .starts_with("The WebGPU engine is being built")
        );
        news.webgpu_is_there();
        news.page_is_new();
        let told = news.told();
        assert_eq!((told.page, told.webgpu, told.text.as_str()), (1, 1, ""));
    }

    #[test]
    fn every_page_hears_the_news_by_a_script_of_its_own_server() {
        let page = with_news("<head></head>");
        assert_eq!(
            page,
            "<head><script src=\"/__genlab/news.js\" defer></script></head>"
        );
        assert!(with_news(super::WAITING).contains("news.js"));
    }
}
