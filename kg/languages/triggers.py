"""Reads `relations.yaml`: the verbs, nouns and adjectives that express each relation, in all their written forms."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, partial
from typing import Literal, cast, get_args

from kg.languages.entries import Entry
from kg.languages.language import Trigger, TriggerForm
from kg.languages.words import WORD_KEYS, FormShape, Inflector, Part, Word, lemma_of, word_of
from kg.model import Modality

_GROUP = (
    "part",
    "target",
    "agent",
    "requires",
    "excludes",
    "clause_target",
    "modality",
    "negates_complement",
    "mutual",
    "implies",
    "personal",
    "direct",
    "forces",
    "infinitive",
    "words",
)
_PARTS = ("verb", "noun", "adjective")
_VOICES: Mapping[FormShape, Literal["active", "passive"]] = {"active": "active", "passive": "passive", "bare": "active"}
_Heads = Callable[[tuple[str, ...]], tuple[str, ...]]
_Key = tuple[str, str, str, tuple[str, ...], tuple[str, ...]]


def relation_names(file: Entry) -> tuple[str, ...]:
    """Return the relations that `relations.yaml` knows, in its order: those with triggers and those without."""
    return (*file.section("relations").values, *file.words("without_triggers"))


def build_triggers(file: Entry, *, inflect: Inflector) -> Mapping[str, tuple[TriggerForm, ...]]:
    """Return the trigger forms by their text, those of one text in the order of the file.

    Args:
        file: `relations.yaml`, for each relation groups of words that share a frame.
        inflect: the language's morphology.

    Raises:
        DataFileError: an entry has an unknown key or value, or one form stands twice under a relation in one frame.
    """
    file.only("relations", "without_triggers", "defaults")
    defaults = {part: file.section("defaults").section(part).only("agent", "target") for part in _PARTS}
    relations = file.section("relations")
    found: dict[str, list[TriggerForm]] = {}
    seen: set[_Key] = set()
    heads = cache(partial(_heads, inflect))
    for relation in relations.values:
        for entry in _entries(relations.entries(relation), defaults):
            for form in _forms(entry, relation, inflect=inflect, heads=heads):
                trigger = form.trigger
                key = (form.text, relation, trigger.part, trigger.target, trigger.requires)
                if key in seen and not _is_homograph(form, found[form.text]):
                    raise entry.error(f"'{form.text}' stands under {relation} already, with the same frame")
                seen.add(key)
                found.setdefault(form.text, []).append(form)
    return {text: tuple(forms) for text, forms in found.items()}


def _is_homograph(form: TriggerForm, others: Collection[TriggerForm]) -> bool:
    """Return whether the form is another form of a trigger's own paradigm ("put": present and participle)."""
    return any(other.trigger is form.trigger for other in others)


def _entries(groups: tuple[Entry, ...], defaults: Mapping[str, Entry]) -> Iterator[Entry]:
    for group in groups:
        group.only(*_GROUP)
        shared = Entry(group.place, {k: v for k, v in group.values.items() if k != "words"})
        for entry in group.entries("words", word="word"):
            full = entry.only(*WORD_KEYS, *_GROUP[:-1]).over(shared)
            yield full.over(defaults[full.choice("part", _PARTS, "verb")])


def _forms(entry: Entry, relation: str, *, inflect: Inflector, heads: _Heads) -> Iterator[TriggerForm]:
    part = cast(Part, entry.choice("part", _PARTS, "verb"))
    word = word_of(entry, part)
    forms = inflect(word)
    trigger = _trigger(entry, relation, lemma=lemma_of(word, forms), heads=heads)
    for form in forms:
        if form.shape != "clipped":
            yield TriggerForm(form.text, trigger, _VOICES.get(form.shape), form.shape == "bare", form.fused)


def _trigger(entry: Entry, relation: str, *, lemma: str, heads: _Heads) -> Trigger:
    modality = entry.choice("modality", get_args(Modality)) if "modality" in entry.values else None
    target = entry.lower("target")
    if not target:
        raise entry.error("'target' says where the other actor stands; it can't be empty")
    return Trigger(
        relation,
        lemma,
        cast(Literal["verb", "noun", "adjective"], entry.choice("part", _PARTS, "verb")),
        target,
        entry.lower("agent", ("subject",)),
        heads(entry.lower("requires")),
        entry.flag("clause_target"),
        cast(Modality | None, modality),
        entry.flag("negates_complement"),
        entry.flag("mutual"),
        heads(entry.lower("excludes")),
        entry.word("implies") if "implies" in entry.values else None,
        entry.flag("personal"),
        entry.flag("direct"),
        entry.flag("forces"),
        entry.flag("infinitive"),
    )


def _heads(inflect: Inflector, nouns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the nouns that a verb needs or that exclude it, each with its other forms ("talk", "talks")."""
    return tuple(dict.fromkeys(form.text for noun in nouns for form in inflect(Word("noun", noun))))
