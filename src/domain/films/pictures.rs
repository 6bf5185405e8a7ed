//! Pictures that lie beside films, by their names.

/// What a picture is by its name, best first: pictures across are shown whole, posters are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    /// `fanart`, `backdrop` and their kin: a picture across, no words on it.
    Fanart,
    /// `landscape`: a picture across, mostly with the title on it.
    Landscape,
    /// `thumb`: a picture across, of a film or an episode.
    Thumb,
    /// `keyart`: a poster without words.
    Keyart,
    /// `poster`, `folder`, `cover`.
    Poster,
}

impl Sight {
    /// The word for it in ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fanart => "fanart",
            Self::Landscape => "landscape",
            Self::Thumb => "thumb",
            Self::Keyart => "keyart",
            Self::Poster => "poster",
        }
    }

    /// The kind of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        let all = [
            Self::Fanart,
            Self::Landscape,
            Self::Thumb,
            Self::Keyart,
            Self::Poster,
        ];
        all.into_iter().find(|sight| sight.word() == word)
    }
}

/// What the picture of this stem is to a film whose videos have `stems`. Names without the
/// film's own, such as `fanart`, count where the folder is the film's (`owns_folder`).
pub fn sight_of(stem: &str, stems: &[&str], owns_folder: bool) -> Option<Sight> {
    let lower = stem.trim().to_lowercase();
    let own = stems.iter().filter_map(|stem| {
        let rest = lower.strip_prefix(&stem.trim().to_lowercase())?;
        Some(
            rest.strip_prefix(['-', '.', '_', ' '])
                .unwrap_or(rest)
                .trim()
                .to_owned(),
        )
    });
    // The longest name is the film's.
    let rest = own.min_by_key(String::len);
    if let Some(rest) = &rest
        && rest.is_empty()
    {
        return Some(Sight::Poster);
    }
    rest.as_deref().and_then(by_word).or_else(|| {
        owns_folder
            .then(|| by_word(without_season(&lower)))
            .flatten()
    })
}

/// The order in which pictures are taken: by kind, then by name with numbers counted.
pub fn best_first(a: (Sight, &str), b: (Sight, &str)) -> std::cmp::Ordering {
    let key = |(sight, name): (Sight, &str)| (sight, name.chars().count(), name.to_lowercase());
    key(a).cmp(&key(b))
}

/// The actor of `.actors/First_Last.jpg`.
pub fn actor_of(stem: &str) -> Option<String> {
    let name = super::printable(&stem.replace('_', " "));
    (!name.is_empty()).then_some(name)
}

/// `season01-fanart`, `season-all-landscape`, `season-specials-fanart` are the series'.
fn without_season(stem: &str) -> &str {
    let Some(rest) = stem.strip_prefix("season") else {
        return stem;
    };
    let rest = rest.trim_start_matches('-');
    let rest = rest
        .strip_prefix("all")
        .or_else(|| rest.strip_prefix("specials"))
        .unwrap_or(rest);
    rest.trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start_matches('-')
}

fn by_word(word: &str) -> Option<Sight> {
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = word.trim_end_matches(['-', '_', ' ', '.']);
    Some(match word {
        "fanart" | "backdrop" | "background" | "art" | "extrafanart" => Sight::Fanart,
        "landscape" => Sight::Landscape,
        "thumb" => Sight::Thumb,
        "keyart" => Sight::Keyart,
        "poster" | "folder" | "cover" | "movie" | "show" | "default" => Sight::Poster,
        _ => return None,
    })
}
