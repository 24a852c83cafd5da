"""Dates are read as newspapers of each language write them, against the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from kg.annotate.dates import find_dates
from kg.languages import load_language
from kg.model import Block, Span

PUBLISHED = date(2015, 9, 28)  # a Monday


def dates_of(text: str, code: str, published: date | None = PUBLISHED) -> list[date | None]:
    """Return the values of the dates in a text of one paragraph."""
    blocks = [Block(Span(0, len(text)), "paragraph")]
    return [d.value for d in find_dates(text, blocks, language=load_language(code), published=published)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "dilansir Iran Daily pada Sabtu (26/9/2015).", date(2015, 9, 26)),
        ("id", "kata dia, Sabtu (26/9).", date(2015, 9, 26)),
        ("id", "pada 17 Agustus 2014 di Jakarta", date(2014, 8, 17)),
        ("id", "Cheney, Kamis, menuduh", date(2015, 9, 24)),
        ("id", "ujarnya kemarin", date(2015, 9, 27)),
        ("en", "said on Saturday that", date(2015, 9, 26)),
        ("en", "said on Monday that", date(2015, 9, 28)),
        ("en", "on Sept. 26, 2015, he said", date(2015, 9, 26)),
        ("en", "on 26 September", date(2015, 9, 26)),
        ("en", "he said yesterday", date(2015, 9, 27)),
        ("en", "since 2015-09-01", date(2015, 9, 1)),
        ("en", "on 9/26/2015", date(2015, 9, 26)),
    ],
)
def test_dates_of_news(code: str, text: str, expected: date) -> None:
    """Full dates, dates in brackets, weekdays and "yesterday" give the day that a reader understands."""
    assert dates_of(text, code) == [expected]


def test_weekday_without_publication_has_no_value() -> None:
    """A weekday is found, but its day stays open, where nobody knows when the article appeared."""
    assert dates_of("Cheney, Kamis, menuduh", "id", None) == [None]


def test_impossible_date_has_no_value() -> None:
    """A date that no calendar has gets no value and raises nothing."""
    assert dates_of("pada 31/2/2015", "id") == [None]


@pytest.mark.parametrize("text", ["skor 3/4", "sebanyak 7.500 orang", "May said he may go"])
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    """Fractions without a weekday, thousands and the verb "may" are no dates."""
    assert not [value for value in dates_of(text, "en") if value and value.year not in (2014, 2015)]
