"""Reads `extraction.yaml`: the small words by which the extractors tell how parts belong together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.languages.entries import read_entries
from kg.resources import folder

_FLAGS = ("possessor_first", "active_in_asides", "clauses_have_subjects")
_LISTS = (
    "possessive_words",
    "addressing",
    "charging",
    "joint_agents",
    "aim_nouns",
    "demonstratives",
    "member_words",
    "location_words",
    "small_words",
    "content_infinitives",
    "free_conjunctions",
    "light_verbs",
    "obligations",
    "including_words",
    "deputies",
    "participle_endings",
    "accompanying",
    "indefinite",
    "remarks",
    "venue_prepositions",
    "venues",
    "concluding",
    "naming_links",
    "title_links",
    "definite_words",
    "deed_nouns",
    "agent_prepositions",
    "place_prepositions",
    "sources",
    "possessives",
    "questions",
    "offices_of",
)


@dataclass(frozen=True, slots=True)
class ExtractionWords:
    """Small words of one language, all in lower case."""

    possessive_words: tuple[str, ...]  # between a thing and its owner
    addressing: tuple[str, ...]  # before whom a statement is made to
    charging: tuple[str, ...]  # between whom one accuses and the charge
    joint_agents: tuple[str, ...]  # before two parties of a noun ("talks between X and Y")
    aim_nouns: tuple[str, ...]
    demonstratives: tuple[str, ...]
    member_words: tuple[str, ...]
    location_words: tuple[str, ...]
    small_words: tuple[str, ...]  # articles and the like, skipped between a cue and a name
    content_infinitives: tuple[str, ...]
    free_conjunctions: tuple[str, ...]
    light_verbs: tuple[
        str, ...
    ]  # all forms of verbs whose object says what is done: "memberi dukungan", "gave support"
    deputies: tuple[str, ...]  # before an office: who holds it stands in for another
    including_words: tuple[str, ...]  # between a group and those of it who are named
    obligations: tuple[str, ...]  # words by which a speaker demands of somebody: "harus", "must"
    participle_endings: tuple[str, ...]  # endings of participles that share the subject before them: ", adding that"
    accompanying: tuple[str, ...]  # conjunctions of what is said along: "seraya menambahkan"
    indefinite: tuple[str, ...]  # articles of what is new
    remarks: tuple[str, ...]  # nouns by which an article remarks on what was said: ", a step that ..."
    venue_prepositions: tuple[str, ...]  # before a venue
    venues: tuple[str, ...]  # in what words are spoken or written: "in an interview with"
    concluding: tuple[str, ...]  # before a noun of speech that closes a quotation: "demikian pernyataan"
    naming_links: tuple[str, ...]  # between what is named and its name: "describe X as Y"
    definite_words: tuple[str, ...]  # by which a phrase takes up what was told: "the strikes", "serangan itu"
    deed_nouns: tuple[str, ...]  # nouns that take up any deed: "the decision", "langkah tersebut"
    agent_prepositions: tuple[str, ...]  # before who acts in a passive
    place_prepositions: tuple[str, ...]  # before where a thing stands
    sources: tuple[str, ...]  # things that can say something: "according to a survey"
    title_links: tuple[str, ...]  # between the parts of a title: "Secretary of State"
    possessives: tuple[str, ...]  # owners before a noun: "his claims"
    questions: tuple[str, ...]  # conjunctions that are part of what is said: "explained how"
    offices_of: tuple[str, ...]  # what speaks for somebody: "Mikati's office"
    possessor_first: bool  # the possessor stands before what it owns
    active_in_asides: bool  # active cues stand in reports added to their content: ", he said", ", said Kerry"
    clauses_have_subjects: bool  # a clause right after a cue begins with its subject, never with its verb


@cache
def load_extraction_words(code: str) -> ExtractionWords:
    """Return the small words of a language.

    Args:
        code: ISO 639-1 code.

    Raises:
        DataFileError: the file is missing or malformed; the message names file and entry.
    """
    entry = read_entries(folder(f"languages/{code}") / "extraction.yaml").only(*_FLAGS, *_LISTS)
    return ExtractionWords(
        possessive_words=entry.lower("possessive_words"),
        addressing=entry.lower("addressing"),
        charging=entry.lower("charging"),
        joint_agents=entry.lower("joint_agents"),
        aim_nouns=entry.lower("aim_nouns"),
        demonstratives=entry.lower("demonstratives"),
        member_words=entry.lower("member_words"),
        location_words=entry.lower("location_words"),
        small_words=entry.lower("small_words"),
        content_infinitives=entry.lower("content_infinitives"),
        free_conjunctions=entry.lower("free_conjunctions"),
        light_verbs=entry.lower("light_verbs"),
        obligations=entry.lower("obligations"),
        including_words=entry.lower("including_words"),
        deputies=entry.lower("deputies"),
        participle_endings=entry.lower("participle_endings"),
        accompanying=entry.lower("accompanying"),
        indefinite=entry.lower("indefinite"),
        remarks=entry.lower("remarks"),
        definite_words=entry.lower("definite_words"),
        deed_nouns=entry.lower("deed_nouns"),
        place_prepositions=entry.lower("place_prepositions"),
        agent_prepositions=entry.lower("agent_prepositions"),
        venue_prepositions=entry.lower("venue_prepositions"),
        venues=entry.lower("venues"),
        concluding=entry.lower("concluding"),
        naming_links=entry.lower("naming_links"),
        title_links=entry.lower("title_links"),
        sources=entry.lower("sources"),
        possessives=entry.lower("possessives"),
        questions=entry.lower("questions"),
        offices_of=entry.lower("offices_of"),
        possessor_first=entry.flag("possessor_first"),
        active_in_asides=entry.flag("active_in_asides"),
        clauses_have_subjects=entry.flag("clauses_have_subjects"),
    )
