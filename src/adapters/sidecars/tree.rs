//! XML to a small tree, as far as it goes: what follows a mistake is left out.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, Event};
use quick_xml::reader::Reader;

/// Deepest nesting that is followed; sidecars have four.
const MAX_DEPTH: usize = 16;
/// Most elements of a file; the longest casts have some hundreds, of four each.
const MAX_ELEMENTS: usize = 50_000;

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// In small letters.
    pub(super) name: String,
    /// Its own text, trimmed.
    pub(super) text: String,
    pub(super) children: Vec<Self>,
    /// `name="…"`, by which ratings are told apart, or `default="true"`.
    pub(super) is_default: bool,
}

impl Element {
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(super) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Self> {
        let name = name.to_owned();
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of a child, if it says anything.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        self.all(name)
            .map(|child| child.text.as_str())
            .find(|text| !text.is_empty())
    }
}

/// The elements at the top of a text; there may be several, and words between them.
pub(super) fn elements(text: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    let mut open: Vec<Element> = Vec::new();
    let mut done = Vec::new();
    let mut n_elements = 0;
    // Levels below the deepest one that is followed.
    let mut below = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if below > 0 || open.len() >= MAX_DEPTH => below += 1,
            Ok(Event::End(_)) if below > 0 => below -= 1,
            Ok(Event::Start(start)) => {
                n_elements += 1;
                open.push(named(start.name().0, is_default(&start)));
            }
            Ok(Event::Empty(start)) if below == 0 => {
                n_elements += 1;
                close(
                    &mut open,
                    &mut done,
                    named(start.name().0, is_default(&start)),
                );
            }
            Ok(Event::End(_)) => {
                if let Some(element) = open.pop() {
                    close(&mut open, &mut done, element);
                }
            }
            Ok(Event::Text(words)) if below == 0 => {
                add(&mut open, &words.xml_content(XmlVersion::Implicit1_0));
            }
            Ok(Event::CData(words)) if below == 0 => add(&mut open, &words),
            Ok(Event::GeneralRef(reference)) if below == 0 => {
                add(&mut open, &resolved(&reference));
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
        if n_elements > MAX_ELEMENTS {
            break;
        }
    }
    // What was cut off is closed where it ends.
    while let Some(element) = open.pop() {
        close(&mut open, &mut done, element);
    }
    done
}

fn named(name: &str, is_default: bool) -> Element {
    let name = name.rsplit(':').next().unwrap_or(name).to_lowercase();
    Element {
        name,
        is_default,
        ..Element::default()
    }
}

fn is_default(start: &quick_xml::events::BytesStart<'_>) -> bool {
    let found = start.try_get_attribute("default").ok().flatten();
    found.is_some_and(|attribute| attribute.value.as_ref() == "true")
}

fn close(open: &mut [Element], done: &mut Vec<Element>, mut element: Element) {
    let text = element.text.trim();
    if text.len() < element.text.len() {
        element.text = String::from(text);
    }
    match open.last_mut() {
        Some(parent) => parent.children.push(element),
        None => done.push(element),
    }
}

fn add(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

/// XML's own five entities and numbered characters; any other stays as it is written.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    let name: &str = reference;
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}
