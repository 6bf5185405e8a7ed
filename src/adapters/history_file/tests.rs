//! What was written is read again; whatever else comes in is told of, line by line.

use std::io::{BufReader, Cursor};

use super::*;
use crate::domain::catalog::Catalog;
use crate::domain::history::{Deed, Moment, Origin};

const HEADER: &str = r#"{"format":"keyart-history","schema":1}"#;
const NOW: Moment = Moment(1_795_168_800_000);

fn catalog() -> Catalog {
    Catalog::new(Vec::new(), Vec::new(), Vec::new())
}

fn read_bytes(bytes: &[u8]) -> Result<Incoming, HistoryFileError> {
    // A small buffer, so that lines come in pieces.
    let mut input = BufReader::with_capacity(16, Cursor::new(bytes));
    read(&mut input, "x.jsonl", (&catalog(), NOW))
}

fn play(fraction: &str) -> String {
    let known = r#""kind":"play","time":"2026-11-01T20:00:00Z","title":"undertow""#;
    format!(r#"{{{known},"fraction":{fraction}}}"#)
}

/// The reason for the only line after the header.
fn reason(line: &[u8]) -> Option<Reason> {
    let bytes = [
        HEADER.as_bytes(),
        b"\n",
        &play("1").into_bytes(),
        b"\n",
        line,
        b"\n",
    ]
    .concat();
    let found = read_bytes(&bytes).unwrap();
    assert!(
        found.log.n_acts() >= 1,
        "the good line is taken whatever the other is"
    );
    assert_eq!(found.n_lines, 1 + found.log.n_acts() + found.n_rejected());
    for rejected in &found.rejected {
        assert_eq!(rejected.line, 3);
        assert!(!rejected.message.is_empty());
        let harmless = |c: char| !crate::domain::wording::is_unprintable(c);
        assert!(rejected.message.chars().all(harmless), "{rejected:?}");
        assert!(rejected.message.len() < 1000, "{rejected:?}");
    }
    found.rejected.first().map(|rejected| rejected.reason)
}

#[test]
fn every_line_is_taken_or_told_of_with_its_reason() {
    let entry = |fields: &str| format!(r#"{{"time":"2026-11-01T20:00:00Z",{fields}}}"#);
    let of_title = |fields: &str| entry(&format!(r#""title":"undertow",{fields}"#));
    let at = |time: &str| play("1").replace("2026-11-01T20:00:00Z", time);
    let deep = format!("{}1{}", "[".repeat(9000), "]".repeat(9000));
    let lines: &[(String, Option<Reason>)] = &[
        (play("0"), None),
        (play("-0.0"), None),
        (play("1e-320"), None),
        (of_title(r#""kind":"thumb","thumb":"double""#), None),
        (of_title(r#""kind":"list","listed":false"#), None),
        (
            of_title(r#""kind":"hide","hidden":true,"colour":"red""#),
            None,
        ),
        (of_title(r#""kind":"dismiss","dismissed":true"#), None),
        (entry(r#""kind":"mood","mood":null"#), None),
        (play("1.01"), Some(Reason::Fraction)),
        (play("-0.1"), Some(Reason::Fraction)),
        (play("NaN"), Some(Reason::Malformed)),
        (play("1e999"), Some(Reason::Malformed)),
        (play("null"), Some(Reason::Malformed)),
        (play("\"1\""), Some(Reason::Malformed)),
        (of_title(r#""kind":"play""#), Some(Reason::Malformed)),
        (entry(r#""kind":"mood""#), Some(Reason::Malformed)),
        (
            of_title(r#""kind":"thumb","thumb":"\u001b[31m""#),
            Some(Reason::Malformed),
        ),
        (
            of_title(r#""kind":"hide","hidden":"yes""#),
            Some(Reason::Malformed),
        ),
        (
            of_title(r#""kind":"play","fraction":1,"origin":"me""#),
            Some(Reason::Malformed),
        ),
        (
            entry(r#""kind":"hide","hidden":true"#),
            Some(Reason::Malformed),
        ),
        (of_title(r#""kind":"sing""#), Some(Reason::UnknownKind)),
        (of_title(r#""kind":"impression""#), Some(Reason::Malformed)),
        (
            play("1").replace("undertow", "under\\u001b[2Jtow"),
            Some(Reason::Name),
        ),
        (
            play("1").replace("undertow", "\u{202e}tow"),
            Some(Reason::Name),
        ),
        (play("1").replace("undertow", " "), Some(Reason::Name)),
        (
            play("1").replace("undertow", &"x".repeat(300)),
            Some(Reason::Name),
        ),
        (at("yesterday"), Some(Reason::Time)),
        (at("1850-01-01T00:00:00Z"), Some(Reason::Time)),
        (at("9999-12-30T00:00:00Z"), Some(Reason::Future)),
        (at("1950-01-01T00:00:00+05:30"), None),
        (deep, Some(Reason::Malformed)),
        ("42".to_owned(), Some(Reason::Malformed)),
        ("{".to_owned(), Some(Reason::Malformed)),
        ("\u{1b}]0;x\u{7}".to_owned(), Some(Reason::Malformed)),
        ("a".repeat(10 * 1024 * 1024), Some(Reason::TooLong)),
    ];
    for (line, expected) in lines {
        let shown: String = line.chars().take(120).collect();
        assert_eq!(reason(line.as_bytes()), *expected, "{shown}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_of() {
    assert_eq!(reason(b"{\"kind\":\"pl\xffay\"}"), Some(Reason::NotText));
    assert_eq!(reason(b"\0\0\0"), Some(Reason::Malformed));
}

#[test]
fn marks_line_ends_and_blank_lines_of_other_systems_do_no_harm() {
    let text = format!(
        "\u{feff}{HEADER}\r\n\r\n{}\r\n   \n{}",
        play("0.5"),
        play("1")
    );
    let found = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(
        (found.log.n_acts(), found.n_lines, found.n_rejected()),
        (2, 3, 0)
    );
    assert!(matches!(
        found.log.acts()[0].deed,
        Deed::Play { fraction: 0.5, .. }
    ));
    assert_eq!(found.log.acts()[0].origin, Origin::Import);
}

#[test]
fn what_is_no_history_is_refused_whole() {
    let newer = HEADER.replace('1', "2");
    let empty = |error| matches!(error, HistoryFileError::Empty { .. });
    let foreign = |error| matches!(error, HistoryFileError::NoHeader { .. });
    let refused = |bytes: &[u8]| read_bytes(bytes).unwrap_err();
    assert!(empty(refused(b"")));
    assert!(empty(refused(b"\n \r\n")));
    assert!(foreign(refused(play("1").as_bytes())));
    assert!(foreign(refused(b"Title,Date\nUndertow,11/1/26\n")));
    assert!(foreign(refused(&vec![0xff; 100_000])));
    assert!(matches!(
        refused(newer.as_bytes()),
        HistoryFileError::Newer { found: 2, .. }
    ));
}

#[test]
fn many_bad_lines_are_counted_and_only_the_first_are_kept() {
    let text = format!("{HEADER}\n{}{}\n", "x\n".repeat(50_000), play("1"));
    let found = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(
        (found.log.n_acts(), found.n_rejected(), found.rejected.len()),
        (1, 50_000, 100)
    );
}

#[test]
fn an_episode_is_written_and_read_again() {
    let line = play("0.5").replace('}', r#","episode":"s01e03"}"#);
    let found = read_bytes(format!("{HEADER}\n{line}\n").as_bytes()).unwrap();
    let mut out = Vec::new();
    write(&mut out, &catalog(), ("Ben", &found.log), false).unwrap();
    let again = read_bytes(&out).unwrap();
    assert_eq!(again.log.acts()[0].deed, found.log.acts()[0].deed);
    let Deed::Play { episode, .. } = &again.log.acts()[0].deed else {
        panic!("it is a play");
    };
    assert_eq!(episode.as_ref().unwrap().id, "s01e03");
    let later = again.log.lacking(&found.log);
    assert_eq!(later.n_acts(), 0, "it is the same act");
    let other = line.replace("s01e03", "s01e04");
    let other = read_bytes(format!("{HEADER}\n{other}\n").as_bytes()).unwrap();
    assert_eq!(again.log.lacking(&other.log).n_acts(), 1, "that is another");
    let empty = line.replace("s01e03", "");
    assert_eq!(reason(empty.as_bytes()), Some(Reason::Name));
}

#[test]
fn names_in_a_file_harm_no_terminal() {
    let mood = Some("t\u{9b}e\u{202e}nse".to_owned());
    let act = crate::domain::history::Act {
        seq: 1,
        time: NOW,
        origin: Origin::Shell,
        deed: Deed::Mood { mood },
    };
    let mut out = Vec::new();
    let log = Log::new(vec![act], Vec::new());
    write(&mut out, &catalog(), ("Ben\u{1b}", &log), false).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains(r"t\u009be\u202ense"), "{text}");
    assert!(
        text.lines().flat_map(str::chars).all(|c| !c.is_control()),
        "{text}"
    );
}

mod saving {
    use std::fs;
    use std::io;
    use std::path::Path;

    use super::*;

    #[expect(clippy::disallowed_methods, reason = "the test compares bytes")]
    fn bytes(path: &Path) -> Vec<u8> {
        fs::read(path).unwrap()
    }

    #[test]
    fn a_file_is_whole_and_its_owner_s_and_never_replaced_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("h.jsonl");
        save(&path, false, |out| out.write_all(b"one")).unwrap();
        let error = save(&path, false, |out| out.write_all(b"two")).unwrap_err();
        assert!(matches!(error, HistoryFileError::Exists { .. }), "{error}");
        let error = save(&path, true, |out| {
            out.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(matches!(error, Err(HistoryFileError::Unwritable { .. })));
        assert_eq!(bytes(&path), b"one");
        save(&path, true, |out| out.write_all(b"two")).unwrap();
        assert_eq!(bytes(&path), b"two");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing lies beside it"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_a_device_or_a_folder_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, "old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        save(&link, true, |out| out.write_all(b"new")).unwrap();
        assert_eq!(bytes(&real), b"new");
        assert!(link.symlink_metadata().unwrap().is_symlink());
        for path in [Path::new("/dev/null"), folder.path()] {
            let error = save(path, true, |out| out.write_all(b"x")).unwrap_err();
            assert!(
                matches!(error, HistoryFileError::NotPlain { .. }),
                "{error}"
            );
        }
        let lost = folder.path().join("none/h");
        let error = save(&lost, false, |out| out.write_all(b"x")).unwrap_err();
        assert!(
            matches!(error, HistoryFileError::Unwritable { .. }),
            "{error}"
        );
    }
}
