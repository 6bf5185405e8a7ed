//! Episodes of a series, where the catalogue knows them.

/// One episode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Episode {
    /// Kebab-case id, unique within its title, such as `s01e03`.
    pub id: String,
    /// Name as printed; may be empty.
    pub name: String,
    /// What `play` opens, relative to the catalogue file.
    pub source: Option<String>,
}

/// Where an episode stands among those of its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpisodePlace {
    /// Its position, from 0.
    pub at: usize,
    /// How many make up the series: specials, which come last, count only where there is nothing
    /// else.
    pub of: usize,
}

impl EpisodePlace {
    /// Whether another follows.
    pub const fn has_next(self) -> bool {
        self.at + 1 < self.of
    }

    /// Whether it stands outside of the series: having seen it tells nothing of how far one is.
    pub const fn is_outside(self) -> bool {
        self.at >= self.of
    }
}

impl Episode {
    /// Whether it is a special: of season 0, as everybody numbers them.
    pub fn is_special(&self) -> bool {
        self.id.starts_with("s00")
    }

    /// What it is called in a few letters: `S01E03`, else its name, else its id.
    pub fn label(&self) -> String {
        episode_label(&self.id, &self.name)
    }

    /// Its label and its name: `S01E03 · The Ferry`.
    pub fn in_words(&self) -> String {
        let label = self.label();
        if self.name.is_empty() || label == self.name {
            label
        } else {
            format!("{label} · {}", self.name)
        }
    }
}

/// As [`Episode::label`], also for an episode that the catalogue no longer has: its name is then
/// empty.
pub fn episode_label(id: &str, name: &str) -> String {
    // `s01e03`, `s01e01-e02`: capitals are how everybody writes them.
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, 's' | 'e' | '-');
    if id.chars().any(|c| c.is_ascii_digit()) && id.chars().all(is_number) {
        id.to_uppercase()
    } else if name.is_empty() {
        id.to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_episode_is_called_as_everybody_calls_it() {
        let said = |id: &str, name: &str| {
            let (id, name) = (id.to_owned(), name.to_owned());
            let source = None;
            Episode { id, name, source }.in_words()
        };
        assert_eq!(said("s01e03", ""), "S01E03");
        assert_eq!(said("s01e01-e02", "The Ferry"), "S01E01-E02 · The Ferry");
        assert_eq!(said("pilot", "The Ferry"), "The Ferry");
        assert_eq!(said("pilot", ""), "pilot");
        assert_eq!(said("see", ""), "see");
    }
}
