"""Papers, stations and agencies that speak: named later, named by their noun, official ones, and what is no outlet."""

from __future__ import annotations

import pytest

from kg.vocab.gazetteer import load_gazetteer
from tests.resolve.short_articles import facts_of, speakers_of

pytestmark = pytest.mark.model

Speakers = list[tuple[str | None, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The port has been closed, official Tripoli Radio said. The radio said it would open soon.",
            [("Tripoli Radio", "The port has been closed"), ("Tripoli Radio", "it would open soon")],
        ),
        (
            "The official Damascus Television said the port was closed.",
            [("Damascus Television", "the port was closed")],
        ),
        ("Serbia left, the evening newspaper Haaretz reported on Friday.", [("Haaretz", "Serbia left")]),
        (
            "The Cairo newspaper Al-Ahram reported on Friday Serbia had left. The paper said more would follow.",
            [("Al-Ahram", "Serbia had left"), ("Al-Ahram", "more would follow")],
        ),
        (
            "Two miners have been freed in a deal which was reached on Monday after Serbia and Kosovo met, "
            "Interfax news agency said.",
            [
                (
                    "Interfax",
                    "Two miners have been freed in a deal which was reached on Monday after Serbia and Kosovo met",
                )
            ],
        ),
        (
            "Modi said on Friday that Meloni had backed the plan, Interfax news agency said.",
            [("Narendra Modi", "Meloni had backed the plan")],
        ),
    ],
)
def test_outlets_are_heard_by_name_and_noun(text: str, expected: Speakers) -> None:
    """An outlet speaks under its name, official or not, beside its noun or after a comma, and by its noun later."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Serbia has left, a daily newspaper said on Friday. Haaretz quoted the mayor as saying all was calm.",
            "Haaretz",
        ),
        ("Serbia has left, Israel's biggest newspaper said. The Haaretz daily reported that all was calm.", "Haaretz"),
        ("A Norwegian newspaper said Serbia had left. Modi told Reuters all was calm.", None),
        ("Haaretz said all was calm. A Norwegian newspaper said Serbia had left.", "Haaretz"),
        ("A newspaper vendor said Serbia had left. Haaretz said all was calm.", None),
    ],
)
def test_paper_that_is_named_after_it_spoke(text: str, first: str | None) -> None:
    """A paper without a name is the one that the next report names, no agency that was only told."""
    assert speakers_of("en", text)[0][0] == first


@pytest.mark.parametrize(
    "text",
    [
        "Bosnian radio said the war was over.",
        "Israeli newspapers said the war was over.",
        "Official Iraqi radio reported that the war was over.",
        "An official today said the war was over.",
        "The Istanbul chamber of commerce said the war was over.",
        "Interfax quoted the Russian command in Chechnya as saying that the war was over.",
        "Modi met Prime Minister Giorgia Meloni, a spokesman said.",
    ],
)
def test_nobody_is_made_to_speak(text: str) -> None:
    """Neither the State of an outlet speaks, nor the place of a body, nor whoever ends what a spokesman says."""
    assert [speaker for speaker, _ in speakers_of("en", text)] == [None]


def test_official_stations_are_no_officials() -> None:
    """An outlet that is called official holds no office."""
    assert not facts_of("en", "The port has been closed, official Tripoli Radio said.")


@pytest.mark.parametrize(
    ("actor", "role"),
    [
        ("kurdistan-democratic-party", "party"),
        ("patriotic-union-of-kurdistan", "party"),
        ("shiv-sena", "party"),
        ("interfax", "news-agency"),
        ("resalat", "outlet"),
    ],
)
def test_parties_are_no_agencies(actor: str, role: str) -> None:
    """The gazetteer tells parties from those who pass on the news."""
    assert load_gazetteer().actor(actor).role == role


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Adm. Carl B. Harris Jr. met Modi. Admiral Harris said the war was over.", "Carl B. Harris Jr"),
        ("Other sites such as Gawker have stated that the video stays.", "Gawker"),
        ("Countries like Turkey said they would not send troops.", "Turkey"),
        ("A man like Modi said the law was unjust.", None),
        (
            "Italian Foreign Minister Lamberto Dini met Modi, the ministry said.",
            "Foreign Ministry of Italy",
        ),
        ("Italian Prime Minister Romano Prodi met Modi, the ministry said.", None),
        (
            "A radical Shiite Muslim cleric has said that the talks failed. "
            '"We wait," Shiite cleric Muqtada al-Sadr told reporters.',
            "Muqtada al-Sadr",
        ),
        ("Arafat sent a letter to Netanyahu asking him to resume talks.", "Yasser Arafat"),
        ("The Sadr movement issued a statement. The statement said that the war was illegal.", "Sadr Movement"),
        ('"We stay," Modi told "Fox and Friends" on Monday.', "Narendra Modi"),
    ],
)
def test_speakers_whom_the_text_names_elsewhere(text: str, speaker: str | None) -> None:
    """Surnames lose their suffix, examples, ministries, later names and documents tell who speaks."""
    assert [name for name, content in speakers_of("en", text) if "met Modi. " not in content][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Prodi stressed those worries on Sunday in Rome, and he raised them again.",
        "Mr. Prodi demands legal safeguards for any mechanism transferring duties.",
    ],
)
def test_plain_objects_are_no_words(text: str) -> None:
    """What somebody stresses or demands by a noun alone is no statement."""
    assert not speakers_of("en", text)
