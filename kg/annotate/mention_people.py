"""Finds people whom neither the name model nor the gazetteer saw: after an office, or by part of a full name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage, is_plain_word
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_titles import office_of
from kg.annotate.mention_words import PhraseIndex, Word, phrase_span, words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_QUOTE_ENDS = ('"', "”", "’", "'", "»")
_SHORTEST_PART = 3  # letters of a single name that may be looked for by itself
_FULL_NAME = 2  # words
_LONGEST_NAME = 7  # words


def named_after_office(
    passage: Passage, taken: Cover, language: Language, lexicon: ReferenceLexicon
) -> Iterator[Mention]:
    """Yield people named right after an office: "Menteri Luar Negeri Filipina Perfecto Yasay".

    Args:
        passage: one sentence.
        taken: its names and offices.
        language: of the article.
        lexicon: of the same language.
    """
    words = [word for word in passage.words if word.key not in lexicon.name_particles]
    if passage.lowered or all(word.capital for word in words):
        return
    for office in taken:
        described = office_of(office, language)
        if described is None or described.anonymous:
            continue
        end = _end_of_title(passage, office, taken, lexicon)
        run = _capital_run(passage, end, taken, language, lexicon)
        if not run and passage.text[end : end + 2] == ", ":
            run = _capital_run(passage, end + 2, taken, language, lexicon)
            run = run if run and passage.text[run[-1].span.end : run[-1].span.end + 1] == "," else []
        if len(run) >= _FULL_NAME and not _runs_into(run[-1].span.end, taken, passage):
            span = Span(run[0].span.start, run[-1].span.end)
            yield Mention(span, span.of(passage.text), "name", "Person", (), None, "lexicon")


def _end_of_title(passage: Passage, office: Mention, taken: Cover, lexicon: ReferenceLexicon) -> int:
    """Return where a title ends: after the office, the State or body that it is of, and an acronym in brackets.

    What a preposition puts after it is no person: "Komisaris Jerman untuk Urusan Budaya".
    """
    connectors = lexicon.title_connectors
    attributes = connectors - lexicon.governing_prepositions - lexicon.title_fields
    end = office.span.end
    following = taken.after(end)
    while following is not None and following.kind == "name":
        gap = passage.text[end : following.span.start].strip(" )").lower()
        if gap not in ("", "(") and gap not in connectors:
            break
        end = following.span.end
        following = taken.after(end)
    end += passage.text[end : end + 1] == ")"
    following_word = words_of(passage.text, Span(end, min(end + 24, len(passage.text))))[:1]
    attribute = following_word and following_word[0].key in attributes and following_word[0].span.start == end + 1
    return following_word[0].span.end if attribute else end


def _capital_run(
    passage: Passage, start: int, taken: Cover, language: Language, lexicon: ReferenceLexicon
) -> list[Word]:
    run: list[Word] = []
    end = start
    first = bisect_left(passage.words, start, key=lambda word: word.span.start)
    for word in passage.words[first : first + _LONGEST_NAME]:
        gap = passage.text[end : word.span.start]
        initial = bool(run) and len(run[-1].text) == 1 and gap == ". "
        hyphenated = bool(run) and gap == "-"
        near = initial or gap in (" ", "-") or (not run and word.span.start == start)
        particle = bool(run) and word.key in lexicon.name_particles
        part = word.capital or particle or hyphenated
        if not near or not part or taken.touching(word.span) or _is_function(word, language):
            break
        run.append(word)
        end = word.span.end
    while run and not run[-1].capital and passage.text[run[-1].span.start - 1] != "-":
        run.pop()
    return run


def _is_function(word: Word, language: Language) -> bool:
    return word.key in language.stop_words or word.key in language.cues or word.text.isdigit()


def _runs_into(end: int, taken: Cover, passage: Passage) -> bool:
    following = taken.after(end)
    return following is not None and following.kind == "name" and passage.text[end : following.span.start] == " "


def named_as_speakers(passage: Passage, taken: Cover, language: Language) -> Iterator[Mention]:
    """Yield people with one name who speak in mid-sentence: "ujar Saqib", "…," Saqib said."""
    if passage.lowered or passage.shouting or all(word.capital for word in passage.words if len(word.text) > 1):
        return
    for position, word in enumerate(passage.words):
        if position == 0 or taken.touching(word.span) or not _is_single_name(word, language):
            continue
        before = passage.words[position - 1]
        inverted = passage.text[before.span.end : word.span.start] == " " and _is_inverted(
            passage, position - 1, language
        )
        following = passage.words[position + 1] if position + 1 < len(passage.words) else None
        near = following is not None and passage.text[word.span.end : following.span.start] == " "
        gap = passage.text[before.span.end : word.span.start]
        quoted = any(mark in gap for mark in _QUOTE_ENDS) and gap.strip(" .,!?")[:1] in _QUOTE_ENDS
        speaks = following is not None and near and quoted and _says(following.key, "active", language)
        alone = following is None or not near or not following.text[0].isupper()
        if (inverted and alone) or speaks:
            yield Mention(word.span, word.text, "name", "Person", (), None, "lexicon")


def _is_inverted(passage: Passage, position: int, language: Language) -> bool:
    """Return whether the word at `position` is a cue with its speaker after it: "ujar", ", said"."""
    if _says(passage.words[position].key, "clipped", language):
        return True
    gap = passage.text[passage.words[position - 1].span.end : passage.words[position].span.start] if position else ""
    return _says(passage.words[position].key, "active", language) and any(mark in gap for mark in (",", *_QUOTE_ENDS))


def _is_single_name(word: Word, language: Language) -> bool:
    written = word.text[0].isupper() and not word.text.isupper() and word.text.isalpha()
    return written and len(word.text) >= _SHORTEST_PART and not is_plain_word(word.key, language)


def _says(key: str, shape: str, language: Language) -> bool:
    return any(form.shape == shape and form.cue.act == "say" and not form.fused for form in language.cues.get(key, ()))


PartIndex = PhraseIndex[tuple[str, ...]]


def part_index(names: Iterable[Mention], language: Language, *, reserved: frozenset[str]) -> PartIndex:
    """Return the index of parts of people's full names ("Kerry", "Suu Kyi"), each with the candidates of the name.

    Args:
        names: all names of the article.
        language: of the article.
        reserved: folded words that can't stand for a person by themselves, such as names of states.
    """
    parts: dict[str, tuple[str, ...]] = {}
    for name in names:
        words = words_of(name.text)
        if name.actor_kind == "Person" and len(words) >= _FULL_NAME:
            for first, last in _parts(len(words)):
                part = name.text[words[first].span.start : words[last - 1].span.end]
                if _can_stand_alone(words[first:last], language, reserved):
                    parts[part] = parts.get(part) or name.candidates
    return PhraseIndex(parts.items())


def _parts(length: int) -> Iterator[tuple[int, int]]:
    yield 0, 1
    yield from ((first, length) for first in range(1, length))
    if length > _FULL_NAME:
        yield 0, _FULL_NAME


def _can_stand_alone(words: Sequence[Word], language: Language, reserved: frozenset[str]) -> bool:
    if len(words) > 1:
        return any(word.capital for word in words)
    word = words[0]
    common = word.key in language.stop_words or word.key in language.honorifics or word.key in language.offices
    return word.capital and len(word.key) >= _SHORTEST_PART and not common and word.key not in reserved


def by_part(passage: Passage, index: PartIndex, taken: Cover) -> Iterator[Mention]:
    """Yield the people in `passage` who are named by part of a name of `index`, outside the names in `taken`."""
    end = 0
    titled = all(word.capital for word in passage.words if len(word.text) > _SHORTEST_PART)
    for position, word in enumerate(passage.words):
        if word.span.start < end or taken.touching(word.span):
            continue
        for phrase in index.at(passage.words, position, passage.text):
            span = phrase_span(passage.words, position, phrase, passage.text)
            written = passage.words[position : position + len(phrase.keys)]
            if not titled and _goes_on(passage, position + len(phrase.keys), taken):
                continue
            alike = all(
                word.text == form or word.text == form.upper() or passage.lowered
                for word, form in zip(written, phrase.words, strict=True)
            )
            if alike and not taken.touching(span):
                yield Mention(span, span.of(passage.text), "name", "Person", phrase.payload)
                end = span.end
                break


def _goes_on(passage: Passage, position: int, taken: Cover) -> bool:
    """Return whether a capitalised word of no known name follows, so that somebody else is named: "Mahmoud Zahar"."""
    if position >= len(passage.words):
        return False
    last, following = passage.words[position - 1], passage.words[position]
    joined = passage.text[last.span.end : following.span.start] == " "
    return joined and following.text[0].isupper() and not taken.touching(following.span)
