"""The words that a cue before them reports without a conjunction: told from a bare object by a verb of their own."""

from __future__ import annotations

from kg.extract.content import VERB_TAGS, Content, content_between, has_predicate, has_verb, in_phrase
from kg.extract.content_leads import skip_lead
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.verbless_clauses import is_judged, is_owned_noun

_LEAD = 20  # tokens in which the object of a speech act gets its verb
_SHORTEST = 3  # tokens of content that is set off by a comma and has no verb ("mengatakan, motifnya belum jelas")
_OF_OWN_ACTS = ("promises", "threatens")
_ARTICLES = 1  # tokens of whom the words are told before the name: "the Associated Press"
_OBJECT_TAGS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "CCONJ", "X"})
_LONGEST_NAME = 12  # tokens of a name with its titles
_SHORT_LEAD = 9  # tokens of an adverbial between a cue and its content, set off by a comma


def content_without_conjunction(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    """Return content without a conjunction: after the cue, time and place apart, or its object's act."""
    charge = _charge_start(passage, cue, last)
    if charge is not None:
        return content_between(passage, charge, last, marker="gerund", target=target)
    first, comma = skip_lead(passage, cue, last)
    modifiers = passage.language.modifiers
    unfit = (*modifiers.conditional, *passage.words.content_infinitives, *modifiers.coordinators)
    unfit = (*unfit, *modifiers.relativizers) if comma else unfit  # "the vote held in May, which"
    if "clause" not in cue.cue.frames or first >= last or passage.lower[first] in unfit:
        return None
    if comma and any(other.reading("active") for other in passage.cues_between(first, first + 1)):
        return None
    told = target is not None and passage.lower[target.first - 1] in passage.words.addressing
    if target is not None and told and not _has_noun(passage, cue.last, target.first):
        first = max(first, target.last)
    if cue.cue.of_sources and not comma and _is_found_doing(passage, cue, first, last):
        return content_between(passage, first, last, marker="bare", target=target)
    if not (_is_clause_after_comma(passage, first, last) if comma else _is_bare_clause(passage, cue, first, last)):
        return None
    if target is not None and _is_subject(passage, cue, target):
        first, target = passage.token_at(target.mentions[-1].span.start), None
    tells = "object" in cue.cue.target and cue.cue.act == "say"
    lead = 0 if target is None else len([w for w in passage.lower[first : target.first] if w != "-"])
    hyphened = target is not None and "-" in passage.lower[first : target.first]  # "told state-run Anadolu agency"
    if tells and target is not None and first < target.last and lead <= _ARTICLES + hyphened:
        told = target.head.kind == "pronoun" and passage.tokens[target.first - 1].pos == "NOUN"
        first = target.first if told else target.last  # "tells audiences she will win"
        while target.head.role in ("demonym", "outlet") and first < last and passage.tokens[first].pos == "NOUN":
            first += 1  # "told German radio they were ready"
    return content_between(passage, first, last, marker="comma" if comma else "bare", target=target)


def _is_subject(passage: Passage, cue: CueMention, target: Phrase) -> bool:
    """Return whether a name after those who are told begins what they are told: "told reporters Iran had won"."""
    name = target.mentions[-1]
    first, last = passage.tokens_of(name.span)
    told = passage.tokens[cue.last : first]
    acts = any(token.label.startswith("nsubj") and token.head >= last for token in passage.tokens[first:last])
    return acts and "object" in cue.cue.target and len(told) == 1 and told[0].pos == "NOUN"


def _is_found_doing(passage: Passage, cue: CueMention, first: int, last: int) -> bool:
    """Return whether a source has somebody do something: "the poll found Kerry trailing"."""
    endings = passage.words.participle_endings
    for index in range(first + 1, min(last, first + _SHORT_LEAD)) if endings else ():
        token = passage.tokens[index]
        if token.pos == "VERB" and passage.lower[index].endswith(endings) and token.label != "amod":
            simple = all(passage.tokens[i].pos in (*_OBJECT_TAGS, "ADV") for i in range(first, index))
            return simple or cue.first <= token.head < cue.last
        if token.pos in ("VERB", "AUX", "SCONJ", "PUNCT"):
            return False
    return False


def _has_noun(passage: Passage, first: int, last: int) -> bool:
    """Return whether a noun stands among the tokens: "mengatakan serangan itu dukungan kepada Iran" tells nobody."""
    return any(passage.tokens[i].pos in ("NOUN", "PROPN") for i in range(first, last))


def _is_clause_after_comma(passage: Passage, first: int, last: int) -> bool:
    return has_verb(passage, first, last) or last - first >= _SHORTEST


def _is_bare_clause(passage: Passage, cue: CueMention, first: int, last: int) -> bool:
    """Return whether what follows a cue at once is a clause rather than its object."""
    narrow = cue.cue.act == "speech-act" or cue.cue.frequent_object
    if first >= last or _is_nominal(passage, first, last):
        return False
    last = _before_tied_cue(passage, first, last)
    own = cue.cue.relation in _OF_OWN_ACTS and passage.tokens[first].pos == "VERB"  # "berjanji merebut Krimea"
    acts = not narrow or own or _object_acts(passage, first, last)
    endings = passage.words.participle_endings
    token = passage.tokens[first]
    describes = token.label == "amod"  # "said wrecked tanks littered the road"
    gerund = bool(endings) and passage.lower[first].endswith(endings)
    verb = token.pos in ("VERB", "AUX") and not describes and not gerund
    headless = passage.words.clauses_have_subjects and verb
    if acts and not cue.cue.frequent_object and is_judged(passage, cue, first, last):
        return True
    return acts and not headless and _is_predicated(passage, first, last) and _has_main_verb(passage, cue, first, last)


def _before_tied_cue(passage: Passage, first: int, last: int) -> int:
    """Return the comma after which the subject goes on: "menyatakan dukungan, menyebut Iran korban"."""
    if passage.words.clauses_have_subjects:
        return last
    active = (cue.first for cue in passage.cues_between(first + 1, last) if cue.reading("active"))
    tied = (verb - 1 for verb in active if not _is_subject_of(passage, first, verb))  # "X, kanselir Jerman, menolak"
    return next((i for i in tied if i > first and passage.lower[i] == ","), last)


def _is_subject_of(passage: Passage, first: int, verb: int) -> bool:
    """Return whether the words begin with the subject of a verb."""
    near = passage.tokens[first : min(verb, first + _LONGEST_NAME)]
    return any(token.head == verb and token.label.startswith("nsubj") for token in near)


def _is_nominal(passage: Passage, first: int, last: int) -> bool:
    """Return whether a verb is made the noun of what happens to the noun after it: "terjadinya perundingan"."""
    endings = passage.words.happening_endings
    happening = bool(endings) and passage.tokens[first].pos == "VERB" and passage.lower[first].endswith(endings)
    return happening and any(
        token.pos in ("NOUN", "PROPN") for token in passage.tokens[first + 1 : min(last, first + 2)]
    )


def _is_predicated(passage: Passage, first: int, last: int) -> bool:
    negation = passage.language.modifiers.negation
    return has_predicate(passage, first, last) or any(passage.lower[i] in negation for i in range(first + 1, last))


def _charge_start(passage: Passage, cue: CueMention, last: int) -> int | None:
    """Return where a charge begins after whom it is made against, if with a verb: "accused Russia of shelling"."""
    if cue.cue.relation != "accuses" or "object" not in cue.cue.target:
        return None
    charging = (*passage.words.charging, *passage.words.blaming)
    index, end = cue.last, min(last - 1, cue.last + _SHORT_LEAD)
    while index < end:
        if passage.lower[index] in charging:
            first = index + 1
            while first < last - 1 and passage.tokens[first].pos in ("PUNCT", "ADV", "PART"):
                first += 1
            if has_verb(passage, first, first + 1) or _is_gerund(passage, first, last):
                return index + 1
        elif (closing := _aside_end(passage, index, last)) is not None:
            index, end = closing, min(last - 1, closing + _SHORT_LEAD)
        elif passage.tokens[index].pos not in (*_OBJECT_TAGS, "ADP") and not in_phrase(passage, index):
            return None  # though "accused Iran on Friday of shelling"
        index += 1
    return None


def _aside_end(passage: Passage, comma: int, last: int) -> int | None:
    """Return the comma that closes a relative clause which another opens: "accuses Iran, which has arms, of"."""
    relative = passage.lower[comma] == "," and passage.lower[comma + 1] in passage.language.modifiers.relativizers
    return next((i for i in range(comma + 2, last - 1) if passage.lower[i] == ","), None) if relative else None


def _is_gerund(passage: Passage, index: int, last: int) -> bool:
    """Return whether a noun by its tag is a verb by its place or its object: "of training rebels", "of meddling in"."""
    endings = passage.words.participle_endings
    object_follows = index + 1 < last and passage.tokens[index + 1].pos in ("NOUN", "PROPN", "DET", "PRON")
    placed = passage.tokens[index].label in ("advcl", "xcomp")
    return bool(endings) and passage.lower[index].endswith(endings) and (object_follows or placed)


def _object_acts(passage: Passage, first: int, last: int) -> bool:
    """Return whether the object of a speech act is followed by its own verb: "menuduh Iran mengirim senjata"."""
    for index in range(first, min(last, first + _LEAD)):
        if passage.lower[index] in passage.language.modifiers.relativizers or passage.lower[index] == ",":
            return False
        if passage.tokens[index].pos in ("VERB", "AUX") and not is_owned_noun(passage, index):
            if index > first and _is_bare_participle(passage, index):
                return False
            modifiers = passage.language.modifiers
            done = passage.words.verbless_clauses and passage.lower[index] in modifiers.past  # "mengumumkan telah"
            return index > first or passage.lower[index] in modifiers.modality or done
        joins = passage.tokens[index].pos == "CCONJ" and index > first and _is_actor(passage, index + 1)
        if passage.tokens[index].pos in ("ADP", "SCONJ", "CCONJ") and not joins and not in_phrase(passage, index):
            return False
    return False


def _is_actor(passage: Passage, index: int) -> bool:
    """Return whether an actor's phrase begins at a token: "Hamas dan Hizbullah menyerang Haifa"."""
    return any(phrase.first == index for phrase in passage.phrases_between(index, index + _LONGEST_NAME))


def _is_bare_participle(passage: Passage, index: int) -> bool:
    """Return whether a verb is a participle without an auxiliary ("a ceremony commemorating ...")."""
    endings = passage.words.participle_endings
    if not endings or not passage.lower[index].endswith(endings):
        return False
    before = index - 1
    while before > 0 and passage.tokens[before].pos in ("ADV", "PART"):
        before -= 1
    return passage.tokens[before].pos != "AUX"


def _is_dependent(passage: Passage, index: int, first: int) -> bool:
    """Return whether a verb depends on a preposition or an infinitive's mark, quotation marks apart."""
    before = index - 1
    while before > first and passage.tokens[before].pos == "PUNCT" and passage.lower[before] != ",":
        before -= 1
    return passage.tokens[before].pos == "ADP" or passage.lower[before] in passage.language.modifiers.purpose


def _has_main_verb(passage: Passage, cue: CueMention, first: int, last: int) -> bool:
    """Return whether the words have a verb of their own, not only one in a relative clause."""
    modifiers = passage.language.modifiers
    relatives, inside = 0, False
    for index in range(first, last):
        before = index > first and _is_dependent(passage, index, first)
        token = passage.tokens[index]
        if passage.words.clauses_have_subjects and token.label == "conj" and cue.first <= token.head < cue.last:
            break  # "Putin stressed those fears, and he raised them again"
        denied = index > first and passage.lower[index] in modifiers.negation
        finite = passage.tokens[index].pos in VERB_TAGS and not before and not _is_bare_participle(passage, index)
        described = passage.words.clauses_have_subjects and passage.tokens[index].label == "acl"
        finite = finite and not described  # "added officials to its list of people banned"
        if denied or finite:
            if relatives == 0 and not inside:
                return True
            relatives, inside = relatives - 1 if not inside else relatives, True
        elif passage.tokens[index].pos not in ("ADV", "PART"):
            inside = False
        if passage.lower[index] in modifiers.relativizers:
            relatives += 1
        elif index > first and passage.tokens[index].pos == "SCONJ":
            break
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    verbless = not has_verb(passage, first, last) and has_predicate(passage, first, last)
    return verbless or (clause is not None and clause.complement is not None)
