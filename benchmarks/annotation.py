"""Times each part of annotation, the whole of it and the whole pipeline, in words a second, for both languages.

usage: python benchmarks/annotation.py [--data DIR] [--words N] [--rounds N]

The texts are the news sentences of the PUD treebanks in DIR (../shared/data/ud), or `kg`'s example articles where they
are not there. The yardstick, in the same run, is a plain spaCy tokenizer (`spacy.blank`). Processor time is what a core
spends; wall time is longer where other work runs. The fastest of some rounds counts, in which the tokenizers and the
lemmatizer already know the words; the encoder knows no sentence beforehand. The memory is that of a process of its own
that has loaded the models and annotated a thousand words. Runs on one thread.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.annotate.clauses import build_clauses
from kg.annotate.documents import Annotator
from kg.annotate.encoder import Encoder
from kg.annotate.lemmas import load_lemmatizer
from kg.annotate.mentions import MentionFinder
from kg.annotate.names import load_names
from kg.annotate.sentences import split_sentences
from kg.annotate.syntax import load_syntax
from kg.annotate.tokens import load_tokenizer
from kg.extract.extraction import extract
from kg.languages import load_language
from kg.model import Article, Document, Span, Token
from kg.read import Draft, read_article
from kg.resolve.findings import findings_of
from kg.resolve.resolution import resolve
from kg.resources import folder
from kg.vocab.gazetteer import load_gazetteer
from kg.vocab.relations import load_relations

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = 12  # of a treebank in an article
Part = Callable[[], object]


def main() -> None:
    """Print a table for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "ud")
    parser.add_argument("--words", type=int, default=5000, help="words of text, at least")
    parser.add_argument("--rounds", type=int, default=3, help="the fastest counts")
    parser.add_argument("--memory", help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    if options.memory:
        list(Annotator(load_gazetteer()).annotate(read_articles(options.data, options.memory, options.words)))
        print(_peak())
        return
    for language in ("id", "en"):
        show(language, read_articles(options.data, language, options.words), options.rounds)
        command = [sys.executable, __file__, "--memory", language, "--words", "1000", "--data", str(options.data)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"\npeak memory of a process that annotates: {int(done.stdout) / 1000:.0f} MB\n")


def _peak() -> int:
    """Return the most memory in kB that this process has held; what its parent held before it began is not its own."""
    status = Path("/proc/self/status")
    if status.is_file():
        return int(status.read_text().partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def read_articles(data: Path, language: str, words: int) -> list[Article]:
    """Return articles with at least this many words if the texts hold so many."""
    treebank = data / f"{language}_pud-test.conllu"
    articles: list[Article] = []
    for text in _treebank_texts(treebank) if treebank.is_file() else _example_texts(language):
        if sum(len(article.content.split()) for article in articles) >= words:
            break
        name = f"{language}-{len(articles)}"
        articles.append(read_article(Draft(name, name, text, None, title_known=True, id=name, language=language)))
    return articles


def _treebank_texts(path: Path) -> Iterator[str]:
    lines = path.read_text("utf-8").splitlines()
    sentences = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    for first in range(0, len(sentences), SENTENCES):
        yield "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(first, first + SENTENCES, 3))


def _example_texts(language: str) -> Iterator[str]:
    print("the PUD treebanks are not there; the example articles take their place", file=sys.stderr)
    for path in sorted((ROOT / "examples").glob(f"{language}-*.txt")):
        yield path.read_text("utf-8")


def show(language: str, articles: Sequence[Article], rounds: int) -> None:
    """Print the table of one language."""
    (_, yardstick), *rows = _measured(language, articles, rounds)
    words = sum(len(document.tokens) for document in annotated(articles))
    print(f"{language}: {len(articles)} articles, {words:,} words\n")
    print("| part | words a second | by wall time | share of the yardstick |\n|---|---|---|---|")
    for name, (spent, wall) in [("spaCy blank tokenizer (yardstick)", yardstick), *rows]:
        ratio = yardstick[0] / spent
        print(f"| {name} | {words / spent:,.0f} | {words / wall:,.0f} | {ratio:.3f} |")


def _measured(language: str, articles: Sequence[Article], rounds: int) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield each part with its seconds of processor and wall time, the yardstick first."""
    for name, prepare in parts(language, articles):
        times = []
        for _ in range(rounds):
            part = prepare()
            spent, wall = time.process_time(), time.perf_counter()
            part()
            times.append((time.process_time() - spent, time.perf_counter() - wall))
        yield name, min(times)


def annotated(articles: Sequence[Article]) -> list[Document]:
    """Return the documents of articles, by models that are loaded once."""
    return list(Annotator(load_gazetteer()).annotate(articles))


def parts(language: str, articles: Sequence[Article]) -> Iterator[tuple[str, Callable[[], Part]]]:
    """Yield each part with what prepares it: models loaded, memories empty, what comes before it done."""
    import spacy

    documents = annotated(articles)
    data, gazetteer, tokenizer = load_language(language), load_gazetteer(), load_tokenizer(language)
    blank, lemmatizer = spacy.blank(language), load_lemmatizer(language)
    blocks = [block.span.of(article.content) for article in articles for block in article.blocks]
    tokens = [[Token(Span(at, at + len(text)), text) for at, text in tokenizer.cut(block)] for block in blocks]
    own = [document.tokens[s.first : s.last] for document in documents for s in document.sentences]
    sentences = [[token.text for token in sentence] for sentence in own]
    pos = [[token.pos for token in sentence] for sentence in own]
    names = [load_names().find_names(document.tokens, document.sentences) for document in documents]
    finder = MentionFinder(data, gazetteer)

    def encoder() -> Part:
        fresh = Encoder(folder("models/encoder"))  # the loaded one remembers sentences
        return lambda: fresh.analyse(sentences)

    yield "yardstick", lambda: lambda: [len(blank(block)) for block in blocks]
    yield "tokens", lambda: lambda: [list(tokenizer.cut(block)) for block in blocks]
    yield "sentences", lambda: lambda: [list(split_sentences(block, data)) for block in tokens]
    yield "encoder: names, parts of speech, trees", encoder
    yield "lemmas", lambda: lambda: [lemmatizer.lemmas(*pair) for pair in zip(sentences, pos, strict=True)]
    yield "clauses", lambda: lambda: [build_clauses(item.tokens, item.sentences, data) for item in documents]
    yield (
        "mentions",
        lambda: (
            lambda: [
                finder.find(item.article, item.sentences, found) for item, found in zip(documents, names, strict=True)
            ]
        ),
    )
    yield "annotation as a whole", lambda: _forgetting(lambda: annotated(articles))
    yield "pipeline: annotation, extraction, resolution", lambda: _forgetting(lambda: _findings(articles))


def _forgetting(part: Part) -> Part:
    """Return a part whose models are loaded and remember no sentence."""
    from kg.annotate.encoder import load_encoder

    for loaded in (load_encoder, load_syntax, load_names):
        loaded.cache_clear()
    load_names()
    return part


def _findings(articles: Sequence[Article]) -> None:
    gazetteer = load_gazetteer()
    symmetric = frozenset(relation.name for relation in load_relations() if relation.symmetric)
    for document in annotated(articles):
        language = load_language(document.article.language)
        extraction = extract(document, language=language, symmetric=symmetric)
        resolution = resolve(extraction, language=language, gazetteer=gazetteer)
        findings_of(extraction, resolution, symmetric=symmetric)


if __name__ == "__main__":
    main()
