//! Compiles the catalogue into the program: `catalog.toml`, the pictures below `assets/` and
//! their colours (`assets/tints.txt`), as a table sorted by path.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

#[expect(
    clippy::disallowed_methods,
    reason = "cargo speaks to build scripts by the environment"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    // A path that does not exist yet makes cargo run this again each time, until it does.
    for watched in ["build.rs", "catalog.toml", "assets"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    println!("cargo:rustc-env=KEYART_VERSION={}", version(&root)?);
    let mut pictures = Vec::new();
    collect(&root.join("assets"), &mut pictures)?;
    let mut table = String::new();
    text(
        &mut table,
        "CATALOG_TEXT",
        "The text of `catalog.toml`.",
        &root.join("catalog.toml"),
    )?;
    text(
        &mut table,
        "TINTS_TEXT",
        "The text of `assets/tints.txt`.",
        &root.join("assets/tints.txt"),
    )?;
    writeln!(
        table,
        "/// Every picture: its path as the catalogue writes it, and its bytes; sorted."
    )?;
    writeln!(table, "static PICTURES: &[(&str, &[u8])] = &[")?;
    let mut rows = Vec::new();
    for path in pictures {
        let name = path
            .strip_prefix(&root)?
            .to_str()
            .ok_or("a picture's path is not UTF-8")?;
        let place = path
            .to_str()
            .ok_or("a picture's path is not UTF-8")?
            .to_owned();
        rows.push((name.replace('\\', "/"), place));
    }
    rows.sort();
    for (name, place) in rows {
        writeln!(table, "    ({name:?}, include_bytes!({place:?})),")?;
    }
    writeln!(table, "];")?;
    fs::write(
        PathBuf::from(env::var("OUT_DIR")?).join("embedded_catalog.rs"),
        table,
    )?;
    Ok(())
}

/// The version, and in release builds of a checkout the commit.
#[expect(
    clippy::disallowed_methods,
    reason = "cargo speaks to build scripts by the environment"
)]
fn version(root: &Path) -> Result<String, env::VarError> {
    let version = env::var("CARGO_PKG_VERSION")?;
    let is_release = env::var("PROFILE")? == "release";
    // Each commit and checkout adds a line to this file.
    let log = root.join(".git/logs/HEAD");
    if !is_release || !log.is_file() {
        return Ok(version);
    }
    println!("cargo:rerun-if-changed=.git/logs/HEAD");
    let asked = Command::new("git")
        .args(["rev-parse", "--short=10", "HEAD"])
        .current_dir(root)
        .output();
    let commit = asked.ok().filter(|answer| answer.status.success());
    let commit = commit.and_then(|answer| String::from_utf8(answer.stdout).ok());
    Ok(match commit {
        Some(commit) => format!("{version} ({})", commit.trim()),
        None => version,
    })
}

/// A constant with the text of a file, empty where there is none.
fn text(
    table: &mut String,
    name: &str,
    doc: &str,
    path: &Path,
) -> Result<(), Box<dyn std::error::Error>> {
    writeln!(table, "/// {doc}")?;
    if path.is_file() {
        let place = path.to_str().ok_or("the repository's path is not UTF-8")?;
        writeln!(
            table,
            "pub(super) static {name}: &str = include_str!({place:?});"
        )?;
    } else {
        writeln!(table, "pub(super) static {name}: &str = \"\";")?;
    }
    Ok(())
}

fn collect(folder: &Path, pictures: &mut Vec<PathBuf>) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            collect(&path, pictures)?;
        } else if matches!(extension, Some("webp" | "png" | "jpg" | "jpeg" | "gif")) {
            pictures.push(path);
        }
    }
    Ok(())
}
