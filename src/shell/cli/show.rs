//! `keyart show`: one picture, drawn into the terminal and back to the prompt.

use std::path::Path;

use serde::Serialize;

use super::arguments::{ShowRequest, Size};
use super::console::{Console, SCHEMA};
use super::failure::{Failure, Stop};
use super::home::facts_line;
use super::records::{ShowsRecord, artwork_id, shown_words, title_id};
use super::screen;
use super::text::{Text, accent, bold, dim, percent, plain};
use crate::adapters::pictures::{self, PictureError, PictureSource as _};
use crate::adapters::settings::{ColorChoice, Environment, Settings};
use crate::application::{Desk, Fault, Pictures};
use crate::domain::catalog::{ArtworkIx, TitleIx};
use crate::domain::cells::Depth;
use crate::domain::pixels::Pixels;
use crate::shell::terminal::show::{self, Showing};
use crate::shell::terminal::{self, Detection, Graphics};

/// Cells that are filled where no size is asked for and no terminal tells its own.
const USUAL: Size = Size {
    columns: 40,
    lines: 12,
};

/// No picture is wider where no size is asked for.
const WIDEST: u16 = 80;

/// Cell size where nothing tells it, in pixels (width, height).
const CELL_PX: (u16, u16) = (10, 20);

#[derive(Serialize)]
struct ShownRecord<'a> {
    schema: u32,
    profile: &'a str,
    title: String,
    artwork: String,
    chosen: bool,
    probability: Option<f64>,
    file: &'a str,
    width: u32,
    height: u32,
    shows: ShowsRecord<'a>,
}

#[derive(Serialize)]
struct PictureRecord {
    schema: u32,
    picture: String,
    width: u32,
    height: u32,
}

/// Which picture of which title, and how it was chosen.
struct Subject {
    title: TitleIx,
    artwork: ArtworkIx,
    chosen: bool,
    probability: Option<f64>,
}

/// Any picture file.
pub(super) fn file(
    settings: &Settings,
    environment: &Environment,
    console: &mut Console<'_>,
    (path, size): (&Path, Option<Size>),
) -> Result<(), Stop> {
    let name = path.display().to_string();
    let bytes = pictures::read_file(path).map_err(|error| unreadable(&error))?;
    let pixels = pictures::decode(&bytes, &name).map_err(|error| unreadable(&error))?;
    if console.is_json {
        let record = || PictureRecord {
            schema: SCHEMA,
            picture: name.clone(),
            width: pixels.width(),
            height: pixels.height(),
        };
        return console.answer(record, |_| {});
    }
    let way = Way::of(settings, environment, console);
    if way.graphics == Graphics::None {
        let size = format!(": {} × {} pixels", pixels.width(), pixels.height());
        return console.answer(|| (), |text| text.say([bold(&name), plain(size)]));
    }
    console.raw(&way.draw(&pixels, size))
}

/// The picture of a title.
pub(super) fn title(
    desk: &Desk,
    environment: &Environment,
    console: &mut Console<'_>,
    request: &ShowRequest,
) -> Result<(), Stop> {
    let identity = desk.identity()?;
    let subject = subject(desk, request)?;
    let source = Pictures(desk.library().clone());
    let bytes = source
        .bytes(subject.artwork)
        .map_err(|error| unreadable(&error))?;
    let pixels = pictures::decode(&bytes, &source.place(subject.artwork))
        .map_err(|error| unreadable(&error))?;
    let catalog = desk.catalog();
    if console.is_json {
        let record = || ShownRecord {
            schema: SCHEMA,
            profile: identity.label(),
            title: title_id(catalog, subject.title),
            artwork: artwork_id(catalog, subject.artwork),
            chosen: subject.chosen,
            probability: subject.probability,
            file: &catalog.artwork(subject.artwork).file,
            width: pixels.width(),
            height: pixels.height(),
            shows: ShowsRecord::of(catalog, subject.artwork),
        };
        return console.answer(record, |_| {});
    }
    let way = Way::of(desk.settings(), environment, console);
    if way.graphics != Graphics::None {
        console.raw(&way.draw(&pixels, request.size))?;
    }
    // With a size the answer is exactly that many lines.
    if way.graphics == Graphics::None || request.size.is_none() {
        console.answer(|| (), |text| caption(text, desk, &subject))?;
    }
    Ok(())
}

fn subject(desk: &Desk, request: &ShowRequest) -> Result<Subject, Stop> {
    let vantage = desk.vantage(&desk.identity()?)?;
    let title = desk.find_title(&request.title.join(" "))?;
    let decision = vantage.outlook(desk).decide(title);
    let artwork = match &request.artwork {
        None => decision.artwork(),
        Some(id) => desk.catalog().find_artwork(title, id).ok_or_else(|| {
            let candidates = desk.catalog().candidates(title);
            Fault::UnknownArtwork {
                title: title_id(desk.catalog(), title),
                artwork: id.clone(),
                known: candidates
                    .map(|ix| artwork_id(desk.catalog(), ix))
                    .collect(),
            }
        })?,
    };
    let action = decision
        .actions
        .iter()
        .find(|action| action.artwork == artwork);
    Ok(Subject {
        title,
        artwork,
        chosen: artwork == decision.artwork(),
        probability: action.map(|action| action.propensity.0),
    })
}

fn caption(text: &mut Text, desk: &Desk, subject: &Subject) {
    let catalog = desk.catalog();
    text.say(facts_line(catalog, subject.title));
    let chance = subject.probability.map_or_else(String::new, |probability| {
        format!(", chosen with a probability of {}", percent(probability))
    });
    text.say([
        accent(artwork_id(catalog, subject.artwork)),
        plain(format!(": {}", shown_words(catalog, subject.artwork))),
        dim(chance),
    ]);
    let synopsis = catalog.title(subject.title).synopsis.trim();
    if !synopsis.is_empty() {
        text.say([plain(synopsis)]);
    }
}

/// How pictures reach standard output.
struct Way {
    graphics: Graphics,
    depth: Depth,
    cell_px: (u16, u16),
    screen: Option<(u16, u16)>,
    through_tmux: bool,
    id_seed: u32,
}

impl Way {
    /// The terminal is asked only where it is to show the picture, and nobody said how.
    fn of(settings: &Settings, environment: &Environment, console: &Console<'_>) -> Self {
        let options = screen::options(settings, environment);
        let screen = console.ends.screen;
        let detection = match screen {
            Some(_) => terminal::ask(&options),
            None => Detection::new(
                options.hints.clone(),
                options.wishes.graphics,
                options.wishes.depth,
            ),
        };
        let graphics = match (screen, options.wishes.graphics) {
            (None, None) => Graphics::Cells,
            _ => detection.decision().0,
        };
        let depth = match (settings.looks.color, screen) {
            (ColorChoice::Never, _) => Depth::None,
            // The picture is the answer, and colours are what it is made of.
            (ColorChoice::Auto | ColorChoice::Always, None) => Depth::True,
            (ColorChoice::Always, Some(_)) if detection.depth() == Depth::None => Depth::Ansi256,
            (ColorChoice::Auto | ColorChoice::Always, Some(_)) => detection.depth(),
        };
        let cell_px = detection.cell_px.or(detection.system_cell_px);
        Self {
            graphics,
            depth,
            cell_px: cell_px.unwrap_or(CELL_PX),
            screen,
            through_tmux: detection.is_through_tmux(),
            id_seed: options.id_seed,
        }
    }

    fn draw(&self, pixels: &Pixels, size: Option<Size>) -> Vec<u8> {
        let Size { columns, lines } = size.unwrap_or_else(|| self.fitting(pixels));
        let showing = Showing {
            columns,
            rows: lines,
            graphics: self.graphics,
            depth: self.depth,
            cell_px: self.cell_px,
            through_tmux: self.through_tmux,
            id_seed: self.id_seed,
        };
        show::picture(pixels, &showing)
    }

    /// As large as fits, in the picture's own proportions.
    fn fitting(&self, pixels: &Pixels) -> Size {
        let (most_columns, most_lines) = match self.screen {
            // The prompt and the caption need room too.
            Some((columns, lines)) => (columns.clamp(1, WIDEST), lines.saturating_sub(5).max(4)),
            None => (USUAL.columns, u16::MAX),
        };
        let (cell_width, cell_height) = self.cell_px;
        let lines_of = |columns: u16| {
            let width = f64::from(columns) * f64::from(cell_width);
            width * f64::from(pixels.height()) / f64::from(pixels.width()) / f64::from(cell_height)
        };
        let fits = |columns: &u16| lines_of(*columns).round() <= f64::from(most_lines);
        let columns = (1..=most_columns).rev().find(fits).unwrap_or(1);
        let lines = (1..=most_lines).take_while(|n| f64::from(*n) <= lines_of(columns).round());
        Size {
            columns,
            lines: lines.last().unwrap_or(1),
        }
    }
}

/// A picture that cannot be shown: what the adapter says, taken apart.
fn unreadable(error: &PictureError) -> Stop {
    let text = error.to_string();
    let (message, help) = text.rsplit_once("; ").unwrap_or((&text, ""));
    let (PictureError::Unreadable { place, .. }
    | PictureError::FileTooLarge { place }
    | PictureError::TooManyPixels { place, .. }
    | PictureError::UnknownFormat { place }
    | PictureError::Broken { place, .. }) = error;
    let failure = Failure::failed(message).at(place.as_str());
    if help.is_empty() {
        failure.into()
    } else {
        failure.help(help).into()
    }
}
