"""Corrected articles take the place of their former versions, and articles can be removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model import Article, Findings
from kg.store import RunInfo, Store, open_store, remove_articles, update

TEXT = (
    "The foreign minister of the republic met the ambassador of the kingdom on Monday and spoke with him about fish, "
    "borders, visas and the coming elections in both of their countries, as the ministry announced in the evening."
)
OTHER = "Rice prices rose in the capital again this week, traders at the central market told our reporter yesterday."
Build = Callable[..., object]


def article(identifier: str, text: str = TEXT, **fields: str) -> Findings:
    """Return the findings of an article in which nobody says anything."""
    return Findings(Article(identifier, text, "en", **fields))  # type: ignore[arg-type]


def stored(store: Store) -> set[str]:
    """Return the ids of the articles in a store."""
    start = store.identifiers.article_graphs
    return {store.identifiers.identifier(graph) for graph in store.graphs() if graph.startswith(start)}


URL = "https://example.org/news/1"


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        pytest.param(article("a"), article("a", OTHER), {"a"}, id="same id"),
        pytest.param(
            article("one-00000001", url=URL),
            article("one-00000002", OTHER, url=URL),
            {"one-00000002"},
            id="same address",
        ),
        pytest.param(article("one-00000001", url=URL), article("given", url=URL), {"given"}, id="an id came later"),
        pytest.param(article("1", url=URL), article("2", OTHER, url=URL), {"1", "2"}, id="two ids that were given"),
        pytest.param(
            article("one-00000001", url="https://example.org/"),
            article("two-00000002", OTHER, url="https://example.org/"),
            {"one-00000001", "two-00000002"},
            id="the address of a front page",
        ),
        pytest.param(
            article("a-00000001", source="news/a.txt"),
            article("a-00000002", TEXT + " It added nothing.", source="other/a.txt"),
            {"a-00000002"},
            id="same file, most words the same",
        ),
        pytest.param(
            article("a-00000001", source="news/a.txt"),
            article("a-00000002", OTHER, source="news/a.txt"),
            {"a-00000001", "a-00000002"},
            id="same file name, another article",
        ),
        pytest.param(
            article("a-00000001", source="a.txt"),
            article("b-00000002", TEXT + " It added nothing.", source="b.txt"),
            {"a-00000001", "b-00000002"},
            id="another file",
        ),
        pytest.param(
            article("-00000001", source="-"),
            article("-00000002", TEXT + " Bye.", source="-"),
            {"-00000001", "-00000002"},
            id="standard input has no name",
        ),
    ],
)
def test_a_corrected_article_takes_the_place_of_its_former_version(
    store: Store, run: RunInfo, old: Findings, new: Findings, left: set[str]
) -> None:
    """The same id, address, or file name with most of the words is the same article; anything else is another."""
    update(store, [old], run)
    summary = update(store, [new], run)
    assert stored(store) == left
    assert summary.superseded == (1 if old.article.id not in left else 0)


def test_what_rested_on_the_former_version_goes_with_it(
    store: Store, kerry: Findings, lavrov: Findings, run: RunInfo
) -> None:
    """A correction leaves the store as if the former version had never been there."""
    old = replace(kerry, article=replace(kerry.article, id="kerry-00000001"))
    new = replace(kerry, article=replace(kerry.article, id="kerry-00000002"), claims=kerry.claims[:1])
    update(store, [old, lavrov], run)
    assert update(store, [new], run).superseded == 1
    with open_store("", backend="memory") as anew:
        update(anew, [new, lavrov], run)
        assert set(store.quads()) == set(anew.quads())


def test_articles_of_one_update_stand_side_by_side(store: Store, run: RunInfo) -> None:
    """Two articles that are there at once are no versions of each other, whatever addresses they give."""
    update(store, [article("one-00000001", url=URL), article("one-00000002", OTHER, url=URL)], run)
    assert len(stored(store)) == 2


@pytest.mark.parametrize(
    ("wanted", "gone"),
    [
        ("given", {"given"}),
        (URL, {"given"}),
        ("a.txt", {"a-00000001"}),
        ("some/folder/a.txt", {"a-00000001"}),
        ("rows.jsonl", {"rows-00000001", "rows-00000002"}),
        ("rows.jsonl:2", {"rows-00000002"}),
    ],
)
def test_articles_are_removed_by_id_address_or_file(store: Store, run: RunInfo, wanted: str, gone: set[str]) -> None:
    """Each way to name an article finds it; the name of a table finds all its rows."""
    articles = [
        article("given", url=URL),
        article("a-00000001", OTHER, source="news/a.txt"),
        article("rows-00000001", "Rows one.", source="rows.jsonl:1"),
        article("rows-00000002", "Rows two.", source="rows.jsonl:2"),
    ]
    update(store, articles, run)
    assert set(remove_articles(store, [wanted])) == gone
    assert stored(store) == {item.article.id for item in articles} - gone


@pytest.mark.parametrize("wanted", ["nobody", "", "https://example.org/none", "' } DROP ALL #", "a\x00b"])
def test_removing_what_is_not_there_removes_nothing(store: Store, run: RunInfo, wanted: str) -> None:
    """One unknown name is an error that names it, and the others stay."""
    update(store, [article("given")], run)
    with pytest.raises(StoreError, match="no article with this id"):
        remove_articles(store, ["given", wanted])
    assert stored(store) == {"given"}


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """Whoever changes a store must name one."""
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()
