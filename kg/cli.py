"""The command `kg`. Each sub-command parses, calls one function and prints; data on standard output, the rest on error.

Exit codes: 0 done, 1 `kg validate` found that the graph breaks its shapes, 2 a mistake of the user's.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.commands.analyse import analyse, diff
from kg.commands.articles import build, evaluate, extract, show
from kg.commands.correct import correct
from kg.commands.models import models
from kg.commands.search import search
from kg.commands.serve import serve
from kg.errors import KgError

StorePath = Annotated[
    str, typer.Option("--store", metavar="DIR|URL", help="The store that kg build wrote: a folder or a SPARQL server.")
]

DEFAULT_STORE = "outputs/store"

app = typer.Typer(
    name="kg",
    help="News articles in, a knowledge graph of who said what about whom out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line; an error made on purpose is one line on standard error and exit code 2."""
    from kg.terminal import print_error

    try:
        app(prog_name="kg")
    except KgError as error:
        print_error(str(error))
        sys.exit(2)


def _print_version(wanted: bool) -> None:
    if wanted:
        from kg.version import __version__

        print(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but data and errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log what the libraries say, too.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options before the command."""
    del version
    context.obj = quiet
    logging.basicConfig(stream=sys.stderr, level=logging.INFO if verbose else logging.CRITICAL, format="%(message)s")


app.command()(build)
app.command()(extract)
app.command()(show)


@app.command()
def remove(
    context: typer.Context,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Ids, addresses or file names of articles in the store.")
    ],
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Remove articles from the store, with all that rests on them alone.

    Example: kg remove https://example.org/story --store outputs/store
    """
    from kg.store import open_store, remove_articles
    from kg.terminal import note, note_console

    with open_store(store, create=False) as opened:
        removed = remove_articles(opened, articles)
    messages = note_console(quiet=context.obj)
    for article in removed:
        note(messages, f"kg: removed: {article}")
    note(messages, "kg: files made from the store are as they were: renew them with kg view and kg export")


@app.command(context_settings={"ignore_unknown_options": True})
def query(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="SPARQL", help="A query, or --PARAMETER VALUE for a named one.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help="A question that ships with kg; see --list.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="A file with SPARQL.")] = None,
    list_them: Annotated[bool, typer.Option("--list", help="List the questions that ship with kg.")] = False,
    form: Annotated[str, typer.Option("--format", metavar="table|csv|json", help="Form of the answer.")] = "table",
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Ask the graph a question: SPARQL of your own, or a named query with its parameters.

    Example: kg query --name said --actor "John Kerry"
    """
    from kg.query import FORMATS, load_queries, run_query
    from kg.store import open_store
    from kg.terminal import choose
    from kg.terminal.questions import chosen_query, query_list

    if list_them:
        print(query_list(load_queries().values()))
        return
    write = choose(FORMATS, form, option="--format")
    wanted, parameters = chosen_query(words or [], name, file)
    with open_store(store, read_only=True) as opened:
        print(write(run_query(opened, wanted, parameters=parameters)), end="")


app.command()(search)


@app.command()
def view(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The page to write.")] = Path("outputs/graph.html"),
    title: Annotated[str | None, typer.Option("--title", help="Heading of the page.")] = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Write the graph as one HTML page, which needs no network.

    Example: kg view --out kerry.html --title "Kerry on Syria"
    """
    from kg.store import open_store
    from kg.view import write_page

    with open_store(store, read_only=True) as opened:
        write_page(opened, out, title=title)


@app.command()
def export(
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="RDF: ttl, trig, trig12, nq, jsonld, rdfxml. Network: graphml, gexf. "
            "Tables: csv (statements), claims.csv, actors.csv, evidence.csv. "
            "Events: plover. Entities of FollowTheMoney: ftm.",
        ),
    ],
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="The file; else standard output.")] = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Take the graph away as RDF, as a network, as tables, events or entities.

    Example: kg export --format claims.csv --out claims.csv
    """
    from functools import partial

    from kg.export import FORMATS
    from kg.store import open_store
    from kg.terminal import choose, write_or_print

    write = choose(FORMATS, form, option="--format")
    with open_store(store, read_only=True) as opened:
        write_or_print(partial(write, opened), out)


@app.command()
def validate(store: StorePath = DEFAULT_STORE) -> None:
    """Check the graph against the SHACL shapes of the ontology; exit code 1 if it breaks one.

    Example: kg validate --store outputs/store
    """
    from kg.store import open_store
    from kg.store.validate import validate as find_violations

    with open_store(store, read_only=True) as opened:
        violations = find_violations(opened)
    for violation in violations:
        print(violation)
    if violations:
        raise typer.Exit(1)


app.command()(correct)
app.command()(evaluate)
app.command()(analyse)
app.command()(diff)
app.command()(models)
app.command()(serve)
