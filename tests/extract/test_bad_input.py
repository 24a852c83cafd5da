"""Texts that are no articles: nothing breaks, nothing is attributed by guess."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model

TRANSCRIPT = """QUESTION: Mr. Secretary, what about Syria?

SECRETARY KERRY: We believe that Assad must go. Russia has a choice to make.

FOREIGN MINISTER LAVROV: We do not agree with our American colleagues.
"""

NOTHING_SAID = [
    ("en", "Country\tPresident\tSaid\nRussia\tVladimir Putin\tyes\nUS\tJoe Biden\tno"),
    ("en", "What they said:\n\n- Russia: ready to talk\n- Ukraine: no talks\n\n1. Putin said\n2. Kerry told"),
    ("en", 'def said(x):\n    return f"{x} said that {x}"\n\n# what Putin said'),
    ("id", "Aku ini binatang jalang\nDari kumpulannya terbuang\n\nBiar peluru menembus kulitku"),
    ("en", 'said said said said\n\n, kata . "\n\naccording to\n\nPutin:\n\n: : : "'),
    ("id", '"""" , kata Putin. "" said Putin.'),
    ("id", "kata kata kata bahwa bahwa"),
]


def check(extraction: Extraction) -> None:
    """Assert that each statement has words of the text, a cue of it, and a speaker whose words are there."""
    text = extraction.document.text
    for statement in extraction.statements:
        assert statement.content.of(text).strip()
        assert statement.cue is None or statement.cue.of(text)
        assert statement.speaker is None or statement.speaker.span.of(text) == statement.speaker.text
        assert statement.pattern


@pytest.mark.parametrize(("code", "text"), NOTHING_SAID)
def test_tables_lists_code_and_poems_say_nothing(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """Where nobody says anything there is no statement, whatever cues stand about."""
    assert extraction_of(code, text).statements == ()


def test_a_transcript_names_its_speakers(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A paragraph that begins with a label is what the person says whom it names."""
    extraction = extraction_of("en", TRANSCRIPT)
    check(extraction)
    turns = [(s.speaker_text, s.content.of(extraction.document.text)) for s in extraction.statements]
    assert ("FOREIGN MINISTER LAVROV", "We do not agree with our American colleagues.") in turns
    assert all("Secretary, what" not in words for speaker, words in turns if speaker == "SECRETARY KERRY")


def test_one_colon_makes_no_transcript(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A single paragraph with a colon is no turn of a conversation."""
    assert extraction_of("en", "KYIV: The city was quiet on Monday after the strikes.").statements == ()


def test_many_quotations(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Each of many quotations has its own speaker."""
    text = " ".join(f'"Kami siap berunding untuk ke-{n} kali," kata Putin.' for n in range(60))
    extraction = extraction_of("id", text)
    check(extraction)
    assert [s.speaker_text for s in extraction.statements] == ["Putin"] * 60


def test_a_text_without_an_end_of_sentence(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Without a full stop the first report ends where the next one begins."""
    text = "Presiden Rusia Vladimir Putin mengatakan Moskow siap berunding dan menuduh NATO memperkeruh keadaan " * 12
    extraction = extraction_of("id", text.strip())
    check(extraction)
    first = extraction.statements[0]
    assert (first.speaker_text, first.content.of(extraction.document.text)) == (
        "Presiden Rusia Vladimir Putin",
        "Moskow siap berunding",
    )


UNBALANCED = [
    ("id", '"Kami siap berunding, kata Putin.', "Putin", "Kami siap berunding"),
    ("id", '“Dia berbohong," kata Zelensky.', "Zelensky", "Dia berbohong"),
    ("id", "»Itu sama sekali tidak benar«, kata Merkel.", "Merkel", "Itu sama sekali tidak benar"),
    ("en", "« We are ready to talk », said Putin.", "Putin", "We are ready to talk"),
    ("en", "‘We are ready to talk,’ said Putin.", "Putin", "We are ready to talk"),
]


@pytest.mark.parametrize(("code", "text", "speaker", "content"), UNBALANCED)
def test_marks_of_all_kinds(extraction_of, code: str, text: str, speaker: str, content: str) -> None:  # type: ignore[no-untyped-def]
    """Marks that are missing, mixed, single or angled, pointing either way, enclose speech all the same."""
    extraction = extraction_of(code, text)
    check(extraction)
    assert [(s.speaker_text, s.content.of(text)) for s in extraction.statements] == [(speaker, content)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The truce held, Reuters"),
        ("en", "The truce held, according to"),
        ("id", "Gencatan senjata bertahan, menurut"),
        ("id", "Menurut"),
        ("id", "Antara"),
    ],
)
def test_texts_cut_off(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """A text that breaks off at an outlet or a cue is read like any other, and nobody says anything in it."""
    assert extraction_of(code, text).statements == ()
