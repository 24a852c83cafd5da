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

    # How the language builds phrases and clauses
    possessor_first: bool  # the possessor stands before what it owns
    active_in_asides: bool  # active cues stand in reports added to their content: ", he said", ", said Kerry"
    clauses_have_subjects: bool  # a clause right after a cue begins with its subject, never with its verb
    verbless_clauses: bool  # a clause may have no verb: "keputusan itu tepat"

    # Articles, pronouns and amounts
    small_words: tuple[str, ...]  # articles and the like, skipped between a cue and a name
    indefinite: tuple[str, ...]  # articles of what is new
    called: tuple[str, ...]  # between a noun for somebody and his name: "bernama"
    definite_words: tuple[str, ...]  # by which a phrase takes up what was told: "the strikes", "serangan itu"
    demonstratives: tuple[str, ...]  # by which an aim told of before is taken up
    possessives: tuple[str, ...]  # owners before a noun: "his claims"
    own_selves: tuple[str, ...]  # by which an object is whoever acts: "himself", "(dirinya) sendiri"
    taken_up_as: tuple[str, ...]  # nouns that, with a demonstrative, take up who was told of: "dosen UI itu"
    times: tuple[str, ...]  # nouns before whose demonstrative something happens: "pekan ini"
    selves: tuple[str, ...]  # pronouns of whoever acts that can mean another, too: "dirinya"
    second_person: tuple[str, ...]  # pronouns for whom one speaks to: "anda", which a reporter doesn't use
    quantifiers: tuple[str, ...]  # before some of a people: "many Palestinians"
    shares: tuple[str, ...]  # other amounts that are no numbers: "half of them", "mayoritas"
    partitives: tuple[str, ...]  # between an amount and of whom it is a part
    singling: tuple[str, ...]  # words that single one out of a people: "the first Briton"
    approximating: tuple[str, ...]  # prepositions before a number that govern nothing: "sekitar 500 tentara"

    # Prepositions and what ties words to each other
    possessive_words: tuple[str, ...]  # between a thing and its owner: "of", "milik"
    agent_prepositions: tuple[str, ...]  # before who acts in a passive
    author_prepositions: tuple[str, ...]  # before who wrote or sent a statement, a letter
    place_prepositions: tuple[str, ...]  # before where a thing stands
    location_words: tuple[str, ...]  # before where a place lies
    inside_words: tuple[str, ...]  # between a place and what it lies in, the plainest first: "di", "of"
    about: tuple[str, ...]  # before what is spoken of: "commented on what he meant"
    reasons: tuple[str, ...]  # before a noun for why something is done: "karena kepercayaan bahwa"
    occasions: tuple[str, ...]  # before a meeting at or after which somebody speaks or acts
    likening: tuple[str, ...]  # before who does the same: "like Russia, China opposes"
    joint_agents: tuple[str, ...]  # before two parties of a noun ("talks between X and Y")
    joined_by: tuple[str, ...]  # between two who act together: "along with", "bersama"
    including_words: tuple[str, ...]  # between a group and those of it who are named
    manner_words: tuple[str, ...]  # before an adjective that says how something is done: "secara resmi"
    phrasal_nouns: tuple[str, ...]  # which a preposition before and after make a preposition: "in support of"
    contrasts: tuple[str, ...]  # conjunctions after which the article speaks of something else: "but"
    participle_endings: tuple[str, ...]  # endings of participles that share the subject before them: ", adding that"
    participle_conjunctions: tuple[str, ...]  # participles that only tie a clause: "considering that"
    verb_prefixes: tuple[str, ...]  # before a hyphen and a verb that keeps its meaning: "counter-attacked"

    # Who says something, to whom and where
    addressing: tuple[str, ...]  # before whom a statement is made to
    headline_addressing: tuple[str, ...]  # the same in a headline before a colon: "Wang Yi ke Sugiono: ..."
    citing: tuple[str, ...]  # by which an outlet passes on what somebody said: "was quoted by TASS as saying"
    as_said: tuple[str, ...]  # after "as", what who is quoted does: "as saying"
    adducing: tuple[str, ...]  # what names a source, or only a reason: "citing"
    hearsay: tuple[str, ...]  # it is told that somebody says so: "reportedly", "dikabarkan"; he still says it
    asking: tuple[str, ...]  # verbs that request or put a question
    questioning: tuple[str, ...]  # by which what is asked is a question: "asked Trump about it", "asked him why"
    causing: tuple[str, ...]  # lemmas of verbs under which somebody does what he is made to do: "prompted X to say"
    attempts: tuple[str, ...]  # verbs under which a verb of saying says nothing yet: "berusaha memastikan"
    agencies: tuple[str, ...]  # nouns for news agencies: "agency"
    sources: tuple[str, ...]  # things that can say something: "according to a survey"
    press: tuple[str, ...]  # whose papers a State's adjective tells, none of which is the State: "German media"
    state_sides: tuple[str, ...]  # nouns of who speaks for the State that describes them: "the Chinese side"
    offices_of: tuple[str, ...]  # what speaks for somebody: "Mikati's office"
    venues: tuple[str, ...]  # in what words are spoken or written: "in an interview with"
    venue_prepositions: tuple[str, ...]  # before a venue
    headline_words: tuple[str, ...]  # nouns before whose words a headline puts a colon: "Pesan Paus: ..."
    happenings: tuple[str, ...]  # nouns before whose place a headline tells of it: "Krisis Myanmar: ..."
    topic_nouns: tuple[str, ...]  # beside these, before a name and a colon: what a headline is about, not who speaks

    # Where his words begin and end
    content_infinitives: tuple[str, ...]  # before an infinitive that is part of what is said: "promised to"
    free_conjunctions: tuple[str, ...]  # that only ever introduce what is said, however far from the cue
    questions: tuple[str, ...]  # conjunctions that are part of what is said: "explained how"
    naming_links: tuple[str, ...]  # between what is named and its name: "describe X as Y"
    accompanying: tuple[str, ...]  # conjunctions of what is said along: "seraya menambahkan"
    going_on: tuple[str, ...]  # lemmas of verbs of saying with which a speaker goes on after a comma: "A, mengakui B"
    by_means: tuple[str, ...]  # right before a cue: what is said along is how the main act is done: "dengan menyebut"
    concluding: tuple[str, ...]  # before a noun of speech that closes a quotation: "demikian pernyataan"
    remarks: tuple[str, ...]  # nouns by which an article remarks on what was said: ", a step that ..."
    teasers: tuple[str, ...]  # with which a headline tells what the article will: ", Ini Alasannya"
    announcing: tuple[str, ...]  # with which an article says that it will list something: "berikut adalah"
    referring: tuple[str, ...]  # by which an article tells of what somebody spoke: "..., he said, referring to"
    withheld: tuple[str, ...]  # by which an article tells what a speaker left open: ", without giving details"

    # Nouns of speech, and documents
    allegations: tuple[str, ...]  # nouns of what somebody says to be so: "klaim", "allegations"
    answering: tuple[str, ...]  # before words that others have said: "answered criticism", "menanggapi tuduhan"
    undergoing: tuple[str, ...]  # verbs whose subject does not say what a noun of speech does: "faces claims that"
    documents: tuple[str, ...]  # what a body passes or issues and so says itself: "a resolution", "mosi"
    passing: tuple[str, ...]  # verbs of who stands behind a document: "adopt", "meloloskan"
    authored: tuple[str, ...]  # participles before whose words or plan a noun is: "a proposal made by"

    # Deeds, and whose they are
    deed_nouns: tuple[str, ...]  # nouns that take up any deed: "the decision", "langkah tersebut"
    deed_endings: tuple[str, ...]  # of nouns that tell a deed: "pengurangan"
    happening_endings: tuple[str, ...]  # of verbs that are made nouns: "terjadinya", "dihormatinya"
    verb_beginnings: tuple[str, ...]  # with which verbs begin that could be nouns otherwise: "ber-", "di-"
    light_verbs: tuple[str, ...]  # all forms of verbs whose object says what is done: "memberi dukungan"
    easing: tuple[str, ...]  # before a noun of a deed that ends or is made milder: "pelonggaran sanksi"
    series: tuple[str, ...]  # nouns that only count or group deeds: "gelombang serangan"
    official_deeds: tuple[str, ...]  # deeds of police and forces, which their own confirm: "confirmed the arrest of"
    confirming: tuple[str, ...]  # verbs by which those who did such a deed tell of it
    stative_prefixes: tuple[str, ...]  # how adjectives made of verbs begin, right after a noun: "perang berdarah"
    taking_place: tuple[str, ...]  # verbs of what happens or is made between parties: "pecah", "erupted"
    permitting: tuple[str, ...]  # verbs that, denied, deny what they govern: "did not allow them to attack"
    named_after_lands: tuple[str, ...]  # what is called after where it happens: "the Iraq war"
    undergone: tuple[str, ...]  # deeds that are done to somebody: "the displacement of Palestinians", "treatment of"
    mutually: tuple[str, ...]  # right before what parties do to each other: "saling"
    each_other: tuple[str, ...]  # the same after the verb: "each other"
    each_of: tuple[str, ...]  # before a verb whose parties do it to `the_other`: "each side accused the other"
    the_other: tuple[str, ...]
    each_alone: tuple[str, ...]  # verbs of joint work that two may do apart: "X and Y worked on behalf of"
    so_called: tuple[str, ...]  # before what the subject calls a deed: "what it called", "apa yang disebutnya"
    claimed: tuple[str, ...]  # of an act, before who says to have done it: "an attack claimed by"
    own_acts: tuple[str, ...]  # lemmas of verbs of what one does with a deed of one's own: "stop its attacks"
    judged_for: tuple[str, ...]  # before what somebody is blamed or thanked for: "condemned Israel for its attack"
    particles: tuple[str, ...]  # between a participle and who did it: "put forward by"
    aims_of_calls: tuple[str, ...]  # between a call and what it is for: "calls for boycotting"
    proposing: tuple[str, ...]  # verbs of proposing what others are to do: "proposed a truce between X and Y"
    proposals: tuple[str, ...]  # nouns of what is only proposed: "a ceasefire initiative"
    aiming: tuple[str, ...]  # before at whom something is aimed: "sanctions on Iraq"
    behind: tuple[str, ...]  # before a deed that somebody is said to have planned
    plots: tuple[str, ...]  # deeds that somebody can be behind, beside those of the relations

    # What is undergone
    facing: tuple[str, ...]  # verbs whose object is done to their subject: "faces US sanctions"
    made_targets: tuple[str, ...]  # what one is made to whom it is done: "menjadi sasaran serangan"
    relying_on: tuple[str, ...]  # before what is done to or for the subject: "subject to", "rely on"
    striking: tuple[str, ...]  # passive verbs of what one is hit with: "dikenai sanksi"
    striking_with: tuple[str, ...]  # between them and what it is: "hit with sanctions"
    under: tuple[str, ...]  # before what one suffers: "under Israeli siege"
    at: tuple[str, ...]  # before the request that one acts on: "at the request of"
    living: tuple[str, ...]  # verbs between who suffers something and "under": "lives under"
    attributing: tuple[str, ...]  # verbs by which a deed is laid to somebody: "traced to"
    attributed_to: tuple[str, ...]  # between them and whoever did it
    harmed: tuple[str, ...]  # what is said of victims: "killed", "tewas"
    harm_prepositions: tuple[str, ...]  # between them and the act: "killed in a raid"

    # What is demanded or aimed at
    obligations: tuple[str, ...]  # words by which a speaker demands of somebody: "harus", "must"
    forbidding: tuple[str, ...]  # words by which a speaker forbids something: "jangan"
    needing: tuple[str, ...]  # verbs that with an infinitive demand the same: "needs to"
    wishes: tuple[str, ...]  # verbs of who wants others to act: "ingin"
    no_acts: tuple[str, ...]  # infinitives after such verbs of what nobody can be asked to do: "has to lose"
    undemanded: tuple[str, ...]  # lemmas of verbs that ask nothing of whom they oblige: "should know"
    urgent: tuple[str, ...]  # what it is said to be that somebody does something: "important", "penting"
    aim_nouns: tuple[str, ...]  # what several can have in common: "misi", "goal"

    # With whom, for whom and against whom one acts
    in_support: tuple[str, ...]  # before for whom somebody acts: "a rally in support of"
    helped_by: tuple[str, ...]  # before the help with which somebody acts: "with the backing of"
    opposing: tuple[str, ...]  # before those against whom one helps another: "sided with France against Libya"
    joining: tuple[str, ...]  # verbs whose object does, too, what the clause after `jointly` says: "joined Egypt in"
    jointly: tuple[str, ...]  # between whom one joins and what both do: "joined Egypt in condemning"
    coming: tuple[str, ...]  # verbs of going somewhere to take part in something: "arrived for talks"
    listing: tuple[str, ...]  # before where somebody is put or reported: "memasukkan Iran ke daftar hitam"
    listed_in: tuple[str, ...]  # what that is: a list, the police
    equipping: tuple[str, ...]  # before what one is given: "provided them with weapons"

    # Judgements
    judged_nouns: tuple[str, ...]  # nouns of what somebody does or says that can be judged: "attacks", "pernyataan"
    condemning: tuple[str, ...]  # what one says of a deed or person that one opposes: "unacceptable", "reckless"
    incriminating: tuple[str, ...]  # what one says of a deed that breaks the law: "a war crime", "melanggar hukum"
    disqualifying: tuple[str, ...]  # what one says of an actor who ought not to act: "has no right", "tidak berhak"
    faults: tuple[str, ...]  # what only a deed can be: "a mistake"
    untrue: tuple[str, ...]  # what one says of them who denies them: "baseless", "rekayasa"
    blame: tuple[str, ...]  # what one says of whom one blames: "to blame for", "memikul tanggung jawab"
    wrong_verbs: tuple[str, ...]  # verbs of wrongdoing by themselves: "lied", "betrayed"
    wrong_doing: tuple[str, ...]  # verbs that are wrong by what is done: "committed crimes", "broke the truce"
    wrongs: tuple[str, ...]  # what is done by them
    hoping: tuple[str, ...]  # verbs of hoping that somebody does something, which appeals to him
    befalling: tuple[str, ...]  # verbs of what is not done but happens to somebody: "win"
    paying: tuple[str, ...]  # with `prices`, what one says whom one threatens will do: "pay a heavy price"
    prices: tuple[str, ...]
    charging: tuple[str, ...]  # between whom one accuses and the charge: "accused Russia of shelling"
    blaming: tuple[str, ...]  # before what one is attacked for with words: "attacked him for lying"
    hostile_names: tuple[str, ...]  # what one calls whom one opposes: "terrorist", "penjajah"
    friendly_names: tuple[str, ...]  # what one calls whom one supports: "ally", "sahabat"
    criticised: tuple[str, ...]  # what is attacked with words alone: "attacked his policy"
    verbal_attacks: tuple[str, ...]  # before a noun of attack that is made with words: "a scathing attack on"
    attacks_on_people: tuple[str, ...]  # which two people who are named do with words: "Rubio attacked Bush"
    trade_fights: tuple[str, ...]  # beside a noun of war that is fought with tariffs: "trade war"

    # Forces, lands and waters
    delegations: tuple[str, ...]  # nouns of those whom somebody sends: "a delegation from"
    force_nouns: tuple[str, ...]  # soldiers and others who act for the State or body that they are of
    force_things: tuple[str, ...]  # other words for those who enter a land by force: "tanks", "rebels"
    machines: tuple[str, ...]  # beside the name of its make: "helikopter Blackhawk"
    owned_by: tuple[str, ...]  # after a hyphen, between an owner and a thing: "an Israeli-owned ship"
    describing_tails: tuple[str, ...]  # after a hyphen, what a name says of another: "Hamas-run"
    led_tails: tuple[str, ...]  # after a name and a hyphen, of those whom it leads: "Hamas-led militants"
    holdings: tuple[str, ...]  # lands and posts that one holds
    holding: tuple[str, ...]  # between such and who holds them: "positions held by the army"
    borders: tuple[str, ...]  # nouns of the line between lands
    bordering: tuple[str, ...]  # between a border and the land beyond it: "the border with Kosovo"
    waters: tuple[str, ...]  # nouns in names of seas and the like, where one is hit: "sea", "selat"
    regions: tuple[str, ...]  # parts of the world that are no actors: "Africa", "Timur Tengah"

    # People who are, or are not, the State or body beside them
    others_of: tuple[str, ...]  # nouns of who is somebody else than whom they belong to: "Israel's neighbours"
    union_members: tuple[str, ...]  # those who stand for the union they are of: "NATO allies"
    private_people: tuple[str, ...]  # people who act for themselves: "an American tourist"
    followers: tuple[str, ...]  # people of a party or group who are hit for it: "pendukung MDC"
    bands: tuple[str, ...]  # of people who act for themselves, though of a State: "a German protest group"
    descent: tuple[str, ...]  # beside a people or land, where a family is from: "of Japanese descent", "etnis India"

    # Offices, members and places as background
    body_heads: tuple[str, ...]  # ids of offices that lead any body with a name but a State's: "Amnesty chief"
    group_heads: tuple[str, ...]  # ids of offices that lead an armed group: "Hamas chief"
    leading_adjectives: tuple[str, ...]  # between a State and its leader: "France's new leader"
    panels: tuple[str, ...]  # last word of the name of a body of members of parliament: "Committee"
    member_words: tuple[str, ...]  # of those who are in a body: "anggota", "member"
    capital_nouns: tuple[str, ...]  # right before the name of a capital: "ibu kota", "capital"
    compass_words: tuple[str, ...]  # "timur laut", "southern", and what else describes a region
    appointing: tuple[str, ...]  # verbs by which a person is put into an office: "diangkat", "appoint"
    becoming: tuple[str, ...]  # verbs by which a person comes into an office: "menjadi", "become"
    linking: tuple[str, ...]  # verbs that say what something is: "merupakan", "remains"
    copulas: tuple[str, ...]  # which say what something now is: "is", "adalah"
    deputies: tuple[str, ...]  # before an office: who holds it stands in for another
    eras: tuple[str, ...]  # after an office, before whose time it was held in: "menteri era Jokowi"
    title_links: tuple[str, ...]  # between the parts of a title: "Secretary of State"


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
