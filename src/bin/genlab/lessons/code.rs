//! The code that a student hands in: the same as `lessonCode` on the page.

/// Crockford's digits: no I, L, O and U.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The completion code of a lesson for a name: FNV-1a of 32 bits over the lesson and the name, in
/// seven digits of five bits each.
pub fn lesson_code(slug: &str, name: &str) -> String {
    let text = format!("{slug}:{}", name.trim().to_lowercase());
    let hash = text.bytes().fold(2_166_136_261_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
    });
    let digits = (0..7).rev().map(|place| {
        let digit = hash.checked_shr(5 * place).unwrap_or_default() % 32;
        char::from(DIGITS[digit as usize])
    });
    format!("{}-{}", slug.to_uppercase(), digits.collect::<String>())
}
