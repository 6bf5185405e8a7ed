//! `keyart watch`, `thumb`, `list`, `hide` and `dismiss`: acts on one title.

use super::change;
use super::console::Console;
use super::failure::Stop;
use crate::application::{Desk, Fault};
use crate::domain::catalog::TitleIx;
use crate::domain::history::{Deed, Listing, Named, Thumb};

pub(super) fn watch(
    desk: &mut Desk,
    console: &mut Console<'_>,
    title: &str,
    episode: Option<&str>,
    fraction: f64,
) -> Result<(), Stop> {
    let catalog = desk.catalog();
    let ix = desk.find_title(title)?;
    let episode = match episode {
        Some(typed) => {
            let id = desk.find_episode(ix, typed)?;
            Some(Named::episode(catalog, Some(ix), &id))
        }
        None => None,
    };
    let title = Named::of(catalog, ix);
    let deed = Deed::Play {
        title,
        episode,
        fraction,
        artwork: None,
    };
    change::act(desk, console, deed)
}

pub(super) fn thumb(
    desk: &mut Desk,
    console: &mut Console<'_>,
    title: &str,
    thumb: Thumb,
) -> Result<(), Stop> {
    on(desk, console, title, |title| Deed::Thumb { title, thumb })
}

pub(super) fn list(
    desk: &mut Desk,
    console: &mut Console<'_>,
    title: &str,
    listing: Listing,
) -> Result<(), Stop> {
    on(desk, console, title, |title| Deed::List { title, listing })
}

pub(super) fn hide(
    desk: &mut Desk,
    console: &mut Console<'_>,
    title: &str,
    hidden: bool,
) -> Result<(), Stop> {
    on(desk, console, title, |title| Deed::Hide { title, hidden })
}

/// Takes a begun title out of continue watching, or puts it back.
pub(super) fn dismiss(
    desk: &mut Desk,
    console: &mut Console<'_>,
    title: &str,
    dismissed: bool,
) -> Result<(), Stop> {
    let title = desk.find_title(title)?;
    let identity = desk.identity()?;
    if identity.keeps_history() && desk.settings().at.is_none() {
        let vantage = desk.vantage(&identity)?;
        if !vantage.outlook(desk).reading().facts(title).is_begun() {
            let title = desk.catalog().title(title).name.clone();
            return Err(Fault::NotBegun { title }.into());
        }
    }
    let title = Named::of(desk.catalog(), title);
    change::act(desk, console, Deed::Dismiss { title, dismissed })
}

fn on(
    desk: &mut Desk,
    console: &mut Console<'_>,
    title: &str,
    deed: impl FnOnce(Named<TitleIx>) -> Deed,
) -> Result<(), Stop> {
    let title = Named::of(desk.catalog(), desk.find_title(title)?);
    change::act(desk, console, deed(title))
}
