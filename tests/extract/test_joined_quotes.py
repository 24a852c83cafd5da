"""Quoted clauses that a conjunction joins to indirect speech: statements of their own by the same speaker."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import findings_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        (
            "en",
            'Angela Merkel said the talks had failed and that "there is no other way left".',
            [("the talks had failed", "indirect"), ("there is no other way left", "direct")],
        ),
        (
            "en",
            'Omar Khalid said the raid was "criminal" and that "our enemies left us one choice, that of war".',
            [
                ('the raid was "criminal"', "indirect"),
                ("our enemies left us one choice, that of war", "direct"),
            ],
        ),
        (
            "id",
            'Retno Marsudi mengatakan perundingan gagal, dan bahwa "kami tidak akan menyerah kepada siapa pun".',
            [("perundingan gagal", "indirect"), ("kami tidak akan menyerah kepada siapa pun", "direct")],
        ),
        (
            "en",
            'Angela Merkel said talks with "rogue states" had failed and that "rogue leaders" would pay.',
            [('talks with "rogue states" had failed and that "rogue leaders" would pay', "indirect")],
        ),
        (
            "en",
            "Angela Merkel said the talks had failed and that there was no other way.",
            [("the talks had failed and that there was no other way", "indirect")],
        ),
    ],
)
def test_a_quoted_clause_after_and_that_is_a_statement(code: str, text: str, said: list[tuple[str, str]]) -> None:
    """Words in marks after "and that" are direct speech if they are a clause, else they stay where they are."""
    findings = findings_of(code, text)
    assert [(s.content, s.kind) for s in findings.statements] == said
    assert len({speaker for speaker, _ in speakers_of(code, text)}) == 1
