"""In which State a city lies."""

from __future__ import annotations

from kg.vocab.cities import load_cities
from kg.vocab.gazetteer import load_gazetteer


def test_cities_lie_in_states_of_the_gazetteer() -> None:
    """Every city leads to a State that is an actor."""
    actors = load_gazetteer().actors
    assert {actors[state].kind for state in load_cities().values()} == {"State"}


def test_a_name_that_two_states_share_tells_nothing() -> None:
    """A city counts only where its name tells which one is meant."""
    cities = load_cities()
    assert cities["Quetta"] == "pakistan"
    assert "Cambridge" not in cities
