"""Names: known and unknown actors, their spellings, short forms and acronyms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.languages import load_language
from kg.model import Article, Document, Extraction, Mention, Sentence, Span, StatementMention
from kg.resolve import resolve
from kg.resolve.actors import slug
from kg.vocab.gazetteer import load_gazetteer


@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize(
    ("text", "names", "words", "expected"),
    [
        ("Budi Raharja, Raharja, Budi", ["Budi Raharja/PER"], ["Budi Raharja", "Raharja", "Budi"], "budi-raharja"),
        ("Ömer Çelik, Omer Celik", ["Ömer Çelik/PER", "Omer Celik/PER"], ["Ömer Çelik", "Omer Celik"], "omer-celik"),
        ("Lee Nak-yeon, Lee Nak yeon", ["Lee Nak-yeon/PER", "Lee Nak yeon/PER"], ["Lee Nak yeon"], "lee-nak-yeon"),
        ("Forum Lima Sungai (FLS), FLS", ["Forum Lima Sungai/ORG", "FLS/ORG"], ["FLS"], "forum-lima-sungai"),
        (
            "Sungai Watch Asia, Sungai Watch",
            ["Sungai Watch Asia/ORG", "Sungai Watch/ORG"],
            ["Sungai Watch"],
            "sungai-watch-asia",
        ),
        ("Bashar al-Assad, Assad", [], ["Assad"], "bashar-al-assad"),
        ("Al-Qaeda, Al Qaeda", [], ["Al-Qaeda", "Al Qaeda"], "al-qaeda"),
    ],
)
def test_spellings_of_one_actor(read, code, text, names, words, expected):
    """Short names, acronyms in brackets, hyphens and diacritics all lead to one actor."""
    found = read(code, text, names=names)
    assert {found.last(word) for word in words} == {(expected,)}


def test_two_people_of_one_name(read):
    """A last name that two people bear means whoever was named last."""
    names = ["George Halim/PER", "Laura Halim/PER", "Halim/PER"]
    found = read("en", "George Halim spoke.", "Halim left.", "Laura Halim came.", "Halim sat.", names=names)
    assert found.all("Halim") == [("george-halim",), ("laura-halim",)]


def test_unknown_actors_are_made_of_their_fullest_name(read):
    """An actor that the gazetteer lacks is called by its fullest spelling, its kind told by label and context."""
    names = ["Raharja/PER", "Budi Raharja/PER", "Laskar Senja/ORG", "Kota Baru Raya/LOC"]
    found = read(
        "id", "Raharja: kelompok militan Laskar Senja menyerang Kota Baru Raya.", "Budi Raharja tiba.", names=names
    )
    actors = {actor.id: actor for actor in found.resolution.actors}
    assert actors["budi-raharja"].kind == "Person"
    assert actors["budi-raharja"].labels == (("id", "Budi Raharja"),)
    assert actors["budi-raharja"].forms == ("Budi Raharja", "Raharja")
    assert actors["laskar-senja"].kind == "ArmedGroup"
    assert actors["kota-baru-raya"].kind == "Place"


def test_known_actors_come_with_labels_in_both_languages(read):
    """An actor of the gazetteer has its id, labels and Wikidata item from there."""
    (actor,) = read("id", "Amerika Serikat (AS) pulang.").resolution.actors
    assert (actor.id, actor.name, actor.wikidata) == ("united-states", "United States", "Q30")
    assert dict(actor.labels)["id"] == "Amerika Serikat"
    assert actor.forms == ("AS", "Amerika Serikat")


def test_speakers(read):
    """A statement's speaker is one actor; a statement that continues another shares its speaker."""
    found = read("en", '"It works," John Kerry said.', '"It does."', said=[("John Kerry", "It works", "direct")])
    extraction = Extraction(
        found.document,
        (
            found.resolution._reading.scene.extraction.statements[0],
            StatementMention("direct", Span(29, 36), continues=0),
            StatementMention("direct", Span(29, 36), continues=7),
            StatementMention("direct", Span(29, 36), continues=3),
        ),
    )
    resolution = resolve(extraction, language=load_language("en"), gazetteer=load_gazetteer())
    speakers = [resolution.speaker_of(index) for index in range(4)]
    assert [speaker.id if speaker else None for speaker in speakers] == ["john-kerry", "john-kerry", None, None]


@given(st.text(max_size=60))
def test_slugs_are_safe(name):
    """Whatever a name holds, its id is short, lower-case ASCII without anything that a link could trip over."""
    made = slug(name)
    assert made
    assert len(made) <= 80
    assert all(character.isascii() and (character.isalnum() or character == "-") for character in made)
    assert made == made.lower()


@given(st.text(max_size=80), st.sampled_from(["id", "en"]))
def test_any_text_resolves(text, code):
    """No text, however odd, makes resolution fail, and a mention in an unknown place means nobody."""
    article = Article("test", text, code)
    whole = Span(0, len(text))
    mentions = (Mention(whole, text, "name", "Person"),) if text else ()
    document = Document(article, (), (Sentence(whole, 0, 0, 0),), (), mentions)
    resolution = resolve(Extraction(document), language=load_language(code), gazetteer=load_gazetteer())
    assert len(resolution.actors) == len(mentions)
    assert resolution.actors_of(Mention(Span(500, 510), "x", "name")) == ()


@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Wladimir Putin", "PER", "vladimir-putin"),
        ("Volodimir Zelenskiy", "PER", "volodymyr-zelensky"),
        ("Moammar Khadafi", "PER", "muammar-gaddafi"),
        ("Omar Beshir", "PER", "omar-al-bashir"),
        ("Hizbulah", "ORG", "hezbollah"),
    ],
)
def test_spelling_variants_meet(read, code, name, label, expected):
    """Another transliteration of a known name means the same actor."""
    assert read(code, f"{name}", names=[f"{name}/{label}"]).last(name) == (expected,)


def test_spellings_within_an_article_meet(read):
    """One person whose name is spelled in two ways, once shorter, is one person."""
    names = ["Esmael Ahmadi-Moghaddam/PER", "Esmail Ahmadi/PER"]
    found = read("id", "Esmael Ahmadi-Moghaddam tiba.", "Esmail Ahmadi pulang.", names=names)
    assert found.last("Esmail Ahmadi") == found.last("Esmael Ahmadi-Moghaddam")
