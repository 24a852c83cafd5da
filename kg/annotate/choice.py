"""Which models annotate: those that ship with `kg`, or others by name or path."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Models:
    """The user's choice of models; what is not chosen is done by those that ship with `kg`.

    `names`: a flair or Hugging Face tagger, by path or name. `syntax`: spaCy packages or folders, each for its own
    language.
    """

    names: str | None = None
    syntax: tuple[str, ...] = ()


BUNDLED = Models()
