"""Participants that a clause takes from another one: coordination, relative clauses, control."""

from __future__ import annotations

import pytest

from tests.annotate.tree_notation import clauses, words

COORDINATED = [
    (
        "id",
        "AS/PROPN/2/nsubj mengutuk/VERB/0/root Iran/PROPN/2/obj dan/CCONJ/5/cc menyerang/VERB/2/conj ISIS/PROPN/5/obj",
        "menyerang",
        "AS",
    ),
    (
        "en",
        "Iran/PROPN/2/nsubj condemned/VERB/0/root Israel/PROPN/2/obj and/CCONJ/5/cc attacked/VERB/2/conj it/PRON/5/obj",
        "attacked",
        "Iran",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "subject"), COORDINATED)
def test_a_coordinated_verb_shares_the_subject(language: str, tree: str, verb: str, subject: str) -> None:
    """A coordinated predicate without subject inherits that of the first."""
    text, by_word, _ = clauses(language, tree)
    assert words(by_word[verb].subject, text) == subject


def test_a_coordinated_passive_inherits_as_object() -> None:
    """The shared subject of a passive predicate is who undergoes there."""
    tree = "Ia/PRON/2/nsubj melawan/VERB/0/root lalu/CCONJ/4/cc ditangkap/VERB/2/conj polisi/NOUN/4/obl"
    text, by_word, _ = clauses("id", tree)
    assert (words(by_word["ditangkap"].object, text), words(by_word["ditangkap"].agent, text)) == ("Ia", "polisi")


SHARED_OBJECT = [
    (
        "id",
        "AS/PROPN/2/nsubj mengutuk/VERB/0/root dan/CCONJ/4/cc mengecam/VERB/2/conj Iran/PROPN/4/obj",
        "mengutuk",
        "Iran",
    ),
    (
        "en",
        "Iran/PROPN/2/nsubj trains/VERB/0/root and/CCONJ/4/cc arms/VERB/2/conj Hamas/PROPN/4/obj",
        "trains",
        "Hamas",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "target"), SHARED_OBJECT)
def test_adjacent_coordinated_verbs_share_the_object(language: str, tree: str, verb: str, target: str) -> None:
    """An object written once after two verbs belongs to both."""
    text, by_word, _ = clauses(language, tree)
    assert words(by_word[verb].object, text) == target


RELATIVE = [
    (
        "id",
        "kelompok/NOUN/0/root yang/PRON/3/nsubj menyerang/VERB/1/acl Gaza/PROPN/3/obj",
        "menyerang",
        "kelompok",
        "Gaza",
        None,
    ),
    ("id", "upaya/NOUN/0/root yang/PRON/4/obj kami/PRON/4/nsubj lakukan/VERB/1/acl", "lakukan", "kami", "upaya", None),
    (
        "id",
        "kota/NOUN/0/root yang/PRON/3/nsubj:pass diserang/VERB/1/acl Israel/PROPN/3/obl",
        "diserang",
        None,
        "kota",
        "Israel",
    ),
    (
        "en",
        "rebels/NOUN/0/root who/PRON/3/nsubj attacked/VERB/1/acl Aden/PROPN/3/obj",
        "attacked",
        "rebels",
        "Aden",
        None,
    ),
    (
        "en",
        "town/NOUN/0/root which/PRON/4/obj Israel/PROPN/4/nsubj bombed/VERB/1/acl",
        "bombed",
        "Israel",
        "town",
        None,
    ),
    ("en", "man/NOUN/0/root arrested/VERB/1/acl by/ADP/4/case police/NOUN/2/obl", "arrested", None, "man", "police"),
    ("en", "troops/NOUN/0/root fighting/VERB/1/acl rebels/NOUN/2/obj", "fighting", "troops", "rebels", None),
]


@pytest.mark.parametrize(("language", "tree", "verb", "subject", "target", "agent"), RELATIVE)
def test_a_relative_clause_is_about_its_antecedent(
    language: str, tree: str, verb: str, subject: str | None, target: str, agent: str | None
) -> None:
    """The described noun takes the role of the relativizer, or the one that a participle leaves open."""
    text, by_word, _ = clauses(language, tree)
    clause = by_word[verb]
    assert (words(clause.subject, text), words(clause.object, text), words(clause.agent, text)) == (
        subject,
        target,
        agent,
    )


CONTROL = [
    (
        "id",
        "AS/PROPN/2/nsubj mendesak/VERB/0/root Israel/PROPN/2/obj untuk/SCONJ/5/mark menghentikan/VERB/2/xcomp serangan/NOUN/5/obj",
        "menghentikan",
        "Israel",
    ),
    (
        "id",
        "AS/PROPN/2/nsubj mendesak/VERB/0/root Israel/PROPN/2/obj agar/SCONJ/5/mark menghentikan/VERB/2/advcl serangan/NOUN/5/obj",
        "menghentikan",
        "Israel",
    ),
    ("id", "AS/PROPN/2/nsubj berjanji/VERB/0/root membantu/VERB/2/xcomp Ukraina/PROPN/3/obj", "membantu", "AS"),
    (
        "id",
        "AS/PROPN/2/nsubj mengirim/VERB/0/root kapal/NOUN/2/obj guna/SCONJ/5/mark membantu/VERB/2/xcomp Ukraina/PROPN/5/obj",
        "membantu",
        "kapal",
    ),
    (
        "en",
        "Obama/PROPN/2/nsubj urged/VERB/0/root Israel/PROPN/2/obj to/PART/5/mark stop/VERB/2/xcomp",
        "stop",
        "Israel",
    ),
    (
        "en",
        "Iran/PROPN/2/nsubj vowed/VERB/0/root to/PART/4/mark attack/VERB/2/xcomp Israel/PROPN/4/obj",
        "attack",
        "Iran",
    ),
    (
        "en",
        "Iran/PROPN/2/nsubj promised/VERB/0/root Syria/PROPN/2/obj to/PART/5/mark help/VERB/2/xcomp",
        "help",
        "Iran",
    ),
    (
        "en",
        "Israel/PROPN/3/nsubj:pass was/AUX/3/aux urged/VERB/0/root to/PART/5/mark stop/VERB/3/xcomp",
        "stop",
        "Israel",
    ),
    (
        "en",
        "Iran/PROPN/3/nmod 's/PART/1/case plan/NOUN/0/root to/PART/5/mark attack/VERB/3/acl Israel/PROPN/5/obj",
        "attack",
        "Iran",
    ),
    ("en", "Iran/PROPN/2/nsubj came/VERB/0/root to/PART/4/mark help/VERB/2/advcl Syria/PROPN/4/obj", "help", "Iran"),
]


@pytest.mark.parametrize(("language", "tree", "verb", "subject"), CONTROL)
def test_a_governed_verb_gets_its_subject(language: str, tree: str, verb: str, subject: str) -> None:
    """Control: the object of urging, the subject of vowing, whatever comes of it; purpose: the subject."""
    text, by_word, _ = clauses(language, tree)
    assert words(by_word[verb].subject, text) == subject


def test_an_adverbial_clause_under_a_passive_is_about_its_agent() -> None:
    """It is Kerry who meets in "disampaikan Kerry saat bertemu Lavrov"."""
    tree = "Itu/PRON/2/nsubj:pass disampaikan/VERB/0/root Kerry/PROPN/2/obl saat/SCONJ/5/mark bertemu/VERB/2/advcl"
    text, by_word, _ = clauses("id", tree)
    assert words(by_word["bertemu"].subject, text) == "Kerry"
