//! Changes to viewers themselves: name, colour, age limit, removal; and what a viewer prefers.
//!
//! A viewer who is given another name keeps their key, and with it their random streams: their
//! pictures stay.

use super::Session;
use crate::adapters::settings::{Choice, Preferences, Who as Asked};
use crate::adapters::store::{ViewerId, fold_name};
use crate::application::{Fault, Identity, Who};

/// What is to become of a viewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Care {
    /// They are called this.
    Name(String),
    /// They have this colour.
    Colour(Option<[u8; 3]>),
    /// They are shown what is meant for this age and younger; none: everything.
    Maturity(Option<u8>),
    /// They are forgotten with everything they did.
    Remove,
}

/// What became of a viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cared {
    /// Whether bytes of what was forgotten remain until the next start.
    pub bytes_remain: bool,
}

impl Session {
    /// Changes a viewer. Where it is the one who is looking, the page follows; where they are
    /// removed, the page is that of who is left.
    ///
    /// # Errors
    /// [`Fault::KeepsNoHistory`] for guests and examples, [`Fault::PastIsReadOnly`] with `--at`;
    /// a name that is not allowed or taken; database faults.
    pub fn care(&mut self, identity: &Identity, care: &Care) -> Result<Cared, Fault> {
        if self.desk.settings().at.is_some() {
            return Err(Fault::PastIsReadOnly);
        }
        let Who::Real(id) = identity.who else {
            return Err(Fault::KeepsNoHistory {
                who: identity.in_words(),
            });
        };
        let store = self.desk.store_to_write()?;
        let mut bytes_remain = false;
        match care {
            Care::Name(name) => drop(store.rename_viewer(id, name)?),
            Care::Colour(colour) => store.set_colour(id, *colour)?,
            Care::Maturity(limit) => store.set_maturity(id, *limit)?,
            Care::Remove => bytes_remain = store.remove_viewer(id)?.bytes_remain,
        }
        self.call_by_new_name(identity, care);
        if self.identity.who == identity.who {
            self.identity = self.after(id)?;
            self.load()?;
        }
        Ok(Cared { bytes_remain })
    }

    /// Writes what a viewer prefers into the configuration file.
    ///
    /// # Errors
    /// Where the file cannot be read, understood or written.
    pub fn prefer(&mut self, choices: &[Choice]) -> Result<Preferences, Fault> {
        self.desk.prefer(choices).cloned()
    }

    /// Whoever was asked for by name is asked for by the new one.
    fn call_by_new_name(&mut self, identity: &Identity, care: &Care) {
        let is_asked = match &self.desk.settings().who {
            Asked::Named(name) => fold_name(name) == fold_name(&identity.name),
            Asked::Last | Asked::Guest => false,
        };
        match care {
            Care::Name(name) if is_asked => self.desk.ask_for(Asked::Named(name.clone())),
            Care::Remove if is_asked => self.desk.ask_for(Asked::Last),
            Care::Name(_) | Care::Colour(_) | Care::Maturity(_) | Care::Remove => {}
        }
    }

    /// The viewer of this number as they are now, else whoever is left.
    fn after(&self, id: ViewerId) -> Result<Identity, Fault> {
        let viewers = self.desk.viewers()?;
        let same = viewers.into_iter().find(|other| other.who == Who::Real(id));
        same.map_or_else(|| self.desk.identity(), Ok)
    }
}
