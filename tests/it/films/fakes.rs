//! Programs that only look like ffmpeg: nothing hangs, and nothing is left running.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use keyart::adapters::media::{
    Light, Limits, Media, MediaError, Probe, Span, StopFlag, VideoStream,
};
use tempfile::TempDir;

/// A folder with a film and two programs of our own.
struct Fake {
    folder: TempDir,
    media: Media,
    film: PathBuf,
}

impl Fake {
    /// Each program notes its process id and then does what the script says.
    fn new(ffprobe: &str, ffmpeg: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, script: &str| {
            let path = folder.path().join(name);
            let pids = folder.path().join("pids");
            let text = format!("#!/bin/sh\necho $$ >> {}\n{script}\n", pids.display());
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            path
        };
        let media = Media {
            ffmpeg: put("ffmpeg", ffmpeg),
            ffprobe: put("ffprobe", ffprobe),
            limits: Limits {
                probe: Duration::from_millis(700),
                silence: Duration::from_millis(700),
                run: Duration::from_secs(20),
                answer_bytes: 100_000,
                n_frames: 500,
            },
            stop: StopFlag::default(),
        };
        let film = folder.path().join("film.mp4");
        fs::write(&film, b"x").unwrap();
        Self {
            folder,
            media,
            film,
        }
    }

    fn probe(&self) -> Result<Probe, MediaError> {
        self.media.probe(&self.film)
    }

    /// Frames of 4 × 2 pixels, 24 bytes each, until the end or an error.
    fn frames(&self) -> (Vec<f64>, Result<(), MediaError>) {
        let probe = Probe {
            duration_s: Some(10.0),
            start_s: 0.0,
            video: VideoStream {
                index: 0,
                shown: (4, 2),
                coded: (4, 2),
                frames_per_s: Some(10.0),
                is_interlaced: false,
                light: Light::Standard,
                codec: "none".to_owned(),
            },
            chapters: Vec::new(),
            cover: None,
        };
        let mut stream = self
            .media
            .frames(&self.film, &probe, Span::All, 640)
            .unwrap();
        let mut times = Vec::new();
        loop {
            match stream.next_frame() {
                Ok(Some(frame)) => times.push(frame.time_s),
                Ok(None) => return (times, Ok(())),
                Err(error) => return (times, Err(error)),
            }
        }
    }

    /// Every process that a script noted is gone.
    fn leaves_nothing(&self) {
        let noted = fs::read_to_string(self.folder.path().join("pids")).unwrap();
        let patience = Instant::now() + Duration::from_secs(10);
        for pid in noted.split_whitespace() {
            let state = || fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            // A process that nobody collected yet, but that has ended, is a Z.
            let runs = || !state().is_empty() && !state().contains(") Z ");
            while runs() {
                assert!(Instant::now() < patience, "{pid} still runs");
                std::thread::sleep(Duration::from_millis(10));
            }
        }
    }
}

/// Notes a child of its own, too.
const SLEEPER: &str = "sleep 600 &\necho $! >> \"$(dirname \"$0\")/pids\"\nsleep 600";

#[test]
fn silent_programs_are_ended_with_all_that_they_started() {
    let fake = Fake::new(SLEEPER, SLEEPER);
    assert!(matches!(
        fake.probe(),
        Err(MediaError::Silent {
            program: "ffprobe",
            ..
        })
    ));
    let (times, end) = fake.frames();
    assert!(
        times.is_empty()
            && matches!(
                end,
                Err(MediaError::Silent {
                    program: "ffmpeg",
                    ..
                })
            )
    );
    fake.leaves_nothing();
}

#[test]
fn floods_are_ended() {
    let fake = Fake::new("cat /dev/zero", "cat /dev/zero");
    assert!(matches!(
        fake.probe(),
        Err(MediaError::Flood {
            program: "ffprobe",
            ..
        })
    ));
    let (times, end) = fake.frames();
    assert!(
        times.len() <= 500 && matches!(end, Err(MediaError::Flood { .. })),
        "{end:?}"
    );
    fake.leaves_nothing();
}

#[test]
fn floods_of_messages_are_read_and_forgotten() {
    let shout = "yes pts_time:1 | head -c 3000000 >&2; yes error | head -c 3000000 >&2";
    let frame = "head -c 24 /dev/zero";
    let mut fake = Fake::new("exit 1", &format!("{shout}; {frame}; {frame}"));
    // Shouting takes a while where others work, too.
    fake.media.limits.silence = Duration::from_secs(20);
    let (times, end) = fake.frames();
    assert_eq!((times.len(), end), (2, Ok(())));
    let fake = Fake::new("yes error >&2", "yes >&2");
    assert!(matches!(fake.probe(), Err(MediaError::Silent { .. })));
    assert!(matches!(fake.frames().1, Err(MediaError::Silent { .. })));
    fake.leaves_nothing();
}

#[test]
fn what_came_before_the_end_counts_and_half_a_frame_does_not() {
    let fake = Fake::new(
        "printf '\\033[31mit broke\\n' >&2; exit 1",
        "echo 'frame:0 pts:0 pts_time:2.5' >&2; head -c 60 /dev/zero; exit 1",
    );
    let (times, end) = fake.frames();
    assert_eq!(end, Ok(()));
    assert_eq!(times.len(), 2);
    assert!(
        (times[0] - 2.5).abs() < 1e-9 && (times[1] - 2.6).abs() < 1e-9,
        "{times:?}"
    );
    let error = fake.probe().unwrap_err().to_string();
    assert!(
        error.contains("it broke") && !error.contains('\u{1b}'),
        "{error}"
    );
}

#[test]
fn slow_programs_are_waited_for_and_a_word_stops_them() {
    let fake = Fake::new(
        "exit 0",
        "for i in 1 2 3; do sleep 0.2; head -c 24 /dev/zero; done",
    );
    assert_eq!(fake.frames().0.len(), 3);
    let fake = Fake::new(SLEEPER, SLEEPER);
    let stop = fake.media.stop.clone();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        stop.0.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(matches!(fake.frames().1, Err(MediaError::Stopped { .. })));
    fake.leaves_nothing();
}

#[test]
fn answers_without_sense_are_said_to_be_so() {
    for answer in ["echo '{'", "echo 7", "echo", "echo '{\"streams\": [{}]}'"] {
        let fake = Fake::new(answer, "exit 0");
        let error = fake.probe().unwrap_err();
        assert!(
            matches!(error, MediaError::Nonsense { .. }),
            "{answer}: {error}"
        );
    }
    let cover = r#"echo '{"streams": [{"index": 0, "codec_type": "video",
        "disposition": {"attached_pic": 1}}]}'"#;
    let error = Fake::new(cover, "exit 0").probe().unwrap_err().to_string();
    assert!(error.ends_with("only a cover"), "{error}");
    let fake = Fake::new("echo '{}'", "exit 0");
    assert!(matches!(fake.probe(), Err(MediaError::NoVideo { .. })));
    assert!(matches!(fake.frames().1, Err(MediaError::NoFrames { .. })));
}
