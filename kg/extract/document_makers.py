"""Who stands behind a document that does what a clause says: "adopted a resolution condemning the attacks"."""

from __future__ import annotations

from kg.extract.participants import actors_of, possessor_before
from kg.extract.passage import Passage
from kg.model import Argument, Clause, Mention


def document_of(passage: Passage, clause: Clause) -> int | None:
    """Return the noun of the document that a clause is about, the object of a verb before it, or None.

    A participle right after such a noun tells what it says, whatever else the parse takes for its subject.
    """
    heads = [clause.predicate - 1] if passage.words.possessor_first else []
    heads += [clause.subject.head] if clause.subject is not None else []
    papers = (head for head in heads if head >= 0 and passage.lower[head] in passage.words.documents)
    return next((head for head in papers if _governing(passage, head)), None) or _law_before(passage, clause)


def _law_before(passage: Passage, clause: Clause) -> int | None:
    """Return the noun of the law that a clause says the aim of, if somebody is to pass it: "a law to ban"."""
    mark, law = clause.predicate - 1, clause.predicate - 2
    aimed = law >= 0 and passage.lower[mark] in passage.words.content_infinitives
    if not aimed or not passage.words.possessor_first or passage.lower[law] not in passage.words.documents:
        return None
    return law if any(_is_passing(passage, governor) for governor in _governing(passage, law)) else None


def makers_of(passage: Passage, document: int) -> tuple[Mention, ...]:
    """Return who passed or issued a document, and whose it is: "adopted a US resolution"; not who vetoed it."""
    passing = (clause for clause in _governing(passage, document) if _passes(passage, clause))
    passed = next((actors_of(passage, clause.subject) for clause in passing), ())
    return (*passed, *(mention for mention in _owners(passage, document) if mention not in passed))


def _governing(passage: Passage, document: int) -> list[Clause]:
    """Return the clauses before a document that it is the object of."""
    return [clause for clause in passage.clauses_with_object(document) if clause.predicate < document]


def _passes(passage: Passage, clause: Clause) -> bool:
    """Return whether who does what a clause says stands behind its object: "adopted a motion", no "vetoed a motion"."""
    return _is_passing(passage, clause) and clause.voice == "active" and clause.polarity == "positive"


def _is_passing(passage: Passage, clause: Clause) -> bool:
    verb = {passage.lower[clause.predicate], passage.tokens[clause.predicate].lemma}
    return not verb.isdisjoint(passage.words.passing)


def _owners(passage: Passage, document: int) -> tuple[Mention, ...]:
    """Return whose document it is: "a US draft resolution", "resolusi AS"."""
    if passage.words.possessor_first:
        first = passage.sentence_of(document).first
        return possessor_before(passage, document, first)
    return actors_of(passage, Argument(passage.tokens[document].span, document))
