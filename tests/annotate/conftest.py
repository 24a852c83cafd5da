"""Tiny models of other libraries, made here, that tests open by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotate.odd_sentences import WORDS


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
def flair_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a tiny flair tagger that has learnt nothing."""
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
    file = tmp_path_factory.mktemp("flair") / "best-model.pt"
    embeddings = OneHotEmbeddings(vocabulary, field="text", embedding_length=4)
    SequenceTagger(embeddings, kinds, tag_type="ner", hidden_size=4).save(file)
    return file
