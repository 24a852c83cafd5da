"""Scores extractions against gold annotation: statements, speakers, relations, facts."""

from kg.evaluate.differences import Difference, differences
from kg.evaluate.gold import gold_draft, read_gold
from kg.evaluate.scores import score

__all__ = ["Difference", "differences", "gold_draft", "read_gold", "score"]
