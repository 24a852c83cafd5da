"""Prints English triggers that CAMEO's verb patterns suggest and the lexicon lacks, for a person to read over.

    python training/triggers/propose.py ../shared/data/lexicon/CAMEO.2.0.verbs.txt [RELATION...]

One line each: relation, verb, pattern, CAMEO code. The ontology says which code belongs to which relation. The
patterns are those of the Open Event Data Alliance's dictionary (MIT); what is taken over goes into
`kg/languages/en/relations.yaml` by hand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(_ROOT))

from kg.languages import load_language  # noqa: E402
from kg.vocab.relations import load_relations  # noqa: E402

_BLOCK = re.compile(r"^---\s+(?P<verb>[A-Z_]+)\s+\[(?P<code>[\d:-]+)\]")
_VERB = re.compile(r"^\+?(?P<verb>[A-Z][A-Z_]+)\s*(?:\{[^}]*\})?\s*(?:\[(?P<code>[\d:]+)\])?\s*(?:#.*)?$")
_PATTERN = re.compile(r"^-\s+(?P<pattern>[^\[]*\*[^\[]*?)\s*\[(?P<code>[\d:]+)\]\s*(?:#\s*(?P<verb>[A-Z_]+))?")


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """A verb, alone or in a pattern in which `*` stands for it, with the CAMEO code that it gets there."""

    relation: str
    verb: str
    pattern: str
    code: str


def read_patterns(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield verb, pattern and code of a dictionary's entries; the pattern is "*" for a verb's own code."""
    verb, default = "", ""
    for line in lines:
        if block := _BLOCK.match(line):
            verb, default = block["verb"], block["code"]
        elif pattern := _PATTERN.match(line):
            yield pattern["verb"] or verb, " ".join(pattern["pattern"].split()), pattern["code"]
        elif verb and (own := _VERB.match(line)):
            yield own["verb"], "*", own["code"] or default


def relation_of(code: str, owners: Mapping[str, str]) -> str | None:
    """Return the relation with the longest code that begins `code`; of "a:b", active and passive, `a` counts."""
    plain = code.partition(":")[0].strip("-")
    return next((owners[plain[:length]] for length in range(len(plain), 0, -1) if plain[:length] in owners), None)


def proposals(lines: Iterable[str]) -> list[Proposal]:
    """Return what the dictionary suggests and no trigger of the relation has, in order."""
    owners = {code: relation.name for relation in load_relations() for code in relation.cameo}
    known = {(form.trigger.relation, text) for text, forms in load_language("en").triggers.items() for form in forms}
    found: set[Proposal] = set()
    for verb, pattern, code in read_patterns(lines):
        relation = relation_of(code, owners)
        word = verb.lower().replace("_", " ").strip()
        if relation is not None and relation != "states" and (relation, word) not in known:
            found.add(Proposal(relation, word, pattern.lower(), code))
    return sorted(found)


def main(arguments: list[str]) -> None:
    """Print the proposals for the relations named, or for all."""
    path, *wanted = arguments
    with open(path, encoding="utf-8", errors="replace") as lines:
        for one in proposals(lines):
            if not wanted or one.relation in wanted:
                print(one.relation, one.verb, one.pattern, one.code, sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
