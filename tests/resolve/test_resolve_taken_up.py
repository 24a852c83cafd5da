"""Who speaks without his name: taken up by what he is, going on after others, beside a namesake or a follower."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import claims_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Pengamat Rina Sulastri hadir di Solo. Dosen Universitas Imam Bonjol ini mengatakan harga akan naik.",
            "Rina Sulastri",
        ),
        ("Rina Sulastri hadir di Solo. Mantan penyidik KPK itu menyebut putusan hakim janggal.", "Rina Sulastri"),
        ("Rina Sulastri hadir di Solo. Perempuan berusia 60 tahun itu menegaskan harga akan naik.", "Rina Sulastri"),
        ("Rina Sulastri hadir di Solo. Guru besar hukum tata negara ini mengatakan hukum itu adil.", "Rina Sulastri"),
        ("Budi Santoso mengusulkan aturan. Suami Rina Sulastri itu menyebut aturan itu adil.", "Budi Santoso"),
        (
            "Budi Santoso mengusulkan aturan. Suami Rina Sulastri itu menyebut aturan itu adil. "
            '"Aturan itu adil," tegas anggota DPRD itu.',
            "Budi Santoso",
        ),
        (
            "Budi Santoso menanggapi ucapan Presiden Macron yang mengatakan Prancis siap. "
            "Aktivis hak asasi manusia (HAM) ini mengatakan Prancis belum siap.",
            "Budi Santoso",
        ),
    ],
)
def test_demonstratives_take_up_who_was_told_of(text: str, speaker: str) -> None:
    """A noun phrase with a demonstrative means who was last told of, whatever names it holds."""
    assert speakers_of("id", text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menangkap seorang pria. Kapolres Budi Santoso datang. Pria berusia 35 tahun itu mengaku mencuri mobil.",
        "Budi Santoso didakwa. Ketua majelis hakim dalam sidang itu mengatakan sidang ditunda.",
        "Budi Santoso hadir. Anggota DPRD yang menemui massa itu mengatakan tuntutan akan dibahas.",
        "Relawan Macron meminta Scholz mencopot menteri itu.",
        "Kelompok yang didukung Rusia mengancam akan menyerang Kyiv.",
    ],
)
def test_nobody_named_is_meant(text: str) -> None:
    """Who is new, told apart by a clause or only somebody's follower is nobody whom the article names."""
    assert speakers_of("id", text)[-1][0] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kuasa hukum Anwar Ibrahim, Tan Hock Seng, menyebut dakwaan itu kabur.", "Tan Hock Seng"),
        ("Ketua Majelis Ulama Indonesia (MUI), Hasan Basri, menilai aturan itu adil.", "Hasan Basri"),
        (
            'Hasan Basri menilai aturan itu adil. "Kami mendukung," kata Hasan. MUI berharap Macron hadir di Jakarta. '
            '"Ini penting bagi kami," ucapnya.',
            "Hasan Basri",
        ),
        (
            'Jokowi hadir bersama istrinya, Iriana Jokowi. "Selamat sore semua," kata Jokowi.',
            "Joko Widodo",
        ),
        (
            '"Berkas itu lengkap," kata Dirjen Administrasi Hukum Umum (AHU) Kemenkum, Bambang Hartono, di Jakarta.',
            "Bambang Hartono",
        ),
        ('"Kami berharap bantuan datang," ujar Ketua RW 007 Kelurahan Kapuk Utara Wagiman.', "Wagiman"),
        ('"Kami berharap harga turun," ujar seorang pedagang di pasar bernama Yanti.', "Yanti"),
        (
            "Kepala Staf Angkatan Laut (KSAL) Laksamana TNI Muhammad Ali menegaskan kapal asing harus pergi.",
            "Muhammad Ali",
        ),
    ],
)
def test_names_beside_others_speak(text: str, expected: str) -> None:
    """A name added to somebody's lawyer or to a post speaks; who spoke last goes on; a namesake is somebody else."""
    assert speakers_of("id", text)[-1][0] == expected


def test_threats_told_by_a_noun_are_to_come() -> None:
    """An act that a noun of threat or promise tells is intended, and threatened or promised."""
    found = claims_of("id", "Taliban mengulangi ancaman untuk menyerang Pakistan.")
    assert found[("Taliban", "attacks", "Pakistan")] == ("positive", "intended")
    assert ("Taliban", "threatens", "Pakistan") in found


def test_acts_after_a_report_are_the_speakers() -> None:
    """What follows a report after a comma is done by who has spoken; what an agent judges keeps its subject."""
    assert ("Iran", "threatens", "Israel") in claims_of(
        "id", "Presiden Iran mengatakan Israel bersalah, bersumpah membalas Israel."
    )
    assert speakers_of("id", "Hubungan itu disebut Macron berlangsung baik.") == [
        ("Emmanuel Macron", "Hubungan itu disebut Macron berlangsung baik")
    ]
