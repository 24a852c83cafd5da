"""The commands that read articles: build, extract, show, evaluate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

_INPUTS_HELP = "Files (text, HTML, JSONL, CSV), folders, http(s) addresses, or - for standard input."

Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help=_INPUTS_HELP, show_default=False)]
Language = Annotated[
    str, typer.Option("--lang", metavar="auto|id|en", help="Language of the articles; auto: told from each.")
]
NerModel = Annotated[
    str | None,
    typer.Option(
        "--ner-model", metavar="MODEL", envvar="KG_NER_MODEL", help="A flair or Hugging Face tagger: path or name."
    ),
]
SyntaxModels = Annotated[
    list[str] | None,
    typer.Option(
        "--syntax-model", metavar="MODEL", envvar="KG_SYNTAX_MODEL", help="A spaCy package or folder; one a language."
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        metavar="SHARE",
        min=0.0,
        max=1.0,
        help="Keep only findings this likely to be right.",
    ),
]


def build(
    context: typer.Context,
    inputs: Inputs,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the files go.")] = Path("outputs"),
    store: Annotated[
        str | None,
        typer.Option("--store", metavar="DIR|URL", help="A folder or a SPARQL server; OUT/store if not given."),
    ] = None,
    corrections: Annotated[
        Path | None,
        typer.Option("--corrections", metavar="FILE", help="What people put right; the store remembers it."),
    ] = None,
    translations: Annotated[
        bool, typer.Option("--translations", help="Find what one speaker said in two languages; needs an extra.")
    ] = False,
    lang: Language = "auto",
    min_confidence: MinConfidence = 0.0,
    ner_model: NerModel = None,
    syntax_model: SyntaxModels = None,
) -> None:
    """Build the graph: read articles, add them to the store, write files and page.

    Building the same again changes nothing. Example: kg build articles/ --out outputs
    """
    from kg.annotate.choice import Models
    from kg.pipeline import Assembly, build_graph
    from kg.terminal import data_console, progress_bar, summary_table

    models = Models(ner_model, tuple(syntax_model or ()))
    with progress_bar(quiet=context.obj) as progress:
        summary = build_graph(
            inputs,
            out=out,
            store=store,
            progress=progress,
            assembly=Assembly(corrections, translations),
            language=lang,
            models=models,
            min_confidence=min_confidence,
        )
    if not context.obj:
        data_console().print(summary_table(summary))


def extract(
    context: typer.Context,
    inputs: Inputs,
    lang: Language = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object an article and line (the default).")] = True,
    min_confidence: MinConfidence = 0.0,
    ner_model: NerModel = None,
    syntax_model: SyntaxModels = None,
) -> None:
    """Print what each article says as one line of JSON: statements, relations, facts, entities.

    Example: kg extract article.txt --json | jq .statements
    """
    del as_json
    from kg.annotate.choice import Models
    from kg.pipeline import extract_articles
    from kg.read import Skipped
    from kg.resolve.annotation import annotation_record
    from kg.terminal import note, note_console

    messages = note_console(quiet=context.obj)
    models = Models(ner_model, tuple(syntax_model or ()))
    for item in extract_articles(inputs, language=lang, models=models, min_confidence=min_confidence):
        if isinstance(item, Skipped):
            note(messages, f"kg: skipped: {item.reason}")
        else:
            print(json.dumps(annotation_record(item), ensure_ascii=False))


def show(
    context: typer.Context,
    inputs: Inputs,
    lang: Language = "auto",
    html: Annotated[bool, typer.Option("--html", help="One HTML page, on standard output.")] = False,
    ner_model: NerModel = None,
    syntax_model: SyntaxModels = None,
) -> None:
    """Show articles with speakers, statements, cues and relations marked: in the terminal, or as one HTML page.

    Example: kg show article.txt --html > article.html
    """
    from kg.annotate.choice import Models
    from kg.pipeline import extract_articles
    from kg.read import Skipped
    from kg.terminal import article_page, data_console, note, note_console
    from kg.view.marked import render_articles

    messages, shown = note_console(quiet=context.obj), []
    models = Models(ner_model, tuple(syntax_model or ()))
    for item in extract_articles(inputs, language=lang, models=models):
        if isinstance(item, Skipped):
            note(messages, f"kg: skipped: {item.reason}")
        elif html:
            shown.append(item)
        else:
            data_console().print(article_page(item))
    if shown:
        print(render_articles(shown), end="")


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder of annotated articles.")],
    as_json: Annotated[bool, typer.Option("--json", help="The scores as JSON.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed, too much, or misattributed.")] = False,
    min_confidence: MinConfidence = 0.0,
    ner_model: NerModel = None,
    syntax_model: SyntaxModels = None,
) -> None:
    """Score the extraction on annotated articles: statements, speakers, relations, facts.

    Example: kg evaluate gold/ --errors
    """
    from kg.annotate.choice import Models
    from kg.pipeline import evaluate_gold
    from kg.terminal import print_scores

    models = Models(ner_model, tuple(syntax_model or ()))
    evaluation = evaluate_gold(gold, models=models, min_confidence=min_confidence)
    print_scores(evaluation.scores, evaluation.differences if errors else None, as_json=as_json)
