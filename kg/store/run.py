"""What is recorded of the run that extracted an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from kg.errors import StoreError


@dataclass(frozen=True, slots=True)
class RunInfo:
    """The version, models and, where wanted, the time of an extraction.

    `ended` is None by default, and then no time is written: building twice gives the same bytes.
    """

    version: str
    models: tuple[str, ...] = ()  # "name version", in order of use
    ended: datetime | None = None


def reproducible_time(environment: Mapping[str, str]) -> datetime | None:
    """Return the time that SOURCE_DATE_EPOCH gives (seconds since 1970, UTC), None where it is not set.

    Raises:
        StoreError: its value is no such number.
    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    value = environment.get("SOURCE_DATE_EPOCH")
    if value is None:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError):
        raise StoreError(f"SOURCE_DATE_EPOCH={value!r}: give whole seconds since 1970, or unset it") from None
