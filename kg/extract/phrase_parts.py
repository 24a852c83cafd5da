"""Which mentions beside one another are parts of one phrase: titles with bodies, ranks, parties and descriptions."""

from __future__ import annotations

import re

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_title_reach import begins_report, is_of_several
from kg.annotate.mention_titles import office_of
from kg.annotate.mention_words import fold
from kg.languages.extraction import load_extraction_words
from kg.languages.language import Language
from kg.model import Document, Mention, Sentence, Span

_OF = re.compile(r"\s+(?:of|for|to|from|at|in|dari|untuk|bagi|pada|di)\s+(?:the\s+)?$", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s+(?:the\s+|an?\s+|seorang\s+|sang\s+)?$", re.IGNORECASE)
_BLANK = re.compile(r"\s+$")
_PAIR = 2
_DESCRIBED = ("Organization", "ArmedGroup", "Person")  # what a State's name can describe
_FILLED = 3  # words between an office and the name of its holder


def is_office(mention: Mention) -> bool:
    """Return whether a mention is an office or role noun ("Menteri Luar Negeri", "spokesman")."""
    return (mention.role or "").startswith("office:")


def is_person(mention: Mention) -> bool:
    """Return whether a mention is a person's name."""
    return mention.kind == "name" and mention.actor_kind == "Person"


def speaks_next(text: str, group: list[Mention], mention: Mention, language: Language) -> bool:
    """Return whether a person begins a report after a comma: "After talks with Iran's president, Blinken said"."""
    return (
        is_person(mention)
        and any(is_office(member) for member in group)
        and begins_report(text, (group[-1], mention), language)
    )


def is_held_already(group: list[Mention], mention: Mention, language: Language) -> bool:
    """Return whether a person after a comma does not hold a phrase's office, whose holder it names: "Presiden X, Y".

    Who speaks for a person can be named after him: "Juru bicara Pelosi, Brendan Daly".
    """
    if not is_person(mention) or not is_office(group[0]) or not is_person(group[-1]) or len(group) < _PAIR:
        return False
    office = office_of(group[0], language)
    return office is not None and not office.speaks_for


def is_further_office(text: str, group: list[Mention], mention: Mention, language: Language) -> bool:
    """Return whether somebody holds two offices at once: "Wakil Perdana Menteri sekaligus Menteri Luar Negeri X"."""
    gap = text[group[-1].span.end : mention.span.start].strip().lower()
    both = is_office(group[-1]) and is_office(mention)
    return both and gap in load_extraction_words(language.code).accompanying


def is_named_office(text: str, group: list[Mention], mention: Mention, language: Language) -> bool:
    """Return whether an office, a few words on what it is of, and a name follow: "juru bicara kepresidenan X"."""
    gap = text[group[-1].span.end : mention.span.start].split()
    titled = group[-1].text[:1].isupper()  # "Direktur Penyidikan Jampidsus Abdul Qohar"
    plain = (word.isalpha() and (titled or word.islower()) for word in gap)
    words = all(plain) and not any(word.lower() in language.stop_words or word.lower() in language.cues for word in gap)
    lexicon, eras = load_reference(language.code), load_extraction_words(language.code).eras
    of = not {word.lower() for word in gap}.isdisjoint((*lexicon.genitive_links, *eras))
    acts = lexicon.organ_order == "after-state" and not titled  # "the Kenyan president met X"
    held = is_person(mention) and is_office(group[-1]) and not is_of_several(text, group[-1])
    return held and 0 < len(gap) <= _FILLED and words and not (of or acts)


def is_ranked(text: str, places: tuple[list[Mention], Mention, Mention | None], language: Language) -> bool:
    """Return whether a rank and a name follow an office: "Panglima Militer Myanmar, Jenderal Min Aung Hlaing"."""
    group, mention, following = places
    if following is None or not is_person(following) or any(is_person(member) for member in group):
        return False
    rank = (mention.role or "").removeprefix("office:") in load_reference(language.code).ranks
    together = text[mention.span.end : following.span.start] == " "
    gap = text[group[-1].span.end : mention.span.start]
    near = _COMMA.fullmatch(gap) or (_BLANK.fullmatch(gap) and not is_office(group[-1]))
    return rank and together and bool(near) and any(is_office(member) for member in group)


def is_of_party(text: str, places: tuple[list[Mention], Mention, Mention | None], language: Language) -> bool:
    """Return whether a party stands between a seat and who holds it: "anggota DPR dari Fraksi PKS Sukamta"."""
    group, mention, following = places
    seat = group[-1].kind == "name" and group[-1].actor_kind == mention.actor_kind == "Organization"
    if not seat or following is None or not is_person(following) or not any(is_office(m) for m in group):
        return False
    words = text[group[-1].span.end : mention.span.start].lower().split()
    house = not words and (mention.role or "").startswith("organ:")  # "Ketua Fraksi PKS DPR Jazuli Juwaini"
    before_state = load_reference(language.code).organ_order == "before-state"
    return (house and before_state) or (bool(words) and load_reference(language.code).faction_words.issuperset(words))


def is_of_described(
    document: Document, sentence: Sentence, group: list[Mention], mention: Mention, language: Language
) -> bool:
    """Return whether an office is of a body that its words describe: "the leader of the paramilitary RSF".

    Where possessors follow, adjectives alone may part them: "perwakilan pribadi Hamas".
    """
    described = mention.actor_kind in _DESCRIBED[:2] or mention.role == "demonym"
    if not is_office(group[-1]) or mention.kind != "name" or not described:
        return False
    span = Span(group[-1].span.end, mention.span.start)
    between = [token for token in document.tokens[sentence.first : sentence.last] if token.span in span]
    linked = bool(between) and _OF.match(f" {between[0].text} ") is not None
    lexicon = load_reference(language.code)
    describing = ("DET", "ADJ", "NOUN")
    plain = all(t.pos in describing or fold(t.text) in lexicon.communities for t in between[1:])
    follows = lexicon.organ_order == "before-state"
    bare = follows and len(between) == 1 and between[0].pos == "ADJ"
    return (linked and len(between) <= _FILLED and plain) or bare


def is_described(
    document: Document, sentence: Sentence, group: list[Mention], mention: Mention, language: Language
) -> bool:
    """Return whether a State only describes a name: "the Palestinian group Hamas", "kelompok Palestina Hamas"."""
    state = group[-1]
    if state.kind != "name" or state.actor_kind != "State" or state.role == "government":
        return False
    led = is_office(group[max(0, len(group) - _PAIR)]) and state.role == "demonym"
    if len(group) > 1 and not (led and mention.actor_kind in _DESCRIBED[:2]):
        return False  # but "the leader of the Lebanese group Hezbollah"
    if mention.kind != "name" or mention.actor_kind not in _DESCRIBED:
        return False
    gap = document.text[state.span.end : mention.span.start]
    words = gap.split()
    if state.role == "demonym":
        known = (language.stop_words, language.cues, language.triggers, language.offices)
        plain = all(word.isalpha() and not any(word.lower() in forms for forms in known) for word in words)
        return 0 < len(words) <= _FILLED and plain
    inside = range(sentence.first, sentence.last)
    before = next((i for i in inside if document.tokens[i].span.end >= state.span.start - 1), sentence.first)
    token = document.tokens[before]
    noun = token.span.end < state.span.start and token.pos == "NOUN" and token.text.lower() not in language.offices
    return gap == " " and noun
