//! All keys, out of the table that dispatches them.

use ratatui::text::Span;

use super::document::Document;
use crate::shell::tui::keymap::{Focus, Group};
use crate::shell::tui::model::Model;
use crate::shell::tui::text;

/// Columns for the keys.
const KEYS: u16 = 18;

/// Everything there is to say.
pub(super) fn document(model: &Model, columns: u16) -> Document {
    let theme = model.theme();
    let mut document = Document::default();
    document.say("Keys", theme.strong());
    for group in Group::ALL {
        document.gap();
        document.say(group.name(), theme.accent());
        let mut lines: Vec<_> = model
            .keymap
            .lines()
            .filter(|(binding, _)| binding.group == group)
            .collect();
        // What counts on the page comes first, what only counts elsewhere after it.
        lines.sort_by_key(|(binding, _)| !binding.focuses.contains(&Focus::Home));
        for (binding, keys) in lines {
            let keys: Vec<_> = keys.iter().map(ToString::to_string).collect();
            let keys = if keys.is_empty() {
                "no key".to_owned()
            } else {
                keys.join("  ")
            };
            let pad = KEYS.saturating_sub(text::width(&keys)).max(1);
            let help = text::wrap(
                binding.help,
                columns.saturating_sub(KEYS.max(text::width(&keys) + 1)),
            );
            for (at, line) in help.into_iter().enumerate() {
                let lead = if at == 0 {
                    format!("{keys}{}", " ".repeat(usize::from(pad)))
                } else {
                    " ".repeat(usize::from(KEYS))
                };
                let line = Span::styled(line, theme.text());
                document.line(vec![Span::styled(lead, theme.strong()), line]);
            }
        }
    }
    document.gap();
    document.say("Signs", theme.accent());
    for (sign, meaning) in [
        ("◆", "the picture is another one since the last act"),
        (
            "▲3  ▼2  new",
            "so many places towards the front or the end, or not there before",
        ),
        ("✓  40%  +", "seen, begun, on my list"),
    ] {
        let lead = Span::styled(format!("{sign:<18}"), theme.strong());
        document.line(vec![lead, Span::styled(meaning, theme.text())]);
    }
    document.gap();
    let words = "Every key can be changed in the configuration file, under [keys]: why = \"w\".";
    document.paragraph(words, columns, theme.dim());
    document
}
