//! Completions and the manual page come from the tables that the program runs by.

use super::place::Place;

#[test]
fn completions_name_every_command() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = place.ok(&["completions", shell]);
        for word in [
            "watch", "history", "forget", "profile", "graphics", "doctor",
        ] {
            assert!(script.contains(word), "{shell}: {word} is missing");
        }
    }
}

#[test]
fn the_manual_page_tells_commands_options_and_keys() {
    let page = Place::new().ok(&["man"]);
    for section in [".SH NAME", ".SH COMMANDS", ".SH OPTIONS", ".SH KEYS"] {
        assert!(page.contains(section), "{section} is missing");
    }
    for words in ["history forget", "all keys", "Forget acts for good"] {
        assert!(page.contains(words), "{words} is missing");
    }
}
