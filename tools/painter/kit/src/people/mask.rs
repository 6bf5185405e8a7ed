//! Coverage masks: what turns samples into clean, paper-cut shapes.

/// Coverage per pixel, 0..=1, over a rectangle.
#[derive(Clone)]
pub struct Mask {
    /// Columns.
    pub w: usize,
    /// Rows.
    pub h: usize,
    /// Coverage, row by row.
    pub v: Vec<f32>,
}

impl Mask {
    /// All empty.
    pub fn empty(w: usize, h: usize) -> Self {
        Self {
            w,
            h,
            v: vec![0.0; w * h],
        }
    }

    /// Blurs with 1-2-1 in both directions, `times` times, then cuts at one half with a slope
    /// that leaves one pixel of anti-aliasing; `slope` is its steepness per blur.
    pub fn paper_cut(&mut self, times: usize, slope: f32) {
        for _ in 0..times {
            self.blur();
        }
        let gain = 1.0 + slope * times as f32;
        for v in &mut self.v {
            *v = ((*v - 0.5) * gain + 0.5).clamp(0.0, 1.0);
        }
    }

    fn blur(&mut self) {
        let (w, h) = (self.w, self.h);
        if w < 3 || h < 3 {
            return;
        }
        for row in self.v.chunks_exact_mut(w) {
            let mut before = row[0];
            for i in 0..w {
                let after = row[(i + 1).min(w - 1)];
                let here = row[i];
                row[i] = 0.25 * before + 0.5 * here + 0.25 * after;
                before = here;
            }
        }
        let mut before = self.v[..w].to_vec();
        for j in 0..h {
            for (i, above) in before.iter_mut().enumerate() {
                let k = j * w + i;
                let after = if j + 1 < h { self.v[k + w] } else { self.v[k] };
                let here = self.v[k];
                self.v[k] = 0.25 * *above + 0.5 * here + 0.25 * after;
                *above = here;
            }
        }
    }

    /// Empties connected areas that are smaller than `least` pixels.
    pub fn drop_islands(&mut self, least: f32) {
        for (pixels, area) in self.areas() {
            if area < least {
                for k in pixels {
                    self.v[k] = 0.0;
                }
            }
        }
    }

    /// Fills holes that are smaller than `least` pixels, where `inside` is full.
    pub fn fill_holes(&mut self, inside: &Self, least: f32) {
        let mut holes = self.clone();
        for (v, full) in holes.v.iter_mut().zip(&inside.v) {
            *v = (full - *v).max(0.0);
        }
        for (pixels, area) in holes.areas() {
            if area < least {
                for k in pixels {
                    self.v[k] = inside.v[k];
                }
            }
        }
    }

    /// Connected areas of coverage above 0.25: their pixels and their coverage.
    pub fn areas(&self) -> Vec<(Vec<usize>, f32)> {
        let mut seen = vec![false; self.v.len()];
        let mut found = Vec::new();
        for start in 0..self.v.len() {
            if seen[start] || self.v[start] <= 0.25 {
                continue;
            }
            let mut pixels = vec![start];
            seen[start] = true;
            let mut next = 0;
            let mut area = 0.0;
            while next < pixels.len() {
                let k = pixels[next];
                next += 1;
                area += self.v[k];
                let (i, j) = (k % self.w, k / self.w);
                let mut visit = |n: usize| {
                    if !seen[n] && self.v[n] > 0.25 {
                        seen[n] = true;
                        pixels.push(n);
                    }
                };
                if i > 0 {
                    visit(k - 1);
                }
                if i + 1 < self.w {
                    visit(k + 1);
                }
                if j > 0 {
                    visit(k - self.w);
                }
                if j + 1 < self.h {
                    visit(k + self.w);
                }
            }
            found.push((pixels, area));
        }
        found
    }
}

/// Sets every flag that lies within `r` samples (a rounded square) of a set flag.
pub fn grow_round(flags: &[u8], w: usize, h: usize, r: f32) -> Vec<u8> {
    let far = 1e6_f32;
    let mut d: Vec<f32> = flags
        .iter()
        .map(|f| if *f != 0 { 0.0 } else { far })
        .collect();
    let diagonal = std::f32::consts::SQRT_2;
    for j in 0..h {
        for i in 0..w {
            let k = j * w + i;
            let mut best = d[k];
            if i > 0 {
                best = best.min(d[k - 1] + 1.0);
            }
            if j > 0 {
                best = best.min(d[k - w] + 1.0);
                if i > 0 {
                    best = best.min(d[k - w - 1] + diagonal);
                }
                if i + 1 < w {
                    best = best.min(d[k - w + 1] + diagonal);
                }
            }
            d[k] = best;
        }
    }
    for j in (0..h).rev() {
        for i in (0..w).rev() {
            let k = j * w + i;
            let mut best = d[k];
            if i + 1 < w {
                best = best.min(d[k + 1] + 1.0);
            }
            if j + 1 < h {
                best = best.min(d[k + w] + 1.0);
                if i > 0 {
                    best = best.min(d[k + w - 1] + diagonal);
                }
                if i + 1 < w {
                    best = best.min(d[k + w + 1] + diagonal);
                }
            }
            d[k] = best;
        }
    }
    d.into_iter().map(|v| u8::from(v <= r)).collect()
}

/// Sets every flag that lies within `r` samples (a square) of a set flag.
pub fn grow(flags: &[u8], w: usize, h: usize, r: usize) -> Vec<u8> {
    let mut across = vec![0; flags.len()];
    for j in 0..h {
        let row = &flags[j * w..(j + 1) * w];
        let mut last = None;
        for (i, set) in row.iter().enumerate() {
            if *set != 0 {
                let from = last.map_or(i.saturating_sub(r), |l: usize| {
                    (l + 1).max(i.saturating_sub(r))
                });
                let to = (i + r).min(w - 1);
                across[j * w + from..=j * w + to].fill(1);
                last = Some(to);
            }
        }
    }
    let mut all = vec![0; flags.len()];
    for i in 0..w {
        // Rows since the last set flag, from above and then from below.
        let mut since = r + 1;
        for j in 0..h {
            since = if across[j * w + i] != 0 { 0 } else { since + 1 };
            if since <= r {
                all[j * w + i] = 1;
            }
        }
        since = r + 1;
        for j in (0..h).rev() {
            since = if across[j * w + i] != 0 { 0 } else { since + 1 };
            if since <= r {
                all[j * w + i] = 1;
            }
        }
    }
    all
}
