"""Compares `kg` with what users have today, on annotated articles, as one Markdown table.

usage: python benchmarks/baselines.py GOLD_DIR...          (each folder's languages apart)

Three baselines, each given the sentences, trees and names of `kg`'s own models, so that only the extraction differs:

- *textacy*: direct quotations by `textacy.extract.direct_quotations` (pip install textacy), English alone;
- *id-svo-extractor*: subject-verb-object triples (pip install --no-deps id-svo-extractor), Indonesian alone; a triple
  counts as a pair where subject and object hold forms of two gold actors. It has no relations: its verb is looked up
  among `kg`'s own triggers, which is more than its users get;
- *cue words*: the nearest name to a cue word of `kg`'s lists speaks; the quotation in the sentence, else what follows
  the cue, is what is said.

A baseline whose package is not installed is left out.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import spacy
from spacy.tokens import Doc

from kg.annotate.documents import Annotator
from kg.evaluate import gold_draft, read_gold, score
from kg.languages import load_language
from kg.model import Document, Mention, Sentence, Span
from kg.pipeline import evaluate_gold
from kg.read import read_article
from kg.vocab.gazetteer import load_gazetteer

Record = dict[str, Any]
Baseline = Callable[[Document, Record], Record]
FIGURES = ("statement", "speaker_accuracy", "statement_and_speaker", "pair", "relation")


def main() -> None:
    """Print one row for each folder, language and system."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    print("| gold | system | statement F1 | speaker accuracy | statement and speaker F1 | pair F1 | relation F1 |")
    print("|---|---|---|---|---|---|---|")
    for folder in parser.parse_args().gold:
        gold = read_gold(folder)
        documents = dict(zip((record["id"] for record in gold), annotated(gold), strict=True))
        ours = evaluate_gold(folder).scores
        for language in sorted({record["lang"] for record in gold}):
            articles = [record for record in gold if record["lang"] == language]
            name = f"{folder.name} {language}"
            print(row(name, "kg", ours[language]))
            for system, baseline in baselines(language).items():
                found = {record["id"]: baseline(documents[record["id"]], record) for record in articles}
                print(row(name, system, score(articles, found)[language]))


def row(gold: str, system: str, figures: Mapping[str, Any]) -> str:
    """Return a row of the table; what a system never gives is a dash."""
    cells = [figures.get(name) for name in FIGURES]
    values = [cell["f1"] if isinstance(cell, Mapping) else cell for cell in cells]
    return f"| {gold} | {system} | " + " | ".join(f"{value:.3f}" if value else "–" for value in values) + " |"


def annotated(gold: Iterable[Record]) -> Iterator[Document]:
    """Yield the document of each gold article."""
    return Annotator(load_gazetteer()).annotate(read_article(gold_draft(record)) for record in gold)


def baselines(language: str) -> dict[str, Baseline]:
    """Return the baselines of a language that are installed."""
    found: dict[str, Baseline] = {}
    if language == "en" and importlib.util.find_spec("textacy"):
        found["textacy"] = textacy_quotations
    if language == "id" and importlib.util.find_spec("id_svo_extractor"):
        found["id-svo-extractor"] = svo_triples
    found["cue words"] = cue_words
    return found


def spacy_document(document: Document) -> Doc:
    """Return a document's tokens, sentences and trees as spaCy's."""
    tokens = document.tokens
    starts = {sentence.first for sentence in document.sentences}
    gaps = [right.span.start > left.span.end for left, right in zip(tokens, tokens[1:], strict=False)]
    return Doc(
        spacy.blank(document.article.language).vocab,
        words=[token.text for token in tokens],
        spaces=[*gaps, False],
        heads=[token.head for token in tokens],
        deps=["ROOT" if token.head == i else token.label for i, token in enumerate(tokens)],
        pos=[token.pos or "X" for token in tokens],
        lemmas=[token.lemma or token.text.lower() for token in tokens],
        sent_starts=[i in starts for i in range(len(tokens))],
    )


def textacy_quotations(document: Document, gold: Record) -> Record:
    """Return the direct quotations that textacy finds; it gives up on an article with an unclosed quotation."""
    from textacy.extract import direct_quotations

    del gold
    made = spacy_document(document)
    try:
        quotations = list(direct_quotations(made))
    except ValueError:
        quotations = []
    statements = []
    for number, quotation in enumerate(quotations):
        speaker = " ".join(token.text for token in quotation.speaker)
        content = document.text[
            document.tokens[quotation.content.start].span.start : document.tokens[quotation.content.end - 1].span.end
        ]
        cue = " ".join(token.text for token in quotation.cue)
        statements.append(statement(number, speaker, "direct", content.strip("\"“”‘’«»'"), cue))
    return prediction(statements)


def svo_triples(document: Document, gold: Record) -> Record:
    """Return the pairs of actors between which id-svo-extractor finds a triple, with the relation of its verb."""
    triggers = load_language("id").triggers
    relations = []
    extractor = svo_extractor()
    for sentence in spacy_document(document).sents:
        for triple in extractor.extract_svo_triples(sentence):
            subject, target = (actor_in(part, gold) for part in (triple.s, triple.o))
            if subject and target and subject != target:
                verbs = [token.text.lower() for token in triple.v]
                known = [form.trigger.relation for verb in verbs for form in triggers.get(verb, ())]
                relation = {"subject": subject, "relation": known[0] if known else "states", "object": target}
                relations.append({**relation, "polarity": "positive", "modality": "asserted", "in": "narrator"})
    return {**prediction([]), "relations": relations, "entities": gold["entities"]}


def svo_extractor() -> ModuleType:
    """Return the module that finds the triples, without the parser that the package would download."""
    package = importlib.util.find_spec("id_svo_extractor")
    assert package is not None and package.submodule_search_locations is not None
    path = Path(package.submodule_search_locations[0]) / "svo_extractor.py"
    spec = importlib.util.spec_from_file_location("svo_extractor", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def actor_in(phrase: Sequence[Any], gold: Record) -> str | None:
    """Return the gold actor of which the phrase holds the longest form."""
    text = " ".join(token.text for token in phrase).casefold()
    forms = ((form, name) for name, entity in gold["entities"].items() for form in entity.get("forms", ()))
    fitting = [(len(form), name) for form, name in forms if f" {form.casefold()} " in f" {text} "]
    return max(fitting)[1] if fitting else None


def cue_words(document: Document, gold: Record) -> Record:
    """Return a statement for each sentence with a cue word, by the nearest name."""
    del gold
    language = load_language(document.article.language)
    statements: list[Record] = []
    for sentence in document.sentences:
        tokens = document.tokens[sentence.first : sentence.last]
        cue = next((token for token in tokens if token.text.lower() in language.cues), None)
        if cue is None:
            continue
        names = [
            m for m in document.mentions if m.kind == "name" and sentence.span.start <= m.span.start < sentence.span.end
        ]
        speaker = min(names, key=lambda m: distance(m, cue.span)).text if names else None
        quoted, content = said(document, sentence, cue.span)
        kind = "direct" if quoted else "indirect"
        statements.append(statement(len(statements), speaker, kind, content, cue.text))
    return prediction(statements)


def distance(mention: Mention, cue: Span) -> int:
    """Return how many characters lie between a mention and a cue."""
    return max(mention.span.start - cue.end, cue.start - mention.span.end)


def said(document: Document, sentence: Sentence, cue: Span) -> tuple[bool, str]:
    """Return whether a sentence holds a quotation, and the quotation or what follows the cue."""
    for quote in document.quotes:
        if not quote.scare and sentence.span.start <= quote.span.start < sentence.span.end:
            return True, quote.span.of(document.text)
    return False, document.text[cue.end : sentence.span.end].strip(" ,.:")


def statement(number: int, speaker: str | None, kind: str, content: str, cue: str) -> Record:
    """Return a statement in the fields of the annotation guide."""
    return {"id": f"s{number}", "speaker": speaker, "kind": kind, "content": content, "cue": cue}


def prediction(statements: list[Record]) -> Record:
    """Return an article's record with these statements; each speaker is an entity of its own words."""
    speakers = {item["speaker"] for item in statements if item["speaker"]}
    entities = {speaker: {"type": "Person", "forms": [speaker]} for speaker in speakers}
    return {"statements": statements, "relations": [], "facts": [], "entities": entities}


if __name__ == "__main__":
    main()
