"""Reads the corpora of names as words with labelled stretches, whatever their format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_LINKS = frozenset(("of", "the", "and", "for", "de", "la", "al", "-", "&", "'s", "’s", ".", "von", "van", "bin"))
_NAME_LABELS = ("flat", "compound", "nmod", "amod", "nummod", "case", "det", "punct", "cc", "conj")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence: its words and the named stretches `(first, last, label)`, `last` not included."""

    words: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]


def settings() -> dict[str, Any]:
    """Return the settings of the training."""
    path = Path(__file__).resolve().with_name("settings.yaml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def read_corpus(path: Path, labels: Mapping[str, str]) -> list[Labelled]:
    """Return the sentences of a file: columns (.tsv), Universal NER (.iob2) or GUM with `Entity=` (.conllu)."""
    if path.suffix == ".conllu":
        return list(_read_gum(path, labels))
    word, tag = (1, 2) if path.suffix == ".iob2" else (0, 1)
    return [_from_tags([(row[word], row[tag]) for row in rows], labels) for rows in _blocks(path)]


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.strip() and not (line.startswith("# ") and path.suffix != ".tsv"):
            rows.append(line.split("\t"))
        elif not line.strip() and rows:
            yield rows
            rows = []


def _from_tags(pairs: Sequence[tuple[str, str]], labels: Mapping[str, str]) -> Labelled:
    names: list[tuple[int, int, str]] = []
    for i, (_, tag) in enumerate(pairs):
        label = labels.get(tag[2:]) if tag != "O" else None
        if label is None:
            continue
        goes_on = tag.startswith("I-") and names and names[-1][1] == i and names[-1][2] == label
        if goes_on:
            names[-1] = (names[-1][0], i + 1, label)
        else:
            names.append((i, i + 1, label))
    return Labelled(tuple(word for word, _ in pairs), tuple(names))


def _read_gum(path: Path, labels: Mapping[str, str]) -> Iterator[Labelled]:
    open_entities: dict[str, tuple[int, str]] = {}
    for block in _blocks(path):
        rows = [row for row in block if row[0].isdigit()]
        entities: list[tuple[int, int, str]] = []
        open_entities = {}
        for i, row in enumerate(rows):
            for field in row[9].split("|"):
                if field.startswith("Entity="):
                    _brackets(field.removeprefix("Entity="), i, open_entities, entities)
        found: list[tuple[int, int, str]] = []
        for first, last, kind in sorted(entities, key=lambda e: (e[0], -e[1])):
            name = _named_part(rows, first, last, labels.get(kind))
            if name is not None and not any(a < name[1] and name[0] < b for a, b, _ in found):
                found.append(name)
        yield Labelled(tuple(row[1] for row in rows), tuple(sorted(found)))


def _brackets(text: str, index: int, opened: dict[str, tuple[int, str]], entities: list[tuple[int, int, str]]) -> None:
    """Read the brackets at one word: "(3-person-new-...-coref(4-place-...)" opens two and closes one."""
    for part in re.findall(r"\([^()]*\)?|[^()]+\)", text):
        if part.startswith("("):
            name, kind = part.strip("()").split("-")[:2]
            if part.endswith(")"):
                entities.append((index, index + 1, kind))
            else:
                opened[name] = (index, kind)
        elif part[:-1] in opened:
            start, kind = opened.pop(part[:-1])
            entities.append((start, index + 1, kind))


def _named_part(rows: Sequence[Sequence[str]], first: int, last: int, label: str | None) -> tuple[int, int, str] | None:
    """Return the name inside an entity whose head is a proper noun: titles, articles and what follows are left out."""
    if label is None:
        return None
    head = next((i for i in range(first, last) if not first < int(rows[i][6]) <= last), first)
    people = label == "PER" and rows[head][4] == "NNPS"  # "Greeks" are no person
    if rows[head][3] != "PROPN" or people:
        return None
    start, end = head, head + 1
    while start > first and _belongs(rows, start - 1, label):
        start -= 1
    while end < last and _belongs(rows, end, label):
        end += 1
    while start < head and (rows[start][1].lower() in _LINKS or rows[start][7] == "nmod:desc" and label == "PER"):
        start += 1
    while end > head + 1 and rows[end - 1][1].lower() in _LINKS:
        end -= 1
    return start, end, label


def _belongs(rows: Sequence[Sequence[str]], index: int, label: str) -> bool:
    row = rows[index]
    if row[7].split(":")[0] not in _NAME_LABELS or row[7] == "conj" and label != "ORG":
        return False
    if row[3] == "PROPN":
        return True
    if label == "PER":
        return row[1] in ("-", "al", "bin", "van", "von", "de")
    return row[1][:1].isupper() and row[3] in ("NOUN", "ADJ", "NUM", "VERB") or row[1].lower() in _LINKS
