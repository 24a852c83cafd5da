"""What corrections make of the findings of one article: exactly what they are about, and nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.correct import Correction, CorrectionKind, Corrector, Outcome, Renewal, known_names
from kg.correct.references import article_keys, cell_keys
from kg.correct.selection import Selection
from kg.model import Actor, ActorKind, Article, Claim, Evidence, Fact, Findings, Statement
from kg.resolve.sameness import claim_id, fact_id, statement_id
from kg.vocab.relations import load_relations

TEXT = (
    "Ali said the talks were over. Ali said again that Utopia attacks Ruritania. "
    "Budi, the minister of Utopia, met Ali. Utopia attacks Ruritania, wrote the paper."
)
FIRST, SECOND = "the talks were over", "Utopia attacks Ruritania"


def actor(key: str, kind: ActorKind, name: str, *aliases: str) -> Actor:
    """Return an actor that is called by an English name."""
    return Actor(key, kind, (("en", name),), tuple(("en", alias) for alias in aliases))


def at(words: str, nth: int = 0) -> Evidence:
    """Return the nth place of words in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    end = start + len(words)
    return Evidence("text", start, end, words, TEXT[max(0, start - 40) : start], TEXT[end : end + 40])


def said(speaker: str | None, words: str, text: str = "Ali") -> Statement:
    """Return a statement, with the id that extraction gives it."""
    return Statement(
        statement_id(speaker, text, words), "indirect", words, "en", speaker, (at(words),), speaker_text=text
    )


def claimed(subject: str, relation: str, object_: str, by: Sequence[Statement], *evidence: Evidence) -> Claim:
    """Return a claim, with the id that extraction gives it."""
    key = claim_id((subject, object_), relation, "positive", "asserted", by[0] if by else None)
    return Claim(key, subject, relation, object_, evidence, statements=tuple(statement.id for statement in by))


ONE, TWO = said("ali", FIRST), said("ali", SECOND)
BOTH = claimed("utopia", "attacks", "ruritania", [ONE, TWO], at(FIRST), at(SECOND))
TOLD = claimed("utopia", "attacks", "ruritania", [], at(SECOND, 1))
MET = replace(claimed("ali", "meets", "budi", [], at("met Ali")))
OFFICE = Fact(
    fact_id("budi", "holdsOffice", "Minister", "utopia"), "budi", "holdsOffice", "Minister", (at("Budi"),), "utopia"
)
FINDINGS = Findings(
    Article("utopia-1", "", "en", url="https://example.org/u", source="news.csv:3"),
    (
        actor("ali", "Person", "Ali"),
        actor("budi", "Person", "Budi", "the minister"),
        actor("ruritania", "State", "Ruritania"),
        actor("utopia", "State", "Utopia"),
    ),
    (ONE, TWO),
    (BOTH, TOLD, MET),
    (OFFICE,),
)


def corrected(*rows: Correction) -> Outcome:
    """Return what corrections make of the findings."""
    return Corrector(rows, names=known_names(), relations=load_relations()).correct(FINDINGS)


def claims(outcome: Outcome) -> set[tuple[str, ...]]:
    """Return the claims as subject, relation, object, polarity and places."""
    return {
        (claim.subject, claim.relation, claim.object, claim.polarity, *(str(item.start) for item in claim.evidence))
        for claim in outcome.findings.claims
    }


def test_without_a_match_nothing_is_touched() -> None:
    """The very same findings come back."""
    rows = [
        Correction("merge", was="Nobody", becomes="Ali"),
        Correction("speaker", "other-article", FIRST, "", "Budi"),
        Correction("speaker", "", FIRST, "Budi", "Citra"),
        Correction("statement", text="words that stand nowhere"),
        Correction("relation", was="Ruritania attacks Utopia"),
        Correction("relation", was="not: Utopia attacks Ruritania"),
        Correction("relation", was="Utopia attacks Ruritania (intended)"),
        Correction("kind", was="Ali", becomes="Person"),
        Correction("not-same", "utopia-1", "words elsewhere", "Ali", "Citra"),
    ]
    outcome = corrected(*rows)
    assert outcome == Outcome(FINDINGS)


@pytest.mark.parametrize(
    "article",
    ["", "utopia-1", "https://example.org/u", "news.csv", "news.csv:3", "tables/news.csv", "article:utopia-1"],
)
def test_an_article_is_known_by_id_address_or_file(article: str) -> None:
    """A table by its name, and by name and row."""
    assert corrected(Correction("speaker", article, FIRST, becomes="Budi")).applied


@pytest.mark.parametrize("article", ["news.csv:30", "news", "example.org", "utopia"])
def test_a_part_of_a_name_is_another_article(article: str) -> None:
    """No article is taken for another one."""
    assert not corrected(Correction("speaker", article, FIRST, becomes="Budi")).applied


def test_a_speaker_takes_along_what_the_statement_carries_and_no_more() -> None:
    """A claim that two statements carry is parted; ids are those that extraction would have given."""
    outcome = corrected(Correction("speaker", text="THE TALKS\nwere “over”", becomes="Budi"))
    new = said("budi", FIRST)
    assert {statement.id for statement in outcome.findings.statements} == {new.id, TWO.id}
    parted = {claim.id: claim for claim in outcome.findings.claims if claim.relation == "attacks"}
    mine = claim_id(("utopia", "ruritania"), "attacks", "positive", "asserted", new)
    assert parted.keys() == {mine, BOTH.id, TOLD.id}
    assert (parted[mine].statements, parted[mine].evidence) == ((new.id,), (at(FIRST),))
    assert (parted[BOTH.id].statements, parted[BOTH.id].evidence) == ((TWO.id,), (at(SECOND),))
    row = outcome.applied[0]
    assert Renewal("statement", new.id, (ONE.id,), (row,)) in outcome.renewals
    assert Renewal("claim", mine, (BOTH.id,), (row,)) in outcome.renewals


def test_a_speaker_can_be_nobody() -> None:
    """The statement stays, with the words for its speaker."""
    outcome = corrected(Correction("speaker", text=ONE.id))
    assert said(None, FIRST).id in {statement.id for statement in outcome.findings.statements}


def test_what_a_person_put_right_is_sure() -> None:
    """Confidence is how likely it was read rightly."""
    rows = [
        Correction("speaker", text=FIRST, becomes="Budi"),
        Correction("relation", was="Ali meets Budi", becomes="aids"),
    ]
    doubted = replace(
        FINDINGS,
        statements=tuple(replace(one, confidence=0.5) for one in FINDINGS.statements),
        claims=tuple(replace(one, confidence=0.5) for one in FINDINGS.claims),
    )
    found = Corrector(rows, names=known_names(), relations=load_relations()).correct(doubted).findings
    assert {one.speaker: one.confidence for one in found.statements} == {"budi": 1.0, "ali": 0.5}
    assert {one.relation: one.confidence for one in found.claims} == {"aids": 1.0, "attacks": 0.5}


def test_a_statement_goes_with_its_claims_and_no_others() -> None:
    """What another statement carries too stays with that one's evidence."""
    outcome = corrected(Correction("statement", text=FIRST, was="Ali"))
    assert [statement.id for statement in outcome.findings.statements] == [TWO.id]
    assert {claim.id: claim.evidence for claim in outcome.findings.claims}[BOTH.id] == (at(SECOND),)
    assert [(gone.sort, gone.id) for gone in outcome.withdrawals] == [("statement", ONE.id)]


def test_a_relation_goes_everywhere_or_at_some_words() -> None:
    """With words, the evidence at other places stays."""
    everywhere = corrected(Correction("relation", was="Utopia attacks Ruritania"))
    assert claims(everywhere) == {("ali", "meets", "budi", "positive", str(at("met Ali").start))}
    assert {gone.id for gone in everywhere.withdrawals} == {BOTH.id, TOLD.id}
    here = corrected(Correction("relation", text=FIRST, was="Utopia attacks Ruritania"))
    assert ("utopia", "attacks", "ruritania", "positive", str(at(SECOND).start)) in claims(here)
    assert here.withdrawals == ()


@pytest.mark.parametrize(
    ("was", "becomes", "expected"),
    [
        ("Utopia attacks Ruritania", "supports", ("utopia", "supports", "ruritania", "positive")),
        ("Utopia attacks Ruritania", "not supports", ("utopia", "supports", "ruritania", "negative")),
        ("Utopia | attacks | Ruritania", "Budi opposes Atlantis", ("budi", "opposes", "atlantis", "positive")),
        ("Budi meets Ali", "Ali accuses Budi", ("ali", "accuses", "budi", "positive")),
    ],
)
def test_a_relation_becomes_another(was: str, becomes: str, expected: tuple[str, ...]) -> None:
    """The relation alone, denied, or with other actors; a symmetric one is found in either order."""
    assert expected in {found[:4] for found in claims(corrected(Correction("relation", was=was, becomes=becomes)))}


def test_an_address_names_one_claim() -> None:
    """By IRI, or by its digits; its former id does, too, when another correction has changed it."""
    rows = [Correction("relation", text=f"https://example.org/data/claim/{TOLD.id}")]
    assert {gone.id for gone in corrected(*rows).withdrawals} == {TOLD.id}
    rows = [Correction("relation", text=TOLD.id), Correction("merge", was="Ruritania", becomes="Atlantis")]
    assert {gone.id for gone in corrected(*rows).withdrawals} == {TOLD.id}


def test_a_fact_can_be_wrong() -> None:
    """Offices are named by their English name."""
    assert corrected(Correction("relation", was="Budi holdsOffice minister")).findings.facts == ()
    (fact,) = corrected(
        Correction("relation", was="Budi holdsOffice Minister", becomes="Ali holdsOffice Chief Minister")
    ).findings.facts
    assert (fact.subject, fact.object, fact.of) == ("ali", "Chief Minister", "utopia")


def test_merged_actors_are_one_in_all_that_is_said() -> None:
    """Claims on oneself go, the same ones meet, the old name becomes another name; later rows know both names."""
    rows = [
        Correction("merge", was="Budi", becomes="Ali"),
        Correction("speaker", text=SECOND, was="Budi", becomes="Citra"),
    ]
    outcome = corrected(*rows)
    assert {one.id for one in outcome.findings.actors} == {"ali", "ruritania", "utopia", "citra"}
    assert ("en", "Budi") in next(one for one in outcome.findings.actors if one.id == "ali").aliases
    assert MET.id in {gone.id for gone in outcome.withdrawals}
    assert {statement.speaker for statement in outcome.findings.statements} == {"ali", "citra"}
    assert [fact.subject for fact in outcome.findings.facts] == ["ali"]


def test_two_actors_can_change_places() -> None:
    """All rows look at what was there before."""
    rows = [
        Correction("not-same", "utopia-1", "", "Ali", "Budi"),
        Correction("not-same", "utopia-1", "", "Budi", "Ali"),
    ]
    outcome = corrected(*rows)
    assert {statement.speaker for statement in outcome.findings.statements} == {"budi"}
    assert [fact.subject for fact in outcome.findings.facts] == ["ali"]


def test_somebody_unknown_gets_an_id_of_his_own() -> None:
    """He is called by the words, and is nobody of that name elsewhere."""
    outcome = corrected(Correction("not-same", "utopia-1", "the minister", "Budi"))
    (fact,) = outcome.findings.facts
    assert fact.subject.startswith("the-minister-")
    assert next(one for one in outcome.findings.actors if one.id == fact.subject).name == "the minister"


def test_the_later_day_holds() -> None:
    """Of two rows that meet the same statement, whatever their order."""
    rows = [
        Correction("speaker", text="the talks", becomes="Budi", on=date(2026, 1, 2)),
        Correction("speaker", text="talks were over", becomes="Citra", on=date(2026, 1, 1)),
    ]
    for order in (rows, rows[::-1]):
        assert {one.speaker for one in corrected(*order).findings.statements} == {"ali", "budi"}


def test_known_actors_come_with_their_names() -> None:
    """An actor that is put in is the gazetteer's, by any of its names; others are called as they are written."""
    outcome = corrected(Correction("merge", was="Utopia", becomes="Amerika Serikat"))
    states = next(one for one in outcome.findings.actors if one.id == "united-states")
    assert dict(states.labels)["en"] == "United States"
    assert states.aliases == (("en", "Utopia"),)


names = some.sampled_from(
    ["Ali", "Budi", "the minister", "Utopia", "Ruritania", "Citra", "United States", "AS", "budi"]
)
kinds: some.SearchStrategy[CorrectionKind] = some.sampled_from(["merge", "not-same", "speaker", "relation", "kind"])


@some.composite
def corrections(draw: some.DrawFn) -> Correction:
    """Draw a correction that names actors, some of whom only other corrections put in."""
    kind, article = draw(kinds), draw(some.sampled_from(["", "utopia-1", "other"]))
    was, becomes = draw(names), draw(names)
    if kind == "relation":
        return Correction(kind, article, "", f"{was} attacks {draw(names)}", draw(some.sampled_from(["", "supports"])))
    text = draw(some.sampled_from(["talks", "attacks Ruritania"])) if kind in ("not-same", "speaker") else ""
    return Correction(
        kind, article, text, was, draw(some.sampled_from(["State", "Place"])) if kind == "kind" else becomes
    )


@given(some.lists(corrections(), max_size=6))
def test_those_left_out_would_change_nothing(rows: list[Correction]) -> None:
    """Looking at the corrections alone that can be about an article gives what looking at all gives."""
    article = FINDINGS.article
    fitting = [row for row in rows if not row.article or not article_keys(article).isdisjoint(cell_keys(row.article))]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Selection, "rows_for", lambda *_: sorted(set(fitting), key=lambda row: row.rank))
        everything = corrected(*rows)
    assert corrected(*rows) == everything
