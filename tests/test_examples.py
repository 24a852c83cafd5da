"""The example articles: invented, of a newspaper's length, listed, and read without loss."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.read import Skipped, read_articles

FOLDER = Path(__file__).parent.parent / "examples"
ARTICLES = sorted(FOLDER.glob("*.txt"))


def test_five_indonesian_and_three_english() -> None:
    """There are eight, named by their language."""
    assert [path.name[:2] for path in ARTICLES] == ["en"] * 3 + ["id"] * 5


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_length_and_listing(path: Path) -> None:
    """Each has 200 to 350 words and a line in the list of examples."""
    assert 200 <= len(path.read_text("utf-8").split()) <= 350
    assert f"`{path.name}`" in (FOLDER / "README.md").read_text("utf-8")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_reading_tells_furniture_from_text(path: Path) -> None:
    """Language and title are told; noise is furniture, and all speech is in paragraphs."""
    (article,) = read_articles([path])
    assert not isinstance(article, Skipped)
    assert article.language == path.name[:2]
    assert article.title_in_text and article.title == article.text.splitlines()[0]
    furniture = [block.span.of(article.text) for block in article.blocks if block.kind == "furniture"]
    assert furniture
    assert not any(re.search('["“”]', words) for words in furniture)
    paragraphs = " ".join(block.span.of(article.text) for block in article.blocks if block.kind == "paragraph")
    noise = "baca juga|lihat juga|read more|related( story)?:|advertisement|scroll to|hak cipta|pewarta:|penulis:|^by "
    assert not re.search(noise, paragraphs, re.IGNORECASE)


@pytest.mark.shared
def test_nothing_is_copied_from_the_first_article(seed: Path) -> None:
    """The article that tells the same story has no five words in a row in common with it."""
    runs = []
    for path in (seed, FOLDER / "id-suriah-misi-bersama.txt"):
        words = re.findall(r"\w+", path.read_text("utf-8").lower())
        runs.append({tuple(words[i : i + 5]) for i in range(len(words) - 4)})
    assert not runs[0] & runs[1]
