//! Markdown as html.

use pulldown_cmark::{Event, Options, Parser, Tag, html};

/// Markdown with tables and math as html; formulas become `<span class="math math-inline">`, in TeX.
/// Refused is html inside of it, and a link or a picture that leads to no page.
pub fn of(markdown: &str) -> Result<String, String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_MATH;
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, options).collect();
    for event in &events {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            && let Some(scheme) = scheme(dest_url)
            && !PAGES.contains(&scheme.as_str())
        {
            return Err(format!(
                "a link leads to a page: {dest_url} is {scheme}:, and it takes http: or https:"
            ));
        }
        if let Event::Html(tag) | Event::InlineHtml(tag) = event {
            let tag = tag.trim();
            return Err(format!(
                "a lesson is Markdown: write {tag} without html (\\< is a sign)"
            ));
        }
    }
    let mut text = String::new();
    html::push_html(&mut text, events.into_iter());
    Ok(text.trim().to_owned())
}

/// Links with these schemes lead to pages; those without one lead to a place in this page.
const PAGES: &[&str] = &["http", "https"];

/// The scheme of a link in small letters, as a browser reads it: past spaces and line ends; none of a
/// place in a page.
fn scheme(link: &str) -> Option<String> {
    let seen: String = link.chars().filter(|&sign| sign > ' ').collect();
    let (scheme, _) = seen.split_once(':')?;
    let letter = |sign: char| sign.is_ascii_alphanumeric() || "+-.".contains(sign);
    let starts = scheme.starts_with(|sign: char| sign.is_ascii_alphabetic());
    (starts && scheme.chars().all(letter)).then(|| scheme.to_ascii_lowercase())
}

/// The same of a single line, without a paragraph around it.
pub fn inline(markdown: &str) -> Result<String, String> {
    let text = of(markdown)?;
    let inside = text
        .strip_prefix("<p>")
        .and_then(|text| text.strip_suffix("</p>"));
    Ok(inside.map_or(text.clone(), ToOwned::to_owned))
}
