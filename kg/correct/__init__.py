"""What people put right: corrections read from a file, checked against each other, applied to an article's findings.

`read_table` gives the corrections of a spreadsheet; `check` refuses those that contradict each other; `Corrector`
applies them to findings. `kg.store` keeps them and what they changed.
"""

from __future__ import annotations

from kg.correct.applying import Corrector
from kg.correct.checking import check
from kg.correct.names import Names, known_names
from kg.correct.outcome import Outcome, Renewal, Withdrawal
from kg.correct.records import KINDS, Correction, CorrectionKind, Given
from kg.correct.table import COLUMNS, read_table

__all__ = [
    "COLUMNS",
    "KINDS",
    "Correction",
    "CorrectionKind",
    "Corrector",
    "Given",
    "Names",
    "Outcome",
    "Renewal",
    "Withdrawal",
    "check",
    "known_names",
    "read_table",
]
