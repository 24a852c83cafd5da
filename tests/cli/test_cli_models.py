"""`kg models` tells what ships, without loading any of it."""

from __future__ import annotations

import json
import subprocess
import sys

from kg.annotate.model_card import load_card


def test_card_is_whole() -> None:
    """Each model says what it is made of, how large it is, how it was made and where it is weak."""
    card = load_card()
    assert {model["name"] for model in card["models"]} == {"encoder", "lemmas"}
    assert all(model["data"] and model["weaknesses"] and model["retrain"] for model in card["models"])
    assert sum(model["size_mb"] for model in card["models"]) <= 50
    assert {"names/id/nergrit-test/f1", "syntax/en/ewt-test/las", "lemmas/id/gsd-test/accuracy"} <= card[
        "scores"
    ].keys()


def test_listing_loads_no_model() -> None:
    """The list comes without torch, spaCy, flair or ONNX Runtime; as JSON it is the whole card."""
    code = (
        "import sys\nfrom kg.cli import app\n"
        "try:\n    app(['models', '--json'], prog_name='kg')\nexcept SystemExit: pass\n"
        "print(sorted({'torch', 'spacy', 'flair', 'onnxruntime', 'transformers'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert json.loads(done.stdout)["models"][0]["name"] == "encoder"
