"""Characters that XML 1.0 can hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def holdable_in_xml(text: str) -> str:
    """Return `text` with control characters and the like, which no XML file can hold, replaced by U+FFFD.

    Source: https://www.w3.org/TR/xml/#charsets
    """
    return _FORBIDDEN.sub("\ufffd", text)
