//! Ids for the catalogue: kebab-case, unique, and the same at the next scan.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher as _;

use siphasher::sip::SipHasher13;

/// Characters of an id made of a name.
const MAX_ID_CHARS: usize = 80;

/// Gives ids to things that have names and keys. A key that had an id before keeps it, since
/// histories name titles by their ids.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    before: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Ids {
    /// Remembers what each key was called before. All of `here` will be asked for: what is no
    /// longer here gives its id back.
    pub fn new(before: BTreeMap<String, String>, here: &BTreeSet<&str>) -> Self {
        let before: BTreeMap<_, _> = before
            .into_iter()
            .filter(|(key, _)| here.contains(key.as_str()))
            .collect();
        let taken = before.values().cloned().collect();
        Self { before, taken }
    }

    /// The id of `key`, made of the first of `names` of which something remains.
    pub fn give(&mut self, key: &str, names: &[&str]) -> String {
        if let Some(known) = self.before.get(key) {
            return known.clone();
        }
        let made = names
            .iter()
            .map(|name| id_of(name))
            .filter(|id| !id.is_empty());
        let mut made: Vec<_> = made.collect();
        if made.is_empty() {
            made.push(hashed(names.first().unwrap_or(&key)));
        }
        let free = made.iter().find(|id| !self.taken.contains(*id)).cloned();
        let first = made.swap_remove(0);
        let id = free.unwrap_or_else(|| {
            let numbered = (2_u32..).map(|n| format!("{first}-{n}"));
            numbered
                .into_iter()
                .find(|id| !self.taken.contains(id))
                .unwrap_or(first)
        });
        self.taken.insert(id.clone());
        id
    }
}

/// The text as an id, accents taken off; empty where nothing of it remains.
pub fn id_of(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if out.len() >= MAX_ID_CHARS {
            break;
        }
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if matches!(c, '\'' | '’') {
            // `Director's` is one word.
        } else if let Some(plain) = without_accent(c) {
            out.push_str(plain);
        } else if c == '&' {
            out.push_str("-and-");
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let parts: Vec<_> = out.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// An id for a name in letters that ids do not have.
fn hashed(text: &str) -> String {
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(text.as_bytes());
    format!("id-{:08x}", hasher.finish() >> 32)
}

/// Latin letters with accents, and what one writes where there are none.
fn without_accent(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ǎ' | 'Ǎ' | 'ạ'..='ặ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'ẹ'..='ệ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' | 'ơ' | 'Ơ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'ș' | 'Ș' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'ț' | 'Ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'ư' | 'Ư' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        'Þ' | 'þ' => "th",
        _ => return None,
    })
}
