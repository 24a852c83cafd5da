"""Finds the names that the gazetteer knows: states, demonyms, capitals, organisations, people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_words import Phrase, PhraseIndex, Word, phrase_span
from kg.languages.language import Language
from kg.model import Mention, Span
from kg.vocab.gazetteer import Gazetteer, GazetteerForm

_TITLE_CASED_ACRONYM = 4  # letters from which an acronym may be written as a word: "Nato", "Asean"
_LONGEST_ORGAN = 3  # words
_LOWERED_NAME = 4  # letters from which a name is recognised in text without capitals

OUTLET_ROLES = ("outlet", "news-agency")

NameIndex = PhraseIndex[tuple[GazetteerForm, ...]]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one sentence. `shouting`: all capitals; `lowered`: stands in an article without any capital."""

    text: str
    words: tuple[Word, ...]
    shouting: bool = False
    lowered: bool = False


def name_index(gazetteer: Gazetteer, language: Language, articles: frozenset[str]) -> NameIndex:
    """Return the index of all surface forms that `gazetteer` has for `language`, without the `articles` before them."""
    forms = gazetteer.forms(language.code)
    return PhraseIndex((_without_article(form, articles), known) for form, known in forms.items())


def _without_article(form: str, articles: frozenset[str]) -> str:
    first, _, rest = form.partition(" ")
    return rest if first.islower() and first in articles else form


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the gazetteer in the text; `doubtful` ones count only where their context supports them."""

    mention: Mention
    doubtful: bool = False
    before: str = ""  # the folded word before it in its sentence
    flanked: bool = False  # a word of no known name stands beside it as if both were one name: "Zhou Enlai"


def gazetteer_names(
    passage: Passage, index: NameIndex, language: Language, gazetteer: Gazetteer
) -> Iterator[KnownName]:
    """Yield the known names in `passage` from left to right, the longest at each place, none overlapping."""
    position = end = 0
    while position < len(passage.words):
        phrase = _longest(passage, position, index, language)
        if phrase is None:
            position += 1
            continue
        mention = _mention(phrase_span(passage.words, position, phrase, passage.text), phrase, passage, gazetteer)
        before = passage.words[position - 1].key if position else ""
        after = position + len(phrase.keys)
        flanked = position > end and _is_part_of_name(passage, position - 1, position, language)
        following = after < len(passage.words) and _longest(passage, after, index, language) is not None
        flanked = flanked or (not following and _is_part_of_name(passage, after, after, language))
        owns = mention.actor_kind == "State" and _owns_organ(passage, after, language)
        yield KnownName(mention, _is_doubtful(phrase, mention, position) and not owns, before, flanked)
        position = end = after


def _owns_organ(passage: Passage, after: int, language: Language) -> bool:
    """Return whether what only a State has is said to be a name's: "Chad's army", "Jordan's king"."""
    lexicon = load_reference(language.code)
    sign = lexicon.possessive.strip("'")
    if not sign or passage.words[after : after + 1] == () or passage.words[after].key != sign:
        return False
    owned = [word.key for word in passage.words[after + 1 : after + 1 + _LONGEST_ORGAN]]
    phrases = [" ".join(owned[:length]) for length in range(1, len(owned) + 1)]
    offices = (language.offices[phrase].id for phrase in phrases if phrase in language.offices)
    national = any({office, office.rpartition("-")[2]} & lexicon.national_offices for office in offices)
    return national or any(phrase in lexicon.organs or phrase in lexicon.governments for phrase in phrases)


def _is_part_of_name(passage: Passage, position: int, right: int, language: Language) -> bool:
    """Return whether the word at `position` can be part of the name beside it; `right` begins the right one of both."""
    if passage.shouting or passage.lowered or not 0 < right < len(passage.words):
        return False
    gap = passage.text[passage.words[right - 1].span.end : passage.words[right].span.start]
    word = passage.words[position]
    return gap in (" ", "-") and word.text[0].isupper() and position > 0 and not is_plain_word(word.key, language)


def is_plain_word(key: str, language: Language) -> bool:
    """Return whether a word that is capitalised for some reason is known as another word than a name."""
    calendar = language.calendar
    lexicons = (language.offices, language.cues, language.role_nouns, language.pronouns, language.descriptions)
    lists = (language.stop_words, language.honorifics, language.organization_words, language.office_modifiers)
    return (
        any(key in lexicon for lexicon in (*lexicons, *lists))
        or key in calendar.weekdays
        or key in calendar.months
        or key.isdigit()
    )


def _is_doubtful(phrase: Phrase[tuple[GazetteerForm, ...]], mention: Mention, position: int) -> bool:
    """Return whether an ambiguous form needs more support than standing, as a State's name, within a sentence."""
    if not all(form.ambiguous for form in phrase.payload):
        return False
    acronym = _is_acronym(phrase) and mention.actor_kind == "State"
    named = phrase.payload[0].sort in ("name", "demonym") and mention.actor_kind == "State" and position > 0
    return not (acronym or named)


def supported(
    known: Sequence[KnownName],
    actors: frozenset[str],
    labelled: Sequence[tuple[Span, str]],
    before: tuple[Collection[str], Collection[str]],
) -> Iterator[Mention]:
    """Yield the names of one sentence that count: the sure ones, and doubtful ones with something to support them.

    Args:
        known: names of the sentence in order.
        actors: ids of the actors that the article names without doubt.
        labelled: places and labels that the name model found in the sentence.
        before: prepositions after which a doubtful name is a place, and titles after which it is a person's.
    """
    places, titles = before
    for name in known:
        person = name.mention.actor_kind == "Person"
        if name.doubtful and name.flanked and person:
            continue
        seen = any(span.overlaps(name.mention.span) and (label == "PER") is person for span, label in labelled)
        placed = name.before in (titles if person else places)
        if not name.doubtful or seen or placed or not actors.isdisjoint(name.mention.candidates):
            yield name.mention


def _longest(
    passage: Passage, position: int, index: NameIndex, language: Language
) -> Phrase[tuple[GazetteerForm, ...]] | None:
    for phrase in index.at(passage.words, position, passage.text):
        written = passage.words[position : position + len(phrase.keys)]
        if _is_written_as_name(phrase, written, passage, language):
            return phrase
    return None


def _is_written_as_name(
    phrase: Phrase[tuple[GazetteerForm, ...]], written: tuple[Word, ...], passage: Passage, language: Language
) -> bool:
    key = "".join(phrase.keys)
    acronym = all(word.isupper() for word in phrase.words) and len(phrase.words) * 2 >= len(key) or _is_acronym(phrase)
    if passage.lowered:
        common = key in language.stop_words or any(form.ambiguous for form in phrase.payload)
        return key in language.lowercase_acronyms or (not acronym and not common and len(key) >= _LOWERED_NAME)
    if acronym:
        return _is_written_as_acronym(phrase, written, passage, language)
    common_first = len(written) > 1 and written[0].key in language.organization_words
    return all(
        word.capital or not form[0].isupper() or (word.text == form) or (common_first and word is written[0])
        for word, form in zip(written, phrase.words, strict=True)
    )


def _is_acronym(phrase: Phrase[tuple[GazetteerForm, ...]]) -> bool:
    return len(phrase.words) == 1 and phrase.words[0].isupper()


def _is_written_as_acronym(
    phrase: Phrase[tuple[GazetteerForm, ...]], written: tuple[Word, ...], passage: Passage, language: Language
) -> bool:
    key = "".join(phrase.keys)
    if all(word.text == form for word, form in zip(written, phrase.words, strict=True)):
        return not (passage.shouting and key in language.stop_words)
    as_word = len(written) == 1 and len(key) >= _TITLE_CASED_ACRONYM and written[0].capital
    return key in language.lowercase_acronyms or (as_word and key not in language.stop_words)


def _mention(span: Span, phrase: Phrase[tuple[GazetteerForm, ...]], passage: Passage, gazetteer: Gazetteer) -> Mention:
    candidates = tuple(dict.fromkeys(form.actor_id for form in phrase.payload))
    actor = gazetteer.actor(candidates[0])
    sort = phrase.payload[0].sort
    role: str | None = sort if sort in ("capital", "seat", "demonym") else None
    if actor.role in OUTLET_ROLES:
        role = "outlet"
    return Mention(span, span.of(passage.text), "name", actor.kind, candidates, role, "gazetteer")
