"""The bundled encoder: names and trees of both languages, whatever the words."""

from __future__ import annotations

import resource
from collections.abc import Callable, Sequence

import pytest

from kg.annotate.encoder import load_encoder
from kg.annotate.encoder_labels import POS_TAGS
from kg.annotate.names import load_names
from kg.annotate.syntax import load_syntax
from kg.read import Draft, read_article
from tests.annotate.odd_sentences import ODD, is_tree

pytestmark = pytest.mark.model

ID = ("Menteri", "Luar", "Negeri", "Retno", "Marsudi", "bertemu", "Sergei", "Lavrov", "di", "Moskow", ".")
EN = (
    "Secretary",
    "of",
    "State",
    "John",
    "Kerry",
    "met",
    "Sergei",
    "Lavrov",
    "in",
    "Moscow",
    ",",
    "Reuters",
    "said",
    ".",
)


def names(words: Sequence[str]) -> set[tuple[str, str]]:
    """Return the names of a sentence with their kinds."""
    return {(" ".join(words[name.first : name.last]), name.label) for name in load_encoder().tag_names([words])[0]}


def test_names_of_both_languages() -> None:
    """Persons, organisations and places are found in Indonesian and English."""
    assert {("Retno Marsudi", "PER"), ("Sergei Lavrov", "PER"), ("Moskow", "LOC")} <= names(ID)
    assert {("John Kerry", "PER"), ("Sergei Lavrov", "PER"), ("Moscow", "LOC"), ("Reuters", "ORG")} <= names(EN)


@pytest.mark.parametrize("change", [str.lower, str.upper, str.capitalize])
def test_names_in_any_case(change: Callable[[str], str]) -> None:
    """Persons and places are found in lower case, and in headlines in capitals."""
    found = {name.lower() for name, _ in names([change(word) for word in ID])}
    assert {"retno marsudi", "sergei lavrov", "moskow"} <= found


@pytest.mark.parametrize(
    ("words", "verb", "subject", "object_"), [(ID, "bertemu", "Menteri", "Sergei"), (EN, "met", "Secretary", "Sergei")]
)
def test_trees_of_both_languages(words: Sequence[str], verb: str, subject: str, object_: str) -> None:
    """Subject and object hang from their verb."""
    parse = load_encoder().parse([words])[0]
    for word, labels in ((subject, {"nsubj"}), (object_, {"obj", "obl", "compound"})):
        i = words.index(word)
        assert parse.heads[i] == words.index(verb)
        assert parse.labels[i] in labels


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_odd_sentences(words: Sequence[str]) -> None:
    """Sentences too long, without letters, or not of our languages get a whole analysis all the same."""
    parse = load_encoder().parse([words])[0]
    assert is_tree(words, parse)
    assert set(parse.pos) <= set(POS_TAGS)


def test_no_sentences() -> None:
    """Nothing gives nothing."""
    assert load_encoder().analyse([]) == []


def test_company_changes_nothing() -> None:
    """A sentence gets the same analysis alone and among others of all lengths."""
    from kg.annotate.encoder import Encoder
    from kg.resources import folder

    alone = load_encoder().analyse([EN])[0]
    among = Encoder(folder("models/encoder")).analyse([ID, ["Ya"], EN, [*ID, *EN], EN])
    assert among[2].parse == among[4].parse == alone.parse
    assert [name[:3] for name in among[2].names] == [name[:3] for name in alone.names]


def test_memory_stays_bounded() -> None:
    """Many long sentences take no more memory than few."""
    encoder = load_encoder()
    encoder.analyse([["kata"] * 5000])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    encoder.analyse([["lain", str(i)] * 2500 for i in range(3)])
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


def test_articles_become_tokens_with_trees_and_names() -> None:
    """Tokens stand where they say in the article, heads inside their sentence, names on tokens."""
    article = read_article(
        Draft(source="a", name="a", text="Judul Berita\n\nJohn Kerry tiba  di\tWina. Ia pergi.", language="id")
    )
    tokens, sentences = load_syntax("id").annotate(article)
    assert all(token.span.of(article.content) == token.text for token in tokens)
    assert all(
        sentence.first <= token.head < sentence.last
        for sentence in sentences
        for token in tokens[sentence.first : sentence.last]
    )
    found = load_names().find_names(tokens, sentences)
    assert ("John Kerry", "PER") in {(name.span.of(article.content), name.label) for name in found}
