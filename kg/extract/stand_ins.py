"""Whom a noun without a name stands for: the body of an office, the army of soldiers, the group of its followers."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_titles import office_of
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office
from kg.extract.phrases import Phrase
from kg.model import Mention

_WITH_FORCES = ("State", "ArmedGroup", "IGO", "Organization")
_WITHOUT_NAME = ("anonymous", "bare:", "organ:", "led-by")  # roles of nouns whose owner the words beside them may tell
_NEAR = 4  # tokens between a noun and whose it is
_LONGEST = 8  # tokens of a name


def stands_for(passage: Passage, phrase: Phrase) -> Mention:
    """Return the mention of an actor that a phrase means.

    The State of an office whose holder is not named; of forces or rebels whose they are: "rebels of the FSA".
    """
    of = phrase.of or passage.body_of(phrase.head)
    if is_office(phrase.head) and _points_back(passage, phrase):
        return phrase.head
    if is_office(phrase.head) and of is not None and _acts_for(passage, phrase, of):
        return of
    return _force_of(passage, phrase) or _head_of_state(passage, phrase) or phrase.head


def _head_of_state(passage: Passage, phrase: Phrase) -> Mention | None:
    """Return who is named right after a government or regime as its head or State: "the regime of Saddam Hussein"."""
    described = phrase.head.kind == "description" and phrase.head.actor_kind == "State"
    if not described or passage.lower[phrase.last : phrase.last + 1] != (passage.words.possessive_words[0],):
        return None
    of = next(passage.phrases_between(phrase.last, min(len(passage.tokens), phrase.last + _LONGEST)), None)
    if of is None or of.head.kind != "name" or of.head.actor_kind not in ("Person", "State"):
        return None
    between = passage.lower[phrase.last + 1 : of.first]
    return of.head if all(word in passage.words.small_words for word in between) else None


def _points_back(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a demonstrative after an office of somebody's means who was named: "diplomat tertinggi AS itu"."""
    lexicon = load_reference(passage.language.code)
    office = office_of(phrase.head, passage.language)
    after = passage.lower[phrase.last : phrase.last + 1]
    return office is not None and bool(set(after) & lexicon.definite_after)


def _acts_for(passage: Passage, phrase: Phrase, body: Mention) -> bool:
    """Return whether an unnamed office means its body: any of a State or armed group, "officials" and "members" of all.

    Several holders of one office mean an international body: "EU leaders", "para menteri ASEAN".
    """
    office = office_of(phrase.head, passage.language)
    rebels = load_reference(passage.language.code).leaders_of_groups
    if office is not None and body.actor_kind == "State" and (office.placeless or office.id in rebels):
        return False  # "a Syrian rebel leader", "the Malaysian opposition leader"
    if body.actor_kind in ("State", "ArmedGroup") or (body.role or "").startswith("organ:"):
        return True
    if office is None or body.actor_kind not in _WITH_FORCES:
        return False
    lexicon = load_reference(passage.language.code)
    private = phrase.head.text.lower() in passage.words.private_people  # "reporters at the United Nations"
    if private or office.id in lexicon.ranks:
        return False  # "shielded the generals at the UN"
    if office.id in lexicon.officers and body.actor_kind == "Organization" and body.candidates:
        return True  # "komandan Garda Revolusi Iran"
    return office.anonymous or (body.actor_kind == "IGO" and _is_plural(passage, phrase.head))


def _is_plural(passage: Passage, office: Mention) -> bool:
    """Return whether an office is of several people: "ministers", "para menteri"."""
    lexicon = load_reference(passage.language.code)
    before = passage.lower[max(0, passage.token_at(office.span.start) - 1)]
    single = lexicon.organ_order == "before-state" or not office.text.lower().endswith("s")
    return before in lexicon.plural_before or not single


def _force_of(passage: Passage, phrase: Phrase) -> Mention | None:
    """Return whose forces or followers a noun without a name means, if the words after it tell."""
    if not (phrase.head.role or "").startswith(_WITHOUT_NAME) or phrase.head.kind == "name":
        return None
    beside = _owner_beside(passage, phrase) or _state_of_institution(passage, phrase)
    if beside is not None:
        return beside
    owner = next(passage.phrases_between(phrase.last, min(len(passage.tokens), phrase.last + _NEAR + _LONGEST)), None)
    between = passage.lower[phrase.last : owner.first] if owner is not None else ()
    between = tuple(word for word in between if word not in passage.words.small_words)
    owning = (*passage.words.possessive_words, *passage.words.author_prepositions)
    owned = bool(between) and all(word in owning for word in between)
    owned = owned or passage.language.leading.get(" ".join(between)) == "leader-after"  # "rebels led by the Taliban"
    named = owner is not None and owner.head.kind == "name" and owner.head.actor_kind in _WITH_FORCES
    rebels = not set(phrase.head.text.lower().split()).isdisjoint(passage.language.armed_group_words)
    moved = load_reference(passage.language.code).withdrawing & set(
        passage.lower[max(0, phrase.first - 3) : phrase.first]
    )
    if owner is not None and (moved or (rebels and owner.head.actor_kind == "State")):
        return None  # "separatists from Myanmar", "penarikan pasukan dari Jerman"
    return owner.head if owner is not None and owned and named else None


def _state_of_institution(passage: Passage, phrase: Phrase) -> Mention | None:
    """Return the State whose a court or the like is, or in which it is: "pengadilan (di) Rusia"."""
    bare = (phrase.head.role or "").startswith("bare:")
    if passage.words.possessor_first or not bare or phrase.head.actor_kind == "ArmedGroup":
        return None  # nor is the State where rebels are whom one fights there
    inside = passage.lower[phrase.last : phrase.last + 1] == passage.words.inside_words[:1]
    owner = next(passage.phrases_between(phrase.last, min(len(passage.tokens), phrase.last + _NEAR)), None)
    if owner is None or owner.first != phrase.last + inside or owner.head.kind != "name":
        return None
    party = phrase.head.actor_kind == "State" and owner.head.actor_kind == "Organization"  # "pemerintah NLD"
    return owner.head if party or owner.head.actor_kind in ("State", "ArmedGroup") else None  # "pemerintah Taliban"


def _has_soldiers(owner: Mention) -> bool:
    return owner.actor_kind in ("State", "ArmedGroup", "IGO") or (owner.role or "").startswith("organ:")


def _owner_beside(passage: Passage, phrase: Phrase) -> Mention | None:
    """Return whose fighters or soldiers stand right beside their name: "Taliban guerrillas", "prajurit TNI".

    Rebels and militants of a State's people are not the State: "Syrian rebels".
    """
    words = phrase.head.text.lower().split()
    forces = not set(words).isdisjoint(passage.words.force_nouns)
    if not forces and set(words).isdisjoint(passage.language.armed_group_words):
        return None
    led = False
    if passage.words.possessor_first:
        near = [other for other in passage.phrases_between(max(0, phrase.first - _NEAR), phrase.first)]
        owner = near[-1] if near else None
        between = range(owner.last, phrase.first) if owner is not None else range(0)
        led = passage.lower[between.start : between.start + 2] in tuple(("-", tail) for tail in passage.words.led_tails)
        between = between[2 * led :]
    else:
        owner = next(passage.phrases_between(phrase.last, phrase.last + _NEAR + _LONGEST), None)
        between = range(phrase.last, owner.first) if owner is not None else range(0)
    if owner is None or owner.head.kind != "name" or not _has_soldiers(owner.head):
        return None
    plain = all(passage.tokens[index].pos in ("ADJ", "NOUN") for index in between)
    return owner.head if plain and (forces or led or owner.head.actor_kind != "State") else None
