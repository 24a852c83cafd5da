"""English verb and noun forms by rule, with the exceptions of `en/irregular.yaml`.

Source: Huddleston & Pullum, *The Cambridge Grammar of the English Language* (2002), ch. 18, 2 (spelling: e-deletion,
y-replacement, consonant doubling, -s/-es).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.languages.entries import read_entries
from kg.languages.words import Form, Word, as_written, unique

_DOUBLING = re.compile(r"(?:[^aeiou]|qu)[aeiou][bdgklmnprt]")
_PRESENT = {"be": ("be", "is", "are", "am"), "have": ("have", "has")}
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")


@dataclass(frozen=True)
class EnglishMorphology:
    """Inflects English words. `verbs`: base → (past, participle), each maybe several; `doubled`: polysyllables."""

    verbs: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    nouns: Mapping[str, str] = field(default_factory=dict)
    doubled: frozenset[str] = frozenset()  # "admit": admitted
    either: frozenset[str] = frozenset()  # "cancel": cancelled, canceled

    def __call__(self, word: Word) -> tuple[Form, ...]:
        """Return the forms of a word: of a verb base, -s, -ing, past and participle; of a noun also the plural."""
        if word.forms:
            return as_written(word)
        spellings = (word.base, *word.also)
        if word.part == "verb":
            return tuple(unique(form for base in spellings for form in self._verb(base)))
        if word.part == "noun":
            return tuple(unique(Form(text, "noun") for base in spellings for text in (base, self.plural(base))))
        return as_written(word)

    def _verb(self, base: str) -> Iterator[Form]:
        head, _, rest = base.partition(" ")
        past, participle = self.verbs.get(head, (self.suffixed(head, "ed"), self.suffixed(head, "ed")))
        for text in (
            *_PRESENT.get(head, (head, with_s(head))),
            *self.suffixed(head, "ing"),
            *(p for p in past if p not in participle),
        ):
            yield Form(f"{text} {rest}".strip(), "active")
        for text in participle:
            yield Form(f"{text} {rest}".strip(), "participle")

    def suffixed(self, base: str, suffix: str) -> tuple[str, ...]:
        """Return a verb with -ed or -ing: "deny" → "denied", "stop" → "stopping", "cancel" → both spellings."""
        double = base + base[-1] + suffix
        if base in self.either:
            return (double, base + suffix)
        one_syllable = len(re.findall(r"[aeiouy]+", base.replace("qu", "q"))) == 1
        if base in self.doubled or (one_syllable and _DOUBLING.fullmatch(re.sub(r"^[^aeiou]+(?=[^aeiou])", "", base))):
            return (double,)
        if base.endswith("ie") and suffix == "ing":
            return (base[:-2] + "ying",)
        if base.endswith("e") and not (suffix == "ing" and base.endswith(("ee", "oe", "ye"))):
            return (base[:-1] + suffix,)
        if re.search(r"[^aeiou]y$", base) and suffix == "ed":
            return (base[:-1] + "ied",)
        return (base + suffix,)

    def plural(self, noun: str) -> str:
        """Return the plural of a noun; of several words the last inflects ("peace deal"), unless irregular."""
        if noun in self.nouns:
            return self.nouns[noun]
        first, _, last = noun.rpartition(" ")
        return f"{first} {self.nouns.get(last, with_s(last))}".strip()


def with_s(base: str) -> str:
    """Return a verb's third person or a noun's plural: "deny" → "denies", "press" → "presses", "talk" → "talks"."""
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    if _SIBILANT.search(base) or base in ("go", "veto", "undergo", "forgo", "echo", "do"):
        return base + "es"
    return base + "s"


def read_morphology(folder: Path) -> EnglishMorphology:
    """Return the morphology with the exceptions listed in the folder's `irregular.yaml`.

    Raises:
        DataFileError: the file is malformed.
    """
    entry = read_entries(folder / "irregular.yaml").only("verbs", "nouns", "doubled", "either")
    verbs = entry.section("verbs")
    parts: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for base in verbs.values:
        forms = verbs.lower(base)
        if not 1 <= len(forms) <= 2:
            raise verbs.error(f"'{base}' needs its past and, if it differs, its participle")
        past, participle = (tuple(text.split("/")) for text in (forms[0], forms[-1]))
        parts[base] = (past, participle)
    nouns = entry.section("nouns")
    return EnglishMorphology(
        parts,
        {noun: nouns.word(noun) for noun in nouns.values},
        frozenset(entry.lower("doubled")),
        frozenset(entry.lower("either")),
    )
