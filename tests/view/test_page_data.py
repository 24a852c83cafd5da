"""What the page knows of a store."""

from __future__ import annotations

from collections.abc import Callable

from kg.store import Store
from kg.view import read_page_data
from kg.view.edges import claim_edges, fact_edges, topic_edges
from kg.view.page_data import DerivedEdge, PageClaim, PageData, PageEdge, PageFact, PageRelation, PageStatement

AGREES = PageRelation("agreesWith", (("en", "agrees with"),), 1, symmetric=True)
OPPOSES = PageRelation("opposes", (("en", "opposes"),), -1)


def edge(data: PageData, name: str) -> PageEdge:
    return next(found for found in data.edges if found.id == name)


def test_everything_in_the_store_is_read(store: Store) -> None:
    """Every article, statement, claim and fact of the store is on the page, sorted by id."""
    data = read_page_data(store)
    assert [article.id for article in data.articles] == ["israel", "kerry", "retno"]
    assert (len(data.statements), len(data.claims), len(data.facts)) == (8, 11, 3)
    for records in (data.actors, data.topics, data.articles, data.statements, data.claims, data.facts):
        assert [record.id for record in records] == sorted(record.id for record in records)


def test_an_actor_has_its_names_in_both_languages_and_its_kind(store: Store) -> None:
    """Labels, other names and class of an actor are read."""
    actor = next(actor for actor in read_page_data(store).actors if actor.id == "united-states")
    assert actor.kind == "State"
    assert actor.labels == (("en", "United States"), ("id", "Amerika Serikat"))
    assert actor.aliases == ("AS", "US")


def test_a_statement_has_its_words_and_all_its_places(store: Store) -> None:
    """Speaker, cue, date, reporter and kind of a statement are read, and each place with its context."""
    data = read_page_data(store)
    concern = next(item for item in data.statements if item.content == "Kami berbagi keprihatinan yang sama")
    assert (concern.speaker, concern.cue, concern.stated_on) == ("john-kerry", "kata", "2015-09-26")
    assert (concern.reported_by, concern.kind, concern.language) == ("iran-daily", "direct", "id")
    mission = next(item for item in data.statements if item.cue == "menilai")
    first, second = mission.evidence
    assert first.exact == second.exact == mission.content
    assert first.start < second.start
    assert first.prefix.endswith("menilai ") and first.suffix.startswith(". Menurut")


def test_kinds_are_named_as_in_the_ontology(store: Store) -> None:
    """A kind of two words keeps its local name."""
    assert "accordingTo" in {statement.kind for statement in read_page_data(store).statements}


def test_an_unnamed_speaker_keeps_the_words_of_the_text(store: Store) -> None:
    """Where nobody can be named there is no speaker, but what the text says."""
    denial = next(item for item in read_page_data(store).statements if "did not attack" in item.content)
    assert (denial.speaker, denial.speaker_text) == (None, "a senior official")


def test_an_office_links_its_holder_with_a_state(store: Store) -> None:
    """The edge of an office goes from the holder to the actor for which it is held; its fact names the office."""
    data = read_page_data(store)
    (fact,) = [fact for fact in data.facts if fact.subject == "john-kerry"]
    assert (fact.object, fact.of, fact.office) == (None, "united-states", (("en", "Foreign Minister"),))
    assert edge(data, "fact john-kerry holdsOffice united-states").members == (fact.id,)


def test_belief_of_an_edge_is_that_of_the_derived_view(store: Store) -> None:
    """Weight and belief of a plain edge are those that the store worked out."""
    found = edge(read_page_data(store), "claim united-states opposes isis")
    assert found.weight == 1
    assert found.belief is not None and 0 < found.belief < 1


def test_a_negated_claim_is_an_edge_of_its_own(store: Store) -> None:
    """What is denied is told apart from what is claimed."""
    found = edge(read_page_data(store), "claim united-states opposes! russia")
    assert (found.polarity, found.asserted) == ("negative", True)


def test_an_intended_claim_is_an_edge_of_its_own(store: Store) -> None:
    """What is only intended, requested or possible is told apart from what is claimed."""
    assert not edge(read_page_data(store), "claim russia negotiatesWith? united-states").asserted


def test_relations_come_with_sign_and_names(store: Store) -> None:
    """The page has the relations of the ontology with sign and names in both languages."""
    relations = {relation.id: relation for relation in read_page_data(store).relations}
    assert (relations["opposes"].sign, relations["agreesWith"].sign, relations["states"].sign) == (-1, 1, 0)
    assert relations["leads"].fact and relations["agreesWith"].symmetric
    assert dict(relations["opposes"].labels)["id"] == "menentang"


def test_an_empty_store_gives_an_empty_page(make_store: Callable[..., Store]) -> None:
    """A store without articles is no error."""
    data = read_page_data(make_store())
    assert not (data.actors or data.edges or data.statements)


def test_a_symmetric_relation_has_one_edge_for_both_directions() -> None:
    """A agrees with B and B agrees with A are one edge of weight two."""
    claims = (PageClaim("1", "a", "agreesWith", "b"), PageClaim("2", "b", "agreesWith", "a"))
    (found,) = claim_edges(claims, (AGREES,))
    assert (found.subject, found.object, found.weight, found.members) == ("a", "b", 2, ("1", "2"))


def test_both_directions_of_a_plain_relation_stay_apart() -> None:
    """A opposes B and B opposes A are two edges."""
    claims = (PageClaim("1", "a", "opposes", "b"), PageClaim("2", "b", "opposes", "a"))
    assert len(claim_edges(claims, (OPPOSES,))) == 2


def test_belief_without_a_derived_edge_is_the_highest_of_its_claims() -> None:
    """An edge that the derived view lacks counts its claims and takes the best belief."""
    claims = (PageClaim("1", "a", "opposes", "b", belief=0.4), PageClaim("2", "a", "opposes", "b", belief=0.7))
    (found,) = claim_edges(claims, (OPPOSES,))
    assert (found.weight, found.belief) == (2, 0.7)
    (found,) = claim_edges(claims, (OPPOSES,), derived=[DerivedEdge(("1", "2"), 5, 0.9)])
    assert (found.weight, found.belief) == (5, 0.9)


def test_a_derived_edge_of_other_claims_is_not_taken() -> None:
    """Weight and belief of the derived view hold for exactly the claims from which they were worked out."""
    claims = (PageClaim("1", "a", "opposes", "b"), PageClaim("2", "a", "opposes", "b", polarity="negative"))
    plain, negated = claim_edges(claims, (OPPOSES,), derived=[DerivedEdge(("1", "2"), 2, 0.9)])
    assert plain.belief is None and negated.belief is None


def test_a_fact_without_second_actor_has_no_edge() -> None:
    """An office that is held for nobody known is told in the panel alone."""
    assert fact_edges([PageFact("1", "a", "holdsOffice", office=(("en", "Imam"),))]) == ()


def test_only_named_speakers_have_topics() -> None:
    """Topics hang on speakers that are known."""
    statements = (PageStatement("1", "direct", "", speaker="a", topic="t"), PageStatement("2", "direct", "", topic="t"))
    (found,) = topic_edges(statements)
    assert (found.subject, found.object, found.members) == ("a", "t", ("1",))
