//! From text to people, titles and example viewers, with every mistake on the way.
//!
//! People are read before titles and titles before viewers, wherever they stand in the file, so
//! that each reference is settled when it is met and nothing has to be kept for later.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::chunks::{self, Chunk, Head};
use super::diagnostic::{Help, Marks, quoted};
use super::embedded::rgb;
use super::fields::{Entry, Rule, Scope, Value};
use super::folder::Folder;
use super::nearest::Nearest;
use super::titles::Titles;
use crate::domain::catalog::{Draft, ExamplePlay, ExampleViewer, Person, PersonIx};
use crate::domain::wording::{escaped, is_unprintable};

/// Largest entry. Parsing takes some forty times its size in memory.
const MAX_CHUNK_BYTES: usize = 4 << 20;
/// Bytes between two calls of the progress function.
const PROGRESS_STEP_BYTES: usize = 1 << 20;

/// How far the reading of a catalogue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that are done.
    pub done_bytes: usize,
    /// Bytes of the file.
    pub total_bytes: usize,
}

/// What was read. Everything in it is sound; what was not is in `marks`.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) people: Vec<Person>,
    pub(super) drafts: Vec<Draft>,
    pub(super) examples: Vec<ExampleViewer>,
    pub(super) left_out: Vec<Left>,
    /// Folders outside the catalogue's own in which sources may lie.
    pub(super) folders: Vec<PathBuf>,
    pub(super) marks: Marks,
}

/// A title or an artwork that was left out.
#[derive(Debug)]
pub(super) struct Left {
    pub(super) title: String,
    pub(super) artwork: Option<String>,
    pub(super) offset: usize,
}

/// People by id.
#[derive(Debug, Default)]
pub(super) struct People {
    list: Vec<Person>,
    by_id: HashMap<String, (PersonIx, usize)>,
}

impl People {
    pub(super) fn find(&self, id: &str) -> Option<PersonIx> {
        self.by_id.get(id).map(|(ix, _)| *ix)
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|person| person.id.as_str())
    }

    pub(super) fn name(&self, ix: PersonIx) -> &str {
        self.list
            .get(ix.0 as usize)
            .map_or("", |person| &person.name)
    }

    fn read(&mut self, scope: &mut Scope<'_>, entry: &Entry<'_>) {
        entry.only(scope, &["id", "name"]);
        let checked = entry.text(scope, "id", Rule::Id);
        let name = entry.text(scope, "name", Rule::Name).map(|(name, _)| name);
        // A person whose id is wrong is still known by it, so that the one mistake is not
        // reported at every mention.
        let raw = entry.get("id").and_then(|value| value.get_ref().as_str());
        let Some(id) = checked.as_ref().map(|(id, _)| *id).or(raw) else {
            return;
        };
        let span = checked.map_or_else(|| entry.span.clone(), |(_, span)| span);
        if let Some((_, first)) = self.by_id.get(id) {
            twice(scope, "person", id, &span, *first);
            return;
        }
        let ix = PersonIx(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.by_id
            .insert(id.to_owned(), (ix, scope.base + span.start));
        let name = name.unwrap_or(id).to_owned();
        self.list.push(Person {
            id: id.to_owned(),
            name,
        });
    }
}

/// Marks an id that was given before, at `first`.
pub(super) fn twice(
    scope: &mut Scope<'_>,
    noun: &str,
    id: &str,
    span: &Range<usize>,
    first: usize,
) {
    let message = format!("the {noun} id {} is given twice", quoted(id));
    scope.error(
        span,
        message,
        Help::SeeLine("it was first given in line", first),
    );
}

/// What is read in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pass {
    People,
    Titles,
    Viewers,
}

impl Pass {
    const ALL: [Self; 3] = [Self::People, Self::Titles, Self::Viewers];

    const fn key(self) -> &'static str {
        match self {
            Self::People => "person",
            Self::Titles => "title",
            Self::Viewers => "viewer",
        }
    }
}

/// Keys of the file itself.
const ROOT_KEYS: [&str; 5] = ["schema", "folders", "person", "title", "viewer"];

/// Reads a whole text.
pub(super) fn read(text: &str, folder: &mut Folder, progress: &mut dyn FnMut(Progress)) -> Reading {
    let mut reader = Reader {
        marks: Marks::default(),
        nearest: Nearest::new(),
        people: People::default(),
        titles: Titles::new(folder),
        examples: Vec::new(),
        viewer_ids: HashMap::new(),
    };
    if text.trim().is_empty() {
        reader.marks.push_fatal(
            0..0,
            "the catalogue is empty".to_owned(),
            "begin with `schema = 1`".into(),
        );
        return reader.finish();
    }
    let chunks = chunks::split(text);
    reader.read_roots(&chunks);
    let mut reported = 0;
    for pass in Pass::ALL {
        for chunk in &chunks {
            if !concerns(chunk, pass) {
                continue;
            }
            reader.read_chunk(chunk, pass);
            if pass == Pass::Titles && chunk.start >= reported + PROGRESS_STEP_BYTES {
                reported = chunk.start;
                progress(Progress {
                    done_bytes: reported,
                    total_bytes: text.len(),
                });
            }
        }
        if pass == Pass::Titles {
            reader.titles.flush(&mut reader.marks);
        }
    }
    if reader.titles.is_empty() && !reader.marks.is_fatal() {
        reader.marks.push_fatal(
            0..0,
            "the catalogue holds no title".to_owned(),
            "add a `[[title]]`".into(),
        );
    }
    progress(Progress {
        done_bytes: text.len(),
        total_bytes: text.len(),
    });
    reader.finish()
}

/// Whether a pass finds something in a chunk.
fn concerns(chunk: &Chunk<'_>, pass: Pass) -> bool {
    match chunk.head {
        Head::Preamble => chunk.text.contains(pass.key()),
        Head::Top(name) | Head::Stray(name) => name == pass.key(),
    }
}

struct Reader<'f> {
    marks: Marks,
    nearest: Nearest,
    people: People,
    titles: Titles<'f>,
    examples: Vec<ExampleViewer>,
    viewer_ids: HashMap<String, usize>,
}

impl Reader<'_> {
    fn finish(self) -> Reading {
        let (drafts, left_out, folders) = self.titles.into_parts();
        Reading {
            people: self.people.list,
            drafts,
            examples: self.examples,
            left_out,
            folders,
            marks: self.marks,
        }
    }

    /// Checks the keys of the file itself: its schema, and names that it does not know.
    fn read_roots(&mut self, chunks: &[Chunk<'_>]) {
        for chunk in chunks {
            let is_preamble = chunk.head == Head::Preamble;
            let is_known =
                matches!(chunk.head, Head::Top(n) | Head::Stray(n) if ROOT_KEYS.contains(&n));
            if is_known && !chunk.head_is("schema") {
                continue;
            }
            let mended = self.mend(chunk);
            let text = mended.as_ref().map_or(chunk.text, |(text, _)| text);
            let none = BTreeSet::new();
            let broken = mended.as_ref().map_or(&none, |(_, broken)| broken);
            let parsed = DeTable::parse(text);
            let Ok(root) = &parsed else { continue };
            let root = root.get_ref();
            let mut scope = Scope {
                marks: &mut self.marks,
                nearest: &mut self.nearest,
                base: chunk.start,
                broken,
            };
            Entry::new(root, 0..0, "catalogue").only(&mut scope, &ROOT_KEYS);
            if is_preamble {
                check_schema(&mut scope, root);
                self.titles.films = read_folders(&mut scope, root);
                check_defined_once(&mut scope, root, chunks);
            }
        }
    }

    /// The text of a chunk without its syntax errors, which are marked; `None` if it has none.
    fn mend(&mut self, chunk: &Chunk<'_>) -> Option<(String, BTreeSet<String>)> {
        if chunk.text.len() > MAX_CHUNK_BYTES {
            let message = "this entry is larger than 4 MiB".to_owned();
            let help = "write one table a thing, and close every string".into();
            self.marks
                .push_fatal(chunk.start..chunk.start, message, help);
            return Some((String::new(), BTreeSet::new()));
        }
        if DeTable::parse(chunk.text).is_ok() {
            return None;
        }
        let limit = if self.marks.is_full() { 1 } else { usize::MAX };
        let mended = chunks::mend(chunk.text, limit);
        for error in mended.errors {
            let span = error.span.start + chunk.start..error.span.end + chunk.start;
            let offending = chunk.text.get(error.span).map_or("", str::trim);
            let (message, help) = in_words(&error.message, offending);
            self.marks.push_fatal(span, message, help);
        }
        let text = if mended.parses {
            mended.text
        } else {
            String::new()
        };
        Some((text, mended.broken))
    }

    fn read_chunk(&mut self, chunk: &Chunk<'_>, pass: Pass) {
        let known = BTreeSet::new();
        // The usual case parses once.
        let whole = if chunk.text.len() <= MAX_CHUNK_BYTES {
            DeTable::parse(chunk.text).ok()
        } else {
            None
        };
        if let Some(root) = whole {
            self.read_table(root.get_ref(), chunk, pass, &known);
            return;
        }
        if chunk.head == Head::Preamble {
            // Its mistakes were marked by `read_roots`.
            let mended = chunks::mend(chunk.text, usize::MAX);
            if let Ok(root) = DeTable::parse(&mended.text) {
                self.read_table(root.get_ref(), chunk, pass, &mended.broken);
            }
            return;
        }
        let Some((text, broken)) = self.mend(chunk) else {
            return;
        };
        if let Ok(root) = DeTable::parse(&text) {
            self.read_table(root.get_ref(), chunk, pass, &broken);
        }
    }

    fn read_table(
        &mut self,
        root: &DeTable<'_>,
        chunk: &Chunk<'_>,
        pass: Pass,
        broken: &BTreeSet<String>,
    ) {
        let Some(value) = root.get(pass.key()) else {
            return;
        };
        let mut scope = Scope {
            marks: &mut self.marks,
            nearest: &mut self.nearest,
            base: chunk.start,
            broken,
        };
        match (value.get_ref(), chunk.head, pass) {
            (DeValue::Array(list), _, _) => {
                for item in list {
                    let Some(entry) = Entry::of(&mut scope, item, pass.key()) else {
                        continue;
                    };
                    match pass {
                        Pass::People => self.people.read(&mut scope, &entry),
                        Pass::Titles => self.titles.read(&mut scope, &entry, &self.people),
                        Pass::Viewers => {
                            let ids = &mut self.viewer_ids;
                            self.examples.extend(read_viewer(
                                &mut scope,
                                &entry,
                                &self.titles,
                                ids,
                            ));
                        }
                    }
                }
            }
            (DeValue::Table(table), Head::Stray(_), Pass::Titles) => {
                let entry = Entry::new(table, value.span(), pass.key());
                self.titles.read_stray(&mut scope, &entry, &self.people);
            }
            _ => {
                let key = pass.key();
                let message = format!("each {key} must be a table of its own");
                scope.error(
                    &value.span(),
                    message,
                    Help::Say(format!("write `[[{key}]]`")),
                );
            }
        }
    }
}

impl Chunk<'_> {
    fn head_is(&self, name: &str) -> bool {
        matches!(self.head, Head::Top(head) | Head::Stray(head) if head == name)
    }
}

/// What the parser says, with what it says it about.
fn in_words(message: &str, offending: &str) -> (String, Help) {
    let is_word = offending.starts_with(|c: char| c.is_alphabetic());
    // The parser guesses by the first letter: `film` would be "invalid boolean, expected `false`".
    let is_unquoted = [
        "invalid boolean",
        "invalid float",
        "string values must be quoted",
    ]
    .iter()
    .any(|start| message.starts_with(start));
    if is_word && is_unquoted && !offending.contains('\n') {
        let quoted = quoted(offending);
        let help = Help::Say(format!("write \"{}\"", quoted.trim_matches('`')));
        return (format!("text must be in quotes: {quoted}"), help);
    }
    if offending.chars().next().is_some_and(is_unprintable) {
        let message = format!("a text holds the control character {}", quoted(offending));
        return (message, "remove it: texts are printed as they are".into());
    }
    let message = escaped(message);
    let message = if offending.is_empty() {
        message
    } else {
        format!("{message}: {}", quoted(offending))
    };
    (message, Help::Nothing)
}

fn check_schema(scope: &mut Scope<'_>, root: &DeTable<'_>) {
    let value = root.get("schema");
    let (span, message) = match value.map(|value| (value.get_ref(), value.span())) {
        None if scope.broken.contains("schema") => return,
        None => (
            0..0,
            "missing key `schema` at the top of the catalogue".to_owned(),
        ),
        Some((DeValue::Integer(number), _)) if number.as_str() == "1" => return,
        Some((DeValue::Integer(number), span)) => (
            span,
            format!(
                "schema {} is not known to this program",
                quoted(&number.to_string())
            ),
        ),
        Some((_, span)) => (span, "`schema` must be the number 1".to_owned()),
    };
    scope
        .marks
        .push_fatal(span, message, "write `schema = 1` as the first line".into());
}

/// The folders outside the catalogue's own in which its sources may lie: absolute, without `..`.
fn read_folders(scope: &mut Scope<'_>, root: &DeTable<'_>) -> Vec<PathBuf> {
    let words = Entry::new(root, 0..0, "catalogue").words(scope, "folders", Rule::Path);
    let mut folders = Vec::new();
    for (folder, span) in words {
        let path = Path::new(folder);
        if path.is_absolute() && !path.components().any(|part| part == Component::ParentDir) {
            folders.push(path.to_owned());
        } else {
            let message = format!("`folders`: {} is no absolute path", quoted(folder));
            scope.error(&span, message, "write it from the root, without `..`");
        }
    }
    folders
}

/// TOML forbids a list of tables to be given both by `title = […]` and by `[[title]]`.
fn check_defined_once(scope: &mut Scope<'_>, root: &DeTable<'_>, chunks: &[Chunk<'_>]) {
    for key in root
        .keys()
        .filter(|key| chunks.iter().any(|chunk| chunk.head_is(key.get_ref())))
    {
        let name = quoted(key.get_ref());
        let message = format!("{name} is defined here and again by a header below");
        scope.error(&key.span(), message, "use the headers only");
    }
}

fn read_viewer(
    scope: &mut Scope<'_>,
    entry: &Entry<'_>,
    titles: &Titles<'_>,
    ids: &mut HashMap<String, usize>,
) -> Option<ExampleViewer> {
    let before = scope.marks.errors();
    entry.only(scope, &["id", "name", "colour", "plays"]);
    let id = entry.text(scope, "id", Rule::Id);
    if let Some((id, span)) = &id {
        match ids.get(*id) {
            Some(first) => twice(scope, "viewer", id, span, *first),
            None => {
                ids.insert((*id).to_owned(), scope.base + span.start);
            }
        }
    }
    let name = entry.text(scope, "name", Rule::Name);
    let colour = entry.text(scope, "colour", Rule::Name);
    let colour = colour.and_then(|(text, span)| {
        let rgb = text.strip_prefix('#').and_then(rgb);
        if rgb.is_none() {
            let message = format!(
                "`colour` must be written as #rrggbb, found {}",
                quoted(text)
            );
            scope.error(&span, message, "for instance \"#e5487a\"");
        }
        rgb
    });
    let is_sound = scope.marks.errors() == before;
    let mut plays = Vec::new();
    for value in entry.list(scope, "plays").unwrap_or_default() {
        plays.extend(read_play(scope, value, titles));
    }
    let (Some((id, _)), Some((name, _)), Some(colour), true) = (id, name, colour, is_sound) else {
        return None;
    };
    Some(ExampleViewer {
        id: id.to_owned(),
        name: name.to_owned(),
        colour,
        plays,
    })
}

fn read_play(scope: &mut Scope<'_>, value: &Value<'_>, titles: &Titles<'_>) -> Option<ExamplePlay> {
    let entry = Entry::of(scope, value, "play")?;
    entry.only(scope, &["title", "days_ago", "fraction"]);
    let id = entry.text(scope, "title", Rule::Name);
    let days_ago = entry.whole(scope, "days_ago", 0..=MAX_DAYS_AGO);
    let fraction = entry.ratio(scope, "fraction");
    let (id, span) = id?;
    let Some(title) = titles.find(id) else {
        let near = scope.nearest.among(id, titles.ids());
        let help = near.map(|near| format!("did you mean `{near}`?"));
        scope.error(&span, format!("unknown title {}", quoted(id)), help);
        return None;
    };
    // A title that was left out takes its plays with it.
    let days_ago = u32::try_from(days_ago?).ok()?;
    Some(ExamplePlay {
        title: title?,
        days_ago,
        fraction: fraction?,
    })
}

/// A century: no example viewer watched before that, and dates stay in range.
const MAX_DAYS_AGO: i64 = 36_525;
