//! House rules that no compiler holds: short files, short lines, a heading on every file.

use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file before its tests.
const MOST_LINES: usize = 700;

/// Characters of a line.
const MOST_COLUMNS: usize = 100;

fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<_> = ["src", "tests", "benches", "examples", "tools"]
        .iter()
        .map(|folder| root.join(folder))
        .filter(|folder| folder.exists())
        .collect();
    let mut files = Vec::new();
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

/// Data rather than logic: tables, and the painter's scenes, creatures, objects and places,
/// whose long lines are outlines.
fn is_table(path: &Path) -> bool {
    let exempt = ["tables", "scenes", "creatures", "objects", "places"];
    path.components()
        .any(|part| exempt.iter().any(|name| part.as_os_str() == *name))
}

/// What is untidy in one file.
fn faults(text: &str, is_table: bool) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.starts_with("//!") {
        faults.push("does not open with `//!`".to_owned());
    }
    let n_lines = text
        .split("\n#[cfg(test)]\nmod tests {")
        .next()
        .unwrap()
        .lines()
        .count();
    if n_lines > MOST_LINES && !is_table {
        faults.push(format!("has {n_lines} lines before its tests"));
    }
    for (line, number) in text.lines().zip(1..) {
        if line.chars().count() > MOST_COLUMNS && !is_table {
            faults.push(format!(
                "line {number} has more than {MOST_COLUMNS} characters"
            ));
        }
        let bare = line
            .find(concat!("TO", "DO"))
            .or_else(|| line.find(concat!("FIX", "ME")));
        if bare.is_some_and(|at| !line[at + 4..].starts_with("(#")) {
            faults.push(format!("line {number} leaves a bare to-do"));
        }
    }
    faults
}

#[test]
fn every_file_is_tidy() {
    let mut all = Vec::new();
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let told = faults(&text, is_table(&path));
        all.extend(
            told.into_iter()
                .map(|fault| format!("{} {fault}", path.display())),
        );
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn untidiness_is_caught() {
    let long = format!("//! x\n{}\n", "x".repeat(101));
    assert_eq!(faults(&long, false).len(), 1);
    assert_eq!(faults(&long, true).len(), 0);
    assert_eq!(
        faults(&format!("//! x\n{}", "\n".repeat(701)), false).len(),
        1
    );
    assert_eq!(faults("fn f() {}\n", false).len(), 1);
    assert_eq!(
        faults(concat!("//! x\n// TO", "DO later\n"), false).len(),
        1
    );
}
