//! Titles and their artworks.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::diagnostic::{Help, Mark, Marks, Severity, quoted};
use super::fields::{Entry, Rule, Scope, Value, Word};
use super::folder::{Folder, PathFault};
use super::reading::{Left, People, twice};
use crate::domain::catalog::{
    Artwork, Billing, Day, Draft, Episode, Kind, PersonIx, Shows, Title, TitleIx,
};
use crate::domain::wording::escaped;

const TITLE_KEYS: [&str; 16] = [
    "id",
    "name",
    "kind",
    "year",
    "genres",
    "moods",
    "tags",
    "cast",
    "runtime_min",
    "maturity",
    "popularity",
    "added",
    "synopsis",
    "source",
    "episodes",
    "artwork",
];

/// Titles as far as they are read.
#[derive(Debug)]
pub(super) struct Titles<'f> {
    folder: &'f mut Folder,
    /// Other folders in which sources may lie.
    pub(super) films: Vec<PathBuf>,
    drafts: Vec<Draft>,
    left_out: Vec<Left>,
    /// Every id with its index, unless it was left out, and its place.
    by_id: HashMap<String, (Option<TitleIx>, usize)>,
    current: Option<Current>,
}

/// The title that is being read: artworks may still follow.
#[derive(Debug)]
struct Current {
    title: Title,
    artworks: Vec<Artwork>,
    /// Ids of its artworks, sound or not, with their places.
    artwork_ids: HashMap<String, usize>,
    /// Artworks in the file, sound or not.
    n_artworks: usize,
    /// Whether its own facts are sound.
    is_sound: bool,
    /// Who is missing from its cast by a mistake that was reported already.
    excused: Excused,
    /// Whether a syntax error took something away.
    is_broken: bool,
    /// Its header.
    offset: usize,
    header_end: usize,
}

/// People who may be shown although the cast that was read lacks them: one mistake in the cast is
/// not to be reported again at each artwork.
#[derive(Debug)]
struct Excused {
    everybody: bool,
    people: Vec<PersonIx>,
}

impl Excused {
    fn covers(&self, person: PersonIx) -> bool {
        self.everybody || self.people.contains(&person)
    }
}

impl<'f> Titles<'f> {
    pub(super) fn new(folder: &'f mut Folder) -> Self {
        Self {
            folder,
            films: Vec::new(),
            drafts: Vec::new(),
            left_out: Vec::new(),
            by_id: HashMap::new(),
            current: None,
        }
    }

    pub(super) fn into_parts(self) -> (Vec<Draft>, Vec<Left>, Vec<PathBuf>) {
        (self.drafts, self.left_out, self.films)
    }

    /// Whether the file has no title, sound or not.
    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.left_out.is_empty() && self.current.is_none()
    }

    /// `None`: there is no such title. `Some(None)`: it was left out.
    #[expect(clippy::option_option, reason = "the two answers differ")]
    pub(super) fn find(&self, id: &str) -> Option<Option<TitleIx>> {
        self.by_id.get(id).map(|(ix, _)| *ix)
    }

    /// Ids of the titles that were not left out.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.drafts.iter().map(|draft| draft.title.id.as_str())
    }

    /// Ends the current title: it is kept if it is sound and has a sound artwork.
    pub(super) fn flush(&mut self, marks: &mut Marks) {
        let Some(current) = self.current.take() else {
            return;
        };
        if current.n_artworks == 0 && !current.is_broken {
            marks.push(Mark {
                severity: Severity::Error,
                span: current.offset..current.header_end,
                message: format!("the title {} has no artwork", quoted(&current.title.id)),
                help: "add a `[[title.artwork]]` with `id` and `file`".into(),
            });
        }
        if !current.is_sound || current.artworks.is_empty() {
            let id = current.title.id;
            self.left_out.push(Left {
                title: id,
                artwork: None,
                offset: current.offset,
            });
            return;
        }
        let ix = TitleIx(u32::try_from(self.drafts.len()).unwrap_or(u32::MAX));
        if let Some((known, _)) = self.by_id.get_mut(&current.title.id) {
            *known = Some(ix);
        }
        let Current {
            mut title,
            mut artworks,
            ..
        } = current;
        // Spare room would be a good part of the memory of a large catalogue.
        title.cast.shrink_to_fit();
        artworks.shrink_to_fit();
        self.drafts.push(Draft { title, artworks });
    }

    /// Reads a title with the artworks in it.
    pub(super) fn read(&mut self, scope: &mut Scope<'_>, entry: &Entry<'_>, people: &People) {
        self.flush(scope.marks);
        let before = scope.marks.errors();
        entry.only(scope, &TITLE_KEYS);
        let id = self.read_id(scope, entry);
        let (mut title, excused) = read_facts(scope, entry, people);
        title.id = id;
        title.source = self.read_source(scope, entry);
        title.episodes = self.read_episodes(scope, entry, title.kind);
        self.current = Some(Current {
            title,
            artworks: Vec::new(),
            artwork_ids: HashMap::new(),
            n_artworks: 0,
            is_sound: scope.marks.errors() == before,
            excused,
            is_broken: !scope.broken.is_empty(),
            offset: scope.base + entry.span.start,
            header_end: scope.base + entry.span.end,
        });
        self.read_artworks(scope, entry, people);
    }

    /// Reads `[[title.artwork]]` tables that stand away from their title.
    pub(super) fn read_stray(&mut self, scope: &mut Scope<'_>, entry: &Entry<'_>, people: &People) {
        if self.current.is_none() {
            scope.error(
                &entry.span,
                "there is no title above this artwork".to_owned(),
                "move it below its `[[title]]`",
            );
            return;
        }
        entry.only(scope, &["artwork"]);
        self.read_artworks(scope, entry, people);
    }

    /// The id; a wrong one is kept as it is for messages.
    fn read_id(&mut self, scope: &mut Scope<'_>, entry: &Entry<'_>) -> String {
        let raw = entry
            .get("id")
            .and_then(|value| value.get_ref().as_str())
            .unwrap_or("");
        if let Some((id, span)) = entry.text(scope, "id", Rule::Id) {
            match self.by_id.get(id) {
                Some((_, first)) => twice(scope, "title", id, &span, *first),
                None => {
                    self.by_id
                        .insert(id.to_owned(), (None, scope.base + span.start));
                }
            }
        } else if !raw.is_empty() {
            // So that plays of it are not called unknown as well.
            self.by_id
                .entry(raw.to_owned())
                .or_insert((None, scope.base + entry.span.start));
        }
        raw.to_owned()
    }

    fn read_source(&mut self, scope: &mut Scope<'_>, entry: &Entry<'_>) -> Option<String> {
        let (file, span) = entry.text_if_there(scope, "source", Rule::Path)?;
        if let Err(fault) = self.folder.check_source(&self.films, file) {
            // What to play may lie on a disk that is not plugged in.
            let severity = match fault {
                PathFault::Absolute
                | PathFault::Climbs
                | PathFault::LeadsOut
                | PathFault::NotInFolders => Severity::Error,
                PathFault::Missing
                | PathFault::NotAFile
                | PathFault::NotAPicture
                | PathFault::Unreadable(_) => Severity::Warning,
            };
            let message = format!("`source`: {}", fault.message(file));
            scope.mark(severity, &span, message, fault.help().into());
        }
        Some(file.to_owned())
    }

    fn read_episodes(
        &mut self,
        scope: &mut Scope<'_>,
        entry: &Entry<'_>,
        kind: Kind,
    ) -> Vec<Episode> {
        let list = entry.list(scope, "episodes").unwrap_or_default();
        if let (Kind::Film, Some(first)) = (kind, list.first()) {
            scope.error(
                &first.span(),
                "a film has no `episodes`".to_owned(),
                "write `kind = \"series\"`, or take them out",
            );
        }
        let mut episodes = Vec::with_capacity(list.len());
        let mut ids: HashMap<String, usize> = HashMap::new();
        for value in list {
            let Some(entry) = Entry::of(scope, value, "episode") else {
                continue;
            };
            entry.only(scope, &["id", "name", "source"]);
            let id = entry.text(scope, "id", Rule::Id);
            let name = entry.text_if_there(scope, "name", Rule::Line);
            let source = self.read_source(scope, &entry);
            let Some((id, span)) = id else { continue };
            if let Some(first) = ids.get(id) {
                twice(scope, "episode", id, &span, *first);
                continue;
            }
            ids.insert(id.to_owned(), scope.base + span.start);
            episodes.push(Episode {
                id: id.to_owned(),
                name: name.map(|(name, _)| name.to_owned()).unwrap_or_default(),
                source,
            });
        }
        episodes
    }

    fn read_artworks(&mut self, scope: &mut Scope<'_>, entry: &Entry<'_>, people: &People) {
        for value in entry.list(scope, "artwork").unwrap_or_default() {
            let Some(current) = &mut self.current else {
                return;
            };
            current.n_artworks += 1;
            let before = scope.marks.errors();
            let artwork = read_artwork(scope, value, current, people, self.folder);
            let Some(artwork) = artwork else { continue };
            if scope.marks.errors() == before {
                current.artworks.push(artwork);
            } else {
                self.left_out.push(Left {
                    title: current.title.id.clone(),
                    artwork: Some(artwork.id),
                    offset: scope.base + value.span().start,
                });
            }
        }
    }
}

/// All facts but the id and the source, and who is excused from the cast.
fn read_facts(scope: &mut Scope<'_>, entry: &Entry<'_>, people: &People) -> (Title, Excused) {
    let name = entry.text(scope, "name", Rule::Name);
    let kind = read_kind(scope, entry);
    let year = entry.whole(scope, "year", 1880..=2100);
    let genres = read_genres(scope, entry);
    let moods = owned(&entry.words(scope, "moods", Rule::Name));
    let tags = owned(&entry.words(scope, "tags", Rule::Name));
    let cast = entry.list(scope, "cast");
    let mut excused = Excused {
        everybody: cast.is_none() || scope.broken.contains("cast"),
        people: Vec::new(),
    };
    let cast = read_cast(scope, cast.unwrap_or_default(), people, &mut excused);
    let runtime_min = entry.whole(scope, "runtime_min", 1..=6000);
    let maturity = entry.whole(scope, "maturity", 0..=21);
    let popularity = entry.ratio(scope, "popularity");
    let added = entry.day(scope, "added");
    let synopsis = entry.text_if_there(scope, "synopsis", Rule::Prose);
    let title = Title {
        id: String::new(),
        name: name.map(|(name, _)| name.to_owned()).unwrap_or_default(),
        kind: kind.unwrap_or(Kind::Film),
        year: year.and_then(|year| u16::try_from(year).ok()).unwrap_or(0),
        genres,
        moods,
        tags,
        cast,
        runtime_min: runtime_min
            .and_then(|minutes| u16::try_from(minutes).ok())
            .unwrap_or(0),
        maturity: maturity.and_then(|age| u8::try_from(age).ok()).unwrap_or(0),
        popularity: popularity.unwrap_or(0.0),
        added: Day(added.unwrap_or(0)),
        synopsis: synopsis.map(|(text, _)| one_line(text)).unwrap_or_default(),
        source: None,
        episodes: Vec::new(),
        artworks: 0..0,
    };
    (title, excused)
}

/// A synopsis flows as the screen wants: line breaks and runs of blanks become single spaces.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn owned(words: &[Word<'_>]) -> Vec<String> {
    words.iter().map(|(word, _)| (*word).to_owned()).collect()
}

fn read_kind(scope: &mut Scope<'_>, entry: &Entry<'_>) -> Option<Kind> {
    let (word, span) = entry.text(scope, "kind", Rule::Name)?;
    let kind = [Kind::Film, Kind::Series]
        .into_iter()
        .find(|kind| kind.word() == word);
    if kind.is_none() {
        let message = format!("`kind` must be `film` or `series`, found {}", quoted(word));
        let near = scope.nearest.among(word, ["film", "series"].into_iter());
        scope.error(
            &span,
            message,
            near.map(|near| format!("did you mean `{near}`?")),
        );
    }
    kind
}

fn read_genres(scope: &mut Scope<'_>, entry: &Entry<'_>) -> Vec<String> {
    let Some(value) = entry.need(scope, "genres") else {
        return Vec::new();
    };
    let genres = owned(&entry.words(scope, "genres", Rule::Name));
    if value
        .get_ref()
        .as_array()
        .is_some_and(|list| list.is_empty())
    {
        let message = "`genres` is empty".to_owned();
        scope.error(&value.span(), message, "name at least one; the first leads");
    }
    genres
}

fn read_cast(
    scope: &mut Scope<'_>,
    list: &[Value<'_>],
    people: &People,
    excused: &mut Excused,
) -> Vec<Billing> {
    let mut cast: Vec<Billing> = Vec::new();
    let mut names = HashSet::new();
    for value in list {
        let Some(entry) = Entry::of(scope, value, "cast line") else {
            continue;
        };
        entry.only(scope, &["person", "role"]);
        let role = entry.text_if_there(scope, "role", Rule::Line);
        let Some((id, span)) = entry.text(scope, "person", Rule::Name) else {
            continue;
        };
        let person = match find_person(scope, (id, span.clone()), people) {
            Ok(person) => person,
            Err(meant) => {
                excused.people.extend(meant);
                continue;
            }
        };
        if !names.insert(people.name(person)) {
            let message = format!("{} stands twice in the cast", quoted(people.name(person)));
            scope.warning(&span, message, "put both parts into one `role`");
        }
        let role = role.map(|(role, _)| role.to_owned()).unwrap_or_default();
        cast.push(Billing { person, role });
    }
    cast
}

/// The person with this id; if there is none, who was probably meant.
fn find_person(
    scope: &mut Scope<'_>,
    (id, span): Word<'_>,
    people: &People,
) -> Result<PersonIx, Option<PersonIx>> {
    if let Some(person) = people.find(id) {
        return Ok(person);
    }
    let near = scope.nearest.among(id, people.ids());
    let help = near.map_or_else(
        || "add a `[[person]]` with this id".to_owned(),
        |near| format!("did you mean {}?", quoted(near)),
    );
    scope.error(
        &span,
        format!("unknown person {}", quoted(id)),
        Help::Say(help),
    );
    Err(near.and_then(|near| people.find(near)))
}

fn read_artwork(
    scope: &mut Scope<'_>,
    value: &Value<'_>,
    current: &mut Current,
    people: &People,
    folder: &mut Folder,
) -> Option<Artwork> {
    let entry = Entry::of(scope, value, "artwork")?;
    entry.only(scope, &["id", "file", "shows"]);
    let id = entry.text(scope, "id", Rule::Id);
    if let Some((id, span)) = &id {
        match current.artwork_ids.get(*id) {
            Some(first) => twice(scope, "artwork", id, span, *first),
            None => {
                current
                    .artwork_ids
                    .insert((*id).to_owned(), scope.base + span.start);
            }
        }
    }
    let file = entry.text(scope, "file", Rule::Path);
    if let Some((file, span)) = &file {
        check_picture(scope, (file, span.clone()), folder);
    }
    let shows = entry
        .get("shows")
        .and_then(|value| Entry::of(scope, value, "`shows`"));
    let shows = shows.map(|shows| read_shows(scope, &shows, current, people));
    let text = |word: Option<Word<'_>>| word.map(|(word, _)| word.to_owned()).unwrap_or_default();
    let shows = shows.unwrap_or_default();
    // `title` is filled in by the catalogue.
    Some(Artwork {
        id: text(id),
        file: text(file),
        shows,
        title: TitleIx(0),
    })
}

fn check_picture(scope: &mut Scope<'_>, (file, span): Word<'_>, folder: &mut Folder) {
    let Err(fault) = folder.check_picture(file) else {
        return;
    };
    let is_missing = matches!(fault, PathFault::Missing);
    let sibling = if is_missing {
        folder.sibling(file, scope.nearest)
    } else {
        None
    };
    let help = sibling.map_or_else(
        || fault.help().to_owned(),
        |near| format!("did you mean {}?", quoted(&near)),
    );
    scope.error(&span, fault.message(file), Help::Say(help));
}

/// What an artwork shows must be what its title has: a picture must not promise more.
fn read_shows(
    scope: &mut Scope<'_>,
    entry: &Entry<'_>,
    current: &Current,
    people: &People,
) -> Shows {
    entry.only(scope, &["people", "genre", "moods", "setting", "shot"]);
    let mut shown = Vec::new();
    for word in entry.words(scope, "people", Rule::Name) {
        let Ok(person) = find_person(scope, word.clone(), people) else {
            continue;
        };
        let in_cast = current
            .title
            .cast
            .iter()
            .any(|billing| billing.person == person);
        if !in_cast && !current.excused.covers(person) {
            let message = format!(
                "{} is shown, but not in the cast of {}",
                quoted(word.0),
                quoted(&current.title.id)
            );
            scope.error(
                &word.1,
                message,
                "artwork shows only people who are in its title",
            );
        }
        shown.push(person);
    }
    let genre = entry.text_if_there(scope, "genre", Rule::Name);
    let genres = &current.title.genres;
    if let Some((genre, span)) = &genre
        && !genres.is_empty()
        && !genres.iter().any(|known| known == genre)
    {
        let message = format!(
            "{} is not a genre of {}",
            quoted(genre),
            quoted(&current.title.id)
        );
        let help = format!("its genres: {}", escaped(&genres.join(", ")));
        scope.error(span, message, Help::Say(help));
    }
    let moods = owned(&entry.words(scope, "moods", Rule::Name));
    let setting = entry.text_if_there(scope, "setting", Rule::Name);
    let shot = entry.text_if_there(scope, "shot", Rule::Name);
    let text = |word: Option<Word<'_>>| word.map(|(word, _)| word.to_owned());
    Shows {
        people: shown,
        genre: text(genre),
        moods,
        setting: text(setting),
        shot: text(shot),
    }
}
