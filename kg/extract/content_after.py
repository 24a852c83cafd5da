"""Where the words begin that a cue before them reports: after that, after a demand's to, or right away."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.content import Content, content_between, has_verb, in_phrase, introduces_clause, opens_question
from kg.extract.content_bare import content_without_conjunction
from kg.extract.content_leads import skip_lead
from kg.extract.cues import CueMention
from kg.extract.participants import beyond_owner
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_LEAD = 20  # tokens between a cue and its conjunction ("mengatakan kepada wartawan di Jakarta, Kamis, bahwa ...")
_NEAREST = 5  # tokens from an infinitive's mark to its verb
_NEAR = 9  # tokens from a cue to whom it addresses

_OWNING = ("'s", "’s")


def content_after(passage: Passage, cue: CueMention, last: int) -> Content | None:
    """Return what a cue before its content reports, or None where it governs a bare noun phrase or nothing.

    Args:
        passage: the document.
        cue: an active cue.
        last: the token before which the content ends.
    """
    following = passage.lower[cue.last : cue.last + 1]
    answered = following == (";",) or bool(set(following) & set(passage.words.equipping))  # "responded with a motion"
    if _is_about(passage, cue) or _answers(passage, cue) or answered:
        return None
    target = _target(passage, cue, last)
    if passage.words.verbless_clauses and _follows(passage, cue, passage.words.about):
        return _after_conjunction(passage, cue, last, target)  # "berbicara soal kabinet"
    return (
        _act_of_clitic(passage, cue, last)
        or _after_conjunction(passage, cue, last, target)
        or _after_for(passage, cue, last)
        or _after_purpose(passage, cue, last, target)
        or content_without_conjunction(passage, cue, last, target)
    )


def _answers(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue and the word after it are a verb with a frame of its own: "said no to Iran"."""
    forms = passage.language.triggers.get(" ".join(passage.lower[cue.first : cue.last + 1]), ())
    return any(
        form.trigger.part == "verb" and passage.lower[cue.last + 1 : cue.last + 2] == form.trigger.target[:1]
        for form in forms
    )


def _is_about(passage: Passage, cue: CueMention) -> bool:
    """Return whether what follows a cue is only what was spoken of: "commented on what he meant"."""
    about, asked, *_ = (*passage.lower[cue.last : cue.last + 2], "", "")
    return about in passage.words.about and asked in passage.words.questions


def _target(passage: Passage, cue: CueMention, last: int) -> Phrase | None:
    """Return the phrase that follows the cue at once, or after a preposition that the cue's frame names."""
    prepositions = {word for word in cue.cue.target if word != "object"} | set(passage.words.addressing)
    for first in passage.phrases_between(cue.last, min(last, cue.last + _NEAR)):
        phrase = beyond_owner(passage, first)
        between = passage.lower[cue.last : first.first]
        if all(
            word in prepositions
            or passage.tokens[cue.last + i].pos in ("DET", "ADJ", "NOUN", "ADV")
            or _is_of_compound(passage, cue.last + i)
            for i, word in enumerate(between)
        ):
            return phrase
        return None
    return None


def _is_of_compound(passage: Passage, index: int) -> bool:
    """Return whether a token is a hyphen or tied to one: "told state-run Anadolu agency"."""
    return "-" in passage.lower[max(0, index - 1) : index + 1]


def _follows(passage: Passage, cue: CueMention, words: Collection[str]) -> bool:
    """Return whether one of the words stands right after a cue, with which the text may end."""
    return any(word in words for word in passage.lower[cue.last : cue.last + 1])


def _act_of_clitic(passage: Passage, cue: CueMention, last: int) -> Content | None:
    """Return what he is to do, or has done, whom a clitic on a cue means: "memintanya datang", "menuduhnya mencuri"."""
    if not any(form.fused and form.shape == "active" for form in cue.forms) or "object" not in cue.cue.target:
        return None
    first = cue.last + _follows(passage, cue, passage.language.modifiers.purpose)
    acts = first < last - 1 and passage.tokens[first].pos in ("VERB", "AUX", "PART")
    told = not {"clause", "purpose"}.isdisjoint(cue.cue.frames)
    return content_between(passage, first, last, marker="object") if acts and told else None


def _after_conjunction(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    for index in range(cue.last, min(last, cue.last + _LEAD)):
        if passage.lower[index] in passage.language.modifiers.conditional and index == cue.last:
            return _after_condition(passage, cue, last, target)
        if introduces_clause(passage, index) or _follows_addressee(passage, cue, index, target):
            turned_down = cue.cue.relation in ("denies", "rejects") and _ends_in_claim(passage, cue.last, index)
            led = index == cue.last or _is_lead(passage, cue, index, target)
            led = led and not _is_only_if(passage, cue, index, target)
            if turned_down or not led or _is_of_others(passage, cue.last, index):
                return None
            start = index if opens_question(passage, index) else index + 1
            return content_between(passage, start, last, marker="conjunction", target=target)
        verb = passage.tokens[index].pos in ("VERB", "AUX") and passage.tokens[index].label != "amod"
        if index > cue.last and verb and not in_phrase(passage, index):
            return _past_circumstance(passage, cue, last, target)
    return None


def _past_circumstance(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    """Return what follows "that" after a clause of when or with whom: "said before he left that he would return"."""
    start = target.last if target is not None and "object" in cue.cue.target else skip_lead(passage, cue, last)[0]
    relative = passage.lower[start] in passage.language.modifiers.relativizers
    if not (relative or passage.tokens[start].pos == "SCONJ") or introduces_clause(passage, start):
        return None
    for index in range(start + 1, last):
        verb = passage.tokens[index].head
        told = passage.tokens[verb].label == "ccomp" and cue.first <= passage.tokens[verb].head < cue.last
        if told and introduces_clause(passage, index) and not opens_question(passage, index):
            return content_between(passage, index + 1, last, marker="conjunction", target=target)
    return None


def _is_only_if(passage: Passage, cue: CueMention, index: int, target: Phrase | None) -> bool:
    """Return whether an if tells when something is done, not what is asked or told: "threatened war if it falls"."""
    modifiers = passage.language.modifiers
    condition = passage.lower[index] in modifiers.conditional and passage.lower[index] not in modifiers.undecided
    told = index == cue.last or (target is not None and target.last == index) or cue.cue.relation == "callsFor"
    return condition and passage.words.clauses_have_subjects and not told


def _ends_in_claim(passage: Passage, first: int, last: int) -> bool:
    """Return whether a noun of speech stands right before a conjunction: "dismissed Chinese accusations that"."""
    return any(cue.last == last and cue.reading("noun") for cue in passage.cues_between(first, last))


def _is_of_others(passage: Passage, first: int, mark: int) -> bool:
    """Return whether a clause is on a noun of speech that is only spoken of: "responded to accusations that"."""
    for noun in passage.cues_between(first, mark):
        before = passage.lower[noun.first - 1]
        governed = noun.reading("noun") is not None and passage.tokens[noun.first - 1].pos == "ADP"
        if governed and before not in passage.words.venue_prepositions:
            return passage.words.possessor_first
        if (
            noun.last == mark
            and noun.reading("noun") is not None
            and not set(_OWNING).isdisjoint(passage.lower[first : noun.first])
        ):
            return True  # "accepted Iran's claim that" is what Iran claims
    return False


def _after_condition(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    """Return what a cue with an if after it reports: the condition with what follows from it, or what is so.

    "mengatakan jika Israel menyerang, Iran akan membalas"; in spoken Indonesian "if" alone is "that": "mengatakan kalau
    Indonesia mendukung Palestina".
    """
    if "clause" not in cue.cue.frames or cue.cue.frequent_object:
        return None
    comma = next((i for i in range(cue.last + 1, last) if passage.lower[i] == ","), last)
    if comma < last and has_verb(passage, comma + 1, last):
        return content_between(passage, cue.last, last, marker="condition", target=target)
    if passage.lower[cue.last] not in passage.language.modifiers.complementizers:
        return None
    start = cue.last + (not opens_question(passage, cue.last))
    return content_between(passage, start, last, marker="conjunction", target=target)


def _follows_addressee(passage: Passage, cue: CueMention, index: int, target: Phrase | None) -> bool:
    """Return whether a conjunction comes right after whom something is told, whatever the parse makes of it."""
    told = target is not None and target.last == index and "object" in cue.cue.target
    return told and passage.lower[index] in passage.language.modifiers.complementizers


def _is_lead(passage: Passage, cue: CueMention, index: int, target: Phrase | None) -> bool:
    """Return whether the words from the cue to the conjunction are whom, when and where, rather than content."""
    if passage.lower[index] in passage.words.free_conjunctions or target is not None or "object" in cue.cue.target:
        return True
    first = passage.tokens[cue.last]
    dated = any(
        d.span.start <= first.span.start + 4
        for d in passage.dates_between(first.span.start, passage.tokens[index].span.start)
    )
    return first.pos in ("ADP", "ADV", "PUNCT") or dated


def _after_purpose(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    """Return the demand after agar, supaya, untuk, to: with whom it is made of, as it is his act."""
    if "purpose" not in cue.cue.frames:
        return None
    markers, fixed = passage.language.modifiers.purpose, passage.words.clauses_have_subjects
    for index in range(cue.last, min(last, cue.last + _LEAD)):
        infinitive = passage.lower[index] in passage.words.content_infinitives
        if (
            passage.lower[index] in markers
            and _leads_to_act(passage, index, last)
            and _verb_follows(passage, index + 1, last, near=infinitive or fixed)
        ):
            start = index
            told = target is not None and target.last <= index
            if target is not None and told:
                apart = (
                    infinitive and passage.words.clauses_have_subjects and not _calls_for(passage, cue)
                )  # "urged Juba | to leave"
                start = index if apart else _with_article(passage, target.first, cue.last)
            own = not told and skip_lead(passage, cue, last)[0] == index  # "vowed on Sunday to", his own act
            if infinitive and own and cue.cue.relation not in ("promises", "threatens"):
                return None
            if infinitive and not told and not own:
                if not _is_object(passage, cue, index):
                    return None
                start = cue.last + (passage.lower[cue.last] in passage.words.addressing)
            if start == index and not infinitive:
                start = _with_nameless(passage, cue, index)
            return content_between(passage, start, last, marker="purpose", target=target)
        if passage.tokens[index].pos in ("VERB", "AUX") and (target is None or _acts(passage, target, index)):
            return None
    return None


def _acts(passage: Passage, target: Phrase, verb: int) -> bool:
    """Return whether who stands after a cue is the subject of a clause, not whom it is said to: "warned it could"."""
    finite = passage.tokens[verb].pos == "AUX" or passage.tokens[verb].label == "ccomp"
    return passage.words.clauses_have_subjects and target.last == verb and finite


def _leads_to_act(passage: Passage, index: int, last: int) -> bool:
    """Return whether an infinitive follows a "for", no other clause: not "threatened consequences for Israel if"."""
    infinitives = passage.words.content_infinitives
    if not passage.words.clauses_have_subjects or passage.lower[index] in infinitives:
        return True
    for following in range(index + 1, min(last, index + _LEAD)):
        if passage.lower[following] in infinitives:
            return True
        if passage.tokens[following].pos in ("SCONJ", "AUX", "PUNCT"):
            return False
    return False


def _with_nameless(passage: Passage, cue: CueMention, mark: int) -> int:
    """Return where a demand begins: with whom it is made to if he has no name, "(kepada) | semua pihak agar"."""
    if passage.words.clauses_have_subjects or next(passage.phrases_between(cue.last, mark), None) is not None:
        return mark + 1  # "appealed to all sides | to leave"
    start = cue.last + (passage.lower[cue.last] in cue.cue.target)
    nominal = all(passage.tokens[i].pos in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON") for i in range(start, mark))
    return start if nominal and start < mark and passage.tokens[start].pos != "PRON" else mark + 1


def _calls_for(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue ends with the "for" of what it demands, who is to do it being part of that."""
    markers = passage.language.modifiers.purpose
    return passage.words.clauses_have_subjects and cue.last - cue.first > 1 and passage.lower[cue.last - 1] in markers


def _after_for(passage: Passage, cue: CueMention, last: int) -> Content | None:
    """Return an act that is called for: "called for banning all rallies"."""
    endings = passage.words.participle_endings
    if cue.last >= last or not endings or "purpose" not in cue.cue.frames or not _calls_for(passage, cue):
        return None
    act = passage.tokens[cue.last].pos == "VERB" and passage.lower[cue.last].endswith(endings)
    return content_between(passage, cue.last, last, marker="gerund") if act else None


def _with_article(passage: Passage, start: int, first: int) -> int:
    """Return where a noun phrase begins, with its article and what else stands before the actor in it."""
    while start > first and passage.tokens[start - 1].pos in ("DET", "ADJ", "NUM", "NOUN"):
        start -= 1
    return start


def _is_object(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a noun phrase whose act it is leads to an infinitive: "asked the governments not to ..."."""
    tags = {passage.tokens[i].pos for i in range(cue.last, end)}
    described = passage.tokens[end + 1 : end + 2]  # "a ceasefire of three days to mark Eid"
    if any(token.label == "acl" for token in described):
        return False
    nominal = tags <= {"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP", "PART", "PRON"} and bool(tags & {"NOUN", "PROPN"})
    return nominal and "object" in cue.cue.target and not cue.cue.frequent_object


def _verb_follows(passage: Passage, first: int, last: int, *, near: bool) -> bool:
    """Return whether a verb comes soon; after a conjunction its subject can stand before it, however long."""
    return has_verb(passage, first, min(last, first + (_NEAREST if near else _LEAD)))
