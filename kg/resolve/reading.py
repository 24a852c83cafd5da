"""An article being read from beginning to end: who has been spoken of, who speaks, and what each mention means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kg.annotate.mention_gazetteer import OUTLET_ROLES
from kg.annotate.mention_lexicon import Gender
from kg.annotate.mention_words import Word, fold, words_of
from kg.model import ActorKind, Mention, Span, StatementMention
from kg.resolve.discourse import Discourse, Referent
from kg.resolve.noun_phrases import is_singular, only_describes, reference_of
from kg.resolve.offices import Offices
from kg.resolve.organs import Organs
from kg.resolve.scene import SUBJECT, Scene

MINISTRY, ANY_ORGAN = "ministry", "any"  # under which the last ministry and the last organ of a State are noted
_MINISTRIES = ("ministry", "department")  # how ids of organs end that "the ministry" can be
_DENYING = ("denies", "rejects")

Actors = tuple[str, ...]
Rule = Callable[["Reading", Mention], Actors]


@dataclass
class Reading:
    """The state of resolving one document. `actors` holds what each mention means, by its place."""

    scene: Scene
    offices: Offices
    kind_of: Callable[[str], ActorKind]
    rules: Mapping[str, Rule]
    actors: dict[Span, Actors]
    registry: Organs
    discourse: Discourse = field(default_factory=Discourse)
    gender: dict[str, Gender] = field(default_factory=dict)
    party: dict[str, str] = field(default_factory=dict)  # of people of whom the article says which they are of
    organs: dict[str, str] = field(default_factory=dict)  # slug of an organ or sort of it → actor met last
    deciding: set[Span] = field(
        default_factory=set
    )  # mentions whose meaning is being decided, against going in circles
    present: set[str] = field(init=False)  # all that any mention means so far
    named: set[Actors] = field(init=False)  # what the names among them mean

    def __post_init__(self) -> None:
        self.present = {actor for actors in self.actors.values() for actor in actors}
        self.named = {self.actors.get(m.span, ()) for m in self.scene.mentions if m.kind == "name"}

    def read(self) -> None:
        """Resolve every mention: first the narrator's in order, then those in quotations, with their speakers."""
        self._note_honorifics()
        for in_quotes in (False, True):
            self.discourse, self.organs = Discourse(), {}
            run = _Run()
            for mention in self.scene.mentions:
                if (mention.span in self.scene.quoted) is in_quotes or mention.kind == "name":
                    self.meant(mention)
                self._remember(mention, run)

    def meant(self, mention: Mention) -> Actors:
        """Return the actors that `mention` means; decides it now if that is still open."""
        known = self.actors.get(mention.span)
        if known is None and mention.span not in self.deciding:
            self.deciding.add(mention.span)
            rule = self.rules.get(reference_of(mention))
            known = rule(self, mention) if rule is not None else ()
            self.deciding.discard(mention.span)
            self._note(mention, known)
        return known or ()

    def _note(self, mention: Mention, actors: Actors) -> None:
        self.actors[mention.span] = actors
        self.present.update(actors)
        if mention.kind == "name":
            self.named.add(actors)

    def best(self, mention: Mention, fits: Callable[[Referent], bool]) -> Referent | None:
        """Return the highest-ranking referent before `mention` that `fits`, or None."""
        in_quote = mention.span in self.scene.quoted
        sentence = self.scene.sentence_of(mention.span)
        return self.discourse.best(mention.span.start, sentence, fits, in_quote=in_quote)

    def speaker_of(self, statement: StatementMention | None) -> str | None:
        """Return the one actor who speaks `statement`, or None."""
        mention = self.scene.speaking(statement)
        actors = self.meant(mention) if mention is not None else ()
        return actors[0] if len(actors) == 1 else None

    def speaker_at(self, mention: Mention) -> str | None:
        """Return who speaks the words that hold `mention`: by its statement, else who is named next to its quote."""
        statement = self.scene.statement_at(mention)
        denier = self.denier(mention, statement)
        if denier is not None:
            return denier.actors[0]
        if statement is not None:
            return self.speaker_of(statement)
        if mention.span not in self.scene.quoted:
            return None
        following = self.scene.named_after_quote(mention)
        if following is not None:
            return self.meant(following)[0] if self.meant(following) else None
        before = self.best(mention, lambda referent: referent.kind == "Person" and not referent.quoted)
        return before.actors[0] if before is not None and before.actors else None

    def denier(self, mention: Mention, statement: StatementMention | None) -> Referent | None:
        """Return who turns down what others say, of whom it is: Russia of "Russia dismissed Ukraine's claim that it".

        Args:
            mention: in the words of `statement`.
            statement: by a noun of speech.
        """
        if statement is None or statement.pattern != "noun-cue" or statement.cue is None or statement.speaker is None:
            return None
        cue, sentence = statement.cue, self.scene.sentence_of(statement.cue)
        speaker = self.speaker_of(statement)
        claims = self.scene.by_sentence.claims(sentence)
        if not any(claim.relation in _DENYING and claim.trigger.end <= cue.start for claim in claims):
            return None

        def denies(referent: Referent) -> bool:
            before = referent.sentence == sentence and referent.span.end <= cue.start
            return before and len(referent.actors) == 1 and referent.actors[0] != speaker and _is_central(referent)

        return self.best(mention, denies)

    def who_act_on(self, mention: Mention) -> frozenset[str]:
        """Return who does something to whom a mention means, and so is not meant: "Indonesia urged both sides"."""
        subjects = self.scene.who_act_on.get(mention.span, ())
        acting = {actor for subject in subjects for actor in self.meant(subject)}
        return frozenset(acting | {state for actor in acting if (state := self.offices.state_of(actor)) is not None})

    @cached_property
    def groups(self) -> tuple[Mention, ...]:
        """The names of armed groups, in order."""
        names = (m for m in self.scene.mentions if m.kind == "name" and len(self.actors.get(m.span, ())) == 1)
        return tuple(m for m in names if self.kind_of(self.actors[m.span][0]) == "ArmedGroup")

    @cached_property
    def insurgent_peoples(self) -> tuple[Word, ...]:
        """The words of the article for peoples whose fighters are groups of their own: "Chechen", no "Karen Pierce"."""
        peoples = self.scene.lexicon.insurgent_peoples - self.scene.lexicon.communities
        found = (word for word in words_of(self.scene.text) if word.capital and word.key in peoples)
        return tuple(
            word
            for word in found
            if all(m.text == word.text and m.actor_kind != "Person" for m in self.scene.cover.touching(word.span))
        )

    def doers_to(self, mention: Mention) -> frozenset[str]:
        """Return who does something to "him", and so is not he: "Macron agreed to meet with him"; not of "his"."""
        if fold(mention.text) in self.scene.lexicon.possessive_pronouns or mention.kind != "pronoun":
            return frozenset()
        return frozenset(actor for s in self.scene.who_act_on.get(mention.span, ()) for actor in self.meant(s))

    def anchor(self, mention: Mention) -> str | None:
        """Return whose "own" a mention means: the speaker's, else the sentence's subject's, else the last speaker's.

        An outlet that speaks reports on others: its own is not meant.
        """
        speaker = self.speaker_at(mention)
        if speaker is not None and not self._is_outlet(speaker):
            return speaker
        sentence = self.scene.sentence_of(mention.span)
        subject = self.best(mention, lambda r: r.sentence == sentence and _is_central(r))
        chosen = subject or self.best(mention, _is_central)
        return chosen.actors[0] if chosen is not None else None

    def _is_outlet(self, actor: str) -> bool:
        entry = self.scene.gazetteer.actors.get(actor)
        return entry is not None and entry.role in OUTLET_ROLES

    def _note_honorifics(self) -> None:
        """Note the genders that titles tell, and given names after them."""
        lexicon = self.scene.lexicon
        named: dict[str, Gender] = {}
        for mention in self.scene.mentions:
            words = words_of(mention.text)
            for actor in self.actors.get(mention.span, ()) if mention.kind == "name" and words else ():
                titled = lexicon.honorific_gender.get(self.scene.word_before(mention))
                given = lexicon.given_names.get(words[0].key) if len(words) > 1 else None
                if titled is not None:
                    self.gender.setdefault(actor, titled)
                if given is not None:
                    named.setdefault(actor, given)
        for actor, gender in named.items():
            self.gender.setdefault(actor, gender)

    def _remember(self, mention: Mention, run: _Run) -> None:
        actors = self.actors.get(mention.span, ())
        if not actors and (mention.kind == "pronoun" or mention.span not in self.actors):
            run.mention = None
            return
        if only_describes(self.scene, mention):
            return
        self._note_organ(mention, actors)
        referent = Referent(
            actors=actors,
            kind=self.kind_of(actors[0]) if actors and not self._is_official(mention) else mention.actor_kind,
            span=mention.span,
            sentence=self.scene.sentence_of(mention.span),
            weight=self.scene.weight(mention),
            quoted=mention.span in self.scene.quoted,
            plural=len(actors) > 1 or (not actors and not is_singular(self.scene, mention)),
            outlet=mention.role == "outlet",
            words=frozenset(word.key for word in words_of(mention.text) if mention.kind == "name"),
        )
        self.discourse.add(referent)
        self._coordinate(mention, referent, run)

    def _is_official(self, mention: Mention) -> bool:
        """Return whether a mention is an official without a name: a person, whatever body the words are put down to."""
        title = self.scene.title_at.get(mention.span)
        return title is not None and title.person is None and title.modifier != "predicate"

    def _note_organ(self, mention: Mention, actors: Actors) -> None:
        parts = (mention.role or "").split(":")
        if parts[0] == "organ" and actors:
            self.organs[parts[1]] = actors[0]
        if parts[0] in ("organ", "ministry") and actors:
            self.organs[ANY_ORGAN] = actors[0]
            sorts = self.scene.lexicon.noun_sorts
            ministry = any(sorts.get(word.key) == MINISTRY for word in words_of(mention.text))
            if ministry or parts[1].endswith(_MINISTRIES):
                self.organs[MINISTRY] = actors[0]

    def _coordinate(self, mention: Mention, referent: Referent, run: _Run) -> None:
        """Add coordinated referents as one: "AS dan Rusia", "Kerry and Lavrov", "AS-Rusia"."""
        joined = self._joined(run, mention)
        run.referents = [*run.referents, referent] if joined is not None else [referent]
        run.mention = mention
        together = tuple(dict.fromkeys(actor for part in run.referents for actor in part.actors))
        if joined and len(together) > 1:
            first = run.referents[0]
            kind = first.kind if all(part.kind == first.kind for part in run.referents) else None
            span = Span(first.span.start, referent.span.end)
            self.discourse.add(
                Referent(together, kind, span, first.sentence, first.weight + 0.5, first.quoted, plural=True)
            )

    def _joined(self, run: _Run, mention: Mention) -> bool | None:
        """Return True where "and" joins `mention` to the run before it, False for a comma, None where nothing does."""
        if run.mention is None:
            return None
        gap = self.scene.text[run.mention.span.end : mention.span.start]
        if gap.strip() in ("-", "–", "/") or gap.strip(" ,").lower() in self.scene.lexicon.plural_partners:
            return True
        if gap == ", " or self._is_titled(run.mention, mention):
            return False
        return None

    def _is_titled(self, office: Mention, person: Mention) -> bool:
        title = self.scene.title_at.get(office.span)
        return title is not None and title.person is person


def _is_central(referent: Referent) -> bool:
    return not referent.outlet and referent.weight >= SUBJECT and len(referent.actors) == 1


@dataclass
class _Run:
    """The coordination that is being read: its last mention and its referents."""

    mention: Mention | None = None
    referents: list[Referent] = field(default_factory=list)
