"""Reports whose cue stands before their content: "X mengatakan bahwa ...", "X's claim that ...", "dikatakan bahwa"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.attribution import Attribution
from kg.extract.content import Content, content_between, has_verb, in_phrase, introduces_clause, opens_question
from kg.extract.content_after import content_after
from kg.extract.content_ends import content_end
from kg.extract.content_trails import says_of_noun
from kg.extract.coordination import DASHES
from kg.extract.cues import CueMention
from kg.extract.half_quotes import half_quoted
from kg.extract.naming import gives_name, name_in_relative, named_clitic, naming_end, naming_start
from kg.extract.passage import Passage
from kg.extract.report import NamedPattern, has_verb_tagged, report
from kg.extract.report_force import is_no_verb, is_powerless, says_nothing
from kg.extract.report_judged import judgement
from kg.extract.report_nouns import is_of_another, noun_report
from kg.extract.report_subjects import apart_from_content, main_clause_after, reporting_subject
from kg.extract.speakers import Speaker, fused_speaker, speaker_of_phrase

_OPENERS = ("DET", "ADJ", "PROPN")  # of a noun phrase
_NAMING = ("ADJ", "NOUN", "PROPN", "CCONJ")
_DATE = 60  # characters in which a date begins
_NEAR = 4  # tokens before a cue in which a negation or purpose word takes its force away


def _subject_first(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "X mengatakan (bahwa) ...", "X accused Y of ...", "X urged Y to ..."."""
    first, last = bounds
    if says_nothing(passage, cue) or is_no_verb(passage, cue, last) or is_powerless(passage, cue, first):
        return None
    if is_passive(passage, cue) or _is_charge(passage, cue):
        return _charged(passage, cue, last) or _by_nobody(passage, cue, last)
    content = _told(passage, cue, first, last)
    if content is None or is_of_another(passage, cue, content.first) or _is_told_before(passage, cue, content):
        return None
    unsourced = cue.cue.of_sources and not _is_by_source(passage, cue)
    speaker = None if unsourced else reporting_subject(passage, cue, first, found)
    if speaker is None or _ends_relative_clause(passage, cue, speaker) or _begins_main(passage, cue, speaker, content):
        return None
    speaker = apart_from_content(passage, cue, speaker, content.first)
    return report(cue, speaker, content, f"cue-before-{content.marker}")


def _told(passage: Passage, cue: CueMention, first: int, last: int) -> Content | None:
    """Return what a cue reports: a clause, a demand, a name that is given, a deed that is made known."""
    end = content_end(passage, cue, last)
    main = main_clause_after(passage, cue)
    end = min(end, main[0]) if main is not None else end
    content = content_after(passage, cue, end)
    if content is None and gives_name(passage, cue, end):
        start = naming_start(passage, cue, end)
        content = content_between(passage, start, naming_end(passage, start, end), marker="naming")
    content = content or named_clitic(passage, cue, end) or half_quoted(passage, cue, end)
    content = content or _of_relative(passage, cue, first, last) or _name_of_relative(passage, cue, end)
    return content or _deed(passage, cue, end)


def _begins_main(passage: Passage, cue: CueMention, speaker: Speaker, content: Content) -> bool:
    """Return whether words begin with who speaks them: "Writing in a blog, X of the Globe called it", no report."""
    endings = passage.words.participle_endings
    fronted = bool(endings) and passage.lower[cue.first].endswith(endings)
    return fronted and cue.last <= speaker.first == content.first


def _is_by_source(passage: Passage, cue: CueMention) -> bool:
    """Return whether the subject of a cue is a document or the like: "the survey found that"."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.subject is None or clause.voice != "active":
        return False
    head = clause.subject.head
    spoken = any(noun.reading("noun") for noun in passage.cues_between(head, head + 1))
    return spoken or passage.lower[head] in (*passage.words.sources, *passage.words.venues)


def _is_told_before(passage: Passage, cue: CueMention, content: Content) -> bool:
    """Return whether who speaks comes after a cue, with a relative clause: "..., said two officials, who asked"."""
    verb = next((i for i in range(content.first, content.last) if passage.tokens[i].pos in ("VERB", "AUX")), None)
    beside = content.first == cue.last and "naming" not in cue.cue.frames
    if verb is None or passage.lower[cue.first - 1] != "," or not beside:
        return False
    relativizers = passage.language.modifiers.relativizers
    return any(word in relativizers for word in passage.lower[max(cue.last, verb - 2) : verb])


def _of_relative(passage: Passage, cue: CueMention, first: int, last: int) -> Content | None:
    """Return what somebody says of the noun that a relative clause is on: "a strike, which Israel said hit Hamas"."""
    subject = next(iter(list(passage.phrases_between(max(first, cue.first - _NEAR), cue.first))[-1:]), None)
    if not passage.words.clauses_have_subjects or "clause" not in cue.cue.frames or subject is None:
        return None
    start = subject.first
    relativizers = passage.language.modifiers.relativizers
    while start > first and passage.tokens[start - 1].pos in _OPENERS and passage.lower[start - 1] not in relativizers:
        start -= 1
        if passage.tokens[start].pos == "DET":
            break
    taken_up = passage.tokens[cue.first].head == start - 1 or passage.lower[start - 2] in DASHES
    told = says_of_noun(passage, cue) and taken_up
    relative = passage.lower[start - 1] in relativizers or told  # "meddling he said is"
    if (
        not relative
        or subject.last != cue.first
        or cue.last >= last
        or passage.tokens[cue.last].pos not in ("VERB", "AUX")
    ):
        return None
    stop = next((i for i in range(cue.last, last) if passage.lower[i] in (",", *"–—")), last)
    return content_between(passage, cue.last, stop, marker="relative")


def _deed(passage: Passage, cue: CueMention, end: int) -> Content | None:
    """Return the deed that somebody makes known: "announced this week the release of the hostages"."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if "deed" not in cue.cue.frames or clause is None or clause.voice != "active" or clause.object is None:
        return None
    first, head = passage.token_at(clause.object.span.start), clause.object.head
    if first < cue.last or not cue.last <= head < end or passage.tokens[head].pos != "NOUN" or in_phrase(passage, head):
        return None
    return content_between(passage, first, end, marker="deed")


def _name_of_relative(passage: Passage, cue: CueMention, end: int) -> Content | None:
    """Return the name that a relative clause gives its noun: "the isle, which China considers a renegade province"."""
    start = name_in_relative(passage, cue, end)
    if start is None:
        return None
    stop = next((i for i in range(start + 1, end) if passage.lower[i] in (",", *"–—")), end)
    return content_between(passage, start, stop, marker="naming")


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


def _is_charge(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue tells what its noun is charged with, nobody says by whom: "Russia, accused of meddling"."""
    following = passage.lower[cue.last : cue.last + 1]
    return cue.cue.relation == "accuses" and any(word in passage.words.charging for word in following)


def _charged(passage: Passage, cue: CueMention, last: int) -> Attribution | None:
    """Return what an agent charges the subject with: "Pakistan has been accused by Kabul of sheltering ..."."""
    markers = passage.language.modifiers.agent_markers
    if cue.last >= last or passage.lower[cue.last] not in markers:
        return None
    agent = next((p for p in passage.phrases_between(cue.last, last) if p.first - cue.last <= _NEAR), None)
    if agent is None or agent.last >= last:
        return None
    charge = agent.last
    while charge < min(last - 1, agent.last + _NEAR) and passage.tokens[charge].pos in _NAMING:
        charge += 1  # "by Afghan and Western leaders of"
    opener = passage.lower[charge]
    if opener not in passage.words.charging and opener not in passage.language.modifiers.complementizers:
        return None
    content = content_between(passage, charge + 1, content_end(passage, cue, last), marker="gerund")
    return report(cue, speaker_of_phrase(passage, agent), content, "cue-passive") if content else None


def _by_nobody(passage: Passage, cue: CueMention, last: int) -> Attribution | None:
    """Return what is said by nobody who is named: "It is often alleged (without evidence) that ..."."""
    subject = next((i for i in range(max(0, cue.first - _NEAR), cue.first) if _is_empty_subject(passage, i, cue)), None)
    told = cue.cue.act != "opinion" and "clause" in cue.cue.frames
    if subject is None or not told:
        return None
    near = range(cue.last, min(last, cue.last + 2 * _NEAR))
    mark = next((i for i in near if introduces_clause(passage, i) and not opens_question(passage, i)), None)
    if mark is None or has_verb_tagged(passage, cue.last, mark):
        return None
    end = content_end(passage, cue, last)
    main = passage.tokens[cue.first].head if passage.tokens[cue.first].label == "advcl" else end
    if mark < main < end:  # "Although it is alleged that ..., he"
        end = next((i for i in range(main, mark, -1) if passage.lower[i] == ","), end)
    content = content_between(passage, mark + 1, end, marker="conjunction")
    nobody = Speaker(None, passage.tokens[subject].text, subject, subject + 1)
    return report(cue, nobody, content, "cue-passive") if content is not None else None


def _is_empty_subject(passage: Passage, index: int, cue: CueMention) -> bool:
    """Return whether a token is the "it" of a passive cue, which means nobody."""
    token = passage.tokens[index]
    pronoun = passage.language.pronouns.get(passage.lower[index])
    singular = pronoun is not None and pronoun.reference == "third-singular"
    return singular and token.head == cue.first and token.label in ("expl", "nsubj:pass")


def _passive(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "Dikatakan(nya) bahwa ...", "disebutkan oleh X bahwa ..."."""
    del found
    first, last = bounds
    conjunctions = passage.language.modifiers.complementizers
    mark = next((i for i in range(cue.last, min(last, cue.last + 8)) if passage.lower[i] in conjunctions), None)
    comma = _comma_after_agent(passage, cue, bounds)
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


def _comma_after_agent(passage: Passage, cue: CueMention, bounds: tuple[int, int]) -> int | None:
    """Return the comma right after a passive cue, or after its agent at the start: "Dikatakan Lavrov, Rusia ..."."""
    first, last = bounds
    agent = next(passage.phrases_between(cue.last, last), None) if cue.first == first else None
    end = agent.last if agent is not None and agent.first == cue.last else cue.last
    if end >= last - 1 or passage.lower[end] != ",":
        return None
    start = passage.tokens[end + 1].span.start
    dated = next(passage.dates_between(start, start + _DATE), None)  # "Dilansir AFP, Kamis (28/5/2026), "
    after = passage.token_at(dated.span.end) if dated is not None and dated.span.start == start else end
    return after if after < last and passage.lower[after] == "," else end


BEFORE: tuple[NamedPattern, ...] = (
    ("active", _subject_first),
    ("passive", _passive),
    ("passive", judgement),
    ("noun", noun_report),
)
