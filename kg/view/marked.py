"""Articles as one HTML page: statements, cues and actors marked where they stand, relations and facts below.

Marks overlap: a cue stands within a statement, a name within both. The text is cut at every edge of a mark, and each
piece carries the marks that cover it. The page runs no script and asks for nothing.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.model import Article, Claim, Evidence, Fact, Findings, Span
from kg.resources import folder

_SHORTEST_FORM = 2
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
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=FileSystemLoader(folder("view")), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("marked.html").render(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
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
    names = _names(findings)
    article = findings.article
    about = (article.publisher, article.published and article.published.isoformat(), article.url)
    return {
        "id": article.id,
        "language": article.language,
        "about": [_clean(str(part)) for part in about if part],
        "pieces": marked_pieces(findings),
        "claims": [_claim(claim, findings, names) for claim in findings.claims],
        "facts": [_fact(fact, names) for fact in findings.facts],
    }


def _marks(findings: Findings) -> Iterator[Mark]:
    article, names = findings.article, _names(findings)
    for block in article.blocks:
        if block.kind in ("title", "furniture") or block.repeats is not None:
            yield Mark(block.span, "title" if block.kind == "title" else "furniture")
    for statement in findings.statements:
        speaker = names.get(statement.speaker or "") or statement.speaker_text or "nobody named"
        for place in statement.evidence:
            span = _span(article, place)
            yield Mark(span, "statement", _clean(f"{speaker}: {statement.kind}"))
            cue = _cue(article, place, span)
            if cue is not None:
                yield Mark(cue, "cue")
    yield from _actors(findings)


def _actors(findings: Findings) -> Iterator[Mark]:
    """Yield where the forms of actors stand, of two that overlap the longer one."""
    named = {form: actor for actor in findings.actors for form in actor.forms if len(form) >= _SHORTEST_FORM}
    forms = sorted(named, key=lambda form: (-len(form), form))
    if not forms:
        return
    expression = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
    for match in expression.finditer(findings.article.content):
        actor = named[match.group()]
        yield Mark(Span(match.start(), match.end()), "actor", _clean(f"{actor.name} ({actor.kind})"))


def _span(article: Article, place: Evidence) -> Span:
    moved = article.text_start if place.part == "text" else 0
    return Span(place.start + moved, place.end + moved)


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


def _claim(claim: Claim, findings: Findings, names: Mapping[str, str]) -> dict[str, str]:
    said = {
        item.id: names.get(item.speaker or "") or item.speaker_text or "nobody named" for item in findings.statements
    }
    voices = dict.fromkeys(said[statement] for statement in claim.statements if statement in said)
    relation = claim.relation if claim.polarity == "positive" else f"not {claim.relation}"
    return {
        "subject": _clean(names.get(claim.subject, claim.subject)),
        "relation": relation if claim.modality == "asserted" else f"{relation} ({claim.modality})",
        "object": _clean(names.get(claim.object, claim.object)),
        "voice": _clean(", ".join(voices)) or "the article",
        "words": _clean(" ".join(claim.evidence[0].exact.split())) if claim.evidence else "",
    }


def _fact(fact: Fact, names: Mapping[str, str]) -> dict[str, str]:
    what = fact.object if fact.relation == "holdsOffice" else names.get(fact.object, fact.object)
    of = f", {names.get(fact.of, fact.of)}" if fact.of else ""
    subject = names.get(fact.subject, fact.subject)
    return {"subject": _clean(subject), "relation": fact.relation, "object": _clean(what + of)}


def _names(findings: Findings) -> dict[str, str]:
    return {actor.id: actor.name for actor in findings.actors}


def _clean(text: str) -> str:
    """Return a text without characters that steer a terminal or turn the order of letters round."""
    return _CONTROLS.sub("\ufffd", text)
