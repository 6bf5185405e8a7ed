//! What settings promise: who beats whom, what is refused, and with which words.

use std::fs;

use tempfile::TempDir;

use super::*;

fn given(flags: &[(Name, &str)]) -> Given {
    let mut given = Given::default();
    for (name, text) in flags {
        given.set(*name, text);
    }
    given
}

/// An environment with these variables and this configuration file.
fn environment(variables: &[(&str, &str)], file: &str) -> (TempDir, Environment) {
    let folder = tempfile::tempdir().unwrap();
    if !file.is_empty() {
        fs::write(folder.path().join("config.toml"), file).unwrap();
    }
    let to_pair = |(name, value): &(&str, &str)| ((*name).to_owned(), OsString::from(value));
    let environment = Environment {
        keyart: variables.iter().map(to_pair).collect(),
        folders: Folders {
            data: Some("/usual/data".into()),
            cache: Some("/usual/cache".into()),
            state: Some("/usual/state".into()),
            config: Some(folder.path().to_owned()),
        },
        home: Some("/home/ada".into()),
        ..Environment::default()
    };
    (folder, environment)
}

fn resolve(flags: &[(Name, &str)], variables: &[(&str, &str)], file: &str) -> Settings {
    let (_folder, environment) = environment(variables, file);
    Settings::resolve(&given(flags), &environment).unwrap()
}

/// The message, the place (without its folder) and the help.
fn refusal(flags: &[(Name, &str)], variables: &[(&str, &str)], file: &str) -> [String; 3] {
    let (folder, environment) = environment(variables, file);
    let error = Settings::resolve(&given(flags), &environment).unwrap_err();
    let place = error.place().unwrap_or_default();
    let place = place.replace(&format!("{}/", folder.path().display()), "");
    assert_eq!(error.is_usage(), !place.contains("config.toml"), "{error}");
    [error.to_string(), place, error.help()]
}

#[test]
fn nothing_said_is_the_defaults() {
    let settings = resolve(&[], &[], "");
    let expected = Settings {
        who: Who::Last,
        catalog: None,
        data_dir: Some("/usual/data".into()),
        cache_dir: Some("/usual/cache".into()),
        state_dir: Some("/usual/state".into()),
        config: None,
        mood: None,
        seed: 0,
        now: None,
        at: None,
        player: Player::Auto,
        theme: ThemeChoice::Dark,
        looks: Looks {
            graphics: Graphics::Auto,
            color: ColorChoice::Auto,
            mouse: true,
        },
        json: false,
        verbose: 0,
        tuning: Tuning::default(),
        keys: Vec::new(),
        warnings: Vec::new(),
        preferences: settings.preferences.clone(),
    };
    assert_eq!(settings, expected);
    assert_eq!(settings.preferences.said(Name::Theme), None);
}

#[test]
fn a_flag_beats_the_environment_beats_the_file() {
    let seed = |flag: bool, variable: bool| {
        let flags: &[_] = if flag { &[(Name::Seed, "1")] } else { &[] };
        let variables: &[_] = if variable {
            &[("KEYART_SEED", "2")]
        } else {
            &[]
        };
        resolve(flags, variables, "seed = 3").seed
    };
    assert_eq!(
        [seed(true, true), seed(false, true), seed(false, false)],
        [1, 2, 3]
    );
    // A switch can be taken back by what is nearer.
    assert!(!resolve(&[], &[("KEYART_JSON", "0")], "json = true").json);
    assert!(resolve(&[(Name::Json, "true")], &[("KEYART_JSON", "off")], "").json);
}

#[test]
fn every_setting_can_be_said_in_each_way() {
    let lines: Vec<_> = SAMPLES
        .iter()
        .filter_map(|(name, text)| Some((name.setting().key?, text)))
        .map(|(key, text)| format!("{key} = {text:?}"))
        .collect();
    let variables: Vec<_> = SAMPLES
        .iter()
        .map(|(name, text)| (name.setting().variable, *text))
        .collect();
    let by_flag = resolve(SAMPLES, &[], "");
    let by_variable = resolve(&[], &variables, "");
    let by_file = resolve(&[], &[], &lines.join("\n"));
    let by_file_said = by_file.preferences.looks();
    let alone = |settings: Settings| Settings {
        config: None,
        preferences: Preferences::default(),
        ..settings
    };
    let (by_flag, by_variable) = (alone(by_flag), alone(by_variable));
    assert_eq!(by_flag, by_variable);
    assert_eq!(alone(by_file), by_flag);
    assert_eq!(by_flag.theme, ThemeChoice::Light);
    assert_eq!(by_flag.who, Who::Named("Ada".into()));
    assert_eq!((by_flag.seed, by_flag.at, by_flag.verbose), (7, Some(3), 2));
    let looks = Looks {
        graphics: Graphics::Sixel,
        color: ColorChoice::Always,
        mouse: false,
    };
    assert_eq!((by_flag.looks, by_file_said), (looks, looks));
    let vlc = Player::Command(vec!["vlc".to_owned(), "-f".to_owned()]);
    assert_eq!(by_flag.player, vlc);
    assert_eq!(by_flag.now, clock::text_to_moment("2026-11-25T19:00:00Z"));
}

/// A value for every setting but two: `guest` excludes `profile`, and `config` names a file.
const SAMPLES: &[(Name, &str)] = &[
    (Name::Profile, "Ada"),
    (Name::Catalog, "/films/catalog.toml"),
    (Name::DataDir, "/data"),
    (Name::Mood, "tense"),
    (Name::Seed, "7"),
    (Name::Now, "2026-11-25T20:00:00+01:00"),
    (Name::At, "3"),
    (Name::Graphics, "sixel"),
    (Name::Color, "always"),
    (Name::Player, "vlc -f"),
    (Name::Theme, "light"),
    (Name::Mouse, "off"),
    (Name::Json, "true"),
    (Name::Verbose, "2"),
];

#[test]
fn the_table_has_one_line_a_name() {
    let mut sampled: Vec<_> = SAMPLES.iter().map(|(name, _)| *name).collect();
    sampled.extend([Name::Guest, Name::Config]);
    sampled.sort();
    let mut sorted: Vec<_> = SETTINGS.iter().map(|setting| setting.name).collect();
    sorted.sort();
    assert_eq!(sorted, sampled);
    for setting in SETTINGS {
        let variable = format!("KEYART_{}", setting.flag.replace('-', "_").to_uppercase());
        assert_eq!(setting.variable, variable);
        assert!(
            !setting.help.is_empty() && !setting.default.is_empty(),
            "{}",
            setting.flag
        );
    }
    assert_eq!(
        Name::Graphics.setting().words,
        GRAPHICS.map(|(word, _)| word)
    );
    assert_eq!(Name::Color.setting().words, COLORS.map(|(word, _)| word));
}

#[test]
fn the_nearer_of_guest_and_profile_counts() {
    let guest = (Name::Guest, "true");
    let ada = [("KEYART_PROFILE", "Ada")];
    assert_eq!(resolve(&[guest], &ada, "").who, Who::Guest);
    assert_eq!(
        resolve(&[], &ada, "guest = true").who,
        Who::Named("Ada".into())
    );
    assert_eq!(
        resolve(&[], &[("KEYART_GUEST", "yes")], "profile = 'Ada'").who,
        Who::Guest
    );
    let refused = refusal(&[guest, (Name::Profile, "Ada")], &[], "");
    let expected = [
        "both the guest and `Ada` are asked for",
        "--guest",
        "say one of them",
    ];
    assert_eq!(refused, expected);
}

#[test]
fn no_color_is_heard_unless_colour_is_asked_for() {
    let color = |flags: &[(Name, &str)], file: &str| {
        let (_folder, mut environment) = environment(&[], file);
        environment.no_color = true;
        Settings::resolve(&given(flags), &environment)
            .unwrap()
            .looks
            .color
    };
    assert_eq!(color(&[], ""), ColorChoice::Never);
    assert_eq!(color(&[], "color = 'always'"), ColorChoice::Never);
    assert_eq!(color(&[(Name::Color, "always")], ""), ColorChoice::Always);
}

#[test]
fn a_bad_value_is_named_with_its_place_and_what_would_do() {
    let check = |refused: [String; 3], expected: [&str; 3]| assert_eq!(refused, expected);
    check(
        refusal(&[(Name::Seed, "-1")], &[], ""),
        [
            "`-1` is not a value for seed",
            "--seed",
            &format!("give {SEED}"),
        ],
    );
    check(
        refusal(&[], &[("KEYART_GRAPHICS", "ascii")], ""),
        [
            "`ascii` is not a value for graphics",
            "KEYART_GRAPHICS",
            "give auto, kitty, sixel, iterm2, cells, none",
        ],
    );
    check(
        refusal(&[], &[], "# Zoë\nseed = 1\n  color = \"blue\"\n"),
        [
            "`blue` is not a value for color",
            "config.toml:3:11",
            "give auto, always, never",
        ],
    );
    check(
        refusal(&[(Name::Now, "noon\u{1b}[1m")], &[], ""),
        [
            "`noon\\u{1b}[1m` is not a value for now",
            "--now",
            &format!("give {NOW}"),
        ],
    );
    check(
        refusal(&[], &[], "catalog = [1]"),
        [
            "`[1]` is not a value for catalog",
            "config.toml:1:11",
            "give a single value",
        ],
    );
    check(
        refusal(&[], &[], "[model]\nepsilon = 1.5"),
        [
            "`1.5` is not a value for epsilon",
            "config.toml:2:11",
            "give a number from 0 to 1",
        ],
    );
    for bad in ["nan", "inf", "-0.1", "'0.5'", "true", "[]"] {
        let [_, place, _] = refusal(&[], &[], &format!("model.delta = {bad}"));
        assert_eq!(place, "config.toml:1:15", "{bad}");
    }
}

#[test]
fn the_model_is_overridden_within_its_ranges() {
    let file = "[model]\nqualified = 0.5\nepsilon = 1\ndelta = 1e0\nalpha = 3\n\
                bias_sd = 0.1\nweight_sd = 0.01";
    let tuning = resolve(&[], &[], file).tuning;
    let expected = Tuning {
        qualified: 0.5,
        epsilon: 1.0,
        delta: 1.0,
        bias_sd: 0.1,
        weight_sd: 0.01,
        alpha: 3.0,
    };
    assert_eq!(tuning, expected);
}

#[test]
fn the_defaults_of_the_model_lie_within_its_ranges() {
    let mut tuning = Tuning::default();
    for setting in MODEL {
        let number = *(setting.slot)(&mut tuning);
        assert!(
            (setting.least..=setting.most).contains(&number),
            "{}",
            setting.key
        );
    }
}

#[test]
fn unknown_keys_are_warnings_with_the_nearest_known_one() {
    let file = "sead = 1\n[model]\nepsylon = 0.1\n[zzz]\na = 1\n";
    let settings = resolve(&[], &[("KEYART_SED", "1"), ("KEYART_SEED", "4")], file);
    assert_eq!(settings.seed, 4);
    let words: Vec<_> = settings
        .warnings
        .iter()
        .map(|warning| {
            let place = warning.place.rsplit('/').next().unwrap();
            format!("{place}: {}: {}", warning.message, warning.help)
        })
        .collect();
    let known = "profile, guest, catalog, data_dir, mood, seed, now, at, graphics, color, player, \
                 theme, mouse, json, verbose, model, keys";
    let expected = [
        "KEYART_SED: `KEYART_SED` is no setting: did you mean `KEYART_SEED`?".to_owned(),
        "config.toml:1:1: `sead` is no setting: did you mean `seed`?".to_owned(),
        "config.toml:3:1: `epsylon` is no setting: did you mean `epsilon`?".to_owned(),
        format!("config.toml:4:2: `zzz` is no setting: there are {known}"),
    ];
    assert_eq!(words, expected);
}

#[test]
fn keys_are_passed_on_in_order_with_their_places() {
    let file = "[keys]\nwhy = \"W\"\nplay = [\"p\", \"ctrl-p\"]\n";
    let settings = resolve(&[], &[], file);
    let words: Vec<_> = settings
        .keys
        .iter()
        .flat_map(|choice| {
            choice
                .keys
                .iter()
                .map(move |(key, place)| (choice, key, place))
        })
        .map(|(choice, key, place)| {
            format!(
                "{} {}:{} {key} {}:{}",
                choice.action, choice.place.line, choice.place.column, place.line, place.column
            )
        })
        .collect();
    assert_eq!(
        words,
        ["why 2:1 W 2:7", "play 3:1 p 3:9", "play 3:1 ctrl-p 3:14"]
    );
    let [_, place, _] = refusal(&[], &[], "keys.play = [1]");
    assert_eq!(place, "config.toml:1:13");
}

#[test]
fn paths_of_the_file_start_at_its_folder() {
    let (folder, environment) = environment(&[], "catalog = 'mine.toml'\ndata_dir = '~/films'");
    let settings = Settings::resolve(&Given::default(), &environment).unwrap();
    assert_eq!(settings.catalog, Some(folder.path().join("mine.toml")));
    assert_eq!(settings.data_dir, Some("/home/ada/films".into()));
    assert_eq!(settings.config, Some(folder.path().join("config.toml")));
}

#[test]
fn a_file_that_cannot_be_read_or_understood_is_named() {
    let [message, place, _] = refusal(&[], &[], "seed = 1\nseed = = 2\n");
    assert!(
        message.starts_with("the configuration file cannot be understood: "),
        "{message}"
    );
    assert_eq!(place, "config.toml:2:8");
    let [_, place, _] = refusal(&[], &[], "seed = 1\nseed = 2\n");
    assert_eq!(place, "config.toml:2:1");

    let (folder, environment) = environment(&[], "");
    let path = folder.path().join("config.toml");
    fs::write(&path, b"# \xc3\xa9\nmood = '\xff'").unwrap();
    let error = Settings::resolve(&Given::default(), &environment).unwrap_err();
    assert_eq!(error.place(), Some(format!("{}:2:9", path.display())));

    let missing = folder.path().join("missing.toml");
    let flags = given(&[(Name::Config, missing.to_str().unwrap())]);
    let error = Settings::resolve(&flags, &environment).unwrap_err();
    assert!(matches!(error, SettingsError::Unreadable { .. }), "{error}");
}

#[test]
fn without_a_home_only_keeping_fails() {
    let settings = Settings::resolve(&Given::default(), &Environment::default()).unwrap();
    assert_eq!(settings.need_data_dir(), Err(SettingsError::NoHome));
    let flags = given(&[(Name::DataDir, "d")]);
    let settings = Settings::resolve(&flags, &Environment::default()).unwrap();
    assert_eq!(settings.need_data_dir(), Ok(Path::new("d")));
}

#[cfg(unix)]
#[test]
fn what_is_not_utf8_is_a_path_or_refused() {
    use std::os::unix::ffi::OsStringExt;
    let odd = || OsString::from_vec(vec![b'a', 0xff]);
    let mut flags = Given::default();
    flags.set(Name::Catalog, odd());
    let settings = Settings::resolve(&flags, &Environment::default()).unwrap();
    assert_eq!(settings.catalog, Some(odd().into()));
    flags.set(Name::Mood, odd());
    let error = Settings::resolve(&flags, &Environment::default()).unwrap_err();
    assert_eq!(error.place().as_deref(), Some("--mood"));
}
