"""Measures `kg search` on made-up statements: `python benchmarks/search.py --statements 10000`.

Printed are, of one run: making the index, opening it again, renewing it after one article more, searches of several
kinds, and the same words asked for in SPARQL with FILTER(CONTAINS). With `--no-store` the index is filled without a
store, which takes minutes instead of hours at 1,000,000 statements; what needs a store is then left out.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from kg.model import Actor, Article, Evidence, Findings, Statement
from kg.query import run_query
from kg.resources import folder
from kg.search import Scope, SearchIndex, filling, index, open_index, search
from kg.search.reading import ArticleWords, Name, Place
from kg.store import RunInfo, Store, open_store
from kg.store.identifiers import content_hash
from kg.store.mapping import article_quads

STATEMENTS_PER_ARTICLE, WORDS_PER_STATEMENT, ACTORS = 10, 18, 100
BASE = "https://w3id.org/geostatements/data/"
PHRASE = "misi yang sama"
QUADS_AT_ONCE = 300_000
CONTAINS = """SELECT DISTINCT ?statement ?words ?speaker WHERE {
  GRAPH ?graph { ?statement gs:hasEvidence/oa:hasSelector/oa:exact ?words ; gs:speaker ?speaker }
  FILTER(CONTAINS(LCASE(?words), "%s")) } LIMIT 20"""
SEARCHES: dict[str, tuple[str, Scope]] = {
    "a phrase in 1 of 1,000 statements": (PHRASE, Scope()),
    "all words, no phrase": ("sama misi", Scope()),
    "another form of a word": ("dimisikan sama", Scope()),
    "the most common word": ("yang", Scope()),
    "a rare word of one speaker": ("misi", Scope(speaker="Actor 7")),
    "the most common word of one speaker": ("yang", Scope(speaker="Actor 99")),
    "a word that nobody says": ("zzz", Scope()),
    "an actor": ("Actor 77", Scope("labels")),
}


def actor(number: int) -> Actor:
    """Return a made-up actor with two names."""
    return Actor(f"actor-{number}", "Person", (("en", f"Actor {number}"), ("id", f"Aktor {number}")))


def made_up(statements: int, seed: int = 1) -> Iterator[Findings]:
    """Yield articles of ten statements each, with words as often as in a language (the n-th one 1/n as often)."""
    roots = json.loads((folder("languages/id") / "lemmas.json").read_text("utf-8"))["roots"]
    known = ["yang", *sorted(set(roots) - {"misi", "sama", "yang"})]
    weights, chance = list(accumulate(1 / rank for rank in range(1, len(known) + 1))), random.Random(seed)
    for number in range(statements // STATEMENTS_PER_ARTICLE):
        key, day = f"article-{seed}-{number}", date(2010, 1, 1) + timedelta(days=chance.randrange(5000))
        people = [actor(number % ACTORS), *(actor(chance.randrange(ACTORS)) for _ in range(2))]
        said, text = [], ""
        for _ in range(STATEMENTS_PER_ARTICLE):
            words = chance.choices(known, cum_weights=weights, k=WORDS_PER_STATEMENT)
            if chance.random() < 0.001:
                words[5:5] = PHRASE.split()
            quote, speaker = " ".join(words), chance.choice(people).id
            place = Evidence("text", len(text), len(text) + len(quote), quote)
            text += quote + "\n"
            identifier = content_hash(speaker, quote)
            said.append(Statement(identifier, "direct", quote, "id", speaker, (place,), stated_on=day))
        yield Findings(Article(key, text, "id", f"Judul {key}", published=day), tuple(people), tuple(said))


def words_of(findings: Findings) -> ArticleWords:
    """Return what is searched in an article, made without a store."""
    places = (
        Place(
            *(f"statement/{said.id}", f"evidence/{said.id}", said.kind, f"actor/{said.speaker}", ""),
            *(str(said.stated_on), place.part, place.start, place.end, place.exact, place.exact[:120]),
        )
        for said in findings.statements
        for place in said.evidence
    )
    names = {Name(f"actor/{one.id}", code, True, name) for one in findings.actors for code, name in one.labels}
    article = findings.article
    return ArticleWords(article.id, article.id, article.title or "", "", "", tuple(places), tuple(names))


def timed(name: str, work: Callable[[], object], *, times: int = 1) -> float:
    """Run `work`, print the shortest of its times in ms, and return it in seconds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    print(f"{name:<52}{best * 1000:>12.1f} ms", flush=True)
    return best


def add(store: Store, articles: Iterator[Findings]) -> None:
    """Write articles to a store, without what follows from all of them together."""
    quads = []
    for findings in articles:
        quads += article_quads(findings, run=RunInfo("benchmark"))
        if len(quads) > QUADS_AT_ONCE:
            store.change(add=quads)
            quads = []
    store.change(add=quads)


def measure_searches(opened: SearchIndex) -> dict[str, float]:
    """Print and return how long each search takes."""
    return {
        name: timed(name, lambda text=text, scope=scope: search(opened, text, scope), times=3)  # type: ignore[misc]
        for name, (text, scope) in SEARCHES.items()
    }


def measure_store(place: Path, statements: int) -> None:
    """Print what the index of a store costs, and how it compares with SPARQL."""
    with open_store(place) as store:
        timed("write the store", lambda: add(store, made_up(statements)))
    with open_store(place, read_only=True) as store:
        timed("make the index", lambda: open_index(store).close())
        timed("open the index again", lambda: open_index(store).close(), times=3)
    with open_store(place) as store:
        add(store, made_up(STATEMENTS_PER_ARTICLE, seed=2))
    with open_store(place, read_only=True) as store:
        timed("renew the index after one article more", lambda: open_index(store).close())
        with open_index(store) as opened:
            times = measure_searches(opened)
        for name, text in (("a phrase in 1 of 1,000 statements", PHRASE), ("a word that nobody says", "zzz")):
            asked = timed(f"SPARQL: {name}", lambda text=text: run_query(store, CONTAINS % text), times=3)  # type: ignore[misc]
            print(f"{'SPARQL : search':<52}{asked / times[name]:>12.0f} x")
    print(f"{'index on disk':<52}{(place / index.FILE).stat().st_size / 1e6:>12,.0f} MB")


def measure_index(path: Path, statements: int) -> None:
    """Print what searches cost in an index that was filled without a store."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    index.make_tables(connection)
    articles = ((words_of(findings), "") for findings in made_up(statements))
    timed("write the index", lambda: filling.write_articles(connection, articles))
    connection.execute("COMMIT")
    with SearchIndex(connection, BASE) as opened:
        measure_searches(opened)
    print(f"{'index on disk':<52}{path.stat().st_size / 1e6:>12,.0f} MB")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--no-store", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        if options.no_store:
            measure_index(Path(temporary) / index.FILE, options.statements)
        else:
            measure_store(Path(temporary) / "store", options.statements)
    print(f"{'largest memory':<52}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>12,.0f} MB")


if __name__ == "__main__":
    main()
