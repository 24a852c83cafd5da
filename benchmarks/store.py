"""Measures the store on findings made up to size: `python benchmarks/store.py --statements 10000`.

Printed are processor times, which other work on the machine disturbs least, and ratios of one run: building, building
again, adding one article to an empty and to the full store, opening, writing files, the named queries, and the same
work with rdflib's memory store (leave that out with `--no-rdflib` above some 100,000 statements).
"""

from __future__ import annotations

import argparse
import resource
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from made_up import MadeUp

from kg.model import Findings
from kg.query import load_queries, run_query
from kg.query.bind import bind, leave_out_open
from kg.store import RunInfo, Store, open_store, update, write_trig, write_turtle
from kg.store.namespaces import PREFIXES

_ARTICLES = 25  # that are added, each with actors of its own
_FEW = 100_000  # statements, up to which the slower measurements are taken

RUN = RunInfo("benchmark", ("names 1", "syntax 1"))
EXAMPLES = {
    "actor": "Actor 7",
    "date": "2015-01-01",
    "text": "bakeba",
    "relation": "opposes",
    "language": "en",
    "number": "10",
}
PLAIN_QUERIES = {
    "who opposes whom": "SELECT ?a ?b { ?a gs:opposes ?b }",
    "what a person said": "SELECT ?c ?d { ?s gs:speaker ?a ; gs:content ?c ; gs:statedOn ?d . "
    "?a skos:prefLabel 'Actor 7'@en }",
    "contradictions": "SELECT ?x ?y { ?x gs:contradicts ?y . ?x gs:subject ?s . ?y gs:object ?o }",
    "words of an edge": "SELECT ?w { ?e gs:derivedFrom ?c . ?c gs:hasEvidence ?v . "
    "?v oa:hasSelector ?q . ?q oa:exact ?w } LIMIT 5000",
}


def made_up_findings(statements: int, seed: int = 1) -> Iterator[Findings]:
    """Yield articles of an archive that was made up (`made_up.py`)."""
    return MadeUp(statements, seed).findings()


def timed(name: str, work: Callable[[], object], *, times: int = 1) -> float:
    """Run `work`, print the shortest of its processor times in ms, and return it in seconds."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    print(f"{name:<52}{best * 1000:>12.1f} ms")
    return best


def median_article(name: str, folders: Iterable[Path]) -> float:
    """Add one article of its own to the store in each folder; print the median time of this thread, return it."""
    times: list[float] = []
    for seed, folder in enumerate(folders, 3):
        article = list(made_up_findings(10, seed=seed))
        with open_store(folder) as store:
            update(store, made_up_findings(10, seed=2), RUN)  # what is read once is read here
            start = time.thread_time()
            update(store, article, RUN)
            times.append(time.thread_time() - start)
    found = statistics.median(times)
    print(f"{name:<52}{found * 1000:>12.1f} ms")
    return found


def measure_building(folder: Path, statements: int) -> None:
    """Print what building, building again and adding one article cost, and how large the store is."""
    empty = (folder / "empty" / str(number) for number in range(_ARTICLES))
    alone = median_article("add one article to an empty store (median of 25)", empty)
    with open_store(folder / "store") as store:
        built = timed(f"build {statements:,} statements", lambda: update(store, made_up_findings(statements), RUN))
        print(f"{'statements per second':<52}{statements / built:>12,.0f}")
        if statements <= _FEW:
            timed("build the same again", lambda: update(store, made_up_findings(statements), RUN))
    full = median_article("add one article to the full store (median of 25)", [folder / "store"] * _ARTICLES)
    print(f"{'full store : empty store':<52}{full / alone:>12.1f} x")
    size = sum(path.stat().st_size for path in (folder / "store").rglob("*") if path.is_file())
    print(f"{'size on disk':<52}{size / 1e6:>12,.0f} MB")


def measure_files(store: Store, folder: Path) -> None:
    """Print what writing files costs."""
    timed("write graph.trig", lambda: write_trig(store, folder / "graph.trig"))
    timed("write graph.ttl", lambda: write_turtle(store, folder / "graph.ttl"))
    print(f"{'graph.trig':<52}{(folder / 'graph.trig').stat().st_size / 1e6:>12,.0f} MB")


def measure_reading(store: Store) -> None:
    """Print what named queries cost."""
    for name, query in load_queries().items():
        given = {one.name: EXAMPLES[one.kind] for one in query.parameters if one.default is None}
        timed(f"query {name}", lambda query=query, given=given: run_query(store, query, parameters=given), times=3)  # type: ignore[misc]


def measure_rdflib(store: Store, folder: Path) -> None:
    """Print how many times faster than rdflib's memory store ours answers and loads the same file."""
    import pyoxigraph
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    parsed = timed("rdflib: parse graph.trig", lambda: dataset.parse(folder / "graph.trig", format="trig"))
    with open_store("", backend="memory") as memory:
        loaded = timed("load graph.trig", lambda: memory.change(add=pyoxigraph.parse(path=folder / "graph.trig")))
    print(f"{'loading: rdflib : ours':<52}{parsed / loaded:>12.1f} x")
    for name, text in PLAIN_QUERIES.items():
        ours = timed(name, lambda text=text: list(store.query(text)), times=3)  # type: ignore[misc]
        theirs = timed(f"rdflib: {name}", lambda text=text: list(dataset.query(text, initNs=dict(PREFIXES))))  # type: ignore[misc]
        print(f"{'rdflib : ours':<52}{theirs / ours:>12.1f} x")


def measure_named(store: Store, folder: Path, seconds: int) -> None:
    """Print how many times longer rdflib's memory store takes for each named query; it is stopped after a while."""
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(folder / "graph.trig", format="trig")
    signal.signal(signal.SIGALRM, _stop)
    for name, query in load_queries().items():
        given = {one.name: EXAMPLES[one.kind] for one in query.parameters if one.default is None}
        text = bind(leave_out_open(query.text, query.parameters, given), query.parameters, given, store)
        ours = timed(f"query {name}", lambda text=text: list(store.query(text)), times=3)  # type: ignore[misc]
        start = time.process_time()
        signal.alarm(seconds)
        try:
            list(dataset.query(text, initNs=dict(PREFIXES)))
            note = ""
        except TimeoutError:
            note = "at least"
        except TypeError as error:  # rdflib 7 can't take the largest of values of which some are missing
            note = f"until it failed ({error}),"
        signal.alarm(0)
        print(f"{'rdflib : ours':<52}{note:>10} {(time.process_time() - start) / ours:.0f} x")


def _stop(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--no-rdflib", action="store_true")
    parser.add_argument("--named", type=int, metavar="SECONDS", help="ask rdflib the named queries, each this long")
    parser.add_argument("--folder", help="where the store is kept; one that is there is not built again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.folder or temporary)
        if not (folder / "store").exists():
            measure_building(folder, options.statements)
        timed("open", lambda: open_store(folder / "store").close())
        with open_store(folder / "store") as store:
            measure_reading(store)
            if options.statements <= _FEW:
                measure_files(store, folder)
            if not options.no_rdflib:
                measure_rdflib(store, folder)
            if options.named:
                measure_named(store, folder, options.named)
    print(f"{'largest memory':<52}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>12,.0f} MB")


if __name__ == "__main__":
    main()
