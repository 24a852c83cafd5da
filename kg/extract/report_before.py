"""Reports whose cue stands before their content: "X mengatakan bahwa ...", "X's claim that ...", "dikatakan bahwa"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_gazetteer import OUTLET_ROLES
from kg.annotate.mention_lexicon import load_reference
from kg.extract.attribution import Attribution
from kg.extract.content import Content, content_between, has_verb, introduces_clause
from kg.extract.content_after import content_after
from kg.extract.content_ends import content_end, is_participle
from kg.extract.cues import CueMention
from kg.extract.naming import gives_name
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.report import NamedPattern, has_verb_tagged, report
from kg.extract.speakers import Speaker, fused_speaker, speaker_of_phrase
from kg.extract.subjects import speaker_before
from kg.extract.trigger_lookup import expresses, triggers_at

_BODIES = ("State", "IGO", "Organization", "ArmedGroup")
_ADMITTED = ("denies", "rejects")  # who does not deny something says it
_LONGEST_WISH = 6  # tokens in which a source asks not to be named
_LONGEST = 14  # tokens of a name with its titles
_NEAR = 4  # tokens before a cue in which a negation or purpose word takes its force away


def _subject_first(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "X mengatakan (bahwa) ...", "X accused Y of ...", "X urged Y to ..."."""
    first, last = bounds
    hedged = cue.cue.act == "hedge"  # its subject is spoken of, nobody speaks
    if (
        hedged
        or _stays_unnamed(passage, cue)
        or _claims_attack(passage, cue)
        or _is_no_verb(passage, cue, last)
        or _powerless(passage, cue, first)
    ):
        return None
    if is_passive(passage, cue):
        return _charged(passage, cue, last)
    end = content_end(passage, cue, last)
    content = content_after(passage, cue, end)
    if content is None and gives_name(passage, cue, end):
        content = content_between(passage, cue.last, end, marker="naming")
    content = content or _of_relative(passage, cue, first, last)
    if content is None or _is_anothers(passage, cue, content.first) or _is_told_before(passage, cue, content):
        return None
    speaker = _subject(passage, cue, first, found)
    if speaker is None or _ends_relative_clause(passage, cue, speaker):
        return None
    return report(cue, speaker, content, f"cue-before-{content.marker}")


def _is_anothers(passage: Passage, cue: CueMention, content: int) -> bool:
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


def _says_nothing(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue tells no words of its subject: one that is spoken of, stays unnamed or claims an attack."""
    hedged = cue.cue.act == "hedge"
    return hedged or _stays_unnamed(passage, cue) or _claims_attack(passage, cue)


def _is_told_before(passage: Passage, cue: CueMention, content: Content) -> bool:
    """Return whether who speaks comes after a cue, with a relative clause: "..., said two officials, who asked"."""
    verb = next((i for i in range(content.first, content.last) if passage.tokens[i].pos in ("VERB", "AUX")), None)
    beside = content.first == cue.last and "naming" not in cue.cue.frames
    if verb is None or passage.lower[cue.first - 1] != "," or not beside:
        return False
    return any(
        word in passage.language.modifiers.relativizers for word in passage.lower[max(cue.last, verb - 2) : verb]
    )


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


def _of_relative(passage: Passage, cue: CueMention, first: int, last: int) -> Content | None:
    """Return what somebody says of the noun that a relative clause is on: "a strike, which Israel said hit Hamas"."""
    subject = next(passage.phrases_between(max(first, cue.first - _NEAR), cue.first), None)
    if not passage.words.clauses_have_subjects or "clause" not in cue.cue.frames or subject is None:
        return None
    start = subject.first - (passage.lower[subject.first - 1] in passage.words.small_words)
    relative = passage.lower[start - 1] in passage.language.modifiers.relativizers and subject.last == cue.first
    if not relative or cue.last >= last or passage.tokens[cue.last].pos not in ("VERB", "AUX"):
        return None
    stop = next((i for i in range(cue.last, last) if passage.lower[i] in (",", *"–—")), last)
    return content_between(passage, cue.last, stop, marker="relative")


def _is_no_verb(passage: Passage, cue: CueMention, last: int) -> bool:
    """Return whether what looks like a verb is an adverb, a noun ("dismissed claims that") or part of one."""
    word = passage.tokens[cue.first]
    if word.pos == "ADV" or (word.pos == "NOUN" and word.label.startswith("nsubj")):
        return True  # "the Gulf state denies"
    if word.pos == "NOUN" and cue.reading("noun") is not None:
        return True
    modifies = word.label in ("amod", "compound") and cue.last < last  # "the ruling party"
    return modifies and passage.tokens[cue.last].pos in ("NOUN", "PROPN")


def _ends_relative_clause(passage: Passage, cue: CueMention, speaker: Speaker) -> bool:
    """Return whether a cue is the last word of an aside on a noun: "the attack, which ISIS claimed, killed ten"."""
    relative = passage.lower[speaker.first - 1] in passage.language.modifiers.relativizers if speaker.first else False
    following = passage.tokens[cue.last : cue.last + 2]
    return relative and [t.text for t in following[:1]] == [","] and following[-1].pos in ("VERB", "AUX")


def is_passive(passage: Passage, cue: CueMention) -> bool:
    """Return whether the parse has an active form of a cue as a passive ("has been accused", "is said")."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.voice != "passive":
        return False
    before = cue.first - 1
    while before > 0 and passage.tokens[before].pos in ("ADV", "PART"):
        before -= 1
    agent = passage.lower[cue.last : cue.last + 1]
    return passage.tokens[before].pos == "AUX" or bool(set(agent) & set(passage.language.modifiers.agent_markers))


def _charged(passage: Passage, cue: CueMention, last: int) -> Attribution | None:
    """Return what an agent charges the subject with: "Pakistan has been accused by Kabul of sheltering ..."."""
    markers = passage.language.modifiers.agent_markers
    if cue.last >= last or passage.lower[cue.last] not in markers:
        return None
    agent = next((p for p in passage.phrases_between(cue.last, last) if p.first - cue.last <= _NEAR), None)
    if agent is None or agent.last >= last:
        return None
    opener = passage.lower[agent.last]
    if opener not in passage.words.charging and opener not in passage.language.modifiers.complementizers:
        return None
    content = content_between(passage, agent.last + 1, content_end(passage, cue, last), marker="gerund")
    return report(cue, speaker_of_phrase(passage, agent), content, "cue-passive") if content else None


def _subject(passage: Passage, cue: CueMention, first: int, found: Sequence[Attribution]) -> Speaker | None:
    index = cue.first - 1
    along = passage.words.accompanying
    while index >= first and passage.tokens[index].pos in ("ADV", "AUX", "PART") and passage.lower[index] not in along:
        index -= 1
    joiners = (*passage.language.modifiers.coordinators, *along, *passage.words.by_means, ",")
    tied = is_participle(passage, cue) or (index >= first and passage.lower[index] in joiners)
    if tied:
        whole = _of_main_clause(passage, cue, found)
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


def _of_main_clause(passage: Passage, cue: CueMention, found: Sequence[Attribution]) -> Speaker | None:
    """Return the subject of a cue that a relative clause with a report parts from it: "X, whose aide said Y, told"."""
    latest = next((a.cue for a in reversed(found) if a.cue is not None and a.cue.sentence == cue.sentence), None)
    if latest is None or latest.first >= cue.first or not passage.tokens[latest.first].label.startswith("acl"):
        return None
    noun = passage.tokens[latest.first].head
    verb, own = passage.tokens[noun].head, passage.tokens[cue.first]
    acts = verb == cue.first or (own.label == "conj" and own.head == verb)
    subject = passage.tokens[noun].label.startswith("nsubj") and acts
    return _phrase_speaker(passage, noun) if subject and noun < latest.first else None


def _main_subject(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return the subject of the verb that a report is a means of: "menyerang Hizbullah dengan mencap mereka ..."."""
    clause = next(passage.clauses_at(passage.tokens[cue.first].head, passage.tokens[cue.first].head + 1), None)
    if clause is None or clause.subject is None or clause.predicate >= cue.first:
        return None
    return _phrase_speaker(passage, clause.subject.head)


def _phrase_speaker(passage: Passage, head: int) -> Speaker | None:
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
    if ended <= attribution.cue.first and attribution.cue.last <= attribution.speaker.first <= conjunction:
        return True  # '..., " said X, a lawmaker, adding that', '..., " kata X seraya menambahkan'
    another = next(passage.phrases_between(ended, conjunction), None)  # "X insisted that ..., but Y, a minister, said"
    return attribution.pattern.startswith("cue-before") and ended <= conjunction + 1 and another is None


def _powerless(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a negation, a purpose word or an article takes the force away ("to say", "tidak mengatakan")."""
    modifiers = passage.language.modifiers
    index = cue.first - 1
    steps = 0
    if passage.lower[cue.first] in passage.words.participle_conjunctions and passage.tokens[index].pos != "AUX":
        return True
    while index >= first and steps < _NEAR:
        word = passage.lower[index]
        if index > first and passage.lower[index - 1] in passage.words.manner_words and word in modifiers.negation:
            index, steps = index - 2, steps + 1  # "secara tak langsung mengakui"
            continue
        if word in modifiers.negation:
            return cue.cue.relation not in _ADMITTED
        if word in modifiers.purpose or modifiers.modality.get(word, "asserted") != "asserted":
            return True
        if word in modifiers.coordinators:
            return _purpose_before(passage, cue, index, first)
        if index > first and passage.lower[index - 1] in passage.words.manner_words:
            index, steps = index - 2, steps + 1  # "tidak secara spesifik menyebutkan"
            continue
        if passage.tokens[index].pos not in ("ADV", "AUX", "PART"):
            return _leaves_no_force(passage, cue, index)
        index, steps = index - 1, steps + 1
    return False


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


def _noun(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "keluhan Iran bahwa ...", "Iran's claim that ...", "tuduhan bahwa ..."."""
    del found
    first, last = bounds
    if passage.lower[cue.first - 1] in passage.words.concluding:
        return _concluded(passage, cue, first, last)
    mark = _noun_mark(passage, cue, last)
    subject = passage.tokens[cue.first].label.startswith("nsubj")
    is_told = mark is not None and subject and _is_copula(passage, mark - 1)  # "harapannya adalah bahwa"
    if mark is None or has_verb_tagged(passage, cue.last, mark - is_told):
        return None
    owner = next((p for p in passage.phrases_between(cue.last, mark)), None)
    possessor = next((p for p in passage.phrases_between(first, cue.first) if _possesses(passage, p, cue)), None)
    phrase = (possessor or owner) if passage.words.possessor_first else (owner or possessor)
    end = content_end(passage, cue, last)
    end = end if is_told else _before_predicate(passage, cue, mark, end)
    content = content_between(passage, mark + 1, end, marker="conjunction")
    if content is None or not has_verb(passage, content.first, content.last) or _is_of_noun(passage, content.first):
        return None
    foreign = _is_dismissed(passage, cue, first) or _is_agent(passage, cue, first)
    own = fused_speaker(passage, cue) or (
        None if foreign else _affirming(passage, cue) or _subject(passage, cue, first, ())
    )
    speaker = speaker_of_phrase(passage, phrase) if phrase else own
    if speaker is None or _is_date(passage, speaker):
        return None
    return report(cue, speaker, content, "noun-cue")


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
    span = passage.span_of(speaker.first, speaker.last)
    return speaker.mention is None and next(passage.dates_between(span.start, span.end), None) is not None


def _affirming(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return who affirms what a noun says, as its verb's subject: "X, a spokesman for Y, affirmed the claims that"."""
    for clause in passage.clauses_with_object(cue.first):
        affirms = any(other.reading("active") for other in passage.cues_between(clause.predicate, clause.predicate + 1))
        if affirms and clause.voice == "active" and clause.subject is not None and clause.predicate < cue.first:
            return _phrase_speaker(passage, clause.subject.head)
    return None


def _is_copula(passage: Passage, index: int) -> bool:
    """Return whether a token only ties a noun to what it is: "harapannya adalah", "his hope is"."""
    return passage.tokens[index].pos == "AUX" and passage.tokens[index].label.partition(":")[0] in (
        "cop",
        "root",
        "aux",
    )


def _is_agent(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a noun of speech is why something happens, and so another's: "diselimuti oleh tuduhan"."""
    before = passage.lower[cue.first - 1] if cue.first > first else ""
    return before in (*passage.language.modifiers.agent_markers, *passage.words.reasons)


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
    for index in range(cue.last, min(last, cue.last + 10)):
        if introduces_clause(passage, index) or (demands and passage.lower[index] in opens):
            return index if passage.lower[index - 1] not in passage.words.about else None
    return None


def _possesses(passage: Passage, phrase: Phrase, cue: CueMention) -> bool:
    last = phrase.last
    body = phrase.head.kind == "name" and phrase.head.actor_kind in _BODIES
    if body and last == cue.first and passage.words.possessor_first:
        return True  # "Chinese accusations that", "a U.N. demand that"
    return last <= cue.first and passage.lower[last : last + 1] in (("'s",), ("'",)) and cue.first - last <= 3


def _passive(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "Dikatakan(nya) bahwa ...", "disebutkan oleh X bahwa ..."."""
    del found
    first, last = bounds
    conjunctions = passage.language.modifiers.complementizers
    mark = next((i for i in range(cue.last, min(last, cue.last + 8)) if passage.lower[i] in conjunctions), None)
    comma = cue.last if cue.last < last and passage.lower[cue.last] == "," else None
    start = mark if mark is not None else comma
    if start is not None and has_verb_tagged(passage, cue.last, start):
        return None
    fused = fused_speaker(passage, cue)
    agent = next((p for p in passage.phrases_between(cue.last, start or cue.last)), None)
    if start is None or (fused is None and agent is None):
        return None
    content = content_between(passage, start + 1, content_end(passage, cue, last), marker="conjunction")
    speaker = speaker_of_phrase(passage, agent) if agent else fused
    if content is None or speaker is None or not has_verb(passage, content.first, content.last):
        return None
    if any(passage.tokens[i].pos == "NOUN" for i in range(agent.last if agent else cue.last, start)):
        return None
    return report(cue, speaker, content, "passive-cue")


BEFORE: tuple[NamedPattern, ...] = (
    ("active", _subject_first),
    ("passive", _passive),
    ("noun", _noun),
)
