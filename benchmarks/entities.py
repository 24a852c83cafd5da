"""Compares the actors found in annotated articles with their gold entities: which forms are found, and mean whom.

usage: python benchmarks/entities.py [--names] [--verbose] GOLD.yaml...

A form of a gold entity counts as found where a mention overlaps one of its occurrences, as right where such a mention
means that entity. `--names` runs the bundled name model too; without it names come from the gazetteer and the rules.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_words import fold
from kg.annotate.mentions import MentionFinder
from kg.annotate.names import NamedSpan, load_names
from kg.annotate.quotes import find_quotes
from kg.annotate.sentences import split_sentences
from kg.annotate.syntax import load_syntax
from kg.errors import AnnotationError
from kg.evaluate import gold_draft
from kg.languages import load_language
from kg.model import Actor, Article, Document, Extraction, Sentence, Span, Token
from kg.read import read_article
from kg.resolve import Resolution, resolve
from kg.vocab.gazetteer import load_gazetteer

KINDS = ("name", "description", "pronoun")


def main() -> None:
    """Print found and right forms by kind of form, for each language and for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--names", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    for path in options.gold:
        for language, kind, form, outcome in outcomes(path, with_names=options.names):
            for group in (language, "all"):
                counts[group, kind, "all"] += 1
                counts[group, kind, outcome] += 1
            if options.verbose and outcome != "right":
                print(f"{path.stem}: {outcome}: {form}")
    report(counts)


def report(counts: Counter[tuple[str, str, str]]) -> None:
    """Print one line for each language and kind of form."""
    for group in ("id", "en", "all"):
        for kind in KINDS:
            total = counts[group, kind, "all"]
            right = counts[group, kind, "right"]
            if total:
                found = right + counts[group, kind, "wrong"]
                print(f"{group:4}{kind:12} forms {total:4}  found {found / total:.3f}  right {right / total:.3f}")


def outcomes(path: Path, *, with_names: bool) -> Iterator[tuple[str, str, str, str]]:
    """Yield language, kind, form and outcome (right, wrong or missed) of each form of each entity of a gold file."""
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    document, resolution = annotated(record, with_names=with_names)
    cover = Cover(document.mentions)
    for name, entity in record["entities"].items():
        for form in entity["forms"]:
            places = form_places(form, document.text)
            mentions = [mention for start, end in places for mention in cover.touching(Span(start, end))]
            meant = [
                actor
                for mention in mentions
                for actor in {*resolution.actors_of(mention), *resolution.parties_of(mention)}
            ]
            right = any(is_same(actor, name, entity) for actor in meant)
            outcome = "right" if right else "wrong" if meant else "missed"
            shown = f"{name} <- {form} ({', '.join(sorted({actor.id for actor in meant}))})"
            yield record["lang"], kind_of(form, record["lang"]), shown, outcome


def form_places(form: str, text: str) -> list[tuple[int, int]]:
    """Return where a form stands in a text, its first letter in either case."""
    pattern = rf"(?<!\w)(?i:{re.escape(form[0])}){re.escape(form[1:])}(?!\w)"
    return [match.span() for match in re.finditer(pattern, text)]


def kind_of(form: str, code: str) -> str:
    """Return whether a form is a name, a description or a pronoun."""
    language = load_language(code)
    if fold(form) in language.pronouns:
        return "pronoun"
    words = form.split()
    return "name" if all(word[0].isupper() or not word[0].isalpha() or "-" in word for word in words) else "description"


def is_same(actor: Actor, name: str, entity: dict[str, Any]) -> bool:
    """Return whether an actor is the gold entity: by a name, else for unknown ones by a capitalised form."""
    names = {fold(text) for _, text in (*actor.labels, *actor.aliases)}
    own = {fold(name), *(fold(form) for form in entity["forms"] if form[0].isupper() and len(form) > 2)}
    known = actor.id in load_gazetteer().actors
    return bool(names & ({fold(name)} if known and fold(name) in names else own)) or bool(
        {*map(fold, actor.forms)} & own
    )


def annotated(record: dict[str, Any], *, with_names: bool) -> tuple[Document, Resolution]:
    """Return the document of a gold record and who is meant by its mentions."""
    article = read_article(gold_draft(record))
    language, gazetteer = load_language(article.language), load_gazetteer()
    tokens, sentences = syntax_of(article)
    names: tuple[NamedSpan, ...] = load_names().find_names(tokens, sentences) if with_names else ()
    mentions = MentionFinder(language, gazetteer).find(article, sentences, names)
    document = Document(article, tokens, sentences, find_quotes(article.content, article.blocks), mentions)
    return document, resolve(Extraction(document), language=language, gazetteer=gazetteer)


def syntax_of(article: Article) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    """Return tokens and sentences by the bundled model, by rule where there is none."""
    try:
        return load_syntax(article.language).annotate(article)
    except AnnotationError:
        return plain_syntax(article)


def plain_syntax(article: Article) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    """Return tokens and sentences by spaCy's tokenizer and the sentence rules, without trees."""
    import spacy

    tokenizer = spacy.blank(article.language).tokenizer
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        if block.kind == "furniture" or block.repeats is not None:
            continue
        first = len(tokens)
        for token in tokenizer(block.span.of(article.content)):
            start = block.span.start + token.idx
            if not token.is_space:
                tokens.append(Token(Span(start, start + len(token)), token.text, token.lower_))
        for start, end in split_sentences(tokens[first:], load_language(article.language)):
            span = Span(tokens[first + start].span.start, tokens[first + end - 1].span.end)
            sentences.append(Sentence(span, first + start, first + end, number))
    return tuple(tokens), tuple(sentences)


if __name__ == "__main__":
    sys.exit(main())
