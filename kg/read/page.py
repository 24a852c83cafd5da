"""Articles from web pages: trafilatura takes the main text and what the page says about itself."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from kg.errors import ReadError
from kg.read.decode import MAX_SIZE, check_text
from kg.read.draft import Draft


def read_page(data: bytes, source: str, *, name: str, url: str | None = None) -> Draft:
    """Return the article of a web page: its main text, headline, outlet, date and address.

    Args:
        data: the page's HTML.
        source: where it comes from, for messages.
        name: what an id is made from.
        url: its address, where that is known better than the page knows it.

    Raises:
        ReadError: the page is empty, too large, or holds no article.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    if len(data) > MAX_SIZE:
        raise ReadError(f"{source}: larger than {MAX_SIZE:,} bytes, too large for one page")
    if not data.strip():
        raise ReadError(f"{source}: the page is empty")
    page = bare_extraction(data, url=url, include_comments=False, include_tables=False, with_metadata=True)
    if not isinstance(page, Document) or not page.text or not page.text.strip():
        raise ReadError(f"{source}: no article was found on this page; save its text and give that")
    check_text(page.text, source)
    return Draft(
        source=source,
        name=name,
        text=page.text,
        title=_words(page.title),
        title_known=bool(page.title),
        url=url or _words(page.url),
        publisher=_words(page.sitename),
        published=_day(page.date),
        media="html",
    )


def fetch_page(url: str) -> Draft:
    """Return the article at an http or https address.

    Raises:
        ReadError: the address can't be reached, answers with an error, or holds no article.
    """
    from trafilatura.downloads import fetch_response
    from trafilatura.settings import DEFAULT_CONFIG

    config = copy.deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["INSECURE_SSL_FALLBACK"] = "off"
    response = fetch_response(url, config=config)
    if response is None:
        raise ReadError(f"{url}: can't be reached; check the address and the connection, or save the page as a file")
    if response.status != 200:
        raise ReadError(f"{url}: answered with status {response.status}; check the address, or save the page as a file")
    return read_page(response.data or b"", url, name=PurePosixPath(urlsplit(url).path).stem, url=url)


def _words(value: str | None) -> str | None:
    """Return a piece of metadata on one line, or None where there is none."""
    return " ".join(value.split()) or None if value else None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
