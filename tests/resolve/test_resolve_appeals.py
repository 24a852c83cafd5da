"""What news tells of judgements, appeals to both sides, retaliation and other wars than those with arms."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Brazil said Israel's strikes on Gaza were unacceptable.",
            {("Brazil", "opposes", "Israel"), ("Israel", "attacks", "Gaza Strip")},
        ),
        ("en", "Lawrence Wong said Israeli actions had been illegal.", {("Lawrence Wong", "opposes", "Israel")}),
        ("en", "Lawrence Wong said the decision of Canada was not illegal.", set()),
        ("en", '"The Chinese tariffs are unjustified," Albanese said.', {("Anthony Albanese", "opposes", "China")}),
        ("id", "Brasil menyebut tindakan Israel keterlaluan.", {("Brazil", "opposes", "Israel")}),
        (
            "id",
            "Wong menyatakan, tindakan Israel di Gaza tidak dapat diterima.",
            {("Lawrence Wong", "opposes", "Israel")},
        ),
        ("id", "Brasil menilai serangan Israel melanggar hukum internasional.", {("Brazil", "accuses", "Israel")}),
        ("id", "Anwar mengatakan keputusan Kanada tidak ilegal.", set()),
        (
            "id",
            "Anwar mendorong dialog antara Thailand dan Kamboja.",
            {
                ("Anwar Ibrahim", "callsFor", "Thailand"),
                ("Anwar Ibrahim", "callsFor", "Cambodia"),
                ("Thailand", "negotiatesWith", "Cambodia"),
            },
        ),
        (
            "en",
            "Turkey urged talks between Russia and Ukraine.",
            {
                ("Turkey", "callsFor", "Russia"),
                ("Turkey", "callsFor", "Ukraine"),
                ("Russia", "negotiatesWith", "Ukraine"),
            },
        ),
        (
            "id",
            "Iran langsung membalas serangan Israel dengan serentetan rudal.",
            {("Iran", "attacks", "Israel"), ("Israel", "attacks", "Iran")},
        ),
        (
            "id",
            "Perang dagang AS-China memanas.",
            {("United States", "sanctions", "China"), ("China", "sanctions", "United States")},
        ),
        (
            "en",
            "The tariff war between Canada and Mexico continues.",
            {("Canada", "sanctions", "Mexico"), ("Mexico", "sanctions", "Canada")},
        ),
        (
            "id",
            "Trump kembali melancarkan serangan verbal terhadap Obama.",
            {("Donald Trump", "opposes", "Barack Obama")},
        ),
        ("id", "Tentara Israel menembaki warga Gaza.", {("Israel", "attacks", "Gaza Strip")}),
        ("id", "Thailand menutup perbatasan dengan Kamboja.", {("Thailand", "sanctions", "Cambodia")}),
        ("id", "China membatasi ekspor logam tanah jarang ke Jepang.", {("China", "sanctions", "Japan")}),
        (
            "id",
            "Jerman mengubah sikapnya dengan mengkritik Israel.",
            {("Germany", "opposes", "Israel")},
        ),
        ("id", "AS melibatkan diri dalam perang dengan menyerang Iran.", {("United States", "attacks", "Iran")}),
        (
            "en",
            "Iran said the United States was responsible for the escalation.",
            {("Iran", "accuses", "United States")},
        ),
        (
            "en",
            "Lavrov attacked the IAEA, accusing it of bias.",
            {("Sergei Lavrov", "opposes", "IAEA"), ("Sergei Lavrov", "accuses", "IAEA")},
        ),
        ("en", "The Irish parliament passed a motion that condemned Israel.", {("Ireland", "opposes", "Israel")}),
        ("id", "Zelensky mengatakan Rusia tidak bertanggung jawab atas ledakan itu.", set()),
        ("id", "Pengadilan Rusia memvonis wartawan AS Evan Gershkovich.", {("Russia", "accuses", "Evan Gershkovich")}),
        (
            "id",
            "Perang Rusia-Ukraina dan Israel-Hamas terus berlanjut.",
            {("Russia", "attacks", "Ukraine"), ("Ukraine", "attacks", "Russia")},
        ),
        (
            "id",
            "Israel menuding Hizbullah sedang mempersenjatai dirinya kembali.",
            {("Israel", "accuses", "Hezbollah")},
        ),
        (
            "en",
            "Israel killed Ahmed Yassin on Monday. Muqtada al-Sadr said the attack was criminal.",
            {("Israel", "attacks", "Ahmed Yassin"), ("Muqtada al-Sadr", "opposes", "Israel")},
        ),
        (
            "id",
            "Rusia membom Odesa. Zelensky menyebut serangan itu biadab.",
            {("Russia", "attacks", "Odesa"), ("Volodymyr Zelensky", "opposes", "Russia")},
        ),
        ("id", "Malaysia menolak pengusiran warga Palestina dari Gaza.", set()),
        ("en", "Egypt rejects the forced displacement of Palestinians from Gaza.", set()),
        ("en", "Chad criticised the policies of France.", {("Chad", "opposes", "France")}),
        (
            "id",
            "Pemerintah Taliban mengutuk serangan udara Pakistan di Kabul.",
            {("Taliban", "opposes", "Pakistan"), ("Pakistan", "attacks", "Afghanistan")},
        ),
        ("id", "Komisi itu membuka penyelidikan campur tangan Rusia pada pemilu Moldova.", set()),
        (
            "id",
            "Prabowo menyampaikan rasa terima kasihnya kepada Putin.",
            {("Prabowo Subianto", "supports", "Vladimir Putin")},
        ),
    ],
)
def test_judgements_appeals_and_wars_are_told_as_relations(code: str, text: str, expected: set[Triple]) -> None:
    """Who judges a deed takes a stance to whose it is; who asks for talks asks both sides; a trade war is no attack."""
    assert set(claims_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        (
            "id",
            "Fiji menolak gagasan untuk memberlakukan embargo senjata terhadap Myanmar.",
            ("Fiji", "sanctions", "Myanmar"),
        ),
        ("en", "Fiji rejected a proposal to sanction Myanmar.", ("Fiji", "sanctions", "Myanmar")),
        ("en", "Peru turned down a request to arm Ukraine.", ("Peru", "aids", "Ukraine")),
    ],
)
def test_what_an_object_asks_for_is_denied_with_it(code: str, text: str, claim: Triple) -> None:
    """Who turns down a proposal to do something does not do it."""
    assert claims_of(code, text)[claim][0] == "negative"


def test_what_was_done_is_announced() -> None:
    """The words of an announcement may begin with an auxiliary of the past."""
    assert speakers_of("id", "Andi Wijaya mengumumkan telah mengunjungi India.")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            '"It is because [Russian President Vladimir] Putin believes it," said Mary Jones.',
            {("Vladimir Putin", "holdsOffice", "President", "Russia")},
        ),
        (
            "id",
            "Ledakan terjadi di kawasan Al Sudaniya, Gaza utara.",
            {("Al Sudaniya", "locatedIn", "Gaza Strip", None)},
        ),
        (
            "id",
            "Wakil Ketua DPR RI Sufmi Dasco Ahmad berbicara.",
            {("Sufmi Dasco Ahmad", "holdsOffice", "Deputy Speaker of Parliament", "Indonesia")},
        ),
    ],
)
def test_facts_of_brackets_places_and_deputies(
    code: str, text: str, expected: set[tuple[str, str, str, str | None]]
) -> None:
    """An editor's bracket leads to the surname; the smaller place comes first; a deputy's deputy is a deputy once."""
    assert facts_of(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "content"),
    [
        ("en", "Mary Jones said the talks had failed, without elaborating.", "the talks had failed"),
        ("id", "Andi Wijaya mengatakan perundingan itu gagal, meski tidak merinci isinya.", "perundingan itu gagal"),
    ],
)
def test_what_a_speaker_left_open_is_not_said(code: str, text: str, content: str) -> None:
    """By what a speaker did not tell the article remarks on the words that he said."""
    assert [said for _, said in speakers_of(code, text)] == [content]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("id", "Menurut surat kabar Israel, Haaretz, serangan itu gagal total.", "Haaretz"),
        ("en", "According to the Israeli daily, Haaretz, the raid failed.", "Haaretz"),
        ("id", "Menurut Iran, serangan itu gagal total.", "Iran"),
    ],
)
def test_an_outlet_that_is_added_to_its_state_is_the_source(code: str, text: str, speaker: str) -> None:
    """A State before an outlet's name only tells where its papers are made."""
    assert [name for name, _ in speakers_of(code, text)] == [speaker]


@pytest.mark.parametrize("text", ["He flew to Syria, Baghdad and Tehran.", "The Syrian, Damascus said, was released."])
def test_a_capital_after_another_name_is_read_without_error(text: str) -> None:
    """A comma alone between a State and another's capital makes neither a place of the other."""
    assert not [fact for fact in facts_of("en", text) if fact[1] == "locatedIn"]


def test_two_single_marks_open_and_close_a_quotation() -> None:
    """Newspapers' archives have two single marks for a double one."""
    text = "Elena Duval said: ''We can't wait.'' ''It is time to act,'' she said."
    assert [content for _, content in speakers_of("en", text)] == ["We can't wait.", "It is time to act"]
