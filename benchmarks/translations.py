"""How well statements are found in two languages: `python benchmarks/translations.py ../shared/data/ud`.

Takes the sentences that `id_pud` and `en_pud` have in parallel for statements of one speaker on one day: each with its
translation must be one, and with the other sentences of its text must not.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import conllu

from kg.assemble.translations import is_translated


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--sentences", type=int, default=1000, help="how many are taken, from the first on")
    options = parser.parse_args()
    indonesian, english = (dict(_sentences(options.treebanks / f"{name}_pud-test.conllu")) for name in ("id", "en"))
    shared = sorted(indonesian.keys() & english.keys())[: options.sentences]
    found = sum(is_translated(indonesian[key], "id", english[key], "en") for key in shared)
    wrong, pairs = 0, 0
    for _, same_text in groupby(shared, key=lambda key: key[:-3]):
        keys = list(same_text)
        others = [(one, other) for one in keys for other in keys if one != other]
        pairs += len(others)
        wrong += sum(is_translated(indonesian[one], "id", english[other], "en") for one, other in others)
    print(f"{'translations found':<40}{found:>8} of {len(shared)}")
    print(f"{'other sentences of the same text':<40}{wrong:>8} of {pairs}")


def _sentences(path: Path) -> Iterator[tuple[str, str]]:
    for sentence in conllu.parse(path.read_text("utf-8")):
        yield sentence.metadata["sent_id"], sentence.metadata["text"]


if __name__ == "__main__":
    main()
