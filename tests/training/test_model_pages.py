"""The pages on the models say what their card says."""

from __future__ import annotations

from kg.annotate.model_card import load_card
from training.build_model_pages import PAGES, build_pages


def test_pages_are_those_of_the_card() -> None:
    """README of the encoder and docs/models.md are what the card and their templates give; else build them anew."""
    built = dict(build_pages())
    assert built.keys() == PAGES.keys()
    for path, text in built.items():
        assert path.read_text("utf-8") == text, f"{path}: run python -m training.build_model_pages"


def test_every_score_stands_on_the_page() -> None:
    """Each score of the card is in a table of docs/models.md, to three digits; sizes are told by `kg models`."""
    page = next(text for path, text in build_pages() if path.name == "models.md")
    for name, value in load_card()["scores"].items():
        assert name in ("size_mb", "words_per_second") or f"{value:.3f}" in page, name


def test_data_and_weaknesses_stand_on_the_pages() -> None:
    """Whoever reads a page sees every corpus with its licence, and every known weakness."""
    texts = [" ".join(text.split()) for _, text in build_pages()]
    encoder = load_card()["models"][0]
    for item in encoder["data"]:
        assert all(f"| {item['name']} | {item['licence']} |" in text for text in texts)
    for weakness in encoder["weaknesses"]:
        assert all(weakness in text for text in texts)
