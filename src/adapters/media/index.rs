//! Where key frames lie, by the packets alone: nothing is decoded.

use std::path::Path;

use super::{Media, MediaError, Probe};

/// Seconds that are looked at in one place of a long film.
const SAMPLE_S: f64 = 60.0;
/// Places of a long film that are looked at.
const N_SAMPLES: u32 = 6;
/// A film up to this long is looked at from end to end.
const WHOLE_S: f64 = 900.0;

/// How often a film has key frames, and how many frames it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PacketIndex {
    /// Packets with a key frame that were seen.
    pub n_key_frames: usize,
    /// All packets of the moving picture that were seen.
    pub n_packets: usize,
    /// Seconds of the film that were looked at.
    pub seen_s: f64,
    /// The film's length, or the last packet's time where the file does not tell.
    pub duration_s: f64,
}

impl PacketIndex {
    /// Mean seconds from one key frame to the next; infinite without any.
    pub fn key_spacing_s(&self) -> f64 {
        self.seen_s / self.n_key_frames as f64
    }

    /// Frames in the whole film, reckoned from what was seen.
    pub fn n_frames(&self) -> f64 {
        if self.seen_s > 0.0 {
            self.n_packets as f64 / self.seen_s * self.duration_s
        } else {
            self.n_packets as f64
        }
    }
}

impl Media {
    /// Reads the packets: all of a short film, six minutes in six places of a long one.
    ///
    /// # Errors
    /// Where `ffprobe` fails.
    pub fn packet_index(&self, film: &Path, probe: &Probe) -> Result<PacketIndex, MediaError> {
        let stream = probe.video.index.to_string();
        let intervals = probe
            .duration_s
            .filter(|duration| *duration > WHOLE_S)
            .map(|duration| {
                let step = duration / f64::from(N_SAMPLES);
                let places = (0..N_SAMPLES).map(|n| (f64::from(n) + 0.5) * step - SAMPLE_S / 2.0);
                let texts = places.map(|at| format!("{:.3}%+{SAMPLE_S}", at + probe.start_s));
                texts.collect::<Vec<_>>().join(",")
            });
        let mut questions = vec![
            "-select_streams",
            &stream,
            "-show_entries",
            "packet=pts_time,flags",
            "-of",
            "csv=p=0",
        ];
        if let Some(intervals) = &intervals {
            questions.extend(["-read_intervals", intervals]);
        }
        let bytes = self.ask(film, &questions)?;
        Ok(counted(&bytes, probe, intervals.is_some()))
    }
}

fn counted(bytes: &[u8], probe: &Probe, is_sampled: bool) -> PacketIndex {
    let text = String::from_utf8_lossy(bytes);
    let (mut n_key_frames, mut n_packets, mut last_s) = (0, 0, 0.0_f64);
    for line in text.lines() {
        let mut fields = line.split(',');
        let time = fields.next().and_then(|field| field.parse::<f64>().ok());
        n_packets += 1;
        n_key_frames += usize::from(fields.any(|field| field.contains('K')));
        if let Some(time) = time.filter(|time| time.is_finite()) {
            last_s = last_s.max(time - probe.start_s);
        }
    }
    let duration_s = probe.duration_s.unwrap_or(last_s);
    PacketIndex {
        n_key_frames,
        n_packets,
        seen_s: if is_sampled {
            f64::from(N_SAMPLES) * SAMPLE_S
        } else {
            duration_s
        },
        duration_s,
    }
}
