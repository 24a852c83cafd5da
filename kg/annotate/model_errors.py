"""Says in one line why a model of the user's can't be had."""

from __future__ import annotations

from textwrap import shorten

_LONGEST = 200  # characters


def reason(error: Exception, library: str) -> str:
    """Return what an error says, shortened to a line.

    Args:
        error: what the library raised; some that meet files of another kind tell of their own insides.
        library: who could not read the model.
    """
    said = shorten(next(iter(str(error).strip().splitlines()), ""), _LONGEST, placeholder=" ...")
    if said and isinstance(error, (OSError, ValueError, ImportError)) and not isinstance(error, UnicodeError):
        return said
    return f"its files are not a model that {library} reads ({type(error).__name__}: {said})"
