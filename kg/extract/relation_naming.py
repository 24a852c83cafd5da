"""Stances that a name gives: who calls somebody a terrorist opposes him, who calls him a friend supports him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.content import has_verb
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.stand_ins import stands_for
from kg.model import ClaimMention, StatementMention

_NEAR = 2  # tokens before the actor who is named


def naming_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield the stances of who gives an actor a name: 'called Israel a "terrorist state"', "menyebut AS sahabat".

    Args:
        passage: the document.
        statements: its statements, those of naming among them.
    """
    cues = {cue.span: cue for cue in passage.cues}
    for statement in statements:
        cue = cues.get(statement.cue) if statement.cue is not None else None
        if cue is None or statement.speaker is None or not _gives_name(passage, statement, cue):
            continue
        first, last = passage.tokens_of(statement.content)
        phrase = next(passage.phrases_between(first, last), None)
        if phrase is None or phrase.first - first > _NEAR:
            continue
        names = set(passage.lower[phrase.last : _name_end(passage, phrase.last, last)])
        relation = next((r for r, words in _stances(passage).items() if not names.isdisjoint(words)), None)
        if relation is None or not names.isdisjoint(passage.language.modifiers.negation):
            continue
        sentence = passage.document.sentences[cue.sentence].span
        actor = stands_for(passage, phrase)
        yield ClaimMention(statement.speaker, relation, actor, sentence, cue.span, pattern="naming")


def _name_end(passage: Passage, first: int, last: int) -> int:
    """Return where a name ends at the latest: at a further verb or what gives its reason ("karena menyebut ...")."""
    tokens = passage.tokens
    verbs = (i for i in range(first, last) if tokens[i].pos in ("VERB", "SCONJ") and tokens[i].label != "amod")
    return next(verbs, last)


def _gives_name(passage: Passage, statement: StatementMention, cue: CueMention) -> bool:
    """Return whether a statement calls something a name; the parse can make a clause of Israel and "negara teroris"."""
    if statement.pattern == "cue-before-naming":
        return True
    verbless = passage.words.verbless_clauses and statement.pattern == "cue-before-bare"
    first, last = passage.tokens_of(statement.content)
    return verbless and "naming" in cue.cue.frames and not has_verb(passage, first, last)


def _stances(passage: Passage) -> dict[str, tuple[str, ...]]:
    return {"opposes": passage.words.hostile_names, "supports": passage.words.friendly_names}
