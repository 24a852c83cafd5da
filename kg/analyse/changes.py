"""Who changed position, when; and how all measures move through time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.analyse.networks import By, taken
from kg.analyse.records import Corpus, Position


@dataclass(frozen=True, slots=True)
class Change:
    """An actor whose position on a concept turned from one sign to the other."""

    actor: str
    concept: str
    before: int
    last_before: str  # the last day on which it was still the old one
    after: int
    first_after: str
    sources: tuple[str, ...]  # of both days


def position_changes(corpus: Corpus, by: By = "actors") -> tuple[Change, ...]:
    """Return every turn of an actor from for to against or back, in the order of days.

    The position of a day is the sign of all positions of that day together; a day on which they cancel out says
    nothing, and neither do positions without a day.
    """
    days: defaultdict[tuple[str, str], defaultdict[str, list[tuple[int, Position]]]]
    days = defaultdict(lambda: defaultdict(list))
    for position in corpus.positions:
        for actor, concept, sign in taken(position, by):
            if position.day:
                days[actor, concept][position.day].append((sign, position))
    found = [change for key, by_day in days.items() for change in _turns(key, by_day)]
    return tuple(sorted(found, key=lambda change: (change.first_after, change.actor, change.concept)))


def windows(corpus: Corpus, days: int) -> Iterator[tuple[str, str, Corpus]]:
    """Yield first day, last day and content of consecutive windows of `days` days, from the first day on."""
    known = sorted({item.day for item in corpus.positions} | {item.day for item in corpus.sayings})
    known = [day for day in known if day]
    start = date.fromisoformat(known[0]) if known else date.max
    while known and start <= date.fromisoformat(known[-1]):
        end = start + timedelta(days=days - 1)
        yield str(start), str(end), corpus.part(since=str(start), until=str(end))
        start = end + timedelta(days=1)


def _turns(key: tuple[str, str], by_day: dict[str, list[tuple[int, Position]]]) -> Iterator[Change]:
    before, last = 0, ""
    for day in sorted(by_day):
        total = sum(sign for sign, _ in by_day[day])
        now = (total > 0) - (total < 0)
        if not now:
            continue
        if before and now != before:
            sources = sorted({source for when in (last, day) for _, item in by_day[when] for source in item.sources})
            yield Change(*key, before, last, now, day, tuple(sources))
        before, last = now, day
