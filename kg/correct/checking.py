"""Refuses corrections that contradict each other, before any of them is applied."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.correct.merges import Merges
from kg.correct.names import Names, plain_name
from kg.correct.records import Correction, Given
from kg.errors import CorrectionError


def check(new: Sequence[Given], known: Sequence[Given], names: Names) -> None:
    """Check that new corrections agree with each other and with those that are known.

    Args:
        new: with the places that messages name.
        known: those that hold already.
        names: who is meant by the names in them.

    Raises:
        CorrectionError: two of one thing differ, an actor is merged into itself (over others, too), two actors are to
            be one and not the same, or a name can mean several known actors; the message names the line.
    """
    targets = {given.correction.target: given for given in known}
    merged = {_source(given, names): given for given in known if given.correction.kind == "merge"}
    for given in new:
        row = given.correction
        _check_names(given, names)
        other = targets.setdefault(row.target, given)
        if row.kind == "merge":
            other = merged.setdefault(_source(given, names), other)
        if names.key(other.correction.becomes) != names.key(row.becomes):
            raise _against(given, other)
        if row.kind == "statement":
            other = next(
                (targets[key] for key in [("speaker", row.article, row.text, row.was)] if key in targets), given
            )
        if row.kind == "speaker":
            other = targets.get(("statement", row.article, row.text, row.was), given)
        if other.correction.kind != row.kind:
            raise _against(given, other)
    _check_merges([*known, *new], names)


def _check_merges(rows: Sequence[Given], names: Names) -> None:
    """Check merges over each other, and against what is not the same; the last row of those that clash is named."""
    merging = [given.correction for given in rows if given.correction.kind == "merge"]
    articles = {"", *(row.article for row in merging)}
    scopes = {to: Merges((row for row in merging if row.article in ("", to)), names) for to in articles}
    for given in rows:
        row = given.correction
        for article in [row.article] if row.article else sorted(scopes):
            merges = scopes.get(article, scopes[""])
            target, used = merges.follow(names.key(row.was))
            if row.kind == "merge" and merges.in_circle(row):
                last, _ = _last_two(rows, {row, *used})
                raise CorrectionError(
                    f"{last.place}: {last.correction.was!r} would be merged into itself over other merges; take one out"
                )
            other, more = merges.follow(names.key(row.becomes))
            if row.kind == "not-same" and row.becomes and target == other:
                raise _against(*_last_two(rows, {row, *used, *more}))


def _last_two(rows: Sequence[Given], clashing: Collection[Correction]) -> tuple[Given, Given]:
    """Return the last of the rows that clash, and the one before it."""
    found = [given for given in rows if given.correction in clashing]
    return found[-1], found[-2 if len(found) > 1 else -1]


def _source(given: Given, names: Names) -> tuple[str, str]:
    return given.correction.article, names.key(given.correction.was)


def _check_names(given: Given, names: Names) -> None:
    row = given.correction
    if row.kind not in ("merge", "not-same", "speaker") or not row.becomes:
        return
    if len(several := names.candidates(row.becomes)) > 1 and row.becomes not in several:
        raise CorrectionError(f"{given.place}: {row.becomes!r} can be {' or '.join(several)}; write which")
    keys = plain_name if row.kind == "merge" else names.key  # known actors that extraction missed can be merged
    if row.was and keys(row.was) == keys(row.becomes):
        raise CorrectionError(f"{given.place}: {row.was!r} and {row.becomes!r} are the same actor already; change one")


def _against(given: Given, other: Given) -> CorrectionError:
    row, before = given.correction, other.correction
    return CorrectionError(
        f"{given.place}: {row.kind} {row.was or row.text!r} contradicts {other.place} "
        f"({before.kind} {before.was or before.text!r}, is {before.becomes!r}); take one of them out"
    )
