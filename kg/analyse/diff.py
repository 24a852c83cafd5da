"""What differs between two stores, two stretches of time or two outlets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from kg.analyse.records import Corpus
from kg.analyse.tables import Row, Table
from kg.errors import AnalysisError

_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_TIME = re.compile(rf"({_DAY})?(?:\.\.({_DAY})?)?")


class _Side(NamedTuple):
    counts: Counter[int]
    sources: set[str]

    @property
    def sign(self) -> int:
        net = self.counts[1] - self.counts[-1]
        return (net > 0) - (net < 0)


def difference(one: Corpus, other: Corpus) -> Table:
    """Return how the positions of actors on each other differ between two corpora, turned ones first.

    `change` is "turned" (for became against or the other way), "only A", "only B", or "balance" where the numbers of
    positions for and against differ and the sign does not. What is the same in both is left out.
    """
    first, second = _sides(one), _sides(other)
    rows = []
    for pair in sorted({*first, *second}):
        before, after = first.get(pair), second.get(pair)
        change = _change(before, after)
        if change:
            names = (one.names.get(actor) or other.name(actor) for actor in pair)
            sources = tuple(sorted((before.sources if before else set()) | (after.sources if after else set())))
            rows.append(Row((*names, change, *_counts(before), *_counts(after)), sources))
    order = ("turned", "only A", "only B", "balance")
    rows.sort(key=lambda row: order.index(str(row.cells[2])))
    columns = ("actor", "on", "change", "A for", "A against", "B for", "B against")
    return Table("diff", "What differs between A and B", columns, tuple(rows), _note(one, other))


def is_time(text: str) -> bool:
    """Return whether `text` is a stretch of time: "2015", "2015-09", "2015-09-01..2015-09-26", "..2015"."""
    return bool(text) and _TIME.fullmatch(text) is not None


def stretch(text: str) -> tuple[str, str]:
    """Return the first and the last day of a stretch of time; "" where it is open.

    Raises:
        AnalysisError: it is none, or ends before it begins.

    The 31st ends every month: days are compared as text.

    >>> stretch("2015-09")
    ('2015-09-01', '2015-09-31')
    """
    match = _TIME.fullmatch(text)
    if not text or match is None:
        raise AnalysisError(f"{text!r} is no stretch of time; write 2015, 2015-09 or 2015-09-01..2015-09-26")
    start = match[1] or ""
    end = (match[2] or "") if ".." in text else start
    since, until = start + "-01-01"[len(start) - 4 :] if start else "", end + "-12-31"[len(end) - 4 :] if end else ""
    if since and until and since > until:
        raise AnalysisError(f"{text!r} ends before it begins; write the earlier day first")
    return since, until


def is_store(text: str) -> bool:
    """Return whether `text` names a store: a folder, or an address."""
    return text.startswith(("http://", "https://")) or Path(text).is_dir()


def _sides(corpus: Corpus) -> dict[tuple[str, str], _Side]:
    found: defaultdict[tuple[str, str], _Side] = defaultdict(lambda: _Side(Counter(), set()))
    for position in corpus.positions:
        if position.sign:
            side = found[position.subject, position.object]
            side.counts[position.sign] += 1
            side.sources.update(position.sources)
    return dict(found)


def _change(before: _Side | None, after: _Side | None) -> str:
    if after is None:
        return "only A"
    if before is None:
        return "only B"
    if before.sign * after.sign < 0:
        return "turned"
    return "balance" if before.counts != after.counts else ""


def _counts(side: _Side | None) -> tuple[int, int]:
    return (side.counts[1], side.counts[-1]) if side else (0, 0)


def _note(one: Corpus, other: Corpus) -> str:
    def told(corpus: Corpus) -> str:
        return f"{len(corpus.sayings)} statements, {len(corpus.positions)} positions"

    return f"A: {told(one)}. B: {told(other)}."
