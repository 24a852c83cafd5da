"""Groups mentions into the phrases that stand for one actor: title, State, name, acronym, apposition.

"Menteri Luar Negeri Amerika Serikat (AS) John Kerry", "Russia's foreign minister, Sergei Lavrov," and "Brendan Daly,
juru bicara Pelosi," are one phrase each. Its head is the mention that names the actor, its office the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.annotate.mention_lead_ins import leads_in
from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_postings import is_posting
from kg.annotate.mention_title_reach import is_of_several
from kg.extract.phrase_parts import (
    is_described,
    is_further_office,
    is_held_already,
    is_named_office,
    is_of_described,
    is_of_party,
    is_office,
    is_person,
    is_ranked,
    speaks_next,
)
from kg.languages.language import Language
from kg.model import Document, Mention, Sentence, Span

_BRACKET = re.compile(r"\s*[(\[]\s*$")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])?\s+$")
_OF = re.compile(r"\s+(?:of|for|to|from|at|in|dari|untuk|bagi|pada|di)\s+(?:the\s+)?$", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s+(?:the\s+|an?\s+|seorang\s+|sang\s+)?$", re.IGNORECASE)
_BLANK = re.compile(r"\s+$")
_PAIR = 2
_DESCRIBED = ("Organization", "ArmedGroup", "Person")  # what a State's name can describe
_NAMED_BODIES = ("ArmedGroup", "Organization", "IGO")
_BODY_KINDS = ("State", "IGO", "Organization", "ArmedGroup", "Place")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that stands for one actor, at the tokens `[first, last)`."""

    span: Span
    first: int
    last: int
    head: Mention
    mentions: tuple[Mention, ...]
    office: Mention | None = None
    of: Mention | None = None

    @property
    def text_words(self) -> tuple[str, ...]:
        """The words of its mentions in order, for messages."""
        return tuple(mention.text for mention in self.mentions)


def find_phrases(document: Document, language: Language) -> tuple[Phrase, ...]:
    """Return the phrases of a document, in order, none overlapping another.

    Args:
        document: gives sentences, tokens and mentions.
        language: the document's language.
    """
    found: list[Phrase] = []
    waiting = list(document.mentions)
    position = 0
    for sentence in document.sentences:
        inside: list[Mention] = []
        while position < len(waiting) and waiting[position].span.start < sentence.span.end:
            if waiting[position].span.start >= sentence.span.start:
                inside.append(waiting[position])
            position += 1
        found.extend(_phrases_of(document, sentence, inside, language))
    return tuple(found)


def _phrases_of(
    document: Document, sentence: Sentence, mentions: list[Mention], language: Language
) -> Iterator[Phrase]:
    group: list[Mention] = []
    for position, mention in enumerate(mentions):
        if (group and mention.span.start < group[-1].span.end) or _is_adjective(document, sentence, mention):
            continue
        following = mentions[position + 1] if position + 1 < len(mentions) else None
        if group and not (
            (
                _joins(document.text, group, mention, following)
                and not speaks_next(document.text, group, mention, language)
                and not is_held_already(group, mention, language)
                and not leads_in(document.text, (group[-1], mention), following, language)
            )
            or is_further_office(document.text, group, mention, language)
            or is_named_office(document.text, group, mention, language)
            or is_described(document, sentence, group, mention, language)
            or is_of_described(document, sentence, group, mention, language)
            or is_ranked(document.text, (group, mention, following), language)
            or is_of_party(document.text, (group, mention, following), language)
        ):
            yield _phrase(document, sentence, group, language)
            group = []
        group.append(mention)
    if group:
        yield _phrase(document, sentence, group, language)


def _is_adjective(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """Return whether a word for forces only describes the noun before it: "bantuan militer"."""
    if mention.kind != "description" or not (mention.role or "").startswith("organ:"):
        return False
    inside = (i for i in range(sentence.first + 1, sentence.last) if document.tokens[i].span == mention.span)
    index = next(inside, None)
    if index is None or document.tokens[index].pos != "ADJ" or document.tokens[index].label != "amod":
        return False
    return document.tokens[index].head < index


def _joins(text: str, group: list[Mention], mention: Mention, following: Mention | None) -> bool:
    """Return whether a mention belongs to the phrase that the group has begun; `following` is the mention after it."""
    last = group[-1]
    gap = text[last.span.end : mention.span.start]
    if mention.kind == "pronoun" or last.kind == "pronoun":
        return False
    if _BRACKET.fullmatch(gap):
        return _is_alias(text, last, mention)
    office = any(is_office(member) for member in group)
    person = any(is_person(member) for member in group)
    if gap.strip() in (")", "),"):
        return office and not person and is_person(mention)
    if _COMMA.fullmatch(gap):
        if office or person or _is_own_person(last):
            return _is_apposition(text, group, mention, following)
        return False
    held = is_person(mention) and is_of_several(text, last)  # "menteri-menteri Prabowo"
    return not held and _continues(gap, group, mention, office=office or _is_own_person(last), person=person)


def _continues(gap: str, group: list[Mention], mention: Mention, *, office: bool, person: bool) -> bool:
    last = group[-1]
    if _BLANK.fullmatch(gap) or _POSSESSIVE.fullmatch(gap):
        if is_office(mention):
            return not office and last.actor_kind in _BODY_KINDS
        if _is_called(mention):
            return last.kind == "name" and last.actor_kind in _BODY_KINDS and len(group) == 1
        if is_person(mention):
            return office and not person
        placed = (
            last.actor_kind == "Place" and mention.actor_kind == "State"
        )  # "Gubernur New Mexico AS Bill Richardson"
        body = mention.actor_kind in _BODY_KINDS and mention.kind == "name" and (is_office(last) or placed)
        named = len(group) == 1 and _BLANK.fullmatch(gap) is not None and _is_named_so(last, mention)
        return named or (office and not person and body)
    if _OF.fullmatch(gap):
        return is_office(last) and mention.actor_kind != "Person" and mention.kind == "name"
    return False


def _is_alias(text: str, last: Mention, mention: Mention) -> bool:
    closed = text[mention.span.end : mention.span.end + 1] in (")", "]")
    return closed and last.kind == "name" and mention.kind == "name" and len(mention.text) <= len(last.text)


def _is_apposition(text: str, group: list[Mention], mention: Mention, following: Mention | None) -> bool:
    """Recognise "the Russian foreign minister, Sergei Lavrov," and "Emmanuel Macron, the French president,".

    Not "Ernesto Abella, President Duterte's spokesman", whose first office is another's.
    """
    office = any(is_office(member) for member in group)
    if len(group) == _PAIR and is_office(group[0]) and is_person(group[1]) and is_person(mention):
        return text[mention.span.end : mention.span.end + 1] == ","
    if not is_person(group[-1]):
        held = office or _is_own_person(group[-1])
        named = held and is_person(mention) and not any(is_person(member) for member in group)
        return named and text[mention.span.end : mention.span.end + 1] in (",", " ", ".", "")
    owned = following is not None and is_office(following) and _owns_office(text, mention, following)
    others = following is not None and is_person(following) and text[mention.span.end : following.span.start] == " "
    return not office and ((is_office(mention) and not others) or owned)


def _is_own_person(mention: Mention) -> bool:
    """Return whether a mention is somebody's person whose name may follow: "Its leader, Jacob Zuma,"."""
    return mention.actor_kind == "Person" and (mention.role or "").startswith("own:")


def _is_called(mention: Mention) -> bool:
    """Return whether a mention is a person's noun that a name before it describes: "the New York businessman"."""
    return mention.actor_kind == "Person" and (mention.role or "").startswith(("definite:", "indefinite:"))


def _is_kind_of_body(mention: Mention) -> bool:
    """Return whether a mention says what a body is whose name may follow: "the militant group Hezbollah"."""
    if mention.actor_kind not in _NAMED_BODIES:
        return False
    if mention.kind == "description":
        return (mention.role or "").startswith(("definite:", "indefinite:", "bare:", "organ:opposition"))
    return not mention.candidates and mention.text.split()[-1].islower()  # "Shiite militia"


def _is_named_so(noun: Mention, name: Mention) -> bool:
    """Return whether a name is that of the body which a noun before it stands for: "the militant group" Hezbollah."""
    named = name.kind == "name" and name.actor_kind in _NAMED_BODIES
    return named and _is_kind_of_body(noun) and not _is_kind_of_body(name)


def _owns_office(text: str, mention: Mention, office: Mention) -> bool:
    """Return whether a State or body and an office of it stand together: "French president", "Russia's minister"."""
    gap = text[mention.span.end : office.span.start]
    return mention.actor_kind in _BODY_KINDS and bool(_BLANK.fullmatch(gap) or _POSSESSIVE.fullmatch(gap))


def _phrase(document: Document, sentence: Sentence, group: list[Mention], language: Language) -> Phrase:
    span = Span(group[0].span.start, group[-1].span.end)
    tokens = [index for index in range(sentence.first, sentence.last) if document.tokens[index].span.overlaps(span)]
    office = next((mention for mention in group if is_office(mention)), None)
    sent = [m for m in group if office is None or not is_posting(document.text, office, m, language)]
    of = _body_of(sent, office)
    return Phrase(
        span,
        tokens[0] if tokens else sentence.first,
        tokens[-1] + 1 if tokens else sentence.first,
        _head(group, office, owned=_has_office(document.text, group, language)),
        tuple(group),
        office,
        of,
    )


def _has_office(text: str, group: list[Mention], language: Language) -> bool:
    """Return whether an office of it is right after a government: "government spokesman X"."""
    before = load_reference(language.code).organ_order == "after-state" and len(group) > 1 and is_office(group[1])
    return before and _BLANK.fullmatch(text[group[0].span.end : group[1].span.start]) is not None


def _head(group: list[Mention], office: Mention | None, *, owned: bool) -> Mention:
    persons = [m for m in group if is_person(m)]
    if _is_government(group[0]) and office is not None and not (owned and persons):
        return _body_of(group[1:], office) or group[0]
    if persons:
        return persons[-1]
    described = group[0].actor_kind == "State" and group[-1].actor_kind in _DESCRIBED
    described = described or (_is_kind_of_body(group[0]) and group[-1].kind == "name")
    if office is None and len(group) > 1 and (described or _is_called(group[-1])):
        return group[-1]
    return office or group[0]


def _is_government(mention: Mention) -> bool:
    """Return whether a phrase begins with a government, whoever heads it ("pemerintah Presiden AS George W. Bush")."""
    return mention.kind == "description" and mention.actor_kind == "State"


def _body_of(group: list[Mention], office: Mention | None) -> Mention | None:
    """Return the State or body that the office belongs to: the mention nearest to it that can have offices."""
    if office is None:
        return None
    bodies = [m for m in group if m is not office and m.actor_kind in _BODY_KINDS and m.kind != "pronoun"]
    bodies = bodies or [m for m in group if is_person(m)][:-1]
    described = [m for m in bodies if m.actor_kind in _DESCRIBED[:2]]
    if len(bodies) > 1 and described and bodies[0].role == "demonym" and bodies[0].span.start > office.span.end:
        return described[-1]  # "the leader of the Lebanese group Hezbollah"
    return min(
        bodies,
        key=lambda m: min(abs(m.span.start - office.span.end), abs(office.span.start - m.span.end)),
        default=None,
    )
