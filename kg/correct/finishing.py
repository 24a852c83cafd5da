"""From a draft to corrected findings: same findings become one, and it is told what each correction did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kg.correct.draft import Draft
from kg.correct.outcome import Outcome, Renewal, Sort, Withdrawal
from kg.correct.pieces import actors_in
from kg.model import Claim, Fact, Findings, Statement
from kg.resolve.sameness import merged_claims, merged_facts, merged_statements

_SORTS: dict[type, Sort] = {Statement: "statement", Claim: "claim", Fact: "fact"}


@dataclass(slots=True)
class _Trace:
    """What has become of the findings: the ids and corrections behind each new id, and what is gone."""

    before: dict[tuple[Sort, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    by: dict[tuple[Sort, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    gone: set[Withdrawal] = field(default_factory=set)

    def add(self, now: Statement | Claim | Fact, before: str, by: Iterable[str]) -> None:
        """Note that a finding has come of the one that had the id `before`."""
        sort = _SORTS[type(now)]
        self.before[sort, now.id].add(before)
        self.by[sort, now.id].update(by)

    def renewals(self) -> Iterator[Renewal]:
        """Yield the findings that corrections changed."""
        for (sort, key), by in self.by.items():
            if by:
                yield Renewal(sort, key, tuple(sorted(self.before[sort, key] - {key})), tuple(sorted(by)))

    def withdrawals(self) -> Iterator[Withdrawal]:
        """Yield the findings that went and of which nothing has remained."""
        remains = {(sort, one) for (sort, _), known in self.before.items() for one in known}
        return (item for item in self.gone if (item.sort, item.id) not in remains)


def finish(draft: Draft) -> Outcome:
    """Return the findings as the draft has them; the findings themselves where no correction was applied."""
    if not draft.applied:
        return Outcome(draft.findings)
    trace = _Trace(gone={Withdrawal(_SORTS[type(record)], record.id, by) for by, record in draft.withdrawn})
    statements = merged_statements(_statements(draft, trace))
    claims = merged_claims(_claims(draft, trace))
    facts = merged_facts(_facts(draft, trace))
    extracted = draft.findings
    found: list[Statement | Claim | Fact] = [*statements, *claims, *facts]
    kept = draft.unnamed | {actor for record in found for _, actor in actors_in(record)}
    actors = tuple(draft.actors[key] for key in sorted(draft.actors) if key in kept)
    about = [
        Renewal("actor", a.id, (), tuple(sorted(draft.actors_by[a.id]))) for a in actors if a.id in draft.actors_by
    ]
    return Outcome(
        Findings(extracted.article, actors, statements, claims, facts),
        tuple(sorted(draft.applied)),
        tuple(sorted([*trace.renewals(), *about])),
        tuple(sorted(trace.withdrawals())),
    )


def _statements(draft: Draft, trace: _Trace) -> Iterator[Statement]:
    spoken = draft.spoken()
    for piece in sorted(draft.statements, key=lambda piece: piece.place):
        said = spoken[piece.original.id]
        outer = spoken.get(said.embedded_in or "")
        inside = outer.id if outer is not None and outer.id != said.id else None
        trace.add(said, piece.original.id, piece.by)
        yield replace(said, embedded_in=inside)


def _claims(draft: Draft, trace: _Trace) -> Iterator[Claim]:
    spoken = draft.spoken()
    changed = {piece.original.id: piece.by for piece in draft.statements}
    for piece in sorted(draft.claims, key=lambda piece: piece.place):
        claim = draft.claimed(piece, spoken)
        by = set(piece.by)
        if claim.id != piece.original.id:
            by.update(key for carrier in piece.record.statements for key in changed.get(carrier, ()))
        if piece.by and claim.subject == claim.object:
            trace.gone.update(Withdrawal("claim", piece.original.id, key) for key in piece.by)
            continue
        trace.add(claim, piece.original.id, by)
        yield claim


def _facts(draft: Draft, trace: _Trace) -> Iterator[Fact]:
    for piece in sorted(draft.facts, key=lambda piece: piece.place):
        fact = draft.known(piece)
        if piece.by and fact.subject in (fact.object, fact.of):
            trace.gone.update(Withdrawal("fact", piece.original.id, key) for key in piece.by)
            continue
        trace.add(fact, piece.original.id, piece.by)
        yield fact
