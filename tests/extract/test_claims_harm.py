"""Attacks told by their victims: who made, or claims, the act in which somebody died."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Extract

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Qassem Soleimani was killed in a US drone strike.", {("US", "attacks", "Qassem Soleimani")}),
        ("en", "Thousands of Iraqis died in the US invasion.", {("US", "attacks", "Iraqis")}),
        (
            "en",
            "A suicide bomber killed ten Iraqis in an attack claimed by Islamic State.",
            {("Islamic State", "attacks", "Iraqis"), ("Islamic State", "claimsResponsibility", "Iraqis")},
        ),
        ("en", "A Saudi-led air strike killed dozens of Yemenis.", {("Saudi", "attacks", "Yemenis")}),
        (
            "en",
            "The attack, which ISIS claimed, killed ten Iraqis.",
            {("ISIS", "attacks", "Iraqis"), ("ISIS", "claimsResponsibility", "Iraqis")},
        ),
        ("en", "Ten Iraqis died in a road accident in Turkey.", set()),
        ("id", "20 tentara Turki tewas dalam serangan udara Suriah.", {("Suriah", "attacks", "tentara Turki")}),
        ("id", "Tiga warga Palestina meninggal karena kanker.", set()),
        (
            "id",
            "Serangan bom yang diklaim ISIS menewaskan 20 warga Irak.",
            {("ISIS", "attacks", "warga Irak"), ("ISIS", "claimsResponsibility", "warga Irak")},
        ),
        (
            "en",
            "Forces of the US-led coalition clashed with the Taliban.",
            {("US-led coalition", "attacks", "Taliban"), ("Taliban", "attacks", "US-led coalition")},
        ),
    ],
)
def test_whom_an_act_harmed(extraction_of: Extract, code: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    """Who died in a named attack was attacked by who made or claims it; forces are those of whom they serve."""
    claims = extraction_of(code, text).claims
    assert {(claim.subject.text, claim.relation, claim.object.text) for claim in claims} == expected
