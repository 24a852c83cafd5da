"""An article for the terminal: speakers, statements, relations and facts marked or listed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from kg.model import Article, Claim, Evidence, Fact, Findings, Span, Statement
from kg.terminal.console import clean, table

_BLOCK_STYLES = {"title": "bold", "furniture": "dim"}
_STATEMENT_STYLE = "green"
_SPEAKER_STYLE = "bold cyan"
_LABEL_STYLE = "magenta"
_SHORTEST_FORM = 2


def article_page(findings: Findings) -> Group:
    """Return what `kg show` prints: the article with marks, then its relations and facts."""
    names = {actor.id: actor.name for actor in findings.actors}
    parts: list[RenderableType] = [Text(clean(_heading(findings.article)), style="dim"), _marked(findings, names)]
    if findings.claims:
        columns = ("who", "relation", "whom", "according to", "words")
        parts.append(table(columns, [_claim_row(claim, findings, names) for claim in findings.claims]))
    if findings.facts:
        parts.append(table(("who", "fact", "what"), [_fact_row(fact, names) for fact in findings.facts]))
    return Group(*parts)


def _heading(article: Article) -> str:
    published = article.published.isoformat() if article.published else None
    return " · ".join(
        part for part in (article.id, article.language, article.publisher, published, article.url) if part
    )


def _marked(findings: Findings, names: Mapping[str, str]) -> Text:
    """Return the article's content, styled, with who speaks written after each statement."""
    article = findings.article
    text = Text(clean(article.content))
    for block in article.blocks:
        style = "dim" if block.repeats is not None else _BLOCK_STYLES.get(block.kind)
        if style:
            text.stylize(style, block.span.start, block.span.end)
    labels: dict[int, list[str]] = defaultdict(list)
    for statement in findings.statements:
        speaker = _speaker(statement, names)
        for place in statement.evidence:
            span = _span(article, place)
            text.stylize(_STATEMENT_STYLE, span.start, span.end)
            labels[span.end].append(f" [{clean(speaker)}: {statement.kind}]")
    for span in _speaker_places(findings):
        text.stylize(_SPEAKER_STYLE, span.start, span.end)
    return _with_labels(text, labels)


def _speaker(statement: Statement, names: Mapping[str, str]) -> str:
    """Return who speaks: an actor, else the words that stand for somebody unnamed."""
    return names.get(statement.speaker or "") or statement.speaker_text or "?"


def _with_labels(text: Text, labels: Mapping[int, Sequence[str]]) -> Text:
    """Return the text with each label written in at its position."""
    positions = sorted(labels)
    marked = Text()
    for piece, position in zip(text.divide(positions), [*positions, -1], strict=True):
        marked.append_text(piece)
        for label in labels.get(position, ()):
            marked.append(label, style=_LABEL_STYLE)
    return marked


def _span(article: Article, place: Evidence) -> Span:
    """Return the place of evidence in the article's content."""
    moved = article.text_start if place.part == "text" else 0
    return Span(place.start + moved, place.end + moved)


def _speaker_places(findings: Findings) -> Iterator[Span]:
    """Yield where the words that name a speaker stand."""
    speakers = {statement.speaker for statement in findings.statements}
    forms = {form for actor in findings.actors if actor.id in speakers for form in actor.forms}
    words = sorted((form for form in forms if len(form) >= _SHORTEST_FORM), key=lambda form: (-len(form), form))
    if words:
        expression = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
        for match in expression.finditer(findings.article.content):
            yield Span(match.start(), match.end())


def _claim_row(claim: Claim, findings: Findings, names: Mapping[str, str]) -> tuple[str, ...]:
    relation = claim.relation if claim.polarity == "positive" else f"not {claim.relation}"
    if claim.modality != "asserted":
        relation += f" ({claim.modality})"
    speakers = {statement.id: _speaker(statement, names) for statement in findings.statements}
    voices = dict.fromkeys(speakers.get(statement, "?") for statement in claim.statements)
    words = claim.evidence[0].exact if claim.evidence else ""
    return (
        names.get(claim.subject, claim.subject),
        relation,
        names.get(claim.object, claim.object),
        ", ".join(voices) or "the article",
        " ".join(words.split()),
    )


def _fact_row(fact: Fact, names: Mapping[str, str]) -> tuple[str, str, str]:
    what = fact.object if fact.relation == "holdsOffice" else names.get(fact.object, fact.object)
    return (
        names.get(fact.subject, fact.subject),
        fact.relation,
        what + (f", {names.get(fact.of, fact.of)}" if fact.of else ""),
    )
