"""Writes `kg/languages/LANGUAGE/lemmas.json`: `python -m training.lemmas.build [--data DIR] [--check]`.

Forms, changes of affixes and roots are counted in treebanks. With --check a third of the last one is kept aside and
scored instead.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import commonprefix
from pathlib import Path
from typing import Any

import yaml

from kg.annotate.lemmas import Edit, Lemmatizer

ROOT = Path(__file__).resolve().parents[2]
Entry = tuple[str, str, str]  # word, part of speech, lemma


def main() -> None:
    """Parse the command line, then write or check the file of each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    settings = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))
    for language, own in settings["languages"].items():
        files = [list(read_entries(options.data / "ud" / f"{name}.conllu")) for name in own["train"]]
        entries = [entry for rows in files for entry in rows]
        if options.check:
            held = files[-1][: len(files[-1]) // 3]
            kept = [entry for rows in files[:-1] for entry in rows] + files[-1][len(files[-1]) // 3 :]
            print(language, round(accuracy(Lemmatizer(build(kept, own)), held), 4), "of", len(held), "words")
            continue
        path = ROOT / "kg" / "languages" / language / "lemmas.json"
        text = json.dumps(build(entries, own), ensure_ascii=False, sort_keys=True, indent=0)
        path.write_text(text + "\n", encoding="utf-8")
        print(path, round(path.stat().st_size / 1e6, 2), "MB")


def read_entries(path: Path) -> Iterator[Entry]:
    """Yield word, part of speech and lemma of each word of a treebank that has a lemma."""
    for line in path.read_text("utf-8").splitlines():
        row = line.split("\t")
        if len(row) > 3 and row[0].isdigit() and row[2] != "_":
            yield row[1], row[3], row[2]


def accuracy(lemmatizer: Lemmatizer, entries: Sequence[Entry]) -> float:
    """Return the share of words whose lemma is right, capitals included."""
    words, pos, lemmas = zip(*entries, strict=True)
    return sum(a == b for a, b in zip(lemmatizer.lemmas(words, pos), lemmas, strict=True)) / len(entries)


def build(entries: Iterable[Entry], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the lemmatizer reads."""
    cased = set(own["cased"])
    rows = [(word.lower(), pos, lemma.lower()) for word, pos, lemma in entries if pos not in cased]
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for weight, (word, pos, lemma) in enumerate(rows, 1):
        counts[pos, word][lemma] += 1 + weight / len(rows)  # later files settle what earlier ones do otherwise
    chosen = {key: max(found, key=lambda lemma: (found[lemma], lemma)) for key, found in counts.items()}
    roots = {lemma for (pos, _), lemma in chosen.items() if lemma.isalpha() and len(lemma) > 2}
    edits = _edits(chosen, own["least"])
    rest = Lemmatizer({"forms": {}, "edits": edits, "roots": roots, "cased": cased})
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for (pos, word), lemma in chosen.items():
        if rest.lemmas([word], [pos]) != (lemma,):
            forms[pos][word] = lemma
    return {"source": own["source"], "cased": sorted(cased), "edits": edits, "forms": forms, "roots": sorted(roots)}


def _edits(chosen: Mapping[tuple[str, str], str], least: int) -> dict[str, list[list[Any]]]:
    """Return the changes of affixes by part of speech, each with the share of words with the affixes that change so."""
    right: dict[str, Counter[Edit]] = defaultdict(Counter)
    for (pos, word), lemma in chosen.items():
        right[pos][_edit(word, lemma)] += 1
    found: dict[str, list[list[Any]]] = {}
    for pos, counter in right.items():
        words = [word for own_pos, word in chosen if own_pos == pos]
        edits = [(edit, count) for edit, count in counter.items() if count >= least or not any(edit)]
        shares = ((edit, count / sum(edit.apply(word) is not None for word in words)) for edit, count in edits)
        found[pos] = sorted([*edit, round(share, 4)] for edit, share in shares)
    return found


def _edit(word: str, lemma: str) -> Edit:
    """Return the change of affixes between a word and its lemma around what they share."""
    best = (0, 0, 0)
    for i in range(len(word)):
        for j in range(len(lemma)):
            length = len(commonprefix((word[i:], lemma[j:])))
            best = max(best, (length, -i, -j))
    length, i, j = best[0], -best[1], -best[2]
    return Edit(word[:i], lemma[:j], word[i + length :], lemma[j + length :])


if __name__ == "__main__":
    main()
