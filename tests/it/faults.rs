//! What goes wrong while one browses, and what becomes of it. `docs/FAULTS.md` is its table.

mod database;
mod files;
mod terminal;

use std::fs;
use std::path::Path;

/// `docs/FAULTS.md` promises tests by name; each of them is there.
#[test]
fn every_fault_of_the_table_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("tests")];
    let mut code = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                code += &fs::read_to_string(path).unwrap();
            }
        }
    }
    let table = fs::read_to_string(root.join("docs/FAULTS.md")).unwrap();
    let rows = table.lines().filter(|line| line.ends_with("` |"));
    let last = rows.filter_map(|line| line.trim_end_matches(" |").rsplit(" | ").next());
    let names: Vec<_> = last
        .flat_map(|cell| cell.split('`'))
        .filter(|n| n.contains('_'))
        .collect();
    assert!(names.len() > 30, "{names:?}");
    for name in names {
        assert!(
            code.contains(&format!("fn {name}(")),
            "there is no test {name}"
        );
    }
}
