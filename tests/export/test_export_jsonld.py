from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from pyoxigraph import Literal, NamedNode, Quad

from kg.export import write_jsonld
from kg.resources import folder
from kg.store import Store, open_store


def no_network(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """Refuse to load anything."""
    raise AssertionError(f"the file asks for {url}")


def read_back(path: Path) -> set[tuple[str, ...]]:
    """Return the quads that the JSON-LD processor gives for a file, literals with datatype and language."""
    document = json.loads(path.read_text("utf-8"))
    dataset = jsonld.to_rdf(document, {"documentLoader": no_network})
    return {
        (*(quad[part]["value"] for part in ("subject", "predicate")), *term_of(quad["object"]), graph)
        for graph, quads in dataset.items()
        for quad in quads
    }


def term_of(term: dict[str, str]) -> tuple[str, str, str]:
    """Return value, datatype and language of a term of the processor."""
    return term["value"], term.get("datatype", ""), term.get("language", "")


def stored(store: Store) -> set[tuple[str, ...]]:
    """Return the quads of a store in the same form."""
    found = set()
    for quad in store.quads():
        subject, predicate, value, graph = quad.subject.value, quad.predicate.value, quad.object, quad.graph_name.value
        is_literal = isinstance(value, Literal)
        datatype, language = (value.datatype.value, value.language or "") if is_literal else ("", "")
        found.add((subject, predicate, value.value, datatype, language, graph))
    return found


def test_a_jsonld_processor_reads_back_every_quad(store: Store, tmp_path: Path) -> None:
    """A JSON-LD 1.1 processor without network gives the quads of the store, numbers and dates letter for letter."""
    write_jsonld(store, tmp_path / "graph.jsonld")
    assert read_back(tmp_path / "graph.jsonld") == stored(store)


@pytest.mark.parametrize(
    "words", ['"}]}', "a\r\n\tb", "<script>", "\u202e=1+1\u200f", "\u2028\x85\x01", "@id", "gs:Claim", ""]
)
@pytest.mark.parametrize("language", ["id", None])
def test_hostile_words_stay_words(tmp_path: Path, words: str, language: str | None) -> None:
    """Words that look like keywords, names with a prefix or the end of the file come back as they were."""
    literal = Literal(words, language=language) if language else Literal(words)
    with open_store("words", backend="memory") as memory:
        label = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
        memory.change(add=[Quad(NamedNode("urn:s"), label, literal, NamedNode("urn:g"))])
        write_jsonld(memory, tmp_path / "graph.jsonld")
        assert read_back(tmp_path / "graph.jsonld") == stored(memory)


def test_the_context_of_the_package_frames_what_was_written(store: Store, tmp_path: Path) -> None:
    """With the context that ships, a program gets claims as plain objects with short keys."""
    write_jsonld(store, tmp_path / "graph.jsonld")
    context = json.loads((folder("ontology") / "context.jsonld").read_text("utf-8"))["@context"]
    document = json.loads((tmp_path / "graph.jsonld").read_text("utf-8"))
    assert document["@context"] == context
    frame = {"@context": context, "@type": "gs:Claim", "@embed": "@never"}
    flat = jsonld.flatten(document, None, {"documentLoader": no_network})
    nodes = [node for graph in flat for node in graph.get("@graph", ())]
    framed = jsonld.frame(nodes, frame, {"documentLoader": no_network})
    claims = {claim["@id"].rpartition("/")[2]: claim for claim in framed["@graph"]}
    assert claims["aecec4a85b1cc7c8"]["polarity"].endswith("positive")
    assert claims["aecec4a85b1cc7c8"]["subject"].endswith("actor/russia")
