//! From the ratings that sidecars hold to an age.

use super::tables::RATINGS;

/// The youngest age that a rating is meant for; `None` where no board is known by it.
///
/// Of several (`USA:R / Germany:16`) the first that is known counts. The words for "not rated"
/// are no rating.
pub fn age_of(text: &str) -> Option<u8> {
    text.split(['/', '|', ',']).find_map(age_of_one)
}

fn age_of_one(text: &str) -> Option<u8> {
    let lower = text.trim().to_lowercase();
    let known = |word: &str| {
        let word = word.trim().trim_end_matches('+').trim();
        RATINGS
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, age)| *age)
    };
    let after_country = lower
        .rsplit_once([':', '_'])
        .map_or(lower.as_str(), |(_, rest)| rest);
    let after_country = after_country.trim();
    let plain = after_country
        .strip_prefix("rated ")
        .unwrap_or(after_country);
    // `Rated R for language` names its rating first, `DE-16` and `FSK-16` the board.
    let first = plain.split(' ').next().unwrap_or("");
    let after_hyphen = plain.rsplit_once('-').map_or("", |(_, rest)| rest);
    let is_short_board = plain
        .split('-')
        .next()
        .is_some_and(|board| board.len() <= 3);
    known(plain)
        .or_else(|| known(first).filter(|_| lower.starts_with("rated ")))
        .or_else(|| known(after_hyphen).filter(|_| is_short_board && is_number(after_hyphen)))
}

fn is_number(text: &str) -> bool {
    let text = text.trim_end_matches('+');
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
