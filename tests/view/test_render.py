"""The page as text: complete, closed to the network, safe against the words of articles, always the same."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import DataFileError, StoreError
from kg.store import Store
from kg.view import read_page_data, render_page, write_page
from kg.view.network import name_in, network_data
from kg.view.page_data import PageActor, PageArticle, PageClaim, PageData, PageEdge, PageEvidence, PageStatement
from kg.view.render import escaped_json
from kg.view.wording import load_strings, load_style, read_yaml

NASTY = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><img src=x onerror=alert(1)>",
    "\"'&lt;b&gt;`${1}{{ title }}{% raw %}",
    "\u202eمرحبا بالعالم\u202c",
    "👩‍👩‍👧 \u2028\u2029\x00\ud800",
    "\\u003c/script>\\",
)


class Outline(HTMLParser):
    """The elements of a page with their attributes, and the text of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self._open: tuple[str, dict[str, str | None]] | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = self.elements[-1] if tag in ("script", "style") else None

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            self.inside.append((*self._open, data))

    def data(self) -> Any:
        (text,) = [data for tag, attributes, data in self.inside if attributes.get("id") == "data"]
        return json.loads(text)


def data_of(words: str) -> PageData:
    evidence = (PageEvidence("t", words, words, words, cue=words),)
    return PageData(
        actors=(PageActor("a", "Person", (("en", words),), (words,), words), PageActor("b", "State", (("id", words),))),
        articles=(PageArticle("t", words, "id", words, words, words),),
        statements=(PageStatement("s", "direct", words, speaker="a", cue=words, evidence=evidence),),
        claims=(PageClaim("c", "a", "opposes", "b", statements=("s",), evidence=evidence),),
        edges=(PageEdge("e", "claim", "a", "opposes", "b", members=("c",)),),
    )


@pytest.fixture(scope="module")
def page(store: Store) -> str:
    return render_page(read_page_data(store))


def test_nothing_is_asked_of_any_network(page: str) -> None:
    """No element of the page names another file or address to load."""
    for tag, attributes in Outline(page).elements:
        assert not attributes.get("src")
        if tag == "link":
            assert attributes["href"] == "data:,"
    assert not re.search(r"@import|sourceMappingURL", page)
    assert not re.findall(r"<(?:script|link|img)[^>]*(?:src|href)\s*=\s*[\"']https?://", page)


def test_the_policy_allows_exactly_the_scripts_and_styles_of_the_page(page: str) -> None:
    """The Content-Security-Policy forbids everything but the hashes of what is built in."""
    outline = Outline(page)
    (policy,) = [value["content"] for tag, value in outline.elements if value.get("http-equiv")]
    assert policy and policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    blocks = [data for tag, value, data in outline.inside if tag in ("script", "style") and not value.get("type")]
    expected = {f"'sha256-{base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()}'" for data in blocks}
    assert set(re.findall(r"'sha256-[^']+'", policy)) == expected
    assert len(blocks) == 2
    assert not [value for _, value in outline.elements if any(name.startswith(("on", "style")) for name in value)]


def test_the_page_is_small(page: str) -> None:
    """The page of a few articles stays below 1.5 MB."""
    assert len(page.encode()) < 1_500_000


def test_the_same_store_gives_the_same_bytes(store: Store) -> None:
    """Nothing of time, chance or order is in the page."""
    assert render_page(read_page_data(store)) == render_page(read_page_data(store))


@pytest.mark.parametrize("words", NASTY)
def test_hostile_words_stay_data(words: str) -> None:
    """Words that look like markup change neither the elements of the page nor themselves."""
    plain, hostile = Outline(render_page(data_of("word"))), Outline(render_page(data_of(words), title=words))
    assert hostile.elements[3:] == plain.elements[3:]
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    assert hostile.data()["statements"][0]["content"] == words


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_words_stay_data(words: str) -> None:
    """Whatever an article says comes out of the page as it went in, and the page can be written as UTF-8."""
    page = render_page(data_of(words), title=words)
    page.encode()
    data = Outline(page).data()
    assert data["statements"][0].get("content", "") == words
    assert data["claims"][0]["evidence"][0].get("exact", "") == words


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_escaped_json_is_json_without_markup(value: Any) -> None:
    """Escaping keeps the value and leaves nothing that HTML or JavaScript reads as its own."""
    text = escaped_json(value)
    assert json.loads(text) == value
    assert not re.search("[<>&\u2028\u2029]", text)


def test_hostile_words_pass_through_a_store(
    make_store: Callable[..., Store], make_hostile: Callable[[str], Any], tmp_path: Path
) -> None:
    """Words that look like markup in every field of an article come out of a real store as they are."""
    words = "</script><b>\"'`{{x}} \u202eمرحبا 👩‍👧"
    write_page(make_store(make_hostile(words)), tmp_path / "graph.html")
    data = Outline((tmp_path / "graph.html").read_text("utf-8")).data()
    assert data["statements"][0]["content"] == data["articles"][0]["title"] == words


def test_a_title_is_escaped_and_kept() -> None:
    """The heading is the given title as text."""
    page = render_page(PageData(), title="<b>A & B</b>")
    assert "<title>&lt;b&gt;A &amp; B&lt;/b&gt;</title>" in page


def test_the_page_opens_in_the_wanted_language() -> None:
    """The words of the page are there in its language before any script runs."""
    page = render_page(PageData(), language="id")
    assert '<html lang="id">' in page
    assert "Siapa mengatakan apa tentang siapa" in page


def test_without_a_language_the_page_opens_in_that_of_most_articles() -> None:
    """Two Indonesian articles and an English one give an Indonesian page."""
    articles = tuple(PageArticle(str(place), language=language) for place, language in enumerate(("id", "en", "id")))
    assert '<html lang="id">' in render_page(PageData(articles=articles))


def test_an_unknown_language_is_an_error() -> None:
    """A language that the page does not speak is named, with those that it does."""
    with pytest.raises(DataFileError, match="'xx'; choose one of en, id"):
        render_page(PageData(), language="xx")


def test_both_languages_have_the_same_words() -> None:
    """Each entry has the same places for values in both languages."""
    strings = load_strings()
    for key, text in strings["en"].items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", strings["id"][key])), key


def test_every_word_that_the_page_asks_for_is_there(root: Path) -> None:
    """Each key in the scripts and the template is an entry, so that no reader meets a bare key."""
    sources = [*(root / "kg" / "view" / "scripts").glob("*.js"), root / "kg" / "view" / "page.html"]
    text = "\n".join(source.read_text("utf-8") for source in sources)
    asked = set(re.findall(r"""say\(\s*'(\w+)'|words\.(\w+) \}|data-words(?:-\w+)?="(\w+)\"""", text))
    assert {key for keys in asked for key in keys if key} <= load_strings()["en"].keys()


def test_every_kind_has_a_shape_of_its_own() -> None:
    """Kinds of actors can be told apart without colour."""
    shapes = [entry["shape"] for entry in load_style()["kinds"].values()]
    assert len(shapes) == len(set(shapes))


@pytest.mark.parametrize(("content", "problem"), [("a: [", "can't be read"), ("- a", "holds no mapping")])
def test_a_broken_data_file_is_named(content: str, problem: str, tmp_path: Path) -> None:
    """A file of words or colours that can't be read is an error of one line that names it."""
    path = tmp_path / "strings.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(DataFileError, match=problem) as raised:
        read_yaml(path)
    assert "\n" not in str(raised.value) and str(path) in str(raised.value)


def test_the_network_keeps_every_edge_of_a_pair(store: Store) -> None:
    """Nodes and edges for drawing are those of the data; a pair keeps all its edges, a symmetric one no arrow."""
    data = read_page_data(store)
    network = network_data(data, language="id")
    assert len(network["edges"]) == len(data.edges)
    assert {node["id"]: node["label"] for node in network["nodes"]}["actor/russia"] == "Rusia"
    arrows = {edge["id"]: edge["arrows"] for edge in network["edges"]}
    assert arrows["claim russia agreesWith united-states"] == ""
    assert arrows["claim united-states opposes isis"] == "to"


def test_a_name_falls_back_to_english_and_then_to_any() -> None:
    """An actor without a name in the language of the page has one still."""
    assert name_in(PageActor("a", "State", (("en", "Russia"), ("ru", "Россия"))), "id") == "Russia"
    assert name_in(PageActor("a", "State", (("ru", "Россия"),)), "id") == "Россия"
    assert name_in(PageActor("a", "State", ()), "id") == "a"


def test_writing_replaces_the_file_as_a_whole(store: Store, tmp_path: Path) -> None:
    """A page that is there is replaced, and nothing else is left beside it."""
    path = tmp_path / "graph.html"
    path.write_text("old", "utf-8")
    write_page(store, path, title="Berita", language="id")
    assert "<title>Berita</title>" in path.read_text("utf-8")
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_an_error(store: Store, tmp_path: Path) -> None:
    """A missing folder is named in one line, and nothing is written."""
    with pytest.raises(StoreError, match="can't be written") as raised:
        write_page(store, tmp_path / "missing" / "graph.html")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "content", "load", "entry"),
    [
        ("strings.yaml", "en: {a: b}\nid: {}", load_strings, "id.a"),
        ("strings.yaml", "en: {a: b}", load_strings, "language 'id'"),
        ("style.yaml", "kinds: {Person: {shape: dot, colours: [red]}}", load_style, "kinds.Person"),
        ("style.yaml", "edges: {fact: red}", load_style, "edges.fact"),
    ],
)
def test_a_broken_entry_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: str, load: Callable[[], Any], entry: str
) -> None:
    """An entry that is missing or malformed is an error that names file and entry."""
    (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.setattr("kg.view.wording.folder", lambda _: tmp_path)
    with pytest.raises(DataFileError, match=entry) as raised:
        load()
    assert name in str(raised.value)
