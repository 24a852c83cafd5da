"""Tells which office mention belongs to which person, and of what it is an office.

"Menteri Luar Negeri Rusia Sergei Lavrov", "Lavrov, the Russian foreign minister", "Ghani's spokesman, Sediq Sediqqi".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_lead_ins import leads_in
from kg.annotate.mention_lexicon import ReferenceLexicon, load_reference
from kg.annotate.mention_postings import sender_before, sender_of
from kg.annotate.mention_title_bodies import body_past_words, can_have_office, is_body_told_of, is_organ, is_short_form
from kg.annotate.mention_title_reach import TitleReach
from kg.annotate.mention_words import Word, fold, words_of
from kg.languages.extraction import load_extraction_words
from kg.languages.language import Language, Office
from kg.model import Mention, Span

COUNTERPART = Office(("counterpart",), "Counterpart", "counterpart", acts_for_state=True)

_CONNECTOR_WORDS = 6  # words that may stand between an office and what it is of ("Menteri Kelautan dan Perikanan RI")
_MODIFIER_WORDS = 2  # words between a State's name and the office after it ("the Russian deputy prime minister")
_FIELD_WORDS = 2  # words of a field: "bidang politik" in "asisten sekretaris jenderal bidang politik PBB"
_ADJECTIVE_WORDS = 4  # between a State's adjective and the body it describes
_POSSESSED = re.compile(r"(?:['’]s?)?\s")
_PLAIN_GAP = re.compile(r"[^\n,.;:!?()\"“”]*\Z")


@dataclass(frozen=True, slots=True)
class Title:
    """An office mention with what it is `of` and the `person` whom the same noun phrase names, where the text tells."""

    mention: Mention
    office: Office
    of: Mention | None = None
    person: Mention | None = None
    modifier: str | None = None  # "former" | "acting" | "elect" | "kin", or "predicate" for an office said of somebody


def find_titles(text: str, mentions: Sequence[Mention], language: Language) -> tuple[Title, ...]:
    """Return a title for each office mention among `mentions` (in order, not overlapping), in order of the text.

    Raises:
        DataFileError: the language's reference lexicon is missing or malformed.
    """
    pairs = pairwise([None, *mentions])
    full = [mention for before, mention in pairs if mention and not is_short_form(text, before, mention)]
    finder = _TitleFinder(text, Cover(full), language, load_reference(language.code))
    offices = ((mention, office_of(mention, language)) for mention in full)
    titles = (finder.title(mention, office) for mention, office in offices if office is not None)
    return _with_shared_bodies(text, titles, load_extraction_words(language.code).including_words)


def _with_shared_bodies(text: str, titles: Iterable[Title], including: tuple[str, ...]) -> tuple[Title, ...]:
    """Return titles, one that is told of several with what they are of: "pemimpin Hizbullah, termasuk pemimpin X"."""
    found: list[Title] = []
    for title in titles:
        several = found[-1] if found and found[-1].person is None else None
        told = False
        if several is not None and several.of is not None and title.of is None and title.person is not None:
            end = max(several.mention.span.end, several.of.span.end)
            told = text[end : title.mention.span.start].strip(" ,").lower() in including
        found.append(replace(title, of=several.of) if several is not None and told else title)
    return tuple(found)


def office_of(mention: Mention, language: Language) -> Office | None:
    """Return the office that an office mention names, for a counterpart one without a name, or None for all others."""
    if (mention.role or "").startswith("counterpart:"):
        return COUNTERPART
    if not (mention.role or "").startswith("office:"):
        return None
    identifier = (mention.role or "").removeprefix("office:")
    written = language.offices.get(" ".join(word.key for word in words_of(mention.text)))
    if written is not None and written.id == identifier:
        return written
    return next((office for office in language.offices.values() if office.id == identifier), written)


@dataclass(frozen=True, slots=True)
class _TitleFinder:
    text: str
    cover: Cover
    language: Language
    lexicon: ReferenceLexicon

    def title(self, mention: Mention, office: Office) -> Title:
        before = self._possessor(mention) if self.lexicon.organ_order == "after-state" else None
        after = body_past_words(self.text, self.cover, mention, self.language) or self._genitive(mention, office)
        first, last, inner = before or mention, after or mention, self._inner(mention) if after is None else None
        if inner is not None:
            after = self._genitive(inner[0], inner[1]) or self.reach.person_after(inner[0], apart=False)
            holder = self.reach.person_after(after, apart=False) if after is not None else None
            person = self.reach.person_after(holder or after or inner[0], together=False)
        else:
            person = self.reach.person_after(last, apart=not self._is_inner(mention))
        apart = person is not None and office.anonymous and not self._stands_beside(last, person)
        person = (None if apart else person) or self._person_before(self._with_title(first))
        if person is None and self.lexicon.organ_order == "after-state":
            person = self.reach.person_of_both(first, last)
        if person is None and before is not None and before.actor_kind == "Person" and not self._is_possessed(before):
            before = None
        if before is None and after is None and person is not None:
            after = self._land_after(person)
        modifier = self._modifier(first) or self._modifier(mention) or self._modifier_after(mention)
        of = before or sender_of(self.text, mention, after, self.language)
        return Title(mention, office, of, None if modifier == "kin" else person, modifier)

    def _stands_beside(self, last: Mention, person: Mention) -> bool:
        """Return whether no word of time or manner parts a role noun and a name: not "wartawan sementara Rice"."""
        words = words_of(self.reach.gap(last, person))
        return not any(word.key in self.language.office_modifiers for word in words)

    @property
    def reach(self) -> TitleReach:
        """Finds the people after titles."""
        return TitleReach(self.text, self.cover, self.language, self.lexicon)

    def _inner(self, outer: Mention) -> tuple[Mention, Office] | None:
        """Return the office that another is of: "perdana menteri" of "juru bicara perdana menteri India", or None."""
        inner = self.cover.after(outer.span.end)
        office = office_of(inner, self.language) if inner is not None else None
        if inner is None or office is None or office.anonymous or office.id in self.lexicon.ranks:
            return None
        gap = self.reach.gap(outer, inner)
        words = [word.key for word in words_of(gap) if word.key not in self.lexicon.definite_before]
        after_state = self.lexicon.organ_order == "after-state"
        links = self.lexicon.genitive_links - self.lexicon.plural_partners if after_state else frozenset(("",))
        return (inner, office) if _PLAIN_GAP.match(gap) and " ".join(words) in links else None

    def _is_inner(self, office: Mention) -> bool:
        outer = self.cover.before(office.span.start)
        described = office_of(outer, self.language) if outer is not None else None
        if outer is None or described is None or described.id in self.lexicon.ranks:
            return False
        found = self._inner(outer)
        return found is not None and found[0] is office

    def _possessor(self, office: Mention) -> Mention | None:
        """Return what stands before the office as its possessor: "Russian", "Hamas's", "his"."""
        possessor = self.cover.before(office.span.start)
        if possessor is None or not can_have_office(possessor):
            return None
        if possessor.kind == "pronoun" and fold(possessor.text) not in self.lexicon.possessive_pronouns:
            return None  # "among them former candidate Betancourt"
        gap = self.reach.gap(possessor, office)
        opening = _POSSESSED.match(gap)
        if opening is None or not _PLAIN_GAP.match(gap):
            return None
        if possessor.kind == "name" and possessor.actor_kind == "Person" and opening.group() == " ":
            return None
        words = words_of(gap[opening.end() :])
        modifying = len(words) <= _MODIFIER_WORDS and not any(self._is_break(word.key) for word in words)
        apart = len(words) == 1 and words[0].key in self.lexicon.plural_partners  # "met Iran and President Assad"
        sender = sender_before(self.text, office, possessor, self.cover, self.language)
        return (sender or possessor) if modifying and not apart else None

    def _is_possessed(self, mention: Mention) -> bool:
        return self.text[mention.span.end : mention.span.end + 1] in ("'", "’") or mention.kind == "pronoun"

    def _is_break(self, word: str) -> bool:
        return word in self.language.stop_words - self.lexicon.title_connectors or word in self.language.cues

    def _genitive(self, office: Mention, described: Office) -> Mention | None:
        """Return what stands after the office as its genitive: "Rusia", "of Syria", "for the Indonesian military"."""
        following = self.cover.after(office.span.end)
        if following is None or not _PLAIN_GAP.match(self.reach.gap(office, following)):
            return None
        gap = self.reach.gap(office, following)
        if following.kind != "name":
            return following if self._is_body(following, gap, described) else None
        if following.actor_kind == "Person":
            return following if self._is_spoken_for(gap, following, described) else None
        words = words_of(gap)
        if self.lexicon.organ_order == "after-state":
            both = self.lexicon.plural_partners.issuperset(word.key for word in words)  # "president and party chief"
            linked = not both and all(word.key in self.lexicon.title_connectors for word in words)
            land = following.actor_kind in ("State", "Place")
            of_field = land and bool(words) and words[0].key in self.lexicon.field_links  # "adviser on Syria"
            return self._beyond_adjective(following) if linked and not of_field else None
        if words and words[0].key in self.lexicon.title_fields:
            words = words[_FIELD_WORDS:]
        words = words[self._describing((office, described), following, words) :]
        return following if all(map(self._connects, words)) and len(words) <= _CONNECTOR_WORDS else None

    def _is_body(self, following: Mention, gap: str, described: Office) -> bool:
        """Return whether a noun after an office tells whose it is: "jubir polisi", "pejabat dari pemerintahan"."""
        if following.kind != "description":
            return False
        beside = gap == " " and (is_organ(following) or self._speaks(described, following))
        ruled = following.actor_kind == "State" and described.anonymous
        told_of = described.speaks_for and gap.strip().lower() in self.lexicon.faction_words
        told_of = told_of and is_body_told_of(following)  # "a spokesman for the group"
        return beside or told_of or (ruled and gap.strip() in self.lexicon.land_links)

    def _speaks(self, described: Office, body: Mention) -> bool:
        """Return whether a spokesman's title tells that he is one of a government or its police: "jubir pemerintah"."""
        return described.speaks_for and fold(body.text) in self.lexicon.own_governments | self.lexicon.organs.keys()

    def _describing(self, title: tuple[Mention, Office], body: Mention, words: Sequence[Word]) -> int:
        """Return how many words describe the sort of body that an office names, or what of a State is spoken for.

        "ketua partai konservatif CDU", "juru bicara kehakiman Iran".
        """
        office, described = title
        named = body.actor_kind == "Organization" and words_of(office.text)[-1].key in self.language.organization_words
        spoken = body.actor_kind == "State" and described.speaks_for
        plain = all(word.text.islower() and not self._is_break(word.key) for word in words)
        return len(words) if (named or spoken) and plain and len(words) <= _MODIFIER_WORDS else 0

    def _connects(self, word: Word) -> bool:
        part = word.text[0].isupper() and word.key not in self.language.triggers and word.key not in self.language.cues
        known = (self.lexicon.title_connectors, self.language.office_modifiers, self.language.place_words)
        return part or any(word.key in words for words in known)  # "gubernur provinsi Antioquia"

    def _beyond_adjective(self, state: Mention) -> Mention:
        """Return the body that a State's adjective describes: Hezbollah of "the Lebanese militant group Hezbollah"."""
        following = self.cover.after(state.span.end)
        if state.actor_kind != "State" or following is None or following.kind != "name":
            return state
        gap = self.reach.gap(state, following)
        words = words_of(gap)
        plain = bool(words) and not any(self._is_break(word.key) or word.text[0].isupper() for word in words)
        body = following.actor_kind not in ("Person", "State", "Place")
        return following if plain and body and _PLAIN_GAP.match(gap) and len(words) <= _ADJECTIVE_WORDS else state

    def _is_spoken_for(self, gap: str, person: Mention, described: Office) -> bool:
        """Whether a person after a spokesman's title is who is spoken for: "Juru bicara Pelosi, Brendan Daly"."""
        if not described.speaks_for or gap != " ":
            return described.speaks_for and [word.key for word in words_of(gap)] in (["for"], ["of"], ["to"])
        following = self.cover.after(person.span.end)
        named = following is not None and following.kind == "name" and following.actor_kind == "Person"
        return named and following is not None and self.reach.gap(person, following) == ", "

    def _with_title(self, possessor: Mention) -> Mention:
        """Return the title before a person who owns an office, else the mention: "President Duterte's spokesman"."""
        title = self.cover.before(possessor.span.start) if possessor.actor_kind == "Person" else None
        beside = title is not None and self.reach.gap(title, possessor) == " "
        return title if title is not None and beside and office_of(title, self.language) is not None else possessor

    def _person_before(self, first: Mention) -> Mention | None:
        previous = self.cover.before(first.span.start)
        if previous is None or previous.kind != "name" or previous.actor_kind != "Person":
            return None
        gap = self.reach.without_links(self.reach.gap(previous, first))
        several = gap == ", " and self.reach.is_plural(first)  # "met X, representatives of the parties and Y"
        if several or leads_in(self.text, (previous, first), self.cover.after(first.span.end), self.language):
            return None
        return previous if gap in (", ", " (", " , ") or self._is_described(gap) else None

    def _is_described(self, gap: str) -> bool:
        """Return whether only an article and modifiers of the title stand in a gap: ", a party " before "spokesman"."""
        articles = self.lexicon.definite_before | self.lexicon.indefinite_singular
        words = words_of(gap)
        if self.lexicon.organ_order == "before-state" or not gap.startswith(", ") or not _PLAIN_GAP.match(gap[2:]):
            return False
        articled = bool(words) and words[0].key in articles
        modifiers = words[1 : _MODIFIER_WORDS + 2] if articled else words[:1]  # ", a party ", ", senior "
        plain = articled or all(word.text.islower() for word in modifiers)
        few = bool(words) and len(words) == len(modifiers) + articled and plain
        other = self.language.stop_words | self.lexicon.genitive_links
        other = other if articled else other | self.language.cues.keys()
        return few and not any(word.key in other for word in modifiers)

    def _land_after(self, person: Mention) -> Mention | None:
        """Return the State after a person's name: "King Abdullah of Saudi Arabia", "Raja Salman dari Arab Saudi"."""
        following = self.cover.after(person.span.end)
        if following is None or following.kind != "name" or following.actor_kind != "State":
            return None
        return following if self.reach.gap(person, following).strip().lower() in self.lexicon.land_links else None

    def _modifier(self, first: Mention) -> str | None:
        before = words_of(self.text, Span(max(0, first.span.start - 16), first.span.start))
        if before and before[-1].key in self.lexicon.predicative_words and not self._acts(first):
            return "predicate"
        party = len(before) > 1 and before[-1].capital  # "former Labor prime minister"
        if party and self.language.office_modifiers.get(before[-2].key) == "former":
            return "former"
        pair = " ".join(word.key for word in before[-2:])
        return self.language.office_modifiers.get(pair) or (
            self.language.office_modifiers.get(before[-1].key) if before else None
        )

    def _acts(self, first: Mention) -> bool:
        """Return whether a title is the subject of a verb, so that "as" before it only says when or why."""
        office = first if (first.role or "").startswith("office:") else self.cover.after(first.span.end)
        end = office.span.end if office is not None else first.span.end
        after = words_of(self.text, Span(end, min(len(self.text), end + 16)))[:1]
        return any(word.key in self.lexicon.finite_words for word in after)

    def _modifier_after(self, office: Mention) -> str | None:
        """Return what a word right after the office makes of it: "presiden terpilih Perancis"."""
        after = words_of(self.text, Span(office.span.end, min(len(self.text), office.span.end + 16)))
        beside = bool(after) and self.text[office.span.end : after[0].span.start] in (" ", "-")
        return self.language.office_modifiers.get(after[0].key) if beside else None
