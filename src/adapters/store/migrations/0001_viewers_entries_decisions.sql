-- Version 1. Files here are only ever added: a database in the field has run this one.

-- "keya": so that somebody else's database is recognised as such.
PRAGMA application_id = 0x6b657961;

CREATE TABLE viewers (
    -- AUTOINCREMENT: a browser that still shows a removed viewer must not write to another one.
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    -- The name in lower case, by which names are compared.
    folded   TEXT NOT NULL UNIQUE,
    -- The name as first given, in lower case: it keys the random streams, and a rename keeps it.
    key      TEXT NOT NULL,
    -- 0xRRGGBB.
    colour   INTEGER CHECK (colour BETWEEN 0 AND 0xFFFFFF),
    maturity INTEGER CHECK (maturity BETWEEN 0 AND 255),
    made_ms  INTEGER NOT NULL,
    -- The largest one was used last. Not a time: clocks are set back, and --now is anything.
    used     INTEGER NOT NULL DEFAULT 0,
    -- Renewed by every act and every forgetting, so that a browser notices. Random rather than
    -- counted, because a count would tell that something was forgotten.
    stamp    INTEGER NOT NULL DEFAULT (random()),
    -- Renewed by every forgetting: records of pages that are older knew what was forgotten.
    epoch    INTEGER NOT NULL DEFAULT (random())
) STRICT;

-- Acts and impressions share one table because they share one order of writing.
CREATE TABLE entries (
    -- AUTOINCREMENT: "forget the act written as n" must never mean a later one.
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    viewer   INTEGER NOT NULL REFERENCES viewers (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL
             CHECK (kind IN ('play', 'thumb', 'list', 'hide', 'mood', 'impression')),
    time_ms  INTEGER NOT NULL,
    origin   TEXT NOT NULL CHECK (origin IN ('browser', 'shell', 'import')),
    title    TEXT CHECK ((title IS NULL) = (kind = 'mood')),
    artwork  TEXT CHECK (kind <> 'impression' OR artwork IS NOT NULL),
    fraction REAL CHECK ((kind = 'play') = (fraction IS NOT NULL) AND fraction BETWEEN 0 AND 1),
    -- thumb: down, up, double, none; list: add, remove; hide: hide, show; mood: its name or NULL.
    word     TEXT
) STRICT;

CREATE INDEX entries_in_order ON entries (viewer, time_ms, seq);

-- Why an impression came about. Serves evaluation; no page is ever computed from it.
CREATE TABLE decisions (
    impression     INTEGER PRIMARY KEY REFERENCES entries (seq) ON DELETE CASCADE,
    row            TEXT NOT NULL,
    position       INTEGER NOT NULL,
    policy         TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    n_acts         INTEGER NOT NULL,
    v              INTEGER NOT NULL,
    -- The 64 bits of the seed, read as a signed number.
    seed           INTEGER NOT NULL,
    -- Days since 1970-01-01.
    day            INTEGER NOT NULL,
    -- JSON: the names of the features; then for each candidate its artwork, propensity, mean, sd
    -- and the values of the features in the order of the names.
    features       TEXT NOT NULL,
    actions        TEXT NOT NULL
) STRICT;

-- One row for each forgetting whose bytes may still be in a file; cleaned at the next start.
CREATE TABLE cleanings (
    id INTEGER PRIMARY KEY AUTOINCREMENT
) STRICT;
