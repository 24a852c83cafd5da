"""Who said what: the patterns of reported speech in both languages, side by side."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def rows(extraction: Extraction) -> list[tuple[str, str | None, str | None, str]]:
    """Return kind, speaker's words, cue and content of each statement."""
    text = extraction.document.text
    return [
        (s.kind, s.speaker_text, s.cue.of(text) if s.cue else None, s.content.of(text)) for s in extraction.statements
    ]


DIRECT = [
    ("id", '"Kami siap berunding kapan saja," kata Putin.', "Putin", "kata", "Kami siap berunding kapan saja"),
    ("en", '"We are ready to talk at any time," said Putin.', "Putin", "said", "We are ready to talk at any time"),
    ("en", '"We are ready to talk at any time," Putin said.', "Putin", "said", "We are ready to talk at any time"),
    (
        "id",
        'Putin mengatakan, "Kami siap berunding kapan saja."',
        "Putin",
        "mengatakan",
        "Kami siap berunding kapan saja.",
    ),
    ("en", 'Putin said: "We are ready to talk at any time."', "Putin", "said", "We are ready to talk at any time."),
    ("id", '"Kami siap berunding kapan saja," ujarnya.', "nya", "ujarnya", "Kami siap berunding kapan saja"),
    ("en", '"We are ready to talk at any time," he told reporters.', "he", "told", "We are ready to talk at any time"),
    (
        "id",
        '"Kami siap berunding," ujar Presiden Rusia Vladimir Putin di Moskow, "asal mereka berhenti menembak."',
        "Presiden Rusia Vladimir Putin",
        "ujar",
        'Kami siap berunding," ujar Presiden Rusia Vladimir Putin di Moskow, "asal mereka berhenti menembak.',
    ),
    (
        "en",
        '"Such steps," Merkel added, "hurt those who take them."',
        "Merkel",
        "added",
        'Such steps," Merkel added, "hurt those who take them.',
    ),
]


@pytest.mark.parametrize(("code", "text", "speaker", "cue", "content"), DIRECT)
def test_direct_speech(extraction_of, code: str, text: str, speaker: str, cue: str, content: str) -> None:  # type: ignore[no-untyped-def]
    """A quotation belongs to the cue after, before or around it; a split one is one statement."""
    assert rows(extraction_of(code, text)) == [("direct", speaker, cue, content)]


INDIRECT = [
    (
        "id",
        "Putin mengatakan bahwa Rusia akan menarik pasukannya.",
        "Putin",
        "mengatakan",
        "Rusia akan menarik pasukannya",
    ),
    ("en", "Putin said that Russia would withdraw its troops.", "Putin", "said", "Russia would withdraw its troops"),
    ("id", "Putin menegaskan, Rusia tidak akan mundur.", "Putin", "menegaskan", "Rusia tidak akan mundur"),
    ("en", "Putin said Russia would not step back.", "Putin", "said", "Russia would not step back"),
    ("id", "Rusia tidak akan mundur, tegas Putin.", "Putin", "tegas", "Rusia tidak akan mundur"),
    ("en", "Russia would not step back, Putin said.", "Putin", "said", "Russia would not step back"),
    (
        "id",
        "Langkah ini, lanjut Putin, diambil demi keamanan warga.",
        "Putin",
        "lanjut",
        "Langkah ini, lanjut Putin, diambil demi keamanan warga",
    ),
    (
        "en",
        "The plan, he said, was taken for the safety of civilians.",
        "he",
        "said",
        "The plan, he said, was taken for the safety of civilians",
    ),
    (
        "id",
        "Menurut Merkel, sanksi itu tidak dapat dihindari.",
        "Merkel",
        "Menurut",
        "sanksi itu tidak dapat dihindari",
    ),
    (
        "en",
        "According to Merkel, the sanctions cannot be avoided.",
        "Merkel",
        "According to",
        "the sanctions cannot be avoided",
    ),
    ("id", "Iran menuduh Israel menyerang kapalnya.", "Iran", "menuduh", "Israel menyerang kapalnya"),
    ("en", "Iran accused Israel of attacking its ship.", "Iran", "accused", "attacking its ship"),
    ("id", "Merkel mendesak Rusia agar menarik pasukannya.", "Merkel", "mendesak", "Rusia agar menarik pasukannya"),
    ("en", "Merkel urged Russia to withdraw its troops.", "Merkel", "urged", "to withdraw its troops"),
]


@pytest.mark.parametrize(("code", "text", "speaker", "cue", "content"), INDIRECT)
def test_indirect_speech(extraction_of, code: str, text: str, speaker: str, cue: str, content: str) -> None:  # type: ignore[no-untyped-def]
    """Reports with and without a conjunction, inverted, in mid-sentence, and demands are found with their words."""
    kind = "according-to" if cue in ("Menurut", "According to") else "indirect"
    assert rows(extraction_of(code, text)) == [(kind, speaker, cue, content)]


HEADLINES = [
    ("id", "Kerry: AS dan Rusia Punya Misi yang Sama", "Kerry", None, "AS dan Rusia Punya Misi yang Sama"),
    ("en", "Lavrov: Moscow will not bow to sanctions", "Lavrov", None, "Moscow will not bow to sanctions"),
    ("id", "Maduro Sebut AS Dalang Kudeta", "Maduro", "Sebut", "AS Dalang Kudeta"),
    ("en", "US says talks with Iran have failed", "US", "says", "talks with Iran have failed"),
]


@pytest.mark.parametrize(("code", "title", "speaker", "cue", "content"), HEADLINES)
def test_headlines(extraction_of, code: str, title: str, speaker: str, cue: str | None, content: str) -> None:  # type: ignore[no-untyped-def]
    """A colon or a clipped cue makes a headline statement."""
    text = "Pertemuan itu berlangsung lama." if code == "id" else "The meeting lasted long."
    assert rows(extraction_of(code, text, title=title)) == [("headline", speaker, cue, content)]


NOTHING = [
    ("id", 'Film "Laskar Pelangi" diputar di Moskow.'),
    ("en", 'The film "Casablanca" was shown in Moscow.'),
    ("id", "Iran mengecam serangan itu."),
    ("en", "Iran denied the allegation."),
    ("id", "Kedua negara menandatangani perjanjian dagang."),
    ("en", "Putin refused to say more."),
    ("id", "Kedua pihak bertemu untuk memastikan bantuan sampai ke warga."),
]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_what_is_no_statement(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """Titles of works, condemned noun phrases, purposes and refusals to speak are no statements."""
    assert rows(extraction_of(code, text)) == []


def test_second_quotation_goes_on(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A quotation without a cue right after another is a statement of its own by the same speaker."""
    text = '"Kami siap berunding kapan saja," kata Putin. "Tetapi kami tidak akan menunggu selamanya."'
    found = extraction_of("id", text).statements
    assert [statement.continues for statement in found] == [None, 0]


def test_statement_within_a_statement(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A report of an accusation gives both, the inner one within the outer one."""
    found = extraction_of("id", "Marty menyebutkan, China menuduh Amerika Serikat menyadap kedutaannya.").statements
    assert [(s.speaker_text, s.embedded_in) for s in found] == [("Marty", None), ("China", 0)]


@pytest.mark.parametrize(
    ("code", "text", "outlet"),
    [
        ("id", '"Kami siap berunding," kata Putin seperti dilansir Reuters, Sabtu (26/9/2015).', "Reuters"),
        ("en", '"We are ready to talk," Putin told Reuters on 26 September 2015.', "Reuters"),
    ],
)
def test_outlet_and_day(extraction_of, code: str, text: str, outlet: str) -> None:  # type: ignore[no-untyped-def]
    """The outlet that carries the words is credited, not made their speaker; the day is the statement's."""
    (statement,) = extraction_of(code, text).statements
    assert statement.speaker_text == "Putin"
    assert statement.reported_by is not None
    assert statement.reported_by.text == outlet
    assert statement.stated_on == date(2015, 9, 26)


def test_lost_quotation_marks(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Words in the first person whose marks were lost are direct speech, and go on over the next sentence."""
    text = "Kami siap berunding kapan saja, kata Putin.\nKami tidak akan menunggu selamanya."
    found = extraction_of("id", text).statements
    assert [(s.kind, s.continues) for s in found] == [("direct", None), ("direct", 0)]
