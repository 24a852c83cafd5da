"""What `kg` knows of one language, as read from its folder of data files.

All words are in lower case; entries of several words are joined by one space. Lookups match whole words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kg.model import ActorKind, Modality

CueShape = Literal["active", "clipped", "passive", "noun", "preposition"]
CueAct = Literal["say", "opinion", "speech-act", "hedge"]
CueFrame = Literal["quote", "clause", "purpose", "naming", "as", "deed"]
PronounReference = Literal[
    "third-singular", "third-plural", "first-singular", "first-plural", "own-side", "own-state", "demonstrative"
]
OfficeModifier = Literal["former", "acting", "elect", "kin"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that introduces a statement ("mengatakan", "ujar", "according to")."""

    lemma: str
    act: CueAct
    frames: frozenset[CueFrame]  # what it can introduce: a quotation, a (that-)clause, a demand with agar/to
    certainty: float  # 0–1: how far the reporter vouches for the statement having been made as reported
    relation: str | None = None  # for speech acts: the relation between speaker and target ("accuses")
    target: tuple[str, ...] = ()  # where the target stands: "object" or prepositions, best first
    of_sources: bool = False  # only documents and the like say something with it: "the survey found that"
    frequent_object: bool = False  # "menyampaikan pernyataan", "said nothing": the object is not the content


@dataclass(frozen=True, slots=True)
class CueForm:
    """One written form of a cue. `fused`: it carries its speaker as a clitic ("ujarnya"), its object if active."""

    text: str
    cue: Cue
    shape: CueShape
    fused: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A predicate or noun that expresses a relation, with its frame."""

    relation: str
    lemma: str
    part: Literal["verb", "noun", "adjective"]
    target: tuple[str, ...]  # where the object stands: "object", "subject", "genitive" (of a noun), prepositions
    agent: tuple[str, ...] = ("subject",)  # where its subject stands: "subject", of nouns "genitive" or prepositions
    requires: tuple[str, ...] = ()  # head nouns of the direct object, one of which must be there (light verbs)
    clause_target: bool = False  # the target is the subject of the clause it governs ("urged Israel to stop")
    modality: Modality | None = None  # overrides the clause's ("vow to attack")
    negates_complement: bool = False  # what it governs is denied or stopped ("denied attacking")
    mutual: bool = False  # what the one does, the other does, too ("clash with")
    excludes: tuple[str, ...] = ()  # head nouns with which it says something else ("meets the criteria")
    implies: str | None = None  # another relation that holds with it ("a ceasefire between X and Y": they agree)
    personal: bool = False  # only a person does it: a minister arrives on a visit, troops do not
    direct: bool = False  # only its object itself is meant, not whose thing it is ("released Assad", not his letter)
    forces: bool = False  # only troops and the like do it so: "Turkish tanks entered Iraq"
    infinitive: bool = False  # it says so only with an infinitive after its object ("want Germany to do more")


@dataclass(frozen=True, slots=True)
class TriggerForm:
    """One written form of a trigger; `voice` is None where only the clause tells (English "-ed" forms, nouns)."""

    text: str
    trigger: Trigger
    voice: Literal["active", "passive"] | None = None
    bare: bool = False  # a stem without voice: active in headlines ("Israel Serang Gaza"), else object voice or a noun
    fused: bool = False  # it ends in a clitic: the object of an active, the agent of a passive or noun ("serangannya")


@dataclass(frozen=True, slots=True)
class Office:
    """An office or role noun ("menteri luar negeri", "spokeswoman")."""

    forms: tuple[str, ...]
    name: str  # English, singular: "Foreign Minister"; what `holdsOffice` gives
    id: str  # slug: "foreign-minister"
    acts_for_state: bool  # a minister or ambassador acts for a State, a party leader or opposition leader does not
    leads: bool = False  # being it means leading what it is `of` ("pemimpin Hamas"): gives `leads`, not `holdsOffice`
    anonymous: bool = False  # alone it names nobody: "pejabat", "official", "source", "analyst"
    speaks_for: bool = False  # a spokesman: without a name the organisation or State speaks
    placeless: bool = False  # it is no office of a State: who leads the opposition
    seeks: bool = False  # an office is sought, none is held: a candidate
    only: str | None = None  # id of the one State that has it: "Home Secretary"
    elsewhere: str | None = None  # what a party's office is called where another body has it: "ketua umum PSSI"


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without a name that stands for actors: "kedua negara", "the group", "kementerian itu"."""

    forms: tuple[str, ...]
    reference: Literal["both", "definite", "own", "ministry", "bare"]
    actor_kind: ActorKind


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A word or clitic that stands for an actor."""

    form: str
    reference: PronounReference
    clitic: bool = False


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Words that change a clause: each is a lower-case word or phrase."""

    negation: tuple[str, ...]
    modality: Mapping[str, Modality]  # "akan" → intended, "harus" → requested, "mungkin" → possible
    conditional: tuple[str, ...]  # "jika", "if": the clause is possible
    complementizers: tuple[str, ...]  # "bahwa", "that"
    undecided: tuple[str, ...]  # "apakah", "whether": what is asked is possible
    purpose: tuple[str, ...]  # "agar", "supaya", "to"
    agent_markers: tuple[str, ...]  # "oleh", "by"
    attribution: tuple[str, ...]  # "menurut", "according to"
    relativizers: tuple[str, ...]  # "yang", "who", "which"
    coordinators: tuple[str, ...]  # "dan", "serta", "and"
    future: tuple[str, ...]
    past: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What tells page furniture from text, as regular expressions on a whole line (`line`) or its start (`lead`)."""

    line: tuple[tuple[str, str], ...]  # (reason, regular expression): "related": "^baca juga\\b.*"
    lead: tuple[tuple[str, str], ...]  # (reason, expression of a prefix of a paragraph): a dateline


@dataclass(frozen=True, slots=True)
class Calendar:
    """Words of dates."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # Monday is 0
    relative: Mapping[str, int]  # days from publication: "kemarin" → -1, "yesterday" → -1, "hari ini" → 0
    past_markers: tuple[str, ...]  # "lalu", "last", "pekan lalu"
    day_first: bool  # 26/9/2015 is 26 September


@dataclass(frozen=True, slots=True)
class Reporting:
    """How an article credits another outlet."""

    verbs: tuple[str, ...]  # "dilansir", "dikutip", "seperti diberitakan", "reported"
    told: tuple[str, ...]  # verbs whose object outlet is who was told: "told"; "kepada" + outlet
    markers: tuple[str, ...]  # words between verb and outlet: "dari", "oleh", "by"


@dataclass(frozen=True, slots=True)
class Language:
    """One language: everything that annotation, extraction and resolution look up."""

    code: str
    name: str
    cues: Mapping[str, tuple[CueForm, ...]]  # by form
    triggers: Mapping[str, tuple[TriggerForm, ...]]  # by form
    offices: Mapping[str, Office]  # by form
    descriptions: Mapping[str, Description]  # by form
    pronouns: Mapping[str, Pronoun]  # by form; clitics by "-nya"
    modifiers: Modifiers
    furniture: Furniture
    calendar: Calendar
    reporting: Reporting
    honorifics: tuple[str, ...]  # "bapak", "mr", "sheikh", "dr"
    role_nouns: tuple[str, ...]  # bare anonymous speakers: "polisi", "pejabat", "sources"
    outlet_words: tuple[str, ...]  # parts of outlet names: "news", "times", "agency", "kantor berita"
    organization_words: tuple[str, ...]  # heads of organisation names: "kementerian", "ministry", "partai"
    armed_group_words: tuple[str, ...]  # "militan", "pemberontak", "rebels"
    state_words: tuple[str, ...]  # "negara", "pemerintah", "government", "republik"
    place_words: tuple[str, ...]  # "kota", "provinsi", "city"
    leading: Mapping[str, str]  # "pimpinan", "led by" → reading order "leader-after" | "leader-before" | "led-after"
    stop_words: frozenset[str]  # the most frequent function words, for telling the language of a text
    abbreviations: frozenset[str]  # with their dot: "dr.", "no.", "gen."
    lowercase_acronyms: frozenset[str] = frozenset()
    numerals: frozenset[str] = frozenset()  # words of numbers: "tiga", "million"
    office_modifiers: Mapping[str, OfficeModifier] = field(default_factory=dict)  # "mantan" → former
    opening_triggers: frozenset[str] = field(init=False, repr=False, compare=False)  # the first words of triggers
    opening_cues: frozenset[str] = field(init=False, repr=False, compare=False)
    opening_leads: frozenset[str] = field(init=False, repr=False, compare=False)
    asking_verbs: frozenset[str] = field(init=False, repr=False, compare=False)  # whose object is to do something

    def __post_init__(self) -> None:
        for name, forms in (("triggers", self.triggers), ("cues", self.cues), ("leads", self.leading)):
            object.__setattr__(self, f"opening_{name}", frozenset(form.partition(" ")[0] for form in forms))
        asking = (text for text, forms in self.triggers.items() if any(_asks(form) for form in forms))
        object.__setattr__(self, "asking_verbs", frozenset(asking))


_ASKING = frozenset({"callsFor", "warns"})


def _asks(form: TriggerForm) -> bool:
    """Return whether a form is a verb in the active that asks its object to do something or to leave it."""
    trigger = form.trigger
    verb = trigger.part == "verb" and form.voice != "passive" and not form.fused and " " not in form.text
    return verb and trigger.relation in _ASKING and "object" in trigger.target and not trigger.requires
