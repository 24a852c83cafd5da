"""Expressions of page furniture: what they must take from a page, and first sentences that they must leave alone."""

from __future__ import annotations

import re

import pytest

from kg.languages import load_language

LINES = {
    "id": [
        "Baca juga: Iran Ancam Tutup Selat Hormuz",
        "BACA JUGA: Presiden Jokowi Bertemu Xi Jinping di Beijing",
        "Baca Juga : Rusia Klaim Kuasai Kota Bakhmut",
        "Baca juga",
        "Lihat juga: 5 Fakta Serangan ke Gaza",
        "Simak juga video 'Detik-detik Rudal Hantam Tel Aviv':",
        "Simak Video: Penampakan Kapal Induk AS",
        "[Gambas:Video CNN]",
        "Pilihan Editor: Netanyahu Tolak Gencatan Senjata",
        "Baca berita dan artikel lainnya di Google News",
        "Cek Berita dan Artikel yang lain di Google News",
        "Dapatkan update berita pilihan setiap hari dari Kompas.com. Mari bergabung di Grup Telegram",
        "Ikuti terus berita terhangat dari SINDOnews.com di WhatsApp Channel",
        "Berita Terkait",
        "Artikel Terkait",
        "Halaman Selanjutnya",
        "Halaman 1 dari 2",
        "Editor: Egidius Patnistik",
        "Penulis: Danur Lambang",
        "Reporter: Antara",
        "Pewarta: Yuni Arisandy Sinaga",
        "Sumber: Reuters",
        "Sumber : AFP",
        "(esn)",
        "(nvc/nwk)",
        "(OSA / MAR / FER)",
        "(mas)",
        "[Bas]",
        "A",
        "A A A",
        "+",
        "ADVERTISEMENT",
        "Advertisement",
        "SCROLL TO CONTINUE WITH CONTENT",
        "SCROLL TO RESUME CONTENT",
        "ADVERTISEMENT - SCROLL TO CONTINUE",
        "Bagikan",
        "Share",
        "Bagikan:",
        "Komentar",
        "0 Komentar",
        "Foto: Reuters/Carlos Barria",
        "Foto: Presiden Rusia Vladimir Putin (AP Photo/Alexander Zemlianichenko)",
        "Ilustrasi: Bendera Palestina",
        "Presiden AS Joe Biden di Gedung Putih, Washington. (Foto: AFP)",
        "(REUTERS/Kevin Lamarque)",
        "(AP Photo)",
        "Copyright © ANTARA 2015",
        "Hak Cipta 2023",
        "Tags: Suriah, ISIS, Rusia",
        "TAG: iran",
        "#iran #israel #amerika-serikat",
        "Sabtu, 26 September 2015 10:20 WIB",
        "Sabtu, 26 September 2015 - 10:20 WIB",
        "26/09/2015, 10:20 WIB",
        "Selasa, 21 Nov 2023 14:30 WIB",
        "Diterbitkan 21 November 2023",
        "3 jam yang lalu",
        "2 hari lalu",
        "Oleh: Andi Nur Aminah",
        "Oleh Rizki Akbar Hasan",
        "Rita Uli Hutapea - detikNews",
        "Tim, CNN Indonesia",
        "CNN Indonesia",
        "KOMPAS.com",
        "Redaksi",
        "https://www.kompas.com/global/read",
    ],
    "en": [
        "Read more: Putin and Xi meet in Beijing",
        "Read More",
        "READ MORE: Iran says it will not negotiate",
        "Also read: Israel strikes Gaza",
        "Related: What we know about the attack",
        "Related Articles",
        "More on this story",
        "Most Read",
        "Recommended for you",
        "Watch: Moment missile hits building",
        "Sign up for our daily newsletter",
        "Subscribe to our newsletter and get the latest news in your inbox",
        "Follow us on Twitter",
        "Follow BBC News on Facebook",
        "Reporting by Steve Holland; Editing by Andrew Heavens",
        "(Reporting by Arshad Mohammed and Lesley Wroughton; Editing by Frances Kerry)",
        "Additional reporting by John Irish in Paris",
        "Associated Press writer Matthew Lee contributed to this report.",
        "Source: Reuters",
        "Editor: John Smith",
        "(Reuters)",
        "A",
        "A A A",
        "Share",
        "Share this article",
        "Share on Facebook",
        "Tweet",
        "12 comments",
        "1,204 shares",
        "5 min read",
        "ADVERTISEMENT",
        "Advertisement",
        "Advertisement - Scroll to continue",
        "Scroll to continue",
        "Story continues below advertisement",
        "Article continues below this ad",
        "Photo: Reuters",
        "Photo by: Win McNamee",
        "FILE PHOTO: U.S. Secretary of State John Kerry speaks in Washington, September 20, 2015. REUTERS/Gary Cameron",
        "FILE - President Joe Biden speaks in Washington.",
        "President Vladimir Putin meets his Chinese counterpart in Beijing [File: Maxim Shemetov/Reuters]",
        "Smoke rises after an Israeli strike in Gaza City (AFP)",
        "REUTERS/Jonathan Ernst",
        "(AP Photo/Susan Walsh)",
        "Copyright 2015 The Associated Press. All rights reserved.",
        "© 2023 AFP",
        "All rights reserved",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Tags: Syria, Russia",
        "Topics: World, Middle East",
        "#Iran #Israel",
        "Published Sept 26, 2015 10:20 a.m. ET",
        "Published: 26 September 2015",
        "Updated 3:45 PM EST, Tue November 21, 2023",
        "September 26, 2015 / 10:20 AM",
        "Sat 26 Sep 2015 10.20 BST",
        "Last modified on Sat 26 Sep 2015 10.25 BST",
        "3 hours ago",
        "Updated 2 hours ago",
        "By JOHN DOE",
        "By Matthew Lee and Bradley Klapper",
        "By Steve Holland and Jeff Mason, Reuters",
        "BY THE ASSOCIATED PRESS",
        "Matthew Lee, Associated Press",
        "Privacy Policy",
        "Terms of Use",
        "https://www.reuters.com/world",
    ],
}
SENTENCES = {
    "id": [
        "Presiden Rusia Vladimir Putin bertemu Presiden China Xi Jinping di Beijing.",
        "Kerry: AS-Rusia Punya Misi yang Sama di Suriah",
        "Iran: Tak Ada Perundingan di Bawah Tekanan",
        '"Kami akan membalas," kata Netanyahu.',
        "Baca doa bersama digelar di Jakarta untuk korban perang Gaza.",
        "Simak pernyataan Presiden, kata juru bicara itu kepada wartawan.",
        "Lihat saja apa yang terjadi di Suriah, ujar Lavrov.",
        "Oleh karena itu, Indonesia mengecam serangan Israel.",
        "Oleh sebab itu, kedua negara sepakat berunding.",
        "Sumber: pejabat AS mengatakan serangan itu gagal dan tidak akan diulangi oleh siapa pun.",
        "Foto itu memperlihatkan tentara Rusia di Kyiv.",
        "Video tersebut menunjukkan serangan Israel di Rafah.",
        "Editor surat kabar itu ditangkap polisi Turki.",
        "Sabtu lalu, Rusia menyerang Kyiv dengan puluhan rudal.",
        "Dua hari lalu Iran meluncurkan rudal ke Israel.",
        "Serangan itu terjadi pada Sabtu, 26 September 2015.",
        "Komentar Trump memicu kemarahan Iran.",
        "Halaman gereja itu hancur.",
        "Reporter Reuters melihat asap di atas kota itu.",
        "Korea Utara menembakkan rudal.",
        "PBB mengutuk serangan itu.",
        "Ya.",
        "Tidak.",
        "Perang (1967) itu mengubah kawasan.",
        "Penulis Salman Rushdie ditikam di New York.",
        "Bagikan bantuan itu kepada warga Gaza, kata Guterres.",
    ],
    "en": [
        "President Vladimir Putin met his Chinese counterpart Xi Jinping in Beijing.",
        "Kerry: US and Russia share goal in Syria",
        "Iran: No talks under pressure",
        '"We will respond," said Netanyahu.',
        "Read my lips, the president said.",
        "Watch out for Russia, Estonia's leader warned.",
        "Follow the money, investigators said.",
        "By Friday the rebels had taken the city.",
        "By then Russia had withdrawn its troops.",
        "By Washington's account, Iran broke the deal.",
        "By rejecting the offer, Hamas angered Egypt.",
        "Share prices fell after the attack.",
        "Photo evidence showed the tanks near Kyiv.",
        "Photos released by Iran showed the missile.",
        "Updated sanctions will hit Russian banks, the White House said.",
        "Published reports said Iran had agreed.",
        "Sources said Israel struck the base on September 26, 2015.",
        "Two days ago Iran fired missiles at Israel.",
        "More than 100 people were killed, the ministry said.",
        "Most of the rebels surrendered.",
        "Related attacks killed 12 soldiers in Mali.",
        "Reuters reported that Iran had agreed.",
        "The Associated Press reported the attack first.",
        "Comment from the White House was not available.",
        "Topics discussed included Syria and Iran.",
        "Reporting by state media said the attack failed.",
        "Reporting on the war is banned in Russia.",
        "North Korea fired a missile.",
        "The UN condemned the attack.",
        "Yes.",
        "No.",
        "Sign up or leave, the army told recruits.",
        "Next, the president will travel to Paris.",
        "This story is about a war.",
        "Help is on the way, Biden said.",
        "Editor Jamal Khashoggi was killed in Istanbul.",
    ],
}
LEADS = {
    "id": [
        ("Jakarta, Kabar Lintas -- Indonesia dan Kanada berunding.", "Jakarta, Kabar Lintas -- "),
        ("WASHINGTON - Menteri Luar Negeri", "WASHINGTON - "),
        ("JAKARTA, KOMPAS.com - Presiden", "JAKARTA, KOMPAS.com - "),
        ("TEHERAN, KOMPAS.com – Iran", "TEHERAN, KOMPAS.com – "),
        ("KOMPAS.com - Presiden", "KOMPAS.com - "),
        ("Jakarta, CNN Indonesia -- Kementerian", "Jakarta, CNN Indonesia -- "),
        ("TEMPO.CO, Jakarta - Presiden", "TEMPO.CO, Jakarta - "),
        ("TEMPO.CO, Tel Aviv - Perdana Menteri", "TEMPO.CO, Tel Aviv - "),
        ("REPUBLIKA.CO.ID, JAKARTA -- Pemerintah", "REPUBLIKA.CO.ID, JAKARTA -- "),
        ("REPUBLIKA.CO.ID,JAKARTA -- Pemerintah", "REPUBLIKA.CO.ID,JAKARTA -- "),
        ("Jakarta (ANTARA) - Menteri", "Jakarta (ANTARA) - "),
        ("Jakarta (ANTARA News) - Menteri", "Jakarta (ANTARA News) - "),
        ("Moskow, (ANTARA/Xinhua) - Rusia", "Moskow, (ANTARA/Xinhua) - "),
        ("Liputan6.com, Jakarta - Presiden", "Liputan6.com, Jakarta - "),
        ("Liputan6.com, Pyongyang - Korea", "Liputan6.com, Pyongyang - "),
        ("Jakarta, CNBC Indonesia - Rusia", "Jakarta, CNBC Indonesia - "),
        ("TEL AVIV - Israel", "TEL AVIV - "),
        ("NEW YORK – PBB", "NEW YORK – "),
        ("JAKARTA, iNews.id - Presiden", "JAKARTA, iNews.id - "),
        ("VIVA – Presiden", "VIVA – "),
        ("VIVA.co.id - Presiden", "VIVA.co.id - "),
        ("Beijing, Selasa - Pemerintah China", "Beijing, Selasa - "),
        ("Jakarta, Kompas - Presiden", "Jakarta, Kompas - "),
        ("Suara.com - Presiden", "Suara.com - "),
        ("Merdeka.com - Presiden", "Merdeka.com - "),
        ("JAKARTA (voa-islam.com) - Presiden", "JAKARTA (voa-islam.com) - "),
        ("Bisnis.com, JAKARTA — Pemerintah", "Bisnis.com, JAKARTA — "),
    ],
    "en": [
        ("MOSCOW (Reuters) - Russia", "MOSCOW (Reuters) - "),
        ("LONDON, Sept 26 (AP) — Britain", "LONDON, Sept 26 (AP) — "),
        ("WASHINGTON (AP) — The", "WASHINGTON (AP) — "),
        ("WASHINGTON - President", "WASHINGTON - "),
        ("UNITED NATIONS (AP) — The", "UNITED NATIONS (AP) — "),
        ("NEW YORK, Sept 26 (Reuters) - The", "NEW YORK, Sept 26 (Reuters) - "),
        ("BEIRUT, Lebanon — The", "BEIRUT, Lebanon — "),
        ("Paris (AFP) - France", "Paris (AFP) - "),
        ("United Nations (United States) (AFP) – The", "United Nations (United States) (AFP) – "),
        ("BEIJING, Nov. 21 (Xinhua) -- China", "BEIJING, Nov. 21 (Xinhua) -- "),
        ("WASHINGTON/MOSCOW, March 2 (Reuters) - The", "WASHINGTON/MOSCOW, March 2 (Reuters) - "),
        ("JERUSALEM — Israel", "JERUSALEM — "),
        ("TEHRAN, Iran (AP) -- Iran", "TEHRAN, Iran (AP) -- "),
        ("ST. PETERSBURG, Russia (AP) — Russia", "ST. PETERSBURG, Russia (AP) — "),
        ("(CNN) -- The", "(CNN) -- "),
        ("Washington (CNN) -- President", "Washington (CNN) -- "),
        ("SEOUL, South Korea (AP) — North", "SEOUL, South Korea (AP) — "),
        ("KYIV, Ukraine (AP) — Russia", "KYIV, Ukraine (AP) — "),
    ],
}
BODIES = {
    "id": [
        "Retno, menteri luar negeri -- yang pernah bertugas di Belanda -- menolak.",
        "AS - Rusia sepakat berunding.",
        "NATO - yang dipimpin AS - mengecam Rusia.",
        "Israel, yang menyerang Gaza, menolak usulan itu.",
        "Rusia - negara terbesar di dunia - menyerang Ukraina.",
        "Iran-AS kembali berunding.",
        "Jakarta - Bandung ditempuh dua jam.",
        "PBB mengecam serangan itu - yang menewaskan 12 orang - pada Senin.",
        "Netanyahu (PM Israel) - yang didampingi Gallant - berpidato.",
        "TNI-Polri mengerahkan pasukan.",
    ],
    "en": [
        "US - Russia talks resumed.",
        "NATO - led by the US - condemned Russia.",
        "Israel, which struck Gaza, rejected the offer.",
        "Russia - the world's largest country - attacked Ukraine.",
        "Hamas (which runs Gaza) - backed by Iran - refused.",
        "The UN — an organisation of 193 states — met on Monday.",
        "OPEC - the oil cartel - agreed.",
        "Iran-US talks resumed.",
        "ISIS — also known as Daesh — claimed the attack.",
        "USA - China relations worsened.",
    ],
}


def pairs(cases: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return (language, text) for each text."""
    return [(code, text) for code, texts in cases.items() for text in texts]


def reasons(code: str, line: str) -> list[str]:
    """Return the reasons of the expressions that take a whole line."""
    return [reason for reason, pattern in load_language(code).furniture.line if re.fullmatch(pattern, line)]


def lead(code: str, paragraph: str) -> str:
    """Return the longest start of a paragraph that an expression takes, "" for none."""
    found = [re.match(pattern, paragraph) for _, pattern in load_language(code).furniture.lead]
    return max((match.group() for match in found if match), key=len, default="")


@pytest.mark.parametrize(("code", "line"), pairs(LINES))
def test_furniture_is_taken(code: str, line: str) -> None:
    """A line that belongs to the page and not to the article is recognised, with a reason."""
    assert reasons(code, line)


@pytest.mark.parametrize(("code", "line"), pairs(SENTENCES))
def test_sentences_are_no_furniture(code: str, line: str) -> None:
    """A sentence or headline that begins like furniture is left alone."""
    assert reasons(code, line) == []


@pytest.mark.parametrize(
    ("code", "paragraph", "expected"), [(code, *case) for code, cases in LEADS.items() for case in cases]
)
def test_datelines_are_taken_and_nothing_more(code: str, paragraph: str, expected: str) -> None:
    """City, outlet and date before the first sentence are one lead, which ends where the sentence begins."""
    assert lead(code, paragraph) == expected


@pytest.mark.parametrize(("code", "paragraph"), [*pairs(BODIES), *pairs(SENTENCES)])
def test_sentences_have_no_dateline(code: str, paragraph: str) -> None:
    """Names followed by a dash, acronyms and asides are part of the sentence."""
    assert lead(code, paragraph) == ""


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("unit", ["a ", "A. ", "(", "Baca juga ", "By A ", "#a ", "12:", "Photo: ", "ABCDE ", "A-"])
def test_expressions_are_quick_on_hostile_lines(code: str, unit: str) -> None:
    """No expression takes exponential time: a long line of one repeated unit is answered at all."""
    text = unit * 400 + "!"
    for _, pattern in (*load_language(code).furniture.line, *load_language(code).furniture.lead):
        re.match(pattern, text)
