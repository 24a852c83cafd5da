"""Clauses of hand-made trees, Indonesian and English side by side.

A tree is written as words with part of speech, number of the head (1 is the first word, 0 the root) and label:
"AS/PROPN/2/nsubj menyerang/VERB/0/root ISIS/PROPN/2/obj".
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kg.annotate.clauses import build_clauses
from kg.languages import load_language
from kg.model import Argument, Clause, Sentence, Span, Token


def parse(notation: str) -> tuple[str, tuple[Token, ...], tuple[Sentence, ...]]:
    """Return text, tokens and the one sentence of a tree."""
    tokens: list[Token] = []
    position = 0
    for i, entry in enumerate(notation.split()):
        word, pos, head, label = entry.rsplit("/", 3)
        index = int(head) - 1 if head != "0" else i
        tokens.append(Token(Span(position, position + len(word)), word, word.lower(), pos, index, label))
        position += len(word) + 1
    text = " ".join(token.text for token in tokens)
    return text, tuple(tokens), (Sentence(Span(0, len(text)), 0, len(tokens), 0),)


def clauses(language: str, notation: str) -> tuple[str, Mapping[str, Clause], tuple[Clause, ...]]:
    """Return the text, its clauses by the word of their predicate, and the clauses in order."""
    text, tokens, sentences = parse(notation)
    found = build_clauses(tokens, sentences, load_language(language))
    return text, {tokens[clause.predicate].text: clause for clause in found}, found


def words(argument: Argument | None, text: str) -> str | None:
    """Return the words of an argument."""
    return argument.span.of(text) if argument else None


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


def test_coordinated_participants_are_conjuncts() -> None:
    """The other heads of a coordinated phrase are listed, the first one is the head."""
    tree = "AS/PROPN/4/nsubj dan/CCONJ/3/cc Rusia/PROPN/1/conj menentang/VERB/0/root ISIS/PROPN/4/obj"
    _, by_word, _ = clauses("id", tree)
    subject = by_word["menentang"].subject
    assert subject is not None
    assert (subject.head, subject.conjuncts) == (0, (2,))


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


FORCE = [
    (
        "id",
        "Iran/PROPN/3/nsubj tidak/PART/3/advmod mendukung/VERB/0/root AS/PROPN/3/obj",
        "mendukung",
        "negative",
        "asserted",
    ),
    ("id", "Iran/PROPN/3/nsubj akan/AUX/3/aux menyerang/VERB/0/root", "menyerang", "positive", "intended"),
    ("id", "Iran/PROPN/3/nsubj harus/AUX/3/aux mundur/VERB/0/root", "mundur", "positive", "requested"),
    (
        "id",
        "Iran/PROPN/4/nsubj tidak/PART/4/advmod akan/AUX/4/aux mundur/VERB/0/root",
        "mundur",
        "negative",
        "intended",
    ),
    ("id", "Iran/PROPN/2/nsubj berencana/VERB/0/root menyerang/VERB/2/xcomp", "menyerang", "positive", "intended"),
    (
        "id",
        "Iran/PROPN/4/nsubj tidak/PART/4/advmod hanya/ADV/4/advmod menyerang/VERB/0/root",
        "menyerang",
        "positive",
        "asserted",
    ),
    (
        "id",
        "jika/SCONJ/3/mark Iran/PROPN/3/nsubj menyerang/VERB/5/advcl AS/PROPN/5/nsubj membalas/VERB/0/root",
        "menyerang",
        "positive",
        "possible",
    ),
    ("id", "Iran/PROPN/2/nsubj gagal/VERB/0/root menyerang/VERB/2/xcomp", "menyerang", "negative", "asserted"),
    ("en", "Iran/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root", "attack", "negative", "asserted"),
    ("en", "Iran/PROPN/4/nsubj wo/AUX/4/aux n't/PART/4/advmod attack/VERB/0/root", "attack", "negative", "intended"),
    ("en", "Iran/PROPN/3/nsubj should/AUX/3/aux withdraw/VERB/0/root", "withdraw", "positive", "requested"),
    ("en", "Iran/PROPN/3/nsubj may/AUX/3/aux withdraw/VERB/0/root", "withdraw", "positive", "possible"),
    (
        "en",
        "If/SCONJ/3/mark Iran/PROPN/3/nsubj attacks/VERB/5/advcl we/PRON/5/nsubj respond/VERB/0/root",
        "attacks",
        "positive",
        "possible",
    ),
    (
        "en",
        "No/DET/2/det country/NOUN/3/nsubj supports/VERB/0/root Iran/PROPN/3/obj",
        "supports",
        "negative",
        "asserted",
    ),
    (
        "en",
        "Iran/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root or/CCONJ/6/cc threaten/VERB/4/conj",
        "threaten",
        "negative",
        "asserted",
    ),
    (
        "en",
        "Iran/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root but/CCONJ/6/cc threatened/VERB/4/conj",
        "threatened",
        "positive",
        "asserted",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "polarity", "modality"), FORCE)
def test_negation_and_modality_are_read_off(language: str, tree: str, verb: str, polarity: str, modality: str) -> None:
    """Words of the language's data before the predicate, or the verb that governs it, set polarity and modality."""
    _, by_word, _ = clauses(language, tree)
    assert (by_word[verb].polarity, by_word[verb].modality) == (polarity, modality)


COMPLEMENT = [
    (
        "id",
        "Kerry/PROPN/2/nsubj mengatakan/VERB/0/root ISIS/PROPN/4/nsubj mundur/VERB/2/ccomp",
        "mengatakan",
        "mundur",
        "ISIS mundur",
    ),
    (
        "id",
        "Kerry/PROPN/2/nsubj menduga/VERB/0/root bahwa/SCONJ/5/mark ISIS/PROPN/5/nsubj mundur/VERB/2/advcl",
        "menduga",
        "mundur",
        "bahwa ISIS mundur",
    ),
    (
        "id",
        '"/PUNCT/3/punct ISIS/PROPN/3/nsubj mundur/VERB/0/root ,/PUNCT/6/punct "/PUNCT/6/punct kata/VERB/3/parataxis Kerry/PROPN/6/nsubj',
        "kata",
        "mundur",
        "ISIS mundur",
    ),
    (
        "en",
        "Kerry/PROPN/2/nsubj said/VERB/0/root ISIS/PROPN/4/nsubj withdrew/VERB/2/ccomp",
        "said",
        "withdrew",
        "ISIS withdrew",
    ),
    (
        "en",
        "ISIS/PROPN/2/nsubj withdrew/VERB/0/root ,/PUNCT/4/punct said/VERB/2/parataxis Kerry/PROPN/4/nsubj",
        "said",
        "withdrew",
        "ISIS withdrew",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "governed", "complement"), COMPLEMENT)
def test_a_clause_knows_its_complement_and_governor(
    language: str, tree: str, verb: str, governed: str, complement: str
) -> None:
    """Who says something governs what is said, whichever of the two the parser puts on top."""
    text, by_word, found = clauses(language, tree)
    assert by_word[verb].complement is not None
    assert by_word[verb].complement.of(text) == complement
    governor = by_word[governed].governor
    assert governor is not None
    assert found[governor] is by_word[verb]


def test_governors_count_over_sentences() -> None:
    """The index of a governor is that in the document's clauses, not in the sentence's."""
    _, tokens, _ = parse(
        "Iran/PROPN/2/nsubj mundur/VERB/0/root Kerry/PROPN/4/nsubj mengatakan/VERB/0/root ISIS/PROPN/6/nsubj mundur/VERB/4/ccomp"
    )
    sentences = (Sentence(Span(0, 11), 0, 2, 0), Sentence(Span(12, 50), 2, 6, 0))
    found = build_clauses(tokens, sentences, load_language("id"))
    assert [clause.governor for clause in found] == [None, None, 1]
    assert [clause.sentence for clause in found] == [0, 1, 1]
