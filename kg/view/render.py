"""One HTML file that holds everything: data, style, scripts and the licences of what is built in.

The page asks no network for anything. Its Content-Security-Policy allows only the scripts and styles whose hashes it
names, so that no words of an article can ever run. All data travels as JSON, escaped for HTML.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from kg.errors import DataFileError
from kg.resources import folder, policy_source
from kg.store.terms import holdable
from kg.view.network import network_data
from kg.view.page_data import PageData
from kg.view.wording import LANGUAGES, Strings, load_strings, load_style

SCRIPTS = (
    "words", "model", "elements", "evidence", "panel", "tables", "filters", "search",
    "downloads",
    "time",
    "matrix",
    "timeline",
    "geometry", "painter", "svg", "hand", "graph", "address", "page",
)  # fmt: skip
"""In the order in which they stand in the page."""


def render_page(data: PageData, *, title: str | None = None, language: str | None = None) -> str:
    """Return the page as one HTML text; the same data gives the same text.

    Args:
        data: what the page shows.
        title: heading of the page; a sentence of the page's own if None.
        language: "en" or "id", in which the page opens; that of most articles if None. The reader can switch.

    Raises:
        DataFileError: a file of the page is missing or malformed, or `language` is none of its languages.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    strings = load_strings()
    language = language or main_language(data)
    words = _words(strings, language)
    heading = title or words["default_title"]
    environment = Environment(
        loader=FileSystemLoader(folder("view")), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    scripts = [_script()]
    style = (folder("view") / "page.css").read_text(encoding="utf-8")
    return environment.get_template("page.html").render(
        title=holdable(heading),
        language=language,
        words=words,
        policy=_policy(scripts, style),
        style=_trusted(style),
        scripts=[_trusted(script) for script in scripts],
        data=_trusted(escaped_json(_payload(data, strings, title=title, language=language))),
    )


def main_language(data: PageData) -> str:
    """Return the language of most articles among those that the page speaks, English where they are as many or none.

    >>> main_language(PageData())
    'en'
    """
    counts = Counter(article.language for article in data.articles)
    return max(LANGUAGES, key=lambda language: counts[language])


def escaped_json(data: Any) -> str:
    r"""Return `data` as JSON with sorted keys that stays inside an HTML script element, whatever its texts hold.

    >>> escaped_json({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", text)


def _words(strings: Strings, language: str) -> Mapping[str, str]:
    if language not in strings:
        raise DataFileError(f"the page has no language '{language}'; choose one of {', '.join(strings)}")
    return strings[language]


def _payload(data: PageData, strings: Strings, *, title: str | None, language: str) -> dict[str, Any]:
    return {
        "language": language,
        "title": title,
        "strings": strings,
        "style": _style(),
        "network": network_data(data, language=language),
        **_plain(data),
    }


def _style() -> dict[str, Any]:
    style = load_style()
    return {"kinds": [{"id": kind, **entry} for kind, entry in style["kinds"].items()], "edges": style["edges"]}


def _plain(value: Any) -> Any:
    """Return records as mappings without what is empty, label pairs as mappings by language, tuples as lists."""
    if is_dataclass(value):
        items = ((field.name, _plain(getattr(value, field.name))) for field in fields(value))
        return {name: item for name, item in items if item not in (None, "", [], {})}
    if isinstance(value, tuple):
        pairs = value and all(isinstance(item, tuple) for item in value)
        return dict(value) if pairs else [_plain(item) for item in value]
    return value


def _script() -> str:
    """Return the page's own scripts as one, in a scope of their own."""
    places = (folder("view") / "scripts" / f"{name}.js" for name in SCRIPTS)
    code = "\n".join(place.read_text(encoding="utf-8") for place in places)
    return f"(function () {{\n'use strict';\n{code}}})();\n"


def _policy(scripts: list[str], style: str) -> str:
    hashes = " ".join(policy_source(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src {policy_source(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _trusted(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # our own files and escaped JSON
