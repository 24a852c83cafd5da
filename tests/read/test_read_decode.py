"""Bytes become text, or one clear error."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.decode import MAX_SIZE, check_text, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Jakarta – “ya”".encode(), "Jakarta – “ya”"),
        (codecs.BOM_UTF8 + b"satu\r\ndua\rtiga\n", "satu\r\ndua\rtiga\n"),
        ("Żółw".encode("utf-16"), "Żółw"),
        (codecs.BOM_UTF16_BE + "Rusia".encode("utf-16-be"), "Rusia"),
        (b"Presiden \x93ya\x94 kata dia, caf\xe9 itu", "Presiden “ya” kata dia, café itu"),
    ],
)
def test_text_is_decoded_as_it_stands(data: bytes, text: str) -> None:
    """A byte order mark goes, line breaks stay, and plausible Windows-1252 is read as such."""
    assert decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"PK\x03\x04\x00\x00", "binary"),
        (b"\x01\x02\x03\x04abc", "binary"),
        ("Iran".encode("utf-32"), "binary"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "broken UTF-16 at byte"),
        ("Presiden “ya”".encode()[:-1], "not UTF-8 at byte 14"),
        ("Президент сказал".encode("koi8-r"), "not UTF-8 at byte 0"),
        (codecs.BOM_UTF8 + b"abc\xff", "not UTF-8 at byte 6"),
        (b"a" * (MAX_SIZE + 1), "larger than"),
    ],
)
def test_what_is_no_text_is_one_error(data: bytes, words: str) -> None:
    """Empty, binary, damaged and huge files are told apart; the message names the file and the byte."""
    with pytest.raises(ReadError, match=words) as caught:
        decode(data, "some/file.txt")
    assert str(caught.value).startswith("some/file.txt: ")
    assert "\n" not in str(caught.value)


def test_half_a_surrogate_pair_is_an_error() -> None:
    """A text that could never be written again is refused."""
    with pytest.raises(ReadError, match="character 3"):
        check_text("abc\ud800", "row")


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf\xfe\xff")
def test_any_bytes_give_text_or_a_read_error(data: bytes) -> None:
    """No bytes raise anything but ReadError, and a text that is given can be written as UTF-8."""
    try:
        text = decode(data, "x")
    except ReadError:
        return
    assert text.strip()
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_unchanged(text: str) -> None:
    """Whatever is written as UTF-8 is read character for character."""
    assert decode(text.encode("utf-8"), "x") == text.removeprefix("\ufeff") or text == "\ufeff"
