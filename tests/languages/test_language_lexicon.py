"""What the shipped lexicons of both languages hold, checked against what extraction needs of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from kg.languages import available_languages, load_language
from kg.languages.language import CueForm, Language, Trigger, TriggerForm

LANGUAGES = ("en", "id")
FACTS = {"holdsOffice", "leads", "memberOf", "locatedIn"}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Return each shipped language in turn."""
    return load_language(request.param)


def cue(code: str, text: str, shape: str) -> CueForm:
    """Return the reading of a cue form that has the shape."""
    return next(form for form in load_language(code).cues[text] if form.shape == shape)


def trigger(code: str, text: str, relation: str) -> TriggerForm:
    """Return the reading of a trigger form that expresses the relation."""
    return next(form for form in load_language(code).triggers[text] if form.trigger.relation == relation)


def triggers_of(language: Language) -> set[Trigger]:
    """Return the triggers of a language, each once."""
    return {form.trigger for forms in language.triggers.values() for form in forms}


def test_both_languages_are_there_and_loaded_once() -> None:
    """`load_language` gives the same object for the same code."""
    assert available_languages() == LANGUAGES
    assert load_language("id") is load_language("id")


def test_each_language_has_many_cues(language: Language) -> None:
    """At least 150 cue words a language, verbs, nouns and prepositions among them."""
    cues = {form.cue for forms in language.cues.values() for form in forms}
    assert len({entry.lemma for entry in cues}) >= 150
    shapes = Counter(form.shape for forms in language.cues.values() for form in forms)
    assert shapes["noun"] >= 25 and shapes["preposition"] >= 8


def test_each_relation_has_many_triggers(language: Language) -> None:
    """At least 25 triggers a relation and language, `states` and facts apart."""
    counts = Counter(entry.relation for entry in triggers_of(language))
    assert {relation: count for relation, count in counts.items() if count < 25} == {}
    assert len(counts) == 23


def test_relations_of_the_lexicon_are_those_of_the_ontology(root: Path) -> None:
    """The lexicons and ontology/relations.ttl name the same relations, `states` and facts apart."""
    turtle = (root / "ontology" / "relations.ttl").read_text(encoding="utf-8")
    known = set(re.findall(r"^gs:(\w+)\s+a\s+[^;.]*skos:Concept\b(?!Scheme)", turtle, re.MULTILINE))
    for code in LANGUAGES:
        triggers = {entry.relation for entry in triggers_of(load_language(code))}
        assert triggers == known - FACTS - {"states"}


def test_offices_are_many_and_named_in_english(language: Language) -> None:
    """At least 80 offices a language; a slug comes from the English name alone."""
    offices = {office.id: office.name for office in language.offices.values()}
    assert len(offices) >= 80
    assert all(re.fullmatch(r"[a-z0-9-]+", key) and name[0].isupper() for key, name in offices.items())


@pytest.mark.parametrize(
    ("code", "text", "shape", "lemma"),
    [
        ("id", "mengatakan", "active", "mengatakan"),
        ("id", "kata", "clipped", "mengatakan"),
        ("id", "dikatakan", "passive", "mengatakan"),
        ("id", "ujar", "clipped", "mengujarkan"),
        ("id", "menurut", "preposition", "menurut"),
        ("id", "tuduhan", "noun", "tuduhan"),
        ("id", "angkat bicara", "active", "angkat bicara"),
        ("en", "said", "active", "say"),
        ("en", "told", "active", "tell"),
        ("en", "according to", "preposition", "according to"),
        ("en", "pointed out", "active", "point out"),
        ("en", "went on to say", "active", "go on to say"),
        ("en", "was quoted as saying", "active", "be quoted as saying"),
        ("en", "warnings", "noun", "warning"),
        ("en", "criticised", "active", "criticize"),
    ],
)
def test_cue_forms(code: str, text: str, shape: str, lemma: str) -> None:
    """Written forms lead to their cue, with the shape that tells where the speaker stands."""
    assert cue(code, text, shape).cue.lemma == lemma


@pytest.mark.parametrize(
    "text", ["katanya", "ujarnya", "tuturnya", "ucapnya", "pungkasnya", "lanjutnya", "tambahnya", "tegasnya"]
)
def test_clipped_cues_carry_their_speaker(text: str) -> None:
    """A clipped cue with -nya is fused; an active one is not made: there -nya is what was said."""
    assert cue("id", text, "clipped").fused
    assert "mengatakannya" not in load_language("id").cues


@pytest.mark.parametrize(
    ("code", "text", "relation", "target"),
    [
        ("id", "menuduh", "accuses", "object"),
        ("en", "accused", "accuses", "object"),
        ("id", "memperingatkan", "warns", "object"),
        ("en", "warned", "warns", "object"),
        ("id", "mendesak", "callsFor", "object"),
        ("en", "urged", "callsFor", "object"),
        ("id", "berjanji", "promises", "kepada"),
        ("en", "promised", "promises", "object"),
        ("id", "membantah", "denies", "object"),
        ("en", "denied", "denies", "object"),
        ("id", "mengancam", "threatens", "object"),
        ("en", "threatened", "threatens", "object"),
    ],
)
def test_speech_acts_say_what_they_do_and_to_whom(code: str, text: str, relation: str, target: str) -> None:
    """Cues that are acts of their own name the relation and where its object stands first."""
    found = cue(code, text, "active").cue
    assert (found.act, found.relation, found.target[0]) == ("speech-act", relation, target)


@pytest.mark.parametrize(
    ("code", "doubtful", "plain"),
    [("id", "mengklaim", "mengatakan"), ("en", "claimed", "said"), ("en", "alleges", "says")],
)
def test_claims_are_less_certain_than_sayings(code: str, doubtful: str, plain: str) -> None:
    """A cue by which the reporter steps back lowers the certainty."""
    assert cue(code, doubtful, "active").cue.certainty < cue(code, plain, "active").cue.certainty == 1.0


@pytest.mark.parametrize(
    ("code", "text", "frame"),
    [("id", "mendesak", "purpose"), ("en", "urged", "purpose"), ("id", "kata", "quote"), ("en", "says", "clause")],
)
def test_cues_know_what_they_introduce(code: str, text: str, frame: str) -> None:
    """Demands introduce a purpose clause, sayings a quotation or a clause."""
    assert any(frame in form.cue.frames for form in load_language(code).cues[text])


@pytest.mark.parametrize(
    ("code", "text", "relation", "voice", "target"),
    [
        ("id", "menyerang", "attacks", "active", "object"),
        ("id", "diserang", "attacks", "passive", "object"),
        ("en", "attacks", "attacks", "active", "object"),
        ("en", "attacked", "attacks", None, "object"),
        ("id", "serangan", "attacks", None, "terhadap"),
        ("en", "invasion", "attacks", None, "of"),
        ("id", "mengecam", "opposes", "active", "object"),
        ("en", "condemned", "opposes", None, "object"),
        ("id", "dikecam", "opposes", "passive", "object"),
        ("id", "kunjungan", "meets", None, "ke"),
        ("en", "visit", "meets", None, "to"),
        ("id", "sepakat", "agreesWith", "active", "dengan"),
        ("en", "agreed", "agreesWith", None, "with"),
        ("id", "gencatan senjata", "withdraws", None, "dengan"),
        ("en", "ceasefire", "withdraws", None, "with"),
        ("id", "mengaku bertanggung jawab", "claimsResponsibility", "active", "atas"),
        ("en", "claimed responsibility", "claimsResponsibility", None, "for"),
        ("id", "memperkuat", "cooperatesWith", "active", "dengan"),
        ("en", "pulled out", "withdraws", None, "from"),
    ],
)
def test_triggers_know_their_frame(code: str, text: str, relation: str, voice: str | None, target: str) -> None:
    """A form tells its relation, its voice where the word alone tells it, and where the other actor stands first."""
    found = [f for f in load_language(code).triggers[text] if f.trigger.relation == relation and f.voice == voice]
    assert any(form.trigger.target[0] == target for form in found)


@pytest.mark.parametrize(
    ("code", "verb", "relation", "noun"),
    [
        ("id", "menjatuhkan", "sanctions", "sanksi"),
        ("en", "imposed", "sanctions", "sanctions"),
        ("id", "melakukan", "negotiatesWith", "pembicaraan"),
        ("en", "held", "negotiatesWith", "talks"),
        ("id", "memiliki", "agreesWith", "misi"),
        ("en", "shares", "agreesWith", "concern"),
        ("id", "melancarkan", "attacks", "serangan"),
        ("en", "launched", "attacks", "strikes"),
        ("id", "memutus", "sanctions", "hubungan diplomatik"),
        ("en", "severed", "sanctions", "ties"),
        ("id", "menarik", "withdraws", "pasukan"),
        ("en", "withdrew", "withdraws", "troops"),
    ],
)
def test_light_verbs_need_their_noun(code: str, verb: str, relation: str, noun: str) -> None:
    """A verb that means little by itself counts only with one of the nouns of its frame, in any number."""
    found = [form.trigger for form in load_language(code).triggers[verb] if form.trigger.relation == relation]
    assert any(noun in entry.requires for entry in found)


@pytest.mark.parametrize(("code", "text"), [("id", "serang"), ("id", "kecam"), ("id", "kerahkan"), ("id", "jatuhkan")])
def test_stems_of_headlines_are_marked(code: str, text: str) -> None:
    """ "Israel Serang Gaza": the stem stands for the active in headlines, and says that it is a stem."""
    assert all(form.bare and form.voice == "active" for form in load_language(code).triggers[text])


def test_clitics_of_triggers_are_marked() -> None:
    """-nya on an active verb is its object, on a passive or a noun its agent: such forms say that they are fused."""
    found = {text: load_language("id").triggers[text][0] for text in ("menyerangnya", "diserangnya", "serangannya")}
    assert all(form.fused for form in found.values())
    assert not load_language("id").triggers["menyerang"][0].fused


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("id", "menteri luar negeri", "Foreign Minister"),
        ("id", "menlu", "Foreign Minister"),
        ("en", "foreign minister", "Foreign Minister"),
        ("en", "secretary of state", "Secretary of State"),
        ("id", "wapres", "Vice President"),
        ("en", "vice president", "Vice President"),
        ("id", "wakil menteri luar negeri", "Deputy Foreign Minister"),
        ("en", "deputy prime minister", "Deputy Prime Minister"),
        ("id", "jubir", "Spokesperson"),
        ("en", "spokeswoman", "Spokesperson"),
        ("id", "sekjen", "Secretary General"),
        ("en", "secretaries general", "Secretary General"),
    ],
)
def test_offices_meet_in_one_name(code: str, text: str, name: str) -> None:
    """Abbreviations, plurals and both languages lead to one English name."""
    assert load_language(code).offices[text].name == name


def test_who_speaks_leads_or_is_nobody(language: Language) -> None:
    """Each language has spokesmen, leaders, anonymous officials and party offices that act for no State."""
    offices = set(language.offices.values())
    assert any(o.speaks_for for o in offices) and any(o.leads for o in offices)
    assert any(o.anonymous for o in offices) and any(not o.acts_for_state for o in offices)
    assert {"former", "acting"} <= set(language.office_modifiers.values())


@pytest.mark.parametrize(
    ("code", "text", "reference"),
    [
        ("id", "kedua negara", "both"),
        ("en", "both countries", "both"),
        ("id", "kelompok itu", "definite"),
        ("en", "the group", "definite"),
        ("id", "pihaknya", "own"),
        ("en", "his country", "own"),
        ("id", "kementerian itu", "ministry"),
        ("en", "the ministry", "ministry"),
        ("id", "pemberontak", "bare"),
        ("en", "rebels", "bare"),
    ],
)
def test_descriptions_say_how_they_refer(code: str, text: str, reference: str) -> None:
    """Noun phrases without a name tell how many and whose actors they stand for."""
    assert load_language(code).descriptions[text].reference == reference


def test_pronouns_know_whom_they_mean() -> None:
    """Third and first persons of both languages; the Indonesian clitic is one."""
    indonesian, english = load_language("id").pronouns, load_language("en").pronouns
    assert indonesian["dirinya"].reference == english["he"].reference == "third-singular"
    assert indonesian["kami"].reference == english["we"].reference == "first-plural"
    assert indonesian["-nya"].clitic and not indonesian["dia"].clitic


def test_modal_words_of_both_languages_agree() -> None:
    """will, must and may, and their Indonesian counterparts, have one modality each."""
    indonesian, english = load_language("id").modifiers.modality, load_language("en").modifiers.modality
    assert indonesian["akan"] == english["will"] == "intended"
    assert indonesian["harus"] == english["must"] == "requested"
    assert indonesian["mungkin"] == english["may"] == "possible"


def test_every_lookup_is_in_lower_case(language: Language) -> None:
    """Forms are matched against lower-case text, so none of them has capitals or double spaces."""
    lookups = (language.cues, language.triggers, language.offices, language.descriptions, language.pronouns)
    for text in (text for lookup in lookups for text in lookup):
        assert text == " ".join(text.lower().split())
