//! Diagnostics for people: message, place, source line with carets, help.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Severity};

/// Whether a rendering may use colour sequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// With SGR sequences; nothing else, and none that come from the catalogue.
    Always,
}

/// Renders diagnostics one after the other, each followed by an empty line, at most `width`
/// columns of source wide.
pub fn render(diagnostics: &[Diagnostic], colour: Colour, width: usize) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    }
    .term_width(width);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&render_one(&renderer, diagnostic));
        out.push_str("\n\n");
    }
    out
}

fn render_one(renderer: &Renderer, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let excerpt = &diagnostic.excerpt;
    let snippet = Snippet::source(excerpt.text.as_str())
        .path(diagnostic.file.as_str())
        .line_start(diagnostic.line)
        .annotation(AnnotationKind::Primary.span(excerpt.span.clone()));
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .element(snippet);
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    // The renderer counts columns in the excerpt, which may be cut and escaped.
    let Diagnostic {
        file, line, column, ..
    } = diagnostic;
    let before = excerpt.text.get(..excerpt.span.start).unwrap_or("");
    let counted = format!("{file}:{line}:{}", before.chars().count() + 1);
    renderer
        .render(&[group])
        .replacen(&counted, &format!("{file}:{line}:{column}"), 1)
}
