"""Web pages give their main text and what they say about themselves."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.page import fetch_page, read_page

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ministers agree on river | The Lake Post</title>
<meta property="og:title" content="Ministers agree on river"><meta property="og:site_name" content="The Lake Post">
<meta property="article:published_time" content="2021-03-04T10:00:00+00:00">
<link rel="canonical" href="https://lake.example/river"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers agree on river</h1>
<p>The foreign ministers of the two countries said on Thursday that they had agreed to share the water of the river.</p>
<p>&ldquo;We are not friends yet,&rdquo; one of them told reporters, “but we are neighbours &amp; will remain so.”</p>
<p>The agreement still has to be approved by both parliaments, which is expected to take until the end of the year.</p>
</article><footer>Copyright The Lake Post. All rights reserved.</footer><script>alert(1)</script></body></html>"""


def test_page_gives_main_text_and_metadata() -> None:
    """Headline, outlet, date and address come from the page; menus, scripts and footers stay out of the text."""
    draft = read_page(PAGE.encode(), "p.html", name="p")
    assert draft.title == "Ministers agree on river"
    assert draft.publisher == "The Lake Post"
    assert draft.published == date(2021, 3, 4)
    assert draft.url == "https://lake.example/river"
    assert draft.media == "html"
    assert "“We are not friends yet,” one of them told reporters, “but we are neighbours & will" in draft.text
    assert not any(word in draft.text for word in ("alert", "Copyright", "Home"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<html><body></body></html>", "no article was found"),
        (b"\x00\x01\x02", "no article was found|binary"),
        (b"x" * 5_000_001, "larger than"),
    ],
)
def test_page_without_an_article_is_one_error(data: bytes, words: str) -> None:
    """The message names the page."""
    with pytest.raises(ReadError, match=words) as caught:
        read_page(data, "p.html", name="p")
    assert str(caught.value).startswith("p.html: ")


@settings(max_examples=60)
@given(st.one_of(st.binary(max_size=300), st.text(alphabet="<>/abp =\"'&;\x00é ", max_size=200).map(str.encode)))
def test_any_page_gives_a_draft_or_a_read_error(data: bytes) -> None:
    """No bytes raise anything but ReadError."""
    try:
        draft = read_page(data, "p.html", name="p")
    except ReadError:
        return
    assert draft.text.strip()


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer with the page, or 404."""
        self.send_response(200 if self.path == "/river.html" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield the address of a web server on this machine, which trafilatura is allowed to ask."""
    from trafilatura.settings import DEFAULT_CONFIG

    monkeypatch.setitem(DEFAULT_CONFIG["DEFAULT"], "SSRF_PROTECTION", "off")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_page_is_fetched_from_its_address(site: str) -> None:
    """The address given is the article's, and its last part names it."""
    draft = fetch_page(f"{site}/river.html")
    assert draft.url == f"{site}/river.html"
    assert draft.name == "river"
    assert draft.title == "Ministers agree on river"


def test_address_that_answers_with_an_error(site: str) -> None:
    """The status is named."""
    with pytest.raises(ReadError, match="status 404"):
        fetch_page(f"{site}/nothing")


def test_address_that_is_not_there(site: str) -> None:
    """An address where nobody answers is one clear line."""
    with pytest.raises(ReadError, match="can't be reached"):
        fetch_page("http://127.0.0.1:9/")
