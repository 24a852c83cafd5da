"""Statements in titles: "Kerry: AS-Rusia Punya Misi yang Sama", "Maduro Sebut AS Dalang Kudeta", "US says ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotate.mention_lexicon import load_reference
from kg.extract.attribution import Attribution, certainty_of
from kg.extract.content import Content, content_between, has_predicate, has_verb
from kg.extract.content_after import content_after
from kg.extract.cues import CueMention
from kg.extract.headline_speakers import after_occasion, before_addressee, before_topic
from kg.extract.passage import Passage
from kg.extract.speakers import Speaker, speaker_of_phrase
from kg.extract.subjects import speaker_before
from kg.extract.trigger_lookup import triggers_at
from kg.model import Sentence

_PAIR = 2
_LONGEST_NAME = 8  # words before the colon of a headline that can still name a speaker
_TEASER = 6  # tokens of a teaser, with its comma: ", Ini Alasannya"
_DASHES = ("--", "–", "—")  # noqa: RUF001
_LONGEST_ACTOR = 4  # words after a cue, its actor's name apart, up to a verb
_COMMITMENTS = ("promises", "threatens")
_SHORTEST = 2  # words in the shortest headline content


def headline_statements(passage: Passage, reported: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the statements of the title: one for a colon or a clipped cue, else those found as in running text.

    Args:
        passage: the document.
        reported: indirect speech of the whole document; those with their cue in the title become headlines.
    """
    found: list[Attribution] = []
    for sentence in passage.document.sentences:
        if not passage.in_title(sentence):
            continue
        running = [replace(a, kind="headline") for a in reported if a.cue and a.cue.span in sentence.span]
        own = list(_colon(passage, sentence))
        if any(a.content != r.content and r.cue and r.cue.span in a.content for a in own for r in running):
            own = []  # a topic, not a speaker: "North Korea: Kim says ..."
        own = own or list(_signed(passage, sentence))
        found.extend(_before_answer(passage, sentence, own))
        found.extend(own or list(clipped_reports(passage, sentence)) or running)
    return tuple(found)


def _before_answer(passage: Passage, sentence: Sentence, own: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what somebody says in a headline before another answers: "X Sebut Ekonomi Membaik, Y: ..."."""
    speaker = own[0].speaker if own else None
    comma = speaker.first - 1 if speaker is not None else sentence.first
    if comma <= sentence.first or passage.lower[comma] != ",":
        return
    yield from clipped_reports(passage, replace(sentence, last=comma))


def _colon(passage: Passage, sentence: Sentence) -> Iterator[Attribution]:
    colon = next((i for i in range(sentence.first, sentence.last) if passage.lower[i] == ":"), None)
    if colon is None:
        return
    start = after_occasion(passage, sentence.first, colon)
    before = _name_alone(passage, start, before_addressee(passage, start, before_topic(passage, start, colon)))
    announced = _owner_of_words(passage, start, colon)
    before = announced or before
    if announced is None and before is not None and any(_tells_topic(passage, i) for i in range(start, before.first)):
        return
    after = _name_alone(passage, colon + 1, sentence.last)
    content = None
    if before is not None:
        content = content_between(passage, colon + 1, sentence.last, marker="comma")
    elif after is not None and _tells(passage, sentence.first, colon):
        content = content_between(passage, sentence.first, colon, marker="comma")
    if (
        content is not None
        and content.last - content.first >= _SHORTEST
        and not _is_speech(passage, content.span.start)
    ):
        yield Attribution("headline", content.span, "headline-colon", speaker=before or after)


def _signed(passage: Passage, sentence: Sentence) -> Iterator[Attribution]:
    """Yield what a title says before a dash and its speaker: "German troops to stay - minister"; outlets sign none."""
    last = sentence.last - (passage.lower[sentence.last - 1] == ".")
    dash = next((i for i in range(last - 1, sentence.first, -1) if _parts(passage, i)), None)
    speaker = (_name_alone(passage, dash + 1, last) or _source_alone(passage, dash + 1, last)) if dash else None
    if dash is None or speaker is None or (speaker.mention is not None and speaker.mention.role == "outlet"):
        return
    content = content_between(passage, sentence.first, dash, marker="comma")
    if content is not None and has_predicate(passage, content.first, content.last):
        named = speaker.mention is not None and speaker.mention.kind == "name"
        who = speaker if named else replace(speaker, mention=None)  # "- minister"
        yield Attribution("headline", content.span, "headline-dash", speaker=who)


def _source_alone(passage: Passage, first: int, last: int) -> Speaker | None:
    """Return an outlet or source without a name that a dash credits: "Army enters north - agency"."""
    sorts = load_reference(passage.language.code).noun_sorts
    noun = passage.lower[last - 1]
    outlet = sorts.get(noun) == "outlet" or noun in (*passage.words.sources, *passage.words.agencies)
    return (
        Speaker(None, passage.span_of(first, last).of(passage.text), first, last)
        if outlet and last - first <= _PAIR
        else None
    )


def _parts(passage: Passage, index: int) -> bool:
    """Return whether a token is a dash that parts two phrases, and no hyphen."""
    spaced = passage.text[passage.tokens[index].span.start - 1] == " "
    return passage.lower[index] in _DASHES or (passage.lower[index] == "-" and spaced)


def _owner_of_words(passage: Passage, first: int, colon: int) -> Speaker | None:
    """Return whose words a noun before a colon announces: "Peringatan Keras Rusia: ...", "Respons Istana: ..."."""
    owner = next((p for p in passage.phrases_between(first + 1, colon) if p.last == colon), None)
    if owner is None or passage.words.possessor_first or passage.lower[first] not in passage.words.headline_words:
        return None
    between = range(first + 1, owner.first)
    plain = len(between) <= 1 and not any(_is_verbal(passage, i) or passage.tokens[i].pos == "ADP" for i in between)
    return speaker_of_phrase(passage, owner) if plain else None


def _is_speech(passage: Passage, position: int) -> bool:
    return any(q.outer.start <= position < q.outer.end and not q.scare for q in passage.document.quotes)


def _name_alone(passage: Passage, first: int, last: int) -> Speaker | None:
    """Return the phrase that fills the tokens `[first, last)` but for titles and small words."""
    if last - first > _LONGEST_NAME:
        return None
    phrases = list(passage.phrases_between(first, last))
    if not phrases:
        return _office_alone(passage, first, last)
    if phrases[-1].last < last:
        return None
    inside = [i for i in range(first, last) if not any(p.first <= i < p.last for p in phrases)]
    says = any(cue.reading("clipped", "active") for cue in passage.cues_between(first, last))
    tags = ("VERB", "AUX", "ADP", "CCONJ")
    if says or any(passage.tokens[i].pos in tags or _is_verbal(passage, i) for i in inside):
        return None
    return speaker_of_phrase(passage, phrases[-1])


def _office_alone(passage: Passage, first: int, last: int) -> Speaker | None:
    """Return an office without its holder, where a comma only seems to add it to a name: "Tinjau Waduk X, Menhan:"."""
    if first >= last:
        return None
    span = passage.span_of(first, last)
    office = next((m for m in passage.mentions_between(span.start, span.end) if m.span == span), None)
    named = office is not None and (office.role or "").startswith("office:")
    return Speaker(None, span.of(passage.text), first, last) if named else None


def _tells_topic(passage: Passage, index: int) -> bool:
    """Return whether a noun beside a name says that a headline is about it: "Sejarah Iran: ...", "Perang Ukraina"."""
    word = passage.lower[index]
    acts = any(form.trigger.part == "noun" for form in passage.language.triggers.get(word, ()))
    return acts or word in (*passage.words.topic_nouns, *passage.words.happenings)


def clipped_reports(passage: Passage, sentence: Sentence) -> Iterator[Attribution]:
    """Yield the statements of clipped cues between their subject and their content, as Indonesian headlines have it.

    Args:
        passage: the document.
        sentence: a headline.
    """
    speaker = None
    for cue in passage.cues_between(sentence.first + 1, sentence.last):
        if cue.reading("clipped") is None and not _vows(passage, cue):
            continue
        joined = passage.lower[cue.first - 1] in (",", *passage.language.modifiers.coordinators)
        speaker = (speaker if joined else None) or _headline_subject(passage, cue, sentence)
        if speaker is None:
            continue
        content = reported_in_headline(passage, cue, sentence)
        asked = any(other.last == speaker.first for other in passage.cues_between(sentence.first, speaker.first))
        if content is not None and asked and not has_verb(passage, content.first, content.last):
            continue  # "Desak Taiwan Tambah Anggaran": what is asked for, no words
        if content is not None:
            yield Attribution("headline", content.span, "headline-cue", cue, speaker, certainty=certainty_of(cue))


def _vows(passage: Passage, cue: CueMention) -> bool:
    """Return whether a verb that isn't clipped commits its subject to an act: "Iran Bersumpah Bangun Kembali"."""
    commits = cue.cue.relation in _COMMITMENTS and cue.reading("active") is not None
    return commits and not passage.words.possessor_first


def reported_in_headline(passage: Passage, cue: CueMention, sentence: Sentence) -> Content | None:
    """Return what a clipped cue of a headline reports, or None where it governs a bare noun phrase.

    Args:
        passage: the document.
        cue: a cue with a clipped form.
        sentence: the headline.
    """
    length, forms = triggers_at(passage, cue.first)
    if length > cue.last - cue.first and all(form.trigger.relation != cue.cue.relation for form in forms):
        return None  # "Minta Maaf"
    end = _headline_end(passage, cue, sentence)
    return content_after(passage, cue, end) or _rest(passage, cue, end)


def _headline_end(passage: Passage, cue: CueMention, sentence: Sentence) -> int:
    """Return where what a cue reports ends: before a further report, or before what the article promises to tell."""
    joiners = (",", *passage.language.modifiers.coordinators)
    further = (other for other in passage.cues_between(cue.last + 1, sentence.last) if other.reading("clipped"))
    end = next((o.first - 1 for o in further if passage.lower[o.first - 1] in joiners), sentence.last)
    commas = (i for i in range(cue.last + 1, end - 1) if passage.lower[i] == ",")
    return next((i for i in commas if _is_teaser(passage, i + 1, end) or _turns_to_another(passage, cue, i, end)), end)


def _is_teaser(passage: Passage, first: int, end: int) -> bool:
    return passage.lower[first] in passage.words.teasers and end - first < _TEASER


def _turns_to_another(passage: Passage, cue: CueMention, comma: int, end: int) -> bool:
    """Return whether a comma parts what is reported from what another does: "Klaim Menang, Oposisi Ajukan Gugatan"."""
    told = any(_is_verbal(passage, i) for i in range(cue.last, comma))
    demands = (*passage.words.obligations, *passage.words.forbidding)
    if not set(passage.lower[comma + 1 : comma + _LONGEST_ACTOR]).isdisjoint(demands):
        return False  # "Desak Israel Hentikan Serangan, AS Jangan Ikut Campur"
    noun = passage.tokens[comma + 1].pos in ("NOUN", "PROPN")
    return told and noun and any(_is_verbal(passage, i) for i in range(comma + 2, end))


def _headline_subject(passage: Passage, cue: CueMention, sentence: Sentence) -> Speaker | None:
    """Return whoever stands right before a cue, or begins what goes on with it: "X Kecam Y, Sebut Z", "dan Desak Z"."""
    if passage.lower[cue.first - 1] not in (",", *passage.language.modifiers.coordinators):
        speaker = speaker_before(passage, cue, sentence.first)
        return speaker if speaker is not None and speaker.last == cue.first else None
    leading = next(passage.phrases_between(sentence.first, cue.first), None)
    begins = leading is not None and leading.first == sentence.first and leading.last < cue.first - 1
    inverted = passage.lower[cue.first - 1] == "," and _can_be_inverted(passage, cue, sentence)
    return speaker_of_phrase(passage, leading) if leading is not None and begins and not inverted else None


def _can_be_inverted(passage: Passage, cue: CueMention, sentence: Sentence) -> bool:
    """Return whether what follows a cue after a comma can be who speaks: "..., Tegas Putin"."""
    if cue.cue.act != "say":
        return not _acts(passage, cue, sentence.last)
    after = next(passage.phrases_between(cue.last, sentence.last), None)
    return after is None or (after.last >= sentence.last and after.first <= cue.last + 1)


def _rest(passage: Passage, cue: CueMention, end: int) -> Content | None:
    """Return all that follows a cue of saying: headlines drop the copula ("Sebut AS Dalang Kudeta").

    After a cue that acts itself or has mostly things as its object it needs a verb, which headlines clip, too: "Desak
    Israel Hormati Gencatan Senjata".
    """
    if "clause" not in cue.cue.frames and "purpose" not in cue.cue.frames:
        return None  # "Balas Tarif AS"
    own = cue.cue.relation in _COMMITMENTS and not cue.cue.frequent_object  # "Bersumpah Bangun Kembali"
    if not own and (cue.cue.act == "speech-act" or cue.cue.frequent_object) and not _acts(passage, cue, end):
        return None
    if cue.last < end and _opens_no_clause(passage, cue.last):
        return None
    if not own and "naming" not in cue.cue.frames and not _tells(passage, cue.last, end):
        return None  # "Ungkap Obrolannya dengan Prabowo"
    content = content_between(passage, cue.last, end, marker="bare")
    return content if content is not None and content.last - content.first >= _SHORTEST else None


def _tells(passage: Passage, first: int, end: int) -> bool:
    """Return whether the words of a headline say something of a subject: with a verb, a negation or an adjective."""
    negation = passage.language.modifiers.negation
    said = any(_is_verbal(passage, i) or passage.lower[i] in negation for i in range(first, end))
    return said or not passage.words.verbless_clauses or passage.tokens[end - 1].pos == "ADJ"


def _opens_no_clause(passage: Passage, index: int) -> bool:
    """Return whether what follows a cue is a noun or phrase: "Tegas terhadap China", "Bantah Klaim Trump"."""
    return passage.tokens[index].pos == "ADP" or passage.lower[index] in passage.words.allegations


def _acts(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a clipped verb follows a cue soon: "Janji Kirim", "Desak DK PBB Bersidang"."""
    if not {"clause", "purpose"} & set(cue.cue.frames):
        return False
    target = next(passage.phrases_between(cue.last, end), None)
    start = target.last if target is not None and target.first == cue.last else cue.last
    return any(_is_verbal(passage, i) for i in range(start, min(end - 1, start + _LONGEST_ACTOR)))


def _is_verbal(passage: Passage, index: int) -> bool:
    forms = passage.language.triggers.get(passage.lower[index], ())
    return passage.tokens[index].pos in ("VERB", "AUX") or any(form.trigger.part == "verb" for form in forms)
