//! Ratings of boards, and the youngest age that each is meant for.

/// Ratings by country, as the boards name them. Sources: the boards' own pages (MPA, TV Parental
/// Guidelines, BBFC, FSK, CNC, ACB, Kijkwijzer, Eirin). "Parental guidance" is taken as 8.
pub(in super::super) const RATINGS: &[(&str, u8)] = &[
    // United States
    ("g", 0),
    ("pg", 8),
    ("pg-13", 13),
    ("r", 17),
    ("nc-17", 18),
    ("tv-y", 0),
    ("tv-y7", 7),
    ("tv-g", 0),
    ("tv-pg", 8),
    ("tv-14", 14),
    ("tv-ma", 17),
    // United Kingdom
    ("u", 0),
    ("uc", 0),
    ("12a", 12),
    ("15a", 15),
    ("r18", 18),
    // Germany, and numbers anywhere
    ("fsk 0", 0),
    ("fsk 6", 6),
    ("fsk 12", 12),
    ("fsk 16", 16),
    ("fsk 18", 18),
    ("0", 0),
    ("3", 3),
    ("6", 6),
    ("7", 7),
    ("9", 9),
    ("10", 10),
    ("11", 11),
    ("12", 12),
    ("13", 13),
    ("14", 14),
    ("15", 15),
    ("16", 16),
    ("17", 17),
    ("18", 18),
    ("21", 21),
    // France
    ("tous publics", 0),
    // Australia and New Zealand
    ("m", 15),
    ("ma", 15),
    ("ma15", 15),
    ("ma 15", 15),
    ("r13", 13),
    ("r15", 15),
    ("r16", 16),
    // Netherlands
    ("al", 0),
    // Spain
    ("a", 0),
    ("apta", 0),
    ("tp", 0),
    // Japan
    ("pg12", 12),
    ("r15", 15),
];
