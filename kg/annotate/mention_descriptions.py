"""Finds what stands for actors without naming them: offices, descriptions, pronouns and clitics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.annotate.mention_adjectives import is_adjective, is_verb
from kg.annotate.mention_cover import Cover, without_overlaps
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon, load_reference
from kg.annotate.mention_nouns import kind_of_noun, noun_index, own_nouns
from kg.annotate.mention_pairs import described_pairs, pair_forms
from kg.annotate.mention_relative import groups_with_clause
from kg.annotate.mention_titles import office_of
from kg.annotate.mention_words import PhraseIndex, Word, phrase_span, words_of
from kg.languages.language import Language
from kg.model import ActorKind, Mention, Span

_MODIFIERS = 3  # words that may stand between a noun and its demonstrative, or an article and its noun


def without_bodies(
    nouns: Iterable[Mention], names: Iterable[Mention], language: Language, *, places: Sequence[Span] = ()
) -> list[Mention]:
    """Return `nouns`, an office without the name of the body that it ends in: "Ketua" of "Ketua DPR".

    A person's noun is left without the name before it: "businessman" of "the New York businessman".

    Args:
        nouns: of one sentence.
        names: its known names.
        language: of the article.
        places: where the name model found a place or body.
    """
    cover = Cover(sorted(names, key=lambda name: name.span))
    if load_reference(language.code).organ_order == "before-state":
        return [_without_body(noun, cover, language) for noun in nouns]
    return [_after_name(_without_body(noun, cover, language), cover, places) for noun in nouns]


def _without_body(noun: Mention, names: Cover, language: Language) -> Mention:
    touching = names.touching(noun.span)
    called = noun.actor_kind == "Person" and (noun.role or "").startswith("definite:")  # "politikus Gerindra itu"
    called = called and load_reference(language.code).organ_order == "before-state"
    inside = touching[0] if touching and (called or office_of(noun, language) is not None) else None
    kinds = ("Organization", "IGO", "State") if called else ("Organization", "IGO")  # "diplomat tertinggi AS itu"
    if inside is None or inside.span.start <= noun.span.start or inside.actor_kind not in kinds:
        return noun
    words = words_of(noun.text[: inside.span.start - noun.span.start])
    while words and words[-1].key in language.stop_words:
        words = words[:-1]
    if not words:
        return noun
    text = noun.text[: words[-1].span.end]
    return replace(noun, span=Span(noun.span.start, noun.span.start + len(text)), text=text)


def _after_name(noun: Mention, names: Cover, places: Sequence[Span]) -> Mention:
    """Return a person's noun without the name before it; what is done to "a Syrian student" is done to his people."""
    reference = (noun.role or "").split(":", 1)[0]
    known = names.touching(noun.span)
    people = any(name.actor_kind == "Person" for name in known)
    if noun.actor_kind != "Person" or reference not in ("definite", "indefinite") or people:
        return noun
    if reference == "indefinite" and any(name.actor_kind == "State" for name in known):
        return noun
    ends = [span.end for span in (*(name.span for name in known), *places) if span.overlaps(noun.span)]
    end = max((end for end in ends if end < noun.span.end), default=noun.span.start)
    words = words_of(noun.text[end - noun.span.start :])
    if end == noun.span.start or not words:
        return noun
    start = end + words[0].span.start
    return replace(noun, span=Span(start, noun.span.end), text=noun.text[start - noun.span.start :])


class DescriptionFinder:
    """Finds descriptions and pronouns of one language, with its indexes built once."""

    def __init__(self, language: Language, lexicon: ReferenceLexicon) -> None:
        self._language = language
        self._lexicon = lexicon
        self._nouns = noun_index(language, lexicon)
        orders = language.leading.items()
        self._leading = PhraseIndex((form, form) for form, order in orders if order == "leader-after")
        self._own = own_nouns(lexicon)
        self._pairs = pair_forms(language, lexicon)
        self._definite = lexicon.group_words | lexicon.country_words | lexicon.person_words
        self._clitics = {form[1:]: pronoun.reference for form, pronoun in language.pronouns.items() if pronoun.clitic}

    def find(self, passage: Passage) -> list[Mention]:
        """Return the offices, descriptions and pronouns in `passage`, in order; of two that overlap the longer one."""
        led, leading = self._led(passage)
        heads = Cover(without_overlaps([*led, *leading, *groups_with_clause(passage, self._language, self._lexicon)]))
        listed = [mention for mention in self._joined(passage) if not heads.touching(mention.span)]
        demonstrative = self._definite_after if self._lexicon.definite_after else self._definite_before
        definite = demonstrative(passage, Cover(listed))
        free = (mention for mention in definite if not heads.touching(mention.span))
        found = (mention for mention in heads if mention.role != "leading")
        pairs = described_pairs(passage, self._pairs, self._language)
        return without_overlaps([*found, *listed, *self._with_clitics(passage), *free, *pairs])

    def _joined(self, passage: Passage) -> Iterator[Mention]:
        """Yield the listed mentions, an anonymous office joined with the office that it modifies: "wakil pemimpin"."""
        held: Mention | None = None
        for mention in self._listed(passage):
            if held is not None and self._modifies(held, mention, passage):
                span = Span(held.span.start, mention.span.end)
                held = replace(mention, span=span, text=span.of(passage.text))
                continue
            if held is not None:
                yield held
            held = mention
        if held is not None:
            yield held

    def _modifies(self, first: Mention, second: Mention, passage: Passage) -> bool:
        modifier, office = office_of(first, self._language), office_of(second, self._language)
        near = passage.text[first.span.end : second.span.start] == " "
        joins = modifier is not None and modifier.anonymous and modifier.acts_for_state  # no aide of a president's
        return near and joins and office is not None and not office.anonymous

    def _listed(self, passage: Passage) -> Iterator[Mention]:
        end = 0
        for position, word in enumerate(passage.words):
            if word.span.start < end:
                continue
            for phrase in self._nouns.at(passage.words, position, passage.text):
                span = phrase_span(passage.words, position, phrase, passage.text)
                noun = phrase.payload
                where = (passage, position, noun.role, self._language)
                if self._leads_into_office(passage, position, span, noun.role) or is_adjective(*where):
                    break
                if is_verb(*where):
                    break
                if noun.kind == "pronoun" and len(word.text) > 1 and word.text.isupper() and not passage.shouting:
                    continue
                span = self._with_stop(span, passage.text) if (noun.role or "").startswith("office:") else span
                yield Mention(span, span.of(passage.text), noun.kind, noun.actor_kind, (), noun.role, "lexicon")
                end = span.end
                break

    def _leads_into_office(self, passage: Passage, position: int, span: Span, role: str | None) -> bool:
        """Return whether a description ends within an office's name: "the opposition" of "the opposition leader"."""
        if (role or "").startswith("office:"):
            return False
        for inner in range(position + 1, len(passage.words)):
            if passage.words[inner].span.start >= span.end:
                return False
            for phrase in self._nouns.at(passage.words, inner, passage.text):
                office = (phrase.payload.role or "").startswith("office:")
                if office and phrase_span(passage.words, inner, phrase, passage.text).end > span.end:
                    return True
        return False

    def _with_stop(self, span: Span, text: str) -> Span:
        """Return the place of an office with the stop that abbreviates it: "Gen. Petraeus"."""
        last = span.of(text).lower().rsplit(" ", 1)[-1]
        abbreviated = text[span.end : span.end + 2] == ". " and f"{last}." in self._language.abbreviations
        return Span(span.start, span.end + 1) if abbreviated else span

    def _with_clitics(self, passage: Passage) -> Iterator[Mention]:
        """Yield clitics of cues ("ujarnya") and relation words ("menyerangnya"), and one's own nouns ("partainya")."""
        for word in passage.words:
            for clitic, reference in self._clitics.items():
                stem = word.key.removesuffix(clitic)
                if stem == word.key or word.key in self._language.descriptions or word.key in self._language.pronouns:
                    continue
                if stem in self._own and clitic in self._lexicon.own:
                    yield self._description(word.span, passage.text, f"own:{word.key}", stem)
                elif self._carries_clitic(word.key, stem):
                    span = Span(word.span.end - len(clitic), word.span.end)
                    role = f"{reference}:-{clitic}"
                    yield Mention(span, span.of(passage.text), "pronoun", None, (), role, "lexicon")

    def _carries_clitic(self, word: str, stem: str) -> bool:
        return stem in self._language.triggers or any(
            form.fused and form.shape != "active" for form in self._language.cues.get(word, ())
        )

    def _description(self, span: Span, text: str, role: str, noun: str) -> Mention:
        kind: ActorKind = kind_of_noun(noun, self._lexicon)
        return Mention(span, span.of(text), "description", kind, (), role, "lexicon")

    def _led(self, passage: Passage) -> tuple[list[Mention], list[Mention]]:
        """Return the led ones of "negara pimpinan X", "the country led by X", and the words of leading after them."""
        led, leading = [], []
        for position in range(1, len(passage.words)):
            linked = passage.words[position - 1].key in self._language.modifiers.relativizers and position > 1
            head = passage.words[position - 1 - linked]
            if head.key not in self._own:
                continue
            for phrase in self._leading.at(passage.words, position, passage.text):
                span = phrase_span(passage.words, position, phrase, passage.text)
                led.append(self._description(head.span, passage.text, "led-by", head.key))
                leading.append(self._description(span, passage.text, "leading", head.key))
                break
        return led, leading

    def _definite_after(self, passage: Passage, listed: Cover) -> list[Mention]:
        """Return "kelompok itu", "negara Yahudi tersebut": a noun with a demonstrative at most three words after it."""
        found = []
        for last, word in enumerate(passage.words):
            if word.key in self._lexicon.definite_after:
                for first in range(last - 1, max(last - _MODIFIERS - 2, -1), -1):
                    head = passage.words[first]
                    if not self._is_modifier_run(passage, first, last):
                        break
                    if head.key in self._definite and not _is_listed(head, listed, "own"):
                        head = self._member_before(passage, first) or head
                        span = Span(head.span.start, word.span.end)
                        found.append(self._description(span, passage.text, f"definite:{head.key}", head.key))
                        break
        return found

    def _member_before(self, passage: Passage, first: int) -> Word | None:
        """Return the noun of a person right before the body that he is of: "politikus" of "politikus Partai X itu"."""
        before = passage.words[first - 1] if first else None
        near = before is not None and passage.text[before.span.end : passage.words[first].span.start] == " "
        return before if before is not None and near and before.key in self._lexicon.person_words else None

    def _definite_before(self, passage: Passage, listed: Cover) -> list[Mention]:
        """Return "the insurgents", "that oil-rich nation": a determiner with a noun at most three words after it."""
        found = []
        for first, word in enumerate(passage.words):
            definite = word.key in self._lexicon.definite_before
            if definite or word.key in self._lexicon.indefinite_singular:
                for last in range(first + 1, min(first + _MODIFIERS + 2, len(passage.words))):
                    head = passage.words[last]
                    if not self._is_modifier_run(passage, first, last):
                        break
                    alone = self._is_of_age(passage, first, last) or self._is_person(passage, last)
                    body = head.key in self._definite - self._lexicon.person_words
                    if alone or (body and not _is_listed(head, listed, "office")):
                        span = Span(word.span.start, head.span.end)
                        role = f"{'' if definite else 'in'}definite:{head.key}"
                        if definite or head.key in self._lexicon.person_words:
                            found.append(self._description(span, passage.text, role, head.key))
                        break
        return found

    def _is_of_age(self, passage: Passage, first: int, last: int) -> bool:
        """Return whether an age alone stands for a person who speaks: "the 84-year-old said"."""
        words = passage.words
        aged = words[last].key in self._lexicon.age_words and words[first + 1].text.isdigit()
        return aged and last + 1 < len(words) and words[last + 1].key in self._language.cues

    def _is_person(self, passage: Passage, position: int) -> bool:
        """Return whether a noun stands for a person: "the Vermont Democrat said"; no "author X", no "Tory voters"."""
        word = passage.words[position]
        party = word.key in self._lexicon.party_nouns and word.capital
        return (party or word.key in self._lexicon.person_words) and self._ends_phrase(passage, position)

    def _ends_phrase(self, passage: Passage, position: int) -> bool:
        """Return whether no noun or name follows that a word describes."""
        word = passage.words[position]
        following = passage.words[position + 1] if position + 1 < len(passage.words) else None
        if following is None or passage.text[word.span.end : following.span.start] != " ":
            return passage.text[word.span.end : word.span.end + 1] not in ("-", "'", "’")
        language = self._language
        known = (language.stop_words, language.cues, language.triggers, self._lexicon.finite_words)
        manner = following.text.islower() and following.key.endswith(self._lexicon.adverb_ending)
        return manner or any(following.key in words for words in known)

    def _is_modifier_run(self, passage: Passage, first: int, last: int) -> bool:
        """Whether the words between `first` and `last` can be modifiers: no function word, verb or punctuation."""
        language = self._language
        for position in range(first + 1, last):
            key = passage.words[position].key
            if key in language.stop_words or key in language.cues or key in language.triggers:
                return False
        gaps = (passage.text[passage.words[i].span.end : passage.words[i + 1].span.start] for i in range(first, last))
        return all(not gap.strip(" -") for gap in gaps)


def _is_listed(word: Word, listed: Cover, reference: str) -> bool:
    return any((mention.role or "").startswith(reference) for mention in listed.touching(word.span))


def head_word(mention: Mention, lexicon: ReferenceLexicon) -> str:
    """Return the folded noun of a description: "kelompok" of "kelompok bersenjata itu", "group" of "the group"."""
    words = words_of(mention.text)
    known = own_nouns(lexicon) | lexicon.person_words
    return next((word.key for word in words if word.key in known), words[-1].key if words else "")
