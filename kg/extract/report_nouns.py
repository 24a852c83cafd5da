"""Reports by a noun of speech: "X's claim that ...", "tuduhan X bahwa ...", "..., demikian pernyataan X"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_gazetteer import OUTLET_ROLES
from kg.extract.attribution import Attribution
from kg.extract.content import content_between, has_verb, introduces_clause
from kg.extract.content_ends import content_end
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.planned_acts import commitment_of
from kg.extract.report import has_verb_tagged, report
from kg.extract.report_subjects import reporting_subject, speaker_at
from kg.extract.speakers import Speaker, fused_speaker, is_dated, speaker_of_phrase
from kg.extract.trigger_lookup import expresses

_DEEPEST = 8  # nouns joined before the noun of speech
_PAIR = 2  # a preposition and an article
_NEAR = 5  # tokens from a noun to what it says
_BODIES = ("State", "IGO", "Organization", "ArmedGroup")
_COMMITMENTS = ("promises", "threatens")
_ADMITTED = ("denies", "rejects")  # who does not deny something says it


def noun_report(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "keluhan Iran bahwa ...", "Iran's claim that ...", "tuduhan bahwa ..."."""
    del found
    first, last = bounds
    if passage.lower[cue.first - 1] in passage.words.concluding:
        return _concluded(passage, cue, first, last)
    promised = _promise_report(passage, cue, first, last)
    if promised is not None:
        return promised
    mark = _noun_mark(passage, cue, last)
    subject = passage.tokens[cue.first].label.startswith("nsubj")
    is_told = mark is not None and subject and _is_copula(passage, mark - 1)  # "harapannya adalah bahwa"
    if mark is None or has_verb_tagged(passage, cue.last, mark - is_told) or _is_no_noun(passage, cue, mark):
        return None
    addressed = _addressed(passage, cue, mark)
    owner = _author(passage, cue.last, mark if addressed is None else addressed)
    possessor = next((p for p in passage.phrases_between(first, cue.first) if _possesses(passage, p, cue)), None)
    phrase = (possessor or owner) if passage.words.possessor_first else (owner or possessor)
    end = content_end(passage, cue, last)
    end = end if is_told else _before_predicate(passage, cue, mark, end)
    nameless = addressed is not None and next(passage.phrases_between(addressed, mark), None) is None
    start = addressed + 1 if addressed is not None and nameless else mark + 1
    content = content_between(passage, start, end, marker="conjunction")
    if content is None or not has_verb(passage, content.first, content.last) or _is_of_noun(passage, content.first):
        return None
    foreign = _is_dismissed(passage, cue, first) or _is_agent(passage, cue, first)
    own = fused_speaker(passage, cue) or _nobody(passage, cue)
    own = own or (None if foreign else _affirming(passage, cue) or reporting_subject(passage, cue, first, ()))
    speaker = speaker_of_phrase(passage, phrase) if phrase else own
    pressed = cue.forms[0].cue.frames == {"purpose"} and (
        speaker is None or speaker.mention is None or speaker.is_pronoun
    )
    if speaker is None or pressed or _is_date(passage, speaker):
        return None
    return report(cue, speaker, content, "noun-cue")


def _is_no_noun(passage: Passage, cue: CueMention, mark: int) -> bool:
    """Return whether a noun is only felt, or is a verb with its object: "he demands safeguards for any plan"."""
    objects = (token for token in passage.tokens[cue.last : mark] if token.label == "obj" and token.head == cue.first)
    acts = passage.tokens[cue.first].pos == "VERB" and next(objects, None) is not None
    return acts or _is_only_felt(passage, cue)


def _infinitive_of(passage: Passage, cue: CueMention, last: int) -> int | None:
    """Return the "to" of what a noun says will be done, right after it or past when it was said."""
    for index in range(cue.last, min(last - 1, cue.last + _NEAR)):
        verb = passage.tokens[index + 1]
        on_noun = index == cue.last or (verb.label == "acl" and verb.head == cue.first)
        on_noun = on_noun or commitment_of(passage, index + 1) == cue.first
        if passage.lower[index] in passage.words.content_infinitives and verb.pos in ("VERB", "AUX") and on_noun:
            return index
    return None


def _author(passage: Passage, first: int, mark: int) -> Phrase | None:
    """Return whose words a noun before `first` tells: his name where it is added, the noun that a possessive is on."""
    inside = passage.words.place_prepositions if passage.words.possessor_first else ()
    near = [(p, passage.lower[max(first, p.first - _PAIR) : p.first]) for p in passage.phrases_between(first, mark)]
    phrases = [p for p, before in near if p.head.role in OUTLET_ROLES or set(before).isdisjoint(inside)]
    phrases = [p for p in phrases if not _is_told(passage, first, p)]
    added = next((p for p in phrases[1:] if is_person(p.head) and passage.lower[p.first - 1] == ","), None)
    if not passage.words.possessor_first or not phrases or is_person(phrases[0].head):
        return phrases[0] if phrases else None
    owned = phrases[0].head.kind == "pronoun" and passage.lower[phrases[0].first] in passage.words.possessives
    return added or (phrases[-1] if owned else phrases[0])  # "complaints by the secretary, X, that", "by his colleague"


def _is_told(passage: Passage, first: int, phrase: Phrase) -> bool:
    """Return whether a preposition tells that words are put to somebody or about him: "pesan kepada Eritrea bahwa"."""
    before = passage.lower[phrase.first - 1] if phrase.first > first else ""
    authors = (*passage.words.possessive_words, *passage.words.author_prepositions)
    return before in passage.words.addressing or (before in passage.words.about and before not in authors)


def _is_only_felt(passage: Passage, cue: CueMention) -> bool:
    """Return whether a noun of feeling is not put in words: "amid frustration that", beside "expressed frustration"."""
    verb = passage.tokens[cue.first].head
    return cue.cue.frequent_object and passage.lower[verb] not in passage.words.light_verbs


def _promise_report(passage: Passage, cue: CueMention, first: int, last: int) -> Attribution | None:
    """Return what a noun says that its owner will do: "Berlin's pledge to add soldiers", "Iran's threat to close it".

    Args:
        passage: the document.
        cue: a noun of speech.
        first: where its report can begin.
        last: where its report ends at the latest.
    """
    start = _infinitive_of(passage, cue, last)
    if cue.forms[0].cue.relation not in _COMMITMENTS or start is None or passage.tokens[cue.first].label == "root":
        return None
    owner = next((p for p in passage.phrases_between(first, cue.first) if _possesses(passage, p, cue)), None)
    speaker = speaker_of_phrase(passage, owner) if owner is not None else _committed(passage, cue, first, start)
    if speaker is None:
        return None
    end = _before_predicate(passage, cue, start + 1, content_end(passage, cue, last))
    content = content_between(passage, start, end, marker="purpose")
    return report(cue, speaker, content, "noun-cue") if content is not None else None


def _committed(passage: Passage, cue: CueMention, first: int, mark: int) -> Speaker | None:
    """Return whose promise or threat it is where possessors follow: "ancaman X untuk", "mengulangi ancaman untuk"."""
    noun = cue.reading("noun")
    if passage.words.possessor_first or noun is None or "clause" not in noun.cue.frames:
        return None
    owner = next(passage.phrases_between(cue.last, mark), None)
    if owner is not None:
        beside = owner.first == cue.last and owner.last == mark and owner.head.kind != "pronoun"
        return speaker_of_phrase(passage, owner) if beside else None
    own = next((c for c in passage.clauses_with_object(cue.first) if c.voice == "active"), None)
    if own is None or own.subject is None or own.predicate != cue.first - 1 or own.predicate < first:
        return None
    light = passage.lower[own.predicate] in passage.words.light_verbs
    repeats = light or any(other.reading("active") for other in passage.cues_between(own.predicate, cue.first))
    return fused_speaker(passage, cue) or speaker_at(passage, own.subject.head) if repeats else None


def is_of_another(passage: Passage, cue: CueMention, content: int) -> bool:
    """Return whether what is turned down is what others said: "rejected claims by Hamas that"."""
    if cue.cue.relation not in _ADMITTED:
        return False
    nouns = (other for other in passage.cues_between(cue.last, content) if other.reading("noun") is not None)
    return any(_has_author(passage, noun, content) for noun in nouns)


def _has_author(passage: Passage, noun: CueMention, content: int) -> bool:
    """Return whether whose claim a noun is stands after it: "claims by Hamas that", "tudingan Jakarta bahwa"."""
    if passage.lower[noun.last] in (*passage.words.possessive_words, *passage.words.author_prepositions):
        return True
    owner = next(passage.phrases_between(noun.last, content), None)
    if owner is None or owner.first > noun.last + 1 or passage.words.possessor_first:
        return False
    return all(word in passage.words.demonstratives for word in passage.lower[owner.last : content - 1])


def _concluded(passage: Passage, cue: CueMention, first: int, last: int) -> Attribution | None:
    """Return what a closing noun of speech reports: "..., demikian pernyataan militer Pakistan"."""
    comma = cue.first - 2
    owner = next(passage.phrases_between(cue.last, last), None)
    if comma <= first or passage.lower[comma] != "," or owner is None or owner.first != cue.last:
        return None
    content = content_between(passage, first, comma, marker="comma")
    outlet = owner.head.role in OUTLET_ROLES  # ", demikian laporan kantor berita MENA" only passes on
    if outlet or content is None or not has_verb(passage, content.first, content.last):
        return None
    return report(cue, speaker_of_phrase(passage, owner), content, "noun-cue-after")


def _is_of_noun(passage: Passage, first: int) -> bool:
    """Return whether a clause is on the noun before it, the object of its verb: "charges that he denies, vowed"."""
    subject = next(passage.phrases_between(first, first + 1), None)
    if subject is None or subject.last + 1 >= len(passage.tokens):
        return False
    denied = any(expresses(passage, subject.last, relation) for relation in _ADMITTED)
    return denied and passage.lower[subject.last + 1] in (",", ".", ")")


def _is_date(passage: Passage, speaker: Speaker) -> bool:
    """Return whether what was taken for a speaker only says when: "Senin di tengah laporan bahwa"."""
    return speaker.mention is None and is_dated(passage, speaker.first, speaker.last)


def _affirming(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return who affirms what a noun says, as its verb's subject: "X, a spokesman for Y, affirmed the claims that"."""
    for clause in passage.clauses_with_object(cue.first):
        affirms = any(other.reading("active") for other in passage.cues_between(clause.predicate, clause.predicate + 1))
        if affirms and clause.voice == "active" and clause.subject is not None and clause.predicate < cue.first:
            return speaker_at(passage, clause.subject.head)
    return None


def _is_copula(passage: Passage, index: int) -> bool:
    """Return whether a token only ties a noun to what it is: "harapannya adalah", "his hope is"."""
    return passage.tokens[index].pos == "AUX" and passage.tokens[index].label.partition(":")[0] in (
        "cop",
        "root",
        "aux",
    )


def _is_agent(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a noun of speech is why something happens or what is answered, and so another's: "amid claims"."""
    index = cue.first - 1
    while index > first and passage.tokens[index].pos in ("DET", "ADJ"):
        index -= 1
    before = passage.lower[index] if index >= first else ""
    answered = passage.tokens[cue.first].label == "obj" and passage.lower[index] in passage.words.answering
    governing = (*passage.language.modifiers.agent_markers, *passage.words.reasons, *passage.words.addressing)
    return answered or before in (*governing, *passage.words.about)


def _nobody(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return that nobody is named, where the subject only has to do with what a noun says: "faces accusations that"."""
    noun = passage.tokens[cue.first]
    steps = 0
    while noun.label == "conj" and steps < _DEEPEST:
        noun, steps = passage.tokens[noun.head], steps + 1
    if noun.label != "obj" or passage.lower[noun.head] not in passage.words.undergoing:
        return None
    return Speaker(None, cue.span.of(passage.text), cue.first, cue.last)


def _before_predicate(passage: Passage, cue: CueMention, mark: int, end: int) -> int:
    """Return where the verb begins of which a noun of speech is the subject: "claims that Iran attacked are false"."""
    noun = passage.tokens[cue.first]
    if not noun.label.startswith("nsubj") or not mark < noun.head < end:
        return end
    verbal = (i for i in range(mark + 2, noun.head + 1) if i == noun.head or passage.tokens[i].head == noun.head)
    return next((i for i in verbal if passage.tokens[i].pos in ("VERB", "AUX") or i == noun.head), end)


def _is_dismissed(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether the clause turns down what a noun says, which so is another's: "dismissed claims that"."""
    triggers = passage.language.triggers
    verbs = (passage.lower[clause.predicate] for clause in passage.clauses_at(first, cue.first))
    forms = (form for verb in verbs for form in triggers.get(verb, ()))
    return any(form.trigger.relation in _ADMITTED and not form.trigger.requires for form in forms)


def _noun_mark(passage: Passage, cue: CueMention, last: int) -> int | None:
    """Return the conjunction that opens what a noun announces: that, bahwa; agar, supaya after nouns of demand."""
    opens = {w for w in passage.language.modifiers.purpose if w not in passage.words.content_infinitives}
    demands = any(form.shape == "noun" and "purpose" in form.cue.frames for form in cue.forms)
    for index in range(cue.last, min(last, cue.last + 14)):
        aimed = demands and _is_aimed(passage, cue, index)
        parted = passage.lower[index - 1] == "," and passage.lower[index] in passage.language.modifiers.conditional
        introduces = introduces_clause(passage, index) and not parted  # "pengakuan atas X, jika Y mundur"
        if introduces or aimed or (demands and passage.lower[index] in opens):
            return index if passage.lower[index - 1] not in passage.words.about else None
    return None


def _addressed(passage: Passage, cue: CueMention, mark: int) -> int | None:
    """Return the preposition before whom a demand is made to: "imbauan kepada semua pihak agar"; None for none."""
    prepositions = {word for word in cue.forms[0].cue.target if word != "object"}
    return next((i for i in range(cue.last, mark) if passage.lower[i] in prepositions), None)


def _is_aimed(passage: Passage, cue: CueMention, index: int) -> bool:
    """Return whether an infinitive's mark opens what somebody is asked to do: "desakan kepada NATO untuk mundur"."""
    if passage.lower[index] not in passage.words.content_infinitives or passage.words.clauses_have_subjects:
        return False
    acts = any(passage.tokens[i].pos == "VERB" for i in range(index + 1, min(index + 3, len(passage.tokens))))
    return acts and _addressed(passage, cue, index) is not None


def _possesses(passage: Passage, phrase: Phrase, cue: CueMention) -> bool:
    last = phrase.last
    if phrase.head.kind == "pronoun" and last == cue.first and passage.lower[phrase.first] in passage.words.possessives:
        return True
    body = phrase.head.kind == "name" and phrase.head.actor_kind in _BODIES
    if body and last == cue.first and passage.words.possessor_first:
        return True  # "Chinese accusations that", "a U.N. demand that"
    return last <= cue.first and passage.lower[last : last + 1] in (("'s",), ("'",)) and cue.first - last <= 3
