//! `keyart frames`: what is seen in one film: shots, measures, gates, faces; what was chosen, and
//! why.

mod records;
mod words;

use std::path::Path;

use super::arguments::FramesRequest;
use super::console::Console;
use super::failure::{Failure, Stop};
use super::signals;
use crate::adapters::media::StopFlag;
use crate::adapters::pictures;
use crate::adapters::settings::Environment;
use crate::application::frames::{
    Looking, Progress, Seen, contact_sheet, film_programs, look_through,
};
use crate::domain::pixels::Pixels;
use crate::domain::wording::clock;

/// Key frames rarer than one in so many seconds are said to be rare.
const RARE_S: f64 = 6.0;

pub(super) fn run(
    environment: &Environment,
    console: &mut Console<'_>,
    request: &FramesRequest,
) -> Result<(), Stop> {
    if let Some(sheet) = &request.sheet {
        check_name(sheet)?;
    }
    let stop = StopFlag::default();
    signals::follow(&stop);
    let looking = Looking {
        thorough: request.thorough,
        keep_pictures: request.sheet.is_some(),
    };
    let film = request.file.as_path();
    let media = film_programs(&environment.path, stop)?;
    let seen = look_through(film, &media, looking, &mut |progress| {
        say_progress(console, progress, request.thorough);
    });
    console.progress(None);
    let seen = seen?;
    let sheet = match &request.sheet {
        Some(path) => Some(draw_sheet(&seen, path)?),
        None => None,
    };
    let name = film.display().to_string();
    console.answer(
        || records::record(&name, &seen, sheet.as_deref()),
        |text| words::words(text, &name, &seen, sheet.as_deref()),
    )
}

fn say_progress(console: &mut Console<'_>, progress: &Progress, thorough: bool) {
    match progress {
        Progress::Begun {
            index,
            thorough_s,
            every_frame,
        } => {
            let spacing_s = index.key_spacing_s();
            if *every_frame && thorough {
                let said = format!(
                    "every frame is looked at: about {}",
                    words::span(*thorough_s)
                );
                console.note(&said, None, None);
            } else if !*every_frame && spacing_s > RARE_S {
                let said = if spacing_s.is_finite() {
                    format!("key frames are rare in it, one in {spacing_s:.0} s")
                } else {
                    "no key frame was found in it".to_owned()
                };
                let help = format!(
                    "shots between them are missed; `--thorough` looks at every frame and takes \
                     about {}",
                    words::span(*thorough_s)
                );
                console.note(&said, None, Some(&help));
            }
        }
        Progress::At { time_s, duration_s } => {
            let (at, of) = (clock(*time_s), clock(*duration_s));
            console.progress(Some(&format!("looked through {at} of {of}")));
        }
        Progress::Refining(n) => {
            console.progress(Some(&format!("looks for the best moments: {}", n + 1)));
        }
    }
}

pub(super) fn check_name(sheet: &Path) -> Result<(), Stop> {
    let is_png = sheet
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("png"));
    if is_png {
        return Ok(());
    }
    Err(Failure::usage("a sheet is a PNG picture")
        .at("--sheet")
        .help("end its name in .png")
        .into())
}

fn draw_sheet(seen: &Seen, path: &Path) -> Result<String, Stop> {
    let name = path.display().to_string();
    let sheet = contact_sheet(seen)
        .ok_or_else(|| Failure::failed("there is nothing to draw a sheet of").at(name.as_str()))?;
    write_sheet(&sheet, path)?;
    Ok(name)
}

pub(super) fn write_sheet(sheet: &Pixels, path: &Path) -> Result<(), Stop> {
    std::fs::write(path, pictures::png(sheet)).map_err(|error| {
        Failure::failed(format!("the sheet cannot be written: {error}"))
            .at(path.display().to_string())
            .help("name a folder that is there and may be written to")
            .into()
    })
}
