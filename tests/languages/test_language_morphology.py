"""Forms that the morphology makes of the lexicon's words, both languages side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.languages import morphology_id
from kg.languages.load import FILES, MORPHOLOGIES
from kg.languages.morphology_en import EnglishMorphology, with_s
from kg.languages.morphology_id import inflect, nasal
from kg.languages.words import Word
from kg.resources import folder

ENGLISH = MORPHOLOGIES["en"](folder("languages/en"))
CONSONANT = "[b-df-hj-np-tv-z]"
ROOTS = st.from_regex(rf"{CONSONANT}?[aiueo]{CONSONANT}?{CONSONANT}[aiueo]{CONSONANT}?", fullmatch=True)


@pytest.mark.parametrize(
    ("stem", "active"),
    [
        ("katakan", "mengatakan"),
        ("kecam", "mengecam"),
        ("kritik", "mengkritik"),
        ("klaim", "mengklaim"),
        ("tuduh", "menuduh"),
        ("tolak", "menolak"),
        ("transfer", "mentransfer"),
        ("serang", "menyerang"),
        ("sebut", "menyebut"),
        ("sponsori", "mensponsori"),
        ("syaratkan", "mensyaratkan"),
        ("puji", "memuji"),
        ("protes", "memprotes"),
        ("bantah", "membantah"),
        ("fitnah", "memfitnah"),
        ("veto", "memveto"),
        ("desak", "mendesak"),
        ("dukung", "mendukung"),
        ("cabut", "mencabut"),
        ("jatuhkan", "menjatuhkan"),
        ("ziarahi", "menziarahi"),
        ("ancam", "mengancam"),
        ("imbau", "mengimbau"),
        ("usir", "mengusir"),
        ("gempur", "menggempur"),
        ("hantam", "menghantam"),
        ("lawan", "melawan"),
        ("minta", "meminta"),
        ("nilai", "menilai"),
        ("rebut", "merebut"),
        ("wajibkan", "mewajibkan"),
        ("yakini", "meyakini"),
        ("nyatakan", "menyatakan"),
        ("bom", "mengebom"),
        ("cap", "mengecap"),
    ],
)
def test_nasal_prefix_follows_the_first_sounds(stem: str, active: str) -> None:
    """meN- takes the shape that the stem's beginning asks for; p, t, s, k fall before a vowel only."""
    assert nasal(stem) == active


@given(ROOTS)
def test_active_form_keeps_the_tail_of_its_root(root: str) -> None:
    """The active form begins with me- and ends in the root without its first letter, whatever the root."""
    active = nasal(root)
    assert active.startswith("me")
    assert active.endswith(root[1:])


@given(ROOTS, st.sampled_from(["", "kan", "i"]), st.sampled_from(["", "per"]))
def test_passive_and_bare_forms_hold_the_whole_stem(root: str, suffix: str, prefix: str) -> None:
    """A passive is di- and the stem, the bare form is the stem itself, and the clitic only adds to a form."""
    stem = prefix + root + suffix
    forms = inflect(Word("verb", root, affixed=True, prefix=prefix, suffix=suffix))
    assert {form.text for form in forms if form.shape == "passive"} == {"di" + stem, "di" + stem + "nya"}
    assert {form.text for form in forms if form.shape == "bare"} == {stem}
    plain = {(form.shape, form.text) for form in forms if not form.fused}
    assert all((form.shape, form.text.removesuffix("nya")) in plain for form in forms if form.fused)


@given(st.from_regex(r"[a-z]{1,3}[aeiou][a-z]{1,4}", fullmatch=True))
def test_english_forms_never_lose_the_start_of_their_verb(base: str) -> None:
    """Every form of a regular verb begins with the base without its last two letters (-ie turns into -y)."""
    morphology = EnglishMorphology()
    forms = morphology(Word("verb", base))
    assert all(form.text.startswith(base[:-2]) for form in forms)
    assert {form.text for form in forms} >= {base, with_s(base)}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("tell", {"tell", "tells", "told", "telling"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("slam", {"slam", "slams", "slammed", "slamming"}),
        ("quip", {"quip", "quips", "quipped", "quipping"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("visit", {"visit", "visits", "visited", "visiting"}),
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("veto", {"veto", "vetoes", "vetoed", "vetoing"}),
        ("cancel", {"cancel", "cancels", "cancelled", "canceled", "cancelling", "canceling"}),
        ("strike", {"strike", "strikes", "struck", "stricken", "striking"}),
        ("shoot down", {"shoot down", "shoots down", "shot down", "shooting down"}),
        ("lash out", {"lash out", "lashes out", "lashed out", "lashing out"}),
        ("withdraw", {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"}),
        ("pay", {"pay", "pays", "paid", "paying"}),
        ("play", {"play", "plays", "played", "playing"}),
        ("fix", {"fix", "fixes", "fixed", "fixing"}),
        ("show", {"show", "shows", "showed", "shown", "showing"}),
        ("head", {"head", "heads", "headed", "heading"}),
    ],
)
def test_english_verbs_inflect_by_rule_and_exception(word: str, forms: set[str]) -> None:
    """British and American spellings, doubled consonants, irregular verbs; of several words the first inflects."""
    assert {form.text for form in ENGLISH(Word("verb", word))} == forms


def test_english_participles_leave_the_voice_open_and_other_forms_are_active() -> None:
    """ "attacked" may be passive, "attacks" and the past "withdrew" may not."""
    shapes = {form.text: form.shape for base in ("attack", "withdraw") for form in ENGLISH(Word("verb", base))}
    assert shapes["attacked"] == shapes["withdrawn"] == "participle"
    assert shapes["attacks"] == shapes["attacking"] == shapes["withdrew"] == "active"


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("ally", "allies"),
        ("spokesman", "spokesmen"),
        ("peace deal", "peace deals"),
        ("secretary general", "secretaries general"),
        ("strike", "strikes"),
        ("breach", "breaches"),
        ("crisis", "crises"),
    ],
)
def test_english_nouns_have_plurals(noun: str, plural: str) -> None:
    """The last word takes the plural, unless the phrase is listed."""
    assert [form.text for form in ENGLISH(Word("noun", noun))] == [noun, plural]


def test_indonesian_forms_that_data_writes_out_come_before_those_made() -> None:
    """`active` replaces what the rule would give, `passive` adds to it, the root's clipped form takes -nya."""
    word = Word("verb", "pungkas", affixed=True, suffix="i", active=("memungkasi",), clipped=("pungkas",))
    forms = {(form.text, form.shape, form.fused) for form in inflect(word)}
    assert ("memungkasi", "active", False) in forms
    assert ("dipungkasi", "passive", False) in forms
    assert ("pungkas", "clipped", False) in forms
    assert ("pungkasnya", "clipped", True) in forms


def test_forms_written_out_are_all_there_is() -> None:
    """With `forms` nothing is generated, in either language."""
    word = Word("noun", "versi", forms=("versi", "menurut versi"))
    assert [form.text for form in inflect(word)] == ["versi", "menurut versi"]
    assert [form.text for form in ENGLISH(word)] == ["versi", "menurut versi"]


def test_monosyllabic_roots_take_menge_with_any_suffix() -> None:
    """The root counts, not the stem: "bom" and "bomi" both take menge-."""
    forms = [inflect(Word("verb", "bom", affixed=True, suffix=suffix))[0].text for suffix in ("", "i")]
    assert forms == ["mengebom", "mengebomi"]


def test_each_file_of_a_language_is_named_in_one_place() -> None:
    """The loader's list of files is what each language folder holds."""
    assert morphology_id.__doc__
    for code in ("id", "en"):
        assert all((folder(f"languages/{code}") / f"{name}.yaml").is_file() for name in FILES)
