"""Statements, letters and reports that an article takes up speak for whoever issued them."""

from __future__ import annotations

import pytest

from tests.resolve.conftest import Find

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "speakers"),
    [
        ("en", 'Turkey issued a statement on Monday. "It is an insult," the statement said.', ["turkey"]),
        (
            "en",
            "Turkey said in a statement that Israel must stop. The statement said Ankara was ready to act.",
            ["turkey", "turkey"],
        ),
        ("en", "A statement by the Taliban said the attack killed 20 soldiers.", ["taliban"]),
        (
            "en",
            "Amnesty International published a report on Friday. The report says the army tortured detainees.",
            ["amnesty-international"],
        ),
        ("en", 'Hamas condemned the strike in a statement. "We will respond," the statement read.', ["hamas"]),
        ("en", 'Turkey issued a communique. "It would not bring peace," the message claimed.', ["turkey"]),
        ("en", 'Nobody knows who wrote it. "We will respond," the letter read.', [None]),
        (
            "id",
            'Kementerian Luar Negeri Turki mengeluarkan pernyataan. "Ini penghinaan," demikian pernyataan itu.',
            ["turkish-foreign-ministry"],
        ),
        (
            "id",
            "Dalam pernyataan tertulis, Taliban mengatakan serangan itu menewaskan 20 tentara. "
            "Pernyataan itu juga menyebut AS akan membalas.",
            ["taliban", "taliban"],
        ),
        ("id", "Pernyataan dari Gedung Putih menyebutkan Trump akan bertemu Putin.", ["united-states"]),
        ("id", '"Kami akan membalas," bunyi pernyataan Hamas.', ["hamas"]),
        ("id", '"Kami akan membalas," tulis surat itu.', [None]),
    ],
)
def test_a_document_speaks_for_who_issued_it(find: Find, code: str, text: str, speakers: list[str | None]) -> None:
    """The author is whose the document is by the words beside it, who issued it, or who spoke in it."""
    assert [item.speaker for item in find(code, text).statements] == speakers


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("en", "A UN report was published. The report condemned Israel.", ("united-nations", "opposes", "israel")),
        ("en", "A letter from Iran accused the US of bullying.", ("iran", "accuses", "united-states")),
        ("id", "Laporan PBB terbit Senin. Laporan itu mengecam Israel.", ("united-nations", "opposes", "israel")),
    ],
)
def test_a_document_acts_for_who_issued_it(find: Find, code: str, text: str, claim: tuple[str, str, str]) -> None:
    """What a report condemns, its author condemns."""
    assert claim in {(item.subject, item.relation, item.object) for item in find(code, text).claims}
