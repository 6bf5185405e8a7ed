//! What an actor wears: a garment, its colours, and what is put on top.

use super::actor::{Actor, Hat, Sign};
use super::body::{self, COAT, Fit, SHIRT, SIDES};
use super::rig::Rig;
use super::solid::{Matter, Sculpture, cone};
use super::vec::v3;
use crate::colour::Colour;

mod cuts;
mod outer;
mod work;

/// The cut of a costume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Garment {
    /// Jacket, shirt, tie, trousers. Colours: cloth, shirt, tie.
    Suit,
    /// A long coat with a standing collar. Colours: coat, what shows below, buttons.
    Coat,
    /// A belted trench coat with a high collar. Colours: coat, shirt, tie.
    Trench,
    /// A short jacket, open. Colours: jacket, shirt, zip.
    Jacket,
    /// A roll-neck sweater. Colours: wool, collar, pattern band.
    Sweater,
    /// A hooded sweater, hood down. Colours: cloth, cords, print.
    Hoodie,
    /// A shirt with open collar. Colours: shirt, undershirt, braces.
    Shirt,
    /// A short-sleeved shirt with a print. Colours: cloth, trim, print.
    Tee,
    /// A knee-long dress. Colours: cloth, trim, belt.
    Dress,
    /// A floor-long gown. Colours: cloth, trim, jewels.
    Gown,
    /// An officer's tunic. Colours: cloth, shirt, gold.
    Uniform,
    /// A cook's double-breasted jacket. Colours: cloth, neckerchief, buttons.
    Chef,
    /// A white coat over a shirt. Colours: coat, shirt, pen and badge.
    LabCoat,
    /// A bib apron over a shirt. Colours: shirt, apron, pocket.
    Apron,
    /// A floor-long robe with a sash. Colours: robe, inner robe, sash.
    Robe,
    /// A cloak with hood down over a tunic. Colours: cloak, tunic, clasp.
    Cloak,
    /// A long riding coat, waistcoat and neckerchief. Colours: coat, waistcoat, kerchief.
    Duster,
    /// A space suit. Colours: suit, fittings, accent.
    SpaceSuit,
    /// Plate armour. Colours: under-cloth, plate, trim.
    Armour,
    /// A sports singlet with number. Colours: cloth, trim, number.
    Athlete,
    /// Dungarees over a shirt. Colours: dungarees, shirt, buckles.
    Dungarees,
    /// A zipped overall with pockets. Colours: cloth, collar, badge.
    Overall,
    /// A waistcoat over shirt sleeves. Colours: waistcoat, shirt, tie.
    Waistcoat,
    /// A poncho. Colours: wool, under-cloth, stripe.
    Poncho,
    /// A sari over a blouse. Colours: cloth, blouse, border.
    Sari,
    /// A hospital tunic. Colours: cloth, undershirt, badge.
    Scrubs,
}

/// Trousers that go with everything.
const DARK_CLOTH: Colour = Colour::hex(0x2f_3142);

/// A costume: a cut in colours, with things on top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Costume {
    /// The cut.
    pub garment: Garment,
    /// First colour, see [`Garment`].
    pub main: Colour,
    /// Second colour.
    pub second: Colour,
    /// Third colour.
    pub accent: Colour,
    /// Trousers; `None` takes what the garment goes with.
    pub legs: Option<Colour>,
    /// Shoes.
    pub shoes: Colour,
    /// Hat of the role; `None` leaves the actor's own.
    pub hat: Option<Hat>,
    /// Gloves.
    pub gloves: Option<Colour>,
    /// A scarf around the neck.
    pub scarf: Option<Colour>,
    /// A cape that hangs from the shoulders.
    pub cape: Option<Colour>,
    /// A rucksack.
    pub pack: Option<Colour>,
}

impl Costume {
    /// A cut in three colours, with dark trousers and shoes.
    pub const fn new(garment: Garment, main: Colour, second: Colour, accent: Colour) -> Self {
        Self {
            garment,
            main,
            second,
            accent,
            legs: None,
            shoes: Colour::hex(0x1f_191c),
            hat: None,
            gloves: None,
            scarf: None,
            cape: None,
            pack: None,
        }
    }

    /// With these trousers and shoes.
    #[must_use]
    pub const fn legs(mut self, legs: Colour, shoes: Colour) -> Self {
        self.legs = Some(legs);
        self.shoes = shoes;
        self
    }

    /// The colour of the trousers.
    pub fn trousers(&self) -> Colour {
        self.legs.unwrap_or(match self.garment {
            Garment::Suit | Garment::Uniform | Garment::Scrubs | Garment::SpaceSuit => self.main,
            Garment::Waistcoat | Garment::Chef => self.main.mix(DARK_CLOTH, 0.72),
            _ => DARK_CLOTH,
        })
    }

    /// With this hat.
    #[must_use]
    pub const fn hat(mut self, hat: Hat) -> Self {
        self.hat = Some(hat);
        self
    }

    /// With gloves.
    #[must_use]
    pub const fn gloves(mut self, colour: Colour) -> Self {
        self.gloves = Some(colour);
        self
    }

    /// With a scarf.
    #[must_use]
    pub const fn scarf(mut self, colour: Colour) -> Self {
        self.scarf = Some(colour);
        self
    }

    /// With a cape.
    #[must_use]
    pub const fn cape(mut self, colour: Colour) -> Self {
        self.cape = Some(colour);
        self
    }

    /// With a rucksack.
    #[must_use]
    pub const fn pack(mut self, colour: Colour) -> Self {
        self.pack = Some(colour);
        self
    }
}

/// Builds body and clothes.
pub fn dress(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    if c.garment.goes_with_trousers() {
        body::trousers(s, rig, &a.build, c.trousers(), SHIRT);
        body::shoes(s, rig, &a.build, c.shoes, 0.0);
    }
    let cut: Cut = match c.garment {
        Garment::Suit => cuts::suit,
        Garment::Coat => outer::coat,
        Garment::Trench => outer::trench,
        Garment::Jacket => cuts::jacket,
        Garment::Sweater => cuts::sweater,
        Garment::Hoodie => cuts::hoodie,
        Garment::Shirt => cuts::shirt,
        Garment::Tee => cuts::tee,
        Garment::Dress => outer::dress,
        Garment::Gown => outer::gown,
        Garment::Uniform => work::uniform,
        Garment::Chef => work::chef,
        Garment::LabCoat => work::lab_coat,
        Garment::Apron => work::apron,
        Garment::Robe => outer::robe,
        Garment::Cloak => outer::cloak,
        Garment::Duster => outer::duster,
        Garment::SpaceSuit => work::space_suit,
        Garment::Armour => work::armour,
        Garment::Athlete => cuts::athlete,
        Garment::Dungarees => cuts::dungarees,
        Garment::Overall => work::overall,
        Garment::Waistcoat => cuts::waistcoat,
        Garment::Poncho => outer::poncho,
        Garment::Sari => outer::sari,
        Garment::Scrubs => work::scrubs,
    };
    cut(s, a, c, rig);
    if c.garment != Garment::SpaceSuit {
        body::hands(s, rig, a, c.gloves);
    }
    body::steel_arm(s, rig, a);
    pendant(s, a, rig);
    if let Some(colour) = c.scarf {
        outer::scarf(s, rig, colour);
    }
    if let Some(colour) = c.cape {
        outer::cape(s, rig, &a.build, colour);
    }
    if let Some(colour) = c.pack {
        outer::pack(s, rig, &a.build, colour);
    }
}

/// How a garment is built on a posed actor.
type Cut = fn(&mut Sculpture, &Actor, &Costume, &Rig);

impl Garment {
    /// Whether plain trousers and shoes are worn below; the others bring their own.
    const fn goes_with_trousers(self) -> bool {
        matches!(
            self,
            Self::Suit
                | Self::Jacket
                | Self::Sweater
                | Self::Hoodie
                | Self::Shirt
                | Self::Tee
                | Self::Uniform
                | Self::Chef
                | Self::LabCoat
                | Self::Apron
                | Self::Waistcoat
                | Self::Poncho
                | Self::Scrubs
        )
    }
}

/// A fish-hook of bone on a cord, for those who wear one.
fn pendant(s: &mut Sculpture, a: &Actor, rig: &Rig) {
    for sign in a.signs {
        if let Sign::Pendant(colour) = sign {
            body::at_chest(s, rig);
            // In front of the chest, whose depth grows with girth.
            let z = 0.16 + 0.46 * a.build.bulk;
            let hook = [
                v3(0.10, -2.10, z - 0.06),
                v3(0.10, -2.52, z + 0.02),
                v3(-0.02, -2.74, z + 0.03),
                v3(-0.18, -2.62, z + 0.02),
                v3(-0.16, -2.44, z),
            ];
            s.group(Matter::Hard, *colour);
            for (i, pair) in hook.windows(2).enumerate() {
                let r = 0.085 - 0.012 * i as f32;
                s.add(cone(pair[0], pair[1], r, r - 0.01).k(0.03));
            }
            s.group(Matter::Hard, Colour::hex(0x2a_1c16));
            for x in SIDES {
                s.add(cone([x * 0.46, -1.30, 0.02], hook[0], 0.03, 0.03).k(0.02));
            }
        }
    }
}

/// The looser fit of a sweater.
const WOOL: Fit = Fit {
    ease: 1.05,
    folds: 0.8,
};
