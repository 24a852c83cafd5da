"""Measures the store on findings made up to size: `python benchmarks/store.py --statements 10000`.

Printed are times and ratios of one run: building, building again, adding one article to an empty and to the full
store, opening, writing files, the named queries, and the same work with rdflib's memory store (leave that out with
`--no-rdflib` above some 100,000 statements).
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Polarity, Statement
from kg.query import load_queries, run_query
from kg.store import RunInfo, Store, open_store, update, write_trig, write_turtle
from kg.store.identifiers import content_hash
from kg.store.namespaces import PREFIXES
from kg.vocab.relations import load_relations

STATEMENTS_PER_ARTICLE = 10
CLAIMS_PER_ARTICLE = 6
RUN = RunInfo("benchmark", ("names 1", "syntax 1"))
WORDS = (
    "perundingan",
    "gencatan",
    "senjata",
    "kawasan",
    "menteri",
    "presiden",
    "sanksi",
    "pasukan",
    "perbatasan",
    "damai",
)

EXAMPLES = {
    "actor": "Actor 7",
    "date": "2015-01-01",
    "text": "damai",
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


def actors(count: int) -> list[Actor]:
    """Return made-up actors, each with names in two languages and two aliases."""
    return [
        Actor(f"actor-{n}", "State", (("en", f"Actor {n}"), ("id", f"Aktor {n}")), (("en", f"A{n}"),), f"Q{n}")
        for n in range(count)
    ]


def made_up_findings(statements: int, seed: int = 1) -> Iterator[Findings]:
    """Yield articles with ten statements, six claims and a fact each; a few actors are in most of them."""
    chance = random.Random(seed)
    people = actors(max(20, min(5000, statements // 50)))
    relations = [relation.name for relation in load_relations().claims if relation.name != "states"]
    for number in range(statements // STATEMENTS_PER_ARTICLE):
        yield one_article(f"article-{seed}-{number}", chance, people, relations)


def some_actors(chance: random.Random, people: list[Actor]) -> list[Actor]:
    """Return six different actors, the first ones of `people` most often."""
    found: dict[str, Actor] = {}
    while len(found) < 6:
        actor = people[min(int(chance.paretovariate(0.9)) - 1, len(people) - 1)]
        found[actor.id] = actor
    return list(found.values())


def one_article(key: str, chance: random.Random, people: list[Actor], relations: list[str]) -> Findings:
    """Return the findings of one made-up article."""
    words = [chance.choice(WORDS) for _ in range(400)]
    text = " ".join(words) + f" {key}"
    present = some_actors(chance, people)
    day = date(2010, 1, 1) + timedelta(days=chance.randrange(5000))
    article = Article(key, text, "id", f"Judul {key}", publisher=f"Harian {chance.randrange(50)}", published=day)

    def evidence() -> tuple[Evidence, ...]:
        start = chance.randrange(0, len(text) - 160)
        return (
            Evidence(
                "text",
                start,
                start + 120,
                text[start : start + 120],
                text[max(0, start - 30) : start],
                text[start + 120 : start + 150],
                "kata",
                "rule",
            ),
        )

    said = []
    for index in range(STATEMENTS_PER_ARTICLE):
        proof = evidence()
        topic = " ".join(chance.sample(WORDS, 3))
        said.append(
            Statement(
                content_hash(key, index),
                "direct",
                proof[0].exact,
                "id",
                chance.choice(present).id,
                proof,
                cue="kata",
                stated_on=day,
                topic=topic,
            )
        )
    claims = []
    for _ in range(CLAIMS_PER_ARTICLE):
        carrier = chance.choice([None, *said])
        subject, object_ = chance.sample([actor.id for actor in present], 2)
        relation = chance.choice(relations)
        polarity: Polarity = "negative" if chance.random() < 0.1 else "positive"
        identifier = content_hash(subject, relation, object_, polarity, carrier and carrier.speaker)
        claims.append(
            Claim(
                identifier,
                subject,
                relation,
                object_,
                evidence(),
                polarity,
                statements=(carrier.id,) if carrier else (),
            )
        )
    fact = Fact(content_hash(key, "fact"), present[0].id, "memberOf", present[1].id, evidence(), seen_on=day)
    return Findings(article, tuple(present), tuple(said), tuple(claims), (fact,))


def timed(name: str, work: Callable[[], object], *, times: int = 1) -> float:
    """Run `work`, print the shortest of its times in ms, and return it in seconds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    print(f"{name:<52}{best * 1000:>12.1f} ms")
    return best


def measure_building(folder: Path, statements: int) -> None:
    """Print what building, building again and adding one article cost, and how large the store is."""
    with open_store(folder / "empty") as empty:
        update(empty, made_up_findings(10, seed=2), RUN)
        alone = timed("add one article to an empty store", lambda: update(empty, made_up_findings(10, seed=3), RUN))
    with open_store(folder / "store") as store:
        built = timed(f"build {statements:,} statements", lambda: update(store, made_up_findings(statements), RUN))
        print(f"{'statements per second':<52}{statements / built:>12,.0f}")
        if statements <= 100_000:
            timed("build the same again", lambda: update(store, made_up_findings(statements), RUN))
        full = timed("add one article to the full store", lambda: update(store, made_up_findings(10, seed=3), RUN))
        print(f"{'full store : empty store':<52}{full / alone:>12.1f} x")
    size = sum(path.stat().st_size for path in (folder / "store").rglob("*") if path.is_file())
    print(f"{'size on disk':<52}{size / 1e6:>12,.0f} MB")


def measure_reading(store: Store, folder: Path) -> None:
    """Print what files and named queries cost."""
    timed("write graph.trig", lambda: write_trig(store, folder / "graph.trig"))
    timed("write graph.ttl", lambda: write_turtle(store, folder / "graph.ttl"))
    print(f"{'graph.trig':<52}{(folder / 'graph.trig').stat().st_size / 1e6:>12,.0f} MB")
    for name, query in load_queries().items():
        given = {one.name: EXAMPLES[one.kind] for one in query.parameters if one.default is None}
        timed(f"query {name}", lambda query=query, given=given: run_query(store, query, parameters=given), times=3)  # type: ignore[misc]


def measure_rdflib(store: Store, folder: Path) -> None:
    """Print how many times faster than rdflib's memory store ours answers and loads."""
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    parsed = timed("rdflib: parse graph.trig", lambda: dataset.parse(folder / "graph.trig", format="trig"))
    with open_store("", backend="memory") as memory:
        loaded = timed("load the same quads", lambda: memory.change(add=store.quads()))
    print(f"{'loading: rdflib : ours':<52}{parsed / loaded:>12.1f} x")
    for name, text in PLAIN_QUERIES.items():
        ours = timed(name, lambda text=text: list(store.query(text)), times=3)  # type: ignore[misc]
        theirs = timed(f"rdflib: {name}", lambda text=text: list(dataset.query(text, initNs=dict(PREFIXES))))  # type: ignore[misc]
        print(f"{'rdflib : ours':<52}{theirs / ours:>12.1f} x")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--no-rdflib", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        measure_building(folder, options.statements)
        timed("open", lambda: open_store(folder / "store").close())
        with open_store(folder / "store") as store:
            measure_reading(store, folder)
            if not options.no_rdflib:
                measure_rdflib(store, folder)
    print(f"{'largest memory':<52}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>12,.0f} MB")


if __name__ == "__main__":
    main()
