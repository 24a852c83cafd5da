"""Who is of which party, by what he is called: "Republican contender X", "X, a Democrat,", "politikus PKS X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_titles import office_of
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office, is_person
from kg.extract.phrases import Phrase
from kg.languages.language import Office
from kg.model import FactMention, Mention, Span

PARTY_MEMBER = "party-member"  # pattern of facts whose object must be a party
_BETWEEN = 6  # tokens between a party's word and the name of its member, or between the name and the word
_TITLE = 12  # tokens from the beginning of a title to the end of its bearer's name
_LONGEST = 2  # words by which a party's people are called
_PLAIN = ("ADJ", "PROPN", "NUM", "NOUN", "PUNCT")
_STOPS = (".", "-", "'s", "’s")  # in "U.S.", "front-runner"
_ENDS = (",", ".", ";", ")", "who", "from", "in", "and", "said", "of", "")  # after a noun that alone calls a member
_ARTICLES = ("a", "an", "the", "then", "now")


def find_party_members(passage: Passage) -> Iterator[FactMention]:
    """Yield memberships in parties that words beside a name tell.

    Args:
        passage: the document. A party that only its people's word tells ("Republican") is no mention of the document:
            its mention has the role `party` and the parties that the word can mean as candidates.
    """
    for party in _parties(passage):
        member = _named_after(passage, party) or _named_before(passage, party) or _titled(passage, party)
        if member is not None:
            first, last = sorted((party.span, member.span))
            state = _state_beside(passage, party)
            span = Span(first.start, last.end)
            yield FactMention(member, "memberOf", party, span, of=state, pattern=PARTY_MEMBER)
    yield from _lettered(passage)


def _parties(passage: Passage) -> Iterator[Mention]:
    """Yield the words of parties ("Republican") and the names that may be a party's ("GOP", "Likud")."""
    words = load_reference(passage.language.code).party_words
    taken = {passage.token_at(mention.span.start) for mention in passage.document.mentions}
    for index, token in enumerate(passage.tokens):
        if index in taken or not token.text[:1].isupper():
            continue
        for length in range(min(_LONGEST, len(passage.tokens) - index), 0, -1):
            word = " ".join(passage.lower[index : index + length])
            if word in words:
                span = passage.span_of(index, index + length)
                text = span.of(passage.text)
                yield Mention(span, text, "name", "Organization", words[word], "party", "lexicon")
                break
    for mention in passage.document.mentions if words else ():
        if mention.kind == "name" and mention.actor_kind == "Organization" and mention.candidates:
            yield mention


def _named_after(passage: Passage, party: Mention) -> Mention | None:
    """Return who is named after a party and what he is or seeks: "Republican presidential contender X"."""
    first = passage.token_at(party.span.end - 1) + 1
    following = passage.mentions_between(party.span.end, passage.sentence_end(party.span.start))
    person = next((mention for mention in following if is_person(mention)), None)
    if person is None:
        return None
    last = passage.token_at(person.span.start)
    if last - first > _BETWEEN or not _is_plain(passage, first, last):
        return None
    alone = first == last and party.role == "party" and _is_noun(passage, party)
    return person if alone or _ends_in_role(passage, first, last) else None


def _named_before(passage: Passage, party: Mention) -> Mention | None:
    """Return whom an apposition calls a party's: "X, a Democrat,", "X, the Republican nominee,"."""
    start = passage.token_at(party.span.start)
    comma = next((i for i in range(start - 1, max(-1, start - _BETWEEN), -1) if passage.lower[i] == ","), None)
    if comma is None or not (_is_described(passage, comma, start) or _is_of_place(passage, comma, party)):
        return None
    near = list(passage.phrases_between(max(0, comma - _BETWEEN * 2), comma))[-1:]
    if not near or near[0].last != comma or not _names(near[0]):
        return None
    end = passage.token_at(party.span.end - 1) + 1
    following = passage.lower[end] if end < len(passage.tokens) else ""
    alone = party.role == "party" and following in _ENDS and _is_noun(passage, party)
    role = any(_ends_in_role(passage, end, i, closed=True) for i in range(end + 1, end + _BETWEEN))
    return near[0].head if alone or role else None


def _titled(passage: Passage, party: Mention) -> Mention | None:
    """Return whose title or description a party follows: "politikus PKS X", "anggota DPR dari Fraksi PKS X".

    Also after the name: "X, politikus PKS,", "X dari Partai Demokrat".
    """
    if load_reference(passage.language.code).organ_order != "before-state":
        return None
    phrase = passage.phrase_around(party.span)
    if phrase is not None and _names(phrase):
        office = office_of(phrase.office, passage.language) if phrase.office is not None else None
        role = office is not None and _is_of_members(office)
        before = passage.token_at(phrase.span.start) - 1
        former = before >= 0 and passage.language.office_modifiers.get(passage.lower[before]) == "former"
        beside = party.role != "party" or phrase.head.span.start - party.span.end == 1
        return phrase.head if role and beside and not former else None
    return _from_party(passage, party)


def _from_party(passage: Passage, party: Mention) -> Mention | None:
    """Return who is named right before what he is of a party: "Aria Bima dari Fraksi PKS", "Bima, politikus PKS"."""
    lexicon = load_reference(passage.language.code)
    start = passage.token_at(party.span.start)
    first = start
    while first and passage.lower[first - 1] in lexicon.faction_words:
        first -= 1
    linked = first < start and passage.lower[first] in lexicon.background_prepositions  # "dari"
    called = first > 1 and passage.lower[first - 1] in lexicon.party_roles and passage.lower[first - 2] == ","
    end = first - 2 if called else first
    before = list(passage.phrases_between(max(0, end - _TITLE), end))[-1:]
    if not (linked or called) or not before or before[0].last != end or not _names(before[0]):
        return None
    driven = any(passage.clauses_with_object(index) for index in range(before[0].first, before[0].last))
    return before[0].head if called or not driven else None  # no "memecat X dari PKS"


def _is_described(passage: Passage, comma: int, start: int) -> bool:
    return passage.lower[comma + 1] in _ARTICLES and _is_plain(passage, comma + 2, start)


def _is_of_place(passage: Passage, comma: int, party: Mention) -> bool:
    """Return whether a member's word stands without an article: "Charles Schumer, Democrat of New York,"."""
    after = passage.token_at(party.span.end - 1) + 1
    beside = passage.token_at(party.span.start) == comma + 1
    return beside and _is_noun(passage, party) and passage.lower[after : after + 1] == ("of",)


def _names(phrase: Phrase) -> bool:
    return is_person(phrase.head)


def _is_noun(passage: Passage, party: Mention) -> bool:
    """Return whether a party's word calls somebody so by itself: "a Democrat", not "Democratic"."""
    return party.text.lower() in load_reference(passage.language.code).party_nouns


def _is_plain(passage: Passage, first: int, last: int) -> bool:
    """Return whether nothing but modifiers and the noun that they describe are among the tokens `[first, last)`."""
    return all(
        passage.tokens[i].pos in _PLAIN and (passage.tokens[i].pos != "PUNCT" or passage.lower[i] in _STOPS)
        for i in range(first, last)
    )


def _ends_in_role(passage: Passage, first: int, last: int, *, closed: bool = False) -> bool:
    """Return whether a noun for a member of parliament, a minister or a candidate ends the tokens `[first, last)`.

    Args:
        passage: the document.
        first: where the noun phrase begins.
        last: where it ends.
        closed: nothing of the phrase may follow.
    """
    if last <= first or last > len(passage.tokens) or not _is_plain(passage, first, last):
        return False
    end = passage.tokens[last - 1].span.end
    office = next((mention for mention in passage.mentions_ending(end, end - 1) if is_office(mention)), None)
    held = office_of(office, passage.language) if office is not None else None
    roles = load_reference(passage.language.code).party_roles
    if passage.lower[last - 1] not in roles and (held is None or not _is_of_members(held)):
        return False
    following = passage.lower[last] if last < len(passage.tokens) else ""
    return not closed or (following not in ("'s", "'", "-") and passage.tokens[last - 1].pos != "ADJ")


def _is_of_members(office: Office) -> bool:
    """Return whether parties' members hold or seek an office: no spokesmen and officers of the party itself."""
    return office.seeks or (office.acts_for_state and not office.speaks_for and not office.anonymous)


def _state_beside(passage: Passage, party: Mention) -> Mention | None:
    """Return the State whose adjective describes a party's member: "Canadian Conservative lawmaker"."""
    beside = passage.mentions_ending(party.span.start - 1)
    return next((mention for mention in beside if mention.kind == "name" and mention.actor_kind == "State"), None)


def _lettered(passage: Passage) -> Iterator[FactMention]:
    """Yield memberships that letters after a name tell: "Robert Menendez (D-N.J.)", "Tom Cotton, R-Ark.,"."""
    letters = load_reference(passage.language.code).party_letters
    if not letters:
        return
    pattern = re.compile(rf"(?:,| \() ?([{''.join(letters)}])(?:[-–]|\., )[A-Z][\w.]+")
    for phrase in passage.phrases:
        found = pattern.match(passage.text, phrase.span.end) if _names(phrase) else None
        if found is not None:
            span = Span(found.start(1), found.end(1))
            party = Mention(span, found[1], "name", "Organization", (letters[found[1]],), "party", "lexicon")
            whole = Span(phrase.span.start, found.end())
            yield FactMention(phrase.head, "memberOf", party, whole, pattern=PARTY_MEMBER)
