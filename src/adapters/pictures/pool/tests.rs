//! The queue's promises: order, replacement, bounds, failures, silence.

use std::borrow::Cow;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::*;

/// A source that says which artwork is read and waits for a permit before it answers.
struct Gated {
    read: Mutex<Sender<u32>>,
    permits: Mutex<Receiver<()>>,
    picture: Vec<u8>,
}

const BROKEN: u32 = 13;

impl PictureSource for Gated {
    fn bytes(&self, artwork: ArtworkIx) -> Result<Cow<'_, [u8]>, PictureError> {
        self.read.lock().unwrap().send(artwork.0).unwrap();
        self.permits.lock().unwrap().recv().unwrap();
        if artwork.0 == BROKEN {
            Ok(Cow::Borrowed(b"?"))
        } else {
            Ok(Cow::Borrowed(&self.picture))
        }
    }

    fn place(&self, artwork: ArtworkIx) -> String {
        format!("picture {}", artwork.0)
    }

    fn tint(&self, _: ArtworkIx) -> Option<super::super::Tint> {
        None
    }
}

struct Rig {
    pictures: Pictures,
    read: Receiver<u32>,
    permit: Sender<()>,
    told: Receiver<()>,
}

const PATIENCE: Duration = Duration::from_secs(20);

fn rig() -> Rig {
    let (read_sender, read) = channel();
    let (permit, permits) = channel();
    let (tell, told) = channel();
    let pixels = Pixels::new(16, 9, vec![80; 16 * 9 * 3]).unwrap();
    let source = Gated {
        read: Mutex::new(read_sender),
        permits: Mutex::new(permits),
        picture: png(&pixels),
    };
    let tell = Mutex::new(tell);
    let pictures = Pictures::start(Arc::new(source), 1, move || {
        let _ = tell.lock().unwrap().send(());
    });
    Rig {
        pictures: pictures.unwrap(),
        read,
        permit,
        told,
    }
}

const fn form(columns: u16, rows: u16, output: Output) -> Form {
    Form {
        columns,
        rows,
        output,
        part: None,
    }
}

fn job(artwork: u32) -> Job {
    let output = Output::Png {
        width: 16,
        height: 9,
        fitting: Fitting::Fill,
    };
    Job {
        artwork: ArtworkIx(artwork),
        form: form(2, 1, output),
    }
}

impl Rig {
    /// The artwork that the worker reads next, which is then made.
    fn step(&self) -> u32 {
        let artwork = self.read.recv_timeout(PATIENCE).unwrap();
        self.permit.send(()).unwrap();
        artwork
    }

    fn settle(&self, job: &Job) -> Made {
        loop {
            self.told.recv_timeout(PATIENCE).unwrap();
            self.pictures.look();
            if let Some(made) = self.pictures.get(job) {
                return made;
            }
        }
    }
}

#[test]
fn a_new_frame_s_wishes_replace_the_waiting_ones() {
    let rig = rig();
    rig.pictures.want([job(1), job(2), job(3)], []);
    // The worker holds 1; the second frame wants neither 2 nor 3.
    let first = rig.read.recv_timeout(PATIENCE).unwrap();
    rig.pictures.want([job(4)], [job(5)]);
    rig.permit.send(()).unwrap();
    assert_eq!([first, rig.step(), rig.step()], [1, 4, 5]);
    assert!(rig.settle(&job(5)).is_ok());
    assert!(rig.pictures.get(&job(2)).is_none() && rig.pictures.get(&job(4)).is_some());
    assert!(rig.read.try_recv().is_err(), "nothing stale is read");
}

#[test]
fn what_is_seen_comes_before_what_is_ahead() {
    let rig = rig();
    rig.pictures.want([], [job(7), job(8)]);
    let first = rig.read.recv_timeout(PATIENCE).unwrap();
    rig.pictures.want([job(1)], [job(8)]);
    rig.permit.send(()).unwrap();
    assert_eq!([first, rig.step(), rig.step()], [7, 1, 8]);
}

#[test]
fn a_finished_or_running_picture_is_never_made_again() {
    let rig = rig();
    rig.pictures.want([job(1)], []);
    let first = rig.read.recv_timeout(PATIENCE).unwrap();
    rig.pictures.want([job(1)], []);
    rig.permit.send(()).unwrap();
    assert!(rig.settle(&job(1)).is_ok());
    rig.pictures.want([job(1), job(2)], []);
    assert_eq!([first, rig.step()], [1, 2]);
}

#[test]
fn a_broken_picture_fails_once_and_says_where() {
    let rig = rig();
    rig.pictures.want([job(BROKEN)], []);
    rig.step();
    assert!(rig.settle(&job(BROKEN)).is_err());
    let failures = rig.pictures.failures();
    assert_eq!(failures[0].1.to_string().split(' ').next(), Some("picture"));
    assert!(rig.pictures.failures().is_empty());
    rig.pictures.want([job(BROKEN), job(2)], []);
    assert_eq!(rig.step(), 2);
}

#[test]
fn results_are_told_of_once_until_somebody_looks() {
    let rig = rig();
    rig.pictures.want([job(1), job(2), job(3)], []);
    rig.step();
    rig.step();
    rig.step();
    while rig.pictures.get(&job(3)).is_none() {
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(rig.told.try_iter().count(), 1);
}

#[test]
fn cells_fill_their_shape_and_stretch_when_asked() {
    // Red, green, red, three times as wide as high; a cell is 10 × 20 pixels, so 4 × 2 is square.
    let colour = |x: u32| {
        if (40..80).contains(&x) {
            [0, 200, 0]
        } else {
            [200, 0, 0]
        }
    };
    let rgb = (0..40).flat_map(|_| (0..120).flat_map(colour)).collect();
    let pixels = Pixels::new(120, 40, rgb).unwrap();
    let cells = |fitting| Output::Cells {
        set: GlyphSet::default(),
        depth: Depth::True,
        fitting,
        cell_px: (10, 20),
    };
    let Ok(Picture::Cells(fill)) = make(&pixels, &form(4, 2, cells(Fitting::Fill))) else {
        unreachable!()
    };
    let Ok(Picture::Cells(whole)) = make(&pixels, &form(4, 2, cells(Fitting::Stretch))) else {
        unreachable!()
    };
    assert_eq!(fill.len(), 8);
    assert_eq!(
        fill[0].background,
        crate::domain::cells::Ink::Rgb([0, 200, 0])
    );
    assert_eq!(
        whole[0].background,
        crate::domain::cells::Ink::Rgb([200, 0, 0])
    );
}

#[test]
fn a_part_is_cut_out_of_the_whole_picture() {
    let rgb = (0..9_u8).flat_map(|y| (0..16_u8).flat_map(move |x| [x * 16, y * 16, 7]));
    let pixels = Pixels::new(16, 9, rgb.collect()).unwrap();
    let output = Output::Png {
        width: 16,
        height: 9,
        fitting: Fitting::Fill,
    };
    let part = Part {
        column: 1,
        row: 2,
        columns: 2,
        rows: 1,
    };
    let form = Form {
        part: Some(part),
        ..form(4, 3, output)
    };
    let Ok(Picture::Png { bytes, .. }) = make(&pixels, &form) else {
        panic!("a PNG was asked for");
    };
    let part = decode(&bytes, "the part").unwrap();
    assert_eq!((part.width(), part.height()), (8, 3));
    assert_eq!(part.at(0, 0), pixels.at(4, 6));
}
