"""How much of each language the lexicon of relations covers."""

from __future__ import annotations

import pytest

from kg.languages import load_language

_FEWEST = 25


@pytest.mark.parametrize("code", ["id", "en"])
def test_each_relation_has_enough_triggers(code: str) -> None:
    """Every relation that words express has at least 25 triggers, whatever their forms."""
    words: dict[str, set[tuple[str, str]]] = {}
    for forms in load_language(code).triggers.values():
        for form in forms:
            words.setdefault(form.trigger.relation, set()).add((form.trigger.part, form.trigger.lemma))
    assert {relation for relation, found in words.items() if len(found) < _FEWEST} == set()
