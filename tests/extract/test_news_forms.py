"""Forms that news is full of: trailing attributions, pronouns after cues, quotations at second hand, judged deeds."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def said(extraction: Extraction) -> list[tuple[str | None, str]]:
    """Return who is written to say what."""
    text = extraction.document.text
    return [(s.speaker.text if s.speaker else None, s.content.of(text)) for s in extraction.statements]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", '"Kami siap menghadapi itu," kata dia di Jakarta.', [("dia", "Kami siap menghadapi itu")]),
        (
            "id",
            "Produksi sawit itu, kata dia, sebagian besar berasal dari Sumatera.",
            [("dia", "Produksi sawit itu, kata dia, sebagian besar berasal dari Sumatera")],
        ),
        (
            "en",
            "The war must end now, Guterres told the Security Council.",
            [("Guterres", "The war must end now")],
        ),
        ("en", "The strikes will continue, Netanyahu vowed.", [("Netanyahu", "The strikes will continue")]),
        ("en", "Sanctions alone will not work, analysts warn.", [("analysts", "Sanctions alone will not work")]),
        (
            "en",
            "If Russia attacks Ukraine, the US will respond with sanctions, Biden warned Putin.",
            [("Biden", "If Russia attacks Ukraine, the US will respond with sanctions")],
        ),
        (
            "en",
            '"So far, it is the Internet one, Scientology zero. But it is a long game." - Matthew Ingram',
            [("Matthew Ingram", "So far, it is the Internet one, Scientology zero. But it is a long game.")],
        ),
        ("id", "Serangan itu salah, kata Retno.", [("Retno", "Serangan itu salah")]),
        ("id", "Situasi di Gaza sangat buruk, kata Guterres.", [("Guterres", "Situasi di Gaza sangat buruk")]),
        ("id", "Jokowi mengatakan keputusan itu tepat.", [("Jokowi", "keputusan itu tepat")]),
        ("id", "Jokowi membahas keputusan itu.", []),
        (
            "en",
            "According to the Afghan team's coach, Alireza Mehraban, the robot scored two points.",
            [("Alireza Mehraban", "the robot scored two points")],
        ),
        (
            "id",
            "Menurut pelatih tim Afghanistan, Alireza Mehraban, robot itu meraih dua poin.",
            [("Alireza Mehraban", "robot itu meraih dua poin")],
        ),
        ("en", "The Taliban pledged to disrupt it, but the US did nothing.", [("Taliban", "to disrupt it")]),
        (
            "en",
            "Musharraf said Pakistan would not send troops, a clear snub to the Americans.",
            [("Musharraf", "Pakistan would not send troops")],
        ),
        ("id", "Israel menuduh Hamas dan Fatah menyerang Haifa.", [("Israel", "Hamas dan Fatah menyerang Haifa")]),
        ("id", "Tujuh orang tewas, kata kantor berita Inggris Reuters.", [("Reuters", "Tujuh orang tewas")]),
        ("en", "Kim called the US the biggest enemy.", [("Kim", "the US the biggest enemy")]),
        ("id", "Erdogan menyebut Israel negara teroris.", [("Erdogan", "Israel negara teroris")]),
        ("en", "The attack, which ISIS claimed, killed ten Iraqis.", []),
        ("en", "Poland's ruling party accused Russia of blackmail.", []),
        ("en", "The US did not ask Israel to attack Iran.", []),
        ("id", "Iran tidak menuduh Israel melakukan serangan itu.", []),
        ("en", "Iran did not deny that it had sent troops.", [("Iran", "it had sent troops")]),
        (
            "en",
            '"This is our land," said Ahmad Tibi, a lawmaker, adding that Palestinians would never leave.',
            [("Ahmad Tibi", "This is our land"), ("Ahmad Tibi", "Palestinians would never leave")],
        ),
        (
            "id",
            '"Kami siap," kata Retno sambil menegaskan Indonesia tidak akan mundur.',
            [("Retno", "Kami siap"), ("Retno", "Indonesia tidak akan mundur")],
        ),
        (
            "en",
            "The Kremlin said it saw no point in talks while Ukraine insisted on joining NATO.",
            [("Kremlin", "it saw no point in talks while Ukraine insisted on joining NATO")],
        ),
        (
            "en",
            "Rights groups say the army has burned villages; the junta denies the charge.",
            [("Rights groups", "the army has burned villages")],
        ),
        ("en", "After the talks collapsed, Russia threatened Ukraine.", []),
        ("en", "Xinhua reports that Fallujah was closed on Tuesday.", [("Xinhua", "Fallujah was closed on Tuesday")]),
        ("en", "Reports say that twenty people died.", [("Reports", "twenty people died")]),
        (
            "en",
            "Lavrov was quoted by TASS as saying the talks were useful.",
            [("Lavrov", "the talks were useful")],
        ),
        ("id", "Lavrov dikutip TASS mengatakan pembicaraan itu berguna.", [("Lavrov", "pembicaraan itu berguna")]),
        (
            "en",
            "Israel says it is targeting militants; Palestinians say civilians are dying.",
            [("Israel", "it is targeting militants"), ("Palestinians", "civilians are dying")],
        ),
        (
            "id",
            "Gemayel menuduh Suriah berada di belakang gerakan itu dengan menyebut "
            "Damaskus mencoba meruntuhkan Lebanon.",
            [
                ("Gemayel", "Suriah berada di belakang gerakan itu"),
                ("Gemayel", "Damaskus mencoba meruntuhkan Lebanon"),
            ],
        ),
        (
            "id",
            "Polisi menyatakan bahwa menurut informasi awal, ledakan itu disebabkan oleh bom.",
            [("Polisi", "menurut informasi awal, ledakan itu disebabkan oleh bom")],
        ),
        (
            "en",
            "Iran said it would respond, while Israel said it was ready.",
            [("Iran", "it would respond"), ("Israel", "it was ready")],
        ),
    ],
)
def test_statements(extraction_of, code: str, text: str, expected: list[tuple[str, str]]) -> None:  # type: ignore[no-untyped-def]
    """Each statement is found with its speaker and no words of another's."""
    assert said(extraction_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Turkey summoned the Swedish ambassador.", {("Turkey", "protests", "Swedish")}),
        ("en", "Israel freed 39 Palestinian prisoners.", {("Israel", "concedes", "Palestinian")}),
        (
            "en",
            "US accusations against China were denied by Beijing.",
            {("US", "accuses", "China"), ("Beijing", "denies", "US")},
        ),
        ("id", "Penarikan pasukan AS dari Afganistan selesai.", {("pasukan AS", "withdraws", "Afganistan")}),
        ("id", "Turki memanggil duta besar Swedia.", {("Turki", "protests", "Swedia")}),
        ("id", "Korea Utara dijatuhi sanksi baru oleh PBB.", {("PBB", "sanctions", "Korea Utara")}),
        ("id", "Dua warga Palestina ditembak mati tentara Israel.", {("tentara Israel", "attacks", "warga Palestina")}),
        (
            "id",
            "Hamas mengutuk pembunuhan Haniyeh oleh Israel.",
            {("Hamas", "opposes", "Israel"), ("Israel", "attacks", "Haniyeh")},
        ),
        (
            "id",
            "Tentara Kenya memasuki Somalia untuk memerangi al-Shabaab.",
            {("Tentara Kenya", "opposes", "al-Shabaab"), ("Tentara Kenya", "mobilizes", "Somalia")},
        ),
        (
            "en",
            "Turkey condemned Qatar for supporting Hamas.",
            {("Turkey", "opposes", "Qatar"), ("Qatar", "supports", "Hamas")},
        ),
        (
            "id",
            "Indonesia dikecam PBB karena menyerang Malaysia.",
            {("PBB", "opposes", "Indonesia"), ("Indonesia", "attacks", "Malaysia")},
        ),
    ],
)
def test_claims(extraction_of, code: str, text: str, expected: set[tuple[str, str, str]]) -> None:  # type: ignore[no-untyped-def]
    """What an actor's envoy, prisoner or deed meets, the actor meets; who is judged did what the cause says."""
    claims = extraction_of(code, text).claims
    assert {(c.subject.text, c.relation, c.object.text) for c in claims} == expected


def test_willingness_is_no_deed(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """What an actor is willing to do is intended."""
    claims = extraction_of("en", "Saudi Arabia signalled its willingness to restore ties with Iran.").claims
    assert [(c.relation, c.modality) for c in claims] == [("cooperatesWith", "intended")]
