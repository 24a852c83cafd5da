"""Whose words and offices wire reports tell: sources that only stand near them have none."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import facts_of, speakers_of

pytestmark = pytest.mark.model

Office = tuple[str, str, str, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pemerintah Kenya mengirim pesan kepada Uganda bahwa negara itu harus mundur.",
            ("Kenya", "negara itu harus mundur"),
        ),
        ("Menurut laporan dari Nairobi, tiga tentara tewas.", (None, "tiga tentara tewas")),
        ("Menurut pernyataan dari Moskow, pasukan akan mundur.", ("Russia", "pasukan akan mundur")),
        (
            "Sebuah surat kabar Turki melaporkan bahwa pasukan akan mundur.",
            (None, "pasukan akan mundur"),
        ),
        ("Beberapa harian Yunani melaporkan, Jumat, krisis berlanjut.", (None, "krisis berlanjut")),
        (
            "Kantor berita TASS mengutip dinas penyelamat yang mengatakan bahwa lima orang hilang.",
            (None, "lima orang hilang"),
        ),
        (
            "Presiden Mesir Hosni Mubarak menolak usul itu, kata seorang pembantu senior Presiden Mesir itu.",
            (None, "Presiden Mesir Hosni Mubarak menolak usul itu"),
        ),
        (
            "Senator Lindsey Graham mengatakan sanksi itu perlu. Namun ia belum bertemu Presiden Barack Obama yang "
            "meminta waktu. Kami akan terus berusaha, katanya.",
            ("Lindsey Graham", "Kami akan terus berusaha"),
        ),
        (
            "Amnesty International mengatakan tahanan disiksa. Tahun lalu, tentara Israel menahan 20 anak. "
            "Jumlah itu terus naik, katanya.",
            ("Amnesty International", "Jumlah itu terus naik"),
        ),
        (
            "Ketua Konferensi Rakyat di Senat Paul Martin membantah bahwa anggaran itu dipotong.",
            ("Paul Martin", "anggaran itu dipotong"),
        ),
        (
            "Tugas itu sulit, kata Mayjen Chang Ming - tao, wakil kepala staf.",
            ("Chang Ming - tao", "Tugas itu sulit"),
        ),
    ],
)
def test_words_are_theirs_who_said_them(text: str, expected: tuple[str | None, str]) -> None:
    """Whom words are put to, where they come from, whose aide or paper says them: none of these speaks."""
    assert expected in speakers_of("id", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odinga mundur setelah Gerakan Demokratik Oranye yang dipimpinnya kalah.",
            ("Raila Odinga", "leads", "Orange Democratic Movement", None),
        ),
        (
            "Jenderal Sani Abacha mengangkat diri sebagai presiden Nigeria.",
            ("Sani Abacha", "holdsOffice", "President", "Nigeria"),
        ),
        (
            "Warga Fiji memprotes. Pemerintah Fiji diam. Militer Fiji mengangkat Josaia Vuki sebagai perdana menteri.",
            ("Josaia Vuki", "holdsOffice", "Prime Minister", "Fiji"),
        ),
        (
            "Wang berbicara dengan pemimpin Komeito Baru, Akihiro Ota.",
            ("Akihiro Ota", "leads", "Komeito", None),
        ),
    ],
)
def test_offices_and_leaders_are_told(text: str, expected: Office) -> None:
    """Who leads "the party that he leads" is whoever acts; who takes an office takes that of the article's State."""
    assert expected in facts_of("id", text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Kelompok nasionalis Fiji yang dipimpin Jope Seru menyerbu parlemen.", ("Jope Seru", "leads", "Fiji", None)),
        (
            "Dinas intelijen memperingatkan pemerintah Nepal bahwa anggota pasukan bunuh diri tiba.",
            ("Nepal", "memberOf", "Armed Forces of Nepal", None),
        ),
    ],
)
def test_lands_of_bands_are_neither_led_nor_members(text: str, wrong: Office) -> None:
    """A State's name that only tells which people are led is not led itself, and "members of" begins a clause."""
    assert wrong not in facts_of("id", text)
