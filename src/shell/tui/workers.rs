//! The thread that owns the session: it does what `update` asks for, one thing after the other,
//! and answers with messages. Nothing on the drawing thread waits for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use super::effect::{Fresh, Request};
use super::message::{CaredFor, Cause, Changed, Explained, Face, Failure, Message};
use crate::adapters::journal;
use crate::application::{Change, Fault, Identity, Library, Session};

/// Requests that may wait: more than anybody can press before the first is done.
const MOST_WAITING: usize = 64;

/// What is asked for, and in which library: titles and pictures are named by their places in it.
type Asked = (Arc<Library>, Request);

/// The worker, as the event loop holds it.
#[derive(Debug)]
pub struct Worker {
    requests: SyncSender<Asked>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Starts it. `post` is called on its thread with every answer, may wait, and says whether
    /// anybody still listens.
    pub fn start(session: Session, post: impl Fn(Message) -> bool + Send + 'static) -> Self {
        let (requests, waiting) = sync_channel(MOST_WAITING);
        #[expect(clippy::disallowed_methods, reason = "this is the workers' room")]
        let thread = std::thread::spawn(move || serve(session, &waiting, post));
        Self { requests, thread }
    }

    /// Asks for something about `library`; says no where too much waits already, or the worker is
    /// gone.
    ///
    /// # Errors
    /// [`Failure`], as the screen says it.
    pub fn ask(&self, library: &Arc<Library>, request: Request) -> Result<(), Failure> {
        let is_refresh = matches!(request, Request::Refresh { .. });
        let asked = (Arc::clone(library), request);
        self.requests.try_send(asked).map_err(|error| {
            let message = match error {
                TrySendError::Full(_) => "too much at once: that key was dropped",
                TrySendError::Disconnected(_) => "the worker has ended: please start again",
            };
            Failure {
                message: message.to_owned(),
                help: None,
                is_refresh,
            }
        })
    }

    /// Waits until everything asked for is done. Nobody must be listening any more.
    pub fn finish(self) {
        drop(self.requests);
        // A worker that panicked has nothing left to finish; what it wrote is on disk.
        if self.thread.join().is_err() {
            journal::note("panic worker", &[]);
        }
    }
}

fn serve(mut session: Session, waiting: &Receiver<Asked>, post: impl Fn(Message) -> bool) {
    for (library, request) in waiting {
        let is_refresh = matches!(request, Request::Refresh { .. });
        let is_same = Arc::ptr_eq(&library, session.desk().library());
        let request = if is_same {
            Some(request)
        } else {
            found_anew(request, &session)
        };
        let Some(request) = request else { continue };
        let answer = answer(&mut session, request).unwrap_or_else(|fault| {
            journal::note(fault.kind(), &[]);
            Some(Message::Failed(Failure {
                is_refresh,
                ..Failure::of(&fault)
            }))
        });
        if let Some(message) = answer {
            // Where nobody listens the browser is ending: what was asked for is done all the same.
            post(message);
        }
    }
}

/// What was asked for just before another library was taken up, with its places found there by
/// their ids; nothing where it has only places, and nobody will wait for it on the new page.
fn found_anew(request: Request, session: &Session) -> Option<Request> {
    match request {
        Request::Act(mut deed) => {
            deed.find_in(&session.desk().library().catalog);
            Some(Request::Act(deed))
        }
        Request::Expose(_) | Request::Tell(_) | Request::Why(_) | Request::Compare(_) => None,
        Request::Undo
        | Request::Refresh { .. }
        | Request::Switch(_)
        | Request::AddViewer(_)
        | Request::Care(..)
        | Request::Prefer(_)
        | Request::Effect(_)
        | Request::Forget(_)
        | Request::Past(_)
        | Request::Search(_)
        | Request::MyList
        | Request::Faces
        | Request::TakeUp(_) => Some(request),
    }
}

/// Does one thing.
pub(super) fn answer(session: &mut Session, request: Request) -> Result<Option<Message>, Fault> {
    Ok(match request {
        Request::Act(deed) => {
            let change = session.act(deed)?;
            Some(changed(session, Cause::Act, change)?)
        }
        Request::Undo => match session.undo()? {
            Some(change) => Some(changed(session, Cause::Undo, change)?),
            None => Some(Message::NothingToUndo),
        },
        Request::Refresh { takes_up } => {
            let change = session.refresh()?;
            let grown = takes_up.then(|| session.grown_library()).flatten();
            match (grown, change) {
                (Some(library), _) => {
                    session.take_up(Arc::clone(&library))?;
                    Some(Message::TakenUp(library, Box::new(session.view()?)))
                }
                (None, Some(change)) => Some(changed(session, Cause::Elsewhere, change)?),
                (None, None) => Some(Message::Unchanged),
            }
        }
        Request::Expose(shown) => {
            session.expose(&shown)?;
            None
        }
        Request::Switch(identity) => {
            session.switch(identity)?;
            Some(Message::Turned(Box::new(session.view()?)))
        }
        Request::AddViewer(name) => {
            session.add_viewer(&name)?;
            Some(Message::Turned(Box::new(session.view()?)))
        }
        Request::Care(identity, care) => {
            let cared = session.care(&identity, &care)?;
            Some(Message::Cared(Box::new(CaredFor {
                identity,
                care,
                bytes_remain: cared.bytes_remain,
                view: session.view()?,
            })))
        }
        Request::Prefer(choices) => Some(Message::Preferred(session.prefer(&choices)?)),
        Request::Tell(title) => Some(Message::Told(Box::new(session.told(title)))),
        Request::Effect(number) => Some(Message::Effected(Box::new(session.effect(number)?))),
        Request::Forget(seq) => match session.forget_written(seq)? {
            Some(change) => Some(changed(session, Cause::Undo, change)?),
            None => Some(Message::NothingToUndo),
        },
        Request::Past(n) => Some(Message::Past(Box::new(session.past(n)))),
        Request::Search(query) => {
            let found = session.search(&query);
            Some(Message::Found(Some(query), found))
        }
        Request::MyList => Some(Message::Found(None, session.my_list())),
        Request::Why(title) => Some(Message::Explained(Box::new(Explained {
            explanation: session.why(title),
            weights: session.weights(),
        }))),
        Request::Compare(title) => Some(Message::Compared(title, session.compare(title)?)),
        Request::Faces => Some(Message::Faces(faces(session)?)),
        Request::TakeUp(Fresh(library)) => {
            session.take_up(Arc::clone(&library))?;
            Some(Message::TakenUp(library, Box::new(session.view()?)))
        }
    })
}

/// The first picture of everybody's page; of the present viewer's as it stands.
fn faces(session: &Session) -> Result<Vec<Face>, Fault> {
    let view = session.view()?;
    let desk = session.desk();
    let mut faces = Vec::new();
    for identity in view.viewers.iter().cloned().chain([Identity::guest()]) {
        let page = if identity == view.identity {
            Arc::clone(&view.page)
        } else {
            Arc::new(desk.vantage(&identity)?.outlook(desk).page())
        };
        let first = page.rows.first().and_then(|row| row.titles.first());
        let decision = first.and_then(|placed| page.decisions.get(&placed.title));
        faces.extend(decision.map(|decision| Face {
            identity,
            artwork: decision.artwork(),
        }));
    }
    Ok(faces)
}

fn changed(session: &Session, cause: Cause, change: Change) -> Result<Message, Fault> {
    Ok(Message::Changed(Box::new(Changed {
        cause,
        change,
        view: session.view()?,
    })))
}
