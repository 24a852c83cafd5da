"""The page in Chromium with the network cut off, used as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.store import Store
from kg.view import render_page, write_page
from kg.view.edges import claim_edges
from kg.view.page_data import PageActor, PageClaim, PageData, PageStatement

pytestmark = pytest.mark.browser

OPPOSES = "claim united-states opposes isis"
AGREES = "claim russia agreesWith united-states"


@pytest.fixture
def opened(open_page: Callable[..., Any], page_file: Path) -> Any:
    found = open_page(page_file)
    found.page.wait_for_selector("#canvas[data-state=still]")
    return found


@pytest.fixture
def page(opened: Any) -> Any:
    return opened.page


def texts(page: Any, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(f"{selector}:visible").all_inner_texts()]


def point(page: Any, name: str) -> tuple[float, float]:
    found = page.evaluate("(name) => graphPage.pointOf(name)", name)
    return found["x"], found["y"]


def tick(page: Any, menu: str, label: str) -> None:
    page.click(f"[data-menu={menu}] summary")
    page.locator(f"[data-menu={menu}] label", has_text=label).locator("input").check()
    page.keyboard.press("Escape")


def subjects(page: Any) -> list[str]:
    page.click("#tab-relations")
    return sorted(page.locator("#view-relations [data-edge]").evaluate_all("nodes => nodes.map(n => n.dataset.edge)"))


def test_opening_asks_for_nothing_and_complains_about_nothing(opened: Any, page_file: Path) -> None:
    """The page is the only thing that is asked for, and neither errors nor warnings reach the console."""
    for view in ("matrix", "timeline", "relations", "actors", "statements", "graph"):
        opened.page.click(f"#tab-{view}")
    opened.page.click("#languages button[lang=id]")
    opened.page.click("#fit, #tools button:last-child")
    assert opened.requests == [page_file.as_uri()]
    assert opened.complaints == []


def test_a_click_on_an_edge_of_the_drawing_shows_the_exact_words(page: Any) -> None:
    """Clicking a line shows the claim, who says so, the words in their context, and the article with its link."""
    page.mouse.click(*point(page, OPPOSES))
    assert texts(page, "#panel mark") == ["misi itu adalah mengalahkan ISIS"]
    card = page.locator("#panel [data-claim]").inner_text()
    assert "According to" in card and "John Kerry" in card and "Menurut Kerry" in card
    link = page.locator("#panel .source a").first
    assert link.get_attribute("href") == "https://example.org/kerry?a=1&b=2"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_click_on_an_actor_of_the_drawing_shows_all_about_it(page: Any) -> None:
    """Clicking an actor shows its statements with cue and date, its relations and its offices."""
    page.mouse.click(*point(page, "john-kerry"))
    assert page.locator("#panel h2").inner_text() == "John Kerry"
    panel = page.locator("#panel").inner_text()
    assert "Foreign Minister" in panel and "Iran Daily" in panel and "Cue\nkata" in panel and "26 Sept 2015" in panel
    assert "Kami berbagi keprihatinan yang sama" in texts(page, "#panel mark")


def test_parallel_edges_can_be_told_apart(page: Any) -> None:
    """The three lines between the same two actors run apart, and each shows its own claim."""
    names = (AGREES, "claim russia negotiatesWith? united-states", "claim united-states opposes! russia")
    places = [point(page, name) for name in names]
    for name, place in zip(names, places, strict=True):
        assert all(abs(x - place[0]) + abs(y - place[1]) > 10 for x, y in places if (x, y) != place)
        page.mouse.click(*place)
        relation = name.split()[2].rstrip("!?")
        assert page.locator("#panel h2 .relation").inner_text().strip() in {
            "agreesWith": "agrees with", "negotiatesWith": "negotiates with", "opposes": "not: opposes",
        }[relation]  # fmt: skip


def test_a_click_on_an_edge_of_the_list_shows_the_exact_words(page: Any) -> None:
    """The table of relations leads to the same evidence as the drawing."""
    page.click("#tab-relations")
    page.click(f'#view-relations [data-edge="{AGREES}"]')
    assert "negaranya dan Rusia memiliki misi yang sama di Suriah" in texts(page, "#panel mark")


def test_repeats_are_places_of_one_statement(page: Any) -> None:
    """A repeated paragraph is one statement with a second place, one click away."""
    page.evaluate("graphPage.choose('actor', 'john-kerry')")
    card = page.locator("#panel [data-statement]", has_text="menilai").first
    assert card.locator("mark:visible").count() == 1
    card.locator("summary").click()
    assert card.locator("mark:visible").count() == 2


def test_search_finds_by_name_in_either_language(page: Any) -> None:
    """An Indonesian name, an English name and a short name find the actor; Enter opens it."""
    for text, name in (
        ("amerika", "United States"),
        ("pbb", "United Nations"),
        ("Syria", "Syria"),
        ("suriah", "Syria"),
    ):
        page.fill("#search", text)
        assert texts(page, "#found li bdi:first-of-type") == [name]
        page.press("#search", "Enter")
        assert page.locator("#panel h2").inner_text() == name
    page.fill("#search", "nobody")
    assert texts(page, "#found li") == ["No actor of this name"]


def test_filters_narrow_drawing_tables_and_counts(page: Any) -> None:
    """Speaker, article, sign, relation and kind each leave what they name, and reset brings all back."""
    everything = subjects(page)
    tick(page, "speakers", "John Kerry")
    assert subjects(page) == [
        AGREES, "claim russia negotiatesWith? united-states", "claim russia opposes isis", OPPOSES,
        "claim united-states opposes! russia",
    ]  # fmt: skip
    assert "5 of 14 relations" in page.locator("#counts").inner_text()
    tick(page, "standing", "In favour")
    assert subjects(page) == [AGREES, "claim russia negotiatesWith? united-states"]
    tick(page, "relations", "agrees with")
    assert subjects(page) == [AGREES]
    page.click("#reset")
    assert subjects(page) == everything
    tick(page, "articles", "Israel rejects criticism")
    assert len(subjects(page)) == 3
    page.click("#reset")
    tick(page, "kinds", "Armed group")
    tick(page, "kinds", "State")
    assert not [name for name in subjects(page) if "kerry" in name or "united-nations" in name]
    page.click("#reset")
    tick(page, "standing", "Claimed as not being so")
    assert subjects(page) == ["claim israel attacks! united-nations", "claim united-states opposes! russia"]


def test_dates_filter_and_an_empty_result_says_so(page: Any) -> None:
    """A range of dates leaves what was said in it; where nothing is left, the page says why."""
    page.click("[data-menu=dates] summary")
    page.fill("[name=date_from]", "2023-11-22")
    assert page.locator("#counts").inner_text().startswith("5 of 10 actors")
    page.fill("[name=date_from]", "2030-01-01")
    assert page.locator("#empty").inner_text() == "Nothing passes these filters."


def test_topics_are_drawn_on_demand(page: Any) -> None:
    """Topics of statements are no nodes at first and can be switched on."""
    name = "topic"
    assert not any(edge.startswith(name) for edge in subjects(page))
    tick(page, "display", "Topics of statements")
    assert any(edge.startswith(name) for edge in subjects(page))


def test_names_switch_with_the_language(page: Any) -> None:
    """All words and names of the page change with the language, and so does the language of the document."""
    page.click("#languages button[lang=id]")
    assert page.evaluate("document.documentElement.lang") == "id"
    page.click("#tab-relations")
    assert "Amerika Serikat" in page.locator("#view-relations").inner_text()
    assert page.locator("h1").inner_text() == "Siapa mengatakan apa tentang siapa"


def test_everything_can_be_reached_by_keyboard(page: Any) -> None:
    """With the keyboard alone: to the table, to a relation, its evidence, on to an actor and back."""
    page.focus("#tab-graph")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.locator("#view-relations").is_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.edge") == OPPOSES:
            break
    page.keyboard.press("Enter")
    assert "misi itu adalah mengalahkan ISIS" in texts(page, "#panel mark")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "United States"
    page.keyboard.press("Escape")
    assert page.locator("#panel .hint").is_visible()


def test_columns_sort_and_say_so(page: Any) -> None:
    """A head cell sorts its column, up and then down, and tells it to assistive technology."""
    page.click("#tab-actors")
    head = page.locator("#view-actors th", has_text="Actor").first
    head.locator("button").click()
    names = texts(page, "#view-actors tbody th")
    assert names == sorted(names, key=str.casefold) and head.get_attribute("aria-sort") == "ascending"
    head.locator("button").click()
    assert texts(page, "#view-actors tbody th") == names[::-1]


def test_tables_name_their_columns_and_rows(page: Any) -> None:
    """Every table has a caption and head cells, and every button and field a name."""
    for view in ("relations", "actors", "statements"):
        page.click(f"#tab-{view}")
        assert page.locator(f"#view-{view} caption").count() == 1
        assert page.locator(f"#view-{view} thead th[scope=col]").count() > 3
    unnamed = "nodes => nodes.filter(n => !n.innerText.trim() && !n.getAttribute('aria-label')).map(n => n.outerHTML)"
    assert page.locator("button").evaluate_all(unnamed) == []


@pytest.mark.parametrize("width", [320, 400, 1280])
def test_nothing_is_cut_off_on_narrow_screens(open_page: Callable[..., Any], page_file: Path, width: int) -> None:
    """The page fits its width: no sideways scrolling, panel and drawing both in sight."""
    page = open_page(page_file, viewport={"width": width, "height": 760}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for selector in ("#canvas", "#panel"):
        box = page.locator(selector).bounding_box()
        assert box["width"] > 200 and box["height"] > 150 and box["y"] + box["height"] <= 761


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_themes(open_page: Callable[..., Any], page_file: Path, scheme: str) -> None:
    """Text and its ground differ by 4.5 to 1 in either theme, for words, muted words, links and marks."""
    page = open_page(page_file, color_scheme=scheme).page
    ratio = """([front, back]) => {
      const style = getComputedStyle(document.documentElement);
      const light = (name) => {
        const parts = style.getPropertyValue(name).match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16) / 255);
        const [r, g, b] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [low, high] = [light(front), light(back)].sort((one, other) => one - other);
      return (high + 0.05) / (low + 0.05);
    }"""
    pairs = ("text ground", "muted raised", "accent raised", "text mark", "warn ground")
    for front, back in (pair.split() for pair in pairs):
        assert page.evaluate(ratio, [f"--{front}", f"--{back}"]) >= 4.5, (front, back)


def test_an_empty_graph_says_what_to_do(
    open_page: Callable[..., Any], make_store: Callable[..., Store], tmp_path: Path
) -> None:
    """A page without articles explains itself and complains about nothing."""
    write_page(make_store(), tmp_path / "graph.html")
    opened = open_page(tmp_path / "graph.html")
    assert "Build a graph from articles first" in opened.page.locator("#empty").inner_text()
    opened.page.click("#tab-statements")
    assert opened.complaints == []


HOSTILE = (
    "</script><script>window.broken = 1</script><img src=x onerror='window.broken = 2'>",
    '"><svg onload="window.broken = 3">\u202eمرحبا\u202c 👩‍👩‍👧',
    "javascript:window.broken=4 {{7*7}} ${window.broken=5}",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_never_run(
    open_page: Callable[..., Any],
    make_store: Callable[..., Store],
    make_hostile: Callable[[str], Any],
    tmp_path: Path,
    words: str,
) -> None:
    """Words of an article that look like markup or script are shown as they are in every view."""
    write_page(make_store(make_hostile(words)), tmp_path / "graph.html", title=words)
    opened = open_page(tmp_path / "graph.html")
    page = opened.page
    for view in ("matrix", "timeline", "relations", "actors", "statements", "graph"):
        page.click(f"#tab-{view}")
    for kind, name in (("actor", "one"), ("edge", "claim one opposes other"), ("edge", "fact one holdsOffice other")):
        page.evaluate("([kind, name]) => graphPage.choose(kind, name)", [kind, name])
        assert words in page.locator("#panel").inner_text()
    page.mouse.move(*point(page, "one"))
    page.fill("#search", words[:12])
    assert page.evaluate("window.broken") is None
    assert page.locator("#panel img, #panel svg[onload], #panel script").count() == 0
    assert (opened.complaints, len(opened.requests)) == ([], 1)


def test_an_address_that_is_not_of_the_web_is_no_link(page: Any) -> None:
    """Only http and https addresses become links."""
    assert page.locator("a[href]:not([href^='http']):not([href^='#'])").count() == 0


def test_the_address_keeps_what_is_seen(page: Any) -> None:
    """Opening the address again shows the same view, language, filters and evidence."""
    page.click("#languages button[lang=id]")
    tick(page, "relations", "menentang")
    page.evaluate("graphPage.choose('actor', 'russia')")
    page.click("#tab-relations")
    address, relations = page.url, subjects(page)
    page.goto("about:blank")
    page.goto(address)
    assert page.locator("#panel h2").inner_text() == "Rusia"
    assert page.locator("#view-relations").is_visible()
    assert subjects(page) == relations


def test_an_address_that_means_nothing_shows_the_graph(open_page: Callable[..., Any], page_file: Path) -> None:
    """Whatever stands in the address, the page opens without complaint."""
    opened = open_page(page_file, fragment="view=nothing&actor=nobody&from=never&language=xx&__proto__=1")
    assert opened.page.locator("#panel .hint").is_visible()
    assert opened.complaints == []


def large() -> PageData:
    """Return 160 actors, the first of which has relations with all others and speaks of each."""
    names = [f"a{place:03}" for place in range(160)]
    actors = tuple(PageActor(name, "State", (("en", f"Actor {name}"),)) for name in names)
    statements = tuple(PageStatement(name, "direct", f"words of {name}", speaker=name) for name in names)
    claims = tuple(PageClaim(name, names[0], "opposes", name, statements=(name,)) for name in names[1:])
    return PageData(actors=actors, statements=statements, claims=claims, edges=claim_edges(claims, ()))


def crowded(number: int) -> PageData:
    """Return actors each of which opposes each other once."""
    names = [f"a{place:03}" for place in range(number)]
    actors = tuple(PageActor(name, "State", (("en", f"Actor {name}"),)) for name in names)
    claims = tuple(PageClaim(f"{one}{other}", one, "opposes", other) for one in names for other in names if one < other)
    return PageData(actors=actors, claims=claims, edges=claim_edges(claims, ()))


def test_a_large_graph_is_drawn_in_part_and_says_so(open_page: Callable[..., Any], tmp_path: Path) -> None:
    """The strongest 5,000 lines are drawn at first, a note says so, and a click or a search draws others."""
    path = tmp_path / "graph.html"
    path.write_text(render_page(crowded(104)), "utf-8")
    page = open_page(path).page
    page.wait_for_selector("#canvas[data-state=still]")
    assert page.locator("#note span").inner_text() == "The 100 actors with most relations of 104 are drawn."
    assert page.evaluate("graphPage.pointOf('a103')") is None
    page.fill("#search", "a103")
    page.press("#search", "Enter")
    assert page.evaluate("graphPage.pointOf('a103')") is not None
    page.click("#toggle-all")
    assert page.locator("#note span").inner_text() == "All 104 actors are drawn."


def test_long_lists_can_be_narrowed(open_page: Callable[..., Any], tmp_path: Path) -> None:
    """A long list of filters has a field that leaves the entries with its words, and long tables and panels grow."""
    path = tmp_path / "graph.html"
    path.write_text(render_page(large()), "utf-8")
    page = open_page(path).page
    page.click("[data-menu=speakers] summary")
    page.fill("[data-menu=speakers] .narrow", "A15")
    assert len(texts(page, "[data-menu=speakers] label")) == 10
    page.keyboard.press("Escape")
    page.evaluate("graphPage.choose('actor', 'a000')")
    rows = page.locator("#panel .group .row")
    assert rows.count() == 10
    page.click("#panel .group li:last-child button")
    assert rows.count() == 20


def test_the_drawing_is_the_same_each_time(open_page: Callable[..., Any], page_file: Path) -> None:
    """Opening the page twice puts every actor at the same place, and then it stands still."""
    places = []
    for _ in range(2):
        page = open_page(page_file).page
        page.wait_for_selector("#canvas[data-state=still]")
        places.append([point(page, name) for name in ("russia", "indonesia", "john-kerry")])
    page.wait_for_timeout(300)
    assert places[0] == places[1] == [point(page, name) for name in ("russia", "indonesia", "john-kerry")]


def test_the_drawing_moves_by_keyboard_and_lets_go(page: Any) -> None:
    """Arrow keys move the drawing while it has the focus, and Tab leaves it."""
    before = point(page, "russia")
    page.focus("#canvas canvas")
    page.keyboard.down("ArrowRight")
    page.wait_for_timeout(200)
    page.keyboard.up("ArrowRight")
    assert point(page, "russia")[0] != before[0]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#canvas')") is None
