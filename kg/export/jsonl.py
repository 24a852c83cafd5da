"""One JSON value a line, for files that are read line by line."""

from __future__ import annotations

import json
import re
from typing import Any

from kg.store.terms import holdable

_HIDDEN = re.compile(r"[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]")


def json_line(value: Any) -> str:
    """Return `value` as one line of JSON.

    Characters that no reader sees, or takes for a line end, are escaped; lone surrogates become U+FFFD.
    """
    text = holdable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
