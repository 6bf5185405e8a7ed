//! What is true of the film, frame by frame.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Begin, FRAMES_PER_S, SIZE, Setting, Shot, TextKind};

/// One shot, as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct TrueShot {
    /// Its first frame; of a fade the first that is not black, of a dissolve the middle.
    pub first: u32,
    /// The first frame after it.
    pub end: u32,
    /// How it begins.
    pub begin: Begin,
    /// Where it plays.
    pub setting: Setting,
    /// Ids of who is in it, the most prominent first.
    pub people: Vec<&'static str>,
}

/// The truth about a film. Ranges of frames are from the first up to, without, the second.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// Number of frames.
    pub n_frames: u32,
    /// Its shots.
    pub shots: Vec<TrueShot>,
    /// Frames with lettering.
    pub lettered: Vec<(u32, u32)>,
    /// Frames that grow dark or come out of black.
    pub faded: Vec<(u32, u32)>,
    /// Frames that melt.
    pub dissolved: Vec<(u32, u32)>,
    /// Frames that a flash whitens.
    pub flashed: Vec<(u32, u32)>,
    /// End credits.
    pub credits: Vec<(u32, u32)>,
}

impl Truth {
    /// The truth of a script.
    pub fn of(shots: &[Shot]) -> Self {
        let mut truth = Self {
            n_frames: 0,
            shots: Vec::new(),
            lettered: Vec::new(),
            faded: Vec::new(),
            dissolved: Vec::new(),
            flashed: Vec::new(),
            credits: Vec::new(),
        };
        for shot in shots {
            let first = truth.n_frames;
            let end = first + shot.n_frames;
            match shot.begin {
                Begin::Fade(n) => truth.faded.push((first.saturating_sub(n + 1), first + n)),
                Begin::Dissolve(n) => truth
                    .dissolved
                    .push((first.saturating_sub(n / 2), first + n / 2)),
                Begin::Start | Begin::Cut => {}
            }
            if let Some(text) = &shot.text {
                truth
                    .lettered
                    .push((first + text.frames.0, first + text.frames.1));
                if text.kind == TextKind::Credits {
                    truth.credits.push((first, end));
                }
            }
            if let Some((at, n)) = shot.flash {
                truth.flashed.push((first + at, first + at + n));
            }
            truth.shots.push(TrueShot {
                first,
                end,
                begin: shot.begin,
                setting: shot.setting,
                people: shot.players.iter().map(|player| player.id).collect(),
            });
            truth.n_frames = end;
        }
        truth
    }

    /// What part of the film each setting takes, cards left out.
    pub fn shares(&self) -> Vec<(Setting, f64)> {
        let settings: BTreeSet<Setting> = self.shots.iter().map(|shot| shot.setting).collect();
        let share = |setting: Setting| {
            let own = self.shots.iter().filter(|shot| shot.setting == setting);
            let n: u32 = own.map(|shot| shot.end - shot.first).sum();
            f64::from(n) / f64::from(self.n_frames)
        };
        let places = settings
            .into_iter()
            .filter(|setting| *setting != Setting::Card);
        places.map(|setting| (setting, share(setting))).collect()
    }

    /// The shot of a moment.
    pub fn shot_at(&self, time_s: f64) -> Option<&TrueShot> {
        let frame = (time_s * f64::from(FRAMES_PER_S)).round() as u32;
        self.shots
            .iter()
            .find(|shot| (shot.first..shot.end).contains(&frame))
    }

    /// As TOML, for people and programs.
    pub fn to_toml(&self) -> String {
        let mut text = format!(
            "# The truth about the film beside this file.\n\
             # Frames count from 0; a range [a, b] ends before b.\n\
             frames_per_s = {FRAMES_PER_S}\nwidth = {}\nheight = {}\nframes = {}\n",
            SIZE.0, SIZE.1, self.n_frames
        );
        let ranges = [
            ("lettered", &self.lettered),
            ("faded", &self.faded),
            ("dissolved", &self.dissolved),
            ("flashed", &self.flashed),
            ("credits", &self.credits),
        ];
        for (name, ranges) in ranges {
            let ranges: Vec<_> = ranges.iter().map(|(a, b)| format!("[{a}, {b}]")).collect();
            let _ = writeln!(text, "{name} = [{}]", ranges.join(", "));
        }
        for shot in &self.shots {
            let _ = write!(
                text,
                "\n[[shot]]\nfirst = {}\nend = {}\nbegins = \"{}\"\nsetting = \"{}\"\n\
                 people = {:?}\n",
                shot.first,
                shot.end,
                shot.begin.word(),
                shot.setting.word(),
                shot.people
            );
        }
        text
    }

    /// A sidecar for libraries: title, year, genres, cast.
    pub fn to_nfo(&self) -> String {
        let mut ids: Vec<&str> = Vec::new();
        for id in self.shots.iter().flat_map(|shot| &shot.people) {
            if !ids.contains(id) {
                ids.push(id);
            }
        }
        let mut text = "<movie>\n  <title>The Last Ferry</title>\n  <year>2026</year>\n  \
             <plot>Five people, one boat, and a Friday that will not end.</plot>\n  \
             <genre>Drama</genre>\n  <genre>Adventure</genre>\n"
            .to_owned();
        for id in ids {
            let _ = writeln!(text, "  <actor><name>{}</name></actor>", name(id));
        }
        text + "</movie>\n"
    }
}

/// `ada-okafor` is Ada Okafor.
fn name(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(char::to_uppercase);
        first
            .into_iter()
            .flatten()
            .chain(letters)
            .collect::<String>()
    };
    id.split('-').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::{Setting, script};
    use super::Truth;

    #[test]
    fn the_script_is_what_it_promises() {
        let truth = Truth::of(&script());
        let seconds = f64::from(truth.n_frames) / 24.0;
        assert!((50.0..80.0).contains(&seconds), "{seconds}");
        assert!(truth.shots.len() >= 12);
        let shares = truth.shares();
        assert!(
            shares.len() >= 5 && shares.iter().all(|(_, share)| *share >= 0.1),
            "{shares:?}"
        );
        assert_eq!(
            (
                truth.faded.len(),
                truth.dissolved.len(),
                truth.flashed.len()
            ),
            (2, 1, 1)
        );
        // Each setting is to be seen before the last quarter, where pictures may come from.
        let early = truth.n_frames * 3 / 4;
        for (setting, _) in shares {
            let n: u32 = truth
                .shots
                .iter()
                .filter(|shot| shot.setting == setting)
                .map(|shot| shot.end.min(early).saturating_sub(shot.first))
                .sum();
            assert!(n >= 72, "{setting:?}: {n}");
        }
        let returns = |id: &str| {
            truth
                .shots
                .iter()
                .filter(|shot| shot.people.contains(&id))
                .count()
        };
        for id in [
            "ada-okafor",
            "bruno-halasz",
            "mei-tanabe",
            "noor-haddad",
            "harjit-sandhu",
        ] {
            assert!(returns(id) >= 2, "{id}");
        }
        assert_eq!(
            truth.shots.last().map(|shot| shot.setting),
            Some(Setting::Card)
        );
        assert!(truth.to_toml().contains("setting = \"harbour\""));
        assert!(truth.to_nfo().contains("<name>Ada Okafor</name>"));
    }
}
