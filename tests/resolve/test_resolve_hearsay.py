"""Headlines on a topic, titles before one name, hearsay, schedules, parts of a group, who neither speaks nor acts."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, findings_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "title",
    [
        "Sejarah Hubungan Iran-Israel: Dulu Sekutu Sekarang Musuh",
        "Konflik Gaza: Israel Serang Rafah",
        "Serangan Israel: 40 Orang Tewas di Gaza",
        "Profil Xi Jinping: Dari Desa Menuju Puncak",
    ],
)
def test_topics_do_not_speak(title: str) -> None:
    """A noun before a name and a colon says what a headline is about; nobody speaks."""
    assert speakers_of("id", "Isi berita.", title=title) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Prabowo: Kita Harus Bersatu", ("Prabowo Subianto", "Kita Harus Bersatu")),
        ("Dubes Rusia: Kami Tak Akan Mundur", ("Russia", "Kami Tak Akan Mundur")),
        ("Usai Serangan Israel, Hamas: Kami Siap Berunding", ("Hamas", "Kami Siap Berunding")),
        ("Perang Harus Berhenti: Prabowo", ("Prabowo Subianto", "Perang Harus Berhenti")),
        ("Menlu Retno: Indonesia Dukung Palestina", ("Retno Marsudi", "Indonesia Dukung Palestina")),
    ],
)
def test_speakers_of_headlines(title: str, expected: tuple[str, str]) -> None:
    """Offices with their bodies and names speak before a colon, also after an occasion; "Menlu Retno" is a person."""
    assert speakers_of("id", "Isi berita.", title=title) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Kerry reportedly said that Assad was weak.", [("John Kerry", "Assad was weak")]),
        ("en", "Kerry is believed to have told Lavrov that Assad was weak.", [("John Kerry", "Assad was weak")]),
        ("id", "Kerry dikabarkan mengatakan bahwa Assad lemah.", [("John Kerry", "Assad lemah")]),
        ("id", "Kerry kabarnya menuduh Rusia berbohong.", [("John Kerry", "Rusia berbohong")]),
        ("en", "Kerry may have said that Assad was weak.", []),
        ("id", "Kerry mungkin mengatakan bahwa Assad lemah.", []),
    ],
)
def test_hearsay(language: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    """Who is told to have said something said it; who may have said it did not."""
    assert speakers_of(language, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Joko Widodo dijadwalkan bertemu Joe Biden di Washington.",
            {("Joko Widodo", "meets", "Joe Biden"): ("positive", "intended")},
        ),
        ("Rusia dikabarkan mengirim rudal ke Iran.", {("Russia", "aids", "Iran"): ("positive", "possible")}),
        ("Saat dihubungi Kompas.com, Menlu Sugiono membantah kabar itu.", {}),
        (
            "Tentara Mesir menangkap puluhan pejuang Hamas. Israel mengusir sebagian dari mereka.",
            {("Egypt", "coerces", "Hamas"): ("positive", "asserted")},
        ),
    ],
)
def test_plans_rumours_and_calls_of_the_press(text: str, expected: dict[Triple, tuple[str, str]]) -> None:
    """A schedule intends, a rumour is possible, an outlet that calls meets nobody, a part of them is no actor."""
    assert claims_of("id", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Egypt's army arrested dozens of Hamas fighters. Nearly 300 of them were deported by Israel.",
            {("Egypt", "coerces", "Hamas")},
        ),
        (
            "Seoul traded barbs with Tokyo over the islands.",
            {("South Korea", "opposes", "Japan"), ("Japan", "opposes", "South Korea")},
        ),
        (
            "The United States and China traded accusations at the United Nations.",
            {("United States", "accuses", "China"), ("China", "accuses", "United States")},
        ),
    ],
)
def test_parts_and_barbs(text: str, expected: set[Triple]) -> None:
    """A number of them is no actor; accusations are traded between those who trade them, wherever that is."""
    assert set(claims_of("en", text)) == expected


def test_a_headline_obliges_nobody_after_it() -> None:
    """What must be done by whom a headline names is not asked of who acts in the sentence after it."""
    findings = findings_of("en", "Indonesia supports Palestine.", title="Obama: Putin must go")
    called = {claim.object for claim in findings.claims if claim.relation == "callsFor"}
    assert called == {"vladimir-putin"}


def test_they_are_not_among_whom_they_speak_of() -> None:
    """Who closes a report as "they" is not a body that its own words tell of."""
    text = "The diplomats said the talks failed. The talks would include nearly 30 Hamas members, they said."
    assert [speaker for speaker, _ in speakers_of("en", text)] == [None, None]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The aircraft carrier Carl Vinson attacked Iraq. The Carl Vinson later accused Iraq of lying."),
        ("en", "The USS Cole attacked Yemen."),
        ("id", "Kapal induk Abraham Lincoln menyerang Iran."),
    ],
)
def test_ships_are_no_actors(code: str, text: str) -> None:
    """What stands right after a noun for a ship, or begins as ships' names do, is nobody."""
    assert not claims_of(code, text)


def test_participles_that_describe_begin_what_is_said() -> None:
    """After a cue, a participle before a noun belongs to the noun: "said wrecked tanks littered the road"."""
    said = "wrecked tanks and vehicles littered both sides of the road"
    assert speakers_of("en", f"Witnesses said {said}.") == [(None, said)]


def test_attempts_go_on() -> None:
    """What somebody is trying to do goes on; it is not only intended."""
    text = (
        "Menteri Luar Negeri AS John Kerry mengatakan AS masih terus berupaya untuk melakukan pembicaraan dengan Rusia."
    )
    assert claims_of("id", text)[("United States", "negotiatesWith", "Russia")] == ("positive", "asserted")
