"""Who the parties of a claim are, from articles read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Findings
from kg.pipeline import extract_articles

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "id",
            "Thailand menyerang Kamboja pada hari Senin. Indonesia dan Vietnam mendesak kedua pihak agar menahan diri.",
        ),
        ("en", "Thailand attacked Cambodia on Monday. Indonesia and Vietnam urged both sides to show restraint."),
    ],
)
def test_who_calls_on_both_sides_is_none_of_them(tmp_path: Path, code: str, text: str) -> None:
    """Both sides are the two named before, not the two who urge them."""
    article = tmp_path / "article.txt"
    article.write_text(text, encoding="utf-8")
    (findings,) = extract_articles([article], language=code)
    assert isinstance(findings, Findings)
    called = {(c.subject, c.object) for c in findings.claims if c.relation == "callsFor"}
    assert called == {(who, whom) for who in ("indonesia", "vietnam") for whom in ("thailand", "cambodia")}
