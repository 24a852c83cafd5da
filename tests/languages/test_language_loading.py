"""Broken data files of a language: one error that names file and entry."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import DataFileError
from kg.languages import load_language
from kg.languages.entries import read_entries
from kg.languages.load import read_language
from kg.resources import folder

Break = Callable[[str, str, str], Path]


@pytest.fixture
def broken(tmp_path: Path) -> Break:
    """Return a function that copies Indonesian and replaces words in one of its files."""

    def replace(file: str, old: str, new: str) -> Path:
        place = tmp_path / "id"
        shutil.copytree(folder("languages/id"), place)
        text = (place / file).read_text(encoding="utf-8")
        assert old in text
        (place / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return place

    return replace


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("cues.yaml", "{root: kata, suffix", "{root: kata, colour: red, suffix", r"line \d+: unknown key 'colour'"),
        ("cues.yaml", "act: say", "act: shout", r"line \d+: 'act' is 'shout'"),
        ("cues.yaml", "certainty: 0.6", "certainty: much", r"line \d+: 'certainty' must be a number"),
        ("cues.yaml", "certainty: 0.6", "certainty: 6", r"line \d+: 'certainty' must be between 0 and 1"),
        ("cues.yaml", "relation: warns", "relation: wars", r"line \d+: unknown relation 'wars'"),
        ("cues.yaml", "frames: [quote, clause]", "frames: [quote, cause]", r"line \d+: 'frames' may hold"),
        ("cues.yaml", "- {word: berucap}", "- {word: berucap}\n  - berucap", r"line \d+: the active form 'berucap'"),
        ("cues.yaml", "- {word: berucap}", "- {word: Berucap}", r"line \d+: .*'Berucap' must be in lower case"),
        ("cues.yaml", "- {word: berucap}", "- {clipped: ucap}", r"line \d+: .*'word' or 'root'"),
        ("cues.yaml", "cues:", "cues: [", r"is not YAML"),
        ("relations.yaml", "- {root: kecam}", "- {root: kecam}\n    - {root: kecam}", r"line \d+: 'mengecam'"),
        ("relations.yaml", "clause_target: true", "clause_target: maybe", r"line \d+: 'clause_target'"),
        ("relations.yaml", "part: noun", "part: adverb", r"line \d+: 'part' is 'adverb'"),
        ("relations.yaml", "- target: [dengan]\n", "- target: []\n", r"line \d+: 'target'"),
        ("relations.yaml", "agreesWith:", "denies:", r"line \d+: 'denies' stands there twice"),
        ("offices.yaml", "forms: [kanselir]", "forms: [raja]", r"line \d+: the form 'raja'"),
        ("offices.yaml", "forms: [kanselir]", "forms: []", r"line \d+: 'forms' can't be empty"),
        ("offices.yaml", "former: [mantan", "late: [mantan", r"line \d+: unknown key 'late'"),
        ("descriptions.yaml", "{reference: both", "{reference: all", r"line \d+: 'reference' is 'all'"),
        ("descriptions.yaml", "third-plural: [mereka", "third-plural: [dia", r"line \d+: the form 'dia'"),
        ("descriptions.yaml", "kind: State", "kind: Planet", r"line \d+: 'kind' is 'Planet'"),
        ("descriptions.yaml", "honorifics:", "titles:", r"line \d+: unknown key 'titles'"),
        ("grammar.yaml", "januari: 1", "januari: 13", r"line \d+: 'januari'"),
        ("grammar.yaml", "pattern: '", "pattern: '(", r"line \d+: 'pattern' is no regular expression"),
        ("grammar.yaml", "intended: [akan", "intended: [akan, mungkin", r"line \d+: 'mungkin' has two modalities"),
        ("grammar.yaml", "  purpose: [", "  reasons: [", r"line \d+: unknown key 'reasons'"),
    ],
)
def test_a_broken_entry_is_named(broken: Break, file: str, old: str, new: str, message: str) -> None:
    """Unknown keys and values, doubled forms and broken expressions are errors that say where they stand."""
    with pytest.raises(DataFileError, match=message) as caught:
        read_language(broken(file, old, new))
    assert str(caught.value).startswith(f"id/{file}")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(broken: Break) -> None:
    """A language without one of its files can't be loaded."""
    place = broken("cues.yaml", "cues:", "cues:")
    (place / "offices.yaml").unlink()
    with pytest.raises(DataFileError, match=r"id/offices.yaml: can't be read"):
        read_language(place)


def test_an_unknown_language_is_an_error_that_lists_the_known_ones() -> None:
    """A code without a folder names those that have one."""
    with pytest.raises(DataFileError, match=r"languages/xx: .*en, id"):
        load_language("xx")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("just words", "must hold keys and values"),
        ("", "must hold keys and values"),
        ("a: 1\na: 2\n", r"line 2: 'a' stands there twice"),
        ("a: [1, 2", "is not YAML"),
    ],
)
def test_only_mappings_without_doubled_keys_are_read(tmp_path: Path, text: str, message: str) -> None:
    """A data file is one mapping; YAML's silent overriding of a key is an error here."""
    path = tmp_path / "words.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError, match=message):
        read_entries(path)


def test_words_that_yaml_takes_for_truth_values_stay_words(tmp_path: Path) -> None:
    """ "on", "no" and "yes" are prepositions and answers in these files."""
    path = tmp_path / "words.yaml"
    path.write_text("a: [on, no, yes]\nb: true\nc: 0.5\n", encoding="utf-8")
    entry = read_entries(path)
    assert entry.lower("a") == ("on", "no", "yes")
    assert entry.flag("b") is True
    assert entry.number("c", float, 1.0) == 0.5


def test_a_language_without_morphology_has_the_forms_that_are_written(tmp_path: Path) -> None:
    """Adding a language is adding a folder: without inflection its words are those in the files."""
    place = tmp_path / "xx"
    shutil.copytree(folder("languages/id"), place)
    frames = "{verb: {target: [object]}, noun: {target: [to]}, adjective: {target: [to]}}"
    triggers = "relations: {meets: [{words: [rencontrer]}]}"
    (place / "cues.yaml").write_text("cues:\n- words: [dire]\n- words: [{word: annoncer, relation: meets}]\n")
    (place / "relations.yaml").write_text(f"{triggers}\nwithout_triggers: [states]\ndefaults: {frames}\n")
    language = read_language(place)
    assert language.code == "xx"
    assert set(language.cues) == {"dire", "annoncer"}
    assert set(language.triggers) == {"rencontrer"}
