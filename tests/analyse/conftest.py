"""A small discourse, worked out by hand in the tests, and a store of the same kind made from findings."""

from __future__ import annotations

from datetime import date

import pytest

from kg.analyse import Corpus, Position, Quote, Saying
from kg.model import Actor, Article, Claim, Evidence, Findings, Statement
from kg.store import RunInfo, Store, open_store, update

NAMES = {"a": "Alpha", "b": "Beta", "c": "Gamma", "x": "Xi", "y": "Ypsilon"}


def position(
    text: str, *, day: str = "", outlet: str = "", article: str = "", speakers: tuple[str, ...] = ()
) -> Position:
    """Return a position: "a + x" is for, "a - x" against."""
    subject, sign, target = text.split()
    claim = f"{subject}{sign}{target}{article}{day}"
    number = {"+": 1, "-": -1, "0": 0}[sign]
    return Position(claim, subject, {1: "supports", -1: "opposes", 0: "tells"}[number], target, number,
                    speakers=speakers, sources=(claim,), article=article, outlet=outlet, day=day)  # fmt: skip


def corpus_of(*texts: str) -> Corpus:
    """Return a corpus of positions, each in an article of its own."""
    return Corpus(tuple(position(text, article=str(number)) for number, text in enumerate(texts)), names=NAMES)


@pytest.fixture
def discourse() -> Corpus:
    """Return Alpha twice for Xi and once against Ypsilon, Beta once for Xi and for Ypsilon, Gamma against Xi."""
    return corpus_of("a + x", "a + x", "a - y", "b + x", "b + y", "c - x")


HOSTILE = '</q><script>alert(1)</script> | ![x](http://x) $x$ `"'


def _findings(name: str, outlet: str, day: date, relation: str, words: str) -> Findings:
    text = f"Title {name}\n{words}"
    article = Article(name, text, "en", f"Title {name}", True, f"https://example.org/{name}", outlet, day)
    start = len(f"Title {name}\n")
    evidence = (Evidence("text", start, start + len(words), words, "", "", "said"),)
    actors = (Actor("aland", "State", (("en", "Aland"), ("id", "Alandia"))),
              Actor("beland", "State", (("en", "Beland"),)),
              Actor("ann", "Person", (("en", f"Ann {HOSTILE}"),)))  # fmt: skip
    statement = Statement(f"{name}-s", "direct", words, "en", "ann", evidence, topic=f"topic {HOSTILE}")
    claim = Claim(f"{name}-c", "aland", relation, "beland", evidence, statements=(statement.id,))
    return Findings(article, actors, (statement,), (claim,), ())


@pytest.fixture
def store() -> Store:
    """Return a store in which Aland is for Beland in one outlet and, a month later, against it in another."""
    made = open_store("", backend="memory")
    findings = (
        _findings("one", "Daily", date(2015, 9, 1), "supports", f"We support Beland {HOSTILE}"),
        _findings("two", "Post", date(2015, 10, 20), "opposes", "We oppose Beland"),
    )
    update(made, findings, RunInfo("0.1.0"))
    return made


def saying(number: int, speaker: str, outlet: str) -> Saying:
    """Return a statement of `speaker` in `outlet`."""
    return Saying(f"s{number}", speaker, "peace", f"article{number}", outlet, "2015-01-01")


@pytest.fixture
def voices() -> Corpus:
    """Return three statements in one outlet, two of them by the same speaker, and one in another."""
    said = (saying(1, "a", "Daily"), saying(2, "a", "Daily"), saying(3, "b", "Daily"), saying(4, "b", "Post"))
    quotes = {
        item.id: Quote(item.id, f"words {item.id}", item.speaker, "Title", item.outlet, item.day) for item in said
    }
    return Corpus((), said, quotes, NAMES)
