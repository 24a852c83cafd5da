"""Which of many corrections can be about an article, so that the cost of an article doesn't grow with their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.correct.names import Names, plain_name
from kg.correct.records import Correction
from kg.correct.references import article_keys, cell_keys
from kg.correct.triples import triples_of
from kg.model import Findings

_Index = dict[str, list[Correction]]


class Selection:
    """Corrections by the articles and by the actors that they name."""

    def __init__(self, corrections: Iterable[Correction], names: Names) -> None:
        self._names = names
        self._by_article: _Index = defaultdict(list)
        self._by_actor: _Index = defaultdict(list)
        self._always: list[Correction] = []  # by words or address alone
        for row in corrections:
            if row.article:
                for key in cell_keys(row.article):
                    self._by_article[key].append(row)
            elif tokens := {token for name in _sought(row) for token in self._tokens(name)}:
                for token in tokens:
                    self._by_actor[token].append(row)
            else:
                self._always.append(row)

    def rows_for(self, findings: Findings) -> list[Correction]:
        """Return the corrections that can change an article's findings, those of other articles and actors left out.

        An actor that a correction puts in can be what another one is about, so what it names is looked up as well.
        """
        found = dict.fromkeys(self._always)
        for key in article_keys(findings.article):
            found.update(dict.fromkeys(self._by_article.get(key, ())))
        tokens = {token for actor in findings.actors for _, name in actor.labels for token in (plain_name(name),)}
        tokens |= {plain_name(name) for actor in findings.actors for _, name in actor.aliases}
        tokens |= {_id_token(actor.id) for actor in findings.actors}
        tokens |= {token for row in found for name in _put_in(row) for token in self._tokens(name)}
        waiting, seen = list(tokens), set(tokens)
        while waiting:
            for row in self._by_actor.get(waiting.pop(), ()):
                if row not in found:
                    found[row] = None
                    new = {token for name in _put_in(row) for token in self._tokens(name)} - seen
                    seen |= new
                    waiting.extend(new)
        return sorted(found, key=lambda row: row.rank)

    def _tokens(self, name: str) -> Iterator[str]:
        """Yield what an actor that a name means can be found by: the name, its id, the names of the known actor."""
        key = self._names.key(name)
        yield plain_name(name)
        yield _id_token(key)
        known = self._names.gazetteer.actors.get(key)
        for names in known.names.values() if known is not None else ():
            yield plain_name(names[0])


def _sought(row: Correction) -> Iterator[str]:
    """Yield the names one of which an article must have for a correction to be about it."""
    if row.kind == "relation":
        yield from (triple.subject for triple in triples_of(row.was))
    elif row.was:
        yield row.was
    if row.kind == "merge":
        yield row.becomes


def _put_in(row: Correction) -> Iterator[str]:
    """Yield the names that actors can have after a correction."""
    if row.kind == "relation":
        for triple in triples_of(row.becomes):
            yield from (triple.subject, triple.object)
        return
    yield from filter(None, (row.was, row.becomes if row.kind != "kind" else "", row.text))


def _id_token(identifier: str) -> str:
    return f"\0{identifier}"
