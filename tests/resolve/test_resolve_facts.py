"""Facts about actors: places in places, and what an office is of where no word beside it tells."""

from __future__ import annotations

import pytest

from tests.resolve.conftest import Find

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Troops entered the Ukrainian city of Bakhmut.", {("bakhmut", "ukraine")}),
        ("en", "A bomb went off in Peshawar, in northwestern Pakistan.", {("peshawar", "pakistan")}),
        ("en", "The leaders met in Doha, Qatar, on Monday.", {("doha", "qatar")}),
        ("id", "Kesepakatan itu diteken di Doha, Qatar, Sabtu.", {("doha", "qatar")}),
        ("id", "Tentara dikirim ke Donetsk di Ukraina timur.", {("donetsk", "ukraine")}),
        ("id", "Bom meledak di Golaghat, negara bagian Assam.", {("golaghat", "assam")}),
        ("en", "Gaza residents in Egypt protested.", set()),
        ("en", "He flew to Tokyo, Seoul and Beijing.", set()),
        ("en", "Fighting spread in Aleppo, Idlib and Homs.", set()),
        ("id", "Roket ditembakkan ke Gaza dari Israel.", set()),
    ],
)
def test_places(find: Find, code: str, text: str, expected: set[tuple[str, str]]) -> None:
    """A place lies where the words beside it put it; a list, a motion or people from there say nothing of it."""
    facts = find(code, text).facts
    assert {(fact.subject, fact.object) for fact in facts if fact.relation == "locatedIn"} == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Australia has sent two planes, and Defence Minister Karen Bright promised more.",
            ("Defence Minister", "australia"),
        ),
        ("en", "UN officials met. Secretary-General Ban Ki-moon urged calm.", ("Secretary General", "united-nations")),
        (
            "en",
            'Barack Obama is president of the United States. "No," said Karen Bright, President Obama\'s spokeswoman.',
            ("Presidential Spokesperson", "united-states"),
        ),
        ("en", "Nancy Pelosi's spokesman, Brendan Daly, denied it.", ("Spokesperson", "nancy-pelosi")),
        ("id", "Wakil pemimpin Taliban Abdul Ghani Baradar menolak.", ("Deputy Leader", "taliban")),
    ],
)
def test_what_an_office_is_of(find: Find, code: str, text: str, expected: tuple[str, str]) -> None:
    """A minister is of the State that the sentence is about, a known holder of a known body, staff of a person."""
    facts = find(code, text).facts
    assert expected in {(fact.object, fact.of) for fact in facts if fact.relation == "holdsOffice"}


def test_a_spokesman_is_not_the_president(find: Find) -> None:
    """A title before a name inside an apposition is that name's: "Ernesto Abella, President Duterte's spokesman"."""
    facts = find("en", '"We are ready," said Ernesto Abella, President Duterte\'s spokesman.').facts
    held = {(fact.subject, fact.object) for fact in facts if fact.relation == "holdsOffice"}
    assert ("ernesto-abella", "President") not in held


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Syrian National Coalition, whose leader George Sabra accused Russia, met on Friday."),
        ("id", "Koalisi Nasional Suriah, yang pemimpinnya, George Sabra, menuduh Rusia, bertemu Jumat."),
    ],
)
def test_leaders_in_relative_clauses(find: Find, code: str, text: str) -> None:
    """A body whose leader is named is led by that person."""
    leads = {(fact.subject, fact.object) for fact in find(code, text).facts if fact.relation == "leads"}
    assert leads == {("george-sabra", "syrian-national-coalition")}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Wu Dawei mengatakan kepada pemimpin Partai Komeito bahwa ia akan datang."),
        ("en", "Wu Dawei told the leader of Hamas that he would come."),
        ("id", "Rusia merujuk kepada penyerahan anggota NATO itu."),
    ],
)
def test_who_only_speaks_to_a_leader_leads_nothing(find: Find, code: str, text: str) -> None:
    """A verb between a person and an office or membership keeps them apart."""
    assert [fact.relation for fact in find(code, text).facts if fact.relation in ("leads", "memberOf")] == []
