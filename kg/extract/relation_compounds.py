"""Relations within a compound before a noun: "the Iran-backed Houthis", "US-backed fighters"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import right_after
from kg.extract.passage import Passage
from kg.languages.language import Trigger
from kg.model import ClaimMention, Mention, StatementMention

_HYPHENS = frozenset({"-", "‐", "‑", "–"})


def compound_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield what the first part of a hyphened participle does to what the compound describes.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for sentence in passage.document.sentences:
        for index in range(sentence.first + 2, sentence.last - 1):
            trigger = _trigger(passage, index) if _is_hyphened(passage, index) else None
            subject = _ending_at(passage, index - 1) if trigger is not None else None
            if trigger is None or subject is None:
                continue
            span = passage.tokens[index].span
            for target in right_after(passage, index + 1, sentence.last):
                yield ClaimMention(subject, trigger.relation, target, sentence.span, span, pattern="compound")


def _is_hyphened(passage: Passage, index: int) -> bool:
    """Return whether a hyphen ties a token to the one before, which a dash between blanks does not."""
    mark = passage.tokens[index - 1].span
    return passage.lower[index - 1] in _HYPHENS and mark.end == passage.tokens[index].span.start


def _trigger(passage: Passage, index: int) -> Trigger | None:
    """Return the transitive verb whose participle stands at a token."""
    forms = passage.language.triggers.get(passage.lower[index], ())
    fitting = (form.trigger for form in forms if form.trigger.part == "verb" and not form.trigger.requires)
    return next((trigger for trigger in fitting if "object" in trigger.target), None)


def _ending_at(passage: Passage, token: int) -> Mention | None:
    phrase = next((p for p in passage.phrases_between(max(0, token - 8), token) if p.last == token), None)
    return phrase.head if phrase is not None else None
