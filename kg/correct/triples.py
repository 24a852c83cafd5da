"""Relations as people write them: "Rusia opposes ISIS", "not: Cambodia attacks Thailand", "AS | mendukung | Rusia"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from kg.correct.words import load_words, plain
from kg.model import Modality, Polarity
from kg.vocab.relations import load_relations

_MODALITY = re.compile(rf"\s*\(({'|'.join(get_args(Modality))})\)\s*$")
_NEGATED = re.compile(r"\s*not:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Triple:
    """A relation between two named actors; `modality` "" where any is meant."""

    subject: str
    relation: str
    object: str
    polarity: Polarity = "positive"
    modality: str = ""


def triples_of(text: str) -> tuple[Triple, ...]:
    """Return all ways to read a cell as subject, relation and object, the longest name of a relation first.

    A relation is given by its name in the ontology or by its label in either language. `|` may stand between the
    three; a tuple of `statements.csv` can be given as it stands there.
    """
    modality = _MODALITY.search(text)
    core = text[: modality.start()] if modality else text
    negated = _NEGATED.match(core)
    core = core[negated.end() :] if negated else core
    found = _split_at_bars(core) if "|" in core else _split_at_words(core)
    triples = [
        Triple(
            subject, relation, object_, "negative" if negated or denied else "positive", modality[1] if modality else ""
        )
        for subject, (relation, denied), object_ in found
    ]
    return tuple(dict.fromkeys(triples))


def relation_of(text: str) -> tuple[str, bool] | None:
    """Return the relation with this name or label, and whether it is denied ("not supports"); None for other words."""
    words = plain(_NEGATED.sub("not ", text, count=1)).split()
    negated = len(words) > 1 and words[0] in load_words().negations
    name = _relations().get(" ".join(words[negated:]))
    return (name, negated) if name else None


def _split_at_bars(text: str) -> list[tuple[str, tuple[str, bool], str]]:
    parts = [" ".join(part.split()) for part in text.split("|")]
    relation = relation_of(parts[1]) if len(parts) == 3 else None
    return [(parts[0], relation, parts[2])] if relation and parts[0] and parts[2] else []


def _split_at_words(text: str) -> list[tuple[str, tuple[str, bool], str]]:
    words = text.split()
    longest = max(len(name.split()) for name in _relations()) + 1  # with a word that denies it
    found = []
    for size in range(longest, 0, -1):
        for start in range(1, len(words) - size):
            if relation := relation_of(" ".join(words[start : start + size])):
                found.append((" ".join(words[:start]), relation, " ".join(words[start + size :])))
    return found


@cache
def _relations() -> Mapping[str, str]:
    names = {plain(relation.name): relation.name for relation in load_relations()}
    labels = {plain(text): relation.name for relation in load_relations() for text in relation.labels.values()}
    return labels | names
