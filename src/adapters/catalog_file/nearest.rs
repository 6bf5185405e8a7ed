//! "Did you mean …?"

/// Comparisons of one reading: a catalogue in which everything is unknown must not take minutes
/// to be told so. 2 million take about a second.
const MAX_COMPARISONS: usize = 2_000_000;

/// Finds the nearest known word, within a budget.
#[derive(Debug)]
pub(super) struct Nearest {
    left: usize,
}

impl Nearest {
    pub(super) const fn new() -> Self {
        Self {
            left: MAX_COMPARISONS,
        }
    }

    /// The known word with the fewest typing mistakes to `word`, at most a third of its length;
    /// the first by alphabet among equals.
    pub(super) fn among<'k>(
        &mut self,
        word: &str,
        known: impl Iterator<Item = &'k str>,
    ) -> Option<&'k str> {
        let length = word.chars().count();
        if length > super::fields::MAX_WORD_CHARS {
            return None;
        }
        let bound = (length / 3).max(1);
        let mut best: Option<(usize, &str)> = None;
        for candidate in known {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            if candidate.chars().count().abs_diff(length) > bound {
                continue;
            }
            let distance = strsim::osa_distance(word, candidate);
            if distance <= bound && best.is_none_or(|best| (distance, candidate) < best) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }
}

/// The text as an id, where something of it remains.
pub(super) fn slug(text: &str) -> Option<String> {
    let mut out = String::new();
    for c in text.chars().take(super::fields::MAX_WORD_CHARS) {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    (!out.is_empty()).then(|| out.to_owned())
}
