"""Broken gazetteer files are refused with file, line and entry; sound ones are read as they are."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataFileError
from kg.vocab.gazetteer import read_gazetteer
from kg.vocab.gazetteer_file import OfficeHolding

STATE = {"id": "norway", "kind": "State", "names": {"en": ["Norway"], "id": ["Norwegia"]}}
OFFICE = {"office": "foreign-minister", "name": "Foreign Minister", "of": "norway", "from": "2020-01-01", "to": None}
PERSON = {"id": "kari", "kind": "Person", "names": {"en": ["Kari Nordmann"]}, "offices": [OFFICE]}


def write(folder: Path, *entries: Any) -> Path:
    """Write the entries as a gazetteer file with a header and return its path."""
    path = folder / "actors.jsonl"
    rows = [{"header": {"source": "test"}}, *entries]
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    """Fields that are left out are empty; dates are dates."""
    actors = read_gazetteer(write(tmp_path, STATE, PERSON)).actors
    assert actors["norway"].member_of == ()
    assert actors["norway"].label("id") == "Norwegia"
    (office,) = actors["kari"].offices
    assert office == OfficeHolding("foreign-minister", "Foreign Minister", "norway", date(2020, 1, 1), None)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{", r"line 2: is no JSON"),
        ("[]", r"line 2: is no JSON object"),
        ({"kind": "State"}, r"line 2: needs an id and a kind"),
        ({**STATE, "kind": "Planet"}, r"line 2 \(norway\): needs an id and a kind"),
        ({**STATE, "colour": "red"}, r"line 2 \(norway\): unknown field colour"),
        ({**STATE, "names": {"id": ["Norwegia"]}}, r"\(norway\): needs a name in English"),
        ({**STATE, "names": {"en": []}}, r"\(norway\): needs a name in English"),
        ({**STATE, "names": ["Norway"]}, r"\(norway\): names is no mapping"),
        ({**STATE, "capitals": {"no": ["Oslo"]}}, r"\(norway\): capitals is no mapping"),
        ({**STATE, "capitals": {"en": "Oslo"}}, r"\(norway\): capitals is no list of texts"),
        ({**STATE, "acronyms": [1]}, r"\(norway\): acronyms is no list of texts"),
        ({**STATE, "acronyms": [""]}, r"\(norway\): acronyms is no list of texts"),
        ({**STATE, "wikidata": 20}, r"\(norway\): wikidata is no text"),
        ({**STATE, "of": "atlantis"}, r"\(norway\): refers to 'atlantis'"),
        ({**STATE, "member_of": ["atlantis"]}, r"\(norway\): refers to 'atlantis'"),
        ({**STATE, "ambiguous": ["NO"]}, r"\(norway\): marks as ambiguous what is none of its forms: NO"),
        ({**STATE, "offices": {}}, r"\(norway\): offices is no list"),
        ({**STATE, "offices": [{"office": "king"}]}, r"\(norway\): an office needs exactly the fields"),
        ({**STATE, "offices": [{**OFFICE, "from": "2020"}]}, r"\(norway\): '2020' is no date"),
        ({**STATE, "offices": [{**OFFICE, "from": 2020}]}, r"\(norway\): 2020 is no date"),
        ({**STATE, "offices": [{**OFFICE, "to": "2019-12-31"}]}, r"ends on 2019-12-31, before it starts"),
        ({**STATE, "offices": [{**OFFICE, "of": "atlantis"}]}, r"\(norway\): refers to 'atlantis'"),
    ],
)
def test_a_broken_entry_is_named(tmp_path: Path, entry: Any, message: str) -> None:
    """What is wrong with an entry raises DataFileError in one line with file, line and id."""
    path = write(tmp_path, entry)
    with pytest.raises(DataFileError, match=message) as caught:
        read_gazetteer(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_doubled_id_is_named(tmp_path: Path) -> None:
    """An id that two lines give is refused with both lines."""
    with pytest.raises(DataFileError, match=r"line 3 \(norway\): this id was given on line 2 already"):
        read_gazetteer(write(tmp_path, STATE, STATE))


def test_a_missing_or_unreadable_file_is_named(tmp_path: Path) -> None:
    """No file and a file that is no text raise DataFileError with the path."""
    with pytest.raises(DataFileError, match=r"actors\.jsonl"):
        read_gazetteer(tmp_path / "actors.jsonl")
    path = tmp_path / "binary.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match=r"binary\.jsonl"):
        read_gazetteer(path)


DAYS = st.one_of(st.none(), st.dates())


@given(start=DAYS, end=DAYS, day=st.dates())
def test_a_holding_covers_its_days(start: date | None, end: date | None, day: date) -> None:
    """A day is covered unless it lies before a known start or after a known end."""
    holding = OfficeHolding("king", "King", None, start, end)
    assert holding.covers(day) == (not (start and day < start) and not (end and day > end))
