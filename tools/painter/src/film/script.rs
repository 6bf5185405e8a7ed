//! What happens in the film, shot by shot.

use kit::people::{Arm, Expression, Framing, Pose};

use super::{Begin, Camera, Eye, Player, Setting, Shot, Text, TextKind};

const ADA: &str = "ada-okafor";
const BRUNO: &str = "bruno-halasz";
const MEI: &str = "mei-tanabe";
const NOOR: &str = "noor-haddad";
const HARJIT: &str = "harjit-sandhu";

/// The whole plate.
const WHOLE: Eye = Eye::at(0.5, 0.5, 1.0);

const fn still(eye: Eye) -> Camera {
    Camera {
        from: eye,
        to: eye,
        shake: 0.0,
    }
}

const fn moving(from: Eye, to: Eye) -> Camera {
    Camera {
        from,
        to,
        shake: 0.0,
    }
}

const fn by_hand(from: Eye, to: Eye) -> Camera {
    Camera {
        from,
        to,
        shake: 2.2,
    }
}

fn player(id: &'static str, pose: Pose, framing: Framing) -> Player {
    Player {
        id,
        pose,
        framing,
        walk: 0.0,
    }
}

fn shot(setting: Setting, angle: u64, n_frames: u32, camera: Camera) -> Shot {
    Shot {
        setting,
        angle,
        players: Vec::new(),
        n_frames,
        begin: Begin::Cut,
        camera,
        text: None,
        flash: None,
    }
}

impl Shot {
    fn with(mut self, players: impl IntoIterator<Item = Player>) -> Self {
        self.players.extend(players);
        self
    }

    fn begins(mut self, begin: Begin) -> Self {
        self.begin = begin;
        self
    }

    fn lettered(
        mut self,
        kind: TextKind,
        frames: (u32, u32),
        lines: &'static [&'static str],
    ) -> Self {
        self.text = Some(Text {
            lines,
            kind,
            frames,
        });
        self
    }

    fn flashed(mut self, first: u32, n: u32) -> Self {
        self.flash = Some((first, n));
        self
    }
}

/// The shots, in order.
pub fn script() -> Vec<Shot> {
    [
        opening(),
        kitchen(),
        forest(),
        mountains(),
        street(),
        ending(),
    ]
    .concat()
}

fn opening() -> Vec<Shot> {
    use Expression as E;
    let ada = player(
        ADA,
        Pose::new(-14.0, E::RESOLVE),
        Framing::new(0.40, 0.46, 0.40),
    );
    let bruno = player(
        BRUNO,
        Pose::new(16.0, E::DOUBT),
        Framing::new(0.62, 0.46, 0.46),
    );
    vec![
        shot(Setting::Card, 0, 60, still(WHOLE))
            .begins(Begin::Start)
            .lettered(TextKind::Title, (0, 60), &["THE LAST", "FERRY"]),
        shot(
            Setting::Harbour,
            1,
            96,
            moving(Eye::at(0.36, 0.5, 1.4), Eye::at(0.64, 0.5, 1.4)),
        )
        .begins(Begin::Fade(14))
        .lettered(
            TextKind::Caption,
            (30, 84),
            &["FRIDAY EVENING", "PIER NINE"],
        ),
        shot(
            Setting::Harbour,
            2,
            84,
            moving(WHOLE, Eye::at(0.44, 0.47, 1.18)),
        )
        .with([ada]),
        shot(
            Setting::Harbour,
            3,
            72,
            by_hand(Eye::at(0.5, 0.5, 1.1), Eye::at(0.52, 0.49, 1.14)),
        )
        .with([bruno]),
        shot(
            Setting::Harbour,
            4,
            84,
            by_hand(Eye::at(0.5, 0.5, 1.08), Eye::at(0.5, 0.5, 1.08)),
        )
        .with([
            player(
                ADA,
                Pose::new(38.0, E::TENDER),
                Framing::new(0.30, 0.38, 0.30),
            ),
            player(
                BRUNO,
                Pose::new(-34.0, E::SMILE),
                Framing::new(0.68, 0.36, 0.31),
            ),
        ]),
    ]
}

fn kitchen() -> Vec<Shot> {
    use Expression as E;
    vec![
        shot(
            Setting::Kitchen,
            1,
            84,
            moving(Eye::at(0.55, 0.55, 1.25), WHOLE),
        )
        .begins(Begin::Dissolve(20))
        .with([
            player(
                MEI,
                Pose::new(24.0, E::NEUTRAL).arms(Arm::Hip, Arm::Down),
                Framing::new(0.34, 0.34, 0.17),
            ),
            player(
                BRUNO,
                Pose::new(-30.0, E::DOUBT),
                Framing::new(0.66, 0.32, 0.18),
            ),
        ]),
        shot(Setting::Kitchen, 2, 72, still(Eye::at(0.5, 0.5, 1.08))).with([player(
            MEI,
            Pose::new(8.0, E::CUNNING),
            Framing::new(0.45, 0.47, 0.56),
        )]),
        shot(
            Setting::Kitchen,
            3,
            48,
            by_hand(Eye::at(0.5, 0.5, 1.1), Eye::at(0.5, 0.5, 1.1)),
        )
        .with([player(
            BRUNO,
            Pose::new(-12.0, E::WONDER),
            Framing::new(0.56, 0.48, 0.60),
        )]),
        shot(
            Setting::Kitchen,
            4,
            60,
            moving(Eye::at(0.5, 0.5, 1.05), Eye::at(0.46, 0.48, 1.24)),
        )
        .with([
            player(
                MEI,
                Pose::new(30.0, E::RESOLVE),
                Framing::new(0.33, 0.40, 0.34),
            ),
            player(
                BRUNO,
                Pose::new(-36.0, E::SORROW),
                Framing::new(0.68, 0.38, 0.35),
            ),
        ])
        .lettered(
            TextKind::Subtitle,
            (6, 56),
            &["One of us will have to row."],
        ),
    ]
}

fn forest() -> Vec<Shot> {
    use Expression as E;
    vec![
        shot(
            Setting::Forest,
            1,
            84,
            moving(Eye::at(0.64, 0.5, 1.35), Eye::at(0.38, 0.5, 1.35)),
        )
        .flashed(40, 3),
        shot(
            Setting::Forest,
            2,
            60,
            by_hand(Eye::at(0.5, 0.5, 1.12), Eye::at(0.46, 0.5, 1.18)),
        )
        .with([player(
            ADA,
            Pose::new(22.0, E::FEAR),
            Framing::new(0.55, 0.44, 0.40),
        )]),
        shot(
            Setting::Forest,
            3,
            72,
            moving(Eye::at(0.5, 0.5, 1.2), Eye::at(0.5, 0.5, 1.04)),
        )
        .with([
            player(
                NOOR,
                Pose::new(26.0, E::RESOLVE),
                Framing::new(0.34, 0.40, 0.30),
            ),
            player(
                ADA,
                Pose::new(-30.0, E::WONDER),
                Framing::new(0.66, 0.39, 0.31),
            ),
        ]),
    ]
}

fn mountains() -> Vec<Shot> {
    use Expression as E;
    vec![
        shot(
            Setting::Mountains,
            1,
            84,
            moving(Eye::at(0.5, 0.52, 1.3), WHOLE),
        )
        .begins(Begin::Fade(12)),
        shot(
            Setting::Mountains,
            2,
            84,
            moving(Eye::at(0.5, 0.5, 1.06), Eye::at(0.54, 0.47, 1.2)),
        )
        .with([player(
            NOOR,
            Pose::new(-18.0, E::SMILE),
            Framing::new(0.58, 0.45, 0.44),
        )]),
    ]
}

fn street() -> Vec<Shot> {
    use Expression as E;
    let walker = Player {
        walk: -120.0,
        ..player(
            MEI,
            Pose::new(-58.0, E::NEUTRAL),
            Framing::new(0.70, 0.42, 0.16),
        )
    };
    vec![
        shot(
            Setting::Street,
            1,
            84,
            moving(Eye::at(0.60, 0.5, 1.3), Eye::at(0.42, 0.5, 1.3)),
        )
        .with([walker]),
        shot(
            Setting::Street,
            2,
            60,
            by_hand(Eye::at(0.5, 0.5, 1.1), Eye::at(0.5, 0.5, 1.1)),
        )
        .with([player(
            MEI,
            Pose::new(18.0, E::LAUGH),
            Framing::new(0.42, 0.47, 0.50),
        )]),
        shot(Setting::Street, 3, 48, still(Eye::at(0.5, 0.5, 1.06))).with([player(
            HARJIT,
            Pose::new(-20.0, E::TENDER),
            Framing::new(0.60, 0.46, 0.46),
        )]),
    ]
}

fn ending() -> Vec<Shot> {
    use Expression as E;
    vec![
        shot(
            Setting::Mountains,
            3,
            84,
            by_hand(Eye::at(0.5, 0.5, 1.1), Eye::at(0.5, 0.5, 1.14)),
        )
        .with([
            player(
                HARJIT,
                Pose::new(34.0, E::BEAM),
                Framing::new(0.32, 0.40, 0.32),
            ),
            player(
                NOOR,
                Pose::new(-28.0, E::LAUGH),
                Framing::new(0.68, 0.40, 0.32),
            ),
        ]),
        shot(
            Setting::Street,
            4,
            60,
            by_hand(Eye::at(0.5, 0.5, 1.12), Eye::at(0.54, 0.5, 1.12)),
        )
        .with([
            player(
                HARJIT,
                Pose::new(28.0, E::SMILE),
                Framing::new(0.33, 0.42, 0.36),
            ),
            player(
                MEI,
                Pose::new(-30.0, E::BEAM),
                Framing::new(0.67, 0.43, 0.35),
            ),
        ]),
        shot(
            Setting::Harbour,
            5,
            96,
            moving(Eye::at(0.5, 0.5, 1.25), WHOLE),
        )
        .with([
            player(
                ADA,
                Pose::new(160.0, E::NEUTRAL),
                Framing::new(0.42, 0.44, 0.22),
            ),
            player(
                BRUNO,
                Pose::new(-158.0, E::NEUTRAL),
                Framing::new(0.58, 0.43, 0.23),
            ),
        ]),
        credits(),
    ]
}

fn credits() -> Shot {
    shot(Setting::Card, 1, 144, still(WHOLE)).lettered(
        TextKind::Credits,
        (0, 144),
        &[
            "WITH",
            "Ada Okafor",
            "Bruno Halasz",
            "Mei Tanabe",
            "Noor Haddad",
            "Harjit Sandhu",
            "",
            "PAINTED BY",
            "the painter of keyart",
            "",
            "No ferry was missed",
            "in the making of this film.",
        ],
    )
}
