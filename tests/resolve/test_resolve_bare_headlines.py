"""Headlines whose verbs stand without a prefix: "Merkel Desak Assad Hentikan Serangan ke Aleppo"."""

from __future__ import annotations

import pytest

from kg.pipeline import extract_gold
from tests.resolve.short_articles import Triple, findings_of, speakers_of

pytestmark = pytest.mark.model

Told = dict[Triple, tuple[str, str]]  # polarity and modality by subject, relation and object


def _told(title: str) -> Told:
    findings = findings_of("id", "Redaksi.", title=title)
    names = {actor.id: actor.name for actor in findings.actors}
    return {(names[c.subject], c.relation, names[c.object]): (c.polarity, c.modality) for c in findings.claims}


@pytest.mark.parametrize(
    ("title", "claim", "force"),
    [
        ("Erdogan Tuduh Wapres AS Dukung Kudeta Mesir", ("United States", "supports", "Egypt"), None),
        ("Kenya Tuduh Ethiopia Serang Kapal Nelayannya", ("Ethiopia", "attacks", "Kenya"), ("positive", "asserted")),
        ("Yordania Tuding Suriah Bantu Hamas Serang Israel", ("Syria", "aids", "Hamas"), ("positive", "asserted")),
        ("Yordania Tuding Suriah Bantu Hamas Serang Israel", ("Hamas", "attacks", "Israel"), ("positive", "asserted")),
        ("Jepang Peringatkan Prancis Tak Kirim Senjata ke Korut", ("France", "aids", "North Korea"), None),
        ("Turki Bantah Serang Pasar Suriah", ("Turkey", "attacks", "Syria"), ("negative", "asserted")),
        ("Houthi Ancam Serang Arab Saudi", ("Houthis", "attacks", "Saudi Arabia"), ("positive", "intended")),
        ("Merkel Janji Bantu Yunani", ("Angela Merkel", "aids", "Greece"), ("positive", "intended")),
        ("Bela Taiwan, Jepang Kecam China", ("Japan", "supports", "Taiwan"), ("positive", "asserted")),
        ("Merkel Siap Bertemu Putin", ("Angela Merkel", "meets", "Vladimir Putin"), ("positive", "intended")),
        ("Pakistan Bantah Klaim Modi soal Kashmir", ("Pakistan", "denies", "Narendra Modi"), None),
        ("Media Turki Sebut Mesir Tolak Usulan Qatar", ("Egypt", "rejects", "Qatar"), ("positive", "asserted")),
    ],
)
def test_who_acts_stands_right_before_a_bare_verb(title: str, claim: Triple, force: tuple[str, str] | None) -> None:
    """The user gets who does it, whether it is done, planned or denied, though no parser knows such a verb."""
    told = _told(title)
    assert claim in told
    assert force is None or told[claim] == force


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("Erdogan Tuduh Wapres AS Dukung Kudeta Mesir", ("Recep Tayyip Erdogan", "supports", "Egypt")),
        ("Jepang Peringatkan Prancis Tak Kirim Senjata ke Korut", ("Japan", "aids", "North Korea")),
        ("Bela Taiwan, Jepang Kecam China", ("Taiwan", "opposes", "China")),
        ("Taliban Bebaskan Sandera Jerman", ("Taliban", "coerces", "Germany")),
    ],
)
def test_who_is_told_of_is_not_who_tells(title: str, claim: Triple) -> None:
    """What a headline says of another is not put down to who says it, nor is a noun taken for a verb."""
    assert claim not in _told(title)


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("Perang Etiopia-Eritrea: Isaias Tolak Bertemu Abiy", []),
        ("Krisis Libya: Mesir Desak Turki Tarik Tentara", ["Egypt"]),
        ("Pakistan Bantah Klaim Modi soal Kashmir", []),
        ("Menlu Turki: Suriah Serang Desa Kami", ["Turkey"]),
    ],
)
def test_a_topic_before_a_colon_speaks_no_more_than_a_noun(title: str, speakers: list[str]) -> None:
    """A war or crisis before a colon is no speaker, and a claim that is denied is no statement of who denies it."""
    assert [speaker for speaker, _ in speakers_of("id", "Redaksi.", title=title)] == speakers


@pytest.mark.parametrize("text", ["Media Turki", "Merkel mengatakan kepada wartawan", "Perang itu mereda, menurut"])
def test_a_text_may_end_in_mid_report(text: str) -> None:
    """An excerpt that breaks off after an outlet, a hearer or a preposition is read like any other."""
    record = {"id": "cut", "lang": "id", "title": None, "publisher": "x", "published": None, "text": text}
    assert len(list(extract_gold([record]))) == 1


def test_a_headline_lends_no_state_to_the_office_after_it() -> None:
    """A State that ends the title is not what the first office of the text is of."""
    findings = findings_of("id", "Presiden Joko Widodo tiba pada hari Minggu.", title="Momen Kunjungan ke Jepang")
    held = [(fact.subject, fact.of) for fact in findings.facts if fact.relation == "holdsOffice"]
    assert held == [("joko-widodo", "indonesia")]


@pytest.mark.parametrize("title", ["Senator Usul Merkel Bantu Yunani", "Menteri Usul Erdogan Kunjungi Mesir"])
def test_a_bare_verb_begins_no_name(title: str) -> None:
    """A name that follows a verb without a prefix is the name alone."""
    findings = findings_of("id", "Redaksi.", title=title)
    assert not any(actor.name.startswith("Usul") for actor in findings.actors)
