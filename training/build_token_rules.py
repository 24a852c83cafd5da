"""Writes `kg/languages/LANGUAGE/tokens.json`, how words and marks are told apart, from spaCy's rules (MIT).

    python training/build_token_rules.py

Words with a hyphen that the lexicon of triggers and cues knows stay whole: "cease-fire", "menakut-takuti".

The package reads these files itself, since to import spaCy takes longer than to read an article.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.attrs import ORTH

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from kg.annotate.tokens import Tokenizer  # noqa: E402
from kg.languages import load_language  # noqa: E402

_AFTER_STOP = r"(?<=[A-Z]\.)-(?=[a-z])"  # "U.N.-backed", which spaCy leaves whole


def token_rules(language: str) -> dict[str, Any]:
    """Return the regular expressions and the exceptions of a language's tokenizer."""
    tokenizer = spacy.blank(language).tokenizer
    rules = {
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": f"{tokenizer.infix_finditer.__self__.pattern}|{_AFTER_STOP}",
        "address": tokenizer.url_match.__self__.pattern,
    }
    plain = Tokenizer({**rules, "whole": [], "exceptions": {}})
    exceptions = {
        whole: [part[ORTH] for part in parts]
        for whole, parts in sorted(tokenizer.rules.items())
        if not any(sign.isspace() for sign in whole)
    }
    needed = {whole: parts for whole, parts in exceptions.items() if parts != [part for _, part in plain.cut(whole)]}
    whole = {_plain_case(whole) for whole, parts in needed.items() if len(parts) == 1}
    return {
        "source": f"spaCy {spacy.__version__}, lang/{language}; made by training/build_token_rules.py",
        "licence": "MIT",
        **rules,
        "whole": sorted(whole | {word for word in hyphened_words(language) if len(list(plain.cut(word))) > 1}),
        "exceptions": {whole: parts for whole, parts in needed.items() if len(parts) > 1},
    }


def hyphened_words(language: str) -> set[str]:
    """Return the words with a hyphen of a language's triggers, of the nouns that they require, and of its cues."""
    lexicon = load_language(language)
    required = (form.trigger.requires + form.trigger.excludes for forms in lexicon.triggers.values() for form in forms)
    phrases = [*lexicon.triggers, *lexicon.cues, *(noun for nouns in required for noun in nouns)]
    return {word for phrase in phrases for word in phrase.split() if "-" in word}


def _plain_case(whole: str) -> str:
    return whole.lower() if "-" in whole else whole  # "Kupu-Kupu" as "kupu-kupu"; "No." is not "no."


def main() -> None:
    """Write the files of both languages."""
    for language in ("id", "en"):
        path = _ROOT / "kg" / "languages" / language / "tokens.json"
        path.write_text(json.dumps(token_rules(language), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
