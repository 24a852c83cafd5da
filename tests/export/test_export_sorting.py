from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.export.sorting import sorted_lines

LINES = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n")).map(lambda words: words + "\n")
)


@given(LINES, st.integers(1, 5))
def test_lines_are_sorted_however_few_are_held(lines: list[str], at_once: int) -> None:
    """Through temporary files the order and the lines, also equal ones and those with other line ends, are the same."""
    assert list(sorted_lines(lines, at_once)) == sorted(lines)
