"""Articles as one HTML page: statements, cues and actors marked where they stand, relations and facts below.

Marks overlap: a cue stands within a statement, a name within both. The text is cut at every edge of a mark, and each
piece carries the marks that cover it. The page runs no script and asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.model import Article, Evidence, Findings, Span
from kg.model.listing import claim_row, fact_row, form_places, names_of, speaker_name
from kg.resources import folder, policy_source

_UNNAMED = "nobody named"
_CLAIM = ("subject", "relation", "object", "voice", "words")  # of which a fact has the first three
_CUE_REACH = 120  # characters on either side of a statement in which its cue is looked for
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of an article: `kind` is statement, cue, actor, title or furniture."""

    span: Span
    kind: str
    note: str = ""  # what is said of it, for a reader who points at it


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one set of marks; `speaker` is written after a statement that ends with it."""

    text: str
    kinds: tuple[str, ...]
    note: str
    speakers: tuple[str, ...]


def render_articles(items: Sequence[Findings]) -> str:
    """Return one HTML page with every article, marked; the same findings give the same text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    style = (folder("view") / "marked.css").read_text(encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(folder("view")), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("marked.html").render(
        policy=f"default-src 'none'; style-src {policy_source(style)}; base-uri 'none'; form-action 'none'",
        style=Markup(style),  # our own file
        title=_clean(items[0].article.title or items[0].article.id) if len(items) == 1 else "",
        articles=[_article(findings) for findings in items],
    )


def marked_pieces(findings: Findings) -> tuple[Piece, ...]:
    """Return an article's content in pieces that together are the whole of it, each with its marks."""
    content = findings.article.content
    marks = [mark for mark in _marks(findings) if mark.span.start < mark.span.end]
    edges = sorted({0, len(content), *(mark.span.start for mark in marks), *(mark.span.end for mark in marks)})
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.span.start, []).append(mark)
    pieces: list[Piece] = []
    covering: list[Mark] = []
    for start, end in zip(edges, edges[1:], strict=False):
        covering = [mark for mark in covering if mark.span.end > start] + opening.get(start, [])
        ending = dict.fromkeys(mark.note for mark in covering if mark.kind == "statement" and mark.span.end == end)
        kinds = tuple(sorted({mark.kind for mark in covering}))
        notes = dict.fromkeys(mark.note for mark in covering if mark.note)
        pieces.append(Piece(_clean(content[start:end]), kinds, " · ".join(notes), tuple(ending)))
    return tuple(pieces)


def _article(findings: Findings) -> dict[str, Any]:
    names = names_of(findings)
    article = findings.article
    about = (article.publisher, article.published and article.published.isoformat(), article.url)
    return {
        "id": article.id,
        "language": article.language,
        "about": [_clean(str(part)) for part in about if part],
        "pieces": marked_pieces(findings),
        "claims": [_row(_CLAIM, claim_row(claim, findings, unnamed=_UNNAMED)) for claim in findings.claims],
        "facts": [_row(_CLAIM[:3], fact_row(fact, names)) for fact in findings.facts],
    }


def _marks(findings: Findings) -> Iterator[Mark]:
    article, names = findings.article, names_of(findings)
    for block in article.blocks:
        if block.kind in ("title", "furniture") or block.repeats is not None:
            yield Mark(block.span, "title" if block.kind == "title" else "furniture")
    for statement in findings.statements:
        speaker = speaker_name(statement, names, unnamed=_UNNAMED)
        for place in statement.evidence:
            span = article.span_at(place.part, place.start, place.end)
            yield Mark(span, "statement", _clean(f"{speaker}: {statement.kind}"))
            cue = _cue(article, place, span)
            if cue is not None:
                yield Mark(cue, "cue")
    yield from _actors(findings)


def _actors(findings: Findings) -> Iterator[Mark]:
    """Yield where the forms of actors stand."""
    named = {form: actor for actor in findings.actors for form in actor.forms}
    for form, span in form_places(named, findings.article.content):
        yield Mark(span, "actor", _clean(f"{named[form].name} ({named[form].kind})"))


def _cue(article: Article, place: Evidence, span: Span) -> Span | None:
    """Return where the cue of a statement stands: within its words, else after or before them, the nearest."""
    if not place.cue:
        return None
    content = article.content
    word = re.compile(rf"(?<!\w){re.escape(place.cue)}(?!\w)")
    after = word.search(content, span.start, min(len(content), span.end + _CUE_REACH))
    if after is not None:
        return Span(after.start(), after.end())
    before = list(word.finditer(content, max(0, span.start - _CUE_REACH), span.start))
    return Span(before[-1].start(), before[-1].end()) if before else None


def _row(fields: tuple[str, ...], values: tuple[str, ...]) -> dict[str, str]:
    return {name: _clean(value) for name, value in zip(fields, values, strict=True)}


def _clean(text: str) -> str:
    """Return a text without characters that steer a terminal or turn the order of letters round."""
    return _CONTROLS.sub("\ufffd", text)
