"""Edges, links and beliefs of claims from several articles."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date

import pytest

from kg.assemble import Attestation, AttestedClaim, DerivedView, Link, assemble, load_constants
from kg.errors import DataFileError
from kg.vocab.relations import load_relations


def attested(identifier: str, relation: str = "opposes", **changes: object) -> AttestedClaim:
    """Return a narrated claim of "a" on "b" with one piece of evidence of its own."""
    claim = AttestedClaim(
        identifier, "a", relation, "b", "positive", "asserted", None, "narrator", (Attestation("P", identifier),)
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def view(*claims: AttestedClaim) -> DerivedView:
    """Return the derived view of these claims with the shipped constants."""
    return assemble(claims, relations=load_relations(), constants=load_constants())


def links(*claims: AttestedClaim) -> set[tuple[str, str, str]]:
    """Return the links of these claims as tuples."""
    return {(link.kind, link.source, link.target) for link in view(*claims).links}


def test_an_edge_counts_claims_and_not_articles() -> None:
    """The same claim from two articles is one claim; another voice's is a second."""
    (edge,) = view(attested("1"), attested("1"), attested("2", voice="v", voice_kind="speaker")).edges
    assert (edge.subject, edge.relation, edge.object, edge.weight, edge.claims) == ("a", "opposes", "b", 2, ("1", "2"))


@pytest.mark.parametrize("change", [{"polarity": "negative"}, {"modality": "possible"}, {"modality": "requested"}])
def test_only_positive_asserted_claims_make_edges(change: dict[str, object]) -> None:
    """What is denied, intended, requested or possible has a belief but no edge."""
    found = view(attested("1", **change))
    assert found.edges == ()
    assert [claim for claim, _ in found.beliefs] == ["1"]


def test_a_symmetric_relation_has_one_edge() -> None:
    """Both directions of agreesWith are one edge in order of the ids; both directions of opposes are two."""
    turned = {"subject": "b", "object": "a"}
    (edge,) = view(attested("1", "agreesWith"), attested("2", "agreesWith", **turned)).edges
    assert (edge.subject, edge.object, edge.symmetric, edge.weight) == ("a", "b", True, 2)
    assert len(view(attested("1"), attested("2", **turned)).edges) == 2


SPEAKER = {"voice": "v", "voice_kind": "speaker"}
UNNAMED = {"voice_kind": "unnamed"}
NEGATIVE = {"polarity": "negative"}
TURNED = {"subject": "b", "object": "a"}
POSSIBLE = {"modality": "possible"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param({}, SPEAKER, "corroborates", id="another voice agrees"),
        pytest.param(UNNAMED, UNNAMED, "corroborates", id="two who are not named are two voices"),
        pytest.param(SPEAKER, {**SPEAKER, **POSSIBLE}, None, id="another modality"),
        pytest.param({}, NEGATIVE, "contradicts", id="the narrator contradicts himself"),
        pytest.param(SPEAKER, {**SPEAKER, **NEGATIVE}, "contradicts", id="a change of position"),
        pytest.param({}, {**NEGATIVE, **POSSIBLE}, None, id="a possibility denied contradicts nothing"),
        pytest.param({}, {**NEGATIVE, **TURNED}, None, id="the other direction is another matter"),
        pytest.param(
            {"relation": "agreesWith"}, {"relation": "agreesWith", **NEGATIVE, **TURNED}, "contradicts", id="symmetric"
        ),
        pytest.param(
            {"relation": "agreesWith"}, {"relation": "agreesWith", **TURNED}, None, id="same voice, turned round"
        ),
        pytest.param({"relation": "supports"}, {}, "opposed", id="supports against opposes"),
        pytest.param({"relation": "supports"}, TURNED, None, id="A supports B, B opposes A"),
        pytest.param({"relation": "supports"}, NEGATIVE, None, id="supporting and not opposing go together"),
        pytest.param(
            {"relation": "accuses"}, {"relation": "denies", **TURNED}, "answered", id="an allegation and its denial"
        ),
        pytest.param({"relation": "accuses"}, {"relation": "denies"}, None, id="A accuses B, A denies something to B"),
        pytest.param({"relation": "meets"}, {}, None, id="meeting and opposing go together"),
        pytest.param({}, {"object": "c", **SPEAKER}, None, id="another object"),
    ],
)
def test_links_between_two_claims(first: dict[str, object], second: dict[str, object], expected: str | None) -> None:
    """Two claims are linked as the rules say, or not at all."""
    found = links(replace(attested("1"), **first), replace(attested("2"), **second))  # type: ignore[arg-type]
    assert found == ({(expected, "1", "2")} if expected else set())


def test_links_grow_with_the_number_of_claims() -> None:
    """A claim meets a bounded number of others, the most believed first, so many voices cost no square."""
    constants = load_constants()
    voices = [attested(f"{number:04}", voice=f"v{number}", voice_kind="speaker") for number in range(300)]
    strong = attested("strong", attestations=tuple(Attestation(f"P{number}", f"w{number}") for number in range(9)))
    found = view(*voices, strong).links
    assert len(found) <= constants.links * 301
    assert sum("strong" in (link.source, link.target) for link in found) == 300


def test_the_order_of_claims_does_not_matter() -> None:
    """The same claims in any order give the same view, down to the last digit."""
    claims = [
        attested(str(number), attestations=(Attestation(f"P{number % 3}", f"w{number % 5}", confidence=0.1 * number),))
        for number in range(9)
    ]
    claims += [replace(claim, polarity="negative", id=claim.id + "n") for claim in claims]
    assert view(*claims) == view(*reversed(claims))


def test_nothing_gives_an_empty_view() -> None:
    """No claims, no view."""
    assert view() == DerivedView()


def test_constants_must_name_known_relations() -> None:
    """An opposed pair with an unknown relation is an error that names it."""
    constants = replace(load_constants(), opposed=frozenset({frozenset({"supports", "hates"})}))
    with pytest.raises(DataFileError, match="'hates'"):
        assemble([], relations=load_relations(), constants=constants)


def test_links_are_records() -> None:
    """A link is equal to another with the same ends and kind."""
    assert view(attested("2"), attested("1", **NEGATIVE)).links == (Link("contradicts", "1", "2"),)


NINE, TEN, ELEVEN = date(2015, 9, 1), date(2015, 10, 1), date(2015, 11, 1)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param({"on": NINE}, {**NEGATIVE, "on": TEN}, [("a", "1", "2", NINE, TEN)], id="an actor changes"),
        pytest.param({"on": TEN}, {**NEGATIVE, "on": NINE}, [("a", "2", "1", NINE, TEN)], id="the other way"),
        pytest.param(
            {**SPEAKER, "on": NINE},
            {**SPEAKER, "relation": "supports", "on": TEN},
            [("v", "1", "2", NINE, TEN)],
            id="a speaker changes what he says of others",
        ),
        pytest.param({"on": NINE}, {**NEGATIVE, "on": NINE}, [], id="on one day"),
        pytest.param({"on": NINE}, NEGATIVE, [], id="on no known day"),
        pytest.param({"on": NINE}, {**SPEAKER, **NEGATIVE, "on": TEN}, [], id="two voices"),
        pytest.param({**UNNAMED, "on": NINE}, {**UNNAMED, **NEGATIVE, "on": TEN}, [], id="nobody knows who"),
        pytest.param({"on": NINE}, {"relation": "meets", "on": TEN}, [], id="what goes together"),
        pytest.param(
            {"relation": "accuses", "on": NINE}, {"relation": "denies", **TURNED, "on": TEN}, [], id="an answer"
        ),
    ],
)
def test_changes_of_position(
    first: dict[str, object], second: dict[str, object], expected: list[tuple[object, ...]]
) -> None:
    """Who makes claims that contradict each other on different days has changed position between them."""
    found = view(replace(attested("1"), **first), replace(attested("2"), **second)).changes  # type: ignore[arg-type]
    assert [astuple(change) for change in found] == expected


def test_whoever_changes_back_has_changed_twice() -> None:
    """Each turn is a change, with the last day before and the first day after it."""
    for_it = [replace(attested("1"), on=day) for day in (NINE, ELEVEN)]
    against = replace(attested("2"), polarity="negative", on=TEN)
    found = view(*for_it, against).changes
    assert [astuple(change)[1:] for change in found] == [("1", "2", NINE, TEN), ("2", "1", TEN, ELEVEN)]


def test_going_back_and_forth_gives_no_more_than_the_first_and_last_turn_each_way() -> None:
    """However often somebody turns between two claims, there are four changes: the first and the latest each way."""
    days = [date(2015, month, 1) for month in range(1, 13)]
    for_it = [replace(attested("1"), on=day) for day in days[::2]]
    against = [replace(attested("2"), polarity="negative", on=day) for day in days[1::2]]
    found = view(*for_it, *against).changes
    assert [(change.old, change.new, change.new_day.month) for change in found] == [
        ("1", "2", 2),
        ("2", "1", 3),
        ("2", "1", 11),
        ("1", "2", 12),
    ]
