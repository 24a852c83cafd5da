"""What a search finds, in which order, and how it is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.search import Hit, Scope, SearchIndex, open_index, search, snippet
from tests.search.conftest import ARTICLES, Saying, article, in_memory


@pytest.fixture(scope="module")
def index() -> Iterator[SearchIndex]:
    """Give an index of the two articles."""
    with in_memory(*ARTICLES) as store, open_index(store) as opened:
        yield opened


def found(index: SearchIndex, text: str, scope: Scope | None = None) -> list[tuple[str, str]]:
    """Return how each hit fits and the text in which it was found."""
    return [(hit.match, hit.text) for hit in search(index, text, scope)]


def test_the_phrase_goes_before_all_words_and_these_before_some(index: SearchIndex) -> None:
    """A hit of the whole phrase comes first, one of all its words next, then those of some."""
    assert found(index, "misi yang sama") == [
        ("phrase", "AS dan Rusia memiliki misi yang sama di Suriah"),
        ("words", "Sama sekali bukan misi perdamaian yang mudah"),
        ("some", "Misi itu berat"),
    ]


@pytest.mark.parametrize("text", ["MISI YANG SAMA", "misi-yang-sama", " Misi  yang\nsama. ", "mísi yang sama"])
def test_case_diacritics_and_punctuation_do_not_matter(index: SearchIndex, text: str) -> None:
    """The phrase is found however it is written."""
    assert search(index, text)[0].match == "phrase"


@pytest.mark.parametrize("name", ["Erdogan", "erdoğan", "erdog\u0306an"])
def test_names_are_found_without_their_diacritics(index: SearchIndex, name: str) -> None:
    """An actor is found by any part of the name; its id comes with it."""
    (hit,) = search(index, name)
    assert (hit.kind, hit.id, hit.text) == ("actor", "recep-tayyip-erdogan", "Recep Tayyip Erdoğan")
    assert [hit.text[start:end] for start, end in hit.marks] == ["Erdoğan"]


@pytest.mark.parametrize("text", ["lawan", "dilawan", "perlawanan isis"])
def test_affixes_are_seen_through_in_the_second_place(index: SearchIndex, text: str) -> None:
    """Words that share a root with those of the search are found where these are not."""
    assert ("forms", "Kami melawan ISIS di mana pun") in found(index, text)


def test_a_hit_leads_back_to_its_words(index: SearchIndex) -> None:
    """Speaker, day, article and the place in it come with a hit; the marks are where the words stand."""
    hit = search(index, "misi yang sama")[0]
    text = ARTICLES[0].article.text
    assert text[hit.start : hit.end] == hit.quote == hit.text
    assert [hit.text[start:end] for start, end in hit.marks] == ["misi yang sama"]
    assert (hit.speaker, hit.speaker_id, hit.date) == ("John Kerry", "john-kerry", date(2015, 9, 27))
    assert (hit.article, hit.title, hit.publisher, hit.articles) == ("suriah", "Judul suriah", "Harian Satu", 1)


def test_labels_are_found_too(index: SearchIndex) -> None:
    """A statement is found by its label, and shown with it; its quote is there as well."""
    (hit,) = search(index, "timur tengah")
    assert (hit.text, hit.quote) == ("perdamaian di Timur Tengah", "Misi itu berat")


def test_where_to_look_can_be_narrowed(index: SearchIndex) -> None:
    """Quotes alone, or labels and names alone."""
    assert found(index, "perdamaian", Scope("quotes")) == [("phrase", "Sama sekali bukan misi perdamaian yang mudah")]
    assert ("phrase", "perdamaian di Timur Tengah") in found(index, "perdamaian", Scope("labels"))
    assert found(index, "Kerry", Scope("quotes")) == []
    assert [text for _, text in found(index, "Kerry", Scope("labels"))] == ["Kerry"]


def test_the_article_s_own_voice_is_searched(index: SearchIndex) -> None:
    """A claim that nobody but the article makes is found by its words, and has no speaker."""
    (hit,) = search(index, "menentang serangan")
    assert (hit.kind, hit.speaker, hit.article) == ("claim", "", "suriah")


def test_speakers_without_a_name_have_their_words(index: SearchIndex) -> None:
    """Who has no name is shown as the article calls them."""
    assert search(index, "perlu waktu")[0].speaker == "seorang pejabat"


@pytest.mark.parametrize("name", ["John Kerry", "kerry", "john-kerry"])
def test_one_speaker_alone(index: SearchIndex, name: str) -> None:
    """With a speaker, by any name or id, nobody else's words and no actors are found."""
    hits = search(index, "misi kerry", Scope(speaker=name))
    assert {hit.speaker_id for hit in hits} == {"john-kerry"} and len(hits) == 2


def test_unknown_speakers_are_answered_with_near_names(index: SearchIndex) -> None:
    """A misspelt name gets a hint."""
    with pytest.raises(StoreError, match="no actor in this store is called 'Kery': did you mean Kerry"):
        search(index, "misi", Scope(speaker="Kery"))


def test_days_bound_a_search_on_both_sides(index: SearchIndex) -> None:
    """The day of a statement goes before that of its article; both ends are part of the range."""
    assert found(index, "misi", Scope(since=date(2015, 9, 27))) == [
        ("phrase", "AS dan Rusia memiliki misi yang sama di Suriah")
    ]
    assert len(found(index, "misi", Scope(until=date(2015, 9, 26)))) == 2
    assert found(index, "kerry", Scope(since=date(2000, 1, 1))) == []


def test_words_in_quotation_marks_stand_together(index: SearchIndex) -> None:
    """A quoted phrase is one unit among others."""
    assert found(index, '"yang sama" rusia')[0] == ("words", "AS dan Rusia memiliki misi yang sama di Suriah")
    assert ("some", "Sama sekali bukan misi perdamaian yang mudah") not in found(index, '"yang sama" rusia')


def test_a_statement_in_several_articles_is_one_hit() -> None:
    """Reprints don't crowd out the rest; the hit says how many articles carry it."""
    articles = [article(f"cetak-{number}", Saying("Kami ingin damai")) for number in range(3)]
    with in_memory(*articles) as store, open_index(store) as opened:
        (hit,) = search(opened, "damai")
        assert hit.articles == 3


def test_the_limit_is_kept(index: SearchIndex) -> None:
    """No more hits than asked for, the best of them."""
    assert found(index, "misi yang sama")[:1] == [
        (hit.match, hit.text) for hit in search(index, "misi yang sama", limit=1)
    ]
    with pytest.raises(StoreError, match="from 1"):
        search(index, "misi", limit=0)


@pytest.mark.parametrize("text", ["", "  ", '"', "***", "()", "\x1b\x00", "\ud800", "…—"])
def test_a_search_without_words_is_a_mistake(index: SearchIndex, text: str) -> None:
    """What holds no letter or digit is told in one line."""
    with pytest.raises(StoreError, match="the search is empty") as caught:
        search(index, text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["x" * 1001, "a b " * 40])
def test_a_search_that_is_too_long_is_a_mistake(index: SearchIndex, text: str) -> None:
    """The message says how long it may be."""
    with pytest.raises(StoreError, match="at most"):
        search(index, text)


@pytest.mark.parametrize(
    "text",
    ['misi" OR "sama', "misi*", "quote : misi", "NEAR(misi sama)", "misi NOT sama", "^misi", "'; DROP TABLE place; --"],
)
def test_the_syntax_of_sqlite_is_words_like_others(index: SearchIndex, text: str) -> None:
    """Operators of FTS5 and SQL do nothing."""
    search(index, text)
    assert search(index, "misi yang sama")[0].match == "phrase"


@given(text=st.text(max_size=60))
def test_any_text_is_answered_or_refused_in_one_line(index: SearchIndex, text: str) -> None:
    """Whatever is typed, nothing breaks; all marks lie in the text."""
    try:
        hits = search(index, text)
    except StoreError as error:
        assert "\n" not in str(error)
        return
    assert all(0 <= start < end <= len(hit.text) for hit in hits for start, end in hit.marks)


@given(words=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=300))
def test_hostile_words_come_back_as_they_are_and_are_shown_harmless(words: str) -> None:
    """The exact words stay; what is printed of them is one line without control characters."""
    hit = Hit("phrase", "direct", "x", words, ((len(words) // 2, len(words) // 2 + 1),))
    part = snippet(hit)
    assert "\n" not in part.text
    assert not any(unicodedata.category(letter) in ("Cc", "Cf", "Cs") for letter in part.text)
    assert all(0 <= start <= end <= len(part.text) for start, end in part.marks)


def test_control_characters_of_articles_stay_in_the_words() -> None:
    """The quote is exact, whatever stands in it; marks are not confused by characters that could be marks."""
    words = "Kami \x1b[31mtidak\x02 menentang\x03 \u202eRusia"
    with in_memory(article("jahat", Saying(words))) as store, open_index(store) as opened:
        (hit,) = search(opened, "rusia menentang", Scope("quotes"))
        assert hit.quote == words
        assert [words[start:end] for start, end in hit.marks] == ["menentang", "Rusia"]
        assert snippet(hit).marked() == "Kami \ufffd[31mtidak\ufffd [menentang]\ufffd \ufffd[Rusia]"


def test_a_snippet_shows_the_words_that_were_found() -> None:
    """From a long text, the stretch around the first mark is shown, with whole words and an ellipsis on either side."""
    words = " ".join(["awal"] * 60 + ["misi"] + ["akhir"] * 60)
    start = words.index("misi")
    part = snippet(Hit("phrase", "direct", "x", words, ((start, start + 4),)))
    assert part.text.startswith("… awal ") and part.text.endswith(" akhir …") and len(part.text) < 100
    assert [part.text[first:end] for first, end in part.marks] == ["misi"]
