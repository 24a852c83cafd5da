"""Tells an office from the same word before a noun or as a verb: "official Kabul Radio", "X, who heads the junta"."""

from __future__ import annotations

from itertools import pairwise

from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon, load_reference
from kg.languages.language import Language

_OUTLET_REACH = 4  # words from an adjective on in which the outlet's noun stands


def is_verb(passage: Passage, position: int, role: str | None, language: Language) -> bool:
    """Return whether what looks like an office is the verb of a relative clause: "X, who heads Myanmar's junta".

    Args:
        passage: one sentence.
        position: of the word among those of the passage.
        role: the office that the word is taken for, if any.
        language: of the article.
    """
    first = load_reference(language.code).organ_order == "after-state" and position > 0
    told = first and (role or "").startswith("office:") and passage.words[position].text.endswith("s")
    return told and passage.words[position - 1].key in language.modifiers.relativizers


def is_adjective(passage: Passage, position: int, role: str | None, language: Language) -> bool:
    """Return whether a word only tells of what sort a noun is: "private companies", "official Iraqi newspapers".

    Args:
        passage: one sentence.
        position: of the word among those of the passage.
        role: the office that the word is taken for, if any.
        language: of the article.
    """
    lexicon = load_reference(language.code)
    if lexicon.organ_order != "after-state" or position + 1 >= len(passage.words):
        return False
    office = (role or "").removeprefix("office:")
    if office == "official":
        return _is_of_outlet(passage, position, language, lexicon)
    word, following = passage.words[position], passage.words[position + 1]
    plain = word.text.islower() and following.text.islower()
    beside = passage.text[word.span.end : following.span.start] == " "
    other = any(following.key in words for words in (language.stop_words, language.cues, language.triggers))
    return office in lexicon.ranks and plain and beside and not other and following.key not in language.offices


def _is_of_outlet(passage: Passage, position: int, language: Language, lexicon: ReferenceLexicon) -> bool:
    """Return whether the noun for an official stands before an outlet's: "official Iraqi newspapers"."""
    words = passage.words[position : position + _OUTLET_REACH]
    if words[0].key not in language.offices or words[0].key.endswith("s"):
        return False  # "officials"
    for before, word in pairwise(words):
        beside = passage.text[before.span.end : word.span.start] == " "
        if not beside or word.key in language.stop_words or word.key in language.cues:
            return False
        if lexicon.noun_sorts.get(word.key.removesuffix("s")) == "outlet":
            return True
    return False
