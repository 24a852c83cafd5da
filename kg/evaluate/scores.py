"""Precision, recall and F1 of extractions against gold, for each language and relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.evaluate.matching import (
    LOOSE,
    MATCH,
    Actors,
    Record,
    Same,
    distinct_relations,
    fact_key,
    match_statements,
    named_facts,
    same_names,
)


@dataclass(slots=True)
class Count:
    """How many were right, found, and there to find."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Add the counts of one article."""
        self.right, self.found, self.gold = self.right + right, self.found + found, self.gold + gold

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, None where there is nothing to find and nothing found."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else None

    def row(self) -> dict[str, float]:
        """Return precision, recall and F1, rounded to four places, with the counts."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        figures = {"p": round(precision, 4), "r": round(recall, 4), "f1": round(self.f1 or 0.0, 4)}
        return {**figures, "tp": self.right, "pred": self.found, "gold": self.gold}


@dataclass(slots=True)
class Tally:
    """Counts and shares of one group of articles."""

    counts: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    shares: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))

    def share(self, name: str, right: int, of: int) -> None:
        """Add to a share of right answers among `of`."""
        self.shares[name].add(right, of, of)

    def result(self) -> dict[str, Any]:
        """Return all figures of the group."""
        rows: dict[str, Any] = {name: count.row() for name, count in sorted(self.counts.items())}
        by_relation = [c.f1 or 0.0 for name, c in self.counts.items() if name.startswith("relation:") and c.gold]
        rows["relation_macro_f1"] = round(sum(by_relation) / len(by_relation), 4) if by_relation else None
        for name, share in self.shares.items():
            rows[name] = round(share.right / share.gold, 4) if share.gold else None
        return rows


def score(gold: Sequence[Record], found: Mapping[str, Record]) -> dict[str, dict[str, Any]]:
    """Return the figures for each language and for "all", as the annotation guide defines them.

    Args:
        gold: gold articles as `read_gold` gives them.
        found: for each article id, a record with the same field names; a missing one counts as empty.
    """
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for article in gold:
        given = found.get(article["id"], {})
        groups = [tallies[article["lang"]], tallies["all"]]
        same = same_names(article, given)
        carriers = _score_statements(article, given, same, groups)
        _score_relations(article, given, same, groups, carriers)
        _score_facts(article, given, same, groups)
    return {name: tally.result() for name, tally in tallies.items()}


def _score_statements(article: Record, given: Record, same: Same, groups: Sequence[Tally]) -> dict[Any, Any]:
    """Count statements and speakers; return the gold statement that each found one stands for, loosely."""
    gold, found = article["statements"], given.get("statements") or []
    matched = match_statements(gold, found, article, threshold=MATCH, kinds=True)
    loose = match_statements(gold, found, article, threshold=LOOSE, kinds=False)
    right = sum(same(found[j].get("speaker")) == gold[i].get("speaker") for i, j in matched)
    for tally in groups:
        tally.counts["statement"].add(len(matched), len(found), len(gold))
        tally.counts["statement_overlap_0.3"].add(len(loose), len(found), len(gold))
        tally.counts["statement_and_speaker"].add(right, len(found), len(gold))
        tally.share("speaker_accuracy", right, len(matched))
    return {found[j].get("id"): gold[i]["id"] for i, j in loose}


def _score_relations(
    article: Record, given: Record, same: Same, groups: Sequence[Tally], carriers: Mapping[Any, Any]
) -> None:
    gold, found, actors = article["relations"], distinct_relations(given, same), Actors.of(article)
    exact = actors.match(gold, found, with_relation=True)
    pairs = actors.match(gold, found, with_relation=False)
    placed = sum(_in_place(gold[i], found[j], carriers) for i, j in exact)
    modal = sum(gold[i].get("modality") == found[j].get("modality") for i, j in exact)
    for tally in groups:
        tally.counts["relation"].add(len(exact), len(found), len(gold))
        tally.counts["pair"].add(len(pairs), len(found), len(gold))
        for name in {r["relation"] for r in gold} | {r["relation"] for r in found}:
            right = sum(gold[i]["relation"] == name for i, _ in exact)
            sums = (sum(r["relation"] == name for r in group) for group in (found, gold))
            tally.counts[f"relation:{name}"].add(right, *sums)
        if exact:
            tally.share("relation_attribution", placed, len(exact))
            tally.share("modality_accuracy", modal, len(exact))


def _in_place(gold: Record, found: Record, carriers: Mapping[Any, Any]) -> bool:
    given = found.get("in") or "narrator"
    places = given if isinstance(given, list) else [given]
    return any((p == "narrator" and gold["in"] == "narrator") or carriers.get(p) == gold["in"] for p in places)


def _score_facts(article: Record, given: Record, same: Same, groups: Sequence[Tally]) -> None:
    """Count facts: the wording of an office is free, its holder and its State are not."""
    gold = {fact_key(fact) for fact in article["facts"]}
    found = {fact_key(fact) for fact in named_facts(given, same)}
    for tally in groups:
        tally.counts["fact"].add(len(gold & found), len(found), len(gold))
