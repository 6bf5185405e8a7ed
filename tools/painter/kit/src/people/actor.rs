//! Who is drawn: proportions, colours and signs of an actor, as plain data.

use super::costume::Costume;
use super::head::Face;
use crate::colour::Colour;

/// One member of the company.
#[derive(Clone, Copy, Debug)]
pub struct Actor {
    /// The id in the cast list, such as `ada-okafor`.
    pub id: &'static str,
    /// Proportions of the head.
    pub face: Face,
    /// Skin in neutral light.
    pub skin: Colour,
    /// Lips.
    pub lip: Colour,
    /// Irises.
    pub iris: Colour,
    /// Whites of the eyes.
    pub sclera: Colour,
    /// Strength of the lash line, 1 is plain.
    pub lash: f32,
    /// Hair.
    pub hair: Hair,
    /// Brow colour, when it is not the hair's.
    pub brow_tint: Option<Colour>,
    /// One brow higher than the other.
    pub brow_skew: f32,
    /// Mouth askew.
    pub smirk: f32,
    /// Beard.
    pub beard: Beard,
    /// Glasses.
    pub glasses: Glasses,
    /// Hat that is always worn.
    pub hat: Hat,
    /// Signs.
    pub signs: &'static [Sign],
    /// Body.
    pub build: Build,
    /// The colour that is never given up.
    pub signature: Colour,
    /// What is worn when a role says nothing.
    pub costume: Costume,
}

impl Actor {
    /// The colour of the brows.
    pub fn brow_colour(&self) -> Colour {
        self.brow_tint
            .unwrap_or_else(|| self.hair.colour.mix(Colour::hex(0x2a_1712), 0.40))
    }

    /// Whether this sign is theirs.
    pub fn has(&self, sign: Sign) -> bool {
        self.signs.contains(&sign)
    }
}

/// Hair: style and colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hair {
    /// The style.
    pub style: HairStyle,
    /// The colour.
    pub colour: Colour,
    /// Streaks, tips, stripes.
    pub second: Colour,
}

/// The silhouettes of the company, and three plain ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HairStyle {
    /// None.
    Bald,
    /// Short all over.
    Crop,
    /// Short with a ragged fringe.
    Fringe,
    /// A sphere.
    Afro,
    /// A helmet with two corners at the jaw.
    Bob,
    /// Swept back to the nape, jaw-long, one grey lock.
    Mane,
    /// A draped headscarf.
    Headscarf,
    /// A flame.
    Quiff,
    /// A layered turban.
    Turban,
    /// A ball on the crown.
    Bun,
    /// Shaved on the actor's right, falling to the left.
    SideShave,
    /// Two pigtails straight out.
    Pigtails,
    /// A knot on the crown.
    Topknot,
    /// A rope plait over the left shoulder.
    RopePlait,
    /// A box.
    FlatTop,
    /// A tower with a white streak.
    Beehive,
    /// Loose waves to the waist.
    Loose,
    /// Five spikes.
    Mohawk,
    /// White whiskers that stand out at the sides.
    Whiskers,
    /// A triangle of curls.
    Pyramid,
    /// Two straight curtains.
    Curtains,
    /// A ponytail from the very crown.
    Whip,
    /// Short with a centre parting.
    CentrePart,
    /// Two thin braids.
    Braids,
    /// A straw bowl.
    Bowl,
    /// One side to the chin, one to the ear.
    Wedge,
}

/// Beards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beard {
    /// None.
    None,
    /// A full beard: length and fullness.
    Full {
        /// Length below the chin, 0..1.5.
        length: f32,
        /// Fullness, 1 is plain.
        full: f32,
        /// Cut straight below.
        square: bool,
    },
    /// A moustache: half width, upward twist, thickness.
    Moustache {
        /// Half width in units.
        width: f32,
        /// How far the tips turn up.
        twist: f32,
        /// Thickness.
        thick: f32,
    },
    /// A moustache that runs down beside the mouth.
    Horseshoe,
    /// A thin tuft from the chin, this long.
    Goatee(f32),
}

/// Glasses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Glasses {
    /// None.
    None,
    /// Round rims: radius and colour.
    Round(f32, Colour),
    /// Square rims: half width and colour.
    Square(f32, Colour),
    /// Black discs.
    Dark(f32, Colour),
}

/// Hats. The company's rule: they never cover a silhouette unless they are one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hat {
    /// None.
    None,
    /// A bowler.
    Bowler(Colour),
    /// A flat black disc with a low crown.
    FlatBrim(Colour, Colour),
    /// A fedora: felt and band.
    Fedora(Colour, Colour),
    /// A peaked cap: cloth and band.
    Peaked(Colour, Colour),
    /// A chef's hat.
    Toque(Colour),
    /// A woollen cap.
    Beanie(Colour),
    /// A hard hat or an open helmet.
    Shell(Colour),
    /// A crown.
    Crown(Colour),
    /// A western hat hanging on the back.
    OnBack(Colour),
    /// A hood around the head.
    Hood(Colour),
    /// A clear space helmet: ring colour.
    Bubble(Colour),
    /// An opaque space helmet, open in front: shell and ring.
    Helmet(Colour, Colour),
    /// Headphones.
    Headphones(Colour),
    /// Goggles pushed up on the forehead.
    Goggles(Colour),
    /// A flower behind the ear, or a ribbon.
    Flower(Colour),
    /// A band around the forehead.
    Headband(Colour),
}

/// Signs on a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// Three days without a razor.
    Stubble,
    /// Freckles.
    Freckles,
    /// A scar on the actor's right cheek.
    Scar,
    /// A dark spot.
    BeautySpot {
        /// Place, in head units.
        x: f32,
        /// Place, in head units.
        y: f32,
    },
    /// Three strokes of paint.
    WarPaint(Colour),
    /// Pale skin around the actor's right eye.
    Vitiligo(Colour),
    /// Coloured cheeks.
    Blush(Colour),
    /// A stud in the nose.
    NoseStud(Colour),
    /// A black patch over the actor's left eye.
    EyePatch,
    /// A gap between the front teeth.
    GapTooth,
    /// One hoop in the actor's left ear.
    Hoop(Colour),
    /// Drops in both ears.
    Drops(Colour),
    /// A ring in the lower lip.
    LipRing(Colour),
    /// The right forearm is steel, with a joint in this colour.
    SteelArm(Colour),
    /// A fish-hook pendant.
    Pendant(Colour),
}

/// The body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Build {
    /// Size of the body against the head: 1 adult, .68 child.
    pub scale: f32,
    /// Width of the shoulders.
    pub shoulders: f32,
    /// Girth of chest and limbs.
    pub bulk: f32,
    /// Girth of the waist.
    pub waist: f32,
    /// Width of the hips.
    pub hips: f32,
    /// Bust, 0..1.2.
    pub bust: f32,
    /// Belly, 0..1.
    pub belly: f32,
    /// Length of arms and legs, 1 is plain.
    pub limbs: f32,
    /// Forward stoop of the upper back in degrees.
    pub stoop: f32,
    /// Sits in a wheelchair: full figures show it, close-ups show its handles.
    pub wheels: bool,
}

impl Build {
    /// How much lower the shoulders of heavy people hang, so that the neck stays free.
    pub fn slope(&self) -> f32 {
        0.62 * (self.bulk - 1.0).max(0.0)
    }
}

/// A plain adult body.
pub const BUILD: Build = Build {
    scale: 1.0,
    shoulders: 1.0,
    bulk: 1.0,
    waist: 1.0,
    hips: 1.0,
    bust: 0.0,
    belly: 0.0,
    limbs: 1.0,
    stoop: 0.0,
    wheels: false,
};

/// A plain woman's body.
pub const BUILD_F: Build = Build {
    shoulders: 0.84,
    bulk: 0.90,
    waist: 0.82,
    hips: 1.04,
    bust: 0.7,
    ..BUILD
};
