"""What corrections made of the findings of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.model import Findings

Sort = Literal["statement", "claim", "fact", "actor"]


@dataclass(frozen=True, slots=True, order=True)
class Renewal:
    """A finding or actor that corrections changed: its id, those that it had, and the corrections' ids."""

    sort: Sort
    id: str
    before: tuple[str, ...]  # other ids alone, sorted
    by: tuple[str, ...]  # sorted


@dataclass(frozen=True, slots=True, order=True)
class Withdrawal:
    """A finding that a correction took out of the article."""

    sort: Sort
    id: str
    by: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The corrected findings, and which correction did what; nothing differs where `applied` is empty."""

    findings: Findings
    applied: tuple[str, ...] = ()  # ids of corrections, sorted
    renewals: tuple[Renewal, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
