"""Makes the pictures of the documentation from the example articles.

Run as `python docs/images/make.py [GRAPH.html]`, from the checkout, with the `test` extra and Debian's Chromium. The
page is built from `examples/` unless one is given.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
DESKTOP, PHONE = (1400, 860), (390, 844)


@dataclass(frozen=True, slots=True)
class Picture:
    """One view of the page: where it opens, how large, in which theme."""

    name: str
    view: dict[str, str]
    size: tuple[int, int] = DESKTOP
    theme: str = "light"


PICTURES = (
    Picture("graph", {"language": "en"}),
    Picture("evidence", {"language": "en", "edge": "claim cambodia attacks thailand"}),
    Picture("neighbourhood", {"language": "id", "actor": "united-states", "near": "yes"}, theme="dark"),
    Picture("matrix", {"language": "en", "view": "matrix"}),
    Picture("phone", {"language": "id", "actor": "indonesia"}, size=PHONE, theme="dark"),
)


def main(arguments: list[str]) -> None:
    """Write one PNG for each picture beside this file."""
    from playwright.sync_api import sync_playwright

    from kg.pipeline import build_graph

    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        if not arguments:
            build_graph([str(EXAMPLES)], out=Path(folder))
        page = Path(arguments[0]) if arguments else Path(folder) / "graph.html"
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for picture in PICTURES:
            _take(browser, page.resolve(), picture)
        browser.close()


def _take(browser: Any, page: Path, picture: Picture) -> None:
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=picture.theme, reduced_motion="reduce"
    )
    opened = context.new_page()
    opened.goto(f"{page.as_uri()}#{urlencode(picture.view)}")
    opened.wait_for_selector("#canvas[data-state=still]", state="attached")
    opened.wait_for_timeout(200)
    opened.screenshot(path=HERE / f"{picture.name}.png")
    context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
