//! What can be chosen from short lists: colours, age limits, and what the settings hold.

use super::model::{Choosing, Matter, Model};
use crate::adapters::settings::{Choice, Name, Source};
use crate::application::{Care, Identity};

/// A viewer's colours, in the order of the rainbow.
const COLOURS: [(&str, Option<[u8; 3]>); 12] = [
    ("lamplight", None),
    ("rose", Some([0xe8, 0x57, 0x7e])),
    ("coral", Some([0xf2, 0x74, 0x4e])),
    ("gold", Some([0xd9, 0xa4, 0x2b])),
    ("lime", Some([0x9c, 0xcc, 0x4f])),
    ("green", Some([0x4f, 0xb4, 0x77])),
    ("teal", Some([0x2f, 0xa7, 0xa0])),
    ("sky", Some([0x4f, 0xa8, 0xe0])),
    ("blue", Some([0x6b, 0x85, 0xf5])),
    ("violet", Some([0x9b, 0x6d, 0xf0])),
    ("orchid", Some([0xd2, 0x68, 0xd8])),
    ("silver", Some([0xb8, 0xc0, 0xcc])),
];

/// A line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it says.
    pub words: String,
    /// What it means, more quietly.
    pub note: String,
    /// What it does; nothing where everything is to stay.
    pub care: Option<Care>,
}

/// What there is to choose.
pub fn offers(model: &Model, choosing: &Choosing) -> Vec<Offer> {
    let identity = &choosing.identity;
    match choosing.matter {
        Matter::Colour => COLOURS.iter().map(|row| colour(*row, identity)).collect(),
        Matter::Age => ages(model, identity),
        Matter::Remove => vec![
            Offer {
                words: format!("Keep {}", identity.name),
                note: String::new(),
                care: None,
            },
            Offer {
                words: format!("Delete {} and the whole history", identity.name),
                note: String::new(),
                care: Some(Care::Remove),
            },
        ],
    }
}

/// Which line holds now, from 0.
pub fn present(model: &Model, choosing: &Choosing) -> usize {
    let now = match choosing.matter {
        Matter::Colour => Care::Colour(choosing.identity.colour),
        Matter::Age => Care::Maturity(choosing.identity.maturity),
        Matter::Remove => return 0,
    };
    let offers = offers(model, choosing);
    let same = |offer: &Offer| offer.care.as_ref() == Some(&now);
    offers.iter().position(same).unwrap_or(0)
}

fn colour((name, colour): (&str, Option<[u8; 3]>), identity: &Identity) -> Offer {
    let is_now = colour == identity.colour;
    Offer {
        words: name.to_owned(),
        note: if is_now { "now" } else { "" }.to_owned(),
        care: Some(Care::Colour(colour)),
    }
}

/// No limit, then every age that makes a difference in this catalogue, the oldest first.
fn ages(model: &Model, identity: &Identity) -> Vec<Offer> {
    let titles = || model.catalog().titles().iter();
    let mut ages: Vec<u8> = titles().map(|title| title.maturity).collect();
    ages.extend(identity.maturity);
    ages.sort_unstable();
    ages.dedup();
    let limits = ages.into_iter().rev().map(Some);
    let offer = |limit: Option<u8>| {
        let n = titles().filter(|title| limit.is_none_or(|age| title.maturity <= age));
        let now = if limit == identity.maturity {
            "now, "
        } else {
            ""
        };
        Offer {
            words: limit.map_or_else(|| "no limit".to_owned(), |age| format!("up to age {age}")),
            note: format!("{now}{}", super::text::count(n.count(), "title", "titles")),
            care: Some(Care::Maturity(limit)),
        }
    };
    std::iter::once(None).chain(limits).map(offer).collect()
}

/// A setting that a viewer may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preference {
    /// Which.
    pub name: Name,
    /// What the screen calls it.
    pub label: &'static str,
    /// What it does.
    pub help: &'static str,
    /// Whether a change can be seen at once.
    pub is_live: bool,
}

/// All of them, in the order of the screen.
pub const PREFERENCES: [Preference; 6] = [
    Preference {
        name: Name::Theme,
        label: "Theme",
        help: "The colours of the screen. `auto` is light where your terminal's background is.",
        is_live: true,
    },
    Preference {
        name: Name::Graphics,
        label: "Pictures",
        help: "How pictures are drawn, in every terminal. `auto` takes the best way that each \
               answers to; `none` shows words alone.",
        is_live: true,
    },
    Preference {
        name: Name::Color,
        label: "Colour",
        help: "Whether colours are used at all.",
        is_live: true,
    },
    Preference {
        name: Name::Mouse,
        label: "Mouse",
        help: "Whether clicks and the wheel are heard. Off, the terminal selects text as always; \
               on, it does so with Shift.",
        is_live: true,
    },
    Preference {
        name: Name::Profile,
        label: "Starts with",
        help: "Whose page the program opens. With a name it no longer asks who is watching.",
        is_live: false,
    },
    Preference {
        name: Name::Seed,
        label: "Dice",
        help: "The number of the dice that choose between pictures that seem equally good.",
        is_live: false,
    },
];

/// What holds of a preference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its value, in words.
    pub value: String,
    /// Where it was said; none: nowhere, it is the default.
    pub source: Option<Source>,
}

impl Held {
    /// Whether a flag or the environment says it, so that the file cannot.
    pub const fn is_fixed(&self) -> bool {
        matches!(self.source, Some(Source::Flag(_) | Source::Variable(_)))
    }

    /// Where it was said, in a word or two.
    pub fn origin(&self) -> String {
        match &self.source {
            None => "default".to_owned(),
            Some(Source::File(place)) => format!("file, line {}", place.line),
            Some(source) => source.to_string(),
        }
    }
}

/// Who starts, where nobody is named.
const LAST: &str = "the viewer used last";

/// Who starts, where nobody in particular does.
const GUEST: &str = "the guest";

/// What holds of a preference now.
pub fn held(model: &Model, preference: &Preference) -> Held {
    let said = |name| model.preferences.said(name);
    if preference.name == Name::Profile {
        let (guest, named) = (model.preferences.guest(), said(Name::Profile));
        let (value, source) = match (guest, named) {
            (Some(source), _) => (GUEST, Some(source)),
            (None, Some((name, source))) => (name, Some(source)),
            (None, None) => (LAST, None),
        };
        return Held {
            value: value.to_owned(),
            source: source.cloned(),
        };
    }
    let setting = preference.name.setting();
    let (text, source) = said(preference.name).map_or((setting.default, None), |(text, source)| {
        (text, Some(source.clone()))
    });
    let value = if preference.name == Name::Mouse {
        let is_on = model.preferences.looks().mouse;
        if is_on { "on" } else { "off" }.to_owned()
    } else {
        text.trim().to_lowercase()
    };
    Held { value, source }
}

/// What to write for the value so many further on.
pub fn turned(model: &Model, preference: &Preference, by: isize) -> Vec<Choice> {
    let now = held(model, preference).value;
    let further = |all: &[&str]| {
        let at = all.iter().position(|word| *word == now);
        let next = match at {
            Some(at) => at.saturating_add(all.len()).saturating_add_signed(by) % all.len().max(1),
            None => 0,
        };
        all.get(next).map(|word| (*word).to_owned())
    };
    let name = preference.name;
    if name == Name::Seed {
        let seed = now.parse::<u64>().unwrap_or(0);
        let by = i64::try_from(by).unwrap_or(0);
        return vec![(name, Some(seed.wrapping_add_signed(by).to_string()))];
    }
    if name != Name::Profile {
        return vec![(name, further(name.setting().words))];
    }
    let viewers = model.view.viewers.iter().map(Identity::label);
    let all: Vec<&str> = [LAST, GUEST].into_iter().chain(viewers).collect();
    let next = further(&all).unwrap_or_default();
    let guest = (next == GUEST).then(|| "true".to_owned());
    let named = (next != GUEST && next != LAST).then_some(next);
    vec![(Name::Guest, guest), (Name::Profile, named)]
}
