//! The words of `keyart frames`.

use super::super::text::{
    Column, Span, Table, Text, accent, bold, count, dim, good, percent, plain, warn,
};
use super::records::{person_id, reason, setting_id};
use crate::application::frames::{Candidate, GATE_COLOURS, Seen};
use crate::domain::frames::{Faces, Gate};
use crate::domain::wording::clock;

/// `40 s`, `12 min`.
pub(super) fn span(seconds: f64) -> String {
    if seconds < 90.0 {
        format!("{:.0} s", seconds.max(1.0))
    } else {
        format!("{:.0} min", seconds / 60.0)
    }
}

pub(super) fn words(text: &mut Text, name: &str, seen: &Seen, sheet: Option<&str>) {
    head(text, name, seen);
    text.blank();
    shots(text, seen);
    text.blank();
    settings(text, seen);
    text.blank();
    chosen(text, seen);
    text.blank();
    measured(text, seen);
    text.blank();
    gates(text, seen);
    if let Some(sheet) = sheet {
        text.blank();
        let colours: Vec<_> = GATE_COLOURS
            .iter()
            .map(|(gate, _, colour)| format!("{colour} {}", gate.word()))
            .collect();
        text.say([
            plain("The sheet is in "),
            accent(sheet),
            plain(
                ": the chosen large and in the order above, the others small and in order of time.",
            ),
        ]);
        text.say_at(
            2,
            [dim(format!(
                "green chosen, grey not chosen, {}",
                colours.join(", ")
            ))],
        );
    }
}

fn head(text: &mut Text, name: &str, seen: &Seen) {
    let video = &seen.probe.video;
    let (width, height) = video.shown;
    let rate = video
        .frames_per_s
        .map_or_else(String::new, |rate| format!(", {rate:.4} frames a second"));
    let rate = rate.replace(".0000", "");
    text.say([
        bold(name),
        plain(format!(
            ": {}, {width} × {height} pixels, {}{rate}",
            clock(seen.duration_s),
            video.codec
        )),
    ]);
    let how = if seen.every_frame {
        format!("every frame was looked at, {} of them", seen.n_frames)
    } else {
        format!(
            "its {} were looked at, one in {:.1} s",
            count(
                usize::try_from(seen.n_frames).unwrap_or(usize::MAX),
                "key frame"
            ),
            seen.duration_s / seen.n_frames.max(1) as f64
        )
    };
    let n_with_faces = seen
        .candidates
        .iter()
        .filter(|c| !c.faces.all().is_empty())
        .count();
    let faces = if seen.looked_for_faces {
        match (n_with_faces, seen.n_people) {
            (0, _) => "no faces were found".to_owned(),
            (n, people) => format!(
                "faces in {n} of {}, perhaps of {}",
                count(seen.candidates.len(), "frame"),
                if people == 1 {
                    "one person".to_owned()
                } else {
                    format!("{people} people")
                }
            ),
        }
    } else {
        "faces were not looked for".to_owned()
    };
    text.say([dim(format!("{how}; {faces}"))]);
}

fn shots(text: &mut Text, seen: &Seen) {
    text.say([bold(count(seen.shots.len(), "shot"))]);
    let mut table = Table::new([
        Column::right("shot"),
        Column::right("from"),
        Column::right("to"),
        Column::right("frame"),
        Column::left("begins by"),
    ]);
    table.heads();
    for (shot, at) in seen.shots.iter().zip(1..) {
        table.row([
            plain(format!("{at}")),
            plain(clock(shot.start_s)),
            plain(clock(shot.end_s)),
            dim(shot.start_frame.to_string()),
            plain(shot.transition.word()),
        ]);
    }
    text.table(&table);
}

fn settings(text: &mut Text, seen: &Seen) {
    /// Smaller ones are counted.
    const NAMED: usize = 8;
    let named = seen.setting_shares.iter().take(NAMED).enumerate();
    let mut parts: Vec<_> = named
        .map(|(at, share)| format!("{} {}", setting_id(at), percent(*share)))
        .collect();
    let rest = seen.setting_shares.len().saturating_sub(NAMED);
    if rest > 0 {
        parts.push(format!("{rest} smaller ones"));
    }
    text.say([
        bold("Where it plays"),
        plain(format!(": {}", parts.join(", "))),
    ]);
}

fn chosen(text: &mut Text, seen: &Seen) {
    let chosen = seen.chosen();
    if chosen.is_empty() {
        text.say([
            warn("No frame was chosen"),
            plain(": a gate shut on every one."),
        ]);
        return;
    }
    text.say([bold(format!("Chosen: {}", count(chosen.len(), "frame")))]);
    for candidate in chosen {
        text.say_at(
            2,
            [
                good(clock(candidate.time_s)),
                plain(format!("  {:.3}  ", candidate.score.total())),
                plain(shows(candidate)),
            ],
        );
        let parts: Vec<_> = candidate
            .score
            .parts
            .iter()
            .map(|(name, value)| format!("{name} {value:.3}"))
            .collect();
        text.say_at(4, [dim(parts.join(" + "))]);
        if let Some(from_s) = candidate.refined_from_s {
            text.say_at(
                4,
                [dim(format!("the best moment around {}", clock(from_s)))],
            );
        }
    }
}

/// What a frame shows.
fn shows(candidate: &Candidate) -> String {
    let mut parts = Vec::new();
    match &candidate.faces {
        Faces::NotLookedFor => {}
        Faces::Found(all) if all.is_empty() => parts.push("no face found".to_owned()),
        Faces::Found(_) => {
            let people: Vec<_> = candidate.people.iter().map(|p| person_id(*p)).collect();
            parts.push(people.join(" and "));
        }
    }
    if let Some(size) = candidate.shot_size {
        let doubt = if size.confidence < 0.5 {
            "perhaps "
        } else {
            ""
        };
        parts.push(format!("{doubt}{}", size.word));
    }
    parts.push(setting_id(candidate.setting));
    parts.extend(candidate.light.map(|guess| guess.word.to_owned()));
    let moods: Vec<_> = candidate
        .moods
        .iter()
        .map(|guess| format!("{} ({})", guess.word, percent(guess.confidence)))
        .collect();
    if !moods.is_empty() {
        parts.push(moods.join(", "));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

fn measured(text: &mut Text, seen: &Seen) {
    text.say([bold(format!(
        "Measured: {}",
        count(seen.candidates.len(), "frame")
    ))]);
    let mut table = Table::new([
        Column::right("at"),
        Column::right("score"),
        Column::right("light").dropped(5),
        Column::right("contrast").dropped(4),
        Column::right("sharp").dropped(3),
        Column::right("colour").dropped(6),
        Column::right("text").dropped(7),
        Column::right("faces").dropped(2),
        Column::left("setting").dropped(8),
        Column::left("gates or reason").shrinks_to(16).dropped(1),
    ]);
    table.heads();
    for candidate in &seen.candidates {
        table.row(row(candidate));
    }
    text.table(&table);
}

fn row(candidate: &Candidate) -> [Span; 10] {
    let measures = &candidate.measures;
    let two = |value: f64| plain(format!("{value:.2}"));
    let faces = match &candidate.faces {
        Faces::NotLookedFor => "?".to_owned(),
        Faces::Found(all) => all.len().to_string(),
    };
    let verdict = if candidate.chosen().is_some() {
        good("chosen")
    } else if candidate.gates.is_empty() {
        dim(reason(candidate))
    } else {
        let gates: Vec<_> = candidate.gates.iter().map(|gate| gate.word()).collect();
        warn(gates.join(", "))
    };
    [
        plain(clock(candidate.time_s)),
        plain(format!("{:.3}", candidate.score.total())),
        two(measures.brightness),
        two(measures.contrast),
        two(measures.sharpness),
        two(measures.colourfulness),
        two(measures.text),
        plain(faces),
        dim(setting_id(candidate.setting)),
        verdict,
    ]
}

/// The gates that shut, how often, and what they mean.
fn gates(text: &mut Text, seen: &Seen) {
    let mut table = Table::new([
        Column::left("gate"),
        Column::right("frames"),
        Column::left("what it means").shrinks_to(20),
    ]);
    let mut any = false;
    for gate in Gate::ALL {
        let n = seen
            .candidates
            .iter()
            .filter(|c| c.gates.contains(&gate))
            .count();
        if n > 0 {
            if !any {
                table.heads();
            }
            any = true;
            table.row([
                warn(gate.word()),
                plain(n.to_string()),
                plain(gate.meaning()),
            ]);
        }
    }
    if any {
        text.table(&table);
    } else {
        text.say([dim("No gate shut on any frame.")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_well() {
        assert_eq!(
            (span(0.2), span(80.0), span(1500.0)),
            ("1 s".into(), "80 s".into(), "25 min".into())
        );
    }
}
