//! Expressions: a handful of numbers that the head and its drawn features share.

/// What a face does. All zero (lid .8, wide 1) is a calm face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expression {
    /// Inner end of the brows, up, in units.
    pub brow_in: f32,
    /// Outer end of the brows, up.
    pub brow_out: f32,
    /// Brows drawn together.
    pub knit: f32,
    /// Upper lid: 0 shut, .8 calm, 1.45 torn open.
    pub lid: f32,
    /// Lower lid pushed up, 0..1.
    pub low: f32,
    /// Corners of the mouth, up.
    pub corner: f32,
    /// How far the mouth is open, 0..1.
    pub open: f32,
    /// Width of the mouth, 1 calm.
    pub wide: f32,
    /// Cheeks pushed up, 0..1.
    pub cheek: f32,
    /// Teeth: 0 a glimpse, 1 the upper row, 2 both rows.
    pub teeth: f32,
    /// Folds from nose to mouth, 0..1.
    pub naso: f32,
    /// Folds across the forehead, 0..1.
    pub fore: f32,
    /// Folds between the brows, 0..1.
    pub frown: f32,
    /// Lips pressed together, 0..1.
    pub press: f32,
    /// Where the eyes look, added to the pose: right and up, in units.
    pub gaze: [f32; 2],
    /// Pitch that belongs to the feeling, in degrees, added to the pose.
    pub pitch: f32,
    /// Roll that belongs to the feeling, in degrees, added to the pose.
    pub roll: f32,
}

impl Expression {
    /// Calm.
    pub const NEUTRAL: Self = Self {
        brow_in: 0.0,
        brow_out: 0.0,
        knit: 0.0,
        lid: 0.8,
        low: 0.0,
        corner: 0.0,
        open: 0.0,
        wide: 1.0,
        cheek: 0.0,
        teeth: 0.0,
        naso: 0.0,
        fore: 0.0,
        frown: 0.0,
        press: 0.0,
        gaze: [0.0, 0.0],
        pitch: 0.0,
        roll: 0.0,
    };
    /// Lips closed, eyes warm.
    pub const SMILE: Self = Self {
        brow_out: 0.03,
        lid: 0.64,
        low: 0.35,
        corner: 0.12,
        wide: 1.14,
        cheek: 0.6,
        roll: -3.0,
        ..Self::NEUTRAL
    };
    /// A wide smile with teeth.
    pub const BEAM: Self = Self {
        brow_in: 0.02,
        brow_out: 0.04,
        lid: 0.62,
        low: 0.36,
        corner: 0.14,
        open: 0.26,
        wide: 1.22,
        cheek: 0.7,
        teeth: 1.0,
        pitch: -4.0,
        roll: -4.0,
        ..Self::NEUTRAL
    };
    /// Laughing out loud.
    pub const LAUGH: Self = Self {
        brow_in: 0.04,
        brow_out: 0.06,
        lid: 0.24,
        low: 0.55,
        corner: 0.17,
        open: 0.72,
        wide: 1.2,
        cheek: 1.0,
        teeth: 1.0,
        pitch: -9.0,
        roll: -6.0,
        ..Self::NEUTRAL
    };
    /// Fear.
    pub const FEAR: Self = Self {
        brow_in: 0.17,
        brow_out: -0.02,
        knit: 0.05,
        lid: 1.45,
        low: -0.25,
        corner: -0.06,
        open: 0.42,
        wide: 0.84,
        fore: 1.0,
        pitch: -3.0,
        ..Self::NEUTRAL
    };
    /// Amazed: brows high, mouth a small o.
    pub const WONDER: Self = Self {
        brow_in: 0.11,
        brow_out: 0.10,
        lid: 1.22,
        low: -0.1,
        open: 0.34,
        wide: 0.72,
        pitch: -8.0,
        ..Self::NEUTRAL
    };
    /// Shouting with rage.
    pub const ANGER: Self = Self {
        brow_in: -0.16,
        brow_out: 0.07,
        knit: 0.07,
        lid: 0.60,
        low: 0.35,
        corner: -0.12,
        open: 0.42,
        wide: 1.10,
        teeth: 2.0,
        naso: 1.0,
        frown: 1.0,
        cheek: 0.35,
        pitch: 4.0,
        ..Self::NEUTRAL
    };
    /// Sorrow.
    pub const SORROW: Self = Self {
        brow_in: 0.15,
        brow_out: -0.08,
        knit: 0.04,
        lid: 0.44,
        low: 0.05,
        corner: -0.11,
        wide: 0.88,
        gaze: [-0.01, -0.05],
        fore: 0.6,
        pitch: 10.0,
        roll: 6.0,
        ..Self::NEUTRAL
    };
    /// Resolve: brows down, lips pressed.
    pub const RESOLVE: Self = Self {
        brow_in: -0.12,
        brow_out: 0.02,
        knit: 0.045,
        lid: 0.62,
        low: 0.38,
        corner: -0.04,
        press: 1.0,
        frown: 0.6,
        pitch: 4.0,
        ..Self::NEUTRAL
    };
    /// Doubt: one eye narrower, mouth askew.
    pub const DOUBT: Self = Self {
        brow_in: -0.05,
        brow_out: 0.08,
        lid: 0.56,
        low: 0.25,
        corner: -0.03,
        wide: 0.92,
        press: 0.5,
        gaze: [0.04, 0.0],
        roll: 5.0,
        ..Self::NEUTRAL
    };
    /// In love, or dreaming: lids half down, a small smile.
    pub const TENDER: Self = Self {
        brow_in: 0.06,
        brow_out: 0.0,
        lid: 0.52,
        low: 0.2,
        corner: 0.07,
        wide: 1.04,
        cheek: 0.35,
        roll: -7.0,
        pitch: 3.0,
        ..Self::NEUTRAL
    };
    /// Eyes shut, at peace or asleep.
    pub const SHUT: Self = Self {
        lid: 0.03,
        low: 0.1,
        corner: 0.02,
        pitch: 5.0,
        ..Self::NEUTRAL
    };
    /// Cunning: a smile on a lowered head.
    pub const CUNNING: Self = Self {
        brow_in: -0.11,
        brow_out: 0.08,
        lid: 0.60,
        low: 0.35,
        corner: 0.11,
        wide: 1.12,
        cheek: 0.4,
        pitch: 8.0,
        ..Self::NEUTRAL
    };
    /// Singing, or shouting for joy or help.
    pub const SING: Self = Self {
        brow_in: 0.10,
        brow_out: 0.03,
        lid: 0.30,
        low: 0.25,
        corner: 0.03,
        open: 0.85,
        wide: 0.92,
        cheek: 0.4,
        teeth: 1.0,
        pitch: -12.0,
        ..Self::NEUTRAL
    };
    /// Pain, or effort: eyes pressed shut, teeth shown.
    pub const EFFORT: Self = Self {
        brow_in: -0.12,
        brow_out: 0.04,
        knit: 0.06,
        lid: 0.30,
        low: 0.5,
        corner: -0.02,
        open: 0.26,
        wide: 1.16,
        teeth: 2.0,
        naso: 0.8,
        frown: 0.8,
        cheek: 0.7,
        ..Self::NEUTRAL
    };

    /// Every named expression, for the contact sheets.
    pub const ALL: [(&'static str, Self); 15] = [
        ("neutral", Self::NEUTRAL),
        ("smile", Self::SMILE),
        ("beam", Self::BEAM),
        ("laugh", Self::LAUGH),
        ("fear", Self::FEAR),
        ("wonder", Self::WONDER),
        ("anger", Self::ANGER),
        ("sorrow", Self::SORROW),
        ("resolve", Self::RESOLVE),
        ("doubt", Self::DOUBT),
        ("tender", Self::TENDER),
        ("shut", Self::SHUT),
        ("cunning", Self::CUNNING),
        ("sing", Self::SING),
        ("effort", Self::EFFORT),
    ];

    /// The way from this expression (0) to another (1); past 1 it exaggerates.
    #[must_use]
    pub fn blend(self, o: Self, t: f32) -> Self {
        let f = |a: f32, b: f32| a + (b - a) * t;
        Self {
            brow_in: f(self.brow_in, o.brow_in),
            brow_out: f(self.brow_out, o.brow_out),
            knit: f(self.knit, o.knit),
            lid: f(self.lid, o.lid).max(0.0),
            low: f(self.low, o.low),
            corner: f(self.corner, o.corner),
            open: f(self.open, o.open).max(0.0),
            wide: f(self.wide, o.wide),
            cheek: f(self.cheek, o.cheek).max(0.0),
            teeth: if t < 0.5 { self.teeth } else { o.teeth },
            naso: f(self.naso, o.naso).max(0.0),
            fore: f(self.fore, o.fore).max(0.0),
            frown: f(self.frown, o.frown).max(0.0),
            press: f(self.press, o.press).clamp(0.0, 1.0),
            gaze: [f(self.gaze[0], o.gaze[0]), f(self.gaze[1], o.gaze[1])],
            pitch: f(self.pitch, o.pitch),
            roll: f(self.roll, o.roll),
        }
    }
}
