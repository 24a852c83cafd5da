"""What Indonesian papers write of politicians and their parties, of parliament and of the world's news."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of

pytestmark = pytest.mark.model
_KPK = "Corruption Eradication Commission"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Politikus PKS Hidayat Nur Wahid membela Palestina.", {("Hidayat Nur Wahid", "supports", "Palestine")}),
        ("Politisi senior Partai Golkar Bambang Wirawan mengecam Israel.", {("Bambang Wirawan", "opposes", "Israel")}),
        ("Waketum Partai Gerindra Rahmat Sutisna mengecam Rusia.", {("Rahmat Sutisna", "opposes", "Russia")}),
        ("Ketua Harian Partai Gerindra Rahmat Sutisna mengecam Israel.", {("Rahmat Sutisna", "opposes", "Israel")}),
        ("Ketua Fraksi PKS DPR Jazuli Juwaini mengecam Israel.", {("Jazuli Juwaini", "opposes", "Israel")}),
        ("Bendahara Umum Partai NasDem Rahmat Sutisna mengecam KPK.", {("Rahmat Sutisna", "opposes", _KPK)}),
        (
            "Politikus PKS Rahmat Sutisna meminta pemerintah mengevakuasi WNI dari Iran.",
            {("Rahmat Sutisna", "callsFor", "Indonesia")},
        ),
        ("Fraksi PKS mengecam Israel.", {("Prosperous Justice Party", "opposes", "Israel")}),
    ],
)
def test_a_politician_acts_for_himself_and_not_his_party(text: str, expected: set[Triple]) -> None:
    """The user sees who praised or condemned; a party acts only where it is the subject itself."""
    assert claims_of("id", text).keys() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Politikus PKS Hidayat Nur Wahid membela Palestina.",
            {("Hidayat Nur Wahid", "memberOf", "Prosperous Justice Party", None)},
        ),
        (
            "Wakil Ketua Komisi I DPR dari Fraksi Golkar Bambang Wirawan mengecam Israel.",
            {
                ("Bambang Wirawan", "memberOf", "Golkar", None),
                ("Bambang Wirawan", "holdsOffice", "Deputy Committee Chairman", "Indonesia"),
            },
        ),
        (
            "Legislator PKB Rahmat Sutisna mengecam Israel.",
            {
                ("Rahmat Sutisna", "memberOf", "National Awakening Party", None),
                ("Rahmat Sutisna", "holdsOffice", "Member of Parliament", "Indonesia"),
            },
        ),
        (
            "Ketua Harian Partai Gerindra Rahmat Sutisna mengecam Israel.",
            {("Rahmat Sutisna", "holdsOffice", "Party Chairman", "Gerindra")},
        ),
        (
            "Menteri Luar Negeri RI Sugiono, kader Gerindra, bertemu Sergei Lavrov.",
            {("Sugiono", "memberOf", "Gerindra", None), ("Sugiono", "holdsOffice", "Foreign Minister", "Indonesia")},
        ),
        (
            "Amerika Serikat menyerang Iran. Senator Demokrat Larry Hanover mengecam serangan itu.",
            {
                ("Larry Hanover", "memberOf", "Democratic Party", None),
                ("Larry Hanover", "holdsOffice", "Senator", "United States"),
            },
        ),
        (
            "Wakil Gubernur Partai Republik, Sandra Earle, kalah di Virginia.",
            {("Sandra Earle", "memberOf", "Republican Party", None)},
        ),
        (
            "Wakil Ketua DPR Rahmat Sutisna dari PKB mengecam Israel.",
            {
                ("Rahmat Sutisna", "memberOf", "National Awakening Party", None),
                ("Rahmat Sutisna", "holdsOffice", "Deputy Speaker of Parliament", "Indonesia"),
            },
        ),
        ("Partai Golkar memecat Bambang Wirawan dari Fraksi Golkar.", set()),
        ("Mantan politikus PKS Rahmat Sutisna mengecam Israel.", set()),
        ("Tuduhan itu dibantah oleh juru bicara Obama sebagai kebohongan.", set()),
        (
            "Presiden Republik Ceko Petr Pavel mengecam Rusia.",
            {("Petr Pavel", "holdsOffice", "President", "Czech Republic")},
        ),
        (
            "Prabowo Subianto tiba di DPR, Jakarta. Politikus Demokrat Bambang Wirawan mengecam Israel.",
            {("Bambang Wirawan", "memberOf", "Democratic Party of Indonesia", None)},
        ),
    ],
)
def test_facts(text: str, expected: set[tuple[str, str, str, str | None]]) -> None:
    """Who is of which party, and of which State an office is that is told with the party of its holder."""
    assert facts_of("id", text) == expected


def test_the_party_is_the_one_of_the_state_that_the_article_is_about() -> None:
    """Parties of several States bear one name: the user sees the one of the State that is named more often."""
    text = "Indonesia mengecam AS. Partai Demokrat di DPR mendukung Indonesia, kata Menlu Indonesia."
    assert ("Democratic Party of Indonesia", "supports", "Indonesia") in claims_of("id", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rahmat Sutisna menilai tindakan Israel mengancam Iran.",
            {("Israel", "threatens", "Iran")},
        ),
        ("Rahmat Sutisna menyebut Rusia membantu Suriah.", {("Russia", "aids", "Syria")}),
        (
            "Prabowo dan Macron sepakat mendorong gencatan senjata antara Israel dan Hamas.",
            {
                ("Prabowo Subianto", "agreesWith", "Emmanuel Macron"),
                ("Prabowo Subianto", "callsFor", "Israel"),
                ("Prabowo Subianto", "callsFor", "Hamas"),
                ("Emmanuel Macron", "callsFor", "Israel"),
                ("Emmanuel Macron", "callsFor", "Hamas"),
                ("Israel", "agreesWith", "Hamas"),
                ("Israel", "withdraws", "Hamas"),
                ("Hamas", "withdraws", "Israel"),
            },
        ),
        (
            "Thailand dan Kamboja sepakat melakukan gencatan senjata.",
            {
                ("Thailand", "agreesWith", "Cambodia"),
                ("Thailand", "withdraws", "Cambodia"),
                ("Cambodia", "withdraws", "Thailand"),
            },
        ),
        ("Presiden Prabowo mengambil alih persoalan batas pulau Aceh.", set()),
        ("Israel mengambil alih wilayah Gaza.", {("Israel", "coerces", "Gaza Strip")}),
        ("Pertamina memulai operasi kilang di Balikpapan.", set()),
        ("Israel memulai operasi di Rafah.", {("Israel", "attacks", "Rafah")}),
        ("Rusia mendalami potensi pasar seperti India.", set()),
        ("Polisi mendalami keterlibatan Bambang Wirawan.", set()),
        (
            "KPK mendalami peran Wirawan Sutisna.",
            {(_KPK, "investigates", "Wirawan Sutisna")},
        ),
        ("Menlu Iran Abbas Araghchi bertemu Menlu RI Sugiono.", {("Abbas Araghchi", "meets", "Sugiono")}),
    ],
)
def test_claims(text: str, expected: set[Triple]) -> None:
    """What somebody says another does is the other's act; who urges a truce keeps none, and markets are no cases."""
    assert claims_of("id", text).keys() == expected
