//! `keyart profile`: the viewers, and what is known of one.

use serde::Serialize;

use super::console::{Console, SCHEMA};
use super::failure::{Failure, Stop};
use super::home::headline;
use super::records::MoodRecord;
use super::text::{Column, Span, Table, Text, bar, bold, count, dim, good, plain};
use crate::adapters::clock::moment_to_text;
use crate::adapters::store::{Viewer, ViewerId};
use crate::application::{Desk, Fault, Identity, Vantage, Who};
use crate::domain::catalog::{Catalog, Facet, FacetIx, FacetKind};
use crate::domain::ranking::Outlook;

/// Facet values of a kind shown in words; JSON has all.
const MOST_SHOWN: usize = 8;

/// Cells of the longest bar.
const BAR_CELLS: usize = 16;

#[derive(Serialize)]
struct ListRecord<'a> {
    schema: u32,
    profiles: &'a [ProfileRecord],
}

#[derive(Serialize)]
struct ProfileRecord {
    profile: String,
    name: String,
    kind: &'static str,
    current: bool,
    events: usize,
    impressions: usize,
}

#[derive(Serialize)]
struct ViewerRecord<'a> {
    schema: u32,
    profile: &'a str,
    made: String,
}

#[derive(Serialize)]
struct RenamedRecord<'a> {
    schema: u32,
    from: &'a str,
    profile: &'a str,
}

#[derive(Serialize)]
struct RemovedRecord<'a> {
    schema: u32,
    removed: &'a str,
    bytes_remain: bool,
}

#[derive(Serialize)]
struct TasteRecord<'a> {
    schema: u32,
    profile: &'a str,
    events: usize,
    taste: Vec<FacetRecord<'a>>,
    mood: Option<MoodRecord>,
}

#[derive(Serialize)]
struct FacetRecord<'a> {
    kind: &'static str,
    value: &'a str,
    lift: f64,
    weight: f64,
    share: f64,
}

/// The viewers, examples last; and the guest where nobody else is asked for.
pub(super) fn list(desk: &Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    let current = desk.identity()?;
    let mut identities = desk.viewers()?;
    if current.who == Who::Guest {
        identities.insert(0, current.clone());
    }
    let mut profiles = Vec::with_capacity(identities.len());
    for identity in &identities {
        let log = desk.log_of(identity)?;
        profiles.push(ProfileRecord {
            profile: identity.label().to_owned(),
            name: identity.name.clone(),
            kind: match identity.who {
                Who::Real(_) => "viewer",
                Who::Example => "example",
                Who::Guest => "guest",
            },
            current: *identity == current,
            events: log.n_acts(),
            impressions: log.impressions().len(),
        });
    }
    console.answer(
        || ListRecord {
            schema: SCHEMA,
            profiles: &profiles,
        },
        |text| list_words(text, &profiles),
    )
}

fn list_words(text: &mut Text, profiles: &[ProfileRecord]) {
    let mut table = Table::new([
        Column::left(""),
        Column::left("viewer").shrinks_to(10),
        Column::left("--profile").shrinks_to(8).dropped(2),
        Column::right("acts"),
        Column::right("impressions").dropped(1),
        Column::left("").dropped(3),
    ]);
    table.heads();
    for profile in profiles {
        let kind = match profile.kind {
            "viewer" => "",
            "example" => "example of the catalogue; keeps no history",
            _ => "leaves nothing on disk",
        };
        table.row([
            if profile.current {
                good("●")
            } else {
                plain("")
            },
            if profile.current {
                bold(&profile.name)
            } else {
                plain(&profile.name)
            },
            dim(&profile.profile),
            plain(profile.events.to_string()),
            plain(profile.impressions.to_string()),
            dim(kind),
        ]);
    }
    text.table(&table);
    if !profiles.iter().any(|profile| profile.kind == "viewer") {
        text.blank();
        text.say([plain(
            "There is no viewer yet. `keyart profile add NAME` adds the first.",
        )]);
    }
}

pub(super) fn add(desk: &mut Desk, console: &mut Console<'_>, name: &str) -> Result<(), Stop> {
    refuse_past(desk)?;
    let now = desk.now();
    let viewer = desk.store_to_write()?.add_viewer(name, now)?;
    console.answer(
        || ViewerRecord {
            schema: SCHEMA,
            profile: &viewer.name,
            made: moment_to_text(viewer.made_at),
        },
        |text| added_words(text, &viewer),
    )
}

fn added_words(text: &mut Text, viewer: &Viewer) {
    text.say([plain("Added "), bold(&viewer.name), plain(".")]);
    text.say([dim(format!(
        "`keyart --profile '{}' watch TITLE` records their first play.",
        viewer.name
    ))]);
}

pub(super) fn rename(
    desk: &mut Desk,
    console: &mut Console<'_>,
    from: &str,
    to: &str,
) -> Result<(), Stop> {
    refuse_past(desk)?;
    let (id, identity) = real(desk, from)?;
    let viewer = desk.store_to_write()?.rename_viewer(id, to)?;
    console.answer(
        || RenamedRecord {
            schema: SCHEMA,
            from: &identity.name,
            profile: &viewer.name,
        },
        |text| {
            text.say([
                plain(format!("{} is called ", identity.name)),
                bold(&viewer.name),
                plain(" now. The pictures stay."),
            ]);
        },
    )
}

pub(super) fn remove(desk: &mut Desk, console: &mut Console<'_>, name: &str) -> Result<(), Stop> {
    refuse_past(desk)?;
    let (id, identity) = real(desk, name)?;
    let log = desk.log_of(&identity)?;
    let forgotten = desk.store_to_write()?.remove_viewer(id)?;
    console.answer(
        || RemovedRecord {
            schema: SCHEMA,
            removed: &identity.name,
            bytes_remain: forgotten.bytes_remain,
        },
        |text| {
            text.say([
                plain("Removed "),
                bold(&identity.name),
                plain(format!(
                    " with {} and {}.",
                    count(log.n_acts(), "act"),
                    count(log.impressions().len(), "impression")
                )),
            ]);
        },
    )?;
    if forgotten.bytes_remain {
        console.note(
            "another keyart is reading, so bytes of what was forgotten remain in the data folder",
            None,
            Some("the next keyart that starts after it has ended removes them"),
        );
    }
    Ok(())
}

/// A viewer whose history is kept.
fn real(desk: &Desk, name: &str) -> Result<(ViewerId, Identity), Stop> {
    let identity = desk.identity_named(name)?;
    match identity.who {
        Who::Real(id) => Ok((id, identity)),
        Who::Example | Who::Guest => {
            let message = format!("{} belongs to the catalogue", identity.in_words());
            let help =
                "`keyart profile list` lists the viewers; `keyart profile add NAME` adds one";
            Err(Failure::failed(message).at(name).help(help).into())
        }
    }
}

/// A command that writes cannot look at the past.
fn refuse_past(desk: &Desk) -> Result<(), Fault> {
    if desk.settings().at.is_some() {
        Err(Fault::PastIsReadOnly)
    } else {
        Ok(())
    }
}

pub(super) fn show(desk: &Desk, console: &mut Console<'_>, name: Option<&str>) -> Result<(), Stop> {
    let identity = match name {
        Some(name) => desk.identity_named(name)?,
        None => desk.identity()?,
    };
    let vantage = desk.vantage(&identity)?;
    let outlook = vantage.outlook(desk);
    let catalog = desk.catalog();
    console.answer(
        || TasteRecord {
            schema: SCHEMA,
            profile: identity.label(),
            events: vantage.log.n_acts(),
            taste: facets(catalog)
                .map(|(ix, facet)| FacetRecord {
                    kind: facet.kind.word(),
                    value: &facet.value,
                    lift: outlook.taste().lift(ix),
                    weight: outlook.taste().evidence(ix),
                    share: facet.share,
                })
                .collect(),
            mood: MoodRecord::of(outlook.mood()),
        },
        |text| show_words(text, &vantage, &outlook),
    )
}

/// The facet values of titles: what only artworks have is left out.
fn facets(catalog: &Catalog) -> impl Iterator<Item = (FacetIx, &Facet)> {
    let numbered = (0..).map(FacetIx).zip(catalog.facets());
    numbered.filter(|(_, facet)| FacetKind::OF_TITLES.contains(&facet.kind))
}

fn show_words(text: &mut Text, vantage: &Vantage, outlook: &Outlook<'_>) {
    text.say(headline(
        &vantage.identity,
        vantage.log.n_acts(),
        outlook.mood(),
    ));
    text.say([dim(
        "Lift: how many times as much a viewer watches of it as the catalogue holds. \
         Weight: the plays behind it, as they count today.",
    )]);
    let taste = outlook.taste();
    let is_moved = |ix: FacetIx| taste.evidence(ix).abs() > 1e-9;
    let mut known: Vec<_> = facets(outlook.catalog())
        .filter(|(ix, _)| is_moved(*ix))
        .collect();
    if known.is_empty() {
        text.blank();
        text.say([plain("Nothing was watched yet, so every lift is 1.")]);
        return;
    }
    let full = known
        .iter()
        .fold(0.0_f64, |most, (ix, _)| most.max(taste.ln_lift(*ix).abs()));
    known.sort_by(|a, b| {
        let order = taste.ln_lift(b.0).total_cmp(&taste.ln_lift(a.0));
        a.1.kind.cmp(&b.1.kind).then(order).then(a.0.cmp(&b.0))
    });
    let mut table = Table::new([
        Column::left("").shrinks_to(12),
        Column::right("lift"),
        Column::left("").dropped(1),
        Column::right("weight").dropped(2),
        Column::right("of the catalogue").dropped(3),
    ]);
    text.blank();
    table.heads();
    for kind in FacetKind::OF_TITLES {
        let of_kind: Vec<_> = known
            .iter()
            .filter(|(_, facet)| facet.kind == kind)
            .collect();
        if of_kind.is_empty() {
            continue;
        }
        table.line([]);
        table.line([bold(heading(kind))]);
        for (ix, facet) in of_kind.iter().take(MOST_SHOWN) {
            table.row(facet_cells(outlook, *ix, facet, full));
        }
        let rest = of_kind.len().saturating_sub(MOST_SHOWN);
        if rest > 0 {
            table.line([dim(format!("  and {rest} more; --json lists all"))]);
        }
    }
    text.table(&table);
}

fn facet_cells(outlook: &Outlook<'_>, ix: FacetIx, facet: &Facet, full: f64) -> [Span; 5] {
    let people = outlook.catalog().people();
    let person = || people.iter().find(|person| person.id == facet.value);
    let name = if facet.kind == FacetKind::Person {
        person().map_or(facet.value.as_str(), |person| &person.name)
    } else {
        &facet.value
    };
    let taste = outlook.taste();
    [
        plain(name),
        bold(format!("{:.2}", taste.lift(ix))),
        bar(taste.ln_lift(ix), full, BAR_CELLS),
        plain(format!("{:+.2}", taste.evidence(ix)).replace('-', "−")),
        dim(format!("{:.1} %", facet.share * 100.0)),
    ]
}

const fn heading(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Genre => "Genres",
        FacetKind::Person => "People",
        FacetKind::Mood => "Moods",
        FacetKind::Tag => "Tags",
        FacetKind::Kind => "Film or series",
        FacetKind::Decade => "Decades",
        FacetKind::Setting => "Settings",
        FacetKind::Shot => "Shot sizes",
    }
}
