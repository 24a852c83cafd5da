"""What the clause builder knows of a language beside its lexicon, read from `clauses.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from kg.errors import DataFileError
from kg.resources import folder

_FILE = "annotate/clauses.yaml"


@dataclass(frozen=True, slots=True)
class ClauseGrammar:
    """Forms of voice and control of one language; all words in lower case."""

    passive_auxiliaries: frozenset[str]
    passive_beginnings: tuple[str, ...]
    passive_exceptions: frozenset[str]
    active_beginnings: tuple[str, ...]
    active_participle: str
    infinitive: frozenset[str]
    clitics: tuple[str, ...]
    ditransitive: frozenset[str]  # passives that keep an object: a noun after them is no agent
    subject_control: frozenset[str]  # verbs whose subject is that of the clause they govern, object or not
    object_control: frozenset[str]  # verbs whose object is the subject of the purpose clause that follows
    opining: frozenset[str]  # verbs of saying and thinking: what stands between them and a clause is its subject
    judging: frozenset[str]  # verbs whose object did what a clause of cause tells: "condemned Iran for arming"
    causes: frozenset[str]  # words that open such a clause
    imposing: frozenset[str]  # verbs whose object is aimed at whom they punish: "imposed sanctions on Iran for"
    aiming: frozenset[str]  # prepositions of whom one asks, blames or punishes: "called on Russia to stop"
    hindering: frozenset[str]  # verbs whose object does not do what a clause after `barring` says: "kept X from"
    barring: frozenset[str]
    suffering: frozenset[str]  # verbs of what befalls their subject, who does not mean it: "tewas"
    aims: frozenset[str]  # nouns whose owner does what the infinitive after them says: "efforts by Annan to end"
    appeals: frozenset[str]  # nouns that ask somebody to do what the infinitive after them says: "a plea to Iran to"
    receiving: frozenset[str]  # verbs whose subject such an appeal goes to: "mendapat tekanan untuk"
    fighters: frozenset[str]  # nouns of those whom a participle after them tells of: "soldiers fighting in"
    doing: frozenset[str]  # verbs that say nothing but that something is done to an end: "did nothing to help"
    idle: frozenset[str]  # what is done where nothing is
    scruples: frozenset[str]  # nouns of which who does something has none: "no qualms about", "no secret of"
    focus: frozenset[str]
    sharing: frozenset[str]  # verbs that only tell how far another goes: "ikut menyerang", "began to attack"
    inverting: frozenset[str]  # auxiliaries that open a condition before its subject: "had Russia attacked"
    means: frozenset[str]  # words before how the governor's subject does something: "menekan Iran dengan membatasi"
    alternatives: frozenset[str]
    contractions: Mapping[str, str]
    time_nouns: frozenset[str]  # nouns of time that stand bare beside a verb


@cache
def load_clause_grammar(language: str) -> ClauseGrammar:
    """Return the grammar of a language, read once.

    Raises:
        DataFileError: the file lacks the language or one of its entries.
    """
    import yaml

    path = folder("annotate") / "clauses.yaml"
    try:
        data: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise DataFileError(f"{_FILE}: not YAML ({error})") from error
    entries = data.get(language) if isinstance(data, dict) else None
    if not isinstance(entries, dict):
        raise DataFileError(f"{_FILE}: no entry '{language}'; add the language there")
    return ClauseGrammar(
        **{field.name: _value(entries, language, field.name, str(field.type)) for field in fields(ClauseGrammar)}
    )


def _value(entries: Mapping[str, Any], language: str, name: str, kind: str) -> Any:
    if name not in entries:
        raise DataFileError(f"{_FILE}: '{language}' lacks '{name}'")
    value = entries[name]
    if kind.startswith("Mapping") and isinstance(value, dict):
        return dict(value)
    if kind == "str" and isinstance(value, str):
        return value
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise DataFileError(f"{_FILE}: '{language}', '{name}' is not of the expected form")
    return frozenset(value) if kind.startswith("frozenset") else tuple(value)
