"""What Indonesian desks write of accords, forces, claims and people, and the readings that it does not have."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "claims"),
    [
        ("id", "Houthi dilatih dan dipersenjatai oleh Iran.", {("Iran", "aids", "Houthis")}),
        (
            "id",
            "Langkah Turki dikecam dan ditolak Yunani.",
            {("Greece", "opposes", "Turkey"), ("Greece", "rejects", "Turkey")},
        ),
        ("en", "The Houthis are trained and armed by Iran.", {("Iran", "aids", "Houthis")}),
        ("id", "Merkel mengarahkan kritiknya kepada Hungaria.", {("Angela Merkel", "opposes", "Hungary")}),
        ("id", "Modi melakukan panggilan telepon dengan Putin.", {("Narendra Modi", "meets", "Vladimir Putin")}),
        ("id", "Taiwan membeli jet tempur dari Prancis.", {("France", "aids", "Taiwan")}),
        ("id", "Kuba menolak permintaan pembicaraan dengan Kanada.", {("Cuba", "rejects", "Canada")}),
        ("id", "Serbia menyetujui rencana perdamaian yang dirancang Jerman.", {("Serbia", "agreesWith", "Germany")}),
        ("id", "Taliban merebut kekuasaan dari Ashraf Ghani.", {("Taliban", "coerces", "Ashraf Ghani")}),
        ("id", "Italia menarik seluruh pasukan dari Libya.", {("Italy", "withdraws", "Libya")}),
        ("id", "Merkel mengumumkan penarikan pasukan dari Mali.", {("Angela Merkel", "withdraws", "Mali")}),
        ("id", "Yordania meminta bantuan militer kepada Inggris.", {("Jordan", "callsFor", "United Kingdom")}),
        ("id", "Lebanon menerima paket bantuan militer dari Prancis.", {("France", "aids", "Lebanon")}),
        ("id", "Militer Mesir menahan Mohamed Morsi.", {("Egyptian army", "coerces", "Mohamed Morsi")}),
        (
            "id",
            "Chad dan Sudan saling melancarkan serangan di Darfur.",
            {("Chad", "attacks", "Sudan"), ("Sudan", "attacks", "Chad")},
        ),
    ],
)
def test_what_desks_write_is_understood(code: str, text: str, claims: set[Triple]) -> None:
    """Passives that name their agent once, forces that leave, accords on another's plan, coups in one's own land."""
    assert claims <= claims_of(code, text).keys()


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("id", "Mesir menyebut tuduhan Ethiopia sebagai kebohongan.", ("Egypt", "denies", "Ethiopia")),
        ("id", "Kenya menilai klaim Somalia itu tidak berdasar.", ("Kenya", "denies", "Somalia")),
        ("en", "Egypt called Ethiopia's allegations baseless.", ("Egypt", "denies", "Ethiopia")),
        ("en", "Egypt described the Ethiopian claims as a fabrication.", ("Egypt", "denies", "Ethiopia")),
    ],
)
def test_who_calls_a_claim_untrue_denies_it(code: str, text: str, claim: Triple) -> None:
    """The user finds a denial also where no verb of denying stands, and no opposition in its place."""
    assert list(claims_of(code, text)) == [claim]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Korea Utara menembakkan rudal ke Laut Jepang."),
        ("en", "North Korea fired a missile into the Sea of Japan."),
        ("id", "Merkel mengutuk serangan Paris."),
        ("id", "Kanada menyerukan dukungan bagi warga Yaman."),
        ("id", "Kenya menilai klaim Somalia itu penting."),
        ("id", "Merkel memerintahkan penarikan pasukan dari Mali."),
        ("id", "Italia mengumumkan sanksi terhadap dua orang atas apa yang disebutnya penyelundupan."),
    ],
)
def test_what_is_aimed_at_nobody_gives_nothing(code: str, text: str) -> None:
    """Seas, the scene of an attack, what others are asked for and a place that is left are nobody's opponents."""
    assert not claims_of(code, text)


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        (
            "id",
            "Gambari mengecam Kanada. Istri Gambari, Fatima Gambari, memuji Kanada.",
            ("Fatima Gambari", "opposes", "Canada"),
        ),
        ("en", "Bush praised Blair. Bush's brother, Jeb Bush, met Blair.", ("Jeb Bush", "supports", "Tony Blair")),
        ("id", "Khamenei bersumpah membalas serangan Kanada.", ("Canada", "attacks", "Ali Khamenei")),
        ("id", "Kuba mengatakan kepada Merkel bahwa dia boleh bertemu Putin.", ("Cuba", "meets", "Vladimir Putin")),
    ],
)
def test_nobody_does_what_another_does(code: str, text: str, claim: Triple) -> None:
    """Kin of one name are told apart, an answer to come is one-sided, who is told something is not who tells it."""
    assert claim not in claims_of(code, text)


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        (
            "id",
            "Serangan itu tidak dapat diterima, kata Merkel, merujuk kepada pengeboman di Aleppo.",
            [("Angela Merkel", "Serangan itu tidak dapat diterima")],
        ),
        (
            "en",
            "The strike was wrong, Merkel said, referring to the raid on Aleppo.",
            [("Angela Merkel", "The strike was wrong")],
        ),
        (
            "id",
            "Sambil menuduh Mesir berbohong, Erdogan menegaskan bahwa Turki tidak akan mundur.",
            [("Recep Tayyip Erdogan", "Mesir berbohong"), ("Recep Tayyip Erdogan", "Turki tidak akan mundur")],
        ),
        (
            "id",
            "Merkel memuji Obama. Kanselir Jerman itu meminta agar Presiden Obama datang ke Berlin.",
            [("Angela Merkel", "Presiden Obama datang ke Berlin")],
        ),
        (
            "id",
            "Anda perlu bersabar. Kami akan menang, kata Merkel kepada wartawan.",
            [("Angela Merkel", "Anda perlu bersabar."), ("Angela Merkel", "Kami akan menang")],
        ),
    ],
)
def test_who_says_what(code: str, text: str, said: list[tuple[str | None, str]]) -> None:
    """A remark on what was said is no part of it, and who opens or ends a sentence says what stands there."""
    assert speakers_of(code, text) == said
