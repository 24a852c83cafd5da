"""Pronouns, clitics and descriptions of one's own, Indonesian and English side by side."""

from __future__ import annotations

import pytest

TITLED = {
    "id": "Menteri Luar Negeri Rusia Sergei Lavrov tiba di Doha.",
    "en": "Russian Foreign Minister Sergei Lavrov arrived in Doha.",
}


@pytest.mark.parametrize(
    ("code", "second", "pronoun"),
    [
        ("id", "Ia memuji Qatar.", "Ia"),
        ("id", "Menurut dia, perundingan masih panjang.", "dia"),
        ("id", '"Perundingan masih panjang," ujarnya.', "nya"),
        ("id", "Dirinya juga memuji Qatar.", "Dirinya"),
        ("en", "He praised Qatar.", "He"),
        ("en", '"The talks will be long," he said.', "he"),
    ],
)
def test_third_person_is_the_last_person_in_the_centre(read, code, second, pronoun):
    """A singular pronoun means the person at the centre of the sentence before, not the States around."""
    assert read(code, TITLED[code], second).last(pronoun) == ("sergei-lavrov",)


@pytest.mark.parametrize(
    ("code", "sentence", "pronoun"),
    [
        ("id", "Lavrov bertemu Presiden Suriah Bashar al-Assad. ", "Bashar al-Assad"),
        ("en", "Lavrov met Syrian President Bashar al-Assad. ", "Bashar al-Assad"),
    ],
)
def test_names_stay_apart(read, code, sentence, pronoun):
    """Two people of one sentence stay two actors, a last name alone joining its full name."""
    found = read(code, TITLED[code], sentence)
    assert found.last("Lavrov") == ("sergei-lavrov",)
    assert found.last(pronoun) == ("bashar-al-assad",)


@pytest.mark.parametrize(
    ("code", "sentence", "content", "words"),
    [
        ("id", "Lavrov mengatakan negaranya tidak gentar.", "negaranya tidak gentar", "negaranya"),
        ("id", "Lavrov mengatakan pihaknya tidak gentar.", "pihaknya tidak gentar", "pihaknya"),
        ("en", "Lavrov said his country was not afraid.", "his country was not afraid", "his country"),
    ],
)
def test_own_state_is_the_speakers(read, code, sentence, content, words):
    """What is one's own in reported speech belongs to the State that the speaker acts for."""
    found = read(code, TITLED[code], sentence, said=[("Lavrov", content, "indirect")])
    assert found.last(words) == ("russia",)


@pytest.mark.parametrize(
    ("code", "sentence", "content", "words"),
    [
        ("id", '"Kami tidak gentar," kata Lavrov.', "Kami tidak gentar", "Kami"),
        ("en", '"We are not afraid," Lavrov said.', "We are not afraid", "We"),
    ],
)
def test_we_is_the_state_that_the_speaker_acts_for(read, code, sentence, content, words):
    """A minister's "we" is his State, with or without extracted statements."""
    for said in ([("Lavrov", content, "direct")], []):
        assert read(code, TITLED[code], sentence, said=said).last(words) == ("russia",)


@pytest.mark.parametrize(
    ("code", "sentence", "words"),
    [("id", '"Saya lelah," kata Lavrov.', "Saya"), ("en", '"I am tired," Lavrov said.', "I")],
)
def test_i_is_the_speaker(read, code, sentence, words):
    """The first person singular in a quotation is its speaker."""
    assert read(code, TITLED[code], sentence).last(words) == ("sergei-lavrov",)


@pytest.mark.parametrize(
    ("code", "sentence", "words"),
    [
        ("id", '"Kami menang," kata Budi Raharja.', "Kami"),
        ("en", '"We won," said Budi Raharja.', "We"),
    ],
)
def test_we_of_a_private_person_is_the_person(read, code, sentence, words):
    """Without office or organisation, "we" is the person who speaks."""
    assert read(code, sentence, names=["Budi Raharja/PER"]).last(words) == ("budi-raharja",)


@pytest.mark.parametrize(
    ("code", "sentence", "words"),
    [
        ("id", "ISIS harus dihentikan, mereka membunuh banyak orang.", "mereka"),
        ("en", "ISIS must be stopped, they have killed many people.", "they"),
    ],
)
def test_they_is_the_last_group(read, code, sentence, words):
    """A plural pronoun means the armed group or organisation spoken of last."""
    assert read(code, sentence).last(words) == ("isis",)


@pytest.mark.parametrize(
    ("code", "first", "second", "words"),
    [
        ("id", "Amerika Serikat dan Rusia bertemu di Doha.", "Mereka sepakat soal Suriah.", "Mereka"),
        ("en", "The United States and Russia met in Doha.", "They agreed on Syria.", "They"),
    ],
)
def test_they_is_who_was_named_together(read, code, first, second, words):
    """A plural pronoun means all actors that one coordination names."""
    assert read(code, first, second).last(words) == ("united-states", "russia")


@pytest.mark.parametrize(
    ("code", "first", "second", "words"),
    [
        ("id", "Rusia memprotes serangan itu.", "Sejumlah pejabat menolak berkomentar, mereka takut.", "mereka"),
        ("en", "NATO deplored the attack.", "Several officials would not comment; they were afraid.", "they"),
    ],
)
def test_they_is_nobody_after_unnamed_people(read, code, first, second, words):
    """Unnamed people nearer than any group keep a plural pronoun from meaning the group."""
    assert read(code, first, second).last(words) == ()


def test_she_is_not_who_was_he(read):
    """A pronoun's gender, once seen, keeps the other gender's pronouns away from that person."""
    found = read(
        "en",
        "Mrs Angela Merkel met Petro Poroshenko.",
        "He thanked her.",
        "She praised Ukraine.",
        names=["Angela Merkel/PER", "Petro Poroshenko/PER"],
    )
    assert found.last("He") == ("petro-poroshenko",)
    assert found.last("She") == ("angela-merkel",)


def test_pronoun_in_reported_speech_is_the_speaker(read):
    """In reported speech a singular pronoun means the speaker unless the speech names somebody else before it."""
    content = "ia tidak akan mundur"
    sentence = f"Bashar al-Assad menegaskan {content}."
    found = read("id", TITLED["id"], sentence, said=[("Bashar al-Assad", content, "indirect")])
    assert found.last("ia") == ("bashar-al-assad",)


def test_a_quotations_third_person_is_not_its_speaker(read):
    """In a quotation a third person is anybody but the speaker."""
    found = read(
        "en",
        "Bashar al-Assad arrived in Doha.",
        '"He has to go," John Kerry said.',
        said=[("John Kerry", "He has to go", "direct")],
    )
    assert found.last("He") == ("bashar-al-assad",)


def test_given_names_tell_gender(read):
    """He isn't Sarah, and she isn't Robert, whoever was named last."""
    names = ["Sarah Milton/PER", "Robert Milo/PER"]
    found = read("en", "Robert Milo met Sarah Milton.", "He left. Later she left.", names=names)
    assert (found.last("He"), found.last("she")) == (("robert-milo",), ("sarah-milton",))
