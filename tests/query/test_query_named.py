from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg.errors import DataFileError, StoreError
from kg.query import NamedQuery, Value, find_query, load_queries, read_query, run_query
from kg.query.named import read_queries
from kg.store import Store, open_store

QUERIES = load_queries()
EXAMPLES = [(query, example) for query in QUERIES.values() for example in query.examples]

GOOD = """# title: T
# title-id: T
# question: Q?
# question-id: Q?
# parameter: limit (number, default 3) — rows
# example: --limit 1
# source: s
# licence: l
# date: 2026-11-24

SELECT ?s WHERE { ?s ?p ?o } LIMIT $limit
"""


def options(example: str) -> dict[str, str]:
    """Return the parameters that the options of an example give."""
    words = shlex.split(example)
    return {name.removeprefix("--"): value for name, value in zip(words[::2], words[1::2], strict=True)}


def ask(store: Store, name: str, **parameters: str) -> list[dict[str, Value]]:
    """Return the rows of a named query as mappings."""
    return list(run_query(store, QUERIES[name], parameters=parameters).records())


def test_there_are_enough_questions() -> None:
    """At least fourteen questions ship, each with words in both languages."""
    assert len(QUERIES) >= 14
    for query in QUERIES.values():
        assert all(query.titles[code] and query.questions[code].endswith("?") for code in ("en", "id"))


@pytest.mark.parametrize(("query", "example"), EXAMPLES, ids=[f"{query.name} {words}" for query, words in EXAMPLES])
def test_every_example_gives_rows(store: Store, query: NamedQuery, example: str) -> None:
    """Each example of each named query runs and finds something in the three articles."""
    assert run_query(store, query, parameters=options(example)).rows


@pytest.mark.parametrize("name", QUERIES)
def test_answers_do_not_depend_on_the_order_of_storing(store: Store, name: str) -> None:
    """A named query gives the same rows in the same order from a store that was filled the other way round."""
    parameters = options(QUERIES[name].examples[0])
    quads: list[Quad] = sorted(store.quads(), key=str, reverse=True)
    with open_store("turned", backend="memory") as turned:
        turned.change(add=quads)
        assert run_query(turned, QUERIES[name], parameters=parameters) == run_query(
            store, QUERIES[name], parameters=parameters
        )


@pytest.mark.parametrize("name", QUERIES)
def test_no_named_query_repeats_a_row(store: Store, name: str) -> None:
    """An actor who stands in several articles does not multiply the rows."""
    rows = run_query(store, QUERIES[name], parameters=options(QUERIES[name].examples[0])).rows
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    "name", ["John Kerry", "kerry", "KERRY", "john-kerry", "https://w3id.org/geostatements/data/actor/john-kerry"]
)
def test_said_takes_any_name(store: Store, name: str) -> None:
    """A speaker is found by each name in either language, in any letter case, by id and by IRI."""
    rows = ask(store, "said", actor=name)
    assert len(rows) == 7
    assert {row["speaker"] for row in rows} == {"John Kerry"}


def test_said_gives_the_exact_words_and_their_place(store: Store) -> None:
    """A quote comes with its day, cue, the outlet it was taken from, article, part and offsets."""
    (row,) = ask(store, "said", actor="Kerry", containing="wajib")
    assert row == {
        "date": date(2015, 9, 26),
        "speaker": "John Kerry",
        "speech": "direct",
        "cue": "kata",
        "words": "ISIS wajib dihentikan, dan kami melawan mereka",
        "reportedBy": "Iran Daily",
        "article": "berita-satu-1",
        "part": "text",
        "start": 151,
        "end": 197,
    }


@pytest.mark.parametrize(
    ("english", "indonesian"), [("United States", "Amerika Serikat"), ("US", "AS"), ("Russia", "moskow")]
)
def test_names_of_both_languages_mean_the_same_actor(store: Store, english: str, indonesian: str) -> None:
    """The same rows come for an actor's English and Indonesian names."""
    assert ask(store, "alliances", actor=english) == ask(store, "alliances", actor=indonesian) != []


def test_opposes_tells_the_voice(store: Store) -> None:
    """Who opposes ISIS, according to whom: a denial by another voice is kept beside the claim."""
    rows = ask(store, "opposes", object="ISIS", subject="Rusia")
    assert [(row["voice"], row["polarity"], row["belief"]) for row in rows] == [
        ("Sergei Lavrov", "positive", 0.96),
        ("John Kerry", "negative", 0.79),
        ("Sergei Lavrov", "positive", 0.96),
    ]


def test_language_chooses_names_and_relations(store: Store) -> None:
    """With language=id, actors and relations have Indonesian names, and English ones where there are no others."""
    rows = ask(store, "stances", subject="AS", object="Rusia", language="id")
    assert [(row["voice"], row["subject"], row["relation"], row["object"]) for row in rows] == [
        ("John Kerry", "Amerika Serikat", "sependapat dengan", "Rusia")
    ]


def test_days_bound_the_answer_on_both_sides(store: Store) -> None:
    """The days since and until are both part of the range; the day of a statement goes before that of its article."""
    rows = ask(store, "opposes", since="2015-09-27", until="2015-10-01")
    assert [row["date"] for row in rows] == [date(2015, 9, 27), date(2015, 9, 27), date(2015, 10, 1)]


def test_disputes_puts_the_first_speaker_first(store: Store) -> None:
    """Between Lavrov and Kerry the same contradictions come as between Kerry and Lavrov, sides changed."""
    one = ask(store, "disputes", first="Kerry", second="Lavrov")
    other = ask(store, "disputes", first="Lavrov", second="Kerry")
    assert {(row["says1"], row["says2"]) for row in one} == {(row["says2"], row["says1"]) for row in other}
    assert ("not: Russia opposes ISIS", "Russia opposes ISIS") in {(row["says1"], row["says2"]) for row in one}


@pytest.mark.parametrize("speaker", ["Kerry", "Lavrov"])
def test_disputes_of_one_actor_are_with_all_others(store: Store, speaker: str) -> None:
    """Whoever is named alone stands first, and each pair of claims comes with the words of both."""
    rows = ask(store, "disputes", first=speaker)
    assert len(rows) == 3
    assert all(speaker in str(row["voice1"]) and speaker not in str(row["voice2"]) for row in rows)
    assert all(row["quote1"] and row["quote2"] and row["articles1"] and row["articles2"] for row in rows)


def test_contradictions_come_once(store: Store) -> None:
    """A pair of claims is listed once, although the link holds both ways."""
    assert len(ask(store, "contradictions")) == 3


def test_narrated_has_no_speakers(store: Store) -> None:
    """Claims in the article's own voice exclude all that a speaker says."""
    assert {row["voice"] for row in ask(store, "narrated")} == {"narrator"}
    assert len(ask(store, "narrated")) == 5


def test_speakers_and_topics_count_statements_once(store: Store) -> None:
    """A statement with two places counts once."""
    assert [(row["speaker"], row["statements"]) for row in ask(store, "speakers", limit="2")] == [
        ("John Kerry", 6),
        ("Sergei Lavrov", 4),
    ]
    assert sum(int(str(row["statements"])) for row in ask(store, "topics", actor="Kerry")) == 6


def test_optional_actor_means_all(store: Store) -> None:
    """Leaving an optional actor out, or writing any, lists all of them."""
    assert ask(store, "offices") == ask(store, "offices", of="any")
    assert [row["holder"] for row in ask(store, "offices")] == ["Retno Marsudi", "Sergei Lavrov", "John Kerry"]


@pytest.mark.parametrize(
    ("name", "parameters", "problem"),
    [
        ("said", {}, "parameter 'actor' is missing"),
        ("said", {"actor": "Kery"}, "did you mean Kerry"),
        ("said", {"actor": "Nobody at all"}, "check the spelling"),
        ("said", {"actor": " "}, "no actor in this store"),
        ("said", {"actor": "Kerry", "when": "now"}, "no such parameter; it takes actor, containing"),
        ("said", {"actor": "Kerry", "since": "26/9/2015"}, "no day; write it as in 2015-09-26"),
        ("said", {"actor": "Kerry", "language": "fr"}, "not one of the languages en, id"),
        ("said", {"actor": "Kerry", "limit": "-1"}, "no whole number"),
        ("said", {"actor": "Kerry", "limit": "٣"}, "no whole number"),
        ("stances", {"relation": "opose"}, "did you mean opposes"),
    ],
)
def test_wrong_parameters_are_told(store: Store, name: str, parameters: dict[str, str], problem: str) -> None:
    """A missing, unknown or malformed parameter is one clear line."""
    with pytest.raises(StoreError, match="^[^\n]*$") as caught:
        ask(store, name, **parameters)
    assert problem in str(caught.value)


@pytest.mark.parametrize("name", ["mendukung", "supports", "gs:supports", "Supports"])
def test_relations_have_names_in_both_languages(store: Store, name: str) -> None:
    """A relation is found by its id and by its labels."""
    assert len(ask(store, "stances", relation=name)) == 2


def test_unknown_query_lists_near_names() -> None:
    """A misspelt query name gets the names that are near; a strange one all names."""
    assert find_query("said", QUERIES) is QUERIES["said"]
    with pytest.raises(StoreError, match="did you mean opposes"):
        find_query("opose", QUERIES)
    with pytest.raises(StoreError, match="choose one of accuses, .*topics"):
        find_query("zzz", QUERIES)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("# title: T\n", "", "exactly one line '# title: ...', has 0"),
        ("# title: T\n", "# title: T\n# title: U\n", "has 2"),
        ("# licence: l\n", "", "licence"),
        ("# example: --limit 1\n", "", "example"),
        ("(number, default 3)", "(numeral, default 3)", "write name \\(kind, default value\\)"),
        ("(number, default 3) — rows", "number", "write name"),
        (" LIMIT $limit", "", "limit is declared but not used"),
        ("?s ?p", "?s $p", "p is used but not declared"),
        ("SELECT ?s WHERE", "WHERE", "holds no SELECT"),
        ("# example", "# parameter: limit (number) — again\n# example", "declares a parameter twice"),
    ],
)
def test_malformed_files_are_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """The loader names the file and what is wrong with it."""
    path = tmp_path / "some.rq"
    path.write_text(GOOD, "utf-8")
    assert read_query(path).parameters[0].default == "3"
    path.write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(DataFileError, match=problem) as caught:
        read_query(path)
    assert str(path) in str(caught.value)


def test_unreadable_files_are_named(tmp_path: Path) -> None:
    """A missing file, one that is not UTF-8, a bad name and an empty folder are told."""
    (tmp_path / "latin.rq").write_bytes(b"# title: \xff")
    (tmp_path / "Bad_Name.rq").write_text(GOOD, "utf-8")
    for name in ("missing", "latin", "Bad_Name"):
        with pytest.raises(DataFileError, match=name):
            read_query(tmp_path / f"{name}.rq")
    with pytest.raises(DataFileError, match=r"holds no \.rq file"):
        read_queries(tmp_path / "nowhere")


DATED = [name for name, query in QUERIES.items() if {"since", "until"} <= {one.name for one in query.parameters}]


def test_most_questions_can_be_asked_of_a_stretch_of_time() -> None:
    """Only what sums up all time, or lists what has no day, takes no days."""
    assert set(QUERIES) - set(DATED) == {"agrees", "alliances"}


@pytest.mark.parametrize("name", DATED)
def test_days_bound_every_question_that_takes_them(store: Store, name: str) -> None:
    """Nothing is found before the first day or after the last; between them is all that is found without days."""
    given = options(QUERIES[name].examples[0])
    given |= {"since": "0001-01-01", "until": "9999-12-31"}
    every = ask(store, name, **given)
    assert every
    assert ask(store, name, **given | {"since": "2014-01-01", "until": "2016-12-31"}) == every
    assert ask(store, name, **given | {"since": "2016-12-31"}) == []
    assert ask(store, name, **given | {"until": "2014-01-01"}) == []


@pytest.mark.parametrize(
    ("name", "given", "since", "found"),
    [
        ("addresses", {}, "2015-10-01", {"article": "wire-3"}),
        ("evidence", {"subject": "Rusia", "object": "ISIS"}, "2015-10-01", {"article": "wire-3"}),
        ("statement-articles", {"words": "ISIS"}, "2015-10-02", {"article": "wire-3"}),
        ("actor-articles", {"actor": "Rusia"}, "2015-10-01", {"article": "wire-3"}),
    ],
)
def test_days_choose_the_articles(
    store: Store, name: str, given: dict[str, str], since: str, found: dict[str, str]
) -> None:
    """From a day on, only what was said or printed from then on is left."""
    rows = ask(store, name, **given, since=since)
    assert rows == [row for row in ask(store, name, **given) if found.items() <= row.items()]


def test_contradictions_belong_to_the_day_of_the_later_claim(store: Store) -> None:
    """A contradiction comes into the world with the second claim."""
    every = ask(store, "contradictions")
    early, late = ask(store, "contradictions", until="2015-09-27"), ask(store, "contradictions", since="2015-09-28")
    key = ("voice1", "says1", "voice2", "says2")
    told = [{tuple(row[name] for name in key) for row in rows} for rows in (every, early, late)]
    assert told[0] == told[1] | told[2]


LIMITED = [name for name, query in QUERIES.items() if "limit" in {p.name for p in query.parameters}]


@pytest.mark.parametrize("name", LIMITED)
def test_a_limit_takes_the_first_rows(store: Store, name: str) -> None:
    """Whatever the limit is, its rows are the first ones of all, and there are as many where there are so many."""
    given = options(QUERIES[name].examples[0]) | {"limit": "1000"}
    rows = run_query(store, QUERIES[name], parameters=given).rows
    for limit in (1, 2, 3):
        assert run_query(store, QUERIES[name], parameters=given | {"limit": str(limit)}).rows == rows[:limit]


@pytest.mark.parametrize("name", QUERIES)
def test_what_restricts_nothing_changes_nothing(store: Store, name: str) -> None:
    """The first and last day written out, and all actors that there are, give what leaving them out gives."""
    given = options(QUERIES[name].examples[0])
    days = {"since": "0001-01-02", "until": "9999-12-30"}
    known = {one.name for one in QUERIES[name].parameters}
    wide = {key: value for key, value in days.items() if key in known and key not in given}
    open_ended = run_query(store, QUERIES[name], parameters=given)
    assert run_query(store, QUERIES[name], parameters=given | wide) == open_ended
