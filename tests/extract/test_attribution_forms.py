"""Forms of reported speech that newspapers use beside the plain ones, in both languages side by side."""

from __future__ import annotations

import pytest

from kg.extract.voices import Voices
from kg.model import Extraction, Span, StatementMention

pytestmark = pytest.mark.model


def rows(extraction: Extraction) -> list[tuple[str | None, str]]:
    """Return the speaker's words and the content of each statement."""
    text = extraction.document.text
    return [(s.speaker_text, s.content.of(text)) for s in extraction.statements]


REMARKS = [
    (
        "en",
        "Russia has moved missiles to the border, two officials said on Tuesday, a step that Moscow denied.",
        "Russia has moved missiles to the border",
    ),
    (
        "en",
        "Israel said the group had fired rockets, a charge Hezbollah has rejected.",
        "the group had fired rockets",
    ),
    (
        "id",
        "Guterres menyebutkan serangan itu terjadi karena pendudukan, sebuah pernyataan yang memicu kemarahan Israel.",
        "serangan itu terjadi karena pendudukan",
    ),
    (
        "en",
        "Macron said Europe must resist pressure from Washington, in an interview with Politico.",
        "Europe must resist pressure from Washington",
    ),
    (
        "id",
        "Khamenei menegaskan bahwa Iran tidak akan tunduk, kantor berita IRNA melaporkan.",
        "Iran tidak akan tunduk",
    ),
    (
        "id",
        "Kerry mendesak Israel untuk segera menghentikan kekerasan di Gaza, Selasa (24/10).",
        "Israel untuk segera menghentikan kekerasan di Gaza",
    ),
]


@pytest.mark.parametrize(("code", "text", "content"), REMARKS)
def test_words_end_before_remarks_and_circumstances(extraction_of, code: str, text: str, content: str) -> None:  # type: ignore[no-untyped-def]
    """The writer's remark, the interview, the outlet and the day of the report are no part of the words."""
    assert [c for _, c in rows(extraction_of(code, text))] == [content]


SHARED = [
    (
        "en",
        "Peskov said that NATO was nervous, adding that Russia had the right to move its forces.",
        ["NATO was nervous", "Russia had the right to move its forces"],
    ),
    (
        "id",
        "Peskov mengatakan bahwa NATO gugup, seraya menambahkan bahwa Rusia berhak memindahkan pasukannya.",
        ["NATO gugup", "Rusia berhak memindahkan pasukannya"],
    ),
]


@pytest.mark.parametrize(("code", "text", "contents"), SHARED)
def test_reports_that_are_added_share_the_speaker(extraction_of, code: str, text: str, contents: list[str]) -> None:  # type: ignore[no-untyped-def]
    """A participle or "seraya" adds a report of the same speaker, which ends the first one."""
    assert rows(extraction_of(code, text)) == [("Peskov", content) for content in contents]


SET_OFF = [
    ("id", "Juru bicara kementerian, Wang Wenbin, berkukuh kapal itu berlayar di sana.", "Wang Wenbin"),
    ("en", '"I doubt it," Robert Carlin, a former analyst, told the BBC.', "Robert Carlin"),
    ("id", '"Tidak ada alasan," kata juru bicara Gedung Putih, John Kirby, dalam konferensi pers.', "John Kirby"),
    ("en", '"There is no reason," said the White House spokesman, John Kirby, in Washington.', "John Kirby"),
    (
        "en",
        "The United States, which along with Saudi Arabia has tried to broker a truce, said it was ready to help.",
        "United States",
    ),
    ("id", "Pejabat Israel yang enggan disebutkan namanya mengatakan kepada Axios bahwa Turki berbohong.", "Pejabat"),
    ("en", "Chinese state media quoted Xi as telling Macron that Europe was independent.", "Xi"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), SET_OFF)
def test_speakers_with_something_between_them_and_the_cue(extraction_of, code: str, text: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    """Names that are added to a noun, asides between commas and relative clauses leave the speaker as it is."""
    found = [s for s, _ in rows(extraction_of(code, text)) if s]
    assert len(found) == 1
    assert speaker in found[0]


NAMED = [
    (
        "en",
        'Hayashi described the launch as "absolutely unacceptable".',
        ("Hayashi", 'the launch as "absolutely unacceptable"'),
    ),
    ("en", "Putin called the attack a stab in the back.", ("Putin", "the attack a stab in the back")),
    (
        "id",
        "Wang Wenbin menyebut kunjungan itu sebagai provokasi serius.",
        ("Wang Wenbin", "kunjungan itu sebagai provokasi serius"),
    ),
]


@pytest.mark.parametrize(("code", "text", "row"), NAMED)
def test_giving_a_name_is_a_statement(extraction_of, code: str, text: str, row: tuple[str, str]) -> None:  # type: ignore[no-untyped-def]
    """Calling something by a name states what it is."""
    assert rows(extraction_of(code, text)) == [row]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Putin called a meeting in Moscow."),
        ("en", "He accused them of crimes that cannot be forgiven."),
        ("id", "Putin menyebut nama Merkel."),
    ],
)
def test_things_that_are_called_or_charged_are_no_statement(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """A cue with nothing but its object states nothing; a relative pronoun is no conjunction."""
    assert rows(extraction_of(code, text)) == []


ANNOUNCED = [
    ("en", 'One diplomat put it more bluntly: "He gave them everything and got nothing."', "diplomat"),
    ("id", '"Erdogan adalah orang terakhir yang bisa mengajari kami," demikian pernyataan Netanyahu.', "Netanyahu"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), ANNOUNCED)
def test_quotations_without_a_verb_of_saying(extraction_of, code: str, text: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    """A colon after a clause gives its subject the word; a noun of speech closes a quotation."""
    ((found, _),) = rows(extraction_of(code, text))
    assert speaker in (found or "")


def test_short_sentences_go_on_with_a_quotation(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Two words between marks are speech where a quotation went before."""
    found = extraction_of("en", '"We will fight until the last rebel is gone," Burhan said.\n\n"We will win."')
    assert [s.content.of(found.document.text) for s in found.statements][1:] == ["We will win."]


HEADLINES = [
    ("en", "North Korea: Kim Jong Un says South is an enemy", ("Kim Jong Un", "South is an enemy")),
    ("id", "China Kecam Kunjungan Pelosi, Sebut AS 'Bermain Api'", ("China", "AS 'Bermain Api'")),
]


@pytest.mark.parametrize(("code", "title", "row"), HEADLINES)
def test_headlines_with_a_topic_or_a_second_cue(extraction_of, code: str, title: str, row: tuple[str, str]) -> None:  # type: ignore[no-untyped-def]
    """A topic before a colon does not speak; a clipped cue after a comma goes on with the subject of the headline."""
    assert rows(extraction_of(code, "...", title)) == [row]


SOURCES = [
    ("en", "According to the state news agency KCNA, the North fired two missiles.", "KCNA"),
    ("en", "According to a document seen by Reuters, the EU is considering a ban on gas.", "a document"),
    ("id", "Menurut dia, Washington bukan pihak dalam sengketa ini.", "dia"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), SOURCES)
def test_sources_that_are_no_plain_name(extraction_of, code: str, text: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    """The head of a source's noun phrase speaks, a document that nobody signed is nobody."""
    ((found, _),) = rows(extraction_of(code, text))
    assert speaker in (found or "")


OWNED = [
    ("en", "The report's authors say iodine deficiency is serious.", "authors"),
    ("en", "Cornyn's statement said Houston should have been selected.", "Cornyn"),
    ("en", "A leaked letter seen by Sky News says the interviews were dropped.", "letter"),
    ("en", "According to the team's coach, Alireza Mehraban, the robot scored two points.", "Alireza Mehraban"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), OWNED)
def test_speakers_who_belong_to_somebody(extraction_of, code: str, text: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    """A noun that somebody owns speaks itself, but a statement or letter is its owner's; an outlet only saw it."""
    ((found, _),) = rows(extraction_of(code, text))
    assert speaker in (found or "")


NOUNS = [
    ("en", "His disparaging comments about women, and his temperament, make him unfit."),
    ("en", "Europe must resist pressure to become a follower."),
    ("en", "The lantern is believed to bring good luck."),
    ("en", "NASA held a ceremony commemorating the date."),
    ("en", "Germany and France are seeking a deal on the label of the product."),
    ("id", "Persebaran penduduk menurut wilayah menunjukkan 16% berada di Sumatera."),
    ("en", "There are parallels to draw between games and our lives."),
]


@pytest.mark.parametrize(("code", "text"), NOUNS)
def test_words_that_look_like_cues(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """Nouns that look like verbs of saying, hedges and means report nothing."""
    assert rows(extraction_of(code, text)) == []


def test_a_sentence_after_a_quotation_that_says_something_else(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A sentence with words of its own does not report the finished quotation before it."""
    text = '"Most people would find it useful." The company told the BBC that each airline would decide.'
    assert ("The company", "each airline would decide") in rows(extraction_of("en", text))
    assert all(speaker is None for speaker, words in rows(extraction_of("en", text)) if words.startswith("Most"))


QUOTED = [
    (
        "en",
        'Stoltenberg warned that "any aggression would come at a high price".',
        "any aggression would come at a high price",
    ),
    ("id", 'Retno menegaskan bahwa "akar masalahnya harus diselesaikan".', "akar masalahnya harus diselesaikan"),
]


@pytest.mark.parametrize(("code", "text", "content"), QUOTED)
def test_clauses_that_are_quoted_whole(extraction_of, code: str, text: str, content: str) -> None:  # type: ignore[no-untyped-def]
    """A clause after a conjunction that is one quotation is direct speech, without its marks."""
    extraction = extraction_of(code, text)
    assert [(s.kind, s.content.of(text)) for s in extraction.statements] == [("direct", content)]


def test_first_person_is_the_writers_where_a_text_marks_its_quotations(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Quotation marks were not lost in a text that has them."""
    text = '"The victim attacked the suspect in April," a witness told police. We live our everyday lives.'
    assert len(rows(extraction_of("en", text))) == 1


def test_nobody_with_a_relative_clause_speaks(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A noun phrase that is no mention speaks where a relative clause reports what it says."""
    found = rows(extraction_of("id", "Banyak ilmuwan yang mengatakan bahwa teknologi itu akan diperlukan."))
    assert [(s or "", c) for s, c in found] == [("Banyak ilmuwan", "teknologi itu akan diperlukan")]


WISHES = [
    ("en", "She killed him by pressing his face into a mattress before trying to do the same."),
    ("en", "Islamic Jihad hopes to turn the strip into a battlefield."),
]


@pytest.mark.parametrize(("code", "text"), WISHES)
def test_means_and_wishes_are_no_statement(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """By what means something is done, and what one wants to do oneself, is nothing that is said."""
    assert rows(extraction_of(code, text)) == []


def test_a_report_within_two_joined_clauses(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """A person between a clause and the cue speaks, and what a conjunction goes on with is said too."""
    text = (
        "Both Jakarta and Kuala Lumpur oppose ISIS, Malaysian minister Hishammuddin Hussein noted, and neither can win."
    )
    ((speaker, content),) = rows(extraction_of("en", text))
    assert (speaker or "").endswith("Hishammuddin Hussein")
    assert content == text[:-1]


def test_the_innermost_statement_carries_a_place() -> None:
    """Of statements within each other the shortest one holds a place; outside all there is none."""
    outer, inner, later = (
        StatementMention("indirect", Span(start, end)) for start, end in ((0, 100), (20, 60), (150, 180))
    )
    voices = Voices([outer, inner, later])
    assert [voices.innermost(Span(at, at + 5)) for at in (30, 70, 120, 160)] == [1, 0, None, 2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Putin said Monday's attack was a crime.", "Monday's attack was a crime"),
        ("A spokesman said Monday night's attack was the third.", "Monday night's attack was the third"),
        ("Putin said Monday night the attack was a crime.", "the attack was a crime"),
        ("Putin said on Monday night the attack was a crime.", "the attack was a crime"),
        ("Putin said Monday that the attack was a crime.", "the attack was a crime"),
        ("Putin said last week's talks had failed.", "last week's talks had failed"),
    ],
)
def test_the_day_of_a_deed_is_among_the_words(extraction_of, text: str, words: str) -> None:  # type: ignore[no-untyped-def]
    """The day on which something was said is left out, the day of what is told of is not."""
    assert [content for _, content in rows(extraction_of("en", text))] == [words]
