//! A plain picture: rows of sRGB bytes, nothing else. Decoders and encoders live in the adapters.

/// A picture of `width` × `height` pixels, three bytes each (sRGB), rows from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Pixels {
    /// Wraps `rgb`, which must hold exactly `width * height * 3` bytes; else, or where a side is
    /// 0, there is no picture.
    pub fn new(width: u32, height: u32, rgb: Vec<u8>) -> Option<Self> {
        let expected = u64::from(width) * u64::from(height) * 3;
        let fits = expected > 0 && rgb.len() as u64 == expected;
        fits.then_some(Self { width, height, rgb })
    }

    /// Pixels across, at least 1.
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// Pixels down, at least 1.
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// The bytes, three a pixel, rows from the top.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The colour at (x, y); black outside.
    pub fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let start = (u64::from(y) * u64::from(self.width) + u64::from(x)) * 3;
        let inside = x < self.width && y < self.height;
        usize::try_from(start)
            .ok()
            .filter(|_| inside)
            .and_then(|start| self.rgb.get(start..start + 3))
            .and_then(|slice| slice.try_into().ok())
            .unwrap_or_default()
    }
}
