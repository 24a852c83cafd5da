"""Models of the user's own: taggers of flair and Hugging Face, pipelines of spaCy, made here and opened by path."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from kg.annotate.choice import Models
from kg.annotate.contracts import Parse
from kg.annotate.documents import Annotator
from kg.annotate.labels import UdScheme, name_label
from kg.annotate.other_names import open_tagger
from kg.annotate.other_syntax import find_parser
from kg.errors import AnnotationError
from kg.read import Draft, read_article
from kg.vocab.gazetteer import load_gazetteer
from tests.annotate.odd_sentences import ODD, WORDS, is_tree


def test_a_hugging_face_tagger_by_path(transformer: Path) -> None:
    """Names come with kinds that `kg` knows, whatever the tagger calls them, at places within the sentence."""
    (names,) = open_tagger(str(transformer)).tag_names([WORDS])
    assert all(name.label in ("PER", "LOC") and 0 <= name.first < name.last <= len(WORDS) for name in names)


def test_a_flair_tagger_by_path(flair_file: Path) -> None:
    """A tagger that flair has saved is opened by the path of its file."""
    (names,) = open_tagger(str(flair_file)).tag_names([WORDS])
    assert all(name.label in ("PER", "LOC") for name in names)


def test_a_spacy_pipeline_by_path(pipeline: Path) -> None:
    """Trees come from the chosen pipeline, for its language."""
    annotator = Annotator(load_gazetteer(), Models(syntax=(str(pipeline),)))
    article = read_article(Draft("t", "t", "Iran menyerang Israel", None, title_known=True, id="t", language="id"))
    (document,) = annotator.annotate([article])
    assert [token.label for token in document.tokens] == ["nsubj", "root", "obj"]


@pytest.mark.parametrize(
    "models",
    [Models(names="no-such-model-anywhere"), Models(names="/no/such/file"), Models(syntax=("no_such_package",))],
)
def test_a_model_that_cannot_be_had_is_named(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says which model it is."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    article = read_article(Draft("t", "t", "Iran menyerang Israel", None, title_known=True, id="t", language="id"))
    with pytest.raises(AnnotationError, match="can't be had") as caught:
        list(Annotator(load_gazetteer(), models).annotate([article]))
    assert "\n" not in str(caught.value)
    assert (models.names or models.syntax[0]) in str(caught.value)


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("B-PERSON", "PER"),
        ("person", "PER"),
        ("PPL", "PER"),
        ("I-ORG", "ORG"),
        ("GPE", "LOC"),
        ("S-LOC", "LOC"),
        ("DATE", None),
    ],
)
def test_labels_of_others(tag: str, kind: str | None) -> None:
    """Prefixes and case do not matter; what is no name is none."""
    assert name_label(tag) == kind


def test_labels_of_treebanks_are_made_coarse() -> None:
    """Subtypes go, an agent is told by its preposition."""
    parse = Parse(("NOUN", "VERB", "ADP", "PROPN"), (1, 1, 3, 1), ("nsubj:pass", "root", "case", "obl"))
    coarse = UdScheme("id").coarse(parse, ("Iran", "diserang", "oleh", "Israel"))
    assert coarse.labels == ("nsubj:pass", "root", "case", "obl:agent")


@pytest.mark.parametrize("kind", ["transformer", "flair_file"])
def test_taggers_bear_odd_sentences(kind: str, request: pytest.FixtureRequest) -> None:
    """Sentences too long, without letters or in other scripts get names inside of them, in order, or none."""
    found = open_tagger(str(request.getfixturevalue(kind))).tag_names(ODD)
    assert len(found) == len(ODD)
    for words, names in zip(ODD, found, strict=True):
        bounds = [place for name in names for place in (name.first, name.last)]
        assert bounds == sorted(bounds)
        assert all(0 <= name.first < name.last <= len(words) for name in names)
        assert all(name.label in ("PER", "ORG", "LOC") and 0 <= name.score <= 1 for name in names)


def test_pipelines_bear_odd_sentences(pipeline: Path) -> None:
    """Each word of any sentence has a part of speech, a head and a label, and one of them is the root."""
    parser = find_parser("id", (str(pipeline),))
    assert parser is not None
    for words, parse in zip(ODD, parser.parse(ODD), strict=True):
        assert is_tree(words, parse)


@pytest.mark.parametrize("kind", ["transformer", "flair_file"])
def test_taggers_of_nothing(kind: str, request: pytest.FixtureRequest) -> None:
    """No sentences give no names."""
    assert open_tagger(str(request.getfixturevalue(kind))).tag_names([]) == []


def test_memory_of_others_stays_bounded(transformer: Path, pipeline: Path) -> None:
    """Long sentences go through in parts: the tenth takes no more memory than the first."""
    parser = find_parser("id", (str(pipeline),))
    assert parser is not None
    tagger = open_tagger(str(transformer))
    tagger.tag_names([WORDS * 1000])
    parser.parse([WORDS * 1000])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(9):
        tagger.tag_names([[*WORDS, str(number)] * 800])
        parser.parse([[*WORDS, str(number)] * 800])
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


NO_MODELS = {
    "empty": {},
    "text": {"best-model.pt": "this is no model"},
    "settings": {"config.json": "{}"},
    "broken": {"config.json": "no JSON"},
    "list": {"config.json": "[]", "meta.json": "[]"},
    "pipeline": {"meta.json": '{"lang": "id"}'},
}


@pytest.mark.parametrize("name", NO_MODELS)
def test_a_path_that_is_no_model_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One short line names the path, for names and for syntax, whatever its files hold."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    for file, text in NO_MODELS[name].items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    for open_it in (lambda: open_tagger(str(tmp_path)), lambda: find_parser("id", (str(tmp_path),))):
        with pytest.raises(AnnotationError, match="can't be had") as caught:
            open_it()
        assert str(tmp_path) in str(caught.value)
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 400


def test_an_empty_name_is_no_model() -> None:
    """An empty option is told as such; it does not stand for the folder one is in."""
    with pytest.raises(AnnotationError, match="no model is named"):
        open_tagger("")
    with pytest.raises(AnnotationError, match="no model is named"):
        find_parser("id", ("",))
