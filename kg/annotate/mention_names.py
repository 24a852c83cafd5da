"""Turns the name model's spans into clean mentions and merges them with the names of the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotate.mention_cover import Cover, without_overlaps
from kg.annotate.mention_gazetteer import Passage, is_plain_word
from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_words import Word, is_headline_verb, words_of
from kg.languages.language import Language
from kg.model import ActorKind, Mention, Span
from kg.vocab.gazetteer import Gazetteer
from kg.vocab.spelling import folded_words, spelling_keys

if TYPE_CHECKING:
    from kg.annotate.names import NamedSpan

KIND_OF_LABEL: dict[str, ActorKind] = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}
_BREAK = re.compile(r"[,;:()\[\]\"“”«»/|\n]|\s['‘]|\s[-–—]{1,2}\s(?=[^A-Z])")
_LONG_NAME = 2  # words
_SHORT_WORD = 5  # letters of a lower-case word that may end a name


def model_names(
    passage: Passage, names: Iterable[NamedSpan], particles: frozenset[str], language: Language
) -> Iterator[Mention]:
    """Yield a mention for each name that the model found in `passage`, its edges put right.

    Args:
        passage: one sentence.
        names: what the model found in it.
        particles: small words that a name may begin with: "al", "van".
        language: of the article.
    """
    for name in names:
        kind = KIND_OF_LABEL.get(name.label)
        if kind is None:
            continue
        for piece in _pieces(passage.text, name.span, language):
            span = _healed(passage, piece, particles, language, is_person=kind == "Person")
            if span is not None:
                yield Mention(span, span.of(passage.text), "name", kind)


def with_titled_people(passage: Passage, names: Sequence[NamedSpan], language: Language) -> list[NamedSpan]:
    """Return what the model found in `passage`, titles with a name that it took for a body labelled as people."""
    titled = (_is_titled(words_of(passage.text, name.span), language) for name in names)
    return [replace(name, label="PER") if person else name for name, person in zip(names, titled, strict=True)]


def _is_titled(words: Sequence[Word], language: Language) -> bool:
    """Return whether a name is a title and one more word, of a language whose bodies are not named so: "Menlu Retno".

    Titles in which each word has a capital look like names of bodies.
    """
    lexicon = load_reference(language.code)
    title = language.offices.get(" ".join(word.key for word in words[:-1]))
    bare = len(words) > 1 and words[-1].capital and words[-1].key not in language.offices
    return bare and title is not None and title.id in lexicon.personal_titles and lexicon.organ_order == "before-state"


def _pieces(text: str, span: Span, language: Language) -> Iterator[Span]:
    """Yield the parts of a name between what no name holds: marks, verbs and moods that headlines capitalise."""
    start = span.start
    words = words_of(text, span)
    moods = load_reference(language.code).headline_moods
    verbs = (word.span for word in words[:-1] if is_headline_verb(word.key, language))
    felt = (word.span for word in words[1:] if word.key in moods)
    marks = (Span(match.start(), match.end()) for match in _BREAK.finditer(text, span.start, span.end))
    for gap in sorted({*marks, *verbs, *felt}, key=lambda gap: gap.start):
        yield Span(start, gap.start)
        start = gap.end
    yield Span(start, span.end)


def _healed(
    passage: Passage, piece: Span, particles: frozenset[str], language: Language, *, is_person: bool
) -> Span | None:
    words = [word for word in passage.words if word.span.overlaps(piece)]
    while words and not _opens_place(words, language) and _is_no_name_start(words[0], passage, particles, language):
        words.pop(0)
    if is_person:
        words = words[_title_length(words, language) :]
    while words and (_is_no_name_end(words[-1], language, passage) or _trails(words, passage, language)):
        words.pop()
    if not words or not _is_name_like(words, passage, language):
        return None
    end = words[-1].span.end
    dotted = len(words[-1].text) == 1 and passage.text[end : end + 1] == "."
    return Span(words[0].span.start, end + dotted)


def _opens_place(words: Sequence[Word], language: Language) -> bool:
    """Return whether a name begins with a noun of places of two words: "Negara Bagian Delta"."""
    opening = " ".join(word.key for word in words[:2])
    return len(words) > _LONG_NAME and opening in language.place_words and all(word.capital for word in words[:2])


def _is_no_name_start(word: Word, passage: Passage, particles: frozenset[str], language: Language) -> bool:
    function_word = word.key in language.stop_words and (not word.text.isupper() or len(word.text) == 1)
    if function_word or word.key in language.honorifics or word.key in language.calendar.weekdays:
        return True
    return not word.capital and not passage.lowered and word.key not in particles


def _is_no_name_end(word: Word, language: Language, passage: Passage) -> bool:
    before = passage.text[word.span.start - 1 : word.span.start]
    if word.text in ("s", "S") and before in ("'", "’", "`"):
        return True
    return word.key in language.calendar.weekdays


def _trails(words: Sequence[Word], passage: Passage, language: Language) -> bool:
    """Return whether the last word is in lower case and no part of the name, as "yeon" of "Lee Nak yeon" is."""
    word = words[-1]
    before = passage.text[word.span.start - 1 : word.span.start]
    if word.capital or passage.lowered or before in ("-", "'", "’", "`"):
        return False
    short = len(words) > _LONG_NAME and len(word.text) <= _SHORT_WORD
    return not short or word.key in language.triggers or is_plain_word(word.key, language)


def _title_length(words: Sequence[Word], language: Language) -> int:
    """Return how many words at the start are an office or honorific, always leaving one for the name."""
    for length in range(len(words) - 1, 0, -1):
        phrase = " ".join(word.key for word in words[:length])
        if phrase in language.offices or phrase in language.honorifics:
            return length + _title_length(words[length:], language)
    return 0


def _is_name_like(words: Sequence[Word], passage: Passage, language: Language) -> bool:
    phrase = " ".join(word.key for word in words)
    length = words[-1].span.end - words[0].span.start
    if length < 2 or phrase in language.offices or phrase in language.descriptions or phrase in language.role_nouns:
        return False
    if phrase in language.pronouns or (len(words) == 1 and phrase in language.cues):
        return False
    return passage.lowered or any(word.capital for word in words)


def merge_names(
    known: Sequence[Mention], found: Sequence[Mention], passage: Passage, *, language: Language, gazetteer: Gazetteer
) -> list[Mention]:
    """Return one list of names from the gazetteer's (`known`) and the model's (`found`), without overlaps."""
    cover = Cover(known)
    merger = _Merger(passage, language, gazetteer)
    merged = (merger.merged(mention, cover.touching(mention.span)) for mention in found)
    return without_overlaps([*(mention for mention in merged if mention is not None), *known])


@dataclass(frozen=True, slots=True)
class _Merger:
    passage: Passage
    language: Language
    gazetteer: Gazetteer

    def merged(self, mention: Mention, known: list[Mention]) -> Mention | None:
        """Return what becomes of a model's name: None where the gazetteer's names in its place are better."""
        if not known:
            return mention
        if any(mention.span in name.span or name.span not in mention.span for name in known):
            return None
        words = words_of(self.passage.text, mention.span)
        outside = [word for word in words if not any(word.span in name.span for name in known)]
        if self._only_describe(outside):
            return None
        people = [name for name in known if name.actor_kind == "Person"]
        if mention.actor_kind == "Person":
            return self._person(mention, known, people, outside)
        if people and len(known) == 1:
            return None
        return mention

    def _only_describe(self, words: Sequence[Word]) -> bool:
        """Return whether the words beside known names only tie them, or tell of what sort they are."""
        rest = " ".join(word.key for word in words)
        communities = {word.replace("'", "") for word in load_reference(self.language.code).communities}
        tied = all(word.key in self.language.modifiers.coordinators for word in words)
        return tied or rest in self.language.offices or rest.replace(" ", "") in communities  # "Syi'ah Hizbullah"

    def _person(
        self, mention: Mention, known: list[Mention], people: list[Mention], outside: list[Word]
    ) -> Mention | None:
        if people:
            person = people[-1]
            if " " in person.text or len(known) > 1:
                return None
            keys = [word.key for word in words_of(mention.text)]
            return replace(mention, candidates=tuple(c for c in person.candidates if self._is_called(c, keys)))
        leading = known[0].span.start == mention.span.start and known[0].role != "capital"
        return None if leading and len(outside) >= _LONG_NAME else mention

    def _is_called(self, actor: str, keys: Sequence[str]) -> bool:
        """Return whether all words of a name, or its first and last, are in one name of the actor."""
        wanted = set(spelling_keys([key for key in keys if key not in self.language.honorifics]))
        names = (name for forms in self.gazetteer.actor(actor).names.values() for name in forms)
        own = [set(spelling_keys(folded_words(name))) for name in names]
        ends = set(spelling_keys([keys[0], keys[-1]]))
        return any(wanted <= name or (len(ends) > 1 and ends <= name) for name in own)


def without_titles(
    mention: Mention, passage: Passage, *, nouns: Cover, known: Cover, language: Language
) -> Mention | None:
    """Return a model's name without the office that it reaches into, as a person's where it stands after one.

    "Negeri RI Marty Natalegawa" after "Menteri Luar", "British Foreign" before "Secretary", "Korea Selatan Lee Nak"
    after "Perdana Menteri"; None where nothing is left.
    """
    offices = [noun for noun in nouns.touching(mention.span) if (noun.role or "").startswith("office:")]
    start, end = mention.span.start, mention.span.end
    for office in offices:
        if office.span.start <= start < office.span.end < end and (office.span.start < start or " " in office.text):
            start = office.span.end
        elif office.span.start == start and (
            _state_after(office, known, passage, end) is not None or _is_post(mention, office, language)
        ):
            start = office.span.end  # "Menlu RI Sugiono", "Dirjen Administrasi Hukum Umum"
        elif office.span.start == start and (company := _company_in(mention, office, passage, language)) is not None:
            start = company  # "Analis Valas PT Bank Melati"
        elif start < office.span.start < end < office.span.end:
            end = office.span.start
    words = words_of(passage.text, Span(start, end)) if start < end else ()
    if len(words) > 1 and mention.actor_kind == "Person" and words[0].text.isupper():
        organs = load_reference(language.code).organs
        words = words[1:] if words[0].key in organs else words  # "anggota Komisi I DPR Sukamta"
    if not words:
        return None
    span = Span(words[0].span.start, words[-1].span.end)
    cut = mention if span.end == mention.span.end and span.start == mention.span.start else None
    cut = cut or replace(mention, span=span, text=span.of(passage.text))
    before = nouns.before(span.start)
    titled = before is not None and (before.role or "").startswith("office:")
    near = before is not None and passage.text[before.span.end : span.start] == " "
    state = _state_after(before, known, passage, span.end) if before is not None and titled else None
    outlet = any(word.key in language.outlet_words for word in words)  # "official Kabul Radio"
    if near and state is not None and state.span.start == span.start and not outlet:
        rest = next(word for word in words if word.span.start >= state.span.end)
        span = Span(rest.span.start, span.end)
        return replace(cut, span=span, text=span.of(passage.text), actor_kind="Person")
    led = known.touching(span)
    organized = any(word.key in language.organization_words for word in words)
    of_body = bool(led) and led[0].span.start == span.start and led[0].actor_kind not in ("Person", "Place")
    if titled and near and of_body and not organized:
        return replace(cut, actor_kind="Person")
    return cut


def _is_post(name: Mention, office: Mention, language: Language) -> bool:
    """Return whether what a model took for a body is an office with what it is of."""
    after = words_of(name.text[office.span.end - name.span.start :]) if office.span.end < name.span.end else ()
    lexicon = load_reference(language.code)
    body = name.actor_kind == "Organization" and lexicon.organ_order == "before-state"
    return body and len(after) >= _LONG_NAME and all(word.capital for word in after)


def _company_in(name: Mention, office: Mention, passage: Passage, language: Language) -> int | None:
    """Return where the name of a company begins within what a model took for one with somebody's work before it."""
    after = words_of(passage.text, Span(office.span.end, name.span.end)) if office.span.end < name.span.end else ()
    company = load_reference(language.code).company_words
    found = next((i for i, word in enumerate(after[:-1]) if word.key in company), None)
    return after[found].span.start if found is not None and name.actor_kind != "Person" else None


def _state_after(office: Mention, known: Cover, passage: Passage, end: int) -> Mention | None:
    """Return the State right after an office, if a name goes on after it."""
    following = known.after(office.span.end)
    beside = following is not None and passage.text[office.span.end : following.span.start] == " "
    return following if following and beside and following.actor_kind == "State" and following.span.end < end else None


def uncovered_rest(mention: Mention, known: Cover, passage: Passage) -> Mention | None:
    """Return the part of a person's name after a State's name that the model took for its start, or None.

    "Rusia Vladimir Putin" marked as one person gives "Vladimir Putin".
    """
    inside = known.touching(mention.span)
    if mention.actor_kind != "Person" or not inside or any(name.actor_kind == "Person" for name in inside):
        return None
    words = [word for word in words_of(passage.text, mention.span) if word.span.start >= inside[-1].span.end]
    if len(words) < _LONG_NAME:
        return None
    span = Span(words[0].span.start, words[-1].span.end)
    return replace(mention, span=span, text=span.of(passage.text))
