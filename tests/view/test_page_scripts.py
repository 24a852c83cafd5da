"""The functions of the page's scripts that touch no document, run by Chromium without a page."""

from __future__ import annotations

from typing import Any

import pytest

from kg.resources import folder

pytestmark = pytest.mark.browser

LINES = "[{id: 'x', from: 'a', to: 'b'}, {id: 'y', from: 'b', to: 'a'}, {id: 'z', from: 'a', to: 'c'}]"


@pytest.fixture(scope="module")
def run(browser: Any) -> Any:
    """Return the function that evaluates an expression over the page's pure scripts."""
    names = ("model", "geometry", "painter", "svg", "time", "downloads", "matrix", "timeline")
    code = "\n".join((folder("view") / "scripts" / f"{name}.js").read_text("utf-8") for name in names)
    page = browser.new_page()
    yield lambda expression: page.evaluate(f"() => {{ const FONT = 'serif'; {code}\n return {expression}; }}")
    page.close()


def test_parallel_lines_fan_out_to_both_sides(run: Any) -> None:
    """Two lines between the same nodes bend to opposite sides whatever their direction; a single one is straight."""
    x, y, z = run(f"['x', 'y', 'z'].map((id) => bendsOf({LINES}).get(id))")
    a, b = "{x: 0, y: 0}", "{x: 100, y: 0}"
    one = run(f"pointOn(curveOf({a}, {b}, {x}), 0.5).y")
    other = run(f"pointOn(curveOf({b}, {a}, {y}), 0.5).y")
    assert one * other < 0 and z == 0


def test_a_point_on_a_line_finds_it(run: Any) -> None:
    """What lies under a point: the node first, else the nearest line within reach, else nothing."""
    scene = """(() => {
      const a = {id: 'a', x: 0, y: 0, size: 10}, b = {id: 'b', x: 200, y: 0, size: 10};
      const line = {id: 'l', from: 'a', to: 'b'};
      return {nodes: [a, b], lines: [line], curves: new Map([['l', curveOf(a, b, 0)]])};
    })()"""
    assert run(f"thingAt({scene}, 3, 3, 1).node.id") == "a"
    assert run(f"thingAt({scene}, 100, 5, 1).line.id") == "l"
    assert run(f"thingAt({scene}, 100, 40, 1)") is None


def test_the_shortest_path_is_found_in_any_direction(run: Any) -> None:
    """A path follows lines against their arrows, too, and takes the heavier of equal ones."""
    lines = """[{id: 1, from: 'b', to: 'a', weight: 1}, {id: 2, from: 'a', to: 'b', weight: 5},
      {id: 3, from: 'c', to: 'b', weight: 1}]"""
    assert run(f"pathBetween({lines}, 'a', 'c').map((line) => line.id)") == [2, 3]
    assert run(f"pathBetween({lines}, 'a', 'nowhere')") is None
    assert run(f"pathBetween({lines}, 'a', 'a')") == []


def test_everything_fits_the_window(run: Any) -> None:
    """The view that shows all nodes puts each of them inside the window."""
    nodes = "[{x: -1000, y: 20}, {x: 3000, y: 900}]"
    view = run(f"fitting({nodes}, 400, 300)")
    for x, y in ((-1000, 20), (3000, 900)):
        assert 0 < x * view["scale"] + view["x"] < 400 and 0 < y * view["scale"] + view["y"] < 300


def test_the_histogram_counts_each_day_once(run: Any) -> None:
    """All days are in some bar, the first in the first, the last in the last; one day is one bar."""
    days = "['2015-01-01', '2015-01-02', '2015-01-02', '2015-12-31']"
    bars = run(f"histogram({days}, 12)")
    assert (len(bars), sum(bars), bars[0], bars[-1]) == (12, 4, 3, 1)
    assert run("histogram(['2015-01-01'], 12)") == [1]
    assert run("histogram([], 12)") == []


def test_csv_is_quoted_and_harmless(run: Any) -> None:
    """Commas and quotation marks are quoted, formulas are defused, numbers stay numbers."""
    assert run("""toCsv([['a,b', 'say "x"', '=1+1', -5]])""") == '"a,b","say ""x""",\'=1+1,-5\r\n'


def test_svg_escapes_all_text(run: Any) -> None:
    """No word can leave its text element, nor a sign that XML can't hold."""
    made = run("""(() => {
      const pen = createSvgPen(10, 10, '#fff', () => ({width: 1}));
      pen.font = '500 12px a';
      pen.fillText('</text><script>\\u0001"', 1, 1);
      return String(pen);
    })()""")
    assert "<script" not in made and "&lt;script&gt;" in made and "\x01" not in made


def test_names_never_cover_each_other(run: Any) -> None:
    """A place is taken once; what does not touch it is free."""
    grid = (
        "(() => { const g = createGrid(); return [[0, 0], [40, 5], [60, 0]].map(([x, y]) => g.take(x, y, 50, 9)); })()"
    )
    assert run(grid) == [True, False, True]
