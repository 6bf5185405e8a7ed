//! One log out of two: what an import adds to a history.

use std::collections::HashMap;

use super::{Act, Deed, Listing, Log, Moment, Origin};

/// What makes two acts one: time, kind, title, and what was said of it. Not by whom it was written,
/// nor the picture, which another program may not know.
type Mark<'a> = (Moment, &'static str, &'a str, String);

impl Log {
    /// The acts of `incoming` that this log lacks, as an import writes them: they make no visit and
    /// reward no picture. Of several equal acts as many are lacking as it has fewer, so that what
    /// was imported once is never imported again.
    #[must_use]
    pub fn lacking(&self, incoming: &Self) -> Self {
        let mut known: HashMap<Mark<'_>, usize> = HashMap::new();
        for act in self.acts() {
            *known.entry(mark(act)).or_default() += 1;
        }
        let mut lacking = Vec::new();
        for act in incoming.acts() {
            match known.get_mut(&mark(act)) {
                Some(left) if *left > 0 => *left -= 1,
                _ => lacking.push(Act {
                    origin: Origin::Import,
                    ..act.clone()
                }),
            }
        }
        Self::new(lacking, Vec::new())
    }

    /// This log and then `later`, whose entries were written after all of this one.
    #[must_use]
    pub fn joined(&self, later: &Self) -> Self {
        let first = self.next_seq();
        let (mut acts, mut impressions) = (self.acts().to_vec(), self.impressions().to_vec());
        acts.extend(later.acts().iter().cloned().map(|act| Act {
            seq: first.saturating_add(act.seq),
            ..act
        }));
        impressions.extend(later.impressions().iter().cloned().map(|mut impression| {
            impression.seq = first.saturating_add(impression.seq);
            impression
        }));
        Self::new(acts, impressions)
    }
}

fn mark(act: &Act) -> Mark<'_> {
    let title = act.deed.title().map_or("", |title| title.id.as_str());
    let said = match &act.deed {
        Deed::Play {
            fraction, episode, ..
        } => {
            let episode = episode.as_ref().map_or("", |episode| episode.id.as_str());
            format!("{} {episode}", fraction.to_bits())
        }
        Deed::Thumb { thumb, .. } => format!("{thumb:?}"),
        Deed::List { listing, .. } => (*listing == Listing::Add).to_string(),
        Deed::Hide { hidden, .. } => hidden.to_string(),
        Deed::Dismiss { dismissed, .. } => dismissed.to_string(),
        Deed::Mood { mood } => mood.clone().unwrap_or_default(),
    };
    (act.time, act.deed.word(), title, said)
}
