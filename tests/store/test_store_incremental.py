"""The derived view kept up to date is the one made anew, and reading back gives what was attested."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as some

from kg.assemble import attest
from kg.model import Article, Claim, Evidence, Fact, Findings, Statement
from kg.store import RunInfo, open_store, remove_article, update
from kg.store.identifiers import content_hash
from kg.store.reading import attested_claims, claims_by_pair, claims_on

RUN = RunInfo("0.1.0")

names = some.sampled_from(["a", "b", "c"])
shares = some.sampled_from([0.25, 0.5, 1.0])


@some.composite
def statements(draw: some.DrawFn) -> Statement:
    """Draw a statement by one of few speakers on one of few topics."""
    speaker, content = draw(some.none() | names), draw(some.sampled_from(["one", "two"]))
    evidence = (Evidence("text", 0, 3, content),)
    return Statement(
        content_hash(speaker, content),
        "indirect",
        content,
        "en",
        speaker,
        evidence,
        topic=content,
        certainty=draw(shares),
        stated_on=draw(some.sampled_from([None, date(2020, 1, 3), date(2020, 1, 4)])),
    )


@some.composite
def claims(draw: some.DrawFn, carriers: tuple[Statement, ...]) -> Claim:
    """Draw a claim that one of the statements carries, or the narrator."""
    carrier = draw(some.sampled_from([None, *carriers]))
    relation = draw(some.sampled_from(["supports", "opposes", "agreesWith", "attacks"]))
    polarity, modality = (
        draw(some.sampled_from(["positive", "negative"])),
        draw(some.sampled_from(["asserted", "possible"])),
    )
    subject, object_ = draw(names), draw(names)
    key = content_hash(subject, relation, object_, polarity, modality, carrier and (carrier.speaker or carrier.id))
    words = draw(some.sampled_from(["Some words.", "some WORDS", "other words"]))
    evidence = tuple(
        Evidence("text", start, start + 5, words, pattern="rule")
        for start in draw(some.sets(some.integers(0, 2), min_size=1))
    )
    return Claim(
        key,
        subject,
        relation,
        object_,
        evidence,
        polarity,
        modality,
        (carrier.id,) if carrier else (),
        None,
        draw(shares),
        draw(some.booleans()),
    )


@some.composite
def findings(draw: some.DrawFn) -> Findings:
    """Draw what an article gives; few names, so that articles meet."""
    article = Article(
        draw(some.sampled_from(["1", "2", "3"])),
        "text",
        "en",
        publisher=draw(some.sampled_from([None, "P", "Q"])),
        published=draw(some.sampled_from([None, date(2020, 1, 1), date(2020, 1, 2)])),
    )
    said = tuple({statement.id: statement for statement in draw(some.lists(statements(), max_size=2))}.values())
    claimed = tuple({claim.id: claim for claim in draw(some.lists(claims(said), max_size=4))}.values())
    leads = [
        Fact(content_hash(name), name, "leads", "c", (), seen_on=date(2020, 1, 1))
        for name in draw(some.sets(names, max_size=2))
    ]
    return Findings(article, (), said, claimed, tuple(leads))


@settings(max_examples=60, deadline=None)
@given(some.lists(some.lists(findings(), max_size=2), min_size=1, max_size=4), some.sampled_from(["1", "2", "3"]))
def test_any_updates_and_removals_equal_building_anew(batches: list[list[Findings]], gone: str) -> None:
    """Whatever articles come, change or go: the store equals one built at once from their last versions."""
    last: dict[str, Findings] = {}
    with open_store("", backend="memory") as kept, open_store("", backend="memory") as anew:
        for batch in batches:
            update(kept, batch, RUN)
            last.update((item.article.id, item) for item in batch)
        assert remove_article(kept, gone) == (last.pop(gone, None) is not None)
        update(anew, last.values(), RUN)
        assert set(kept.quads()) == set(anew.quads())


@settings(max_examples=60, deadline=None)
@given(findings())
def test_reading_back_gives_what_was_attested(found: Findings) -> None:
    """Claims read from a store are those of the findings, with all that belief looks at."""
    with open_store("", backend="memory") as store:
        update(store, [found], RUN)
        read = {claim.id: claim for claim in attested_claims(store)}
    attested = {claim.id: claim for claim in attest(found)}
    assert read.keys() == attested.keys()
    for key, claim in attested.items():
        assert sorted(map(repr, read[key].attestations)) == sorted(map(repr, claim.attestations))
        assert (read[key].voice, read[key].voice_kind, read[key].on) == (claim.voice, claim.voice_kind, claim.on)
        assert (read[key].subject, read[key].relation, read[key].object) == (
            claim.subject,
            claim.relation,
            claim.object,
        )
        assert (read[key].polarity, read[key].modality) == (claim.polarity, claim.modality)


def test_claims_are_found_by_pair_and_by_matter(kerry: Findings) -> None:
    """Both directions are one pair and one matter; derived edges have subject and object too, but are no claims."""
    with open_store("", backend="memory") as store:
        update(store, [kerry], RUN)
        node = store.identifiers.node
        pairs = claims_by_pair(store)
        states, isis = node("actor", "united-states").value, node("actor", "isis").value
        assert [len(claims) for claims in pairs.values()] == [1, 1, 2]
        matter = (isis, states, "opposes")
        assert set(claims_on(store, [matter, (isis, states, "meets")])) == {matter}
        assert set(claims_on(store, [matter])[matter]) <= set(pairs[isis, states])
        assert claims_on(store, []) == {}
