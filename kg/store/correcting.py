"""The corrections that a store remembers: read, added, taken out, and applied to its articles.

They have a named graph of their own. Each article's graph is corrected when it is written (`kg.store.updating`); when
corrections come or go, the graphs that they can touch are written again from what they hold, one step each. The
articles are not read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.correct import Correction, Corrector, Given, Names, check, known_names
from kg.errors import CorrectionError
from kg.store.contract import Change, Store
from kg.store.corrected import as_extracted, corrected
from kg.store.correction_candidates import touched_graphs
from kg.store.correction_mapping import correction_quads, corrections_in
from kg.store.derived import marker_quad
from kg.store.refresh import is_complete, rebuild_derived, refresh_derived
from kg.store.rows import select, value
from kg.store.touched import Touched
from kg.vocab.gazetteer import Gazetteer
from kg.vocab.relations import load_relations

_APPLIED = """
SELECT DISTINCT ?correction ?graph { GRAPH ?graph { ?article gs:correctedBy ?correction ; a gs:Article } }
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A correction that a store remembers: its number there, and how many articles it changes; none: it waits."""

    number: int
    correction: Correction
    articles: int


def read_corrections(store: Store) -> tuple[Correction, ...]:
    """Return the corrections that a store remembers, in order of application.

    Raises:
        StoreError: the store can't be read.
    """
    return tuple(row for _, row in corrections_in(store.quads(store.identifiers.corrections_graph.value)))


def standings(store: Store) -> tuple[Standing, ...]:
    """Return the corrections that a store remembers, numbered in order, with what each has changed.

    Raises:
        StoreError: the store can't be read.
    """
    rows = read_corrections(store)
    if not rows:
        return ()  # without looking through all articles
    own = store.identifiers.article_graphs
    changed = Counter(
        store.identifiers.identifier(value(row, "correction"))
        for row in select(store, _APPLIED)
        if value(row, "graph").startswith(own)
    )
    return tuple(Standing(number, row, changed[row.id]) for number, row in enumerate(rows, start=1))


def corrector_of(store: Store) -> Corrector:
    """Return what applies the corrections that a store remembers.

    Raises:
        StoreError: the store can't be read.
        DataFileError: gazetteer or relations are malformed.
    """
    rows = read_corrections(store)
    names = known_names() if rows else Names(Gazetteer({}))
    return Corrector(rows, names=names, relations=load_relations())


def add_corrections(store: Store, new: Sequence[Given], *, replace: bool = False) -> int:
    """Add corrections to those that a store remembers, apply them, and return how many articles this changes.

    The same again changes nothing; who, when and why are those of the last time.

    Args:
        store: an open store.
        new: corrections with the places that messages name.
        replace: take out all others that the store remembers.

    Raises:
        CorrectionError: one contradicts another, and then nothing is changed; the message names the line.
        StoreError: the store can't be written.
    """
    if not new and not replace:
        return 0
    known = read_corrections(store)
    given = {row.correction.id: row for row in new}
    kept = () if replace else known
    held = [Given(row, f"correction {number} of the store") for number, row in enumerate(kept, start=1)]
    check(tuple(given.values()), [row for row in held if row.correction.id not in given], known_names())
    both = {row.id: row for row in kept} | {key: row.correction for key, row in given.items()}
    return _set_corrections(store, known, tuple(both.values()))


def remove_corrections(store: Store, numbers: Iterable[int]) -> tuple[Correction, ...]:
    """Take out the corrections with these numbers, with all that they changed, and return them.

    Raises:
        CorrectionError: there is no correction with one of the numbers, and then none is taken out.
        StoreError: the store can't be written.
    """
    known = read_corrections(store)
    wanted = sorted(set(numbers))
    for number in wanted:
        if not 1 <= number <= len(known):
            raise CorrectionError(f"correction {number}: the store has {len(known)}; see kg correct --list")
    gone = tuple(known[number - 1] for number in wanted)
    _set_corrections(store, known, tuple(row for row in known if row not in gone))
    return gone


def recorrect(store: Store, corrections: Iterable[Correction]) -> list[Change]:
    """Write those articles' graphs again that these corrections can touch, as the remembered ones make them.

    Raises:
        StoreError: the store can't be written.
    """
    corrector = corrector_of(store)
    changes = []
    for graph in touched_graphs(store, corrections):
        quads = corrected(as_extracted(store.quads(graph)), corrector, store.identifiers)
        change = store.replace_graph(graph, quads)
        if change:
            changes.append(change)
    return changes


def _set_corrections(store: Store, old: Sequence[Correction], new: Sequence[Correction]) -> int:
    """Make `new` the corrections of a store; a stop on the way is made up for by the next build."""
    relations = load_relations()
    graph = store.identifiers.corrections_graph.value
    quads = set(correction_quads(new, store.identifiers))
    if set(store.quads(graph)) == quads:
        return 0
    complete = is_complete(store)
    store.change(remove=[marker_quad(store.identifiers)])
    store.replace_graph(graph, quads)
    touched, changes = Touched(), recorrect(store, [*old, *new])
    for change in changes:
        touched.add(change)
    if complete:
        refresh_derived(store, touched, relations)
    else:
        rebuild_derived(store, relations)
    return len(changes)
