//! Titles on a few threads; meanwhile the catalogue is written again and again, so that what is
//! known can be browsed.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use super::gathering::{Depth, Gathered, Gathering, Looked};
use super::shelving::{self, Before, Plan};
use super::{Counts, ScanProgress, ScanRequest, Scanned, n_workers};
use crate::adapters::clock;
use crate::application::Fault;
use crate::domain::films::Found;

/// Least milliseconds between two writings: one takes a second where there are thousands of titles.
const WRITING_MS: i64 = 20_000;

/// What a thread has to say.
enum Word<'a> {
    Told(ScanProgress),
    Done(usize, Box<Result<Gathered<'a>, Fault>>),
}

/// All titles on their way.
pub(super) struct Work<'a, 'w> {
    request: &'w ScanRequest<'w>,
    plan: &'w Plan<'w>,
    before: &'w mut Before,
    gathered: Vec<Option<Gathered<'a>>>,
    n_done: usize,
    /// Whether titles of an earlier catalogue would be missing from one that is written now.
    is_partial: bool,
    /// Whether anything is known that was not written.
    is_new: bool,
    written_ms: i64,
}

impl<'a, 'w> Work<'a, 'w> {
    pub(super) fn new(
        request: &'w ScanRequest<'w>,
        plan: &'w Plan<'w>,
        before: &'w mut Before,
    ) -> Self {
        Self {
            request,
            plan,
            is_partial: !before.is_empty(),
            before,
            gathered: Vec::new(),
            n_done: 0,
            is_new: false,
            written_ms: clock::now().0,
        }
    }

    /// Every title, in the order of their places.
    pub(super) fn into_gathered(self) -> Vec<Gathered<'a>> {
        self.gathered.into_iter().flatten().collect()
    }

    /// Works all titles out so far; what is done already is not done again.
    ///
    /// # Errors
    /// The first fault; where somebody stopped it, that.
    pub(super) fn run(
        &mut self,
        gathering: &Gathering<'a>,
        titles: &'a [Found],
        depth: Depth,
        tell: &mut dyn FnMut(&ScanProgress),
    ) -> Result<(), Fault> {
        self.gathered.resize_with(titles.len(), || None);
        let open: Vec<usize> = (0..titles.len()).filter(|at| self.is_open(*at)).collect();
        let stop = &self.request.stop;
        let next = AtomicUsize::new(0);
        let (sender, receiver) = channel();
        let mut fault = None;
        thread::scope(|scope| {
            for _ in 0..n_workers(depth).min(open.len()) {
                let sender = sender.clone();
                let (next, open) = (&next, &open);
                scope.spawn(move || {
                    // Where nobody takes a word any more, the flag says so, too.
                    let told = |progress| drop(sender.send(Word::Told(progress)));
                    while !stop.is_set() {
                        let at = open.get(next.fetch_add(1, Ordering::Relaxed));
                        let Some((at, found)) = at.and_then(|at| Some((*at, titles.get(*at)?)))
                        else {
                            break;
                        };
                        let done = gathering.gather(found, depth, stop, &told);
                        let _ = sender.send(Word::Done(at, Box::new(done)));
                    }
                });
            }
            drop(sender);
            while let Ok(word) = receiver.recv() {
                let done = match word {
                    Word::Told(progress) => {
                        tell(&progress);
                        continue;
                    }
                    Word::Done(at, done) => done.map(|gathered| self.take(at, gathered, tell)),
                };
                let written = done.and_then(|()| self.write_if_due());
                fault = fault.take().or_else(|| written.err());
            }
        });
        if stop.is_set() && self.n_done < titles.len() {
            // What was learnt can be browsed; that it was stopped is told in any case.
            let _ = self.write();
            return Err(Fault::ScanStopped {
                n_done: self.n_done,
                n_titles: titles.len(),
            });
        }
        self.is_partial = false;
        match fault {
            Some(fault) => Err(fault),
            None if depth == Depth::Beside && self.n_done < titles.len() => self.write(),
            None => Ok(()),
        }
    }

    fn is_open(&self, at: usize) -> bool {
        let gathered = self.gathered.get(at).and_then(Option::as_ref);
        gathered.is_none_or(|gathered| gathered.looked == Looked::Due)
    }

    fn take(&mut self, at: usize, gathered: Gathered<'a>, tell: &mut dyn FnMut(&ScanProgress)) {
        self.is_new = true;
        if gathered.looked != Looked::Due {
            self.n_done += 1;
            tell(&ScanProgress::Finished {
                n_done: self.n_done,
                was_known: gathered.was_known,
            });
        }
        if let Some(place) = self.gathered.get_mut(at) {
            *place = Some(gathered);
        }
    }

    fn write_if_due(&mut self) -> Result<(), Fault> {
        if clock::now().0 - self.written_ms < WRITING_MS {
            return Ok(());
        }
        self.write()
    }

    /// Writes what is known so far, but never less than an earlier scan knew.
    fn write(&mut self) -> Result<(), Fault> {
        if self.is_partial || !self.is_new || self.request.dry_run {
            return Ok(());
        }
        let mut known: Vec<_> = self.gathered.iter_mut().flatten().collect();
        let mut scanned = Scanned {
            catalog: self.request.catalog.clone(),
            is_written: false,
            titles: Vec::new(),
            dropped: Vec::new(),
            counts: Counts::default(),
            n_known: 0,
            n_not_looked: 0,
            beside: Vec::new(),
        };
        shelving::shelve(
            self.request,
            self.plan,
            self.before,
            &mut known,
            &mut scanned,
        )?;
        self.written_ms = clock::now().0;
        self.is_new = false;
        Ok(())
    }
}
