"""`kg models`."""

from __future__ import annotations

import json
from typing import Annotated

import typer


def models(as_json: Annotated[bool, typer.Option("--json", help="The whole card as JSON.")] = False) -> None:
    """List the models that ship with kg: what they give, their size, their scores.

    Example: kg models --json
    """
    from kg.annotate.model_card import load_card
    from kg.terminal import data_console, table

    card = load_card()
    if as_json:
        print(json.dumps(card, ensure_ascii=False, indent=2))
        return
    rows = [
        (model["name"], ", ".join(model["languages"]), f"{model['size_mb']:.1f} MB", model["gives"], model["licence"])
        for model in card["models"]
    ]
    console = data_console()
    console.print(table(("model", "languages", "size", "gives", "licence"), rows))
    console.print(
        table(("score on a test set", ""), [(name, f"{score:.3f}") for name, score in card["scores"].items()])
    )
