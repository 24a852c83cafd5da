"""What papers write around a report, from words to actors: asides, anonymity, meetings, led groups, names given."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, findings_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "speaker", "content"),
    [
        (
            "en",
            "Two U.S. officials, speaking on condition of anonymity, told NBC News that signs pointed to Russia.",
            "United States",
            "signs pointed to Russia",
        ),
        (
            "en",
            "A Western diplomat, speaking anonymously, told Reuters that Iran would not sign the deal.",
            None,
            "Iran would not sign the deal",
        ),
        ("en", "Netanyahu pledged on Sunday to attack Hamas.", "Benjamin Netanyahu", "to attack Hamas"),
        (
            "en",
            "Russia threatened Monday to cut off gas supplies to Poland.",
            "Russia",
            "to cut off gas supplies to Poland",
        ),
        (
            "en",
            "Those who urge Israel not to enter the city are telling it to lose the war.",
            None,
            "to lose the war",
        ),
        (
            "en",
            "Zimbabwe's main opposition party on Friday accused Mugabe of abducting its activists.",
            None,
            "abducting its activists",
        ),
        (
            "en",
            "South Africa's governing African National Congress urged Mugabe to form a unity government.",
            "African National Congress",
            "to form a unity government",
        ),
        (
            "en",
            "Zimbabwe's information minister, Sikhanyiso Ndlovu, accused Botswana of training insurgents.",
            "Sikhanyiso Ndlovu",
            "training insurgents",
        ),
        (
            "en",
            'China called the move "unacceptable", while others kept silent.',
            "China",
            'the move "unacceptable"',
        ),
        (
            "en",
            "Bruno Le Maire told French radio the European Union would hit back.",
            "Bruno Le Maire",
            "the European Union would hit back",
        ),
        (
            "id",
            "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Mahfud MD menegaskan bahwa TNI siap.",
            "Mahfud MD",
            "TNI siap",
        ),
        (
            "id",
            "Mesir mendesak Hamas menahan diri, demikian laporan kantor berita MENA.",
            "Egypt",
            "Hamas menahan diri",
        ),
    ],
)
def test_one_statement_with_its_speaker_and_words(code: str, text: str, speaker: str | None, content: str) -> None:
    """Asides, days, owners and credits are neither who speaks nor what is said."""
    assert speakers_of(code, text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        (
            "en",
            '"This is it," said Yadanar Maung, spokesperson for Justice for Myanmar, who urged Britain to follow suit.',
            ("Yadanar Maung", "to follow suit"),
        ),
        (
            "en",
            "Biden spoke to Netanyahu and told him that Israel should wait, according to the White House.",
            ("Joe Biden", "Israel should wait"),
        ),
        (
            "en",
            'The ANC met. Its leader, Jacob Zuma, ruled out force to oust Mugabe but said it was "unbearable".',
            ("Jacob Zuma", 'it was "unbearable"'),
        ),
        (
            "en",
            'President Robert Mugabe attacked Britain. "I will never surrender," the 84-year-old leader told them.',
            ("Robert Mugabe", "I will never surrender"),
        ),
        (
            "en",
            'President Robert Mugabe attacked Britain. "I will never surrender," the 84-year-old said.',
            ("Robert Mugabe", "I will never surrender"),
        ),
        (
            "id",
            "Sufmi Dasco Ahmad mengecam China. Politikus Partai Gerindra itu menilai China keliru besar.",
            ("Sufmi Dasco Ahmad", "China keliru besar"),
        ),
        (
            "id",
            "Basuki Tjahaja Purnama mengecam korupsi. Mantan Gubernur DKI Jakarta itu mengatakan KPK harus bertindak.",
            ("Basuki Tjahaja Purnama", "KPK harus bertindak"),
        ),
        (
            "id",
            "Hikmahanto Juwana menilai langkah itu tepat. Menurut guru besar itu, Indonesia dapat meminta imbalan.",
            ("Hikmahanto Juwana", "Indonesia dapat meminta imbalan"),
        ),
        (
            "id",
            'Wakil Ketua KPK Alexander Marwata menolak. "Kami sudah terbitkan surat," ujar Alex di gedung KPK.',
            ("Alexander Marwata", "Kami sudah terbitkan surat"),
        ),
        (
            "id",
            "Juru Bicara Tentara Pembebasan Nasional Papua Barat-Organisasi Papua Merdeka (TPNPB-OPM) Sebby Sambom "
            "mengatakan pihaknya siap.",
            ("Sebby Sambom", "pihaknya siap"),
        ),
    ],
)
def test_who_spoke_before_is_found_by_what_he_is_called(code: str, text: str, said: tuple[str, str]) -> None:
    """By a relative clause, a pronoun, an age, a party, a former office, the beginning of a first name."""
    assert said in speakers_of(code, text)


def test_whom_somebody_tells_is_not_himself() -> None:
    """The pronoun after "told" means somebody else."""
    findings = findings_of("en", "Biden spoke to Netanyahu and told him that Israel should wait.")
    names = {actor.id: actor.name for actor in findings.actors}
    assert [names[s.addressee or ""] for s in findings.statements] == ["Benjamin Netanyahu"]


def test_who_wants_no_name_is_not_who_is_named_next() -> None:
    """An official of Taiwan is no spokesman of the Kremlin."""
    text = (
        "Seorang pejabat senior yang enggan disebut namanya mengatakan Pelosi bermalam di Taipei. "
        "Juru bicara Kremlin Dmitry Peskov menuding Washington memprovokasi Beijing."
    )
    assert speakers_of("id", text)[0] == (None, "Pelosi bermalam di Taipei")


def test_sources_without_names_are_one_speaker() -> None:
    """What medics and witnesses said is one statement of nobody."""
    said = speakers_of("id", "Enam orang tewas dalam serangan itu, kata petugas medis dan saksi mata.")
    assert said == [(None, "Enam orang tewas dalam serangan itu")]


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("en", "In a phone call with Putin, Joe Biden warned of war.", ("Joe Biden", "meets", "Vladimir Putin")),
        (
            "en",
            "After talks with the Russian foreign minister, Antony Blinken said the talks were hard.",
            ("Antony Blinken", "negotiatesWith", "Russia"),
        ),
        (
            "id",
            "Usai pertemuan dengan Menlu Rusia Sergei Lavrov di Jakarta, Retno mengatakan Indonesia mendukung damai.",
            ("Retno Marsudi", "meets", "Sergei Lavrov"),
        ),
        (
            "id",
            "Dalam percakapan telepon dengan Presiden Joe Biden, Presiden Xi Jinping mengatakan China siap.",
            ("Xi Jinping", "meets", "Joe Biden"),
        ),
        ("en", "Hamas-led militants stormed into southern Israel.", ("Hamas", "attacks", "Israel")),
        ("en", "Rebels led by the Taliban attacked the Afghan parliament.", ("Taliban", "attacks", "Afghanistan")),
        ("id", "Militan pimpinan Taliban menyerang parlemen Afganistan.", ("Taliban", "attacks", "Afghanistan")),
        (
            "en",
            "Hezbollah fired rockets at an army base in northern Israel.",
            ("Hezbollah", "attacks", "Israel"),
        ),
        (
            "en",
            "Ukraine accused Russia of blowing up the dam. Moscow denied responsibility.",
            ("Russia", "denies", "Ukraine"),
        ),
        (
            "en",
            "Egypt has threatened to suspend its peace treaty with Israel.",
            ("Egypt", "threatens", "Israel"),
        ),
        (
            "en",
            "In a telephone call, Hollande and Obama agreed on the need for a joint response.",
            ("Francois Hollande", "agreesWith", "Barack Obama"),
        ),
        ("en", 'Erdogan called Israel a "terrorist state".', ("Recep Tayyip Erdogan", "opposes", "Israel")),
        ("id", 'Erdogan menyebut Israel "negara teroris".', ("Recep Tayyip Erdogan", "opposes", "Israel")),
        ("en", "Modi called Russia a trusted friend.", ("Narendra Modi", "supports", "Russia")),
        (
            "en",
            "Donald Trump launched a stinging attack on Emmanuel Macron.",
            ("Donald Trump", "opposes", "Emmanuel Macron"),
        ),
        ("id", "Iran, yang dituduh Israel memasok senjata kepada Hamas, diam.", ("Israel", "accuses", "Iran")),
        ("id", "Iran, yang dituduh Israel memasok senjata kepada Hamas, diam.", ("Iran", "aids", "Hamas")),
        ("id", "Suriah diminta Turki menarik pasukannya dari Irak.", ("Turkey", "callsFor", "Syria")),
        (
            "en",
            "Peskov said that Navalny was working with the CIA. Navalny rejected the claim.",
            ("Alexei Navalny", "denies", "Dmitry Peskov"),
        ),
    ],
)
def test_a_relation_that_papers_tell_in_passing(code: str, text: str, claim: Triple) -> None:
    """Meetings as occasions, groups by who leads them, bases by their land, denials without an object, names given."""
    assert claim in claims_of(code, text)


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        (
            "en",
            "Donald Trump launched a stinging attack on Emmanuel Macron.",
            ("Donald Trump", "attacks", "Emmanuel Macron"),
        ),
        ("en", "Zimbabwe's neighbors attacked Botswana.", ("Zimbabwe", "attacks", "Botswana")),
        ("id", "Negara-negara tetangga Zimbabwe mengecam Mugabe.", ("Zimbabwe", "opposes", "Robert Mugabe")),
        ("en", "Myanmar has denied the United Nations access to the camps.", ("Myanmar", "denies", "United Nations")),
        ("en", "Russia has shielded the generals at the UN.", ("Russia", "aids", "United Nations")),
        ("id", "Korea Selatan dan Jepang menyerukan dialog.", ("South Korea", "negotiatesWith", "Japan")),
        ("id", "Iran, yang dituduh Israel memasok senjata kepada Hamas, diam.", ("Israel", "aids", "Hamas")),
        (
            "en",
            "After talks in Doha, the United States and the Taliban agreed to a ceasefire.",
            ("Qatar", "negotiatesWith", "Taliban"),
        ),
        ("en", 'Trump praised Bush, calling his comments on NATO "good".', ("Donald Trump", "callsFor", "NATO")),
    ],
)
def test_no_relation_of_who_only_stands_beside(code: str, text: str, claim: Triple) -> None:
    """Neighbours of a State, the place of talks, whom something is denied, attacks with words."""
    assert claim not in claims_of(code, text)


@pytest.mark.parametrize(
    ("code", "text", "facts"),
    [
        ("en", "In Paris, Iran's foreign minister Javad Zarif said talks would go on.", {("holdsOffice", "iran")}),
        ("en", "In Baghdad, U.S. Ambassador Ryan Crocker said he was hopeful.", {("holdsOffice", "united-states")}),
        (
            "en",
            "Hamas attacked Israel. Yair Lapid, the opposition leader, called on Netanyahu to resign.",
            {("holdsOffice", None)},
        ),
        ("id", "Setelah pertemuan dengan Menteri Luar Negeri China, Retno Marsudi mengatakan ASEAN siap.", set()),
    ],
)
def test_what_stands_beside_a_name_is_no_fact_of_it(code: str, text: str, facts: set[tuple[str, str | None]]) -> None:
    """A city is not in the State of who speaks there, nor is an office his that another holds."""
    assert {(f.relation, f.of) for f in findings_of(code, text).facts} == facts
