"""What an extraction missed, found too much or gave to another speaker: the list that one learns from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kg.evaluate.matching import (
    MATCH,
    Actors,
    Record,
    Same,
    distinct_relations,
    fact_key,
    match_statements,
    named_facts,
    polarity,
    same_names,
)

DifferenceKind = Literal["missed", "extra", "speaker"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which an extraction differs from gold."""

    article: str
    part: Literal["statement", "relation", "fact"]
    kind: DifferenceKind  # "speaker": the statement is there, somebody else is said to make it
    what: str  # in words, with gold names; "?" before a name that gold does not have
    expected: str = ""  # for a speaker: who makes the statement


def differences(gold: Sequence[Record], found: Mapping[str, Record]) -> tuple[Difference, ...]:
    """Return all differences, article by article: statements, relations, facts.

    Args:
        gold: gold articles as `read_gold` gives them.
        found: for each article id, a record with the same field names; a missing one counts as empty.
    """
    listed: list[Difference] = []
    for article in gold:
        given = found.get(article["id"], {})
        same = same_names(article, given)
        for compare in (_statements, _relations, _facts):
            listed.extend(compare(article, given, same))
    return tuple(listed)


def _statements(article: Record, given: Record, same: Same) -> Iterator[Difference]:
    gold, found = article["statements"], given.get("statements") or []
    matched = match_statements(gold, found, article, threshold=MATCH, kinds=True)
    for i, right in enumerate(gold):
        if i not in {i for i, _ in matched}:
            yield Difference(article["id"], "statement", "missed", _said(right, right.get("speaker")))
    for j, extra in enumerate(found):
        if j not in {j for _, j in matched}:
            yield Difference(article["id"], "statement", "extra", _said(extra, same(extra.get("speaker"))))
    for i, j in matched:
        speaker, expected = same(found[j].get("speaker")), gold[i].get("speaker")
        if speaker != expected:
            yield Difference(article["id"], "statement", "speaker", _said(gold[i], speaker), _name(expected))


def _relations(article: Record, given: Record, same: Same) -> Iterator[Difference]:
    gold, found = article["relations"], distinct_relations(given, same)
    hits = Actors.of(article).match(gold, found, with_relation=True)
    for i, right in enumerate(gold):
        if i not in {i for i, _ in hits}:
            yield Difference(article["id"], "relation", "missed", _tuple(right))
    for j, extra in enumerate(found):
        if j not in {j for _, j in hits}:
            yield Difference(article["id"], "relation", "extra", _tuple(extra))


def _facts(article: Record, given: Record, same: Same) -> Iterator[Difference]:
    gold = {fact_key(fact): fact for fact in article["facts"]}
    found = {fact_key(fact): fact for fact in named_facts(given, same)}
    for key in gold.keys() - found.keys():
        yield Difference(article["id"], "fact", "missed", _tuple(gold[key]))
    for key in found.keys() - gold.keys():
        yield Difference(article["id"], "fact", "extra", _tuple(found[key]))


def _said(statement: Record, speaker: str | None) -> str:
    return f"{_name(speaker)}: {statement['content']}"


def _name(name: str | None) -> str:
    return name or "nobody named"


def _tuple(record: Mapping[str, Any]) -> str:
    words = [_name(record["subject"]), record["relation"], _name(record["object"])]
    if record.get("of"):
        words.append(f"of {record['of']}")
    return ("not: " if polarity(record) == "negative" else "") + " ".join(words)
