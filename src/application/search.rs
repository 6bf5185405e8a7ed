//! Search as one types: over names, people, genres, moods and tags.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::domain::catalog::{Catalog, Title, TitleIx};

/// How many titles are found at most.
pub const MOST_HITS: usize = 60;

/// A title that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub title: TitleIx,
    /// What matched, where it was not the name: a person, a genre, a mood, a tag.
    pub by: Option<String>,
}

/// The titles that match `query`, the best first: names before what else is told of a title, equal
/// ones in the catalogue's order. Nothing for an empty query.
///
/// Every word of the query must be found, letters in order but not necessarily side by side, in
/// the same name, person, genre, mood or tag; accents and case do not matter.
pub fn search(catalog: &Catalog, query: &str) -> Vec<Hit> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let mut seeker = Seeker {
        matcher: Matcher::new(Config::DEFAULT),
        fuzzy: pattern(query, AtomKind::Fuzzy),
        exact: pattern(query, AtomKind::Substring),
        letters: Vec::new(),
    };
    let mut hits: Vec<(Rank, Hit)> = catalog
        .indices()
        .zip(catalog.titles())
        .filter_map(|(ix, title)| {
            let (rank, by) = seeker.best(catalog, title)?;
            Some((rank, Hit { title: ix, by }))
        })
        .collect();
    hits.sort_by_key(|(rank, hit)| (Reverse(*rank), hit.title));
    hits.truncate(MOST_HITS);
    hits.into_iter().map(|(_, hit)| hit).collect()
}

fn pattern(query: &str, kind: AtomKind) -> Pattern {
    Pattern::new(query, CaseMatching::Ignore, Normalization::Smart, kind)
}

/// What is found word for word stands before what is only found letter by letter; in each, names
/// before the rest; then by the matcher's score.
type Rank = (bool, bool, u32);

struct Seeker {
    matcher: Matcher,
    fuzzy: Pattern,
    exact: Pattern,
    letters: Vec<char>,
}

impl Seeker {
    fn best(&mut self, catalog: &Catalog, title: &Title) -> Option<(Rank, Option<String>)> {
        let people = title
            .cast
            .iter()
            .map(|part| catalog.person(part.person).name.as_str());
        let words = title.genres.iter().chain(&title.moods).chain(&title.tags);
        let rest = people.chain(words.map(String::as_str));
        let name = self.rank(&title.name, true).map(|rank| (rank, None));
        let rest: Vec<_> = rest
            .filter_map(|text| Some((self.rank(text, false)?, Some(text.to_owned()))))
            .collect();
        // The first of equals, so that what is told of a title is told in its order.
        rest.into_iter()
            .rev()
            .chain(name)
            .max_by_key(|(rank, _)| *rank)
    }

    fn rank(&mut self, text: &str, is_name: bool) -> Option<Rank> {
        let text = text.replace('-', " ");
        let letters = Utf32Str::new(&text, &mut self.letters);
        if let Some(score) = self.exact.score(letters, &mut self.matcher) {
            return Some((true, is_name, score));
        }
        // A few letters are in almost every long text: such words must be found whole.
        let is_short = self
            .fuzzy
            .atoms
            .iter()
            .any(|atom| atom.needle_text().len() < 4);
        let score = self.fuzzy.score(letters, &mut self.matcher)?;
        (!is_short).then_some((false, is_name, score))
    }
}
