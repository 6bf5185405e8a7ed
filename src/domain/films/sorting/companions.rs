//! Sidecars and pictures, to the titles that they lie beside.

use std::collections::BTreeSet;

use super::super::leaving::Reason;
use super::super::names::part_of;
use super::super::pictures::{best_first, sight_of};
use super::super::{FileKind, Sight};
use super::{Dropped, File, Found, Shelves, Sorted, kind_of_file};
use crate::domain::catalog::Kind;

/// Folders of pictures beside a title.
const PICTURE_FOLDERS: [&str; 2] = ["extrafanart", "backdrops"];
/// The folder of pictures of actors.
const ACTORS_FOLDER: &str = ".actors";

/// Finds what lies beside each title; pictures and sidecars that nobody claims are dropped.
pub(super) fn attach(files: &[File], shelves: &Shelves, sorted: &mut Sorted) {
    let mut claimed = BTreeSet::new();
    for title in &mut sorted.titles {
        let beside = Beside { files, shelves };
        beside.sidecars(title);
        beside.pictures(title);
        claimed.extend(
            title
                .sidecars
                .iter()
                .chain(&title.episode_sidecars)
                .copied(),
        );
        claimed.extend(title.pictures.iter().map(|(file, _)| *file));
        claimed.extend(title.actors.iter().copied());
    }
    for (at, file) in files.iter().enumerate() {
        let words = match kind_of_file(file) {
            FileKind::Picture => "a picture that is named like none of a film here",
            FileKind::Sidecar => "a sidecar of no film here",
            FileKind::Video | FileKind::Other => continue,
        };
        if !claimed.contains(&at) {
            let reason = Reason::Said(words.to_owned());
            sorted.dropped.push(Dropped { file: at, reason });
        }
    }
}

struct Beside<'a> {
    files: &'a [File],
    shelves: &'a Shelves,
}

impl<'a> Beside<'a> {
    fn file(&self, at: usize) -> Option<&'a File> {
        self.files.get(at)
    }

    /// Stems of the title's videos, and what is left of them without the part.
    fn stems(&self, title: &Found) -> Vec<&'a str> {
        let stems = title
            .videos
            .iter()
            .filter_map(|video| Some(self.file(video.file)?.stem()));
        stems
            .flat_map(|stem| [Some(stem), part_of(stem).map(|part| part.base)])
            .flatten()
            .collect()
    }

    fn sidecars(&self, title: &mut Found) {
        let stems = self.stems(title);
        let is_own = |stem: &str| stems.iter().any(|own| own.eq_ignore_ascii_case(stem));
        let usual = match title.kind {
            Kind::Film => "movie",
            Kind::Series => "tvshow",
        };
        let mut own = Vec::new();
        let mut general = Vec::new();
        let mut single = Vec::new();
        for (root, folder) in &title.folders {
            let inside = self.shelves.inside(*root, folder);
            let nfos: Vec<_> = inside
                .iter()
                .filter(|at| {
                    self.file(**at)
                        .is_some_and(|f| kind_of_file(f) == FileKind::Sidecar)
                })
                .collect();
            for &&at in &nfos {
                let stem = self.file(at).map_or("", File::stem);
                if title.kind == Kind::Film && is_own(stem) {
                    own.push(at);
                } else if stem.eq_ignore_ascii_case(usual)
                    && (title.owns_folders || title.kind == Kind::Series)
                {
                    general.push(at);
                } else if nfos.len() == 1 && title.owns_folders && title.kind == Kind::Film {
                    single.push(at);
                }
            }
        }
        title.sidecars = own.into_iter().chain(general).chain(single).collect();
        if title.kind == Kind::Series {
            title.episode_sidecars = self.episode_sidecars(title);
        }
    }

    fn episode_sidecars(&self, title: &Found) -> Vec<usize> {
        let mut found = Vec::new();
        for video in &title.videos {
            let Some(file) = self.file(video.file) else {
                continue;
            };
            let inside = self.shelves.inside(file.root, file.folder());
            found.extend(inside.iter().copied().filter(|&at| {
                self.file(at).is_some_and(|other| {
                    kind_of_file(other) == FileKind::Sidecar
                        && other.stem().eq_ignore_ascii_case(file.stem())
                })
            }));
        }
        found
    }

    fn pictures(&self, title: &mut Found) {
        let stems = if title.kind == Kind::Film {
            self.stems(title)
        } else {
            Vec::new()
        };
        let mut found: Vec<(usize, Sight)> = Vec::new();
        for (root, folder) in &title.folders {
            let here = self.shelves.inside(*root, folder).iter();
            found.extend(here.filter_map(|&at| {
                let file = self
                    .file(at)
                    .filter(|f| kind_of_file(f) == FileKind::Picture)?;
                Some((at, sight_of(file.stem(), &stems, title.owns_folders)?))
            }));
            if title.owns_folders {
                for (name, files) in self.folders_in(*root, folder) {
                    let pictures = files.iter().copied().filter(|&at| {
                        self.file(at)
                            .is_some_and(|f| kind_of_file(f) == FileKind::Picture)
                    });
                    if PICTURE_FOLDERS
                        .iter()
                        .any(|known| name.eq_ignore_ascii_case(known))
                    {
                        found.extend(pictures.map(|at| (at, Sight::Fanart)));
                    } else if name.eq_ignore_ascii_case(ACTORS_FOLDER) {
                        title.actors.extend(pictures);
                    }
                }
            }
        }
        if title.kind == Kind::Series {
            found.extend(self.episode_thumbs(title));
        }
        // Numbered pictures in folders of their own come after those beside the film.
        let depth = |at| {
            self.file(at)
                .map_or(0, |file: &File| file.path.matches('/').count())
        };
        found.sort_by(|a, b| {
            let name = |at| self.file(at).map_or("", File::name);
            let by_kind = a.1.cmp(&b.1).then(depth(a.0).cmp(&depth(b.0)));
            by_kind
                .then_with(|| best_first((a.1, name(a.0)), (b.1, name(b.0))))
                .then(a.0.cmp(&b.0))
        });
        found.dedup_by_key(|(at, _)| *at);
        title.pictures = found;
    }

    /// The folders right below one, with their files.
    fn folders_in(&self, root: usize, folder: &str) -> Vec<(&'a str, &'a [usize])> {
        let start = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let from = self.shelves.files.range((root, start.clone())..);
        from.take_while(|((at, path), _)| *at == root && path.starts_with(&start))
            .filter_map(|((_, path), files)| Some((path.strip_prefix(&start)?, files.as_slice())))
            .filter(|(name, _)| !name.is_empty() && !name.contains('/'))
            .collect()
    }

    /// `Show S01E02-thumb.jpg`, of the first three quarters of each season: the rest would tell
    /// how it ends.
    fn episode_thumbs(&self, title: &Found) -> Vec<(usize, Sight)> {
        let mut found = Vec::new();
        for video in early(title) {
            let Some(file) = self.file(video) else {
                continue;
            };
            let inside = self.shelves.inside(file.root, file.folder());
            found.extend(inside.iter().filter_map(|&at| {
                let picture = self
                    .file(at)
                    .filter(|f| kind_of_file(f) == FileKind::Picture)?;
                let sight = sight_of(picture.stem(), &[file.stem()], false)?;
                // A picture named as the episode is its thumb.
                (sight == Sight::Thumb || sight == Sight::Poster).then_some((at, Sight::Thumb))
            }));
        }
        found
    }
}

/// Files of the episodes of the first three quarters of each season, specials left out unless
/// there is nothing else.
fn early(title: &Found) -> Vec<usize> {
    title
        .early_videos()
        .into_iter()
        .map(|video| video.file)
        .collect()
}
