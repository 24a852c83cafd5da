"""Pieces of speech in Indonesian news: half quotations, names that are given, demands, what a headline has two say."""

from __future__ import annotations

import pytest

from kg.model import Extraction
from tests.extract.conftest import Extract

pytestmark = pytest.mark.model


def told(extraction: Extraction) -> list[tuple[str | None, str, str]]:
    """Return who is written to say what, and in which kind of speech."""
    text = extraction.document.text
    return [
        (s.speaker.text if s.speaker else s.speaker_text, s.kind, s.content.of(text)) for s in extraction.statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Peru menyatakan "sangat prihatin" atas kudeta itu.',
            [("Peru", "indirect", '"sangat prihatin" atas kudeta itu')],
        ),
        (
            'Chile mengecam "agresi Peru" terhadap Bolivia.',
            [("Chile", "indirect", '"agresi Peru" terhadap Bolivia')],
        ),
        ('Brasil menyerukan "deeskalasi segera".', [("Brasil", "indirect", "deeskalasi segera")]),
        ('Kenya menerbitkan "Buku Putih" tentang Somalia.', []),
        (
            "Turki mengutuk serangan Yunani dengan menyebutnya ilegal dan menyerukan perundingan damai.",
            [("Turki", "indirect", "ilegal")],
        ),
        (
            'Kanselir Olaf Scholz mengatakan rencana itu berhasil, menggambarkannya sebagai "tonggak sejarah".',
            [("Olaf Scholz", "indirect", "rencana itu berhasil"), ("Olaf Scholz", "indirect", "tonggak sejarah")],
        ),
        (
            'Fatah mengutuk apa yang disebutnya "pembantaian" terhadap warga Jenin.',
            [("nya", "indirect", '"pembantaian" terhadap warga Jenin')],
        ),
        ("Sri Mulyani menyebutnya dalam rapat di Manila.", []),
        (
            "Mesir mengecam serangan Sudan sebagai pelanggaran hukum internasional.",
            [("Mesir", "indirect", "serangan Sudan sebagai pelanggaran hukum internasional")],
        ),
        ("Mesir mengecam tindakan keji Sudan.", []),
    ],
)
def test_pieces_of_speech_are_said(extraction_of: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    """Half a quotation and the name that somebody gives to something are indirect speech; a title is none."""
    assert told(extraction_of("id", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Macron mengatakan Prancis akan membantu Mali, mendesak Niger menahan diri.",
            ["Prancis akan membantu Mali", "Niger menahan diri"],
        ),
        (
            "Macron mengatakan pejabat harus bekerja, mengakui kesalahan, dan melayani rakyat.",
            ["pejabat harus bekerja, mengakui kesalahan, dan melayani rakyat"],
        ),
        (
            "Macron mengatakan Olaf Scholz, Kanselir Jerman, menolak hadir di Bern.",
            ["Olaf Scholz, Kanselir Jerman, menolak hadir di Bern"],
        ),
        (
            "Kenya memperingatkan Sudan untuk tidak ikut campur, karena dapat memicu perang.",
            ["Sudan untuk tidak ikut campur, karena dapat memicu perang"],
        ),
        ("Macron menelepon Scholz dan memintanya untuk datang ke Paris.", ["datang ke Paris"]),
        ("Jaksa menuduhnya menerima suap.", ["menerima suap"]),
        ("Mereka mengajak kepada seluruh pihak untuk menjaga perdamaian.", ["seluruh pihak untuk menjaga perdamaian"]),
        ("Macron berkomentar soal kemungkinan perombakan kabinet.", []),
        ("Macron berbicara soal ekonomi, menyebut Prancis tahan krisis.", ["Prancis tahan krisis"]),
        ("Macron menilai sikap Kanselir Scholz konsisten.", ["sikap Kanselir Scholz konsisten"]),
        ("Macron mengatakan Swiss netral.", ["Swiss netral"]),
        ("Macron menyatakan dukungan penuh.", []),
        ("KTT itu membahas isu yang rumit dan mendesak, di antaranya perubahan iklim.", []),
    ],
)
def test_words_begin_and_end_with_the_speaker(extraction_of: Extract, text: str, expected: list[str]) -> None:
    """A speech act after a comma is the speaker's own, a list's verb is not; what is only spoken about is not said."""
    assert [content for _, _, content in told(extraction_of("id", text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Taliban mengulangi ancaman untuk menyerang pangkalan Pakistan.", ("Taliban", "menyerang pangkalan Pakistan")),
        ("Ancaman Maduro untuk menutup perbatasan ditanggapi Guyana.", ("Maduro", "menutup perbatasan")),
        ("Mali mendapat tekanan dari Prancis agar menggelar pemilu.", ("Prancis", "menggelar pemilu")),
        ("Prancis meningkatkan tekanan terhadap Mali agar segera menggelar pemilu.", ("Prancis", "menggelar pemilu")),
        ("Sengketa Peru dan Chile menimbulkan kekhawatiran bahwa perang akan pecah.", None),
        ("Macron diminta memenuhi janjinya untuk menggelar pemilu.", None),
    ],
)
def test_nouns_of_speech_tell_whose_they_are(
    extraction_of: Extract, text: str, expected: tuple[str, str] | None
) -> None:
    """Threats, promises and pressure are said by their owner or by who repeats them, fears by nobody."""
    found = [(speaker, content) for speaker, _, content in told(extraction_of("id", text))]
    if expected is None:
        assert not found
    else:
        assert [speaker for speaker, _ in found] == [expected[0]]
        assert found[0][1].endswith(expected[1])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Menkeu Sebut Ekonomi Membaik, Golkar: Jangan Lengah",
            [("Menkeu", "Ekonomi Membaik"), ("Golkar", "Jangan Lengah")],
        ),
        (
            "Peringatan Keras Peru: Chile Harus Mundur, Bolivia Jangan Ikut Campur",
            [("Peru", "Chile Harus Mundur, Bolivia Jangan Ikut Campur")],
        ),
        ("Macron soal Pensiun: Tak Ada Jalan Lain", [("Macron", "Tak Ada Jalan Lain")]),
        ("Tanggapi Macron, Scholz: Eropa Butuh Waktu", [("Scholz", "Eropa Butuh Waktu")]),
        (
            "Peru Desak Chile Hentikan Serangan, Bolivia Jangan Ikut Campur",
            [("Peru", "Chile Hentikan Serangan, Bolivia Jangan Ikut Campur")],
        ),
        ("Beijing Balas Tarif Kanada", []),
        ("Kuba Bersumpah Bangun Kembali Pelabuhan yang Hancur", [("Kuba", "Bangun Kembali Pelabuhan yang Hancur")]),
        ("Tinjau Jembatan Merah, Menkeu: Anggaran Aman Tahun Ini", [("Menkeu", "Anggaran Aman Tahun Ini")]),
        ("Sinyal Perombakan Menguat, Kata Golkar soal Kabinet", []),
        ("Macron Ungkap Kronologi Kecelakaan Kapal", []),
        ("Perang Sudan: Mesir Kirim Bantuan", []),
    ],
)
def test_headlines_have_one_or_two_speak(extraction_of: Extract, title: str, expected: list[tuple[str, str]]) -> None:
    """A colon gives a headline's last words to who stands before it, whose topic and noun of speech are not said."""
    extraction = extraction_of("id", "Macron, Scholz dan Golkar dibahas di Paris.", title)
    found = [(s.speaker, s.content.of(extraction.document.text)) for s in extraction.statements if s.kind == "headline"]
    assert [(speaker.text if speaker else None, content) for speaker, content in found] == expected


@pytest.mark.parametrize("title", ["Washington Murka, Beijing Diam", "Ankara Berang atas Sikap Athena"])
def test_moods_are_no_surnames(extraction_of: Extract, title: str) -> None:
    """What a headline says of somebody's mood is no part of his name."""
    names = {mention.text for mention in extraction_of("id", "Hujan turun.", title).document.mentions}
    assert not any(" " in name for name in names)


def test_outlet_passes_on_without_the_day(extraction_of: Extract) -> None:
    """The day on which an outlet reports is no part of what it reports, nor is what it only announces."""
    dated = extraction_of("id", "Dilansir AFP, Kamis (28/5/2026), banjir itu menewaskan 20 orang.")
    assert [content for _, _, content in told(dated)] == ["banjir itu menewaskan 20 orang"]
    assert not told(extraction_of("id", "Dikutip dari Reuters, berikut adalah tiga negara yang berperang."))
