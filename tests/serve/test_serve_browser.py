"""The server's pages in Chromium: the editor at work, nothing asked of others, and axe, which looks for barriers."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
DESKTOP, PHONE = {"width": 1200, "height": 850}, {"width": 390, "height": 844}


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Return the function that opens a page; at the end nothing was complained of, and no other site asked."""
    contexts, complaints, foreign = [], [], []

    def visit_page(server: Any, path: str, **options: Any) -> Any:
        contexts.append(browser.new_context(**{"viewport": DESKTOP, **options}))
        page = contexts[-1].new_page()
        page.on("console", lambda line: line.type in ("error", "warning") and complaints.append(line.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on(
            "request",
            lambda request: request.url.startswith((server.address, "data:", "blob:")) or foreign.append(request.url),
        )
        page.goto(f"{server.address}{path}")
        return page

    yield visit_page
    for context in contexts:
        context.close()
    # the console tells of each answer that is an error, which the page shows in words
    assert [line for line in complaints if "Failed to load resource" not in line] == []
    assert foreign == []


def run(page: Any, query: str) -> None:
    """Write a query and run it by the keyboard."""
    page.fill("#text", query)
    page.press("#text", "Control+Enter")


def test_a_named_query_is_filled_in_asked_and_leads_on(server, visit: Callable[..., Any]) -> None:
    """A question from the list shows its parameters and SPARQL, and its answer as a table."""
    page = visit(server, "editor")
    page.select_option("#examples", "said")
    page.wait_for_function("() => document.getElementById('text').value.includes('/actor/john-kerry')")
    page.fill("#parameters [name=actor]", "Lavrov")
    page.locator("#parameters [name=actor]").press("Enter")
    page.wait_for_selector("#answer table")
    assert "/actor/sergei-lavrov" in page.input_value("#text")
    assert page.locator("#answer tbody tr").count() >= 1
    assert "Answered in" in page.text_content("#state")


def test_a_name_that_nobody_has_is_told(server, visit: Callable[..., Any]) -> None:
    """A wrong value of a parameter is answered in words, and nothing is asked."""
    page = visit(server, "editor?name=said&actor=Kery")
    page.wait_for_function("() => document.getElementById('state').textContent.includes('did you mean')")
    assert page.locator("#answer table").count() == 0


def test_resources_in_an_answer_lead_to_their_pages(server, visit: Callable[..., Any]) -> None:
    """An IRI of the store is shown short and is a link on this server; a click gets there."""
    page = visit(server, "editor")
    run(page, "SELECT DISTINCT ?who (COUNT(?s) AS ?n) { ?s gs:speaker ?who } GROUP BY ?who ORDER BY DESC(?n)")
    link = page.locator("#answer td a").first
    link.wait_for()
    name = link.text_content()
    assert name.startswith("actor/")
    link.click()
    page.wait_for_url(f"{server.address}{name}")
    assert page.locator("h1").text_content()


def test_a_query_is_kept_in_the_address(server, visit: Callable[..., Any]) -> None:
    """Who goes back, or is sent the address, finds the query as it was."""
    page = visit(server, "editor")
    run(page, "ASK { ?s a gs:Actor } # mine")
    page.wait_for_selector("#answer p")
    assert page.text_content("#answer p") == "Yes"
    assert page.evaluate("location.hash").startswith("#query=ASK")
    page.goto(f"{server.address}actor/russia")
    page.go_back()
    assert page.input_value("#text") == "ASK { ?s a gs:Actor } # mine"


def test_a_mistake_is_told_and_shown_in_the_text(server, visit: Callable[..., Any]) -> None:
    """The message stands below, and the cursor at the place that it names."""
    page = visit(server, "editor")
    run(page, "SELECT * {\n  ?s foo:bar ?o\n}")
    page.wait_for_selector("#state.problem")
    assert "line 2" in page.text_content("#state")
    start = page.evaluate("document.getElementById('text').selectionStart")
    assert page.input_value("#text")[:start].count("\n") == 1


def test_an_endless_query_can_be_stopped(server, visit: Callable[..., Any]) -> None:
    """The button stops it; without, the limit does, and says so."""
    page = visit(server, "editor")
    run(page, ENDLESS)
    page.click("#stop")
    page.wait_for_function("() => document.getElementById('state').textContent === 'Stopped'")
    run(page, ENDLESS)
    page.wait_for_selector("#state.problem", timeout=60_000)
    assert "stopped after" in page.text_content("#state")


def test_triples_are_shown_and_answers_saved(server, visit: Callable[..., Any], tmp_path: Path) -> None:
    """CONSTRUCT is shown as Turtle; each form of an answer can be saved."""
    page = visit(server, "editor")
    run(page, "CONSTRUCT WHERE { ?s gs:speaker ?who }")
    page.wait_for_selector("#answer pre")
    assert "gs:speaker" in page.text_content("#answer pre")
    with page.expect_download() as triples:
        page.click("[data-form=nt]")
    assert "ns#speaker>" in Path(triples.value.path()).read_text("utf-8")
    run(page, "SELECT DISTINCT ?name { <https://w3id.org/geostatements/data/actor/russia> skos:prefLabel ?name }")
    page.wait_for_selector("#answer table")
    with page.expect_download() as rows:
        page.click("[data-form=spreadsheet]")
    assert rows.value.suggested_filename == "answer.csv"
    found = csv.DictReader(Path(rows.value.path()).read_text("utf-8").splitlines())
    assert {row["name"] for row in found} == {"Russia", "Rusia"}


def test_words_of_articles_never_run(starting, write_hostile, visit: Callable[..., Any]) -> None:
    """In pages, answers and search, markup and scripts of an article are shown as the words that they are."""
    words = "<img src=x onerror=alert(1)><script>alert(2)</script>\u202e{{7*7}}"
    server = starting(write_hostile(words), "--workers", "1")
    page = visit(server, "statement/said")
    assert "<script>alert(2)</script>" in page.text_content("blockquote.content")
    page.goto(f"{server.address}search?q=alert")
    assert page.locator("img").count() == 0
    page.goto(f"{server.address}editor")
    run(page, "SELECT DISTINCT ?words ?who { ?s gs:content ?words ; gs:speaker ?who }")
    page.wait_for_selector("#answer table")
    assert page.text_content("#answer td") == words.replace("\u202e", "\ufffd")
    page.locator("#answer td a").click()
    page.wait_for_selector("h1")
    assert "onerror" in page.text_content("h1") and page.locator("img").count() == 0


def test_the_graph_page_works_on_the_server(server, visit: Callable[..., Any]) -> None:
    """An actor's page leads to the actor in the interactive page, whose scripts run."""
    page = visit(server, "actor/john-kerry")
    page.click("text=In the graph")
    page.wait_for_function("() => window.graphPage")
    page.wait_for_function("() => document.getElementById('panel').textContent.includes('John Kerry')")


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_axe_finds_nothing(server, visit: Callable[..., Any], size: dict[str, int], scheme: str) -> None:
    """No rule of WCAG 2.2 A and AA is broken on any page, and nothing sticks out of a phone's screen."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"viewport": size, "color_scheme": scheme}
    paths = ("", "actor/russia", "statement/d69ed18d90de482e", "article/wire-2", "search?q=ISIS", "none", "editor")
    for path in paths:
        page = visit(server, path, **options)
        if path == "editor":
            page.select_option("#examples", "said")
            page.locator("#parameters [name=actor]").press("Enter")
            page.wait_for_selector("#answer table")
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(entry["id"], [node["html"][:160] for node in entry["nodes"]]) for entry in found] == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
