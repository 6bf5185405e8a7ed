//! The thread that looks over candidates: it reads what scans kept, takes frames out of films and
//! rewrites the catalogue. Each may take seconds; neither the session nor the drawing waits for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use super::effect::Order;
use super::message::{Failure, Message};
use crate::adapters::journal;
use crate::application::review::{Album, Reviewer};
use crate::application::{Fault, Library};

/// Orders that may wait: a key each, and none of them takes long but the last.
const MOST_WAITING: usize = 64;

/// The darkroom, as the event loop holds it.
#[derive(Debug)]
pub(super) struct Darkroom {
    orders: SyncSender<(Order, Arc<Library>)>,
    thread: JoinHandle<()>,
    reviewer: Reviewer,
}

impl Darkroom {
    /// Starts it. `post` is called on its thread with every answer.
    pub(super) fn start(
        reviewer: Reviewer,
        album: Arc<Album>,
        post: impl Fn(Message) -> bool + Send + 'static,
    ) -> Self {
        let (orders, waiting) = sync_channel(MOST_WAITING);
        let own = reviewer.clone();
        #[expect(clippy::disallowed_methods, reason = "a worker's room")]
        let thread = std::thread::spawn(move || serve(&own, &album, &waiting, post));
        Self {
            orders,
            thread,
            reviewer,
        }
    }

    /// Asks for something.
    ///
    /// # Errors
    /// Where too much waits, or the worker is gone.
    pub(super) fn ask(&self, order: Order, library: Arc<Library>) -> Result<(), Failure> {
        let sent = self.orders.try_send((order, library));
        sent.map_err(|_unsent| Failure {
            message: "too much at once: that key was dropped".to_owned(),
            help: None,
            is_refresh: false,
        })
    }

    /// Ends what runs and waits for it: what was decided is kept, and the next scan carries it
    /// out. Nobody must be listening any more.
    pub(super) fn finish(self) {
        if let Ok(media) = &self.reviewer.media {
            media.stop.set();
        }
        drop(self.orders);
        if self.thread.join().is_err() {
            journal::note("panic darkroom", &[]);
        }
    }
}

fn serve(
    reviewer: &Reviewer,
    album: &Album,
    waiting: &Receiver<(Order, Arc<Library>)>,
    post: impl Fn(Message) -> bool,
) {
    for (order, library) in waiting {
        if let Some(message) = answer(reviewer, album, (order, &library)) {
            // Where nobody listens the browser is ending.
            post(message);
        }
    }
}

/// Does one thing.
pub(super) fn answer(
    reviewer: &Reviewer,
    album: &Album,
    (order, library): (Order, &Library),
) -> Option<Message> {
    let failure = |fault: Fault| {
        journal::note(fault.kind(), &[]);
        Failure::of(&fault)
    };
    match order {
        Order::Open(title) => {
            let review = reviewer.open(library, title, album);
            Some(Message::Reviewed(
                title,
                review.map(Box::new).map_err(failure),
            ))
        }
        Order::Keep(id, choices) => {
            let kept = reviewer.keep(&id, &choices);
            kept.err().map(|fault| Message::Failed(failure(fault)))
        }
        Order::Settle(id) => {
            let settled = reviewer.settle(&id);
            Some(Message::Settled(settled.map(Box::new).map_err(failure)))
        }
    }
}
