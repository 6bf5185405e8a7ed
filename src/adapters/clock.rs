//! The one reading of the clock, and points in time as RFC 3339 text.
//!
//! Everything above takes the time as an argument; only what starts a command or an entry of
//! the log asks [`now`].

use jiff::Timestamp;

use crate::domain::catalog::Day;
use crate::domain::history::Moment;

/// The time now, to the millisecond.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the clock"
)]
pub fn now() -> Moment {
    Moment(Timestamp::now().as_millisecond())
}

/// A moment as RFC 3339 in UTC; milliseconds are written only where there are any.
///
/// Outside the years that RFC 3339 knows it is the nearest moment inside.
///
/// # Example
/// ```
/// use keyart::{adapters::clock::moment_to_text, domain::history::Moment};
/// assert_eq!(moment_to_text(Moment(0)), "1970-01-01T00:00:00Z");
/// ```
pub fn moment_to_text(moment: Moment) -> String {
    timestamp(moment).to_string()
}

/// Reads RFC 3339 with any offset, such as `2026-11-25T20:00:00+01:00`; what is finer than a
/// millisecond is cut off.
pub fn text_to_moment(text: &str) -> Option<Moment> {
    let timestamp: Timestamp = text.trim().parse().ok()?;
    Some(Moment(
        timestamp
            .as_nanosecond()
            .div_euclid(1_000_000)
            .try_into()
            .ok()?,
    ))
}

/// A day as `2026-11-25`.
pub fn day_to_text(day: Day) -> String {
    let noon = Moment(day.0.saturating_mul(86_400_000).saturating_add(43_200_000));
    timestamp(noon).strftime("%Y-%m-%d").to_string()
}

fn timestamp(moment: Moment) -> Timestamp {
    Timestamp::from_millisecond(moment.0).unwrap_or(if moment.0 < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back() {
        for ms in [
            0,
            1,
            -1,
            1_764_000_000_123,
            1_764_000_000_000,
            253_402_207_200_000,
        ] {
            assert_eq!(
                text_to_moment(&moment_to_text(Moment(ms))),
                Some(Moment(ms))
            );
        }
    }

    #[test]
    fn offsets_are_taken_into_account() {
        let expected = text_to_moment("2026-11-25T19:00:00Z");
        assert_eq!(text_to_moment("2026-11-25T20:00:00+01:00"), expected);
        assert_eq!(
            expected.map(|moment| day_to_text(moment.day())),
            Some("2026-11-25".into())
        );
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-11-25",
            "2026-13-01T00:00:00Z",
            "12:00:00Z",
        ] {
            assert_eq!(text_to_moment(text), None, "{text}");
        }
    }

    #[test]
    fn moments_outside_the_calendar_do_not_break_it() {
        assert!(moment_to_text(Moment(i64::MAX)).starts_with("9999"));
        assert!(moment_to_text(Moment(i64::MIN)).starts_with('-'));
        assert!(day_to_text(Day(i64::MAX)).starts_with("9999"));
    }
}
