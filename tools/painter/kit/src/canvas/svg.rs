//! A reader of SVG path data: M, L, H, V, Q, C, Z and their relative forms; no arcs.

use super::shape::{Shape, build};

/// The shape of `data`. Only the painter's own drawings are read, so a wrong letter is a bug.
pub(crate) fn parse(data: &str) -> Shape {
    let tokens = tokens(data);
    build(|b| {
        let (mut x, mut y, mut start) = (0.0_f32, 0.0_f32, (0.0, 0.0));
        let mut i = 0;
        let mut verb = b'M';
        while i < tokens.len() {
            if let Token::Verb(v) = tokens[i] {
                verb = v;
                i += 1;
            }
            let need = match verb.to_ascii_uppercase() {
                b'M' | b'L' => 2,
                b'H' | b'V' => 1,
                b'Q' => 4,
                b'C' => 6,
                b'Z' => 0,
                other => unreachable!("no drawing uses path verb {}", other as char),
            };
            let mut n = [0.0_f32; 6];
            for value in n.iter_mut().take(need) {
                if let Some(Token::Number(number)) = tokens.get(i) {
                    *value = *number;
                }
                i += 1;
            }
            let (ox, oy) = if verb.is_ascii_lowercase() {
                (x, y)
            } else {
                (0.0, 0.0)
            };
            match verb.to_ascii_uppercase() {
                b'M' => {
                    (x, y) = (ox + n[0], oy + n[1]);
                    start = (x, y);
                    b.move_to(x, y);
                    verb = if verb == b'm' { b'l' } else { b'L' };
                }
                b'L' => {
                    (x, y) = (ox + n[0], oy + n[1]);
                    b.line_to(x, y);
                }
                b'H' => {
                    x = ox + n[0];
                    b.line_to(x, y);
                }
                b'V' => {
                    y = oy + n[0];
                    b.line_to(x, y);
                }
                b'Q' => {
                    let (cx, cy) = (ox + n[0], oy + n[1]);
                    (x, y) = (ox + n[2], oy + n[3]);
                    b.quad_to(cx, cy, x, y);
                }
                b'C' => {
                    let (c, d) = ((ox + n[0], oy + n[1]), (ox + n[2], oy + n[3]));
                    (x, y) = (ox + n[4], oy + n[5]);
                    b.cubic_to(c.0, c.1, d.0, d.1, x, y);
                }
                _ => {
                    b.close();
                    (x, y) = start;
                }
            }
        }
    })
}

#[derive(Clone, Copy)]
enum Token {
    Verb(u8),
    Number(f32),
}

fn tokens(data: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut Vec<Token>| {
        if !word.is_empty() {
            let number = word
                .parse()
                .expect("the painter's own paths hold only numbers");
            out.push(Token::Number(number));
            word.clear();
        }
    };
    for c in data.chars() {
        match c {
            'a'..='z' | 'A'..='Z' => {
                flush(&mut word, &mut out);
                out.push(Token::Verb(c as u8));
            }
            '-' => {
                flush(&mut word, &mut out);
                word.push(c);
            }
            '.' if word.contains('.') => {
                flush(&mut word, &mut out);
                word.push(c);
            }
            '0'..='9' | '.' => word.push(c),
            _ => flush(&mut word, &mut out),
        }
    }
    flush(&mut word, &mut out);
    out
}
