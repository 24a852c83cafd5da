"""Heads of state and government of the factbook, joined to the people of the curated file."""

from __future__ import annotations

from typing import Any

from gazetteer import factbook
from gazetteer.draft import Draft, Holding, slug


def add_leaders(
    people: list[Draft],
    states: list[Draft],
    *,
    rows: dict[str, dict[str, Any]],
    titles: dict[str, str],
    press: dict[str, str],
) -> list[Draft]:
    """Return `people` with the leaders that the factbook names, as new drafts or as offices of those who are there.

    `rows` holds the factbook's rows by ISO code, `titles` the office of each title that the factbook prints;
    `press` holds the names that newspapers write for people whom the factbook names otherwise.
    """
    known = {slug(name): person for person in people for name in person.names["en"]}
    printed = sorted(titles, key=len, reverse=True)
    for state in sorted(states, key=lambda draft: draft.id):
        row = rows.get(state.iso2 or "", {})
        for field in ("chief_of_state", "head_of_government"):
            for leader in factbook.leaders(row.get(field, ""), printed):
                name = press.get(leader.name, leader.name)
                person = known.get(slug(name)) or known.get(slug(leader.full_name))
                if person is None:
                    person = Draft(slug(name), "Person", sources=["factbook"])
                    person.add("names", "en", [name, leader.full_name])
                    person.ambiguous = [name for name in person.names["en"] if " " not in name and "-" not in name]
                    people.append(person)
                    known |= {slug(name): person for name in person.names["en"]}
                _hold(person, state, titles[leader.title], leader.since)
    return people


def _hold(person: Draft, state: Draft, office: str, since: str | None) -> None:
    slug_, _, name = office.partition(" ")
    if any(holding.office == slug_ and holding.of == state.id and not holding.end for holding in person.offices):
        return
    person.offices.append(Holding(slug_, name, state.id, since, None))
    if "factbook" not in person.sources:
        person.sources.append("factbook")
