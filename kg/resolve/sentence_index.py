"""What was found in each sentence of a document, for rules that look about one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from kg.extract.voices import Voices
from kg.model import ClaimMention, Clause, Extraction, Span, StatementMention


class SentenceIndex:
    """The clauses, the claims and the cued statements of a document by the number of their sentence."""

    def __init__(self, extraction: Extraction, sentence_of: Callable[[Span], int]) -> None:
        self._clauses: defaultdict[int, list[Clause]] = defaultdict(list)
        self._claims: defaultdict[int, list[ClaimMention]] = defaultdict(list)
        self._cued: defaultdict[int, list[tuple[StatementMention, Span]]] = defaultdict(list)
        self._voices = Voices(extraction.statements)
        for clause in extraction.document.clauses:
            self._clauses[sentence_of(extraction.document.tokens[clause.predicate].span)].append(clause)
        for claim in extraction.claims:
            self._claims[sentence_of(claim.trigger)].append(claim)
        for statement in extraction.statements:
            if statement.cue is not None:
                self._cued[sentence_of(statement.cue)].append((statement, statement.cue))

    def clauses(self, sentence: int) -> Sequence[Clause]:
        """Return the clauses whose predicate stands in a sentence."""
        return self._clauses.get(sentence, ())

    def claims(self, sentence: int) -> Sequence[ClaimMention]:
        """Return the claims whose trigger stands in a sentence."""
        return self._claims.get(sentence, ())

    def outer_statements(self, sentence: int) -> list[StatementMention]:
        """Return the statements whose cue stands in a sentence and in no words that somebody says."""
        return [statement for statement, cue in self._cued.get(sentence, ()) if self._voices.innermost(cue) is None]
