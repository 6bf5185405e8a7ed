//! Where a film plays: shots that look alike are one setting.
//!
//! Average-linkage clustering of the shots' looks, cut at a fixed distance.
//!
//! # Source
//! Sokal and Michener 1958 (average linkage); the nearest-neighbour chain: Benzécri 1982.

use super::signature::Look;

/// Looks up to this far apart, on average, are one setting. Two angles of one place lie up to 0.3
/// apart, two places of one colour a third: a place that is taken for two costs a picture too
/// many, two that are taken for one may lose one of them.
const SAME: f64 = 0.31;
/// Shots that are clustered with one another, at most: the longest ones. Others join the setting
/// that is nearest, so that a film of many thousand shots needs no table of all pairs.
const MOST_CLUSTERED: usize = 1200;

/// A shot as the settings see it.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The mean look of its frames.
    pub look: Look,
    /// How long it lasts, in seconds.
    pub length_s: f64,
}

/// The settings of a film.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The setting of each shot, as a place in `shares`.
    pub of_shot: Vec<usize>,
    /// What part of the film each setting takes, the largest first; they sum to 1.
    pub shares: Vec<f64>,
}

impl Settings {
    /// Groups shots into settings. The order of the shots changes names only among equals.
    pub fn of(scenes: &[Scene]) -> Self {
        let mut order: Vec<usize> = (0..scenes.len()).collect();
        let length = |ix: &usize| scenes.get(*ix).map_or(0.0, |scene| scene.length_s);
        order.sort_by(|one, other| length(other).total_cmp(&length(one)).then(one.cmp(other)));
        let (clustered, rest) = order.split_at(order.len().min(MOST_CLUSTERED));
        let looks: Vec<&Look> = clustered
            .iter()
            .filter_map(|ix| scenes.get(*ix).map(|scene| &scene.look))
            .collect();
        let groups = groups(&looks);
        let mut of_shot = vec![0; scenes.len()];
        for (ix, group) in clustered.iter().zip(&groups) {
            if let Some(place) = of_shot.get_mut(*ix) {
                *place = *group;
            }
        }
        for ix in rest {
            let Some(scene) = scenes.get(*ix) else {
                continue;
            };
            let distances = looks.iter().map(|look| scene.look.distance(look));
            let nearest = distances
                .zip(&groups)
                .min_by(|one, other| one.0.total_cmp(&other.0));
            if let (Some(place), Some((_, group))) = (of_shot.get_mut(*ix), nearest) {
                *place = *group;
            }
        }
        by_share(&of_shot, scenes)
    }
}

/// Renumbers groups by their share of the film.
fn by_share(groups: &[usize], scenes: &[Scene]) -> Settings {
    let n = groups.iter().max().map_or(0, |most| most + 1);
    let mut lengths: Vec<(f64, usize)> = (0..n).map(|group| (0.0, group)).collect();
    for (group, scene) in groups.iter().zip(scenes) {
        if let Some((length, _)) = lengths.get_mut(*group) {
            *length += scene.length_s.max(0.0);
        }
    }
    let total: f64 = lengths.iter().map(|(length, _)| length).sum();
    lengths.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let place = |group: &usize| {
        lengths
            .iter()
            .position(|(_, other)| other == group)
            .unwrap_or(0)
    };
    let share = |length: f64| {
        if total > 0.0 {
            length / total
        } else {
            1.0 / n as f64
        }
    };
    Settings {
        of_shot: groups.iter().map(place).collect(),
        shares: lengths.iter().map(|(length, _)| share(*length)).collect(),
    }
}

/// The group of each look, numbered by first appearance.
fn groups(looks: &[&Look]) -> Vec<usize> {
    let mut table = Distances::of(looks);
    let mut members: Vec<Vec<usize>> = (0..looks.len()).map(|ix| vec![ix]).collect();
    let mut chain: Vec<usize> = Vec::new();
    let mut is_open = vec![true; looks.len()];
    while let Some(end) = chain.last().copied().or_else(|| first_true(&is_open)) {
        if chain.is_empty() {
            chain.push(end);
        }
        let before = chain
            .len()
            .checked_sub(2)
            .and_then(|at| chain.get(at).copied());
        let nearest = table.nearest(end, &members, before);
        match nearest {
            Some((other, distance)) if distance <= SAME => {
                if Some(other) == before {
                    chain.truncate(chain.len() - 2);
                    merge(&mut table, &mut members, end, other);
                    if let Some(open) = is_open.get_mut(end) {
                        *open = false;
                    }
                } else {
                    chain.push(other);
                }
            }
            // Its nearest is too far away, and stays so: merging never brings groups nearer.
            _ => {
                chain.pop();
                if let Some(open) = is_open.get_mut(end) {
                    *open = false;
                }
            }
        }
    }
    let mut found: Vec<&Vec<usize>> = members.iter().filter(|group| !group.is_empty()).collect();
    found.sort_by_key(|group| group.iter().min().copied());
    let mut of_look = vec![0; looks.len()];
    for (name, group) in found.iter().enumerate() {
        for ix in *group {
            if let Some(place) = of_look.get_mut(*ix) {
                *place = name;
            }
        }
    }
    of_look
}

fn first_true(flags: &[bool]) -> Option<usize> {
    flags.iter().position(|flag| *flag)
}

/// Moves the members of `from` into `into`; distances become means over all pairs.
fn merge(table: &mut Distances, members: &mut [Vec<usize>], from: usize, into: usize) {
    let moved = members
        .get_mut(from)
        .map(std::mem::take)
        .unwrap_or_default();
    let sizes = (moved.len(), members.get(into).map_or(0, Vec::len));
    for (other, group) in members.iter().enumerate() {
        if !group.is_empty() && other != into {
            table.join(other, (from, into), sizes);
        }
    }
    if let Some(group) = members.get_mut(into) {
        group.extend(moved);
    }
}

/// A symmetric table of distances.
struct Distances {
    n: usize,
    values: Vec<f32>,
}

impl Distances {
    fn of(looks: &[&Look]) -> Self {
        let n = looks.len();
        let mut table = Self {
            n,
            values: vec![0.0; n * n],
        };
        for (one, look) in looks.iter().enumerate() {
            for (other, other_look) in looks.iter().enumerate().skip(one + 1) {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "a distance between 0 and 1 needs no more"
                )]
                table.set(one, other, look.distance(other_look) as f32);
            }
        }
        table
    }

    fn get(&self, one: usize, other: usize) -> f32 {
        self.values
            .get(one * self.n + other)
            .copied()
            .unwrap_or(f32::INFINITY)
    }

    fn set(&mut self, one: usize, other: usize, distance: f32) {
        for (row, column) in [(one, other), (other, one)] {
            if let Some(place) = self.values.get_mut(row * self.n + column) {
                *place = distance;
            }
        }
    }

    fn join(&mut self, other: usize, (from, into): (usize, usize), sizes: (usize, usize)) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a mean of single-precision values"
        )]
        let mean = {
            let (n_from, n_into) = (sizes.0 as f64, sizes.1 as f64);
            let sum = f64::from(self.get(other, from)) * n_from
                + f64::from(self.get(other, into)) * n_into;
            (sum / (n_from + n_into)) as f32
        };
        self.set(other, into, mean);
    }

    /// The nearest group that is not empty; among equals `favourite`, or chains would never end.
    fn nearest(
        &self,
        of: usize,
        members: &[Vec<usize>],
        favourite: Option<usize>,
    ) -> Option<(usize, f64)> {
        let others = members.iter().enumerate();
        others
            .filter(|(other, group)| *other != of && !group.is_empty())
            .map(|(other, _)| (other, f64::from(self.get(of, other))))
            .min_by(|one, other| {
                let is_favourite = |ix: usize| Some(ix) != favourite;
                one.1
                    .total_cmp(&other.1)
                    .then(is_favourite(one.0).cmp(&is_favourite(other.0)))
                    .then(one.0.cmp(&other.0))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::frames::tests::{any_picture, picture};
    use proptest::prelude::*;

    fn scene(colour: [u8; 3], bend: u32, length_s: f64) -> Scene {
        let frame = picture(64, 36, move |x, y| {
            colour.map(|value| value.saturating_add(((x + y + bend) % 24) as u8))
        });
        Scene {
            look: Look::of(&frame),
            length_s,
        }
    }

    #[test]
    fn shots_of_one_place_are_one_setting() {
        let (sea, fire) = ([20, 60, 150], [190, 70, 20]);
        let scenes = [
            scene(sea, 0, 10.0),
            scene(fire, 0, 5.0),
            scene(sea, 5, 10.0),
            scene(fire, 9, 5.0),
            scene(sea, 11, 10.0),
        ];
        let settings = Settings::of(&scenes);
        assert_eq!(settings.of_shot, [0, 1, 0, 1, 0]);
        assert!((settings.shares[0] - 0.75).abs() < 1e-9);
        assert_eq!(Settings::of(&[]).shares, Vec::<f64>::new());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn shares_sum_to_one_and_order_changes_no_group(
            pictures in prop::collection::vec((any_picture(), 0.1..9.0_f64), 1..12),
            turn in 0_usize..12
        ) {
            let scenes: Vec<_> = pictures.iter()
                .map(|(p, length_s)| Scene { look: Look::of(p), length_s: *length_s }).collect();
            let settings = Settings::of(&scenes);
            prop_assert!((settings.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            let mut turned = scenes.clone();
            let turn = turn % scenes.len();
            turned.rotate_left(turn);
            let mut back = Settings::of(&turned).of_shot;
            back.rotate_right(turn);
            // Whoever was together stays together.
            for one in 0..scenes.len() {
                for other in 0..scenes.len() {
                    prop_assert_eq!(
                        settings.of_shot[one] == settings.of_shot[other], back[one] == back[other]
                    );
                }
            }
        }
    }
}
