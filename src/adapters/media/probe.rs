//! What is in a film: length, the moving picture, chapters.

use std::ffi::OsString;
use std::io::Read as _;
use std::path::Path;
use std::sync::mpsc::sync_channel;

use serde::Deserialize;

use super::child::{Nothing, Running, next, spawn};
use super::error::{MediaError, escaped, place};
use super::{MOST_PIXELS, Media};
use crate::adapters::children;

/// What `ffprobe` says of a film.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    /// Length in seconds; `None` where the file does not tell.
    pub duration_s: Option<f64>,
    /// Where its clock starts, in seconds.
    pub start_s: f64,
    /// The moving picture.
    pub video: VideoStream,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
    /// The picture that lies in it as its cover.
    pub cover: Option<VideoStream>,
}

/// A moving picture.
#[derive(Clone, Debug, PartialEq)]
pub struct VideoStream {
    /// Which stream of the file.
    pub index: u32,
    /// Pixels across and down as they are shown: turned, and stretched to square pixels.
    pub shown: (u32, u32),
    /// Pixels across and down as they are coded.
    pub coded: (u32, u32),
    /// Frames a second, on average; `None` where the file does not tell.
    pub frames_per_s: Option<f64>,
    /// Whether its frames are made of two fields.
    pub is_interlaced: bool,
    /// What its light means.
    pub light: Light,
    /// The codec, as `ffprobe` calls it.
    pub codec: String,
}

/// What the light of a film means, and so how it comes to a screen of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// As screens show it.
    Standard,
    /// Of high dynamic range, and this `ffmpeg` can map it by its filter `zscale`.
    Mapped,
    /// Of high dynamic range by SMPTE ST 2084, without that filter: a curve has to do.
    Perceptual,
    /// Hybrid log-gamma, without that filter: made so that it looks right as it is.
    Hybrid,
}

/// A named part of a film.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// In seconds from the start.
    pub start_s: f64,
    /// In seconds from the start.
    pub end_s: f64,
    /// As the file has it; may hold anything.
    pub name: String,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    streams: Vec<StreamAnswer>,
    #[serde(default)]
    chapters: Vec<ChapterAnswer>,
    #[serde(default)]
    format: FormatAnswer,
}

#[derive(Default, Deserialize)]
struct FormatAnswer {
    duration: Option<String>,
    start_time: Option<String>,
}

#[derive(Deserialize)]
struct StreamAnswer {
    index: u32,
    codec_type: Option<String>,
    codec_name: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
    sample_aspect_ratio: Option<String>,
    avg_frame_rate: Option<String>,
    r_frame_rate: Option<String>,
    field_order: Option<String>,
    color_transfer: Option<String>,
    duration: Option<String>,
    #[serde(default)]
    disposition: Disposition,
    #[serde(default)]
    side_data_list: Vec<SideData>,
}

#[derive(Default, Deserialize)]
struct Disposition {
    #[serde(default)]
    attached_pic: u8,
    #[serde(default)]
    timed_thumbnails: u8,
}

#[derive(Deserialize)]
struct SideData {
    rotation: Option<f64>,
}

#[derive(Deserialize)]
struct ChapterAnswer {
    start_time: Option<String>,
    end_time: Option<String>,
    #[serde(default)]
    tags: ChapterTags,
}

#[derive(Default, Deserialize)]
struct ChapterTags {
    title: Option<String>,
}

impl Media {
    /// Asks `ffprobe` what is in the film.
    ///
    /// # Errors
    /// Any [`MediaError`] but those of decoding.
    pub fn probe(&self, film: &Path) -> Result<Probe, MediaError> {
        readable(film)?;
        let entries = "format=duration,start_time:stream=index,codec_type,codec_name,width,height,\
             sample_aspect_ratio,avg_frame_rate,r_frame_rate,field_order,color_transfer,duration:\
             stream_disposition=attached_pic,timed_thumbnails:stream_side_data=rotation:\
             chapter=start_time,end_time:chapter_tags=title";
        let bytes = self.ask(
            film,
            &[
                "-of",
                "json=c=1",
                "-show_chapters",
                "-show_entries",
                entries,
            ],
        )?;
        let answer: Answer =
            serde_json::from_slice(&bytes).map_err(|error| MediaError::Nonsense {
                program: "ffprobe",
                place: place(film),
                cause: escaped(&error.to_string()),
            })?;
        let mut probe = understood(&answer, film)?;
        if probe.video.light != Light::Standard && self.can_map_light() {
            probe.video.light = Light::Mapped;
        }
        Ok(probe)
    }

    /// Whether this `ffmpeg` was built with the filter that maps high dynamic range.
    fn can_map_light(&self) -> bool {
        let mut question = children::command(&self.ffmpeg);
        question.args(["-hide_banner", "-filters"]);
        let most = self.limits.answer_bytes as u64;
        let filters = children::answer(&mut question, self.limits.probe, most);
        let filters = filters.unwrap_or_default();
        let lines = String::from_utf8_lossy(&filters);
        lines
            .lines()
            .any(|line| line.split_whitespace().nth(1) == Some("zscale"))
    }

    /// The answer of `ffprobe` to `questions` about a film.
    pub(super) fn ask(&self, film: &Path, questions: &[&str]) -> Result<Vec<u8>, MediaError> {
        let mut arguments: Vec<OsString> = ["-v", "error", "-protocol_whitelist", "file"]
            .into_iter()
            .chain(questions.iter().copied())
            .chain(["-i"])
            .map(OsString::from)
            .collect();
        arguments.push(file_name(film));
        let (mut running, stdout) = Running::start(&self.ffprobe, &arguments)?;
        let patience = self.limits.probe;
        let most = self.limits.answer_bytes;
        let (send, receive) = sync_channel(1);
        spawn(move || {
            let mut bytes = Vec::new();
            let read = stdout.take(most as u64 + 1).read_to_end(&mut bytes);
            let _ = send.send(read.map(|_| bytes));
        });
        let silent = || MediaError::Silent {
            program: "ffprobe",
            seconds: self.limits.probe.as_secs(),
            place: place(film),
        };
        let bytes = match next(&receive, patience, &self.stop) {
            Ok(read) => read.unwrap_or_default(),
            Err(Nothing::Stopped) => return Err(MediaError::Stopped { place: place(film) }),
            Err(Nothing::Silent | Nothing::Ended) => return Err(silent()),
        };
        if bytes.len() > most {
            return Err(MediaError::Flood {
                program: "ffprobe",
                place: place(film),
            });
        }
        let left = patience.saturating_sub(running.watch.ran());
        match running.wait(left) {
            Some(true) => Ok(bytes),
            Some(false) => Err(MediaError::NoMedia {
                cause: without_name(&running.complaint()),
                place: place(film),
            }),
            None => Err(silent()),
        }
    }
}

/// `file:` and the path, byte by byte.
pub(super) fn file_name(film: &Path) -> OsString {
    let mut name = OsString::from("file:");
    name.push(film);
    name
}

/// A complaint begins with the file's name, which is said elsewhere.
fn without_name(complaint: &str) -> String {
    let cause = complaint.rsplit(": ").next().unwrap_or(complaint);
    if cause.is_empty() {
        "it says nothing more".to_owned()
    } else {
        cause.to_owned()
    }
}

/// Whether there is a file to read at all: a pipe or a device would never end.
fn readable(film: &Path) -> Result<(), MediaError> {
    let unreadable = |cause: &str| MediaError::Unreadable {
        place: place(film),
        cause: escaped(cause),
    };
    let found = film
        .metadata()
        .map_err(|error| unreadable(&error.to_string()))?;
    if found.is_dir() {
        return Err(unreadable("it is a folder"));
    }
    if !found.is_file() {
        return Err(unreadable("it is no ordinary file"));
    }
    if found.len() == 0 {
        return Err(MediaError::Empty { place: place(film) });
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "only to learn whether the film may be read"
    )]
    std::fs::File::open(film)
        .map(drop)
        .map_err(|error| unreadable(&error.to_string()))
}

fn understood(answer: &Answer, film: &Path) -> Result<Probe, MediaError> {
    let is_picture = |stream: &StreamAnswer| stream.codec_type.as_deref() == Some("video");
    let is_cover = |stream: &StreamAnswer| {
        stream.disposition.attached_pic != 0 || stream.disposition.timed_thumbnails != 0
    };
    let mut covers = answer.streams.iter();
    let cover = covers.find(|s| is_picture(s) && is_cover(s));
    let has_sound = answer
        .streams
        .iter()
        .any(|stream| stream.codec_type.as_deref() == Some("audio"));
    let moving = answer
        .streams
        .iter()
        .find(|s| is_picture(s) && !is_cover(s));
    let Some(stream) = moving else {
        return Err(MediaError::NoVideo {
            place: place(film),
            what: match (has_sound, cover.is_some()) {
                (true, true) => ", only sound and a cover",
                (true, false) => ", only sound",
                (false, true) => ", only a cover",
                (false, false) => "",
            },
        });
    };
    let video = video(stream, film)?;
    let seconds = |text: &Option<String>| text.as_deref().and_then(number);
    let start_s = seconds(&answer.format.start_time).unwrap_or(0.0);
    let duration_s = seconds(&answer.format.duration)
        .or_else(|| seconds(&stream.duration))
        .filter(|duration| *duration > 0.0);
    let chapters = answer.chapters.iter().filter_map(|chapter| {
        Some(Chapter {
            start_s: seconds(&chapter.start_time)? - start_s,
            end_s: seconds(&chapter.end_time)? - start_s,
            name: chapter.tags.title.clone().unwrap_or_default(),
        })
    });
    Ok(Probe {
        duration_s,
        start_s,
        video,
        chapters: chapters.collect(),
        // One that is too large, or of no size, is none.
        cover: cover.and_then(|cover| self::video(cover, film).ok()),
    })
}

fn video(stream: &StreamAnswer, film: &Path) -> Result<VideoStream, MediaError> {
    let (width, height) = (stream.width.unwrap_or(0), stream.height.unwrap_or(0));
    if width == 0 || height == 0 {
        return Err(MediaError::NoFrames {
            place: place(film),
            cause: ": its size is unknown".to_owned(),
        });
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(MediaError::TooManyPixels {
            place: place(film),
            width,
            height,
        });
    }
    let aspect = stream
        .sample_aspect_ratio
        .as_deref()
        .and_then(|text| ratio(text, ':'));
    // An aspect beyond these is a mistake of the file.
    let aspect = aspect
        .filter(|aspect| (0.1..=10.0).contains(aspect))
        .unwrap_or(1.0);
    let rotation = stream
        .side_data_list
        .iter()
        .find_map(|data| data.rotation)
        .unwrap_or(0.0);
    let is_turned = ((rotation / 90.0).round().rem_euclid(2.0) - 1.0).abs() < 0.5;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a side times at most ten is a u32"
    )]
    let square = ((f64::from(width) * aspect).round() as u32).max(1);
    let rate = |text: &Option<String>| text.as_deref().and_then(|text| ratio(text, '/'));
    Ok(VideoStream {
        index: stream.index,
        shown: if is_turned {
            (height, square)
        } else {
            (square, height)
        },
        coded: (width, height),
        frames_per_s: rate(&stream.avg_frame_rate)
            .or_else(|| rate(&stream.r_frame_rate))
            .filter(|rate| (0.01..=1000.0).contains(rate)),
        is_interlaced: matches!(
            stream.field_order.as_deref(),
            Some("tt" | "bb" | "tb" | "bt")
        ),
        light: match stream.color_transfer.as_deref() {
            Some("smpte2084") => Light::Perceptual,
            Some("arib-std-b67") => Light::Hybrid,
            _ => Light::Standard,
        },
        codec: escaped(stream.codec_name.as_deref().unwrap_or("unknown")),
    })
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// `16:9` or `24000/1001`.
fn ratio(text: &str, mark: char) -> Option<f64> {
    let (one, other) = text.split_once(mark)?;
    let value = number(one)? / number(other)?;
    (value.is_finite() && value > 0.0).then_some(value)
}
