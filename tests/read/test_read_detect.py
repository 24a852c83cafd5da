"""The language of a text is told from its function words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read.detect import check_language, detect_language

KNOWN = [
    ("id", "Menteri Luar Negeri Retno Marsudi mengatakan Indonesia akan terus mendukung perjuangan rakyat Palestina."),
    ("id", "Kerry: AS-Rusia Punya Misi yang Sama di Suriah"),
    ("id", "Sementara itu, pihak Kremlin membantah tudingan tersebut dan menyebutnya tidak berdasar sama sekali."),
    ("id", "Rusia membantah, kata Lavrov."),
    ("en", "Foreign Minister Sergei Lavrov said on Tuesday that Russia would not accept the terms of the agreement."),
    ("en", "Russian troops shelled three towns near Kharkiv overnight, Ukrainian officials said; Moscow denied it."),
    ("en", "China and the Philippines trade accusations over collision"),
]
UNKNOWN = [
    "Der Außenminister erklärte am Dienstag, dass seine Regierung die neue Vereinbarung nicht annehmen werde.",
    "De minister van Buitenlandse Zaken zei dinsdag dat Nederland in Brussel over de sancties wil spreken. Volgens hem "
    "is het nog te vroeg om te zeggen wat er in het akkoord komt te staan. De oppositie had vorige week gevraagd of "
    "het kabinet de Kamer op tijd zou inlichten. Daarop kwam geen antwoord. In juni komen de ministers weer bijeen, "
    "en dan moet duidelijk worden wie er meedoet en wie niet, aldus een woordvoerder van het ministerie in Den Haag.",
    "Le ministre des Affaires étrangères a déclaré mardi à Paris que la France ne reconnaîtrait pas ce gouvernement.",
    "El ministro de Asuntos Exteriores dijo el martes que España rechaza las condiciones del acuerdo de paz.",
    "Il ministro degli Esteri ha detto martedì che il suo Paese non accetterà mai le condizioni di questo accordo.",
    "O ministro das Relações Exteriores disse na terça-feira que o Brasil não vai aceitar as condições do acordo.",
    "Sinabi ng kalihim na hindi tatanggapin ng Pilipinas ang mga kondisyon ng kasunduan sa susunod na buwan.",
    "Ngoại trưởng nói hôm thứ Ba rằng Việt Nam sẽ không chấp nhận các điều kiện của thỏa thuận này trong năm nay.",
    "Dışişleri Bakanı salı günü yaptığı açıklamada Türkiye'nin anlaşmanın şartlarını kabul etmeyeceğini söyledi.",
    "外交部长周二表示，中国不会接受该协议的条件。",
    "Министр иностранных дел заявил во вторник, что Россия не примет условия этого соглашения.",
    "12345 67890",
]


@pytest.mark.parametrize(("code", "text"), KNOWN)
def test_known_languages(code: str, text: str) -> None:
    """Sentences and headlines of both languages are told apart."""
    assert detect_language(text, "f") == code


@pytest.mark.parametrize("text", UNKNOWN)
def test_other_languages_are_refused(text: str) -> None:
    """Other languages, related ones too, are an error that names the option."""
    with pytest.raises(ReadError, match="f: looks like neither Indonesian nor English; .*--lang"):
        detect_language(text, "f")


@pytest.mark.shared
def test_passages_of_news(shared: Path) -> None:
    """Of short passages of Indonesian news nearly all are told as Indonesian, hardly any as English."""
    passages = (shared / "data/raw/id_news-passages.txt").read_text("utf-8").splitlines()
    found = Counter(told(passage) for passage in passages if len(passage.split()) >= 30)
    assert found["en"] < 0.005 * found.total()
    assert found["id"] > 0.98 * found.total()


def told(text: str) -> str | None:
    """Return the language that is told, None for none."""
    try:
        return detect_language(text, "f")
    except ReadError:
        return None


@pytest.mark.parametrize(
    ("given", "code"), [("id", "id"), ("ID", "id"), ("en-GB", "en"), ("id_ID", "id"), (" en ", "en")]
)
def test_codes_with_region(given: str, code: str) -> None:
    """A region after the code makes no difference."""
    assert check_language(given, "f") == code
