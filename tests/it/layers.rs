//! The walls: a room uses only rooms on lower floors, or earlier on its own floor.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// All rooms, lowest first. `ARCHITECTURE.md` draws the same list.
const ROOMS: &[&str] = &[
    "domain::tuning",
    "domain::wording",
    "domain::numbers",
    "domain::pixels",
    "domain::cells",
    "domain::frames",
    "domain::catalog",
    "domain::history",
    "domain::watching",
    "domain::films",
    "domain::taste",
    "domain::mood",
    "domain::artwork",
    "domain::ranking",
    "domain::explanation",
    "adapters::clock",
    "adapters::private",
    "adapters::settings",
    "adapters::journal",
    "adapters::children",
    "adapters::catalog_file",
    "adapters::store",
    "adapters::history_file",
    "adapters::pictures",
    "adapters::film_folders",
    "adapters::sidecars",
    "adapters::scan_cache",
    "adapters::choices_file",
    "adapters::media",
    "adapters::faces",
    "adapters::programs",
    "adapters::player",
    "application::fault",
    "application::library",
    "application::naming",
    "application::search",
    "application::viewers",
    "application::desk",
    "application::transfer",
    "application::session",
    "application::frames",
    "application::scan",
    "application::review",
    "shell::terminal",
    "shell::tui",
    "shell::cli",
];

/// The adapters that other adapters may use.
const SHARED_ADAPTERS: &[&str] = &[
    "adapters::clock",
    "adapters::private",
    "adapters::settings",
    "adapters::journal",
    "adapters::children",
];

/// Files that are no room: the map, the door, and the floors' own pages.
const PAGES: &[&str] = &[
    "lib.rs",
    "main.rs",
    "domain.rs",
    "adapters.rs",
    "application.rs",
    "shell.rs",
];

fn source_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The module path of a file: `src/domain/history/log.rs` is `[domain, history, log]`.
fn module(path: &Path) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inside = path.strip_prefix(root).unwrap().with_extension("");
    inside
        .components()
        .map(|part| part.as_os_str().to_str().unwrap().to_owned())
        .collect()
}

fn room(module: &[String]) -> Option<usize> {
    let name = module
        .iter()
        .take(2)
        .cloned()
        .collect::<Vec<_>>()
        .join("::");
    ROOMS.iter().position(|room| *room == name)
}

/// All paths that begin with `crate` or `super` in `text`, written out from the crate's root.
fn used_paths(text: &str, here: &[String]) -> Vec<Vec<String>> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let mut base = if start == "crate::" {
                Vec::new()
            } else {
                here.to_vec()
            };
            let mut rest = &code[at..];
            if let Some(after) = rest.strip_prefix("crate::") {
                rest = after;
            }
            while let Some(after) = rest.strip_prefix("super::") {
                base.pop();
                rest = after;
            }
            expand(rest, &base, &mut found);
        }
    }
    found
}

/// Adds `a::b` and each branch of `a::{b, c::d}` under `base`.
fn expand(text: &str, base: &[String], found: &mut Vec<Vec<String>>) {
    if let Some(inside) = text.strip_prefix('{') {
        let mut depth = 1;
        let mut branch = String::new();
        for c in inside.chars() {
            depth += i32::from(c == '{') - i32::from(c == '}');
            if (c == ',' && depth == 1) || depth == 0 {
                expand(branch.trim(), base, found);
                branch.clear();
                if depth == 0 {
                    return;
                }
            } else {
                branch.push(c);
            }
        }
        return;
    }
    let name: String = text
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    if name.is_empty() {
        return;
    }
    let mut path = base.to_vec();
    path.push(name.clone());
    match text[name.len()..].strip_prefix("::") {
        Some(rest) if path.len() < 4 => expand(rest, &path, found),
        _ => found.push(path),
    }
}

/// What a file's uses break, in words.
fn trespasses(text: &str, here: &[String]) -> BTreeSet<String> {
    let Some(own) = room(here) else {
        return BTreeSet::new();
    };
    let mut broken = BTreeSet::new();
    for path in used_paths(text, here) {
        let Some(used) = room(&path) else { continue };
        let (own_name, used_name) = (ROOMS[own], ROOMS[used]);
        if used > own {
            broken.insert(format!("{own_name} uses {used_name}, which lies above it"));
        }
        let both_adapt = own_name.starts_with("adapters") && used_name.starts_with("adapters");
        if both_adapt && used != own && !SHARED_ADAPTERS.contains(&used_name) {
            broken.insert(format!(
                "{own_name} uses {used_name}: adapters do not use one another"
            ));
        }
    }
    broken
}

#[test]
fn no_room_uses_a_room_above_it() {
    let mut broken = Vec::new();
    for file in source_files() {
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        broken.extend(trespasses(text, &module(&file)));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_is_in_a_listed_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in source_files() {
        let name = file.strip_prefix(&root).unwrap().to_str().unwrap();
        assert!(
            PAGES.contains(&name) || room(&module(&file)).is_some(),
            "{name} is in no room"
        );
    }
}

#[test]
fn a_planted_upward_use_is_caught() {
    let here: Vec<String> = ["domain", "catalog", "facets"].map(str::to_owned).to_vec();
    for planted in [
        "use crate::shell::tui::Model;",
        "use crate::{adapters::store::Store, domain::numbers};",
        "fn f() { super::super::ranking::page(); }",
        "use super::super::{numbers::Streams, explanation::{explain}};",
    ] {
        assert_eq!(trespasses(planted, &here).len(), 1, "{planted}");
    }
    let adapter: Vec<String> = ["adapters", "pictures"].map(str::to_owned).to_vec();
    assert_eq!(
        trespasses("use crate::adapters::store::Store;", &adapter).len(),
        1
    );
    assert_eq!(trespasses("use super::clock::now;", &adapter).len(), 0);
    assert_eq!(trespasses("// use crate::shell::cli::run;", &here).len(), 0);
}
