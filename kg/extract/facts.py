"""Background facts: who holds which office, who leads what, who is a member of what, what lies where."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_titles import COUNTERPART, Title
from kg.annotate.mention_words import words_of
from kg.extract.appointments import appointed
from kg.extract.coordination import coordinated
from kg.extract.governments import find_heads_of_governments
from kg.extract.group_members import find_group_members
from kg.extract.holders import named_next, told_before
from kg.extract.leaders import acts_between, find_leaders, phrase_before
from kg.extract.party_members import find_party_members
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.places import find_places
from kg.extract.private_people import is_of_descent
from kg.languages.language import Office
from kg.model import FactMention, Mention, Span

FORMER = "Former "  # before the name of an office that somebody held
ALONE = "title-alone"  # pattern of offices of whom a title without a name means, if that is a person
DESCRIBED = "title-described"  # pattern of offices of whom a description means, which must be known of him
_TIMES = {"former": FORMER + "{}", "acting": "Acting {}", "elect": "{}-elect"}  # how a modifier marks an office's name
_OPENING = ("-", "--", "–", "—", "(")
_CLOSING = ("-", "--", "–", "—", ")", ".")
_LISTED = 8  # tokens between a body and the list of its members
_NAME = 8  # tokens of a name
_MANY = ("IGO", "Organization", "ArmedGroup")  # what has members
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
    """Yield the facts without ranks and honours of nothing that is named: "Kapten Shahid"."""
    ranks = load_reference(passage.language.code).ranks
    names = {office.name for office in passage.language.offices.values() if office.id in ranks}
    yield from (fact for fact in facts if fact.object not in names or fact.of is not None)


def _offices(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings from titles ("Menlu AS John Kerry") and appositions ("Lavrov, Russia's foreign minister")."""
    titles = {title.mention.span: title for title in passage.titles}
    for phrase in passage.phrases:
        title = titles.get(phrase.office.span) if phrase.office is not None else None
        if title is None or title.office is COUNTERPART or not is_person(phrase.head):
            continue
        if title.person is not None and passage.text[phrase.span.end : title.person.span.start] in (") ", "] "):
            continue  # "[Russian President Vladimir] Putin"
        body = phrase.of or _body_near(passage, phrase)
        sent = body is not None and body.actor_kind == "IGO" and title.of is not None and title.of.actor_kind == "State"
        if title.of is not None and body is not None and (body.role == "demonym" or sent):
            body = title.of  # what a State's adjective describes: "leader of the Lebanese group Hezbollah"
        yield from _holding(passage, title, phrase.head, body, phrase.span)


def _titles(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings from titles that a phrase of its own doesn't hold: "Kapten Shahid, juru bicara militer Iran"."""
    latest: Title | None = None  # what a counterpart after it holds too
    for title in passage.titles:
        if title.person is None or title.office.anonymous or title.modifier == "predicate":
            continue
        held: Title | None = _shared(passage, latest, title) if title.office is COUNTERPART else title
        if held is not None:
            latest = held
            first, last = sorted((title.mention.span, title.person.span))
            named = replace(title, office=held.office)
            of = title.of or told_before(passage, title)
            yield from _holding(passage, named, title.person, of, Span(first.start, last.end))


def _predicated(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings that a sentence states: "Mullah Omar is leader of the Taliban", "Rocen adalah menteri X"."""
    for title in passage.titles:
        if title.person is not None or title.office.anonymous or title.office is COUNTERPART:
            continue
        start = passage.token_at(title.mention.span.start)
        clause = next(passage.clauses_at(start, passage.token_at(title.mention.span.end - 1) + 1), None)
        stated = clause is not None and clause.polarity == "positive" and clause.modality == "asserted"
        if clause is None or not stated or clause.subject is None or not _is_so(passage, start):
            continue
        head = clause.subject.head
        named = next(
            (p for p in passage.phrases_between(max(0, head - _NAME), start) if p.first <= head < p.last), None
        )
        if named is not None and is_person(named.head) and title.of is not None:
            span = Span(named.span.start, max(title.mention.span.end, title.of.span.end))
            yield from _holding(passage, replace(title, modifier=None), named.head, title.of, span)


def _described(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings of whoever "the former president", "Russia's foreign minister" means, if that is a person.

    Of a former office, which one he is known to have held decides.
    """
    for title in passage.titles:
        present = title.person is None and title.modifier is None and not title.office.anonymous
        rank = title.office.id in load_reference(passage.language.code).ranks
        if present and title.of is not None and title.office.acts_for_state and not rank:
            ends = title.mention.span, title.of.span
            span = Span(min(end.start for end in ends), max(end.end for end in ends))
            for fact in _holding(passage, title, title.mention, title.of, span):
                yield replace(fact, pattern=ALONE)
        unnamed = title.person is None and title.modifier == "former" and not title.office.anonymous
        if unnamed and not title.office.seeks and not title.office.leads:
            name = _TIMES["former"].format(title.office.name)
            yield FactMention(title.mention, "holdsOffice", name, title.mention.span, of=title.of, pattern=DESCRIBED)


def _appointments(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings that begin: "mengangkat X sebagai perdana menteri", "was elected president of Turkey"."""
    for title in passage.titles:
        holder = appointed(passage, title)
        if holder is not None:
            modifier = None if title.modifier == "predicate" else title.modifier
            ends = [span.end for span in (title.mention.span, title.of.span if title.of else None) if span]
            span = Span(min(holder.span.start, title.mention.span.start), max(holder.span.end, *ends))
            yield from _holding(passage, replace(title, modifier=modifier), holder.head, title.of, span)


def _led_in(passage: Passage) -> Iterator[FactMention]:
    """Yield holdings of whom news leads in by his office: "Iran's foreign minister left. Araghchi said"."""
    for title, holder in named_next(passage):
        span = Span(title.mention.span.start, title.mention.span.end)
        yield from _holding(passage, title, holder, title.of, span)


def _is_so(passage: Passage, noun: int) -> bool:
    """Return whether a word that says what something now is stands before a noun: "is the", "adalah"."""
    before = passage.lower[max(0, noun - _NEAR) : noun]
    return any(word in passage.words.copulas for word in before)


def _shared(passage: Passage, latest: Title | None, counterpart: Title) -> Title | None:
    """Return the office that a counterpart holds too: the last one told, unless the sentence is of somebody else."""
    if latest is None or latest.person is None:
        return latest
    sentence = passage.document.sentences[passage.sentence_at(counterpart.mention.span.start)]
    before = passage.phrases_between(sentence.first, passage.token_at(counterpart.mention.span.start))
    people = [phrase.head for phrase in before if is_person(phrase.head)]
    surname = latest.person.text.split()[-1]
    return latest if not people or any(surname in m.text for m in people) else None


def _holding(
    passage: Passage, title: Title, person: Mention, body: Mention | None, evidence: Span
) -> Iterator[FactMention]:
    """Yield that a person leads a body or holds an office, before, now or soon; kin of who holds it does not."""
    office, deputy = title.office, _is_deputy(passage, title.mention, title.office)
    party = body is not None and body.actor_kind == "Organization"  # "Labour's shadow home secretary"
    if (office.placeless and not party) or (body is not None and is_of_descent(passage, body)):
        body = None
    unplaced = deputy or not (office.acts_for_state or office.placeless)
    if title.modifier == "kin" or office.seeks or (body is None and unplaced):
        return
    now, lexicon = title.modifier not in _TIMES, load_reference(passage.language.code)
    if now and not deputy and body is not None and _leads_group(passage, title, body):
        yield FactMention(person, "leads", body, evidence, pattern="leader-title")
        return
    supreme = body is not None and body.actor_kind == "ArmedGroup" and office.id in lexicon.heads_of_state
    if (office.leads or supreme) and not deputy and (now or body is None):
        of_others = office.id in lexicon.leaders_of_groups or _leads_some_of(passage, title, body)
        if body is not None and not (of_others and body.actor_kind == "State"):
            yield FactMention(person, "leads", body, evidence, pattern="leader-title")
        return
    stands_in = deputy and not office.name.startswith("Deputy ")
    name = f"Deputy {office.name}" if stands_in else _office_name(body, office)
    name = _TIMES[title.modifier].format(name) if title.modifier in _TIMES else name
    yield FactMention(person, "holdsOffice", name, evidence, of=body, pattern="title")


def _leads_group(passage: Passage, title: Title, body: Mention) -> bool:
    """Return whether an office of a group is to lead it: "Hamas chief X", "leader of the opposition Y party, X"."""
    lexicon = load_reference(passage.language.code)
    of_opposition = title.office.placeless and words_of(title.mention.text)[-1].key in lexicon.opponents
    bodies = body.actor_kind == "Organization" and body.kind == "name" and body.role is None  # "PUK chief X"
    heads = passage.words.group_heads if body.actor_kind == "ArmedGroup" else passage.words.body_heads if bodies else ()
    groups = title.office.id in heads
    return groups or (of_opposition and body.actor_kind in ("Organization", "ArmedGroup"))


def _leads_some_of(passage: Passage, title: Title, body: Mention | None) -> bool:
    """Return whether a word says whom in a State somebody leads: "the French far-right leader", "union leader"."""
    if body is None or body.actor_kind != "State" or body.span.end > title.mention.span.start:
        return False
    between = passage.text[body.span.end : title.mention.span.start].lower()
    words = (word for word in re.split(r"[\s-]+|'s|’s", between) if word)
    return any(word not in passage.words.leading_adjectives for word in words)


def _is_deputy(passage: Passage, mention: Mention, office: Office) -> bool:
    """Return whether a word before an office, or for a leader of its mention, makes a deputy of who holds it."""
    words = mention.text.lower().split()
    within = len(words) > 1 and words[0] in passage.words.deputies and " ".join(words) not in office.forms
    return within or _word_before(passage, mention) in passage.words.deputies


def _word_before(passage: Passage, mention: Mention) -> str:
    index = passage.token_at(mention.span.start) - 1
    return passage.lower[index] if index >= 0 else ""


def _office_name(body: Mention | None, office: Office) -> str:
    """Return the office's English name; a spokesman of a ministry is named after it."""
    organ = (body.role or "") if body is not None else ""
    if office.speaks_for and organ.startswith("organ:"):
        return f"{organ.split(':')[1].replace('-', ' ').title()} {office.name}"
    return office.name


def _body_near(passage: Passage, phrase: Phrase) -> Mention | None:
    """Return the State that an adjective right before the phrase names ("the Indonesian military chief")."""
    earlier = list(passage.phrases_between(max(0, phrase.first - _NEAR), phrase.first))
    if not earlier or earlier[-1].last != phrase.first or not passage.words.possessor_first:
        return None
    apart = passage.sentence_at(earlier[-1].span.start) != passage.sentence_at(phrase.span.start)
    return earlier[-1].head if earlier[-1].head.actor_kind == "State" and not apart else None


def _members(passage: Passage) -> Iterator[FactMention]:
    """Yield memberships: "Indonesia dan Myanmar sama-sama anggota ASEAN", "Turkey, a member of NATO"."""
    words = passage.words.member_words
    for index, word in enumerate(passage.lower):
        if word not in words:
            continue
        body = next(passage.phrases_between(index + 1, min(len(passage.tokens), index + 8)), None)
        owner = phrase_before(passage, index)
        if body is None or owner is None or body.first - index > _NEAR + 1 or acts_between(passage, owner, index):
            continue
        begins = any(passage.tokens[i].pos == "SCONJ" for i in range(owner.last, index))
        named = set(passage.lower[owner.last : index]) & set(passage.words.naming_links)
        begins = begins or (passage.tokens[index].label == "obl" and bool(named))  # "backed India as a member of X"
        if begins or (body.head.role or "").startswith("organ:") and body.head.kind != "name":
            continue  # "memperingatkan pemerintah bahwa anggota kelompok", "anggota pasukan bunuh diri"
        for each in coordinated(passage, body):
            for member in coordinated(passage, owner) if each.head.actor_kind in _MANY else ():
                if member.head.actor_kind in ("State", "Person", "Organization"):
                    span = Span(owner.span.start, each.span.end)
                    yield FactMention(member.head, "memberOf", each.head, span, pattern="member")


def _listed(passage: Passage) -> Iterator[FactMention]:
    """Yield memberships that dashes or brackets list: "the Quartet -- the US, Russia, the UN and the EU --"."""
    for phrase in passage.phrases:
        if phrase.head.actor_kind != "IGO" or phrase.head.kind != "name":
            continue
        near = range(phrase.last, min(len(passage.tokens) - 1, phrase.last + _LISTED))
        opening = next((i for i in near if passage.lower[i] in _OPENING), None)
        first = next(
            (i for i in near if opening is not None and i > opening and passage.lower[i] not in _OPENING), None
        )
        member = next(passage.phrases_between(first, first + _NAME), None) if first is not None else None
        if first is None or member is None or member.first - first > 1:
            continue
        members = coordinated(passage, member)
        closed = passage.lower[members[-1].last : members[-1].last + 1]
        if len(members) > 1 and set(closed) & set(_CLOSING):
            for each in members:
                span = Span(phrase.span.start, members[-1].span.end)
                yield FactMention(each.head, "memberOf", phrase.head, span, pattern="member-listed")


EXTRACTORS: tuple[Callable[[Passage], Iterator[FactMention]], ...] = (
    _offices,
    _titles,
    _predicated,
    _described,
    _appointments,
    _led_in,
    find_leaders,
    find_heads_of_governments,
    _members,
    _listed,
    find_party_members,
    find_group_members,
    find_places,
)
