"""Whom "the statement", "pernyataan itu" means: whose it is, who issued it, or who spoke in it shortly before."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Mention, Span
from kg.resolve.reading import Actors, Reading

_NEAR = 3  # tokens between a preposition and the document
_REACH = 3  # sentences back to where a document is first spoken of


def document(reading: Reading, mention: Mention) -> Actors:
    """Return who issued the letter, statement or report that a mention takes up; nobody where the text doesn't tell."""
    for token in _spoken_of(reading, mention):
        author = _owner(reading, token) or _sender(reading, token) or _speaker(reading, token)
        if author:
            return author
    return ()


def _spoken_of(reading: Reading, mention: Mention) -> Iterator[int]:
    """Yield the tokens with the same noun up to the mention, the latest first, then those with another such noun."""
    scene = reading.scene
    noun = (mention.role or "").partition(":")[2]
    here = scene.sentence_of(mention.span)
    sentences = scene.document.sentences[max(0, here - _REACH) : here + 1]
    tokens = scene.document.tokens
    before = [i for sentence in reversed(sentences) for i in range(sentence.last - 1, sentence.first - 1, -1)]
    before = [i for i in before if tokens[i].span.end <= mention.span.end]
    yield from (i for i in before if tokens[i].text.lower() == noun)
    yield from (i for i in before if tokens[i].text.lower() in scene.lexicon.document_words - {noun})


def _owner(reading: Reading, token: int) -> Actors:
    """Return whose a document is by the words beside it: "a UN report", "laporan PBB", "a letter from the Taliban"."""
    scene, lexicon = reading.scene, reading.scene.lexicon
    span = scene.document.tokens[token].span
    right_after = lexicon.organ_order == "before-state"
    before, after = scene.cover.before(span.start), scene.cover.after(span.end)
    if before is not None and not right_after:
        tie = scene.text[before.span.end : span.start].strip()
        if tie in ("", lexicon.possessive):
            return reading.meant(before)
    if after is None:
        return ()
    words = scene.text[span.end : after.span.start].lower().split()
    ties = [word for word in words if word not in lexicon.definite_before]
    tied = len(ties) == 1 and ties[0] in lexicon.document_links
    return reading.meant(after) if tied or (right_after and not words) else ()


def _sender(reading: Reading, token: int) -> Actors:
    """Return who does something with the document or in it: "Turkey issued a statement", "said in a statement"."""
    scene = reading.scene
    tokens = scene.document.tokens
    for clause in scene.by_sentence.clauses(scene.sentence_of(tokens[token].span)):
        passive = clause.voice == "passive"
        subject, thing = (clause.agent, clause.subject) if passive else (clause.subject, clause.object)
        follows = passive or clause.predicate < token
        if thing is not None and subject is not None and thing.head == token and follows:
            heads = (subject.head, *subject.conjuncts)
            return tuple(dict.fromkeys(actor for h in heads for actor in _meant_at(reading, tokens[h].span)))
    return ()


def _speaker(reading: Reading, token: int) -> Actors:
    """Return who says or does something in a document: "said in a statement", "condemned the raid in a statement"."""
    scene = reading.scene
    tokens = scene.document.tokens
    span = tokens[token].span
    here = scene.sentence_of(span)
    for statement in scene.by_sentence.outer_statements(here):
        speaker = statement.speaker
        if speaker is not None and not span.overlaps(statement.content) and not speaker.span.overlaps(span):
            return reading.meant(speaker)
    sentence = scene.document.sentences[here]
    inside = {tokens[i].text.lower() for i in range(max(sentence.first, token - _NEAR), token)}
    first = next((clause for clause in scene.by_sentence.clauses(here) if clause.subject), None)
    if first is None or first.subject is None or not inside & scene.lexicon.document_venues:
        return ()
    return _meant_at(reading, tokens[first.subject.head].span)


def _meant_at(reading: Reading, span: Span) -> Actors:
    return next((actors for m in reading.scene.cover.touching(span) if (actors := reading.meant(m))), ())
