"""Writes the pages on the models from their card: `python -m training.build_model_pages`.

kg/models/encoder/README.md and docs/models.md hold the data, weaknesses and scores of kg/models/card.yaml, put into the
templates encoder_page.md and models_page.md beside this file. training/evaluate.py --card does it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

from kg.annotate.model_card import load_card

ROOT = Path(__file__).resolve().parents[1]
PAGES = {
    ROOT / "kg" / "models" / "encoder" / "README.md": "encoder_page.md",
    ROOT / "docs" / "models.md": "models_page.md",
}
MEASURES = {
    "names": ("f1", "per", "org", "loc", "precision", "recall"),
    "syntax": ("uas", "las", "upos"),
    "lemmas": ("accuracy",),
    "sentences": ("f1",),
}


def main() -> None:
    """Write all pages."""
    for path, text in build_pages():
        path.write_text(text, encoding="utf-8")


def build_pages() -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of each page."""
    card = load_card()
    values = {kind: _scores(card["scores"], kind) for kind in MEASURES}
    values["words_per_second"] = f"{card['scores']['words_per_second']:,}"
    for model in card["models"]:
        name = model["name"]
        values |= {f"{name}_{key}": str(model[key]) for key in ("made_of", "gives", "licence", "retrain")}
        values[f"{name}_data"] = _table(
            ("what", "licence"), ((item["name"], item["licence"]) for item in model["data"])
        )
        values[f"{name}_weaknesses"] = "\n".join(f"- {weakness}" for weakness in model["weaknesses"])
    for path, template in PAGES.items():
        yield path, Template(Path(__file__).with_name(template).read_text("utf-8")).substitute(values)


def _scores(scores: Mapping[str, Any], kind: str) -> str:
    """Return the scores of a kind, a row for each language and test set."""
    rows: dict[tuple[str, str], dict[str, float]] = {}
    for name, value in scores.items():
        if name.startswith(f"{kind}/"):
            _, language, source, measure = name.split("/")
            rows.setdefault((language, source), {})[measure] = value
    measures = MEASURES[kind]
    cells = ((*place, *(f"{own[measure]:.3f}" for measure in measures)) for place, own in rows.items())
    return _table(("language", "test set", *(measure.upper() for measure in measures)), cells)


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = tuple(heads)
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


if __name__ == "__main__":
    main()
