"""Gives each name of an article its actor: known ones by the gazetteer, others by clusters of their spellings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.annotate.mention_words import fold, words_of
from kg.model import ActorKind, Mention, Span
from kg.resolve.acronyms import bracketed
from kg.resolve.actors import slug
from kg.resolve.fighters import called_fighters, fighters_of
from kg.resolve.organs import Organs
from kg.resolve.people import People, name_keys
from kg.resolve.scene import Scene

_PEOPLE: tuple[ActorKind, ...] = ("Person",)
_BODIES: tuple[ActorKind, ...] = ("IGO", "Organization", "ArmedGroup")
_SHORTEST_PART = 4  # letters of the first words of a name that may stand for it
_KIN_GAP = re.compile(r"(?:['’]s(?: [a-z-]+){1,3})?, ")  # between somebody and his kin: ", ", "'s younger sister, "
_ARMED_BEFORE = 24  # characters before a name in which a word such as "militan" makes it an armed group's


@dataclass
class _Cluster:
    """Spellings of one unknown actor."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)


class NameResolver:
    """Resolves the names of one document; `actor_of` gives the actor's id by the place of the mention."""

    def __init__(self, scene: Scene, organs: Organs) -> None:
        self._scene = scene
        self._organs = organs
        self._people = People()
        self._bodies: dict[tuple[str, ...], str] = {}
        self._clusters: dict[str, _Cluster] = {}
        self._titled = {title.person.span for title in scene.titles if title.person is not None}
        self._dropped = frozenset(scene.language.honorifics) | scene.lexicon.definite_before
        self.actor_of: dict[Span, str] = {}
        self._kin: dict[Span, Mention] = {}
        self._resolve()

    def _resolve(self) -> None:
        names = [mention for mention in self._scene.mentions if mention.kind == "name"]
        certain = {m.candidates[0] for m in names if len(m.candidates) == 1}
        names = [mention for mention in names if not self._is_foreign(mention, certain)]
        acronyms = bracketed(self._scene, names)
        own = self._surnames_of_others(names) | acronyms.keys()
        self._kin = dict(_told_from(self._scene, names))
        for mention in names:
            if (mention.candidates or _is_organ(mention)) and mention.span not in own:
                self._place(mention, self._known(mention, certain))
        unknown = [mention for mention in names if mention.span not in self.actor_of]
        for mention in _full_names_first(unknown):
            if mention.span not in acronyms:
                self._place(mention, self._unknown(mention))
        for short, long in acronyms.items():
            self._link(short, long)

    def _surnames_of_others(self, names: list[Mention]) -> set[Span]:
        """Return the single names of known people that somebody else bears in the article: "Mayor Rajapaksa".

        Who is named before a namesake in full keeps his name: "Jokowi", before "Iriana Jokowi".
        """
        bearers: defaultdict[str, list[Mention]] = defaultdict(list)
        told: dict[str, int] = {}  # where known people are first named
        single: list[tuple[Mention, str]] = []
        for mention in names:
            keys = name_keys(mention, self._dropped)
            if mention.actor_kind != "Person" or not keys:
                continue
            for candidate in mention.candidates:
                told.setdefault(candidate, mention.span.start)
            if " " not in mention.text:
                single.append((mention, keys[-1]))
                continue
            for key in {keys[-1], *(() if mention.candidates else keys[:1])}:  # "Wu Dawei" bears his surname first
                bearers[key].append(mention)
        return {m.span for m, key in single if m.candidates and _is_of_another(m, bearers.get(key, ()), told)}

    def _is_foreign(self, mention: Mention, certain: set[str]) -> bool:
        """Return whether a noun of any State's organ ("Dewan Perwakilan Rakyat") stands among other States.

        Which State's it is then, the rules for organs decide. An acronym ("DPR") is the one of its own State unless
        the article names another State's organ of that sort.
        """
        if not mention.candidates or not _is_organ(mention):
            return False
        own = self._scene.gazetteer.actor(mention.candidates[0]).of
        generic = fold(mention.text) in self._scene.lexicon.organs
        others = any(self._kind(actor) == "State" for actor in certain)
        elsewhere = not mention.text.isupper() or self._is_organ_elsewhere(mention)
        return generic and own not in certain and others and elsewhere

    def _is_organ_elsewhere(self, mention: Mention) -> bool:
        """Return whether the article names another State's organ of the same sort."""
        sort, _, own = (mention.role or "").rpartition(":")
        return bool(self._states_by_role.get(sort, set()) - {own})

    @cached_property
    def _states_by_role(self) -> dict[str, set[str]]:
        """What follows the last colon of the roles of mentions, by what stands before it."""
        found: dict[str, set[str]] = {}
        for role in (mention.role for mention in self._scene.mentions if mention.role):
            sort, _, state = role.rpartition(":")
            found.setdefault(sort, set()).add(state)
        return found

    def _known(self, mention: Mention, certain: set[str]) -> str:
        if _is_organ(mention) and not mention.candidates:
            _, organ, state = (mention.role or "").split(":", 2)
            return self._organs.actor_of(organ, state)
        wanted = [c for c in mention.candidates if self._kind(c) == "Person"] if mention.span in self._titled else []
        present = [candidate for candidate in mention.candidates if candidate in certain]
        if not wanted and len(present) != 1 and (seated := self._seated(mention)) is not None:
            return seated
        of_present = sorted(mention.candidates, key=lambda c: -self._lands[self._scene.gazetteer.actor(c).of])
        return (wanted or present or of_present)[0]

    def _seated(self, mention: Mention) -> str | None:
        """Return the body of which a capital is the seat: "Brussels" is the EU where not only Belgium is spoken of."""
        actors = (self._scene.gazetteer.actor(candidate) for candidate in mention.candidates)
        seats = (a.id for a in actors for forms in a.seats.values() if mention.text in forms)
        there = self._scene.word_before(mention) in self._scene.lexicon.location_prepositions  # "bombed in Brussels"
        return None if there else next(seats, None)

    @cached_property
    def _lands(self) -> Counter[str | None]:
        """How often the article names a State, or one of its parties, bodies and officers: "Golkar, PAN dan PPP"."""
        found: Counter[str | None] = Counter()
        for mention in self._scene.mentions:
            if mention.kind == "name" and len(mention.candidates) == 1:
                actor = self._scene.gazetteer.actor(mention.candidates[0])
                found.update({actor.id, actor.of, *(office.of for office in actor.offices)} - {None})
        return found

    def _kind(self, actor: str) -> ActorKind:
        return self._scene.gazetteer.actor(actor).kind

    def _place(self, mention: Mention, actor: str) -> None:
        self.actor_of[mention.span] = actor
        keys = name_keys(mention, self._dropped)
        cluster = self._clusters.get(actor)
        kind = cluster.kind if cluster is not None else mention.actor_kind
        if cluster is not None:
            cluster.mentions.append(mention)
        if kind == "Person":
            self._people.add(keys, actor, mention.span.start)
            if mention.span in self._kin:
                self._people.set_apart(name_keys(self._kin[mention.span], self._dropped)[-1], actor)
        elif mention.role not in ("capital", "demonym"):
            self._bodies.setdefault(keys, actor)
            for end in range(1, len(keys)):
                if self._is_telling(keys[:end], mention):
                    self._bodies.setdefault(keys[:end], actor)

    def _is_telling(self, part: tuple[str, ...], mention: Mention) -> bool:
        """Whether the first words of a name can stand for it: "Amnesty", not "Bank" or "Kementerian"."""
        kinds = ("Organization", "ArmedGroup", "IGO")
        if _is_organ(mention) or mention.actor_kind not in kinds:
            return False
        if len("".join(part)) < _SHORTEST_PART:
            return False
        language = self._scene.language
        plain = (*language.organization_words, *language.place_words, *language.state_words, *language.stop_words)
        return not (len(part) == 1 and (part[0] in plain or part[0] in self._scene.lexicon.group_words))

    def _unknown(self, mention: Mention) -> str:
        keys = name_keys(mention, self._dropped)
        person = mention.actor_kind == "Person" or mention.span in self._titled
        bearer = self._people.named(keys, mention.span.start)
        if bearer is not None and (person or (len(keys) == 1 and self._people.bears(keys[0]))):
            return bearer
        if not person and keys in self._bodies:
            return self._bodies[keys]
        known = self._scene.gazetteer.spelled(keys, _PEOPLE if person else _BODIES)
        known = known or fighters_of(self._scene, mention, self.actor_of.values())
        if known is not None:
            return known
        return self._new(mention, "Person" if person else self._body_kind(mention))

    def _new(self, mention: Mention, kind: ActorKind) -> str:
        actor = slug(called_fighters(mention, self._scene.lexicon))
        known = self._scene.gazetteer.actors.get(actor)
        if known is not None and known.kind != kind:
            actor = f"{actor}-{kind.lower()}"
        if known is None or known.kind != kind:
            self._clusters.setdefault(actor, _Cluster(kind))
        return actor

    def _body_kind(self, mention: Mention) -> ActorKind:
        if mention.actor_kind not in ("Organization", None):
            return mention.actor_kind
        armed = set(self._scene.language.armed_group_words)
        start = mention.span.start
        around = self._scene.text[max(0, start - _ARMED_BEFORE) : mention.span.end]
        near = re.split(r"[\n,.;:!?()\"“”]", around[: start - max(0, start - _ARMED_BEFORE)])[-1]
        words = {word.key for word in (*words_of(near), *words_of(mention.text))}
        return "ArmedGroup" if words & armed else "Organization"

    def _link(self, short: Span, long: Mention) -> None:
        actor = self.actor_of[long.span]
        mention = self._scene.cover.touching(short)[0]
        self._bodies.setdefault(name_keys(mention), actor)
        self._place(mention, actor)

    def kind_of(self, actor: str) -> ActorKind:
        """Return the kind of an actor that the article names."""
        cluster = self._clusters.get(actor)
        if cluster is not None:
            return cluster.kind
        known = self._scene.gazetteer.actors.get(actor)
        return known.kind if known is not None else "Organization"

    def clusters(self) -> Iterable[tuple[str, ActorKind, Sequence[Mention]]]:
        """Yield the actors that the gazetteer doesn't know: id, kind and mentions."""
        return ((actor, cluster.kind, cluster.mentions) for actor, cluster in self._clusters.items())


def _is_of_another(mention: Mention, bearers: Sequence[Mention], told: Mapping[str, int]) -> bool:
    """Return whether somebody else is called by a single name, who was named in full before it."""
    if any(set(bearer.candidates) & set(mention.candidates) for bearer in bearers):
        return False
    start = min((bearer.span.start for bearer in bearers), default=mention.span.start)
    return start < mention.span.start and all(told[candidate] > start for candidate in mention.candidates)


def _is_organ(mention: Mention) -> bool:
    return (mention.role or "").startswith("organ:")


def _full_names_first(mentions: Sequence[Mention]) -> list[Mention]:
    """Return `mentions` with those of more words first, otherwise in order of the text."""
    return sorted(mentions, key=lambda mention: (-len(words_of(mention.text)), mention.span))


def _told_from(scene: Scene, names: Sequence[Mention]) -> Iterator[tuple[Span, Mention]]:
    """Yield the full names that stand beside one of their words as another's name: "anak Gemayel, Pierre Gemayel"."""
    for previous, mention in zip(names, names[1:], strict=False):
        gap = scene.text[previous.span.end : mention.span.start]
        words = [word.key for word in words_of(mention.text)]
        alone = words_of(previous.text)
        people = previous.actor_kind in ("Person", None) and mention.actor_kind in ("Person", None)
        if people and len(alone) == 1 < len(words) and alone[0].key in words and _KIN_GAP.fullmatch(gap):
            yield mention.span, previous
