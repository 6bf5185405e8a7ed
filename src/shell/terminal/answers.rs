//! What a terminal says of itself when it is asked.

/// One answer, recognised among the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// To a kitty graphics question: whether it went well.
    KittyGraphics {
        /// `OK`, as opposed to an error's name.
        ok: bool,
    },
    /// XTVERSION: name and version in the terminal's own words.
    Name(String),
    /// DA1: the numbers of its primary attributes. Every terminal answers this one.
    Attributes(Vec<u16>),
    /// Flags of kitty's keyboard protocol; that there is an answer says that it is spoken.
    Keyboard,
    /// Pixels of a cell (width, height).
    CellPixels(u16, u16),
    /// Pixels of the text area (width, height).
    WindowPixels(u16, u16),
    /// OSC 11: background colour.
    Background([u8; 3]),
}

/// The text of a string sequence, by its kind (the byte after ESC).
pub(super) fn from_string(kind: u8, text: &[u8]) -> Option<Answer> {
    let text = String::from_utf8_lossy(text);
    match kind {
        b'_' => {
            let (keys, message) = text.strip_prefix('G')?.split_once(';')?;
            keys.contains("i=").then_some(Answer::KittyGraphics {
                ok: message == "OK",
            })
        }
        b'P' => {
            let name = text.strip_prefix(">|")?;
            let printable = |c: &char| !c.is_control();
            Some(Answer::Name(
                name.chars().filter(printable).take(NAME_CHARS).collect(),
            ))
        }
        b']' => text
            .strip_prefix("11;")
            .and_then(colour)
            .map(Answer::Background),
        _ => None,
    }
}

/// Longest name that is kept, in characters; real ones have some twenty.
const NAME_CHARS: usize = 80;

/// `rgb:rrrr/gggg/bbbb` with one to four digits a channel.
fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text
        .strip_prefix("rgb:")
        .or_else(|| text.strip_prefix("rgba:"))?;
    let mut channels = digits.split('/').map(|channel| {
        let value = u32::from_str_radix(channel, 16).ok()?;
        let most = 16_u32
            .checked_pow(u32::try_from(channel.len()).ok()?)?
            .checked_sub(1)?;
        u8::try_from(value * 255 / most.max(1)).ok()
    });
    Some([channels.next()??, channels.next()??, channels.next()??])
}

/// A control sequence that is an answer: `?…c`, `?…u`, `6;h;w t`, `4;h;w t`.
pub(super) fn from_control(private: Option<u8>, numbers: &[u16], last: u8) -> Option<Answer> {
    match (private, last, numbers) {
        (Some(b'?'), b'c', _) => Some(Answer::Attributes(numbers.to_vec())),
        (Some(b'?'), b'u', _) => Some(Answer::Keyboard),
        (None, b't', [6, height, width]) => Some(Answer::CellPixels(*width, *height)),
        (None, b't', [4, height, width]) => Some(Answer::WindowPixels(*width, *height)),
        _ => None,
    }
}
