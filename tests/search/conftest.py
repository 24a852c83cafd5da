"""Stores in folders with articles whose words are easy to search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kg.model import Actor, Article, Claim, Evidence, Findings, Statement
from kg.store import OxigraphStore, RunInfo, open_store, remove_article, update
from kg.store.identifiers import content_hash

KERRY = Actor("john-kerry", "Person", (("en", "John Kerry"),), (("id", "Kerry"),))
ERDOGAN = Actor("recep-tayyip-erdogan", "Person", (("en", "Recep Tayyip Erdoğan"),))
US = Actor("united-states", "State", (("en", "United States"), ("id", "Amerika Serikat")))
ACTORS = {actor.id: actor for actor in (KERRY, ERDOGAN, US)}


@dataclass(frozen=True)
class Saying:
    """A statement to be stored."""

    words: str
    speaker: str | None = "john-kerry"
    label: str = ""
    day: date | None = None


def evidence(text: str, words: str) -> tuple[Evidence, ...]:
    """Return the place of some words."""
    start = text.index(words)
    return (Evidence("text", start, start + len(words), words),)


def article(key: str, *sayings: Saying, narrated: str = "", published: date | None = date(2015, 9, 26)) -> Findings:
    """Return an article that holds some statements, and in its own voice a claim."""
    text = " | ".join([*(saying.words for saying in sayings), narrated, key])
    statements = tuple(
        Statement(
            id=content_hash("statement", saying.speaker, saying.words),
            kind="direct",
            content=saying.words,
            language="id",
            speaker=saying.speaker,
            evidence=evidence(text, saying.words),
            speaker_text=None if saying.speaker else "seorang pejabat",
            stated_on=saying.day,
            topic=saying.label,
        )
        for saying in sayings
    )
    claims = (
        Claim(content_hash("claim", key), "united-states", "opposes", "john-kerry", evidence(text, narrated)),
    ) * bool(narrated)
    return Findings(
        Article(key, text, "id", f"Judul {key}", publisher="Harian Satu", published=published),
        tuple(ACTORS.values()),
        statements,
        claims,
    )


ARTICLES = (
    article(
        "suriah",
        Saying("AS dan Rusia memiliki misi yang sama di Suriah", day=date(2015, 9, 27)),
        Saying("Sama sekali bukan misi perdamaian yang mudah", speaker="recep-tayyip-erdogan"),
        Saying("Misi itu berat", label="perdamaian di Timur Tengah"),
        narrated="Washington menentang serangan itu",
    ),
    article(
        "perang", Saying("Kami melawan ISIS di mana pun", day=date(2015, 10, 2)), Saying("Perlu waktu", speaker=None)
    ),
)


Write = Callable[..., None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a store with two articles."""
    write(tmp_path / "store", *ARTICLES)
    return tmp_path / "store"


def write(place: Path, *articles: Findings) -> None:
    """Add articles to the store in a folder."""
    with open_store(place) as store:
        update(store, articles, RunInfo("0.1.0"))


def take_out(place: Path, key: str) -> None:
    """Remove an article from the store in a folder."""
    with open_store(place) as store:
        assert remove_article(store, key)


def in_memory(*articles: Findings) -> OxigraphStore:
    """Return a store in memory with some articles."""
    store = open_store("", backend="memory")
    assert isinstance(store, OxigraphStore)
    update(store, articles, RunInfo("0.1.0"))
    return store
