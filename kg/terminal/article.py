"""An article for the terminal: speakers, statements, relations and facts marked or listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from kg.model import Article, Findings, Span
from kg.model.listing import claim_row, fact_row, form_places, names_of, speaker_name
from kg.terminal.console import clean, table

_BLOCK_STYLES = {"title": "bold", "furniture": "dim"}
_STATEMENT_STYLE = "green"
_SPEAKER_STYLE = "bold cyan"
_LABEL_STYLE = "magenta"
_UNNAMED = "?"


def article_page(findings: Findings) -> Group:
    """Return what `kg show` prints: the article with marks, then its relations and facts."""
    names = names_of(findings)
    parts: list[RenderableType] = [Text(clean(_heading(findings.article)), style="dim"), _marked(findings, names)]
    if findings.claims:
        columns = ("who", "relation", "whom", "according to", "words")
        parts.append(table(columns, [claim_row(claim, findings, unnamed=_UNNAMED) for claim in findings.claims]))
    if findings.facts:
        parts.append(table(("who", "fact", "what"), [fact_row(fact, names) for fact in findings.facts]))
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
        speaker = speaker_name(statement, names, unnamed=_UNNAMED)
        for place in statement.evidence:
            span = article.span_at(place.part, place.start, place.end)
            text.stylize(_STATEMENT_STYLE, span.start, span.end)
            labels[span.end].append(f" [{clean(speaker)}: {statement.kind}]")
    for span in _speaker_places(findings):
        text.stylize(_SPEAKER_STYLE, span.start, span.end)
    return _with_labels(text, labels)


def _with_labels(text: Text, labels: Mapping[int, Sequence[str]]) -> Text:
    """Return the text with each label written in at its position."""
    positions = sorted(labels)
    marked = Text()
    for piece, position in zip(text.divide(positions), [*positions, -1], strict=True):
        marked.append_text(piece)
        for label in labels.get(position, ()):
            marked.append(label, style=_LABEL_STYLE)
    return marked


def _speaker_places(findings: Findings) -> Iterator[Span]:
    """Yield where the words that name a speaker stand."""
    speakers = {statement.speaker for statement in findings.statements}
    forms = (form for actor in findings.actors if actor.id in speakers for form in actor.forms)
    for _, span in form_places(forms, findings.article.content):
        yield span
