//! Trickplay tiles: small pictures of a film, every ten seconds one, many on a sheet, as Jellyfin
//! keeps them beside it in `<film>.trickplay/320 - 10x10/0.jpg`.
//!
//! # Source
//! Jellyfin's documentation, "Trickplay"; the path as its server writes it since 10.10.

use super::File;

/// A sheet of tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TileSheet {
    /// Position among the files.
    pub file: usize,
    /// Tiles side by side.
    pub across: u32,
    /// Tiles one below the other.
    pub down: u32,
}

/// Most tiles on a side of a sheet.
const MOST: u32 = 100;

/// The sheets of a video in the order of time, of the widest tiles that it has. `files` are in the
/// order of root and path.
pub fn tile_sheets(video: &File, files: &[File]) -> Vec<TileSheet> {
    let stem = video
        .path
        .rsplit_once('.')
        .map_or(&*video.path, |(stem, _)| stem);
    let folder = format!("{stem}.trickplay/");
    let first = files.partition_point(|file| (file.root, &file.path) < (video.root, &folder));
    let inside = files.iter().enumerate().skip(first);
    let inside =
        inside.take_while(|(_, file)| file.root == video.root && file.path.starts_with(&folder));
    // Width, number, sheet.
    let mut found: Vec<(u32, u32, TileSheet)> = inside
        .filter_map(|(at, file)| sheet(at, file.path.strip_prefix(&folder)?))
        .collect();
    let widest = found.iter().map(|(width, ..)| *width).max();
    found.retain(|(width, ..)| Some(*width) == widest);
    found.sort_by_key(|(_, number, _)| *number);
    found.into_iter().map(|(.., sheet)| sheet).collect()
}

/// `320 - 10x10/0.jpg`.
fn sheet(file: usize, path: &str) -> Option<(u32, u32, TileSheet)> {
    let (folder, name) = path.split_once('/')?;
    let (width, grid) = folder.split_once(" - ")?;
    let (across, down) = grid.split_once('x')?;
    let (number, end) = name.split_once('.')?;
    let is_picture = ["jpg", "jpeg", "webp", "png"].contains(&end.to_lowercase().as_str());
    let side = |text: &str| text.parse().ok().filter(|n| (1..=MOST).contains(n));
    let sheet = TileSheet {
        file,
        across: side(across)?,
        down: side(down)?,
    };
    is_picture.then_some((width.parse().ok()?, number.parse().ok()?, sheet))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::Moment;

    fn files(paths: &[&str]) -> Vec<File> {
        let mut paths = paths.to_vec();
        paths.sort_unstable();
        let file = |path: &str| File {
            root: 0,
            path: path.to_owned(),
            size_bytes: 1,
            modified: Moment(0),
        };
        paths.into_iter().map(file).collect()
    }

    #[test]
    fn sheets_of_the_widest_tiles_come_in_the_order_of_their_numbers() {
        let files = files(&[
            "a/Heat.mkv",
            "a/Heat.trickplay/160 - 10x10/0.jpg",
            "a/Heat.trickplay/320 - 10x9/10.jpg",
            "a/Heat.trickplay/320 - 10x9/2.jpg",
            "a/Heat.trickplay/320 - 10x9/note.txt",
            "a/Heat.trickplay/320 - 0x900/3.jpg",
            "a/Heat.trickplay/odd.jpg",
            "a/Heat.trickplays/320 - 10x10/0.jpg",
            "b/Heat.trickplay/640 - 10x10/0.jpg",
        ]);
        let heat = files.iter().find(|file| file.path == "a/Heat.mkv").unwrap();
        let sheets = tile_sheets(heat, &files);
        let names: Vec<_> = sheets.iter().map(|s| files[s.file].path.as_str()).collect();
        assert_eq!(
            names,
            [
                "a/Heat.trickplay/320 - 10x9/2.jpg",
                "a/Heat.trickplay/320 - 10x9/10.jpg"
            ]
        );
        assert!(sheets.iter().all(|s| (s.across, s.down) == (10, 9)));
        let other = &files[files.len() - 1];
        assert_eq!(tile_sheets(other, &files), []);
    }
}
