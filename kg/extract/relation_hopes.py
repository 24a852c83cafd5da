"""Appeals that are put as hopes: "China hopes Japan will refrain from", "berharap Pemerintah Lebanon menepati"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.verb_roles import doers_of
from kg.model import ClaimMention, Clause, StatementMention

_NEAR = 4  # tokens from a verb of hoping to who is to act


def hope_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield that who hopes somebody will do something calls for it; what merely befalls him is no appeal.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        hopes = passage.lower[clause.predicate] in passage.words.hoping and clause.voice == "active"
        act = _act_after(passage, clause) if hopes and clause.polarity == "positive" else None
        if act is None:
            continue
        span = passage.tokens[clause.predicate].span
        for asked in actors_of(passage, act.subject, direct=True):
            for hoping in doers_of(passage, clause):
                if asked is not hoping and asked.kind != "pronoun":
                    yield ClaimMention(hoping, "callsFor", asked, clause.span, span, pattern="obligation")


def _act_after(passage: Passage, hoping: Clause) -> Clause | None:
    """Return the clause right after a verb of hoping whose subject is to do something: none of having or winning."""
    last = passage.document.sentences[hoping.sentence].last
    acts = (c for c in passage.clauses_at(hoping.predicate + 1, last) if c.voice == "active" and c.subject is not None)
    act = next((c for c in acts if c.subject is not None and _is_beside(passage, hoping, c.subject.head)), None)
    if act is None or passage.tokens[act.predicate].pos != "VERB":
        return None
    verb = {act.lemma, passage.lower[act.predicate]}
    return act if verb.isdisjoint((*passage.words.undemanded, *passage.words.befalling)) else None


def _is_beside(passage: Passage, hoping: Clause, subject: int) -> bool:
    """Return whether nothing but small words and the subject's own stand between it and a verb of hoping."""
    between = passage.tokens[hoping.predicate + 1 : subject]
    nominal = all(token.pos in ("DET", "ADJ", "NOUN", "PROPN", "SCONJ", "PUNCT") for token in between)
    return 0 <= len(between) <= _NEAR and subject > hoping.predicate and nominal
