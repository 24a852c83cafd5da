"""Holders of offices: former, acting and elected ones, titles past ranks, fields and bodies, and who leads whom."""

from __future__ import annotations

import pytest

from kg.resolve.home_states import HomeStates
from tests.resolve.conftest import Find

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "person", "office", "of"),
    [
        ("id", "Mantan Presiden AS Jimmy Carter mengecam Israel.", "jimmy-carter", "Former President", "united-states"),
        (
            "id",
            "Presiden terpilih Perancis Emmanuel Macron menelepon Kanselir Jerman Angela Merkel.",
            "emmanuel-macron",
            "President-elect",
            "france",
        ),
        ("id", "Raja Abdullah dari Arab Saudi bertemu Obama.", "abdullah", "King", "saudi-arabia"),
        (
            "id",
            "Ketua Umum PBNU KH Yahya Cholil Staquf mengutuk pembakaran itu.",
            "yahya-cholil-staquf",
            "Chairman",
            "nahdlatul-ulama",
        ),
        ("en", "Ex-president Hosni Mubarak was arrested.", "hosni-mubarak", "Former President", "egypt"),
        (
            "en",
            "Former US secretary of state Colin Powell criticised the invasion.",
            "colin-powell",
            "Former Secretary of State",
            "united-states",
        ),
        (
            "en",
            "US Acting Attorney General Sally Yates refused to defend it.",
            "sally-yates",
            "Acting Attorney General",
            "united-states",
        ),
        ("id", "Kapolri Jenderal Pol Tito Karnavian mengecam ISIS.", "tito-karnavian", "Police Chief", "indonesia"),
        (
            "id",
            "Ketua DPR Puan Maharani mengecam Israel.",
            "puan-maharani",
            "Speaker of Parliament",
            "indonesia",
        ),
        ("id", "Ketua DPR Iran Ali Larijani mengecam AS.", "ali-larijani", "Speaker of Parliament", "iran"),
        (
            "id",
            "Pesan itu disampaikan asisten sekretaris jenderal bidang politik PBB, Angela Kane, di Doha.",
            "angela-kane",
            "Assistant Secretary General",
            "united-nations",
        ),
        (
            "en",
            "UN under-secretary-general for political affairs, Jeffrey Feltman, said talks would go on.",
            "jeffrey-feltman",
            "Under Secretary General",
            "united-nations",
        ),
        (
            "id",
            "Komandan Pasukan Quds Iran Qassem Soleimani tewas.",
            "qassem-soleimani",
            "Commander",
            "iran",
        ),
    ],
)
def test_offices(find: Find, code: str, text: str, person: str, office: str, of: str | None) -> None:
    """An office is told with its State or body, and with when it was held."""
    facts = find(code, text).facts
    assert (person, office, of) in {(fact.subject, fact.object, fact.of) for fact in facts}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Hassan Nasrallah, leader of the Lebanese militant group Hezbollah, vowed revenge.",
            {("hassan-nasrallah", "hezbollah")},
        ),
        ("id", "Pemimpin Hamas di pengasingan, Khaled Meshaal, mengecam Israel.", {("khaled-meshaal", "hamas")}),
        ("id", "Uni Eropa membantu negara pimpinan Bashar al-Assad itu.", {("bashar-al-assad", "syria")}),
        ("id", "Kelompok bersenjata di Irak yang dipimpin Al-Qaeda mengecam AS.", set()),
        ("en", "Israel killed its former leader, Ehud Barak.", set()),
    ],
)
def test_leaders(find: Find, code: str, text: str, expected: set[tuple[str, str]]) -> None:
    """Who leads a body is told of that body, not of the State that describes it or where it is."""
    facts = find(code, text).facts
    assert {(fact.subject, fact.object) for fact in facts if fact.relation == "leads"} == expected


def test_nobody_avoids_his_own_president(find: Find) -> None:
    """A president whom a State acts upon is not that State's; spellings of a full name meet."""
    facts = find("en", "The US has avoided criticising President Pervaiz Musharraf.").facts
    assert [(fact.subject, fact.of) for fact in facts] == [("pervez-musharraf", "pakistan")]


def test_many_mentions_of_nameless_offices_cost_no_more_than_their_number(
    find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text four times as long with the same offices in each paragraph asks four times as often whose they are."""
    asked: list[int] = []
    at = HomeStates.at

    def counted(states: HomeStates, position: int) -> str | None:
        asked.append(position)
        return at(states, position)

    monkeypatch.setattr(HomeStates, "at", counted)
    counts = []
    for length in (5, 20):
        asked.clear()
        paragraphs = (
            f"The defence minister said on Monday that the army had attacked rebels at site {i}. "
            f"Police Chief Tom Brown accused Iran of arming Hamas in case {i}. "
            "The interior minister of France condemned the attack."
            for i in range(length)
        )
        find("en", "\n\n".join(paragraphs))
        counts.append(len(asked))
    assert 0 < counts[1] <= 4 * counts[0]
