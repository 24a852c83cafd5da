from __future__ import annotations

from pathlib import Path

from kg.query import run_query
from kg.store import Store

PLACES = """SELECT ?article ?part ?title ?start ?end ?exact ?prefix ?suffix WHERE { GRAPH ?g {
  ?evidence oa:hasSource ?article ; gs:part ?part ; oa:hasSelector ?quote, ?position . ?article schema:headline ?title .
  ?quote oa:exact ?exact . ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?quote oa:prefix ?prefix } OPTIONAL { ?quote oa:suffix ?suffix } } }"""


def test_offsets_of_the_test_data_slice_back_to_the_quote(store: Store, articles: Path) -> None:
    """The hand-written graph keeps the rule of every graph: text[start:end] is the exact quote."""
    places = list(run_query(store, PLACES).records())
    assert len(places) > 30
    for place in places:
        text = (articles / f"{str(place['article']).rpartition('/')[2]}.txt").read_text("utf-8")
        part = text if place["part"] == "text" else str(place["title"])
        start, end = place["start"], place["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert part[start:end] == place["exact"]
        assert part[:start].endswith(str(place["prefix"] or "")) and part[end:].startswith(str(place["suffix"] or ""))
