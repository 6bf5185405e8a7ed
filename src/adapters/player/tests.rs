//! A real mpv where there is one, without picture or sound; a small script otherwise.

use std::os::unix::fs::PermissionsExt as _;
use std::sync::mpsc::{Receiver, channel};

use std::process::Command;

use super::*;
use crate::adapters::settings::Environment;
use crate::domain::watching::Watched;

const PATIENCE: Duration = Duration::from_secs(60);

/// A folder with a film of 8 seconds, and mpv; nothing where the machine has no mpv or ffmpeg.
fn cinema() -> Option<(tempfile::TempDir, Program)> {
    let path = Environment::read().path;
    let find = |name| {
        path.iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    };
    let (Some(program), Some(ffmpeg)) = (find("mpv"), find("ffmpeg")) else {
        #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
        {
            eprintln!("skipped: mpv and ffmpeg are needed for this test");
        }
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    #[expect(clippy::disallowed_methods, reason = "the test makes its own film")]
    let made = Command::new(ffmpeg)
        .args([
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=64x36:r=25:d=8",
        ])
        .arg(folder.path().join("-film.mkv"))
        .current_dir(folder.path())
        .status();
    assert!(made.unwrap().success());
    let arguments = ["--no-config", "--vo=null", "--ao=null", "--speed=2"];
    let arguments = arguments.map(str::to_owned).to_vec();
    Some((folder, Program { program, arguments }))
}

/// Plays; `react` may use the remote at what it hears. Gives what was watched, and how it ended.
fn play(
    program: &Program,
    source: &Path,
    from: f64,
    react: impl Fn(&Playing, Heard, &Watched),
) -> (Watched, f64, bool) {
    let (sender, receiver): (_, Receiver<Heard>) = channel();
    let playing = Playing::start(program, source, from, Screen::Window, move |heard| {
        let _ = sender.send(heard);
    })
    .unwrap();
    let (mut watched, mut duration_s) = (Watched::default(), 0.0);
    loop {
        let heard = receiver.recv_timeout(PATIENCE).unwrap();
        match heard {
            Heard::Position(position_s) => watched.plays_at(position_s),
            Heard::Duration(length_s) => duration_s = length_s,
            Heard::Jumped => watched.jumps(),
            Heard::Paused(_) => {}
            Heard::Ended { well } => return (watched, duration_s, well),
        }
        react(&playing, heard, &watched);
    }
}

#[test]
fn half_a_film_is_half_a_film() {
    let Some((folder, program)) = cinema() else {
        return;
    };
    let source = folder.path().join("-film.mkv");
    let (watched, duration_s, well) = play(&program, &source, 0.0, |playing, heard, _| {
        if matches!(heard, Heard::Position(at) if at >= 4.0) {
            playing.quit();
        }
    });
    let fraction = watched.fraction(duration_s);
    assert!(well && (fraction - 0.5).abs() <= 0.02, "{fraction}");
}

#[test]
fn skipping_to_the_end_is_not_watching() {
    let Some((folder, program)) = cinema() else {
        return;
    };
    let source = folder.path().join("-film.mkv");
    let jumped = std::cell::Cell::new(false);
    let (watched, duration_s, _) = play(&program, &source, 0.0, |playing, heard, _| {
        let is_underway = matches!(heard, Heard::Position(at) if at >= 1.0);
        if is_underway && !jumped.replace(true) {
            playing.jump(6);
        }
    });
    let fraction = watched.fraction(duration_s);
    assert!(jumped.get() && (0.1..0.5).contains(&fraction), "{fraction}");
}

#[test]
fn it_goes_on_where_the_viewer_stopped() {
    let Some((folder, program)) = cinema() else {
        return;
    };
    let source = folder.path().join("-film.mkv");
    let first = std::cell::Cell::new(None);
    let (watched, duration_s, well) = play(&program, &source, 0.5, |_, heard, _| {
        if let (Heard::Position(at), None) = (heard, first.get()) {
            first.set(Some(at));
        }
    });
    let start_s = first.get().unwrap();
    assert!((3.5..5.0).contains(&start_s), "started at {start_s}");
    let fraction = watched.fraction(duration_s);
    assert!(well && (fraction - 0.5).abs() <= 0.06, "{fraction}");
}

#[test]
fn what_was_seen_is_kept_when_the_player_is_killed() {
    let Some((folder, program)) = cinema() else {
        return;
    };
    let source = folder.path().join("-film.mkv");
    let (watched, duration_s, well) = play(&program, &source, 0.0, |playing, heard, _| {
        if matches!(heard, Heard::Position(at) if at >= 3.0) {
            end(&playing.child);
        }
    });
    let fraction = watched.fraction(duration_s);
    assert!(!well && fraction >= 0.35, "{fraction}");
}

#[test]
fn another_player_is_waited_for_and_a_broken_one_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    for (name, script, expected) in [
        ("vlc", "#!/bin/sh\n[ -n \"$1\" ]\n", true),
        ("broken", "#!/bin/sh\nexit 3\n", false),
        // Called mpv, but it opens no socket.
        ("mpv", "#!/bin/sh\nexit 0\n", true),
    ] {
        let program = folder.path().join(name);
        std::fs::write(&program, script).unwrap();
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&program, mode).unwrap();
        let program = Program {
            program,
            arguments: Vec::new(),
        };
        let (watched, _, well) = play(&program, Path::new("film.mkv"), 0.0, |_, _, _| {});
        assert_eq!(
            (watched.played_s() > 0.0, well),
            (false, expected),
            "{name}"
        );
    }
    let missing = Program {
        program: folder.path().join("nowhere"),
        arguments: Vec::new(),
    };
    let started = Playing::start(&missing, Path::new("x"), 0.0, Screen::Window, |_| {});
    assert!(started.is_err());
}

#[test]
fn the_socket_s_folder_is_private_and_goes() {
    let room = Room::make().unwrap();
    let folder = room.socket().parent().unwrap().to_owned();
    let mode = std::fs::metadata(&folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    drop(room);
    assert!(!folder.exists());
}
