"""What dispatches write of claims turned down, wars and threats, of titles and who comes to office."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Iran rejected a U.S. demand that it stop enriching uranium.",
            {("Iran", "rejects", "United States"), ("United States", "callsFor", "Iran")},
        ),
        (
            "en",
            "Russia dismissed Ukrainian accusations that it had shelled Odesa.",
            {("Russia", "denies", "Ukraine"), ("Ukraine", "accuses", "Russia")},
        ),
        ("en", "Israel rejected claims by Hamas that its troops fired.", {("Israel", "denies", "Hamas")}),
        (
            "id",
            "Geng Shuang membantah tudingan Jakarta bahwa negaranya melanggar hukum internasional.",
            {("Geng Shuang", "denies", "Indonesia"), ("Indonesia", "accuses", "China")},
        ),
        (
            "id",
            "Ebrahim Raisi menyebut Israel bersalah, klaim yang dibantah Washington.",
            {("United States", "denies", "Ebrahim Raisi")},
        ),
        ("en", "Putin said Ukraine bombed a school, a claim Kyiv denies.", {("Ukraine", "denies", "Vladimir Putin")}),
        (
            "en",
            "Vietnam and China fought a brief naval battle in 1988.",
            {("Vietnam", "attacks", "China"), ("China", "attacks", "Vietnam")},
        ),
        (
            "en",
            "The United States and the United Kingdom bombed the Houthis. The raids were condemned by Iran.",
            {("Iran", "opposes", "United States"), ("Iran", "opposes", "United Kingdom")},
        ),
        (
            "en",
            "David Crane demanded in a statement on Monday that Nigeria hand him over.",
            {("David Crane", "callsFor", "Nigeria")},
        ),
        ("en", "Trump threatened sanctions against Iran.", {("Donald Trump", "threatens", "Iran")}),
        ("id", "Trump mengancam sanksi terhadap Iran.", {("Donald Trump", "threatens", "Iran")}),
        (
            "en",
            "New Delhi blamed the raid on the Pakistan-based Lashkar-e-Taiba.",
            {("India", "accuses", "Lashkar-e-Taiba")},
        ),
        ("en", "Peruvian warplanes pounded Ecuadorean outposts.", {("Peru", "attacks", "Ecuador")}),
        (
            "id",
            "Menteri Pertahanan (Menhan) AS Lloyd Austin menuduh Iran.",
            {("Lloyd Austin", "accuses", "Iran")},
        ),
        (
            "id",
            "Anggota Komisi I DPR dari Fraksi PKS Sukamta mengecam Israel.",
            {("Sukamta", "opposes", "Israel")},
        ),
        (
            "id",
            "Juru bicara militer Sri Lanka Brigadir Udaya Nanayakkara mengecam Israel.",
            {("Udaya Nanayakkara", "opposes", "Israel")},
        ),
        (
            "id",
            "Rasmussen menyampaikan permintaan maaf kepada Gilani melalui surat.",
            {("Anders Fogh Rasmussen", "concedes", "Yousuf Raza Gilani")},
        ),
        (
            "id",
            "Kejaksaan Agung menahan Menteri Komunikasi dan Informatika Johnny G. Plate.",
            {("Attorney General's Office", "coerces", "Johnny G. Plate")},
        ),
        (
            "en",
            "North Korea fired a missile at South Korea. Japan condemned the North.",
            {("North Korea", "attacks", "South Korea"), ("Japan", "opposes", "North Korea")},
        ),
    ],
)
def test_claims(code: str, text: str, expected: set[Triple]) -> None:
    """Claims turned down go to their authors; wars, threats and orders to those whom they are between."""
    found = {triple for triple, (polarity, _) in claims_of(code, text).items() if polarity == "positive"}
    assert expected <= found


@pytest.mark.parametrize(
    ("code", "text", "claim", "force"),
    [
        (
            "id",
            "Amerika Serikat tidak akan ikut menyerang Iran.",
            ("United States", "attacks", "Iran"),
            ("negative", "intended"),
        ),
        ("en", "The US did not start attacking Iran.", ("United States", "attacks", "Iran"), ("negative", "asserted")),
        (
            "en",
            "Iran will continue to support Hezbollah.",
            ("Iran", "supports", "Hezbollah"),
            ("positive", "intended"),
        ),
    ],
)
def test_a_verb_that_tells_how_far_another_goes_gives_it_its_force(
    code: str, text: str, claim: Triple, force: tuple[str, str]
) -> None:
    """What is not joined or begun is not done; what goes on is as far from now as the verb that says so."""
    assert claims_of(code, text)[claim] == force


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Richard Boucher called on both sides to show restraint.", [("Richard Boucher", "to show restraint")]),
        (
            "en",
            "The African Union called the occupation of the town illegal.",
            [("African Union", "the occupation of the town illegal")],
        ),
        (
            "en",
            "Russia dismissed Ukrainian accusations that it had shelled Odesa.",
            [("Ukraine", "it had shelled Odesa")],
        ),
        (
            "en",
            "Hours after the ministers went home, Indonesia said on Friday it would not give up on a code.",
            [("Indonesia", "it would not give up on a code")],
        ),
        (
            "en",
            'Foreign Secretary David Miliband, who is in Kiev, said Britain "fully supports" Georgia\'s integrity.',
            [("David Miliband", 'Britain "fully supports" Georgia\'s integrity')],
        ),
        (
            "en",
            "UN chief Ban Ki-moon, who a day earlier described the seizure as illegal, urged Khartoum to stop.",
            [("Ban Ki-moon", "the seizure as illegal"), ("Ban Ki-moon", "to stop")],
        ),
        (
            "en",
            "Salva Kiir ordered his troops to withdraw, while the Sudanese army claimed victory.",
            [("Salva Kiir", "to withdraw")],
        ),
        (
            "id",
            "Retno menyebut serangan yang menewaskan warga itu pelanggaran nyata.",
            [("Retno Marsudi", "serangan yang menewaskan warga itu pelanggaran nyata")],
        ),
        (
            "id",
            "Seorang pejabat Gedung Putih yang meminta namanya dirahasiakan menuturkan Biden marah.",
            [(None, "Biden marah")],
        ),
        (
            "id",
            "Miliband, yang negaranya mendesak Kolombo mundur, mengatakan bahwa penolakan itu mengecewakan.",
            [("United Kingdom", "Kolombo mundur"), ("David Miliband", "penolakan itu mengecewakan")],
        ),
        (
            "id",
            "Israel menyerang Iran, demikian pernyataan militer Pakistan.",
            [("Pakistani army", "Israel menyerang Iran")],
        ),
        ("id", "Sukamta menuding Prabowo terlalu lunak.", [("Sukamta", "Prabowo terlalu lunak")]),
        ("id", 'Budi Santoso menolak. "Mana korbannya?" tanyanya.', [("Budi Santoso", "Mana korbannya?")]),
        (
            "id",
            "PBB memperkirakan sekitar 50.000 orang masih terperangkap.",
            [("United Nations", "sekitar 50.000 orang masih terperangkap")],
        ),
    ],
)
def test_statements(code: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    """Words end where another speaks or acts, and are of whoever says them, not of who turns them down."""
    assert speakers_of(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Rice menemui Abbas di ibu kota Amman.", {("Amman", "locatedIn", "Jordan", None)}),
        ("en", "Rioting in the capital, Suva, went on.", {("Suva", "locatedIn", "Fiji", None)}),
        ("id", "Dia mengunjungi kota Tepi Barat, Ramallah.", {("Ramallah", "locatedIn", "West Bank", None)}),
        (
            "id",
            "Pihak militer mengangkat bankir Laisenia Qarase sebagai perdana menteri Fiji.",
            {("Laisenia Qarase", "holdsOffice", "Prime Minister", "Fiji")},
        ),
        (
            "en",
            "Musharraf, who became president of Pakistan in 2001, resigned.",
            {("Pervez Musharraf", "holdsOffice", "President", "Pakistan")},
        ),
        (
            "en",
            "Sudan met South Sudan. Foreign Ministry spokesman Liu Weimin said in Beijing that China would come.",
            {("Liu Weimin", "holdsOffice", "Foreign Ministry Spokesperson", "China")},
        ),
        (
            "en",
            "NEW DELHI, May 18 (AFP) - India and Pakistan talked.\n\nForeign Minister Jaswant Sinha told them so.",
            {("Jaswant Sinha", "holdsOffice", "Foreign Minister", "India")},
        ),
        (
            "id",
            "Ketua Komisi I DPR RI Meutya Hafid tiba.",
            {("Meutya Hafid", "holdsOffice", "Committee Chairman", "Indonesia")},
        ),
    ],
)
def test_facts(code: str, text: str, expected: set[tuple[str, str, str, str | None]]) -> None:
    """What a sentence says somebody is, of which body, where a capital lies; no office of a State that nobody names."""
    assert facts_of(code, text) == expected


def test_a_list_is_no_party_to_itself() -> None:
    """Whoever gives support to somebody does not give it to the others who do."""
    assert not claims_of("en", "The raids, carried out with the support of Australia, Bahrain and Canada, went on.")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Bush and Blair met reporters in Crawford."),
        ("id", "Antony dan Jenderal Singh dijadwalkan untuk mengunjungi negara bagian itu."),
    ],
)
def test_who_visits_or_sees_others_together_does_not_meet_each_other(code: str, text: str) -> None:
    """What two do to a third they do not do to each other."""
    assert not claims_of(code, text)


def test_members_that_a_dash_lists_only_explain_a_body() -> None:
    """Who welcomes what a body does welcomes the body at most, and not each of its members."""
    text = "Ban menyambut upaya Kuartet Timur Tengah - PBB, Amerika Serikat, Rusia dan Uni Eropa - untuk berunding."
    assert set(claims_of("id", text)) <= {("Ban Ki-moon", "supports", "Middle East Quartet")}


def test_complaints_accuse_whom_they_are_of() -> None:
    """The author of a complaint accuses whoever did or failed to do what it tells."""
    claims = claims_of("id", "Seorang pejabat menolak keluhan Iran bahwa Pakistan telah lalai.")
    assert ("Iran", "accuses", "Pakistan") in claims
    assert ("Zimbabwe", "accuses", "United Kingdom") in claims_of("en", "Zimbabwe complained that Britain had lied.")
