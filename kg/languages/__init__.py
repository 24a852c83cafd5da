"""All that is particular to a language, as data: cue words, triggers, offices, pronouns, furniture, dates.

A language is a folder of YAML files beside this module; `load_language` reads and checks it.
"""

from kg.languages.load import available_languages, load_language

__all__ = ["available_languages", "load_language"]
