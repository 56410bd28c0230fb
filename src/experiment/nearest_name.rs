//! The name that somebody who mistyped another one meant, by the rule of the page
//! (`www/src/model/nearest-name.ts`).

/// The name that is nearest, if it is near enough to be meant: a third of its letters may be wrong, or
/// one of a short one.
pub fn nearest_name<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let wanted: Vec<char> = typed.trim().to_lowercase().chars().collect();
    let distances = names.iter().map(|name| {
        let name_letters: Vec<char> = name.to_lowercase().chars().collect();
        (distance(&wanted, &name_letters), *name)
    });
    let (nearest, name) = distances.min_by_key(|(distance, _)| *distance)?;
    (nearest <= (wanted.len() / 3).max(1)).then_some(name)
}

/// How many letters have to be put in, taken out, replaced, or swapped with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    // Rows for one more letter of `one` each; only the last two and the one in work are needed.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, wanted) in other.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != wanted);
            let mut ways = replaced.min(last[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0;
            if swapped && *letter == other[column - 1] && one[row - 1] == *wanted {
                ways = ways.min(before[column - 1] + 1);
            }
            line.push(ways);
        }
        before = std::mem::replace(&mut last, line);
    }
    last[other.len()]
}
