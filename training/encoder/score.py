"""Scores an exported encoder on all test sets: `python -m training.encoder.score [--model DIR] [--data DIR]`.

Prints one flat object: names/LANGUAGE/SET/f1, syntax/LANGUAGE/SET/uas and so on, size_mb, words_per_second.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from kg.annotate.encoder import Encoder
from kg.annotate.tokens import load_tokenizer
from training.encoder.examples import settings
from training.encoder.train import ROOT
from training.names.corpora import read_corpus
from training.names.corpora import settings as name_settings
from training.names.score import score_tagger
from training.syntax.score import read_labelled, score_parser


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--model", type=Path, default=ROOT / "kg" / "models" / "encoder")
    options = parser.parse_args()
    size = sum(path.stat().st_size for path in options.model.iterdir()) / 1e6
    print(json.dumps({**score(options.model, options.data), "size_mb": round(size, 1)}, indent=1))


def score(model: Path, data: Path) -> dict[str, float]:
    """Return the scores of the encoder in a folder, and its speed."""
    encoder, config = Encoder(model), settings()
    found: dict[str, float] = {}
    words, began = 0, time.process_time()
    for source in config["tests"]:
        path, language = data / source["file"], source["language"]
        key = f"{source['kind']}/{language}/{source['name']}"
        if source["kind"] == "names":
            sentences = read_corpus(path, name_settings()["map"])
            words += sum(len(sentence.words) for sentence in sentences)
            scores = score_tagger(encoder, sentences)
        else:
            labelled = read_labelled(path, language)
            words += sum(len(own) for _, own in labelled)
            scores = score_parser(encoder, load_tokenizer(language), labelled)
        found |= {f"{key}/{measure}": round(value, 4) for measure, value in scores.items()}
    return {**found, "words_per_second": round(words / (time.process_time() - began))}


if __name__ == "__main__":
    main()
