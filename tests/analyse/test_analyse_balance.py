"""Structural balance, and positions that change, by hand."""

from __future__ import annotations

import pytest

from kg.analyse import Corpus, balance, camps, position_changes, signed_network, triads, windows

from .conftest import NAMES, corpus_of, position


@pytest.mark.parametrize(
    ("positions", "pattern", "balanced"),
    [
        (("a + b", "a + c", "b + c"), "+++", True),
        (("a + b", "a - c", "b - c"), "+--", True),
        (("a + b", "a + c", "b - c"), "++-", False),
        (("a - b", "a - c", "b - c"), "---", False),
    ],
)
def test_a_triad_is_balanced_when_its_signs_multiply_to_plus(positions, pattern: str, balanced: bool) -> None:
    """The four signed triads of Heider, as Cartwright and Harary count them."""
    (triad,) = triads(signed_network(corpus_of(*positions)))
    assert (triad.pattern, triad.balanced) == (pattern, balanced)
    assert balance((triad,)) == float(balanced)


def test_two_camps_exist_exactly_when_all_is_balanced() -> None:
    """Harary's theorem: a balanced network falls into two camps, an unbalanced one into none."""
    found = camps(signed_network(corpus_of("a + b", "a - c", "b - c")))
    assert found == (frozenset("ab"), frozenset("c"))
    assert camps(signed_network(corpus_of("a - b", "a - c", "b - c"))) is None


def test_a_tie_nets_both_directions() -> None:
    """What either says of the other counts together; as much for as against is no sign, and makes no triad."""
    network = signed_network(corpus_of("a + b", "b - a", "a + c", "b + c"))
    assert network["a"]["b"] | {"sources": ""} == {"sign": 0, "positive": 1, "negative": 1, "weight": 2, "sources": ""}
    assert triads(network) == ()


def test_triads_lead_to_their_statements() -> None:
    """A triad names the sources of all three ties."""
    (triad,) = triads(signed_network(corpus_of("a + b", "a + c", "b + c")))
    assert triad.sources == ("a+b0", "a+c1", "b+c2")


def dated(*entries: tuple[str, str]) -> Corpus:
    return Corpus(tuple(position(text, day=day) for day, text in entries), names=NAMES)


def test_a_change_has_the_last_day_before_and_the_first_after() -> None:
    """From for, seen last on the third, to against, seen first on the seventh; days that cancel out say nothing."""
    corpus = dated(("2015-01-01", "a + x"), ("2015-01-03", "a + x"), ("2015-01-05", "a + x"), ("2015-01-05", "a - x"),
                   ("2015-01-07", "a - x"), ("2015-01-09", "a - x"))  # fmt: skip
    (change,) = position_changes(corpus)
    assert (change.actor, change.concept) == ("a", "x")
    assert (change.before, change.last_before, change.after, change.first_after) == (1, "2015-01-03", -1, "2015-01-07")
    assert change.sources == ("a+x2015-01-03", "a-x2015-01-07")


def test_who_stays_or_has_no_day_changes_nothing() -> None:
    """Steady positions and positions without a day are no change."""
    assert position_changes(dated(("2015-01-01", "a + x"), ("2015-02-01", "a + x"), ("", "a - x"))) == ()


def test_windows_cover_all_days_once() -> None:
    """Windows follow each other from the first day on, the last one holds the last day, and nothing counts twice."""
    corpus = dated(("2015-01-01", "a + x"), ("2015-01-10", "b + x"), ("2015-01-11", "c - x"))
    found = [(start, end, len(part.positions)) for start, end, part in windows(corpus, 10)]
    assert found == [("2015-01-01", "2015-01-10", 2), ("2015-01-11", "2015-01-20", 1)]
    assert list(windows(Corpus(), 10)) == []
