"""Measures the page against pyvis's own page of the same network: until it can be used, and while it is dragged.

Run as `python benchmarks/page.py [EDGES...]`; needs Debian's Chromium. Both pages open in the same run, from a file,
with the network cut off. "Usable" is the time from opening until the drawing is there and answers; pyvis's is let off
from standing still, and given up after a minute. Frames are counted while the drawing is dragged for two seconds.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg.view import render_page
from kg.view.edges import claim_edges
from kg.view.network import network_data
from kg.view.page_data import PageActor, PageArticle, PageClaim, PageData, PageEvidence, PageStatement

RELATIONS = ("supports", "opposes", "tells", "negotiatesWith", "accuses", "agreesWith")
PATIENCE = 60_000
PYVIS_DRAWN = """() => window.network && network.physics.targetIterations > 0
  && (network.physics.stabilized || network.physics.stabilizationIterations >= network.physics.targetIterations)"""
WORDS = "the exact words of the statement in the article, about as many as a sentence of a newspaper has"


def made_data(edges: int) -> PageData:
    """Return about `edges` edges between a fifth as many actors, some of whom have most of them."""
    from kg.vocab.relations import load_relations

    chance = random.Random(7)
    number = max(10, edges // 5)
    actors = tuple(PageActor(f"a{n:05}", "State", (("en", f"Actor {n}"),)) for n in range(number))
    article = PageArticle("article", "Title", "en", "Outlet", "2015-09-26")
    wanted: dict[tuple[str, str, str], None] = {}
    while len(wanted) < edges:
        one, other = (actors[int(number * chance.random() ** 2)].id for _ in range(2))
        if one != other:
            wanted[one, chance.choice(RELATIONS), other] = None
    evidence = (PageEvidence("article", WORDS, "before ", " after", 10),)
    statements = tuple(
        PageStatement(f"s{n:06}", "direct", WORDS, "en", key[0], evidence=evidence) for n, key in enumerate(wanted)
    )
    claims = tuple(
        PageClaim(f"c{n:06}", *key, statements=(f"s{n:06}",), belief=0.7, evidence=evidence)
        for n, key in enumerate(wanted)
    )
    relations = tuple(_relation(entry) for entry in load_relations())
    edges_ = claim_edges(claims, relations)
    return PageData(actors, (), (article,), statements, claims, (), relations, edges_)


def _relation(entry: Any) -> Any:
    from kg.view.page_data import PageRelation

    return PageRelation(entry.name, tuple(sorted(entry.labels.items())), entry.sign, entry.symmetric, entry.is_fact)


def stock_page(data: PageData) -> str:
    """Return pyvis's own page of the same nodes and edges, with its library inside."""
    from pyvis.network import Network

    network = Network(height="800px", directed=True, cdn_resources="in_line")
    plain = network_data(data, language="en")
    for node in plain["nodes"]:
        network.add_node(node["id"], label=node["label"])
    for edge in plain["edges"]:
        network.add_edge(edge["from"], edge["to"], value=edge["value"])
    return str(network.generate_html())


def measure(browser: Any, path: Path, ready: str) -> tuple[float, float, float]:
    """Return seconds until `ready`, frames a second while dragging, and the longest pause between two frames."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.context.set_offline(True)
    started = time.monotonic()
    page.goto(path.as_uri(), wait_until="commit", timeout=PATIENCE)
    page.wait_for_function(ready, timeout=PATIENCE, polling=50)
    usable = time.monotonic() - started
    page.evaluate("""() => {
      window.frames_ = [];
      const tick = (now) => { frames_.push(now); requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
    }""")
    page.mouse.move(60, 720)
    page.mouse.down()
    ends = time.monotonic() + 2
    step = 0
    while time.monotonic() < ends:
        step += 1
        page.mouse.move(60 + 3 * (step % 100), 720 - 2 * (step % 80))
    page.mouse.up()
    frames = page.evaluate("frames_")
    page.close()
    gaps = [after - before for before, after in zip(frames, frames[1:], strict=False)]
    return usable, 1000 * len(gaps) / sum(gaps), max(gaps)


def main(arguments: list[str]) -> None:
    """Print one line for each page and number of edges."""
    from playwright.sync_api import Error, sync_playwright

    print(f"{'edges':>7}  {'page':<12} {'file':>8} {'usable':>9} {'frames':>8} {'longest':>9}")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        for edges in map(int, arguments or ["500", "5000"]):
            data = made_data(edges)
            pages = {
                "kg": (render_page(data), "() => window.graphPage && document.querySelector('[data-state=still]')")
            }
            if edges <= 5_000:
                pages["pyvis"] = (stock_page(data), PYVIS_DRAWN)
            for name, (text, ready) in pages.items():
                path = Path(folder) / f"{name}.html"
                path.write_text(text, "utf-8")
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
                try:
                    usable, frames, longest = measure(browser, path, ready)
                    figures = f"{usable:7.2f} s {frames:6.0f}/s {longest:6.0f} ms"
                except Error:
                    figures = "not usable within a minute"
                browser.close()
                print(f"{edges:7}  {name:<12} {path.stat().st_size / 1e6:5.1f} MB {figures}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
