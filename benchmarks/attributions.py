"""Compares statements with PolNeAR, 1,008 US news articles of 2015-16 in which people marked who is cited for what.

usage: python benchmarks/attributions.py POLNEAR/data/dev [--misses N]

PolNeAR (Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for Political News", LREC) marks source, cue
and content of all that somebody says, thinks, intends or does with words; `kg` is after what is said. So recall is told
for all that has a source, and for the cues of plain speech alone. The corpus is not part of this project.

- *found*: of a marked content, most words stand in one statement, and most words of that statement in the content;
- *right*: at least half the words of a statement stand in some marked content;
- *speaker*: of the contents found whose source is no pronoun, those whose source shares a word with the speaker.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.model import Findings
from kg.pipeline import extract_articles
from kg.read import Skipped

PLAIN_SPEECH = re.compile(r"\b(?:said|says?|saying|told|tells|adds|added|wrote|writes|according to)\b", re.IGNORECASE)
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "his", "her", "we", "i", "that", "which"})
WORD = re.compile(r"\w+(?:['’]\w+)?")
SHORTEST = 3  # words of a content that is compared


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the corpus marks: who is cited, the cue and the words."""

    source: str
    cue: str
    content: str


@dataclass(frozen=True, slots=True)
class Found:
    """A statement: its speaker as the text and as the graph name him, and its words."""

    speaker: str
    content: str


def main() -> None:
    """Print recall, precision and the share of right speakers, and some of what is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="holds text/ and attributions/")
    parser.add_argument("--misses", type=int, default=0, help="how many missed reports of plain speech to print")
    given = parser.parse_args()
    tally: Counter[str] = Counter()
    missed: list[str] = []
    marked = dict(articles(given.folder))
    for attributed, findings in zip(marked.values(), extract_articles(list(marked), language="en"), strict=True):
        missed += compare(attributed, statements(findings), tally)
    share = {name: tally[name] / max(1, tally[f"{name} of"]) for name in ("found", "plain", "right", "speaker")}
    print("| attributions with a source | found | with a cue of plain speech | found | statements | right | speaker |")
    print("|---|---|---|---|---|---|---|")
    print(
        f"| {tally['found of']} | {share['found']:.2f} | {tally['plain of']} | {share['plain']:.2f} "
        f"| {tally['right of']} | {share['right']:.2f} | {share['speaker']:.2f} |"
    )
    print(*missed[: given.misses], sep="\n")


def articles(folder: Path) -> Iterator[tuple[Path, list[Attribution]]]:
    """Yield the articles that somebody annotated, with what the first annotator marked."""
    for text in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(f"{text.stem}_*.ann"))
        if files:
            yield text, attributions(files[0])


def attributions(path: Path) -> list[Attribution]:
    """Return the attributions of a brat standoff file that have a source and words enough."""
    texts: dict[str, str] = {}
    found = []
    for line in path.read_text("utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T"):
            texts[fields[0]] = fields[2]
        elif line.startswith("E"):
            parts: defaultdict[str, list[str]] = defaultdict(list)
            for part in fields[1].split():
                role, reference = part.split(":")
                parts[role.rstrip("0123456789")].append(texts.get(reference, ""))
            found.append(Attribution(*(" ".join(parts[role]) for role in ("Source", "Cue", "Content"))))
    return [one for one in found if one.source and len(words(one.content)) >= SHORTEST]


def statements(findings: Findings | Skipped) -> list[Found]:
    """Return the statements of an article; none where it could not be read."""
    if not isinstance(findings, Findings):
        return []
    names = {actor.id: actor.name for actor in findings.actors}
    return [Found(f"{s.speaker_text or ''} {names.get(s.speaker or '', '')}", s.content) for s in findings.statements]


def compare(marked: Sequence[Attribution], found: Sequence[Found], tally: Counter[str]) -> list[str]:
    """Count into `tally` and return the reports of plain speech that were missed."""
    missed = []
    for one in marked:
        plain = bool(PLAIN_SPEECH.search(one.cue))
        same = [other for other in found if is_same(words(one.content), words(other.content))]
        tally.update({"found of": 1, "plain of": plain, "found": bool(same), "plain": plain and bool(same)})
        if plain and not same:
            missed.append(f"{one.source} | {one.cue} | {one.content}")
        source = set(words(one.source))
        if same and not source <= PRONOUNS:
            tally.update({"speaker of": 1, "speaker": any(source & set(words(other.speaker)) for other in same)})
    contents = [words(one.content) for one in marked]
    for other in found:
        own = words(other.content)
        tally.update({"right of": 1, "right": any(2 * shared(own, content) >= len(own) for content in contents)})
    return missed


def is_same(content: Sequence[str], statement: Sequence[str]) -> bool:
    """Return whether a statement has the words of a marked content, a little more or less."""
    both = shared(content, statement)
    return (both >= 0.6 * len(content) and both >= 0.5 * len(statement)) or (
        both >= 0.5 * len(content) and both >= 0.8 * len(statement)
    )


def shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two texts share, each as often as both have it."""
    return sum((Counter(one) & Counter(other)).values())


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [word.lower() for word in WORD.findall(text)]


if __name__ == "__main__":
    main()
