"""Relations that the text forces without saying them: the aim that two parties share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import right_after
from kg.extract.passage import Passage
from kg.languages.language import Trigger
from kg.model import ClaimMention, Mention, Sentence

_BACK = 2  # sentences back to where the aim was shared
_REACH = 6  # tokens from the aim to the act that it consists in


def shared_aims(passage: Passage, claims: Sequence[ClaimMention]) -> Iterator[ClaimMention]:
    """Yield the act that a shared aim consists in, for both who share it.

    "Kedua negara memiliki misi yang sama. Misi itu adalah mengalahkan ISIS." forces that both oppose ISIS.

    Args:
        passage: the document.
        claims: those found so far.
    """
    shared = [c for c in claims if c.relation == "agreesWith" and c.polarity == "positive"]
    for number, sentence in enumerate(passage.document.sentences):
        for noun, verb, trigger in _aims(passage, sentence):
            agreement = _agreement_on(passage, noun, number, shared)
            targets = right_after(passage, verb + 1, sentence.last)
            if agreement is not None:
                yield from _both(passage, agreement, (trigger, verb), targets)


def _both(
    passage: Passage, agreement: ClaimMention, act: tuple[Trigger, int], targets: Sequence[Mention]
) -> Iterator[ClaimMention]:
    trigger, verb = act
    span = passage.tokens[verb].span
    for party in dict.fromkeys((agreement.subject, agreement.object)):
        for target in targets:
            yield ClaimMention(party, trigger.relation, target, span, span, pattern="shared-aim")


def _aims(passage: Passage, sentence: Sentence) -> Iterator[tuple[int, int, Trigger]]:
    """Yield aim noun, verb and its trigger of "misi tersebut adalah mengalahkan ISIS", "the aim is to defeat ISIS"."""
    for noun in range(sentence.first, sentence.last):
        if passage.lower[noun] not in passage.words.aim_nouns or not _definite(passage, noun, sentence):
            continue
        for verb in range(noun + 1, min(sentence.last, noun + _REACH)):
            forms = passage.language.triggers.get(passage.lower[verb], ())
            trigger = next(
                (f.trigger for f in forms if f.trigger.part == "verb" and "object" in f.trigger.target), None
            )
            if trigger is not None:
                yield noun, verb, trigger
                break
            if passage.lower[verb] == ",":
                break


def _definite(passage: Passage, noun: int, sentence: Sentence) -> bool:
    around = passage.lower[max(sentence.first, noun - 2) : noun] + passage.lower[noun + 1 : noun + 2]
    return any(word in passage.words.demonstratives for word in around)


def _agreement_on(passage: Passage, noun: int, number: int, shared: Sequence[ClaimMention]) -> ClaimMention | None:
    """Return the latest agreement within reach whose sentence names the same aim."""
    for claim in reversed(shared):
        there = passage.sentence_at(claim.trigger.start)
        sentence = passage.document.sentences[there]
        named = passage.lower[noun] in passage.lower[sentence.first : sentence.last]
        if number - _BACK <= there < number and named:
            return claim
    return None
