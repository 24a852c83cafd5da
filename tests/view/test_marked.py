"""The article as an HTML page: every character is there, every mark says whose words it covers, nothing runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Actor, Article, Block, Claim, Evidence, Findings, Span, Statement
from kg.view.marked import marked_pieces, render_articles

CONTENT = "Kerry said: talks go on. Lavrov agreed."


def findings(content: str = CONTENT, start: int = 12, end: int = 23) -> Findings:
    """Return an article in which Kerry says the words `[start, end)`."""
    place = Evidence("text", start, end, content[start:end], cue="said", pattern="cue-before-bare")
    article = Article(id="a", language="en", text=content, blocks=(Block(Span(0, len(content)), "paragraph"),))
    return Findings(
        article,
        (
            Actor("john-kerry", "Person", (("en", "John Kerry"),), forms=("Kerry",)),
            Actor("sergei-lavrov", "Person", (("en", "Sergei Lavrov"),), forms=("Lavrov",)),
        ),
        (Statement("s1", "indirect", content[start:end], "en", "john-kerry", (place,), cue="said"),),
        (Claim("c1", "sergei-lavrov", "agreesWith", "john-kerry", (place,)),),
    )


def test_pieces_carry_their_marks() -> None:
    """Words that are said, the cue and the actors are told apart; the speaker follows the words."""
    pieces = {piece.text: piece for piece in marked_pieces(findings())}
    assert pieces["talks go on"].kinds == ("statement",)
    assert pieces["talks go on"].speakers == ("John Kerry: indirect",)
    assert pieces["said"].kinds == ("cue",)
    assert pieces["Lavrov"].note == "Sergei Lavrov (Person)"


def test_an_actor_within_what_is_said_carries_both_marks() -> None:
    """Marks overlap: the name in somebody's words is a name and said."""
    pieces = marked_pieces(findings("Kerry said Lavrov lied", 11, 22))
    assert [(piece.text, piece.kinds) for piece in pieces if "statement" in piece.kinds] == [
        ("Lavrov", ("actor", "statement")),
        (" lied", ("statement",)),
    ]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_no_character_is_lost(content: str, start: int, end: int) -> None:
    """Whatever the text and wherever the words, the pieces together are as long as the article."""
    first, last = sorted((min(start, len(content)), min(end, len(content))))
    pieces = marked_pieces(findings(content, first, last))
    assert sum(len(piece.text) for piece in pieces) == len(content)


class _Elements(HTMLParser):
    """The names of all elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)


def test_hostile_articles_stay_text() -> None:
    """Markup in an article is shown as it stands; the policy lets no script run, and there is none."""
    hostile = 'Kerry said: <script>alert(1)</script>"><img src=x onerror=alert(2)> \u202etxt'
    page = render_articles([findings(hostile, 12, len(hostile))])
    elements = _Elements()
    elements.feed(page)
    assert not {"script", "img"} & set(elements.names)
    assert "&lt;script&gt;" in page and "\u202e" not in page
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy and "default-src" in policy[1] and "script-src" not in policy[1]


def test_relations_are_listed_with_their_words() -> None:
    """Below the article stands who holds what relation to whom, in whose voice, in which words."""
    page = render_articles([findings()])
    assert "<td>Sergei Lavrov</td><td>agreesWith</td><td>John Kerry</td><td>the article</td>" in page
