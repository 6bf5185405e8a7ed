//! Sidecars as programs write them, and as nobody should.

use proptest::prelude::*;

use super::facts::day_of;
use super::*;

fn one(text: &str) -> Facts {
    let mut found = parse(text.as_bytes()).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0).facts
}

#[test]
fn a_films_sidecar_is_read() {
    let facts = one(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>
        <movie>
          <title>Glass &amp; Harbour</title><originaltitle>H&#225;fen</originaltitle>
          <ratings><rating name=\"a\"><votes>12</votes></rating>
            <rating name=\"b\" default=\"true\"><value>7.1</value><votes>1,234</votes></rating>
          </ratings>
          <plot><![CDATA[Salt <and> sea.]]></plot>
          <runtime>112 min</runtime><mpaa>Rated PG-13</mpaa>
          <genre>Thriller</genre><genre>Drama</genre><tag>sea</tag>
          <premiered>2019-03-01</premiered>
          <actor><name>Ada Okafor</name><role>Ines</role><order>1</order>
            <thumb>http://x/y</thumb></actor>
          <actor><name>Bruno</name><order>0</order></actor>
          <playcount>2</playcount><lastplayed>2020-01-02 20:15:00</lastplayed>
          <dateadded>2019-12-31 10:00:00</dateadded>
        </movie>
        https://www.themoviedb.org/movie/1",
    );
    assert_eq!(facts.title.as_deref(), Some("Glass & Harbour"));
    assert_eq!(facts.original_title.as_deref(), Some("Háfen"));
    assert_eq!(facts.plot.as_deref(), Some("Salt <and> sea."));
    assert_eq!(
        (facts.year, facts.runtime_min, facts.maturity),
        (Some(2019), Some(112), Some(13))
    );
    assert_eq!(facts.votes, Some(1234));
    assert_eq!(facts.genres, ["Thriller", "Drama"]);
    assert_eq!(facts.actors.len(), 2);
    assert_eq!(
        (facts.actors[0].order, facts.actors[0].role.as_str()),
        (Some(1), "Ines")
    );
    assert_eq!(facts.watched.fraction(), Some(1.0));
    assert_eq!(facts.added, day_of("2019-12-31"));
    assert!(facts.watched.last.is_some());
}

#[test]
fn several_episodes_may_stand_in_one_file() {
    let text = "<episodedetails><title>One</title><watched>false</watched></episodedetails>
        <episodedetails><title>Two</title><resume><position>600</position><total>1200</total>
        </resume></episodedetails>";
    let found = parse(text.as_bytes()).unwrap();
    assert!(
        found
            .iter()
            .all(|sidecar| sidecar.subject == Subject::Episode)
    );
    let fractions: Vec<_> = found.iter().map(|s| s.facts.watched.fraction()).collect();
    assert_eq!(fractions, [None, Some(0.5)]);
}

#[test]
fn what_is_out_of_range_is_left_out() {
    let facts = one(
        "<movie><title>X</title><year>9999</year><runtime>99999</runtime><mpaa>Banned</mpaa>
         <votes>-</votes><lastplayed>1601-01-01</lastplayed><dateadded>never</dateadded>
         <resume><position>9</position><total>3</total></resume></movie>",
    );
    assert_eq!(
        facts,
        Facts {
            title: Some("X".into()),
            ..Facts::default()
        }
    );
}

#[test]
fn lengths_are_written_in_many_ways() {
    for (text, minutes) in [
        ("136", Some(136)),
        ("136 min", Some(136)),
        ("2h 16m", Some(136)),
        ("2:16", Some(136)),
        ("2h", Some(120)),
        ("0", None),
        ("", None),
        ("long", None),
    ] {
        let text = format!("<movie><title>X</title><runtime>{text}</runtime></movie>");
        assert_eq!(one(&text).runtime_min, minutes, "{text}");
    }
}

#[test]
fn entities_are_never_expanded() {
    let bomb = "<!DOCTYPE movie [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">
        <!ENTITY f SYSTEM \"file:///etc/passwd\">]><movie><title>&b;&f;</title></movie>";
    assert_eq!(one(bomb).title.as_deref(), Some("&b;&f;"));
}

#[test]
fn addresses_and_other_files_say_what_they_are() {
    let check = |bytes: &[u8]| parse(bytes).unwrap_err();
    assert_eq!(
        check(b"https://www.imdb.com/title/tt1/"),
        SidecarError::AddressAlone
    );
    for bytes in [
        &b""[..],
        b"   ",
        b"hello",
        b"<html><body/></html>",
        b"\x00\x01\xff\xfe",
    ] {
        assert_eq!(check(bytes), SidecarError::NothingKnown, "{bytes:?}");
    }
    assert_eq!(check(&vec![b' '; 5 << 20]), SidecarError::TooLarge);
}

#[test]
fn other_encodings_are_known_by_their_marks() {
    let text = "<movie><title>Café</title></movie>";
    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    for bytes in [wide, latin, text.as_bytes().to_vec()] {
        assert_eq!(
            parse(&bytes).unwrap()[0].facts.title.as_deref(),
            Some("Café")
        );
    }
}

#[test]
fn a_cut_off_file_says_what_it_still_says() {
    let facts = one("<movie><title>Glass</title><plot>Salt and");
    assert_eq!(
        (facts.title.as_deref(), facts.plot.as_deref()),
        (Some("Glass"), Some("Salt and"))
    );
}

#[test]
fn deep_nesting_is_not_followed() {
    let deep = "<a>".repeat(100_000);
    let text = format!("<movie><title>X</title>{deep}");
    assert_eq!(one(&text).title.as_deref(), Some("X"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_break_the_reading(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        text in "(<(/)?(movie|title|runtime|resume|position|year)( default=\"true\")?(/)?>\
                 |&amp;|&x;|[0-9a-zé&<!\\[-]){0,40}",
    ) {
        let _ = parse(&bytes);
        let _ = parse(text.as_bytes());
    }
}
