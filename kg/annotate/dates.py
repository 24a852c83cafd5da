"""Finds points in time: full dates, dates in brackets, weekdays and "yesterday" against the day of publication.

`dateparser` was weighed and left out: its search takes more time than the rest of annotation together and reads "Mei"
or "may" as dates. Only expressions that a newspaper uses to date a statement are read here, from `Language.calendar`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from kg.languages.language import Calendar, Language
from kg.model import Block, DateMention, Span


def find_dates(
    text: str, blocks: Sequence[Block], *, language: Language, published: date | None
) -> tuple[DateMention, ...]:
    """Return the dates of the blocks that hold text of their own, in order, none overlapping another.

    Args:
        text: `Article.content`.
        blocks: the article's blocks; furniture and repeats are left out.
        language: gives names of months and weekdays, and the order of day and month.
        published: anchors weekdays, "yesterday" and dates without a year; without it those have no value.
    """
    calendar = language.calendar
    found: list[DateMention] = []
    for block in blocks:
        if block.kind == "furniture" or block.repeats is not None:
            continue
        for mention in sorted(
            _dates_in(text, block.span, calendar, published), key=lambda m: (m.span.start, -m.span.end)
        ):
            if not found or mention.span.start >= found[-1].span.end:
                found.append(mention)
    return tuple(found)


def _dates_in(text: str, span: Span, calendar: Calendar, published: date | None) -> Iterator[DateMention]:
    expression = _expression(_key(calendar))
    for match in expression.finditer(text, span.start, span.end):
        yield DateMention(Span(match.start(), match.end()), _value(match, calendar, published))


def _key(calendar: Calendar) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return tuple(calendar.months), tuple(calendar.weekdays), tuple(calendar.relative)


@lru_cache
def _expression(words: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]) -> re.Pattern[str]:
    months, weekdays, relative = (
        "|".join(re.escape(w) for w in sorted(group, key=len, reverse=True)) for group in words
    )
    dated = "|".join(
        (
            r"(?P<iso>\d{4}-\d{2}-\d{2})",
            r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})(?:[/.](?P<slash_year>\d{4}|\d{2}))?(?![\d%/])",
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{months})\.?(?:,?\s+(?P<year>\d{{4}}))?\b",
            rf"(?P<month_first>{months})\.?\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year_last>\d{{4}}))?\b",
        )
    )
    return re.compile(
        rf"\b(?:(?P<weekday>{weekdays})\b,?\s*\(?\s*)?(?:{dated})\)?|\b(?P<weekday_alone>{weekdays})\b|\b(?P<relative>{relative})\b",
        re.IGNORECASE,
    )


def _value(match: re.Match[str], calendar: Calendar, published: date | None) -> date | None:
    group = match.groupdict()
    if group["weekday_alone"]:
        return _last_weekday(calendar.weekdays[group["weekday_alone"].lower()], published)
    if group["relative"]:
        days = calendar.relative[re.sub(r"\s+", " ", group["relative"].lower())]
        return published + timedelta(days=days) if published else None
    year, month, day = _parts(group, calendar, published)
    try:
        return date(year, month, day) if year is not None else None
    except ValueError:
        return None


def _parts(group: dict[str, str], calendar: Calendar, published: date | None) -> tuple[int | None, int, int]:
    if group["iso"]:
        year, month, day = map(int, group["iso"].split("-"))
        return year, month, day
    if group["first"]:
        first, second = int(group["first"]), int(group["second"])
        day, month = (first, second) if calendar.day_first or first > 12 else (second, first)
        return _year(group["slash_year"], month, day, published), month, day
    month = calendar.months[(group["month"] or group["month_first"]).lower()]
    day = int(group["day"] or group["day_second"])
    return _year(group["year"] or group["year_last"], month, day, published), month, day


def _year(written: str | None, month: int, day: int, published: date | None) -> int | None:
    """Return the year as written, else the one that puts the day nearest before publication."""
    if written:
        return int(written) if len(written) == 4 else 2000 + int(written)
    if published is None:
        return None
    return published.year - 1 if (month, day) > (published.month + 1, day) else published.year


def _last_weekday(weekday: int, published: date | None) -> date | None:
    return published - timedelta(days=(published.weekday() - weekday) % 7) if published else None
