//! Laws that hold for every text.

use proptest::prelude::*;

use super::*;

fn assert_clean(bytes: &[u8]) {
    let (_dir, path) = folder(bytes);
    let found = check(&path);
    for d in &found {
        let texts = [
            &d.file,
            &d.message,
            &d.excerpt.text,
            d.help.as_ref().unwrap_or(&d.file),
        ];
        for text in texts {
            assert!(!text.chars().any(char::is_control), "{d:?}");
        }
        assert!(d.line >= 1 && d.column >= 1);
        assert!(
            d.excerpt.text.get(d.excerpt.span.clone()).is_some(),
            "{d:?}"
        );
    }
    let rendered = render(&found, Colour::Never, 80);
    assert!(
        !rendered.chars().any(|c| c.is_control() && c != '\n'),
        "{rendered:?}"
    );
    match open(&path) {
        Ok(opened) => assert!(!opened.catalog.titles().is_empty()),
        Err(refused) => assert!(refused.diagnostics.iter().any(Diagnostic::is_error)),
    }
}

/// Places and bytes to put there.
fn mutations() -> impl Strategy<Value = Vec<(usize, usize, Vec<u8>)>> {
    let piece = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..4),
        "[\\[\\]{}\"'=.,#\\\\\n\r\t \u{1b}\u{9b}é映]{0,4}".prop_map(String::into_bytes),
        Just(b"[[title]]\n".to_vec()),
        Just(b"\"\"\"".to_vec()),
        Just(b"\\u001b".to_vec()),
    ];
    proptest::collection::vec((0..GOOD.len(), 0..6_usize, piece), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_are_answered_in_clean_words(
        bytes in proptest::collection::vec(any::<u8>(), 0..300)
    ) {
        assert_clean(&bytes);
    }

    #[test]
    fn any_mutation_of_a_catalogue_is_answered_in_clean_words(mutations in mutations()) {
        let mut bytes = GOOD.as_bytes().to_vec();
        for (at, length, piece) in mutations {
            let at = at.min(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, piece);
        }
        assert_clean(&bytes);
    }

    #[test]
    fn every_truncation_is_answered(length in 0..GOOD.len()) {
        assert_clean(&GOOD.as_bytes()[..length]);
    }

    #[test]
    fn a_replaced_value_is_found_in_its_line(line in 11_usize..24) {
        let lines: Vec<_> = GOOD.lines().collect();
        let key = lines[line].split(" = ").next().unwrap();
        prop_assume!(!key.is_empty());
        let mut changed = lines.clone();
        let replaced = format!("{key} = [[]]");
        changed[line] = &replaced;
        let found = mistakes(changed.join("\n"));
        assert!(found.iter().any(|text| text.contains(&format!(" {}:", line + 1))), "{found:?}");
    }

    #[test]
    fn the_pieces_of_a_text_are_the_text(
        text in "([\\[\\]\"'=.#a\n]|\\[\\[title\\]\\]\n|\"\"\"|'''){0,40}"
    ) {
        let pieces: String = chunks::split(&text).iter().map(|chunk| chunk.text).collect();
        assert_eq!(pieces, text);
    }
}
