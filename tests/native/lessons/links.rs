//! Links in lessons lead to pages, wherever they stand.

use std::fs;

use super::{TINY, folder, lesson, step, write};

/// Links that do something else in a browser, which reads past spaces and line ends.
const ELSEWHERE: &[&str] = &[
    "[x](javascript:alert(1))",
    "[x](JavaScript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#1;javascript:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,<script>1</script>)",
    "[x](blob:https://a/b)",
    "[x](file:///etc/passwd)",
    "[x][here]\n\n[here]: javascript:alert(1)\n\n",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg/>)",
];

const PAGES: &[&str] = &[
    "[x](https://arxiv.org/abs/1406.2661)",
    "[x](HTTP://example.org/a:b)",
    "[x](#gan/mlp&seed=7&@400:loss.realLabel=0.9)",
    "[x](docs/a.md)",
    "[x](//example.org)",
    "<https://example.org>",
    "![x](shot.png)",
];

#[test]
fn a_link_that_leads_to_no_page_is_refused_with_its_line() {
    let folder = folder("lesson-links");
    let good = lesson(&step(&format!("one\n{TINY}\nuntil 20"), "one.modes > 1"));
    let predict = "```predict\nWhat?\n( ) Some: words\n(x) All: right\n```\n```run";
    let good = good.replacen("```run", predict, 1);
    let said = |place: &str, link: &str| {
        let text = good.replacen(place, link, 1);
        assert_ne!(text, good, "{place}");
        fs::write(folder.join("01-links.md"), text).unwrap();
        write(&folder).err()
    };
    for place in ["Opening", "What?", "words", "right"] {
        for link in ELSEWHERE {
            // A definition stands on lines of its own, which a question does not have.
            if place != "Opening" && link.contains('\n') {
                continue;
            }
            let said = said(place, link).expect(link);
            assert!(said.contains("01-links.md:"), "{place}: {link}: {said}");
            assert!(said.contains("leads to a page"), "{place}: {link}: {said}");
        }
        for link in PAGES {
            assert_eq!(said(place, link), None, "{place}: {link}");
        }
    }
}
