-- Version 2: the act `dismiss`. A table's checks cannot be changed, so it is made anew; foreign keys
-- are off meanwhile, or dropping the old one would drop every decision with it.

CREATE TABLE entries_of_version_2 (
    -- AUTOINCREMENT: "forget the act written as n" must never mean a later one.
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    viewer   INTEGER NOT NULL REFERENCES viewers (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL
             CHECK (kind IN ('play', 'thumb', 'list', 'hide', 'dismiss', 'mood', 'impression')),
    time_ms  INTEGER NOT NULL,
    origin   TEXT NOT NULL CHECK (origin IN ('browser', 'shell', 'import')),
    title    TEXT CHECK ((title IS NULL) = (kind = 'mood')),
    artwork  TEXT CHECK (kind <> 'impression' OR artwork IS NOT NULL),
    fraction REAL CHECK ((kind = 'play') = (fraction IS NOT NULL) AND fraction BETWEEN 0 AND 1),
    -- thumb: down, up, double, none; list: add, remove; hide: hide, show; dismiss: dismiss, return;
    -- mood: its name or NULL.
    word     TEXT
) STRICT;

INSERT INTO entries_of_version_2 (seq, viewer, kind, time_ms, origin, title, artwork, fraction, word)
SELECT seq, viewer, kind, time_ms, origin, title, artwork, fraction, word FROM entries ORDER BY seq;

-- The order of writing goes on where it was, past what was forgotten.
DELETE FROM sqlite_sequence WHERE name = 'entries_of_version_2';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'entries_of_version_2', seq FROM sqlite_sequence WHERE name = 'entries';

DROP TABLE entries;
ALTER TABLE entries_of_version_2 RENAME TO entries;
CREATE INDEX entries_in_order ON entries (viewer, time_ms, seq);
