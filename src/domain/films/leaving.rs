//! Which videos are no films of their own, and why.

use std::fmt;

use super::tables::{DISC_ENDS, DISC_FOLDERS, EXTRA_ENDS, EXTRAS_FOLDERS, PERHAPS_EXTRAS_FOLDERS};

/// Why a file or a folder is not in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A trailer or an extra, by its name.
    Extra(&'static str),
    /// A sample of a release.
    Sample,
    /// It lies in a folder of extras.
    InExtras(String),
    /// The same film again.
    AnotherVersion(String),
    /// A disc in one file.
    DiscImage,
    /// A copy of a disc.
    DiscFolder,
    /// A file that holds an address.
    Address,
    /// Nothing in it.
    Empty,
    /// What the walk or the pictures say.
    Said(String),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Extra(what) => f.write_str(what),
            Self::Sample => f.write_str("a sample"),
            Self::InExtras(folder) => write!(f, "in the folder of extras `{folder}`"),
            Self::AnotherVersion(of) => write!(f, "another version of {of}"),
            Self::DiscImage => f.write_str("a disc in one file, which keyart does not open"),
            Self::DiscFolder => f.write_str("a copy of a disc, which keyart does not open"),
            Self::Address => f.write_str("an address, and keyart follows none"),
            Self::Empty => f.write_str("an empty file"),
            Self::Said(words) => f.write_str(words),
        }
    }
}

/// Whether a folder of this name holds extras. `beside_films`: whether videos or seasons lie
/// beside it, which settles the names that may be anything.
pub fn is_left_out_folder(name: &str, beside_films: bool) -> bool {
    let name = name.trim().to_lowercase().replace(['_', '.'], " ");
    let is_one = |list: &[&str]| {
        list.iter()
            .any(|word| *word == name || word.trim_start_matches('.') == name.trim())
    };
    is_one(EXTRAS_FOLDERS) || (beside_films && is_one(PERHAPS_EXTRAS_FOLDERS))
}

/// Whether a folder is a copy of a disc.
pub(super) fn is_disc_folder(name: &str) -> bool {
    DISC_FOLDERS
        .iter()
        .any(|word| name.eq_ignore_ascii_case(word))
}

/// What the name of a file alone says against it.
pub(super) fn against_name(stem: &str, extension: &str) -> Option<Reason> {
    if DISC_ENDS.contains(&extension) {
        return Some(Reason::DiscImage);
    }
    if extension == "strm" {
        return Some(Reason::Address);
    }
    if is_sample(stem) {
        return Some(Reason::Sample);
    }
    let lower = stem.to_lowercase();
    let end = lower.rsplit(['-', '.', '_']).next().unwrap_or("").trim();
    let whole = lower.trim();
    let found = EXTRA_ENDS.iter().find(|(word, what)| {
        // `Heat-scene` is an extra, `Deleted.Scene` and `The Other` may be films: all but
        // trailers need the hyphen of the custom, with a name before it.
        let by_hyphen = whole.rsplit_once('-').is_some_and(|(before, after)| {
            let after = after.trim().trim_end_matches(|c: char| c.is_ascii_digit());
            after == *word && !before.trim().is_empty()
        });
        let is_trailer = *what == "a trailer" && (end == *word || whole == *word);
        by_hyphen || is_trailer
    });
    found.map(|(_, what)| Reason::Extra(what))
}

/// `sample`, `Heat-sample`, `heat.sample`, `sample-heat`; not `The Sample`.
fn is_sample(stem: &str) -> bool {
    let lower = stem.trim().to_lowercase();
    let glued = |c: char| matches!(c, '-' | '.' | '_' | '(' | '[');
    lower == "sample"
        || lower
            .strip_prefix("sample")
            .is_some_and(|rest| rest.starts_with(glued))
        || lower.match_indices("sample").any(|(at, word)| {
            let before = lower.get(..at).is_some_and(|text| text.ends_with(glued));
            let after = lower.get(at + word.len()..).unwrap_or("");
            before && (after.is_empty() || after.starts_with(['-', '.', '_', ')', ']']))
        })
}
