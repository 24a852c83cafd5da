"""Indonesian verb and noun forms: voices (meN-, di-), -kan and -i, per-, and the clitic -nya.

Source: Sneddon, Adelaar, Djenar & Ewing, *Indonesian Reference Grammar* (2nd ed., 2010), 1.6–1.14 (meN- before each
initial), 2.1 (passives), 2.3 (-nya).
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.languages.words import Form, FormShape, Word, as_written, unique

_VOWELS = "aeiou"


def nasal(stem: str) -> str:
    """Return the stem with meN-: "tulis" → "menulis", "kritik" → "mengkritik", "bom" → "mengebom".

    A stem's p, t, s, k falls before a vowel and stays before a consonant (loans such as "kritik", "protes") and in the
    prefix per- (pass that stem to `prefixed_nasal`).

    Args:
        stem: a root with its suffix, in lower case, not empty.
    """
    first, second = stem[0], stem[1:2]
    if _syllables(stem) == 1:
        return "menge" + stem
    if first in "ptsk" and second and second in _VOWELS:
        return {"p": "mem", "t": "men", "s": "meny", "k": "meng"}[first] + stem[1:]
    return _prefix(stem) + stem


def _prefix(stem: str) -> str:
    first = stem[0]
    if first in "bfvp":
        return "mem"
    if first in "dcjtz" or stem.startswith("sy") or (first == "s" and stem[1:2] not in _VOWELS):
        return "men"
    if first in _VOWELS + "ghkx":
        return "meng"
    return "me"


def _syllables(stem: str) -> int:
    return sum(letter in _VOWELS for letter in stem)


def inflect(word: Word) -> tuple[Form, ...]:
    """Return the forms of an Indonesian word: active, passive, bare and clipped verbs; nouns and prepositions; -nya."""
    if word.forms:
        return as_written(word)
    if word.part == "verb":
        return tuple(unique(_verb(word) if word.affixed else _fixed_verb(word)))
    shape = word.part
    return tuple(unique(form for text in (word.base, *word.also) for form in _with_clitic(Form(text, shape))))


def _verb(word: Word) -> Iterator[Form]:
    stems = [(root, word.prefix + root + word.suffix) for root in (word.base, *word.also)]
    yield from _tailed(word.active or tuple(_active(word, *stem) for stem in stems), "active", word.tail)
    yield from _tailed((*word.passive, *("di" + stem for _, stem in stems)), "passive", word.tail)
    if word.bare:
        yield from _tailed(tuple(stem for _, stem in stems), "bare", word.tail)
    yield from _clipped(word)


def _active(word: Word, root: str, stem: str) -> str:
    """Return the active form; the root alone tells whether it counts as one syllable ("bom", "bomi")."""
    if word.prefix == "per":
        return "mem" + stem
    if _syllables(root) == 1:
        return "menge" + stem
    return nasal(stem)


def _fixed_verb(word: Word) -> Iterator[Form]:
    yield from _tailed((word.base, *word.active, *word.also), "active", word.tail)
    yield from _tailed(word.passive, "passive", word.tail)
    yield from _clipped(word)


def _clipped(word: Word) -> Iterator[Form]:
    for text in word.clipped:
        yield from _with_clitic(Form(text, "clipped"))


def _tailed(texts: tuple[str, ...], shape: FormShape, tail: str) -> Iterator[Form]:
    for text in texts:
        form = Form(f"{text} {tail}".strip(), shape)
        yield from (form,) if tail or shape == "bare" else _with_clitic(form)


def _with_clitic(form: Form) -> Iterator[Form]:
    """Yield the form and, of one word of three letters or more or a noun of several, the form with -nya."""
    yield form
    long = len(form.text) > 2 and (" " not in form.text or form.shape == "noun")
    has_clitic = form.text.endswith("nya") and len(form.text) > len("nya") + 2  # "katanya", but not the root "tanya"
    if form.shape != "adjective" and long and not has_clitic:
        yield Form(form.text + "nya", form.shape, fused=True)
