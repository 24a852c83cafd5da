"""Models of the user's own: taggers of flair and Hugging Face, pipelines of spaCy, made here and opened by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotate.choice import Models
from kg.annotate.contracts import Parse
from kg.annotate.documents import Annotator
from kg.annotate.labels import UdScheme, name_label
from kg.annotate.other_names import open_tagger
from kg.errors import AnnotationError
from kg.read import Draft, read_article
from kg.vocab.gazetteer import load_gazetteer

WORDS = ("Budi", "meets", "Acme", "in", "Wina")


@pytest.fixture(scope="module")
def transformer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny token classifier with labels of its own making."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import BertConfig, BertForTokenClassification, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("transformer")
    known = {word: i for i, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS])}
    tokenizer = Tokenizer(models.WordLevel(known, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    labels = {0: "O", 1: "B-PERSON", 2: "I-PERSON", 3: "B-GPE"}
    config = BertConfig(
        vocab_size=len(known),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
        id2label=labels,
        label2id={label: i for i, label in labels.items()},
    )
    BertForTokenClassification(config).save_pretrained(folder)
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]").save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a spaCy pipeline with a tagger and a parser that have learnt next to nothing."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("id")
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser")
    annotation = {"heads": [1, 1, 1], "deps": ["nsubj", "ROOT", "obj"], "pos": ["PROPN", "VERB", "PROPN"]}
    example = Example.from_dict(nlp.make_doc("Iran menyerang Israel"), annotation)
    optimizer = nlp.initialize(lambda: [example] * 40)  # labels seen less often are dropped
    for _ in range(30):
        nlp.update([example], sgd=optimizer)
    folder = tmp_path_factory.mktemp("spacy") / "pipeline"
    nlp.to_disk(folder)
    return folder


def test_a_hugging_face_tagger_by_path(transformer: Path) -> None:
    """Names come with kinds that `kg` knows, whatever the tagger calls them, at places within the sentence."""
    (names,) = open_tagger(str(transformer)).tag_names([WORDS])
    assert all(name.label in ("PER", "LOC") and 0 <= name.first < name.last <= len(WORDS) for name in names)


def test_a_flair_tagger_by_path(tmp_path: Path) -> None:
    """A tagger that flair has saved is opened by the path of its file."""
    import flair
    from flair.data import Dictionary
    from flair.embeddings import OneHotEmbeddings
    from flair.models import SequenceTagger

    flair.device = __import__("torch").device("cpu")
    vocabulary = Dictionary()
    for word in WORDS:
        vocabulary.add_item(word)
    kinds = Dictionary(add_unk=False)
    for kind in ("PER", "LOC"):
        kinds.add_item(kind)
    embeddings = OneHotEmbeddings(vocabulary, field="text", embedding_length=4)
    SequenceTagger(embeddings, kinds, tag_type="ner", hidden_size=4).save(tmp_path / "best-model.pt")
    (names,) = open_tagger(str(tmp_path / "best-model.pt")).tag_names([WORDS])
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
