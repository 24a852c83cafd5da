"""Who reports where a cue follows its subject: beside it, shared with an earlier report, or parted by a clause."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.attribution import Attribution
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.speakers import Speaker, speaker_of_phrase
from kg.extract.subjects import speaker_before
from kg.extract.tied_reports import is_participle

_OPENING = 2  # tokens of "Mr. Blatter"
_LONGEST = 14  # tokens of a name with its titles


def reporting_subject(passage: Passage, cue: CueMention, first: int, found: Sequence[Attribution]) -> Speaker | None:
    """Return who reports with an active cue: its own subject, or the one that it shares with an earlier report.

    Args:
        passage: the document.
        cue: an active cue before its content.
        first: where its clause can begin.
        found: the reports before it.
    """
    fronted = _subject_after(passage, cue)
    if fronted is not None:
        return fronted
    told_apart = _apart_from_object(passage, cue)
    if told_apart is not None:
        return told_apart
    main = main_clause_after(passage, cue)
    if main is not None:
        return speaker_of_phrase(passage, main[1])
    index = cue.first - 1
    along = passage.words.accompanying
    while index >= first and passage.tokens[index].pos in ("ADV", "AUX", "PART") and passage.lower[index] not in along:
        index -= 1
    joiners = (*passage.language.modifiers.coordinators, *along, *passage.words.by_means, ",")
    tied = is_participle(passage, cue) or (index >= first and passage.lower[index] in joiners)
    if tied:
        whole = _of_main_clause(passage, cue, found) or _of_noun_report(passage, cue)
        shared = whole or next((a.speaker for a in reversed(found) if _governs(passage, a, cue, index)), None)
        dependent = is_participle(passage, cue) or passage.lower[index] in passage.words.by_means
        shared = shared or (_main_subject(passage, cue) if dependent else None)
        if shared is not None:
            return shared
    elif index >= first and passage.lower[index] in passage.language.modifiers.relativizers:
        told_of = next((a.speaker for a in reversed(found) if _told_of(passage, a, cue, index)), None)
        if told_of is not None:
            return told_of
    return speaker_before(passage, cue, first, tied=tied)


def apart_from_content(passage: Passage, cue: CueMention, speaker: Speaker, content: int) -> Speaker:
    """Return who reports, the main subject where a participle's words begin with the name of who was taken for him.

    "He defended Sepp Blatter, FIFA's president, who is under investigation, saying Mr. Blatter should stay."

    Args:
        passage: the document.
        cue: a cue before its content.
        speaker: who stands nearest before it.
        content: the first token of the words.
    """
    first = next(passage.phrases_between(content, content + _OPENING), None)
    named = speaker.mention is not None and speaker.mention.kind == "name" and is_participle(passage, cue)
    if first is None or not named or first.head.text.split()[-1] != speaker.text.split()[-1]:
        return speaker
    return _main_subject(passage, cue) or speaker


def main_clause_after(passage: Passage, cue: CueMention) -> tuple[int, Phrase] | None:
    """Return the comma after what a sentence opens with along its main act, and who acts: "Sambil menyebut A, X pergi".

    Args:
        passage: the document.
        cue: an active cue.
    """
    sentence = passage.document.sentences[cue.sentence]
    opener = passage.lower[sentence.first]
    if cue.first != sentence.first + 1 or opener not in (*passage.words.accompanying, *passage.words.by_means):
        return None
    for comma in (i for i in range(cue.last, sentence.last) if passage.lower[i] == ","):
        acting = next(passage.phrases_between(comma + 1, sentence.last), None)
        if acting is None or acting.first != comma + 1:
            continue
        verb = acting.last
        while verb < sentence.last and passage.tokens[verb].pos in ("ADV", "AUX", "PART"):
            verb += 1
        if verb < sentence.last and passage.tokens[verb].pos == "VERB":
            return comma, acting
    return None


def _subject_after(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return the subject of the main clause after a participle that opens it: "Saying that A, Putin left"."""
    verb, endings = passage.tokens[cue.first], passage.words.participle_endings
    opens = cue.first == passage.document.sentences[cue.sentence].first and verb.head > cue.first
    if not opens or not endings or not passage.lower[cue.first].endswith(endings) or verb.label != "advcl":
        return None
    clause = next(passage.clauses_at(verb.head, verb.head + 1), None)
    return speaker_at(passage, clause.subject.head) if clause is not None and clause.subject is not None else None


def _of_main_clause(passage: Passage, cue: CueMention, found: Sequence[Attribution]) -> Speaker | None:
    """Return the subject of a cue that a relative clause with a report parts from it: "X, whose aide said Y, told"."""
    latest = next((a.cue for a in reversed(found) if a.cue is not None and a.cue.sentence == cue.sentence), None)
    if latest is None or latest.first >= cue.first or not passage.tokens[latest.first].label.startswith("acl"):
        return None
    noun = passage.tokens[latest.first].head
    verb, own = passage.tokens[noun].head, passage.tokens[cue.first]
    acts = verb == cue.first or (own.label == "conj" and own.head == verb)
    subject = passage.tokens[noun].label.startswith("nsubj") and acts
    if not subject and is_participle(passage, cue) and own.head == verb < noun:
        return _main_subject(passage, cue)  # "Obama rebuked critics who say A, saying that B"
    return speaker_at(passage, noun) if subject and noun < latest.first else None


def _of_noun_report(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return who acts where a noun's clause stands between: "X rejected Y's claim that Z lied, saying", X says it."""
    verb = passage.tokens[passage.tokens[cue.first].head]
    spoken = any(noun.reading("noun") for noun in passage.cues_between(verb.head, verb.head + 1))
    if not spoken or not verb.label.startswith("acl") or not is_participle(passage, cue):
        return None
    return _main_actor(passage, cue, passage.tokens[verb.head].head)


def _apart_from_object(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return who acts where a pronoun that a participle governs means who stands nearer: "a letter to X asking him"."""
    pronoun = next(passage.phrases_between(cue.last, cue.last + 1), None)
    third = pronoun is not None and (pronoun.head.role or "").startswith("third-")
    head = passage.tokens[cue.first].head
    if not third or not passage.words.possessor_first or head >= cue.first:
        return None
    endings = passage.words.participle_endings
    written = passage.lower[head] in passage.words.documents and passage.lower[cue.first].endswith(endings)
    return _main_actor(passage, cue, head) if written or is_participle(passage, cue) else None


def _main_actor(passage: Passage, cue: CueMention, index: int) -> Speaker | None:
    """Return the subject of the nearest clause above a token that depends on no other and begins before a cue."""
    for _ in range(_LONGEST):
        clause = next(passage.clauses_at(index, index + 1), None)
        dependent = passage.tokens[index].label.partition(":")[0] in ("advcl", "acl", "xcomp")
        if clause is not None and clause.subject is not None and not dependent:
            return speaker_at(passage, clause.subject.head) if clause.predicate < cue.first else None
        index = passage.tokens[index].head
    return None


def _main_subject(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return the subject of the verb that a report is a means of: "menyerang Hizbullah dengan mencap mereka ..."."""
    clause = next(passage.clauses_at(passage.tokens[cue.first].head, passage.tokens[cue.first].head + 1), None)
    if clause is None or clause.subject is None or clause.predicate >= cue.first:
        return None
    return speaker_at(passage, clause.subject.head)


def speaker_at(passage: Passage, head: int) -> Speaker | None:
    """Return the actor whose phrase holds a token as a speaker."""
    near = passage.phrases_between(max(0, head - _LONGEST), min(len(passage.tokens), head + _LONGEST))
    phrase = next((p for p in near if p.first <= head < p.last), None)
    return speaker_of_phrase(passage, phrase) if phrase is not None else None


def _told_of(passage: Passage, attribution: Attribution, cue: CueMention, relative: int) -> bool:
    """Return whether a relative clause is on who spoke just before: '..., " said X, a lawmaker, who urged'."""
    speaker, own = attribution.speaker, attribution.cue
    if own is None or speaker is None or own.sentence != cue.sentence or not own.last <= speaker.first < relative:
        return False
    between = range(speaker.last, relative)
    return not any(passage.tokens[i].pos in ("VERB", "AUX") for i in between) and (
        passage.lower[relative - 1] == "," or not between
    )


def _governs(passage: Passage, attribution: Attribution, cue: CueMention, conjunction: int) -> bool:
    """Return whether an earlier report of the sentence ends where this cue is tied on, and so shares its subject."""
    if attribution.cue is None or attribution.cue.sentence != cue.sentence or attribution.speaker is None:
        return False
    ended = passage.token_at(attribution.content.end - 1) + 1
    inverted = attribution.cue.last <= attribution.speaker.first <= conjunction
    beside = is_participle(passage, cue) and attribution.speaker.last <= attribution.cue.last <= conjunction
    if ended <= min(attribution.cue.first, attribution.speaker.first) and (inverted or beside):
        return True  # '..., " said X, a lawmaker, adding that', '..., " kata X seraya menambahkan'
    another = next(passage.phrases_between(ended, conjunction), None)  # "X insisted that ..., but Y, a minister, said"
    return attribution.pattern.startswith("cue-before") and ended <= conjunction + 1 and another is None
