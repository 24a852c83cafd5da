"""Whether a cue reports anything: not where it is negated, only a purpose, a noun, or a wish to stay unnamed."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import expresses, triggers_at

_ADMITTED = ("denies", "rejects")  # who does not deny something says it
_LONGEST_WISH = 6  # tokens in which a source asks not to be named
_NEAR = 4  # tokens before a cue in which a negation or purpose word takes its force away


def is_powerless(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a negation, a purpose word or an article takes the force away ("to say", "tidak mengatakan")."""
    modifiers = passage.language.modifiers
    index = cue.first - 1
    steps = 0
    ties = passage.lower[cue.first] in passage.words.participle_conjunctions and passage.tokens[index].pos != "AUX"
    if ties or _is_put_to_subject(passage, cue) or _is_in_question(passage, cue, first):
        return True
    while index >= first and steps < _NEAR:
        word = passage.lower[index]
        if (passed := _passed_over(passage, index, first)) is not None:
            index, steps = passed, steps + 1
            continue
        if word in modifiers.negation:
            return cue.cue.relation not in _ADMITTED
        if word in modifiers.purpose or modifiers.modality.get(word, "asserted") != "asserted":
            return word not in modifiers.purpose or not _is_caused(passage, cue)
        if word in modifiers.coordinators:
            return _purpose_before(passage, cue, index, first)
        if index > first and passage.lower[index - 1] in passage.words.manner_words:
            index, steps = index - 2, steps + 1  # "tidak secara spesifik menyebutkan"
            continue
        if passage.tokens[index].pos not in ("ADV", "AUX", "PART"):
            return _leaves_no_force(passage, cue, index)
        index, steps = index - 1, steps + 1
    return False


def _passed_over(passage: Passage, index: int, first: int) -> int | None:
    """Return the token before words that leave a report its force: "secara tak langsung mengakui", "reportedly"."""
    word, modifiers = passage.lower[index], passage.language.modifiers
    if index > first and passage.lower[index - 1] in passage.words.manner_words and word in modifiers.negation:
        return index - 2
    return index - 1 - (word in modifiers.purpose) if _is_hearsay(passage, index) else None


def _is_hearsay(passage: Passage, index: int) -> bool:
    """Return whether a word only says that it is told who says so: "reportedly", "believed to", "dikabarkan"."""
    if passage.lower[index] in passage.language.modifiers.purpose:
        index -= 1
    return index >= 0 and passage.lower[index] in passage.words.hearsay


def _is_caused(passage: Passage, cue: CueMention) -> bool:
    """Return whether somebody was made to say so, who then did: "prompted Khan to denounce the raid as unlawful"."""
    verb = passage.tokens[cue.first]
    caused = next(passage.clauses_at(verb.head, verb.head + 1), None) if verb.label == "xcomp" else None
    made = (i for i in range(verb.head + 1, cue.first) if passage.tokens[i].head == verb.head)
    somebody = any(passage.tokens[i].label in ("obj", "nsubj") for i in made)
    if caused is None or not somebody or passage.tokens[verb.head].lemma not in passage.words.causing:
        return False
    return caused.polarity == "positive" and caused.modality == "asserted"


def _is_put_to_subject(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue right after "when" is what the subject was asked or told: "he said when asked if"."""
    before = passage.tokens[cue.first - 1]
    when = before.pos in ("SCONJ", "ADV") and before.text.lower() in passage.language.modifiers.relativizers
    endings = passage.words.participle_endings
    return when and bool(endings) and not passage.lower[cue.first].endswith(endings)


def _is_in_question(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a cue is what a question or condition asks: "Asked if she believed that", "if Iran says so"."""
    mark = next((i for i in range(first, cue.first) if passage.tokens[i].head == cue.first), None)
    marks = passage.language.modifiers.conditional
    asked = mark is not None and passage.tokens[mark].label == "mark" and passage.lower[mark] in marks
    return asked and passage.words.clauses_have_subjects


def _leaves_no_force(passage: Passage, cue: CueMention, before: int) -> bool:
    """Return whether the word before a cue makes a noun, a bare infinitive or a means of it."""
    tag = passage.tokens[before].pos
    if passage.lower[before] in passage.words.attempts or expresses(passage, before, "rejects"):
        return True
    if not passage.words.clauses_have_subjects:
        return False
    means = tag in ("ADP", "SCONJ") and cue.cue.frequent_object and bool(passage.words.participle_endings)
    means = means and passage.lower[cue.first].endswith(passage.words.participle_endings)
    return (
        tag == "DET"
        or means
        or (tag == "VERB" and before + 1 == cue.first and passage.lower[cue.first] == cue.cue.lemma)
    )


def _purpose_before(passage: Passage, cue: CueMention, conjunction: int, first: int) -> bool:
    """Return whether what a cue is tied to is a purpose ("untuk menyamakan visi dan memastikan ...")."""
    verb = passage.tokens[cue.first]
    tied_to = min(verb.head, conjunction) if verb.label == "conj" else conjunction
    for index in range(tied_to - 1, first - 1, -1):
        report_there = any(cue.first <= index < cue.last for cue in passage.cues_between(first, index + 1))
        if report_there or passage.lower[index] in (",", ";"):
            return False
        acts = passage.tokens[index + 1].pos in ("VERB", "AUX", "ADV")  # not "spoke to Netanyahu and told him"
        if acts and passage.lower[index] in passage.language.modifiers.purpose:
            return True
    return False


def says_nothing(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue tells no words of its subject: one that is spoken of, stays unnamed or claims an attack."""
    hedged = cue.cue.act == "hedge"
    return hedged or _stays_unnamed(passage, cue) or _claims_attack(passage, cue)


def _stays_unnamed(passage: Passage, cue: CueMention) -> bool:
    """Return whether a source only asks not to be named: "yang meminta namanya dirahasiakan"."""
    if cue.cue.relation not in ("callsFor", "rejects"):
        return False
    after = f" {' '.join(passage.lower[cue.last : cue.last + _LONGEST_WISH])} "
    return any(f" {words} " in after for words in load_reference(passage.language.code).anonymity_words)


def _claims_attack(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue claims responsibility, which is a relation and no words of anybody's."""
    forms = triggers_at(passage, cue.first)[1]
    return any(form.trigger.relation == "claimsResponsibility" and not form.trigger.requires for form in forms)


def is_no_verb(passage: Passage, cue: CueMention, last: int) -> bool:
    """Return whether what looks like a verb is an adverb, a noun ("dismissed claims that") or part of one."""
    word = passage.tokens[cue.first]
    if word.pos == "ADV" or (word.pos == "NOUN" and word.label.startswith("nsubj")):
        return True  # "the Gulf state denies"
    if word.pos == "NOUN" and cue.reading("noun") is not None:
        return True
    if passage.words.verbless_clauses and _is_described(passage, cue, last):
        return True
    modifies = word.label in ("amod", "compound") and cue.last < last  # "the ruling party"
    return modifies and passage.tokens[cue.last].pos in ("NOUN", "PROPN")


def _is_described(passage: Passage, cue: CueMention, last: int) -> bool:
    """Return whether a word that can be a verb is an adjective joined to another: "yang kompleks dan mendesak,"."""
    joined = passage.lower[cue.first - 1] in passage.language.modifiers.coordinators
    beside = joined and passage.tokens[cue.first - 2].pos == "ADJ"
    return beside and (cue.last >= last or passage.tokens[cue.last].pos == "PUNCT")
