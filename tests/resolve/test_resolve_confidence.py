"""Confidence: what raises and lowers it, what of an article is left where more of it is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.errors import DataFileError
from kg.model import (
    Actor,
    Article,
    Claim,
    ClaimMention,
    Evidence,
    Fact,
    FactMention,
    Findings,
    Mention,
    Span,
    Statement,
    StatementMention,
)
from kg.resolve.confidence import KINDS, Measured, load_measured, measured_confidence, read_measured
from kg.resolve.selection import at_least
from kg.resolve.signs import signs_of_claim, signs_of_fact, signs_of_statement

KERRY = Actor("john-kerry", "Person", (("en", "John Kerry"),))
MOSCOW = Actor("russia", "State", (("en", "Russia"),))


def mention(start: int, text: str, kind: str = "name", known: str = "somebody") -> Mention:
    """Return a mention of these words at a place, known to the gazetteer unless told otherwise."""
    return Mention(Span(start, start + len(text)), text, kind, None, (known,) if known else ())  # type: ignore[arg-type]


def said(at: int, **others: object) -> StatementMention:
    """Return a statement whose cue stands at `at`, spoken by a name at the start of the text."""
    speaker = mention(0, "Kerry")
    return StatementMention("indirect", Span(100, 120), Span(at, at + 4), speaker, **others)  # type: ignore[arg-type]


def test_signs_of_a_statement() -> None:
    """A speaker unknown, far from the cue or no person, and a report within a report, are reasons for doubt."""
    assert list(signs_of_statement(said(6), KERRY)) == []
    assert list(signs_of_statement(said(6), None)) == ["speaker-unknown"]
    assert list(signs_of_statement(said(6), MOSCOW)) == ["speaker-body"]
    assert list(signs_of_statement(said(80), KERRY)) == ["speaker-far"]
    assert list(signs_of_statement(said(6, embedded_in=0), KERRY)) == ["embedded"]


def claimed(subject: Mention, object_: Mention, pattern: str = "verb-active") -> list[str]:
    """Return the signs of a claim whose trigger stands at 10."""
    return list(signs_of_claim(ClaimMention(subject, "opposes", object_, Span(0, 90), Span(10, 14), pattern=pattern)))


def test_signs_of_a_claim() -> None:
    """A party that is described, a pronoun or far away, and an inference, are reasons for doubt."""
    israel, iran = mention(0, "Israel"), mention(20, "Iran")
    assert claimed(israel, iran) == []
    assert claimed(israel, mention(60, "Iran")) == ["party-far"]
    assert claimed(mention(0, "it", "pronoun"), iran) == ["party-pronoun"]
    assert claimed(mention(0, "the group", "description"), iran) == ["party-described"]
    assert claimed(israel, iran, "event") == ["inferred"]


def test_signs_of_a_fact() -> None:
    """An office of nothing, and a holder whom the gazetteer does not know, are reasons for doubt."""
    office = FactMention(mention(0, "Lavrov"), "holdsOffice", "Foreign Minister", Span(0, 30), mention(9, "Russia"))
    assert list(signs_of_fact(office)) == []
    assert list(signs_of_fact(replace(office, of=None))) == ["office-of-nothing"]
    assert list(signs_of_fact(replace(office, subject=mention(0, "Polan", known="")))) == ["party-unlinked"]


def test_confidence_by_hand() -> None:
    """Odds of the rule's share, moved by base and signs; an unknown rule has the share of all."""
    measured = Measured(0.8, 0.0, {"good": 0.9}, {"far": -2.1972})
    assert measured.confidence("good", []) == 0.9
    assert measured.confidence("good", ["far"]) == 0.5
    assert measured.confidence("other", ["unheard of"]) == 0.8


@given(some.sampled_from(KINDS), some.text(max_size=8), some.lists(some.text(max_size=8), max_size=4))
def test_what_ships_gives_shares(kind: str, pattern: str, signs: list[str]) -> None:
    """Whatever the rule and the signs, confidence is above 0 and below 1."""
    assert 0 < measured_confidence(kind, pattern, signs) <= 1  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_signs_that_ship_only_lower(kind: str) -> None:
    """Each sign in the file is a reason for doubt."""
    measured = load_measured()[kind]  # type: ignore[index]
    assert measured.signs and all(weight < 0 for weight in measured.signs.values())


GOOD = """
statement: {share: 0.9, base: 0.1, patterns: {quote: 0.95}, signs: {far: -1}}
claim: {share: 0.8, base: 0, patterns: {}, signs: {}}
fact: {share: 0.9, base: 0, patterns: {}, signs: {}}
"""


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("fact:", "facts:", "entry fact is missing"),
        ("share: 0.8", "share: much", "claim"),
        ("quote: 0.95", "quote: 1.5", "quote 1.5"),
        ("signs: {far: -1}", "signs: [far]", "statement.signs"),
        ("base: 0.1", "base: .nan", "statement"),
        ("statement:", "statement: [", "YAML"),
    ],
)
def test_a_broken_file_is_one_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    """Each missing or wrong entry is named, with the file."""
    path = tmp_path / "confidence.yaml"
    path.write_text(GOOD)
    assert read_measured(path)["statement"].patterns == {"quote": 0.95}
    path.write_text(GOOD.replace(old, new))
    with pytest.raises(DataFileError, match=words) as caught:
        read_measured(path)
    assert "confidence.yaml" in str(caught.value) and "\n" not in str(caught.value)


EVIDENCE = (Evidence("text", 0, 4, "text"),)


def findings() -> Findings:
    """Return a sure statement with an unsure one in it, claims in both and in the article's voice, and a fact."""
    outer = Statement("s1", "indirect", "text", "en", "john-kerry", EVIDENCE, confidence=0.9)
    inner = Statement("s2", "indirect", "text", "en", "isis", EVIDENCE, embedded_in="s1", confidence=0.5)
    claims = (
        Claim("c1", "russia", "opposes", "isis", EVIDENCE, statements=("s1", "s2"), confidence=0.9),
        Claim("c2", "iraq", "opposes", "isis", EVIDENCE, statements=("s2",), confidence=0.9),
        Claim("c3", "russia", "meets", "iran", EVIDENCE, confidence=0.6),
    )
    office = Fact("f", "john-kerry", "holdsOffice", "Foreign Minister", EVIDENCE, "united-states", confidence=0.8)
    named = ("john-kerry", "isis", "russia", "iraq", "iran", "united-states")
    actors = tuple(Actor(name, "State", (("en", name),)) for name in named)
    return Findings(Article("1", "text", "en"), actors, (outer, inner), claims, (office,))


def test_no_less_than_nothing_is_everything() -> None:
    """Without a least confidence all is left as it was."""
    assert at_least(findings(), 0.0) == findings()


def test_a_claim_goes_with_the_last_statement_that_carries_it() -> None:
    """A claim never becomes the article's own by losing its statement; who is named nowhere else goes, too."""
    left = at_least(findings(), 0.7)
    assert [statement.id for statement in left.statements] == ["s1"]
    assert [(claim.id, claim.statements) for claim in left.claims] == [("c1", ("s1",))]
    assert {actor.id for actor in left.actors} == {"john-kerry", "isis", "russia", "united-states"}


def test_a_report_whose_outer_report_goes_stays() -> None:
    """An inner statement that is sure is kept without the outer one."""
    whole = findings()
    outer, inner = whole.statements
    turned = replace(whole, statements=(replace(outer, confidence=0.5), replace(inner, confidence=0.9)))
    assert [(s.id, s.embedded_in) for s in at_least(turned, 0.7).statements] == [("s2", None)]


@given(some.floats(0, 1), some.floats(0, 1))
def test_more_confidence_never_gives_more(one: float, other: float) -> None:
    """What is left at a higher threshold is among what is left at a lower one."""
    less, more = (at_least(findings(), threshold) for threshold in sorted((one, other)))
    for kind in ("statements", "claims", "facts", "actors"):
        assert {item.id for item in getattr(more, kind)} <= {item.id for item in getattr(less, kind)}
