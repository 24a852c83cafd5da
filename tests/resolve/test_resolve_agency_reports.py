"""What real agency reports and weblogs hold that plain examples do not, from words to actors."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import claims_of, findings_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        (
            "en",
            "Khamenei said Israel must be punished, and Israel's foreign minister replied that Israel would hit back.",
            [("Ali Khamenei", "Israel must be punished"), ("Israel", "Israel would hit back")],
        ),
        (
            "en",
            "Yemen's Iran-aligned Houthis have fired missiles at Israel, saying they are acting for Gaza.",
            [("Houthis", "they are acting for Gaza")],
        ),
        (
            "en",
            "Abbas told supporters of the ruling Fatah party that he was determined to provide security.",
            [("Mahmoud Abbas", "he was determined to provide security")],
        ),
        (
            "en",
            '"I find it troubling that Bush would characterize the military takeover as "good news," Al Gore said.',
            [("Al Gore", 'I find it troubling that Bush would characterize the military takeover as "good news')],
        ),
        (
            "en",
            "The Kremlin called on all countries in the region to show restraint.",
            [("Russia", "all countries in the region to show restraint")],
        ),
        ("en", "Guterres called for a ceasefire of at least three days to mark the feast.", []),
        ("en", "Arafat was able to compromise on a two-state solution with Israel.", []),
        (
            "id",
            "Raja Abdullah II memperingatkan bahwa kegagalan itu akan memicu kekerasan, menurut pernyataan resmi.",
            [("Abdullah II", "kegagalan itu akan memicu kekerasan")],
        ),
        (
            "id",
            "Koran itu mengutip sumber AS yang tak disebut namanya mengatakan, bahwa rudal Taiwan tidak akan efektif.",
            [(None, "rudal Taiwan tidak akan efektif")],
        ),
        (
            "id",
            "VIVAnews - Thailand akan mundur, kata Menteri Pertahanan Kamboja Tea Banh, Kamis.",
            [("Tea Banh", "Thailand akan mundur")],
        ),
        (
            "id",
            "Wakil Menteri Luar Negeri China, Wu Dawei, mengatakan ia siap. Wu mengatakan ia akan pergi.",
            [("Wu Dawei", "ia siap"), ("Wu Dawei", "ia akan pergi")],
        ),
        (
            "id",
            "Jakarta - Wakil Presiden Jusuf Kalla meminta Myanmar menghentikan kekerasan.",
            [("Jusuf Kalla", "Myanmar menghentikan kekerasan")],
        ),
        (
            "en",
            "Hezbollah lost a commander, according to a source close to the group. Turkey's deputy premier, Numan "
            'Kurtulmus, told state-run Anadolu agency the world was "on the brink".',
            [(None, "Hezbollah lost a commander"), ("Numan Kurtulmus", 'the world was "on the brink"')],
        ),
        (
            "id",
            "Amerika Serikat berusaha memastikan apakah Levinson telah diciduk oleh petugas Iran.",
            [],
        ),
    ],
)
def test_who_says_what(code: str, text: str, said: list[tuple[str | None, str]]) -> None:
    """Answers of others, owners, nested marks, credits at the end, words in hyphens."""
    assert speakers_of(code, text) == said


def test_whose_accusation_a_denial_turns_down() -> None:
    """What is dismissed is the other's statement."""
    said = speakers_of("en", "Australia has dismissed Chinese accusations that its navy harassed a vessel.")
    assert said == [("China", "its navy harassed a vessel")]


@pytest.mark.parametrize(
    ("code", "text", "claim", "polarity"),
    [
        ("en", "He did not allow Hamas to attack Israel.", ("Hamas", "attacks", "Israel"), "negative"),
        (
            "en",
            "Sudan's army chief ruled out talks. Mohamed Hamdan Dagalo accused the army of violating a truce.",
            ("Mohamed Hamdan Dagalo", "accuses", "Sudan"),
            "positive",
        ),
        (
            "en",
            'Hezbollah is backed by Iran. Its leader Sayyed Hassan Nasrallah praised Khamenei as "wise".',
            ("Hassan Nasrallah", "supports", "Ali Khamenei"),
            "positive",
        ),
        (
            "id",
            "Marty menambahkan bahwa Indonesia siap mengirim tim. Tawaran itu disambut baik Kamboja, tetapi ditolak "
            "Thailand yang menginginkan penyelesaian bilateral.",
            ("Thailand", "rejects", "Marty Natalegawa"),
            "positive",
        ),
        (
            "id",
            "Menteri Luar Negeri AS Condoleezza Rice tiba. Diplomat tertinggi AS itu akan bertemu dengan Ehud Olmert.",
            ("Condoleezza Rice", "meets", "Ehud Olmert"),
            "positive",
        ),
        (
            "id",
            "PKS menuding penahanan itu bermuatan politik. Namun tudingan itu ditepis Harli Siregar.",
            ("Harli Siregar", "denies", "Prosperous Justice Party"),
            "positive",
        ),
        (
            "id",
            "Retno juga menemui Panglima Militer Myanmar, Jenderal Min Aung Hlaing.",
            ("Retno Marsudi", "meets", "Min Aung Hlaing"),
            "positive",
        ),
        (
            "id",
            "Myanmar menyerang Rohingya. PKS menuntut pemerintah memutus hubungan diplomatik dengan Myanmar.",
            ("Prosperous Justice Party", "callsFor", "Indonesia"),
            "positive",
        ),
        (
            "id",
            "Lam Akol mengatakan bahwa PBB seharusnya hanya mendukung logistik.",
            ("Lam Akol", "callsFor", "United Nations"),
            "positive",
        ),
    ],
)
def test_who_stands_where(code: str, text: str, claim: tuple[str, str, str], polarity: str) -> None:
    """What is not allowed, whose army it is, what an offer is answered with, who is called a nation's diplomat."""
    assert claims_of(code, text)[claim][0] == polarity


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("en", "The United States should strong-arm India into a settlement.", ("United States", "aids", "India")),
        (
            "en",
            "We must resolve conflicts, from reducing tensions between India and Pakistan to peace in Ireland.",
            ("India", "attacks", "Pakistan"),
        ),
        (
            "en",
            "The United States has carried out air strikes in support of Somali forces.",
            ("United States", "attacks", "Somalia"),
        ),
        (
            "en",
            "Al Shabaab attacked Mogadishu. Mohamud promised to attack the rebels. Kenya condemned the assault.",
            ("Kenya", "opposes", "Hassan Sheikh Mohamud"),
        ),
        (
            "id",
            "Sebuah kelompok yang terkait dengan Al-Qaeda menyatakan mereka telah menyerang Irak.",
            ("Al-Qaeda", "attacks", "Iraq"),
        ),
    ],
)
def test_what_the_words_do_not_say(code: str, text: str, claim: tuple[str, str, str]) -> None:
    """A verb within another, a conflict far from a between, somebody a group is only tied to."""
    assert claim not in claims_of(code, text)


@pytest.mark.parametrize(
    ("code", "text", "facts"),
    [
        ("en", "Hiller named the leaders of Chechnya, Taiwan, India and Pakistan.", set()),
        ("en", "His intelligence has captured major figures like Abu Zubayda.", set()),
        (
            "en",
            "Australia's former Labor prime minister Paul Keating criticised it.",
            {("paul-keating", "Former Prime Minister", "australia")},
        ),
        (
            "en",
            "Hostages held by the FARC, among them former presidential candidate Ingrid Betancourt, waited.",
            set(),
        ),
        (
            "id",
            "Ellen Sauerbrey, asisten menteri luar negeri AS untuk pengungsi, tiba.",
            {("ellen-sauerbrey", "Deputy Foreign Minister", "united-states")},
        ),
        (
            "id",
            "Menteri Perdagangan Budi Santoso berjanji menurunkan harga gula.",
            {("budi-santoso", "Trade Minister", "indonesia")},
        ),
    ],
)
def test_facts_by_their_titles(code: str, text: str, facts: set[tuple[str, str, str | None]]) -> None:
    """Lists of places, adjectives that look like ranks, parties in titles, pronouns before offices, home news."""
    assert {(f.subject, f.object, f.of) for f in findings_of(code, text).facts} == facts


@pytest.mark.parametrize(
    "text",
    [
        "It is over, say they",
        "identified, told Reuters",
        "Russia told him",
        "Israel accused Iran of arming Hamas, a charge Tehran denies",
        "say those who",
        "Hamas-led",
        "said the 84-year-old",
        "with Putin insisting",
    ],
)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    """Whatever its last word is, with no stop after it."""
    assert findings_of("en", text).article.language == "en"
