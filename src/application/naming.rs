//! From what a person typed to what they meant, or to the nearest names.

use super::Fault;
use crate::domain::catalog::{Catalog, TitleIx};

/// Names less alike than this (0 to 1, Jaro–Winkler) are not offered.
const LEAST_LIKENESS: f64 = 0.7;

/// Unless this share of their letters is right: two swapped letters of a short name are.
const LEAST_RIGHT: f64 = 0.6;

/// How many names are offered.
const MOST_OFFERED: usize = 3;

/// The title named by its id or by any unmistakable part of its name, without regard to case.
pub(super) fn find_title(catalog: &Catalog, text: &str) -> Result<TitleIx, Fault> {
    if let Some(ix) = catalog.find(text) {
        return Ok(ix);
    }
    let wanted = text.trim().to_lowercase();
    let named = |test: &dyn Fn(&str) -> bool| -> Vec<TitleIx> {
        let matches = |ix: &TitleIx| {
            let title = catalog.title(*ix);
            test(&title.name.to_lowercase()) || test(&title.id)
        };
        catalog.indices().filter(matches).collect()
    };
    let exact = named(&|name| name == wanted);
    let found = if exact.is_empty() && !wanted.is_empty() {
        named(&|name| name.contains(&wanted))
    } else {
        exact
    };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Fault::UnknownTitle {
            text: text.to_owned(),
            nearest: nearest(
                &wanted,
                catalog.titles().iter().map(|title| title.name.as_str()),
            ),
        }),
        several => Err(Fault::AmbiguousTitle {
            text: text.to_owned(),
            candidates: several
                .iter()
                .map(|ix| catalog.title(*ix).id.clone())
                .collect(),
        }),
    }
}

/// The names most like `wanted`, best first; equals in the order given.
pub(super) fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let likeness = |name: &str| {
        let name = name.to_lowercase();
        let alike = strsim::jaro_winkler(wanted, &name);
        let right = strsim::normalized_damerau_levenshtein(wanted, &name);
        (alike >= LEAST_LIKENESS || right >= LEAST_RIGHT).then_some(alike.max(right))
    };
    let mut ranked: Vec<_> = names
        .filter_map(|name| Some((likeness(name)?, name)))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked
        .into_iter()
        .take(MOST_OFFERED)
        .map(|(_, name)| name.to_owned())
        .collect()
}
