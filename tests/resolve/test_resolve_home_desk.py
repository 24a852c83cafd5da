"""What desks at home and agencies write: deeds that take place, appeals, wishes, followers, who goes on speaking."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Pertempuran pecah di Goma antara tentara Kongo dan M23.",
            {("DR Congo", "attacks", "M23"), ("M23", "attacks", "DR Congo")},
        ),
        ("id", "Perjanjian ditandatangani antara Peru dan Ekuador.", {("Peru", "cooperatesWith", "Ecuador")}),
        (
            "en",
            "Fighting erupted on Friday between Fatah and Hamas.",
            {("Fatah", "attacks", "Hamas"), ("Hamas", "attacks", "Fatah")},
        ),
        ("id", "Prancis ingin Mali memulangkan pasukannya.", {("France", "callsFor", "Mali")}),
        (
            "id",
            "Turki ingin negara-negara tetangganya, yakni Yunani dan Bulgaria menutup perbatasan.",
            {("Turkey", "callsFor", "Greece")},
        ),
        (
            "id",
            "Polisi Kenya memukuli pendukung ODM.",
            {("Kenya", "attacks", "Orange Democratic Movement")},
        ),
        (
            "id",
            "Polisi Kenya berjaga di Nairobi. Puluhan anggota ODM diciduk oleh polisi.",
            {("Kenya", "coerces", "Orange Democratic Movement")},
        ),
        (
            "id",
            "Kuba mengirim tentara ke Angola guna mendukung pemerintah Angola.",
            {("Cuba", "aids", "Angola"), ("Cuba", "supports", "Angola")},
        ),
        (
            "id",
            "Chad mengirim tentara ke Niger untuk melawan Boko Haram.",
            {("Chad", "mobilizes", "Niger"), ("Chad", "opposes", "Boko Haram")},
        ),
        (
            "id",
            "Mesir menyampaikan seruan kepada Sudan untuk menghentikan serangan ke Ethiopia.",
            {("Egypt", "callsFor", "Sudan"), ("Sudan", "withdraws", "Ethiopia")},
        ),
        ("id", "Hassan Nasrallah menyerukan perlawanan terhadap Israel.", {("Hassan Nasrallah", "opposes", "Israel")}),
        (
            "id",
            "Peru, Chile, dan Bolivia mengecam Venezuela. Ketiga negara itu adalah sekutu Brasil.",
            {(name, "supports", "Brazil") for name in ("Peru", "Chile", "Bolivia")}
            | {(name, "opposes", "Venezuela") for name in ("Peru", "Chile", "Bolivia")},
        ),
        (
            "id",
            "Presiden Rusia Vladimir Putin tiba di Tunis. Rakyat Tunisia memilih di tengah boikot oposisi yang menuduh "
            "Prancis ikut campur.",
            {("Tunisian opposition", "accuses", "France")},
        ),
        ("id", "India enggan mengecam Myanmar.", {("India", "opposes", "Myanmar")}),
    ],
)
def test_what_desks_tell_is_found(code: str, text: str, expected: set[Triple]) -> None:
    """What happens between parties, is wished or asked of others, and done to followers, is found between them."""
    assert expected <= claims_of(code, text).keys()


@pytest.mark.parametrize(
    ("code", "text", "unsaid"),
    [
        (
            "id",
            "Serbia murka setelah tiga sekutunya melarang dua menteri Kosovo masuk.",
            ("Serbia", "sanctions", "Kosovo"),
        ),
        ("id", "Maroko menuntut negara-negara sekutu Aljazair mencabut sanksi.", ("Morocco", "callsFor", "Algeria")),
        ("id", "Uni Eropa mengumumkan pencabutan sanksi terhadap Myanmar.", ("European Union", "sanctions", "Myanmar")),
        (
            "id",
            "Sebanyak 90 tentara Kanada tewas di Afghanistan sejak serbuan Amerika Serikat pada 2001.",
            ("United States", "attacks", "Canada"),
        ),
        (
            "id",
            "Sebanyak 90 tentara Kanada tewas sejak serbuan itu untuk menumbangkan Saddam Hussein.",
            ("Canada", "opposes", "Saddam Hussein"),
        ),
        ("id", "Partai Buruh mendukung Inggris mengancam Iran.", ("Labour Party", "threatens", "Iran")),
        (
            "id",
            "Norwegia mendukung seruan untuk menghentikan kekerasan di Gaza.",
            ("Norway", "withdraws", "Gaza Strip"),
        ),
        ("id", "Biden tidak ingin Ukraina kalah.", ("Joe Biden", "callsFor", "Ukraine")),
        ("id", '"Palestina harus merdeka," kata Anwar Ibrahim.', ("Anwar Ibrahim", "callsFor", "Palestine")),
        (
            "id",
            '"Anwar Ibrahim harus ditegur karena memberikan izin itu," kata Muhyiddin Yassin.',
            ("Muhyiddin Yassin", "callsFor", "Anwar Ibrahim"),
        ),
        (
            "id",
            "Dalam pertemuan dengan Menlu Spanyol, Wadephul menyerukan perundingan antara Israel dan Hamas.",
            ("Israel", "meets", "Hamas"),
        ),
        (
            "id",
            "Condoleezza Rice tiba di Amman. Seorang pemberontak meledakkan dirinya di pasar.",
            ("pemberontak", "attacks", "Condoleezza Rice"),
        ),
        (
            "id",
            "Abdullah berkata, Israel harus mengakhiri pendudukannya atas tanah Arab.",
            ("Israel", "withdraws", "Abdullah"),
        ),
        (
            "id",
            "Iran mendukung Hizbullah. Washington menuduh Suriah membantu pemberontak anti AS di Irak.",
            ("Syria", "aids", "Hezbollah"),
        ),
        ("id", "Al-Shabaab menembak jatuh sebuah helikopter Apache di Kenya.", ("Al-Shabaab", "attacks", "Apache")),
        ("id", "Tentara AS bertempur dengan Taliban, Syi ' ah dan Hamas.", ("United States", "attacks", "Syi")),
    ],
)
def test_what_nobody_says_is_not_found(code: str, text: str, unsaid: Triple) -> None:
    """Allies act for themselves, what is eased or befalls somebody is no deed of his, who appeals asks others."""
    assert unsaid not in claims_of(code, text)


@pytest.mark.parametrize(("text", "polarity"), [("Google dilarang mendukung TikTok.", "negative")])
def test_what_is_forbidden_is_not_done(text: str, polarity: str) -> None:
    """What somebody is forbidden or loath to do he does not do."""
    assert {force[0] for force in claims_of("id", text).values()} == {polarity}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'Joko Widodo menilai Tito Karnavian lamban. "Itu keliru," imbuh dia. Ia yakin Tito akan berubah. Namun, '
            'Tito harus ditegur. "Kalau saya gubernur, saya pecat," jelas dia.',
            ["Joko Widodo"] * 4,
        ),
        (
            '"Kami siap," kata Anwar Ibrahim. Hun Manet memuji China. "Semua bekerja keras," ungkap dia.',
            ["Anwar Ibrahim", "Hun Manet"],
        ),
        (
            "Wakil Ketua DPR Sufmi Dasco Ahmad menyebut keputusan segera terbit. "
            '"Pekan depan," imbuh Ketua Harian Partai Gerindra ini.',
            ["Sufmi Dasco Ahmad"] * 2,
        ),
        ("Sejumlah sekolah gagal membujuk Dewan Kota Bima. Mereka menyatakan akan terus menuntut.", [None]),
        ("Rupiah menguat, kata Analis Valas PT Bank Melati Tbk, Rudi Nuryana di Jakarta.", ["Rudi Nuryana"]),
        ("Suriah juga minta agar Lebanon menutup perbatasan.", ["Syria"]),
    ],
)
def test_who_goes_on_speaking(text: str, speakers: list[str | None]) -> None:
    """He who spoke last goes on unless somebody has acted since; a kind of people without a name is nobody."""
    assert [speaker for speaker, _ in speakers_of("id", text)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menlu itu berpidato di ibu kota negaranya, Dhaka.", ("Dhaka", "locatedIn", "Bangladesh", None)),
        ("Basra, kota minyak utama di Irak, sepi.", ("Basra", "locatedIn", "Iraq", None)),
        (
            "Panglima militer Jordania, Jenderal Khalid Nasser, hadir.",
            ("Khalid Nasser", "holdsOffice", "Military Chief", "Jordan"),
        ),
        (
            "Bunga tetap, kata Gubernur Bank Indonesia Moh. Rahmat.",
            ("Moh. Rahmat", "holdsOffice", "Central Bank Governor", "Bank Indonesia"),
        ),
    ],
)
def test_what_desks_tell_of_places_and_offices(text: str, expected: tuple[str, str, str, str | None]) -> None:
    """Capitals of lands told of, places with what they are known for, and chiefs of forces are facts."""
    assert expected in facts_of("id", text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Pulau itu, yakni Pulau Rupat, Pulau Bengkalis, Pulau Rangsang, dan Pulau Tebing.", "Pulau Rupat"),
        ("Ketua Liga Arab menengahi oposisi pimpinan Hizbullah.", "Hezbollah"),
    ],
)
def test_what_is_no_fact(text: str, subject: str) -> None:
    """Islands in a list lie beside each other; who leads an opposition without a name leads nobody who is named."""
    assert not [fact for fact in facts_of("id", text) if fact[0] == subject]
