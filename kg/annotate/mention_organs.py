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

_ORGAN_ROLES = ("ministry", "army", "agency")
_NEAR = 3  # words before forces in which the verb that moves them stands
_LONGEST_LINK = 24  # characters between an organ and the State after it


class OrganFinder:
    """Finds organs, governments and peoples of States in one language, with its indexes built once."""

    def __init__(self, lexicon: ReferenceLexicon) -> None:
        self._lexicon = lexicon
        self._fixed = PhraseIndex(lexicon.fixed_organs.items())
        nouns: dict[str, Organ | str] = {word: "people" for word in lexicon.peoples}
        nouns |= {word: "government" for word in lexicon.governments}
        self._nouns = PhraseIndex((nouns | dict(lexicon.organs)).items())

    def find(self, passage: Passage, names: Cover) -> Iterator[Mention]:
        """Yield the organs, governments and peoples in `passage` that stand with a State's name, left to right.

        Args:
            passage: one sentence.
            names: the sentence's known names of all kinds.
        """
        end = 0
        for position, word in enumerate(passage.words):
            if word.span.start < end:
                continue
            mention = self._fixed_organ(passage, position, names) or self._organ(passage, position, names)
            if mention is not None:
                yield mention
                end = mention.span.end

    def _fixed_organ(self, passage: Passage, position: int, names: Cover) -> Mention | None:
        for phrase in self._fixed.at(passage.words, position, passage.text):
            span = phrase_span(passage.words, position, phrase, passage.text)
            acronym = len(phrase.words) == 1 and phrase.words[0].isupper()
            if not acronym or span.of(passage.text) == phrase.words[0]:
                organ, state = phrase.payload
                named = self._state_before(passage, span, names) if self._lexicon.possessive else None
                start = named.span.start if named is not None and state in named.candidates else span.start
                return _organization(Span(start, span.end), passage.text, organ, state)
        return None

    def _organ(self, passage: Passage, position: int, names: Cover) -> Mention | None:
        for phrase in self._nouns.at(passage.words, position, passage.text):
            span = phrase_span(passage.words, position, phrase, passage.text)
            state = self._state_after(passage, span, names) or self._seat_after(passage, span, names, phrase.payload)
            if state is None and self._lexicon.organ_order == "after-state":
                state = self._state_before(passage, span, names)
            if state is not None:
                whole = Span(min(span.start, state.span.start), max(span.end, state.span.end))
                return _standing_with(whole, passage.text, phrase.payload, state)
        return None

    def _state_after(self, passage: Passage, organ: Span, names: Cover) -> Mention | None:
        state = names.after(organ.end)
        if state is None or state.actor_kind != "State" or state.span.start - organ.end > _LONGEST_LINK:
            return None
        demonym = state.role == "demonym" and self._lexicon.organ_order == "after-state"
        gap = fold(passage.text[organ.end : state.span.start])
        linked = gap[:1].isspace() and gap[-1:].isspace() and " ".join(gap.split()) in self._lexicon.organ_links
        whence = bool(gap.split()) and self._is_withdrawn(passage, organ)
        return state if linked and not demonym and not whence else None

    def _is_withdrawn(self, passage: Passage, organ: Span) -> bool:
        """Return whether "from X" after forces says whence, not whose they are: "menarik pasukan dari Ukraina".

        Nor is X theirs where they only describe a noun: "bantuan militer dari Kanada".
        """
        before = [word.key for word in passage.words if word.span.end <= organ.start][-_NEAR:]
        described = not self._lexicon.described_by_forces.isdisjoint(before[-1:])
        return described or not self._lexicon.withdrawing.isdisjoint(before)

    def _seat_after(self, passage: Passage, organ: Span, names: Cover, noun: Organ | str) -> Mention | None:
        """Return the capital or land in which a government sits, or a ministry: "the Foreign Ministry in Moscow"."""
        seated = noun == "government" or (isinstance(noun, Organ) and noun.id.endswith("ministry"))
        owned = _is_owned(passage.text, organ, names)  # "Hamas leaders in Doha"
        capital = names.after(organ.end) if seated and not owned else None
        ruled = noun == "government" and organ.of(passage.text).lower() in self._lexicon.rulers  # "the junta in Niger"
        ruled = ruled and capital is not None and capital.actor_kind == "State" and capital.role != "demonym"
        if capital is None or not (ruled or capital.role in ("capital", "seat")):
            return None
        gap = passage.text[organ.end : capital.span.start]
        return capital if fold(gap).strip() in self._lexicon.seat_links and len(gap) <= _LONGEST_LINK else None

    def _state_before(self, passage: Passage, organ: Span, names: Cover) -> Mention | None:
        state = names.before(organ.start)
        if state is None or state.actor_kind != "State":
            return None
        gap = passage.text[state.span.end : organ.start].replace("’", "'")
        mark = self._lexicon.possessive
        return state if gap in (" ", f"{mark} ", "' ", f"{mark} own ") else None


def _is_owned(text: str, organ: Span, names: Cover) -> bool:
    """Return whether a name right before a noun says whose it is: "Hamas leaders", "Kenya's leaders"."""
    owner = names.before(organ.start)
    gap = (
        text[owner.span.end : organ.start]
        if owner is not None and organ.start - owner.span.end <= _LONGEST_LINK
        else ""
    )
    return gap.replace("’", "'") in (" ", "'s ", "' ", "'s own ")


def _standing_with(whole: Span, text: str, noun: Organ | str, state: Mention) -> Mention:
    if isinstance(noun, Organ):
        return _organization(whole, text, noun, state.candidates[0])
    return Mention(whole, whole.of(text), "name", "State", state.candidates, noun, "lexicon")


def _organization(span: Span, text: str, organ: Organ, state: str) -> Mention:
    return Mention(span, span.of(text), "name", "Organization", (), f"organ:{organ.id}:{state}", "lexicon")


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


def state_of_office(mention: Mention, nouns: Cover, gazetteer: Gazetteer) -> Mention:
    """Return the State of a known organ whose last word begins an office: "Ukrainian" of "Ukrainian army chief".

    Args:
        mention: a name.
        nouns: the offices and descriptions of its sentence.
        gazetteer: known actors.
    """
    if not (mention.role or "").startswith("organ:") or not mention.candidates:
        return mention
    state = gazetteer.actor(mention.candidates[0]).of
    reaching = (noun for noun in nouns.touching(mention.span) if noun.span.end > mention.span.end)
    office = next((noun for noun in reaching if (noun.role or "").startswith("office:")), None)
    if office is None or state is None or office.span.start <= mention.span.start:
        return mention
    text = mention.text[: office.span.start - mention.span.start].rstrip().removesuffix("'s").removesuffix("’s")
    span = Span(mention.span.start, mention.span.start + len(text))
    return Mention(span, text, "name", "State", (state,), "demonym", mention.source)
