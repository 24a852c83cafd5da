"""Who comes into an office: "appointed X as ambassador", "X, who became president", "X dilantik menjadi menteri"."""

from __future__ import annotations

from kg.annotate.mention_titles import COUNTERPART, Title
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.model import Argument, Clause

_NEAR = 12  # tokens between the verb, or the noun of who is appointed, and the office


def appointed(passage: Passage, title: Title) -> Phrase | None:
    """Return who comes into an office that stands without a holder, or None.

    A verb of appointing leads to it, and its object, or with a verb of becoming its subject, is a person.

    Args:
        passage: the document.
        title: an office that nobody is named to hold.
    """
    if title.person is not None or title.office.anonymous or title.office is COUNTERPART:
        return None
    start = passage.token_at(title.mention.span.start)
    for clause in reversed(list(passage.clauses_at(max(0, start - _NEAR), start))):
        if clause.polarity == "positive" and clause.modality == "asserted" and clause.predicate < start:
            holder = _holder(passage, clause, start)
            if holder is not None:
                return holder
    return None


def _holder(passage: Passage, clause: Clause, office: int) -> Phrase | None:
    """Return the person whom a clause brings into the office at a token, or None."""
    words = passage.words
    form = passage.lower[clause.predicate]
    if form in words.becoming or clause.lemma in words.becoming:
        return _person_at(passage, clause.subject or clause.object, office)
    if form not in words.appointing and clause.lemma not in words.appointing:
        return None
    itself = clause.object is not None and passage.lower[clause.object.head] in words.selves
    if clause.voice == "passive" or itself:  # "mengangkat diri sebagai presiden"
        return _person_at(passage, clause.subject if itself else clause.object, office)
    near = [p for p in passage.phrases_between(clause.predicate + 1, office) if is_person(p.head)]
    linked = passage.lower[office - 1] in (*words.naming_links, *words.becoming) or (near and near[-1].last == office)
    return near[-1] if near and linked and office - near[-1].last <= 1 else None


def _person_at(passage: Passage, argument: Argument | None, office: int) -> Phrase | None:
    if argument is None:
        return None
    found = (
        p for p in passage.phrases_between(max(0, argument.head - _NEAR), office) if p.first <= argument.head < p.last
    )
    return next((phrase for phrase in found if is_person(phrase.head)), None)
