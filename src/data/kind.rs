//! What a file is, by its first bytes: names and endings lie. The page tells the same kinds
//! (`pkg/src/file-kinds.ts`).

/// As many bytes as are looked at.
const LOOKED: usize = 512;

/// The first bytes of files that people take for data, with what they are.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, &[0x1f, 0x8b], "compressed with gzip"),
    (0, b"\x89PNG", "a PNG image"),
    (0, &[0xff, 0xd8, 0xff], "a JPEG image"),
    (0, b"GIF8", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (0, b"PK\x03\x04", "a ZIP archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"BZh", "compressed with bzip2"),
    (0, b"\xfd7zXZ", "compressed with xz"),
    (0, b"%PDF", "a PDF document"),
    (0, b"\x93NUMPY", "a NumPy array"),
    (0, &[0, 0, 8, 3], "a data file of images"),
    (0, &[0, 0, 8, 1], "a data file of labels"),
];

/// The beginnings of web pages, in small letters.
const PAGES: &[&str] = &["<!doctype", "<html", "<?xml", "<head", "<body", "<script"];

/// What a file is, in words that follow "it is". `None` if its first bytes do not say.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.is_empty() {
        return Some("empty");
    }
    let signature = SIGNATURES.iter().find(|(at, signature, _)| {
        let there = bytes.get(*at..at + signature.len());
        there == Some(*signature)
    });
    if let Some((_, _, name)) = signature {
        return Some(name);
    }
    if is_checkpoint(bytes) {
        return Some("a checkpoint of a run");
    }
    text_kind(&bytes[..bytes.len().min(LOOKED)])
}

/// The length of a header, in eight bytes of which the last ones are zero, and the header.
fn is_checkpoint(bytes: &[u8]) -> bool {
    bytes.get(4..9) == Some(&[0, 0, 0, 0, b'{'])
}

fn text_kind(bytes: &[u8]) -> Option<&'static str> {
    let control = |&byte: &u8| byte < 9 || (14..32).contains(&byte) || byte == 127;
    if bytes.iter().any(control) {
        return None;
    }
    // The last letter may be cut off; what is no text at all is not.
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return None,
    };
    let text = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .to_lowercase();
    if PAGES.iter().any(|page| text.starts_with(page)) {
        return Some("a web page, perhaps one that says why a download failed");
    }
    Some("text")
}
