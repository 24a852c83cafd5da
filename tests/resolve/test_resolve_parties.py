"""Who the parties of a claim are, from articles read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Findings
from kg.pipeline import extract_articles
from tests.resolve.conftest import Find

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


@pytest.mark.parametrize(
    ("code", "text", "party"),
    [
        ("en", "The Syrian National Coalition urged the United States to act.", "syrian-national-coalition"),
        ("id", "KPK menetapkan Setya Novanto sebagai tersangka.", "corruption-eradication-commission"),
        ("id", "Wakil Ketua DPR Fadli Zon mengecam Israel.", "fadli-zon"),
        ("id", "DPR mengecam Israel.", "indonesia"),
        ("en", "EU leaders agreed to extend sanctions against Russia.", "european-union"),
        ("id", "Para menteri luar negeri ASEAN mengecam Myanmar.", "asean"),
        ("en", "The government in Tripoli accused Haftar of war crimes.", "libya"),
        ("id", "Kementerian Luar Negeri di Moskow mengecam AS.", "russia"),
        ("en", "The US embassy in Jakarta condemned ISIS.", "united-states"),
        ("en", "The US military in Baghdad condemned ISIS.", "united-states"),
        (
            "id",
            '"Kami berdiri bersama Ukraina," ujar Presiden Komisi Eropa Ursula von der Leyen.',
            "european-commission",
        ),
    ],
)
def test_for_whom_bodies_act(find: Find, code: str, text: str, party: str) -> None:
    """A parliament acts for its State; commissions, movements and international bodies act for themselves."""
    assert {claim.subject for claim in find(code, text).claims} == {party}


def test_secretary_general_is_no_assistant(find: Find) -> None:
    """ "Sekjen PBB" is not the assistant secretary-general named before."""
    text = (
        "Pesan itu disampaikan asisten sekretaris jenderal PBB, Angela Kane, di Doha. "
        "Sementara itu Sekjen PBB menegaskan bahwa perundingan harus dimulai."
    )
    (statement,) = (s for s in find("id", text).statements if "perundingan" in s.content)
    assert statement.speaker != "angela-kane"


def test_both_countries_are_states(tmp_path: Path) -> None:
    """A news agency named in between is no country."""
    article = tmp_path / "article.txt"
    article.write_text(
        "Indonesia summoned Malaysia's ambassador. Najib Razak told the Bernama news agency that it was an accident. "
        "Both countries have agreed to hold talks.",
        encoding="utf-8",
    )
    (findings,) = extract_articles([article], language="en")
    assert isinstance(findings, Findings)
    talks = [{c.subject, c.object} for c in findings.claims if c.relation == "negotiatesWith"]
    assert talks == [{"indonesia", "malaysia"}]
