"""Reads `cues.yaml`: the words that introduce statements, in all their written forms."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import cast, get_args

from kg.languages.entries import Entry
from kg.languages.language import Cue, CueAct, CueForm, CueFrame, CueShape
from kg.languages.words import WORD_KEYS, FormShape, Inflector, Part, lemma_of, word_of

_GROUP = ("part", "act", "frames", "certainty", "relation", "target", "of_sources", "frequent_object", "words")
_PARTS = ("verb", "noun", "preposition")
_SHAPES: Mapping[FormShape, CueShape] = {
    "active": "active",
    "participle": "active",
    "passive": "passive",
    "bare": "clipped",
    "clipped": "clipped",
    "noun": "noun",
    "preposition": "preposition",
}


def build_cues(file: Entry, *, inflect: Inflector, relations: Collection[str]) -> Mapping[str, tuple[CueForm, ...]]:
    """Return the cue forms by their text, those of one text in the order of the file.

    Indonesian forms tell their voice by their shape; English ones are all "active", a clause tells. -nya is the speaker
    on clipped verbs, passives, nouns and prepositions. Active verbs get it only where it is what they give a name to
    ("menyebutnya ilegal") or whom they address ("mendesaknya mundur"); elsewhere it would be the content.

    Args:
        file: `cues.yaml`, groups of words that share what they say of the statement.
        inflect: the language's morphology.
        relations: names of the relations that speech acts may express.

    Raises:
        DataFileError: an entry has an unknown key or value, or a form stands in the file twice.
    """
    found: dict[str, list[CueForm]] = {}
    for group in file.only("cues").entries("cues"):
        group.only(*_GROUP)
        shared = Entry(group.place, {k: v for k, v in group.values.items() if k != "words"})
        for entry in group.entries("words", word="word"):
            for form in _forms(entry.only(*WORD_KEYS, *_GROUP[:-1]).over(shared), inflect, relations):
                known = found.setdefault(form.text, [])
                if any(other.shape == form.shape and other.fused == form.fused for other in known):
                    raise entry.error(f"the {form.shape} form '{form.text}' stands in this file already")
                known.append(form)
    return {text: tuple(forms) for text, forms in found.items()}


def _forms(entry: Entry, inflect: Inflector, relations: Collection[str]) -> Iterator[CueForm]:
    word = word_of(entry, cast(Part, entry.choice("part", _PARTS, "verb")))
    forms = inflect(word)
    cue = _cue(entry, lemma_of(word, forms), relations)
    for shape, text, fused in dict.fromkeys((_SHAPES[form.shape], form.text, form.fused) for form in forms):
        if not (fused and shape == "active") or "naming" in cue.frames or "object" in cue.target:
            yield CueForm(text, cue, shape, fused)


def _cue(entry: Entry, lemma: str, relations: Collection[str]) -> Cue:
    frames = entry.words("frames", ("quote", "clause"))
    if not set(frames) <= set(get_args(CueFrame)):
        raise entry.error(f"'frames' may hold {', '.join(get_args(CueFrame))}")
    certainty = entry.number("certainty", float, 1.0)
    if not 0 <= certainty <= 1:
        raise entry.error("'certainty' must be between 0 and 1")
    relation = entry.word("relation") if "relation" in entry.values else None
    if relation is not None and relation not in relations:
        raise entry.error(f"unknown relation '{relation}'; known: {', '.join(sorted(relations))}")
    return Cue(
        lemma,
        cast(CueAct, entry.choice("act", get_args(CueAct), "say")),
        cast(frozenset[CueFrame], frozenset(frames)),
        certainty,
        relation,
        entry.lower("target"),
        entry.flag("of_sources"),
        entry.flag("frequent_object"),
    )
