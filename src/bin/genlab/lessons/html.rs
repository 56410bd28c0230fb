//! Markdown as html.

use pulldown_cmark::{Event, Options, Parser, html};

/// Markdown with tables and math as html; formulas become `<span class="math math-inline">`, in TeX.
/// Refused is html inside of it.
pub fn of(markdown: &str) -> Result<String, String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_MATH;
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, options).collect();
    for event in &events {
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

/// The same of a single line, without a paragraph around it.
pub fn inline(markdown: &str) -> Result<String, String> {
    let text = of(markdown)?;
    let inside = text
        .strip_prefix("<p>")
        .and_then(|text| text.strip_suffix("</p>"));
    Ok(inside.map_or(text.clone(), ToOwned::to_owned))
}
