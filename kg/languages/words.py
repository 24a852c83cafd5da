"""Words of the lexicon and their written forms: what the morphology of each language takes and gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from kg.languages.entries import Entry

Part = Literal["verb", "noun", "adjective", "preposition"]
FormShape = Literal["active", "passive", "participle", "bare", "clipped", "noun", "adjective", "preposition"]

WORD_KEYS = ("word", "root", "prefix", "suffix", "tail", "active", "passive", "clipped", "also", "forms", "bare")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a data file gives it: a `base` to inflect, or forms written out.

    Of Indonesian verbs `base` is the root when `affixed`, to which prefix (per-) and suffix (-kan, -i) come before the
    voices; otherwise, and in English, it is the dictionary form. `tail` follows every form ("tanggung jawab").
    """

    part: Part
    base: str
    affixed: bool = False
    prefix: str = ""
    suffix: str = ""
    tail: str = ""
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    clipped: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # other spellings or roots, inflected like the word itself
    forms: tuple[str, ...] = ()  # all that there is: nothing is generated
    bare: bool = True  # False: its stem is another word in headlines ("tentang", about)


@dataclass(frozen=True, slots=True)
class Form:
    """A written form. `participle` is open between the voices; `bare` is a stem without voice, as in headlines.

    `fused`: it ends in a clitic that stands for a participant ("ujarnya", "menyerangnya").
    """

    text: str
    shape: FormShape
    fused: bool = False


class Inflector(Protocol):
    """Gives the written forms of a word, without doubles, the dictionary form first."""

    def __call__(self, word: Word) -> tuple[Form, ...]: ...  # noqa: D102


def word_of(entry: Entry, part: Part) -> Word:
    """Return the word that an entry describes.

    Raises:
        DataFileError: it has both or neither of `word` and `root`, or a text that is not in lower case.
    """
    if ("word" in entry.values) == ("root" in entry.values):
        raise entry.error("an entry needs either 'word' or 'root'")
    affixed = "root" in entry.values
    (base,) = entry.lower("root" if affixed else "word")
    clipped = entry.lower("clipped")
    return Word(
        part,
        base,
        affixed,
        prefix=_single(entry, "prefix"),
        suffix=_single(entry, "suffix"),
        tail=_single(entry, "tail"),
        active=entry.lower("active"),
        passive=entry.lower("passive"),
        clipped=(base,) if clipped == ("true",) else clipped,
        also=entry.lower("also"),
        forms=entry.lower("forms"),
        bare=entry.flag("bare", default=True),
    )


def lemma_of(word: Word, forms: tuple[Form, ...]) -> str:
    """Return what names the word in findings: its dictionary form, of an Indonesian root the active verb."""
    return forms[0].text if word.affixed else word.base


def _single(entry: Entry, key: str) -> str:
    found = entry.lower(key)
    if len(found) > 1:
        raise entry.error(f"'{key}' must be one text")
    return found[0] if found else ""


def as_written(word: Word) -> tuple[Form, ...]:
    """Return the forms written out in the data and nothing else: the morphology of a language that has none here."""
    return tuple(unique(_as_written(word)))


def _as_written(word: Word) -> Iterator[Form]:
    shape: FormShape = "active" if word.part == "verb" else word.part
    yield from (Form(text, shape) for text in (word.forms or (word.base, *word.also, *word.active)))
    yield from (Form(text, "passive") for text in word.passive)
    yield from (Form(text, "clipped") for text in word.clipped)


def unique(forms: Iterator[Form]) -> Iterator[Form]:
    """Yield the forms in order, each once."""
    seen: set[Form] = set()
    for form in forms:
        if form not in seen:
            seen.add(form)
            yield form
