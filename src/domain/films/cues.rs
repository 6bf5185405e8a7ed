//! Which of a title's genres a frame of it speaks for.

/// Moods, and the genres that pictures of them are used for, the most usual first.
///
/// After the colour and light that film posters of a genre share: Ivasic-Kos, Pobar and Mikec,
/// "Movie posters classification into genres based on low-level features", MIPRO 2014. Which
/// genres go with a mood is ours.
const CUES: [(&str, &[&str]); 8] = [
    (
        "tense",
        &["thriller", "crime", "action", "mystery", "horror", "war"],
    ),
    (
        "eerie",
        &[
            "horror",
            "mystery",
            "fantasy",
            "science fiction",
            "thriller",
        ],
    ),
    ("warm", &["family", "comedy", "romance", "drama"]),
    ("romantic", &["romance", "drama"]),
    ("melancholic", &["drama", "war", "romance"]),
    (
        "hopeful",
        &["family", "adventure", "documentary", "sport", "drama"],
    ),
    (
        "playful",
        &["comedy", "animation", "family", "musical", "music"],
    ),
    (
        "epic",
        &[
            "adventure",
            "fantasy",
            "action",
            "western",
            "history",
            "war",
            "science fiction",
        ],
    ),
];

/// The genre that a picture of these moods, the surest first, cues: always one of the title's
/// own, so that no picture promises what the title is not.
pub fn genre_cue<'a>(genres: &'a [String], moods: &[String]) -> Option<&'a str> {
    let of_mood = |mood: &String| CUES.iter().find(|(word, _)| word == mood);
    let fitting = moods.iter().filter_map(of_mood).flat_map(|(_, all)| *all);
    let mut own = fitting.filter_map(|cue| genres.iter().find(|genre| is_it(genre, cue)));
    own.next().map(String::as_str)
}

/// Sites also write `sci-fi`.
fn is_it(genre: &str, cue: &str) -> bool {
    genre == cue || (cue == "science fiction" && matches!(genre, "sci-fi" | "scifi"))
}

#[cfg(test)]
mod tests {
    use super::{CUES, genre_cue};
    use proptest::prelude::*;

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_picture_cues_a_genre_of_its_own_title() {
        for (genres, moods, expected) in [
            (["drama", "comedy"], ["playful", "tense"], Some("comedy")),
            (["drama", "comedy"], ["melancholic", "warm"], Some("drama")),
            (["thriller", "sci-fi"], ["epic", "tense"], Some("sci-fi")),
            (["western", "komödie"], ["romantic", "warm"], None),
        ] {
            assert_eq!(genre_cue(&words(&genres), &words(&moods)), expected);
        }
    }

    proptest! {
        #[test]
        fn never_a_genre_that_the_title_has_not(
            genres in prop::collection::vec(0_usize..40, 0..4),
            moods in prop::collection::vec(0_usize..8, 0..3)
        ) {
            let known: Vec<&str> = CUES.iter().flat_map(|(_, all)| *all).copied().collect();
            let genres = genres.iter().map(|ix| known[ix % known.len()].to_owned());
            let genres: Vec<_> = genres.collect();
            let moods: Vec<_> = moods.iter().map(|ix| CUES[*ix].0.to_owned()).collect();
            if let Some(cue) = genre_cue(&genres, &moods) {
                prop_assert!(genres.iter().any(|genre| genre == cue));
            }
        }
    }
}
