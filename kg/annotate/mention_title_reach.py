"""Finds the person after a title: right after it, or past an acronym, a posting, a rank, or the rest of the title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_lexicon import ReferenceLexicon, load_reference
from kg.annotate.mention_words import words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_LONGEST_GAP = 80  # characters
_TITLE_WORDS = 5  # capitalised words of a title that no lexicon knows: "Menteri Keadaan Darurat"
_WORD = 24  # characters that hold the next word
_BEFORE = 7  # words before a title among which a preposition governs it
_FIELD_WORDS = 3  # of "for political affairs"
_SHORT_FORM = re.compile(r" ?\((?:[\w.-]{2,15}|[a-z][^()\n]{2,60})\)")  # after what it is short for, or explains
_AND_TITLE = re.compile(r" (\w+) ")
_AFTER_TITLE = re.compile(r"\)?,? \(?\Z")
_PLAIN_GAP = re.compile(r"[^\n,.;:!?()\"“”]*\Z")
_TITLE_GAP = re.compile(r"[^\n,.;:!?()\"“”]*,? \Z")


def begins_report(text: str, pair: tuple[Mention, Mention], language: Language) -> bool:
    """Return whether a name after a comma begins what is said: "After talks with the Russian minister, Blinken said".

    Args:
        text: of the article.
        pair: the end of a title, and the person named after it.
        language: of the article.
    """
    title, person = pair
    following = words_of(text, Span(person.span.end, min(len(text), person.span.end + _WORD)))[:1]
    says = bool(following) and following[0].key in language.cues and text[person.span.end] == " "
    if not says or "," not in text[title.span.end : person.span.start]:
        return False
    start = max(text.rfind(stop, 0, title.span.start) for stop in (". ", "\n", '"', "”"))
    before = [word.key for word in words_of(text, Span(start + 1, title.span.start))][-_BEFORE:]
    governed = load_reference(language.code).governing_prepositions
    return "," not in text[start + 1 : title.span.start] and any(word in governed for word in before)


def is_of_several(text: str, office: Mention) -> bool:
    """Return whether an office is doubled, so that a name after it tells whose they are: "menteri-menteri Prabowo"."""
    doubled = f"{office.text}-{office.text}".lower()
    return text[max(0, office.span.end - len(doubled)) : office.span.end].lower() == doubled


@dataclass(frozen=True, slots=True)
class TitleReach:
    """Looks from the end of a title for the person who bears it."""

    text: str
    cover: Cover
    language: Language
    lexicon: ReferenceLexicon

    def is_plural(self, office: Mention) -> bool:
        """Return whether a title is of several people, in a language that tells it by an ending."""
        form = office.text.lower()
        one = self.language.offices.get(form.removesuffix("s"))
        return self.lexicon.organ_order == "after-state" and form.endswith("s") and one is not None

    def person_after(self, last: Mention, *, together: bool = True, apart: bool = True) -> Mention | None:
        """Return the person named after `last`, the end of a title, or None.

        Args:
            last: an office, or what it is of.
            together: the name may follow with no comma between.
            apart: the name may follow after a comma or bracket.
        """
        following = self.cover.after(last.span.end)
        if following is not None and self.gap(last, following) == " (" and following.kind == "name":
            last, following = following, self.cover.after(following.span.end)
        last, following = self._past_forces(last, following)
        last, following = self._past_posting(last, following)
        last, following = self._past_party(last, following)
        last, following = self._past_noun(last, following)
        last, following = self._past_place(last, following)
        last, following = self._past_state(last, following)
        last, following = self._past_rank(last, following)
        if following is None or following.kind != "name" or following.actor_kind != "Person":
            return None
        gap = self.without_links(self._without_place_noun(last, self.gap(last, following)))
        if not _AFTER_TITLE.match(gap) and self._is_rest_of_title(last, gap):
            gap = ", " if gap.endswith(", ") else " "
        together = together and not is_of_several(self.text, last)
        fits = together if gap == " " else apart and not begins_report(self.text, (last, following), self.language)
        return self._past_bracket(following) if fits and _AFTER_TITLE.match(gap) else None

    def _past_bracket(self, name: Mention) -> Mention:
        """Return the surname that an editor's bracket leads to: "[Russian President Vladimir] Putin"."""
        following = self.cover.after(name.span.end)
        closed = following is not None and self.text[name.span.end : following.span.start] in (") ", "] ")
        person = following is not None and following.kind == "name" and following.actor_kind == "Person"
        return following if following is not None and closed and person and " " not in name.text else name

    def person_of_both(self, first: Mention, last: Mention) -> Mention | None:
        """Return who bears a title and another after it: "Former Secretary of State and presidential candidate X".

        Args:
            first: an office, or whose it is, with no article before: "the prime minister and Senator X" are two people.
            last: the end of the title.
        """
        joined = _AND_TITLE.match(self.text, last.span.end)
        before = [word.key for word in words_of(self.text, Span(max(0, first.span.start - _WORD), first.span.start))]
        while before and before[-1] in self.language.office_modifiers:
            before.pop()
        articles = self.lexicon.definite_before | self.lexicon.indefinite_singular | self.lexicon.possessive_pronouns
        owned = first is not last and first.span.end < last.span.start and self.text[first.span.end] in "'’"
        and_words = self.lexicon.plural_partners - {""}
        if joined is None or joined[1] not in and_words or owned or (before and before[-1] in articles):
            return None
        return self._bearer_of_second(last, joined.end(1))

    def _bearer_of_second(self, last: Mention, start: int) -> Mention | None:
        """Return the person whom a title at `start` names, if nothing but its words stands before the name."""
        following = self.cover.after(start)
        free = start
        while following is not None and (following.kind != "name" or following.actor_kind != "Person"):
            if not self._is_of_title(free, following.span.start) or following.kind == "pronoun":
                return None
            free, following = following.span.end, self.cover.after(following.span.end)
        if following is None or following.span.start - start > _LONGEST_GAP:
            return None
        titled = self.text[start : following.span.start].strip()
        proper = last.text[:1].isupper() or not titled[:1].isupper()  # "the prime minister and President X"
        return following if titled and proper and self._is_of_title(free, following.span.start) else None

    def _is_of_title(self, start: int, end: int) -> bool:
        """Return whether the words of a gap can be part of a title: "former", "Democratic"; no "his", no "said"."""
        gap = self.text[start:end]
        words = [word.key for word in words_of(gap)]
        stops = self.language.stop_words - self.lexicon.genitive_links
        no_part = (stops, self.language.cues, self.language.honorifics, self.language.triggers)
        plain = not any(word in known for word in words for known in no_part)
        return plain and _PLAIN_GAP.match(gap.replace(". ", " ")) is not None

    def _without_place_noun(self, last: Mention, gap: str) -> str:
        """Return a gap without the noun that says what sort of place was named: "the Lombardy region, "."""
        words = words_of(gap)
        placed = last.kind == "name" and last.actor_kind in ("Place", "State") and len(words) == 1
        return gap[words[0].span.end :] if placed and words[0].key in self.language.place_words else gap

    def gap(self, left: Mention, right: Mention) -> str:
        """Return what stands between two mentions, short forms in brackets left out."""
        return _SHORT_FORM.sub("", self.text[left.span.end : min(right.span.start, left.span.end + _LONGEST_GAP)])

    def _past_forces(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip whose forces somebody speaks for: "juru bicara pasukan Taliban di Waziristan, Abdullah Farhad"."""
        forces = last.kind == "description" and (last.role or "").startswith("organ:")
        owned = following is not None and following.kind == "name" and following.actor_kind in ("ArmedGroup", "IGO")
        if following is None or not (forces and owned) or self.gap(last, following) != " ":
            return last, following
        return following, self.cover.after(following.span.end)

    def _past_posting(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip where an envoy is posted, a party sits: "Duta Besar Australia untuk Indonesia Greg Moriarty"."""
        seated = last.kind == "name" and following is not None and (following.role or "").startswith("organ:")
        if following is None or following.actor_kind == "Person" or not (seated or following.kind == "name"):
            return last, following
        gap = self.gap(last, following)
        words = words_of(gap)
        posted = words and _PLAIN_GAP.match(gap) and all(word.key in self.lexicon.title_connectors for word in words)
        return (following, self.cover.after(following.span.end)) if posted else (last, following)

    def _past_party(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip the party of who sits in a body: "anggota DPR dari Fraksi PKS Sukamta"."""
        sits = last.kind == "name" and last.actor_kind == "Organization"
        if not sits or following is None or following.kind != "name" or following.actor_kind != "Organization":
            return last, following
        gap = self.gap(last, following)
        words = [word.key for word in words_of(gap)]
        party = bool(words) and self.lexicon.faction_words.issuperset(words)
        house = gap == " " and (following.role or "").startswith("organ:")  # "Ketua Fraksi PKS DPR Jazuli Juwaini"
        return (following, self.cover.after(following.span.end)) if party or house else (last, following)

    def _past_noun(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip a body's noun that an office is of: "juru bicara polisi Wayne Bvudzijena"."""
        if self.lexicon.organ_order == "after-state" or following is None or following.kind != "description":
            return last, following
        body = (following.role or "").startswith(("organ:", "ministry:", "bare:", "anonymous"))
        near = self.gap(last, following) == " "
        return (following, self.cover.after(following.span.end)) if body and near else (last, following)

    def _past_state(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip the State of what an office is of: "Komandan Pasukan Quds Iran X", "Gubernur New Mexico AS X"."""
        if self.lexicon.organ_order == "after-state" or following is None or following.actor_kind != "State":
            return last, following
        within = last.kind == "name" and last.actor_kind in ("Organization", "Place")
        held = within and self.gap(last, following) == " "
        return (following, self.cover.after(following.span.end)) if held else (last, following)

    def _past_place(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip where an office is, if it was named before: "wakil kepala kepolisian provinsi itu Mohammad Nabi"."""
        if following is None or not (following.role or "").startswith("definite:"):
            return last, following
        place = following.actor_kind in ("Place", "State") and self.gap(last, following).strip() == ""
        return (following, self.cover.after(following.span.end)) if place else (last, following)

    def _past_rank(self, last: Mention, following: Mention | None) -> tuple[Mention, Mention | None]:
        """Skip a rank before the name: "panglima militer Yordania, Jenderal Khalid al-Sarayreh"."""
        if following is None or (following.role or "").removeprefix("office:") not in self.lexicon.ranks:
            return last, following
        person = self.cover.after(following.span.end)
        named = person is not None and self.gap(following, person).strip(". ") == ""
        return (following, person) if named and self.gap(last, following) in (" ", ", ") else (last, following)

    def _is_rest_of_title(self, last: Mention, gap: str) -> bool:
        """Return whether the words after an office are the rest of it: " Keadaan Darurat " of a minister."""
        words = words_of(gap)
        if self._is_field_or_place(gap):
            return True
        if last.kind == "name" or not 0 < len(words) <= _TITLE_WORDS or not _TITLE_GAP.match(gap):
            return False
        if words[-1].key in self.lexicon.genitive_links:  # "a lawyer for Edward Snowden"
            return False
        own = self.language.stop_words - self.lexicon.title_connectors
        part = all(
            (word.text[0].isupper() and word.key not in own) or word.key in self.lexicon.genitive_links
            for word in words
        )
        return part and not any(word.key in self.language.cues for word in words)

    def _is_field_or_place(self, gap: str) -> bool:
        """Return whether a gap is an office's field or where its holder is: " bidang politik, ", " in exile, "."""
        first, *others = [word.text for word in words_of(gap)] or [""]
        opens = first in self.lexicon.title_fields | self.lexicon.location_prepositions
        plain = 0 < len(others) <= _FIELD_WORDS and all(word.islower() for word in others)
        said = any(word in self.language.cues or word in self.language.stop_words for word in others)
        return opens and plain and not said and _TITLE_GAP.match(gap) is not None and gap.endswith(", ")

    def without_links(self, gap: str) -> str:
        """Return `gap` without the words that may link a person and a title: "yang juga", "the", "former"."""
        attributes = self.lexicon.title_connectors - self.lexicon.plural_partners - self.lexicon.background_prepositions
        attributes -= self.lexicon.governing_prepositions
        links = {word for link in self.lexicon.person_links for word in link.split()} | attributes
        links |= set(self.language.honorifics)
        words = [word.key for word in words_of(gap)]
        if not all(word in links or word in self.language.office_modifiers for word in words):
            return gap
        return re.sub(r"\s+", " ", re.sub(r"\w+", "", gap))
