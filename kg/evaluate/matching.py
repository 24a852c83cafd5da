"""What of an extraction is the same as what of the gold: entities, statements, relations, facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]
Same = Callable[[str | None], str | None]  # from a found name to the gold name that it stands for

MATCH = 0.8  # least overlap of words for a statement to count
LOOSE = 0.3  # least overlap for a found statement to stand for a gold one as carrier of a relation
SYMMETRIC = frozenset({"agreesWith", "meets", "negotiatesWith", "cooperatesWith"})
_WORD = re.compile(r"\w+")
_QUOTATION_MARKS = ('"', "'", "“", "”", "‘", "«", "&quot;")  # noqa: RUF001
_BEFORE = 6  # characters in front of a content in which a quotation mark counts as its own


def words(text: str | None) -> list[str]:
    """Return the words of a text, case folded."""
    return _WORD.findall((text or "").casefold())


def overlap(one: str, other: str) -> float:
    """Return the F1 of two texts' words counted with their repetitions, 0–1."""
    left, right = Counter(words(one)), Counter(words(other))
    same = sum((left & right).values())
    return 2 * same / (sum(left.values()) + sum(right.values())) if same else 0.0


def pair_entities(gold: Mapping[str, Record], found: Mapping[str, Record]) -> dict[str, str]:
    """Return for each found name the gold name that it stands for, or "?" and itself.

    Entities are the same by name, by Wikidata id, or by most shared capitalised forms.
    """
    paired = {}
    for name, entity in found.items():
        best, most = None, 0
        for gold_name, gold_entity in gold.items():
            likeness = _likeness(name, entity or {}, gold_name, gold_entity or {})
            if likeness > most:
                best, most = gold_name, likeness
        paired[name] = best if best is not None else f"?{name}"
    return paired


def _likeness(name: str, entity: Record, gold_name: str, gold_entity: Record) -> int:
    if words(name) == words(gold_name):
        return 1000
    if entity.get("wikidata") and entity.get("wikidata") == gold_entity.get("wikidata"):
        return 500
    return len(_forms(name, entity) & _forms(gold_name, gold_entity))


def _forms(name: str, entity: Record) -> set[str]:
    forms = {name, *entity.get("forms", [])}
    return {" ".join(words(f)) for f in forms if f and any(c.isupper() for c in f) and len(f) > 1}


def same_names(article: Record, given: Record) -> Same:
    """Return the function that gives for each found name of an article the gold name that it stands for."""
    names = pair_entities(article["entities"], given.get("entities") or {})
    return lambda name: None if name is None else names.get(name, name)


def is_quoted(statement: Record, article: Record) -> bool:
    """Return whether a gold content stands in quotation marks where it first occurs."""
    for text in (article.get("text") or "", article.get("title") or ""):
        at = text.find(statement["content"])
        if at >= 0:
            return any(mark in text[max(0, at - _BEFORE) : at] for mark in _QUOTATION_MARKS)
    return False


def match_statements(
    gold: Sequence[Record], found: Sequence[Record], article: Record, *, threshold: float, kinds: bool
) -> list[tuple[int, int]]:
    """Return pairs of indices of statements that are the same, the most alike first, each used once.

    Args:
        gold: the gold statements.
        found: the extracted ones.
        article: the gold article, to see which contents are quoted.
        threshold: the least overlap of words.
        kinds: whether direct and other speech must agree; where the text lost its marks, either will do.
    """
    pairs = []
    for i, right in enumerate(gold):
        for j, given in enumerate(found):
            differ = (right["kind"] == "direct") != (given["kind"] == "direct")
            if kinds and differ and (right["kind"] != "direct" or is_quoted(right, article)):
                continue
            likeness = overlap(right["content"], given["content"])
            if likeness >= threshold:
                pairs.append((likeness, i, j))
    matched: list[tuple[int, int]] = []
    for _, i, j in sorted(pairs, reverse=True):
        if all(i != a and j != b for a, b in matched):
            matched.append((i, j))
    return matched


@dataclass(frozen=True, slots=True)
class Actors:
    """How the actors of one article compare: a person is equal to the State that he or she acts for."""

    states: Mapping[str, str]

    @classmethod
    def of(cls, article: Record) -> Actors:
        """Return the comparison that the facts of a gold article allow."""
        states: dict[str, str] = {}
        for fact in article["facts"]:
            target = fact.get("of") or (fact["object"] if fact["relation"] == "leads" else None)
            if target and (article["entities"].get(fact["subject"]) or {}).get("type") == "Person":
                states.setdefault(fact["subject"], target)
        return cls(states)

    def equal(self, one: str | None, other: str | None) -> bool:
        """Return whether two gold names stand for the same party."""
        if one == other:
            return True
        return (
            one is not None and other is not None and (self.states.get(one) == other or self.states.get(other) == one)
        )

    def agree(self, gold: Record, found: Record, *, with_relation: bool) -> bool:
        """Return whether two relations hold between the same parties and, if asked, are the same relation."""
        straight = self.equal(gold["subject"], found["subject"]) and self.equal(gold["object"], found["object"])
        turned = self.equal(gold["subject"], found["object"]) and self.equal(gold["object"], found["subject"])
        if not with_relation:
            return straight or turned
        same = gold["relation"] == found["relation"] and polarity(gold) == polarity(found)
        return same and (straight or (turned and gold["relation"] in SYMMETRIC))

    def match(self, gold: Sequence[Record], found: Sequence[Record], *, with_relation: bool) -> list[tuple[int, int]]:
        """Return pairs of indices of relations that agree, each used once, in order of the gold."""
        free, hits = set(range(len(found))), []
        for i, right in enumerate(gold):
            j = next((j for j in sorted(free) if self.agree(right, found[j], with_relation=with_relation)), None)
            if j is not None:
                free.discard(j)
                hits.append((i, j))
        return hits


def polarity(relation: Record) -> str:
    """Return a relation's polarity, positive where it says none."""
    return str(relation.get("polarity", "positive"))


def distinct_relations(given: Record, same: Same) -> list[dict[str, Any]]:
    """Return the found relations with gold names, each tuple once, with the first place that carries it."""
    seen, distinct = set(), []
    for relation in given.get("relations") or []:
        mapped = dict(relation, subject=same(relation.get("subject")), object=same(relation.get("object")))
        ends: tuple[Any, ...] = (mapped["subject"], mapped["object"])
        if mapped["relation"] in SYMMETRIC:
            ends = tuple(sorted(map(str, ends)))
        key = (ends, mapped["relation"], polarity(mapped))
        if key not in seen:
            seen.add(key)
            distinct.append(mapped)
    return distinct


def named_facts(given: Record, same: Same) -> list[dict[str, Any]]:
    """Return the found facts with gold names."""
    return [
        dict(fact, subject=same(fact.get("subject")), object=same(fact.get("object")), of=same(fact.get("of")))
        for fact in given.get("facts") or []
    ]


def fact_key(fact: Record) -> tuple[Any, ...]:
    """Return what makes two facts the same: the wording of an office is free, its holder and its State are not."""
    office = fact["relation"] == "holdsOffice"
    return fact["subject"], fact["relation"], (fact.get("of") or fact.get("object")) if office else fact["object"]
