"""Findings built by hand, and every store backend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Modality, Polarity, Statement
from kg.store import BACKENDS, RunInfo, Store, open_store
from kg.store.identifiers import content_hash

UNITED_STATES = Actor(
    "united-states", "State", (("en", "United States"), ("id", "Amerika Serikat")), (("id", "AS"),), "Q30"
)
RUSSIA = Actor("russia", "State", (("en", "Russia"), ("id", "Rusia")), (), "Q159")
ISIS = Actor("isis", "ArmedGroup", (("en", "ISIS"),))
KERRY = Actor("john-kerry", "Person", (("en", "John Kerry"),), (("en", "Kerry"),))
LAVROV = Actor("sergey-lavrov", "Person", (("en", "Sergey Lavrov"),))
ACTORS = (UNITED_STATES, RUSSIA, ISIS, KERRY, LAVROV)


class FindingsBuilder:
    """Builds the findings of one article; evidence is looked up in its text."""

    def __init__(self, article: Article, actors: tuple[Actor, ...] = ACTORS) -> None:
        self.article = article
        self._actors = actors
        self._statements: list[Statement] = []
        self._claims: list[Claim] = []
        self._facts: list[Fact] = []

    def evidence(self, words: str, *, cue: str | None = None, pattern: str = "") -> Evidence:
        """Return the first place of `words` in the text."""
        text = self.article.text
        start = text.index(words)
        end = start + len(words)
        return Evidence("text", start, end, words, text[max(0, start - 8) : start], text[end : end + 8], cue, pattern)

    def say(
        self, speaker: str | None, words: str, *, topic: str = "", cue: str = "kata", certainty: float = 1.0
    ) -> str:
        """Add a statement and return its id."""
        statement = Statement(
            id=content_hash("statement", speaker, words),
            kind="direct",
            content=words,
            language=self.article.language,
            speaker=speaker,
            evidence=(self.evidence(words, cue=cue, pattern="direct-after"),),
            cue=cue,
            stated_on=date(2015, 9, 26),
            topic=topic,
            certainty=certainty,
        )
        self._statements.append(statement)
        return statement.id

    def claim(
        self,
        subject: str,
        relation: str,
        object_: str,
        *,
        words: str,
        polarity: Polarity = "positive",
        modality: Modality = "asserted",
        statement: str | None = None,
        confidence: float = 1.0,
        inferred: bool = False,
    ) -> str:
        """Add a claim in a statement, or in the article's own voice, and return its id."""
        speaker = next((found.speaker for found in self._statements if found.id == statement), "narrator")
        claim = Claim(
            id=content_hash("claim", subject, relation, object_, polarity, modality, speaker),
            subject=subject,
            relation=relation,
            object=object_,
            evidence=(self.evidence(words, pattern="verb-frame"),),
            polarity=polarity,
            modality=modality,
            statements=(statement,) if statement else (),
            confidence=confidence,
            inferred=inferred,
        )
        self._claims.append(claim)
        return claim.id

    def fact(self, subject: str, relation: str, object_: str, *, words: str, of: str | None = None) -> str:
        """Add a fact and return its id."""
        key = content_hash("fact", subject, relation, object_, of)
        self._facts.append(Fact(key, subject, relation, object_, (self.evidence(words),), of, date(2015, 9, 26)))
        return key

    def findings(self) -> Findings:
        """Return all that was added."""
        return Findings(self.article, self._actors, tuple(self._statements), tuple(self._claims), tuple(self._facts))


def kerry_article() -> Findings:
    """Return what an Indonesian article gives: Kerry says that the United States and Russia both oppose ISIS."""
    text = (
        'WASHINGTON - "AS dan Rusia sama-sama melawan ISIS," kata Menteri Luar Negeri John Kerry.\n'
        "Ia menyebut kedua negara mendukung perundingan, namun AS tidak mendukung Rusia di Ukraina."
    )
    builder = FindingsBuilder(
        Article(
            "kerry-1",
            text,
            "id",
            "Kerry: misi kita sama",
            False,
            "https://example.org/a?b=c d",
            "Harian Satu",
            date(2015, 9, 27),
        )
    )
    words = "AS dan Rusia sama-sama melawan ISIS"
    said = builder.say("john-kerry", words, topic="misi yang sama")
    builder.claim("united-states", "opposes", "isis", words=words, statement=said)
    builder.claim("russia", "opposes", "isis", words=words, statement=said)
    builder.claim("united-states", "agreesWith", "russia", words=words, statement=said, confidence=0.7, inferred=True)
    builder.claim(
        "united-states", "supports", "russia", words="AS tidak mendukung Rusia di Ukraina", polarity="negative"
    )
    builder.fact(
        "john-kerry", "holdsOffice", "Foreign Minister", words="Menteri Luar Negeri John Kerry", of="united-states"
    )
    return builder.findings()


def lavrov_article() -> Findings:
    """Return what an English article gives, which contradicts the other one and opposes it."""
    text = (
        "MOSCOW - “The US supports Russia in this,” said Sergey Lavrov. "
        "He also claimed that the US never fought ISIS.\n"
        "Earlier, Russia condemned the United States. "
        "Russia and the United States may cooperate later. ISIS agrees with nobody."
    )
    builder = FindingsBuilder(Article("lavrov-1", text, "en", publisher="Daily Two", published=date(2015, 9, 28)))
    said = builder.say("sergey-lavrov", "The US supports Russia in this", topic="support", cue="said")
    claimed = builder.say("sergey-lavrov", "the US never fought ISIS", cue="claimed", certainty=0.6)
    builder.claim("united-states", "supports", "russia", words="The US supports Russia", statement=said)
    builder.claim(
        "united-states", "opposes", "isis", words="US never fought ISIS", polarity="negative", statement=claimed
    )
    builder.claim("russia", "opposes", "united-states", words="Russia condemned the United States")
    builder.claim("russia", "agreesWith", "united-states", words="Russia and the United States", statement=said)
    builder.claim("russia", "cooperatesWith", "united-states", words="may cooperate later", modality="possible")
    return builder.findings()


@pytest.fixture
def build() -> Callable[[Article], FindingsBuilder]:
    """Return the builder of findings."""
    return FindingsBuilder


@pytest.fixture
def kerry() -> Findings:
    """Return the findings of the Indonesian article."""
    return kerry_article()


@pytest.fixture
def lavrov() -> Findings:
    """Return the findings of the English article."""
    return lavrov_article()


@pytest.fixture
def run() -> RunInfo:
    """Return a run without time."""
    return RunInfo("0.1.0", ("names 1", "syntax 2"))


@pytest.fixture(params=sorted(BACKENDS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store of each backend."""
    location = request.getfixturevalue("server") if request.param == "sparql" else tmp_path / "store"
    with open_store(location, backend=request.param) as opened:
        yield opened


@pytest.fixture(scope="session")
def kerry_and_lavrov() -> tuple[Findings, Findings]:
    """Return the findings of both articles."""
    return kerry_article(), lavrov_article()
