"""What `training/confidence.py` makes of judged findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.resolve.confidence import KINDS, read_measured
from training.confidence import DRAWN, Judged, measure, written


def judged(pattern: str, right: int, wrong: int, *signs: str, article: str = "en-001") -> list[Judged]:
    """Return findings of a rule, so many of them right and so many wrong."""
    hits = [True] * right + [False] * wrong
    return [Judged(article, "claim", pattern, frozenset(signs), hit) for hit in hits]


def test_a_rule_with_few_findings_is_drawn_towards_all() -> None:
    """One wrong finding does not make a rule worthless, many do."""
    measured = measure(judged("many", 90, 10) + judged("rare", 0, 1) + judged("poor", 10, 90))
    assert measured.patterns["many"] == pytest.approx((90 + DRAWN * measured.share) / (100 + DRAWN))
    assert measured.patterns["poor"] < 0.2 < measured.patterns["rare"] < measured.patterns["many"]


def test_signs_only_ever_lower_confidence() -> None:
    """A sign under which less is right is kept, one under which more is right is left out."""
    measured = measure(judged("rule", 60, 20) + judged("rule", 5, 15, "doubtful") + judged("rule", 20, 0, "splendid"))
    assert set(measured.signs) == {"doubtful"}
    assert measured.confidence("rule", ["doubtful"]) < measured.confidence("rule", [])


def test_real_news_counts_more() -> None:
    """What is wrong in real news lowers a rule's share more than what is wrong in articles written for the set."""
    of_written = measure(judged("rule", 30, 10) + judged("rule", 20, 0, article="en-101"))
    of_real = measure(judged("rule", 30, 0) + judged("rule", 20, 10, article="en-101"))
    assert of_real.patterns["rule"] < of_written.patterns["rule"]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """The file holds the figures, rounded, and names how many findings stand behind them."""
    found = judged("rule", 60, 20) + judged("rule", 5, 15, "doubtful")
    measured = measure(found)
    path = tmp_path / "confidence.yaml"
    path.write_text(written({kind: measured for kind in KINDS}, found), "utf-8")
    read = read_measured(path)
    assert read["claim"].patterns["rule"] == pytest.approx(measured.patterns["rule"], abs=1e-3)
    assert read["fact"].signs == measured.signs
    assert "# of 100" in path.read_text("utf-8")
