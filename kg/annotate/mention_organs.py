"""Finds a State's organs, governments and peoples where the State's name stands with them.

"Kementerian Luar Negeri Rusia", "the Russian foreign ministry", "militer Israel" become one mention of an
organisation, with the role `organ:<slug>:<state id>` and the State as candidate; "pemerintah Suriah", "the Syrian
government" one mention of the State itself, with the role `government` or `people`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import Organ, ReferenceLexicon
from kg.annotate.mention_words import PhraseIndex, fold, phrase_span, words_of
from kg.model import Mention, Span
from kg.vocab.gazetteer import Gazetteer

OrganIndex = PhraseIndex[Organ | str]

_ORGAN_ROLES = ("ministry", "army", "agency")
_LONGEST_LINK = 24  # characters between an organ and the State after it


def organ_index(lexicon: ReferenceLexicon) -> OrganIndex:
    """Return the index of organ nouns, and of the nouns of governments and peoples (as the words themselves)."""
    nouns: dict[str, Organ | str] = {word: "people" for word in lexicon.peoples}
    nouns |= {word: "government" for word in lexicon.governments}
    return PhraseIndex((nouns | dict(lexicon.organs)).items())


def organ_names(passage: Passage, states: Cover, index: OrganIndex, lexicon: ReferenceLexicon) -> Iterator[Mention]:
    """Yield the organs, governments and peoples in `passage` that stand with one of `states`, left to right.

    Args:
        passage: one sentence.
        states: the sentence's known names of all kinds.
        index: from `organ_index`.
        lexicon: of the same language.
    """
    fixed = PhraseIndex(lexicon.fixed_organs.items())
    end = 0
    for position, word in enumerate(passage.words):
        if word.span.start < end:
            continue
        mention = _fixed(passage, position, fixed) or _organ(passage, position, states, index, lexicon)
        if mention is not None:
            yield mention
            end = mention.span.end


def _fixed(passage: Passage, position: int, index: PhraseIndex[tuple[Organ, str]]) -> Mention | None:
    for phrase in index.at(passage.words, position, passage.text):
        span = phrase_span(passage.words, position, phrase, passage.text)
        acronym = len(phrase.words) == 1 and phrase.words[0].isupper()
        if not acronym or span.of(passage.text) == phrase.words[0]:
            organ, state = phrase.payload
            return _organization(span, passage.text, organ, state)
    return None


def _organ(
    passage: Passage, position: int, states: Cover, index: OrganIndex, lexicon: ReferenceLexicon
) -> Mention | None:
    for phrase in index.at(passage.words, position, passage.text):
        span = phrase_span(passage.words, position, phrase, passage.text)
        state = _state_after(passage, span, states, lexicon)
        if state is None and lexicon.organ_order == "after-state":
            state = _state_before(passage, span, states, lexicon)
        if state is not None:
            whole = Span(min(span.start, state.span.start), max(span.end, state.span.end))
            return _standing_with(whole, passage.text, phrase.payload, state)
    return None


def _standing_with(whole: Span, text: str, noun: Organ | str, state: Mention) -> Mention:
    if isinstance(noun, Organ):
        return _organization(whole, text, noun, state.candidates[0])
    return Mention(whole, whole.of(text), "name", "State", state.candidates, noun, "lexicon")


def _organization(span: Span, text: str, organ: Organ, state: str) -> Mention:
    return Mention(span, span.of(text), "name", "Organization", (), f"organ:{organ.id}:{state}", "lexicon")


def _state_after(passage: Passage, organ: Span, states: Cover, lexicon: ReferenceLexicon) -> Mention | None:
    state = states.after(organ.end)
    if state is None or state.actor_kind != "State" or state.span.start - organ.end > _LONGEST_LINK:
        return None
    demonym = state.role == "demonym" and lexicon.organ_order == "after-state"
    linked = _is_link(fold(passage.text[organ.end : state.span.start]), lexicon)
    return state if linked and not demonym else None


def _is_link(gap: str, lexicon: ReferenceLexicon) -> bool:
    return gap[:1].isspace() and gap[-1:].isspace() and " ".join(gap.split()) in lexicon.organ_links


def _state_before(passage: Passage, organ: Span, states: Cover, lexicon: ReferenceLexicon) -> Mention | None:
    state = states.before(organ.start)
    if state is None or state.actor_kind != "State":
        return None
    gap = passage.text[state.span.end : organ.start].replace("’", "'")
    return state if gap in (" ", f"{lexicon.possessive} ", "' ", f"{lexicon.possessive} own ") else None


def with_organ_role(mention: Mention, gazetteer: Gazetteer, lexicon: ReferenceLexicon) -> Mention:
    """Return a known ministry or army of a State with the role that it would have if it weren't known."""
    actor = gazetteer.actor(mention.candidates[0])
    if actor.role not in _ORGAN_ROLES or actor.of is None or gazetteer.actor(actor.of).kind != "State":
        return mention
    text = f" {' '.join(word.key for word in words_of(mention.text))} "
    forms = [form for form in lexicon.organs if f" {form} " in text]
    if not forms:
        return mention
    organ = lexicon.organs[max(forms, key=len)]
    return replace(mention, role=f"organ:{organ.id}:{actor.of}")
