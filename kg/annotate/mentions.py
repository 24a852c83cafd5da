"""Gives every place of an article where words refer to actors, as mentions that don't overlap.

Names come from the gazetteer and the name model, people also by part of a name that the article gives in full.
Organs of a State ("Kementerian Luar Negeri Rusia") are one mention with the role `organ:<slug>:<state id>`,
governments and peoples ("pemerintah Suriah") one mention of the State. Roles tell what recognised the rest:

| role | mention |
|---|---|
| `capital` | a capital or seat of power as a place ("di Beijing"); used for its State it has no role |
| `demonym`, `outlet`, `government`, `people` | names of that sort |
| `office:<id>` | an office noun: "Menteri Luar Negeri", "spokeswoman" |
| `organ:<slug>` | an organ without its State: "the ministry of defence" |
| `anonymous` | a source who can't be named: "polisi", "sources" |
| `both:…`, `definite:…`, `own:…`, `ministry:…`, `bare:…`, `led-by` | descriptions, by what they refer to |
| `third-singular:…`, `first-plural:…` and the like | pronouns and clitics, by `PronounReference` |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotate.mention_cover import Cover, without_overlaps
from kg.annotate.mention_descriptions import DescriptionFinder, without_bodies
from kg.annotate.mention_edges import NameEdges, joined
from kg.annotate.mention_fighters import fighters
from kg.annotate.mention_gazetteer import Passage, gazetteer_names, name_index, supported
from kg.annotate.mention_kinds import with_kinds
from kg.annotate.mention_lexicon import ReferenceLexicon, load_reference
from kg.annotate.mention_names import merge_names, model_names, uncovered_rest, with_titled_people, without_titles
from kg.annotate.mention_organs import OrganFinder, state_of_office, with_organ_role
from kg.annotate.mention_people import by_part, named_after_office, named_as_speakers, part_index
from kg.annotate.mention_recased import with_recased
from kg.annotate.mention_runs import names_outlet, organizations, outlets
from kg.annotate.mention_surnames import with_surnames
from kg.annotate.mention_vessels import without_vessels
from kg.annotate.mention_words import fold, words_of
from kg.languages.language import Language
from kg.model import Article, Mention, Sentence, Span
from kg.vocab.gazetteer import Gazetteer

if TYPE_CHECKING:
    from kg.annotate.names import NamedSpan

_PUBLIC_ROLES = ("agency", "army", "ministry", "party", "public-body")
_SHOUTED_WORDS = 3  # words in capitals from which a line counts as written in capitals


def find_mentions(
    article: Article,
    sentences: Sequence[Sentence],
    names: Sequence[NamedSpan],
    *,
    language: Language,
    gazetteer: Gazetteer,
) -> tuple[Mention, ...]:
    """Return the mentions of `article` in order of the text; none overlaps another.

    Args:
        article: spans index its `content`.
        sentences: of the article, in order; what stands outside them holds no mention.
        names: what the name model found.
        language: of the article.
        gazetteer: known actors with their surface forms.

    Raises:
        DataFileError: the language's reference lexicon is missing or malformed.
    """
    return MentionFinder(language, gazetteer).find(article, sentences, names)


class MentionFinder:
    """Finds mentions in many articles of one language, with the indexes of gazetteer and lexicon built once."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self._language = language
        self._gazetteer = gazetteer
        self._lexicon = load_reference(language.code)
        self._known = name_index(gazetteer, language, self._lexicon.definite_before)
        self._descriptions = DescriptionFinder(language, self._lexicon)
        self._organs = OrganFinder(self._lexicon)

    def find(self, article: Article, sentences: Sequence[Sentence], names: Sequence[NamedSpan]) -> tuple[Mention, ...]:
        """Return the mentions of `article` in order of the text; none overlaps another."""
        passages = list(_passages(article.content, sentences))
        names = without_vessels(article.content, names, self._lexicon)
        by_sentence = zip(passages, _by_sentence(names, sentences), strict=True)
        given = [with_titled_people(passage, seen, self._language) for passage, seen in by_sentence]
        known = [list(gazetteer_names(passage, self._known, self._language, self._gazetteer)) for passage in passages]
        sure = frozenset(c for share in known for name in share if not name.doubtful for c in name.mention.candidates)
        sure |= self._supported_by_states(sure)
        before = (self._lexicon.location_prepositions, self._language.offices.keys())
        counted = (
            supported(share, sure, [(name.span, name.label) for name in seen], before)
            for share, seen in zip(known, given, strict=True)
        )
        nouns = [
            without_bodies(
                self._descriptions.find(passage),
                [name.mention for name in share],
                self._language,
                places=[name.span for name in seen if name.label in ("LOC", "ORG")],
            )
            for passage, share, seen in zip(passages, known, given, strict=True)
        ]
        found = [
            self._names_of(passage, list(share), seen, standing)
            for passage, share, seen, standing in zip(passages, counted, given, nouns, strict=True)
        ]
        found = self._typed(article.content, found, nouns)
        found = with_recased(passages, found, self._lexicon)
        found = with_surnames(article.content, found, self._language, self._lexicon)
        named = [mention for mentions in found for mention in mentions]
        parts = part_index(named, self._language, reserved=_reserved(named))
        mentions: list[Mention] = []
        for passage, taken, standing in zip(passages, found, nouns, strict=True):
            cover = Cover(without_overlaps([*taken, *by_part(passage, parts, Cover(taken))]))
            for noun in standing:
                cover.add(noun)
            mentions += (m for m in cover if not self._is_attitude(passage, m) and not self._is_of_money(passage, m))
        return tuple(mentions)

    def _is_attitude(self, passage: Passage, mention: Mention) -> bool:
        """Return whether a name tells only for or against whom somebody is: "pro-Russian", "anti-Assad"."""
        before = words_of(passage.text, Span(max(0, mention.span.start - 6), mention.span.start))
        near = bool(before) and passage.text[before[-1].span.end : mention.span.start].strip(" -‑–") == ""
        return near and before[-1].key in self._lexicon.attitudes

    def _is_of_money(self, passage: Passage, mention: Mention) -> bool:
        """Return whether a State's name tells only which money is meant: "dolar AS", "US dollars"."""
        if mention.actor_kind != "State" or mention.kind != "name":
            return False
        start, end = mention.span.start, mention.span.end
        if self._lexicon.organ_order == "before-state":
            beside = words_of(passage.text, Span(max(0, start - 12), start))[-1:]
        else:
            beside = words_of(passage.text, Span(end, min(len(passage.text), end + 12)))[:1]
        return bool(beside) and beside[0].key in self._lexicon.currencies

    def _supported_by_states(self, sure: frozenset[str]) -> frozenset[str]:
        """Return the public bodies and groups of the States that an article is on: their ambiguous names count.

        An article is on a State that it names and on one whose group or land it names: Islamic Jihad beside Hamas.
        """
        actors = self._gazetteer.actors
        near = (actors[name] for name in sure if actors[name].kind in ("ArmedGroup", "Place"))
        on = sure | {actor.of for actor in near if actor.of is not None}
        own = (actor for actor in actors.values() if actor.of in on)
        return frozenset(actor.id for actor in own if actor.kind == "ArmedGroup" or actor.role in _PUBLIC_ROLES)

    def _is_community(self, name: Mention) -> bool:
        return all(word.key in self._lexicon.communities for word in words_of(name.text))

    def _typed(self, text: str, found: list[list[Mention]], nouns: list[list[Mention]]) -> list[list[Mention]]:
        """Return the names of each sentence with their kinds put right by what stands around them in the article."""
        everything: list[Mention] = []
        for names, standing in zip(found, nouns, strict=True):
            cover = Cover(names)
            for noun in standing:
                cover.add(noun)
            everything += cover
        typed = {m.span: m for m in with_kinds(text, everything, self._language, self._lexicon)}
        return [[typed.get(name.span, name) for name in names] for names in found]

    def _names_of(
        self, passage: Passage, known: list[Mention], names: Iterable[NamedSpan], nouns: list[Mention]
    ) -> list[Mention]:
        language, lexicon = self._language, self._lexicon
        found = [*model_names(passage, names, lexicon.name_particles, language), *outlets(passage, language)]
        standing = Cover(nouns)
        known = [with_organ_role(name, self._gazetteer, lexicon) for name in known]
        known = [state_of_office(name, standing, self._gazetteer) for name in known]
        cover = Cover(known)
        cut = (without_titles(name, passage, nouns=standing, known=cover, language=language) for name in found)
        found = [name for name in cut if name is not None and not self._is_community(name)]
        found = [name for name in found if not _is_in_office(name, standing)]
        found = [name for name in found if name.role != "outlet" or names_outlet(name.text, language)]
        found += [rest for mention in found if (rest := uncovered_rest(mention, cover, passage)) is not None]
        merged = merge_names(known, found, passage, language=language, gazetteer=self._gazetteer)
        bodies = organizations(passage, Cover(merged), language, lexicon)
        offices = [noun.span for noun in nouns if _is_office(noun)]
        merged += (b for b in bodies if not any(b.span in office for office in offices))  # "anggota Komisi I"
        groups = list(fighters(passage, cover, language, lexicon))
        merged = without_overlaps([*groups, *(name for name in merged if not Cover(groups).touching(name.span))])
        chosen = _with_organs(merged, self._organs.find(passage, cover), standing, lexicon)
        taken = Cover(chosen)
        for noun in nouns:
            taken.add(noun)
        chosen += named_after_office(passage, taken, language, lexicon)
        chosen += named_as_speakers(passage, Cover([*taken, *chosen]), language)
        edges = NameEdges(passage, Cover(sorted(chosen, key=lambda name: name.span)), language, lexicon)
        whole = joined(without_overlaps(edges.completed(name) for name in chosen), passage.text)
        return [_located(name, passage, lexicon) for name in whole]


def _passages(text: str, sentences: Sequence[Sentence]) -> Iterator[Passage]:
    letters = [letter for sentence in sentences for letter in sentence.span.of(text) if letter.isalpha()]
    lowered = bool(letters) and not any(letter.isupper() for letter in letters)
    for sentence in sentences:
        words = words_of(text, sentence.span)
        cased = [word for word in words if word.text.upper() != word.text.lower()]
        shouting = len(cased) >= _SHOUTED_WORDS and all(word.text.isupper() for word in cased)
        yield Passage(text, words, shouting, lowered)


def _by_sentence(names: Sequence[NamedSpan], sentences: Sequence[Sentence]) -> list[list[NamedSpan]]:
    """Return the names of each sentence; both sequences are in order of the text."""
    shares: list[list[NamedSpan]] = [[] for _ in sentences]
    current = 0
    for name in sorted(names, key=lambda name: name.span):
        while current < len(sentences) and sentences[current].span.end <= name.span.start:
            current += 1
        if current < len(sentences) and sentences[current].span.overlaps(name.span):
            shares[current].append(name)
    return shares


def _with_organs(
    names: list[Mention], organs: Iterable[Mention], nouns: Cover, lexicon: ReferenceLexicon
) -> list[Mention]:
    """Return `names` with the organs that swallow them; a name or office that reaches beyond an organ stays."""
    cover = Cover(names)
    swallowing = [
        organ
        for organ in organs
        if all(
            name.span in organ.span or _same_but_article(name, organ, lexicon) for name in cover.touching(organ.span)
        )
        and all(noun.span in organ.span or not _is_office(noun) for noun in nouns.touching(organ.span))
    ]
    swallowed = Cover(swallowing)
    return [name for name in names if not swallowed.touching(name.span)] + swallowing


def _is_in_office(name: Mention, nouns: Cover) -> bool:
    """Return whether a name is but the first word of an office: "Vice" of "Taiwanese Vice President Lien Chan"."""
    offices = (noun for noun in nouns.touching(name.span) if _is_office(noun))
    return any(name.span in noun.span and name.span.end < noun.span.end for noun in offices)


def _is_office(noun: Mention) -> bool:
    return (noun.role or "").startswith("office:")


def _same_but_article(name: Mention, organ: Mention, lexicon: ReferenceLexicon) -> bool:
    before = fold(name.text[: organ.span.start - name.span.start]).strip()
    return organ.span in name.span and name.span.end == organ.span.end and before in lexicon.definite_before


def _located(mention: Mention, passage: Passage, lexicon: ReferenceLexicon) -> Mention:
    """Return `mention` with the role `capital` where a capital or seat is a place, without role where it acts."""
    if mention.role not in ("capital", "seat"):
        return mention
    before = words_of(passage.text, Span(max(0, mention.span.start - 24), mention.span.start))
    words = [word.key for word in before if word.key != "the"]
    place = bool(words) and words[-1] in lexicon.location_prepositions
    return replace(mention, role="capital" if place else None)


def _reserved(names: Iterable[Mention]) -> frozenset[str]:
    """Return the folded single-word names of the article that aren't names of people."""
    others = (name.text for name in names if name.actor_kind != "Person" and name.source == "gazetteer")
    return frozenset(fold(text) for text in others if " " not in text)
