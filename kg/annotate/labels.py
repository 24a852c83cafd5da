"""Maps the labels of others onto those of `kg`, as `kg/models/labels.yaml` says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from kg.annotate.contracts import NameLabel, Parse, Words
from kg.errors import DataFileError
from kg.resources import folder


@cache
def load_labels() -> Mapping[str, Any]:
    """Return the file's content, read once."""
    path = folder("models") / "labels.yaml"
    try:
        found: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise DataFileError(f"{path}: {error}") from error
    return found


@cache
def name_labels() -> Mapping[str, NameLabel]:
    """Return the kind of name that each label of a tagger stands for."""
    kinds: Mapping[NameLabel, Iterable[str]] = load_labels()["names"]
    return {label: kind for kind, own in kinds.items() for label in own}


def name_label(label: str) -> NameLabel | None:
    """Return the kind of name that a tag stands for ("B-PERSON", "person", "GPE"); None: no name."""
    kinds, wanted = name_labels(), label.upper()
    return kinds.get(wanted) or (kinds.get(wanted[2:]) if wanted[1:2] in ("-", "_") else None)


class UdScheme:
    """Makes labels of Universal Dependencies, of whatever release, coarse."""

    def __init__(self, language: str) -> None:
        """Read what the file says of a language.

        Args:
            language: ISO 639-1 code; one that the file does not have needs nothing of its own.
        """
        data = load_labels()
        self.labels: frozenset[str] = frozenset(data["labels"])
        self._map: Mapping[str, str] = data["map"]
        own: Mapping[str, Any] = data["languages"].get(language, {})
        self._bare: str | None = own.get("bare_nominal")
        self._nominal = frozenset(own.get("nominal", ()))
        self._agent_marker: str | None = own.get("agent_marker")
        self._auxiliaries = frozenset(own.get("auxiliaries", ()))
        self._verb_marker: Mapping[str, str] | None = own.get("verb_marker")
        self._ordinals = frozenset(own.get("ordinals", ()))

    def coarse(self, parse: Parse, words: Words) -> Parse:
        """Return the parse with coarse labels, and parts of speech that fit them.

        Raises:
            DataFileError: a label stands nowhere in the file.
        """
        marked: dict[int, set[str]] = {}
        for word, head, label in zip(words, parse.heads, parse.labels, strict=True):
            if label.partition(":")[0] in ("case", "mark"):
                marked.setdefault(head, set()).add(word.lower())
        labels = [
            "root" if head == i else self._label(parse.labels[i], marked.get(i, set()))
            for i, head in enumerate(parse.heads)
        ]
        fitted = [
            self._fit(word.lower(), label, parse.pos[i], parse.pos[parse.heads[i]])
            for i, (word, label) in enumerate(zip(words, labels, strict=True))
        ]
        return Parse(tuple(pos for _, pos in fitted), parse.heads, tuple(label for label, _ in fitted))

    def _fit(self, word: str, label: str, pos: str, head_pos: str) -> tuple[str, str]:
        """Return label and part of speech as the later releases have them."""
        if label in ("advmod", "aux") and word in self._auxiliaries:
            return "aux", "AUX"
        if self._verb_marker is not None and label == "case" and head_pos == "VERB":
            return self._verb_marker["label"], self._verb_marker["pos"]
        if label == "nummod" and word in self._ordinals:
            return "amod", "ADJ"
        return label, pos

    def _label(self, label: str, markers: set[str]) -> str:
        if label in self._nominal:
            return "nmod" if markers or self._bare is None else self._bare
        base = label.partition(":")[0]
        if base == "obl" and self._agent_marker in markers:
            return "obl:agent"
        for known in (self._map.get(label), label, self._map.get(base), base):
            if known in self.labels:
                return known
        raise DataFileError(f"labels.yaml: no coarse label for {label}")
