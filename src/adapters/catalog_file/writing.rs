//! A catalogue as text, in the form that this room reads: one key a line, `id` first.

use std::fmt::Write as _;

use super::chunks::{Chunk, Head, split};
use crate::adapters::clock::day_to_text;
use crate::domain::catalog::{Artwork, Draft, Episode, Person, PersonIx};
use crate::domain::wording::{escaped, is_unprintable};

/// The first line of a catalogue that a scan wrote, by which it is known again.
pub const SCAN_MARK: &str = "# Made by `keyart scan`; the next scan writes it anew.";

/// What stands behind a usual value where nothing is known.
const NOT_KNOWN: &str = "  # not known";

/// What is to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manuscript {
    /// Lines for the top, each without its `#`.
    pub comments: Vec<String>,
    /// Folders outside the catalogue's own in which sources may lie.
    pub folders: Vec<String>,
    /// The people.
    pub people: Vec<Person>,
    /// The titles with their artworks; their people are positions among `people`.
    pub drafts: Vec<Draft>,
    /// For each title, keys that hold a usual value because nothing is known.
    pub unknown: Vec<Vec<&'static str>>,
}

/// The text of a catalogue. Read again it gives the same people, titles and artworks.
pub fn to_text(manuscript: &Manuscript) -> String {
    let mut out = format!("{SCAN_MARK}\n");
    for line in &manuscript.comments {
        let _ = writeln!(out, "# {}", escaped(line));
    }
    out.push_str("schema = 1\n");
    if !manuscript.folders.is_empty() {
        let _ = writeln!(out, "folders = {}", list(&manuscript.folders));
    }
    for person in &manuscript.people {
        write_person(&mut out, person);
    }
    let none = Vec::new();
    for (place, draft) in manuscript.drafts.iter().enumerate() {
        let unknown = manuscript.unknown.get(place).unwrap_or(&none);
        write_title(&mut out, draft, &manuscript.people, unknown);
    }
    out
}

/// The text of a scan's catalogue with one title put in place of that of its id, and with the
/// people from the `n_known`-th on added; all else stays byte for byte. `None` where it has no such
/// title.
pub fn replaced(
    text: &str,
    draft: &Draft,
    (people, n_known): (&[Person], usize),
) -> Option<String> {
    let id = format!("id = {}", quoted(&draft.title.id));
    let is_title = |chunk: &Chunk<'_>| chunk.head == Head::Top("title");
    let is_meant = |chunk: &Chunk<'_>| is_title(chunk) && chunk.text.lines().nth(1) == Some(&*id);
    let chunks = split(text);
    let place = chunks.iter().position(is_meant)?;
    let first = chunks.iter().position(is_title)?;
    let mut out = String::with_capacity(text.len() + 1024);
    for (at, chunk) in chunks.iter().enumerate() {
        if at == first {
            for person in people.iter().skip(n_known) {
                let mut written = String::new();
                write_person(&mut written, person);
                let _ = writeln!(out, "{}", written.trim_start());
            }
        }
        if at != place {
            out.push_str(chunk.text);
            continue;
        }
        let unknown = chunk.text.lines().filter_map(|line| {
            let (key, _) = line.strip_suffix(NOT_KNOWN)?.split_once(" = ")?;
            Some(key)
        });
        let unknown: Vec<&str> = unknown.collect();
        let mut written = String::new();
        write_title(&mut written, draft, people, &unknown);
        out.push_str(written.trim_start());
        if chunk.text.ends_with("\n\n") {
            out.push('\n');
        }
    }
    Some(out)
}

fn write_person(out: &mut String, person: &Person) {
    let (id, name) = (quoted(&person.id), quoted(&person.name));
    let _ = write!(out, "\n[[person]]\nid = {id}\nname = {name}\n");
}

fn write_title(out: &mut String, draft: &Draft, people: &[Person], unknown: &[&str]) {
    let title = &draft.title;
    out.push_str("\n[[title]]\n");
    let mut line = |key: &str, value: String| {
        let note = if unknown.contains(&key) {
            NOT_KNOWN
        } else {
            ""
        };
        let _ = writeln!(out, "{key} = {value}{note}");
    };
    line("id", quoted(&title.id));
    line("name", quoted(&title.name));
    line("kind", quoted(title.kind.word()));
    line("year", title.year.to_string());
    line("genres", list(&title.genres));
    if !title.moods.is_empty() {
        line("moods", list(&title.moods));
    }
    if !title.tags.is_empty() {
        line("tags", list(&title.tags));
    }
    if !title.cast.is_empty() {
        let billed = title.cast.iter().map(|billing| {
            let person = quoted(id_of(people, billing.person));
            if billing.role.is_empty() {
                format!("{{ person = {person} }}")
            } else {
                format!("{{ person = {person}, role = {} }}", quoted(&billing.role))
            }
        });
        line(
            "cast",
            format!("[{}]", billed.collect::<Vec<_>>().join(", ")),
        );
    }
    line("runtime_min", title.runtime_min.to_string());
    line("maturity", title.maturity.to_string());
    line("popularity", format!("{:?}", title.popularity));
    line("added", day_to_text(title.added));
    if !title.synopsis.is_empty() {
        line("synopsis", quoted(&title.synopsis));
    }
    if let Some(source) = &title.source {
        line("source", quoted(source));
    }
    write_episodes(out, &title.episodes);
    for artwork in &draft.artworks {
        write_artwork(out, artwork, people);
    }
}

fn write_episodes(out: &mut String, episodes: &[Episode]) {
    if episodes.is_empty() {
        return;
    }
    out.push_str("episodes = [\n");
    for episode in episodes {
        let _ = write!(out, "    {{ id = {}", quoted(&episode.id));
        if !episode.name.is_empty() {
            let _ = write!(out, ", name = {}", quoted(&episode.name));
        }
        if let Some(source) = &episode.source {
            let _ = write!(out, ", source = {}", quoted(source));
        }
        out.push_str(" },\n");
    }
    out.push_str("]\n");
}

fn write_artwork(out: &mut String, artwork: &Artwork, people: &[Person]) {
    let _ = write!(
        out,
        "\n[[title.artwork]]\nid = {}\nfile = {}\n",
        quoted(&artwork.id),
        quoted(&artwork.file)
    );
    let shows = &artwork.shows;
    let mut said = Vec::new();
    if !shows.people.is_empty() {
        let ids = shows.people.iter().map(|ix| id_of(people, *ix).to_owned());
        said.push(format!("people = {}", list(&ids.collect::<Vec<_>>())));
    }
    said.extend(
        shows
            .genre
            .as_ref()
            .map(|genre| format!("genre = {}", quoted(genre))),
    );
    if !shows.moods.is_empty() {
        said.push(format!("moods = {}", list(&shows.moods)));
    }
    said.extend(
        shows
            .setting
            .as_ref()
            .map(|setting| format!("setting = {}", quoted(setting))),
    );
    said.extend(
        shows
            .shot
            .as_ref()
            .map(|shot| format!("shot = {}", quoted(shot))),
    );
    if !said.is_empty() {
        let _ = writeln!(out, "shows = {{ {} }}", said.join(", "));
    }
}

fn id_of(people: &[Person], ix: PersonIx) -> &str {
    people.get(ix.0 as usize).map_or("", |person| &person.id)
}

fn list(words: &[String]) -> String {
    let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
    format!("[{}]", words.join(", "))
}

/// A TOML basic string in one line.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if is_unprintable(c) => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
