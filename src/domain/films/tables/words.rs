//! The words that files and folders of films are named by.

/// Ends of names of videos that `ffmpeg` opens.
pub(in super::super) const VIDEO_ENDS: &[&str] = &[
    "3gp", "asf", "avi", "divx", "dv", "f4v", "flv", "m2ts", "m4v", "mk3d", "mkv", "mov", "mp4",
    "mpe", "mpeg", "mpg", "mts", "ogm", "ogv", "qt", "rm", "rmvb", "ts", "vob", "webm", "wmv",
    "wtv", "y4m",
];

/// Ends of names of pictures that keyart decodes.
pub(in super::super) const PICTURE_ENDS: &[&str] = &["gif", "jpeg", "jpg", "png", "webp", "tbn"];

/// Ends of names of discs in one file.
pub(in super::super) const DISC_ENDS: &[&str] = &["bin", "img", "iso", "mdf", "nrg"];

/// Folders that are copies of a disc.
pub(in super::super) const DISC_FOLDERS: &[&str] = &["video_ts", "audio_ts", "bdmv", "hvdvd_ts"];

/// Folders of what comes with a film, whatever lies beside them (Jellyfin, Plex, Kodi).
pub(in super::super) const EXTRAS_FOLDERS: &[&str] = &[
    "behind the scenes",
    "behindthescenes",
    "deleted scenes",
    "deletedscenes",
    "extra",
    "extras",
    "featurette",
    "featurettes",
    "interviews",
    "samples",
    "sample",
    "theme-music",
    "trailers",
    "trailer",
    "backdrops",
    "subs",
    "subtitles",
    "extrafanart",
    "extrathumbs",
    ".actors",
];

/// Folders of extras where a film or a season lies beside them; alone, they may be anything.
pub(in super::super) const PERHAPS_EXTRAS_FOLDERS: &[&str] = &[
    "clips",
    "interview",
    "other",
    "others",
    "scenes",
    "shorts",
    "bonus",
];

/// Ends of stems of what comes with a film, and what it is.
pub(in super::super) const EXTRA_ENDS: &[(&str, &str)] = &[
    ("trailer", "a trailer"),
    ("teaser", "a trailer"),
    ("behindthescenes", "an extra"),
    ("deleted", "an extra"),
    ("deletedscene", "an extra"),
    ("featurette", "an extra"),
    ("interview", "an extra"),
    ("scene", "an extra"),
    ("short", "an extra"),
    ("other", "an extra"),
    ("extra", "an extra"),
    ("clip", "an extra"),
];

/// Words that begin the name of a season's folder, in the languages of Kodi's users.
pub(in super::super) const SEASON_WORDS: &[&str] = &[
    "season",
    "series",
    "staffel",
    "saison",
    "temporada",
    "stagione",
    "seizoen",
    "sæson",
    "säsong",
    "sesong",
    "kausi",
    "sezon",
    "évad",
];

/// Words of a release that end a title wherever they stand.
pub(in super::super) const STRONG_TAGS: &[&str] = &[
    "480i",
    "480p",
    "540p",
    "576i",
    "576p",
    "720i",
    "720p",
    "1080i",
    "1080p",
    "1440p",
    "2160p",
    "4320p",
    "4k",
    "8k",
    "uhd",
    "bluray",
    "blu-ray",
    "bdrip",
    "bd-rip",
    "brrip",
    "bdremux",
    "webrip",
    "web-rip",
    "web-dl",
    "webdl",
    "hdtv",
    "pdtv",
    "dsr",
    "hdrip",
    "dvdrip",
    "dvd-rip",
    "dvdscr",
    "dvd5",
    "dvd9",
    "vhsrip",
    "hdcam",
    "camrip",
    "telesync",
    "xvid",
    "divx",
    "x264",
    "x265",
    "h264",
    "h265",
    "h.264",
    "h.265",
    "hevc",
    "avc",
    "av1",
    "vp9",
    "10bit",
    "8bit",
    "hdr10",
    "hdr10+",
    "hdr",
    "sdr",
    "dolbyvision",
    "dts",
    "dts-hd",
    "truehd",
    "atmos",
    "aac",
    "aac2",
    "ac3",
    "eac3",
    "ddp5",
    "dd5",
    "flac",
    "6ch",
    "remux",
    "amzn",
    "nf",
    "dsnp",
];

/// Words of a release that end a title only in front of a strong one: they are words, too.
pub(in super::super) const WEAK_TAGS: &[&str] = &[
    "web",
    "dvd",
    "proper",
    "repack",
    "rerip",
    "extended",
    "unrated",
    "uncut",
    "uncensored",
    "internal",
    "limited",
    "theatrical",
    "remastered",
    "restored",
    "multi",
    "dual",
    "dubbed",
    "subbed",
    "german",
    "french",
    "english",
    "italian",
    "spanish",
    "dl",
    "ml",
    "complete",
    "dc",
    "cut",
    "directors",
    "imax",
    "hybrid",
    "open",
    "matte",
    "criterion",
    "3d",
    "hsbs",
    "hou",
];

/// Stems that name nothing: the folder does.
pub(in super::super) const NAMELESS: &[&str] = &[
    "", "film", "movie", "video", "title", "main", "index", "feature", "untitled", "clip",
    "output", "vts-01-1", "00000", "stream", "file",
];

/// Words of parts that are parts wherever they end a stem.
pub(in super::super) const PART_WORDS: &[&str] = &["cd", "dvd", "disc", "disk"];

/// Words of parts that titles have, too (`Part 2`).
pub(in super::super) const PERHAPS_PART_WORDS: &[&str] = &["part", "pt"];

/// Articles that are sorted behind a name: `Matrix, The`.
pub(in super::super) const ARTICLES: &[&str] = &[
    "the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "il",
];
