"""The labels that the bundled encoder tells apart, in the order of its outputs."""

from __future__ import annotations

from kg.annotate.contracts import NameLabel

NAME_LABELS: tuple[NameLabel, ...] = ("PER", "ORG", "LOC")
NAME_TAGS = ("O", *(f"{place}-{label}" for label in NAME_LABELS for place in "BIES"))
POS_TAGS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
DEPENDENCIES = (
    "root", "nsubj", "nsubj:pass", "csubj", "expl", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "acl",
    "conj", "cc", "case", "mark", "aux", "cop", "appos", "nmod", "compound", "fixed", "amod", "advmod", "det", "nummod",
    "parataxis", "punct", "dep",
)  # fmt: skip
