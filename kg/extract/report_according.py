"""Reports whose source a preposition names: "Menurut X, ...", "..., according to X"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.appositions import name_after
from kg.extract.attribution import Attribution
from kg.extract.circumstances import is_outlet
from kg.extract.content import Content, content_between, has_verb, introduces_clause
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office, is_person
from kg.extract.phrases import Phrase
from kg.extract.report import has_verb_tagged, report
from kg.extract.speakers import Speaker, fused_speaker, speaker_of_phrase

_SHORTEST = 3  # words of what follows "according to X"
_NOMINAL = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
_OPENING = ("ADV", "CCONJ", "SCONJ", "ADP")
_LONGEST_OWNED = 5  # tokens of what is somebody's
_LONGEST_NOUN = 10  # words of the noun phrase that a speaker's name is added to


def according_to(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "Menurut X, ..." and "..., according to X", at either end and in the middle.

    Args:
        passage: the document.
        cue: a preposition that names a source.
        bounds: the tokens that the report may use.
        found: the reports before it, which make no difference here.
    """
    del found
    first, last = bounds
    speaker = named_source(passage, cue, last)
    own = _in_relative_clause(passage, cue, first) or _is_cited_by_person(passage, cue)
    if speaker is None or own or _quotes_as_saying(passage, cue, speaker, last):
        return None
    comma = next((i for i in range(max(speaker.last, cue.last), last) if passage.lower[i] == ","), last)
    comma = _after_apposition(passage, comma, last)
    before = content_between(passage, first, _conclusion_before(passage, first, cue.first), marker="comma")
    if before is not None and introduces_clause(passage, before.last - 1):
        return None  # part of another's report: "Polisi menyatakan bahwa menurut informasi awal, ..."
    told = _told_before(passage, before, comma, last) or _told_after(passage, before, comma, last)
    if told is not None:
        content, pattern = told
        return report(cue, speaker, content, pattern) if content is not None else None
    content = content_between(passage, comma if comma < last else speaker.last, last, marker="comma")
    if content is None or content.last - content.first < _SHORTEST:
        return None
    return report(cue, speaker, content, "according-to-before")


_Told = tuple[Content | None, str] | None


def _told_before(passage: Passage, before: Content | None, comma: int, last: int) -> _Told:
    """Return the words before a source as what it says, with the name of the pattern; None where they are not."""
    if before is None or (comma < last and passage.lower[before.last - 1] in passage.words.contrasts):
        return None  # "X menyebut 23 persen, tapi menurut Y, hanya 10"
    if passage.tokens[before.first].pos == "SCONJ" and has_verb(passage, comma, last):
        return None  # "While most were secret, according to an official, two were not"
    alone = not any(t.pos != "PUNCT" for t in passage.tokens[comma:last])
    adverbial = passage.tokens[before.first].pos == "ADP"  # "kata X dalam pidatonya, menurut Y"
    verbless = alone and passage.words.verbless_clauses and not adverbial
    return (before, "according-to-after") if has_verb(passage, before.first, before.last) or verbless else None


def _told_after(passage: Passage, before: Content | None, comma: int, last: int) -> _Told:
    """Return what goes on after a source put into a sentence, with what stands before it unless that only leads in."""
    if before is None or comma >= last or not has_verb(passage, comma, last):
        return None
    opens = before.last - before.first <= _SHORTEST and passage.tokens[before.first].pos in _OPENING
    lead = opens or passage.lower[before.last - 1] in passage.words.contrasts
    content = content_between(passage, comma if lead else before.first, last, marker="comma")
    return content, "according-to-within"


def _is_cited_by_person(passage: Passage, cue: CueMention) -> bool:
    """Return whether somebody who acts cites a source, not the article: "Modi left the hall, quoting Gandhi"."""
    verb = passage.tokens[cue.first]
    if verb.label == "acl" and passage.lower[cue.first - 1] == ",":
        near = passage.phrases_between(max(0, verb.head - _LONGEST_NOUN), cue.first)
        return any(p.first <= verb.head < p.last and is_person(p.head) for p in near)  # "Modi, quoting Gandhi, said"
    if verb.pos != "VERB" or verb.label.partition(":")[0] != "advcl":
        return False
    if passage.tokens[cue.first - 1].pos in ("ADP", "SCONJ"):
        return True  # "won votes by citing the Bible"
    clause = next((c for c in passage.clauses_at(verb.head, verb.head + 1)), None)
    if clause is None or clause.subject is None or verb.head > cue.first:
        return False
    head = clause.subject.head
    near = passage.phrases_between(max(0, head - _LONGEST_NOUN), cue.first)
    acting = next((p for p in near if p.first <= head < p.last), None)
    return acting is not None and (is_person(acting.head) or is_office(acting.head))


def _quotes_as_saying(passage: Passage, cue: CueMention, speaker: Speaker, last: int) -> bool:
    """Return whether the source has its own verb of saying: "Koran itu mengutip sumber AS mengatakan bahwa"."""
    if passage.tokens[cue.first].pos != "VERB":
        return False
    reach = min(last, max(speaker.last, cue.last) + _LONGEST_NOUN)
    saying = (c for c in passage.cues_between(speaker.last, reach) if c.reading("active") and c.cue.act == "say")
    return any("," not in passage.lower[speaker.last : following.first] for following in saying)


def _conclusion_before(passage: Passage, first: int, end: int) -> int:
    """Return the comma before words that close a report (", demikian laporan kantor berita MENA"), else `end`."""
    for index in range(end - 2, max(first, end - _LONGEST_NOUN), -1):
        if passage.lower[index] == "," and passage.lower[index + 1] in passage.words.concluding:
            return index
    return end


def _in_relative_clause(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a source is put into a relative clause ("a policy which, according to AFP, ...")."""
    before = [i for i in range(max(first, cue.first - 2), cue.first) if passage.lower[i] != ","]
    return bool(before) and passage.lower[before[-1]] in passage.language.modifiers.relativizers


def named_source(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return the actor whom "according to" names, also at the end of a longer phrase ("menurut data PBB").

    Args:
        passage: the document.
        cue: a preposition that names a source.
        last: the token before which its report ends.
    """
    comma = next((i for i in range(cue.last, last) if passage.lower[i] == ","), last)
    comma = next((p.last for p in passage.phrases_between(cue.last, last) if p.first < comma < p.last), comma)
    fused = fused_speaker(passage, cue)
    if fused is not None:
        return fused
    named = _head_of_source(passage, cue, comma)
    if named is not None and (_is_press_of(passage, named) or _is_sent_from(passage, cue, named)):
        return Speaker(None, passage.span_of(named.first, named.last + 1).of(passage.text), named.first, named.last + 1)
    if named is not None and _is_owner_cited(passage, cue, named):
        return None
    if named is not None and not has_verb_tagged(passage, cue.last, named.first):
        of_state = named.head.actor_kind == "State" and not named.office
        added = name_after(
            passage, named.last, last, fits=lambda m: is_person(m) or (of_state and is_outlet(passage, m))
        )
        return speaker_of_phrase(
            passage, added if added is not None and _is_added(passage, cue, named, added) else named
        )
    added = name_after(passage, cue.last, last) if named is None and comma > cue.last else None
    return speaker_of_phrase(passage, added) if added is not None else _unnamed_source(passage, cue, comma)


def _is_owner_cited(passage: Passage, cue: CueMention, named: Phrase) -> bool:
    """Return whether what is cited is somebody's thing, which says nothing: "citing the rebels' heavy firepower"."""
    if passage.lower[cue.last - 1] not in passage.words.adducing or named.office is not None:
        return False
    mark, *things = (*passage.lower[named.last : named.last + _LONGEST_OWNED], "")
    can_say = (*passage.words.sources, *passage.words.press, *passage.language.outlet_words, *passage.words.documents)
    return mark in ("'s", "'", "’s", "’") and set(things).isdisjoint(can_say)


def _is_press_of(passage: Passage, named: Phrase) -> bool:
    """Return whether a State's adjective only tells of which land the press is: "German media", "media Jerman"."""
    beside = passage.lower[named.last : named.last + 1] if passage.words.possessor_first else ()
    alone = named.head.actor_kind == "State" and len(named.mentions) == 1
    return alone and bool(set(beside) & set(passage.words.press))


def _is_sent_from(passage: Passage, cue: CueMention, named: Phrase) -> bool:
    """Return whether a place only tells where reports come from: "according to reports from Baghdad"."""
    place = named.head.kind == "name" and (named.head.role == "capital" or named.head.actor_kind == "Place")
    told = passage.lower[cue.last - 1 : named.first]
    sent = passage.words.author_prepositions[-1] in told and not set(told).isdisjoint(passage.words.sources)
    return place and sent  # but "pernyataan dari Moskow"


def _is_added(passage: Passage, cue: CueMention, named: Phrase, added: Phrase) -> bool:
    """Return whether a name after a comma is the source: whose it is stands before, or a State and its outlet do."""
    outlet = named.head.actor_kind == "State" and is_outlet(passage, added.head)  # "situs internet Israel, Ynet"
    return outlet or _is_of(passage, cue, named)


def _is_of(passage: Passage, cue: CueMention, named: Phrase) -> bool:
    """Return whether a name in a source only tells whose the source is: "the Afghan team's coach, Alireza Mehraban"."""
    if is_person(named.head) or is_office(named.head):
        return is_office(named.head)
    if passage.words.possessor_first:
        return passage.tokens[named.last].pos in ("NOUN", "ADJ", "PROPN", "PART")
    words = set(passage.lower[cue.last : named.first])
    spoken = any(other.reading("noun") for other in passage.cues_between(cue.last, named.first))
    return bool(words) and not spoken and not words & set(passage.words.sources)


def _head_of_source(passage: Passage, cue: CueMention, end: int) -> Phrase | None:
    """Return the phrase that names a source: the last of those that stand together ("the state news agency KCNA")."""
    named: Phrase | None = None
    for phrase in passage.phrases_between(cue.last, end):
        start = cue.last if named is None else named.last
        between = range(start, phrase.first)
        if named is None:
            authors = any(passage.lower[i] in passage.words.possessive_words for i in between)
            if phrase.first - cue.last > (_LONGEST_NOUN if authors else _SHORTEST):
                return None
        elif not _stands_with(passage, named, phrase):
            return named
        named = phrase
    return named


def _stands_with(passage: Passage, first: Phrase, second: Phrase) -> bool:
    """Return whether two phrases are one noun phrase whose head is the second: "the state" and "KCNA"."""
    if not passage.words.possessor_first or first.head.role == "anonymous":
        return False
    whole = is_person(first.head) or first.office is not None or second.head.kind != "name"
    between = range(first.last, second.first)
    return not whole and all(passage.tokens[i].pos in ("NOUN", "ADJ", "PROPN", "PART") for i in between)


def _unnamed_source(passage: Passage, cue: CueMention, end: int) -> Speaker | None:
    """Return a source without a name that can say something: "according to a report", "menurut survei"."""
    first, last = min(cue.first + 1, cue.last), cue.last
    if last >= min(end, len(passage.tokens)):
        return None  # the text ends in mid-report
    first = first if passage.lower[first] in passage.words.sources else last  # "menurut laporan" is one cue
    while last < end and (passage.tokens[last].pos in _NOMINAL or passage.lower[last] == "-"):
        last += 1
    if first == last:
        return None
    spoken = any(other.reading("noun") for other in passage.cues_between(cue.last, last))
    words = {word for token in passage.lower[first:last] for word in (token, token.partition("-")[0])}
    apart = passage.lower[cue.first - 1] == "," and passage.tokens[first].pos in ("DET", "NUM", "PROPN")
    can_say = spoken or bool(words & set(passage.words.sources)) or (apart and passage.tokens[cue.first].pos != "VERB")
    if not can_say:
        return None
    return Speaker(None, passage.span_of(first, last).of(passage.text), first, last)


def _after_apposition(passage: Passage, comma: int, last: int) -> int:
    """Return the comma that ends "menurut X, juru bicara Y, ...", where the first one opens an apposition."""
    following = next((i for i in range(comma + 1, last) if passage.lower[i] == ","), last)
    if following < last and not has_verb(passage, comma + 1, following) and has_verb(passage, following, last):
        opener = next(passage.phrases_between(comma + 1, following), None)
        if opener is not None and opener.office is not None and opener.first - comma <= 2:
            return following
    return comma
