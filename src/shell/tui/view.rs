//! Draws the [`Model`], and changes nothing.
//!
//! [`view`] writes words and colours into the frame and returns the pictures as a [`Scene`]: what
//! stands where. Read [`Canvas`] for how, then [`home`] for the page.

mod billboard;
mod candidates;
mod canvas;
mod compare;
mod document;
mod found;
mod help;
mod history;
mod home;
mod list;
mod menus;
mod past;
mod picker;
mod player;
mod rows;
mod settings;
mod status;
mod title;
mod why;
mod words;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::geometry;
use super::model::{Drawer, Model, Place, Popup};
use super::target::Target;
use crate::shell::terminal::Scene;
use canvas::Canvas;
use document::Document;

pub(super) use candidates::columns as candidate_columns;
pub(super) use found::columns as found_columns;
pub(super) use menus::casting_lines;
pub(super) use picker::columns as picker_columns;

/// Draws everything, and says which pictures stand where.
pub fn view(model: &Model, frame: &mut Frame<'_>) -> Scene {
    drawn(model, frame.buffer_mut()).scene
}

/// What a click on the cell (x, y) means: asked of the same drawing that is on the screen.
pub(super) fn target(model: &Model, at: (u16, u16)) -> Target {
    let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, model.size())));
    drawn(model, &mut buffer).target_at(at)
}

/// Words that were written over others.
#[cfg(test)]
pub(super) fn overlaps(model: &Model) -> Vec<String> {
    let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, model.size())));
    drawn(model, &mut buffer).written.1
}

fn drawn<'a>(model: &Model, buffer: &'a mut Buffer) -> Canvas<'a> {
    let area = buffer.area;
    let mut canvas = Canvas::new(model, area, buffer);
    canvas.fill(area, canvas.theme.base());
    if model.geometry().is_none() {
        too_small(&mut canvas, area);
        return canvas;
    }
    match &model.place {
        Place::Picker(picker) => picker::draw(&mut canvas, model, picker),
        Place::Home | Place::Past(_) if model.is_text() => list::draw(&mut canvas, model),
        Place::Home | Place::Past(_) => home::draw(&mut canvas, model),
        Place::Player(player) => player::draw(&mut canvas, model, player),
    }
    status::draw(&mut canvas, model);
    if let Place::Past(journey) = &model.place {
        past::draw(&mut canvas, model, journey);
    }
    for popup in &model.popups {
        match popup {
            Popup::Why(drawer, _) | Popup::Compare(drawer, _) | Popup::Help(drawer) => {
                let document = document_of(model, popup);
                document::draw(
                    &mut canvas,
                    geometry::drawer(model.size()),
                    &document,
                    drawer.scroll,
                );
            }
            Popup::Found(found) => found::draw(&mut canvas, model, found),
            Popup::History(history) => history::draw(&mut canvas, model, history),
            Popup::Title(sheet) => {
                let document = document_of(model, popup);
                let area = geometry::sheet(model.size());
                document::draw(&mut canvas, area, &document, sheet.scroll);
            }
            Popup::Mood(at) => menus::mood(&mut canvas, model, *at),
            Popup::HowMuch(screening, at) => menus::how_much(&mut canvas, model, screening, *at),
            Popup::Episodes(title, at) => menus::episodes(&mut canvas, model, *title, *at),
            Popup::Name(naming) => menus::name(&mut canvas, model, naming),
            Popup::Choice(choosing) => menus::choice(&mut canvas, model, choosing),
            Popup::Settings(at) => settings::draw(&mut canvas, model, *at),
            Popup::Candidates(open) => candidates::draw(&mut canvas, model, open),
            Popup::Casting(casting) => menus::casting(&mut canvas, model, casting),
        }
    }
    canvas
}

/// How many lines the uppermost drawer has.
pub(super) fn drawer_lines(model: &Model) -> usize {
    model
        .popups
        .last()
        .map_or(0, |popup| document_of(model, popup).len())
}

fn document_of(model: &Model, popup: &Popup) -> Document {
    let columns = document::columns(geometry::drawer(model.size()));
    match popup {
        Popup::Title(sheet) => {
            let columns = document::columns(geometry::sheet(model.size()));
            title::document(model, sheet, columns)
        }
        Popup::Why(
            Drawer {
                title: Some(title), ..
            },
            explanation,
        ) => why::document(model, *title, explanation.as_deref(), columns),
        Popup::Compare(
            Drawer {
                title: Some(title), ..
            },
            compared,
        ) => compare::document(model, *title, compared.as_deref(), columns),
        Popup::Help(_) => help::document(model, columns),
        Popup::Why(..)
        | Popup::Compare(..)
        | Popup::Found(_)
        | Popup::History(_)
        | Popup::Mood(_)
        | Popup::HowMuch(..)
        | Popup::Episodes(..)
        | Popup::Name(_)
        | Popup::Choice(_)
        | Popup::Settings(_)
        | Popup::Candidates(_)
        | Popup::Casting(_) => Document::default(),
    }
}

fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let (columns, rows) = (geometry::LEAST.width, geometry::LEAST.height);
    let text = format!("keyart needs {columns} columns and {rows} lines: please make some room.");
    let style = canvas.theme.text();
    for (y, line) in (area.y..area.bottom()).zip(super::text::wrap(&text, area.width)) {
        canvas.put((area.x, y), area.width, &line, style);
    }
}
