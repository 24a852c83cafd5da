"""Rules for organs of States without their State: "the foreign ministry", "the ministry", "a military spokesman"."""

from __future__ import annotations

from kg.annotate.mention_words import words_of
from kg.model import ActorKind, Mention
from kg.resolve.bodies import home_state, owner_of, state_of_owner
from kg.resolve.home_states import spoken_in
from kg.resolve.land_fighters import commander_of
from kg.resolve.noun_phrases import name_beside
from kg.resolve.reading import ANY_ORGAN, MINISTRY, Actors, Reading

_GAP = 8  # characters before a mention that hold the last one that is no blank
_EMBASSY = "embassy"  # through which a foreign ministry acts that was not named
_ARTICLED = 2  # words of "the ministry"
_MINISTER_REACH = 3  # sentences
_GROUPS: tuple[ActorKind, ...] = ("ArmedGroup", "Organization", "IGO")


def organ(reading: Reading, mention: Mention) -> Actors:
    """Return which organ a noun means: the body named beside it, the last of its sort, or that of the State in play."""
    role = mention.role or ""
    named = role.startswith("organ:")
    sort = role.split(":")[1] if named else _definite_sort(reading, mention) or _sort_of_minister(reading, mention)
    beside = name_beside(reading.scene, mention)
    if beside is not None and beside.actor_kind != "State":
        actors = reading.meant(beside)
        return actors if len(actors) == 1 and reading.kind_of(actors[0]) in _GROUPS else ()
    lexicon, owner = reading.scene.lexicon, owner_of(reading, mention)
    commander = commander_of(reading, mention) if sort in lexicon.forces else None
    stance = sort in lexicon.opponents and owner is not None  # "his opposition"
    if commander is not None or stance:
        return reading.meant(commander) if commander is not None else ()
    owned = state_of_owner(reading, owner) if owner is not None else None  # "its foreign ministry"
    told = (_spoken_in(reading, mention) or owned) if sort else None
    if told is not None:
        return (reading.registry.actor_of(sort, told),)
    last = reading.organs.get(sort or MINISTRY) or (None if sort else reading.organs.get(_EMBASSY))
    if last is not None:
        return (last,)
    alone = sort in lexicon.forces | lexicon.opponents
    if not sort or (named and not alone and not _is_written_as_name(reading, mention)):
        return ()
    speaker = reading.speaker_at(mention)
    state = reading.offices.state_of(speaker) if speaker is not None else _state_told_of(reading, mention)
    state = state or reading.offices.state_with_minister(sort, mention.span.start)
    sister = reading.registry.state_of(
        reading.organs.get(ANY_ORGAN, "")
    )  # "the defence ministry" beside Iran's foreign one
    spoken = _state_that_spoke(reading, mention) if not alone or _is_spoken_for(reading, mention) else None
    beside_it = spoken or (_state_beside(reading, mention) if alone else None)
    state = state or beside_it or (_only_state(reading, mention) if named or alone else sister)
    return (reading.registry.actor_of(sort, state),) if state is not None else ()


def _state_told_of(reading: Reading, mention: Mention) -> str | None:
    """Return the State of whose stance or plans a ministry tells: "Turkey condemned it, the Foreign Ministry said".

    Of deeds it tells whoever did them: "Israel bombed Damascus, the Foreign Ministry said".
    """
    scene = reading.scene
    after = scene.cover.after(mention.span.end) if _is_spoken_for(reading, mention) else None
    title = scene.title_at.get(after.span) if after is not None else None
    person = title.person if title is not None else None
    speaking = [each.span for each in (mention, after, person) if each is not None]
    for content in (content for span in speaking for content in scene.contents_of.get(span, ())):
        first = next((m for m in scene.cover.touching(content) if m.kind == "name"), None)
        state = reading.meant(first) if first is not None and first.actor_kind == "State" else ()
        if first is None or len(state) != 1 or first.role == "demonym":
            continue
        for clause in scene.by_sentence.clauses(scene.sentence_of(content)):
            verb = scene.document.tokens[clause.predicate]
            acts = clause.subject is not None and first.span.overlaps(clause.subject.span)
            if acts and (clause.modality == "intended" or verb.text.lower() in scene.language.cues):
                return state[0]
    return None


def _state_that_spoke(reading: Reading, mention: Mention) -> str | None:
    """Return the State that spoke last before a ministry does: "Germany said so. Foreign Ministry spokesman X said"."""
    scene = reading.scene
    here = scene.sentence_of(mention.span)
    near = (s for back in (0, 1) for s in reversed(scene.by_sentence.outer_statements(here - back)))
    before = next((s for s in near if s.cue is not None and s.cue.end <= mention.span.start), None)
    speaker = reading.speaker_of(before) if before is not None else None
    return reading.registry.state_of(speaker) if speaker is not None else None


def _is_spoken_for(reading: Reading, mention: Mention) -> bool:
    """Return whether a spokesman stands right after an organ: "a military spokesman"."""
    after = reading.scene.cover.after(mention.span.end)
    title = reading.scene.title_at.get(after.span) if after is not None else None
    beside = after is not None and reading.scene.text[mention.span.end : after.span.start] == " "
    return title is not None and beside and title.office.speaks_for


def _spoken_in(reading: Reading, mention: Mention) -> str | None:
    """Return the State in whose capital the spokesman of an organ speaks."""
    scene = reading.scene
    before, after = scene.cover.before(mention.span.start), scene.cover.after(mention.span.end)
    for beside in (before, after):
        title = scene.title_at.get(beside.span) if beside is not None else None
        if beside is None or title is None:
            continue
        gap = scene.text[min(beside.span.end, mention.span.end) : max(beside.span.start, mention.span.start)]
        if gap == " ":
            return spoken_in(scene, title)
    return None


def _definite_sort(reading: Reading, mention: Mention) -> str:
    """Return the sort of organ that "the army", "the defence ministry" is; empty for "the ministry"."""
    words = [word.key for word in words_of(mention.text)]
    articles = reading.scene.lexicon.definite_before | reading.scene.lexicon.definite_after
    plain = " ".join(word for word in words if word not in articles)
    found = reading.scene.lexicon.organs.get(plain)
    definite = (mention.role or "").startswith("ministry:")
    return found.id if definite and found is not None else ""


def _sort_of_minister(reading: Reading, mention: Mention) -> str:
    """Return the sort of "the ministry" whose minister the sentences before name; empty where an organ was named."""
    scene = reading.scene
    words = [word.key for word in words_of(mention.text)]
    if MINISTRY in reading.organs or scene.lexicon.noun_sorts.get(words[-1]) != "ministry" or len(words) > _ARTICLED:
        return ""
    here = scene.sentence_of(mention.span)
    known = {organ.id for organ in scene.lexicon.organs.values()}
    for title in scene.titles_before(mention):
        sort = f"{title.office.id.removesuffix('minister')}ministry"
        if here - scene.sentence_of(title.mention.span) > _MINISTER_REACH:
            return ""
        if title.person is not None and title.modifier is None and sort in known:
            return sort
    return ""


def _only_state(reading: Reading, mention: Mention) -> str | None:
    """Return the State whose officials the nearest sentences name, else the one that they name; None if unclear."""
    sentence = reading.scene.sentence_of(mention.span)
    recent = list(reading.discourse.recent(mention.span.start, sentence))
    home = None if any(r.kind == "Person" for r in recent) else home_state(reading, mention)
    if home is not None:
        return home
    people = [r.actors[0] for r in recent if r.kind == "Person" and len(r.actors) == 1]
    for states in (
        {reading.offices.state_of(person) for person in people} - {None},
        {r.actors[0] for r in recent if r.kind == "State" and len(r.actors) == 1},
    ):
        if states:
            return next(iter(states)) if len(states) == 1 else None
    return reading.scene.only_state


def _state_beside(reading: Reading, mention: Mention) -> str | None:
    """Return the one State that a sentence speaks of before its army or opposition: "Egyptians voted amid a"."""
    sentence = reading.scene.sentence_of(mention.span)
    near = reading.discourse.recent(mention.span.start, sentence, 0)
    states = {r.actors[0] for r in near if r.kind == "State" and len(r.actors) == 1}
    return next(iter(states)) if len(states) == 1 else None


def _is_written_as_name(reading: Reading, mention: Mention) -> bool:
    """Return whether a noun is capitalised though nothing but being a name would make it so."""
    words = words_of(mention.text)
    if len(words) > 1:
        return all(word.capital for word in words)
    before = reading.scene.text[max(0, mention.span.start - _GAP) : mention.span.start].rstrip()[-1:]
    return mention.text[:1].isupper() and (before.isalnum() or before == ",")
