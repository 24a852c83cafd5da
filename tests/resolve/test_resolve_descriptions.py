"""Descriptions: both countries, the group, the ministry, the country led by somebody, titles without names."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("code", "sentences", "words", "expected"),
    [
        (
            "id",
            ["AS berunding dengan Rusia mengenai Suriah.", "Kedua negara tidak sepakat."],
            "Kedua negara",
            "united-states russia",
        ),
        (
            "en",
            ["The US negotiates with Russia about Syria.", "Both countries disagree."],
            "Both countries",
            "united-states russia",
        ),
        ("id", ["Iran dan Pakistan berunding di Doha.", "Kedua pihak sepakat."], "Kedua pihak", "iran pakistan"),
        ("id", ["Iran menyerang tentara Pakistan dan Pakistan.", "Kedua pihak lelah."], "Kedua pihak", "iran pakistan"),
        ("en", ["Iran and Pakistan held talks in Doha.", "Both sides agreed."], "Both sides", "iran pakistan"),
        ("id", ["Taliban menyerang tentara AS.", "Kelompok itu menolak berunding."], "Kelompok itu", "taliban"),
        ("en", ["The Taliban attacked US troops.", "The group refused to talk."], "The group", "taliban"),
        ("id", ["NATO bertahan di Afganistan.", "Aliansi itu menambah tentara."], "Aliansi itu", "nato"),
        ("en", ["NATO will stay in Afghanistan.", "The alliance sends more troops."], "The alliance", "nato"),
        ("id", ["Di negara pimpinan Bashar al-Assad itu perang berlanjut."], "negara", "syria"),
        ("en", ["War goes on in the country led by Bashar al-Assad."], "country", "syria"),
        ("id", ["Israel menuduh Damaskus.", "Israel mengatakan negara itu mesti dikucilkan."], "negara itu", "syria"),
    ],
)
def test_descriptions(read, code, sentences, words, expected):
    """A description means the actors in play that fit it, places and topics left out."""
    assert read(code, *sentences).last(words) == tuple(expected.split())


@pytest.mark.parametrize(
    ("code", "first", "second", "words"),
    [
        ("id", "Menteri Luar Negeri Rusia Sergei Lavrov tiba.", "Menlu Rusia itu memuji Qatar.", "Menlu"),
        ("id", "Sergei Lavrov, Menteri Luar Negeri Rusia, tiba.", "Sang menteri memuji Qatar.", "menteri"),
        ("en", "Russian Foreign Minister Sergei Lavrov arrived.", "The Russian minister praised Qatar.", "minister"),
        ("en", "Sergei Lavrov, Russia's foreign minister, arrived.", "The foreign minister left.", "foreign minister"),
    ],
)
def test_a_title_means_who_bears_it(read, code, first, second, words):
    """A title bound to a person by apposition means that person from then on."""
    assert read(code, first, second).last(words) == ("sergei-lavrov",)


@pytest.mark.parametrize(
    ("code", "sentence", "words", "expected"),
    [
        ("id", "Juru bicara Kementerian Luar Negeri Rusia membantah.", "Juru bicara", ("russian-foreign-ministry",)),
        ("en", "A spokesman for Hamas denied it.", "spokesman", ("hamas",)),
        ("id", "Seorang pejabat Rusia membantah.", "Seorang pejabat", ()),
        ("en", "A Russian official denied it.", "official", ()),
        ("id", "Istri Presiden Rusia tiba.", "Presiden", ()),
        ("en", "Hamas chose him as president.", "president", ()),
    ],
)
def test_a_title_without_a_name(read, code, sentence, words, expected):
    """A spokesman stands for who he speaks for; who can't be named stands for nobody."""
    assert read(code, sentence).last(words) == expected


@pytest.mark.parametrize(
    ("code", "first", "second", "words"),
    [
        ("id", "Penasihat Rusia Andrei Petrov bertemu Vladimir Putin.", "Presiden Rusia tersenyum.", "Presiden"),
        ("en", "Andrei Petrov met Vladimir Putin.", "Russia's president smiled.", "president"),
    ],
)
def test_a_known_office_holder_must_be_named(read, code, first, second, words):
    """The gazetteer's office holder is meant only in an article that names him; else the State acts."""
    found = read(code, first, second, names=["Andrei Petrov/PER"], published=date(2015, 9, 26))
    assert found.last(words) == ("vladimir-putin",)
    assert read(code, second, published=date(2015, 9, 26)).last(words) == ("russia",)


@pytest.mark.parametrize(
    ("code", "person", "first", "state"),
    [
        ("id", "Sergei Lavrov", "Menteri Luar Negeri Rusia Sergei Lavrov tiba.", "russia"),
        ("en", "Greg Moriarty", "Australia's ambassador to Indonesia, Greg Moriarty, arrived.", "australia"),
        ("id", "Greg Moriarty", "Duta Besar Australia untuk Indonesia Greg Moriarty tiba.", "australia"),
        ("id", "Khalid Amin", "Juru bicara Kementerian Luar Negeri Iran Khalid Amin tiba.", "iran"),
        ("en", "Khalid Amin", "Former Iranian president Khalid Amin arrived.", None),
        ("en", "Khalid Amin", "Khalid Amin, spokesman for Hamas, arrived.", None),
        ("en", "Khalid Amin", "Khalid Amin arrived in Iran.", None),
    ],
)
def test_for_whom_a_person_acts(read, code, person, first, state):
    """A person acts for the State of a present office of State, directly or through one of its organs."""
    found = read(code, first, names=[f"{person}/PER"])
    assert found.resolution.state_of(found.last(person)[0]) == state


def test_parties_of_an_organ_is_its_state(read):
    """As a party to a relation a ministry counts as its State; as a speaker it is an organisation of its own."""
    found = read("id", "Kementerian Luar Negeri Kolombia mengecam Israel.")
    mention = found.document.mentions[0]
    (ministry,) = found.resolution.actors_of(mention)
    assert (ministry.id, ministry.kind) == ("foreign-ministry-of-colombia", "Organization")
    assert ministry.name == "Foreign Ministry of Colombia"
    assert [actor.id for actor in found.resolution.parties_of(mention)] == ["colombia"]
