"""Groups without a proper name, those who are told of by a clause, and who acts where a phrase only leads to him."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "id",
            "Separatis pro-Armenia menembaki tentara Azerbaijan.",
            ("Separatis pro-Armenia", "attacks", "Azerbaijan"),
        ),
        ("id", "Gerilyawan Marxis menyergap tentara Peru.", ("Gerilyawan Marxis", "attacks", "Peru")),
        ("id", "Kelompok-kelompok pemberontak Chad menyerang Libya.", ("pemberontak Chad", "attacks", "Libya")),
        ("en", "Pro-Armenian separatists shelled Azerbaijan.", ("Pro-Armenian separatists", "attacks", "Azerbaijan")),
    ],
)
def test_groups_without_a_name(language: str, text: str, expected: Triple) -> None:
    """Fighters of a land, creed or side are a group of their own, also several groups of them."""
    assert set(claims_of(language, text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Seorang pemberontak Chad menembak polisi.",
        "Salah satu kelompok pemberontak Chad menyerang Libya.",
        "Kelompok peretas Kuba menyerang Peru.",
        "Pendukung Merkel menyerang polisi.",
    ],
)
def test_one_of_many_is_no_group(text: str) -> None:
    """One rebel, one group of many, or a politician's followers are neither a group with a name nor the land."""
    assert claims_of("id", text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jerman mengecam Taliban. Kelompok yang berbasis di Kandahar itu mengancam Jerman.",
            ("Taliban", "threatens", "Germany"),
        ),
        (
            "Mesir menyerang Hamas. Kelompok yang didukung Qatar membalas dengan menyerang Mesir.",
            ("Qatar", "supports", "Hamas"),
        ),
        (
            "Tentara Libya menyerang pemberontak Chad. Para pemberontak menculik lima tentara Libya.",
            ("pemberontak Chad", "coerces", "Libya"),
        ),
    ],
)
def test_groups_taken_up(text: str, expected: Triple) -> None:
    """A relative clause takes up the group that was named, and so does the noun that it is called by."""
    assert expected in claims_of("id", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Setelah menyerang Chad, Libya membom Niger.", {("Libya", "attacks", "Chad"), ("Libya", "attacks", "Niger")}),
        (
            "Jerman meningkatkan tekanan terhadap Serbia agar segera menarik pasukan dari Kosovo.",
            {("Germany", "callsFor", "Serbia"), ("Serbia", "withdraws", "Kosovo")},
        ),
        (
            "Serbia mendapat tekanan dari Jerman agar menarik pasukan dari Kosovo.",
            {("Germany", "callsFor", "Serbia"), ("Serbia", "withdraws", "Kosovo")},
        ),
        (
            "Meski gencatan senjata dengan Kroasia tercapai, Serbia menyerang Bosnia.",
            {
                ("Serbia", "agreesWith", "Croatia"),
                ("Serbia", "withdraws", "Croatia"),
                ("Croatia", "withdraws", "Serbia"),
                ("Serbia", "attacks", "Bosnia and Herzegovina"),
            },
        ),
        ("Chad menjadi sasaran serangan udara Libya.", {("Libya", "attacks", "Chad")}),
        ("Libya meluncurkan kampanye pemboman terhadap Chad.", {("Libya", "attacks", "Chad")}),
        ("Sanksi Jerman yang dijatuhkan terhadap Serbia merugikan petani.", {("Germany", "sanctions", "Serbia")}),
        ("Bantuan senjata yang diberikan Libya kepada Chad meningkat.", {("Libya", "aids", "Chad")}),
        ("Libya menyerang tetangganya, Chad.", {("Libya", "attacks", "Chad")}),
        ("Pengerahan pasukan Libya ke perbatasan Chad memicu kekhawatiran.", {("Libya", "mobilizes", "Chad")}),
        ("Pengusiran diplomat Kenya oleh Uganda berbalas.", {("Uganda", "sanctions", "Kenya")}),
        ("Pengakuan Peru atas negara Palestina terlambat.", {("Peru", "supports", "Palestine")}),
        ("Latihan militer bersama Kanada dan Peru dimulai.", {("Canada", "cooperatesWith", "Peru")}),
        ("Rusia mengecam apa yang disebutnya agresi Jepang.", {("Russia", "opposes", "Japan")}),
        (
            "Rusia melontarkan ancaman untuk menyerang Jepang.",
            {("Russia", "threatens", "Japan"), ("Russia", "attacks", "Japan")},
        ),
        (
            "Kenya mengirim tentara ke Uganda guna mendukung pemerintah.",
            {("Kenya", "aids", "Uganda"), ("Kenya", "supports", "Uganda")},
        ),
        ("Polisi Kenya mengonfirmasi penangkapan sejumlah anggota Al-Shabaab.", {("Kenya", "coerces", "Al-Shabaab")}),
        ("Kanada memasukkan Hamas ke daftar hitam.", {("Canada", "sanctions", "Hamas")}),
        ("Irak mulai melucuti senjata Hizbullah.", {("Iraq", "coerces", "Hezbollah")}),
        ("Pejabat dari pemerintahan Trudeau bertemu dengan delegasi Jepang.", {("Justin Trudeau", "meets", "Japan")}),
        ("Presiden Putin menerima Presiden Suriah Bashar al-Assad.", {("Vladimir Putin", "meets", "Bashar al-Assad")}),
    ],
)
def test_who_acts(text: str, expected: set[Triple]) -> None:
    """Clauses before their main clause, appeals, nouns with a clause of their own tell who acts on whom."""
    assert set(claims_of("id", text)) == expected


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Setelah menyerang Chad, Libya membom Niger.", ("Niger", "attacks", "Chad")),
        ("Kelompok-kelompok itu berperang di Darfur melawan Chad.", ("Darfur", "opposes", "Chad")),
        ("Kenya terlibat dalam peredaan ketegangan dengan Uganda.", ("Kenya", "opposes", "Uganda")),
        (
            "Merkel menyatakan, penangkapan Navalny tidak bisa dibenarkan.",
            ("Angela Merkel", "opposes", "Alexei Navalny"),
        ),
        ("Menteri Sugiono menerima surat dari Rusia.", ("Sugiono", "meets", "Russia")),
        ("Presiden Putin menerima Serbia menjadi anggota klub itu.", ("Vladimir Putin", "meets", "Serbia")),
        ("Kanada mengirim rudal Tomahawk untuk menyerang Rusia.", ("Tomahawk", "attacks", "Russia")),
        ("Komitmen Irak untuk melucuti Hizbullah diragukan.", ("Iraq", "threatens", "Hezbollah")),
    ],
)
def test_who_does_not_act(text: str, unwanted: Triple) -> None:
    """Neither the main clause's object, nor a place, nor who suffers a deed is who does it."""
    assert unwanted not in claims_of("id", text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "id",
            "Pertempuran antara Armenia dan Azerbaijan pecah. Putin mendesak Armenia mundur. Putin mengumumkan bahwa "
            "kedua belah pihak sepakat untuk gencatan senjata.",
            {("Armenia", "withdraws", "Azerbaijan"), ("Azerbaijan", "withdraws", "Armenia")},
        ),
        (
            "id",
            "Gubernur Texas Greg Abbott mengunjungi Kuba. Presiden Kuba Raul Castro bertemu dengan gubernur AS itu.",
            {("Raul Castro", "meets", "Greg Abbott")},
        ),
        (
            "en",
            "Lebanese President Joseph Aoun met Macron. Aoun accused Israel of bombing Beirut.",
            {("Joseph Aoun", "accuses", "Israel")},
        ),
    ],
)
def test_who_is_meant(language: str, text: str, expected: set[Triple]) -> None:
    """Both sides of a ceasefire are who fought, not who announces it; a surname is his who is named in full."""
    assert expected <= set(claims_of(language, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tindakan itu brutal, kata juru bicara Golkar Budi Wardana.", ("Budi Wardana", "Golkar")),
        (
            "Kenya berduka. Polisi Kenya menangkap lima orang. Mereka diadili, kata juru bicara polisi Eric Kiraithe.",
            ("Eric Kiraithe", "Kenya"),
        ),
        ("Uganda mengecam serangan itu, kata juru bicara pemerintah Ofwono Opondo.", ("Ofwono Opondo", "Uganda")),
        ("Juru bicara pasukan Taliban di Kunduz, Karim Haqyar, membantah tuduhan itu.", ("Karim Haqyar", "Taliban")),
        ("Jerman mengecam sejumlah menteri Kuba, termasuk Menteri Kehakiman Oscar Silvera.", ("Oscar Silvera", "Cuba")),
        (
            "Sekretaris Jenderal NATO (pakta pertahanan barat) Jens Stoltenberg bertemu Putin.",
            ("Jens Stoltenberg", "NATO"),
        ),
        ("Perwakilan Dagang AS Katherine Lim bertemu menteri China.", ("Katherine Lim", "United States")),
    ],
)
def test_offices(text: str, expected: tuple[str, str]) -> None:
    """What an office is of is told by the noun beside it, the article, or the several of whom its holder is one."""
    assert expected in {(holder, of) for holder, relation, _, of in facts_of("id", text) if relation == "holdsOffice"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Israel membunuh pemimpin Hamas, termasuk pemimpin tertinggi Yahya Sinwar.",
            ("Yahya Sinwar", "leads", "Hamas"),
        ),
        ("Bom meledak di kota Mosul Irak.", ("Mosul", "locatedIn", "Iraq")),
    ],
)
def test_leaders_and_cities(text: str, expected: Triple) -> None:
    """A group's supreme leader leads it; a city named right before its State lies in it."""
    assert expected in {fact[:3] for fact in facts_of("id", text)}


def test_a_gulf_lies_in_no_state() -> None:
    """A water or part of the world before a State is not in it."""
    facts = facts_of("id", "Kapal itu berlayar di kawasan Teluk. Iran menahannya.")
    assert not any(relation == "locatedIn" for _, relation, _, _ in facts)
