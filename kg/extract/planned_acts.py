"""Whose plan an act is that an infinitive tells: "condemned Bush's decision to send", "rencana PBB untuk"."""

from __future__ import annotations

from kg.extract.participants import parties_of
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.model import Clause, Mention

_LONGEST = 12  # tokens of a name with its titles
_COMMITMENTS = ("promises", "threatens")
_REACH = 6  # tokens from a promise or threat to its infinitive, whose it is between them
_BETWEEN = 2  # tokens between a plan and whose it is


def planners_of(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return whose plan the act of a clause is, who is never whoever takes a stance to it; empty where it is none.

    Args:
        passage: the document.
        clause: what is planned: "mengirim" of "mengecam keputusan Bush untuk mengirim pasukan".
    """
    mark = clause.predicate - 1
    if mark < 1 or passage.lower[mark] not in passage.words.content_infinitives:
        return ()
    near = [p for p in passage.phrases_between(max(0, mark - _LONGEST), mark) if p.last <= mark]
    if not near or not (_is_of(passage, near[-1], mark) or _is_owner_before(passage, near[-1], mark)):
        return ()
    return parties_of(passage, near[-1])


def _is_of(passage: Passage, planner: Phrase, mark: int) -> bool:
    """Return whether a plan stands right before whose it is: "rencana Bush untuk", "the decision by Bush to"."""
    linking = (*passage.words.agent_prepositions, *passage.words.possessive_words)
    noun = planner.first - 1
    while noun > planner.first - 1 - _BETWEEN and passage.lower[noun] in linking:
        noun -= 1
    linked = noun < planner.first - 1 or not passage.words.possessor_first
    return planner.last == mark and linked and noun >= 0 and passage.lower[noun] in passage.words.deed_nouns


def _is_owner_before(passage: Passage, planner: Phrase, mark: int) -> bool:
    """Return whether a plan stands between whose it is and its infinitive: "Bush's decision to"."""
    noun = mark - 1
    owned = passage.lower[planner.last : planner.last + 1] in (("'s",), ("'",)) or planner.last == noun
    near = noun - planner.last <= _BETWEEN
    return passage.words.possessor_first and owned and near and passage.lower[noun] in passage.words.deed_nouns


def commitment_of(passage: Passage, predicate: int) -> int | None:
    """Return the noun of a promise or threat that tells an act to come: "ancaman Iran untuk menyerang"; None for none.

    Args:
        passage: the document.
        predicate: the verb of the act.
    """
    mark = predicate - 1
    while mark > 0 and passage.tokens[mark].pos in ("ADV", "AUX", "PART"):
        mark -= 1
    if mark < 1 or passage.lower[mark] not in passage.words.content_infinitives:
        return None
    for noun in reversed(list(passage.cues_between(max(0, mark - _REACH), mark))):
        form = noun.reading("noun")
        if form is not None and form.cue.relation in _COMMITMENTS:
            between = passage.tokens[noun.last : mark]
            return noun.first if not any(t.pos in ("VERB", "AUX", "PUNCT", "SCONJ") for t in between) else None
    return None
