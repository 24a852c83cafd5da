"""Reads `languages/<code>/reference.yaml`: how a language refers to actors without naming them outright."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from kg.errors import DataFileError
from kg.resources import folder

Gender = Literal["male", "female", "neuter"]
OrganOrder = Literal["before-state", "after-state"]

_LISTS = (
    "organ_links", "governments", "peoples", "definite_before", "definite_after", "plural_before", "own",
    "group_words", "international_words", "armed_words", "country_words", "person_words", "background_prepositions",
    "location_prepositions", "partner_words", "plural_partners", "person_links", "title_connectors", "title_fields",
    "faction_words", "name_particles", "headline_moods",
    "attitudes", "seat_links", "land_links", "predicative_words", "institution_words", "possessive_pronouns",
    "counterpart_words", "personal_titles", "ranks", "genitive_links", "company_words", "hyphened_tails",
    "monarchy_words", "expletive_verbs", "indefinite_singular", "communities", "insurgent_peoples", "fighters",
    "single_or_grouped", "predicates_of_actors", "currencies",
    "governing_prepositions", "national_offices", "document_words", "document_links", "document_venues",
    "heads_of_state", "field_links", "leaders_of_groups", "parties_of_one_state", "party_nouns", "party_roles",
    "party_offices", "officers",
    "anonymity_words", "age_words", "forces", "home_states", "opponents", "never_named", "finite_words",
    "continuing", "posted", "postings", "own_governments", "grounds", "governing_times",
    "emphatic", "rulers", "loyalties", "withdrawing", "described_by_forces", "vessels", "vessel_prefixes",
    "criminals", "parting_words", "rebel_bodies",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organ:
    """A part of a State that speaks and acts: a ministry, army, parliament, embassy."""

    id: str  # slug: "foreign-ministry"
    name: str  # English: "Foreign Ministry"


@dataclass(frozen=True, slots=True)
class ReferenceLexicon:
    """What one language's `reference.yaml` says. Words are in lower case, except the forms of fixed organs."""

    organs: Mapping[str, Organ]  # by form
    fixed_organs: Mapping[str, tuple[Organ, str]]  # by form as written: the organ and its State's actor id
    organ_order: OrganOrder
    continuing: frozenset[str]  # cues by which who spoke before goes on: "imbuh", "added"
    collectives: Mapping[str, str]  # numbers, with their figures, of several named together: "keempat (negara itu)"
    organ_links: tuple[str, ...]  # what may stand between an organ and the State after it; "" is nothing
    possessive: str  # mark between possessor and possessed, "" where there is none
    governments: frozenset[str]  # words that with a State's name mean the State itself
    peoples: frozenset[str]  # words that with a State's name mean its people
    definite_before: frozenset[str]
    definite_after: frozenset[str]
    plural_before: frozenset[str]
    own: frozenset[str]  # clitics that make a noun one's own
    group_words: frozenset[str]
    international_words: frozenset[str]
    armed_words: frozenset[str]
    country_words: frozenset[str]
    person_words: frozenset[str]
    background_prepositions: frozenset[str]  # what follows is a place or a topic, not a party
    location_prepositions: frozenset[str]
    partner_words: frozenset[str]
    plural_partners: frozenset[str]
    person_links: tuple[str, ...]
    title_connectors: frozenset[str]
    faction_words: frozenset[str]  # between an office and the party that a politician is of: "dari Fraksi PKS"
    title_fields: frozenset[str]  # before the field of an office: "bidang politik", "for political affairs"
    noun_states: dict[str, str]  # nouns for a government that stand for one State's where no other's is told of
    head_adjectives: dict[str, str]  # ids of offices of heads of state, and what their staff's offices are called after
    field_links: frozenset[str]  # before what an office deals with, which it is no office of: "adviser on Syria"
    heads_of_state: frozenset[str]  # ids of offices whose holder is "the Russian leader"
    leaders_of_groups: frozenset[str]  # ids of offices of who leads others than the State whose people they are
    national_offices: frozenset[str]  # ids, or the last words of ids, of offices that each State has
    name_particles: frozenset[str]  # small words inside names of people: "bin", "al"
    institution_words: frozenset[str]  # nouns that without any article mean the body named before: "mahkamah"
    possessive_pronouns: frozenset[str]
    counterpart_words: frozenset[str]  # who holds the same office elsewhere: "his Iranian counterpart", "mitranya"
    land_links: frozenset[str]  # between a ruler's name and the land: "King Abdullah of Saudi Arabia"
    headline_moods: frozenset[str]  # what headlines say of somebody right after his name: "Washington Murka"
    seat_links: frozenset[str]  # between an organ and where it sits: "the Foreign Ministry in Moscow"
    vessels: frozenset[str]  # nouns of ships, right before their names: "aircraft carrier"
    vessel_prefixes: frozenset[str]  # with which names of ships begin: "USS"
    attitudes: frozenset[str]  # before whom somebody is for or against: "pro"
    predicative_words: frozenset[str]  # before an office that is said of somebody: "as president"
    personal_titles: frozenset[str]  # ids of offices after which a name is a person's
    own_governments: frozenset[str]  # nouns by which who speaks of his own State's acts means it: "the government"
    posted: frozenset[str]  # ids of offices of those who are sent somewhere: ambassadors, envoys
    postings: frozenset[str]  # between such an office and where its holder is sent: "to", "untuk"
    ranks: frozenset[str]  # ids of offices that may stand between another office and its bearer's name
    genitive_links: frozenset[str]  # between an office and what it is of: "of"
    company_words: frozenset[str]  # "pt", "inc"
    hyphened_tails: frozenset[str]  # tied to a name by a hyphen without being part of it: "led", "era"
    monarchy_words: frozenset[str]  # nouns that only a kingdom is called by
    expletive_verbs: frozenset[str]  # after which "it" means nobody
    indefinite_singular: frozenset[str]  # "seorang", "a"
    communities: frozenset[str]  # religions and peoples of many States: alone they name no actor
    home_states: frozenset[str]  # ids of the States whose own news is written in the language
    described_by_forces: frozenset[str]  # nouns that a word for forces describes: "bantuan militer dari Kanada"
    withdrawing: frozenset[str]  # before forces: "from X" after them tells whence, not whose they are
    forces: frozenset[str]  # ids of organs of which each State has one: "the army"
    never_named: frozenset[str]  # ids of offices of people who stay unnamed: "the source"
    finite_words: frozenset[str]  # after a title that they make a subject: "as the president had said"
    opponents: frozenset[str]  # ids of organs of which each State has one that acts for itself: "the opposition"
    age_words: frozenset[str]  # after years, of a person: "the 84-year-old"
    anonymity_words: frozenset[str]  # after a source who will not be named
    governing_prepositions: frozenset[str]  # what follows is no subject
    grounds: frozenset[str]  # before why something is done to whom stands before them: "condemned Iran for its role"
    governing_times: frozenset[str]  # the same, though they can tell a mere time: "after"
    emphatic: frozenset[str]  # after a possessive of the subject: "its own"
    loyalties: frozenset[str]  # between fighters and whose they are: "loyal to"
    rulers: frozenset[str]  # nouns for a government that is that of the land it is in: "the junta in Niger"
    insurgent_peoples: frozenset[str]  # with a word for fighters they name an armed group: "Kurdish rebels"
    criminals: frozenset[str]  # rebel words of those who need not fight a State
    rebel_bodies: frozenset[str]  # nouns for several that "rebel" describes: "rebel groups"
    parting_words: frozenset[str]  # words for those who fight for a part of a land
    rebel_words: Mapping[str, str]  # those of them who fight a State, as no militia of its own does, with the English
    fighters: frozenset[str]  # several of them, whom a State's name tells apart: "Syrian rebels"
    single_or_grouped: frozenset[str]  # before a noun of fighters that means one, or a group with a name
    currencies: frozenset[str]  # money that a State's name tells apart: "dolar AS"
    predicates_of_actors: frozenset[str]  # after "it was", of a body or State: "ready", "responsible"
    adverb_ending: tuple[str, ...]  # of words that tell how somebody acts: "bluntly"
    progressive_ending: tuple[str, ...]  # the same of verbs: "planning"
    document_words: frozenset[str]  # nouns of what is issued or sent, which speak for who did: "statement", "surat"
    document_links: frozenset[str]  # between such a noun and whose it is: "from", "dari"
    document_venues: frozenset[str]  # before a document in which something is said: "in a statement", "lewat surat"
    noun_sorts: Mapping[str, str]  # nouns of bodies with the role in the gazetteer that they tell: "partai" → party
    party_words: Mapping[str, tuple[str, ...]]  # what members are called ("republican"): ids, likelier first
    party_nouns: frozenset[str]  # those of these words that by themselves call somebody a member: "a Democrat"
    officers: frozenset[str]  # ids of offices whose unnamed holders stand for the forces that they are of
    party_offices: frozenset[str]  # ids of offices that parties have as well as States
    party_roles: frozenset[str]  # after them, besides offices, what members are: "the Republican nominee"
    party_letters: Mapping[str, str]  # letters that stand for parties after a name: "(D-Ohio)"
    parties_of_one_state: frozenset[str]  # ids of parties that their words mean even where no State is named
    same_offices: Mapping[str, frozenset[str]]  # by id of an office: the ids of those that differ in name alone
    honorific_gender: Mapping[str, Gender]
    noun_gender: Mapping[str, Gender]  # of nouns for people: "businesswoman"
    pronoun_gender: Mapping[str, Gender]
    given_names: Mapping[str, Gender]  # folded given names that tell a gender

    def organ_named(self, identifier: str) -> Organ | None:
        """Return the organ with the slug `identifier`, or None."""
        return next((organ for organ in self.organs.values() if organ.id == identifier), None)


@lru_cache(maxsize=8)
def load_reference(code: str) -> ReferenceLexicon:
    """Return the reference lexicon of the language `code` (ISO 639-1).

    Raises:
        DataFileError: the file is missing or malformed; the message names file and key.
    """
    return read_reference(folder(f"languages/{code}") / "reference.yaml")


def read_reference(path: Path) -> ReferenceLexicon:
    """Return the reference lexicon in the file at `path`.

    Raises:
        DataFileError: the file is missing or malformed; the message names file and key.
    """
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path}: can't be read as YAML ({error.__class__.__name__}); restore the file") from error
    if not isinstance(data, dict):
        raise DataFileError(f"{path}: must be a mapping of keys to lists; restore the file")
    return _lexicon(data, path)


def _lexicon(data: dict[str, Any], path: Path) -> ReferenceLexicon:
    lists = {key: _strings(data, key, path) for key in _LISTS}
    order = data.get("organ_order")
    if order not in ("before-state", "after-state"):
        raise DataFileError(f"{path}: organ_order must be before-state or after-state, not {order!r}")
    organs = _organs(data, path)
    return ReferenceLexicon(
        organs=organs,
        fixed_organs=_fixed_organs(data, {organ.id: organ for organ in organs.values()}, path),
        organ_order=order,
        organ_links=lists.pop("organ_links"),
        possessive=str(data.get("possessive", "")),
        adverb_ending=_strings(data, "adverb_ending", path),
        progressive_ending=_strings(data, "progressive_ending", path),
        person_links=lists.pop("person_links"),
        noun_sorts=_sorts(data, path),
        rebel_words=_strings_by_word(data, "rebel_words", path),
        party_words=_party_words(data, path),
        party_letters=_strings_by_word(data, "party_letters", path),
        same_offices=_same_offices(data, path),
        head_adjectives=_strings_by_word(data, "head_adjectives", path),
        collectives=_strings_by_word(data, "collectives", path),
        noun_states=_strings_by_word(data, "noun_states", path),
        honorific_gender=_genders(data, "honorific_gender", path),
        given_names=_given_names(data, path),
        noun_gender=_genders(data, "noun_gender", path),
        pronoun_gender=_genders(data, "pronoun_gender", path),
        **{key: frozenset(words) for key, words in lists.items()},
    )


def _strings(data: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = data.get(key)
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise DataFileError(f"{path}: {key} must be a list of words")
    return tuple(value)


def _organs(data: dict[str, Any], path: Path) -> dict[str, Organ]:
    organs: dict[str, Organ] = {}
    for entry in _entries(data, "organs", ("id", "name"), path):
        organs.update(dict.fromkeys(entry["forms"], Organ(entry["id"], entry["name"])))
    return organs


def _fixed_organs(data: dict[str, Any], organs: dict[str, Organ], path: Path) -> dict[str, tuple[Organ, str]]:
    fixed: dict[str, tuple[Organ, str]] = {}
    for entry in _entries(data, "fixed_organs", ("organ", "state"), path):
        if entry["organ"] not in organs:
            raise DataFileError(f"{path}: fixed_organs names the organ {entry['organ']!r}, which organs lacks")
        fixed.update(dict.fromkeys(entry["forms"], (organs[entry["organ"]], entry["state"])))
    return fixed


def _entries(data: dict[str, Any], key: str, fields: tuple[str, ...], path: Path) -> list[dict[str, Any]]:
    entries = data.get(key)
    if not isinstance(entries, list):
        raise DataFileError(f"{path}: {key} must be a list of entries")
    for entry in entries:
        if not isinstance(entry, dict) or not all(isinstance(entry.get(name), str) for name in fields):
            raise DataFileError(f"{path}: {key}: {entry!r} must have {', '.join(fields)} and forms")
        _strings(entry, "forms", path)
    return entries


def _same_offices(data: dict[str, Any], path: Path) -> dict[str, frozenset[str]]:
    groups = data.get("same_offices")
    if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
        raise DataFileError(f"{path}: same_offices must be a list of lists of ids")
    return {str(office): frozenset(map(str, group)) for group in groups for office in group}


def _party_words(data: dict[str, Any], path: Path) -> dict[str, tuple[str, ...]]:
    words = data.get("party_words")
    if not isinstance(words, dict) or not all(isinstance(parties, list) for parties in words.values()):
        raise DataFileError(f"{path}: party_words must map words to lists of ids of parties")
    return {str(word): tuple(map(str, parties)) for word, parties in words.items()}


def _sorts(data: dict[str, Any], path: Path) -> dict[str, str]:
    sorts = data.get("noun_sorts")
    if not isinstance(sorts, dict) or not all(isinstance(words, list) for words in sorts.values()):
        raise DataFileError(f"{path}: noun_sorts must map roles to lists of nouns")
    return {str(word): str(role) for role, words in sorts.items() for word in words}


def _given_names(data: dict[str, Any], path: Path) -> dict[str, Gender]:
    names = data.get("given_names")
    if not isinstance(names, dict) or not names.keys() <= {"female", "male"}:
        raise DataFileError(f"{path}: given_names must map female and male to lists of names")
    genders: tuple[Gender, ...] = ("female", "male")
    return {str(name): gender for gender in genders for name in names.get(gender, ())}


def _strings_by_word(data: dict[str, Any], key: str, path: Path) -> dict[str, str]:
    values = data.get(key)
    if not isinstance(values, dict):
        raise DataFileError(f"{path}: {key} must map each word or id to one word")
    return {str(word): str(value) for word, value in values.items()}


def _genders(data: dict[str, Any], key: str, path: Path) -> dict[str, Gender]:
    genders = data.get(key)
    if not isinstance(genders, dict) or not set(genders.values()) <= {"male", "female", "neuter"}:
        raise DataFileError(f"{path}: {key} must map words to male, female or neuter")
    return {str(word): gender for word, gender in genders.items()}
