"""Finds what stands for actors without naming them: offices, descriptions, pronouns and clitics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import PhraseIndex, Word, phrase_span, words_of
from kg.languages.language import Language, PronounReference
from kg.model import ActorKind, Mention, MentionKind, Span

_MODIFIERS = 3  # words that may stand between a noun and its demonstrative, or an article and its noun


@dataclass(frozen=True, slots=True)
class Noun:
    """What a form of the lexicon gives as a mention."""

    kind: MentionKind
    role: str
    actor_kind: ActorKind | None = None


NounIndex = PhraseIndex[Noun]


def noun_index(language: Language, lexicon: ReferenceLexicon) -> NounIndex:
    """Return the index of all forms that stand for actors by themselves.

    A form that several lists hold counts as a pronoun before an office, a role noun, an organ and a description.
    "Menteri itu" is no entry of its own: the office in it is.
    """
    nouns: dict[str, Noun] = {
        form: Noun("description", f"{description.reference}:{form}", description.actor_kind)
        for form, description in language.descriptions.items()
        if not _holds_office(form, language, lexicon) and form not in lexicon.country_words
    }
    for form, organ in lexicon.organs.items():
        nouns[form] = Noun("description", f"organ:{organ.id}", "Organization")
    for form in lexicon.institution_words:
        nouns.setdefault(form, Noun("description", f"bare:{form}", "Organization"))
    nouns |= {form: Noun("description", "anonymous", "Person") for form in language.role_nouns}
    for form, office in language.offices.items():
        nouns[form] = Noun("description", f"office:{office.id}", "Person")
    for form, pronoun in language.pronouns.items():
        if not pronoun.clitic and form not in lexicon.definite_after:
            kind: ActorKind | None = "Person" if pronoun.reference in _PERSONAL else None
            nouns[form] = Noun("pronoun", f"{pronoun.reference}:{form}", kind)
    return PhraseIndex(nouns.items())


def _holds_office(form: str, language: Language, lexicon: ReferenceLexicon) -> bool:
    markers = lexicon.definite_before | lexicon.definite_after
    return " ".join(word for word in form.split() if word not in markers) in language.offices


_PERSONAL: tuple[PronounReference, ...] = ("third-singular", "first-singular")


def descriptions(passage: Passage, index: NounIndex, language: Language, lexicon: ReferenceLexicon) -> list[Mention]:
    """Return the offices, descriptions and pronouns in `passage`; they may overlap each other."""
    led, places = _led(passage, language, lexicon)
    heads = Cover(led)
    for place in places:
        heads.add(_description(place, passage.text, "", None))
    listed = (mention for mention in _listed(passage, index) if not heads.touching(mention.span))
    mentions = [*led, *listed, *_clitics(passage, language, lexicon)]
    definite = _definite_after if lexicon.definite_after else _definite_before
    mentions += definite(passage, mentions, language, lexicon)
    return mentions


def _listed(passage: Passage, index: NounIndex) -> Iterator[Mention]:
    end = 0
    for position, word in enumerate(passage.words):
        if word.span.start < end:
            continue
        for phrase in index.at(passage.words, position, passage.text):
            span = phrase_span(passage.words, position, phrase, passage.text)
            noun = phrase.payload
            if noun.kind == "pronoun" and len(word.text) > 1 and word.text.isupper() and not passage.shouting:
                continue
            yield Mention(span, span.of(passage.text), noun.kind, noun.actor_kind, (), noun.role, "lexicon")
            end = span.end
            break


def _clitics(passage: Passage, language: Language, lexicon: ReferenceLexicon) -> Iterator[Mention]:
    """Yield the clitics of cues ("ujarnya") and relation words ("menyerangnya"), and own nouns ("partainya")."""
    clitics = [(form[1:], pronoun) for form, pronoun in language.pronouns.items() if pronoun.clitic]
    for word in passage.words:
        if word.key in language.descriptions or word.key in language.pronouns:
            continue
        for clitic, pronoun in clitics:
            stem = word.key.removesuffix(clitic)
            if stem == word.key:
                continue
            if stem in _own_nouns(lexicon) and clitic in lexicon.own:
                yield _description(word.span, passage.text, f"own:{word.key}", _kind_of(stem, lexicon))
            elif stem in language.triggers or any(form.fused for form in language.cues.get(word.key, ())):
                span = Span(word.span.end - len(clitic), word.span.end)
                role = f"{pronoun.reference}:-{clitic}"
                yield Mention(span, span.of(passage.text), "pronoun", None, (), role, "lexicon")


def _own_nouns(lexicon: ReferenceLexicon) -> frozenset[str]:
    return lexicon.group_words | lexicon.country_words | lexicon.governments | frozenset(lexicon.organs)


def _description(span: Span, text: str, role: str, kind: ActorKind | None) -> Mention:
    return Mention(span, span.of(text), "description", kind, (), role, "lexicon")


def _kind_of(noun: str, lexicon: ReferenceLexicon) -> ActorKind | None:
    if noun in lexicon.country_words or noun in lexicon.governments:
        return "State"
    if noun in lexicon.person_words:
        return "Person"
    if noun in lexicon.international_words:
        return "IGO"
    return "ArmedGroup" if noun in lexicon.armed_words else "Organization"


def _led(passage: Passage, language: Language, lexicon: ReferenceLexicon) -> tuple[list[Mention], list[Span]]:
    """Return the led ones of "negara pimpinan X", "the country led by X", and the places of the words of leading."""
    leading = PhraseIndex((form, form) for form, order in language.leading.items() if order == "leader-after")
    heads = lexicon.country_words | lexicon.group_words | lexicon.governments
    led, places = [], []
    for position in range(1, len(passage.words)):
        linked = passage.words[position - 1].key in language.modifiers.relativizers and position > 1
        head = passage.words[position - 1 - linked]
        if head.key not in heads:
            continue
        for phrase in leading.at(passage.words, position, passage.text):
            led.append(_description(head.span, passage.text, "led-by", _kind_of(head.key, lexicon)))
            places.append(phrase_span(passage.words, position, phrase, passage.text))
            break
    return led, places


def _definite_after(
    passage: Passage, listed: Sequence[Mention], language: Language, lexicon: ReferenceLexicon
) -> list[Mention]:
    """Return "kelompok itu", "negara Yahudi tersebut": a noun with a demonstrative at most three words after it."""
    found = []
    for position, word in enumerate(passage.words):
        if word.key not in lexicon.definite_after:
            continue
        for back in range(1, _MODIFIERS + 2):
            head = passage.words[position - back] if position >= back else None
            if head is None or not _is_modifier_run(passage, position - back, position, language):
                break
            if _is_definite_head(head, lexicon) and not _inside(head.span, listed, "own"):
                span = Span(head.span.start, word.span.end)
                found.append(_description(span, passage.text, f"definite:{head.key}", _kind_of(head.key, lexicon)))
                break
    return found


def _is_definite_head(word: Word, lexicon: ReferenceLexicon) -> bool:
    return word.key in lexicon.group_words | lexicon.country_words | lexicon.person_words


def _inside(span: Span, mentions: Sequence[Mention], reference: str) -> bool:
    return any(span in mention.span and (mention.role or "").startswith(reference) for mention in mentions)


def _is_modifier_run(passage: Passage, first: int, last: int, language: Language) -> bool:
    """Whether the words between `first` and `last` can be modifiers: no function word, verb or punctuation."""
    between = passage.words[first + 1 : last]
    gaps = zip(passage.words[first:last], passage.words[first + 1 : last + 1], strict=True)
    return all(
        word.key not in language.stop_words and word.key not in language.cues and word.key not in language.triggers
        for word in between
    ) and all(not passage.text[left.span.end : right.span.start].strip(" -") for left, right in gaps)


def _definite_before(
    passage: Passage, listed: Sequence[Mention], language: Language, lexicon: ReferenceLexicon
) -> list[Mention]:
    """Return "the insurgents", "that oil-rich nation": a determiner with a noun at most three words after it."""
    found = []
    for position, word in enumerate(passage.words):
        if word.key not in lexicon.definite_before:
            continue
        for ahead in range(position + 1, min(position + _MODIFIERS + 2, len(passage.words))):
            head = passage.words[ahead]
            if not _is_modifier_run(passage, position, ahead, language):
                break
            if _is_definite_head(head, lexicon) and not _inside(head.span, listed, "office"):
                span = Span(word.span.start, head.span.end)
                found.append(_description(span, passage.text, f"definite:{head.key}", _kind_of(head.key, lexicon)))
                break
    return found


def head_word(mention: Mention, lexicon: ReferenceLexicon) -> str:
    """Return the folded noun of a description: "kelompok" of "kelompok bersenjata itu", "group" of "the group"."""
    words = words_of(mention.text)
    known = _own_nouns(lexicon) | lexicon.person_words
    return next((word.key for word in words if word.key in known), words[-1].key if words else "")
