"""Scores the shipped models on all test sets: `python -m training.evaluate [--json] [--data DIR] [--card]`.

One flat object of figures: names by exact entities; trees and parts of speech over the tokens that `kg` cuts (a
sentence that the treebank cuts otherwise counts as wrong); lemmas over the treebank's words, their parts of speech
given; sentence starts in running news text; the size of all models. --card writes them into `kg/models/card.yaml`
and the pages made of it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import yaml

from kg.annotate.lemmas import load_lemmatizer
from kg.annotate.sentences import split_sentences
from kg.annotate.tokens import load_tokenizer
from kg.languages import load_language
from kg.model import Span, Token
from training.build_model_pages import main as write_pages
from training.encoder.score import score
from training.lemmas.build import accuracy, read_entries

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = Path(__file__).with_name("evaluate.yaml")
CARD = ROOT / "kg" / "models" / "card.yaml"


def main() -> None:
    """Score, and print or write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--json", action="store_true", help="the figures as one JSON object")
    parser.add_argument("--card", action="store_true", help="write the figures into the model card")
    options = parser.parse_args()
    figures = {name: round(value, 4) for name, value in measure(options.data)}
    if options.card:
        _write_card(figures)
        write_pages()
    if options.json:
        print(json.dumps(figures, indent=1))
    else:
        for name, value in figures.items():
            print(f"{name:40} {value:.4f}")


def measure(data: Path) -> Iterator[tuple[str, float]]:
    """Yield each figure with its name."""
    tests = yaml.safe_load(SETTINGS.read_text("utf-8"))
    yield from score(ROOT / "kg" / "models" / "encoder", data).items()
    for name, place in tests["lemmas"].items():
        entries = list(read_entries(data / place))
        yield f"lemmas/{name}/accuracy", accuracy(load_lemmatizer(name.partition("/")[0]), entries)
    for name, place in tests["sentences"].items():
        yield f"sentences/{name}/f1", _sentences(data / place, name.partition("/")[0])
    sizes = (path.stat().st_size for path in (ROOT / "kg" / "models").rglob("*") if path.is_file())
    yield "size_mb", sum(sizes) / 1e6


def _sentences(place: Path, language: str) -> float:
    """Return the F1 of sentence starts, the first of a text apart, in the running texts of a treebank's news."""
    right = found = wanted = 0
    for texts in _running(place):
        starts, position = set(), 0
        for text in texts:
            starts.add(position)
            position += len(text) + 1
        tokens = [Token(Span(at, at + len(text)), text) for at, text in load_tokenizer(language).cut(" ".join(texts))]
        ours = {tokens[first].span.start for first, _ in split_sentences(tokens, load_language(language))}
        right, found, wanted = right + len(ours & starts - {0}), found + len(ours - {0}), wanted + len(starts - {0})
    return _f1(right, found, wanted)


def _running(place: Path) -> Iterator[list[str]]:
    """Yield the sentences of each news document; its name is the start of their ids."""
    documents: dict[str, list[str]] = {}
    name = ""
    for line in place.read_text("utf-8").splitlines():
        if line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ").rstrip("0123456789").rstrip("-_") or line[12:18]
            name = line[12:18] if place.stem.split("_")[1].startswith("pud") else name
        elif line.startswith("# text = ") and not name.startswith("w"):
            documents.setdefault(name, []).append(line.removeprefix("# text = ").strip())
    yield from (texts for texts in documents.values() if len(texts) > 1)


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 0.0


def _write_card(figures: dict[str, float]) -> None:
    head, _, rest = CARD.read_text("utf-8").partition("\nscores:")
    del rest
    lines = [f"  {name}: {value}" for name, value in figures.items()]
    CARD.write_text("\n".join([head, "scores:  # written by training/evaluate.py", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
