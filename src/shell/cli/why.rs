//! `keyart why TITLE`: why this place, why this picture, in numbers that add up.

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::console::{Console, SCHEMA};
use super::failure::Stop;
use super::home::facts_line;
use super::records::{
    Numbers, ShowsRecord, artwork_id, deed_words, place_words, shown_words, title_id,
};
use super::text::{
    Column, Span, Table, Text, accent, bar, bold, dim, good, percent, plain, rounded, signed,
};
use crate::application::Desk;
use crate::domain::artwork::{Action, Belief, Feature, Policy as _};
use crate::domain::catalog::{ArtworkIx, Catalog, TitleIx};
use crate::domain::explanation::{
    Cause, ExplainedPart, Explanation, explain, picture_reason, title_reason,
};
use crate::domain::history::{Deed, Named};
use crate::domain::ranking::Outlook;
use crate::domain::wording::capital;

/// Cells of the longest bar.
const BAR_CELLS: usize = 16;

/// Causes named beside a part, in words; JSON has all.
const MOST_NAMED: usize = 2;

#[derive(Serialize)]
struct WhyRecord<'a> {
    schema: u32,
    profile: &'a str,
    title: String,
    score: f64,
    place: Option<PlaceRecord>,
    reason: String,
    picture_reason: String,
    parts: Vec<PartRecord>,
    policy: PolicyRecord,
    artworks: Vec<ArtworkRecord<'a>>,
    counterfactuals: Vec<CounterfactualRecord>,
}

#[derive(Serialize)]
struct PlaceRecord {
    row: String,
    position: usize,
}

#[derive(Serialize)]
struct PartRecord {
    name: &'static str,
    value: f64,
    causes: Vec<CauseRecord>,
    rest: f64,
}

#[derive(Serialize)]
struct CauseRecord {
    event: usize,
    title: Option<String>,
    value: f64,
}

#[derive(Serialize)]
struct PolicyRecord {
    name: &'static str,
    version: u32,
    epsilon: f64,
    delta: f64,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the form is documented, and flat"
)]
struct ArtworkRecord<'a> {
    id: String,
    chosen: bool,
    incumbent: bool,
    /// Whether the policy may choose it: while a title is begun, only the picture it was begun by.
    available: bool,
    probability: f64,
    mean: f64,
    sd: f64,
    features: Numbers,
    contributions: Numbers,
    shows: ShowsRecord<'a>,
}

#[derive(Serialize)]
struct CounterfactualRecord {
    without_event: usize,
    title: Option<String>,
    score: f64,
    row: Option<String>,
    position: Option<usize>,
    artwork: String,
}

/// How acts are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    Full,
    Numbers,
}

/// A question answered, with what the words need beside it.
struct Answer<'a> {
    catalog: &'a Catalog,
    profile: &'a str,
    outlook: &'a Outlook<'a>,
    explanation: Explanation,
}

pub(super) fn run(desk: &Desk, console: &mut Console<'_>, title: &str) -> Result<(), Stop> {
    let vantage = desk.vantage(&desk.identity()?)?;
    let title = desk.find_title(title)?;
    let outlook = vantage.outlook(desk);
    let page = outlook.page();
    let answer = Answer {
        catalog: desk.catalog(),
        profile: vantage.identity.label(),
        explanation: explain(&outlook, &page, title),
        outlook: &outlook,
    };
    console.answer(|| answer.record(), |text| answer.words(text))
}

/// What one artwork's mean is made of: its own bias, and each feature by its weight.
fn contributions(outlook: &Outlook<'_>, action: &Action) -> Vec<(&'static str, f64)> {
    let weighted = action.features.iter().zip(outlook.posterior().weights());
    let features = Feature::ALL.iter().zip(weighted);
    std::iter::once(("bias", action.belief.bias))
        .chain(features.map(|(feature, (value, weight))| (feature.word(), value * weight)))
        .collect()
}

impl<'a> Answer<'a> {
    fn record(&self) -> WhyRecord<'a> {
        let why = &self.explanation;
        let policy = self.outlook.policy();
        WhyRecord {
            schema: SCHEMA,
            profile: self.profile,
            title: title_id(self.catalog, why.title),
            score: why.score,
            place: why
                .place
                .clone()
                .map(|(row, position)| PlaceRecord { row, position }),
            reason: title_reason(self.outlook, why.title),
            picture_reason: picture_reason(self.outlook, &why.decision),
            parts: self.parts(),
            policy: PolicyRecord {
                name: policy.name(),
                version: policy.version(),
                epsilon: policy.epsilon,
                delta: policy.delta,
            },
            artworks: self
                .actions()
                .iter()
                .map(|action| self.artwork(action))
                .collect(),
            counterfactuals: self.counterfactuals(),
        }
    }

    fn parts(&self) -> Vec<PartRecord> {
        let id = |title: Option<TitleIx>| title.map(|ix| title_id(self.catalog, ix));
        let parts = self.explanation.parts.iter().map(|part| PartRecord {
            name: part.part.word(),
            value: part.value,
            causes: part
                .causes
                .iter()
                .map(|cause| CauseRecord {
                    event: cause.number,
                    title: id(cause.title),
                    value: cause.value,
                })
                .collect(),
            rest: part.rest,
        });
        parts.collect()
    }

    fn counterfactuals(&self) -> Vec<CounterfactualRecord> {
        let all = self.explanation.counterfactuals.iter().map(|other| {
            let (row, position) = other.place.clone().unzip();
            CounterfactualRecord {
                without_event: other.without,
                title: other.title.map(|ix| title_id(self.catalog, ix)),
                score: other.score,
                row,
                position,
                artwork: artwork_id(self.catalog, other.artwork),
            }
        });
        all.collect()
    }

    /// All candidates; those that the policy may not choose now have probability 0.
    fn actions(&self) -> Vec<Action> {
        let decision = &self.explanation.decision;
        let known = |artwork: ArtworkIx| {
            decision
                .actions
                .iter()
                .find(|action| action.artwork == artwork)
                .cloned()
        };
        let all = self.catalog.candidates(self.explanation.title);
        all.map(|ix| known(ix).unwrap_or_else(|| self.outlook.action(ix)))
            .collect()
    }

    fn is_available(&self, artwork: ArtworkIx) -> bool {
        self.explanation
            .decision
            .actions
            .iter()
            .any(|action| action.artwork == artwork)
    }

    fn artwork(&self, action: &Action) -> ArtworkRecord<'a> {
        let features = Feature::ALL.iter().zip(action.features);
        ArtworkRecord {
            id: artwork_id(self.catalog, action.artwork),
            chosen: action.artwork == self.explanation.decision.artwork(),
            incumbent: action.is_incumbent,
            available: self.is_available(action.artwork),
            probability: action.propensity.0,
            mean: action.belief.mean,
            sd: action.belief.sd,
            features: Numbers(features.map(|(f, value)| (f.word(), value)).collect()),
            contributions: Numbers(contributions(self.outlook, action)),
            shows: ShowsRecord::of(self.catalog, action.artwork),
        }
    }

    fn words(&self, text: &mut Text) {
        let why = &self.explanation;
        text.say(facts_line(self.catalog, why.title));
        let reason = title_reason(self.outlook, why.title);
        text.say([
            plain(match &why.place {
                Some((row, position)) => {
                    format!("It stands {}: ", place_words(self.catalog, row, *position))
                }
                None => "It is on no row of the page: ".to_owned(),
            }),
            plain(format!("{reason}.")),
        ]);
        self.score_words(text);
        self.picture_words(text);
        self.counterfactual_words(text);
    }

    fn score_words(&self, text: &mut Text) {
        text.blank();
        text.say([
            bold("Score"),
            dim("  its parts, and the acts that matter most to it"),
        ]);
        let parts = &self.explanation.parts;
        let values: Vec<_> = parts.iter().map(|part| part.value).collect();
        let full = values
            .iter()
            .fold(0.0_f64, |most, value| most.max(value.abs()));
        let mut table = Table::new([
            Column::left(""),
            Column::right(""),
            Column::left("").dropped(2),
            Column::left("").dropped(1),
        ]);
        let names = self.names_that_fit(text);
        let mut silent = Vec::new();
        for (part, shown) in parts.iter().zip(rounded(&values)) {
            if shown.abs() < 0.000_5 && part.causes.iter().all(|cause| cause.value.abs() < 0.000_5)
            {
                silent.push(part.part.word());
                continue;
            }
            table.row([
                plain(part.part.word()),
                plain(signed(shown)),
                bar(part.value, full, BAR_CELLS),
                dim(self.causes_words(part, names)),
            ]);
        }
        table.row([
            bold("sum"),
            bold(signed(self.explanation.score)),
            plain(""),
            plain(""),
        ]);
        text.table(&table);
        if !silent.is_empty() {
            text.say_at(2, [dim(format!("nothing from {}", silent.join(", ")))]);
        }
    }

    /// Acts by their names, where the longest line has room for them; else by their numbers, which
    /// the table of what would be without them explains.
    fn names_that_fit(&self, text: &Text) -> Names {
        /// Part, value and bar, with the gaps between them.
        const BEFORE: usize = 2 + 10 + 2 + 6 + 2 + BAR_CELLS + 2;
        let lines = self.explanation.parts.iter();
        let longest = lines
            .map(|part| self.causes_words(part, Names::Full).width())
            .max();
        if text.has_room(BEFORE + longest.unwrap_or(0)) {
            Names::Full
        } else {
            Names::Numbers
        }
    }

    /// `Glass Harbour (act 3) +0.510, chose the mood tense (act 4) −0.020, rest +0.312`.
    fn causes_words(&self, part: &ExplainedPart, names: Names) -> String {
        let mut causes: Vec<&Cause> = part
            .causes
            .iter()
            .filter(|cause| cause.value.abs() >= 0.000_5)
            .collect();
        causes.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
        causes.truncate(MOST_NAMED);
        if causes.is_empty() {
            return String::new();
        }
        let mut values: Vec<f64> = causes.iter().map(|cause| cause.value).collect();
        values.push(part.value - values.iter().sum::<f64>());
        let name = |cause: &&Cause| match names {
            Names::Full => self.act_words(cause.number),
            Names::Numbers => format!("act {}", cause.number),
        };
        let names = causes.iter().map(name);
        let said: Vec<_> = names
            .chain(["rest".to_owned()])
            .zip(rounded(&values))
            .filter(|(_, value)| value.abs() >= 0.000_5)
            .map(|(name, value)| format!("{name} {}", signed(value)))
            .collect();
        said.join(", ")
    }

    /// `Glass Harbour (act 3)` for a play, else what the act did.
    fn act_words(&self, number: usize) -> String {
        let act = self.outlook.question().log.act(number);
        let what = act.map(|act| {
            if let Deed::Play {
                title: Named { ix: Some(ix), .. },
                ..
            } = &act.deed
            {
                self.catalog.title(*ix).name.clone()
            } else {
                deed_words(self.catalog, &act.deed)
            }
        });
        what.map_or_else(
            || format!("act {number}"),
            |what| format!("{what} (act {number})"),
        )
    }

    fn picture_words(&self, text: &mut Text) {
        let decision = &self.explanation.decision;
        let policy = self.outlook.policy();
        text.blank();
        let reason = picture_reason(self.outlook, decision);
        text.say([
            bold("Picture"),
            plain("  "),
            accent(artwork_id(self.catalog, decision.artwork())),
            plain(format!(": {reason}.")),
        ]);
        text.table(&self.picture_table(text));
        text.say_at(
            2,
            [dim(format!(
                "Policy {}: the largest draw around the means wins, and what stood last gets {} on \
             top; {} of all choices are drawn evenly.",
                policy.name(),
                policy.delta,
                percent(policy.epsilon),
            ))],
        );
    }

    /// What the means are made of stands beside them, or below where there is no room.
    fn picture_table(&self, text: &Text) -> Table {
        /// The columns before it, with the gaps between them.
        const BEFORE: usize = 58;
        let actions = self.actions();
        let longest = actions
            .iter()
            .map(|action| self.made_of(action).width())
            .max();
        let is_wide = text.has_room(BEFORE + longest.unwrap_or(0));
        let mut columns = vec![
            Column::left(""),
            Column::left("artwork").shrinks_to(8),
            Column::right("chance"),
            Column::left("").dropped(1),
            Column::right("mean ± sd"),
            Column::left("it shows").shrinks_to(12).dropped(2),
        ];
        if is_wide {
            columns.insert(5, Column::left("the mean is made of"));
        }
        let mut table = Table::new(columns);
        table.heads();
        for action in &actions {
            let made_of = self.made_of(action);
            let mut cells = self.picture_cells(action).to_vec();
            if is_wide {
                cells.insert(5, dim(made_of));
                table.row(cells);
            } else {
                table.row(cells);
                table.line_at(5, [dim(made_of)]);
            }
        }
        table
    }

    /// `people +0.210, genre +0.335`.
    fn made_of(&self, action: &Action) -> String {
        let (names, values): (Vec<_>, Vec<_>) =
            contributions(self.outlook, action).into_iter().unzip();
        let said: Vec<_> = names
            .into_iter()
            .zip(rounded(&values))
            .filter(|(_, value)| value.abs() >= 0.000_5)
            .map(|(name, value)| format!("{name} {}", signed(value)))
            .collect();
        if said.is_empty() {
            "nothing yet".to_owned()
        } else {
            said.join(", ")
        }
    }

    fn picture_cells(&self, action: &Action) -> [Span; 6] {
        let is_chosen = action.artwork == self.explanation.decision.artwork();
        let id = artwork_id(self.catalog, action.artwork);
        let id = if action.is_incumbent {
            format!("{id} (stood last)")
        } else {
            id
        };
        let chance = if self.is_available(action.artwork) {
            percent(action.propensity.0)
        } else {
            "not now".to_owned()
        };
        let Belief { mean, sd, .. } = action.belief;
        [
            if is_chosen { good("●") } else { dim("○") },
            if is_chosen { accent(id) } else { plain(id) },
            plain(chance),
            bar(action.propensity.0, 1.0, BAR_CELLS / 2),
            plain(format!("{} ± {sd:.3}", signed(mean))),
            dim(shown_words(self.catalog, action.artwork)),
        ]
    }

    fn counterfactual_words(&self, text: &mut Text) {
        let others = &self.explanation.counterfactuals;
        text.blank();
        if others.is_empty() {
            let who = capital(self.profile);
            text.say([dim(format!("No act of {who} moves this title."))]);
            return;
        }
        text.say([
            bold("Without"),
            dim("  what would be, had one act never been"),
        ]);
        let mut table = Table::new([
            Column::left("act").shrinks_to(14),
            Column::right("score"),
            Column::left("place").shrinks_to(10).dropped(1),
            Column::left("picture").shrinks_to(8),
        ]);
        table.heads();
        for other in others {
            let place = match &other.place {
                Some((row, position)) => place_words(self.catalog, row, *position),
                None => "on no row".to_owned(),
            };
            let picture = artwork_id(self.catalog, other.artwork);
            let is_same = other.artwork == self.explanation.decision.artwork();
            table.row([
                plain(self.act_words(other.without)),
                plain(signed(other.score)),
                dim(place),
                if is_same {
                    dim(picture)
                } else {
                    accent(picture)
                },
            ]);
        }
        text.table(&table);
    }
}
