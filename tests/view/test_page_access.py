"""The page under axe, which looks for what keeps people out, in every view, theme and size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
DESKTOP, PHONE = {"width": 1400, "height": 900}, {"width": 390, "height": 844}


def found(page: Any) -> list[tuple[str, list[str]]]:
    """Return what axe finds: rule and elements."""
    from axe_playwright_python.sync_playwright import Axe

    violations = Axe().run(page, options=RULES).response["violations"]
    return [(entry["id"], [node["html"][:160] for node in entry["nodes"]]) for entry in violations]


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_axe_finds_nothing(open_page: Callable[..., Any], page_file: Path, size: dict[str, int], scheme: str) -> None:
    """No rule of WCAG 2.2 A and AA is broken in any view, with evidence open, nor in an open filter."""
    page = open_page(page_file, viewport=size, color_scheme=scheme).page
    for view in ("graph", "matrix", "timeline", "relations", "actors", "statements"):
        page.click(f"#tab-{view}")
        assert found(page) == [], view
    page.click("#tab-graph")
    page.evaluate("graphPage.choose('actor', 'john-kerry')")
    assert found(page) == []
    page.evaluate("graphPage.choose('edge', 'claim united-states opposes isis')")
    assert found(page) == []
    if size is PHONE:
        page.click("#open-filters")
    page.click("[data-menu=dates] summary")
    assert found(page) == []


def test_the_tables_hold_all_that_is_drawn(open_page: Callable[..., Any], page_file: Path) -> None:
    """Who can't see the drawing finds each of its lines in the table of relations, and each actor in that of actors."""
    page = open_page(page_file).page
    edges = page.evaluate("JSON.parse(document.getElementById('data').textContent).network.edges.map((e) => e.id)")
    page.click("#tab-relations")
    rows = page.locator("#view-relations [data-edge]").evaluate_all("nodes => nodes.map(n => n.dataset.edge)")
    assert sorted(rows) == sorted(edge for edge in edges if not edge.startswith("topic"))


def test_print_is_light_and_whole(open_page: Callable[..., Any], page_file: Path) -> None:
    """On paper the page is light whatever the screen, without controls, and nothing scrolls out of sight."""
    page = open_page(page_file, color_scheme="dark").page
    page.evaluate("graphPage.choose('actor', 'john-kerry')")
    page.emulate_media(media="print", color_scheme="dark")
    ground = "getComputedStyle(document.documentElement).getPropertyValue('--ground').trim()"
    assert page.evaluate(ground) == "#ffffff"
    assert not page.locator(".controls").is_visible() and not page.locator("#tools").is_visible()
    panel = page.locator("#panel")
    assert panel.evaluate("node => node.scrollHeight - node.clientHeight") <= 1
