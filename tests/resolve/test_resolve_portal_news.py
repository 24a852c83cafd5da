"""What Indonesian news sites write: nameless spokesmen, judgements, headlines, popes, shared titles and memberships."""

from __future__ import annotations

import pytest

from kg.pipeline import extract_gold
from tests.resolve.short_articles import claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model

Said = tuple[str | None, str]


def _headline(title: str, text: str) -> list[Said]:
    """Return who says what in a short Indonesian article with this title."""
    record = {"id": "test", "lang": "id", "title": title, "publisher": "x", "published": None, "text": text}
    (findings,) = extract_gold([record])
    names = {actor.id: actor.name for actor in findings.actors}
    return [(names.get(s.speaker or ""), s.content) for s in findings.statements]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Juru Bicara Kementerian Pertahanan Venezuela mengatakan, negaranya siap. "
            "Juru bicara tersebut juga menyebut Kolombia sebagai boneka asing. "
            'Dia juga menuduh Kolombia melindungi penyelundup. "Kami tidak akan tunduk," tambahnya.',
            {"Defence Ministry of Venezuela"},
        ),
        (
            "id",
            'Juru bicara Pentagon mengatakan, kapal itu dikirim. "Kami siap," kata juru bicara itu.',
            {"US Department of Defense"},
        ),
        (
            "id",
            "Kementerian Luar Negeri China mengecam Jepang. Juru bicara kementerian itu mengatakan, Tokyo salah.",
            {"Chinese Foreign Ministry"},
        ),
        (
            "en",
            "A spokesman for the Iranian foreign ministry said Tehran was ready. He added that talks had begun.",
            {"Iranian Foreign Ministry"},
        ),
        (
            "id",
            "Lukman Hadi mengatakan perang harus usai. Dalam pertemuan dengan Menteri Luar Negeri Spanyol di Madrid, "
            "ia menegaskan bahwa Gaza kelaparan.",
            {"Lukman Hadi"},
        ),
        (
            "id",
            'Volker Turk tiba di Kabul. "Larangan ini keliru," kata Turk.',
            {"Volker Turk"},
        ),
        ("id", "Junta militer Mali menyatakan bahwa pemilu ditunda.", {"Mali"}),
        (
            "id",
            "Duta Besar Pakistan untuk PBB, Asim Iftikhar Ahmad, menolak tuduhan itu. "
            "Utusan Pakistan menegaskan bahwa Islamabad siap bekerja sama.",
            {"Asim Iftikhar Ahmad"},
        ),
    ],
)
def test_who_goes_on_speaking(code: str, text: str, expected: set[str]) -> None:
    """Words of a spokesman without a name are his body's, also as "he"; a minister only met with does not speak."""
    assert {speaker for speaker, _ in speakers_of(code, text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latihan itu dinilai mengancam stabilitas kawasan oleh Menteri Luar Negeri Filipina Enrique Manalo.",
            ("Enrique Manalo", "Latihan itu dinilai mengancam stabilitas kawasan"),
        ),
        (
            "Kunjungan itu dianggap oleh Ankara sebagai ancaman bagi keamanan nasional.",
            ("Turkey", "ancaman bagi keamanan nasional"),
        ),
        (
            "Recep Tayyip Erdogan menyebut apa yang dilakukan Israel di Rafah sebagai pembantaian.",
            ("Recep Tayyip Erdogan", "apa yang dilakukan Israel di Rafah sebagai pembantaian"),
        ),
        (
            "Narendra Modi menyebut Sri Lanka sebagai sahabat terdekat India seusai pertemuan dengan Presiden Anura.",
            ("Narendra Modi", "Sri Lanka sebagai sahabat terdekat India"),
        ),
        (
            "Menteri Luar Negeri Mesir Badr Abdelatty menyerukan agar perundingan antara Sudan dan Ethiopia dimulai.",
            ("Badr Abdelatty", "perundingan antara Sudan dan Ethiopia dimulai"),
        ),
        (
            "Retno Marsudi menyampaikan seruan kepada semua pihak agar menahan diri.",
            ("Retno Marsudi", "semua pihak agar menahan diri"),
        ),
        (
            "Ketegangan meningkat di tengah desakan Turki kepada NATO untuk menutup wilayah udara Suriah.",
            ("Turkey", "menutup wilayah udara Suriah"),
        ),
        (
            "Ronald Lamola menyerukan kepada semua negara agar menghentikan ekspor senjata.",
            ("Ronald Lamola", "semua negara agar menghentikan ekspor senjata"),
        ),
        (
            "Sekretaris Dewan Keamanan Nasional Ukraina Rustem Umerov mengatakan perundingan berlanjut.",
            ("Rustem Umerov", "perundingan berlanjut"),
        ),
        (
            "Juru bicara kehakiman Iran Asghar Jahangir mengatakan, tersangka memotret pangkalan.",
            ("Asghar Jahangir", "tersangka memotret pangkalan"),
        ),
        (
            "Juru bicara Presiden Ukraina Volodymyr Zelensky, Serhii Nykyforov, mengatakan, Kyiv siap.",
            ("Serhii Nykyforov", "Kyiv siap"),
        ),
        (
            "Mark Rutte mengatakan serangan itu bukti dukungan kepada rakyat Palestina.",
            ("Mark Rutte", "serangan itu bukti dukungan kepada rakyat Palestina"),
        ),
        (
            "Turki menyatakan dukungan kepada Iran, menyebut Israel sebagai penjahat perang.",
            ("Turkey", "Israel sebagai penjahat perang"),
        ),
        ("Blokade itu dinilai PBB melanggar hukum humaniter.", ("United Nations", "melanggar hukum humaniter")),
        ("Rusia dituding oleh Ukraina menculik anak-anak.", ("Ukraine", "menculik anak-anak")),
        ("Israel didesak PBB agar membuka perbatasan Gaza.", ("United Nations", "membuka perbatasan Gaza")),
        (
            "Disampaikan Guterres, kelaparan mengancam jutaan warga Sudan.",
            ("Antonio Guterres", "kelaparan mengancam jutaan warga Sudan"),
        ),
        ("Iran mengancam menutup Selat Hormuz.", ("Iran", "menutup Selat Hormuz")),
        (
            "Wakil Perdana Menteri sekaligus Menteri Luar Negeri Pakistan Ishaq Dar menuturkan bahwa Islamabad siap.",
            ("Ishaq Dar", "Islamabad siap"),
        ),
        ("Emmanuel Macron menyampaikan permintaan kepada NATO agar mundur.", ("Emmanuel Macron", "mundur")),
        (
            "Kritik datang dari Marit Berger, Komisaris Uni Eropa untuk Urusan Kesehatan. "
            "Ia mendorong agar negara anggota membantu Ukraina.",
            ("Marit Berger", "negara anggota membantu Ukraina"),
        ),
    ],
)
def test_what_is_judged_called_or_asked(text: str, expected: Said) -> None:
    """Judgements in the passive, names that are given and demands by nouns are statements, without their occasion."""
    assert speakers_of("id", text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Serangan itu tidak dinilai melanggar hukum oleh Iran.",
        "Hamas dinilai akan dihancurkan oleh Israel.",
        "Presiden Suriah yang dituduh Israel membantu Hizbullah tiba di Moskwa.",
        "Washington menjanjikan bantuan kepada Ukraina.",
    ],
)
def test_what_nobody_judges(text: str) -> None:
    """A negated judgement reports nothing, and who acts in what is judged does not judge."""
    assert speakers_of("id", text) == []


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Menlu Jepang Kecam Uji Coba Rudal Korut dan Desak DK PBB Bersidang",
            "Menteri Luar Negeri Jepang Takeshi Iwaya mengecam Korea Utara.",
            [("Takeshi Iwaya", "DK PBB Bersidang")],
        ),
        (
            "Eks Menlu Desak Taiwan Tambah Anggaran Militer, Ini Sebabnya",
            "Mantan Menteri Luar Negeri Taiwan Joseph Wu berpidato.",
            [("Joseph Wu", "Taiwan Tambah Anggaran Militer")],
        ),
        (
            "Di Depan Putin, Presiden Kazakhstan: Perang Ukraina Harus Diakhiri",
            "Presiden Kazakhstan Kassym-Jomart Tokayev berbicara di samping Presiden Rusia Vladimir Putin.",
            [("Kassym-Jomart Tokayev", "Perang Ukraina Harus Diakhiri")],
        ),
        (
            "Usai Bertemu Trump, Netanyahu: Iran Tidak Akan Punya Senjata Nuklir",
            "Benjamin Netanyahu bertemu Donald Trump.",
            [("Benjamin Netanyahu", "Iran Tidak Akan Punya Senjata Nuklir")],
        ),
        (
            "Trump Ancam Putin, Rusia: Kami Tidak Takut",
            "Donald Trump berpidato di Ohio.",
            [("Russia", "Kami Tidak Takut")],
        ),
        (
            "Presiden Korsel Minta Maaf, Oposisi Tetap Ajukan Pemakzulan",
            "Presiden Korea Selatan Yoon Suk Yeol tiba di Seoul.",
            [],
        ),
        (
            "Trump ke Zelensky: Anda Tidak Punya Kartu",
            "Donald Trump menerima Volodymyr Zelensky.",
            [("Donald Trump", "Anda Tidak Punya Kartu")],
        ),
        (
            "Serangan ke Gaza: Israel Tuding Hamas Berbohong",
            "Kota itu hancur.",
            [("Israel", "Hamas Berbohong")],
        ),
        (
            "Iran Bantah Serang Kapal Israel, Tuding AS Berbohong",
            "Kapal itu terbakar.",
            [("Iran", "Serang Kapal Israel"), ("Iran", "AS Berbohong")],
        ),
    ],
)
def test_headlines(title: str, text: str, expected: list[Said]) -> None:
    """A headline's cues share its subject, each with its words; its office is that of who is titled so below."""
    assert _headline(title, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Paus Fransiskus mengecam perang. "Hentikan perang ini," kata Paus.', "Pope Francis"),
        ("Paus Leo XIV berdoa di Roma. Paus Leo XVI mengatakan bahwa perang harus usai.", "Pope Leo XIV"),
        ("Raja Charles III tiba di Roma. Raja mengatakan bahwa ia terharu.", "Charles III"),
    ],
)
def test_popes_and_kings(text: str, expected: str) -> None:
    """The title alone means who bears it in his name, and turned letters of a number are a slip."""
    assert [speaker for speaker, _ in speakers_of("id", text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wellington menerima Menteri Perdagangan Kanada Mary Ng dan Menteri Pertahanan Bill Blair.",
            ("Bill Blair", "holdsOffice", "Defence Minister", "Canada"),
        ),
        (
            "Narendra Modi, yang juga merupakan ketua partai BJP, tiba di Paris.",
            ("Narendra Modi", "holdsOffice", "Party Chairman", "Bharatiya Janata Party"),
        ),
        (
            "Friedrich Merz, yang juga ketua partai konservatif CDU, tiba di Paris.",
            ("Friedrich Merz", "holdsOffice", "Party Chairman", "Christian Democratic Union"),
        ),
        (
            "Yair Lapid, yang saat ini menjadi pemimpin Partai Yesh Atid, tiba di Paris.",
            ("Yair Lapid", "leads", "Yesh Atid", None),
        ),
        (
            "Hungaria, anggota Uni Eropa dan NATO, menolak mengirim senjata.",
            ("Hungary", "memberOf", "NATO", None),
        ),
        (
            "Iran dan Irak, dua negara tetangga di Timur Tengah, menandatangani perjanjian.",
            ("Iran", "locatedIn", "Middle East", None),
        ),
    ],
)
def test_facts(text: str, expected: tuple[str, str, str, str | None]) -> None:
    """Ministers named together are of one government, parties may be described, States lie in parts of the world."""
    assert expected in facts_of("id", text)


def test_who_goes_on_after_a_name_in_between() -> None:
    """Who goes on speaking spoke before; whom the article names in between as an object did not."""
    text = (
        '"Kami menolak campur tangan asing," ujar Maduro. Ia menegaskan bahwa rakyat akan menang. '
        'AS mengakui Edmundo Gonzalez sebagai pemenang. "AS harus berhenti," pungkasnya.'
    )
    assert {speaker for speaker, _ in speakers_of("id", text)} == {"Nicolas Maduro"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dilansir dari Deutsche Welle, Rabu (11/6/2016), Polandia menutup perbatasannya dengan Belarus.",
            [("Deutsche Welle", "Polandia menutup perbatasannya dengan Belarus")],
        ),
        (
            "Dilansir dari Reuters, Emmanuel Macron mengatakan Prancis siap membantu.",
            [("Emmanuel Macron", "Prancis siap membantu")],
        ),
        (
            "Abbas Araghchi tiba di Jenewa.\n\nSebut AS munafik soal nuklir\n\nAraghchi bertemu David Lammy.",
            [("Abbas Araghchi", "AS munafik soal nuklir")],
        ),
        ("Moskwa menyerang Odesa.\n\nKyiv minta bantuan senjata\n\nKyiv membalas serangan itu.", []),
    ],
)
def test_outlets_and_headings(text: str, expected: list[Said]) -> None:
    """An outlet speaks where nobody else does; a heading without a subject is of whom the next words are on."""
    assert speakers_of("id", text) == expected


def test_who_is_spoken_before_holds_no_other_office() -> None:
    """A name that leads a headline in does not hold the office after the comma."""
    text = "Dihadapan Macron, PM Singapura menegaskan bahwa Gaza kelaparan."
    assert facts_of("id", text) == set()


def test_whose_spokesman_is_named() -> None:
    """Who speaks for a president is named after him, and is no president."""
    text = "A spokesman for President Volodymyr Zelensky, Serhii Nykyforov, said Kyiv was ready."
    assert {fact[:3] for fact in facts_of("en", text)} == {
        ("Volodymyr Zelensky", "holdsOffice", "President"),
        ("Serhii Nykyforov", "holdsOffice", "Presidential Spokesperson"),
    }


def test_members_are_of_one_sentence() -> None:
    """Whom the sentence before ends with is no member of a body that this one begins with."""
    text = "Washington mengecam Rusia. Anggota tetap Dewan Keamanan PBB memveto resolusi itu."
    assert facts_of("id", text) == set()


def test_a_place_lies_in_no_state_that_acts_there() -> None:
    """A State that acts in a place which the sentence begins with does not hold it."""
    assert facts_of("id", "Namun, di Gaza, pemerintah Turki mulai membangun rumah sakit.") == set()


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Hal itu disampaikan Prabowo seusai pertemuan bilateral dengan Vladimir Putin.", {"Vladimir Putin"}),
        ("Hal itu diungkapkan Prabowo dalam pertemuan dengan Sergei Lavrov.", {"Sergei Lavrov"}),
        ("Prabowo dilantik seusai pertemuan Iran dengan Irak.", set()),
    ],
)
def test_who_says_something_at_a_meeting_takes_part(text: str, met: set[str]) -> None:
    """Whoever is said to have said something after or in a meeting with somebody met him."""
    pairs = [{s, o} for s, relation, o in claims_of("id", text) if relation == "meets"]
    assert {name for pair in pairs for name in pair if "Prabowo Subianto" in pair} - {"Prabowo Subianto"} == met
