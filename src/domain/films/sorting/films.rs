//! Films: one a folder, or several loose ones; parts and versions put together.

use std::collections::BTreeMap;

use super::super::ids::id_of;
use super::super::leaving::Reason;
use super::super::names::{Name, name_of, part_of};
use super::super::tables::{NAMELESS, PART_WORDS, PERHAPS_PART_WORDS};
use super::{Dropped, File, Found, Place, Video};
use crate::domain::catalog::Kind;

/// Videos that are no episodes, by folder.
#[derive(Default)]
pub(super) struct Collected(BTreeMap<(usize, String), Shelf>);

#[derive(Default)]
struct Shelf {
    /// The name of the folder; of the root where the files lie there.
    folder: Name,
    folder_text: String,
    /// Whether it is the root, which holds all kinds of films.
    is_root: bool,
    items: Vec<Item>,
}

struct Item {
    file: usize,
    stem: String,
    size_bytes: u64,
    name: Name,
    part: Option<(String, u16, bool)>,
}

impl Collected {
    pub(super) fn take(&mut self, place: &Place<'_>) {
        let mut folders = place.folders();
        // The discs of a film in folders of their own: `Heat (1995)/CD1/heat.avi`.
        let mut disc = None;
        if folders.len() > 1
            && let Some(number) = folders.last().and_then(|name| disc_of(name))
        {
            disc = Some(number);
            folders.pop();
        }
        let folder_text = folders.last().copied().unwrap_or_else(|| place.root_name());
        let stem = place.file.stem();
        let part = part_of(stem)
            .map(|part| (part.base.to_owned(), part.number, part.is_doubtful))
            .or_else(|| disc.map(|number| (folder_text.to_owned(), number, false)));
        let on = self
            .0
            .entry((place.file.root, folders.join("/")))
            .or_default();
        if on.items.is_empty() {
            on.folder = name_of(folder_text, place.latest_year);
            folder_text.clone_into(&mut on.folder_text);
            on.is_root = folders.is_empty();
        }
        on.items.push(Item {
            file: place.at,
            stem: stem.to_owned(),
            size_bytes: place.file.size_bytes,
            name: name_of(stem, place.latest_year),
            part,
        });
        on.settle_parts(place.latest_year);
    }

    pub(super) fn titles(self, files: &[File], dropped: &mut Vec<Dropped>) -> Vec<Found> {
        let mut titles = Vec::new();
        for ((root, path), shelf) in self.0 {
            let groups = shelf.groups();
            let is_alone = groups.len() == 1 && !shelf.is_root;
            for (key, members) in groups {
                let is_folders = is_alone || key.is_none();
                let Some(name) = shelf.name_of_group(&members, is_folders) else {
                    continue;
                };
                let videos = chosen(&members, &name, dropped);
                let mut folders = vec![(root, path.clone())];
                // Pictures may lie by the discs, too.
                for video in &videos {
                    let folder = files.get(video.file).map_or("", File::folder);
                    if folder != path {
                        folders.push((root, folder.to_owned()));
                    }
                }
                titles.push(Found {
                    kind: Kind::Film,
                    name,
                    videos,
                    sidecars: Vec::new(),
                    episode_sidecars: Vec::new(),
                    pictures: Vec::new(),
                    actors: Vec::new(),
                    folders,
                    owns_folders: is_alone,
                });
            }
        }
        titles
    }
}

impl Shelf {
    /// Takes a doubtful part (`Part 2`) for a part only where the year stands before it or the
    /// folder has the name without it; else it belongs to the title.
    fn settle_parts(&mut self, latest_year: u16) {
        let folder = id_of(&self.folder.title);
        let Some(item) = self.items.last_mut() else {
            return;
        };
        let Some((base, _, is_doubtful)) = &item.part else {
            return;
        };
        let base = name_of(base, latest_year);
        let is_part =
            !is_doubtful || base.year.is_some() || (!self.is_root && id_of(&base.title) == folder);
        if is_part {
            item.name = base;
        } else {
            item.part = None;
        }
    }

    /// The videos of each film; the folder's own film has no key.
    fn groups(&self) -> Vec<(Option<String>, Vec<&Item>)> {
        let folder_id = id_of(&self.folder.title);
        let folder_text = self.folder_text.to_lowercase();
        let mut groups: BTreeMap<Option<String>, Vec<&Item>> = BTreeMap::new();
        for item in &self.items {
            let years = (item.name.year, self.folder.year);
            let same_year = matches!(years, (None, _) | (_, None)) || years.0 == years.1;
            let same_name = id_of(&item.name.title) == folder_id && same_year;
            let begins =
                self.folder.year.is_some() && item.stem.to_lowercase().starts_with(&folder_text);
            let is_folders = !self.is_root && (same_name || begins || is_nameless(&item.stem));
            let key = (!is_folders).then(|| {
                let edition = item.name.edition.as_deref().unwrap_or("");
                let year = item.name.year.unwrap_or(0);
                format!("{} {year} {edition}", item.name.title.to_lowercase())
            });
            groups.entry(key).or_default().push(item);
        }
        groups.into_iter().collect()
    }

    /// What a film is called, by its folder and its file.
    fn name_of_group(&self, members: &[&Item], is_folders: bool) -> Option<Name> {
        let file = &members.first()?.name;
        let nameless = members.iter().all(|item| is_nameless(&item.stem));
        // The folder that is scanned is often called `films`: it names a film only by its year.
        let nameless = nameless && (!self.is_root || self.folder.year.is_some());
        let folder_counts = is_folders || nameless;
        let same = id_of(&file.title) == id_of(&self.folder.title);
        let takes_folder = folder_counts
            && match (file.year, self.folder.year) {
                _ if nameless || same => true,
                (None, Some(_)) => true,
                (Some(own), Some(folders)) => own == folders,
                (_, None) => false,
            };
        if !takes_folder {
            return Some(file.clone());
        }
        let mut name = self.folder.clone();
        name.year = name.year.or(file.year);
        name.edition = name.edition.or_else(|| file.edition.clone());
        for id in &file.ids {
            if !name.ids.contains(id) {
                name.ids.push(id.clone());
            }
        }
        Some(name)
    }
}

/// The videos of a film: its parts in order, else the largest version. Others are dropped.
fn chosen(members: &[&Item], name: &Name, dropped: &mut Vec<Dropped>) -> Vec<Video> {
    let mut parts: Vec<_> = members
        .iter()
        .filter_map(|item| Some((item.part.as_ref()?, *item)))
        .collect();
    parts.sort_by_key(|((_, number, _), item)| (*number, item.file));
    parts.dedup_by_key(|((_, number, _), _)| *number);
    let mut kept: Vec<usize> = parts.iter().map(|(_, item)| item.file).collect();
    if kept.len() < 2 {
        let largest = members
            .iter()
            .max_by_key(|item| (item.size_bytes, usize::MAX - item.file));
        kept = largest.map(|item| item.file).into_iter().collect();
    }
    for item in members.iter().filter(|item| !kept.contains(&item.file)) {
        let reason = Reason::AnotherVersion(name.title.clone());
        dropped.push(Dropped {
            file: item.file,
            reason,
        });
    }
    let to_video = |file| Video { file, marker: None };
    kept.into_iter().map(to_video).collect()
}

fn is_nameless(stem: &str) -> bool {
    let id = id_of(stem);
    let is_part = |word: &&&str| id.strip_prefix(**word).is_some_and(is_number);
    let words = PART_WORDS.iter().chain(PERHAPS_PART_WORDS);
    NAMELESS.contains(&id.as_str()) || words.clone().any(|word| is_part(&word))
}

fn is_number(text: &str) -> bool {
    let text = text.trim_start_matches('-');
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of a folder such as `CD1` or `Disc 2`.
fn disc_of(folder: &str) -> Option<u16> {
    let id = id_of(folder);
    let rest = PART_WORDS.iter().find_map(|word| id.strip_prefix(word))?;
    rest.trim_start_matches('-').parse().ok()
}
