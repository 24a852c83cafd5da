"""`kg search`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import typer

_WORDS_HELP = 'What to look for; words in "quotation marks" stand together.'
_WHERE_HELP = "In exact words, or in labels of statements and names of actors."

Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help=_WORDS_HELP, show_default=False)]
Limit = Annotated[int, typer.Option("--limit", min=1, help="How many hits at most.")]
Place = Annotated[Literal["all", "quotes", "labels"], typer.Option("--in", help=_WHERE_HELP)]
Speaker = Annotated[str | None, typer.Option("--speaker", metavar="ACTOR", help="Words of this actor alone.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="The first day, as in 2015-09-26.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="The last day, as in 2015-09-30.")]
NameLanguage = Annotated[Literal["en", "id"], typer.Option("--language", help="Language of the names.")]
Form = Annotated[Literal["table", "csv", "json"], typer.Option("--format", help="Form of the hits.")]
StorePath = Annotated[
    str, typer.Option("--store", metavar="DIR|URL", help="The store that kg build wrote: a folder or a SPARQL server.")
]


def search(
    context: typer.Context,
    words: Words,
    limit: Limit = 20,
    where: Place = "all",
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    language: NameLanguage = "en",
    form: Form = "table",
    store: StorePath = "outputs/store",
) -> None:
    """Search exact words, labels and names: the phrase first, then all words, other forms of them, some.

    Example: kg search "misi yang sama" --speaker Kerry
    """
    from kg.search import Scope, open_index
    from kg.search import search as find
    from kg.search.wording import read_wording
    from kg.store import open_store
    from kg.terminal import note, note_console, progress_bar
    from kg.terminal.hits import HITS

    text, messages = " ".join(words), note_console(quiet=context.obj)
    read_wording(text)
    scope = Scope(where, speaker, _day("--since", since), _day("--until", until))
    with open_store(store, read_only=True) as opened:
        with progress_bar(quiet=context.obj) as progress:
            index = open_index(opened, progress)
        with index:
            hits = find(index, text, scope, limit=limit, language=language)
            if index.kept is None:
                note(messages, "kg: the index of words can't be kept in the store and was made for this search alone")
    if form != "table" or hits:
        HITS[form](hits)
    if not hits:
        note(messages, "kg: nothing holds these words")


def _day(option: str, text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{option} {text!r} is no day; write it as in 2015-09-26") from None
