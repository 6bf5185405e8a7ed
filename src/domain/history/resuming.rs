//! Whether a title is begun or finished, and where watching goes on.

use super::{BEGUN, FINISHED, Part, TitleFacts};

impl TitleFacts {
    /// Whether its last play began it and did not finish it. A series is begun from its first
    /// episode to its last.
    pub fn is_begun(&self) -> bool {
        let is_under_way = matches!(self.last_part, Part::Episode(place) if place.at > 0);
        self.last_play
            .is_some_and(|(_, fraction, _)| fraction >= BEGUN || is_under_way)
            && !self.is_finished()
    }

    /// Whether it is to be gone on with: begun, and not dismissed since.
    pub fn is_to_continue(&self) -> bool {
        self.is_begun() && !self.dismissed
    }

    /// Whether its last play finished it: of a series, the last episode.
    pub fn is_finished(&self) -> bool {
        let goes_on = match self.last_part {
            Part::Whole => false,
            Part::Episode(place) => place.has_next(),
            Part::Elsewhere => true,
        };
        self.last_play
            .is_some_and(|(_, fraction, _)| fraction >= FINISHED && !goes_on)
    }

    /// Where watching goes on, in a title with so many episodes: in the episode of the last play,
    /// or in the one after it if that was finished. From the start where it is not begun. A play
    /// of a share of the whole series stands for that share of its episodes.
    pub fn resume(&self, n_episodes: usize) -> Resume {
        let start = Resume {
            episode: (n_episodes > 0).then_some(0),
            from: 0.0,
        };
        let Some((_, fraction, _)) = self.last_play.filter(|_| self.is_begun()) else {
            return start;
        };
        let from = if fraction < BEGUN { 0.0 } else { fraction };
        match self.last_part {
            Part::Elsewhere => start,
            Part::Episode(place) if fraction >= FINISHED => Resume {
                episode: Some(place.at + 1),
                from: 0.0,
            },
            Part::Episode(place) => Resume {
                episode: Some(place.at),
                from,
            },
            Part::Whole if n_episodes > 0 => {
                let n_seen = episodes_seen(fraction, n_episodes);
                Resume {
                    episode: Some(n_seen.min(n_episodes - 1)),
                    from: 0.0,
                }
            }
            Part::Whole => Resume {
                episode: None,
                from,
            },
        }
    }
}

/// How many of so many episodes were seen by whoever saw this fraction of a series: all of them
/// from the fraction on that finishes it.
pub(super) fn episodes_seen(fraction: f64, n_episodes: usize) -> usize {
    if fraction >= FINISHED {
        return n_episodes;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to the number of episodes"
    )]
    let n_seen = (fraction.max(0.0) * n_episodes as f64) as usize;
    n_seen
}

/// Where watching goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resume {
    /// The position of the episode, from 0; none for a title without any.
    pub episode: Option<usize>,
    /// How much of it, or of the title, was watched: 0 to 1.
    pub from: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalog::EpisodePlace;
    use crate::domain::history::Moment;

    fn facts(fraction: f64, episode: Option<(usize, usize)>) -> TitleFacts {
        TitleFacts {
            last_play: Some((0, fraction, Moment(0))),
            last_part: episode.map_or(Part::Whole, |(at, of)| {
                Part::Episode(EpisodePlace { at, of })
            }),
            ..TitleFacts::default()
        }
    }

    /// Begun, finished, and where it goes on.
    fn check(facts: &TitleFacts, n: usize, expected: (bool, bool, Option<usize>, f64)) {
        let Resume { episode, from } = facts.resume(n);
        let found = (facts.is_begun(), facts.is_finished(), episode, from);
        assert_eq!(found, expected, "{facts:?}");
    }

    #[test]
    fn a_film_goes_on_where_it_was_left() {
        check(&TitleFacts::default(), 0, (false, false, None, 0.0));
        check(&facts(0.04, None), 0, (false, false, None, 0.0));
        check(&facts(0.3, None), 0, (true, false, None, 0.3));
        check(&facts(0.9, None), 0, (false, true, None, 0.0));
    }

    #[test]
    fn a_series_goes_on_with_the_episode_that_is_next() {
        check(&TitleFacts::default(), 3, (false, false, Some(0), 0.0));
        let first = |fraction| facts(fraction, Some((0, 3)));
        check(&first(0.02), 3, (false, false, Some(0), 0.0));
        check(&first(0.3), 3, (true, false, Some(0), 0.3));
        check(&first(0.9), 3, (true, false, Some(1), 0.0));
        // Of the second too little was seen, and yet the series is begun.
        check(&facts(0.02, Some((1, 3))), 3, (true, false, Some(1), 0.0));
        check(&facts(0.5, Some((2, 3))), 3, (true, false, Some(2), 0.5));
        check(&facts(1.0, Some((2, 3))), 3, (false, true, Some(0), 0.0));
    }

    #[test]
    fn an_episode_that_nobody_knows_begins_its_series_and_tells_no_more() {
        let elsewhere = |fraction| TitleFacts {
            last_part: Part::Elsewhere,
            ..facts(fraction, None)
        };
        check(&elsewhere(1.0), 3, (true, false, Some(0), 0.0));
        check(&elsewhere(0.5), 3, (true, false, Some(0), 0.0));
        check(&elsewhere(0.01), 3, (false, false, Some(0), 0.0));
    }

    #[test]
    fn a_share_of_a_series_is_that_share_of_its_episodes() {
        check(&facts(0.5, None), 4, (true, false, Some(2), 0.0));
        check(&facts(0.1, None), 4, (true, false, Some(0), 0.0));
        check(&facts(0.84, None), 1, (true, false, Some(0), 0.0));
        check(&facts(1.0, None), 4, (false, true, Some(0), 0.0));
        assert_eq!(episodes_seen(0.86, 4), 4);
        assert_eq!(episodes_seen(-1.0, 4), 0);
    }
}
