"""Corrections in a store: applied, remembered, taken out again; the same graph whichever came first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pyoxigraph import NamedNode, Quad

from kg.correct import Correction, CorrectionKind, Given, read_table
from kg.errors import CorrectionError
from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Statement
from kg.store import (
    RunInfo,
    Store,
    add_corrections,
    open_store,
    read_correction_file,
    remove_article,
    remove_corrections,
    standings,
    update,
)
from kg.store.corrected import as_extracted
from kg.store.correcting import read_corrections
from kg.store.files import trig_text
from kg.store.findings_reading import findings_in
from kg.store.identifiers import Identifiers
from kg.store.mapping import article_quads, finding_quads
from kg.store.namespaces import gs
from kg.store.rows import select, value
from kg.store.validate import validate

RUN = RunInfo("0.1.0", ("names 1", "syntax 2"))
KERRY = "AS dan Rusia sama-sama melawan ISIS"
HOSTILE = "\"} ; DROP ALL #\n<script>alert(1)</script>\x1b[31m\u202e \\u0022 =cmd|'!A1"

ROWS: tuple[Correction, ...] = (
    Correction("merge", was="Sergey Lavrov", becomes="Sergei Lawrow", by="Ayu", on=date(2026, 11, 26), why="spelling"),
    Correction("speaker", "kerry-1", KERRY, "John Kerry", "Barack Obama"),
    Correction("relation", was="Rusia opposes United States", becomes="cooperatesWith"),
    Correction("relation", "kerry-1", was="not: United States supports Russia"),
    Correction("statement", text="the US never fought ISIS"),
    Correction("not-same", "lavrov-1", "may cooperate later", "United States"),
    Correction("kind", was="ISIS", becomes="Organization"),
)


def placed(rows: Iterable[Correction]) -> tuple[Given, ...]:
    """Return corrections with places to be named in messages."""
    return tuple(Given(row, f"corrections.csv:{line}") for line, row in enumerate(rows, start=2))


def written(store: Store) -> str:
    """Return the whole store as text."""
    return "".join(trig_text(store))


def built(articles: Sequence[Findings], corrections: Sequence[Correction] = ()) -> str:
    """Return a new store with corrections and articles as text."""
    with open_store("", backend="memory") as store:
        add_corrections(store, placed(corrections))
        update(store, articles, RUN)
        return written(store)


def values(store: Store, text: str) -> set[str]:
    """Return what a query with one column finds."""
    return {value(row, "x") for row in select(store, text)}


def test_each_correction_changes_what_it_is_about(store: Store, kerry: Findings, lavrov: Findings) -> None:
    """Each kind does what it says, and the store counts the articles that it changes."""
    update(store, [kerry, lavrov], RUN)
    assert add_corrections(store, placed(ROWS)) == 2
    assert {standing.correction: standing.articles for standing in standings(store)} == {
        row: 2 if row.kind in ("kind", "merge") else 1 for row in ROWS
    }
    speakers = values(store, "SELECT ?x { ?s a gs:Statement ; gs:speaker/skos:prefLabel ?x }")
    assert speakers == {"Barack Obama", "Sergei Lawrow"}
    assert "Sergey Lavrov" in values(store, "SELECT ?x { ?a skos:altLabel ?x }")
    assert "the US never fought ISIS" not in values(store, "SELECT ?x { ?s gs:content ?x }")
    edges = values(store, "SELECT ?x { ?e a gs:DerivedEdge ; gs:relation ?r . BIND(STR(?r) AS ?x) }")
    assert gs("cooperatesWith").value in edges
    assert values(store, "SELECT ?x { ?c a gs:Claim ; gs:polarity gs:negative . BIND(STR(?c) AS ?x) }") == set()
    assert values(store, "SELECT ?x { ?a a gs:ArmedGroup ; skos:prefLabel ?x }") == set()
    assert validate(store) == ()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.kind)
def test_taking_a_correction_out_gives_the_graph_back(row: Correction, kerry: Findings, lavrov: Findings) -> None:
    """Byte for byte what it was before; each correction alone changes something."""
    with open_store("", backend="memory") as store:
        update(store, [kerry, lavrov], RUN)
        before = written(store)
        add_corrections(store, placed([row]))
        assert written(store) != before
        assert remove_corrections(store, [1]) == (row,)
        assert written(store) == before


def test_the_order_of_articles_and_corrections_makes_no_difference(kerry: Findings, lavrov: Findings) -> None:
    """First, last or between, all at once or one by one: the same bytes; building again changes nothing."""
    expected = built([kerry, lavrov], ROWS)
    for order in list(permutations(ROWS))[::1000]:
        with open_store("", backend="memory") as store:
            update(store, [lavrov], RUN)
            for row in order:
                add_corrections(store, placed([row]))
            update(store, [kerry], RUN)
            assert written(store) == expected
            assert update(store, [kerry, lavrov], RUN).unchanged == 2
            assert add_corrections(store, placed(order)) == 0
            assert written(store) == expected


def test_an_article_taken_out_and_a_correction_taken_out_leave_no_trace(kerry: Findings, lavrov: Findings) -> None:
    """Removing both, in either order, gives the store as if neither had been."""
    with open_store("", backend="memory") as store:
        update(store, [lavrov], RUN)
        before = written(store)
        update(store, [kerry], RUN)
        add_corrections(store, placed(ROWS))
        remove_article(store, "kerry-1")
        assert standings(store)[-1].articles == 1
        remove_corrections(store, range(1, len(ROWS) + 1))
        assert written(store) == before


def test_a_new_version_of_an_article_is_corrected_too(kerry: Findings) -> None:
    """A correction holds for the article, whatever its words are by now; it is known by its address as well."""
    row = replace(ROWS[1], article="https://example.org/a?b=c d")
    other = replace(kerry, article=replace(kerry.article, text=kerry.article.text + "\nDiperbarui."))
    with open_store("", backend="memory") as store:
        update(store, [kerry], RUN)
        add_corrections(store, placed([row]))
        assert update(store, [other], RUN).changed == 1
        assert standings(store)[0].articles == 1
        assert written(store) == built([other], [row])


def test_a_store_on_disk_remembers(tmp_path: Path, kerry: Findings, lavrov: Findings) -> None:
    """The next build in a process of its own applies what was told before."""
    with open_store(tmp_path / "store") as store:
        add_corrections(store, placed(ROWS))
        assert {standing.articles for standing in standings(store)} == {0}
    with open_store(tmp_path / "store") as store:
        update(store, [kerry, lavrov], RUN)
        assert read_corrections(store) == tuple(sorted(ROWS, key=lambda row: row.rank))
        assert written(store) == built([kerry, lavrov], ROWS)


def test_what_was_cut_off_is_made_up_for(kerry: Findings, lavrov: Findings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Corrections that were stopped before the articles were written again are applied by the next build."""
    with open_store("", backend="memory") as store:
        update(store, [kerry, lavrov], RUN)
        with monkeypatch.context() as patched:
            patched.setattr("kg.store.correcting.recorrect", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                add_corrections(store, placed(ROWS))
        update(store, [], RUN)
        assert written(store) == built([kerry, lavrov], ROWS)


def test_claims_that_become_one_are_believed_together(kerry: Findings, lavrov: Findings) -> None:
    """A corrected claim meets the same claim of other articles: one edge, one belief, links that follow."""
    said = "SELECT ?x { GRAPH ?g { ?c gs:corroborates ?d } BIND(STR(?c) AS ?x) }"
    with open_store("", backend="memory") as store:
        update(store, [kerry, lavrov], RUN)
        before = values(store, said)
        row = Correction("relation", "lavrov-1", "US never fought ISIS", "not: United States opposes ISIS", "opposes")
        add_corrections(store, placed([row]))
        assert len(values(store, said)) == len(before) + 2
        assert standings(store)[0].articles == 1


def test_provenance_tells_who_and_what(store: Store, kerry: Findings) -> None:
    """From each changed node to the correction, its reason and person, and to what it was before."""
    update(store, [kerry], RUN)
    row = Correction("speaker", text=KERRY, becomes="Barack Obama", by="Ayu", on=date(2026, 11, 26), why="see video")
    add_corrections(store, placed([row]))
    found = values(
        store,
        """SELECT ?x { ?s a gs:Statement ; gs:correctedBy ?c ; prov:wasRevisionOf ?old .
           ?c gs:reason "see video" ; gs:correctedOn "2026-11-26"^^xsd:date ; prov:wasAssociatedWith/rdfs:label ?x }""",
    )
    assert found == {"Ayu"}
    claims = values(store, "SELECT ?x { ?c a gs:Claim ; gs:correctedBy ?row . BIND(STR(?c) AS ?x) }")
    assert len(claims) == 3


def test_contradictions_with_the_store_are_refused(kerry: Findings) -> None:
    """The message names the line and the number of the correction in the store; nothing is changed."""
    with open_store("", backend="memory") as store:
        update(store, [kerry], RUN)
        add_corrections(store, placed([ROWS[1]]))
        before = written(store)
        with pytest.raises(
            CorrectionError, match=r"^corrections.csv:3: speaker .* contradicts correction 1 of the store"
        ):
            add_corrections(store, placed([ROWS[6], replace(ROWS[1], becomes="Joe Biden")]))
        assert written(store) == before
        with pytest.raises(CorrectionError, match=r"^correction 2: the store has 1"):
            remove_corrections(store, [1, 2])
        assert written(store) == before


def test_hostile_words_stay_words(kerry: Findings, build: Callable[[Article], object], tmp_path: Path) -> None:
    """Quotation marks, line breaks, markup and commands go through the store and come back as they were."""
    rows = [
        Correction("merge", was=f"ISIS {HOSTILE}", becomes=f"Daesh {HOSTILE}", by=HOSTILE, why=HOSTILE),
        Correction("speaker", HOSTILE, KERRY, "", HOSTILE),
        Correction("not-same", "kerry-1", "melawan", "ISIS", f"x {HOSTILE}"),
    ]
    with open_store(tmp_path / "store") as store:
        update(store, [kerry], RUN)
        before = written(store)
        add_corrections(store, placed(rows))
        assert set(read_corrections(store)) == set(rows)
        assert (
            f"x {HOSTILE}".split()
            == next(iter(values(store, "SELECT ?x { ?a skos:prefLabel ?x FILTER(STRSTARTS(?x, 'x ')) }"))).split()
        )
        assert validate(store) == ()
        remove_corrections(store, [1, 2, 3])
        assert written(store) == before


def test_turtle_says_the_same_as_the_table(tmp_path: Path) -> None:
    """A correction in Turtle is the correction of a row; what it lacks is named."""
    table, turtle = tmp_path / "c.csv", tmp_path / "c.ttl"
    table.write_text("correction,text,is,by,on\nspeaker,the words,Ali,Ayu,2026-11-26\n", encoding="utf-8")
    turtle.write_text(
        """@prefix gs: <https://w3id.org/geostatements/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        [] a gs:Correction ; gs:correctionKind gs:otherSpeaker ; gs:atWords "the words" ; gs:becomes "Ali" ;
          gs:correctedOn "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> ;
          prov:wasAssociatedWith [ rdfs:label "Ayu" ] .""",
        encoding="utf-8",
    )
    assert [row.correction for row in read_correction_file(turtle)] == [row.correction for row in read_table(table)]
    turtle.write_text("@prefix gs: <https://w3id.org/geostatements/ns#> . gs:x a gs:Correction .")
    with pytest.raises(CorrectionError, match="has no gs:correctionKind"):
        read_correction_file(turtle)
    turtle.write_text("no turtle")
    with pytest.raises(CorrectionError, match="is not Turtle"):
        read_correction_file(turtle)


def test_findings_read_back_are_written_the_same(kerry: Findings, lavrov: Findings) -> None:
    """Reading a graph back and writing it again gives its quads."""
    for whole in (kerry, lavrov):
        less_sure = [tuple(replace(one, confidence=0.7) for one in found) for found in (whole.statements, whole.facts)]
        item = replace(whole, statements=less_sure[0], facts=less_sure[1])
        quads = set(article_quads(item, run=RUN))
        read = findings_in(quads, Identifiers())
        activity = next(quad.subject for quad in quads if quad.object == gs("ExtractionRun"))
        again = set(finding_quads(read, activity=activity, identifiers=Identifiers()))  # type: ignore[arg-type]
        about = {activity, Identifiers().node("article", item.article.id)}
        assert again == {quad for quad in quads if quad.subject not in about}


def test_no_field_of_a_finding_is_lost() -> None:
    """What is read back from a graph has all that a statement, claim or fact can have; none is left at its default."""
    text = "A said B. C said D."
    proof = (
        Evidence("title", 0, 3, "A s", "p", "q", "said", "rule"),
        Evidence("text", 5, 8, "d B", "p", "q", "s", "r"),
    )
    day = date(2026, 1, 2)
    said = Statement(
        "a" * 16, "according-to", "B", "en", "a", proof, "A", "said", "b", "c", day, "b" * 16, "topic", 0.5, 0.6
    )
    claim = Claim("c" * 16, "a", "opposes", "b", proof, "negative", "intended", ("a" * 16,), day, 0.7, inferred=True)
    facts = (
        Fact("d" * 16, "a", "holdsOffice", "Foreign Minister", proof, "b", day, 0.8),
        Fact("e" * 16, "a", "memberOf", "c", proof, "b", day, 0.8),
    )
    for record in (said, claim, *facts, *proof):
        assert not [field.name for field in fields(record) if getattr(record, field.name) == field.default]
    people = tuple(Actor(key, "Person", (("en", key.upper()), ("id", "x")), (("en", "y"),), "Q1") for key in "abc")
    found = Findings(Article("x", text, "en", "T"), people, (said,), (claim,), facts)
    read = findings_in(article_quads(found, run=RUN), Identifiers())
    in_order = tuple(sorted(proof, key=lambda item: item.part))
    expected = [replace(record, evidence=in_order) for record in (said, claim, *facts)]  # type: ignore[type-var]
    assert [*read.statements, *read.claims, *read.facts] == expected
    assert read.actors == people


names = some.sampled_from(["united-states", "Russia", "ISIS", "John Kerry", "Sergey Lavrov", "Nobody Known", "AS"])
kinds: some.SearchStrategy[CorrectionKind] = some.sampled_from(["merge", "not-same", "speaker", "statement", "kind"])
texts = some.sampled_from(["melawan ISIS", "US", "supports Russia", "AS"])


@some.composite
def corrections(draw: some.DrawFn) -> Correction:
    """Draw a correction that may fit one of the two articles."""
    kind = draw(kinds)
    article = draw(some.sampled_from(["", "kerry-1", "lavrov-1"]))
    day = draw(some.sampled_from([None, date(2026, 1, 1), date(2026, 1, 2)]))
    text = draw(texts) if kind not in ("merge", "kind") else ""
    was = draw(names) if kind != "statement" else ""
    becomes = draw(some.sampled_from(["Person", "State"])) if kind == "kind" else draw(names)
    return Correction(kind, article, text, was, "" if kind == "statement" else becomes, on=day)


@settings(max_examples=60, deadline=None)
@given(some.lists(corrections(), max_size=5), some.randoms(use_true_random=False))
def test_any_corrections_give_one_graph_and_go_again(
    kerry_and_lavrov: tuple[Findings, Findings], drawn: list[Correction], chance: object
) -> None:
    """Whatever corrections come, in whatever order: one graph, which fits the shapes' rules; without them the first."""
    kerry, lavrov = kerry_and_lavrov
    with open_store("", backend="memory") as store:
        update(store, [kerry], RUN)
        taken: list[Correction] = []
        for row in drawn:
            try:
                add_corrections(store, placed([row]))
            except CorrectionError:
                continue
            taken.append(row)
        update(store, [lavrov], RUN)
        held = list(read_corrections(store))
        chance.shuffle(held)  # type: ignore[attr-defined]
        assert written(store) == built([lavrov, kerry], held)
        for graph in store.graphs():
            if graph.startswith(store.identifiers.article_graphs):
                assert as_extracted(store.quads(graph)) in (
                    frozenset(article_quads(item, run=RUN)) for item in (kerry, lavrov)
                )
        remove_corrections(store, range(1, len(held) + 1))
        assert written(store) == built([kerry, lavrov])


def test_an_actor_has_one_id_after_a_merge(kerry: Findings, lavrov: Findings) -> None:
    """Also where articles have different ids for it and the gazetteer has a third; no row of it is contradicted."""
    one = Actor("ministry-in-bangkok", "Organization", (("en", "Thai Foreign Ministry"),))
    two = Actor("kementerian-luar-negeri-thailand", "Organization", (("id", "Kementerian Luar Negeri Thailand"),))
    articles = [replace(kerry, actors=(*kerry.actors, one)), replace(lavrov, actors=(*lavrov.actors, two))]
    row = Correction("merge", was="Kementerian Luar Negeri Thailand", becomes="Thai Foreign Ministry")
    with open_store("", backend="memory") as store:
        update(store, articles, RUN)
        add_corrections(store, placed([row]))
        ministries = values(store, "SELECT ?x { ?a a gs:Organization . BIND(STR(?a) AS ?x) }")
        assert len(ministries) == 1
        assert standings(store)[0].articles == 2


def test_a_merge_in_one_article_keeps_its_actor(kerry: Findings) -> None:
    """There every name that the article has for an actor counts: "Kerry" is its John Kerry."""
    row = Correction("merge", "kerry-1", was="Sergey Lavrov", becomes="Kerry")
    with open_store("", backend="memory") as store:
        update(store, [kerry], RUN)
        add_corrections(store, placed([row]))
        people = values(store, "SELECT ?x { ?a a gs:Person . BIND(STR(?a) AS ?x) }")
        assert people == {store.identifiers.node("actor", "john-kerry").value}


def test_a_server_remembers_and_forgets_as_a_folder_does(server: str, kerry: Findings, lavrov: Findings) -> None:
    """On a SPARQL server the same corrections give the same graph, and taking them out gives the first one back."""
    with open_store(server) as store:
        update(store, [kerry, lavrov], RUN)
        before = written(store)
        add_corrections(store, placed(ROWS))
        assert read_corrections(store) == tuple(sorted(ROWS, key=lambda row: row.rank))
        assert written(store) == built([kerry, lavrov], ROWS)
        remove_corrections(store, range(1, len(ROWS) + 1))
        assert written(store) == before


def test_articles_of_another_store_are_not_counted(kerry: Findings) -> None:
    """A server can hold several stores, each below a base of its own."""
    other = NamedNode("https://example.org/other/graph/article/kerry-1")
    with open_store("", backend="memory") as store:
        update(store, [kerry], RUN)
        add_corrections(store, placed([ROWS[1]]))
        quads = list(store.quads(store.identifiers.article_graph("kerry-1").value))
        store.change(add=[Quad(quad.subject, quad.predicate, quad.object, other) for quad in quads])
        assert standings(store)[0].articles == 1
        assert remove_corrections(store, [1]) == (ROWS[1],)
        assert len(list(store.quads(other.value))) == len(quads)
