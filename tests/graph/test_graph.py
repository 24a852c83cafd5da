"""What `Graph` gives: records of what the store holds, found by names and days, and DataFrames of them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pandas
import pytest

import kg
from kg import Graph
from kg.errors import AnalysisError, KgError, StoreError
from kg.query import load_queries, run_query
from kg.store import open_store


def test_statements_have_all_that_is_known(graph: Graph) -> None:
    """A statement comes with names, words, day and articles; nothing of it can be changed."""
    one = next(one for one in graph.statements(speaker="John Kerry") if one.content.startswith("ISIS wajib"))
    assert (one.id, one.kind, one.speaker, one.speaker_id) == ("d69ed18d90de482e", "direct", "John Kerry", "john-kerry")
    assert (one.date, one.cue, one.language, one.certainty) == (date(2015, 9, 26), "kata", "id", 0.9)
    assert (one.reported_by, one.topic, one.articles) == ("Iran Daily", "ISIS wajib dihentikan", ("berita-satu-1",))
    with pytest.raises(FrozenInstanceError):
        one.content = "else"  # type: ignore[misc]


def test_statements_agree_with_the_named_query(graph: Graph) -> None:
    """The same statements come as from `kg query --name said`."""
    rows = run_query(graph.store, load_queries()["said"], parameters={"actor": "Kerry"}).records()
    places = {(row["words"], row["article"]) for row in rows}
    mine = {(place.exact, place.article) for one in graph.statements(speaker="Kerry") for place in graph.evidence(one)}
    assert places <= mine


@pytest.mark.parametrize("name", ["John Kerry", "kerry", "john-kerry"])
def test_any_name_of_an_actor_will_do(graph: Graph, name: str) -> None:
    """Names in any letter case, and ids, mean the same."""
    assert graph.statements(speaker=name) == graph.statements(speaker="KERRY") != ()
    assert {one.speaker_id for one in graph.statements(speaker=name)} == {"john-kerry"}


def test_statements_about_somebody_carry_a_claim_on_them(graph: Graph) -> None:
    """What is said about an actor is what makes a claim with the actor in it."""
    about = graph.statements(about="ISIS")
    carried = {one for claim in graph.claims(object="ISIS") for one in claim.statements}
    assert carried and carried <= {one.id for one in about}
    assert set(graph.statements(about="ISIS", speaker="Kerry")) == {
        one for one in about if one.speaker_id == "john-kerry"
    }


def test_statements_by_day_and_kind(graph: Graph) -> None:
    """Both ends of a range are part of it; the order is that of days."""
    some = graph.statements(since="2015-09-27", until=date(2015, 10, 1))
    assert some and all(date(2015, 9, 27) <= one.date <= date(2015, 10, 1) for one in some if one.date)
    assert [one.date for one in some] == sorted(one.date for one in some if one.date)
    every = graph.statements()
    assert sum(len(graph.statements(kind=kind)) for kind in {one.kind for one in every}) == len(every)
    assert graph.statements(kind="according-to") == graph.statements(kind="accordingTo")
    assert graph.statements(limit=2) == every[:2]


def test_statements_by_their_words(graph: Graph) -> None:
    """All words must stand in the quote, in any form; with a speaker, both must hold."""
    assert {one.content for one in graph.statements(text="dihentikan isis")} == {
        "ISIS wajib dihentikan, dan kami melawan mereka"
    }
    assert graph.statements(text="dihentikan isis", speaker="Lavrov") == graph.statements(text="zebra")
    assert len(graph.statements(text="zebra")) == 0


def test_claims_have_voice_and_belief(graph: Graph) -> None:
    """A claim comes with who makes it, what speaks for it, and the statements that carry it."""
    (one,) = graph.claims(subject="AS", object="Rusia", relation="agrees with", voice="Kerry")
    assert (one.subject, one.relation, one.object, one.polarity) == (
        "United States",
        "agreesWith",
        "Russia",
        "positive",
    )
    assert (one.voice, one.voice_ids) == ("John Kerry", ("john-kerry",))
    assert one.belief is not None and 0 < one.belief <= 1
    assert {one.id for one in graph.statements(about="Rusia")} >= set(one.statements)


def test_claims_agree_with_the_named_query(graph: Graph) -> None:
    """The same claims, voices and days come as from `kg query --name opposes`."""
    rows = run_query(graph.store, load_queries()["opposes"], parameters={"object": "ISIS"}).records()
    told = {(row["voice"], row["subject"], row["polarity"], row["belief"]) for row in rows}
    claims = graph.claims(relation="opposes", object="ISIS")
    assert {(one.voice, one.subject, one.polarity, one.belief) for one in claims} == told


def test_claims_are_narrowed(graph: Graph) -> None:
    """Polarity, modality, belief and days are bounds; an article's own claims have the narrator as voice."""
    every = graph.claims()
    for polarity in ("positive", "negative"):
        assert set(graph.claims(polarity=polarity)) == {one for one in every if one.polarity == polarity} != set()
    assert set(graph.claims(belief=0.8)) == {one for one in every if (one.belief or 0) >= 0.8} != set(every)
    assert set(graph.claims(modality="asserted")) == {one for one in every if one.modality == "asserted"}
    late = graph.claims(since="2015-10-01")
    assert set(late) == {one for one in every if one.date and one.date >= date(2015, 10, 1)} != set()
    assert {one.voice for one in every if not one.statements} == {"narrator"}


def test_evidence_leads_to_the_exact_words(graph: Graph, root: Path) -> None:
    """Each place of a statement or claim slices back to its quote."""
    places = [place for one in (*graph.statements(), *graph.claims()) for place in graph.evidence(one)]
    assert len(places) > 30
    for place in places:
        text = (root / "tests" / "query" / "data" / f"{place.article}.txt").read_text("utf-8")
        assert (text if place.part == "text" else place.title)[place.start : place.end] == place.exact


def test_evidence_by_record_hit_id_and_iri(graph: Graph) -> None:
    """However a statement is given, its evidence is the same."""
    one = graph.statements(text="wajib dihentikan")[0]
    hit = graph.search("wajib dihentikan", where="quotes")[0]
    assert graph.evidence(one) == graph.evidence(hit) == graph.evidence(one.id) == graph.evidence(one.iri)
    with pytest.raises(StoreError, match="is an actor"):
        graph.evidence(graph.search("Kerry", where="labels")[0])


def test_actors_and_articles(graph: Graph) -> None:
    """Actors come with their names in both languages, articles with what they gave."""
    (one,) = graph.actors("AS")
    assert (one.id, one.kind, one.name) == ("united-states", "State", "United States")
    assert ("id", "Amerika Serikat") in one.names and "AS" in one.aliases
    assert {one.kind for one in graph.actors(kind="Person")} == {"Person"}
    assert len(graph.actors()) > len(graph.actors(kind="Person")) > 0
    articles = graph.articles()
    assert [one.id for one in articles][0] == "berita-satu-1" and len(articles) == 3
    assert sum(one.statements for one in articles) >= len(graph.statements())


def test_names_in_indonesian(folder: Path) -> None:
    """The language of names is chosen at opening."""
    with Graph.open(folder, language="id") as graph:
        assert {one.subject for one in graph.claims(subject="AS")} == {"Amerika Serikat"}
        assert graph.actors("AS")[0].name == "Amerika Serikat"


def test_queries_by_name_and_in_sparql(graph: Graph) -> None:
    """Named queries take their parameters as keywords, of whatever type; SPARQL is answered too."""
    assert graph.query("said", actor="Kerry", limit=2).rows == graph.query("said", actor="Kerry").rows[:2]
    assert graph.query("opposes", object="ISIS", since=date(2015, 10, 1)).rows
    assert graph.query("ASK { ?s a gs:Statement }").rows == ((True,),)


def test_search_is_that_of_the_command(graph: Graph) -> None:
    """Hits come ranked, narrowed by speaker and days."""
    assert graph.search("ISIS wajib")[0].match == "phrase"
    assert {hit.speaker_id for hit in graph.search("ISIS", speaker="Lavrov", since="2015-01-01")} == {"sergei-lavrov"}
    assert len(graph.search("ISIS", limit=1)) == 1


def test_frames_have_a_column_for_each_field(graph: Graph) -> None:
    """Statements, claims, hits and answers are DataFrames at will; days are times, also where none is known."""
    frame = graph.statements(speaker="Kerry").frame()
    assert list(frame.columns)[:4] == ["id", "iri", "kind", "speaker"] and len(frame) == len(
        graph.statements(speaker="Kerry")
    )
    assert frame["date"].dtype == "datetime64[s]" and frame["date"].min() == pandas.Timestamp("2015-09-26")
    assert graph.claims(belief=1).frame()["date"].dtype == "datetime64[s]"
    assert graph.claims().frame()["belief"].dtype == "float64"
    assert graph.search("ISIS").frame()["text"].str.contains("ISIS").all()
    assert graph.query("speakers").frame().shape[0] == len(graph.query("speakers").rows)


def test_a_missing_pandas_is_one_line(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    for answer in (graph.articles(), graph.query("speakers")):
        with pytest.raises(AnalysisError, match=r"pip install geostatements\[pandas\]"):
            answer.frame()


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda graph: graph.statements(speaker="Kery"), "no actor .* 'Kery': did you mean"),
        (lambda graph: graph.statements(about=""), "no actor"),
        (lambda graph: graph.claims(relation="opose"), "did you mean opposes"),
        (lambda graph: graph.claims(polarity="maybe"), "none of positive, negative"),
        (lambda graph: graph.claims(belief=2), "from 0 to 1"),
        (lambda graph: graph.claims(since="yesterday"), "no day"),
        (lambda graph: graph.statements(kind="song"), "none of direct"),
        (lambda graph: graph.statements(limit=0), "limit"),
        (lambda graph: graph.statements(text=" "), "search is empty"),
        (lambda graph: graph.actors(kind="Ship"), "none of Person"),
        (lambda graph: graph.evidence("nothing"), "no statement, claim or fact"),
        (lambda graph: graph.evidence(""), "no statement, claim or fact"),
        (lambda graph: graph.search("ISIS", where="titles"), "none of all"),
        (lambda graph: graph.query("sayd"), "did you mean said"),
        (lambda graph: graph.query("said", actr="Kerry"), "no such parameter"),
        (lambda graph: graph.query("DROP ALL"), "only read"),
        (lambda graph: graph.query(""), "query is empty"),
        (lambda graph: Graph(graph.store, language="fr"), "none of en, id"),
    ],
)
def test_mistakes_are_one_line(graph: Graph, ask, words: str) -> None:
    """What is not there or makes no sense is said, with what there is."""
    with pytest.raises(KgError, match=words) as caught:
        ask(graph)
    assert "\n" not in str(caught.value)


def test_unknown_keywords_are_refused(graph: Graph) -> None:
    """A misspelt keyword never means everything."""
    with pytest.raises(TypeError, match="'speakr'; it takes speaker, about"):
        graph.statements(speakr="Kerry")  # type: ignore[call-arg]


def test_a_graph_is_closed_with_its_store(folder: Path, tmp_path: Path) -> None:
    """After the block nothing is answered; a store that is not there is one line; one's own store stays open."""
    with Graph.open(folder) as graph:
        assert graph.articles()
    with pytest.raises(StoreError, match="closed"):
        graph.articles()
    with pytest.raises(StoreError, match="there is no store here"):
        Graph.open(tmp_path / "none")
    with open_store("", backend="memory") as store:
        with Graph(store) as graph:
            assert len(graph.statements()) == 0 and len(graph.search("x")) == 0
        assert store.graphs() == ()


def test_the_package_stays_light() -> None:
    """`import kg` loads no store and no pandas; `from kg import Graph` loads no pandas and no model."""
    code = (
        "import sys; import kg; print('kg.graph' in sys.modules); from kg import Graph; "
        "print(*{'pandas', 'onnxruntime', 'spacy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["False", ""]
    assert "Graph" in dir(kg) and not hasattr(kg, "Graf")
