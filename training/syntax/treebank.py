"""Reads UD treebanks as sentences of the tokens that spaCy's tokenizer gives, with coarse labels.

What the tokenizer cuts otherwise than the treebank (clitics, hyphens, contractions) is matched by character positions:
a token over several words takes the place of their topmost one, tokens inside one word hang from its first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.annotate.contracts import Parse
from kg.annotate.labels import UdScheme

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank: its place in the sentence's text and its place in the tree (`head` -1: the root)."""

    start: int
    end: int
    text: str
    pos: str
    head: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank."""

    text: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree over tokens; `heads` are token indices, the root's is its own."""

    pos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


class Scheme:
    """The coarse labels of one language."""

    def __init__(self, language: str) -> None:
        self._scheme = UdScheme(language)
        self.labels = self._scheme.labels

    def coarse(self, words: Sequence[Word]) -> list[Word]:
        """Return the words with coarse labels, and parts of speech that fit them."""
        heads = tuple(word.head if word.head >= 0 else i for i, word in enumerate(words))
        parse = Parse(tuple(word.pos for word in words), heads, tuple(word.label for word in words))
        coarse = self._scheme.coarse(parse, [word.text for word in words])
        return [
            replace(word, pos=pos, label=label)
            for word, pos, label in zip(words, coarse.pos, coarse.labels, strict=True)
        ]


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, labels as they are there."""
    text, rows = "", []
    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield _sentence(text, rows)
            text, rows = "", []


def _sentence(text: str, rows: Sequence[Sequence[str]]) -> Sentence:
    words: list[Word] = []
    place, inside_until, surface = 0, 0, (0, 0)
    for row in rows:
        if "-" in row[0]:
            surface = _find(text, row[1], place)
            place, inside_until = surface[0], int(row[0].split("-")[1])
        elif row[0].isdigit():
            inside = int(row[0]) <= inside_until
            span = _inside(text, row[1], place, surface) if inside else _find(text, row[1], place)
            place = surface[1] if int(row[0]) == inside_until else span[1]
            words.append(Word(*span, row[1], row[3], int(row[6]) - 1, row[7]))
    return Sentence(text, tuple(words))


def _find(text: str, form: str, place: int) -> tuple[int, int]:
    start = text.find(form, place)
    if start < 0 or start > place + 2:
        start = place
        while start < len(text) and text[start].isspace():
            start += 1
    return start, min(len(text), start + len(form))


def _inside(text: str, form: str, place: int, surface: tuple[int, int]) -> tuple[int, int]:
    """Return where a part of a contraction stands, the whole contraction where its form was changed."""
    end = place + len(form)
    if end <= surface[1] and text[place:end].lower() == form.lower():
        return place, end
    return surface


def align(words: Sequence[Word], tokens: Sequence[tuple[int, int]]) -> Tree | None:
    """Return the tree of `words` laid over tokens, given as character positions; None where they don't match.

    Args:
        words: words with coarse labels.
        tokens: start and end of each token that is no white space.
    """
    homes: list[list[int]] = [[t for t, (a, b) in enumerate(tokens) if a < w.end and w.start < b] for w in words]
    if any(not home for home in homes) or len({t for home in homes for t in home}) != len(tokens):
        return None
    groups = _groups(homes)
    depths = [_depth(words, i) for i in range(len(words))]
    place: dict[int, int] = {}
    tops: dict[int, int] = {}
    inner: dict[int, int] = {}
    for members, covered in groups:
        top = min(members, key=lambda i: depths[i])
        main = covered[members.index(top)] if len(members) == len(covered) else covered[0]
        tops[main] = top
        for position, member in enumerate(members):
            place[member] = covered[position] if len(members) == len(covered) else main
            if len(members) == len(covered):
                tops[covered[position]] = member
        inner.update({t: main for t in covered if t not in tops})
    marks = {t for w, home in zip(words, homes, strict=True) for t in home if _is_mark(w, tokens[t])}
    return _tree(words, tops, {t: (main, t in marks) for t, main in inner.items()}, place)


def _is_mark(word: Word, token: tuple[int, int]) -> bool:
    return not any(c.isalnum() for c in word.text[max(0, token[0] - word.start) : token[1] - word.start])


def _tree(
    words: Sequence[Word], tops: Mapping[int, int], inner: Mapping[int, tuple[int, bool]], place: Mapping[int, int]
) -> Tree:
    pos, heads, labels = [], [], []
    for token in range(len(tops) + len(inner)):
        if token in tops:
            word = words[tops[token]]
            pos.append(word.pos)
            heads.append(place[word.head] if word.head >= 0 else token)
            labels.append(word.label)
        else:
            main, mark = inner[token]
            pos.append("PUNCT" if mark else words[tops[main]].pos)
            heads.append(main)
            labels.append("punct" if mark else "compound")
    return Tree(tuple(pos), tuple(heads), tuple(labels))


def _groups(homes: Sequence[Sequence[int]]) -> list[tuple[list[int], list[int]]]:
    """Return the smallest runs of words and tokens that cover the same characters."""
    groups: list[tuple[list[int], list[int]]] = []
    for word, home in enumerate(homes):
        if groups and groups[-1][1][-1] >= home[0]:
            groups[-1][0].append(word)
            groups[-1][1].extend(t for t in home if t not in groups[-1][1])
        else:
            groups.append(([word], list(home)))
    return groups


def _depth(words: Sequence[Word], index: int) -> int:
    depth = 0
    while words[index].head >= 0 and depth < len(words):
        index, depth = words[index].head, depth + 1
    return depth
