"""Background facts: offices, leaders, members, places."""

from __future__ import annotations

import pytest

from kg.model import Mention

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Menteri Luar Negeri Rusia Sergei Lavrov tiba.", ("Sergei Lavrov", "Foreign Minister", "Rusia")),
        ("en", "Russian Foreign Minister Sergei Lavrov arrived.", ("Sergei Lavrov", "Foreign Minister", "Russian")),
        ("en", "Russia's foreign minister, Sergei Lavrov, arrived.", ("Sergei Lavrov", "Foreign Minister", "Russia")),
        ("id", "Presiden Prancis Emmanuel Macron tiba.", ("Emmanuel Macron", "President", "Prancis")),
        ("en", "Emmanuel Macron, the French president, arrived.", ("Emmanuel Macron", "President", "French")),
    ],
)
def test_offices(extraction_of, code: str, text: str, expected: tuple[str, str, str]) -> None:  # type: ignore[no-untyped-def]
    """Titles before a name and appositions after it give the office and the State that it is of."""
    facts = extraction_of(code, text).facts
    assert [(f.subject.text, f.object, f.of.text if f.of else None) for f in facts] == [expected]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Kolonel Sergei Lavrov, juru bicara NATO, membantah.", ("Sergei Lavrov", "Spokesperson", "NATO")),
        ("en", "Colonel Sergei Lavrov, a NATO spokesman, denied it.", ("Sergei Lavrov", "Spokesperson", "NATO")),
    ],
)
def test_a_rank_is_no_office_beside_another(
    extraction_of, code: str, text: str, expected: tuple[str, str, str]
) -> None:  # type: ignore[no-untyped-def]
    """Of a rank and an office, the office is the fact."""
    facts = extraction_of(code, text).facts
    assert [(f.subject.text, f.object, f.of.text if f.of else None) for f in facts] == [expected]


@pytest.mark.parametrize(
    ("code", "text", "subject", "relation", "target"),
    [
        ("id", "Turki, anggota NATO, menolak usul itu.", "Turki", "memberOf", "NATO"),
        ("en", "Turkey, a member of NATO, rejected the proposal.", "Turkey", "memberOf", "NATO"),
    ],
)
def test_members(extraction_of, code: str, text: str, subject: str, relation: str, target: str) -> None:  # type: ignore[no-untyped-def]
    """Being a member is a fact between actors."""
    facts = [f for f in extraction_of(code, text).facts if isinstance(f.object, Mention)]
    assert [(f.subject.text, f.relation, f.object.text) for f in facts if isinstance(f.object, Mention)] == [
        (subject, relation, target)
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Menteri Luar Negeri Rusia Sergei Lavrov bertemu timpalannya dari Iran Javad Zarif."),
        ("en", "Russian Foreign Minister Sergei Lavrov met his Iranian counterpart Javad Zarif."),
    ],
)
def test_a_counterpart_holds_the_same_office(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """A counterpart holds the office that was named last, for another State."""
    facts = {f.subject.text: f.object for f in extraction_of(code, text).facts}
    assert facts["Javad Zarif"] == "Foreign Minister"
