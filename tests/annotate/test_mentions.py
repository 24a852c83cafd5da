"""Mentions: names, organs, offices, descriptions and pronouns, Indonesian and English side by side."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.mentions import MentionFinder, find_mentions
from kg.annotate.names import NamedSpan
from kg.languages import load_language
from kg.model import Article, Mention, Sentence, Span
from kg.vocab.gazetteer import load_gazetteer


@cache
def finder(code: str) -> MentionFinder:
    """Return the finder of a language, made once."""
    return MentionFinder(load_language(code), load_gazetteer())


def mentions_of(code: str, *sentences: str, names: tuple[str, ...] = ()) -> tuple[Mention, ...]:
    """Return the mentions of an article of these sentences; names are given as "John Kerry/PER"."""
    text = "\n".join(sentences)
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    found = []
    for name in names:
        words, label = name.split("/")
        for match in re.finditer(re.escape(words), text):
            found.append(NamedSpan(Span(match.start(), match.end()), label, 1.0))  # type: ignore[arg-type]
    return finder(code).find(Article("test", text, code), [Sentence(span, 0, 0, 0) for span in spans], found)


def texts(mentions: tuple[Mention, ...], kind: str = "name") -> list[str]:
    """Return the words of the mentions of one kind, in order."""
    return [mention.text for mention in mentions if mention.kind == kind]


@pytest.mark.parametrize(
    ("code", "sentence", "names", "expected"),
    [
        ("id", "AS-Rusia berunding soal Suriah.", (), "AS|Rusia|Suriah"),
        ("en", "The US-Russia talks on Syria failed.", (), "US|Russia|Syria"),
        ("en", "A US-led force left.", (), "US"),
        ("id", "Amerika Serikat (AS) menolak.", (), "Amerika Serikat|AS"),
        ("en", "Russia's army and China’s navy met.", (), "Russia's army|China’s navy"),
        ("id", "Bapak Budi Raharja tiba.", ("Bapak Budi Raharja/PER",), "Budi Raharja"),
        ("en", "Mr Budi Raharja's aide left.", ("Mr Budi Raharja's/PER",), "Budi Raharja"),
        ("id", "Presiden Budi Raharja tiba.", ("Presiden Budi Raharja/PER",), "Budi Raharja"),
        ("id", "Budi Raharja tiba. Raharja pulang.", ("Budi Raharja/PER",), "Budi Raharja|Raharja"),
        ("id", "Presiden Rusia Vladimir Putin tiba.", ("Rusia Vladimir Putin/PER",), "Rusia|Vladimir Putin"),
        ("en", "China Keitel won.", ("China Keitel/PER",), "China Keitel"),
        ("id", "Dilansir Iran Daily, Iran setuju.", (), "Iran Daily|Iran"),
        ("en", "The Lakeside Times reported it from Iran.", (), "Lakeside Times|Iran"),
        ("id", "BEIJING PROTES KERAS KE WASHINGTON", (), "BEIJING|WASHINGTON"),
        ("en", "beijing protests to moscow", (), "beijing|moscow"),
        ("en", "They told us who did it.", (), ""),
        ("en", "Nato and Asean met the WHO.", (), "Nato|Asean|WHO"),
        ("id", "Duta Besar Australia untuk Indonesia Greg Moriarty pulang.", (), "Australia|Indonesia|Greg Moriarty"),
        ("id", "Laut China Selatan ramai.", ("Laut China Selatan/LOC",), "Laut China Selatan"),
        ("id", "Doha, Qatar", ("Doha, Qatar/LOC",), "Doha|Qatar"),
    ],
)
def test_names(code, sentence, names, expected):
    """Names are whole, split where two stand together, and healed of titles, honorifics and possessives."""
    assert "|".join(texts(mentions_of(code, sentence, names=names))) == expected


@pytest.mark.parametrize(
    ("code", "sentence", "words", "kind", "role"),
    [
        (
            "id",
            "Kementerian Luar Negeri Rusia membantah.",
            "Kementerian Luar Negeri Rusia",
            "Organization",
            "organ:foreign-ministry:russia",
        ),
        (
            "en",
            "The Russian foreign ministry denied it.",
            "Russian foreign ministry",
            "Organization",
            "organ:foreign-ministry:russia",
        ),
        ("id", "Kemlu China membantah.", "Kemlu China", "Organization", "organ:foreign-ministry:china"),
        (
            "en",
            "Colombia's ministry of defence denied it.",
            "Colombia's ministry of defence",
            "Organization",
            "organ:defence-ministry:colombia",
        ),
        (
            "en",
            "The Foreign Ministry of Colombia denied it.",
            "Foreign Ministry of Colombia",
            "Organization",
            "organ:foreign-ministry:colombia",
        ),
        ("id", "militer Israel menyerang.", "militer Israel", "Organization", "organ:armed-forces:israel"),
        ("id", "parlemen Iran setuju.", "parlemen Iran", "Organization", "organ:parliament:iran"),
        ("id", "pemerintah Suriah menolak.", "pemerintah Suriah", "State", "government"),
        ("en", "The Syrian government refused.", "Syrian government", "State", "government"),
        ("id", "rakyat Palestina menolak.", "rakyat Palestina", "State", "people"),
        ("en", "the Palestinian people refused.", "Palestinian people", "State", "people"),
        ("id", "TNI dikerahkan.", "TNI", "Organization", "organ:armed-forces:indonesia"),
    ],
)
def test_organs(code, sentence, words, kind, role):
    """A State's organ is one mention of an organisation, its government or people one of the State."""
    (found,) = [mention for mention in mentions_of(code, sentence) if mention.text == words]
    assert (found.kind, found.actor_kind, found.role) == ("name", kind, role)


@pytest.mark.parametrize(
    ("code", "sentence", "words", "role"),
    [
        ("id", "Beijing membantah.", "Beijing", None),
        ("id", "Ia tiba di Beijing.", "Beijing", "capital"),
        ("en", "Beijing denied it.", "Beijing", None),
        ("en", "He arrived in Beijing.", "Beijing", "capital"),
        ("en", "The Kremlin denied it.", "Kremlin", None),
        ("en", "An Israeli jet fell.", "Israeli", "demonym"),
        ("id", "Seperti dilansir Reuters.", "Reuters", "outlet"),
    ],
)
def test_roles_of_names(code, sentence, words, role):
    """A capital that acts stands for its State; as a place it says so."""
    (found,) = [mention for mention in mentions_of(code, sentence) if mention.text == words]
    assert found.role == role
    assert found.candidates


@pytest.mark.parametrize(
    ("code", "sentence", "words", "kind", "role"),
    [
        ("id", "Menteri Luar Negeri Rusia tiba.", "Menteri Luar Negeri", "description", "office:foreign-minister"),
        ("en", "The Russian foreign minister left.", "foreign minister", "description", "office:foreign-minister"),
        ("id", "Juru bicara itu pulang.", "Juru bicara", "description", "office:spokesperson"),
        ("id", "Kedua negara sepakat.", "Kedua negara", "description", "both:kedua negara"),
        ("en", "Both countries agreed.", "Both countries", "description", "both:both countries"),
        (
            "id",
            "Kelompok bersenjata tersebut menolak.",
            "Kelompok bersenjata tersebut",
            "description",
            "definite:kelompok",
        ),
        ("en", "The oil-rich nation refused.", "The oil-rich nation", "description", "definite:nation"),
        ("id", "Ia membela organisasinya.", "organisasinya", "description", "own:organisasinya"),
        ("id", "Perang di negara pimpinan Bashar al-Assad itu.", "negara", "description", "led-by"),
        ("id", '"Tidak," ujarnya.', "nya", "pronoun", "third-singular:-nya"),
        ("id", "Rusia menyerangnya.", "nya", "pronoun", "third-singular:-nya"),
        ("id", "Kami menolak.", "Kami", "pronoun", "first-plural:kami"),
        ("en", "He left.", "He", "pronoun", "third-singular:he"),
    ],
)
def test_descriptions_and_pronouns(code, sentence, words, kind, role):
    """What stands for an actor without naming it is a mention with the lexicon's key as its role."""
    (found,) = [mention for mention in mentions_of(code, sentence) if mention.text == words]
    assert (found.kind, found.role) == (kind, role)


def test_an_office_in_a_known_word_is_no_clitic():
    """Words that only end like a clitic hold none."""
    assert texts(mentions_of("id", "Akhirnya hanya hujan biasanya."), "pronoun") == []


@given(st.text(max_size=120), st.sampled_from(["id", "en"]))
def test_any_text_gives_atomic_mentions(text, code):
    """Whatever the text, mentions are in order, don't overlap, and say what the text says in their place."""
    article = Article("test", text, code)
    sentences = [Sentence(Span(0, len(text)), 0, 0, 0)]
    names = [NamedSpan(Span(0, len(text) // 2), "PER", 0.5)] if text else []
    found = find_mentions(article, sentences, names, language=load_language(code), gazetteer=load_gazetteer())
    assert all(mention.text == mention.span.of(text) != "" for mention in found)
    assert all(one.span.end <= two.span.start for one, two in zip(found, found[1:], strict=False))


def test_sentences_bound_the_search():
    """What stands outside the sentences, such as page furniture, holds no mention."""
    article = Article("test", "Rusia\nIran", "id")
    found = finder("id").find(article, [Sentence(Span(6, 10), 0, 0, 0)], [NamedSpan(Span(0, 5), "LOC", 1.0)])
    assert [mention.text for mention in found] == ["Iran"]


@pytest.mark.parametrize(
    ("code", "sentence", "names", "expected"),
    [
        ("id", "Kata Esmael Ahmadi-Moghaddam kemarin.", ("Esmael Ahmadi/PER",), "Esmael Ahmadi-Moghaddam"),
        ("id", "Kata Karim Salim-Mogadam.", ("Karim Salim/PER", "Mogadam/PER"), "Karim Salim-Mogadam"),
        ("en", "It was Kwok Ka-ki who left.", ("Kwok Ka/PER",), "Kwok Ka-ki"),
        ("en", "Then Abdel Fattah al-Sisi left.", ("Abdel Fattah/PER",), "Abdel Fattah al-Sisi"),
        ("id", "Lalu Karim bin Salim pulang.", ("Karim/PER",), "Karim bin Salim"),
        ("en", "A Karim Salim-led party left.", ("Karim Salim/PER",), "Karim Salim"),
        ("id", "Mereka bertemu di Amman Ahad ini.", ("Amman Ahad/LOC",), "Amman"),
        ("id", "Mereka menuju desa Sragen.", ("desa Sragen/LOC",), "Sragen"),
        ("id", "Karim Salim manggung di sana.", ("Karim Salim manggung/PER",), "Karim Salim"),
        ("id", "Menteri Luar Negeri RI Karim Salim tiba.", ("Negeri RI Karim Salim/PER",), "RI|Karim Salim"),
        ("en", "British Foreign Secretary Karim Salim left.", ("British Foreign/ORG",), "British|Karim Salim"),
        (
            "id",
            "Perdana Menteri Korea Selatan Lee Nak-ho tiba.",
            ("Korea Selatan Lee Nak/ORG",),
            "Korea Selatan|Lee Nak-ho",
        ),
        ("en", "Ghani's spokesman, Sediq Sediqqi, dismissed it.", (), "Sediq Sediqqi"),
        ("en", "They met US Secretary Karim Salim.", ("US Secretary/PER", "Karim Salim/PER"), "US|Karim Salim"),
    ],
)
def test_ends_of_names(code, sentence, names, expected):
    """A name reaches over hyphens and particles, and holds no weekday, common noun or verb at its ends."""
    assert "|".join(texts(mentions_of(code, sentence, names=names))) == expected


@pytest.mark.parametrize(
    ("code", "sentence", "name", "label", "kind"),
    [
        ("id", "Menteri Luar Negeri Montenegro, Milan Rocen, tiba.", "Milan Rocen", "LOC", "Person"),
        ("en", "Montenegro's foreign minister, Milan Rocen, left.", "Milan Rocen", "LOC", "Person"),
        ("id", "Gubernur Sumba Raya membantah.", "Sumba Raya", "LOC", "Place"),
        ("id", "Yayasan Sumba Raya membantah.", "Yayasan Sumba Raya", "PER", "Organization"),
        ("en", "Sumba Hills Inc denied it.", "Sumba Hills Inc", "LOC", "Organization"),
        ("id", "Karim (50) mengemudi taksi.", "Karim", "ORG", "Person"),
        ("en", "Karim, 45, drives a taxi.", "Karim", "ORG", "Person"),
    ],
)
def test_kinds_of_names(code, sentence, name, label, kind):
    """Titles, ages and an organisation's noun tell the kind of a name better than the model does."""
    (found,) = [m for m in mentions_of(code, sentence, names=(f"{name}/{label}",)) if m.text == name]
    assert found.actor_kind == kind


@pytest.mark.parametrize(
    ("code", "sentence", "name"),
    [("en", "It was Zhou Lai who left.", "Zhou Lai"), ("id", "Kemudian Pedro Marcos tiba.", "Pedro Marcos")],
)
def test_a_surname_beside_another_name_links_to_nobody(code, sentence, name):
    """A surname of the gazetteer within somebody else's name gives that name no candidates."""
    (found,) = [m for m in mentions_of(code, sentence, names=(f"{name}/PER",)) if m.kind == "name"]
    assert (found.text, found.candidates) == (name, ())


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("id", "Tentara menangkap pemberontak Kurdi di utara.", ["pemberontak Kurdi"]),
        ("en", "The army seized Kurdish rebels in the north.", ["Kurdish rebels"]),
        ("id", "Kaum Sunni membantah.", []),
        ("en", "Many Sunni denied it.", []),
    ],
)
def test_peoples_without_a_state(code, sentence, expected):
    """A people's fighters are an armed group of their own; a religion or people alone is no actor."""
    found = mentions_of(code, sentence, names=("Kurdi/LOC", "Kurdish/LOC", "Sunni/PER"))
    assert [m.text for m in found if m.kind == "name" and m.actor_kind == "ArmedGroup"] == expected
    assert "Sunni" not in texts(found)


@pytest.mark.parametrize(
    ("code", "sentences", "expected"),
    [
        ("id", ("Fatah dan warga Palestina bertemu.", "Lalu Islamic Jihad menolak."), "palestinian-islamic-jihad"),
        ("en", ("The Palestinians met.", "Then Islamic Jihad refused."), "palestinian-islamic-jihad"),
    ],
)
def test_an_ambiguous_name_counts_where_its_state_is_named(code, sentences, expected):
    """A group's ambiguous name is a name where the article names the State that the group is of."""
    (found,) = [m for m in mentions_of(code, *sentences) if m.text == "Islamic Jihad"]
    assert found.candidates == (expected,)


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("id", '"Kami pulang," ujar Saqib.', ["Saqib"]),
        ("en", '"We went home," Saqib said.', ["Saqib"]),
        ("en", '"We went home," said Saqib.', ["Saqib"]),
        ("id", "Mereka pulang, kata Polisi.", []),
        ("en", '"We went home," Police said.', []),
        ("id", "Mereka pulang, kata sumber itu Senin.", []),
        ("en", "Then Farmers said so.", []),
    ],
)
def test_who_speaks_with_one_name(code, sentence, expected):
    """A capitalised word of no other use next to a cue is a person's name, though no model saw it."""
    assert texts(mentions_of(code, sentence)) == expected
