//! Words for people: spans with an ink, lines that wrap, tables whose columns line up.
//!
//! Every span is escaped where it is made, so nothing that a catalogue, a name or an argument
//! holds can steer the terminal. Widths are those of the terminal, where some characters take two
//! cells and some none. Read [`Text`] first.

use std::io::{self, Write};

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::wording::escaped;

/// Cells between two columns.
const GAP: usize = 2;

/// How a span looks where colours are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    Bold,
    Dim,
    /// What the line is about.
    Accent,
    /// Rising, chosen, well.
    Good,
    /// Falling, failed.
    Bad,
    /// Worth a look.
    Warn,
}

impl Ink {
    /// The parameters of its colour sequence.
    const fn sequence(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "1",
            Self::Dim => "2",
            Self::Accent => "36",
            Self::Good => "32",
            Self::Bad => "31",
            Self::Warn => "33",
        }
    }
}

/// A piece of a line, escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    text: String,
    ink: Ink,
}

impl Span {
    pub(super) fn new(text: impl AsRef<str>, ink: Ink) -> Self {
        Self {
            text: escaped(text.as_ref()),
            ink,
        }
    }

    fn width(&self) -> usize {
        self.text.width()
    }
}

pub(super) fn plain(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Plain)
}

pub(super) fn bold(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Bold)
}

pub(super) fn dim(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Dim)
}

pub(super) fn accent(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Accent)
}

pub(super) fn good(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Good)
}

pub(super) fn bad(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Bad)
}

pub(super) fn warn(text: impl AsRef<str>) -> Span {
    Span::new(text, Ink::Warn)
}

/// Lines of an answer, laid out for a width.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    width: Option<usize>,
    lines: Vec<Vec<Span>>,
}

impl Text {
    /// For a terminal of this many cells; `None`: lines may have any length.
    pub(super) const fn new(width: Option<usize>) -> Self {
        Self {
            width,
            lines: Vec::new(),
        }
    }

    /// Whether a table line that needs `cells` cells has room.
    pub(super) fn has_room(&self, cells: usize) -> bool {
        self.width.is_none_or(|width| cells <= width)
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// A sentence; wraps at spaces, its later lines indented by two.
    pub(super) fn say(&mut self, spans: impl IntoIterator<Item = Span>) {
        self.say_at(0, spans);
    }

    /// As [`Text::say`], indented by `indent` cells.
    pub(super) fn say_at(&mut self, indent: usize, spans: impl IntoIterator<Item = Span>) {
        let mut line = vec![plain(" ".repeat(indent))];
        let mut used = indent;
        let mut is_fresh = true;
        for span in spans {
            for word in span.text.split_inclusive(' ') {
                let width = word.trim_end().width();
                if !is_fresh && self.width.is_some_and(|most| used + width > most) {
                    self.lines.push(std::mem::take(&mut line));
                    line.push(plain(" ".repeat(indent + 2)));
                    used = indent + 2;
                }
                used += word.width();
                is_fresh = false;
                line.push(Span {
                    text: word.to_owned(),
                    ink: span.ink,
                });
            }
        }
        self.lines.push(line);
    }

    pub(super) fn table(&mut self, table: &Table) {
        self.lines.extend(table.lines(self.width));
    }

    /// Writes it, with colours or without.
    pub(super) fn write(&self, out: &mut dyn Write, colour: bool) -> io::Result<()> {
        for line in &self.lines {
            out.write_all(painted(line, colour).as_bytes())?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}

/// One line; no spaces at its end, and one colour sequence for what looks alike.
fn painted(line: &[Span], colour: bool) -> String {
    let mut runs: Vec<(Ink, String)> = Vec::new();
    for span in line {
        match runs.last_mut() {
            Some((ink, text)) if *ink == span.ink => text.push_str(&span.text),
            _ => runs.push((span.ink, span.text.clone())),
        }
    }
    while let Some((_, text)) = runs.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            break;
        }
        runs.pop();
    }
    let paint = |(ink, text): (Ink, String)| {
        if !colour || ink == Ink::Plain {
            return text;
        }
        format!("\u{1b}[{}m{text}\u{1b}[0m", ink.sequence())
    };
    runs.into_iter().map(paint).collect()
}

/// A column of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    head: &'static str,
    is_right: bool,
    least: Option<usize>,
    dropped: u8,
}

impl Column {
    pub(super) const fn left(head: &'static str) -> Self {
        Self {
            head,
            is_right: false,
            least: None,
            dropped: 0,
        }
    }

    pub(super) const fn right(head: &'static str) -> Self {
        Self {
            is_right: true,
            ..Self::left(head)
        }
    }

    /// May be cut to this many cells where the terminal is narrow.
    pub(super) const fn shrinks_to(self, cells: usize) -> Self {
        Self {
            least: Some(cells),
            ..self
        }
    }

    /// May be left out where cutting is not enough; the largest rank goes first.
    pub(super) const fn dropped(self, rank: u8) -> Self {
        Self {
            dropped: rank,
            ..self
        }
    }
}

#[derive(Clone, Debug)]
enum Entry {
    Cells(Vec<Span>),
    Line(usize, Vec<Span>),
    Heads,
}

/// Cells in columns, with free lines between them.
#[derive(Clone, Debug)]
pub(super) struct Table {
    indent: usize,
    columns: Vec<Column>,
    entries: Vec<Entry>,
}

impl Table {
    pub(super) fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            indent: 2,
            columns: columns.into_iter().collect(),
            entries: Vec::new(),
        }
    }

    /// A line with the names of the columns.
    pub(super) fn heads(&mut self) {
        self.entries.push(Entry::Heads);
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Span>) {
        self.entries.push(Entry::Cells(cells.into_iter().collect()));
    }

    /// A line over the whole width, not in columns.
    pub(super) fn line(&mut self, spans: impl IntoIterator<Item = Span>) {
        self.line_at(0, spans);
    }

    /// As [`Table::line`], indented by `indent` cells.
    pub(super) fn line_at(&mut self, indent: usize, spans: impl IntoIterator<Item = Span>) {
        self.entries
            .push(Entry::Line(indent, spans.into_iter().collect()));
    }

    fn lines(&self, width: Option<usize>) -> Vec<Vec<Span>> {
        let widths = self.widths(width);
        let mut text = Text::new(width);
        for entry in &self.entries {
            match entry {
                Entry::Line(indent, spans) => text.say_at(*indent, spans.iter().cloned()),
                Entry::Cells(cells) => text.lines.push(self.cells(cells, &widths)),
                Entry::Heads => {
                    let heads: Vec<_> = self.columns.iter().map(|c| dim(c.head)).collect();
                    text.lines.push(self.cells(&heads, &widths));
                }
            }
        }
        text.lines
    }

    fn cells(&self, cells: &[Span], widths: &[Option<usize>]) -> Vec<Span> {
        let mut line = vec![plain(" ".repeat(self.indent))];
        let mut is_first = true;
        for ((column, width), cell) in self.columns.iter().zip(widths).zip(cells) {
            let Some(width) = *width else { continue };
            if !is_first {
                line.push(plain(" ".repeat(GAP)));
            }
            is_first = false;
            let cut = Span {
                text: cut(&cell.text, width),
                ink: cell.ink,
            };
            let room = plain(" ".repeat(width.saturating_sub(cut.width())));
            if column.is_right {
                line.extend([room, cut]);
            } else {
                line.extend([cut, room]);
            }
        }
        line
    }

    /// The width of each column; `None` where it is left out.
    fn widths(&self, most: Option<usize>) -> Vec<Option<usize>> {
        let mut widths: Vec<Option<usize>> = (0..self.columns.len())
            .map(|place| Some(self.natural_width(place)))
            .collect();
        let Some(most) = most else { return widths };
        loop {
            let over = self.total(&widths).saturating_sub(most);
            if over == 0 || self.shrink(&mut widths, over) || !self.drop_one(&mut widths) {
                return widths;
            }
            // What is left may have its natural width again.
            for (place, width) in widths.iter_mut().enumerate() {
                *width = width.map(|_| self.natural_width(place));
            }
        }
    }

    fn natural_width(&self, place: usize) -> usize {
        let width = |entry: &Entry| match entry {
            Entry::Cells(cells) => cells.get(place).map_or(0, Span::width),
            Entry::Heads => self
                .columns
                .get(place)
                .map_or(0, |column| column.head.width()),
            Entry::Line(..) => 0,
        };
        self.entries.iter().map(width).max().unwrap_or(0)
    }

    fn total(&self, widths: &[Option<usize>]) -> usize {
        let kept = widths.iter().flatten();
        self.indent + kept.clone().sum::<usize>() + GAP * kept.count().saturating_sub(1)
    }

    /// Takes `over` cells from the widest columns that may be cut; whether that was enough.
    fn shrink(&self, widths: &mut [Option<usize>], over: usize) -> bool {
        for _ in 0..over {
            let least = |place: usize| self.columns.get(place).and_then(|column| column.least);
            let widest = widths
                .iter_mut()
                .enumerate()
                .filter_map(|(place, width)| Some((least(place)?, width.as_mut()?)))
                .filter(|(least, width)| **width > *least)
                .max_by_key(|(_, width)| **width);
            match widest {
                Some((_, width)) => *width -= 1,
                None => return false,
            }
        }
        true
    }

    fn drop_one(&self, widths: &mut [Option<usize>]) -> bool {
        let kept = self
            .columns
            .iter()
            .zip(widths)
            .filter(|(_, width)| width.is_some());
        let next = kept.filter(|(column, _)| column.dropped > 0);
        match next.max_by_key(|(column, _)| column.dropped) {
            Some((_, width)) => {
                *width = None;
                true
            }
            None => false,
        }
    }
}

/// The text within `width` cells; an ellipsis says that something is missing.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        let next = used + cluster.width();
        if next + 1 > width {
            break;
        }
        out.push_str(cluster);
        used = next;
    }
    if width > 0 {
        out.push('…');
    }
    out
}

/// A bar of at most `cells` cells, as long as `value` is of `full`, in eighths of a cell.
pub(super) fn bar(value: f64, full: f64, cells: usize) -> Span {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let share = if full > 0.0 {
        (value.abs() / full).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let eighths = (share * (cells * 8) as f64).round();
    // At most 8 times the cells of a bar, and never negative.
    let eighths = (0..=cells * 8)
        .take_while(|n| *n as f64 <= eighths)
        .count()
        .saturating_sub(1);
    let mut text = "█".repeat(eighths / 8);
    text.push_str(EIGHTHS.get(eighths % 8).copied().unwrap_or(""));
    if text.is_empty() && value.abs() > 0.0 {
        text.push('▏');
    }
    Span::new(text, if value < 0.0 { Ink::Bad } else { Ink::Good })
}

/// A probability in per cent.
pub(super) fn percent(probability: f64) -> String {
    let value = probability * 100.0;
    if probability > 0.0 && value < 0.05 {
        "<0.1 %".to_owned()
    } else {
        format!("{value:.1} %")
    }
}

/// A signed number with three digits; true minus.
pub(super) fn signed(value: f64) -> String {
    let text = format!("{value:+.3}");
    let is_zero = text.chars().all(|c| !c.is_ascii_digit() || c == '0');
    if is_zero {
        " 0.000".to_owned()
    } else {
        text.replace('-', "−")
    }
}

/// Values rounded to three digits such that what is printed sums to the printed sum: each is at
/// most a thousandth away from the truth.
pub(super) fn rounded(values: &[f64]) -> Vec<f64> {
    const UNIT: f64 = 1000.0;
    let mut rounded: Vec<f64> = values.iter().map(|value| (value * UNIT).round()).collect();
    let wanted = (values.iter().sum::<f64>() * UNIT).round();
    loop {
        let off = wanted - rounded.iter().sum::<f64>();
        if off.abs() < 0.5 {
            return rounded.into_iter().map(|value| value / UNIT).collect();
        }
        // The value that rounding moved most the wrong way gives way.
        let step = off.signum();
        let loss = |(value, rounded): (&f64, &f64)| (value * UNIT - rounded) * step;
        let losses = values.iter().zip(&rounded).map(loss);
        let most = losses
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(place, _)| place);
        match most.and_then(|place| rounded.get_mut(place)) {
            Some(value) => *value += step,
            None => return Vec::new(),
        }
    }
}

/// `1 picture`, `2 pictures`.
pub(super) fn count(n: usize, noun: &str) -> String {
    if n == 1 {
        format!("1 {noun}")
    } else {
        format!("{n} {noun}s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(width: Option<usize>, fill: impl Fn(&mut Text), expected: &str) {
        let mut text = Text::new(width);
        fill(&mut text);
        let mut bytes = Vec::new();
        text.write(&mut bytes, false).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    fn names() -> Table {
        let columns = [
            Column::left("TITLE").shrinks_to(6),
            Column::right("SCORE"),
            Column::left("X").dropped(1),
        ];
        let mut table = Table::new(columns);
        table.heads();
        table.row([plain("雪国の夜汽車"), plain("+1.5"), plain("lead")]);
        table.row([plain("Nat\u{1b}[31m"), plain("−0.25"), plain("place")]);
        table
    }

    #[test]
    fn wide_characters_line_up_and_control_characters_are_escaped() {
        check(
            None,
            |text| text.table(&names()),
            "  TITLE          SCORE  X\n  雪国の夜汽車    +1.5  lead\n\
             \x20 Nat\\u{1b}[31m  −0.25  place\n",
        );
    }

    #[test]
    fn narrow_terminals_cut_and_then_leave_out() {
        check(
            Some(24),
            |text| text.table(&names()),
            "  TITLE     SCORE  X\n  雪国の…    +1.5  lead\n  Nat\\u{1…  −0.25  place\n",
        );
        check(
            Some(16),
            |text| text.table(&names()),
            "  TITLE    SCORE\n  雪国の…   +1.5\n  Nat\\u{…  −0.25\n",
        );
    }

    #[test]
    fn sentences_wrap_at_spaces() {
        check(
            Some(12),
            |text| text.say([bold("seven "), plain("pictures changed")]),
            "seven\n  pictures\n  changed\n",
        );
    }

    #[test]
    fn printed_parts_sum_to_the_printed_score() {
        for values in [[0.000_4, 0.000_4, 0.000_4], [1.000_5, -2.000_49, 3.333_33]] {
            let shown = rounded(&values);
            let sum: f64 = shown.iter().sum();
            let expected = (values.iter().sum::<f64>() * 1000.0).round() / 1000.0;
            assert!((sum - expected).abs() < 1e-9, "{values:?} became {shown:?}");
            assert!(
                shown
                    .iter()
                    .zip(&values)
                    .all(|(a, b)| (a - b).abs() < 0.001_5)
            );
        }
    }
}
