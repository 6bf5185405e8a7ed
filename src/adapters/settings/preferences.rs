//! What a viewer chooses in the browser: which settings were said where, and how a choice gets
//! into the configuration file without touching anything else in it.
//!
//! Comments and order stay; the file is replaced as a whole or not at all.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, Value};

use super::error::{SettingsError, Source};
use super::file;
use super::table::Name;
use super::{COLORS, ColorChoice, GRAPHICS, Graphics, Looks, SWITCH};

/// Something to write: what a setting is to be; none: what holds where nothing is said.
pub type Choice = (Name, Option<String>);

/// What was said of each setting, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The configuration file, whether it is there or not; none where no folder is known.
    pub file: Option<PathBuf>,
    said: BTreeMap<Name, (String, Source)>,
}

impl Preferences {
    pub(super) fn new(file: Option<PathBuf>, said: &BTreeMap<Name, (OsString, Source)>) -> Self {
        let text = |(name, (text, source)): (&Name, &(OsString, Source))| {
            (*name, (text.to_string_lossy().into_owned(), source.clone()))
        };
        let said = said.iter().map(text).collect();
        Self { file, said }
    }

    /// What was said of a setting, and where.
    pub fn said(&self, name: Name) -> Option<(&str, &Source)> {
        let (text, source) = self.said.get(&name)?;
        Some((text, source))
    }

    /// How the terminal is to be used.
    pub fn looks(&self) -> Looks {
        Looks {
            graphics: self
                .meaning(Name::Graphics, &GRAPHICS)
                .unwrap_or(Graphics::Auto),
            color: self
                .meaning(Name::Color, &COLORS)
                .unwrap_or(ColorChoice::Auto),
            mouse: self.meaning(Name::Mouse, &SWITCH).unwrap_or(true),
        }
    }

    fn meaning<T: Copy>(&self, name: Name, words: &[(&str, T)]) -> Option<T> {
        let (text, _) = self.said(name)?;
        super::meaning(words, text)
    }

    /// Whether somebody is said to be the guest, and where.
    pub fn guest(&self) -> Option<&Source> {
        let is_guest = self.meaning(Name::Guest, &SWITCH).unwrap_or(false);
        let (_, source) = self.said(Name::Guest)?;
        is_guest.then_some(source)
    }

    /// Writes choices into the file, and says what holds then.
    ///
    /// # Errors
    /// Where the file cannot be read, understood or written; then it is as it was.
    pub fn save(&self, choices: &[Choice]) -> Result<Self, SettingsError> {
        let path = self.file.as_deref().ok_or(SettingsError::NoFile)?;
        let old = read(path)?;
        let new = edited(path, &old, choices)?;
        // Read back before it is written: a file that the next start refuses helps nobody.
        let contents = file::parse(path, &new)?;
        if new != old {
            replace(path, &new).map_err(|cause| SettingsError::Unwritable {
                path: path.to_owned(),
                cause: cause.to_string(),
            })?;
        }
        let nearer = |(_, (_, source)): &(&Name, &(String, Source))| source.rank() > 0;
        let kept = self.said.iter().filter(nearer);
        let mut said: BTreeMap<_, _> = kept.map(|(n, s)| (*n, s.clone())).collect();
        for (name, (text, place)) in contents.values {
            said.entry(name).or_insert((text, Source::File(place)));
        }
        Ok(Self {
            file: self.file.clone(),
            said,
        })
    }
}

/// The file's text; nothing where there is no file.
fn read(path: &Path) -> Result<String, SettingsError> {
    #[expect(clippy::disallowed_methods, reason = "settings read their own file")]
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(cause) => Err(SettingsError::Unreadable {
            path: path.to_owned(),
            cause: cause.to_string(),
        }),
    }
}

/// The text with the choices in it.
fn edited(path: &Path, text: &str, choices: &[Choice]) -> Result<String, SettingsError> {
    let mut document: DocumentMut =
        text.parse()
            .map_err(|error: toml_edit::TomlError| SettingsError::Syntax {
                place: file::place(path, text, error.span().map_or(0, |span| span.start)),
                message: error.message().to_owned(),
            })?;
    for (name, choice) in choices {
        let Some(key) = name.setting().key else {
            continue;
        };
        match choice {
            Some(choice) => put(&mut document, key, value(*name, choice)),
            None => take(&mut document, key),
        }
    }
    let new = document.to_string();
    // The editor writes the line ends of Unix.
    Ok(if text.contains("\r\n") {
        new.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        new
    })
}

/// A value as the file writes it.
fn value(name: Name, text: &str) -> Value {
    match (name, text, text.parse::<i64>()) {
        (Name::Mouse | Name::Guest, "on" | "true", _) => true.into(),
        (Name::Mouse | Name::Guest, "off" | "false", _) => false.into(),
        (Name::Seed, _, Ok(number)) => number.into(),
        _ => text.into(),
    }
}

/// Puts a value where the old one was, or as the last single value of the file.
fn put(document: &mut DocumentMut, key: &'static str, mut value: Value) {
    match document.get_mut(key) {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
            return;
        }
        // A table of that name is refused when the text is read back.
        Some(Item::Table(_) | Item::ArrayOfTables(_)) => return,
        Some(Item::None) | None => {}
    }
    let is_first = !document.iter().any(|(_, item)| item.is_value());
    let is_only = document.is_empty();
    let lead = if is_only {
        // A file of comments alone: what is new comes after them.
        let comments = text_of(Some(document.trailing()));
        document.set_trailing("");
        comments
    } else {
        String::new()
    };
    if is_first && !is_only {
        separate(document);
    }
    document.insert(key, Item::Value(value));
    if let Some(mut key) = document.key_mut(key) {
        key.leaf_decor_mut().set_prefix(lead);
    }
}

/// Leaves a line free before the first table.
fn separate(document: &mut DocumentMut) {
    let first = document.iter_mut().find_map(|(_, item)| match item {
        Item::Table(table) if table.position().is_none_or(|at| at <= 1) => Some(table),
        Item::None | Item::Value(_) | Item::Table(_) | Item::ArrayOfTables(_) => None,
    });
    if let Some(table) = first {
        let prefix = text_of(table.decor().prefix());
        if !prefix.starts_with('\n') {
            table.decor_mut().set_prefix(format!("\n{prefix}"));
        }
    }
}

/// Takes a value out; the comments about it stay where they were.
fn take(document: &mut DocumentMut, key: &str) {
    let keys: Vec<String> = document.iter().map(|(key, _)| key.to_owned()).collect();
    let after = keys.iter().skip_while(|other| *other != key).nth(1);
    let Some((old, item)) = document.remove_entry(key) else {
        return;
    };
    let mut comments = text_of(old.leaf_decor().prefix());
    let beside = item.as_value().and_then(|value| value.decor().suffix());
    let beside = text_of(beside);
    if !beside.trim().is_empty() {
        comments = format!("{comments}{}\n", beside.trim());
    }
    if comments.trim().is_empty() {
        return;
    }
    let after = after.map(String::as_str);
    match after.map(|after| (after, document.get_mut(after))) {
        Some((_, Some(Item::Table(table)))) => {
            let prefix = text_of(table.decor().prefix());
            table.decor_mut().set_prefix(comments + &prefix);
        }
        Some((after, Some(Item::Value(_)))) => {
            if let Some(mut key) = document.key_mut(after) {
                let prefix = text_of(key.leaf_decor().prefix());
                key.leaf_decor_mut().set_prefix(comments + &prefix);
            }
        }
        _ => {
            let trailing = text_of(Some(document.trailing()));
            document.set_trailing(comments + &trailing);
        }
    }
}

fn text_of(raw: Option<&toml_edit::RawString>) -> String {
    let text = raw.and_then(toml_edit::RawString::as_str);
    text.unwrap_or_default().to_owned()
}

/// Replaces a file as a whole, with its permissions; makes it and its folder where they are
/// missing. A link stays one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = match fs::metadata(&path) {
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if old.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::Error::new(
            ErrorKind::PermissionDenied,
            "it is read-only",
        ));
    }
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    // 0700, as the XDG base directory specification has it.
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(".{name}.{}", std::process::id()));
    let result = write_draft(&draft, text, old).and_then(|()| fs::rename(&draft, &path));
    if result.is_err() {
        // Nothing is left behind; where even that fails, the first error says more.
        drop(fs::remove_file(&draft));
    }
    result
}

fn write_draft(draft: &Path, text: &str, old: Option<fs::Permissions>) -> io::Result<()> {
    // Nothing in it is secret; the viewer's umask has the last word.
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o644);
    let mut file = options.open(draft)?;
    if let Some(old) = old {
        file.set_permissions(old)?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn preferences(path: &Path) -> Preferences {
        Preferences::new(Some(path.to_owned()), &BTreeMap::new())
    }

    fn choice(name: Name, text: &str) -> Choice {
        (name, Some(text.to_owned()))
    }

    /// What a file becomes.
    fn check(before: &str, choices: &[Choice], after: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, before).unwrap();
        preferences(&path).save(choices).unwrap();
        assert_eq!(read(&path).unwrap(), after);
    }

    #[test]
    fn comments_and_order_stay() {
        let light = [choice(Name::Theme, "light")];
        check("", &light, "theme = \"light\"\n");
        check("# mine\n", &light, "# mine\ntheme = \"light\"\n");
        check(
            "# top\nseed = 3 # lucky\n\n# looks\ntheme = 'dark'  # for now\n\
             graphics = \"cells\"\n\n[keys]\nwhy = \"w\"\n",
            &light,
            "# top\nseed = 3 # lucky\n\n# looks\ntheme = \"light\"  # for now\n\
             graphics = \"cells\"\n\n[keys]\nwhy = \"w\"\n",
        );
        check(
            "# keys\n[keys]\nwhy = \"w\"\n",
            &light,
            "theme = \"light\"\n\n# keys\n[keys]\nwhy = \"w\"\n",
        );
        check("seed = 3", &light, "seed = 3\ntheme = \"light\"\n");
        check(
            "seed = 3\r\n# x\r\nmouse = true\r\n",
            &[choice(Name::Mouse, "off")],
            "seed = 3\r\n# x\r\nmouse = false\r\n",
        );
        check("", &[choice(Name::Seed, "7")], "seed = 7\n");
        check(
            "",
            &[choice(Name::Seed, "18446744073709551615")],
            "seed = \"18446744073709551615\"\n",
        );
    }

    #[test]
    fn what_is_taken_out_leaves_its_comments() {
        let nobody = [(Name::Profile, None)];
        check(
            "# who\nprofile = \"Ida\" # me\n# dice\nseed = 1\n",
            &nobody,
            "# who\n# me\n# dice\nseed = 1\n",
        );
        check(
            "# who\nprofile = \"Ida\"\n\n[keys]\nwhy = \"w\"\n",
            &nobody,
            "# who\n\n[keys]\nwhy = \"w\"\n",
        );
        check("# who\nprofile = \"Ida\"\n", &nobody, "# who\n");
        check("seed = 1\n", &nobody, "seed = 1\n");
    }

    #[test]
    fn a_file_that_cannot_be_understood_or_written_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let light = [choice(Name::Theme, "light")];
        for (text, word) in [
            ("theme = \n", "cannot be understood"),
            ("graphics = [1]\n", "is not a value for graphics"),
            ("[theme]\nx = 1\n", "is not a value"),
        ] {
            fs::write(&path, text).unwrap();
            let error = preferences(&path).save(&light).unwrap_err();
            assert!(error.to_string().contains(word), "{text}: {error}");
            assert!(error.place().is_some());
            assert_eq!(read(&path).unwrap(), text);
        }
        fs::write(&path, [0xff, 0xfe]).unwrap();
        assert!(preferences(&path).save(&light).is_err());
        fs::write(&path, "seed = 1\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = preferences(&path).save(&light).unwrap_err();
        assert!(error.to_string().ends_with("it is read-only"), "{error}");
        assert_eq!(read(&path).unwrap(), "seed = 1\n");
        // A folder that is a file, and no folder at all.
        let below = path.join("config.toml");
        assert!(preferences(&below).save(&light).is_err());
        let nowhere = Preferences::default();
        assert_eq!(nowhere.save(&light), Err(SettingsError::NoFile));
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "no draft is left behind");
    }

    #[test]
    fn a_missing_folder_is_made_and_permissions_and_links_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/config.toml");
        let saved = preferences(&path).save(&[choice(Name::Theme, "light")]);
        let saved = saved.unwrap();
        let (text, source) = saved.said(Name::Theme).unwrap();
        assert_eq!((text, source.rank()), ("light", 0));
        assert_eq!(saved.said(Name::Seed), None);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let link = folder.path().join("link.toml");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        preferences(&link)
            .save(&[choice(Name::Theme, "dark")])
            .unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&path).unwrap(), "theme = \"dark\"\n");
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }

    #[test]
    fn what_a_flag_or_the_environment_says_goes_on_holding() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let said = BTreeMap::from([(
            Name::Theme,
            (OsString::from("dark"), Source::Variable("KEYART_THEME")),
        )]);
        let before = Preferences::new(Some(path), &said);
        let after = before.save(&[choice(Name::Theme, "light")]).unwrap();
        assert_eq!(after.said(Name::Theme), before.said(Name::Theme));
    }
}
