//! The painter's command line.
//!
//! ```text
//! keyart-painter all    --out assets            every picture as WebP
//! keyart-painter one    TITLE/ART --out F.png   one picture
//! keyart-painter sheet  TITLE --out F.png       a title's pictures over their cards
//! keyart-painter sheets --out docs/catalogue     contact sheets of everything
//! keyart-painter glance [TITLE] [--out docs/ART.md]  do the cards differ enough?
//! keyart-painter measure [TITLE]                file sizes and decode times
//! keyart-painter people DIR [SHEET]              sheets of the actors
//! keyart-painter list                           every TITLE/ART
//! keyart-painter film   --out DIR                a short film with the truth about it, by ffmpeg
//! ```

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use keyart_painter::film::{self, Ffmpeg, Find};
use keyart_painter::gallery;
use keyart_painter::scenes::{self, Picture};

fn main() -> Result<()> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let out = take_out(&mut words);
    let command = words.first().map_or("help", String::as_str);
    let name = words.get(1).map(String::as_str);
    let pictures = scenes::all();
    match command {
        "all" => {
            let bytes = gallery::write_all(&pictures, &out.context("--out is missing")?)?;
            println!(
                "{} pictures, {:.2} MiB",
                pictures.len(),
                bytes as f64 / 1_048_576.0
            );
        }
        "one" => {
            let name = name.context("which TITLE/ART?")?;
            gallery::write_one(&pictures, name, &out.context("--out is missing")?)?;
        }
        "sheet" => {
            let own = of_title(&pictures, name);
            if own.is_empty() {
                bail!("no such title; try `keyart-painter list`");
            }
            gallery::title_sheet(&own).save(out.context("--out is missing")?)?;
        }
        "sheets" => gallery::write_sheets(&pictures, &out.context("--out is missing")?)?,
        "glance" => {
            let titles = gallery::glance(&of_title(&pictures, name));
            match &out {
                Some(document) => gallery::write_table(&titles, document)?,
                None => print!("{}", gallery::table(&titles)),
            }
            if !titles.iter().all(gallery::Closeness::holds) {
                bail!("some cards are too alike");
            }
        }
        "measure" => print!("{}", gallery::measure(&of_title(&pictures, name))),
        "people" => {
            let folder = name.context("which folder?")?;
            let only = words.get(2).map_or("", String::as_str);
            kit::people::sheets::write_all(std::path::Path::new(folder), only)?;
        }
        "film" => {
            let film = film::make(
                &Ffmpeg::find(Find::Path)?,
                &out.context("--out is missing")?,
            )?;
            println!("{}\nkeyart scan tells what it sees in it", film.display());
        }
        "list" => pictures
            .iter()
            .for_each(|p| println!("{}/{}", p.title, p.artwork)),
        _ => println!("all | one | sheet | sheets | glance | measure | list | film; see main.rs"),
    }
    Ok(())
}

fn of_title(pictures: &[Picture], title: Option<&str>) -> Vec<Picture> {
    pictures
        .iter()
        .filter(|p| title.is_none_or(|t| t == p.title))
        .copied()
        .collect()
}

fn take_out(words: &mut Vec<String>) -> Option<PathBuf> {
    let at = words.iter().position(|w| w == "--out")?;
    words.remove(at);
    (at < words.len()).then(|| PathBuf::from(words.remove(at)))
}
