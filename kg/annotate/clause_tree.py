"""The dependency tree of one sentence, made safe: whatever the heads are, it has no cycle and stays in its sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Argument, Sentence, Span, Token

_EDGE_LABELS = frozenset(("punct", "cc", "mark"))
_POSSESSIVE = frozenset(("'s", "'"))
_IN_NAMES = ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PUNCT")  # between a verb and the head of its object
_NO_PART = frozenset(("case", "punct", "cc", "mark", "fixed"))


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's tree; all indexes are those of the document's tokens.

    `children` has the dependents of each token in order, `extents` the first and last token of its subtree.
    """

    tokens: Sequence[Token]
    sentence: Sentence
    words: tuple[str, ...]  # lower case, apostrophes straight, of the sentence's tokens
    parents: tuple[int, ...]  # of the sentence's tokens; -1 for a root
    children: tuple[tuple[int, ...], ...]
    extents: tuple[tuple[int, int], ...]

    def word(self, index: int) -> str:
        """Return a token in lower case."""
        return self.words[index - self.sentence.first]

    def label(self, index: int) -> str:
        """Return the label of a token, "root" where the tree was cut."""
        return self.tokens[index].label if self.parent(index) >= 0 else "root"

    def pos(self, index: int) -> str:
        """Return the universal part of speech of a token."""
        return self.tokens[index].pos

    def parent(self, index: int) -> int:
        """Return the head of a token, -1 for a root."""
        return self.parents[index - self.sentence.first]

    def kids(self, index: int, *labels: str) -> tuple[int, ...]:
        """Return the dependents of a token, those with one of the labels where labels are given."""
        own = self.children[index - self.sentence.first]
        return own if not labels else tuple(kid for kid in own if self.tokens[kid].label in labels)

    def kid_words(self, index: int, *labels: str) -> frozenset[str]:
        """Return the words of the dependents with one of the labels."""
        return frozenset(self.word(kid) for kid in self.kids(index, *labels))

    def extent(self, index: int) -> tuple[int, int]:
        """Return the first and the last token of the subtree."""
        return self.extents[index - self.sentence.first]

    def indexes(self) -> range:
        """Return the indexes of the sentence's tokens."""
        return range(self.sentence.first, self.sentence.last)

    def heads_first(self) -> list[int]:
        """Return the indexes so that each token comes after its head."""
        order = [index for index in self.indexes() if self.parent(index) < 0]
        for index in order:
            order.extend(self.kids(index))
        return order

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `[first, last]` without punctuation at the edges, unless all is."""
        start, end = first, last
        while start < end and self.tokens[start].label in _EDGE_LABELS and self.tokens[start].pos in ("PUNCT", "CCONJ"):
            start += 1
        while end > start and self.tokens[end].pos == "PUNCT" and self.tokens[end].text not in (")", "%"):
            end -= 1
        return Span(self.tokens[start].span.start, self.tokens[end].span.end)

    def argument(self, head: int, *, before: int | None = None, oblique: bool = False) -> Argument:
        """Return the phrase of a head as an argument.

        Args:
            head: the phrase's head token.
            before: token before which the phrase must end (the relative clause whose antecedent it is).
            oblique: name the preposition, which is left out of the phrase anyway.
        """
        first, last = self.extent(head)
        while first < head and self.tokens[first].label in _NO_PART:
            first += 1
        if before is not None and before > head:
            last = min(last, before - 1)
        while last > head and self.tokens[last].label == "case":
            last -= 1  # the sign of the possessive after its noun
        prepositions = [kid for kid in self.kids(head, "case") if kid < head and oblique]
        preposition = " ".join(self._with_fixed(prepositions)) or None
        return Argument(self.span(first, last), head, preposition, self.conjuncts(head))

    def conjuncts(self, head: int) -> tuple[int, ...]:
        """Return the heads of the phrases coordinated with that of `head`, in order.

        A possessor is coordinated only with another: not so in "China, North Korea's only ally".
        """
        found: list[int] = []
        waiting = [head]
        owns = self._owns(head)
        while waiting:
            following = [kid for kid in self.kids(waiting.pop(), "conj") if owns or not self._owns(kid)]
            found.extend(following)
            waiting.extend(following)
        return tuple(sorted(found))

    def _owns(self, index: int) -> bool:
        return not _POSSESSIVE.isdisjoint(self.kid_words(index, "case"))

    def _with_fixed(self, heads: Sequence[int]) -> Iterator[str]:
        for head in heads:
            yield self.word(head)
            yield from (self.word(kid) for kid in self.kids(head, "fixed"))


def build_tree(tokens: Sequence[Token], sentence: Sentence) -> Tree:
    """Return the tree of a sentence.

    Args:
        tokens: the document's tokens; heads outside the sentence count as roots, a cycle is cut at one of its tokens.
        sentence: a sentence with at least one token.
    """
    inside = range(sentence.first, sentence.last)
    parents = _acyclic(
        [
            token.head if token.head in inside and token.head != i else -1
            for i, token in zip(inside, tokens[sentence.first : sentence.last], strict=True)
        ],
        sentence.first,
    )
    parents = _with_parallels(parents, tokens, sentence.first)
    children: list[list[int]] = [[] for _ in inside]
    for i, parent in zip(inside, parents, strict=True):
        if parent >= 0:
            children[parent - sentence.first].append(i)
    extents = [[i, i] for i in inside]
    for i in _leaves_first(parents, children, sentence.first):
        parent = parents[i - sentence.first]
        if parent >= 0:
            own, above = extents[i - sentence.first], extents[parent - sentence.first]
            above[0], above[1] = min(above[0], own[0]), max(above[1], own[1])
    words = tuple(token.text.lower().replace("’", "'") for token in tokens[sentence.first : sentence.last])
    tokens = _with_objects(tokens, children, sentence.first)
    return Tree(tokens, sentence, words, tuple(parents), tuple(map(tuple, children)), tuple((a, b) for a, b in extents))


def _with_parallels(parents: Sequence[int], tokens: Sequence[Token], first: int) -> list[int]:
    """Return the heads with a verb that is said again beside itself: "rejected a plan to send X and rejected Y"."""
    found = list(parents)
    for place, above in enumerate(parents):
        verb = tokens[first + place]
        if verb.label != "conj" or verb.pos != "VERB" or above < 0 or tokens[above].text.lower() == verb.text.lower():
            continue
        same = parents[above - first]
        while same >= 0 and not (tokens[same].pos == "VERB" and tokens[same].text.lower() == verb.text.lower()):
            same = parents[same - first]
        if 0 <= same < first + place:
            found[place] = same
    return found


def _with_objects(tokens: Sequence[Token], children: Sequence[Sequence[int]], first: int) -> Sequence[Token]:
    """Return the tokens with a verb's second subject, right after it, as its object: "Peru urged Israel to leave"."""
    second = [
        kid
        for verb, kids in enumerate(children, first)
        for kid in kids
        if kid > verb and tokens[kid].label == "nsubj" and tokens[verb].pos == "VERB"
        if any(k < verb and tokens[k].label == "nsubj" for k in kids)
        if not any(tokens[k].label in ("obj", "ccomp", "cop") for k in kids)
        if all(tokens[i].pos in _IN_NAMES for i in range(verb + 1, kid))
    ]
    if not second:
        return tokens
    mended = list(tokens)
    for kid in second:
        mended[kid] = replace(tokens[kid], label="obj")
    return mended


def _acyclic(parents: list[int], first: int) -> list[int]:
    safe: set[int] = set()
    for start in range(len(parents)):
        path: list[int] = []
        seen: set[int] = set()
        i = start
        while i >= 0 and i not in safe and i not in seen:
            seen.add(i)
            path.append(i)
            i = parents[i] - first if parents[i] >= 0 else -1
        if i >= 0 and i in seen:
            parents[i] = -1
        safe.update(path)
    return parents


def _leaves_first(parents: Sequence[int], children: Sequence[Collection[int]], first: int) -> Iterator[int]:
    order: list[int] = [first + i for i, parent in enumerate(parents) if parent < 0]
    for i in order:
        order.extend(children[i - first])
    return reversed(order)


def goes_on(tree: Tree, index: int) -> bool:
    """Return whether a verb after a comma goes on with the subject of the one before: "Iran condemns X, vows revenge".

    Args:
        tree: the sentence.
        index: a predicate.
    """
    above = tree.parent(index)
    added = tree.label(index) == "parataxis" and 0 <= above < index - 1 and tree.word(index - 1) == ","
    if not added or tree.kids(index, "nsubj", "nsubj:pass", "csubj", "expl"):
        return False
    if any(tree.word(i) == "," for i in range(above, index - 1)):
        return False  # "after Israel and Hezbollah, backed by Iran, traded fire"
    return tree.pos(above) == tree.pos(index) == "VERB" and bool(tree.kids(index, "obj", "iobj", "ccomp", "xcomp"))
