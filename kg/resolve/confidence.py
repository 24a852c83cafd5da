"""How likely a finding is to be right: the measured share of its rule, moved by the signs that it bears.

    confidence = σ( logit(share of the rule) + base + Σ over signs (weight) )

`share` is how many of the rule's findings were right on annotated articles, drawn towards the share of all rules where
they are few; `base` and the weights are fitted with the shares held fast. All stand in `confidence.yaml`, which
`training/confidence.py` writes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from kg.errors import DataFileError
from kg.resources import folder

Kind = Literal["statement", "claim", "fact"]
KINDS: tuple[Kind, ...] = ("statement", "claim", "fact")

Judge = Callable[[Kind, str, Iterable[str]], float]
"""From the kind of a finding, its rule and its signs to its confidence, 0–1."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one kind of finding."""

    share: float  # of the findings of all rules
    base: float  # log-odds of a finding without signs beside those of its rule
    patterns: Mapping[str, float]  # share of each rule
    signs: Mapping[str, float]  # log-odds that each sign adds

    def confidence(self, pattern: str, signs: Iterable[str]) -> float:
        """Return the confidence of a finding of the rule `pattern` that bears `signs`, 0–1 to two digits."""
        share = self.patterns.get(pattern, self.share)
        odds = log_odds(share) + self.base + sum(self.signs.get(sign, 0.0) for sign in signs)
        return round(1.0 / (1.0 + math.exp(-odds)), 2)


def log_odds(share: float) -> float:
    """Return the logarithm of the odds of a share, which is kept off 0 and 1."""
    kept = min(max(share, 0.01), 0.99)
    return math.log(kept / (1.0 - kept))


def measured_confidence(kind: Kind, pattern: str, signs: Iterable[str]) -> float:
    """Return the confidence of a finding by what ships with `kg`.

    Raises:
        DataFileError: the file of shares is missing or malformed.
    """
    return load_measured()[kind].confidence(pattern, signs)


@cache
def load_measured() -> Mapping[str, Measured]:
    """Return what was measured, by kind of finding.

    Raises:
        DataFileError: the file is missing or malformed.
    """
    return read_measured(folder("resolve") / "confidence.yaml")


def read_measured(path: Path) -> Mapping[str, Measured]:
    """Return what the YAML file at `path` says of each kind of finding.

    Raises:
        DataFileError: the file can't be read, or an entry is missing or has a wrong value; the message names both.
    """
    import yaml

    try:
        entries: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise DataFileError(f"{path}: can't be read as YAML ({reason}); restore the file") from error
    return MappingProxyType({kind: _measured(path, kind, entries) for kind in KINDS})


def _measured(path: Path, kind: Kind, entries: Any) -> Measured:
    entry = entries.get(kind) if isinstance(entries, dict) else None
    if not isinstance(entry, dict):
        raise DataFileError(f"{path}: entry {kind} is missing; restore the file")
    whole = _numbers(path, kind, {name: entry.get(name) for name in ("share", "base")})
    patterns = _numbers(path, f"{kind}.patterns", entry.get("patterns"))
    signs = _numbers(path, f"{kind}.signs", entry.get("signs"))
    for name, value in (("share", whole["share"]), *patterns.items()):
        if not 0 <= value <= 1:
            raise DataFileError(f"{path}: entry {kind} has {name} {value!r}; give a number from 0 to 1")
    return Measured(whole["share"], whole["base"], MappingProxyType(patterns), MappingProxyType(signs))


def _numbers(path: Path, name: str, value: Any) -> dict[str, float]:
    if not isinstance(value, dict) or not all(map(_is_number, value.values())):
        raise DataFileError(f"{path}: entry {name} is {value!r}; give names with numbers")
    return {str(key): float(number) for key, number in value.items()}


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
