"""Attacks that somebody owns up to: "claimed responsibility for", "mengklaim penculikan", "said it was behind"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.governed import after_preposition, places_after
from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import expresses, nouns_at, triggers_at
from kg.extract.verb_roles import doers_of
from kg.languages.language import Trigger
from kg.model import ClaimMention, Clause, Mention, Sentence, Span, StatementMention

_NOUN_REACH = 6  # tokens from a claim of responsibility to the noun that it is for
_NEAR = 3  # tokens between who speaks of himself and the words that own up
_OWNED = frozenset({"attacks", "coerces"})  # what one takes responsibility for
_CLAIMING = ("claimsResponsibility", "attacks")


def claimed_attacks(passage: Passage, clause: Clause) -> Iterator[ClaimMention]:
    """Yield whom an attack hit that somebody claims: "claimed responsibility for a bomb that struck NATO troops".

    Args:
        passage: the document.
        clause: one whose verb may claim something.
    """
    length, forms = triggers_at(passage, clause.predicate)
    trigger = next((form.trigger for form in forms if form.trigger.relation == "claimsResponsibility"), None)
    if trigger is None or clause.voice == "passive" or not _says_so(passage, clause, trigger):
        return
    words = Span(clause.predicate, clause.predicate + length)
    for subject in doers_of(passage, clause):
        yield from _hits(passage, subject, words, passage.document.sentences[clause.sentence])


def owned_deeds(passage: Passage, claims: Sequence[ClaimMention]) -> Iterator[ClaimMention]:
    """Yield that who claims a deed did it: "Hamas mengklaim penculikan dua prajurit Israel".

    Args:
        passage: the document.
        claims: those found so far, in any order.
    """
    known = {(claim.subject.span, claim.relation, claim.object.span) for claim in claims}
    for claim in claims:
        done = claim.relation == "claimsResponsibility" and claim.polarity == "positive"
        if not done or claim.modality != "asserted" or not claim.pattern.startswith("verb"):
            continue
        sentence = passage.document.sentences[passage.sentence_at(claim.trigger.start)]
        first = passage.token_at(claim.trigger.end - 1) + 1
        deed = _deed_after(passage, first, sentence)
        if deed is not None and (claim.subject.span, deed[0].relation, claim.object.span) not in known:
            trigger = passage.span_of(deed[1].start, deed[1].end)
            yield ClaimMention(claim.subject, deed[0].relation, claim.object, sentence.span, trigger, pattern="event")


def confessions(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield what speakers say that they did themselves: "Taliban mengatakan mereka bertanggung jawab atas serangan".

    Args:
        passage: the document.
        statements: its statements.
    """
    blame = tuple(tuple(words.split()) for words in passage.words.blame)
    for statement in statements:
        if statement.speaker is None or statement.speaker.actor_kind in ("Person", "State", None):
            continue
        first, last = passage.tokens_of(statement.content)
        for phrase in passage.phrases_between(first, min(last, first + _NEAR)):
            if not _is_of_speaker(phrase.head):
                continue
            sentence = passage.document.sentences[passage.sentence_at(phrase.head.span.start)]
            words = _owning_up(passage, phrase.last, min(last, phrase.last + _NEAR), blame)
            if words is not None and _deed_after(passage, words.end, sentence) is not None:
                yield from _hits(passage, statement.speaker, words, sentence)


def _owning_up(passage: Passage, first: int, last: int, sayings: Sequence[tuple[str, ...]]) -> Span | None:
    """Return the tokens of the first of the words for responsibility that begin within `[first, last)`."""
    for index in range(first, last):
        for words in sayings:
            if passage.lower[index : index + len(words)] == words:
                return Span(index, index + len(words))
    return None


def _is_of_speaker(mention: Mention) -> bool:
    """Return whether words stand for the side of who speaks: "we", "they", "pihaknya"."""
    own = (mention.role or "").startswith("own")
    return own or (mention.kind == "pronoun" and "singular" not in (mention.role or "").partition(":")[0])


def _hits(passage: Passage, subject: Mention, words: Span, sentence: Sentence) -> Iterator[ClaimMention]:
    """Yield the claims on whom an attack hit that the tokens `words` own up to."""
    hits = _victims(passage, words.end, sentence.last) or _aimed_at(passage, words.end, sentence)
    places = () if hits else places_after(passage, words.end, sentence.last)
    trigger = passage.span_of(words.start, words.end)
    for hit in hits or places:
        for relation in _CLAIMING:
            pattern = "place" if places else "event"
            yield ClaimMention(subject, relation, hit, sentence.span, trigger, pattern=pattern)


def _deed_after(
    passage: Passage, first: int, sentence: Sentence, relations: frozenset[str] = _OWNED
) -> tuple[Trigger, Span] | None:
    """Return what the first noun of some deeds right after a token expresses, and its tokens; None for none."""
    for index in range(first, min(sentence.last, first + _NOUN_REACH)):
        count, forms = nouns_at(passage, index, sentence)
        deed = next((form.trigger for form in forms if form.trigger.relation in relations), None)
        if deed is not None:
            return deed, Span(index, index + count)
    return None


def _aimed_at(passage: Passage, first: int, sentence: Sentence) -> tuple[Mention, ...]:
    """Return whom a noun of attack right after is aimed at: "claimed responsibility for the attack on Erbil"."""
    found = _deed_after(passage, first, sentence, frozenset({"attacks"}))
    if found is None:
        return ()
    attack, words = found
    prepositions = tuple(place for place in attack.target if place not in ("genitive", "object", "subject"))
    return after_preposition(passage, prepositions, words.end, sentence.last)


def _says_so(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    window = passage.lower[clause.predicate : clause.predicate + 6]
    return not trigger.requires or any(word in trigger.requires for word in window)


def _victims(passage: Passage, first: int, last: int) -> tuple[Mention, ...]:
    """Return whom the first attack named within `[first, last)` hits."""
    for clause in passage.clauses_at(first, last):
        attacks = expresses(passage, clause.predicate, "attacks")
        if attacks and (found := actors_of(passage, clause.object)):
            return tuple(mention for mention in found if mention.role != "anonymous")
    return ()
