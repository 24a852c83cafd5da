"""Matrix, timeline, paths, neighbourhoods, filters of time and belief, and what can be taken away, in Chromium."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_page: Callable[..., Any], page_file: Path) -> Any:
    return open_page(page_file).page


def texts(page: Any, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(f"{selector}:visible").all_inner_texts()]


def saved(page: Any, selector: str) -> bytes:
    with page.expect_download() as waiting:
        page.click(selector)
    return Path(waiting.value.path()).read_bytes()


def test_the_matrix_says_who_speaks_how_about_whom(page: Any) -> None:
    """A cell counts claims for, against and neutral; a click shows exactly their words."""
    page.click("#tab-matrix")
    cell = page.get_by_role("button", name="John Kerry → ISIS: Against: 2")
    assert cell.inner_text() == "−2"
    cell.click()
    assert page.locator("#panel [data-claim]").count() == 2
    assert set(texts(page, "#panel mark")) == {"misi itu adalah mengalahkan ISIS"}
    assert "cell=john-kerry&with=isis" in page.url


def test_a_denied_claim_turns_its_sign(page: Any) -> None:
    """ "Does not oppose" counts as in favour."""
    page.click("#tab-matrix")
    assert page.get_by_role("button", name="John Kerry → Russia").inner_text().startswith("+")


def test_the_timeline_marks_days(page: Any) -> None:
    """Each speaker has a mark for each day; a click shows what was said on it."""
    page.click("#tab-timeline")
    page.get_by_role("button", name="Retno Marsudi, 21 Nov 2023: 1 statement").click()
    assert texts(page, "#panel mark") == ["Kami mendesak Dewan Keamanan PBB segera bertindak"]


def test_a_path_leads_from_actor_to_actor(page: Any) -> None:
    """From an actor the search finds the other end; the panel lists the steps, and the address keeps them."""
    page.evaluate("graphPage.choose('actor', 'syria')")
    page.click("#path-from")
    assert page.locator("#search").get_attribute("placeholder") == "Path from Syria to …"
    page.fill("#search", "isis")
    page.press("#search", "Enter")
    assert "2 steps" in page.locator("#panel").inner_text()
    assert texts(page, "#panel .what") == ["Russia supports Syria", "Russia opposes ISIS"]
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert len(texts(page, "#panel .what")) == 2


def test_where_no_path_leads_it_says_so(page: Any) -> None:
    """Two actors that nothing connects have no path."""
    page.evaluate("graphPage.choose('actor', 'syria')")
    page.click("#path-from")
    page.fill("#search", "israel")
    page.press("#search", "Enter")
    assert "Nothing that is shown" in page.locator("#panel").inner_text()


def test_the_neighbourhood_hides_the_rest(page: Any) -> None:
    """Only the actor and those it has to do with stay drawn, until it is switched off."""
    page.evaluate("graphPage.choose('actor', 'syria')")
    page.click("#near")
    assert page.evaluate("graphPage.pointOf('russia')") and not page.evaluate("graphPage.pointOf('indonesia')")
    page.click("#near")
    assert page.evaluate("graphPage.pointOf('indonesia')")


def test_outlets_and_belief_narrow(page: Any) -> None:
    """An outlet leaves what it carries; a least belief leaves claims that are believed so much, and facts."""
    page.click("[data-menu=outlets] summary")
    page.locator("[data-menu=outlets] label", has_text="Warta Contoh").locator("input").check()
    page.keyboard.press("Escape")
    page.click("#tab-relations")
    assert page.locator("#view-relations tbody tr").count() == 4
    page.click("#reset")
    page.click("[data-menu=belief] summary")
    page.locator("[name=belief]").fill("100")
    assert page.locator("#view-relations tbody tr").count() == 3
    assert "belief=1" in page.url


def test_sliders_over_the_histogram_choose_days(page: Any) -> None:
    """Moving the first slider to the end leaves the last day; the field and the address follow."""
    page.click("[data-menu=dates] summary")
    assert page.locator("[data-menu=dates] .bars rect").count() > 10
    slider = page.get_by_role("slider", name="From")
    slider.focus()
    page.keyboard.press("End")
    assert page.locator("[name=date_from]").input_value() == "2023-11-22"
    assert slider.get_attribute("aria-valuetext") == "22 Nov 2023"
    assert "from=2023-11-22" in page.url


def test_a_table_can_be_searched_copied_and_saved(page: Any) -> None:
    """The field leaves rows with its words; the CSV holds those rows with their ids."""
    page.click("#tab-statements")
    page.fill("#view-statements .seek", "keprihatinan")
    assert page.locator("#view-statements tbody tr").count() == 1
    rows = list(csv.reader(io.StringIO(saved(page, "#view-statements [aria-label*=CSV]").decode("utf-8-sig"))))
    assert len(rows) == 2 and rows[0][:3] == ["Date", "Speaker", "Kind"]
    assert rows[1][3] == "Kami berbagi keprihatinan yang sama" and "Contoh Harian" in rows[1]
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()


def test_the_drawing_can_be_saved(page: Any) -> None:
    """PNG and SVG hold what is seen; the SVG's names are text and its signs are escaped."""
    assert saved(page, "[aria-label$='as PNG']").startswith(b"\x89PNG")
    picture = saved(page, "[aria-label$='as SVG']").decode()
    assert picture.startswith("<svg") and ">John Kerry</text>" in picture and "stroke-dasharray" in picture


def test_an_actor_can_be_dragged(page: Any) -> None:
    """A dragged actor stays where it is let go, its lines go with it, and nothing opens."""
    page.wait_for_selector("#canvas[data-state=still]")
    start = page.evaluate("graphPage.pointOf('isis')")
    page.mouse.move(start["x"], start["y"])
    page.mouse.down()
    page.mouse.move(start["x"] + 40, start["y"] + 30, steps=4)
    page.mouse.up()
    end = page.evaluate("graphPage.pointOf('isis')")
    assert (round(end["x"] - start["x"]), round(end["y"] - start["y"])) == (40, 30)
    assert page.locator("#panel .hint").is_visible()


def test_a_name_shows_under_the_pointer(page: Any) -> None:
    """Over a line a note says what it is."""
    place = page.evaluate("graphPage.pointOf('claim united-states opposes isis')")
    page.mouse.move(place["x"], place["y"])
    assert page.locator(".tip").inner_text() == "United States opposes ISIS · 1"


def test_a_claim_opens_from_its_address(open_page: Callable[..., Any], page_file: Path) -> None:
    """A report can lead to a claim as to a statement."""
    page = open_page(page_file, fragment="claim=kerry-c2").page
    assert page.locator("#panel [data-claim=kerry-c2]").is_visible()
