"""Subjects, objects, agents and obliques of hand-made trees, Indonesian and English side by side."""

from __future__ import annotations

import pytest

from tests.annotate.tree_notation import clauses, words

ACTIVE = [
    (
        "id",
        "AS/PROPN/2/nsubj menyerang/VERB/0/root ISIS/PROPN/2/obj di/ADP/5/case Suriah/PROPN/2/obl",
        "menyerang",
        "AS",
        "di",
        "Suriah",
    ),
    (
        "en",
        "Israel/PROPN/2/nsubj attacked/VERB/0/root Hamas/PROPN/2/obj in/ADP/5/case Gaza/PROPN/2/obl",
        "attacked",
        "Israel",
        "in",
        "Gaza",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "subject", "preposition", "place"), ACTIVE)
def test_an_active_clause_has_subject_object_and_obliques(
    language: str, tree: str, verb: str, subject: str, preposition: str, place: str
) -> None:
    """Subject, object and obliques with their preposition come from the verb's dependents."""
    text, by_word, _ = clauses(language, tree)
    clause = by_word[verb]
    assert clause.voice == "active"
    assert words(clause.subject, text) == subject
    assert words(clause.object, text) is not None
    assert [(o.preposition, words(o, text)) for o in clause.obliques] == [(preposition, place)]
    assert clause.agent is None


PASSIVE = [
    ("id", "Gaza/PROPN/2/nsubj:pass diserang/VERB/0/root Israel/PROPN/2/obj", "diserang", "Gaza", "Israel"),
    (
        "id",
        "Gaza/PROPN/2/nsubj:pass diserang/VERB/0/root oleh/ADP/4/case Israel/PROPN/2/obl:agent",
        "diserang",
        "Gaza",
        "Israel",
    ),
    (
        "id",
        "Gaza/PROPN/2/nsubj:pass diserang/VERB/0/root oleh/ADP/4/case Israel/PROPN/2/obl",
        "diserang",
        "Gaza",
        "Israel",
    ),
    ("id", "Gaza/PROPN/2/nsubj:pass diserang/VERB/0/root Kamis/PROPN/2/obl", "diserang", "Gaza", None),
    ("id", "Iran/PROPN/2/nsubj:pass dijatuhi/VERB/0/root sanksi/NOUN/2/obj", "dijatuhi", "Iran", None),
    ("id", "Ia/PRON/2/nsubj:pass disebutnya/VERB/0/root", "disebutnya", "Ia", "nya"),
    (
        "en",
        "Gaza/PROPN/3/nsubj:pass was/AUX/3/aux attacked/VERB/0/root by/ADP/5/case Israel/PROPN/3/obl:agent",
        "attacked",
        "Gaza",
        "Israel",
    ),
    (
        "en",
        "Gaza/PROPN/3/nsubj was/AUX/3/aux attacked/VERB/0/root by/ADP/5/case Israel/PROPN/3/obl",
        "attacked",
        "Gaza",
        "Israel",
    ),
    ("en", "Gaza/PROPN/3/nsubj:pass was/AUX/3/aux attacked/VERB/0/root", "attacked", "Gaza", None),
]


@pytest.mark.parametrize(("language", "tree", "verb", "undergoer", "agent"), PASSIVE)
def test_a_passive_is_turned(language: str, tree: str, verb: str, undergoer: str, agent: str | None) -> None:
    """Who undergoes is the object, who acts the agent, and there is no subject; without an agent it stays empty."""
    text, by_word, _ = clauses(language, tree)
    clause = by_word[verb]
    assert (clause.voice, clause.subject) == ("passive", None)
    assert (words(clause.object, text), words(clause.agent, text)) == (undergoer, agent)


def test_coordinated_participants_are_conjuncts() -> None:
    """The other heads of a coordinated phrase are listed, the first one is the head."""
    tree = "AS/PROPN/4/nsubj dan/CCONJ/3/cc Rusia/PROPN/1/conj menentang/VERB/0/root ISIS/PROPN/4/obj"
    _, by_word, _ = clauses("id", tree)
    subject = by_word["menentang"].subject
    assert subject is not None
    assert (subject.head, subject.conjuncts) == (0, (2,))


PREDICATES = [
    ("id", "Iran/PROPN/2/nsubj sepakat/ADJ/0/root dengan/ADP/4/case Rusia/PROPN/2/obl", "sepakat", "Iran"),
    ("id", "Turki/PROPN/3/nsubj adalah/AUX/3/cop anggota/NOUN/0/root NATO/PROPN/3/compound", "anggota", "Turki"),
    ("en", "Iran/PROPN/3/nsubj is/AUX/3/cop ready/ADJ/0/root", "ready", "Iran"),
    ("en", "Turkey/PROPN/4/nsubj is/AUX/4/cop a/DET/4/det member/NOUN/0/root", "member", "Turkey"),
]


@pytest.mark.parametrize(("language", "tree", "predicate", "subject"), PREDICATES)
def test_adjectives_and_nouns_are_predicates(language: str, tree: str, predicate: str, subject: str) -> None:
    """An adjective or noun with a subject or a copula heads a clause."""
    text, by_word, _ = clauses(language, tree)
    assert words(by_word[predicate].subject, text) == subject


def test_a_noun_alone_is_no_clause() -> None:
    """A heading without a verb gives nothing."""
    assert clauses("id", "Serangan/NOUN/0/root Israel/PROPN/1/compound")[2] == ()
