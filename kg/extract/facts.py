"""Background facts: who holds which office, who leads what, who is a member of what, what lies where."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_titles import COUNTERPART, find_titles
from kg.extract.participants import coordinated
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase, is_office, is_person
from kg.extract.places import find_places
from kg.languages.language import Office
from kg.model import FactMention, Mention, Span

_NEAR = 3  # tokens between the parts of a fact


def find_facts(passage: Passage) -> tuple[FactMention, ...]:
    """Return the facts of a document in order, each place once.

    Args:
        passage: the document.
    """
    found = [fact for extractor in EXTRACTORS for fact in extractor(passage)]
    unique: dict[tuple[Span, str, object], FactMention] = {}
    for fact in sorted(found, key=lambda f: (f.evidence.start, f.evidence.end)):
        target = fact.object.span if isinstance(fact.object, Mention) else fact.object
        known = unique.setdefault((fact.subject.span, fact.relation, target), fact)
        if known.of is None and fact.of is not None:
            unique[fact.subject.span, fact.relation, target] = fact
    return tuple(_without_ranks(passage, unique.values()))


def _without_ranks(passage: Passage, facts: Collection[FactMention]) -> Iterator[FactMention]:
    """Yield the facts; a rank or honour is no office of who has another one: "Kapten Shahid, juru bicara"."""
    ranks = load_reference(passage.language.code).ranks
    names = {office.name for office in passage.language.offices.values() if office.id in ranks}
    holders = {fact.subject.text for fact in facts if fact.object not in names and fact.relation != "locatedIn"}
    for fact in facts:
        if fact.object not in names or fact.of is not None or fact.subject.text not in holders:
            yield fact


def _offices(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings from titles ("Menlu AS John Kerry") and appositions ("Lavrov, Russia's foreign minister")."""
    for phrase in passage.phrases:
        office = _office_of(passage, phrase)
        if office is None or phrase.office is None or not is_person(phrase.head) or _is_past(passage, phrase.office):
            continue
        body = phrase.of or _body_near(passage, phrase)
        deputy = _is_deputy(passage, phrase.office, office)
        if body is None and (deputy or not office.acts_for_state):
            continue
        if office.leads and body is not None and not deputy:
            yield FactMention(phrase.head, "leads", body, phrase.span, pattern="leader-title")
        else:
            name = f"Deputy {office.name}" if deputy else _office_name(phrase.of, office)
            yield FactMention(phrase.head, "holdsOffice", name, phrase.span, of=body, pattern="title")


def _titles(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings from titles that a phrase of its own doesn't hold: "Kapten Shahid, juru bicara militer Iran"."""
    latest: Office | None = None  # what a counterpart after it holds too
    for title in find_titles(passage.text, passage.document.mentions, passage.language):
        office, person, body = title.office, title.person, title.of
        if person is None or office.anonymous or title.modifier not in (None, "acting"):
            continue
        if office is COUNTERPART:
            if latest is None:
                continue
            office = latest
        latest = office
        if body is None and not office.acts_for_state:
            continue
        first, last = sorted((title.mention.span, person.span))
        deputy = _is_deputy(passage, title.mention, office)
        if office.leads and body is not None and not deputy:
            yield FactMention(person, "leads", body, Span(first.start, last.end), pattern="leader-title")
        else:
            name = f"Deputy {office.name}" if deputy else _office_name(body, office)
            yield FactMention(person, "holdsOffice", name, Span(first.start, last.end), of=body, pattern="title")


def _is_past(passage: Passage, office: Mention) -> bool:
    """Return whether somebody held an office before, or is only related to who holds it."""
    return passage.language.office_modifiers.get(_word_before(passage, office)) in ("former", "kin", "elect")


def _is_deputy(passage: Passage, mention: Mention, office: Office) -> bool:
    """Return whether a word before an office, or for a leader of its mention, makes a deputy of who holds it."""
    words = mention.text.lower().split()
    within = office.leads and len(words) > 1 and words[0] in passage.words.deputies
    return within or _word_before(passage, mention) in passage.words.deputies


def _word_before(passage: Passage, mention: Mention) -> str:
    index = passage.token_at(mention.span.start) - 1
    return passage.lower[index] if index >= 0 else ""


def _office_of(passage: Passage, phrase: Phrase) -> Office | None:
    if phrase.office is None:
        return None
    identifier = (phrase.office.role or "").removeprefix("office:")
    return next((o for o in passage.language.offices.values() if o.id == identifier), None)


def _office_name(body: Mention | None, office: Office) -> str:
    """Return the office's English name; a spokesman of a ministry is named after it."""
    organ = (body.role or "") if body is not None else ""
    if office.speaks_for and organ.startswith("organ:"):
        return f"{organ.split(':')[1].replace('-', ' ').title()} {office.name}"
    return office.name


def _body_near(passage: Passage, phrase: Phrase) -> Mention | None:
    """Return the State that an adjective right before the phrase names ("the Indonesian military chief")."""
    earlier = list(passage.phrases_between(max(0, phrase.first - _NEAR), phrase.first))
    if not earlier or earlier[-1].last != phrase.first:
        return None
    return earlier[-1].head if earlier[-1].head.actor_kind == "State" else None


def _led(passage: Passage) -> Iterator[FactMention]:
    """Yield leaders from "negara pimpinan Bashar al-Assad", "Hamas, led by Haniyeh", "kelompok yang dipimpin X"."""
    for index, _ in enumerate(passage.tokens):
        order, length = _leading_at(passage, index)
        if order is None:
            continue
        last = index + length
        after = _phrase_ending_after(passage, last)
        before = _phrase_before(passage, index)
        if after is None or before is None or _acts_between(passage, before, index):
            continue
        leader, led = (after, before) if order == "leader-after" else (before, after)
        if leader.head.actor_kind == "Person" and not is_office(led.head):
            span = Span(before.span.start, after.span.end)
            yield FactMention(leader.head, "leads", led.head, span, pattern=f"leading-{order}")


def _leading_at(passage: Passage, index: int) -> tuple[str | None, int]:
    for length in (3, 2, 1):
        order = passage.language.leading.get(" ".join(passage.lower[index : index + length]))
        if order is not None:
            return order, length
    return None, 0


def _acts_between(passage: Passage, phrase: Phrase, index: int) -> bool:
    """Return whether a verb parts a phrase from a token: "Wu told the leader of Komeito" is no office of Wu."""
    between = range(phrase.last, index)
    return any(passage.tokens[i].pos == "VERB" and passage.lower[i] not in passage.words.linking for i in between)


def _phrase_ending_after(passage: Passage, index: int) -> Phrase | None:
    """Return the phrase at a token or right after it; it may have begun before: "whose leader George Sabra"."""
    near = passage.phrases_between(max(0, index - _NEAR), min(len(passage.tokens), index + _NEAR + 6))
    found = next((phrase for phrase in near if phrase.last > index), None)
    return found if found is not None and found.first - index <= 1 else None


def _phrase_before(passage: Passage, index: int) -> Phrase | None:
    earlier = list(passage.phrases_between(max(0, index - 12), index))
    return earlier[-1] if earlier and index - earlier[-1].last <= _NEAR else None


def _members(passage: Passage) -> Iterator[FactMention]:
    """Yield memberships: "Indonesia dan Myanmar sama-sama anggota ASEAN", "Turkey, a member of NATO"."""
    words = passage.words.member_words
    for index, word in enumerate(passage.lower):
        if word not in words:
            continue
        body = next(passage.phrases_between(index + 1, min(len(passage.tokens), index + 8)), None)
        owner = _phrase_before(passage, index)
        if body is None or owner is None or body.first - index > _NEAR + 1 or _acts_between(passage, owner, index):
            continue
        if body.head.actor_kind in ("IGO", "Organization", "ArmedGroup"):
            for member in coordinated(passage, owner):
                if member.head.actor_kind in ("State", "Person", "Organization"):
                    yield FactMention(
                        member.head, "memberOf", body.head, Span(owner.span.start, body.span.end), pattern="member"
                    )


EXTRACTORS: tuple[Callable[[Passage], Iterator[FactMention]], ...] = (_offices, _titles, _led, _members, find_places)
