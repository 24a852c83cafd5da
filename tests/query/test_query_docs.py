"""The page about the named queries is made from them: RENEW_DOCS=1 writes it anew when these tests run."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import NamedQuery, format_table, load_queries, run_query
from kg.store import Store

MARK = "<!-- below: made from kg/queries/*.rq -->\n\n"


def section(store: Store, query: NamedQuery) -> Iterator[str]:
    """Yield the lines about one query: questions, parameters, examples with their output."""
    yield f"## {query.name}\n"
    yield f"{query.questions['en']} *{query.questions['id']}*\n"
    for parameter in query.parameters:
        default = f" (otherwise `{parameter.default}`)" if parameter.default else ""
        must = "; must be given" if parameter.default is None else ""
        yield f"- `--{parameter.name}` {parameter.description}{default}{must}"
    for example in query.examples:
        words = shlex.split(example)
        options = {name.removeprefix("--"): value for name, value in zip(words[::2], words[1::2], strict=True)}
        table = format_table(run_query(store, query, parameters=options), widest=34)
        yield f"\n```\n$ kg query --name {query.name} {example}\n{table}```"
    yield ""


@pytest.fixture(scope="module")
def page(root: Path) -> Path:
    """Return the path of the page."""
    return root / "docs" / "queries.md"


def test_the_page_shows_every_query_with_its_output(store: Store, page: Path) -> None:
    """Each named query stands on the page with its questions, parameters, examples and what they give."""
    made = "\n".join(line for query in load_queries().values() for line in section(store, query))
    head, mark, _ = page.read_text("utf-8").partition(MARK)
    assert mark, f"{page} needs the line {MARK!r}"
    if os.environ.get("RENEW_DOCS"):
        page.write_text(head + mark + made, "utf-8")
    assert page.read_text("utf-8") == head + mark + made


@pytest.mark.parametrize("name", load_queries())
def test_the_list_names_every_query(page: Path, name: str) -> None:
    """The list at the head of the page leads to every query."""
    assert f"](#{name})" in page.read_text("utf-8").partition(MARK)[0]
