"""JSONL and CSV rows become drafts; a bad row is named and passed over."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.decode import MAX_SIZE
from kg.read.draft import Draft, Skipped
from kg.read.tables import parse_date, read_csv, read_jsonl

ROW = {
    "id": "a-1",
    "url": "https://example.org/1",
    "title": "Judul",
    "text": "Isi\r\nberita",
    "publisher": "Koran",
    "published": "2015-09-26",
    "lang": "id",
}
DRAFT = Draft(
    source="f:1",
    name="f",
    text="Isi\r\nberita",
    title="Judul",
    title_known=True,
    id="a-1",
    url="https://example.org/1",
    publisher="Koran",
    published=date(2015, 9, 26),
    language="id",
)


def jsonl(data: str | bytes) -> list[Draft | Skipped]:
    """Return what the lines of `data` give."""
    return list(read_jsonl(io.BytesIO(data if isinstance(data, bytes) else data.encode()), "f", name="f"))


def table(data: str | bytes) -> list[Draft | Skipped]:
    """Return what the rows of `data` give."""
    return list(read_csv(io.BytesIO(data if isinstance(data, bytes) else data.encode()), "f", name="f"))


def test_jsonl_fields_are_kept_as_given() -> None:
    """Every field arrives unchanged; unknown ones are left alone."""
    assert jsonl(json.dumps(ROW | {"section": ["world"]})) == [DRAFT]


@pytest.mark.parametrize(("row", "known"), [({}, False), ({"title": None}, True), ({"title": " "}, True)])
def test_a_title_of_null_says_that_there_is_none(row: dict[str, object], known: bool) -> None:
    """Without the field, the title may be the text's first line; with null it is not."""
    (draft,) = jsonl(json.dumps({"text": "Isi"} | row))
    assert isinstance(draft, Draft)
    assert (draft.title, draft.title_known) == (None, known)


def test_numbers_serve_as_ids() -> None:
    """A whole number is an id."""
    (draft,) = jsonl('{"id": 17, "text": "Isi"}')
    assert isinstance(draft, Draft)
    assert draft.id == "17"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"text": "Isi"', "broken JSON"),
        ("[" * 100_000, "broken JSON"),
        ('["text"]', "not a JSON object"),
        ("{}", "no 'text'"),
        ('{"text": "  "}', "no 'text'"),
        ('{"text": 3}', "'text' must be a text, not 3"),
        ('{"text": "Isi", "title": {"a": 1}}', "'title' must be a text"),
        ('{"text": "Isi", "published": "26/9/2015"}', "must be a date like"),
        ('{"text": "Isi", "published": "2015-02-30"}', "must be a date like"),
        ('{"text": "abc\\ud800"}', "half of a surrogate pair"),
        ('{"text": "abc\\u0000"}', "binary"),
        (b'{"text": "\xd0\x9f\xff"}', "not UTF-8 at byte"),
        (b"x" * (MAX_SIZE + 10), "longer than"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(line: str | bytes, words: str) -> None:
    """The note has file and line; the lines before and after are there."""
    broken = line.encode() if isinstance(line, str) else line
    before, skipped, after = jsonl(b'{"text": "satu"}\n' + broken + b'\n\n{"text": "dua"}')
    assert isinstance(skipped, Skipped)
    assert skipped.source == "f:2"
    assert skipped.reason.startswith("f:2: ") and words in skipped.reason and "\n" not in skipped.reason
    assert isinstance(before, Draft) and isinstance(after, Draft)
    assert (before.text, after.text, after.source) == ("satu", "dua", "f:4")


def test_csv_fields_are_kept_as_given() -> None:
    """Columns stand in any order and case; a cell may hold line breaks and commas."""
    data = 'Text,ID,url,title,publisher,published,lang,x\r\n"Isi\r\nberita",a-1,https://example.org/1,Judul,Koran,'
    (draft,) = table(data + "2015-09-26,id,y\r\n")
    assert draft == Draft(**{name: getattr(DRAFT, name) for name in DRAFT.__slots__} | {"source": "f:2"})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_as_spreadsheets_write_it(encoding: str, delimiter: str) -> None:
    """Commas, semicolons and tabs, in the encodings that spreadsheet programs use."""
    text = f"id{delimiter}text\n1{delimiter}“café” dan lain-lain\n"
    (draft,) = table(text.encode(encoding))
    assert isinstance(draft, Draft)
    assert (draft.id, draft.text, draft.title_known) == ("1", "“café” dan lain-lain", False)


def test_csv_without_text_is_an_error() -> None:
    """A table of something else is refused as a whole, with its columns named."""
    with pytest.raises(ReadError, match="no column 'text'; its columns are a, b"):
        table("a,b\n1,2\n")


def test_csv_row_without_text_is_named() -> None:
    """A short row costs that row."""
    first, second = table("id,text\n1\n2,Isi\n")
    assert first == Skipped("f:2", "f:2: there is no 'text'")
    assert isinstance(second, Draft)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2015-09-26", date(2015, 9, 26)),
        ("2015-09-26T23:10:00+07:00", date(2015, 9, 26)),
        ("2015-09-26 23:10", date(2015, 9, 26)),
        ("20150926", date(2015, 9, 26)),
    ],
)
def test_dates_are_days_as_written(value: str, day: date) -> None:
    """The day is the one that is written, whatever the time zone."""
    assert parse_date(value, "f") == day


@example(b"\r\t", b"")
@given(st.binary(max_size=300), st.sampled_from([b"", b"text\n", b'{"text": ', b'id,text\n"']))
def test_any_bytes_give_drafts_notes_or_a_read_error(data: bytes, head: bytes) -> None:
    """No bytes raise anything but ReadError."""
    for item in jsonl(head + data):
        assert item.source.startswith("f:")
    try:
        table(head + data)
    except ReadError as error:
        assert str(error).startswith("f")
