"""How much of their words two texts share, and which articles are one text."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.assemble import sources
from kg.assemble.nearness import containment, resemblance, shingles, sketch, words_of
from kg.assemble.sources import same_texts

WORDS = [f"word{number}" for number in range(3000)]


def text(seed: int, length: int = 300) -> list[str]:
    """Return the words of a made-up text."""
    return random.Random(seed).choices(WORDS, k=length)


def exactly(one: list[str], other: list[str]) -> float:
    """Return the resemblance of two texts by counting."""
    first, second = shingles(one), shingles(other)
    return len(first & second) / len(first | second)


@pytest.mark.parametrize("changed", [0, 10, 30, 60, 150, 300])
def test_sketches_estimate_the_share_of_shingles(changed: int) -> None:
    """The estimate from 64 hashes is within 0.15 of the true share."""
    for seed in range(10):
        one = text(seed)
        other = [*one[: len(one) - changed], *text(seed + 100, changed)]
        estimate = resemblance(sketch(" ".join(one)), sketch(" ".join(other)))
        assert estimate == pytest.approx(exactly(one, other), abs=0.15)


@pytest.mark.parametrize("kept", [300, 200, 100])
def test_a_text_cut_short_is_contained_in_the_whole(kept: int) -> None:
    """What is cut off makes two texts less alike, but the shorter one stands in the longer."""
    for seed in range(10):
        whole, other = text(seed), text(seed + 100)
        short = sketch(" ".join(whole[:kept]))
        assert containment(short, sketch(" ".join(whole))) > 0.9
        assert containment(short, sketch(" ".join(other))) < 0.1


@pytest.mark.parametrize("measure", [resemblance, containment])
@given(one=some.text(), other=some.text())
def test_nearness_is_a_share(measure: Callable[[str, str], float], one: str, other: str) -> None:
    """It is 0–1, the same both ways, and 1 for texts of the same words."""
    first, second = sketch(one), sketch(other)
    assert 0.0 <= measure(first, second) == measure(second, first) <= 1.0
    assert measure(first, first) == (1.0 if words_of(one) else 0.0)


@pytest.mark.parametrize("broken", ["%", "abc", "é"])
def test_what_is_no_sketch_resembles_nothing(broken: str) -> None:
    """A damaged sketch is no error."""
    assert resemblance(broken, sketch("some words of a text")) == 0.0


def test_edited_texts_are_one_and_others_are_not() -> None:
    """Texts with some words changed go together under the first id; others stay apart."""
    wire = text(1)
    edited = [*wire[:120], "new", *wire[121:250]]
    sketches = {"b": sketch(" ".join(wire)), "a": sketch(" ".join(edited)), "c": sketch(" ".join(text(2))), "d": ""}
    assert same_texts(sketches, 0.6) == {"a": "a", "b": "a", "c": "c", "d": "d"}


def test_the_cost_grows_with_the_number_of_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight times as many articles, reprints among them, need no more than some eight times as many comparisons."""
    compared = []

    def counted(one: str, other: str) -> float:
        compared.append((one, other))
        return containment(one, other)

    monkeypatch.setattr(sources, "containment", counted)

    def comparisons(count: int) -> int:
        compared.clear()
        same_texts({f"{n:05}": sketch(" ".join(text(n // 4, 40) + [str(n)])) for n in range(count)}, 0.6)
        return len(compared)

    few = comparisons(500)
    assert 0 < comparisons(4000) < 16 * few
