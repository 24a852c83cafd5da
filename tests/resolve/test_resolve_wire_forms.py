"""What agencies write every day, from words to actors: titles with stops, fighters and officers, denials, remarks."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, findings_of, speakers_of

pytestmark = pytest.mark.model

Claims = set[Triple]
BOTH_OPPOSE: Claims = {("Indonesia", "opposes", "Israel"), ("Malaysia", "opposes", "Israel")}


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", '"We will win," said Gen. Harold Mumford.', "Harold Mumford"),
        ("en", '"We will win," said Lt. Col. Harold Mumford.', "Harold Mumford"),
        ("en", '"We will win," said Rep. Harold Mumford, a Republican.', "Harold Mumford"),
        ("id", '"Kami siap," kata Letjen. Panvalkar.', "Panvalkar"),
        ("id", '"Kami siap," kata Brigjen. Pol. Budi Santoso.', "Budi Santoso"),
        ("id", '"Kami siap," ujar Tn. Panvalkar.', "Panvalkar"),
        ("id", '"Kami siap," ujar Dr. Panvalkar.', "Panvalkar"),
        ("id", "Juru bicara Harley-Davidson mengatakan laporan itu tidak akurat.", "Harley-Davidson"),
        ("id", "Situasi memburuk, kata seorang pembantu senior Presiden Palestina itu.", None),
        (
            "en",
            'The Sadr movement issued a statement. The statement said, "We appeal to Iraqi forces to stop."',
            "Sadr Movement",
        ),
        ("en", "Reuters: Iran has fired missiles at Israel.", "Reuters"),
        ("en", "DPA: Iraqi authorities announced that they had arrested ten men.", "Iraq"),
        ("en", "The Hamas-run health ministry said 30,000 had been killed.", None),
        ("en", "The Iranian-backed group said it fired the missile.", None),
        ("en", "The Iran-backed Houthis said they fired at a ship.", "Houthis"),
        ("en", "The strike, which Israel said targeted a command centre, killed 20 people.", "Israel"),
    ],
)
def test_speakers(code: str, text: str, speaker: str | None) -> None:
    """A stop belongs to the title before a name; a name with a hyphened participle only describes who speaks."""
    assert [who for who, _ in speakers_of(code, text)] == [speaker]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Taliban guerrillas killed three NATO soldiers in Kabul.", {("Taliban", "attacks", "NATO")}),
        ("id", "Gerilyawan Taliban membunuh tiga prajurit NATO di Kabul.", {("Taliban", "attacks", "NATO")}),
        ("en", "Israel killed two Hezbollah commanders in Beirut.", {("Israel", "attacks", "Hezbollah")}),
        ("id", "Israel membunuh dua komandan Hizbullah di Beirut.", {("Israel", "attacks", "Hezbollah")}),
        ("en", "Syrian rebels shot down a Russian jet.", {("Syrian rebels", "attacks", "Russia")}),
        ("id", "Militan Palestina menembakkan roket ke Israel.", {("Militan Palestina", "attacks", "Israel")}),
        ("en", "The Palestinian militant group Hamas attacked Israel.", {("Hamas", "attacks", "Israel")}),
        ("id", "Pemberontak Houthi menyerang Arab Saudi.", {("Houthis", "attacks", "Saudi Arabia")}),
        (
            "en",
            "Israel accuses Iran of building a nuclear bomb, a charge Tehran denies.",
            {("Israel", "accuses", "Iran"), ("Iran", "denies", "Israel")},
        ),
        (
            "id",
            "Israel menuduh Iran membuat bom nuklir, tuduhan yang dibantah Teheran.",
            {("Israel", "accuses", "Iran"), ("Iran", "denies", "Israel")},
        ),
        (
            "en",
            "Washington urged Iran to stop enriching uranium, but Tehran refused.",
            {("United States", "callsFor", "Iran"), ("Iran", "rejects", "United States")},
        ),
        (
            "id",
            "AS mendesak Iran menghentikan pengayaan uranium, namun Teheran menolak.",
            {("United States", "callsFor", "Iran"), ("Iran", "rejects", "United States")},
        ),
        (
            "en",
            "The UN demanded that Russia stop the war.",
            {("United Nations", "callsFor", "Russia")},
        ),
        (
            "id",
            "PBB menuntut agar Rusia menghentikan perang.",
            {("United Nations", "callsFor", "Russia")},
        ),
        ("en", "Indonesia, along with Malaysia, condemned Israel.", BOTH_OPPOSE),
        ("id", "Indonesia bersama Malaysia mengecam Israel.", BOTH_OPPOSE),
        ("id", "Jokowi bertemu Biden bersama Retno.", {("Joko Widodo", "meets", "Joe Biden")}),
        (
            "id",
            "Uni Eropa menjatuhkan sanksi kepada Rusia atas penindasan terhadap oposisi.",
            {("European Union", "sanctions", "Russia")},
        ),
        ("id", "Israel menolak proposal gencatan senjata yang diajukan Mesir.", {("Israel", "rejects", "Egypt")}),
        ("en", "Iran rejected a proposal submitted by the US.", {("Iran", "rejects", "United States")}),
        ("id", "Hamas menolak untuk mengakui Israel.", {("Hamas", "rejects", "Israel")}),
        ("id", "Beshir menolak mengirim tertuduh penjahat perang ke Mahkamah Kriminal Internasional.", set()),
        (
            "en",
            "The Islamic State group claimed the bombing in Kabul that killed 13 American troops.",
            {("ISIS", "attacks", "United States"), ("ISIS", "claimsResponsibility", "United States")},
        ),
        ("en", "Turkey meets the criteria of the European Union.", set()),
        ("en", "The deal meets with the approval of the International Atomic Energy Agency.", set()),
        ("id", "Jokowi menyepakati investasi senilai 10 miliar dolar AS.", set()),
        ("en", "Indonesia agreed to invest 10 million US dollars.", set()),
        ("id", "Kesepakatan itu tidak secara spesifik menyebutkan Korea Utara.", set()),
    ],
)
def test_claims(code: str, text: str, expected: Claims) -> None:
    """Fighters and officers act for their group; remarks and refusals answer who asked or accused."""
    assert set(claims_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Kremlin membantah berencana menyerang Ukraina."),
        ("en", "The Kremlin denied it was planning to attack Ukraine."),
        ("en", "Moscow denies plans to invade Ukraine."),
        ("en", "The Kremlin denied planning to attack Ukraine."),
    ],
)
def test_a_denied_plan_is_neither_a_fact_nor_carried_out(code: str, text: str) -> None:
    """What denies stands above the plan, the plan above the act."""
    assert claims_of(code, text)[("Russia", "attacks", "Ukraine")] == ("negative", "intended")


@pytest.mark.parametrize(
    ("code", "text", "content"),
    [
        (
            "id",
            "Abbas meminta Hamas menyerahkan kendali atas Gaza, tetapi kelompok itu menolak.",
            "Hamas menyerahkan kendali atas Gaza",
        ),
        (
            "en",
            "The US warned that it would respond if Iran attacked Israel.",
            "it would respond if Iran attacked Israel",
        ),
        ("id", "Jokowi mengatakan kalau Indonesia mendukung Palestina.", "Indonesia mendukung Palestina"),
        (
            "en",
            "Biden said if China attacks Taiwan, the US will respond.",
            "if China attacks Taiwan, the US will respond",
        ),
        (
            "en",
            "Lavrov, who said Moscow was open to talks, arrived in Geneva on Monday.",
            "Moscow was open to talks",
        ),
    ],
)
def test_contents(code: str, text: str, content: str) -> None:
    """A report ends where the article goes on."""
    assert [words for _, words in speakers_of(code, text)] == [content]


def test_a_participle_that_is_a_conjunction_reports_nothing() -> None:
    """Unlike "officials are considering that"."""
    assert speakers_of("en", "One could expect violence in Iraq, considering that the country has seen war.") == []


def test_a_president_of_one_state_is_not_that_of_another_in_the_news() -> None:
    """Where the gazetteer knows whose office somebody ever held, the States of the article say nothing."""
    text = "Presiden Prabowo Subianto bertemu Presiden China Xi Jinping di Beijing."
    facts = {(fact.subject, fact.of) for fact in findings_of("id", text).facts}
    assert ("prabowo-subianto", "indonesia") in facts
    assert ("prabowo-subianto", "china") not in facts


def test_he_is_a_person_though_a_kingdom_spoke_last() -> None:
    """A person two sentences back is nearer to "dia" than the State that the last words are put to."""
    text = (
        "Raja Abdullah II dari Yordania memperingatkan bahwa perdamaian gagal. Dia berbicara di istana. "
        "Kegagalan itu berbahaya, kata kerajaan itu. Komitmen Bush penting, tambah dia."
    )
    assert speakers_of("id", text)[-1][0] == "Abdullah II"


@pytest.mark.parametrize(
    ("code", "text", "claim", "force"),
    [
        ("en", "Trump is considering sanctions on Iran.", ("Donald Trump", "sanctions", "Iran"), "intended"),
        ("id", "AS mempertimbangkan sanksi terhadap Iran.", ("United States", "sanctions", "Iran"), "intended"),
        ("en", "They asked whether the US would attack Iran.", ("United States", "attacks", "Iran"), "possible"),
        ("id", "Mereka bertanya apakah AS akan menyerang Iran.", ("United States", "attacks", "Iran"), "possible"),
        (
            "en",
            "The White House is prepared to impose sanctions on Iran.",
            ("United States", "sanctions", "Iran"),
            "intended",
        ),
    ],
)
def test_modality(code: str, text: str, claim: tuple[str, str, str], force: str) -> None:
    """What is weighed is intended, what is asked is possible, and the noun says no more than its verb."""
    assert claims_of(code, text) == {claim: ("positive", force)}


def test_a_short_quotation_with_its_stop_outside_goes_on() -> None:
    """As papers outside America write it."""
    said = speakers_of("en", '"The situation is dire", Ban said. "We need help now".')
    assert said == [("Ban Ki-moon", "The situation is dire"), ("Ban Ki-moon", "We need help now")]


def test_a_capital_where_people_meet_is_no_state_of_a_minister() -> None:
    """What an article is about is told by the States it names, not by where it happens."""
    text = (
        "Presiden Sudan Omar al-Bashir tiba di Riyadh. Pertemuan di Riyadh akan dihadiri Ban. "
        "Menteri Luar Negeri Lam Akol mendukung Bashir di Riyadh."
    )
    assert ("lam-akol", "saudi-arabia") not in {(f.subject, f.of) for f in findings_of("id", text).facts}


def test_a_surname_is_that_of_the_person_in_the_article() -> None:
    """Not that of somebody better known who has it, too."""
    text = (
        "Juru bicara militer Sri Lanka, Mayor Upali Rajapaksa mengatakan sasarannya adalah kamp itu. "
        "Warga sipil menunggu giliran diperiksa saat peristiwa itu terjadi, kata Mayor Rajapaksa."
    )
    assert [who for who, _ in speakers_of("id", text)] == ["Upali Rajapaksa", "Upali Rajapaksa"]


def test_where_somebody_speaks_is_no_second_speaker() -> None:
    """Names of two kinds that only commas part are no list."""
    text = "Ketika berbicara di ibu kota negerinya, Addis Ababa, Meles mengatakan ia tak dapat memastikan korban tewas."
    assert [who for who, _ in speakers_of("id", text)] == ["Meles Zenawi"]


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("en", "Russia rejected claims that it attacked Ukraine.", ("Russia", "attacks", "Ukraine")),
        ("id", "Mahfud menepis tudingan bahwa Indonesia melindungi Hamas.", ("Indonesia", "supports", "Hamas")),
    ],
)
def test_what_a_denied_report_says_is_negative(code: str, text: str, claim: tuple[str, str, str]) -> None:
    """The clause hangs from a noun, the noun from the verb that denies."""
    assert claims_of(code, text)[claim][0] == "negative"


def test_an_acronym_of_many_parties_is_that_of_the_others_land() -> None:
    """PPP beside Golkar is Indonesia's."""
    found = set(claims_of("id", "Partai Golkar, PAN, dan PPP sepakat membentuk koalisi."))
    assert ("Golkar", "cooperatesWith", "United Development Party") in found
