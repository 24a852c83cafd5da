"""Reads `extraction.yaml`: the small words by which the extractors tell how parts belong together."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from kg.languages.entries import read_entries
from kg.resources import folder


@dataclass(frozen=True, slots=True)
class ExtractionWords:
    """Small words of one language, all in lower case."""

    possessive_words: tuple[str, ...]  # between a thing and its owner
    addressing: tuple[str, ...]  # before whom a statement is made to
    headline_addressing: tuple[str, ...]  # the same in a headline before a colon: "Wang Yi ke Sugiono: ..."
    charging: tuple[str, ...]  # between whom one accuses and the charge
    joint_agents: tuple[str, ...]  # before two parties of a noun ("talks between X and Y")
    aim_nouns: tuple[str, ...]
    demonstratives: tuple[str, ...]
    member_words: tuple[str, ...]
    location_words: tuple[str, ...]
    inside_words: tuple[str, ...]  # between a place and what it lies in, the plainest first: "di", "of"
    capital_nouns: tuple[str, ...]  # right before the name of a capital: "ibu kota", "capital"
    compass_words: tuple[str, ...]  # "timur laut", "southern", and what else describes a region
    small_words: tuple[str, ...]  # articles and the like, skipped between a cue and a name
    content_infinitives: tuple[str, ...]
    free_conjunctions: tuple[str, ...]
    light_verbs: tuple[str, ...]  # all forms of verbs whose object says what is done: "memberi dukungan"
    deputies: tuple[str, ...]  # before an office: who holds it stands in for another
    behind: tuple[str, ...]  # before a deed that somebody is said to have planned
    plots: tuple[str, ...]
    under: tuple[str, ...]  # before what one suffers
    at: tuple[str, ...]  # before the request that one acts on
    living: tuple[str, ...]  # verbs of who suffers it
    judged_for: tuple[str, ...]  # before what somebody is blamed or thanked for
    aiming: tuple[str, ...]  # before at whom something is aimed
    own_acts: tuple[str, ...]  # lemmas of verbs of what one does with a deed of one's own
    opposing: tuple[str, ...]  # prepositions of those against whom one helps another
    undemanded: tuple[str, ...]  # lemmas of verbs that ask nothing of whom they oblige: "should know"
    including_words: tuple[str, ...]  # between a group and those of it who are named
    obligations: tuple[str, ...]  # words by which a speaker demands of somebody: "harus", "must"
    needing: tuple[str, ...]  # verbs that with an infinitive demand the same: "needs to"
    no_acts: tuple[str, ...]  # infinitives after them of what nobody can be asked to do: "has to lose"
    urgent: tuple[str, ...]  # what it is said to be that somebody does something: "important", "penting"
    participle_endings: tuple[str, ...]  # endings of participles that share the subject before them: ", adding that"
    eras: tuple[str, ...]  # after an office, before whose time it was held in: "menteri era Jokowi"
    facing: tuple[str, ...]  # verbs whose object is done to their subject: "faces US sanctions"
    relying_on: tuple[str, ...]  # before what is done to or for the subject: "subject to", "rely on"
    striking: tuple[str, ...]  # passive verbs of what one is hit with
    striking_with: tuple[str, ...]
    hearsay: tuple[str, ...]  # it is told that somebody says so: "reportedly", "dikabarkan"; he still says it
    partitives: tuple[str, ...]  # between an amount and of whom it is a part
    shares: tuple[str, ...]  # amounts that are no numbers: "some", "sebagian"
    topic_nouns: tuple[str, ...]  # before a name and a colon: what a headline is about, not who speaks
    accompanying: tuple[str, ...]  # conjunctions of what is said along: "seraya menambahkan"
    by_means: tuple[str, ...]  # right before a cue: what is said along is how the main act is done: "dengan menyebut"
    indefinite: tuple[str, ...]  # articles of what is new
    remarks: tuple[str, ...]  # nouns by which an article remarks on what was said: ", a step that ..."
    venue_prepositions: tuple[str, ...]  # before a venue
    venues: tuple[str, ...]  # in what words are spoken or written: "in an interview with"
    teasers: tuple[str, ...]  # with which a headline tells what the article will: ", Ini Alasannya"
    concluding: tuple[str, ...]  # before a noun of speech that closes a quotation: "demikian pernyataan"
    naming_links: tuple[str, ...]  # between what is named and its name: "describe X as Y"
    definite_words: tuple[str, ...]  # by which a phrase takes up what was told: "the strikes", "serangan itu"
    deed_nouns: tuple[str, ...]  # nouns that take up any deed: "the decision", "langkah tersebut"
    agent_prepositions: tuple[str, ...]  # before who acts in a passive
    author_prepositions: tuple[str, ...]  # before who wrote or sent a statement, a letter
    place_prepositions: tuple[str, ...]  # before where a thing stands
    sources: tuple[str, ...]  # things that can say something: "according to a survey"
    title_links: tuple[str, ...]  # between the parts of a title: "Secretary of State"
    possessives: tuple[str, ...]  # owners before a noun: "his claims"
    questions: tuple[str, ...]  # conjunctions that are part of what is said: "explained how"
    appointing: tuple[str, ...]  # verbs by which a person is put into an office: "diangkat", "appoint"
    becoming: tuple[str, ...]  # verbs by which a person comes into an office: "menjadi", "become"
    linking: tuple[str, ...]  # verbs that say what something is: "merupakan", "remains"
    citing: tuple[
        str, ...
    ]  # participles by which an outlet passes on what somebody said: "was quoted by TASS as saying"
    participle_conjunctions: tuple[str, ...]  # participles that only tie a clause: "considering that"
    force_nouns: tuple[str, ...]  # soldiers and others who act for the State or body that they are of
    force_things: tuple[str, ...]  # other words for those who enter a land by force: "tanks", "rebels"
    describing_tails: tuple[str, ...]  # after a hyphen, what a name says of another: "Hamas-run"
    joined_by: tuple[str, ...]  # between two who act together: "along with", "bersama"
    deed_endings: tuple[str, ...]  # of nouns that tell a deed: "pengurangan"
    happening_endings: tuple[str, ...]  # of verbs that are made nouns: "terjadinya", "dihormatinya"
    hostile_names: tuple[str, ...]  # what one calls whom one opposes: "terrorist", "penjajah"
    friendly_names: tuple[str, ...]  # what one calls whom one supports: "ally", "sahabat"
    judged_nouns: tuple[str, ...]  # nouns of what somebody does or says that can be judged: "attacks", "pernyataan"
    happenings: tuple[str, ...]  # nouns before whose place a headline tells of it: "Krisis Myanmar: ..."
    allegations: tuple[str, ...]  # nouns of what somebody says to be so: "klaim", "allegations"
    untrue: tuple[str, ...]  # what one says of them who denies them: "baseless", "rekayasa"
    condemning: tuple[str, ...]  # what one says of a deed or person that one opposes: "unacceptable", "reckless"
    disqualifying: tuple[str, ...]  # what one says of an actor who ought not to act: "has no right", "tidak berhak"
    incriminating: tuple[str, ...]  # what one says of a deed that breaks the law: "a war crime", "melanggar hukum"
    blame: tuple[str, ...]  # what one says of whom one blames: "to blame for", "memikul tanggung jawab"
    referring: tuple[str, ...]  # by which an article tells of what somebody spoke: "..., he said, referring to"
    second_person: tuple[str, ...]  # pronouns for whom one speaks to: "anda", which a reporter doesn't use
    withheld: tuple[str, ...]  # by which an article tells what a speaker left open: ", without giving details"
    documents: tuple[str, ...]  # what a body passes or issues and so says itself: "a resolution", "mosi"
    attempts: tuple[str, ...]  # verbs under which a verb of saying says nothing yet: "berusaha memastikan"
    permitting: tuple[str, ...]  # verbs that, denied, deny what they govern: "did not allow them to attack"
    verb_prefixes: tuple[str, ...]  # before a hyphen and a verb that keeps its meaning: "counter-attacked"
    phrasal_nouns: tuple[str, ...]  # which a preposition before and after make a preposition: "in support of"
    about: tuple[str, ...]  # before what is spoken of: "commented on what he meant"
    press: tuple[str, ...]  # whose papers a State's adjective tells, none of which is the State: "German media"
    blaming: tuple[str, ...]  # before what one is attacked for with words: "attacked him for lying"
    equipping: tuple[str, ...]  # before what one is given: "provided them with weapons"
    joining: tuple[str, ...]  # verbs whose object does, too, what the clause after `jointly` says
    jointly: tuple[str, ...]  # "joined Egypt in condemning"
    union_members: tuple[str, ...]  # those who stand for the union they are of: "NATO allies"
    undergoing: tuple[str, ...]  # verbs whose subject does not say what a noun of speech does: "faces claims that"
    holdings: tuple[str, ...]  # lands and posts that one holds
    holding: tuple[str, ...]  # "positions held by the army"
    borders: tuple[str, ...]
    bordering: tuple[str, ...]  # between a border and the land beyond it: "the border with Kosovo"
    coming: tuple[str, ...]  # verbs of going somewhere to take part in something: "arrived for talks"
    faults: tuple[str, ...]  # what only a deed can be: "a mistake"
    bands: tuple[str, ...]  # of people who act for themselves, though of a State: "a German protest group"
    descent: tuple[str, ...]  # after a people's adjective, where somebody's family is from: "of Japanese descent"
    asking: tuple[str, ...]  # verbs that request or put a question
    questioning: tuple[str, ...]  # by which what is asked is a question: "asked Trump about it", "asked him why"
    private_people: tuple[str, ...]  # people who act for themselves: "an American tourist"
    singling: tuple[str, ...]  # words that single one out of a people: "the first Briton"
    quantifiers: tuple[str, ...]  # before some of a people: "many Palestinians"
    waters: tuple[str, ...]  # nouns in names of seas and the like, where one is hit: "sea", "selat"
    passing: tuple[str, ...]  # verbs of who stands behind a document: "adopt", "meloloskan"
    adducing: tuple[str, ...]  # what names a source, or only a reason: "citing"
    as_said: tuple[str, ...]  # after "as", what who is quoted does: "as saying"
    regions: tuple[str, ...]  # parts of the world that are no actors: "Africa", "Timur Tengah"
    own_selves: tuple[str, ...]  # by which an object is whoever acts: "himself", "(dirinya) sendiri"
    selves: tuple[str, ...]  # pronouns of whoever acts that can mean another, too: "dirinya"
    reasons: tuple[str, ...]  # before a noun for why something is done: "karena kepercayaan bahwa"
    answering: tuple[str, ...]  # before words that others have said: "answered criticism", "menanggapi tuduhan"
    copulas: tuple[str, ...]  # which say what something now is: "is", "adalah"
    named_after_lands: tuple[str, ...]  # what is called after where it happens: "the Iraq war"
    undergone: tuple[str, ...]  # deeds that are done to somebody: "the displacement of Palestinians", "treatment of"
    helped_by: tuple[str, ...]  # before the help with which somebody acts: "with the backing of"
    likening: tuple[str, ...]  # before who does the same: "like Russia, China opposes"
    approximating: tuple[str, ...]  # prepositions before a number that govern nothing: "sekitar 500 tentara"
    criticised: tuple[str, ...]  # what is attacked with words alone: "attacked his policy"
    others_of: tuple[str, ...]  # nouns of who is somebody else than whom they belong to: "Israel's neighbours"
    verbal_attacks: tuple[str, ...]  # before a noun of attack that is made with words: "a scathing attack on"
    attacks_on_people: tuple[
        str, ...
    ]  # which between two people who are named are made with words: "Rubio attacked Bush"
    trade_fights: tuple[str, ...]  # beside a noun of war that is fought with tariffs: "trade war"
    led_tails: tuple[str, ...]  # after a name and a hyphen, of those whom it leads: "Hamas-led militants"
    occasions: tuple[str, ...]  # before a meeting at or after which somebody speaks or acts
    authored: tuple[str, ...]  # participles before whose words or plan a noun is: "a proposal made by"
    manner_words: tuple[str, ...]  # before an adjective that says how something is done: "secara resmi"
    contrasts: tuple[str, ...]  # conjunctions after which the article speaks of something else: "but"
    mutually: tuple[str, ...]  # right before what parties do to each other: "saling"
    each_alone: tuple[str, ...]  # verbs of joint work that two may do apart: "X and Y worked on behalf of"
    each_other: tuple[str, ...]  # the same after it: "each other"
    owned_by: tuple[str, ...]  # after a hyphen, between an owner and a thing: "an Israeli-owned ship"
    harmed: tuple[str, ...]  # what is said of victims: "killed", "tewas"
    harm_prepositions: tuple[str, ...]  # between them and the act: "killed in a raid"
    claimed: tuple[str, ...]  # of an act, before who says to have done it: "an attack claimed by"
    offices_of: tuple[str, ...]  # what speaks for somebody: "Mikati's office"
    possessor_first: bool  # the possessor stands before what it owns
    active_in_asides: bool  # active cues stand in reports added to their content: ", he said", ", said Kerry"
    verbless_clauses: bool  # a clause may have no verb: "keputusan itu tepat"
    clauses_have_subjects: bool  # a clause right after a cue begins with its subject, never with its verb


_FLAGS = ("possessor_first", "active_in_asides", "clauses_have_subjects", "verbless_clauses")
_LISTS = tuple(field.name for field in fields(ExtractionWords) if field.name not in _FLAGS)


@cache
def load_extraction_words(code: str) -> ExtractionWords:
    """Return the small words of a language.

    Args:
        code: ISO 639-1 code.

    Raises:
        DataFileError: the file is missing or malformed; the message names file and entry.
    """
    entry = read_entries(folder(f"languages/{code}") / "extraction.yaml").only(*_FLAGS, *_LISTS)
    values: dict[str, Any] = {name: entry.lower(name) for name in _LISTS}
    values |= {name: entry.flag(name) for name in _FLAGS}
    return ExtractionWords(**values)
