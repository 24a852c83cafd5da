"""What lies where: "Marawi, Philippines", "Baquba di provinsi Diyala", "the Syrian city of Aleppo"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kg.annotate.mention_lexicon import load_reference
from kg.extract.passage import Passage
from kg.model import FactMention, Mention, Span
from kg.vocab.cities import load_capitals, load_cities

_FARTHEST = 8  # tokens between a place and what it lies in
_LONGEST_CHAIN = 3  # names of which each lies in the next: "Khalis, Diyala, Iraq"
_AFTER_LIST = 2  # tokens after the second name that tell whether both are items of a list


def find_places(passage: Passage) -> Iterator[FactMention]:
    """Yield what lies in what: a place or capital, and the place or State that the words beside it put it in.

    Args:
        passage: the document.
    """
    reader = _Reader(passage)
    names = [mention for mention in passage.document.mentions if mention.kind == "name"]
    for first, second in zip(names, names[1:], strict=False):
        inner, outer = (second, first) if reader.is_owned(first, second) else (first, second)
        if inner is second or reader.is_within(first, second):
            span = Span(first.span.start, second.span.end)
            yield FactMention(_itself(inner), "locatedIn", outer, span, pattern="place")
    for first, second in zip(names, names[1:], strict=False):
        if reader.are_lands_in(first, second):
            lands = (first, *reader.named_with(first, names))
            span = Span(min(land.span.start for land in lands), second.span.end)
            yield from (FactMention(land, "locatedIn", second, span, pattern="place") for land in lands)
    for name in names:
        noun = reader.capital_noun(name)
        if noun is not None:
            yield FactMention(_itself(name), "locatedIn", name, Span(noun, name.span.end), pattern="place")


def _itself(place: Mention) -> Mention:
    """Return a place as a mention of it: a capital that is told to lie somewhere stands for no government."""
    capital = place.role == "capital" or place.actor_kind == "State"
    return replace(place, actor_kind="Place", candidates=(), role=None) if capital else place


class _Reader:
    """Reads the words around two names."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage

    def is_within(self, first: Mention, second: Mention) -> bool:
        """Return whether the words between two names say that the first lies in the second."""
        capital = self._is_capital(first) and second.actor_kind in ("State", "Place") and first.text != second.text
        if not (first.actor_kind == "Place" or capital) or not _can_hold(second) or self._is_capital(second):
            return False
        between = self._between(first, second)
        if between == (",",):
            return self._is_place_and_land(first, second)
        beside = self._passage.text[first.span.end : second.span.start] == " "
        if beside and self._is_called_city(first):
            return second.actor_kind == "State"  # "kota Kharkiv Ukraina"
        known = {",", *self._passage.words.small_words, *self._passage.words.compass_words, *self._kinds}
        inside = self._passage.words.inside_words
        if not between or any(word not in known and word not in inside for word in between):
            return self._is_described(first, between)
        kind = any(word in self._kinds for word in between)
        if between[0] == ",":
            return (kind or between[1] == inside[0]) and self._is_told_of(between)
        return between[0] in inside[:1] and self._is_place(first) or (kind and between[0] in self._kinds)

    def _is_described(self, first: Mention, between: tuple[str, ...]) -> bool:
        """Return whether words added to a place tell what sort it is, and where: "Basra, kota minyak di Irak"."""
        comma, kind, *words = (*between, "", "")[: max(2, len(between))]
        start = self._passage.token_at(first.span.end) + 2
        plain = all(t.pos in ("NOUN", "ADJ", "NUM") for t in self._passage.tokens[start : start + len(words) - 1])
        inside = words[-1:] == [self._passage.words.inside_words[0]]
        return comma == "," and kind in self._single_kinds and inside and plain

    def _is_called_city(self, place: Mention) -> bool:
        """Return whether the noun of a city or province stands before its name: "kota Kharkiv", not "Teluk"."""
        index = self._passage.token_at(place.span.start)
        noun = set(self._passage.lower[max(0, index - 1) : index])
        region = place.text.lower() in (*self._passage.words.waters, *self._passage.words.regions)
        return not (self._passage.words.possessor_first or region) and not noun.isdisjoint(self._single_kinds)

    def are_lands_in(self, first: Mention, second: Mention) -> bool:
        """Return whether words added to a State tell in which part of the world it lies: "Peru, negara di Amerika"."""
        if first.actor_kind != "State" or second.actor_kind != "Place" or first.role in ("capital", "demonym"):
            return False
        comma, *words = self._between(first, second) or ("",)
        start = self._passage.token_at(first.span.end) + 1
        plain = all(
            t.pos in ("NOUN", "ADJ", "DET", "NUM") for t in self._passage.tokens[start : start + len(words) - 1]
        )
        nouns = {form for noun in self._passage.language.state_words for form in (noun, _plural(noun))}
        inside = words[-1:] == [self._passage.words.inside_words[0]]
        return comma == "," and inside and plain and bool(nouns & set(words))

    def named_with(self, last: Mention, names: Sequence[Mention]) -> Iterator[Mention]:
        """Yield the States that a conjunction or comma ties to the last of several, the nearest first."""
        ties = {*self._passage.language.modifiers.coordinators, ","}
        place = names.index(last)
        for left, right in zip(reversed(names[:place]), reversed(names[1 : place + 1]), strict=False):
            between = self._between(left, right)
            if left.actor_kind != "State" or not between or not set(between) <= ties:
                return
            yield left

    def is_owned(self, first: Mention, second: Mention) -> bool:
        """Return whether the first name is the State or land of the second: "the Syrian city of Aleppo"."""
        between = self._between(first, second)
        capital = self._is_capital(second)
        place = second.actor_kind == "Place" or (capital and not self._is_capital(first))
        pair = first.actor_kind in ("State", "Place") and place
        if not pair or not between:
            return False
        if not self._passage.words.possessor_first:
            return between == (",",) and self._is_named_for(first)
        if len(between) > 1 and between[-1] == "," and capital:
            between = between[:-1]  # "the Saudi capital, Riyadh"
        if not between:
            return False  # "in Syria, Damascus said"
        links = self._passage.words.possessive_words
        following = self._passage.token_at(second.span.end)
        if (
            len(between) == 1
            and between[0] in links
            and set(self._passage.lower[following : following + 1]) & self._kinds
        ):
            return True  # "Pakistan's Balochistan province"
        linking = {*self._kinds, *self._passage.words.compass_words, *links}
        if not between or any(word not in linking for word in between):
            return False
        *earlier, last = between
        named_so = last in links and bool(earlier) and earlier[-1] in self._kinds  # "the Louisiana city of New Orleans"
        of_capital = len(between) == 1 and last in self._passage.words.capital_nouns  # "the Chechen capital Grozny"
        return named_so or of_capital or (last in self._kinds and first.actor_kind == "State")

    def capital_noun(self, name: Mention) -> int | None:
        """Return where the noun begins that says before a capital's name what it is, or None: "ibu kota Amman"."""
        first = self._passage.token_at(name.span.start)
        if self._passage.lower[max(0, first - 1) : first] == (",",):
            first = self._before_land(first - 1)
        for noun in self._passage.words.capital_nouns:
            start = first - len(noun.split())
            if self._is_capital(name) and start >= 0 and " ".join(self._passage.lower[start:first]) == noun:
                return self._passage.tokens[start].span.start
        return None

    def _before_land(self, last: int) -> int:
        """Return where "negara itu", "negerinya" begins whose capital is named after a comma, else `last`."""
        lexicon = load_reference(self._passage.language.code)
        lands = {form for noun in lexicon.country_words for form in (noun, *(noun + tail for tail in lexicon.own))}
        first = last
        while first > 0 and self._passage.lower[first - 1] in self._passage.words.definite_words:
            first -= 1
        named = first > 0 and self._passage.lower[first - 1] in lands
        return first - 1 if named else last

    def _is_capital(self, mention: Mention) -> bool:
        """Return whether a name that can stand for a State is the name of its capital or of a city of it."""
        if mention.actor_kind != "State" or mention.role == "demonym":
            return False
        return mention.role == "capital" or mention.text in load_cities() or mention.text in load_capitals()

    def _is_named_for(self, land: Mention) -> bool:
        """Return whether a land only tells whose place is named after it: "ibu kota Jordania, Amman"."""
        index = self._passage.token_at(land.span.start) - 1
        named = index >= 0 and self._passage.lower[index] in self._kinds
        known = land.actor_kind == "State" or bool(land.candidates)
        return named and known  # "kawasan Al Sudaniya, Gaza" begins with the smaller

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """The words of nouns of places, those of several words one by one: "negara bagian"."""
        nouns = (*self._passage.language.place_words, *self._passage.language.state_words)
        return frozenset(word for noun in nouns for word in noun.split())

    def _between(self, first: Mention, second: Mention) -> tuple[str, ...]:
        start, end = self._passage.token_at(first.span.end), self._passage.token_at(second.span.start)
        same = self._passage.sentence_at(first.span.start) == self._passage.sentence_at(second.span.start)
        return self._passage.lower[start:end] if same and start <= end <= start + _FARTHEST else ()

    def _is_place(self, mention: Mention) -> bool:
        """Return whether a name stands where a place does: after "in" or "kota", never as "warga Gaza di Mesir"."""
        index = self._passage.token_at(mention.span.start) - 1
        before = self._passage.lower[index] if index >= 0 else ""
        places = load_reference(self._passage.language.code).location_prepositions
        standing = {*places, *self._passage.words.compass_words, *self._kinds}
        return before in standing or not before.isalpha()

    def _is_told_of(self, between: tuple[str, ...]) -> bool:
        """Return whether what follows a comma tells of the place before it: not "Idlib, kota Aleppo"."""
        inside = self._passage.words.inside_words
        return any(word in inside for word in between) or "".join(between[1:]) not in self._single_kinds

    @cached_property
    def _single_kinds(self) -> frozenset[str]:
        return frozenset(noun for noun in self._passage.language.place_words if " " not in noun)

    def _is_place_and_land(self, first: Mention, second: Mention) -> bool:
        """Return whether names that only a comma parts are a place and its land, not items of a list.

        Nor a place and who acts there: "In Paris, Iran's foreign minister said".
        """
        cities = load_cities()
        if second.actor_kind == "State" and first.text in cities and cities[first.text] not in second.candidates:
            return False
        if self._passage.words.possessor_first and self._modifies(second):
            return False
        if second.role == "government" or (self._leads_in(first) and self._acts(second) and first.text not in cities):
            return False
        if second.actor_kind == "Place" and (second.text in cities or self._is_in_row(first, second)):
            return False
        index = self._passage.token_at(second.span.end)
        following = self._passage.lower[index : index + _AFTER_LIST]
        if following[:1] == (",",) and index + 2 < len(self._passage.tokens):  # "Chechnya, Taiwan, India and Pakistan"
            third = next((m.span.end for m in self._passage.document.mentions if m.span.start > second.span.end), 0)
            after = self._passage.token_at(third) if third else index
            following += self._passage.lower[after : after + 1] if after < index + _FARTHEST else ()
        listed = set(following) & set(self._passage.language.modifiers.coordinators) or self._is_listed(second)
        return not listed or first.text in cities and cities[first.text] in second.candidates

    def _is_in_row(self, first: Mention, second: Mention) -> bool:
        """Return whether names of places follow one another, parted by commas: "Port Blair, Diglipur, Neil Islands"."""
        names = [m for m in self._passage.document.mentions if m.kind == "name" and m.actor_kind == "Place"]
        place, row = names.index(first) if first in names else 0, 2
        for left, right in zip(names[place + 1 :], names[place + 2 :], strict=False):
            if self._between(left, right) != (",",):
                break
            row += 1
        for left, right in zip(reversed(names[:place]), reversed(names[1 : place + 1]), strict=False):
            if self._between(left, right) != (",",):
                break
            row += 1
        return row > _LONGEST_CHAIN

    def _is_listed(self, second: Mention) -> bool:
        """Return whether names of places go on after commas up to a last one after "and": "A, B, C, dan D"."""
        names = [m for m in self._passage.document.mentions if m.kind == "name"]
        later = names[names.index(second) :] if second in names else []
        for left, right in zip(later, later[1:], strict=False):
            between = [word for word in self._between(left, right) if word != ","]
            if right.actor_kind not in ("Place", "State") or len(between) > 1:
                return False
            if between:
                return between[0] in self._passage.language.modifiers.coordinators
        return False

    def _leads_in(self, place: Mention) -> bool:
        """Return whether a place stands in a phrase after a preposition: "di Gaza, Jerman mulai"."""
        index = self._passage.token_at(place.span.start) - 1
        return index >= 0 and self._passage.tokens[index].pos == "ADP"

    def _acts(self, mention: Mention) -> bool:
        """Return whether a verb follows a name that no mark closes, of which it so is the subject."""
        end = self._passage.token_at(mention.span.end)
        following = self._passage.tokens[end : end + 1]
        return any(token.pos in ("VERB", "AUX") for token in following)

    def _modifies(self, mention: Mention) -> bool:
        """Return whether a name belongs to the noun right after it: "U.S. ambassador", "Iran's minister"."""
        end = self._passage.token_at(mention.span.end)
        following = self._passage.tokens[end : end + 1]
        return any(token.pos in ("NOUN", "ADJ", "PART", "PROPN") for token in following)


def _plural(noun: str) -> str:
    return f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"


def _can_hold(mention: Mention) -> bool:
    return mention.actor_kind in ("Place", "State") and mention.role not in ("capital", "demonym")
